// What stands behind a line that is complete: words of a sentence, a second value, a date.

extension Parser {
  /// What could mend a line that goes on where it should end.
  var helpForRest: [String] {
    if let help = helpForMoment { return help }
    if let row = rowOfSentence() { return ["write `\(row)`"] }
    let first = firstOfRow(before: position)
    if isWord("horizon", at: first) {
      return [
        "a horizon is a length of time, from the beginning of the plan on: `horizon 12 months`"
      ]
    }
    if isWord("what", at: first) {
      let source = nameOfASource ?? "ads"
      return ["a change names a line and its new value: `what if \(source).pay = $400`"]
    }
    if let name = nameInWords(from: first) { return ["write `\(name)`"] }
    switch here {
    case .equals: return ["to compare write `==`"]
    case .openRound: return ["to multiply write `*`"] + helpForRemark
    case .number where isWord("x", at: position - 1): return ["to multiply write `*`"]
    case .dotDot where tokens[position - 1].kind == .number:
      return [
        "a range is written `\(rowOfDots())`",
        "whole numbers stand in a list: `[1..5]`",
      ]
    case .dotDot: return ["whole numbers stand in a list, `[1..5]`; a range is written `1 to 5`"]
    case .comma: return ["this line takes one; write a line for each"]
    case .openBrace: return ["a block begins with a word such as `source`"]
    case .else, .then: return ["a condition is written `if … then … else …`"]
    case .in
    where tokens[position - 1].kind == .number && ahead() == .number && ahead(2) != .word:
      return [
        "for successes in trials write `\(rowWriting("out of", over: position..<(position + 1)))`"
      ]
    case .word, .textOpen, .of, .in, .to, .at, .for: return helpForWords + helpForRemark
    default: return ["begin a new line, or put an operator such as `+` or a comma before it"]
    }
  }

  /// The name of the first source of the text; nil for none.
  private var nameOfASource: String? {
    tokens.indices.dropLast(2).first {
      isWord("source", at: $0) && tokens[$0].startsLine && tokens[$0 + 1].kind == .word
    }.map { typed(span(at: $0 + 1)) }
  }

  /// Returns `show ads.cost_per_member` for `show ads cost per member`; nil for any other line.
  private func nameInWords(from first: Int) -> String? {
    let end = endOfRow(from: position)
    guard openers.isEmpty, isWord("show", at: first), position == first + 2, end > position + 1,
      end <= position + 4, tokens[first + 1].kind == .word,
      (position..<end).allSatisfy({ tokens[$0].kind == .word || tokens[$0].kind == .per }),
      !["plus", "minus", "and"].contains(typed(spanHere)),
      !EverydayWords.linkingWords.contains(typed(spanHere))
    else { return nil }
    let metric = (position..<end).map { typed(span(at: $0)) }.joined(separator: "_")
    return "show \(typed(span(at: first + 1))).\(metric)"
  }

  /// Returns the line with `5 to 10` for `5..10`, and with `%` where the field is a share.
  private func rowOfDots() -> String {
    let end = position + (ahead() == .dot ? 2 : 1)
    let first = firstOfRow(before: position)
    let row =
      mendedText(first..<position) + " to " + mendedText(end..<endOfRow(from: end))
    let field = typed(span(at: first))
    guard ["interested", "real", "engage", "leave"].contains(field), position == first + 2,
      tokens[end].kind == .number
    else { return row }
    let low = typed(span(at: position - 1))
    let isShare = end + 1 < tokens.count && tokens[end + 1].kind == .percent
    let behind = mendedText((end + (isShare ? 2 : 1))..<endOfRow(from: end), isBehind: true)
    let isChance = field == "engage" || field == "leave"
    return "\(field) \(low)% to \(typed(span(at: end)))%\(behind)"
      + (isChance && behind.isEmpty ? " per month" : "")
  }

  /// Returns the line that a sentence with these words at its end likely means; nil where that is not
  /// plain.
  private func rowOfSentence() -> String? {
    guard position > 0, roundDepth == 0 else { return nil }
    return rowOfPoliteness() ?? rowOfMixedNumber() ?? rowOfMoment() ?? rowOfSecondValue()
      ?? rowOfComparedResult() ?? rowOfDiscount() ?? rowOfFields()
  }

  /// Returns the line without `me`, `the` or `please`.
  private func rowOfPoliteness() -> String? {
    if isWordHere("please"), ahead() == .end { return mended(over: position..<(position + 1), "") }
    let previous = position - 1
    guard tokens[previous].kind == .word, here == .word || here == .textOpen,
      previous > firstOfRow(before: position),
      EverydayWords.politeWords.contains(typed(span(at: previous)).lowercased())
    else { return nil }
    var next = position
    while tokens[next].kind == .word, !endsLine(at: next),
      EverydayWords.politeWords.contains(typed(span(at: next)).lowercased())
    {
      next += 1
    }
    // `show me the cost of ads` asks for a part of it.
    if tokens[next].kind == .word, endOfRow(from: next) == next + 3, tokens[next + 1].kind == .of,
      tokens[next + 2].kind == .word
    {
      let part = "\(typed(span(at: next + 2))).\(typed(span(at: next)))"
      return mended(over: previous..<(next + 3), part)
    }
    return mended(over: previous..<next, "")
  }

  /// Returns the line with `1.5` for `1 1/2` and for `1:30`.
  private func rowOfMixedNumber() -> String? {
    let previous = position - 1
    guard tokens[previous].kind == .number,
      let whole = Double(typed(span(at: previous)))
    else { return nil }
    if here == .number, ahead() == .divide, ahead(2) == .number,
      let part = Double(typed(spanHere)),
      let parts = Double(typed(span(at: position + 2))), part < parts
    {
      return mended(over: previous..<(position + 3), EverydayWords.decimal(whole + part / parts))
    }
    if here == .colon, ahead() == .number, let minutes = Double(typed(span(at: position + 1))),
      minutes < 60
    {
      return mended(over: previous..<(position + 2), EverydayWords.decimal(whole + minutes / 60))
    }
    return nil
  }

  /// Returns the line with `at month 3` for `in month 3` and `after 3 months`, or with the day on
  /// which the plan begins.
  private func rowOfMoment() -> String? {
    let first = firstOfRow(before: position)
    if isWord("begins", at: first) {
      let words = mendedText((first + 1)..<endOfRow(from: position))
      return EverydayWords.day(in: words).map { "begins \($0)" }
    }
    if isWord("horizon", at: first), isWordHere("from"), ahead() == .date {
      return mended(over: position..<(position + 2), "")
        + "; begins \(typed(span(at: position + 1)))"
    }
    guard tokens[previousIndex].kind == .word,
      here == .in || isWordHere("after") || isWordHere("on") || isWordHere("within")
    else { return nil }
    let (one, two) = (position + 1, position + 2)
    if isPeriod(at: one), ahead(2) == .number {
      return mended(over: position..<(position + 3), "at \(singular(one)) \(typed(span(at: two)))")
    }
    if ahead() == .number, isPeriod(at: two) {
      return mended(over: position..<(position + 3), "at \(singular(two)) \(typed(span(at: one)))")
    }
    return nil
  }

  /// Returns the line with a comma between two results that stand side by side.
  private func rowOfSecondValue() -> String? {
    let first = firstOfRow(before: position)
    guard here == .word, ahead() == .dot, tokens[previousIndex].kind == .word,
      previousIndex > first, tokens[previousIndex - 1].kind == .dot
    else { return nil }
    let before = mendedText(first..<position)
    return "\(before), \(mendedText(position..<endOfRow(from: position)))"
  }

  /// Returns the question for one result of some options: `compare a, b by members`.
  private func rowOfComparedResult() -> String? {
    let first = firstOfRow(before: position)
    guard isWord("compare", at: first), isWordHere("by") || isWordHere("on") || here == .for,
      ahead() == .word, ahead(2) == .end
    else { return nil }
    let names = ((first + 1)..<position).filter { tokens[$0].kind == .word }
    let metric = typed(span(at: position + 1))
    return "show " + names.map { "\(typed(span(at: $0))).\(metric)" }.joined(separator: ", ")
  }

  /// Returns the lines of a block with `;` between them for `cash $500, time 40 hours`.
  private func rowOfFields() -> String? {
    guard let opener = openers.last, tokens[opener].kind == .openBrace,
      position >= 2, tokens[position - 1].kind == .word, tokens[position - 2].kind == .comma,
      here == .number || here == .moneySign
    else { return nil }
    let first = firstOfRow(before: position)
    let end = endOfRow(from: position)
    let commas = (first..<end).filter { index in
      tokens[index].kind == .comma && index + 2 < end && tokens[index + 1].kind == .word
        && (tokens[index + 2].kind == .number || tokens[index + 2].kind == .moneySign)
    }
    var row = ""
    var start = first
    for comma in commas {
      row += mendedText(start..<comma) + "; "
      start = comma + 1
    }
    return row + mendedText(start..<end)
  }

  /// Returns the line with `80% of $500` for `20% off $500`.
  private func rowOfDiscount() -> String? {
    let sign = position - 2
    guard sign >= 1, isWord("off", at: position - 1), tokens[sign].kind == .percent,
      let share = Double(typed(span(at: sign - 1))), share < 100
    else { return nil }
    return mended(over: (sign - 1)..<position, "\(EverydayWords.decimal(100 - share))% of")
  }

  /// Returns the row with these pieces written otherwise, without blanks that nothing needs.
  private func mended(over pieces: Range<Int>, _ words: String) -> String {
    rowWriting(words, over: pieces).split(separator: " ").joined(separator: " ")
  }

  /// The position of the piece before this one.
  private var previousIndex: Int { max(position - 1, 0) }

  /// Returns the calendar unit at a position in the singular.
  private func singular(_ index: Int) -> String {
    let word = typed(span(at: index))
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// What words behind a complete line may mean.
  private var helpForWords: [String] {
    let previous = position - 1
    let first = firstOfRow(before: position)
    if isWord("verdict", at: first), previous == first { return helpForVerdict }
    guard here == .word, tokens[previous].kind == .word else { return [] }
    switch typed(spanHere).lowercased() {
    case "plus": return ["to add write `\(rowWriting("+", over: position..<(position + 1)))`"]
    case "minus": return ["to subtract write `\(rowWriting("-", over: position..<(position + 1)))`"]
    case "vs", "versus": return []
    default: break
    }
    let word = typed(span(at: previous))
    if previous > first, StatementWord(rawValue: word) == nil,
      tokens[previous - 1].kind == .word, ahead() == .end || ahead() == .openBrace
    {
      let name = "\(word).\(typed(spanHere))"
      return [
        "a part is named with a point: `\(rowWriting(name, over: previous..<(position + 1)))`"
      ]
    }
    return []
  }

  /// What the words behind `verdict` may mean: some of the options, or a result to go by.
  private var helpForVerdict: [String] {
    let rest = position..<endOfRow(from: position)
    let linked = EverydayWords.linkingWords.union([
      "or", "and", "for", "of", "about", "v", "against",
    ])
    let words = rest.filter {
      tokens[$0].kind == .word && !linked.contains(typed(span(at: $0)).lowercased())
    }.map { typed(span(at: $0)) }
    guard !words.isEmpty, words.count <= 6, rest.count <= 12 else { return [] }
    if words.count == 1 {
      return [
        "to go by a result write `verdict by \(words[0])`",
        "to weigh some of the options write `verdict between \(words[0]), …`",
      ]
    }
    return ["to weigh these write `verdict between \(words.joined(separator: ", "))`"]
  }

  /// The line with the rest of it as a remark.
  private var helpForRemark: [String] {
    let rest = textOfLine(from: position)
    guard position > 0, !rest.isEmpty, roundDepth == 0 else { return [] }
    let first = firstOfRow(before: position)
    let before = typed(span(at: first).joined(to: span(at: position - 1)))
    return ["a remark begins with `#`: `\(onOneLine("\(before)  # \(rest)"))`"]
  }
}
