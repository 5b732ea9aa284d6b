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
  mutating func expression() throws(Unreadable) -> Expression {
    try goDeeper()
    defer { depth -= 1 }
    return here == .if ? try conditional() : try logic(.or)
  }

  /// Counts one more value that is open; refuses when there are too many.
  mutating func goDeeper() throws(Unreadable) {
    guard depth < limits.treeDepth else {
      throw refusal(.treeTooDeep(allowed: limits.treeDepth, at: spanHere))
    }
    depth += 1
  }

  /// Makes an expression that ends with the last token read; refuses one that is too deep.
  mutating func make(_ kind: Expression.Kind, from lower: Span) throws(Unreadable) -> Expression {
    let expression = Expression(kind, lower.joined(to: span(at: max(position - 1, 0))))
    guard expression.depth <= limits.treeDepth else {
      throw refusal(.treeTooDeep(allowed: limits.treeDepth, at: expression.span))
    }
    return expression
  }

  /// Steps over an operator or a comma; the line goes on behind it wherever it ends.
  mutating func advanceOperator() {
    advance()
    continueLine()
  }

  /// Steps over a comma, if one is here, behind which the line goes on.
  mutating func takeComma() -> Bool {
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
  mutating func logic(_ loosest: Row) throws(Unreadable) -> Expression {
    var left = here == .not ? try opposite() : try comparison()
    while let (row, name) = here.infix, let name, row >= loosest, row <= .and {
      let spot = spanHere
      advanceOperator()
      let right = try rightOperand { parser throws(Unreadable) in
        try parser.logic(row == .or ? .and : .not)
      }
      left = try make(.binary(name, left, right, spot: spot), from: left.span)
    }
    return left
  }

  /// Reads `not a`.
  private mutating func opposite() throws(Unreadable) -> Expression {
    let start = spanHere
    advanceOperator()
    let operand = try rightOperand { parser throws(Unreadable) in try parser.logic(.not) }
    return try make(.unary(.not, operand), from: start)
  }

  /// Reads an operand one level down.
  mutating func rightOperand(
    _ read: (inout Parser) throws(Unreadable) -> Expression
  ) throws(Unreadable) -> Expression {
    try goDeeper()
    defer { depth -= 1 }
    return try read(&self)
  }

  /// Reads a comparison; a chain of them is reported.
  ///
  ///     comparison = sum [ ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) sum ] ;
  private mutating func comparison() throws(Unreadable) -> Expression {
    let left = try sum()
    guard let infix = here.infix, infix.row == .comparison, let name = infix.operator else {
      return left
    }
    let spot = spanHere
    advanceOperator()
    let right = try sum()
    if let second = here.infix, second.row == .comparison {
      try refuseChain(left, spot, right)
    }
    return try make(.binary(name, left, right, spot: spot), from: left.span)
  }

  /// Reports `a < b < c`, and reads to its end.
  private mutating func refuseChain(
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
  private mutating func conditional() throws(Unreadable) -> Expression {
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
  private mutating func branch(_ word: Token.Kind, after span: Span) throws(Unreadable) {
    guard raw == word else {
      throw failureOrMoreWanted(
        .branchMissing(
          word == .then ? "then" : "else", after: typed(span), found: found, at: spanHere))
    }
    advanceOperator()
  }

  // MARK: Quantities

  /// Reads a sum, and asks for brackets around a range in it.
  ///
  ///     sum     = product { ( "+" | "-" ) product } ;
  ///     product = share_of { ( "*" | "/" ) share_of } ;
  mutating func sum() throws(Unreadable) -> Expression {
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
    guard let infix = here.infix, infix.row >= .sum, infix.row <= .rate else { return nil }
    return infix
  }

  /// Reads quantities down to a row.
  ///
  ///     share_of = range { ( "of" | "at" ) range } ;
  ///     range    = rated [ "to" rated | "out" "of" rated ] ;
  ///     rated    = unary { "per" denominator | "/" unit } ;
  mutating func arithmetic(_ loosest: Row) throws(Unreadable) -> Expression {
    var left = try operand()
    while let infix = infix(after: left), infix.row >= loosest {
      if infix.row == .rate {
        left = try rated(left)
      } else if let name = infix.operator {
        left = try binary(left, name, infix.row)
      } else {
        left = try range(from: left)
      }
    }
    return left
  }

  /// Reads the operator here, of the rows from `sum` to `share`, and its right operand.
  private mutating func binary(
    _ left: Expression, _ name: BinaryOperator, _ row: Row
  ) throws(Unreadable) -> Expression {
    let spot = spanHere
    advanceOperator()
    let tighter: Row = row == .sum ? .product : row == .product ? .share : .range
    let right = try rightOperand { parser throws(Unreadable) in try parser.arithmetic(tighter) }
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
