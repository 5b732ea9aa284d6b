import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// The verdict where hours have no price: money cannot decide, and hours are never free.
extension Judge {
  /// The metrics that do without a price for hours.
  private static let priceless: [Metric] = [
    .cash, .hours, .arrivals, .audience, .members, .nobody, .mirage, .value, .breakEvenWage,
  ]

  /// Works out cash, hours and the wages at which the best option turns.
  func undecided() throws(RunFailure) -> Verdict {
    var batch = ProbeBatch()
    let options = entrants.filter { $0.kind != .nothing }
    let figures = options.map { entrant in
      batch.ask(
        entrant.named.option, name: entrant.named.name, title: entrant.named.title,
        metrics: (Judge.priceless + [.cost, .costPerFollower, .costPerMember]).filter {
          plan.hasMetric($0, of: entrant.named.option)
        }, program: program)
    }
    let added = options.map { entrant in
      plan.isAnythingThere
        ? batch.ask(
          entrant.named.option, name: "", title: "",
          metrics: Second.totals.filter { plan.hasMetric($0, of: entrant.named.option) },
          program: program, isAdded: true) : nil
    }
    let limits = options.map { self.limits.ask($0.named.option, &batch) }
    let kept = max(1, min(design.draws, Judge.mostKept) / design.replicates)
    let terms = options.map { entrant in
      [Metric.members, .cash, .hours].map { metric in
        batch.add(
          Probe(
            [.figure(OptionFigure(entrant.named.option, metric, isAdded: true))],
            wants: .values(ofEachReplicate: kept), derive: { Objective.tamed($0[0]) }))
      }
    }
    let warning = isBrief ? nil : Warning(program: program, plan: plan, batch: &batch)
    let summaries = try run(batch)
    var found = zip(options, zip(figures, limits)).map { entrant, asked in
      candidate(
        entrant, asked.0.figures(summaries), self.limits.feasibility(asked.1, summaries))
    }
    for index in found.indices {
      found[index].added = added[index]?.figures(summaries).figures ?? []
    }
    var verdict = Verdict(
      utility: objective.utility, candidates: found, choice: 0, word: .undecided,
      confidence: nil, rival: nil, hasFeasible: found.contains { $0.feasibility.isFeasible },
      requiredConfidence: plan.confidence, tippingPoints: [], grades: [],
      cautions: warning?.cautions(summaries, hasUnpricedHours: true) ?? [.unpricedHours])
    let drawn = terms.enumerated().map { index, probes in
      Wages.Terms(
        candidate: index, members: summaries[probes[0]].values, cash: summaries[probes[1]].values,
        hours: summaries[probes[2]].values)
    }
    verdict.breakEvenWages = plan.hasValue ? valuedWages(found) : wages(drawn, options)
    return verdict
  }

  private func candidate(
    _ entrant: Entrant, _ figures: OptionFigures, _ feasibility: Verdict.Feasibility
  ) -> Verdict.Candidate {
    let spent = [Metric.cash, .hours].compactMap { figures.quantity($0)?.summary.maximum }
    return Verdict.Candidate(
      figures: figures, sources: entrant.named.option.sources, isShown: entrant.isShown,
      utility: Estimate(.nan), isRanked: false, chanceOfChoice: nil, memberRatio: nil,
      followerRatio: nil, isFree: spent.allSatisfy { $0 <= 0 }, feasibility: feasibility,
      kind: entrant.kind)
  }

  /// The wages at which the options that are shown turn: single ones, or those of the plan.
  private func wages(_ terms: [Wages.Terms], _ options: [Entrant]) -> [Verdict.BreakEvenWage] {
    let compared = terms.filter { term in
      let kind = options[term.candidate].kind
      let spent = max(term.cash.max() ?? 0, term.hours.max() ?? 0)
      return spent > 0 && (kind == .source || kind == .declared)
    }
    return Wages(terms: compared).breakEven()
  }

  /// The wages up to which each option pays, at the median.
  private func valuedWages(_ candidates: [Verdict.Candidate]) -> [Verdict.BreakEvenWage] {
    let found = candidates.indices.compactMap { index -> Verdict.BreakEvenWage? in
      guard candidates[index].isShown,
        let wage = candidates[index].figures.quantity(.breakEvenWage)?.summary.median?.value,
        wage.isFinite
      else { return nil }
      return Verdict.BreakEvenWage(below: index, above: nil, wage: wage)
    }
    return found.sorted { ($0.wage, $0.below) < ($1.wage, $1.below) }
  }
}
