// How a text becomes tokens.
//
// The lexer walks over bytes. What is ASCII, nearly everything, is decided by one byte at a time;
// other bytes are decoded to a Unicode scalar and compared with what people paste from briefs:
// blanks that don't break, curly quotes, `≥ × − ·`, the money signs.
//
// Line ends are not tokens. Each token knows whether it is the first on its line, and the parser,
// which knows what brackets it is inside, decides whether that matters. So a bracket that was never
// closed cannot swallow the lines after it.
//
// The lexer keeps a stack of open brackets all the same, for four reasons: `100,200` is a number
// outside round brackets and a mistake inside; the braces inside a printed text return to the
// text; a bracket's closing partner lets the parser skip over what it cannot read; and whether
// something is still open at the end decides whether more lines are wanted.
//
// A mistake here is reported once. Where the meaning is plain (`6months`) the lexer goes on as if
// it were mended; elsewhere it leaves a `.damage` token, at which the parser gives up silently.

/// Turns the bytes of one text into tokens.
struct Lexer {
  /// An open bracket, or the brace of a value inside a text.
  struct Open {
    /// The position of the bracket in the list of tokens.
    let token: Int
    /// The token that closes it.
    let closer: Token.Kind
  }

  /// The bytes of the text.
  let bytes: [UInt8]
  /// The number that spans carry.
  let source: SourceID
  /// The sizes beyond which the text is refused.
  let limits: SyntaxLimits
  /// The offset of the next byte.
  var offset = 0
  /// Whether the next token is the first on its line.
  var startsLine = true
  /// The brackets that are open here, outermost first.
  var open: [Open] = []
  /// Whether the text around the value being read began with a curly quote.
  var isTextCurly = false
  /// Whether bytes that are no text were reported.
  var hasReportedBytes = false
  /// The characters that were reported on this line; a pair of them is one mistake.
  var reportedCharacters: Set<Unicode.Scalar> = []
  /// What was read so far.
  var list = TokenList()

  /// Returns the tokens of a text, with the comments and the mistakes that were found on the way.
  static func run(_ text: SourceText, as source: SourceID, limits: SyntaxLimits) -> TokenList {
    var lexer = Lexer(bytes: text.bytes, source: source, limits: limits)
    lexer.run()
    return lexer.list
  }

  /// Reads the whole text.
  private mutating func run() {
    guard bytes.count <= min(limits.sourceBytes, Int(Int32.max)) else {
      refuse(
        .textTooLong(found: bytes.count, allowed: limits.sourceBytes, at: Span(source, 0, 0)))
      add(.end, from: 0)
      return
    }
    if isBinary {
      refuse(.noText(at: Span(source, 0, 0)))
      add(.end, from: 0)
      return
    }
    list.tokens.reserveCapacity(bytes.count / 4 + 1)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < bytes.count, !list.isRefused {
      lexOne()
      if list.diagnostics.count >= limits.mistakes {
        refuse(.tooManyMistakes(limits.mistakes, at: span(from: offset)))
      }
    }
    if textValueIsOpen { abandonTextValue() }
    list.openBrackets = open.count
    startsLine = true
    add(.end, from: offset)
  }

  /// Whether this is no text at all: of its first bytes one in twenty or more is none that a text has.
  private var isBinary: Bool {
    let first = bytes.prefix(4096)
    let strange = first.count { $0 < 0x20 && !(9...13).contains($0) && $0 != 0x1B }
    return strange >= 8 && strange * 20 >= first.count
  }

  /// Reads what begins at the offset: a blank, a comment or a token.
  private mutating func lexOne() {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): endLine(length: 1)
    case UInt8(ascii: "#"): lexComment()
    case UInt8(ascii: "\""): lexText(quoteLength: 1, isCurly: false)
    case 0x80...: lexOutsideASCII()
    default:
      if byte.isWordStart {
        lexWord()
      } else if byte.isDigit || byte == UInt8(ascii: ".") && isDigit(at: offset + 1) {
        lexNumber()
      } else {
        lexSign(byte)
      }
    }
  }

  /// Steps over the end of a line.
  private mutating func endLine(length: Int) {
    if textValueIsOpen { abandonTextValue() }
    offset += length
    startsLine = true
    if !reportedCharacters.isEmpty { reportedCharacters = [] }
  }

  /// Reads a comment up to the end of the line.
  private mutating func lexComment() {
    let start = offset
    while offset < bytes.count, !isLineEnd(bytes[offset]) { stepInsideWords() }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    list.comments.append(Comment(text, Span(source, start, offset)))
  }

  /// Reads a word whose first letter is ASCII.
  private mutating func lexWord() {
    let start = offset
    offset += 1
    continueWord(from: start)
  }

  /// Reads the rest of a word.
  mutating func continueWord(from start: Int) {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.isWordStart || byte.isDigit {
        offset += 1
      } else if byte >= 0x80, let (scalar, length) = decodeScalar(bytes, at: offset),
        scalar.properties.isXIDContinue, scalar.value != 0xB7
      {
        offset += length
      } else {
        break
      }
    }
    add(Token.Kind.reserved(bytes[start..<offset]) ?? .word, from: start)
  }

  // MARK: What every reader of a token uses

  /// Adds a token that ends at the offset.
  mutating func add(_ kind: Token.Kind, from start: Int) {
    list.tokens.append(
      Token(kind: kind, startsLine: startsLine, lower: Int32(start), upper: Int32(offset)))
    startsLine = false
  }

  /// Returns the span from an offset to where the lexer stands.
  func span(from start: Int) -> Span { Span(source, start, max(start, offset)) }

  /// Adds a message.
  mutating func report(_ diagnostic: Diagnostic) { list.diagnostics.append(diagnostic) }

  /// Reports that a limit is passed, and stops.
  mutating func refuse(_ diagnostic: Diagnostic) {
    report(diagnostic)
    list.isRefused = true
  }

  /// Whether a digit stands at an offset.
  func isDigit(at position: Int) -> Bool { position < bytes.count && bytes[position].isDigit }

  /// Whether a byte ends a line.
  func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether a value inside a text is being read.
  var textValueIsOpen: Bool { open.contains { $0.closer == .valueClose } }

  /// Steps over one character inside a comment or a text, and reports bytes that are no text.
  mutating func stepInsideWords() {
    let byte = bytes[offset]
    if byte == 0 { reportBytes() }
    if byte < 0x80 {
      offset += 1
    } else if let (_, length) = decodeScalar(bytes, at: offset) {
      offset += length
    } else {
      reportBytes()
      offset += 1
    }
  }

  /// Reports the first byte that is no text; the ones after it are likely of the same cause.
  mutating func reportBytes() {
    guard !hasReportedBytes else { return }
    hasReportedBytes = true
    let place = Span(source, offset, offset + 1)
    report(bytes[offset] == 0 ? .zeroByte(at: place) : .notUTF8(bytes[offset], at: place))
  }
}
