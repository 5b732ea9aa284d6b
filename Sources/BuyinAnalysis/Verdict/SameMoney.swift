import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// Simulates the options for the dearest one's money (the campaign model, Verdict 6).
///
/// Followers, pay and work of every source are multiplied by one factor. Content is charged once, so
/// the factor is what is left beside it over what the sources cost.
struct SameMoney {
  let plan: CampaignPlan
  let program: CheckedProgram
  private let cost: Double
  private let dearest: Int
  private var asked: [Asked] = []

  /// An option with what it costs.
  struct Spender {
    /// Its position among the candidates.
    let candidate: Int
    let option: CampaignPlan.Option
    let medianCost: Double
    /// The median of what its sources cost.
    let medianOfSources: Double
  }

  /// The probes of an option at the same money.
  private struct Asked {
    let candidate: Int
    let times: Double
    let figures: PendingFigures
    let chance: Int?
  }

  /// Asks for the options; nil where fewer than two cost anything.
  ///
  /// - Parameter choice: the position of the choice among the candidates.
  init?(
    plan: CampaignPlan, program: CheckedProgram, spenders: [Spender], choice: Int,
    batch: inout ProbeBatch
  ) {
    let able = spenders.filter {
      $0.medianCost > 0 && $0.medianCost.isFinite && $0.medianOfSources > 0
    }
    guard able.count > 1, let most = able.max(by: { $0.medianCost < $1.medianCost }) else {
      return nil
    }
    self.plan = plan
    self.program = program
    cost = most.medianCost
    dearest = most.candidate
    let chosen = able.first { $0.candidate == choice }.map { scaled($0).option }
    asked = able.map { ask($0, chosen: $0.candidate == choice ? nil : chosen, &batch) }
  }

  private func scaled(_ spender: Spender) -> (option: CampaignPlan.Option, times: Double) {
    let times =
      spender.candidate == dearest
      ? 1 : 1 + (cost - spender.medianCost) / spender.medianOfSources
    return (spender.option.bought(times), times)
  }

  private func ask(
    _ spender: Spender, chosen: CampaignPlan.Option?, _ batch: inout ProbeBatch
  ) -> Asked {
    let (option, times) = scaled(spender)
    let metrics: [Metric] = [.members, .costPerMember, .profit]
    func members(_ option: CampaignPlan.Option) -> ProbeInput {
      .figure(OptionFigure(option, .members, isAdded: true))
    }
    return Asked(
      candidate: spender.candidate, times: times,
      figures: batch.ask(
        option, name: "", title: "", metrics: metrics.filter { plan.hasMetric($0, of: option) },
        program: program, isAdded: true),
      chance: chosen.map {
        batch.add(Probe([members($0), members(option)], wants: .moments, derive: beats))
      })
  }

  /// Returns what the run found.
  func found(_ summaries: [Summary]) -> Verdict.SameMoney {
    Verdict.SameMoney(
      cost: cost, dearest: dearest,
      entries: asked.compactMap { asked in
        let figures = asked.figures.figures(summaries)
        guard let members = figures.quantity(.members) else { return nil }
        return Verdict.SameMoney.Entry(
          candidate: asked.candidate, times: asked.times, members: members,
          costPerMember: figures.quantity(.costPerMember), profit: figures.quantity(.profit),
          chanceOfChoice: asked.chance.map { summaries[$0].mean })
      })
  }
}
