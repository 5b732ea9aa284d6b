// Operators, by the table in `Row`.
//
// `logic` climbs the rows of conditions, `arithmetic` those of quantities; both read an operand and
// then go on while the next operator is at least as tight as the caller allows. The rows that
// climbing alone gets wrong have a method each: comparisons and ranges don't chain, `per` has a
// denominator of its own, and a range without brackets is no operand of `+ - * /`. Any single rank
// of `to` is silently wrong somewhere: tight, `x * 0.8 to x * 1.2` is x·(0.8 to x)·1.2; loose,
// `2% to 10% of 2000 followers` runs up to 200 followers. So the parser asks which one is meant.

extension Parser {
  /// Reads an expression.
  ///
  ///     expr = "if" expr "then" expr "else" expr | disjunction ;
  func expression() throws(Unreadable) -> Expression {
    try goDeeper()
    defer { depth -= 1 }
    return here == .if ? try conditional() : try logic(.or)
  }

  /// Counts one more value that is open; refuses when there are too many.
  func goDeeper() throws(Unreadable) {
    guard depth < limits.nesting else {
      throw refusal(.nestedTooDeep(allowed: limits.nesting, at: spanHere))
    }
    depth += 1
  }

  /// Makes an expression that ends with the last token read; refuses one that is too deep.
  func make(_ kind: Expression.Kind, from lower: Span) throws(Unreadable) -> Expression {
    let expression = Expression(kind, lower.joined(to: lastSpan))
    guard expression.depth <= limits.treeDepth else { throw tooDeep(at: expression.span) }
    return expression
  }

  /// Reports a chain of too many operators.
  private func tooDeep(at span: Span) -> Unreadable {
    refusal(.treeTooDeep(allowed: limits.treeDepth, at: span))
  }

  /// The span of the last token read.
  private var lastSpan: Span { span(at: max(position - 1, 0)) }

  /// Steps over an operator or a comma; the line goes on behind it wherever it ends.
  func advanceOperator() {
    advance()
    continueLine()
  }

  /// Steps over a comma, if one is here, behind which the line goes on.
  func takeComma() -> Bool {
    guard here == .comma else { return false }
    advanceOperator()
    return true
  }

  /// Whether a token of a kind stands between two operands.
  func isInfix(_ kind: Token.Kind) -> Bool { kind.infix != nil }

  // MARK: Conditions

  /// Reads conditions down to a row.
  ///
  ///     disjunction = conjunction { "or" conjunction } ;
  ///     conjunction = negation { "and" negation } ;
  ///     negation    = "not" negation | comparison ;
  ///     comparison  = sum [ ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) sum ] ;
  private func logic(_ loosest: Row) throws(Unreadable) -> Expression {
    var left = here == .not ? try opposite() : try sum()
    while let longer = try extendedCondition(left, downTo: loosest) { left = longer }
    return left
  }

  /// Reads the operator of a condition here and its right side; nil if there is none.
  private func extendedCondition(
    _ left: Expression, downTo loosest: Row
  ) throws(Unreadable) -> Expression? {
    guard let row = here.infix?.row, row >= loosest, row <= .comparison else { return nil }
    return row == .comparison ? try compared(left) : try joined(left, row)
  }

  /// Reads `not a`.
  private func opposite() throws(Unreadable) -> Expression {
    let start = spanHere
    advanceOperator()
    let operand = try rightCondition(.not)
    return try make(.unary(.not, operand), from: start)
  }

  /// Reads `and` or `or`, and the condition behind it.
  private func joined(_ left: Expression, _ row: Row) throws(Unreadable) -> Expression {
    let spot = spanHere
    advanceOperator()
    let right = try rightCondition(row == .or ? .and : .not)
    return try make(.binary(row == .or ? .or : .and, left, right, spot: spot), from: left.span)
  }

  /// Reads a condition one level down.
  private func rightCondition(_ loosest: Row) throws(Unreadable) -> Expression {
    try goDeeper()
    defer { depth -= 1 }
    return try logic(loosest)
  }

  /// Reads a comparison and its right side; a chain of them is reported.
  private func compared(_ left: Expression) throws(Unreadable) -> Expression {
    guard let name = here.infix?.operator else { return left }
    let spot = spanHere
    advanceOperator()
    let right = try sum()
    if here.infix?.row == .comparison { try refuseChain(left, spot, right) }
    return try make(.binary(name, left, right, spot: spot), from: left.span)
  }

  /// Reports `a < b < c`, and reads to its end.
  private func refuseChain(
    _ left: Expression, _ first: Span, _ middle: Expression
  ) throws(Unreadable) {
    let second = spanHere
    advanceOperator()
    let right = try sum()
    let start = typed(left.span.joined(to: middle.span))
    let rest = "\(typed(middle.span)) \(typed(second)) \(typed(right.span))"
    report(
      .comparisonChain("\(start) and \(rest)", at: second, first: first))
    while let infix = here.infix, infix.row == .comparison {
      advanceOperator()
      _ = try sum()
    }
  }

  /// Reads `if c then a else b`.
  private func conditional() throws(Unreadable) -> Expression {
    let start = spanHere
    advanceOperator()
    let condition = try expression()
    try branch(.then, after: start.joined(to: condition.span))
    let consequence = try expression()
    try branch(.else, after: start.joined(to: consequence.span))
    let alternative = try expression()
    return try make(
      .conditional(
        Conditional(condition: condition, consequence: consequence, alternative: alternative)),
      from: start)
  }

  /// Steps over `then` or `else`, which may stand on the next line.
  private func branch(_ word: Token.Kind, after span: Span) throws(Unreadable) {
    guard raw == word else { throw branchMissing(word, after: span) }
    advanceOperator()
  }

  /// Reports that `then` or `else` is missing.
  private func branchMissing(_ word: Token.Kind, after span: Span) -> Unreadable {
    failureOrMoreWanted(
      .branchMissing(
        word == .then ? "then" : "else", after: line(span), found: found, at: spanHere))
  }

  // MARK: Quantities

  /// Reads a sum, and asks for brackets around a range in it.
  ///
  ///     sum     = product { ( "+" | "-" ) product } ;
  ///     product = share_of { ( "*" | "/" ) share_of } ;
  func sum() throws(Unreadable) -> Expression {
    let outer = looseRanges
    looseRanges = []
    defer { looseRanges = outer }
    let sum = try arithmetic(.sum)
    if let range = looseRanges.first { reportLooseRange(range, in: sum.span) }
    return sum
  }

  /// Returns the row of the operator here, of the rows from `sum` to `rate`, and what it is.
  ///
  /// `/` straight behind a literal, before a word, is `per`; so is, with a message, `a` in
  /// `5% a month`.
  private func infix(after left: Expression) -> (row: Row, operator: BinaryOperator?)? {
    if isUnitDivisionHere(of: left) || isArticleHere { return (.rate, nil) }
    if here == .word {
      if adverb(at: position) != nil { return (.rate, nil) }
      if isLetterForTimes(at: position) { return (.product, .multiply) }
    }
    if trailingHedge(after: left) { return nil }
    guard let infix = here.infix, infix.row >= .sum, infix.row <= .rate else { return nil }
    return infix
  }

  /// Reads quantities down to a row.
  ///
  ///     share_of = range { ( "of" | "at" ) range } ;
  ///     range    = rated [ "to" rated | "out" "of" rated ] ;
  ///     rated    = unary { "per" denominator | "/" unit { "·" unit } } ;
  func arithmetic(_ loosest: Row) throws(Unreadable) -> Expression {
    var left = try operand()
    while let longer = try extended(left, downTo: loosest) { left = longer }
    return left
  }

  /// Reads the operator here and its right side; nil if there is none of the row or tighter.
  private func extended(
    _ left: Expression, downTo loosest: Row
  ) throws(Unreadable) -> Expression? {
    guard let infix = infix(after: left), infix.row >= loosest else { return nil }
    if infix.row == .rate { return try rated(left) }
    guard let name = infix.operator else { return try range(from: left) }
    return try binary(left, name, infix.row)
  }

  /// Reads quantities down to a row, one level down.
  func rightOperand(_ loosest: Row) throws(Unreadable) -> Expression {
    try goDeeper()
    defer { depth -= 1 }
    return loosest > .rate ? try operand() : try arithmetic(loosest)
  }

  /// Returns the row with `20 hours at $25 per hour` for `20 hours x $25` and `$25 x 20 hours`; nil for
  /// anything else.
  private func rowOfHoursTimesMoney(_ left: Expression) -> String? {
    guard case .quantity(let literal) = left.kind else { return nil }
    if ahead() == .moneySign, ahead(2) == .number, endsValue(at: 3), literal.units.count == 1 {
      let price = typed(span(at: position + 1).joined(to: span(at: position + 2)))
      let words = "at \(price) per \(singular(literal.units[0].text))"
      return rowWriting(words, over: position..<(position + 3))
    }
    guard literal.moneySign != nil, ahead() == .number, ahead(2) == .word, endsValue(at: 3) else {
      return nil
    }
    let things = typed(span(at: position + 1).joined(to: span(at: position + 2)))
    let unit = singular(typed(span(at: position + 2)))
    return rowWriting(
      "\(things) at \(typed(left.span)) per \(unit)",
      over: tokenIndex(of: left.span)..<(position + 3))
  }

  /// Returns what is likely the singular of a unit.
  private func singular(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// Reads the operator here, of the rows from `sum` to `share`, and its right operand.
  private func binary(
    _ left: Expression, _ name: BinaryOperator, _ row: Row
  ) throws(Unreadable) -> Expression {
    let spot = spanHere
    if here == .word {
      report(
        .letterForTimes(
          typed(spot),
          row: rowOfHoursTimesMoney(left) ?? rowWriting("*", over: position..<(position + 1)),
          at: spot))
    }
    advanceOperator()
    let right = try rightOperand(row == .sum ? .product : row == .product ? .share : .range)
    if row < .share {
      if left.isLooseRange { looseRanges.append(left) }
      if right.isLooseRange { looseRanges.append(right) }
    }
    return try make(.binary(name, left, right, spot: spot), from: left.span)
  }
}

extension Expression {
  /// Whether this is a range without brackets around it.
  fileprivate var isLooseRange: Bool {
    switch kind {
    case .range, .outOf: true
    default: false
    }
  }
}
