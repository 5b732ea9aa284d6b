import BuyinSyntax

/// Mistakes in ranges and in the arguments of functions.
extension Diagnostic {
  static func rangeUpsideDown(
    _ lower: Expression, _ upper: Expression, _ whole: Expression
  ) -> Diagnostic {
    let turned = "\(canonicalText(of: upper)) to \(canonicalText(of: lower))"
    return Diagnostic(
      SemanticCode.rangeUpsideDown, "this range runs downwards", at: whole.span,
      help: ["the smaller end comes first: `\(turned)`"], edits: [Edit(whole.span, turned)])
  }

  static func rangeFromNothing(
    _ low: TypedNode, _ lower: Double, _ upper: Double, _ whole: Expression
  ) -> Diagnostic {
    let isShare = low.type.kind != .number
    func show(_ value: Double) -> String { literal(value, like: low) }
    let suggestions: [String]
    let message: String
    if isShare, upper == 1 {
      message = "a range of shares can't end at everything"
      let end = lower > 0 ? lower : 0.02
      suggestions = ["\(show(end)) to \(show(1 - nice((1 - end) / 50)))"]
    } else if upper == 0 {
      message = "a range can't end at nothing"
      suggestions = ["\(show(lower)) to \(show(-nice(-lower / 50)))"]
    } else {
      message = "a range can't begin at nothing"
      suggestions = ["\(show(nice(upper / 50))) to \(show(upper))"]
    }
    return Diagnostic(
      SemanticCode.rangeFromNothing, message, at: whole.span,
      notes: ["its ends hold the truth 9 times in 10, and nothing lies below nothing"],
      help: [
        "the smallest value that would not surprise you: `\(suggestions[0])`",
        "or anything between, all alike: `uniform(\(show(lower)), \(show(upper)))`",
      ])
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
      return first.unit.sign + number + (rest.isEmpty ? "" : " " + rest)
    }
    return "\(number) \(value.unit.words)"
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
