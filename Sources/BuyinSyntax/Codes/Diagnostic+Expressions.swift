// The mistakes in the form of a value.

extension Diagnostic {
  /// Makes the message about a range inside a calculation, without brackets.
  static func looseRange(
    _ range: String, tight: String, loose: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.looseRange, "`\(range)` needs brackets to be part of a calculation", at: span,
      help: ["write `\(tight)`", "or `\(loose)`"])
  }

  /// Makes the message about a range with three ends.
  static func rangeChain(
    _ low: String, _ middle: String, _ high: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.rangeChain, "a range has two ends, and this `to` begins a third", at: span,
      help: [
        "write `\(low) to \(high)`",
        "with a likeliest value in between, `triangular(\(low), \(middle), \(high))`",
      ])
  }

  /// Makes the message about `3 out of 40 out of 5`.
  static func outOfChain(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.rangeChain, "`out of` stands between two numbers, and this is a third", at: span,
      help: ["put brackets around the part that belongs together"])
  }

  /// Makes the message about a dash that could be `to` or minus.
  static func dashForRange(
    _ typed: String, _ low: String, _ high: String, at span: Span, sign: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.dashForRange, "`\(typed)` could be a range or a subtraction", at: span,
      help: ["for a range write `\(low) to \(high)`", "to subtract write `\(low) - \(high)`"],
      edits: [Edit(sign, " to ")])
  }

  /// Makes the message about a long dash where a minus sign belongs.
  static func dashForMinus(_ dash: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.dashForRange, "`\(dash)` is neither a minus sign nor part of a range here",
      at: span, help: ["for a value below zero write `-`"], edits: [Edit(span, "-")])
  }

  /// Makes the message about a power beside `to`.
  static func powerInRange(_ tight: String, _ loose: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.powerInRange, "a power beside `to` needs brackets", at: span,
      help: ["write `\(tight)`", "or `\(loose)`"])
  }

  /// Makes the message about `out` without `of`.
  static func outWithoutOf(found: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.outWithoutOf, "expected `of` after `out`, found \(found)", at: span,
      help: ["for 3 successes in 40 trials write `3 out of 40`"])
  }

  /// Makes the message about a range where a list is needed.
  static func rangeInList(_ first: String, _ last: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.rangeInList, "`\(first) to \(last)` is one uncertain value, not a list", at: span,
      help: ["for each whole number write `\(first)..\(last)`"])
  }

  /// Makes the message about a comparison with three sides.
  static func comparisonChain(_ mended: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.comparisonChain, "a comparison has two sides, and this begins a third", at: span,
      labels: [Label(first, "the first comparison")], help: ["write `\(mended)`"])
  }

  /// Makes the message about one `=` in a question.
  static func singleEquals(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.singleEquals, "`=` gives a value, and this line asks for one", at: span,
      help: ["to compare write `==`"], edits: [Edit(span, "==")])
  }

  /// Makes the message about a condition without `then` or `else`.
  static func branchMissing(
    _ word: String, after start: String, found: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.branchMissing, "expected `\(word)` after `\(start)`, found \(found)", at: span,
      help: ["write `if … then … else …`"])
  }

  /// Makes the message about `not` or `if` inside a calculation.
  static func bracketsWanted(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.bracketsWanted, "`\(word)` needs brackets to be part of a calculation", at: span,
      help: ["write `(\(word) …)`"])
  }

  /// Makes the message about a power of a number with a unit.
  static func powerOfUnit(_ side: String, mended: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.powerOfUnit, "`\(side)` needs brackets beside `^`", at: span,
      help: ["write `\(mended)`"])
  }

  /// Makes the message about `a month` for `per month`.
  static func articleForPer(
    _ typed: String, unit: String, row: String, at span: Span, replacement: String
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.articleForPer, "expected `per \(unit)`, found `\(typed)`", at: span,
      help: ["write `\(row)`"], edits: [Edit(span, replacement)])
  }

  /// Makes the message about `for` where a price is meant.
  static func forIsNotPer(_ mended: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.forIsNotPer, "`for` does not divide", at: span, help: ["write `\(mended)`"],
      edits: [Edit(span, "per")])
  }

  /// Makes the message about `for 6 months` and `over 6 months`.
  static func forDuration(_ word: String, _ help: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.forIsNotPer, "`\(word)` does not say how long something goes on", at: span,
      help: help)
  }

  /// Makes the message about a money sign without an amount.
  static func amountMissing(_ sign: String, found: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.amountMissing, "expected an amount after `\(sign)`, found \(found)", at: span,
      help: ["write `\(sign)10`, or `-\(sign)10` for an amount below zero"])
  }

  /// Makes the message about an amount of money that is something else too.
  static func unitAfterMoney(
    _ sign: String, _ digits: String, _ second: String, isShare: Bool, at span: Span,
    second place: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.unitAfterMoney, "`\(sign)\(digits)` is money, and can't be `\(second)` as well",
      at: span,
      help: isShare
        ? ["write `\(sign)\(digits)` or `\(digits)%`"]
        : [
          "write `\(sign)\(digits)` or `\(digits) \(second)`",
          "for a price write `\(sign)\(digits) per \(second)`",
        ])
  }

  /// Makes the message about an amount of money with a word behind it that a plan writes otherwise.
  static func unitAfterMoney(
    _ sign: String, _ digits: String, _ second: String, help: [String], at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.unitAfterMoney, "`\(sign)\(digits)` is money, and can't be `\(second)` as well",
      at: span, help: help)
  }

  /// Makes the message about a `+` before a value.
  static func plusBeforeValue(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.plusBeforeValue, "a `+` before a value says nothing", at: span,
      help: ["write the value without it; for 20% more write `* 120%`"], edits: [Edit(span, "")])
  }

  /// Makes the message about a magnitude on one end of a range.
  static func suffixOnOneEnd(
    _ suffix: String, low: String, mended: String, at span: Span, number: Span
  ) -> Diagnostic {
    Diagnostic(
      .warning, SyntaxCode.suffixOnOneEnd,
      "`\(suffix)` serves the upper end only, so this range begins at \(low)", at: span,
      help: ["for both ends write it twice: `\(mended) to …`"], edits: [Edit(number, mended)])
  }
}
