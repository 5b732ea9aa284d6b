/// The smallest piece of a text that means something: a word, a number, a sign.
struct Token: Sendable {
  /// What a piece of text is.
  enum Kind: UInt8, Sendable {
    case word, number, date, moneySign, percent
    // Reserved words.
    case to, per, of, at, out, and, or, not
    case `if`, then, `else`, `for`, `in`, `true`, `false`, `let`, fn
    // A text is its opening quote, then words and values between braces, then its closing quote.
    case textOpen, textWords, valueOpen, valueClose, textClose
    // Signs.
    case plus, minus, times, divide, power
    case equals, equalEqual, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case dot, dotDot, comma, colon, unitDot, semicolon
    /// A dash between two numbers, `5-10`, or one that is not a minus sign, `5 – 10`.
    case rangeDash
    /// `~`, before a number that is not certain.
    case about
    /// `±` or `+/-`, between a number and how far it may be off.
    case plusMinus
    case openRound, closeRound, openSquare, closeSquare, openBrace, closeBrace
    /// A piece that has been reported already; the parser gives up there without a word.
    case damage
    case end
  }

  /// What it is.
  let kind: Kind
  /// Whether this is the first piece on its line.
  let startsLine: Bool
  /// The offset of the first byte.
  let lower: Int32
  /// The offset just past the last byte.
  let upper: Int32
  /// For an opening bracket, the position of its closing one in the list of tokens; 0 for none.
  var partner: Int32 = 0

  /// The stretch of bytes.
  var range: Range<Int> { Int(lower)..<Int(upper) }
}

extension Token.Kind {
  /// Returns the reserved word that some bytes spell; nil for any other word.
  static func reserved(_ bytes: ArraySlice<UInt8>) -> Token.Kind? {
    guard bytes.count <= 5 else { return nil }
    var key: UInt64 = 0
    for byte in bytes { key = key << 8 | UInt64(byte) }
    return reservedWords[key]
  }

  /// The reserved words by their bytes, read as one number.
  private static let reservedWords: [UInt64: Token.Kind] = {
    let spellings: [(String, Token.Kind)] = [
      ("to", .to), ("per", .per), ("of", .of), ("at", .at), ("out", .out), ("and", .and),
      ("or", .or), ("not", .not), ("if", .if), ("then", .then), ("else", .else), ("for", .for),
      ("in", .in), ("true", .true), ("false", .false), ("let", .let), ("fn", .fn),
    ]
    var words: [UInt64: Token.Kind] = [:]
    for (spelling, kind) in spellings {
      words[spelling.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = kind
    }
    return words
  }()

  /// Whether this is a reserved word.
  var isReserved: Bool {
    rawValue >= Token.Kind.to.rawValue && rawValue <= Token.Kind.fn.rawValue
  }
}

/// What the lexer makes of a text.
struct TokenList: Sendable {
  /// The pieces in order; the last one is `.end`.
  var tokens: [Token] = []
  /// The comments in order.
  var comments: [Comment] = []
  /// What was wrong, in the order in which it was found.
  var diagnostics: [Diagnostic] = []
  /// The number of brackets that are open at the end.
  var openBrackets = 0
  /// Whether a text was left without its closing quote.
  var hasOpenText = false
  /// Whether a limit was passed, so that the list stops before the end.
  var isRefused = false
}
