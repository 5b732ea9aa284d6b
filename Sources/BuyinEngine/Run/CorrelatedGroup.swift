import BuyinNumerics
import BuyinSemantics

/// The streams of distributions that move together, and the copula that mixes them.
struct CorrelatedGroup: Sendable {
  /// The place of a stream: its group, and its position there.
  struct Membership: Hashable {
    let group: Int
    let position: Int
  }

  private let streams: [Stream]
  private let copula: Copula

  /// Hashes the streams of a group for a seed.
  init(_ correlation: Correlation, seed: UInt64) {
    streams = correlation.keys.map { Stream(StreamKey($0), seed: seed) }
    do throws(Copula.Impossible) {
      copula = try Copula(correlations: correlation.matrix)
    } catch {
      preconditionFailure("the checker lets only correlations through that can be")
    }
  }

  /// Returns the uniform numbers of all its streams in a block, mixed.
  func uniforms(_ design: Design, _ block: Block) -> [[Double]] {
    var uniforms = streams.map { design.uniforms($0, block) }
    copula.apply(to: &uniforms)
    return uniforms
  }

  /// Finds the drawing nodes of a program whose streams are in a group.
  static func memberships(in program: CheckedProgram) -> [Membership?] {
    var places: [DrawKey: Membership] = [:]
    for (group, correlation) in program.correlations.enumerated() {
      for (position, key) in correlation.keys.enumerated() {
        places[key] = Membership(group: group, position: position)
      }
    }
    guard !places.isEmpty else { return Array(repeating: nil, count: program.nodes.count) }
    return program.nodes.map { node in
      switch node.operation {
      case .draw(_, let key), .choose(_, let key): places[key]
      case .constant, .slot, .arithmetic, .negate, .not, .select, .call, .statistic, .metric,
        .bounded:
        nil
      }
    }
  }
}
