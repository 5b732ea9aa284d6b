/// One line as the printer spells it, token by token.
struct Spelling {
  /// A token of the line.
  struct Piece {
    let kind: Token.Kind
    /// Its canonical text.
    let text: String
    /// Whether a blank stands before it.
    let isParted: Bool
  }

  /// The tokens of the line.
  let pieces: [Piece]

  /// Takes a printed line apart.
  init(_ line: String) {
    let text = SourceText(name: "", line)
    var limits = SyntaxLimits.standard
    limits.sourceBytes = Int(Int32.max)
    let tokens = Lexer.run(text, as: SourceID(0), limits: limits).tokens.dropLast()
    var end = 0
    pieces = tokens.map { token in
      defer { end = Int(token.upper) }
      return Piece(
        kind: token.kind, text: text.text(token.range), isParted: Int(token.lower) > end)
    }
  }

  /// A piece's counterpart among the tokens that were typed.
  struct Match {
    /// The position of the token.
    let token: Int
    /// Whether the piece began a line.
    let startsLine: Bool
    /// Whether a comma that the printer leaves out stood before it, at the end of a line.
    let hasCommaBefore: Bool
  }

  /// Finds the typed token of each piece; nil if the printer has changed the order.
  ///
  /// Known differences: a comma before a closing bracket and `=` behind a field's name are left out,
  /// a money sign goes before its number, `/` before a unit is `per`, `true` is `yes`.
  ///
  /// - Parameters:
  ///   - tokens: all typed tokens.
  ///   - range: the positions of those of this line.
  ///   - bytes: the typed text.
  func align(with tokens: [Token], _ range: Range<Int>, in bytes: [UInt8]) -> [Match]? {
    var matches: [Match] = []
    matches.reserveCapacity(pieces.count)
    var position = range.lowerBound
    var isAmountDue = false
    for (index, piece) in pieces.enumerated() {
      guard position < range.upperBound else { return nil }
      let next = position + 1 < range.upperBound ? tokens[position + 1] : nil
      var hasComma = false
      if isAmountDue {
        // The number whose money sign stood behind it.
        isAmountDue = false
      } else if beginsMoney(at: index), tokens[position].kind == .number, next?.kind == .moneySign {
        isAmountDue = true
      } else {
        if let next, isLeftOut(tokens[position], before: piece), piece.spells(next, in: bytes) {
          hasComma = tokens[position].kind == .comma && next.startsLine
          position += 1
        }
        guard piece.spells(tokens[position], in: bytes) else { return nil }
      }
      let startsLine = tokens[position].startsLine
      matches.append(Match(token: position, startsLine: startsLine, hasCommaBefore: hasComma))
      position += 1
    }
    return position == range.upperBound ? matches : nil
  }

  /// Whether a money sign and its number stand at a position.
  private func beginsMoney(at index: Int) -> Bool {
    pieces[index].kind == .moneySign && index + 1 < pieces.count
      && pieces[index + 1].kind == .number
  }

  /// Whether the printer leaves out a typed token before a piece.
  private func isLeftOut(_ typed: Token, before piece: Piece) -> Bool {
    switch typed.kind {
    case .comma: piece.kind == .closeRound || piece.kind == .closeSquare
    case .equals: piece.kind != .equals
    default: false
    }
  }
}

extension Spelling.Piece {
  /// Whether this can be the printed form of a typed token.
  fileprivate func spells(_ token: Token, in bytes: [UInt8]) -> Bool {
    switch (kind, token.kind) {
    case (.word, .true): text == "yes"
    case (.word, .false): text == "no"
    case (.per, .divide): true
    case (.word, .word), (.number, .number), (.moneySign, .moneySign), (.date, .date):
      text.utf8.elementsEqual(bytes[token.range])
    default: kind == token.kind
    }
  }
}
