extension Parser {
  // MARK: Per

  /// Whether `/` stands here straight behind a literal and before a word that is a unit: `$3/post`.
  ///
  /// Not before a call, a path or an index, which are values to divide by.
  func isUnitDivisionHere(of left: Expression) -> Bool {
    guard here == .divide, tokens[position + 1].kind == .word, left.isRatedLiteral else {
      return false
    }
    return !continuesName(ahead(2))
  }

  /// Whether a token of a kind behind a word makes it more than a unit.
  private func continuesName(_ kind: Token.Kind) -> Bool {
    kind == .dot || kind == .openRound || kind == .openSquare || kind == .power
  }

  /// Whether `a` or `each` stands here before a word, as in `5% a month`.
  var isArticleHere: Bool { here == .word && isArticle(at: position) }

  /// Whether a token is `a` or `each` before a word on the same line.
  func isArticle(at index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word, !endsLine(at: index + 1) else {
      return false
    }
    return isWord("a", at: index) || isWord("an", at: index) || isWord("each", at: index)
      || isWord("every", at: index)
  }

  /// Reads `per` and what stands behind it.
  ///
  ///     rated = unary { "per" denominator | "/" unit { "·" unit } } ;
  func rated(_ left: Expression) throws(Unreadable) -> Expression {
    if here == .word, let adverb = adverb(at: position) { return try rated(left, adverb) }
    if isArticleHere { reportArticle() }
    advanceOperator()
    return try make(.per(left, try denominator()), from: left.span)
  }

  /// Reads `monthly` as `per month`, with a message.
  private func rated(
    _ left: Expression, _ adverb: (unit: String, length: Int)
  ) throws(Unreadable) -> Expression {
    let start = position
    position += adverb.length
    let place = span(from: start)
    let end = endOfRow(from: position)
    // `5% monthly churn`: the words behind say again what the line is about.
    let isNamedAgain =
      !openers.isEmpty && end - position <= 2
      && (position..<end).allSatisfy { tokens[$0].kind == .word && hedgeBehind(left) == nil }
    if isNamedAgain { position = end }
    report(
      .articleForPer(
        typed(place), unit: adverb.unit,
        row: rowWriting("per \(adverb.unit)", over: start..<position), at: place,
        replacement: "per \(adverb.unit)"))
    let units = Denominator.units(nil, [Name(adverb.unit, place)], place)
    return try make(.per(left, units), from: left.span)
  }

  /// Reports `a month` where `per month` belongs.
  private func reportArticle() {
    guard position != toldArticle else { return }
    let pair = span(at: position).joined(to: span(at: position + 1))
    let unit = typed(span(at: position + 1))
    report(
      .articleForPer(
        typed(pair), unit: unit,
        row: rowWriting("per \(unit)", over: position..<(position + 2)), at: spanHere,
        replacement: "per"))
  }

  /// Reads what stands behind `per`.
  ///
  ///     denominator = [ number ] unit { "·" unit } | unary ;
  private func denominator() throws(Unreadable) -> Denominator {
    let start = position
    var number: NumberLiteral?
    if here == .number { number = try self.number() }
    if here == .word, isPeriod(at: position), ahead() == .openRound, ahead(2) == .word,
      ahead(3) == .closeRound, endsValue(at: 4), tokens[position + 1].lower > tokens[position].upper
    {
      let first = firstOfRow(before: position)
      let row = "\(mendedText(first..<(position + 1)))  # \(typed(span(at: position + 2)))"
      advance()
      throw failure(
        .lineGoesOn(found: found, help: ["a remark begins with `#`: `\(row)`"], at: spanHere))
    }
    if here == .word, number == nil || isUnit(at: position), !continuesName(ahead()) {
      let units = try units()
      return .units(number, units, span(from: start))
    }
    position = start
    return .value(try rightOperand(.negation))
  }

  // MARK: Ranges

  /// Reads `to`, or `out of`, and the upper end.
  ///
  ///     range = rated [ "to" rated | "out" "of" rated ] ;
  func range(from left: Expression) throws(Unreadable) -> Expression {
    let spot = spanHere
    let isOutOf = here == .out
    let isDash = here == .rangeDash
    let isPlusMinus = here == .plusMinus
    advanceOperator()
    if isOutOf {
      guard take(.of) else { throw failure(.outWithoutOf(found: found, at: spot)) }
      continueLine()
    }
    let right = try rightOperand(.rate)
    if isPlusMinus {
      report(plusMinus(left, spot, right))
      return try make(.range(left, right), from: left.span)
    }
    checkRange(left, spot, right, isDash: isDash)
    if isOutOf { return try make(.outOf(left, right), from: left.span) }
    return try make(.range(left, right), from: left.span)
  }

  /// Reports what is wrong or doubtful about a range.
  private func checkRange(
    _ left: Expression, _ spot: Span, _ right: Expression, isDash: Bool
  ) {
    if isDash { report(dash(at: spot, left, right)) }
    switch left.kind {
    case .range(let low, let middle):
      report(.rangeChain(line(low.span), line(middle.span), line(right.span), at: spot))
    case .outOf: report(.outOfChain(at: spot))
    default: break
    }
    refusePower(left, spot, right)
    warnOfSuffix(left, right)
  }

  /// Makes the message for `5-10 hours`, with the line to paste.
  private func dash(at spot: Span, _ left: Expression, _ right: Expression) -> Diagnostic {
    var low = text(of: left)
    // `20-80%` says `%` once for both ends, as a range may; a subtraction may not.
    if case .quantity(let first) = left.kind, case .quantity(let last) = right.kind,
      last.isShare, !first.isShare, first.moneySign == nil, first.units.isEmpty
    {
      low += "%"
    }
    return .dashForRange(
      typed(left.span.joined(to: right.span)), low, text(of: right),
      at: left.span.joined(to: right.span), sign: spot)
  }

  /// Asks for brackets in `2 to 4 ^ 2`.
  private func refusePower(_ left: Expression, _ spot: Span, _ right: Expression) {
    let (low, to, high) = (typed(left.span), typed(spot), typed(right.span))
    if case .binary(.power, let base, let exponent, let sign) = right.kind {
      let rest = "\(typed(sign)) \(typed(exponent.span))"
      report(
        .powerInRange(
          "(\(low) \(to) \(typed(base.span))) \(rest)", "\(low) \(to) (\(high))", at: sign))
    } else if case .binary(.power, let base, let exponent, let sign) = left.kind {
      let start = "\(typed(base.span)) \(typed(sign))"
      report(
        .powerInRange(
          "\(start) (\(typed(exponent.span)) \(to) \(high))", "(\(low)) \(to) \(high)", at: sign))
    }
  }

  /// Questions `1 to 2k`, where the suffix serves the upper end only.
  private func warnOfSuffix(_ left: Expression, _ right: Expression) {
    guard case .quantity(let low) = left.kind, case .quantity(let high) = right.kind,
      low.number.suffix == nil, let suffix = high.number.suffix,
      low.number.value > 0, low.number.value <= high.number.unscaledValue
    else { return }
    let whole = left.span.joined(to: right.span)
    report(
      .suffixOnOneEnd(
        suffix, low: low.number.digits,
        mended: "\(low.number.digits)\(suffix.count == 1 ? "" : " ")\(suffix)", at: whole,
        number: low.number.span))
  }

  /// Asks for brackets around a range that is an operand of a sum or product.
  func reportLooseRange(_ range: Expression, in sum: Span) {
    let low: Expression
    let high: Expression
    switch range.kind {
    case .range(let left, let right), .outOf(let left, let right): (low, high) = (left, right)
    default: return
    }
    let before = line(Span(source, sum.lower, range.span.lower))
    let after = line(Span(source, range.span.upper, sum.upper))
    let word = line(Span(source, low.span.upper, high.span.lower))
    let start = line(Span(source, sum.lower, low.span.upper))
    let end = line(Span(source, high.span.lower, sum.upper))
    let tight = "\(before)(\(line(range.span)))\(after)"
    let loose =
      (before.isEmpty ? start : "(\(start))") + word + (after.isEmpty ? end : "(\(end))")
    report(.looseRange(line(range.span), tight: tight, loose: loose, at: range.span))
  }

  /// Returns the text under a span on one line.
  func line(_ span: Span) -> String {
    onOneLine(typed(span))
  }
}

extension Expression {
  /// Whether this is a literal, perhaps with a sign before it and units in its denominator.
  fileprivate var isRatedLiteral: Bool {
    switch kind {
    case .quantity: true
    case .unary(.negate, let inner), .per(let inner, .units): inner.isRatedLiteral
    default: false
    }
  }
}
