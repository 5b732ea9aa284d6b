// The mistakes of spelling: characters, numbers, texts.

extension Diagnostic {
  /// Makes the message about bytes that are not text.
  static func notUTF8(_ byte: UInt8, at span: Span) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      SyntaxCode.notUTF8, "the byte \(digits) here is not text in UTF-8", at: span,
      help: ["save the file as UTF-8"])
  }

  /// Makes the message about a zero byte.
  static func zeroByte(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.zeroByte, "a zero byte stands here, which no text has", at: span,
      help: ["save the file as plain text in UTF-8"])
  }

  /// Makes the message about a file that is a picture, a program, a text of another encoding.
  static func noText(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.zeroByte, "this is no text, or none in UTF-8", at: span,
      help: ["save the plan as plain text in UTF-8"])
  }

  /// Makes the message about a character that means nothing here.
  static func unknownCharacter(
    _ scalar: Unicode.Scalar, at span: Span, help: [String]? = nil
  ) -> Diagnostic {
    let isVisible: Bool =
      switch scalar.properties.generalCategory {
      case .control, .format, .unassigned, .privateUse, .surrogate, .nonspacingMark: false
      default: true
      }
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
    let shown = isVisible ? "`\(scalar)`" : "the character \(code)"
    return Diagnostic(
      SyntaxCode.unknownCharacter, "\(shown) means nothing here", at: span,
      help: help ?? helpForCharacter(scalar))
  }

  /// Returns what to type instead of a character that other languages and pages use.
  private static func helpForCharacter(_ scalar: Unicode.Scalar) -> [String] {
    switch scalar {
    case "&": ["to join conditions write `and`"]
    case "|": ["to join conditions write `or`"]
    case "!": ["for the opposite of a condition write `not`"]
    case "'", "‘", "’", "`", "«", "»": ["texts stand between double quotes: `\"like this\"`"]
    case "…": ["for a range write `5 to 10`; for whole numbers in a list, `1..5`"]
    case "½": ["write `0.5`"]
    case "²": ["write `^ 2`"]
    case "@": ["for a price write `at`: `3 hours at $25 per hour`", "a name has no `@`"]
    case "\\": ["to divide write `/`"]
    case "?":
      [
        "for a value that you don't know write a range: `8 to 12 hours`",
        "a question is a line such as `verdict` or `show bought.cost`",
      ]
    default: ["texts stand between double quotes; a comment begins with `#`"]
    }
  }

  /// Makes the message about a text without its closing quote.
  static func openText(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.openText, "this text has no closing quote on its line", at: span,
      help: ["end the text with `\"`"])
  }

  /// Makes the message about a value in a text without its closing brace.
  static func openTextValue(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.openTextValue, "this `{` is not closed before the text ends", at: span,
      notes: ["between `{` and `}` in a text stands a value, without quotes"],
      help: ["close the value with `}`; for a brace in the text itself write `{{`"])
  }

  /// Makes the message about a closing brace alone in a text.
  static func loneBrace(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.loneBrace, "this `}` closes nothing in the text", at: span,
      help: ["for a brace in the text itself write `}}`"], edits: [Edit(span, "}}")])
  }

  /// Makes the message about a backslash before a letter that it does not change.
  static func unknownEscape(_ typed: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.unknownEscape, "`\(typed)` stands for nothing in a text", at: span,
      notes: ["`\\n` is a new line, `\\t` a tab, `\\\"` a quote and `\\\\` a backslash"],
      help: ["for a backslash itself write `\\\\`"])
  }

  /// Makes the message about a number and a word without a blank between them.
  static func gluedWord(number: String, word: String, at span: Span, gap: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.gluedWord, "a blank is missing between `\(number)` and `\(word)`", at: span,
      help: ["put a space: `\(number) \(word)`"] + helpForMagnitude(number, word),
      edits: [Edit(gap, " ")])
  }

  /// Makes the message about `1.5m`.
  static func smallMillion(_ number: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.gluedWord, "millions have a capital letter, and this is `\(number)m`", at: span,
      help: [
        "for millions write `\(number)M`", "for minutes write `\(number) minutes`",
      ], edits: [Edit(span, "\(number)M")])
  }

  /// Returns the other reading of `3Kposts`.
  private static func helpForMagnitude(_ number: String, _ word: String) -> [String] {
    guard let letter = word.first, "kKMB".contains(letter), word.count > 3 else { return [] }
    return ["or, if `\(letter)` is a magnitude, `\(number)\(letter) \(word.dropFirst())`"]
  }

  /// Makes the message about a comma in a number, inside brackets.
  static func commaInList(_ typed: String, at span: Span) -> Diagnostic {
    let joined = typed.split(separator: ",").joined()
    let parted = typed.split(separator: ",").joined(separator: ", ")
    return Diagnostic(
      SyntaxCode.commaInList, "inside brackets `\(typed)` could be one number or several", at: span,
      help: ["for one number write `\(joined)`", "for several write `\(parted)`"])
  }

  /// Makes the message about a comma that does not group thousands.
  static func decimalComma(_ typed: String, at span: Span) -> Diagnostic {
    let parts = typed.split(separator: ",")
    var help = [
      "for several values put a blank after the comma: `\(parts.joined(separator: ", "))`"
    ]
    if parts.count == 2 {
      help.insert("for a decimal write `\(parts.joined(separator: "."))`", at: 0)
    }
    return Diagnostic(
      SyntaxCode.decimalComma, "the comma in `\(typed)` does not group thousands", at: span,
      notes: ["a comma stands before groups of three digits, as in `2,000`"], help: help)
  }

  /// Makes the message about more than one point in a number.
  static func pointsInNumber(_ typed: String, at span: Span) -> Diagnostic {
    let parts = typed.split(separator: ".")
    let isGrouped = parts.dropFirst().allSatisfy { $0.count == 3 }
    return Diagnostic(
      SyntaxCode.pointsInNumber, "`\(typed)` has more than one decimal point", at: span,
      help: isGrouped
        ? ["to group thousands write commas: `\(parts.joined(separator: ","))`"]
        : ["write one point, before the decimals"])
  }

  /// Makes the message about a point where thousands may be meant.
  static func pointBeforeThreeDigits(_ typed: String, at span: Span) -> Diagnostic {
    let comma = typed.split(separator: ".").joined(separator: ",")
    let short = typed.trimmedDecimal
    return Diagnostic(
      .warning, SyntaxCode.pointBeforeThreeDigits,
      "the point in `\(typed)` is a decimal point, so this is \(short)", at: span,
      help: ["for thousands write `\(comma)`", "for \(short) write `\(short)`"],
      edits: [Edit(span, comma)])
  }

  /// Makes the message about `_` at the edge of a number.
  static func looseUnderscore(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.looseUnderscore, "a `_` in a number stands between two digits", at: span,
      help: ["write `2_000` or `2,000`"])
  }

  /// Makes the message about a date that there is not.
  static func unreadableDate(_ typed: String, isUnknownDay: Bool, at span: Span) -> Diagnostic {
    let message =
      isUnknownDay ? "there is no day `\(typed)`" : "`\(typed)` is not written as a date is"
    return Diagnostic(
      SyntaxCode.unreadableDate, message, at: span,
      help: [
        "a date is year, month and day in 4, 2 and 2 digits: `2026-03-01`",
        "to subtract put blanks around the `-`",
      ])
  }

  /// Makes the message about a number too large to hold.
  static func numberTooLarge(_ typed: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.numberTooLarge, "`\(typed)` is larger than any number that can be held", at: span,
      help: ["the largest is about `1.8e308`"])
  }

  /// Makes the message about a blank inside a number.
  static func numberInPieces(_ first: String, _ second: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.numberInPieces, "two numbers follow each other here", at: span,
      help: ["for one number write `\(first),\(second)`"])
  }
}

extension String {
  /// A decimal number without the zeros at its end that say nothing: `1.5` of `1.500`.
  fileprivate var trimmedDecimal: String {
    var text = Substring(self)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return String(text)
  }
}
