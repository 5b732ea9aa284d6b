import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

// How a verdict comes about (the campaign model, Verdict)
//
// One utility serves the choice, the tipping points and every comparison: ρ, the engaged members
// that 100 of the currency buy over doing nothing. It is finite where a price per member is not (an
// offer that wins nobody has ρ = 0, and a price without end), so its mean exists. The headline
// stays the median cost per member, which is what planners ask for.
//
//   1. every option's mean utility, figures and chances of keeping to the budget, in one run;
//   2. the choice: the largest mean among those that keep to the budget;
//   3. the choice against each other option, draw by draw, in a second run, with what grades and
//      cautions need: the weakest chance gives the word;
//   4. each assumption moved through what is possible, on the same draws, for its tipping points.
//
// Single sources are ranked; all of them together stands beside, because without interactions a mix
// lies between its parts and can never be the best.

/// Works out the verdict of a plan.
struct Judge {
  let program: CheckedProgram
  let plan: CampaignPlan
  let design: Design
  let settings: RunSettings
  /// Whether only the choice and how sure it is are wanted.
  let isBrief: Bool
  private let options: [CampaignPlan.NamedOption]
  private let isRanked: [Bool]

  init(
    program: CheckedProgram, plan: CampaignPlan, design: Design, settings: RunSettings,
    between blocks: [Int], isBrief: Bool = false
  ) {
    self.isBrief = isBrief
    self.program = program
    self.plan = plan
    self.design = design
    self.settings = settings
    let shown = shownOptions(plan)
    let options =
      blocks.isEmpty
      ? shown
      : blocks.sorted().map { block in
        CampaignPlan.NamedOption(
          plan.option(ofBlock: block), name: program.blocks[block].name,
          title: program.blocks[block].title, span: program.blocks[block].span)
      }
    self.options = options
    // What the plan declares competes; of what it does not, all together stands beside.
    isRanked = options.map { !plan.declared.isEmpty || $0.option.sources.count == 1 }
  }

  mutating func judge() throws(RunFailure) -> Verdict {
    let first = try measure()
    guard first.allSatisfy(\.isPriced) else { return undecided(first) }
    let choice = choose(first)
    var batch = ProbeBatch()
    let pairing = options.indices.map { askPair($0, with: choice, &batch) }
    let grading = Grading(plan: plan, choice: options[choice].option, batch: &batch)
    let warning = Warning(plan: plan, batch: &batch)
    let summaries = try run(
      program, plan: plan, probes: batch.probes, design: design, settings: settings)
    let pairs = pairing.map { $0.pair(summaries) }
    let rivals = first.indices.filter { isRanked[$0] && $0 != choice && !first[$0].isFree }
    let rival = rivals.min { pairs[$0].chance.value < pairs[$1].chance.value }
    let places = nearest(rivals, first)
    let sensitivity = Sensitivity(
      program: program, plan: plan, design: design, settings: settings,
      options: places.map { options[$0].option }, choice: options[choice].option)
    let tipping = rivals.isEmpty || isBrief ? [] : try sensitivity.tippingPoints()
    return Verdict(
      candidates: candidates(first, pairs, choice: choice), choice: choice,
      word: word(pairs, rival: rival), confidence: rival.map { pairs[$0].chance }, rival: rival,
      hasFeasible: first.indices.contains { isRanked[$0] && first[$0].feasibility.isFeasible },
      requiredConfidence: plan.confidence,
      tippingPoints: tipping.map { $0.point(winner: places[$0.winner], program) },
      grades: isBrief ? [] : grades(grading, first, pairs, summaries),
      cautions: isBrief ? [] : warning.cautions(summaries))
  }

  // MARK: First run: every option by itself

  /// What the first run says of an option.
  private struct Measured {
    let figures: OptionFigures
    let utility: Estimate
    let isPriced: Bool
    let isFree: Bool
    let feasibility: Verdict.Feasibility
  }

  /// The probes of an option in the first run.
  private struct Asked {
    let figures: PendingFigures
    let utility: Int?
    let cash: Int?
    let hours: Int?
  }

  private func measure() throws(RunFailure) -> [Measured] {
    var batch = ProbeBatch()
    let asked = options.map { ask($0, &batch) }
    let summaries = try run(
      program, plan: plan, probes: batch.probes, design: design, settings: settings)
    return asked.map { measured($0, summaries) }
  }

  private func ask(_ named: CampaignPlan.NamedOption, _ batch: inout ProbeBatch) -> Asked {
    let metrics = Judge.metrics.filter { plan.hasMetric($0, of: named.option) }
    let figures = batch.ask(
      named.option, name: named.name, title: named.title, metrics: metrics, program: program)
    let isPriced = !plan.hasUnpricedHours(named.option)
    return Asked(
      figures: figures,
      utility: isPriced
        ? batch.add(Probe([utility(named.option)], wants: .moments, derive: perHundred)) : nil,
      cash: within(named.option, .cash, "cash", &batch),
      hours: within(named.option, .hours, "time", &batch))
  }

  /// The metrics that a verdict looks at.
  private static let metrics: [Metric] = [
    .cost, .cash, .hours, .arrivals, .audience, .members, .costPerFollower, .costPerMember,
    .membersPerMoney, .nobody, .mirage,
  ]

  private func utility(_ option: CampaignPlan.Option) -> ProbeInput {
    .figure(OptionFigure(option, .membersPerMoney))
  }

  /// Asks for the chance that an option spends no more than the budget has.
  private func within(
    _ option: CampaignPlan.Option, _ metric: Metric, _ field: String, _ batch: inout ProbeBatch
  ) -> Int? {
    guard let limit = plan.budgetNode(field) else { return nil }
    return batch.add(
      Probe([.figure(OptionFigure(option, metric)), .node(limit)], wants: .moments) {
        Column.combine(.lessOrEqual, $0[0], $0[1])
      })
  }

  private func measured(_ asked: Asked, _ summaries: [Summary]) -> Measured {
    let figures = asked.figures.figures(summaries)
    let cash = asked.cash.map { summaries[$0].mean }
    let hours = asked.hours.map { summaries[$0].mean }
    let isFree =
      figures.quantity(.cash)?.summary.maximum == 0
      && figures.quantity(.hours)?.summary.maximum == 0
    return Measured(
      figures: figures,
      utility: asked.utility.map { summaries[$0].mean } ?? Estimate(.nan),
      isPriced: asked.utility != nil, isFree: isFree,
      feasibility: Verdict.Feasibility(
        withinCash: cash, withinHours: hours,
        isFeasible: [cash, hours].allSatisfy { ($0?.value ?? 1) >= plan.confidence }))
  }

  // MARK: The choice

  /// Returns the option with the largest mean utility among those that keep to the budget; among
  /// all where none does. Ties go to the lower cost, then to the order of the plan.
  private func choose(_ first: [Measured]) -> Int {
    let ranked = first.indices.filter { isRanked[$0] && !first[$0].isFree }
    let feasible = ranked.filter { first[$0].feasibility.isFeasible }
    let field = feasible.isEmpty ? ranked : feasible
    guard var best = field.first else { return 0 }
    for index in field.dropFirst() {
      let (new, old) = (first[index].utility.value, first[best].utility.value)
      let isTie = abs(new - old) <= 1e-9 * max(abs(new), abs(old))
      if isTie ? cost(first[index]) < cost(first[best]) : new > old { best = index }
    }
    return best
  }

  private func cost(_ measured: Measured) -> Double {
    measured.figures.quantity(.cost)?.summary.median?.value ?? .infinity
  }

  /// Returns the rivals whose utility comes nearest to the choice's: the tipping points of a plan
  /// with many sources are sought among these, since one that is far behind tips nothing.
  private func nearest(_ rivals: [Int], _ first: [Measured]) -> [Int] {
    let ranked = rivals.sorted {
      (-first[$0].utility.value, $0) < (-first[$1].utility.value, $1)
    }
    return ranked.prefix(Judge.mostRivals).sorted()
  }

  /// The most rivals that tipping points are sought against.
  private static let mostRivals = 15

  // MARK: Second run: the choice against the others

  /// What the second run says of an option against the choice.
  struct Pair {
    /// The chance that the choice has the higher utility; ties count half.
    let chance: Estimate
    let memberRatio: Summary
    let followerRatio: Summary
  }

  /// A pair whose probes wait for the run.
  private struct PendingPair {
    let chance: Int
    let memberRatio: Int
    let followerRatio: Int

    func pair(_ summaries: [Summary]) -> Pair {
      Pair(
        chance: summaries[chance].mean, memberRatio: summaries[memberRatio],
        followerRatio: summaries[followerRatio])
    }
  }

  private func askPair(
    _ index: Int, with choice: Int, _ batch: inout ProbeBatch
  ) -> PendingPair {
    let (chosen, other) = (options[choice].option, options[index].option)
    func figures(_ metric: Metric, _ first: CampaignPlan.Option, _ second: CampaignPlan.Option)
      -> [ProbeInput]
    {
      [.figure(OptionFigure(first, metric)), .figure(OptionFigure(second, metric))]
    }
    return PendingPair(
      chance: batch.add(
        Probe([utility(chosen), utility(other)], wants: .moments, derive: beats)),
      memberRatio: batch.add(
        Probe(figures(.costPerMember, other, chosen), derive: quotient)),
      followerRatio: batch.add(
        Probe(figures(.costPerFollower, chosen, other), derive: quotient)))
  }

  /// Finds the word for the weakest chance; within two standard errors of a threshold the weaker
  /// one.
  ///
  /// A few draws that all agree have no spread and yet tell little: by the rule of three (Hanley &
  /// Lippman-Hand 1983) what never happened in n draws may still have a chance of 3/n.
  private func word(_ pairs: [Pair], rival: Int?) -> Verdict.Word {
    guard let rival else { return .only }
    let pair = pairs[rival]
    if let ratio = pair.memberRatio.median?.value, (1 / 1.1...1.1).contains(ratio) {
      return .noDifference
    }
    let chance = pair.chance.value
    let sure = min(
      chance - 2 * (pair.chance.standardError ?? 0), 1 - 3 / Double(design.draws))
    if chance < 0.5 { return .gamble }
    if sure >= 0.95 { return .clear }
    if sure >= 0.80 { return .likely }
    return sure >= 0.60 ? .leaning : .tooClose
  }

  // MARK: The result

  private func candidates(
    _ first: [Measured], _ pairs: [Pair], choice: Int
  ) -> [Verdict.Candidate] {
    first.indices.map { index in
      let isOther = index != choice && index < pairs.count
      return Verdict.Candidate(
        figures: first[index].figures, sources: options[index].option.sources, isShown: true,
        utility: first[index].utility, isRanked: isRanked[index],
        chanceOfChoice: isOther ? pairs[index].chance : nil,
        memberRatio: isOther ? pairs[index].memberRatio : nil,
        followerRatio: isOther ? pairs[index].followerRatio : nil, isFree: first[index].isFree,
        feasibility: first[index].feasibility)
    }
  }

  /// The verdict where hours have no price: money cannot decide, and hours are never free.
  private func undecided(_ first: [Measured]) -> Verdict {
    Verdict(
      candidates: candidates(first, [], choice: 0), choice: 0, word: .undecided, confidence: nil,
      rival: nil, hasFeasible: first.contains { $0.feasibility.isFeasible },
      requiredConfidence: plan.confidence, tippingPoints: [], grades: [],
      cautions: [.unpricedHours, .followersAreNotMembers])
  }

  private func grades(
    _ grading: Grading, _ first: [Measured], _ pairs: [Pair], _ summaries: [Summary]
  ) -> [(source: String, grade: Verdict.Grade)] {
    guard plan.declared.isEmpty, plan.sources.count > 1,
      options.count == plan.sources.count + 1
    else { return [] }
    let facts = plan.sources.indices.map { index in
      Grading.Facts(
        chance: pairs[index].chance.value, memberRatio: pairs[index].memberRatio.median?.value,
        nobody: first[index].figures.quantity(.nobody)?.summary.mean.value ?? 1,
        isFeasible: first[index].feasibility.isFeasible)
    }
    return zip(plan.sources, grading.grades(facts, summaries)).map { ($0.name, $1) }
  }
}

/// Members for 100 of the currency, of members for one.
@Sendable func perHundred(_ columns: [Column]) -> Column {
  Column.combine(.multiply, columns[0], .certain(100))
}

/// The first over the second, draw by draw; 1 where both are without end.
@Sendable private func quotient(_ columns: [Column]) -> Column {
  let plain = Column.combine(.divide, columns[0], columns[1])
  let isSame = Column.combine(.equal, columns[0], columns[1])
  return Column.select(isSame, .certain(1), plain)
}
