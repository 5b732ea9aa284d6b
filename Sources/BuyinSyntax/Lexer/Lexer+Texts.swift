extension Lexer {
  /// Reads a text between quotes, up to its end or to the first value inside it.
  mutating func lexText(quoteLength: Int, isCurly: Bool) {
    let start = offset
    if textValueIsOpen {
      abandonTextValue()
      skipLine()
      return
    }
    isTextCurly = isCurly
    offset += quoteLength
    add(.textOpen, from: start)
    continueText()
  }

  /// Reads the words of a text, up to its closing quote or to the brace of a value.
  mutating func continueText() {
    let start = offset
    while offset < bytes.count, !isLineEnd(bytes[offset]) {
      let byte = bytes[offset]
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      if byte == UInt8(ascii: "\\") {
        lexEscape(next)
      } else if byte == UInt8(ascii: "{"), next != byte {
        addWords(from: start)
        let brace = offset
        offset += 1
        open.append(Open(token: list.tokens.count, closer: .valueClose))
        add(.valueOpen, from: brace)
        return
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
        if byte != next { report(.loneBrace(at: Span(source, offset, offset + 1))) }
        offset += byte == next ? 2 : 1
      } else if let length = closingQuoteLength(at: offset) {
        addWords(from: start)
        let quote = offset
        offset += length
        add(.textClose, from: quote)
        return
      } else {
        if byte < 0x20, byte != UInt8(ascii: "\t"), byte != 0 {
          report(.unknownCharacter(Unicode.Scalar(byte), at: Span(source, offset, offset + 1)))
        }
        stepInsideWords()
      }
    }
    reportOpenText(from: start)
  }

  /// Steps over a backslash and what it stands before.
  private mutating func lexEscape(_ next: UInt8) {
    switch next {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "\""), UInt8(ascii: "\\"):
      offset += 2
    default:
      let start = offset
      offset += 1
      if offset < bytes.count, !isLineEnd(bytes[offset]) { stepInsideWords() }
      let typed = String(decoding: bytes[start..<offset], as: UTF8.self)
      report(.unknownEscape(typed, at: span(from: start)))
    }
  }

  /// Returns the length of the quote at an offset that ends the text being read; nil if none does.
  private func closingQuoteLength(at position: Int) -> Int? {
    let byte = bytes[position]
    if byte == UInt8(ascii: "\"") { return 1 }
    guard isTextCurly, byte >= 0x80, let (scalar, length) = decodeScalar(bytes, at: position)
    else { return nil }
    return scalar == "”" || scalar == "“" || scalar == "‟" ? length : nil
  }

  /// Adds the words of a text up to the offset, if there are any.
  private mutating func addWords(from start: Int) {
    if offset > start { add(.textWords, from: start) }
  }

  /// Reports a text whose line ends before its closing quote.
  private mutating func reportOpenText(from start: Int) {
    addWords(from: start)
    let opening = list.tokens.last { $0.kind == .textOpen }
    let quote = opening.map { Span(source, Int($0.lower), Int($0.upper)) } ?? span(from: start)
    report(.openText(at: quote.joined(to: span(from: start))))
    list.hasOpenText = true
    add(.damage, from: offset)
  }

  /// Reports a value inside a text whose brace is not closed on the line.
  mutating func abandonTextValue() {
    guard let index = open.lastIndex(where: { $0.closer == .valueClose }) else { return }
    let brace = list.tokens[open[index].token]
    if open[index].token == list.tokens.count - 1,
      offset >= bytes.count || isLineEnd(bytes[offset]),
      let quote = list.tokens.last(where: { $0.kind == .textOpen })
    {
      // `source ads "Our ads {`: the brace belongs to the block, and the text lacks its end.
      report(.openText(at: Span(source, Int(quote.lower), Int(brace.upper))))
      open.removeSubrange(index...)
      list.hasOpenText = true
      add(.damage, from: offset)
      return
    }
    report(.openTextValue(at: Span(source, Int(brace.lower), Int(brace.upper))))
    open.removeSubrange(index...)
    list.hasOpenText = true
    add(.damage, from: offset)
  }

  /// Steps to the end of the line.
  private mutating func skipLine() {
    while offset < bytes.count, !isLineEnd(bytes[offset]) { stepInsideWords() }
  }
}
