// How tokens become a tree, and how reading goes on after a mistake.
//
// One method per production of the grammar, whose comment holds the production; operators by
// precedence climbing in `Parser+Operators.swift`, which keeps the stack low.
//
// The statement is the unit of recovery; inside a block it is the item. A method that meets
// something it cannot read reports it and throws `Unreadable`; the loop over statements catches it,
// drops the statement and goes on at the next line (`recover`). Where the meaning is plain all the
// same, a method only reports, and reads on as if the text were mended: the statement is dropped
// too, but what follows it on the line is still looked at; where nothing else could be meant, such as
// `5% a month`, it is even kept (`mendedCodes`). So one mistake gives one message.
//
// Line ends are flags on tokens (`startsLine`). `here` is the kind of the current token as an
// operator sees it: `.end` when the token stands on a new line and no bracket is open. `raw` is the
// kind as an operand sees it, which may stand on the next line after an operator.

/// What is thrown after a mistake has been reported.
struct Unreadable: Error {}

/// Turns the tokens of one text into statements.
///
/// A class, because the methods call each other hundreds deep: without optimisation a method of a
/// structure copies the whole of it to the stack for each property that it asks for (16 KB of
/// stack for each open bracket, measured; with a class, see `SyntaxLimits.nesting`).
final class Parser {
  /// The text.
  let text: SourceText
  /// The number that spans carry.
  let source: SourceID
  /// The sizes beyond which the text is refused.
  let limits: SyntaxLimits
  /// The tokens; the last one is `.end`.
  let tokens: [Token]
  /// The places of the mistakes that the lexer found.
  let lexicalErrors: PlaceList
  /// The position of the current token.
  var position = 0
  /// What was wrong, in the order in which it was found.
  var diagnostics: [Diagnostic] = []
  /// The positions of the brackets that are open here, outermost first.
  var openers: [Int] = []
  /// The number of ( and [ that are open here, in which line ends mean nothing.
  var roundDepth = 0
  /// The token that goes on with the line before it although it stands on a new one.
  var continuedAt = -1
  /// The position of an `a` before a unit that a message has told of already.
  var toldArticle = -1
  /// The words that go on with the statement being read and are no units here: `with`, `steps`.
  var clauseWords: [StaticString] = []
  /// The ranges without brackets that were met as operands in the sum being read.
  var looseRanges: [Expression] = []
  /// The colons behind the names of fields in the block being read, which one message tells of, each
  /// with its line without it.
  var colons: [(span: Span, row: String)] = []
  /// The number of values that are open on the way down.
  var depth = 0
  /// The number of blocks of questions that are open here.
  var blockDepth = 0
  /// The number of statements and fields so far.
  var statementCount = 0
  /// Whether the first complaint was that the text ends too early.
  var endsTooEarly = false
  /// Whether a limit was passed, so that reading stops.
  var isRefused = false
  /// Names that are defined outside of the text.
  var known: Set<String> = []
  /// The names that the statements left out would have defined.
  var lostNames: [Name] = []

  /// Makes a parser that stands at the first token of a text.
  init(_ text: SourceText, as source: SourceID, limits: SyntaxLimits, _ list: TokenList) {
    self.text = text
    self.source = source
    self.limits = limits
    tokens = list.tokens
    lexicalErrors = PlaceList(list.diagnostics)
  }

  /// Adds a message about a mistake from which reading can go on.
  func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if diagnostics.count >= limits.mistakes, !isRefused {
      isRefused = true
      diagnostics.append(.tooManyMistakes(limits.mistakes, at: span(at: position)))
    }
  }

  /// Adds a message, and returns what to throw. At a place that was reported already, only the
  /// latter.
  func failure(_ diagnostic: Diagnostic) -> Unreadable {
    if tokens[position].kind != .damage { report(diagnostic) }
    return Unreadable()
  }

  /// Like `failure`, where a text that ends here could go on in another line.
  func failureOrMoreWanted(_ diagnostic: Diagnostic) -> Unreadable {
    if raw == .end, lexicalErrors.isEmpty, !hasErrors { endsTooEarly = true }
    return failure(diagnostic)
  }

  /// Adds a message that a limit is passed; reading stops.
  func refusal(_ diagnostic: Diagnostic) -> Unreadable {
    if !isRefused { diagnostics.append(diagnostic) }
    isRefused = true
    return Unreadable()
  }

  /// Whether a mistake was found so far; a warning is none.
  private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  // MARK: Tokens

  /// The kind of the current token, wherever it stands.
  var raw: Token.Kind { tokens[position].kind }

  /// The kind of the current token, or `.end` if a line ends before it and that counts.
  var here: Token.Kind { endsLine(at: position) ? .end : tokens[position].kind }

  /// Whether a line ends before a token, and neither a bracket nor what stands before the line's
  /// end makes that meaningless.
  func endsLine(at index: Int) -> Bool {
    tokens[index].startsLine && roundDepth == 0 && index != continuedAt
  }

  /// Lets the current token go on with the line before it: after an operator, `=` or a comma.
  func continueLine() { continuedAt = position }

  /// The kind of the token `distance` further on, as `here` is for the current one.
  func ahead(_ distance: Int = 1) -> Token.Kind {
    let index = position + distance
    guard index < tokens.count else { return .end }
    return endsLine(at: index) ? .end : tokens[index].kind
  }

  /// Steps over the current token.
  func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Returns the span of a token.
  func span(at index: Int) -> Span {
    let token = tokens[index]
    return Span(source, Int(token.lower), Int(token.upper))
  }

  /// The span of the current token; where a line ends, the place just after the last one.
  var spanHere: Span {
    here == .end && position > 0 ? span(at: position - 1).end : span(at: position)
  }

  /// Returns the span from the token at an index to the last one read.
  func span(from index: Int) -> Span {
    span(at: index).joined(to: span(at: max(index, position - 1)))
  }

  /// Returns the text under a span.
  func typed(_ span: Span) -> String { text.text(span) }

  /// Whether a token is a certain word.
  func isWord(_ word: StaticString, at index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word else { return false }
    let bytes = text.bytes[tokens[index].range]
    return word.withUTF8Buffer { $0.elementsEqual(bytes) }
  }

  /// Whether the current token is a certain word on this line.
  func isWordHere(_ word: StaticString) -> Bool { here != .end && isWord(word, at: position) }

  /// Steps over the current token if it is a certain word on this line, and says whether it was.
  func take(_ word: StaticString) -> Bool {
    guard isWordHere(word) else { return false }
    advance()
    return true
  }

  /// Steps over the current token if it is of a kind, and says whether it was.
  func take(_ kind: Token.Kind) -> Bool {
    guard here == kind else { return false }
    advance()
    return true
  }

  /// Returns the word at a position as a name.
  func name(at index: Int) -> Name {
    let span = span(at: index)
    return Name(typed(span), span)
  }

  /// Returns what stands at the current place in words that a message can use.
  var found: String {
    switch here {
    case .end: raw == .end ? "the end of the text" : "the end of the line"
    case .textOpen, .textWords: "a text"
    default: "`\(typed(span(at: position)))`"
    }
  }

  // MARK: Brackets

  /// Steps over an opening bracket.
  func open() {
    openers.append(position)
    if raw == .openRound || raw == .openSquare { roundDepth += 1 }
    advance()
  }

  /// Steps over the closing bracket that belongs to the last opened one.
  func close(_ closer: Token.Kind, expected: String) throws(Unreadable) {
    guard raw == closer else { throw notClosed(expected: expected) }
    _ = openers.popLast()
    if closer == .closeRound || closer == .closeSquare { roundDepth -= 1 }
    advance()
  }

  /// Reports that a bracket is not closed.
  private func notClosed(expected: String) -> Unreadable {
    let opener = openers.last.map { span(at: $0) } ?? spanHere
    let isOnLine = text.line(at: opener.lower) == text.line(at: spanHere.lower)
    return failureOrMoreWanted(
      .bracketNotClosed(
        typed(opener), at: opener, expected: expected, found: found, spanHere, isOnLine: isOnLine))
  }
}
