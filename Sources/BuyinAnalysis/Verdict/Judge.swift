import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

// How a verdict comes about (the campaign model, Verdict)
//
// One utility serves the choice, the tipping points and every comparison: profit where anything has a
// value; else ρ, the engaged members that 100 of the currency buy; or what the question names. All of
// them are over doing nothing. ρ is finite where a price per member is not (an offer that wins nobody
// has ρ = 0, and a price without end), so its mean exists. The headline stays the median cost per
// member, which is what planners ask for.
//
//   1. every entrant's mean utility, its chances of keeping to budget and goals, and the draws that
//      are kept, in one run;
//   2. the choice: the largest mean among those that keep to budget and goals, and doing nothing;
//   3. the figures that are shown, and the choice against each other entrant, draw by draw, in a
//      second run with what grades and cautions need: the weakest chance gives the word;
//   4. the others for the same money, second thoughts of the grades, and the ladder;
//   5. each assumption moved through what is possible, on the same draws, for its tipping points;
//   6. what finding out is worth, from the draws that were kept.

/// Works out the verdict of a plan.
struct Judge {
  let program: CheckedProgram
  let plan: CampaignPlan
  let bench: Workbench
  let design: Design
  let settings: RunSettings
  /// Whether only the choice and how sure it is are wanted.
  let isBrief: Bool
  let objective: Objective
  let entrants: [Entrant]
  let limits: Limits
  /// Whether all options of the plan compete, and not only those that the question names.
  var isOfPlan: Bool { blocks.isEmpty }
  /// The options that the question names; none for all of the plan.
  private let blocks: [Int]

  /// The most draws that are kept for later questions.
  static let mostKept = 8_192
  /// The most rivals that tipping points and findings are sought against: one that is far behind
  /// tips nothing.
  private static let mostRivals = 15

  init(
    program: CheckedProgram, plan: CampaignPlan, bench: Workbench, design: Design,
    settings: RunSettings, by metric: String? = nil,
    between blocks: [Int] = [], isBrief: Bool = false
  ) {
    self.isBrief = isBrief
    self.program = program
    self.plan = plan
    self.bench = bench
    self.design = design
    self.settings = settings
    objective = Objective(plan, by: metric)
    limits = Limits(plan: plan)
    self.blocks = blocks
    entrants = Entrants(program: program, plan: plan, objective: objective).all(between: blocks)
  }

  func judge() throws(RunFailure) -> Verdict {
    guard !entrants.isEmpty else { return noOption }
    let isUndecided = entrants.contains { entrant in
      entrant.option.map { objective.lacksWage(plan, $0) } ?? false
    }
    if isUndecided { return try undecided() }
    let first = try measure()
    if costsOnlyHours(first.measured) { return try byMembers().judge() }
    let choice =
      Measured.choice(first.measured, entrants) ?? freeChoice(first.measured)
    return try verdict(first, choice)
  }

  /// Whether hours are worked, and yet no option costs anything: what money buys decides nothing.
  private func costsOnlyHours(_ measured: [Measured]) -> Bool {
    guard objective.utility == .membersPerMoney else { return false }
    let options = entrants.indices.filter { entrants[$0].option != nil }.map { measured[$0] }
    return options.contains { !$0.isFree } && options.allSatisfy { $0.meanCost == 0 }
  }

  /// The same question, decided by engaged members.
  private func byMembers() -> Judge {
    Judge(
      program: program, plan: plan, bench: bench, design: design, settings: settings,
      by: Metric.members.rawValue, between: blocks, isBrief: isBrief)
  }

  // MARK: First run

  /// What the first run gives.
  struct First {
    let measured: [Measured]
    let assumptions: [DrawnAssumption]
  }

  private func measure() throws(RunFailure) -> First {
    var batch = ProbeBatch()
    let perReplicate = isBrief ? 0 : max(1, min(design.draws, Judge.mostKept) / design.replicates)
    let measuring = Measuring(
      plan: plan, objective: objective, limits: limits, kept: perReplicate, entrants: entrants,
      batch: &batch)
    let slots = isBrief ? [] : assumptions
    let draws = slots.map { slot in
      batch.add(
        Probe(
          [.node(program.slots[slot.index].value.node)],
          wants: .values(ofEachReplicate: perReplicate)))
    }
    let summaries = try run(batch)
    return First(
      measured: measuring.measured(summaries),
      assumptions: zip(slots, draws).compactMap { slot, probe in
        let values = summaries[probe].values
        return Scale(program.slots[slot.index], program, draws: values).map {
          DrawnAssumption(slot: slot, scale: $0, draws: values)
        }
      })
  }

  /// The assumptions that reach anything which competes, in the order of the plan.
  private var assumptions: [SlotID] {
    let read = entrants.compactMap(\.option).flatMap { plan.nodes(of: $0) }
    let isNeeded = program.needed(by: read)
    let reaching = Set(
      program.nodes.indices.compactMap { index -> SlotID? in
        guard isNeeded[index], case .slot(let slot) = program.nodes[index].operation else {
          return nil
        }
        return slot
      })
    return program.slots.indices.map { SlotID($0) }.filter {
      program.slots[$0.index].isAssumption && reaching.contains($0)
    }
  }

  /// Returns the option to do anyway where none can be ranked: the first that is free, else the first.
  private func freeChoice(_ measured: [Measured]) -> Int {
    measured.firstIndex(where: \.isFree) ?? 0
  }

  /// What is said where every option was left out.
  private var noOption: Verdict {
    Verdict(
      utility: objective.utility, candidates: [], choice: 0, word: .only, confidence: nil,
      rival: nil, hasFeasible: true, requiredConfidence: plan.confidence, tippingPoints: [],
      grades: [], cautions: [])
  }

  /// How much of a course the runs of a verdict look at.
  static let foreseen = Second.shown.reduce(Detail.members) { $0.union($1.detail) }

  func run(_ batch: ProbeBatch, overlays: [Overlay] = []) throws(RunFailure) -> [Summary] {
    try bench.run(batch.probes, overlays: overlays)
  }

  // MARK: The others

  private func verdict(_ first: First, _ choice: Int) throws(RunFailure) -> Verdict {
    let measured = first.measured
    let all = Measured.rivals(of: choice, measured, entrants)
    let rivals = measured[choice].isRanked ? all : []
    let second = try Second(self, measured, choice: choice, rivals: rivals)
    // Of several that are beaten as surely the nearest that is no mix, which shares parts with them.
    let rival = rivals.min { first, other in
      func rank(_ index: Int) -> (Double, Int, Double) {
        let isMix = [.mix, .everything].contains(entrants[index].kind)
        return (second.chance(index), isMix ? 1 : 0, -measured[index].utility.value)
      }
      return rank(first) < rank(other)
    }
    var verdict = Verdict(
      utility: objective.utility, candidates: second.candidates(measured), choice: choice,
      word: word(measured, second, choice: choice, rival: rival),
      confidence: rival.flatMap { second.pairs[$0]?.chance }, rival: rival,
      hasFeasible: entrants.indices.contains {
        entrants[$0].mayRank && entrants[$0].kind != .nothing
          && measured[$0].feasibility.isFeasible
      },
      requiredConfidence: plan.confidence, outOfReach: outOfReach(measured, choice),
      leadsWithNumber: second.leadsWithNumber(choice), tippingPoints: [], grades: [],
      cautions: [])
    guard !isBrief else { return verdict }
    verdict.cautions = second.cautions
    verdict.sharedContent = sharedContent
    verdict.poorIdea = second.poorIdea(measured, verdict.word)
    if verdict.poorIdea != nil { verdict.leadsWithNumber = true }
    try third(&verdict, second, measured)
    let near = nearest(rivals, measured)
    if !near.isEmpty, verdict.word != .noMember { try sensitivity(&verdict, first, choice, near) }
    return verdict
  }

  /// The content whose cost every option bears, where the plan declares no option.
  private var sharedContent: [String] {
    plan.declared.isEmpty ? plan.paidContents(of: plan.everything) : []
  }

  /// Returns the word of the choice.
  private func word(
    _ measured: [Measured], _ second: Second, choice: Int, rival: Int?
  ) -> Verdict.Word {
    if !measured[choice].isRanked { return measured[choice].isFree ? .free : .only }
    if objective.utility == .membersPerMoney,
      Measured.field(measured, entrants).allSatisfy({ second.isPriceInfinite($0) })
    {
      return .noMember
    }
    guard let rival, let pair = second.pairs[rival] else { return .only }
    let isAlike = pair.isAlike(
      objective.utility, largerCost: max(second.medianCost(choice), second.medianCost(rival)))
    return Verdict.Word(chance: pair.chance, isAlike: isAlike, draws: design.draws)
  }

  /// Returns the option that would be chosen but for budget and goals; nil where that is the choice.
  private func outOfReach(_ measured: [Measured], _ choice: Int) -> Int? {
    guard measured[choice].isRanked, Measured.hasFeasible(measured, entrants) else { return nil }
    let better = measured.indices.filter {
      measured[$0].isRanked && !measured[$0].feasibility.isFeasible
        && measured[$0].utility.value > measured[choice].utility.value
    }
    return better.max { measured[$0].utility.value < measured[$1].utility.value }
  }

  /// Returns the rivals whose utility comes nearest to the choice's.
  private func nearest(_ rivals: [Int], _ measured: [Measured]) -> [Int] {
    let ranked = rivals.sorted {
      (-measured[$0].utility.value, $0) < (-measured[$1].utility.value, $1)
    }
    return ranked.prefix(Judge.mostRivals).sorted()
  }

  // MARK: Third run

  /// Adds grades, the same money and the ladder.
  private func third(
    _ verdict: inout Verdict, _ second: Second, _ measured: [Measured]
  ) throws(RunFailure) {
    var batch = ProbeBatch()
    var grading = second.grading
    grading?.askAgain(second.summaries, &batch)
    let sameMoney = SameMoney(
      plan: plan, program: program, spenders: second.spenders(measured), choice: second.choice,
      batch: &batch)
    let first = verdict.poorIdea.flatMap { _ in
      entrants[second.choice].option.map { atFirst($0, &batch) }
    }
    let summaries =
      batch.probes.isEmpty ? [] : try run(batch, overlays: grading?.overlays ?? [])
    verdict.poorIdea?.atFirst = first?.figures(summaries).quantity(.members)
    // Nobody for more money is nobody still.
    if verdict.word != .noMember { verdict.sameMoney = sameMoney?.found(summaries) }
    let reasons = grading?.reasons(second.summaries, summaries) ?? []
    verdict.grades = zip(plan.sources, reasons).map { ($0.name, $1.grade) }
    verdict.gradeReasons = reasons
    if measured.count == 1, !measured[0].isFree {
      verdict.breakEvenWorth = second.figures[0].quantity(.breakEvenWorth)
    }
    guard entrants.allSatisfy({ !plan.hasUnpricedHours($0.named.option) }) else { return }
    let stacking = Stacking(
      program: program, plan: plan, bench: bench, limits: limits, parts: second.cheapestParts)
    let places = Dictionary(
      entrants.indices.map { (entrants[$0].named.option, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    verdict.ladder = try stacking.ladder(places)
  }

  /// Asks for the members whom an option adds after the first step.
  private func atFirst(_ option: CampaignPlan.Option, _ batch: inout ProbeBatch) -> PendingFigures {
    let figure = OptionFigure(option, .members, step: 0, isAdded: true)
    return PendingFigures(
      name: "", title: "", probes: [(.members, batch.add(Probe([.figure(figure)])))],
      program: program)
  }

  // MARK: Assumptions

  /// Adds tipping points and what to find out first.
  private func sensitivity(
    _ verdict: inout Verdict, _ first: First, _ choice: Int, _ near: [Int]
  ) throws(RunFailure) {
    let sensitivity = Sensitivity(
      program: program, plan: plan, design: design, settings: settings, objective: objective,
      rivals: near.map { entrants[$0].option }, choice: entrants[choice].option,
      assumptions: first.assumptions)
    let found = try sensitivity.tippingPoints()
    verdict.tippingPoints = found.map { point in
      let slot = program.slots[point.slot.index]
      return Verdict.TippingPoint(
        path: slot.path, crossings: point.crossings, nearest: point.nearest,
        distance: point.distance, winner: near[point.winner], stated: point.stated,
        type: slot.value.type, unit: slot.value.unit, source: slot.title,
        winners: point.winners.map { near[$0] })
    }
    let tipping = Set(found.map(\.slot))
    verdict.steadfast = first.assumptions.filter { !tipping.contains($0.slot) }.map {
      let slot = program.slots[$0.slot.index]
      return Verdict.Assumption(
        path: slot.path, stated: $0.scale.stated, type: slot.value.type, unit: slot.value.unit,
        source: slot.title)
    }
    // What may not be chosen whatever is known is no reason to find out.
    guard Measured.field(first.measured, entrants).count > 1 else { return }
    let findings = FindingOut(
      program: program, plan: plan, objective: objective, assumptions: first.assumptions,
      settings: settings)
    verdict.information = try findings.information(
      near.map { first.measured[$0].draws }, choice: first.measured[choice].draws,
      of: verdict.candidates[choice])
  }
}
