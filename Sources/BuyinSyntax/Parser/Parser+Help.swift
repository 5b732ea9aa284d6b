extension Parser {
  /// Makes the message for `$10 for 2000 followers`, with the line to paste.
  func forIsNotPer(after statement: Span) -> Diagnostic {
    var start = position
    while start > 0, !tokens[start].startsLine, tokens[start - 1].kind != .semicolon,
      tokens[start - 1].kind != .openBrace, tokens[start - 1].kind != .comma
    {
      start -= 1
    }
    let before = typed(span(at: start).joined(to: span(at: max(start, position - 1))))
    return .forIsNotPer("\(before) per \(textOfLine(from: position + 1))", at: spanHere)
  }

  /// Makes the message for `$50 a month for 6 months`, or `over 6 months`, and takes back the one about
  /// `a month`; nil where no length of time follows.
  func forDuration() -> Diagnostic? {
    guard ahead() == .number, isPeriod(at: position + 2) else { return nil }
    let first = firstOfRow(before: position)
    let place = spanHere
    if let last = diagnostics.last, last.code == SyntaxCode.articleForPer.rawValue,
      last.span.lower >= Int(tokens[first].lower)
    {
      diagnostics.removeLast()
    }
    let duration = typed(span(at: position + 1).joined(to: span(at: position + 2)))
    let before = mendedText(first..<position)
    let isField = tokens[first].kind == .word && !openers.isEmpty
    let equals = (first..<position).last { tokens[$0].kind == .equals }
    let isNamed = isField || statementWord(at: first) != nil
    let middle = equals.map { $0 + 1 } ?? (isNamed ? first + 1 : first)
    let value = mendedText(middle..<position)
    let name = middle > first ? mendedText(first..<middle) + " " : ""
    if value.contains("%") {
      return .forDuration(
        typed(place), ["write `\(name)over(\(value), \(duration))`"], at: place)
    }
    if isField, !value.contains(" per "), !value.contains("/") {
      let unit = typed(span(at: position + 2))
      let one = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
      return .forDuration(
        typed(place),
        [
          "for so much in all write `\(before)`",
          "for so much each \(one) write two lines: `\(before) per \(one); lasts \(duration)`",
        ], at: place)
    }
    let product = value.contains(" to ") ? "(\(value)) * \(duration)" : "\(value) * \(duration)"
    return .forDuration(
      typed(place),
      ["for the sum of it write `\(name)\(product)`"]
        + (isField
          ? ["if the whole ends then, write two lines: `\(before); lasts \(duration)`"] : []),
      at: place)
  }

  /// Whether a token is a calendar unit, one or several.
  func isPeriod(at index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word, !endsLine(at: index) else {
      return false
    }
    let word = typed(span(at: index))
    return ["day", "week", "month", "quarter", "year"].contains { word == $0 || word == $0 + "s" }
  }

  /// Returns the text from a token to the end of its line; empty if the line ends before it.
  func textOfLine(from index: Int) -> String {
    var end = index
    while end < tokens.count, !endsLine(at: end), tokens[end].kind != .semicolon,
      tokens[end].kind != .closeBrace, tokens[end].kind != .end
    {
      end += 1
    }
    return end > index ? typed(span(at: index).joined(to: span(at: end - 1))) : ""
  }
}

/// Returns a title for a name with hyphens: `Facebook ads` for `facebook-ads`.
func titled(_ name: String) -> String {
  let words = name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}

/// Returns the number of letters to insert, drop, change or swap with a neighbour to make one word
/// of another (optimal string alignment). Words longer than 32 letters count as far apart.
func editDistance(_ first: String, _ second: String) -> Int {
  let (a, b) = (Array(first), Array(second))
  guard a.count <= 32, b.count <= 32 else { return Int.max }
  var older: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1]
    for j in 0..<b.count {
      var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
      current.append(cost)
    }
    (older, previous) = (previous, current)
  }
  return previous[b.count]
}
