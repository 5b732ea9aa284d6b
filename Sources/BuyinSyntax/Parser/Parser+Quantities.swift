extension Parser {
  /// Reads a number with what stands around it.
  ///
  ///     quantity = money_sign amount | amount money_sign
  ///              | amount [ "%" ] [ unit { "·" unit } ] ;
  func quantity() throws(Unreadable) -> Expression {
    let start = position
    var sign: Name?
    if here == .moneySign {
      sign = name(at: position)
      advance()
      guard here == .number else {
        throw failure(.amountMissing(sign?.text ?? "", found: found, at: spanHere))
      }
    }
    let number = try number()
    let isShare = take(.percent)
    if here == .moneySign, sign == nil, !isShare {
      sign = name(at: position)
      advance()
    }
    if here == .word, isWordForOften(at: position) {
      report(
        .timesBehindNumber(
          typed(spanHere), row: rowWriting("", over: position..<(position + 1)), at: spanHere))
      advance()
      toldArticle = position
    }
    let unitStart = position
    let units = here == .word && isUnit(at: position) ? try units() : []
    if let sign {
      try refuseSecondUnit(sign, number, isShare: isShare, units, from: start, unitStart)
    }
    return try make(
      .quantity(
        QuantityLiteral(
          number: number, moneySign: sign, isShare: isShare, units: sign == nil ? units : [])),
      from: span(at: start))
  }

  /// Reports `$10 USD` and `$5%`: the sign has said already what the number counts.
  private func refuseSecondUnit(
    _ sign: Name, _ number: NumberLiteral, isShare: Bool, _ units: [Name], from start: Int,
    _ unitStart: Int
  ) throws(Unreadable) {
    guard isShare || !units.isEmpty else { return }
    if !isShare, try explainWord(behind: sign, number, units, from: start, unitStart) { return }
    let second = isShare ? "%" : units.map(\.text).joined(separator: "·")
    report(
      .unitAfterMoney(
        sign.text, number.digits, second, isShare: isShare, at: span(from: start),
        second: span(at: isShare ? unitStart - 1 : unitStart)))
  }

  /// Reports a word behind an amount of money that says what a plan writes otherwise; false for a
  /// word that could be what the amount is for.
  private func explainWord(
    behind sign: Name, _ number: NumberLiteral, _ units: [Name], from start: Int, _ unitStart: Int
  ) throws(Unreadable) -> Bool {
    let word = units[0].text
    let amount = typed(span(at: start).joined(to: span(at: unitStart - 1)))
    let place = span(at: unitStart)
    if let unit = EverydayWords.tradePrices[word.lowercased()] {
      let row = rowWriting("\(amount) per \(unit)", over: start..<position)
      report(.tradePrice(word, per: unit, row: row, at: place))
      return true
    }
    if word == "p", here == .divide, ahead() == .word,
      let unit = EverydayWords.adverbs["p" + typed(span(at: position + 1))]
        ?? (isWord("h", at: position + 1) ? "hour" : nil)
    {
      position += 2
      let row = rowWriting("\(amount) per \(unit)", over: start..<position)
      throw failureBehind(
        .articleForPer(
          "p/\(typed(span(at: position - 1)))", unit: unit, row: row,
          at: place.joined(to: span(at: position - 1)), replacement: "per \(unit)"))
    }
    let isCurrency =
      EverydayWords.currencyCodes[word.uppercased()] != nil || word.hasPrefix("dollar")
      || word.hasPrefix("euro") || word.hasPrefix("pound") || word == "bucks"
    if isCurrency || word == "k" || word == "m" || word == "mio" {
      let magnitude = isCurrency ? "" : word == "k" ? "k" : "M"
      let row = rowWriting(amount + magnitude, over: start..<position)
      report(
        .unitAfterMoney(
          sign.text, number.digits, word, help: ["write `\(row)`"], at: span(from: start)))
      return true
    }
    if word == "plus" || word == "minus" || word == "and" {
      let row =
        word == "minus"
        ? rowWriting("-", over: unitStart..<position)
        : rowWriting("\(amount),", over: start..<position)
      throw failure(
        .lineGoesOn(
          found: "`\(word)`",
          help: [
            word == "minus"
              ? "to subtract write `\(row)`" : "between several amounts stands a comma: `\(row)`"
          ], at: place))
    }
    if here == .number || here == .moneySign {
      let row = rowWriting("\(amount); \(word)", over: start..<position)
      throw failure(
        .lineGoesOn(
          found: "`\(word)`", help: ["two lines on one have a `;` between: `\(row)`"], at: place))
    }
    guard EverydayWords.onceWords.contains(word.lowercased()) || word == "each" || word == "apiece"
    else {
      return false
    }
    let isEach = word == "each" || word == "apiece"
    let behind = onOneLine(
      typed(
        Span(source, place.lower, span(at: max(endOfRow(from: unitStart) - 1, unitStart)).upper)))
    position = max(endOfRow(from: unitStart), position)
    let row = rowWriting(
      isEach ? "\(amount) per \(thing(before: start))" : "\(amount)  # \(behind)",
      over: start..<position)
    report(
      .unitAfterMoney(
        sign.text, number.digits, isEach ? word : String(behind.prefix { !$0.isWhitespace }),
        help: [
          isEach
            ? "say for each of what: `\(row)`"
            : "an amount without `per` is paid once; a remark begins with `#`: `\(row)`"
        ],
        at: span(from: start)))
    return true
  }

  /// Returns what is counted before `at $200 each`; a follower where nothing is.
  private func thing(before start: Int) -> String {
    guard start >= 2, tokens[start - 1].kind == .at, tokens[start - 2].kind == .word else {
      return "follower"
    }
    let word = typed(span(at: start - 2))
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// Whether the word at a position is a unit of the number before it: every word is, but for
  /// those that go on with the statement, and `a` in `5% a month`.
  ///
  /// It stands on the same line, even inside brackets: the line after a bracket that was left open
  /// is no unit.
  func isUnit(at index: Int) -> Bool {
    !tokens[index].startsLine && !isClauseWord(at: index) && !isArticle(at: index)
      && !isSeries(at: index) && adverb(at: index) == nil && !isLetterForTimes(at: index)
      && !isLinkingWord(at: index)
  }

  /// Whether a word stands between parts of a sentence, so that it counts nothing.
  private func isLinkingWord(at index: Int) -> Bool {
    let bytes = text.bytes[tokens[index].range]
    guard (2...6).contains(bytes.count) else { return false }
    return EverydayWords.linkingWords.contains(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a word goes on with the statement being read.
  func isClauseWord(at index: Int) -> Bool { clauseWords.contains { isWord($0, at: index) } }

  /// Reads units joined by `·`.
  func units() throws(Unreadable) -> [Name] {
    var units = [try name(expecting: "a unit")]
    while take(.unitDot) {
      units.append(try name(expecting: "a unit after `·`"))
    }
    return units
  }

  /// Reads the digits of a number, with `thousand` or `million` behind it.
  func number() throws(Unreadable) -> NumberLiteral {
    let start = position
    let written = text.bytes[tokens[position].range]
    advance()
    if here == .number, isThreeDigits(at: position) {
      let second = typed(spanHere)
      report(
        .numberInPieces(
          String(decoding: written, as: UTF8.self), second,
          at: span(at: start).joined(to: spanHere)))
      advance()
    }
    var word: String?
    if here == .word, let found = NumberLiteral.magnitudeWords.first(where: { isWordHere($0) }) {
      word = "\(found)"
      advance()
    }
    let span = span(from: start)
    // Line ends and comments may stand between the two inside brackets; the literal has neither.
    let digits = word.map { "\(String(decoding: written, as: UTF8.self)) \($0)" } ?? typed(span)
    let literal = NumberLiteral(written: written, word: word, typed: digits, span)
    if !literal.value.isFinite { report(.numberTooLarge(literal.digits, at: span)) }
    return literal
  }

  /// Whether a token is three digits and nothing else.
  private func isThreeDigits(at index: Int) -> Bool {
    let bytes = text.bytes[tokens[index].range]
    return bytes.count == 3 && bytes.allSatisfy(\.isDigit)
  }
}

extension NumberLiteral {
  /// The words that multiply the number before them.
  static let magnitudeWords: [StaticString] = ["thousand", "million", "billion"]

  /// Makes a literal of its digits as written, with a letter or a word for the magnitude.
  ///
  /// The magnitude is added to the exponent of ten before the digits are read, so that the value is
  /// the double nearest to what is written.
  init(written: ArraySlice<UInt8>, word: String?, typed: String, _ span: Span) {
    var suffix: String?
    var digits: [UInt8] = []
    var exponent: [UInt8] = []
    var isExponent = false
    for byte in written {
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: ","): continue
      case UInt8(ascii: "e"), UInt8(ascii: "E"): isExponent = true
      case UInt8(ascii: "k"), UInt8(ascii: "K"), UInt8(ascii: "M"), UInt8(ascii: "B"),
        UInt8(ascii: "m"):
        suffix = String(decoding: [byte], as: UTF8.self)
      default: if isExponent { exponent.append(byte) } else { digits.append(byte) }
      }
    }
    let magnitudes = [suffix, word].compactMap { $0 }.reduce(0) { $0 + Self.exponent(of: $1) }
    let power =
      Int(String(decoding: exponent, as: UTF8.self)) ?? (exponent.isEmpty ? 0 : Int.max / 2)
    let mantissa = String(decoding: digits, as: UTF8.self)
    let point = digits.firstIndex(of: UInt8(ascii: "."))
    self.init(
      value: Double("\(mantissa)e\(power + magnitudes)") ?? 0, digits: typed,
      decimals: point.map { digits.count - $0 - 1 } ?? 0, suffix: word ?? suffix, span: span)
  }

  /// The power of ten that a magnitude stands for.
  private static func exponent(of magnitude: String) -> Int {
    switch magnitude {
    case "k", "K", "thousand": 3
    case "M", "m", "million": 6
    case "B", "billion": 9
    default: 0
    }
  }

  /// The number that the digits say without the suffix.
  var unscaledValue: Double {
    var value = value
    for _ in 0..<Self.exponent(of: suffix ?? "") { value /= 10 }
    return value
  }
}
