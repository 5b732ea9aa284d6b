extension Parser {
  /// Reads an operand: its sign, a value and what hangs on it, a power.
  ///
  ///     unary   = "-" unary | power ;
  ///     power   = postfix [ "^" unary ] ;
  ///     postfix = primary { "." word | "(" [ args ] ")" | "[" expr "]"
  ///                       | "at" time_unit unary | "by" time_unit } ;
  func operand() throws(Unreadable) -> Expression {
    switch here {
    case .minus: return try negated()
    case .rangeDash, .plus, .not, .if: return try oddOperand()
    default:
      if let value = try everydayValue() { return value }
      return try power()
    }
  }

  /// Reads a value, what hangs on it, and its power.
  private func power() throws(Unreadable) -> Expression {
    var value = try primary()
    while let longer = try lengthened(value) { value = longer }
    return here == .power ? try raised(value) : value
  }

  /// Reports what stands before an operand and does not belong there.
  private func oddOperand() throws(Unreadable) -> Expression {
    if here == .rangeDash {
      report(.dashForMinus(typed(spanHere), at: spanHere))
      return try negated()
    }
    if here == .plus, beginsValue(ahead()) {
      report(.plusBeforeValue(at: spanHere))
      advance()
      return try rightOperand(.negation)
    }
    if here == .plus { throw valueMissing() }
    throw failure(.bracketsWanted(typed(spanHere), at: spanHere))
  }

  /// Reads `-x`.
  private func negated() throws(Unreadable) -> Expression {
    let start = spanHere
    advanceOperator()
    let inner = try rightOperand(.negation)
    return try make(.unary(.negate, inner), from: start)
  }

  /// Reads `^` and the exponent.
  private func raised(_ base: Expression) throws(Unreadable) -> Expression {
    let spot = spanHere
    advanceOperator()
    let exponent = try rightOperand(.negation)
    refuseUnits(base, spot, exponent)
    return try make(.binary(.power, base, exponent, spot: spot), from: base.span)
  }

  /// Asks for brackets in `2 hours ^ 2`.
  private func refuseUnits(_ base: Expression, _ spot: Span, _ exponent: Expression) {
    let (low, sign, high) = (line(base.span), typed(spot), line(exponent.span))
    if base.isQuantityWithUnit {
      report(.powerOfUnit(low, mended: "(\(low)) \(sign) \(high)", at: base.span))
    } else if exponent.isQuantityWithUnit {
      report(.powerOfUnit(high, mended: "\(low) \(sign) (\(high))", at: exponent.span))
    }
  }

  /// Whether a token of a kind begins a value.
  private func beginsValue(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .number, .moneySign, .openRound: true
    default: false
    }
  }

  /// Reads one thing that hangs on a value; nil if there is none.
  private func lengthened(_ value: Expression) throws(Unreadable) -> Expression? {
    switch here {
    case .dot: try member(of: value)
    case .openRound: try call(value)
    case .openSquare: try indexed(value)
    case .at: try moment(of: value)
    case .word: isSeries(at: position) ? try series(of: value) : nil
    default: nil
    }
  }

  /// Reads `.name`.
  private func member(of value: Expression) throws(Unreadable) -> Expression {
    if ahead() == .end || ahead() == .closeBrace || ahead() == .semicolon {
      throw failure(
        .signAtEnd(".", row: rowWriting("", over: position..<(position + 1)), at: spanHere))
    }
    advance()
    let name = try name(expecting: "a name after the point")
    return try make(.member(value, name), from: value.span)
  }

  /// Reads `[2]`; nil behind a value that has no elements.
  private func indexed(_ value: Expression) throws(Unreadable) -> Expression? {
    guard value.isNamed else { return nil }
    let words = openBracket()
    let index = try expression()
    try closeBracket(.closeSquare, expected: "`]`", words)
    return try make(.index(value, index), from: value.span)
  }

  /// Reads `at month 3`; nil where `at` multiplies.
  private func moment(of value: Expression) throws(Unreadable) -> Expression? {
    guard isTimeUnit(at: position + 1), beginsMoment(ahead(2)) else { return nil }
    advance()
    let unit = name(at: position)
    advance()
    let moment = try rightOperand(.negation)
    return try make(.moment(value, unit: unit, moment), from: value.span)
  }

  /// Reads `by month`.
  private func series(of value: Expression) throws(Unreadable) -> Expression {
    advance()
    let unit = name(at: position)
    advance()
    return try make(.series(value, unit: unit), from: value.span)
  }

  /// Whether `by month` stands at a position, and `by` is not a clause of the statement.
  func isSeries(at index: Int) -> Bool {
    isWord("by", at: index) && !isClauseWord(at: index) && isTimeUnit(at: index + 1)
  }

  /// Whether a token is the name of a calendar unit on this line.
  private func isTimeUnit(at index: Int) -> Bool {
    guard index < tokens.count, !endsLine(at: index) else { return false }
    return isWord("month", at: index) || isWord("week", at: index) || isWord("day", at: index)
      || isWord("year", at: index) || isWord("quarter", at: index)
  }

  /// Whether a token of a kind begins the number of a month.
  private func beginsMoment(_ kind: Token.Kind) -> Bool { beginsValue(kind) || kind == .minus }

  /// Reads the arguments of a call; nil behind what is no name of a function.
  ///
  ///     args = arg { "," arg } [ "," ] ;
  private func call(_ callee: Expression) throws(Unreadable) -> Expression? {
    guard let name = callee.path else { return nil }
    let words = openBracket()
    var arguments: [Call.Argument] = []
    while raw != .closeRound {
      arguments.append(try argument())
      guard take(.comma) else { break }
    }
    try closeBracket(.closeRound, expected: "`,` or `)`", words)
    return try make(.call(Call(callee: name, arguments: arguments)), from: callee.span)
  }

  /// Reads an argument of a call.
  ///
  ///     arg = [ word ":" ] expr ;
  private func argument() throws(Unreadable) -> Call.Argument {
    var label: Name?
    if raw == .word, ahead() == .colon {
      label = name(at: position)
      advance()
      advance()
    }
    return .init(label: label, value: try expression())
  }

  /// Steps over an opening bracket, inside which clause words mean nothing; returns those outside.
  func openBracket() -> [StaticString] {
    let words = clauseWords
    clauseWords = []
    open()
    return words
  }

  /// Steps over the closing bracket; the clause words outside count again.
  func closeBracket(
    _ closer: Token.Kind, expected: String, _ words: [StaticString]
  ) throws(Unreadable) {
    try close(closer, expected: expected)
    clauseWords = words
  }
}

extension Expression {
  /// The words of `a.b.c` as one name, by which functions of used files are called; nil for
  /// anything else.
  fileprivate var path: Name? {
    switch kind {
    case .name(let name): name
    case .member(let base, let word): base.path.map { Name("\($0.text).\(word.text)", span) }
    default: nil
    }
  }

  /// Whether this is a literal with a unit or a money sign.
  fileprivate var isQuantityWithUnit: Bool {
    guard case .quantity(let literal) = kind else { return false }
    return literal.moneySign != nil || !literal.units.isEmpty
  }

  /// Whether this is a value by name, so that an index can follow.
  fileprivate var isNamed: Bool {
    switch kind {
    case .name, .member, .call, .index, .list, .comprehension: true
    default: false
    }
  }
}
