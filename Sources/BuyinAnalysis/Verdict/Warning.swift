import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// Finds what a verdict must warn of whatever its figures say (the campaign model, Verdict 11).
struct Warning {
  private let program: CheckedProgram
  private let plan: CampaignPlan
  /// The sources with word of mouth, and the probes of whether it outgrows their losses and how far.
  private var growth: [(source: Int, probe: Int, number: Int)] = []
  /// The sources that say how many of their accounts are real, and the probe of that share.
  private var real: [(source: Int, probe: Int)] = []
  /// The published rates of content for which the plan names no source.
  private let unsourced: [String]
  /// The chances per time that are longer than a step, and the probes of them.
  private var chances: [(slot: SlotID, probe: Int)] = []

  /// The share of real accounts below which, at the median, a source counts as selling fakes.
  private static let mostlyReal = 0.7
  /// The share of draws with endless growth from which a source is warned of.
  private static let rarely = 0.05
  /// The chance from which, at the median, an event is nearly certain.
  private static let nearlyCertain = 0.99

  /// Asks for what the cautions need.
  init(program: CheckedProgram, plan: CampaignPlan, batch: inout ProbeBatch) {
    self.program = program
    self.plan = plan
    unsourced = program.blocks.filter { $0.keyword == "content" }
      .flatMap { $0.fields["rate"] ?? [] }
      .filter { !Self.hasSource($0.node, in: program) }
      .map { program.slots[$0.slot.index].path }
    for source in plan.sources.indices {
      if !plan.hasMarket, let offspring = plan.offspring(of: source) {
        let inputs = offspring.nodes.map { ProbeInput.node($0) }
        let isEndless = Probe(inputs, wants: .moments) { columns in
          Column.combine(.greater, offspring.number(columns), .certain(1))
        }
        let number = Probe(inputs, probabilities: [0.5], derive: offspring.number)
        growth.append((source, batch.add(isEndless), batch.add(number)))
      }
      if let share = plan.node(of: "real", in: source) {
        real.append((source, batch.add(Probe([.node(share)], probabilities: [0.5]))))
      }
    }
    for value in longChances {
      chances.append((value.slot, batch.add(Probe([.node(value.node)], probabilities: [0.5]))))
    }
  }

  /// Whether a definition with a title, which says where its figures come from, is part of a value.
  private static func hasSource(_ node: NodeID, in program: CheckedProgram) -> Bool {
    let isNeeded = program.needed(by: [node])
    return program.nodes.indices.contains { index in
      guard isNeeded[index], case .slot(let slot) = program.nodes[index].operation else {
        return false
      }
      return program.slots[slot.index].title != nil
    }
  }

  /// The chances per time whose time is longer than a step.
  private var longChances: [BoundValue] {
    let step = plan.timeline.steps.first?.length ?? .infinity
    // A part of a day more or less is no other length: months and years are means.
    let tolerance = 1.01
    return program.blocks.filter { $0.keyword != "budget" }.flatMap { block in
      block.fields.sorted { $0.key < $1.key }.flatMap(\.value)
    }.filter { value in
      guard case .sharePer(let period) = value.type.kind, !value.isVarying else { return false }
      return period.days > step * tolerance
    }
  }

  /// Returns the cautions, from what the run found.
  ///
  /// - Parameter hasUnpricedHours: whether hours of work are left out of every price.
  func cautions(_ summaries: [Summary], hasUnpricedHours: Bool) -> [Verdict.Caution] {
    func median(_ probe: Int) -> Double? { summaries[probe].quantiles.first?.value }
    let fakes = real.filter { (median($0.probe) ?? 1) < Self.mostlyReal }
    let growing = growth.filter { summaries[$0.probe].mean.value > Self.rarely }
    let certain = chances.filter { (median($0.probe) ?? 0) >= Self.nearlyCertain }
    return (hasUnpricedHours ? [.unpricedHours] : []) + [.followersAreNotMembers]
      + fakes.map { .fakeInfluence(source: plan.sources[$0.source].name) }
      + growing.map {
        .growth(
          source: plan.sources[$0.source].name, chance: summaries[$0.probe].mean.value,
          number: median($0.number) ?? .nan)
      } + certain.map { .nearCertainty(path: program.slots[$0.slot.index].path) }
      + unsourced.map { .unsourced(path: $0) }
  }
}
