import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

/// What the choice takes and brings in, and how surely it keeps to budget and goals.
extension VerdictWriter {
  /// That no option keeps to budget and goals; empty where one does.
  var infeasible: [String] {
    guard !verdict.hasFeasible else { return [] }
    let isNothing = chosen.candidate.kind == .nothing
    let options = contestants.filter { $0.candidate.kind != .nothing }
    guard options.allSatisfy({ $0.candidate.feasibility.goals.isEmpty }) else {
      let rest = isNothing ? "." : "; what follows is as if each did."
      return ["No option \(asked) as surely as the plan asks" + rest]
    }
    return [
      "No option keeps to the budget in \(share(verdict.requiredConfidence)) of the simulated "
        + "futures" + (isNothing ? "." : "; what follows is as if the budget allowed it.")
    ]
  }

  /// What the choice takes, how surely it reaches each goal, what it earns, and which option would
  /// be better if it kept to budget and goals.
  var keeping: [String] {
    var lines: [String] = []
    if chosen.candidate.kind != .nothing {
      lines += [budget(of: chosen)].compactMap { $0 } + goals(of: chosen)
      lines += [earnings(of: chosen), worth].compactMap { $0 }
    }
    return lines + [outOfReach].compactMap { $0 }
  }

  /// The options beside the choice that cost nothing, which no price can rank.
  var free: [String] {
    freeOthers.isEmpty || verdict.word == .free ? [] : [anyway(freeOthers)]
  }

  /// The options of their own beside the choice that cost nothing.
  var freeOthers: [Contestant] {
    verdict.candidates.indices
      .filter { verdict.candidates[$0].isFree && $0 != verdict.choice && isQuoted($0) }
      .map { contestants[$0] }
  }

  /// What an option takes, and how often it keeps to the budget; nil where it takes nothing.
  func budget(of option: Contestant) -> String? {
    if option.candidate.isFree { return nil }
    let feasibility = option.candidate.feasibility
    let hasHours = (option.middle(.hours) ?? 0) > 0
    let money =
      option.ranged(.cost) ?? ((option.middle(.cash) ?? 0) > 0 ? option.ranged(.cash) : nil)
    let means = [money, hasHours ? option.ranged(.hours) : nil].compactMap { $0 }
    guard !means.isEmpty else { return nil }
    let spent = "\(option.name) takes \(PlainWords.list(means))"
    let limits = [
      (feasibility.withinCash, "cash"), (hasHours ? feasibility.withinHours : nil, "hours"),
    ]
    let kept = limits.compactMap { estimate, word in estimate.map { ($0, word) } }
    guard !kept.isEmpty else { return spent + "." }
    if kept.allSatisfy({ $0.0.value == 1 }) { return spent + ", always within the budget." }
    if kept.allSatisfy({ $0.0.value == 0 }) { return spent + ", never within the budget." }
    let parts = kept.map { "the \($0.1) \(inFutures($0.0))" }
    return spent + ", within \(PlainWords.list(parts))."
  }

  /// How often an option reaches each goal, a sentence for each condition.
  func goals(of option: Contestant) -> [String] {
    option.candidate.feasibility.goals.map { goal in
      let name = goal.title == goal.name ? goal.name : "\(goal.name) (\"\(goal.title)\")"
      let held = "\(option.name) reaches the goal \(name), \(goal.condition), "
      let asked = share(goal.required)
      guard !goal.isReached else { return held + "\(inFutures(goal.chance)); \(asked) is asked." }
      let only = goal.chance.value > 0 ? "only " : ""
      return held + only + "\(inFutures(goal.chance)), where \(asked) is asked."
    }
  }

  /// What an option brings in, costs and earns; nil without a value.
  private func earnings(of option: Contestant) -> String? {
    guard let value = option.added(.value), let cost = option.added(.cost),
      let profit = option.added(.profit)
    else { return nil }
    let pays =
      option.candidate.chanceOfProfit.map { "; it pays for itself \(inFutures($0))" } ?? ""
    return "\(option.name) brings in \(value) and costs \(cost): it earns \(profit)\(pays)."
  }

  /// What a member must be worth for the only option to pay; nil where that is not asked.
  private var worth: String? {
    guard let worth = verdict.breakEvenWorth else { return nil }
    let line = QuantityLine(worth, isBrief: true)
    guard (worth.summary.median?.value ?? worth.summary.mean.value).isFinite else { return nil }
    let range = line.range.map { " " + $0.text } ?? ""
    return "It pays if a member-month is worth more than \(line.shortMiddle.text)\(range)."
  }

  /// The option that would be better, and what keeps it from being chosen.
  private var outOfReach: String? {
    guard verdict.hasFeasible, let option = verdict.outOfReach.flatMap({ contestant($0) }) else {
      return nil
    }
    let feasibility = option.candidate.feasibility
    let limits = [(feasibility.withinCash, "cash"), (feasibility.withinHours, "hours")]
    var reasons = limits.compactMap { estimate, word -> String? in
      guard let estimate, estimate.value < verdict.requiredConfidence else { return nil }
      return "keeps to the \(word) only \(inFutures(estimate))"
    }
    reasons += feasibility.goals.filter { !$0.isReached }.map {
      "reaches the goal \($0.name) only \(inFutures($0.chance))"
    }
    guard !reasons.isEmpty else { return nil }
    return "\(option.name) would be better, but \(PlainWords.list(reasons))."
  }

  /// The wages at which the best option turns, where hours have no price.
  var breakEvenWages: [String] {
    verdict.breakEvenWages.compactMap { point in
      guard let below = contestant(point.below), let wage = amount(Estimate(point.wage)) else {
        return nil
      }
      guard let above = point.above.flatMap({ contestant($0) }) else {
        return point.wage > 0
          ? "\(below.name) pays as long as an hour costs less than \(wage)."
          : "\(below.name) would not pay even if an hour cost nothing."
      }
      return "As long as an hour costs less than \(wage), \(below.name) is the better buy; above, "
        + "\(above.name)."
    }
  }

  /// Returns a share of the futures that the plan asks for: `80%`.
  private func share(_ value: Double) -> String {
    Figure(.share, .none).short(.exactly(value), isCertain: true).text
  }
}

extension Contestant {
  /// Returns what it adds of a metric in money, with the range nine times in ten; nil for nothing
  /// finite.
  fileprivate func added(_ metric: Metric) -> String? {
    guard let quantity = candidate.added(metric),
      (quantity.summary.constant ?? quantity.summary.median?.value ?? .nan).isFinite
    else { return nil }
    let line = QuantityLine(quantity, isBrief: true)
    return line.shortMiddle.text + (line.range.map { " " + $0.text } ?? "")
  }
}
