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
      lines += [budget(of: chosen), sharedContent].compactMap { $0 } + goals(of: chosen)
      lines += [earnings(of: chosen), worth].compactMap { $0 }
    }
    return lines + [outOfReach].compactMap { $0 }
  }

  /// That content is part of what the choice costs, and how to weigh it apart; nil without any.
  private var sharedContent: String? {
    let names = verdict.sharedContent
    guard !names.isEmpty else { return nil }
    let them = names.count == 1 ? "it" : "them"
    return "That includes \(PlainWords.list(names)), which every option bears; to weigh \(them) "
      + "apart write `option without_posts { sources \(sourcesOfChoice); content none }`."
  }

  /// The sources of the choice, as an option names them.
  private var sourcesOfChoice: String {
    guard chosen.candidate.kind == .everything else {
      return chosen.name.replacing(" + ", with: ", ")
    }
    return contestants.filter { $0.candidate.kind == .source }.map(\.name)
      .joined(separator: ", ")
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
    guard let spent = spending(of: option, hasHours: hasHours) else { return nil }
    let limits = [
      (feasibility.withinCash, "cash"), (hasHours ? feasibility.withinHours : nil, "hours"),
    ]
    let kept = limits.compactMap { estimate, word in estimate.map { ($0, word) } }
    guard !kept.isEmpty else { return spent + "." }
    if kept.allSatisfy({ $0.0.value == 1 }) { return spent + ", always within the budget." }
    if kept.allSatisfy({ $0.0.value == 0 }) { return spent + ", never within the budget." }
    let parts = kept.map { kept, word in
      switch kept.value {
      case 1: "always within the \(word)"
      case 0: "never within the \(word)"
      default: "within the \(word) \(inFutures(kept))"
      }
    }
    return spent + ", " + PlainWords.list(parts) + "."
  }

  /// What an option takes: `outreach takes no cash and 19 hours (15 to 25), in all $387 ($300 to $500)`;
  /// nil where it takes nothing.
  private func spending(of option: Contestant, hasHours: Bool) -> String? {
    let hasCash = (option.middle(.cash) ?? 0) > 0
    let cash = hasCash ? option.ranged(.cash) : nil
    guard hasHours, let hours = option.ranged(.hours) else {
      return cash.map { "\(option.name) takes \($0)" }
    }
    let spent = "\(option.name) takes \(cash.map { "\($0) in cash" } ?? "no cash") and \(hours)"
    guard let cost = option.ranged(.cost), (option.middle(.cost) ?? 0) > 0 else { return spent }
    return spent + ", in all \(cost)"
  }

  /// How often an option reaches each goal, a sentence for each condition.
  func goals(of option: Contestant) -> [String] {
    option.candidate.feasibility.goals.map { goal in
      let name = goal.title == goal.name ? goal.name : "\(goal.name) (\"\(goal.title)\")"
      let held = "\(option.name) reaches the goal \(name), \(goal.condition), "
      let asked = share(goal.required)
      guard !goal.isReached else { return held + "\(inFutures(goal.chance)); \(asked) is asked." }
      return held + "\(onlyInFutures(goal.chance)), where \(asked) is asked."
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
      return estimate.value == 0
        ? "never keeps to the \(word)" : "keeps to the \(word) only \(inFutures(estimate))"
    }
    reasons += feasibility.goals.filter { !$0.isReached }.map {
      $0.chance.value == 0
        ? "never reaches the goal \($0.name)"
        : "reaches the goal \($0.name) only \(inFutures($0.chance))"
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

  /// Returns how rarely something holds: `only in 12% of the simulated futures`.
  private func onlyInFutures(_ chance: Estimate) -> String {
    (chance.value > 0 ? "only " : "") + inFutures(chance)
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
