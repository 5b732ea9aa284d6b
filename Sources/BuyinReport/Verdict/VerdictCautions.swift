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
        grade == .foundation && reason?.lendsCredibility == true
        ? " This rests on its `credibility`, an assumption for which there is no published figure."
        : ""
      return "\(source): \(grade.rawValue) (\(gloss(grade, reason)))." + caveat
    }
  }

  private func gloss(_ grade: Verdict.Grade, _ reason: Verdict.GradeReason?) -> String {
    let hasValue = reason?.profit != nil
    switch grade {
    case .buyIn: return hasValue ? "it pays by itself" : "worth its money by itself"
    case .foundation:
      return hasValue
        ? "not by itself, but the whole earns more with it than without it"
        : "with it the whole wins more for its money than without it"
    case .tieIn: return "a number, not a community"
    case .unclear: return "the ranges do not tell what it is worth"
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
    case .growth(let source, let chance, let number):
      return "\(inFutures(Estimate(chance)).capitalisedFirst) word of mouth from \(source) grows "
        + "without end, which no real market allows: a member brings "
        + "\(PlainWords.digits(number)) more who take part, where 0.05 to 0.35 is published (Goel, "
        + "Watts & Goldstein 2012). Lower `invites`, or give `community` its `people`."
    case .nearCertainty(let path):
      return "\(path) is practically certain within its time, so that nearly all of it happens in "
        + "the first step: is that what you mean?"
    case .unsourced(let path):
      return "\(path) is a published figure without its source."
    }
  }
}
