import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// Finds what a verdict must warn of whatever its figures say (the campaign model, Verdict 11).
struct Warning {
  private let plan: CampaignPlan
  /// The sources with word of mouth, and the probe of whether it outgrows their losses.
  private var growth: [(source: Int, probe: Int, number: Int)] = []
  /// The sources that say how many of their accounts are real, and the probe of that share.
  private var real: [(source: Int, probe: Int)] = []

  /// The share of real accounts below which, at the median, a source counts as selling fakes.
  private static let mostlyReal = 0.9
  /// The share of draws with endless growth from which a source is warned of.
  private static let rarely = 0.05

  /// Asks for what the cautions need.
  init(plan: CampaignPlan, batch: inout ProbeBatch) {
    self.plan = plan
    for source in plan.sources.indices {
      if let offspring = plan.offspring(of: source) {
        let probe = Probe(offspring.nodes.map { .node($0) }, wants: .moments) { columns in
          Column.combine(.greater, offspring.number(columns), .certain(1))
        }
        let number = Probe(
          offspring.nodes.map { .node($0) }, probabilities: [0.5], derive: offspring.number)
        growth.append((source, batch.add(probe), batch.add(number)))
      }
      if let share = plan.node(of: "real", in: source) {
        real.append((source, batch.add(Probe([.node(share)], probabilities: [0.5]))))
      }
    }
  }

  /// Returns the cautions, from what the run found.
  func cautions(_ summaries: [Summary]) -> [Verdict.Caution] {
    let fakes = real.filter { (summaries[$0.probe].quantiles.first?.value ?? 1) < Self.mostlyReal }
    let growing = growth.filter { summaries[$0.probe].mean.value > Self.rarely }
    return [.followersAreNotMembers]
      + fakes.map { .fakeInfluence(source: plan.sources[$0.source].name) }
      + growing.map {
        .growth(
          source: plan.sources[$0.source].name, chance: summaries[$0.probe].mean.value,
          number: summaries[$0.number].quantiles.first?.value ?? .nan)
      }
  }
}
