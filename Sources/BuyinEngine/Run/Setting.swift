import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

/// The plan under one overlay, or as it stands: what differs between blocks only by the draws.
struct Setting: Sendable {
  let preparation: Preparation
  let overlay: Overlay
  /// Whether a node differs from the plan as it stands; nil where this is the plan as it stands.
  let isChanged: [Bool]?
  /// How much of the model's course the probes look at.
  private(set) var detail = Detail.end
  /// The statistics that are known by now, by their nodes.
  var statistics: [NodeID: Double] = [:]
  /// The values of certain nodes; nil for those that need a block or a statistic still unknown.
  private(set) var certain: [Double?] = []
  /// The distributions of drawing nodes with certain parameters.
  private(set) var families: [Int: any Family] = [:]

  init(_ preparation: Preparation, overlay: Overlay?) {
    self.preparation = preparation
    self.overlay = overlay ?? Overlay([:])
    isChanged = overlay.map { preparation.program.dependants(of: Set($0.values.keys)) }
  }

  /// Works out the certain nodes among those needed, and the distributions that hang on them.
  mutating func settle(needed: [Bool], detail: Detail) throws(RunFailure) {
    let nodes = preparation.program.nodes
    self.detail = detail
    certain = [Double?](repeating: nil, count: nodes.count)
    families = [:]
    for (index, node) in nodes.enumerated() where needed[index] {
      certain[index] = certainValue(node, NodeID(index))
      guard certain[index] == nil, case .draw(let shape, _) = node.operation else { continue }
      let parameters = node.operands.map { certain[$0.index] }
      guard parameters.allSatisfy({ $0 != nil }) else { continue }
      families[index] = try makeFamily(
        shape, parameters.compactMap(\.self).map { .certain($0) }, NodeID(index))
    }
  }

  private func certainValue(_ node: Node, _ id: NodeID) -> Double? {
    if case .slot(let slot) = node.operation, let value = overlay.values[slot] { return value }
    if case .statistic = node.operation, let value = statistics[id] { return value }
    if case .statistic(let statistic) = node.operation {
      return node.operands.first.flatMap { certain[$0.index] }
        .map { Setting.statistic(statistic, ofCertain: $0) }
    }
    guard node.isCertain else { return nil }
    let operands = node.operands.map { certain[$0.index] }
    guard operands.allSatisfy({ $0 != nil }) else { return nil }
    if case .metric = node.operation { return nil }
    let numbers = operands.compactMap(\.self)
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
