import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

/// What the choice rests on, whether it can be afforded, and what to beware of.
extension VerdictWriter {
  /// The assumption that decides the choice, and where it would tip.
  var decidingAssumption: String? {
    guard rival != nil else { return nil }
    switch verdict.word {
    case .only, .undecided, .free, .noMember: return nil
    case .clear, .likely, .leaning, .tooClose, .noDifference, .gamble: break
    }
    guard let first = verdict.tippingPoints.first else {
      return "No single assumption, moved as far as is possible, changes the choice."
    }
    let others = verdict.tippingPoints.dropFirst().filter(\.isInside)
    let lead =
      first.isInside || !others.isEmpty
      ? "It rests first on" : "It rests on one assumption above all:"
    var text = "\(lead) \(first.path) (\(stated(first))), which has no source"
    text += ". At about \(value(first.nearest, first)), \(position(first)), "
    text += "\(winner(first)) would be the better buy."
    guard !others.isEmpty else { return text }
    var more = others.prefix(VerdictWriter.mostOthers).map {
      "\($0.path) (at about \(value($0.nearest, $0)))"
    }
    if others.count > more.count { more.append("\(others.count - more.count) more") }
    return text + " Within their stated ranges it also turns on \(PlainWords.list(more))."
  }

  /// How many assumptions beside the first one a sentence names; JSON has them all.
  private static let mostOthers = 3

  private func winner(_ point: Verdict.TippingPoint) -> String {
    contestants.indices.contains(point.winner) ? contestants[point.winner].name : "another option"
  }

  /// How far beyond the stated range counts as just outside, in standard deviations.
  private var near: Double { 0.5 }

  /// Where the tipping point lies, seen from the stated range, whose ends lie at ±1.645.
  private func position(_ point: Verdict.TippingPoint) -> String {
    if point.isInside { return "inside that range" }
    return abs(point.distance) <= 1.6448536269514722 + near
      ? "just outside that range" : "far outside that range"
  }

  private func stated(_ point: Verdict.TippingPoint) -> String {
    let figure = Figure(point.type, point.unit)
    let low = figure.short(.exactly(point.stated.lowerBound), isCertain: false).text
    let high = figure.styled(.exactly(point.stated.upperBound), isCertain: false).text
    return point.stated.lowerBound == point.stated.upperBound ? high : "\(low) to \(high)"
  }

  private func value(_ value: Double, _ point: Verdict.TippingPoint) -> String {
    // Two digits: the place is found by simulation too.
    Figure(point.type, point.unit).styled(Estimate(value), isCertain: false).text
  }

  // MARK: Budget

  /// What an option takes, and how often it keeps to the budget; nil where it takes nothing.
  func budget(of option: Contestant) -> String? {
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

  // MARK: Grades and cautions

  /// What each source is good for, in one line each.
  var grades: [String] {
    verdict.grades.map { "\($0.source): \($0.grade.rawValue) (\(gloss($0.grade)))." }
  }

  private func gloss(_ grade: Verdict.Grade) -> String {
    switch grade {
    case .buyIn: "worth its money by itself"
    case .foundation: "with it the whole wins more for its money than without it"
    case .tieIn: "a number, not a community"
    case .unclear: "the ranges do not tell what it is worth"
    }
  }

  /// The cautions; sources with the same fault share a sentence.
  var cautions: [String] {
    var fakes = verdict.cautions.compactMap { caution -> String? in
      if case .fakeInfluence(let source) = caution { source } else { nil }
    }
    return verdict.cautions.compactMap { caution in
      guard case .fakeInfluence = caution else { return self.caution(caution) }
      guard !fakes.isEmpty else { return nil }
      defer { fakes = [] }
      return fakeInfluence(PlainWords.list(fakes))
    }
  }

  private func fakeInfluence(_ sources: String) -> String {
    "Among the followers from \(sources) are many with nobody behind them. In the US, buying fake "
      + "followers to look more influential breaks 16 CFR 465.8: up to $51,744 for each knowing "
      + "violation."
  }

  /// Says a caution in a sentence.
  func caution(_ caution: Verdict.Caution) -> String {
    switch caution {
    case .followersAreNotMembers:
      return "A follower count is not a community: compare by what an engaged member costs."
    case .fakeInfluence(let source): return fakeInfluence(source)
    case .unpricedHours:
      return "Hours of work are not free: without a `wage` in `budget` their cost is missing "
        + "from every price."
    case .growth(let source, let chance, _):
      return "\(inFutures(Estimate(chance)).capitalisedFirst) word of mouth "
        + "from \(source) grows without end, which no real market allows: lower `invites`."
    case .nearCertainty(let path):
      return "\(path) is nearly certain within a step of the plan: is its time the one you mean?"
    case .unsourced(let path): return "\(path) is a published figure without its source."
    }
  }
}
