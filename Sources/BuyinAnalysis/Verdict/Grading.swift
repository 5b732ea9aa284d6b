import BuyinCampaign
import BuyinEngine
import BuyinNumerics

/// Grades each source by the figures that the rules read (the campaign model, Verdict 7).
struct Grading {
  /// The share of draws that speaks for a purchase.
  static let mostly = 0.6
  /// The share of draws that speaks for a mere number.
  static let nearlyAlways = 0.8
  /// The chance of nobody from which a source wins nobody.
  static let evenChance = 0.5

  private let plan: CampaignPlan
  private let objective: Objective
  private let limits: Limits
  private let choice: Entrant
  private let rivals: [Entrant]
  private var asked: [Asked] = []
  /// The plan without the credibility of one source each, for the second questions.
  private(set) var overlays: [Overlay] = []

  /// The probes of a source.
  private struct Asked {
    let limits: Limits.Asked
    let nobody: Int
    var profit: Int?
    var chanceOfProfit: Int?
    var addedProfit: Int?
    var chanceOfAddedProfit: Int?
    var memberRatio: Int?
    var below: Int?
    var cheaper: Int?
    var support: Int?
    /// The same as `addedProfit`, `chanceOfAddedProfit` and `support`, without the source's credibility.
    var plainProfit: Int?
    var plainChance: Int?
    var plainSupport: Int?
    /// The chances that it beats each rival, with whether it differs from that rival.
    var against: [(chance: Int, ratio: Int?)] = []
  }

  /// Asks for what the grades need.
  ///
  /// - Parameters:
  ///   - choice: what the verdict chooses; never doing nothing where the plan gives no value.
  ///   - rivals: what the choice competes with.
  init(
    plan: CampaignPlan, limits: Limits, choice: Entrant, rivals: [Entrant],
    batch: inout ProbeBatch
  ) {
    self.plan = plan
    self.limits = limits
    self.choice = choice
    self.rivals = rivals
    objective =
      plan.hasValue ? Objective(plan, by: Metric.profit.rawValue) : Objective.members(plan)
    asked = plan.sources.indices.map { plan.hasValue ? valued($0, &batch) : unvalued($0, &batch) }
  }

  private func own(_ source: Int) -> CampaignPlan.Option { plan.option(of: [source]) }

  private func rest(_ source: Int) -> CampaignPlan.Option {
    plan.option(of: plan.sources.indices.filter { $0 != source })
  }

  private func basic(_ source: Int, _ batch: inout ProbeBatch) -> Asked {
    Asked(
      limits: limits.ask(own(source), &batch),
      nobody: batch.add(Probe([.figure(OptionFigure(own(source), .nobody))], wants: .moments)))
  }

  private func valued(_ source: Int, _ batch: inout ProbeBatch) -> Asked {
    var asked = basic(source, &batch)
    asked.profit = batch.add(objective.probe(own(source)))
    asked.chanceOfProfit = batch.add(objective.pair(own(source), nil, isAbove))
    if plan.sources.count > 1 {
      asked.addedProfit = batch.add(addedProfit(source))
      asked.chanceOfAddedProfit = batch.add(objective.pair(plan.everything, rest(source), isAbove))
    }
    return asked
  }

  /// The profit of everything with the source less that without it.
  private func addedProfit(_ source: Int) -> Probe {
    objective.pair(plan.everything, rest(source)) { Column.combine(.subtract, $0, $1) }
  }

  private func unvalued(_ source: Int, _ batch: inout ProbeBatch) -> Asked {
    var asked = basic(source, &batch)
    if plan.sources.count > 1 { asked.support = batch.add(support(source)) }
    guard let chosen = choice.option, own(source) != chosen else { return asked }
    asked.below = batch.add(objective.pair(chosen, own(source)) { beats([$0, $1]) })
    asked.memberRatio = batch.add(ratio(own(source), chosen))
    asked.cheaper = batch.add(
      Probe(
        [
          .figure(OptionFigure(own(source), .costPerFollower)),
          .figure(OptionFigure(chosen, .costPerFollower)),
        ], wants: .moments
      ) { Column.combine(.less, $0[0], $0[1]) })
    return asked
  }

  private func ratio(_ first: CampaignPlan.Option, _ second: CampaignPlan.Option) -> Probe {
    Probe(
      [
        .figure(OptionFigure(first, .costPerMember)),
        .figure(OptionFigure(second, .costPerMember)),
      ], probabilities: [0.5], derive: quotient)
  }

  /// Whether everything with the source wins its extra members at less than the rest pays for its
  /// own.
  private func support(_ source: Int) -> Probe {
    let rest = rest(source)
    func added(_ option: CampaignPlan.Option, _ metric: Metric) -> ProbeInput {
      .figure(OptionFigure(option, metric, isAdded: true))
    }
    return Probe(
      [
        added(plan.everything, .members), added(rest, .members), added(plan.everything, .cost),
        added(rest, .cost),
      ], wants: .moments
    ) { columns in
      let members = Column.combine(.subtract, columns[0], columns[1])
      let cost = Column.combine(.subtract, columns[2], columns[3])
      // Multiplied out, so that a rest which costs nothing divides nothing.
      let isCheap = Column.combine(
        .greater, Column.combine(.multiply, members, columns[3]),
        Column.combine(.multiply, cost, columns[1]))
      let isFree = Column.combine(.lessOrEqual, cost, .certain(0))
      let isMore = Column.combine(.greater, members, .certain(0))
      return Column.combine(.and, isMore, Column.combine(.or, isFree, isCheap))
    }
  }

  // MARK: Second thoughts

  /// Returns the sources that are no different from the choice, and the choice where it is a source:
  /// whether they are worth buying hangs on how they do against what does differ.
  private func best(_ summaries: [Summary]) -> [Int] {
    guard !plan.hasValue else { return [] }
    return asked.indices.filter { source in
      own(source) == choice.option
        || asked[source].memberRatio.map { Pair.isAlike(summaries[$0]) } ?? false
    }
  }

  /// Asks how the best sources do against each rival, and what supports a foundation without its
  /// credibility; the run, under the `overlays`, is another one.
  mutating func askAgain(_ summaries: [Summary], _ batch: inout ProbeBatch) {
    for source in asked.indices { askPlainly(source, summaries, &batch) }
    for source in best(summaries) {
      let own = own(source)
      for rival in rivals + [choice] {
        guard let option = rival.option, option != own else { continue }
        asked[source].against.append(
          (
            batch.add(objective.pair(own, option) { beats([$0, $1]) }),
            batch.add(ratio(option, own))
          ))
      }
    }
  }

  private mutating func askPlainly(
    _ source: Int, _ summaries: [Summary], _ batch: inout ProbeBatch
  ) {
    let chance = asked[source].support ?? asked[source].chanceOfAddedProfit
    guard let slot = plan.credibility(of: source), let chance,
      summaries[chance].mean.value >= Self.mostly
    else { return }
    let overlay = overlays.count
    overlays.append(Overlay([slot: 0]))
    if asked[source].support != nil {
      asked[source].plainSupport = batch.add(support(source).under(overlay))
    } else {
      asked[source].plainProfit = batch.add(addedProfit(source).under(overlay))
      asked[source].plainChance = batch.add(
        objective.pair(plan.everything, rest(source), isAbove).under(overlay))
    }
  }

  /// Whether a source would be a foundation without its credibility, too; nil where it lends none.
  private func isPlainFoundation(_ asked: Asked, _ second: [Summary]) -> Bool? {
    if let support = asked.plainSupport { return second[support].mean.value >= Self.mostly }
    guard let profit = asked.plainProfit, let chance = asked.plainChance else { return nil }
    return second[profit].mean.value > 0 && second[chance].mean.value >= Self.mostly
  }

  // MARK: Grades

  /// Returns what each grade rests on, in the order of the plan.
  ///
  /// - Parameters:
  ///   - summaries: of the run of the first questions.
  ///   - second: of the run of the second ones.
  func reasons(_ summaries: [Summary], _ second: [Summary]) -> [Verdict.GradeReason] {
    let best = best(summaries)
    return asked.indices.map { source in
      let asked = asked[source]
      func mean(_ probe: Int?) -> Estimate? { probe.map { summaries[$0].mean } }
      let differing = asked.against.filter { against in
        against.ratio.map { !Pair.isAlike(second[$0]) } ?? true
      }
      return Verdict.GradeReason(
        profit: mean(asked.profit), chanceOfProfit: mean(asked.chanceOfProfit),
        addedProfit: mean(asked.addedProfit),
        chanceOfAddedProfit: mean(asked.chanceOfAddedProfit),
        isAmongBest: plan.hasValue ? nil : best.contains(source),
        chanceOfBest: differing.map { second[$0.chance].mean }.min { $0.value < $1.value },
        chanceBelowChoice: mean(asked.below), chanceOfCheaperFollowers: mean(asked.cheaper),
        chanceOfSupport: mean(asked.support), nobody: nobody(summaries[asked.nobody]),
        isFeasible: limits.feasibility(asked.limits, summaries).isFeasible,
        needsCredibility: isPlainFoundation(asked, second) == false)
    }
  }

  private func nobody(_ summary: Summary) -> Double {
    summary.mean.value.isNaN ? 1 : summary.mean.value
  }
}

/// Draw by draw: whether the first is above the second.
@Sendable private func isAbove(_ first: Column, _ second: Column) -> Column {
  Column.combine(.greater, first, second)
}

extension Verdict.GradeReason {
  /// The grade that follows.
  var grade: Verdict.Grade { profit == nil ? gradeWithoutValue : gradeWithValue }

  private var gradeWithValue: Verdict.Grade {
    let mean = profit?.value ?? 0
    let chance = chanceOfProfit?.value ?? 0
    if mean > 0, chance >= Grading.mostly, isFeasible { return .buyIn }
    if let added = addedProfit?.value, added > 0,
      (chanceOfAddedProfit?.value ?? 0) >= Grading.mostly
    {
      return .foundation
    }
    return mean <= 0 && chance <= 1 - Grading.mostly ? .tieIn : .unclear
  }

  private var gradeWithoutValue: Verdict.Grade {
    if isAmongBest == true, (chanceOfBest?.value ?? 1) >= Grading.mostly,
      nobody < Grading.evenChance, isFeasible
    {
      return .buyIn
    }
    if let chance = chanceOfSupport?.value, chance >= Grading.mostly { return .foundation }
    let isCheaper = (chanceOfCheaperFollowers?.value ?? 0) >= Grading.nearlyAlways
    let isWorse =
      (chanceBelowChoice?.value ?? 0) >= Grading.nearlyAlways || nobody >= Grading.evenChance
    return isCheaper && isWorse ? .tieIn : .unclear
  }

  /// Whether the source is a foundation, and would be none without the credibility that it lends.
  package var restsOnCredibility: Bool { needsCredibility && grade == .foundation }
}
