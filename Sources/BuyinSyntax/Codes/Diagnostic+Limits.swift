// The limits, each with a way to go on.

extension Diagnostic {
  /// Makes the message about a text that is too long.
  static func textTooLong(found: Int, allowed: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.textTooLong,
      "this text has \(found.grouped) bytes, and at most \(allowed.grouped) are read", at: span,
      help: ["part it into files, and bring them together with `use \"…\"`"])
  }

  /// Makes the message about too many parts inside each other.
  static func nestedTooDeep(allowed: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.nestedTooDeep,
      "what stands here is more than \(allowed) deep inside brackets and signs", at: span,
      help: ["give the inner parts names with `let`"])
  }

  /// Makes the message about a value of too many parts.
  static func treeTooDeep(allowed: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.treeTooDeep, "this value is made of more than \(allowed) parts in a row",
      at: span, help: ["give some of its parts a name with `let`, and use the names"])
  }

  /// Makes the message about too many blocks inside each other.
  static func blocksTooDeep(allowed: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.blocksTooDeep, "blocks stand more than \(allowed) deep inside each other here",
      at: span, help: ["ask the inner questions in lines of their own"])
  }

  /// Makes the message about too many statements.
  static func tooManyStatements(allowed: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.tooManyStatements,
      "a text has at most \(allowed.grouped) statements, and this is one more", at: span,
      help: ["part it into files, and bring them together with `use \"…\"`"])
  }

  /// Makes the message about a number with too many digits.
  static func numberTooLong(allowed: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.numberTooLong, "this number is longer than \(allowed) characters", at: span,
      help: ["17 digits are as many as count; for large numbers write `1e30`"])
  }

  /// Makes the message about too many mistakes.
  static func tooManyMistakes(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.tooManyMistakes, "reading stops here, after \(count.grouped) mistakes", at: span,
      help: ["mend the first ones, and try again"])
  }
}

extension BinaryInteger {
  /// The number with commas between its thousands.
  package var grouped: String {
    var text = ""
    for (place, digit) in String(magnitude).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + String(text.reversed())
  }
}
