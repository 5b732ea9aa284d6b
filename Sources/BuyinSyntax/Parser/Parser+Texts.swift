extension Parser {
  /// Reads a text.
  ///
  ///     string = quote { character | escape | "{{" | "}}" | "{" expr "}" } quote ;
  ///
  /// - Parameter allowsValues: whether values may stand between braces, as in `print`.
  func template(allowsValues: Bool) throws(Unreadable) -> TextTemplate {
    guard here == .textOpen else {
      let rest = textOfLine(from: position)
      let quoted = allowsValues ? "\"{\(rest)}\"" : "\"\(rest)\""
      let row = rowWriting(quoted, over: position..<max(endOfRow(from: position), position + 1))
      let isPlain = !rest.isEmpty && !rest.contains("\"") && !rest.contains("{")
      throw failure(
        .expected(
          "a text between double quotes", found: found, at: spanHere,
          example: isPlain ? row : "\"Ten dollar fans\""))
    }
    advance()
    var parts: [TextTemplate.Part] = []
    while raw != .textClose {
      switch raw {
      case .textWords:
        parts.append(.words(words(text.bytes[tokens[position].range])))
        advance()
      case .valueOpen:
        if !allowsValues { throw failure(.valueInText(at: span(at: position))) }
        open()
        clauseWords = []
        parts.append(.value(try expression()))
        try close(.valueClose, expected: "`}`")
      default: throw Unreadable()
      }
    }
    advance()
    return TextTemplate(parts)
  }

  /// Returns the words that a stretch of a text stands for, without the control characters that the
  /// lexer has reported.
  private func words(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if byte == UInt8(ascii: "\\"), next != 0 {
        decoded.append(Self.escaped(next))
        index += 2
      } else {
        if byte >= 0x20 || byte == UInt8(ascii: "\t") { decoded.append(byte) }
        let isDoubled = byte == next && (byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"))
        index += isDoubled ? 2 : 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The byte that a letter behind a backslash stands for.
  private static func escaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    default: letter
    }
  }
}
