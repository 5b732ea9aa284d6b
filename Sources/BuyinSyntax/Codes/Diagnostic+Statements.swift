// The mistakes in the form of a line.

extension Diagnostic {
  /// Makes the message about something else belongs here.
  static func expected(
    _ expected: String, found: String, at span: Span, example: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.expected, "expected \(expected), found \(found)", at: span,
      help: example.map { ["write, for example, `\($0)`"] } ?? [])
  }

  /// Makes the message about a value is missing.
  static func valueMissing(after previous: String, found: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.valueMissing,
      previous.isEmpty
        ? "expected a value, found \(found)"
        : "expected a value after `\(previous)`, found \(found)",
      at: span)
  }

  /// Makes the message about a line that goes on where it should end.
  static func lineGoesOn(found: String, help: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.lineGoesOn, "expected the end of the line, found \(found)", at: span, help: help)
  }

  /// Makes the message about a bracket that is not closed.
  static func bracketNotClosed(
    _ bracket: String, at span: Span, expected: String, found: String, _ place: Span,
    isOnLine: Bool
  ) -> Diagnostic {
    // On another line the bracket is where the mistake is likelier to be.
    Diagnostic(
      SyntaxCode.bracketNotClosed, "expected \(expected) for the `\(bracket)`, found \(found)",
      at: isOnLine ? place : span,
      labels: [isOnLine ? Label(span, "opened here") : Label(place, "expected here at the latest")])
  }

  /// Makes the message about a closing bracket without an opening one.
  static func strayCloser(_ bracket: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.strayCloser, "this `\(bracket)` closes nothing", at: span,
      help: ["remove it, or open its partner before it"], edits: [Edit(span, "")])
  }

  /// Makes the message about a block without its brace.
  static func braceMissing(_ header: String, found: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.braceMissing, "expected `{` after `\(header)`, found \(found)", at: span,
      help: ["the lines of a block stand between braces: `\(header) { … }`"])
  }

  /// Makes the message about a block without its brace, of which more is known.
  static func braceMissing(
    _ word: String, found: String, help: [String], at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.braceMissing, "expected `{` after `\(word)`, found \(found)", at: span, help: help)
  }

  /// Makes the message about a word that begins no line.
  static func unknownStatement(_ word: String, help: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.unknownStatement, "no line of a plan begins with `\(word)`", at: span, help: help)
  }

  /// Makes the message about a line that begins with an operator.
  static func lineBeginsWithOperator(
    _ sign: String, isMinus: Bool, at span: Span
  ) -> Diagnostic {
    var help = ["to go on with the line before, put the `\(sign)` at its end"]
    if isMinus { help.append("for a value below zero put it between brackets: `(-5%)`") }
    return Diagnostic(
      SyntaxCode.lineBeginsWithOperator, "a line can't begin with `\(sign)`", at: span, help: help)
  }

  /// Makes the message about a word of the language as a name.
  static func reservedName(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.reservedName, "`\(word)` is a word of the language and can't be a name here",
      at: span,
      notes: [
        "so are `to per of at out and or not if then else for in true false let fn`"
      ], help: ["choose another name, such as `\(word)_1`"])
  }

  /// Makes the message about a hyphen in a name.
  static func hyphenInName(
    _ typed: String, help: String, _ mended: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.hyphenInName,
      typed.contains { $0.isWhitespace }
        ? "a name is one word, and this is `\(typed)`"
        : "a name can't contain `-`, and this is `\(typed)`", at: span,
      help: ["write `\(help)`"], edits: [Edit(span, mended)])
  }

  /// Makes the message about `=` is missing.
  static func equalsMissing(
    after what: String, found: String, example: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.equalsMissing, "expected `=` after `\(what)`, found \(found)", at: span,
      help: ["write `\(example)`"])
  }

  /// Makes the message about another sign where `=` belongs.
  static func equalsWanted(_ sign: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.equalsWanted, "expected `=`, found `\(sign)`", at: span,
      help: ["write `\(row)`"], edits: [Edit(span, "=")])
  }

  /// Makes the message about `=` after a word that needs none.
  static func equalsAfterWord(
    _ word: String, sign: String, rest: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.equalsAfterWord, "no `\(sign)` belongs after `\(word)`", at: span,
      help: [
        rest.isEmpty ? "write the value straight after `\(word)`" : "write `\(word) \(rest)`"
      ], edits: [Edit(span, "")])
  }

  /// Makes the message about a value given to a name, and nothing says how.
  static func bareAssignment(
    _ target: String, value: String, isName: Bool, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.bareAssignment, "nothing says whether `\(target)` is defined, changed or tried",
      at: span,
      help: (isName ? ["to define it write `let \(target) = \(value)`"] : []) + [
        "to change it write `set \(target) = \(value)`",
        "to try it only, `what if \(target) = \(value)`",
        "to compare write `\(target) == \(value)`",
      ])
  }

  /// Makes the message about a value given to a name that nothing else defines.
  static func bareDefinition(_ name: String, value: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.bareAssignment, "a value is given to `\(name)`, which nothing defines", at: span,
      help: ["to define it write `let \(name) = \(value)`"])
  }

  /// Makes the message about `1 EUR = 1.1 USD`.
  static func rateWithoutWord(_ mended: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.bareAssignment, "nothing says that this is a rate", at: span,
      help: ["write `\(mended)`"])
  }

  /// Makes the message about several definitions on one line.
  static func severalDefinitions(_ row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.lineGoesOn, "a `let` defines one name, and behind this comma stands another",
      at: span, help: ["write a line for each, or `\(row)`"])
  }

  /// Makes the message about the name of a file without quotes.
  static func fileWithoutQuotes(_ row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.expected, "the name of a file stands between double quotes", at: span,
      help: ["write `\(row)`"])
  }

  /// Makes the message about a name that begins with a digit.
  static func digitBeforeName(
    _ typed: String, help: String, _ mended: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.hyphenInName, "a name begins with a letter, and this is `\(typed)`", at: span,
      help: ["write `\(help)`"], edits: [Edit(span, mended)])
  }

  /// Makes the message about the colons after the names of a block's fields.
  ///
  /// - Parameters:
  ///   - row: the first of the lines without its colon.
  ///   - spans: the places of the colons, at least one.
  static func colonsAfterFields(row: String, at spans: [Span]) -> Diagnostic {
    let others = spans.count - 1
    let lines = others == 1 ? "the other line" : "\(others) other lines"
    return Diagnostic(
      SyntaxCode.colonAfterField, "no `:` belongs after the name of a field", at: spans[0],
      help: [
        others == 0
          ? "leave the `:` out: `\(row)`" : "leave the `:` out, here and in \(lines): `\(row)`"
      ],
      edits: spans.map { Edit($0, "") })
  }

  /// Makes the message about a line of a block that gives a value to a name with points.
  static func setMissing(_ target: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.bareAssignment, "a line that changes `\(target)` begins with `set`", at: span,
      help: ["write `\(row)`"])
  }

  /// Makes the message about an arrow after the name of a field.
  static func signAfterField(
    _ name: String, sign: String, rest: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.colonAfterField, "no `\(sign)` belongs after the name of a field", at: span,
      help: ["write `\(name) \(rest)`"], edits: [Edit(span, "")])
  }

  /// Makes the message about `source ads: {`.
  static func signBeforeBrace(_ sign: String, header: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.equalsAfterWord, "no `\(sign)` belongs before the brace of a block", at: span,
      help: ["write `\(header) {`"], edits: [Edit(span, "")])
  }

  /// Makes the message about a field without a value.
  static func fieldWithoutValue(_ name: String, found: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.fieldWithoutValue, "expected a value for `\(name)`, found \(found)", at: span,
      help: ["write the value after the name, as in `\(name) 5`"])
  }

  /// Makes the message about a block inside a block.
  static func blockInBlock(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.blockInBlock, "a block can't stand inside another block", at: span,
      help: ["close the outer block with `}` before this line"])
  }

  /// Makes the message about a definition between the braces of a question.
  static func notAQuestion(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.notAQuestion, "only questions stand between these braces, not `\(word)`", at: span,
      help: ["put this line outside of the braces"])
  }

  /// Makes the message about `and` between names.
  static func andBetweenNames(found: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.andBetweenNames, "expected `,` between names, found `\(found)`", at: span,
      help: ["write `\(row)`"])
  }

  /// Makes the message about a part of a line that is said twice.
  static func clauseTwice(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.clauseTwice, "`\(word)` was said already in this line", at: span,
      help: ["keep one of the two"])
  }

  /// Makes the message about `confidence` is missing.
  static func confidenceMissing(
    _ share: String, found: String, help: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SyntaxCode.confidenceMissing, "expected `confidence` after `\(share)`, found \(found)",
      at: span, help: [help])
  }

  /// Makes the message about a value in a text that is not printed.
  static func valueInText(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.valueInText, "only `print` puts values into a text", at: span,
      help: ["for a brace in the text itself write `{{`"])
  }
}
