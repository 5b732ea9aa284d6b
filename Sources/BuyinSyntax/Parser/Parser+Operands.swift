extension Parser {
  /// Reads an operand with its sign.
  ///
  ///     unary = "-" unary | power ;
  mutating func operand() throws(Unreadable) -> Expression {
    switch here {
    case .minus: return try negated()
    case .rangeDash:
      report(.dashForMinus(typed(spanHere), at: spanHere))
      return try negated()
    case .plus where beginsValue(ahead()):
      report(.plusBeforeValue(at: spanHere))
      advance()
      return try operand()
    case .not, .if: throw failure(.bracketsWanted(typed(spanHere), at: spanHere))
    default: return try power()
    }
  }

  private mutating func negated() throws(Unreadable) -> Expression {
    let start = spanHere
    advanceOperator()
    let inner = try rightOperand { parser throws(Unreadable) in try parser.operand() }
    return try make(.unary(.negate, inner), from: start)
  }

  /// Whether a token of a kind begins a value.
  private func beginsValue(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .number, .moneySign, .openRound: true
    default: false
    }
  }

  /// Reads a power.
  ///
  ///     power = postfix [ "^" unary ] ;
  private mutating func power() throws(Unreadable) -> Expression {
    let base = try postfix()
    guard here == .power else { return base }
    let spot = spanHere
    advanceOperator()
    let exponent = try rightOperand { parser throws(Unreadable) in try parser.operand() }
    for side in [base, exponent] where side.isQuantityWithUnit {
      let mended =
        side == base
        ? "(\(typed(base.span))) \(typed(spot)) \(typed(exponent.span))"
        : "\(typed(base.span)) \(typed(spot)) (\(typed(exponent.span)))"
      report(.powerOfUnit(typed(side.span), mended: mended, at: side.span))
    }
    return try make(.binary(.power, base, exponent, spot: spot), from: base.span)
  }

  /// Reads a value and what hangs on it.
  ///
  ///     postfix = primary { "." word | "(" [ args ] ")" | "[" expr "]"
  ///                       | "at" time_unit unary | "by" time_unit } ;
  private mutating func postfix() throws(Unreadable) -> Expression {
    var value = try primary()
    while let longer = try lengthened(value) { value = longer }
    return value
  }

  /// Reads one thing that hangs on a value; nil if there is none.
  private mutating func lengthened(_ value: Expression) throws(Unreadable) -> Expression? {
    switch here {
    case .dot:
      advance()
      let name = try name(expecting: "a name after the point")
      return try make(.member(value, name), from: value.span)
    case .openRound: return try call(value)
    case .openSquare where value.isNamed:
      open()
      let index = try expression()
      try close(.closeSquare, expected: "`]`")
      return try make(.index(value, index), from: value.span)
    case .at where isTimeUnit(at: position + 1) && beginsMoment(ahead(2)):
      advance()
      let unit = name(at: position)
      advance()
      let moment = try rightOperand { parser throws(Unreadable) in try parser.operand() }
      return try make(.moment(value, unit: unit, moment), from: value.span)
    case .word where isSeries(at: position):
      advance()
      let unit = name(at: position)
      advance()
      return try make(.series(value, unit: unit), from: value.span)
    default: return nil
    }
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

  private func beginsMoment(_ kind: Token.Kind) -> Bool { beginsValue(kind) || kind == .minus }

  /// Reads the arguments of a call.
  ///
  ///     args = arg { "," arg } ;
  ///     arg  = [ word ":" ] expr ;
  private mutating func call(_ callee: Expression) throws(Unreadable) -> Expression? {
    guard case .name(let name) = callee.kind else {
      guard case .member = callee.kind else { return nil }
      throw failure(.callOfPath(typed(callee.span), at: callee.span))
    }
    return try inBrackets(.closeRound, expected: "`,` or `)`", from: callee.span) {
      parser throws(Unreadable) in
      var arguments: [Call.Argument] = []
      while parser.raw != .closeRound {
        var label: Name?
        if parser.raw == .word, parser.ahead() == .colon {
          label = parser.name(at: parser.position)
          parser.advance()
          parser.advance()
        }
        arguments.append(.init(label: label, value: try parser.expression()))
        guard parser.take(.comma) else { break }
      }
      return .call(Call(callee: name, arguments: arguments))
    }
  }

  /// Reads what stands between brackets, where line ends and clause words mean nothing.
  mutating func inBrackets(
    _ closer: Token.Kind, expected: String, from start: Span,
    _ read: (inout Parser) throws(Unreadable) -> Expression.Kind
  ) throws(Unreadable) -> Expression {
    let words = clauseWords
    clauseWords = []
    open()
    let kind = try read(&self)
    try close(closer, expected: expected)
    clauseWords = words
    return try make(kind, from: start)
  }
}

extension Expression {
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
