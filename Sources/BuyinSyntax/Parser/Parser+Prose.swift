// Letters and tables pasted into a plan: many lines that are none, told once.

/// Lines in a row that say nothing that a plan could.
struct ProseRun {
  /// The pieces of each line.
  private(set) var rows: [Range<Int>] = []
  /// The number of messages before the first of the lines.
  private(set) var diagnostics = 0
  /// The lines among them that could be read after all: one name, `Tom`.
  private(set) var held: [Statement] = []

  /// Adds a line.
  mutating func add(_ row: Range<Int>, diagnostics count: Int, held statement: Statement? = nil) {
    if rows.isEmpty { diagnostics = count }
    rows.append(row)
    if let statement { held.append(statement) }
  }

  /// The number of lines that could not be read.
  var count: Int { rows.count - held.count }
}

extension Statement {
  /// Whether this is a line of one name, which is shown.
  var isOneName: Bool {
    guard case .show(let values, isImplied: true) = kind, values.count == 1,
      case .name = values[0].kind
    else { return false }
    return true
  }
}

extension Parser {
  /// The mistakes that lines of letters and tables make.
  private static let proseCodes: Set<String> = Set(
    [
      SyntaxCode.unknownStatement, .lineGoesOn, .expected, .signAtEnd, .unknownCharacter,
      .valueMissing, .strayCloser, .bareAssignment, .lineBeginsWithOperator, .singleEquals,
      .reservedName, .prose,
    ].map(\.rawValue))

  /// Whether a line that could not be read is likely none of a plan: it begins with a word that begins
  /// no line of a plan, or with a sign.
  func isProse(from start: Int, _ said: Int) -> Bool {
    guard openers.isEmpty, said < diagnostics.count else { return false }
    let mistakes = diagnostics[said...]
    guard mistakes.allSatisfy({ Self.proseCodes.contains($0.code) }) else { return false }
    guard tokens[start].kind == .word else { return tokens[start].kind != .let }
    if mistakes.first?.code == SyntaxCode.prose.rawValue { return true }
    let word = typed(span(at: start))
    return statementWord(at: start) == nil && EverydayWords.homes[word] == nil
      && !StatementWord.blockWords.contains(word)
      && mistakes.first?.code == SyntaxCode.unknownStatement.rawValue
      && !(mistakes.first?.help.first?.hasPrefix("did you mean") ?? false)
  }

  /// Tells of three lines or more in a row once.
  ///
  /// - Returns: the lines among them that stay.
  func endProse(_ run: inout ProseRun) -> [Statement] {
    defer { run = ProseRun() }
    guard run.count >= 3, !isRefused, let first = run.rows.first, let last = run.rows.last else {
      return run.held
    }
    diagnostics.removeSubrange(run.diagnostics...)
    let line = mendedText(first.lowerBound..<endOfRow(from: first.lowerBound + 1))
    report(
      .prose(
        lines: run.rows.count, first: line,
        at: span(at: first.lowerBound).joined(to: span(at: max(last.upperBound - 1, 0)))))
    return []
  }

  /// Reports a row of a table, `ads;$10;2000`.
  func refuseTableRow() throws(Unreadable) {
    guard tokens[position].startsLine, raw == .word, openers.isEmpty, roundDepth == 0 else {
      return
    }
    var end = position + 1
    var (separators, isTable) = (0, EverydayWords.homes[typed(span(at: position))] != nil)
    var length = 1
    while end < tokens.count, tokens[end].kind != .end, !tokens[end].startsLine {
      switch tokens[end].kind {
      case .semicolon:
        separators += 1
        length = 0
      case .number, .moneySign, .percent, .word:
        if tokens[end].kind != .word || EverydayWords.homes[typed(span(at: end))] != nil {
          isTable = true
        }
        length += tokens[end].kind == .moneySign || tokens[end].kind == .percent ? 0 : 1
      default: return
      }
      guard length <= 1 else { return }
      end += 1
    }
    guard separators >= 2, isTable else { return }
    let whole = span(at: position).joined(to: span(at: end - 1))
    position = end
    report(.tableRow(at: whole))
    throw Unreadable()
  }

  /// Returns the mistakes of the lexer but for those of signs on lines that are no lines of a plan, which
  /// one message tells of already.
  func outsideOfProse(_ lexical: [Diagnostic]) -> [Diagnostic] {
    let lines = diagnostics.filter {
      $0.code == SyntaxCode.unknownStatement.rawValue || $0.code == SyntaxCode.prose.rawValue
    }
    guard !lines.isEmpty, !lexical.isEmpty else { return lexical }
    let signs = [SyntaxCode.signAtEnd, .unknownCharacter].map(\.rawValue)
    let ranges = lines.map { line in
      let last = text.bytes[line.span.upper...].firstIndex { $0 == 10 || $0 == 13 }
      return line.span.lower..<(last ?? text.bytes.count)
    }
    let tables = lines.filter { $0.message.hasPrefix("this is a table") }.map {
      let first = text.bytes[..<$0.span.lower].lastIndex { $0 == 10 || $0 == 13 } ?? 0
      return first...$0.span.upper
    }
    return lexical.filter { diagnostic in
      if tables.contains(where: { $0.contains(diagnostic.span.lower) }) { return false }
      return !signs.contains(diagnostic.code)
        || !ranges.contains { $0.contains(diagnostic.span.lower) }
    }
  }
}
