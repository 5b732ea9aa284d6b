extension Parser {
  /// Reads values between commas.
  ///
  ///     expr_list = expr { "," expr } ;
  func expressions() throws(Unreadable) -> [Expression] {
    var values = [try expression()]
    while takeComma() { values.append(try expression()) }
    return values
  }

  /// Reads what `compare` sets side by side; none stands for the scenarios.
  ///
  ///     "compare" ( "scenarios" | paths )
  func comparedPaths() throws(Unreadable) -> [Path] {
    if isWordHere("scenarios"), ahead() == .end || ahead() == .semicolon || ahead() == .closeBrace {
      advance()
      return []
    }
    return try paths(takesWords: true)
  }

  /// Reads what `verdict` goes by.
  ///
  ///     "verdict" { "by" word | "between" paths }
  func verdict() throws(Unreadable) -> VerdictQuery {
    var metric: Name?
    var options: [Path] = []
    while true {
      let clause = spanHere
      if take("by") {
        if metric != nil { report(.clauseTwice("by", at: clause)) }
        metric = try name(expecting: "a metric such as `roi` after `by`")
      } else if take("between") {
        if !options.isEmpty { report(.clauseTwice("between", at: clause)) }
        options = try paths(takesWords: true)
      } else {
        return VerdictQuery(metric: metric, options: options)
      }
    }
  }

  /// Reads what a `what if` changes, and what it asks.
  ///
  ///     "what" "if" change { "," change } [ query_block ]
  func whatIf() throws(Unreadable) -> WhatIf {
    advance()
    var changes = [try change()]
    while take(.comma) {
      try wantMore("a change such as `bought.leave = 5% per month`")
      changes.append(try change())
    }
    return WhatIf(changes: changes, queries: try queryBlock())
  }

  /// Reads one of the changes of a `what if`.
  ///
  ///     change = path "=" expr | "without" path | path ;
  private func change() throws(Unreadable) -> Change {
    if isWordHere("without"), ahead() == .word {
      advance()
      return .without(try path())
    }
    let path = try path()
    if namesScenario(path) { return .scenario(path) }
    try equals(after: "what if \(path.text)", example: "what if \(path.text) =")
    return .binding(Binding(path: path, value: try expression()))
  }

  /// Whether a path that was just read is all of a change, and so the name of a scenario.
  private func namesScenario(_ path: Path) -> Bool {
    switch here {
    case .end, .semicolon, .comma, .openBrace, .closeBrace: true
    case .equals, .equalEqual, .colon, .number, .moneySign: false
    default: path.words.count == 1
    }
  }

  /// Reads what `find` looks for.
  ///
  ///     "find" path "for" expr "=" expr [ "in" expr ]
  func find() throws(Unreadable) -> FindQuery {
    let path = try path()
    guard take(.for) else {
      throw failure(
        .expected(
          "`for` and what should hold", found: found, at: spanHere,
          example: "find \(path.text) for bought.cost = outreach.cost"))
    }
    let left = try expression()
    if case .binary(.equal, let first, let second, let spot) = left.kind, here != .equals {
      let at = tokenIndex(of: spot)
      report(.equalsWanted("==", row: rowWriting("=", over: at..<(at + 1)), at: spot))
      return FindQuery(path: path, left: first, right: second, within: try bounds())
    }
    try equals(after: typed(left.span), example: "find \(path.text) for \(typed(left.span)) =")
    let right = try expression()
    return FindQuery(path: path, left: left, right: right, within: try bounds())
  }

  /// Reads `in 1% to 5%`, if it is said.
  private func bounds() throws(Unreadable) -> Expression? {
    take(.in) ? try expression() : nil
  }

  /// Reads a `sweep`.
  ///
  ///     "sweep" path "from" expr [ "steps" expr | "by" expr ] [ query_block ]
  func sweep() throws(Unreadable) -> SweepQuery {
    let path = try path()
    guard take("from") else {
      throw failure(
        .expected(
          "`from` and a range", found: found, at: spanHere,
          example: "sweep \(path.text) from 1% to 5%"))
    }
    clauseWords = ["steps", "by"]
    let range = try expression()
    var spacing: SweepQuery.Spacing?
    while isWordHere("steps") || isWordHere("by") {
      if spacing != nil { report(.clauseTwice("steps` or `by", at: spanHere)) }
      let isSteps = isWordHere("steps")
      advance()
      spacing = isSteps ? .steps(try expression()) : .by(try expression())
    }
    return SweepQuery(path: path, range: range, spacing: spacing, queries: try queryBlock())
  }

  /// Reads an `allocate`.
  ///
  ///     "allocate" expr "across" paths "for" word
  ///       { "keep" expr | "against" "my" "split" expr_list }
  func allocation() throws(Unreadable) -> AllocateQuery {
    clauseWords = ["across"]
    let amount = try expression()
    guard take("across") else {
      throw failure(
        .expected(
          "`across` and the sources", found: found, at: spanHere,
          example: "allocate \(typed(amount.span)) across bought, outreach for members"))
    }
    let places = try paths()
    guard take(.for) else {
      throw failure(
        .expected(
          "`for` and what to get most of", found: found, at: spanHere,
          example: "allocate \(typed(amount.span)) across bought, outreach for members"))
    }
    let objective = try name(expecting: "a metric such as `members` after `for`")
    clauseWords = ["keep", "against"]
    var limits: [Expression] = []
    var ownSplit: [Expression] = []
    while true {
      let clause = spanHere
      if take("keep") {
        limits.append(try expression())
      } else if take("against") {
        guard take("my"), take("split") else {
          throw failure(
            .expected(
              "`my split` after `against`", found: found, at: spanHere,
              example: "against my split $300, $200"))
        }
        if !ownSplit.isEmpty { report(.clauseTwice("against", at: clause)) }
        ownSplit = try expressions()
      } else {
        return AllocateQuery(
          amount: amount, places: places, objective: objective, limits: limits, ownSplit: ownSplit)
      }
    }
  }

  /// Reads what a `check` tests.
  ///
  ///     "check" expr [ confidence ]
  func check() throws(Unreadable) -> CheckQuery {
    clauseWords = ["with"]
    let condition = try expression()
    return CheckQuery(condition: condition, confidence: try confidence())
  }

  /// Reads the questions between braces, if there are any.
  ///
  ///     query_block = "{" { NL } [ question { NL { NL } question } { NL } ] "}" ;
  private func queryBlock() throws(Unreadable) -> [Statement]? {
    guard raw == .openBrace else { return nil }
    guard blockDepth < limits.blockDepth else {
      throw refusal(.blocksTooDeep(allowed: limits.blockDepth, at: spanHere))
    }
    blockDepth += 1
    open()
    var queries: [Statement] = []
    while raw != .closeBrace, raw != .end, !isRefused {
      if raw == .semicolon {
        advance()
      } else if let query = attempt({ () throws(Unreadable) in try self.query() }) {
        queries.append(query)
      }
    }
    try close(.closeBrace, expected: "`}`")
    blockDepth -= 1
    return queries
  }

  /// Reads a question inside braces; anything else is reported.
  private func query() throws(Unreadable) -> Statement {
    let start = position
    let statement = try statement()
    switch statement.kind {
    case .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      return statement
    case .campaign, .horizon, .begins, .currency, .window, .definition, .function, .unit, .rate,
      .use, .correlate, .block, .set, .unset:
      report(.notAQuestion(typed(span(at: start)), at: span(at: start)))
      return statement
    }
  }
}
