import BuyinNumerics
import BuyinSemantics

/// The columns of a block: of the plan as it stands, or what an overlay changes above them.
struct Columns {
  /// As the plan stands.
  private(set) var standing: [Column?]
  /// What differs, by node.
  private var changed: [Int: Column] = [:]
  /// Whether a node differs; nil where the plan stands as it is.
  private let isChanged: [Bool]?

  /// Begins with some columns of the plan as it stands.
  init(standing: [Column?]) {
    self.standing = standing
    isChanged = nil
  }

  /// Begins with what an overlay leaves as it is.
  init(standing: [Column?], isChanged: [Bool]) {
    self.standing = standing
    self.isChanged = isChanged
  }

  /// The column of a node; nil where it is not worked out.
  subscript(node: Int) -> Column? {
    get {
      guard let isChanged, isChanged[node] else { return standing[node] }
      return changed[node]
    }
    set {
      if isChanged == nil { standing[node] = newValue } else { changed[node] = newValue }
    }
  }

  /// The number of nodes.
  var count: Int { standing.count }
}
