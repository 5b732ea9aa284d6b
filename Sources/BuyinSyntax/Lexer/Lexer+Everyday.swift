// Signs that other languages, lists and letters use, and a plan does not.

extension Lexer {
  /// Steps over a remark that begins with the sign of another language, `//`, `/*`, `<!--` or `-- `,
  /// up to its end, with a message; false if none stands here.
  mutating func skipRemark() -> Bool {
    let rest = bytes[offset...]
    let sign: String
    if rest.starts(with: "//".utf8) {
      // The `//` of an address on the web; its colon is told already.
      if let last = list.tokens.last, last.kind == .colon, Int(last.upper) == offset {
        return false
      }
      sign = "//"
    } else if rest.starts(with: "/*".utf8) {
      sign = "/*"
    } else if rest.starts(with: "<!--".utf8) {
      sign = "<!--"
    } else if rest.starts(with: "-- ".utf8), rest.dropFirst(3).first?.isWordStart ?? false {
      sign = "--"
    } else {
      return false
    }
    let start = offset
    offset += sign.utf8.count
    let words = restOfLine
    let place = span(from: start)
    let closer = sign == "/*" ? "*/" : sign == "<!--" ? "-->" : nil
    if let closer, let end = end(of: closer) {
      offset = end
    } else {
      while offset < bytes.count, !isLineEnd(bytes[offset]) { stepInsideWords() }
    }
    report(.remarkSign(sign, words: words.without(closer), at: place))
    return true
  }

  /// Returns the offset behind the next place of a sign; nil if there is none.
  private func end(of closer: String) -> Int? {
    let sign = Array(closer.utf8)
    var position = offset
    while position + sign.count <= bytes.count {
      if bytes[position...].starts(with: sign) { return position + sign.count }
      position += 1
    }
    return nil
  }

  /// The text from the offset to the end of the line, without blanks around it.
  var restOfLine: String {
    var end = offset
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    return String(decoding: bytes[offset..<end], as: UTF8.self).trimmingBlanks
  }

  /// Returns the text of the line up to an offset, without blanks around it.
  private func lineBefore(_ position: Int) -> String {
    var start = position
    while start > 0, !isLineEnd(bytes[start - 1]), position - start < 200 { start -= 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).trimmingBlanks
  }

  /// Makes the message about a character that means nothing here; the offset stands behind it.
  func unknownCharacter(_ scalar: Unicode.Scalar, at place: Span) -> Diagnostic {
    if let whose = possessive(scalar, at: place) { return whose }
    if scalar == "‘", let words = restOfLine.split(separator: "’").first, restOfLine.contains("’") {
      return .unknownCharacter(
        scalar, at: place, help: ["texts stand between double quotes: `\"\(words)\"`"])
    }
    if scalar == "?" || scalar == "!", let last = list.tokens.last, Int(last.upper) == place.lower,
      restOfLine.allSatisfy({ $0 == Character(scalar) })
    {
      return .signAtEnd(String(scalar), row: lineBefore(place.lower), at: place)
    }
    return .unknownCharacter(scalar, at: place)
  }

  /// Makes the message about `bought's cost`; nil for any other use of the sign.
  private func possessive(_ scalar: Unicode.Scalar, at place: Span) -> Diagnostic? {
    guard scalar == "'" || scalar == "’", let last = list.tokens.last, last.kind == .word,
      Int(last.upper) == place.lower, bytes[offset...].starts(with: "s ".utf8)
    else { return nil }
    let rest = restOfLine.dropFirst(2)
    let part = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard !part.isEmpty else { return nil }
    let owner = String(decoding: bytes[last.range], as: UTF8.self)
    return .unknownCharacter(
      scalar, at: place, help: ["a part is named with a point: `\(owner).\(part)`"])
  }
}

extension Unicode.Scalar {
  /// Whether this begins the lines of lists in documents and letters.
  var isBullet: Bool {
    switch self {
    case "•", "◦", "▪", "▫", "●", "○", "■", "□", "‣", "⁃", "➤", "►", "▶", "→", "✓", "✔", "☐", "☑":
      true
    default: false
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// Returns the text without what ends it.
  func without(_ end: String?) -> String {
    guard let end, hasSuffix(end) else { return self }
    return String(dropLast(end.count)).trimmingBlanks
  }
}
