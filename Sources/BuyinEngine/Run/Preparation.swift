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
  /// Whether a node hangs on the option that a goal is asked of.
  let isOfCandidate: [Bool]

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
    isOfCandidate = program.nodesOfCandidate
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
    var detail = Detail.members
    for input in probes.lazy.flatMap(\.inputs) {
      guard case .figure(let figure) = input else { continue }
      detail.formUnion(figure.measure.detail)
      if figure.step != nil { detail.insert(.everyStep) }
    }
    for (index, node) in program.nodes.enumerated() where needed[index] {
      guard case .metric(let request) = node.operation else { continue }
      if request.day != nil { detail.insert(.everyStep) }
      if let measure = plan?.measure(request.metric) { detail.formUnion(measure.detail) }
    }
    return detail
  }

  /// Returns the nodes that a probe reads, directly or through the model.
  func roots(of input: ProbeInput) -> [NodeID] {
    switch input {
    case .node(let node): [node]
    case .figure(let figure): plan?.nodes(of: figure.option) ?? []
    case .goal(let node, let option): [node] + (plan?.nodes(of: option) ?? [])
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

extension CheckedProgram {
  /// Returns, for each node, whether it hangs on the option that a goal is asked of.
  fileprivate var nodesOfCandidate: [Bool] {
    var isOfCandidate = [Bool](repeating: false, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if case .metric(let request) = node.operation {
        isOfCandidate[index] = request.subject == .candidate
      } else {
        isOfCandidate[index] = node.operands.contains { isOfCandidate[$0.index] }
      }
    }
    return isOfCandidate
  }
}
