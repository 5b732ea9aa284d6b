// How people write values in briefs, tables and letters: `about 20 hours`, `up to $500`, `2 hours
// daily`, `EUR 500`, `3 x $200`.
//
// None of these can be read as something else, because a word that is a name never stands before a
// number. So the message says what a plan writes, with the row to paste, and reading goes on.

extension Parser {
  /// What the words before a number say about it.
  enum Hedge {
    /// It is near the number: `about 20 hours`.
    case near
    /// It is not above the number: `up to $500`.
    case upTo
    /// It is not below the number: `at least 10`.
    case from
  }

  /// Reads a value before which stands what a brief says and a plan does not; nil for any other.
  func everydayValue() throws(Unreadable) -> Expression? {
    guard beginsEverydayValue else { return nil }
    if here == .word, ahead() == .moneySign,
      let amount = try amountBehindCurrency(typed(spanHere))
    {
      return amount
    }
    if let hedge = hedge(at: position) { return try hedged(hedge.meaning, length: hedge.length) }
    guard here == .word else { return nil }
    let word = typed(spanHere)
    if let range = try wordedRange(word) { return range }
    if let amount = try amountBehindCurrency(word) { return amount }
    if let number = try numberInWords(word) { return number }
    return nil
  }

  /// Whether the current piece could begin such a value: cheap, as it is asked of every value.
  private var beginsEverydayValue: Bool {
    switch here {
    case .about, .less, .lessOrEqual, .greater, .greaterOrEqual, .at: true
    case .word:
      switch ahead() {
      case .number, .moneySign, .to, .word, .dot: true
      default: false
      }
    default: false
    }
  }

  // MARK: Hedges

  /// Returns what the words at a position say about the number behind them, and how many pieces they
  /// are; nil where there are none, or no number follows.
  private func hedge(at start: Int) -> (meaning: Hedge, length: Int)? {
    let found: (Hedge, Int)
    switch tokens[start].kind {
    case .about: found = (.near, 1)
    case .less, .lessOrEqual: found = (.upTo, 1)
    case .greater, .greaterOrEqual: found = (.from, 1)
    case .at where isWord("least", at: start + 1): found = (.from, 2)
    case .at where isWord("most", at: start + 1): found = (.upTo, 2)
    case .word:
      guard let worded = wordedHedge(at: start) else { return nil }
      found = worded
    default: return nil
    }
    let next = ahead(found.1)
    return next == .number || next == .moneySign ? found : nil
  }

  /// Returns what words say about the number behind them, and how many pieces they are.
  private func wordedHedge(at start: Int) -> (Hedge, Int)? {
    switch typed(span(at: start)).lowercased() {
    case "about", "approximately", "around", "roughly", "circa", "some", "nearly", "almost",
      "maybe", "probably":
      (.near, 1)
    case "approx", "ca", "c", "est":
      (.near, tokens[start + 1].kind == .dot ? 2 : 1)
    case "up": tokens[start + 1].kind == .to ? (.upTo, 2) : nil
    case "max", "maximum", "under", "below": (.upTo, tokens[start + 1].kind == .dot ? 2 : 1)
    case "min", "minimum", "over", "above": (.from, tokens[start + 1].kind == .dot ? 2 : 1)
    case "less", "fewer": isWord("than", at: start + 1) ? (.upTo, 2) : nil
    case "more": isWord("than", at: start + 1) ? (.from, 2) : nil
    default: nil
    }
  }

  /// Reads the value behind such words.
  private func hedged(_ meaning: Hedge, length: Int) throws(Unreadable) -> Expression {
    let (start, said) = (position, diagnostics.count)
    position += length
    let words = typed(span(at: start).joined(to: span(at: position - 1)))
    var value = try rightOperand(.rate)
    let isRange = here == .to || here == .rangeDash
    if isRange { value = try range(from: value) }
    let mended = isRange ? text(of: value) : spread(value, meaning) ?? text(of: value)
    // `about $200 a month` is told once, with both mended.
    let isArticle = { (diagnostic: Diagnostic) in
      diagnostic.code == SyntaxCode.articleForPer.rawValue
    }
    if diagnostics[said...].allSatisfy(isArticle) { diagnostics.removeSubrange(said...) }
    report(
      .hedgedNumber(
        words, meaning, row: rowWriting(mended, over: start..<position), at: span(from: start)))
    return value
  }

  /// Reads `$500+` in a line of a block, with a message; nil where `+` goes on to the next line.
  func trailingPlus(after value: Expression) -> Bool {
    guard here == .plus, case .quantity = value.kind, roundDepth == 0,
      tokens[position].lower == tokens[position - 1].upper,
      let opener = openers.last, tokens[opener].kind == .openBrace
    else { return false }
    switch ahead() {
    case .end, .closeBrace, .semicolon, .comma: break
    default: return false
    }
    let start = tokenIndex(of: value.span)
    let mended = spread(value, .from) ?? typed(value.span)
    advance()
    report(
      .hedgedNumber(
        "+", .from, row: rowWriting(mended, over: start..<position), at: span(from: start)))
    return true
  }

  // MARK: Ranges in words

  /// Reads `between 10 and 20 hours` and `from 10 to 20 hours`; nil for anything else.
  private func wordedRange(_ word: String) throws(Unreadable) -> Expression? {
    let word = word.lowercased()
    guard word == "between" || word == "from", ahead() == .number || ahead() == .moneySign else {
      return nil
    }
    let start = position
    advance()
    let low = try rightOperand(.rate)
    let spot = spanHere
    guard here == .and || here == .to || here == .rangeDash else {
      let mended = spread(low, .from) ?? typed(low.span)
      report(
        .hedgedNumber(
          word, .from, row: rowWriting(mended, over: start..<position), at: span(from: start)))
      return low
    }
    advanceOperator()
    let high = try rightOperand(.rate)
    let mended = "\(typed(low.span)) to \(typed(high.span))"
    report(
      .rangeInWords(
        typed(span(from: start)), row: rowWriting(mended, over: start..<position),
        at: span(at: start).joined(to: spot)))
    return try make(.range(low, high), from: low.span)
  }

  /// Reports `$10 ± $2`, and what it says as a range.
  func plusMinus(_ middle: Expression, _ spot: Span, _ reach: Expression) -> Diagnostic {
    let start = tokenIndex(of: middle.span)
    let range = spread(middle, by: reach) ?? "\(typed(middle.span)) to …"
    return .rangeInWords(
      typed(middle.span.joined(to: reach.span)),
      row: rowWriting(range, over: start..<position), at: spot)
  }

  // MARK: Currencies, and numbers in words

  /// Reads `EUR 500` and `US$10`; nil for anything else.
  private func amountBehindCurrency(_ word: String) throws(Unreadable) -> Expression? {
    let start = position
    let code = Self.currencyCodes[word.uppercased()]
    let isGlued = ahead() == .moneySign && tokens[position].upper == tokens[position + 1].lower
    guard isGlued || code != nil && (ahead() == .number || ahead() == .moneySign) else {
      if let unit = Self.tradePrices[word.lowercased()], ahead() == .moneySign {
        advance()
        return try tradePrice(word, unit, from: start)
      }
      return nil
    }
    advance()
    let hasSign = take(.moneySign)
    let number = try number()
    let isDollar = code == nil || code == "USD" || code == "EUR" && hasSign
    let mended =
      hasSign && isDollar
      ? typed(span(from: start + 1)) : "\(number.digits) \(code ?? "USD")"
    report(
      .currencyBeforeAmount(
        word, row: rowWriting(mended, over: start..<position), at: span(from: start)))
    return try make(
      .quantity(
        QuantityLiteral(number: number, units: [Name(code ?? "USD", span(at: start))])),
      from: span(at: start))
  }

  /// Reads `CPM $5`.
  private func tradePrice(
    _ word: String, _ unit: String, from start: Int
  ) throws(Unreadable) -> Expression {
    let price = try rightOperand(.negation)
    report(
      .tradePrice(
        word, per: unit,
        row: rowWriting("\(typed(price.span)) per \(unit)", over: start..<position),
        at: span(from: start)))
    return price
  }

  /// Reads `two hours`, `half a year` and `half of 200`; nil for anything else.
  private func numberInWords(_ word: String) throws(Unreadable) -> Expression? {
    guard var digits = Self.numberWords[word.lowercased()], ahead() == .word,
      !isClauseWord(at: position + 1), !isSeries(at: position + 1)
    else { return nil }
    let start = position
    advance()
    let isOfPeriod = isArticleHere
    if isOfPeriod { advance() }
    let magnitude = NumberLiteral.magnitudeWords.first { isWordHere($0) }
    if magnitude != nil { advance() }
    let counted = here == .word && isUnit(at: position) ? try units() : []
    var words = counted.map(\.text).joined(separator: "·")
    if isOfPeriod, words == "year", digits == "0.5" { (digits, words) = ("6", "months") }
    if isOfPeriod, counted.count == 1, !words.hasSuffix("s") { words += "s" }
    let row = [digits, magnitude.map { "\($0)" } ?? "", words].filter { !$0.isEmpty }
    report(
      .numberInWords(
        typed(span(from: start)),
        row: rowWriting(row.joined(separator: " "), over: start..<position), at: span(from: start)))
    let number = NumberLiteral(
      written: ArraySlice(digits.utf8), word: magnitude.map { "\($0)" }, typed: digits,
      span(at: start))
    return try make(
      .quantity(QuantityLiteral(number: number, units: counted)), from: span(at: start))
  }
}
