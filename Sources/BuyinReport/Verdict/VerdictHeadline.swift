import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics

// The first sentence: what to choose, by how much and how sure.
//
// It speaks the language of what options are compared by: an engaged member's cost, earnings where
// the plan gives a value, or the result that the question names. Doing nothing is an option like
// the others where there is a value, with sentences of its own.

extension VerdictWriter {
  /// The choice and how sure it is.
  var headline: String {
    switch verdict.word {
    case .free: return anyway([chosen] + freeOthers)
    case .noMember:
      let paid = verdict.candidates.indices.filter {
        verdict.candidates[$0].isSingle && !verdict.candidates[$0].isFree
      }
      guard freeOthers.isEmpty || paid.count != 1 else {
        return "\(contestants[paid[0]].introduction) wins no engaged member: it is not worth its "
          + "money. \(anyway(freeOthers))"
      }
      return isAlone
        ? "\(chosen.introduction) wins no engaged member: it is not worth its money."
        : "No option\(freeOthers.isEmpty ? "" : " that costs anything") wins an engaged member: none "
          + "is worth its money."
    case .only: return onlyOption
    case .undecided:
      return "Undecided: hours of work have no price here, so money cannot decide. "
        + "Give `budget` a `wage`."
    case .clear, .likely, .leaning, .tooClose, .noDifference, .gamble:
      return chosen.candidate.kind == .nothing ? doNothing : compared
    }
  }

  private var onlyOption: String {
    let choice = chosen.introduction
    if chosen.candidate.isFree { return anyway([chosen]) }
    guard verdict.candidates.count(where: { $0.isSingle && !$0.isFree }) > 1 else {
      let others = isAlone ? "there is nothing" : "nothing else has a price"
      return "\(choice) is the only option: \(others) to compare it with."
    }
    return "\(choice) is the only option that \(asked)."
  }

  /// Whether there is no other option.
  private var isAlone: Bool { verdict.candidates.count { $0.kind != .nothing } == 1 }

  /// That options cost nothing, and so are carried out, unless they win nobody.
  ///
  /// - Parameter options: of one choice its title is said, too.
  func anyway(_ options: [Contestant]) -> String {
    let winners = options.filter { !$0.isEmptyHanded }
    let idle = options.filter(\.isEmptyHanded)
    func cost(_ some: [Contestant]) -> String {
      let names =
        some.count == 1 && some[0].name == chosen.name
        ? [chosen.introduction]
        : some.map(\.name)
      return PlainWords.list(names) + (some.count == 1 ? " costs" : " cost")
        + " neither money nor hours"
    }
    let parts = [
      winners.isEmpty ? nil : cost(winners) + ": do \(winners.count == 1 ? "it" : "them") anyway.",
      idle.isEmpty
        ? nil : cost(idle) + (idle.count == 1 ? ", and wins nobody." : ", and win nobody."),
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// What budget and goals ask of an option, as far as the plan has them: "keeps to the budget".
  var asked: String { demand("keeps", "reaches") }

  /// The same of one that does not: "keep to the budget".
  var demands: String { demand("keep", "reach") }

  private func demand(_ keeps: String, _ reaches: String) -> String {
    // Nothing is asked of doing nothing; of all others the same is.
    let all = contestants.map(\.candidate.feasibility)
    let hasBudget = all.contains { $0.withinCash != nil || $0.withinHours != nil }
    guard let feasibility = all.first(where: { !$0.goals.isEmpty }) else {
      return "\(keeps) to the budget"
    }
    let goals = Set(feasibility.goals.map(\.name)).count == 1 ? "the goal" : "the goals"
    return hasBudget ? "\(keeps) to the budget and \(reaches) \(goals)" : "\(reaches) \(goals)"
  }

  private var compared: String {
    switch verdict.utility {
    case .membersPerMoney: byMembers
    case .profit: rival?.candidate.kind == .nothing ? byPaying : byProfit
    case .metric(let name, let direction): byMetric(name, isLow: direction != .asItIs)
    }
  }

  // MARK: Engaged members for the money

  private var byMembers: String {
    if verdict.poorIdea != nil, let words = byPriceAlone { return words }
    let choice = chosen.introduction
    switch verdict.word {
    case .noDifference:
      return "No difference worth the name: \(choice) and \(rivalName) cost about the same "
        + "per engaged member."
    case .tooClose:
      return "Too close to call: \(choice) comes out ahead of \(rivalName) \(sureness)."
    case .gamble:
      return "\(choice) is a gamble: on average it wins the most engaged members for the money, "
        + "but \(rivalName) does better \(opposite)."
    case .clear: return "\(choice) is clearly the \(better) buy: \(cheaper)."
    case .likely: return "\(choice) is likely the \(better) buy: \(cheaper)."
    case .leaning: return "Leaning to \(choice): \(cheaper)."
    case .only, .undecided, .free, .noMember: return ""
    }
  }

  /// How sure the choice is where it was called a poor idea before; nil for the words that do not
  /// praise it.
  private var byPriceAlone: String? {
    switch verdict.word {
    case .clear: "By price alone it is clearly ahead: \(cheaper)."
    case .likely: "By price alone it is likely ahead: \(cheaper)."
    case .leaning: "By price alone leaning to it: \(cheaper)."
    case .noDifference, .tooClose, .gamble, .only, .undecided, .free, .noMember: nil
    }
  }

  /// By how much and how surely a member costs less from the choice than from its nearest rival.
  private var cheaper: String {
    let sure = "an engaged member costs less from it than from \(rivalName) \(sureness)"
    guard let ratio = rival?.candidate.memberRatio,
      let middle = ratio.median?.value, middle > 1, let times = PlainWords.times(middle)
    else { return sure }
    var text = sure + ", typically \(times) less"
    if let low = ratio.quantile(0.05)?.value, let high = ratio.quantile(0.95)?.value,
      low.isFinite, high.isFinite, low != high
    {
      text +=
        " (nine times in ten between \(PlainWords.digits(low)) and "
        + "\(PlainWords.digits(high)) times)"
    }
    return text
  }

  // MARK: Profit

  /// The choice against another option, by what they earn.
  private var byProfit: String {
    let choice = chosen.introduction
    let more = "it earns more than \(rivalName) \(sureness)\(gap(more: " more", less: " less"))"
    switch verdict.word {
    case .noDifference:
      return "No difference worth the name: \(choice) and \(rivalName) earn about the same."
    case .tooClose:
      return "Too close to call: \(choice) earns more than \(rivalName) \(sureness)."
    case .gamble:
      return "\(choice) is a gamble: on average it earns the most, but \(rivalName) earns more "
        + "\(opposite)."
    case .clear: return "\(choice) is clearly the \(better) buy: \(more)."
    case .likely: return "\(choice) is likely the \(better) buy: \(more)."
    case .leaning: return "Leaning to \(choice): \(more)."
    case .only, .undecided, .free, .noMember: return ""
    }
  }

  /// The choice against doing nothing: whether it pays at all.
  private var byPaying: String {
    let choice = chosen.introduction
    let more = "it brings in more than it costs \(sureness)\(gap(more: "", less: " lost"))"
    switch verdict.word {
    case .noDifference:
      return "No difference worth the name: \(choice) brings in about what it costs."
    case .tooClose:
      return "Too close to call: \(choice) brings in more than it costs \(sureness)."
    case .gamble:
      return "\(choice) is a gamble: on average it brings in more than it costs, but it does not "
        + "\(opposite)."
    case .clear: return "\(choice) clearly pays: \(more)."
    case .likely: return "\(choice) likely pays: \(more)."
    case .leaning: return "Leaning to \(choice): \(more)."
    case .only, .undecided, .free, .noMember: return ""
    }
  }

  /// Doing nothing against the option that comes nearest to it.
  private var doNothing: String {
    let loses = "\(rivalName) loses money \(sureness)"
    switch verdict.word {
    case .clear: return "Do nothing: \(loses), and no other option does better."
    case .likely: return "Likely it is best to do nothing: \(loses)."
    case .leaning: return "Leaning to doing nothing: \(loses)."
    case .tooClose: return "Too close to call: \(loses), and doing nothing costs nothing."
    case .noDifference:
      return "No difference worth the name: \(rivalName) brings in about what it costs, and doing "
        + "nothing costs nothing."
    case .gamble:
      return "Do nothing: \(rivalName) brings in more than it costs \(opposite), but on average it "
        + "loses more in the others."
    case .only, .undecided, .free, .noMember: return "Do nothing: no option is worth its cost."
    }
  }

  /// By how much the choice typically earns more: `, typically $120 more (nine times in ten …)`.
  private func gap(more: String, less: String) -> String {
    guard let summary = rival?.candidate.profitGap, let middle = summary.median,
      middle.value > 0, let size = amount(middle)
    else { return "" }
    var text = ", typically \(size)\(more)"
    if let low = summary.quantile(0.05), let high = summary.quantile(0.95),
      low.value != high.value, let bottom = amount(low.size), let top = amount(high)
    {
      let bottomWords = low.value < 0 ? bottom + less : bottom + (high.value < 0 ? "" : more)
      text += " (nine times in ten between \(bottomWords) and \(top)\(more))"
    }
    return text
  }

  // MARK: Another result

  private func byMetric(_ name: String, isLow: Bool) -> String {
    let side = isLow ? "below" : "above"
    let lies = "it lies \(side) \(rivalName) \(sureness)\(against(name))"
    let choice = chosen.introduction
    let isFree = contestants.allSatisfy { $0.candidate.kind == .nothing || $0.middle(.cost) == 0 }
    let lead =
      isFree && name == Metric.members.rawValue
      ? "No option costs money, so that engaged members decide:" : "By `\(name)`"
    switch verdict.word {
    case .noDifference:
      return "\(lead) there is no difference worth the name between \(choice) and "
        + "\(rivalName)\(against(name))."
    case .tooClose:
      return "\(lead) too close to call: \(choice) lies \(side) \(rivalName) \(sureness)."
    case .gamble:
      return "\(lead) \(choice) is a gamble: on average it is ahead, but \(rivalName) does better "
        + "\(opposite)."
    case .clear: return "\(lead) \(choice) is clearly the \(better) choice: \(lies)."
    case .likely: return "\(lead) \(choice) is likely the \(better) choice: \(lies)."
    case .leaning: return "\(lead) leaning to \(choice): \(lies)."
    case .only, .undecided, .free, .noMember: return ""
    }
  }

  /// The two figures of a metric: ` (24 against 0.12)`; empty where one is missing.
  private func against(_ name: String) -> String {
    guard let metric = Metric(rawValue: name), let ours = chosen.short(metric),
      let theirs = rival?.short(metric)
    else { return "" }
    return " (\(ours) against \(theirs))"
  }

  // MARK: Words

  /// The better of two, the best of more.
  private var better: String {
    verdict.candidates.count { $0.isRanked && !$0.isFree } > 2 ? "best" : "better"
  }

  private var rivalName: String {
    guard let rival else { return "the others" }
    return rival.candidate.kind == .nothing ? "doing nothing" : rival.name
  }

  /// How sure the choice is: `in 89% of the simulated futures`.
  private var sureness: String {
    verdict.confidence.map { inFutures($0) } ?? "in the simulated futures"
  }

  /// How often the choice loses.
  private var opposite: String {
    guard let confidence = verdict.confidence else { return "in some of the simulated futures" }
    let lost = Estimate(1 - confidence.value, standardError: confidence.standardError)
    return inFutures(lost)
  }

  /// Returns an amount of the reporting currency; nil where it is no number.
  func amount(_ estimate: Estimate) -> String? {
    let quantity = verdict.candidates.lazy.compactMap { candidate in
      candidate.figures.quantity(.cost) ?? candidate.figures.quantity(.cash)
    }.first
    guard estimate.value.isFinite, let quantity else { return nil }
    return Figure(quantity.type, quantity.unit).short(estimate, isCertain: false).text
  }
}

extension Estimate {
  /// The same without its sign.
  fileprivate var size: Estimate { Estimate(abs(value), standardError: standardError) }
}
