import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// The second run of a verdict: the figures that are shown, the choice against the others, and what
/// grades and cautions need.
struct Second {
  let judge: Judge
  let choice: Int
  let figures: [OptionFigures]
  let pairs: [Pair?]
  let summaries: [Summary]
  /// What grades the sources; nil where nothing is graded.
  let grading: Grading?
  let cautions: [Verdict.Caution]
  private let added: [[(metric: Metric, quantity: Quantity)]]
  private let chancesOfProfit: [Estimate?]
  private let sourceCosts: [Double?]

  /// The metrics of an option that is shown.
  static let shown: [Metric] = [
    .cost, .cash, .hours, .arrivals, .audience, .members, .costPerFollower, .costPerMember,
    .membersPerMoney, .nobody, .mirage, .value, .profit, .roi, .breakEvenWorth, .breakEvenWage,
  ]
  /// The metrics of a mix that competes and is not shown.
  private static let hidden: [Metric] = [.cost, .members, .costPerMember, .nobody]
  /// What an option adds to doing nothing.
  static let totals: [Metric] = [
    .cost, .cash, .hours, .arrivals, .audience, .members, .memberMonths, .value,
  ]

  /// Runs the questions.
  init(
    _ judge: Judge, _ measured: [Measured], choice: Int, rivals: [Int]
  ) throws(RunFailure) {
    let (plan, program, entrants) = (judge.plan, judge.program, judge.entrants)
    var batch = ProbeBatch()
    let isLean = judge.isBrief
    let asked = entrants.indices.map { index in
      Asked(
        entrants[index], isWhole: entrants[index].isShown || index == choice, isLean: isLean,
        judge, &batch)
    }
    let pairing = Pairing(
      plan: plan, objective: judge.objective, entrants: entrants, choice: choice, batch: &batch)
    let isGraded =
      !isLean && judge.gradesSources
      && entrants.allSatisfy { !plan.hasUnpricedHours($0.named.option) }
    let grading =
      isGraded
      ? Grading(
        plan: plan, limits: judge.limits, choice: entrants[choice],
        rivals: rivals.map { entrants[$0] }, batch: &batch) : nil
    let warning = isLean ? nil : Warning(program: program, plan: plan, batch: &batch)
    let found = try judge.run(batch)
    self.judge = judge
    self.choice = choice
    self.grading = grading
    summaries = found
    pairs = pairing.pairs(found)
    figures = asked.map { $0.figures.figures(found) }
    added = asked.map { $0.added?.figures(found).figures ?? [] }
    chancesOfProfit = asked.map { $0.profitable.map { found[$0].mean } }
    sourceCosts = asked.map { $0.sourceCost.flatMap { found[$0].median?.value } }
    let lacksWage = entrants.contains { plan.hasUnpricedHours($0.named.option) }
    cautions = warning?.cautions(found, hasUnpricedHours: lacksWage) ?? []
  }

  /// The probes of one entrant.
  private struct Asked {
    var figures: PendingFigures
    var added: PendingFigures?
    var profitable: Int?
    var sourceCost: Int?

    init(
      _ entrant: Entrant, isWhole: Bool, isLean: Bool, _ judge: Judge, _ batch: inout ProbeBatch
    ) {
      let (plan, named) = (judge.plan, entrant.named)
      func known(_ metrics: [Metric]) -> [Metric] {
        metrics.filter { plan.hasMetric($0, of: named.option) }
      }
      figures = batch.ask(
        named.option, name: named.name, title: named.title,
        metrics: known(isWhole ? Second.shown : Second.hidden), program: judge.program)
      guard !isLean else { return }
      if isWhole {
        figures.actions = batch.askActions(
          named.option, plan: plan, isAdded: plan.isAnythingThere)
      }
      if isWhole, plan.isAnythingThere {
        added = batch.ask(
          named.option, name: named.name, title: named.title, metrics: known(Second.totals),
          program: judge.program, isAdded: true)
      }
      if let option = entrant.option, plan.hasMetric(.profit, of: option) {
        profitable = batch.add(
          Objective(plan, by: Metric.profit.rawValue).pair(option, nil) {
            Column.combine(.greater, $0, $1)
          })
      }
      if let option = entrant.option, plan.hasMetric(.cost, of: option), plan.sharesContent {
        let parts = option.sources.map {
          ProbeInput.figure(OptionFigure(option, .source($0), measure: .metric(.cost)))
        }
        sourceCost = batch.add(
          Probe(parts, probabilities: [0.5]) { columns in
            columns.reduce(.certain(0)) { Column.combine(.add, $0, $1) }
          })
      }
    }
  }

  // MARK: Facts

  /// The weakness of the choice against an entrant: the chance that it beats it.
  func chance(_ index: Int) -> Double { pairs[index]?.chance.value ?? 1 }

  /// The median cost of an entrant; 0 where it has none.
  func medianCost(_ index: Int) -> Double {
    judge.entrants[index].kind == .nothing ? 0 : median(.cost, index) ?? 0
  }

  private func median(_ metric: Metric, _ index: Int) -> Double? {
    let summary = figures[index].quantity(metric)?.summary
    return summary?.constant ?? summary?.median?.value
  }

  /// Whether the typical price of a member is without end.
  func isPriceInfinite(_ index: Int) -> Bool { median(.costPerMember, index) == .infinity }

  /// Whether what an entrant leaves must be said first: less than one member at the median, or an
  /// even chance of none.
  func leadsWithNumber(_ index: Int) -> Bool {
    guard judge.entrants[index].kind != .nothing else { return false }
    let nobody = figures[index].quantity(.nobody)?.summary.mean.value ?? 0
    return membersAdded(index) ?? 1 < 1 || nobody >= Grading.evenChance
  }

  /// How many times as many members another option must add for the choice to be a poor idea.
  private static let severalTimes = 5.0

  /// Finds out whether the choice is a poor idea although its members are the cheapest: all its
  /// sources mostly lack people, and another option, which may be chosen as well, adds several times
  /// as many members.
  func poorIdea(_ measured: [Measured], _ word: Verdict.Word) -> Verdict.PoorIdea? {
    let fakes = Set(
      cautions.compactMap { caution -> String? in
        if case .fakeInfluence(let source) = caution { source } else { nil }
      })
    let sources = judge.entrants[choice].option?.sources.map { judge.plan.sources[$0].name } ?? []
    guard judge.objective.utility == .membersPerMoney, word != .noMember, word != .free,
      !sources.isEmpty, sources.allSatisfy({ fakes.contains($0) }), let own = membersAdded(choice)
    else { return nil }
    let others = judge.entrants.indices.filter {
      $0 != choice && judge.entrants[$0].kind != .nothing && judge.entrants[$0].kind != .everything
        && judge.entrants[$0].isShown && measured[$0].feasibility.isFeasible
        && membersAdded($0).map { $0 >= Self.severalTimes * own } ?? false
    }
    let larger = others.max { (membersAdded($0) ?? 0) < (membersAdded($1) ?? 0) }
    return larger.map { Verdict.PoorIdea(larger: $0) }
  }

  /// The members that an entrant adds, at the median.
  private func membersAdded(_ index: Int) -> Double? {
    let summary = added[index].first { $0.metric == .members }?.quantity.summary
    return summary.map { $0.constant ?? $0.median?.value ?? $0.mean.value }
      ?? median(.members, index)
  }

  /// The candidates, as far as they are known.
  func candidates(_ measured: [Measured]) -> [Verdict.Candidate] {
    judge.entrants.indices.map { index in
      let entrant = judge.entrants[index]
      let pair = pairs[index]
      return Verdict.Candidate(
        figures: figures[index], sources: entrant.option?.sources ?? [],
        isShown: entrant.isShown || index == choice, utility: measured[index].utility,
        isRanked: measured[index].isRanked, chanceOfChoice: pair?.chance,
        memberRatio: pair?.memberRatio, followerRatio: pair?.followerRatio,
        isFree: measured[index].isFree, feasibility: measured[index].feasibility,
        kind: entrant.kind, added: added[index], profitGap: pair?.profitGap,
        chanceOfProfit: chancesOfProfit[index],
        isPriceInfinite: entrant.kind != .nothing && isPriceInfinite(index))
    }
  }

  /// The options that the same money is spent on: those that are shown and compete; of many the
  /// choice, the dearest and those that come nearest.
  func spenders(_ measured: [Measured]) -> [SameMoney.Spender] {
    let places = judge.entrants.indices.filter { index in
      measured[index].isRanked && (judge.entrants[index].kind != .everything || index == choice)
        && (judge.entrants[index].isShown || index == choice)
    }
    let all = places.compactMap { index -> SameMoney.Spender? in
      guard let option = judge.entrants[index].option, let cost = median(.cost, index) else {
        return nil
      }
      return SameMoney.Spender(
        candidate: index, option: option, medianCost: cost,
        medianOfSources: sourceCosts[index] ?? cost)
    }
    guard all.count > Second.mostSpenders else { return all }
    let near = all.sorted {
      (chance($0.candidate), $0.candidate) < (chance($1.candidate), $1.candidate)
    }
    let dearest = all.max { $0.medianCost < $1.medianCost }?.candidate
    let kept = Set(near.prefix(Second.mostSpenders).map(\.candidate))
    return all.filter {
      kept.contains($0.candidate) || $0.candidate == choice || $0.candidate == dearest
    }
  }

  /// The most options that the same money is spent on.
  private static let mostSpenders = 12

  /// The sources, or the options that the plan declares and that change nothing in it, by their median
  /// price per member, the cheapest first, without those that win nobody.
  var cheapestParts: [Stacking.Part] {
    let priced = judge.entrants.indices.compactMap { index -> (index: Int, price: Double)? in
      let entrant = judge.entrants[index]
      guard entrant.kind == .source || entrant.kind == .declared,
        entrant.named.option.setting == 0, let price = median(.costPerMember, index),
        price.isFinite
      else { return nil }
      return (index, price)
    }
    return priced.sorted { ($0.price, $0.index) < ($1.price, $1.index) }.map {
      let named = judge.entrants[$0.index].named
      return Stacking.Part(name: named.name, option: named.option)
    }
  }
}

extension Judge {
  /// Whether each source is graded: not where two named ones are compared, and not the only option of
  /// a plan that gives nothing a value.
  var gradesSources: Bool { isOfPlan && (plan.hasValue || entrants.count > 1) }
}
