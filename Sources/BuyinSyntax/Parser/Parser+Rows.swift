// Rows of a plan as they should be, for the help of messages.

extension Parser {
  /// Returns the row of some pieces with these written otherwise: the line to paste.
  ///
  /// The row begins at the line's first piece, or behind the brace or the `;` before it.
  func rowWriting(_ mended: String, over pieces: Range<Int>) -> String {
    let first = firstOfRow(before: pieces.lowerBound)
    let last = endOfRow(from: pieces.upperBound)
    var before = mendedText(first..<pieces.lowerBound)
    if let field = fieldMeant(at: first), first < pieces.lowerBound {
      before = field + mendedText((first + 1)..<pieces.lowerBound, isBehind: true)
    }
    let isFirst = pieces.lowerBound == first
    let hasGap = !isFirst && gap(before: pieces.lowerBound) && !mended.isEmpty
    var text = before + (hasGap ? " " : "") + mended
    if last > pieces.upperBound {
      text += gap(before: pieces.upperBound) ? " " : ""
      text += mendedText(pieces.upperBound..<last)
    }
    return text
  }

  /// Returns the text of a value that was just read, as it should be.
  func text(of value: Expression) -> String {
    let first = tokenIndex(of: value.span)
    var end = first
    while end < position, Int(tokens[end].lower) < value.span.upper { end += 1 }
    return mendedText(first..<end)
  }

  /// Returns the field that the word of a line of a source means, `leave` for `churn`; nil for words
  /// that are fields themselves, or that say nothing.
  private func fieldMeant(at first: Int) -> String? {
    guard let opener = openers.last, tokens[first].kind == .word,
      isWord("source", at: firstOfRow(before: opener))
    else { return nil }
    return EverydayWords.fieldWords[typed(span(at: first)).lowercased()]
  }

  /// Returns the text of some pieces on one line, with `per` where `a`, `each` and `monthly` stand.
  ///
  /// - Parameter isBehind: whether it goes on behind other text, so that a blank may come first.
  func mendedText(_ pieces: Range<Int>, isBehind: Bool = false) -> String {
    var text = ""
    var index = pieces.lowerBound
    while index < pieces.upperBound {
      if index > pieces.lowerBound || isBehind, gap(before: index) || isGlued(at: index) {
        text += " "
      }
      if isArticle(at: index) {
        text += "per"
        index += 1
      } else if let adverb = adverb(at: index), index > pieces.lowerBound {
        text += "per \(adverb.unit)"
        index += adverb.length
      } else {
        text += typed(span(at: index))
        index += 1
      }
    }
    return text
  }

  /// Whether a word stands straight behind a number, where a blank is missing.
  private func isGlued(at index: Int) -> Bool {
    index > 0 && tokens[index].kind == .word && tokens[index - 1].kind == .number
  }

  /// Whether something stands between a piece and the one before it.
  private func gap(before index: Int) -> Bool {
    index > 0 && tokens[index].lower > tokens[index - 1].upper
  }

  /// Returns the position of the first piece of the row that a piece stands in.
  func firstOfRow(before index: Int) -> Int {
    var first = index
    while first > 0, !tokens[first].startsLine {
      let kind = tokens[first - 1].kind
      if kind == .semicolon || kind == .openBrace { break }
      first -= 1
    }
    return first
  }

  /// Returns the position behind the last piece of the row that goes on at a piece.
  func endOfRow(from index: Int) -> Int {
    var end = index
    while end < tokens.count, !endsLine(at: end) {
      switch tokens[end].kind {
      case .semicolon, .closeBrace, .openBrace, .end: return end
      default: end += 1
      }
    }
    return end
  }

  /// Returns the position of the piece that a span begins with, which was read already.
  func tokenIndex(of span: Span) -> Int {
    var index = min(position, tokens.count - 1)
    while index > 0, Int(tokens[index].lower) > span.lower { index -= 1 }
    return index
  }

  /// Returns a text on one line.
  func onOneLine(_ text: String) -> String {
    guard text.contains("\n") || text.contains("\r\n") else { return text }
    return text.split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
  }

  // MARK: Ranges around a number

  /// Returns the range that a number with such words about it likely means; nil for what is none.
  func spread(_ value: Expression, _ meaning: Hedge) -> String? {
    guard let literal = value.leadingLiteral else { return nil }
    let number = literal.number.unscaledValue
    guard number > 0 else { return nil }
    switch meaning {
    case .near: return range(value, literal, number * 0.8, number * 1.2)
    case .upTo: return range(value, literal, number / 5, number)
    case .from: return range(value, literal, number, number * 3)
    case .amount: return nil
    }
  }

  /// Returns the range of `$200 ± $50` or `$200 ± 10%`; nil where the two do not go together.
  func spread(_ value: Expression, by reach: Expression) -> String? {
    guard let middle = value.leadingLiteral, let width = reach.leadingLiteral else { return nil }
    let number = middle.number.unscaledValue
    var distance = width.number.unscaledValue
    if width.isShare, !middle.isShare { distance = number * distance / 100 }
    guard number > distance, distance > 0 else { return nil }
    let range = range(value, middle, number - distance, number + distance)
    let isBare = middle.units.isEmpty && middle.moneySign == nil && !middle.isShare
    guard isBare, !width.units.isEmpty, text(of: value) == typed(value.span) else { return range }
    let whole = text(of: reach)
    return range + whole.drop { $0 != " " }
  }

  /// Writes a range with the sign, the units and the magnitude of a value.
  private func range(
    _ value: Expression, _ literal: QuantityLiteral, _ low: Double, _ high: Double
  ) -> String {
    let upper = literal.isShare && literal.number.value <= 100 ? min(high, 99) : high
    let ends = [low, upper].map { end in
      let isMoney = literal.moneySign != nil
      return short(end, isMoney: isMoney)
    }
    let whole = text(of: value)
    let number = typed(literal.number.span)
    let digits = String(number.prefix { $0.isNumber || ".,_".contains($0) })
    let first = literal.isShare || literal.moneySign != nil || literal.number.suffix != nil
    guard let place = whole.range(of: digits) else { return whole }
    let before = whole[..<place.lowerBound]
    let behind = whole[place.upperBound...]
    let unit = behind.prefix { !$0.isWhitespace }
    let isGlued = first && (unit.first == "%" || literal.number.suffix?.count == 1)
    return "\(before)\(ends[0])\(isGlued ? String(unit) : "") to \(before)\(ends[1])\(behind)"
  }

  /// Writes a number with two digits that count, or all before the point.
  private func short(_ value: Double, isMoney: Bool) -> String {
    var scale = 1.0
    while value / scale >= 100 { scale *= 10 }
    while value / scale < 10, scale > 1e-12 { scale /= 10 }
    let rounded = (value / scale).rounded() * scale
    if rounded >= 10, rounded < 1e15 { return String(Int(rounded.rounded())) }
    var text = "\((rounded * 1e12).rounded() / 1e12)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return isMoney && decimals == 1 ? text + "0" : text
  }
}

extension Expression {
  /// The number at its beginning, where it is one with or without `per …`; nil otherwise.
  var leadingLiteral: QuantityLiteral? {
    switch kind {
    case .quantity(let literal): literal
    case .per(let numerator, _): numerator.leadingLiteral
    case .grouping(let inner): inner.leadingLiteral
    case .name, .text, .truth, .date, .list, .comprehension, .integers, .call, .member, .index,
      .moment, .series, .unary, .binary, .range, .outOf, .conditional:
      nil
    }
  }
}

extension String {
  /// Returns where a text first stands in this one.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    guard !text.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
