import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

/// The plan under one overlay, or as it stands: what differs between blocks only by the draws.
struct Setting: Sendable {
  let preparation: Preparation
  /// What takes the place of slots' own values; nil for the plan as it stands.
  let overlay: Overlay?
  /// Whether a node differs from the plan as it stands; nil where this is the plan as it stands.
  let isChanged: [Bool]?
  /// How much of the model's course the probes look at.
  private(set) var detail = Detail.members
  /// The nodes to work out, operands before users: those that differ, where this is an overlay.
  private(set) var due: [Int] = []
  /// The statistics that are known by now, by their nodes.
  var statistics: [NodeID: Double] = [:]
  /// The values of certain nodes among those that are due.
  private(set) var certain: [Int: Double] = [:]
  /// The distributions of drawing nodes with certain parameters among them.
  private(set) var families: [Int: any Family] = [:]

  /// Takes the plan as it stands.
  init(_ preparation: Preparation) {
    self.preparation = preparation
    overlay = nil
    isChanged = nil
  }

  /// Takes the plan under an overlay.
  ///
  /// - Parameter isChanged: whether each node depends on the slots of the overlay.
  init(_ preparation: Preparation, overlay: Overlay, isChanged: [Bool]) {
    self.preparation = preparation
    self.overlay = overlay
    self.isChanged = isChanged
  }

  /// Works out the certain nodes among those needed, and the distributions that hang on them.
  mutating func settle(needed: [Bool], detail: Detail) throws(RunFailure) {
    try settle(needed.indices.filter { needed[$0] }, detail: detail, over: nil)
  }

  /// Works out the same of what differs among the nodes that some roots need.
  ///
  /// - Parameters:
  ///   - roots: what is looked at under the overlay.
  ///   - standing: the plan as it stands, settled.
  mutating func settle(
    roots: some Sequence<NodeID>, detail: Detail, over standing: Setting
  ) throws(RunFailure) {
    guard let isChanged else { preconditionFailure("an overlay changes something") }
    let nodes = preparation.program.nodes
    var found: Set<Int> = []
    var open = roots.map(\.index).filter { isChanged[$0] }
    while let index = open.popLast() {
      guard found.insert(index).inserted else { continue }
      open += nodes[index].operands.map(\.index).filter { isChanged[$0] }
    }
    try settle(found.sorted(), detail: detail, over: standing)
  }

  private mutating func settle(
    _ due: [Int], detail: Detail, over standing: Setting?
  ) throws(RunFailure) {
    let nodes = preparation.program.nodes
    self.detail = detail
    self.due = due
    certain = [:]
    families = [:]
    for index in due {
      let node = nodes[index]
      certain[index] = certainValue(node, NodeID(index), over: standing)
      guard certain[index] == nil, case .draw(let shape, _) = node.operation else { continue }
      let parameters = node.operands.compactMap { value(of: $0, over: standing) }
      guard parameters.count == node.operands.count else { continue }
      families[index] = try makeFamily(
        shape, parameters.map { .certain($0) }, NodeID(index))
    }
  }

  /// Returns the value of a certain node; nil where it needs a block or an unknown statistic.
  private func value(of node: NodeID, over standing: Setting?) -> Double? {
    if let standing, isChanged?[node.index] == false { return standing.certain[node.index] }
    return certain[node.index]
  }

  private func certainValue(_ node: Node, _ id: NodeID, over standing: Setting?) -> Double? {
    if case .slot(let slot) = node.operation, let value = overlay?.values[slot] { return value }
    if case .statistic = node.operation, let value = statistics[id] { return value }
    if case .statistic(let statistic) = node.operation {
      return node.operands.first.flatMap { value(of: $0, over: standing) }
        .map { Setting.statistic(statistic, ofCertain: $0) }
    }
    guard node.isCertain else { return nil }
    if case .metric = node.operation { return nil }
    let numbers = node.operands.compactMap { value(of: $0, over: standing) }
    guard numbers.count == node.operands.count else { return nil }
    if case .arithmetic(let arithmetic) = node.operation,
      let value = arithmetic.certain(numbers[0], numbers[1])
    {
      return value
    }
    let columns = numbers.map { Column.certain($0) }
    guard case .certain(let value) = Evaluation.apply(node.operation, columns) else { return nil }
    return value
  }

  private static func statistic(_ statistic: Statistic, ofCertain value: Double) -> Double {
    switch statistic {
    case .mean, .quantile, .minimum, .maximum: value
    case .deviation: 0
    }
  }

  /// Whether an overlay changes nothing that an option is simulated from.
  func leaves(_ option: CampaignPlan.Option) -> Bool {
    guard let isChanged, let plan = preparation.plan else { return true }
    return !plan.nodes(of: option).contains { isChanged[$0.index] }
  }

  /// Makes the distribution of a drawing node from its parameters.
  func makeFamily(
    _ shape: DrawnShape, _ parameters: [Column], _ node: NodeID
  ) throws(RunFailure) -> any Family {
    do {
      switch shape {
      case .range(let range): return try Families.make(range, parameters)
      case .counts: return try Families.counts(parameters)
      case .function(let name, let form): return try Families.make(name, form: form, parameters)
      case .truncated(let source, let lower, let upper):
        guard case .draw(let inner, _) = preparation.program.nodes[source.index].operation else {
          preconditionFailure("only distributions are truncated")
        }
        let family = try makeFamily(inner, parameters, source)
        return try Families.truncated(
          family, low: lower.isFinite ? .certain(lower) : nil,
          high: upper.isFinite ? .certain(upper) : nil)
      }
    } catch let error as ParameterError {
      throw .parameter(error, node)
    } catch let failure as RunFailure {
      throw failure
    } catch {
      preconditionFailure("a distribution refuses its parameters and nothing else")
    }
  }
}
