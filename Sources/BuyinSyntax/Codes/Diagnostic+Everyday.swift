// The mistakes of who writes as in a brief, a table or a letter: what a plan writes instead.

extension Diagnostic {
  /// Makes the message about a number of which only words say how sure it is.
  ///
  /// - Parameter row: the line as it should be, with a range.
  static func hedgedNumber(
    _ words: String, _ meaning: Parser.Hedge, row: String, at span: Span
  ) -> Diagnostic {
    let message =
      switch meaning {
      case .near: "`\(words)` does not say how far off the number may be"
      case .upTo: "`\(words)` says the upper end alone, and a range has two"
      case .from: "`\(words)` says the lower end alone, and a range has two"
      case .amount: "`\(words)` does not say how many"
      }
    return Diagnostic(
      SyntaxCode.hedgedNumber, message, at: span,
      notes: ["a range holds the truth nine times in ten"],
      help: ["write what would not surprise you, such as `\(row)`"])
  }

  /// Makes the message about a range that is not written with `to`.
  static func rangeInWords(_ typed: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.rangeInWords, "a range is written with `to` between its ends", at: span,
      help: ["write `\(row)`"])
  }

  /// Makes the message about `x` for `*`.
  static func letterForTimes(_ letter: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.letterForTimes, "`\(letter)` is a letter, and does not multiply", at: span,
      help: ["write `\(row)`"], edits: [Edit(span, "*")])
  }

  /// Makes the message about `3x per week`.
  static func timesBehindNumber(_ word: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.letterForTimes, "a number alone says how often, without `\(word)`", at: span,
      help: ["write `\(row)`"], edits: [Edit(span, "")])
  }

  /// Makes the message about `EUR 500` and `US$10`.
  static func currencyBeforeAmount(_ word: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.currencyBeforeAmount,
      "a currency stands behind its amount, and `\(word)` stands before it", at: span,
      help: ["write `\(row)`"])
  }

  /// Makes the message about `$5 CPM`.
  static func tradePrice(
    _ word: String, per unit: String, row: String, at span: Span
  ) -> Diagnostic {
    let many = unit.hasPrefix("1000") ? "20,000 impressions" : "200 \(unit)s"
    let things = unit.hasPrefix("1000") ? "impressions" : "\(unit)s"
    let price = row.split(separator: " ", maxSplits: 1).last.map(String.init) ?? row
    let name = row.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    let isField = name == "pay" && unit != "follower" && !price.contains(" at ")
    return Diagnostic(
      SyntaxCode.tradePrice, "`\(word)` is a price per \(unit), which a plan says in words",
      at: span,
      help: isField
        ? ["write `\(name) \(many) at \(price)`, with your own number of \(things)"]
        : ["write `\(row)`"])
  }

  /// Makes the message about a number in words.
  static func numberInWords(_ words: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.numberInWords, "a number is written in digits, and this is `\(words)`", at: span,
      help: ["write `\(row)`"])
  }

  /// Makes the message about a remark that begins with the sign of another language.
  static func remarkSign(_ sign: String, words: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.remarkSign, "a remark begins with `#`, not with `\(sign)`", at: span,
      help: ["write `# \(words)`"], edits: [Edit(span, "#")])
  }

  /// Makes the message about a bullet before a line.
  static func bullet(_ sign: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.bullet, "a line of a plan begins without `\(sign)`", at: span,
      help: ["write `\(row)`"], edits: [Edit(span, "")])
  }

  /// Makes the message about a point or a question mark at the end of a line.
  static func signAtEnd(_ sign: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.signAtEnd, "a line of a plan ends without `\(sign)`", at: span,
      help: ["write `\(row)`"], edits: [Edit(span, "")])
  }

  /// Makes the message about a word of the language with capitals.
  static func capitals(_ word: String, row: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.capitals, "the words of the language have small letters, and this is `\(word)`",
      at: span, help: ["write `\(row)`"], edits: [Edit(span, word.lowercased())])
  }

  /// Makes the message about the name of a field that is two words.
  static func fieldOfWords(_ words: String, help: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.fieldOfWords, "a line begins with one word, and `\(words)` are several", at: span,
      help: help)
  }

  /// Makes the message about lines that are no plan.
  static func prose(lines: Int, first: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.prose, "these \(lines) lines are no lines of a plan", at: span,
      notes: ["a line begins with a word such as `source`, `show` or `verdict`"],
      help: ["to keep them as remarks put `#` before each: `# \(first)`"])
  }

  /// Makes the message about a row of a table.
  static func tableRow(at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.prose, "this is a row of a table, and no line of a plan", at: span,
      notes: ["a plan has a block for each source, with a line for each thing"],
      help: ["write it as a block: `source ads { pay $10; followers 2000 }`"])
  }

  /// Makes the message about a table with a head.
  ///
  /// - Parameter source: the block that its first row means; nil where that is not plain.
  static func table(rows: Int, source: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.prose, "this is a table of \(rows) lines, and a plan has none", at: span,
      notes: ["a plan has a block for each source, with a line for each thing"],
      help: [
        "write a block for each row: `\(source ?? "source ads { pay $10; followers 2000 }")`"
      ])
  }

  /// Makes the message about thousands parted by `'`.
  static func apostropheInNumber(_ typed: String, at span: Span) -> Diagnostic {
    let mended = String(typed.map { $0 == "'" || $0 == "’" ? "," : $0 })
    return Diagnostic(
      SyntaxCode.numberInPieces, "commas group the thousands of a number, and this is `\(typed)`",
      at: span, help: ["write `\(mended)`"], edits: [Edit(span, mended)])
  }

  /// Makes the message about `1.000,50`.
  static func pointsForThousands(_ typed: String, at span: Span) -> Diagnostic {
    let mended = String(typed.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    return Diagnostic(
      SyntaxCode.pointsInNumber, "`\(typed)` has a comma behind its point", at: span,
      notes: ["commas group thousands, and the point stands before the decimals"],
      help: ["write `\(mended)`"], edits: [Edit(span, mended)])
  }

  /// Makes the message about `500,-`.
  static func dashForCents(_ typed: String, _ number: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SyntaxCode.decimalComma,
      "an amount without cents ends with its digits, and this is `\(typed)`",
      at: span, help: ["write `\(number)`"], edits: [Edit(span, number)])
  }
}
