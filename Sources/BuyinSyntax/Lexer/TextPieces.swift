/// A piece of a text for who colours it: what the lexer sees, without what it thinks of it.
package struct TextPiece: Hashable, Sendable {
  /// What a piece is.
  package enum Kind: Sendable {
    case word
    /// A word that no plan may give to anything.
    case reserved
    /// A number, also with its money sign or `%`, which are pieces of their own.
    case number
    /// A text between quotes, or what of it stands between the values in it.
    case quoted
    case comment
    case openBrace, closeBrace
    /// A round or square bracket.
    case openBracket, closeBracket
    /// A sign that ends a statement.
    case semicolon
    /// A comma, an equals sign or one between two values: the line goes on.
    case sign
    /// A dot behind a name, before what belongs to it.
    case dot
  }

  package let kind: Kind
  /// The stretch, in bytes.
  package let range: Range<Int>
  /// Whether it is the first on its line.
  package let startsLine: Bool
}

/// Cuts a text into pieces, in order; what cannot be read is left out.
package func textPieces(of text: SourceText) -> [TextPiece] {
  let list = Lexer.run(text, as: SourceID(0), limits: .standard)
  let tokens: [TextPiece] = list.tokens.compactMap { token in
    guard let kind = TextPiece.Kind(token.kind) else { return nil }
    return TextPiece(kind: kind, range: token.range, startsLine: token.startsLine)
  }
  guard !list.comments.isEmpty else { return tokens }
  let comments = list.comments.map {
    TextPiece(kind: .comment, range: $0.span.lower..<$0.span.upper, startsLine: false)
  }
  return (tokens + comments).sorted { $0.range.lowerBound < $1.range.lowerBound }
}

extension TextPiece.Kind {
  /// The kind of a token; nil where it shows nothing.
  fileprivate init?(_ kind: Token.Kind) {
    switch kind {
    case .word: self = .word
    case .number, .date, .moneySign, .percent, .about, .plusMinus: self = .number
    case .textOpen, .textWords, .textClose: self = .quoted
    case .openBrace, .valueOpen: self = .openBrace
    case .closeBrace, .valueClose: self = .closeBrace
    case .openRound, .openSquare: self = .openBracket
    case .closeRound, .closeSquare: self = .closeBracket
    case .semicolon: self = .semicolon
    case .dot: self = .dot
    case .plus, .minus, .times, .divide, .power, .equals, .equalEqual, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .dotDot, .comma, .colon, .unitDot, .rangeDash:
      self = .sign
    case .damage, .end: return nil
    default:
      guard kind.isReserved else { return nil }
      self = .reserved
    }
  }
}
