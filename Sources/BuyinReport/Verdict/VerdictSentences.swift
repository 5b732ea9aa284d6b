package import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

// What a verdict says, and in which order
//
// The campaign model gives the order: the choice, by how much and how sure; the assumption that
// decides it; the two prices side by side with the mirage; the absolute numbers; the budget;
// cautions. Where the choice itself wins hardly anybody, its absolute number comes first: a price
// per member means little when there is likely no member. Each sentence says only what its figures
// support; one whose figures are missing, infinite or undefined is left out or says so in words.

/// Returns the sentences of a verdict, the first of them its headline.
package func sentences(of verdict: Verdict) -> [String] {
  VerdictWriter(verdict).sentences.flatMap(\.lines)
}

/// Returns what a caution of a verdict says, in a sentence.
package func sentence(for caution: Verdict.Caution, of verdict: Verdict) -> String {
  VerdictWriter(verdict).caution(caution)
}

/// A part of a verdict's words.
enum VerdictPart {
  /// What to choose.
  case headline([String])
  /// Reasons and figures.
  case body([String])
  /// What each source is good for.
  case grades([String])
  /// What holds whatever the figures say.
  case cautions([String])

  /// The sentences.
  var lines: [String] {
    switch self {
    case .headline(let lines), .body(let lines), .grades(let lines), .cautions(let lines): lines
    }
  }
}

/// Makes the sentences of one verdict.
struct VerdictWriter {
  let verdict: Verdict
  let contestants: [Contestant]

  init(_ verdict: Verdict) {
    self.verdict = verdict
    contestants = verdict.candidates.map(Contestant.init)
  }

  /// All parts in their order.
  var sentences: [VerdictPart] {
    guard verdict.candidates.indices.contains(verdict.choice) else { return [] }
    if verdict.word == .undecided { return undecided }
    let leads = chosen.isNearlyNobody ? [chosen.leavings].compactMap { $0 } : []
    let body =
      [decidingAssumption].compactMap { $0 } + prices + (leads.isEmpty ? leavings : others)
      + [budget(of: chosen)].compactMap { $0 }
    return parts(headline: infeasible + leads + [headline] + free, body: body)
  }

  /// Where money cannot decide: what each source leaves and takes.
  private var undecided: [VerdictPart] {
    let single = verdict.candidates.indices.filter { verdict.candidates[$0].sources.count == 1 }
      .map { contestants[$0] }
    let body = single.flatMap { [$0.leavings, budget(of: $0)].compactMap { $0 } }
    return parts(headline: [headline], body: body)
  }

  private func parts(headline: [String], body: [String]) -> [VerdictPart] {
    [.headline(headline), .body(body), .grades(grades), .cautions(cautions)]
      .filter { !$0.lines.isEmpty }
  }

  var chosen: Contestant { contestants[verdict.choice] }

  /// The option that comes nearest to the choice.
  var rival: Contestant? {
    verdict.rival.flatMap { contestants.indices.contains($0) ? contestants[$0] : nil }
  }

  // MARK: The choice

  private var infeasible: [String] {
    guard !verdict.hasFeasible else { return [] }
    let asked = Figure(.share, .none).short(.exactly(verdict.requiredConfidence), isCertain: true)
    return [
      "No option keeps to the budget in \(asked.text) of the simulated futures; "
        + "what follows is as if the budget allowed it."
    ]
  }

  /// The choice and how sure it is.
  var headline: String {
    let choice = chosen.introduction
    switch verdict.word {
    case .only where chosen.candidate.isFree:
      return "\(choice) costs neither money nor hours: do it anyway."
    case .free: return "\(choice) costs neither money nor hours: do it anyway."
    case .noMember: return "No option wins an engaged member."
    case .only: return "\(choice) is the only option: there is nothing to compare it with."
    case .undecided:
      return "Undecided: hours of work have no price here, so money cannot decide. "
        + "Give `budget` a `wage`."
    case .noDifference where chosen.short(.costPerMember) == nil:
      return "No option wins an engaged member."
    case .noDifference:
      return "No difference worth the name: \(choice) and \(rivalName) cost about the same "
        + "per engaged member."
    case .tooClose:
      return "Too close to call: \(choice) comes out ahead of \(rivalName) \(sureness)."
    case .gamble:
      return "\(choice) is a gamble: on average it wins the most engaged members for the money, "
        + "but \(rivalName) does better \(opposite)."
    case .clear: return "\(choice) is clearly the \(better) buy: \(advantage)."
    case .likely: return "\(choice) is likely the \(better) buy: \(advantage)."
    case .leaning: return "Leaning to \(choice): \(advantage)."
    }
  }

  /// The options beside the choice that cost nothing, which no price can rank.
  private var free: [String] {
    let names = verdict.candidates.indices
      .filter { verdict.candidates[$0].isFree && $0 != verdict.choice && isQuoted($0) }
      .map { contestants[$0].name }
    guard !names.isEmpty else { return [] }
    return ["\(PlainWords.list(names)) costs neither money nor hours: do it anyway."]
  }

  /// The better of two, the best of more.
  private var better: String {
    verdict.candidates.count { $0.isRanked && !$0.isFree } > 2 ? "best" : "better"
  }

  private var rivalName: String { rival?.name ?? "the others" }

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

  /// By how much and how surely the choice is better than its nearest rival.
  private var advantage: String {
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

  // MARK: Prices and numbers

  /// The two prices side by side with the mirage, for the nearest rival; without one, the choice's.
  private var prices: [String] {
    guard let rival else { return ownPrices }
    return [priceSentence(rival), mirageSentence(rival)].compactMap { $0 }
  }

  private var ownPrices: [String] {
    guard let follower = chosen.short(.costPerFollower) else { return [] }
    guard let member = chosen.rangedPrice(.costPerMember) else {
      return ["A follower costs \(follower) from \(chosen.name), but no engaged member is won."]
    }
    return ["From \(chosen.name) a follower costs \(follower), an engaged member \(member)."]
  }

  private func priceSentence(_ rival: Contestant) -> String? {
    let follower = comparison(
      "A follower", .costPerFollower, rival, factor: rival.candidate.followerRatio, isLess: true)
    let member = comparison(
      "an engaged member", .costPerMember, rival, factor: rival.candidate.memberRatio,
      isLess: false)
    guard let follower else { return member.map { $0.text.capitalisedFirst + "." } }
    guard let member else { return follower.text + "." }
    return follower.text + (follower.side == member.side ? ", and " : ", but ") + member.text
      + "."
  }

  /// What the rival is beside the choice.
  private enum Side { case cheaper, alike, dearer }

  /// Compares what something costs from the rival and from the choice.
  ///
  /// - Parameters:
  ///   - factor: how many times dearer or cheaper, draw by draw.
  ///   - isLess: whether a factor above 1 means that the rival is the cheaper one.
  private func comparison(
    _ what: String, _ metric: Metric, _ rival: Contestant, factor: Summary?, isLess: Bool
  ) -> (text: String, side: Side)? {
    let (ours, theirs) = (chosen.short(metric), rival.short(metric))
    switch (theirs, ours) {
    case (nil, nil): return nil
    case (nil, let ours?):
      guard rival.candidate.figures.quantity(metric) != nil else { return nil }
      return ("\(what) costs \(ours) from \(chosen.name), and \(rival.name) wins none", .dearer)
    case (let theirs?, nil):
      guard chosen.candidate.figures.quantity(metric) != nil else { return nil }
      return ("\(what) costs \(theirs) from \(rival.name), and \(chosen.name) wins none", .cheaper)
    case (let theirs?, let ours?):
      let against = "(\(theirs) against \(ours))"
      guard let middle = factor?.median?.value, middle.isFinite, middle > 0 else {
        return ("\(what) costs \(theirs) from \(rival.name), \(ours) from \(chosen.name)", .alike)
      }
      let size = max(middle, 1 / middle)
      let rivalIsCheaper = (middle > 1) == isLess
      guard size >= 1.1, let times = PlainWords.times(size) else {
        return ("\(what) costs about the same \(against)", .alike)
      }
      let direction = rivalIsCheaper ? "less" : "more"
      let about = times.first?.isNumber == true ? "about \(times)" : times
      return (
        "\(what) costs \(about) \(direction) from \(rival.name) than from \(chosen.name) \(against)",
        rivalIsCheaper ? .cheaper : .dearer
      )
    }
  }

  private func mirageSentence(_ rival: Contestant) -> String? {
    guard let ours = chosen.middle(.mirage), let theirs = rival.middle(.mirage),
      ours.isFinite, theirs.isFinite
    else { return nil }
    return "For each engaged member who stays, about \(PlainWords.digits(theirs)) followers come "
      + "from \(rival.name), about \(PlainWords.digits(ours)) from \(chosen.name)."
  }

  /// The absolute numbers: the rivals' first, since theirs are what a price hides.
  private var leavings: [String] { others + [chosen.leavings].compactMap { $0 } }

  private var others: [String] {
    verdict.candidates.indices.filter { isQuoted($0) }.compactMap { contestants[$0].leavings }
  }

  /// Whether an option besides the choice is spoken of: the single ones that are shown.
  private func isQuoted(_ index: Int) -> Bool {
    let candidate = verdict.candidates[index]
    return index != verdict.choice && candidate.isShown && candidate.sources.count == 1
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
