/// Reads a text: its tree, its mistakes, and whether more lines could complete it.
///
/// Never traps and never gives up, whatever the bytes: a text beyond a limit is refused with a
/// diagnostic. Linear in the length of the text.
///
/// - Parameters:
///   - text: the source.
///   - id: the number that spans in the tree and in the diagnostics carry.
///   - limits: the sizes beyond which the text is refused.
///   - known: names that are defined outside of the text, for messages.
/// - Returns: the statements that could be read, with everything that was wrong.
package func parse(
  _ text: SourceText, as id: SourceID, limits: SyntaxLimits = .standard,
  known: Set<String> = []
) -> ParseResult {
  let list = Lexer.run(text, as: id, limits: limits)
  guard !list.isRefused else {
    return ParseResult(
      file: SourceFile(statements: [], comments: list.comments),
      diagnostics: list.diagnostics.sorted(), isIncomplete: false, openBrackets: 0)
  }
  let parser = Parser(text, as: id, limits: limits, list)
  parser.known = known
  let statements = parser.file()
  // A closing quote must stand on the line, so a text without one cannot be completed by others.
  let couldGoOn = !list.hasOpenText && !parser.isRefused
  return ParseResult(
    file: SourceFile(statements: statements, comments: list.comments),
    diagnostics: withoutConsequences(
      of: parser.outsideOfProse(list.diagnostics), parser.diagnostics, in: text
    ).sorted(),
    isIncomplete: couldGoOn && (list.openBrackets > 0 || parser.endsTooEarly),
    openBrackets: list.openBrackets, lostNames: parser.lostNames)
}

/// Returns the messages of lexer and parser without those that only follow from a text that is not
/// closed: whatever else seems to be wrong on its line.
private func withoutConsequences(
  of lexical: [Diagnostic], _ syntactic: [Diagnostic], in text: SourceText
) -> [Diagnostic] {
  func line(_ span: Span) -> Int { text.line(at: span.lower) }
  let amounts = syntactic.filter { $0.code == SyntaxCode.currencyBeforeAmount.rawValue }.map(\.span)
  let lexical = lexical.filter { diagnostic in
    diagnostic.code != SyntaxCode.numberInPieces.rawValue
      || !amounts.contains {
        $0.lower <= diagnostic.span.lower && $0.upper >= diagnostic.span.upper
      }
  }
  let open = lexical.filter { $0.code == SyntaxCode.openText.rawValue }
  guard !open.isEmpty else { return lexical + syntactic }
  let lines = Set(open.map { line($0.span) })
  return lexical.filter {
    $0.code != SyntaxCode.loneBrace.rawValue || !lines.contains(line($0.span))
  } + syntactic.filter { !lines.contains(line($0.span)) || $0.severity != .error }
}

/// The places of the mistakes that the lexer found, in order.
struct PlaceList {
  /// The offsets, in order.
  private let offsets: [Int]

  /// Takes the places of the errors; warnings do no harm.
  init(_ diagnostics: [Diagnostic]) {
    offsets = diagnostics.filter { $0.severity == .error }.map(\.span.lower).sorted()
  }

  /// Whether a place lies from one offset up to another. Logarithmic.
  func contains(from lower: Int, to upper: Int) -> Bool {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < lower { low = middle + 1 } else { high = middle }
    }
    return low < offsets.count && offsets[low] <= upper
  }

  /// Whether there is no place at all.
  var isEmpty: Bool { offsets.isEmpty }
}
