import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

/// What a run works out once: streams by their keys, certain values, and distributions whose
/// parameters are certain.
struct Preparation: Sendable {
  let program: CheckedProgram
  let plan: CampaignPlan?
  let design: Design
  /// The hashed stream of every drawing node; nil for the others.
  let streams: [Stream?]
  /// The streams that move together.
  let groups: [CorrelatedGroup]
  /// Which group the stream of a node is in, and where; nil for streams of their own.
  let memberships: [CorrelatedGroup.Membership?]

  init(program: CheckedProgram, plan: CampaignPlan?, design: Design) {
    self.program = program
    self.plan = plan
    self.design = design
    streams = program.nodes.map { node in
      switch node.operation {
      case .draw(_, let key), .choose(_, let key): Stream(StreamKey(key), seed: design.seed)
      case .constant, .slot, .arithmetic, .negate, .not, .select, .call, .statistic, .metric,
        .bounded:
        nil
      }
    }
    groups = program.correlations.map { CorrelatedGroup($0, seed: design.seed) }
    memberships = CorrelatedGroup.memberships(in: program)
  }

  /// Returns the nodes that a set of nodes needs, itself included, as flags.
  func needed(by roots: some Sequence<NodeID>) -> [Bool] {
    program.needed(by: roots)
  }

  /// Whether anything is drawn among the needed nodes.
  func draws(among needed: [Bool]) -> Bool {
    program.nodes.indices.contains { needed[$0] && streams[$0] != nil }
  }

  /// Returns how much of the model's course the probes and the needed nodes look at.
  func detail(_ probes: [Probe], needed: [Bool]) -> Detail {
    var metrics: Set<Metric> = []
    var readsSeries = false
    for case .figure(let figure) in probes.lazy.flatMap(\.inputs) {
      metrics.insert(figure.metric)
      readsSeries = readsSeries || figure.step != nil
    }
    for (index, node) in program.nodes.enumerated() where needed[index] {
      guard case .metric(let request) = node.operation else { continue }
      if let metric = Metric(rawValue: request.metric) { metrics.insert(metric) }
      readsSeries = readsSeries || request.day != nil
    }
    return Detail(for: metrics, series: readsSeries)
  }

  /// Returns the nodes that a probe reads, directly or through the model.
  func roots(of input: ProbeInput) -> [NodeID] {
    switch input {
    case .node(let node): [node]
    case .figure(let figure): plan?.nodes(of: figure.option) ?? []
    }
  }
}

extension StreamKey {
  /// Makes the key of a stream of the key that the checker gave a distribution.
  init(_ key: DrawKey) {
    self.init(
      path: key.path, ordinal: key.ordinal,
      group: key.block.map { Group(path: $0, coordinate: key.coordinate) })
  }
}
