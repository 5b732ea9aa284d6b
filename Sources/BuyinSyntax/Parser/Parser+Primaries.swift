extension Parser {
  /// Reads the smallest value.
  ///
  ///     primary = quantity | word | string | "true" | "false" | "yes" | "no"
  ///             | "(" expr ")" | list | date ;
  mutating func primary() throws(Unreadable) -> Expression {
    let start = position
    switch here {
    case .number, .moneySign: return try quantity()
    case .word where !beginsStatementOnNewLine: return try word()
    case .true, .false:
      let value = here == .true
      advance()
      return try make(.truth(value), from: span(at: start))
    case .textOpen:
      let template = try template(allowsValues: false)
      return try make(.text(template), from: span(at: start))
    case .date: return try date()
    case .openRound:
      return try inBrackets(.closeRound, expected: "`)`", from: spanHere) {
        parser throws(Unreadable) in .grouping(try parser.expression())
      }
    case .openSquare: return try list()
    default: throw valueMissing()
    }
  }

  /// Reads a name, `yes` or `no`.
  private mutating func word() throws(Unreadable) -> Expression {
    let name = name(at: position)
    advance()
    switch name.text {
    case "yes": return try make(.truth(true), from: name.span)
    case "no": return try make(.truth(false), from: name.span)
    default: return try make(.name(name), from: name.span)
    }
  }

  private mutating func date() throws(Unreadable) -> Expression {
    let span = spanHere
    let parts = text.bytes[span.lower..<span.upper].split(separator: UInt8(ascii: "-"))
    guard parts.count == 3, let date = DateLiteral(digits: Array(parts)) else { throw Unreadable() }
    advance()
    return try make(.date(date), from: span)
  }

  /// Whether a new line goes on with an operator of the last one, but is a statement of its own.
  private var beginsStatementOnNewLine: Bool {
    guard tokens[position].startsLine, roundDepth == 0, position > 0 else { return false }
    return position == continuedAt
      && (statementWord(at: position) != nil || openers.isEmpty && isBlockHeader(at: position))
  }

  /// Reports that a value is missing here.
  mutating func valueMissing() -> Unreadable {
    let isNewLine = here != .end && beginsStatementOnNewLine
    let previous = position > 0 ? typed(span(at: position - 1)) : ""
    let place = isNewLine ? span(at: position - 1).end : spanHere
    if here == .let || here == .fn
      || !isNewLine && here.isReserved && here != .end && here.infix == nil
    {
      return failure(.reservedName(typed(spanHere), at: spanHere))
    }
    let isStart = position == 0 || tokens[position].startsLine && raw != .end
    switch here {
    case .closeRound, .closeSquare, .closeBrace:
      if openers.isEmpty || isStart { return failure(.strayCloser(typed(spanHere), at: spanHere)) }
    default: break
    }
    let message = Diagnostic.valueMissing(
      after: previous, found: isNewLine ? "the end of the line" : found, at: place)
    return position == continuedAt || roundDepth > 0
      ? failureOrMoreWanted(message) : failure(message)
  }

  /// Reads a list.
  ///
  ///     list    = "[" [ element ( "for" word "in" element [ "if" expr ] | { "," element } ) ] "]" ;
  ///     element = expr [ ".." expr ] ;
  private mutating func list() throws(Unreadable) -> Expression {
    try inBrackets(.closeSquare, expected: "`,` or `]`", from: spanHere) {
      parser throws(Unreadable) in
      var elements: [Expression] = []
      while parser.raw != .closeSquare {
        let element = try parser.element()
        if elements.isEmpty, parser.take(.for) {
          return .comprehension(try parser.comprehension(of: element))
        }
        elements.append(element)
        guard parser.take(.comma) else { break }
      }
      return .list(elements)
    }
  }

  /// Reads an element of a list, or what a variable runs over.
  private mutating func element() throws(Unreadable) -> Expression {
    let first = try expression()
    guard take(.dotDot) else { return first }
    let last = try expression()
    return try make(.integers(first, last), from: first.span)
  }

  /// Reads the rest of a list behind its first `for`.
  private mutating func comprehension(
    of element: Expression
  ) throws(Unreadable) -> Comprehension {
    let variable = try name(expecting: "a name after `for`")
    guard take(.in) else {
      throw failure(.expected("`in` after `for \(variable.text)`", found: found, at: spanHere))
    }
    let domain = try self.element()
    if case .range(let first, let last) = domain.kind {
      report(.rangeInList(typed(first.span), typed(last.span), at: domain.span))
    }
    let condition = take(.if) ? try expression() : nil
    return Comprehension(
      element: element, variable: variable, domain: domain, condition: condition)
  }
}
