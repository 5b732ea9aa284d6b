extension Parser {
  /// Reads a whole text.
  ///
  ///     file = { NL } [ statement { NL { NL } statement } ] { NL } ;
  func file() -> [Statement] {
    var statements: [Statement] = []
    var prose = ProseRun()
    while raw != .end, !isRefused {
      if raw == .semicolon {
        advance()
        continue
      }
      let (start, said) = (position, diagnostics.count)
      let statement = attempt({ () throws(Unreadable) in try self.statement() })
      let row = start..<max(position, start + 1)
      if let statement, !prose.rows.isEmpty, statement.isOneName {
        prose.add(row, diagnostics: said, held: statement)
      } else if let statement {
        statements += endProse(&prose)
        statements.append(statement)
      } else if skipRestOfBlock() {
        statements += endProse(&prose)
        // A block whose own header failed was not closed too early; the one before it is whole.
        if !StatementWord.blockWords.contains(typed(span(at: start))), let last = statements.last,
          case .block(let block) = last.kind
        {
          statements[statements.count - 1] = Statement(.block(block.damaged), last.span)
        }
      } else if isProse(from: start, said) {
        prose.add(row, diagnostics: said)
      } else {
        statements += endProse(&prose)
      }
    }
    return statements + endProse(&prose)
  }

  /// Skips the lines of a block that was closed too early or whose opening brace is missing, up to
  /// the brace that closes nothing, after a mistake that tells of it; says whether there is one.
  private func skipRestOfBlock() -> Bool {
    var index = position
    while tokens[index].kind != .end {
      switch tokens[index].kind {
      case .closeBrace:
        position = index
        advance()
        return true
      case .let, .fn:
        if tokens[index].startsLine { return false }
      case .word where tokens[index].startsLine:
        if statementWord(at: index)?.isNoField == true || isBlockHeader(at: index) { return false }
      default: break
      }
      index = tokens[index].partner > 0 ? Int(tokens[index].partner) + 1 : index + 1
    }
    return false
  }

  /// Reads a statement and the end of its line; nil, after recovery, if it has a mistake.
  ///
  /// A block with mistakes inside is kept: its own loop has left out the lines that have them.
  func attempt(
    _ read: () throws(Unreadable) -> Statement
  ) -> Statement? {
    let start = checkpoint
    clauseWords = []
    looseRanges = []
    do throws(Unreadable) {
      let statement = try read()
      try expectLineEnd(after: statement.span)
      if case .block = statement.kind { return statement }
      if !isDamaged(since: start) { return statement }
    } catch {
      recover(to: start)
    }
    loseNames(of: start.position)
    return nil
  }

  /// Notes the names that a statement which begins at a position would have defined, or may have:
  /// the words before its `=` or its brace. If there are none, a name without letters is noted,
  /// which stands for any.
  private func loseNames(of start: Int) {
    let first = tokens[start].kind == .word ? typed(span(at: start)) : ""
    let keyword = StatementWord(rawValue: first)
    let isBlock = StatementWord.blockWords.contains(first)
    var defines =
      isBlock || keyword?.defines == true || tokens[start].kind == .let
      || tokens[start].kind == .fn
    var names: [Name] = []
    var index = start
    while index < tokens.count, index == start || !tokens[index].startsLine,
      tokens[index].kind != .openBrace, tokens[index].kind != .equals || index == start
    {
      if tokens[index].kind == .word { names.append(name(at: index)) }
      index += 1
    }
    let next = index < tokens.count && !tokens[index].startsLine ? tokens[index].kind : .end
    defines = defines || next == .openBrace || next == .equals
    guard defines else { return }
    let isNameless = names.isEmpty || names.count == 1 && keyword?.definesNames == true
    lostNames += names
    if isNameless { lostNames.append(Name("", span(at: start))) }
  }

  /// Reads a statement.
  ///
  ///     statement  = definition | overlay | query | expr_list ;
  ///     definition = "let" … | "fn" … | "campaign" … | … | block ;
  func statement() throws(Unreadable) -> Statement {
    statementCount += 1
    guard statementCount <= limits.statements else {
      throw refusal(.tooManyStatements(allowed: limits.statements, at: span(at: position)))
    }
    skipBullet()
    try refuseTable()
    try refuseTableRow()
    let start = position
    let kind: Statement.Kind
    switch raw {
    case .let: kind = .definition(try definition())
    case .fn: kind = .function(try function())
    case .word:
      if let word = statementWord(at: position) {
        kind = try statement(beginningWith: word)
      } else if let kept = try statementInCapitals() {
        kind = kept
      } else if isBlockHeader(at: position) {
        kind = .block(try block())
      } else {
        kind = try impliedShow()
      }
    default: kind = try impliedShow()
    }
    return Statement(kind, span(from: start))
  }

  /// Returns the word that begins a statement at a position; nil if none does.
  func statementWord(at index: Int) -> StatementWord? {
    guard tokens[index].kind == .word, index + 1 < tokens.count,
      tokens[index].upper - tokens[index].lower <= 9,
      let word = StatementWord(rawValue: typed(span(at: index)))
    else { return nil }
    let next: Token.Kind = tokens[index + 1].startsLine ? .end : tokens[index + 1].kind
    return word.begins(before: next) ? word : nil
  }

  /// Reads what follows the first word of a statement.
  func statement(
    beginningWith word: StatementWord
  ) throws(Unreadable) -> Statement.Kind {
    advance()
    switch word {
    case .campaign:
      if let failure = titleWithoutQuotes() { throw failure }
      skipEquals(after: word)
      return .campaign(try template(allowsValues: false))
    case .horizon:
      skipEquals(after: word)
      return .horizon(try expression())
    case .begins:
      skipEquals(after: word)
      return .begins(try expression())
    case .currency:
      skipEquals(after: word)
      return .currency(try name(expecting: "a currency such as `EUR`"))
    case .window:
      skipEquals(after: word)
      return .window(try expression())
    case .unit: return .unit(try unit())
    case .rate: return try rate()
    case .use: return .use(try use())
    case .correlate: return try correlation()
    case .set: return .set(try binding(after: "set"))
    case .unset: return .unset(try path())
    case .show: return .show(try expressions(), isImplied: false)
    case .compare: return .compare(try comparedPaths())
    case .verdict: return .verdict(try verdict())
    case .why: return .why(try expression())
    case .what: return .whatIf(try whatIf())
    case .find: return .find(try find())
    case .sweep: return .sweep(try sweep())
    case .allocate: return .allocate(try allocation())
    case .plot: return .plot(try expression())
    case .check: return .check(try check())
    case .print: return .print(try template(allowsValues: true))
    }
  }

  /// Reports a title of the plan without quotes, and what else is wrong with its line.
  private func titleWithoutQuotes() -> Unreadable? {
    let hasSign = here == .equals || here == .colon
    let words = textOfLine(from: position + (hasSign ? 1 : 0))
    let next: Token.Kind = hasSign ? ahead() : here
    guard next == .word || next == .number else { return nil }
    let first = span(at: position - 1)
    // Capitals in the first word were told of already.
    if let last = diagnostics.last, last.span == first { diagnostics.removeLast() }
    if hasSign { advance() }
    return failure(
      .expected(
        "a text between double quotes", found: found, at: spanHere,
        example: "campaign \"\(words)\""))
  }

  /// Whether the line is a word that begins a block, and lines follow that are moved to the right.
  private func isBlockByIndent(_ word: String) -> Bool {
    here == .end && StatementWord.blockWords.contains(word.lowercased())
      && endOfIndentedLines(below: max(position - 1, 0)) != nil
  }

  /// Steps over an `=` or `:` that does not belong after a statement's first word, with a message.
  private func skipEquals(after word: StatementWord) {
    guard here == .equals || here == .colon else { return }
    let rest = textOfLine(from: position + 1)
    report(.equalsAfterWord(word.rawValue, sign: typed(spanHere), rest: rest, at: spanHere))
    advance()
  }

  /// Reads values alone on a line, which are shown.
  private func impliedShow() throws(Unreadable) -> Statement.Kind {
    try refuseOperator()
    try refuseSentence()
    continueLine()
    let first = try expression()
    if here == .equals || here == .colon { throw bareAssignment(to: first) }
    if case .name(let name) = first.kind,
      beginsOperand(here) || here == .of || isBlockByIndent(name.text)
    {
      throw unknownStatement(name)
    }
    var shown = [first]
    while takeComma() { shown.append(try expression()) }
    return .show(shown, isImplied: true)
  }

  /// Whether a token of a kind begins a value, so that it cannot follow one.
  private func beginsOperand(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .number, .date, .moneySign, .textOpen, .true, .false: true
    default: false
    }
  }

  /// Reports an operator at the beginning of a line.
  private func refuseOperator() throws(Unreadable) {
    let isMinus = raw == .minus
    if isMinus {
      guard position > 0, tokens[position].startsLine, tokens[position - 1].kind.couldGoOn else {
        return
      }
    } else {
      guard isInfix(raw) else { return }
    }
    throw failure(
      .lineBeginsWithOperator(typed(span(at: position)), isMinus: isMinus, at: span(at: position)))
  }

  /// Reports a value that is given to a name without a word that says how.
  private func bareAssignment(to target: Expression) -> Unreadable {
    let place = spanHere
    let rest = textOfLine(from: position + 1)
    let value = rest.isEmpty ? "…" : rest
    switch target.kind {
    case .name(let name) where rest.isEmpty || isOfSetting(name.text):
      return unknownStatement(name)
    case .name(let name) where !isDefined(name.text):
      return failure(.bareDefinition(name.text, value: value, at: place))
    case .name, .member:
      return failure(
        .bareAssignment(typed(target.span), value: value, isName: target.parts.isEmpty, at: place))
    case .quantity(let literal) where literal.units.first?.text.isCurrencyCode == true:
      return failure(
        .rateWithoutWord("rate \(typed(target.span)) = \(value)", at: target.span))
    default: return failure(.singleEquals(at: place))
    }
  }
}

extension Token.Kind {
  /// Whether a value could have ended at a token of this kind, so that an operator could follow.
  var couldGoOn: Bool {
    switch self {
    case .word, .number, .date, .moneySign, .percent, .true, .false, .closeRound, .closeSquare: true
    default: false
    }
  }
}
