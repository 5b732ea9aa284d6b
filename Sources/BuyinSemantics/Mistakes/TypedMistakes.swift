import BuyinSyntax

// What is typed as in a table or a letter, and can be read, but as something else than was meant.

extension Diagnostic {
  /// Makes the message about `€1.500`, where thousands are all but certain.
  static func threeDecimals(_ literal: QuantityLiteral, _ field: Field) -> Diagnostic {
    let digits = literal.number.digits
    let thousands = digits.replacing(".", with: ",")
    let exact = digits.hasSuffix("0") ? shortest(literal.number.value) : digits + "0"
    return Diagnostic(
      SemanticCode.fieldValue,
      "the point in `\(digits)` is a decimal point, and three digits behind it look like thousands",
      at: literal.number.span,
      help: [
        "for thousands write `\(thousands)`",
        "for \(shortest(literal.number.value)) write `\(exact)`",
      ], edits: [Edit(literal.number.span, thousands)])
  }

  /// Makes the message about a range with a dash, which subtracts.
  ///
  /// - Parameter range: the range that is likely meant.
  static func dashedRange(_ range: String, _ field: Field, at expression: Expression) -> Diagnostic
  {
    Diagnostic(
      SemanticCode.unlikeSum, "a range is written with `to`, and this subtracts",
      at: expression.span, help: ["write `\(field.name) \(range)`"],
      edits: [Edit(expression.span, range)])
  }

  /// Makes the message about `1/2 day`, which divides by days.
  static func dividedByUnit(_ mended: String, _ field: Field, at expression: Expression)
    -> Diagnostic
  {
    Diagnostic(
      SemanticCode.fieldValue, "a part of one is written with a point, and `/` divides by the unit",
      at: expression.span, help: ["write `\(field.name) \(mended)`"],
      edits: [Edit(expression.span, mended)])
  }
}

extension Expression {
  /// Whether this is a number with or without its unit, and not a name.
  var leadsWithNumber: Bool { literal != nil }

  /// The first amount of money or of whole things with three decimals, `€1.500`, in this expression; nil
  /// for none.
  ///
  /// - Parameter isCount: whether a number without a unit counts whole things here.
  func amountWithThreeDecimals(isCount: Bool) -> QuantityLiteral? {
    var pending = [self]
    while let expression = pending.popLast() {
      if case .quantity(let literal) = expression.kind, literal.number.decimals == 3,
        literal.number.suffix == nil, (1..<1000).contains(literal.number.value), !literal.isShare,
        !literal.number.digits.contains(where: { "eE_".contains($0) })
      {
        let isMoney = literal.moneySign != nil
        let isThing = literal.units.first.map { EverydayWords.wholeThings.contains($0.text) }
        if isMoney || isThing ?? isCount { return literal }
      }
      pending += expression.children.reversed()
    }
    return nil
  }

  /// The number with its sign and unit that this is, with or without `per …`; nil for anything else.
  private var literal: QuantityLiteral? {
    switch unwrapped.kind {
    case .quantity(let literal): literal
    case .per(let numerator, .units): numerator.literal
    default: nil
    }
  }

  /// The range that `5 - 10%` likely means: a plain number, minus a larger one with its unit. Nil for
  /// anything else.
  var dashedRange: String? {
    guard case .binary(.subtract, let low, let high, _) = kind, let first = low.literal,
      let last = high.literal, first.number.value < last.number.value,
      !isPlain(last) || isRate(high), !isRate(low), isPlain(first) || first.isShare && last.isShare
    else { return nil }
    let sign = isPlain(first) ? last.moneySign?.text ?? "" : ""
    let percent = last.isShare ? "%" : ""
    return "\(sign)\(first.number.digits)\(percent) to \(canonicalText(of: high.unwrapped))"
  }

  /// The range behind a dash with a blank after it, `- 5% to 9%`; nil for anything else.
  var rangeBehindDash: String? {
    guard case .range(let low, let high) = unwrapped.kind,
      case .unary(.negate, let inner) = low.withoutRate.kind,
      inner.span.lower > low.span.lower + 1, let first = inner.literal, let last = high.literal,
      first.number.value < last.number.value
    else { return nil }
    return "\(canonicalText(of: inner)) to \(canonicalText(of: high))"
  }

  /// What stands before its `per`; itself where there is none.
  private var withoutRate: Expression {
    if case .per(let numerator, _) = kind { numerator } else { self }
  }

  /// What `1/2 day per week` likely means, `0.5 days per week`, in hours for work; nil for anything else.
  func dividedByUnit(isWork: Bool) -> String? {
    guard case .binary(.divide, let above, let below, _) = kind, let first = above.bareNumber,
      let second = below.literal, let unit = second.units.first, second.units.count == 1,
      !second.isShare, second.number.value > first.value, first.value > 0
    else { return nil }
    let part = first.value / second.number.value
    let rest: String
    if case .per(_, .units(let number, let words, _)) = below.unwrapped.kind {
      rest =
        " per " + (number.map { "\($0.digits) " } ?? "") + words.map(\.text).joined(separator: "·")
    } else {
      rest = ""
    }
    let isDay = unit.text == "day" || unit.text == "days"
    return isWork && isDay
      ? "\(rounded(part * 8)) hours\(rest)" : "\(rounded(part)) \(unit.text)\(rest)"
  }

  /// Writes a number with at most two decimals.
  private func rounded(_ value: Double) -> String { shortest((value * 100).rounded() / 100) }

  /// Whether a number has no sign, no unit and is no share.
  private func isPlain(_ literal: QuantityLiteral) -> Bool {
    literal.moneySign == nil && literal.units.isEmpty && !literal.isShare
  }

  private func isRate(_ expression: Expression) -> Bool {
    if case .per = expression.unwrapped.kind { true } else { false }
  }
}
