import BuyinSyntax

/// Mistakes in settings and in what is asked, and limits that a plan passes.
extension Diagnostic {
  static func currencyUnclear(_ codes: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.currencyUnclear,
      "this plan pays in \(codes.joined(separator: " and ")), and does not say in which it reckons",
      at: span, help: ["add a line `currency \(codes[0])`"])
  }

  static func horizonUnclear(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.timeSettings, "a horizon is a certain length of calendar time", at: span,
      help: ["write `horizon 6 months`"])
  }

  static func beginsUnclear(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.dateExpected, "a plan begins on a day of the calendar", at: span,
      help: ["write it as year, month and day: `begins 2026-03-01`"])
  }

  static func dateAsValue(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.dateAsValue, "a date stands only after `begins`", at: span,
      help: [
        "elsewhere say how long after the beginning: `2 months`",
        "to subtract put blanks around the `-`",
      ])
  }

  static func windowUnclear(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.timeSettings, "a window is a certain length of calendar time", at: span,
      help: ["write `window 1 month`"])
  }

  static func momentOfValue(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.momentOutside, "only a result that runs through time has a value at each step",
      at: span, help: ["such as `outreach.members at month 3` or `outreach.members by month`"])
  }

  static func momentUncertain(_ unit: Name, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.momentOutside, "a certain number of \(unit.text)s is needed here", at: span,
      help: ["such as `at month 3`"])
  }

  /// Makes the message about a result by steps that are shorter than those of the plan.
  ///
  /// - Parameters:
  ///   - step: the steps of the plan.
  ///   - count: how many of the wanted ones the horizon holds.
  static func stepsTooFine(
    _ wanted: CalendarUnit, than step: CalendarUnit, count: Double, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.momentOutside,
      "this plan goes by \(step.rawValue)s, and knows nothing of each \(wanted.rawValue)", at: span,
      help: [
        "write `by \(step.rawValue)`, or give the horizon in \(wanted.rawValue)s: "
          + "`horizon \(shortest(count.rounded())) \(wanted.rawValue)s`"
      ])
  }

  /// Makes the warning about a result that is divided by a length of time.
  static func resultPerTime(_ result: String, _ unit: CalendarUnit, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, SemanticCode.resultPerTime,
      "this divides one figure by a \(unit.rawValue), and says nothing of each", at: span,
      help: ["for a figure of each \(unit.rawValue) write `\(result) by \(unit.rawValue)`"])
  }

  static func momentOutside(_ count: Double, _ unit: CalendarUnit, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.momentOutside, "\(unit.rawValue) \(shortest(count)) lies beyond the horizon",
      at: span, help: ["choose one within it, or lengthen the `horizon`"])
  }

  /// Makes the message about a verdict without options.
  ///
  /// - Parameter content: the name of a content block of the plan; nil for none.
  static func nothingToJudge(content: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.nothingToJudge, "there is nothing to judge yet", at: span,
      help: [
        content.map { "content is judged as part of an option: `\(optionOf($0))`" }
          ?? "add a `source outreach { … }`: a way to win an audience"
      ])
  }

  /// Returns an option that is content and nothing else.
  private static func optionOf(_ content: String) -> String {
    "option \(content)_only { content \(content) }"
  }

  static func nothingToCompare(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.nothingToJudge, "a comparison takes two or more", at: span,
      help: ["such as `compare bought, outreach`"])
  }

  /// Makes the message about a name that is no source or option.
  ///
  /// - Parameter isContent: whether it is that of a content block.
  static func notAnOption(
    _ path: Path, isContent: Bool, nearest: String?, _ known: [String]
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.notAnOption, "`\(path.text)` is not one of this plan's sources or options",
      at: path.span,
      help: [
        isContent
          ? "content competes as part of an option: `\(optionOf(path.text))`"
          : nearest.map { "did you mean `\($0)`?" }
            ?? (known.isEmpty
              ? "add a `source \(path.text) { … }`"
              : "it has \(known.map { "`\($0)`" }.joined(separator: ", "))")
      ])
  }

  static func confidenceMissing(_ condition: Expression) -> Diagnostic {
    Diagnostic(
      SemanticCode.confidenceMissing, "this is not certain, so say how sure it must be",
      at: condition.span,
      help: ["write `check \(canonicalText(of: condition)) with 80% confidence`"])
  }

  static func tooManySteps(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.tooManySteps, "this plan unfolds to more than \(limit.grouped) steps",
      at: span,
      notes: ["functions that each call the next twice double it every time"])
  }

  static func tooDeep(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.tooDeep, "this goes more than \(limit) levels deep", at: span,
      help: ["name a part of it with `let`"])
  }

  static func tooManyTimeSteps(_ limit: Int, of unit: CalendarUnit, at span: Span) -> Diagnostic {
    let months = Double(limit)
    let most =
      months >= 24 && months.truncatingRemainder(dividingBy: 12) == 0
      ? "\(shortest(months / 12)) years" : "\(shortest(months)) months"
    return Diagnostic(
      SemanticCode.tooManyTimeSteps,
      "this has more than \(limit.grouped) steps of a \(unit.rawValue)", at: span,
      help: [
        unit.days < CalendarUnit.month.days
          ? "give the horizon in months, and it is cut into months"
          : "look ahead at most \(most)"
      ])
  }

  static func tooManySources(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.tooManySources, "a plan has at most \(limit) sources", at: span)
  }

  static func valueAsUnit(_ word: Name) -> Diagnostic {
    Diagnostic(
      .warning, SemanticCode.valueAsUnit,
      "`per \(word.text)` divides by this plan's own `\(word.text)`, not by the unit",
      at: word.span, help: ["give the value another name if the unit is meant"])
  }
}
