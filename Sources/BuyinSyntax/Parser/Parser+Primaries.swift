extension Parser {
  /// Reads the smallest value.
  ///
  ///     primary = quantity | word | string | "true" | "false" | "yes" | "no"
  ///             | "(" expr ")" | list | date ;
  func primary() throws(Unreadable) -> Expression {
    switch here {
    case .openRound: return try grouping()
    case .openSquare: return try list()
    case .number, .moneySign: return try quantity()
    case .word: return try word()
    case .true, .false: return try truth()
    case .textOpen: return try textValue()
    case .date: return try date()
    default: throw valueMissing()
    }
  }

  /// Reads `( … )`.
  private func grouping() throws(Unreadable) -> Expression {
    let start = spanHere
    let words = openBracket()
    let inner = try expression()
    try closeBracket(.closeRound, expected: "`)`", words)
    return try make(.grouping(inner), from: start)
  }

  /// Reads `true` or `false`.
  private func truth() throws(Unreadable) -> Expression {
    let (start, value) = (spanHere, here == .true)
    advance()
    return try make(.truth(value), from: start)
  }

  /// Reads a text as a value.
  private func textValue() throws(Unreadable) -> Expression {
    let start = spanHere
    let template = try template(allowsValues: false)
    return try make(.text(template), from: start)
  }

  /// Reads a name, `yes` or `no`.
  private func word() throws(Unreadable) -> Expression {
    if beginsStatementOnNewLine { throw valueMissing() }
    let name = name(at: position)
    advance()
    switch name.text {
    case "yes": return try make(.truth(true), from: name.span)
    case "no": return try make(.truth(false), from: name.span)
    default: return try make(.name(name), from: name.span)
    }
  }

  /// Reads `2026-03-01`.
  private func date() throws(Unreadable) -> Expression {
    let span = spanHere
    let parts = text.bytes[span.lower..<span.upper].split(separator: UInt8(ascii: "-"))
    guard parts.count == 3, let date = DateLiteral(digits: Array(parts)) else { throw Unreadable() }
    advance()
    return try make(.date(date), from: span)
  }

  /// Whether a new line goes on with an operator of the last one, but is a statement of its own.
  private var beginsStatementOnNewLine: Bool {
    guard tokens[position].startsLine, roundDepth == 0, position > 0 else { return false }
    guard position == continuedAt else { return false }
    if raw == .let || raw == .fn { return true }
    guard raw == .word else { return false }
    return statementWord(at: position) != nil || openers.isEmpty && isBlockHeader(at: position)
  }

  /// Reports that a value is missing here.
  func valueMissing() -> Unreadable {
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
  ///     list    = "[" [ element ( "for" word "in" element [ "if" expr ]
  ///                             | { "," element } [ "," ] ) ] "]" ;
  ///     element = expr [ ".." expr ] ;
  private func list() throws(Unreadable) -> Expression {
    let start = spanHere
    let words = openBracket()
    var elements: [Expression] = []
    var kind: Expression.Kind?
    while raw != .closeSquare {
      let element = try element()
      if elements.isEmpty, take(.for) {
        kind = .comprehension(try comprehension(of: element))
        break
      }
      elements.append(element)
      guard take(.comma) else { break }
    }
    try closeBracket(.closeSquare, expected: kind == nil ? "`,` or `]`" : "`]`", words)
    return try make(kind ?? .list(elements), from: start)
  }

  /// Reads an element of a list, or what a variable runs over.
  private func element() throws(Unreadable) -> Expression {
    let first = try expression()
    guard take(.dotDot) else { return first }
    let last = try expression()
    return try make(.integers(first, last), from: first.span)
  }

  /// Reads the rest of a list behind its first `for`.
  private func comprehension(
    of element: Expression
  ) throws(Unreadable) -> Comprehension {
    let variable = try name(expecting: "a name after `for`")
    guard take(.in) else {
      throw failure(
        .expected(
          "`in` after `for \(variable.text)`", found: found, at: spanHere,
          example: "[i for i in 1..5]"))
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
