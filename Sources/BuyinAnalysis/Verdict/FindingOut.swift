import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// Says what finding out each assumption is worth, and in money.
struct FindingOut {
  let program: CheckedProgram
  let plan: CampaignPlan
  let objective: Objective
  let assumptions: [DrawnAssumption]
  let settings: RunSettings

  /// Something to find out, with its value in each draw.
  private struct Question {
    let paths: [String]
    let draws: [Double]
  }

  /// Returns the worth of finding out; nil where no draws were kept.
  ///
  /// - Parameters:
  ///   - rivals: the utility of each rival by draw; empty for doing nothing.
  ///   - choice: that of the choice; empty for doing nothing.
  ///   - candidate: the choice.
  func information(
    _ rivals: [[Double]], choice: [Double], of candidate: Verdict.Candidate
  ) throws(RunFailure) -> Verdict.Information? {
    let draws = (rivals + [choice]).map(\.count).max() ?? 0
    guard draws > 1 else { return nil }
    let idle = [Double](repeating: 0, count: draws)
    let utilities = ([choice] + rivals).map { $0.isEmpty ? idle : $0 }
    guard utilities.allSatisfy({ $0.count == draws }) else { return nil }
    let information = Information(utilities, choice: 0)
    let asked = questions.filter { $0.draws.count == draws }
    let gains = try settings.inOrder(asked.count) { .success(information.of(asked[$0].draws)) }
    let findings = zip(asked, gains).map { finding($0.paths, $1, candidate) }
    let order = findings.indices.sorted {
      (-findings[$0].gain.value, $0) < (-findings[$1].gain.value, $1)
    }
    return Verdict.Information(
      everything: finding([], information.ofEverything, candidate),
      findings: order.map { findings[$0] }, draws: draws)
  }

  private var questions: [Question] {
    let single = assumptions.map {
      Question(paths: [program.slots[$0.slot.index].path], draws: $0.draws)
    }
    return plan.sources.indices.compactMap { product(of: $0) } + single
  }

  /// Returns the assumptions of a source that only count as a product.
  private func product(of source: Int) -> Question? {
    let slots = Set(plan.product(of: source))
    let parts = assumptions.filter { slots.contains($0.slot) }
    guard parts.count > 1, let first = parts.first else { return nil }
    let draws = first.draws.indices.map { draw in
      parts.reduce(1) { $0 * ($1.draws.indices.contains(draw) ? $1.draws[draw] : 1) }
    }
    return Question(paths: parts.map { program.slots[$0.slot.index].path }, draws: draws)
  }

  private func finding(
    _ paths: [String], _ gain: Estimate, _ candidate: Verdict.Candidate
  ) -> Verdict.Information.Finding {
    Verdict.Information.Finding(paths: paths, gain: gain, money: money(gain.value, candidate))
  }

  /// Returns what a gain is worth: profit as it is; members by what the choice costs, at its median
  /// price per member.
  private func money(_ gain: Double, _ candidate: Verdict.Candidate) -> Double? {
    func median(_ metric: Metric) -> Double? {
      candidate.figures.quantity(metric)?.summary.median?.value
    }
    guard gain > 0 else { return 0 }
    switch objective.utility {
    case .profit: return gain
    case .metric: return nil
    case .membersPerMoney:
      guard let cost = median(.cost), let price = median(.costPerMember), price.isFinite else {
        return nil
      }
      return gain / 100 * cost * price
    }
  }
}
