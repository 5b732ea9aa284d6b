import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// Stacks single sources, or the options that a plan declares, by what the next member costs (the
/// campaign model, Verdict 8). A stack of options has the sources and the content of all of them.
///
/// Where single sources leave each other alone, what a further member costs is the source's own price, and
/// one run looks at all stacks. Where they do not, each step asks which source adds members at the
/// least cost; of many sources the nearest are those that are cheap by themselves.
struct Stacking {
  let program: CheckedProgram
  let plan: CampaignPlan
  let bench: Workbench
  let limits: Limits
  /// The parts by their own median price per member, the cheapest first; those that win nobody are
  /// left out.
  let parts: [Part]

  /// What is added in a step: a source, or an option that changes nothing in the plan.
  struct Part {
    let name: String
    let option: CampaignPlan.Option
  }

  /// The most parts that a step looks at where sources act on each other, and the stacks that are
  /// looked at first where they do not.
  private static let mostTried = 6

  /// One step as it was simulated.
  private struct Step {
    let stack: [Int]
    let added: Int
    let price: Double
    let figures: OptionFigures
    let feasibility: Verdict.Feasibility
  }

  /// Returns the ladder; nil where the plan has neither limit nor goal, or fewer than two parts.
  ///
  /// - Parameter candidates: the positions of options among the candidates.
  func ladder(_ candidates: [CampaignPlan.Option: Int]) throws(RunFailure) -> Verdict.Ladder? {
    let areMany = plan.declared.isEmpty ? plan.sources.count > 1 : parts.count > 1
    guard limits.areAny, areMany else { return nil }
    var rungs: [Verdict.Ladder.Rung] = []
    var stack: [Int] = []
    let isApart = plan.declared.isEmpty && !plan.doSourcesInteract && !plan.sharesContent
    while true {
      let left = parts.indices.filter { !stack.contains($0) }
      // Twice as many at a time, so that few runs do for many sources.
      let count = max(Stacking.mostTried, stack.count)
      let steps = try isApart ? measure(prefixes(stack, left, count)) : best(above: stack, left)
      guard !steps.isEmpty else { return Verdict.Ladder(rungs: rungs, end: .nothingLeft) }
      for step in steps {
        guard step.feasibility.keepsToBudget else {
          return Verdict.Ladder(rungs: rungs, end: .budgetSpent)
        }
        stack = step.stack
        if let rung = rung(step, candidates) { rungs.append(rung) }
        if !plan.goals.isEmpty, step.feasibility.reachesGoals {
          return Verdict.Ladder(rungs: rungs, end: .goalReached)
        }
      }
    }
  }

  private func rung(
    _ step: Step, _ candidates: [CampaignPlan.Option: Int]
  ) -> Verdict.Ladder.Rung? {
    guard let members = step.figures.quantity(.members), let cost = step.figures.quantity(.cost)
    else { return nil }
    return Verdict.Ladder.Rung(
      source: parts[step.added].name, candidate: candidates[option(of: step.stack)],
      marginalPrice: step.price, members: members, cost: cost, feasibility: step.feasibility)
  }

  /// Returns what the parts of a stack are together.
  private func option(of stack: [Int]) -> CampaignPlan.Option {
    let options = stack.map { parts[$0].option }
    return CampaignPlan.Option(
      sources: Set(options.flatMap(\.sources)).sorted(),
      contents: Set(options.flatMap(\.contents)).sorted())
  }

  /// Returns the stacks that follow, a few at a time.
  private func prefixes(
    _ stack: [Int], _ left: [Int], _ count: Int
  ) -> [(stack: [Int], added: Int)] {
    var all: [(stack: [Int], added: Int)] = []
    var grown = stack
    for part in left.prefix(count) {
      grown.append(part)
      all.append((grown, part))
    }
    return all
  }

  /// Returns the step that adds members at the least cost; none where none adds any.
  private func best(above stack: [Int], _ left: [Int]) throws(RunFailure) -> [Step] {
    let steps = try measure(left.prefix(Stacking.mostTried).map { (stack + [$0], $0) })
    let cheapest = steps.filter { $0.price.isFinite }.min { $0.price < $1.price }
    return cheapest.map { [$0] } ?? []
  }

  private func measure(
    _ asked: [(stack: [Int], added: Int)]
  ) throws(RunFailure) -> [Step] {
    guard !asked.isEmpty else { return [] }
    var batch = ProbeBatch()
    let probes = asked.map { ask in
      let option = option(of: ask.stack)
      // The first part is weighed against doing nothing: it bears the cost of its content.
      let others = ask.stack.filter { $0 != ask.added }
      let before = others.isEmpty ? plan.nothing : self.option(of: others)
      return (
        ask: ask,
        figures: batch.ask(
          option, name: "", title: "", metrics: [.members, .cost], program: program,
          isAdded: true),
        price: batch.add(price(option, before)), limits: limits.ask(option, &batch)
      )
    }
    let summaries = try bench.run(batch.probes)
    return probes.map { probe in
      Step(
        stack: probe.ask.stack, added: probe.ask.added,
        price: summaries[probe.price].median?.value ?? .infinity,
        figures: probe.figures.figures(summaries),
        feasibility: limits.feasibility(probe.limits, summaries))
    }
  }

  /// What a further member costs, draw by draw; without end where there is none.
  private func price(_ option: CampaignPlan.Option, _ before: CampaignPlan.Option) -> Probe {
    let pairs: [(Metric, CampaignPlan.Option)] = [
      (.cost, option), (.cost, before), (.members, option), (.members, before),
    ]
    return Probe(
      pairs.map { .figure(OptionFigure($0.1, $0.0, isAdded: true)) }, probabilities: [0.5]
    ) { columns in
      let cost = Column.combine(.subtract, columns[0], columns[1])
      let members = Column.combine(.subtract, columns[2], columns[3])
      let isAny = Column.combine(.greater, members, .certain(0))
      return Column.select(
        isAny, Column.combine(.divide, cost, members), .certain(.infinity))
    }
  }
}
