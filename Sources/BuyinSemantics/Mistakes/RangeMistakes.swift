import BuyinSyntax

/// Mistakes in ranges and in the arguments of functions.
extension Diagnostic {
  static func rangeUpsideDown(
    _ lower: Expression, _ upper: Expression, _ whole: Expression
  ) -> Diagnostic {
    let turned = turned(lower, upper)
    return Diagnostic(
      SemanticCode.rangeUpsideDown, "this range runs downwards", at: whole.span,
      help: ["the smaller end comes first: `\(turned)`"], edits: [Edit(whole.span, turned)])
  }

  /// Writes a range with its numbers changed for each other; the units stay where they stand, unless
  /// both ends have one of their own.
  private static func turned(_ lower: Expression, _ upper: Expression) -> String {
    let (low, high) = (canonicalText(of: lower), canonicalText(of: upper))
    guard let first = lower.firstLiteral, let second = upper.firstLiteral,
      first.hasNoUnit || second.hasNoUnit || first.hasUnits(of: second)
    else { return "\(high) to \(low)" }
    return low.replacing(first.number.digits, with: second.number.digits) + " to "
      + high.replacing(second.number.digits, with: first.number.digits)
  }

  static func rangeFromNothing(
    _ low: TypedNode, _ lower: Double, _ upper: Double, _ whole: Expression
  ) -> Diagnostic {
    if low.type.kind != .number, upper == 1 {
      let first = lower > 0 ? lower : 0.02
      return limitInRange(
        "a range of shares can't end at everything",
        because: "its ends hold the truth 9 times in 10, and no share lies above 100%",
        low, (lower, upper), mended: (first, 1 - nice((1 - first) / 50)), at: whole.span)
    }
    if upper == 0 {
      return limitInRange(
        "a range can't end at nothing",
        because: "its ends hold the truth 9 times in 10, and one in 20 lies above the last",
        low, (lower, upper), mended: (lower, -nice(-lower / 50)), at: whole.span)
    }
    return limitInRange(
      "a range can't begin at nothing",
      because: "its ends hold the truth 9 times in 10, and nothing lies below nothing",
      low, (lower, upper), mended: (nice(upper / 50), upper), at: whole.span)
  }

  private static func limitInRange(
    _ message: String, because reason: String, _ unit: TypedNode,
    _ ends: (lower: Double, upper: Double), mended: (lower: Double, upper: Double), at span: Span
  ) -> Diagnostic {
    let extreme =
      mended.upper == ends.upper
      ? "the smallest value" : mended.upper < 0 ? "the value" : "the largest value"
    let (low, high) = (literal(ends.lower, like: unit), literal(ends.upper, like: unit))
    return Diagnostic(
      SemanticCode.rangeFromNothing, message, at: span, notes: [reason],
      help: [
        "\(extreme) that would not surprise you: `\(range(mended.lower, mended.upper, like: unit))`",
        "or anything between, all alike: `uniform(\(low), \(high))`",
      ])
  }

  /// Writes a range in the units of a value, said once where they stand behind the number.
  private static func range(_ lower: Double, _ upper: Double, like value: TypedNode) -> String {
    let high = literal(upper, like: value)
    if value.type.kind != .number { return "\(shortest(rounded(lower * 100)))% to \(high)" }
    let number = shortest(rounded(lower / value.unit.factor))
    let sign = value.unit.terms.first.map { $0.power == 1 ? $0.unit.sign : "" } ?? ""
    let low = sign.isEmpty ? number : money(lower / value.unit.factor, sign)
    return "\(low) to \(high)"
  }

  /// Writes a number in the units of a value, as it could be typed.
  private static func literal(_ base: Double, like value: TypedNode) -> String {
    if case .sharePer(let period) = value.type.kind {
      return "\(shortest(rounded(base * 100)))% \(period.words)"
    }
    if value.type.kind == .share { return "\(shortest(rounded(base * 100)))%" }
    let number = shortest(rounded(base / value.unit.factor))
    guard let first = value.unit.terms.first else { return number }
    if !first.unit.sign.isEmpty, first.power == 1 {
      let rest = UnitProduct(Array(value.unit.terms.dropFirst())).words
      return money(base / value.unit.factor, first.unit.sign) + (rest.isEmpty ? "" : " " + rest)
    }
    return "\(number) \(value.unit.words)"
  }

  /// Writes money as it is typed: the sign behind a minus, never exactly one decimal.
  private static func money(_ value: Double, _ sign: String) -> String {
    let number = shortest(rounded(value.magnitude))
    let decimals = number.split(separator: ".").dropFirst().first?.count ?? 0
    return (value < 0 ? "-" : "") + sign + number + (decimals == 1 ? "0" : "")
  }

  private static func rounded(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }

  /// Returns a number of one digit near another.
  private static func nice(_ value: Double) -> Double {
    var scale = 1.0
    while value / scale >= 10 { scale *= 10 }
    while value / scale < 1, scale > 1e-300 { scale /= 10 }
    return (value / scale).rounded() * scale
  }

  static func rangeEndsUnlike(
    _ low: TypedNode, _ high: TypedNode, _ lower: Expression, _ upper: Expression,
    _ whole: Expression
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.rangeEndsUnlike,
      "the ends of this range do not measure the same: \(low.described), \(high.described)",
      at: whole.span, help: ["give both ends one unit, or the last one for both"])
  }

  static func rangeEndUncertain(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.rangeEndUncertain, "an end of a range is a certain number, and this is not",
      at: span, help: ["a range of a range is one wider range: say its ends"])
  }

  static func rangeOfOneValue(_ end: Expression, _ whole: Expression) -> Diagnostic {
    Diagnostic(
      .warning, SemanticCode.rangeOfOneValue, "both ends of this range are the same",
      at: whole.span, help: ["for a certain value write `\(canonicalText(of: end))`"])
  }

  /// Makes the warning about a range that claims to know.
  static func rangeNarrow(_ whole: Expression) -> Diagnostic {
    Diagnostic(
      .warning, SemanticCode.rangeNarrow, "this range is so narrow that it claims to know",
      at: whole.span,
      notes: [
        "managers' ranges for nine times in ten held the truth in half of the cases or fewer"
          + " (Russo & Schoemaker, 1992)"
      ],
      help: ["widen it to what would surprise you, or write one number if it is certain"])
  }

  static func ratePastWhole(_ whole: Expression) -> Diagnostic {
    Diagnostic(
      SemanticCode.shareTooLarge, "a chance per time stays between 0% and 100%", at: whole.span)
  }

  static func countsOutOfOrder(
    _ successes: Expression, _ trials: Expression, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.countsOutOfOrder, "more successes than trials", at: span,
      help: [
        "the number of trials comes last: `\(canonicalText(of: trials)) out of \(canonicalText(of: successes))`"
      ])
  }

  static func countsUnlike(_ count: TypedNode, _ total: TypedNode, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.rangeEndsUnlike,
      "`out of` counts the same thing on both sides: \(count.described), \(total.described)",
      at: span)
  }

  static func truncatedExpression(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.wrongArguments,
      "`truncate` cuts one range or one distribution, not a calculation",
      at: span, help: ["to hold a value within bounds in every draw: `max(min(x, 10), 6)`"])
  }

  static func boundsUpsideDown(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.rangeUpsideDown, "nothing lies between these bounds", at: span,
      help: ["`min` is the smaller one: `truncate(x, min: 6, max: 10)`"])
  }

  static func argumentCount(_ call: Call, expected: [String]) -> Diagnostic {
    let form = "\(call.callee.text)(\(expected.joined(separator: ", ")))"
    return Diagnostic(
      SemanticCode.wrongArguments,
      "`\(call.callee.text)` takes \(counted(expected.count, "argument")), here \(call.arguments.count)",
      at: call.callee.span, help: ["call it as `\(form)`"])
  }

  static func argumentName(_ name: Name, of call: Call, known: [String]) -> Diagnostic {
    Diagnostic(
      SemanticCode.wrongArguments,
      "`\(call.callee.text)` takes no `\(name.text)` here, or takes it only once", at: name.span,
      help: ["its arguments are \(known.map { "`\($0)`" }.joined(separator: ", "))"])
  }

  static func builtinArguments(_ call: Call, _ signature: Signature) -> Diagnostic {
    let forms = signature.forms.map { parameters in
      let words = parameters.map { $0.isOptional ? "\($0.name): …" : $0.name }
      return
        "`\(signature.name)(\(words.joined(separator: ", "))\(signature.isVariadic ? ", …" : ""))`"
    }
    return Diagnostic(
      SemanticCode.wrongArguments, "these are not the arguments of `\(signature.name)`",
      at: call.callee.span,
      help: ["call it as \(forms.joined(separator: " or "))"]
        + (signature.examples.first.map { ["such as `\($0)`"] } ?? []))
  }

  static func selectionArguments(_ call: Call, listed: Bool, weighted: Bool) -> Diagnostic {
    let values = listed ? "[a, b]" : "a, b"
    let weights = weighted ? ", weights: [0.3, 0.7]" : ""
    return Diagnostic(
      SemanticCode.wrongArguments, "these are not the arguments of `\(call.callee.text)`",
      at: call.callee.span, help: ["call it as `\(call.callee.text)(\(values)\(weights))`"])
  }

  static func weightCount(_ call: Call, count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.wrongArguments,
      "there are \(counted(count, "value")), so a list of \(counted(count, "weight")) is needed",
      at: span, help: ["such as `weights: [0.3, 0.7]`"])
  }

  static func weightExpected(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.wrongArguments, "weights are certain, not negative, and not all nothing",
      at: span)
  }

  /// Writes `1 value`, `3 values`.
  static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}

extension Expression {
  /// The number at its beginning, where it is one with or without `per …`; nil otherwise.
  fileprivate var firstLiteral: QuantityLiteral? {
    switch kind {
    case .quantity(let literal): literal
    case .per(let numerator, _): numerator.firstLiteral
    case .name, .text, .truth, .date, .grouping, .list, .comprehension, .integers, .call, .member,
      .index, .moment, .series, .unary, .binary, .range, .outOf, .conditional:
      nil
    }
  }
}

extension QuantityLiteral {
  /// Whether the number stands alone.
  fileprivate var hasNoUnit: Bool { moneySign == nil && !isShare && units.isEmpty }

  /// Whether both numbers have the same sign or units around them.
  fileprivate func hasUnits(of other: QuantityLiteral) -> Bool {
    moneySign?.text == other.moneySign?.text && isShare == other.isShare
      && units.map(\.text) == other.units.map(\.text)
  }
}
