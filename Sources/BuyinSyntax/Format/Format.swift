// How a text gets its canonical form, with its comments and its lines.
//
// The printer knows one spelling of every statement, on one line. The formatter lays that spelling
// out: which statement stands on which line is up to it, the breaks inside a statement and the
// blank lines between statements are the planner's. So two things are brought together here: the
// tokens of the printed line (`Spelling`) and the tokens that were typed. They are the same but for
// a few known differences (`Spelling.align`); where a typed token began a line, its printed
// counterpart does, and a comment stays before the token that it stood before.
//
// A statement whose parts the printer puts into another order cannot be followed token by token:
// it is written on one line, and the comments inside it go before it.
//
// What is made is a list of rows; columns are worked out last, when all rows of a block are known
// (`FormattedRow`).

/// Returns the canonical text of a plan, comments and blank lines kept, ended by a line end; an
/// empty text for an empty plan.
///
/// The result reads to the same tree, places aside, and formatting it again changes nothing.
///
/// - Parameters:
///   - text: the plan.
///   - limits: the sizes beyond which the text is refused.
/// - Throws: the mistakes of the plan, if it has any; such a text has no form to be given.
package func format(
  _ text: SourceText, limits: SyntaxLimits = .standard
) throws(UnformattableText) -> String {
  let source = SourceID(0)
  let result = parse(text, as: source, limits: limits)
  let mistakes = result.diagnostics.filter { $0.severity == .error }
  guard mistakes.isEmpty else { throw UnformattableText(mistakes: mistakes) }
  var formatter = Formatter(text, Lexer.run(text, as: source, limits: limits))
  formatter.write(result.file)
  return formatter.rows.rendered()
}

/// Why a text has no canonical form.
package struct UnformattableText: Error, Sendable {
  /// What is wrong with the text, in order; never empty.
  package let mistakes: [Diagnostic]
}

/// Makes the rows of a text, from its first statement to its last comment.
struct Formatter {
  /// The bytes of the text.
  let bytes: [UInt8]
  /// The tokens as typed, without `;`; the last one is `.end`.
  let tokens: [Token]
  /// The ends of the semicolons, in order.
  private let semicolons: [Int]
  /// The comments as typed.
  let comments: [Comment]
  /// The number of comments that are written.
  var written = 0
  /// What was made so far.
  var rows = FormattedRows()
  /// The kind of the last token that was written; `.end` before the first.
  var lastKind = Token.Kind.end

  /// Makes a formatter that has written nothing.
  init(_ text: SourceText, _ list: TokenList) {
    bytes = text.bytes
    tokens = list.tokens.filter { $0.kind != .semicolon }
    semicolons = list.tokens.filter { $0.kind == .semicolon }.map { Int($0.upper) }
    comments = list.comments
  }

  /// Writes a whole text.
  mutating func write(_ file: SourceFile) {
    write(file.statements, indent: 0)
    writeComments(before: bytes.count, indent: 0)
  }

  /// Writes statements, each on lines of its own.
  mutating func write(_ statements: [Statement], indent: Int) {
    for statement in statements {
      begin(at: statement.span, indent: indent)
      write(statement, indent: indent)
      writeTrailingComment(after: statement.span.upper)
    }
  }

  /// Makes ready for what begins at a place: writes the comments before it, and notes a blank line.
  mutating func begin(at span: Span, indent: Int) {
    writeComments(before: span.lower, indent: indent)
    if isBlankLine(before: span.lower) { rows.addBlankLine() }
  }

  /// Writes the comments before a place that are not written yet, each on a line of its own.
  mutating func writeComments(before place: Int, indent: Int) {
    while written < comments.count, comments[written].span.lower < place {
      let comment = comments[written]
      written += 1
      if isBlankLine(before: comment.span.lower) { rows.addBlankLine() }
      rows.add(FormattedRow(indent: indent, comment: comment.trimmed))
    }
  }

  /// Writes a comment that stands on the line on which something ends.
  mutating func writeTrailingComment(after place: Int) {
    guard written < comments.count else { return }
    let comment = comments[written]
    let next = firstToken(from: place)
    guard comment.span.lower < tokens[next].lower, isTrailing(comment),
      rows.setComment(comment.trimmed)
    else { return }
    written += 1
  }

  // MARK: Lines as typed

  /// Returns the position of the first token at or behind an offset.
  func firstToken(from offset: Int) -> Int {
    min(count(in: tokens.indices) { Int(tokens[$0].lower) < offset }, tokens.count - 1)
  }

  /// Returns how many positions at the beginning of some hold a condition. Logarithmic.
  private func count(in positions: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var low = positions.lowerBound
    var high = positions.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a comment stands on the line of the token before it.
  func isTrailing(_ comment: Comment) -> Bool {
    let next = firstToken(from: comment.span.lower)
    guard next > 0 else { return false }
    return lineEnds(from: Int(tokens[next - 1].upper), to: comment.span.lower) == 0
  }

  /// Whether a line without anything stands before an offset.
  private func isBlankLine(before offset: Int) -> Bool {
    let next = firstToken(from: offset)
    var start = next > 0 ? Int(tokens[next - 1].upper) : 0
    let comment = count(in: comments.indices) { comments[$0].span.lower < offset }
    if comment > 0 { start = max(start, comments[comment - 1].span.upper) }
    let semicolon = count(in: semicolons.indices) { semicolons[$0] <= offset }
    if semicolon > 0 { start = max(start, semicolons[semicolon - 1]) }
    return lineEnds(from: start, to: offset) > 1
  }

  /// Counts the line ends between two offsets, among which only blanks and comments stand; stops
  /// at two.
  private func lineEnds(from lower: Int, to upper: Int) -> Int {
    var count = 0
    var offset = lower
    while offset < upper, count < 2 {
      let byte = bytes[offset]
      if byte < 0x80 {
        let isPair = byte == UInt8(ascii: "\r") && offset + 1 < upper && bytes[offset + 1] == 10
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { count += 1 }
        offset += isPair ? 2 : 1
      } else {
        guard let (scalar, length) = decodeScalar(bytes, at: offset) else { return count }
        if scalar.isPastedLineEnd { count += 1 }
        offset += length
      }
    }
    return count
  }
}

extension Comment {
  /// The text without blanks at its end.
  var trimmed: String {
    var scalars = Substring(text).unicodeScalars
    while let last = scalars.last, last == " " || last == "\t" || last.isPastedBlank {
      scalars.removeLast()
    }
    return String(scalars)
  }
}
