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

  /// What could mend a line that goes on where it should end.
  var helpForRest: [String] {
    switch here {
    case .equals: ["to compare write `==`"]
    case .openRound: ["to multiply write `*`"]
    case .number where isWord("x", at: position - 1): ["to multiply write `*`"]
    case .dotDot: ["whole numbers stand in a list, `[1..5]`; a range is written `1 to 5`"]
    case .comma: ["this line takes one; write a line for each"]
    case .openBrace: ["a block begins with a word such as `source`"]
    case .else, .then: ["a condition is written `if … then … else …`"]
    default: ["begin a new line, or put an operator such as `+` or a comma before it"]
    }
  }

  /// What could mend a line whose first word says nothing.
  func helpForStatement(_ word: String) -> [String] {
    if StatementWord.blockWords.contains(word) {
      return ["the lines of a block stand between braces: `\(word) { … }`"]
    }
    if word == StatementWord.what.rawValue { return ["to try a change write `what if … = …`"] }
    let known = StatementWord.allCases.map(\.rawValue) + StatementWord.blockWords + ["let", "fn"]
    let nearest = known.map { ($0, editDistance(word, $0)) }.min { $0.1 < $1.1 }
    if let (candidate, distance) = nearest, distance <= max(1, candidate.count / 3) {
      return ["did you mean `\(candidate)`?"]
    }
    return ["to see a value write `show \(word)`; to define one, `let \(word) = …`"]
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
