import BuyinAnalysis
import BuyinNumerics

/// What each source is good for, and what to beware of.
extension VerdictWriter {
  /// What each source is good for, in one line each.
  var grades: [String] {
    verdict.grades.indices.map { index in
      let (source, grade) = verdict.grades[index]
      let reason =
        verdict.gradeReasons.indices.contains(index) ? verdict.gradeReasons[index] : nil
      let caveat =
        grade == .foundation && reason?.needsCredibility == true
        ? " This rests on its `credibility`, an assumption for which there is no published figure."
        : ""
      return "\(source): \(grade.rawValue) (\(gloss(grade, reason, of: source)))." + caveat
    }
  }

  /// The chance of nobody from which a source leaves a number and no community.
  static let evenChance = 0.5

  private func isPoorIdea(_ source: String) -> Bool {
    verdict.poorIdea != nil && source == chosen.name
  }

  /// Says what a grade means, no more than the figures that its rule reads.
  private func gloss(
    _ grade: Verdict.Grade, _ reason: Verdict.GradeReason?, of source: String
  ) -> String {
    let hasValue = reason?.profit != nil
    switch grade {
    case .buyIn:
      if isPoorIdea(source) { return "cheap for whom it wins, and that is hardly anybody" }
      return hasValue ? "it pays by itself" : "worth its money by itself"
    case .foundation:
      return hasValue
        ? "not by itself, but the whole earns more with it than without it"
        : "with it the whole wins more for its money than without it"
    case .tieIn:
      let isCommunity = hasValue && (reason?.nobody ?? 1) < VerdictWriter.evenChance
      return isCommunity ? "it costs more than it brings in" : "a number, not a community"
    case .unclear: return reason.map { hasValue ? unclearProfit($0) : unclearPrice($0) } ?? unclear
    }
  }

  private var unclear: String { "the ranges do not tell what it is worth" }

  /// Why a source without a value is neither bought, nor a foundation, nor a mere number.
  private func unclearPrice(_ reason: Verdict.GradeReason) -> String {
    if reason.nobody >= VerdictWriter.evenChance { return "most likely it leaves nobody" }
    if reason.isAmongBest == true, !reason.isFeasible {
      return "the best buy, but it does not \(demands)"
    }
    if reason.isAmongBest == true { return "no surer than another option" }
    let isDearer = (reason.chanceBelowChoice?.value ?? 0) >= VerdictWriter.nearlyAlways
    return isDearer ? "its members cost more than those of \(chosen.name)" : unclear
  }

  /// Why a source with a value is neither bought, nor a foundation, nor left.
  private func unclearProfit(_ reason: Verdict.GradeReason) -> String {
    guard let mean = reason.profit?.value, let chance = reason.chanceOfProfit?.value else {
      return unclear
    }
    if mean > 0, chance >= VerdictWriter.mostly { return "it pays, but it does not \(demands)" }
    return mean > 0 ? "it pays on average, but not often" : "it pays at times, but not on average"
  }

  /// The chances from which the grades speak of most futures, and of nearly all.
  private static let mostly = 0.6
  private static let nearlyAlways = 0.8

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
    case .growth(let source, let chance, let number):
      return "\(inFutures(Estimate(chance)).capitalisedFirst) word of mouth from \(source) grows "
        + "without end, which no real market allows: a member brings "
        + "\(PlainWords.digits(number)) more who take part, and they as many; a re-share leads to 0.05 "
        + "to 0.35 further ones (Goel, Watts & Goldstein 2012). Lower `invites`, or give `community` "
        + "its `people`."
    case .nearCertainty(let path):
      return "\(path) is practically certain within its time, so that nearly all of it happens in "
        + "the first step: is that what you mean?"
    case .unsourced(let path):
      return "\(path) is a published rate, and the plan does not say whose: nobody can look it up. "
        + "Name it where it is defined, as in `let rate \"Socialinsider 2025\" = …`."
    }
  }
}
