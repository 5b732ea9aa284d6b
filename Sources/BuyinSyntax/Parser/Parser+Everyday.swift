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
    /// It says that there are some: `a few hours`.
    case amount
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
    if let part = try partInWords(word) { return part }
    if let number = try vagueNumber() { return number }
    if let number = try numberInWords(word) { return number }
    return nil
  }

  /// Whether the current piece could begin such a value: cheap, as it is asked of every value.
  private var beginsEverydayValue: Bool {
    switch here {
    case .about, .less, .lessOrEqual, .greater, .greaterOrEqual, .at: true
    case .word:
      switch ahead() {
      case .number, .moneySign, .to, .word, .dot, .of: true
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
    return next == .number || next == .moneySign || isWord("half", at: start + found.1)
      ? found : nil
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
    if isWordHere("half") {
      advance()
      let row = rowWriting("40% to 60%", over: start..<position)
      report(.hedgedNumber(words, meaning, row: row, at: span(from: start)))
      return try quantity("50", units: [], at: span(at: start))
    }
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

  /// Steps over words behind a value that say how sure it is, `$500+` and `20 hours or so`, with a
  /// message; says whether there were any.
  func trailingHedge(after value: Expression) -> Bool {
    guard roundDepth == 0, value.leadingLiteral != nil, let hedge = hedgeBehind(value) else {
      return false
    }
    let start = tokenIndex(of: value.span)
    var mended = spread(value, hedge.meaning) ?? text(of: value)
    let words = typed(span(at: position).joined(to: span(at: position + hedge.length - 1)))
    position += hedge.length
    if here == .word {
      mended += " \(typed(spanHere))"
      advance()
    }
    report(
      .hedgedNumber(
        words, hedge.meaning, row: rowWriting(mended, over: start..<position),
        at: span(from: start)))
    return true
  }

  /// Returns what the words here say about the value before them, and how many pieces they are.
  func hedgeBehind(_ value: Expression) -> (meaning: Hedge, length: Int)? {
    let isPlus = here == .plus && tokens[position].lower == tokens[position - 1].upper
    if isPlus, endsValue(at: 1) { return (.from, 1) }
    if isPlus, ahead() == .word, tokens[position + 1].lower > tokens[position].upper,
      ahead(2) == .per || endsValue(at: 2), isUnit(at: position + 1),
      value.leadingLiteral?.units.isEmpty == true,
      !isDefined(typed(span(at: position + 1)))
    {
      return (.from, 1)
    }
    guard here == .word || here == .or || here == .at || here == .and else { return nil }
    return EverydayWords.trailingHedges.first { hedge in
      let pieces = hedge.words.indices
      return ahead(pieces.count - 1) != .end && endsValue(at: pieces.count)
        && pieces.allSatisfy { typed(span(at: position + $0)).lowercased() == hedge.words[$0] }
    }.map { ($0.meaning, $0.words.count) }
  }

  /// Whether a value could end before the piece `distance` further on.
  func endsValue(at distance: Int) -> Bool {
    switch ahead(distance) {
    case .end, .closeBrace, .semicolon, .comma: true
    default: false
    }
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
    let code = EverydayWords.currencyCodes[word.uppercased()]
    let isGlued = ahead() == .moneySign && tokens[position].upper == tokens[position + 1].lower
    guard isGlued || code != nil && (ahead() == .number || ahead() == .moneySign) else {
      if let unit = EverydayWords.tradePrices[word.lowercased()], ahead() == .moneySign {
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
      ? typed(span(from: start + 1))
      : "\(String(number.digits.map { $0 == "'" || $0 == "’" ? "," : $0 })) \(code ?? "USD")"
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

  /// Reads the part in `half of the members`; nil for anything else.
  private func partInWords(_ word: String) throws(Unreadable) -> Expression? {
    let shares = ["half": "50", "third": "33", "quarter": "25"]
    guard let share = shares[word.lowercased()], ahead() == .of else { return nil }
    let place = spanHere
    report(
      .numberInWords(
        word, row: rowWriting("\(share)%", over: position..<(position + 1)), at: place))
    advance()
    return try quantity(share, units: [], at: place)
  }

  /// Reads `a few hours` and `hundreds of followers`; nil for anything else.
  private func vagueNumber() throws(Unreadable) -> Expression? {
    let start = position
    let hasArticle = isWordHere("a") || isWordHere("an")
    let index = position + (hasArticle ? 1 : 0)
    guard let range = EverydayWords.vagueWords[typed(span(at: index)).lowercased()],
      !isClauseWord(at: index + 1), !isSeries(at: index + 1)
    else { return nil }
    position = index + 1
    let words = typed(span(from: start))
    guard here == .of || here == .word && isUnit(at: position) else {
      position = start
      return nil
    }
    if here == .of { advance() }
    let counted = here == .word && isUnit(at: position) ? try units() : []
    let unit = counted.map(\.text).joined(separator: "·")
    let mended = "\(range.low) to \(range.high)\(unit.isEmpty ? "" : " \(unit)")"
    report(
      .hedgedNumber(
        words, .amount, row: rowWriting(mended, over: start..<position), at: span(from: start)))
    return try quantity(range.low, units: counted, at: span(at: start))
  }

  /// Makes the quantity that words mean.
  private func quantity(
    _ digits: String, word: String? = nil, units: [Name], at span: Span
  ) throws(Unreadable) -> Expression {
    let number = NumberLiteral(
      written: ArraySlice(digits.utf8), word: word, typed: digits, span)
    return try make(.quantity(QuantityLiteral(number: number, units: units)), from: span)
  }

  /// Reads `two hours`, `half a year` and `half of 200`; nil for anything else.
  private func numberInWords(_ word: String) throws(Unreadable) -> Expression? {
    let isAfterArticle =
      word == "a"
      && (EverydayWords.numberWords[typed(span(at: position + 1))]?.count ?? 0 > 1
        || NumberLiteral.magnitudeWords.contains { isWord($0, at: position + 1) })
    let counting = isAfterArticle ? typed(span(at: position + 1)).lowercased() : word.lowercased()
    let behind = position + (isAfterArticle ? 2 : 1)
    let isAmong =
      !endsLine(at: behind)
      && (tokens[behind].kind == .word || isAfterArticle && tokens[behind].kind == .per)
    guard var digits = EverydayWords.numberWords[counting] ?? (isAfterArticle ? "1" : nil),
      isAmong || isAfterArticle && endsValue(at: 2), !isClauseWord(at: behind),
      !isSeries(at: behind)
    else { return nil }
    let start = position
    position += isAfterArticle && digits != "1" ? 2 : 1
    let isOfPeriod = isArticleHere
    if isOfPeriod { advance() }
    if let share = try shareInWords(digits, from: start) { return share }
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
    return try quantity(
      digits, word: magnitude.map { "\($0)" }, units: counted, at: span(at: start))
  }

  /// Reads `two thirds` and `two percent`, of which the number was stepped over; nil for anything else.
  private func shareInWords(_ digits: String, from start: Int) throws(Unreadable) -> Expression? {
    guard here == .word, let count = Double(digits),
      let parts = EverydayWords.partWords[typed(spanHere).lowercased()]
    else { return nil }
    let percent = EverydayWords.decimal((count * 100 / parts).rounded())
    advance()
    let isChance =
      isWord("engage", at: firstOfRow(before: start))
      || isWord("leave", at: firstOfRow(before: start))
    let period = isChance && endsValue(at: 0) ? " per month" : ""
    report(
      .numberInWords(
        typed(span(from: start)), row: rowWriting("\(percent)%\(period)", over: start..<position),
        at: span(from: start)))
    return try quantity(percent, units: [], at: span(at: start))
  }
}
