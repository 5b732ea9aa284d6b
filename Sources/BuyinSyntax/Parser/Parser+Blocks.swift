extension Parser {
  /// Whether a block begins at a position: a word, perhaps a name, a title and `like`, then `{`.
  ///
  /// A block is known by this shape, so that the checker can say which words begin one. One of the
  /// words that do is enough without the brace, for a message about it.
  ///
  /// - Parameter isInside: whether this is a line of a block, where such a word may be the name of a
  ///   field: `content posts`.
  func isBlockHeader(at start: Int, isInside: Bool = false) -> Bool {
    var index = start + 1
    let isBlockWord = StatementWord.blockWords.contains(typed(span(at: start)))
    if isBlockWord, !isInside, !tokens[index].startsLine {
      switch tokens[index].kind {
      case .word, .textOpen, .openBrace, .colon: return true
      case .number
      where tokens[index + 1].kind == .word && tokens[index].upper == tokens[index + 1].lower:
        return true
      case .equals where tokens[index + 1].kind == .openBrace: return true
      case let kind where kind.isReserved: return beginsBody(tokens[index + 1].kind)
      default: break
      }
    }
    if tokens[index].kind == .word, !tokens[index].startsLine, !isOriginal(at: index) {
      index += 1
    }
    if tokens[index].kind == .textOpen, !tokens[index].startsLine {
      while tokens[index].kind != .textClose {
        if tokens[index].kind == .damage || tokens[index].kind == .end { return false }
        index += 1
      }
      index += 1
    }
    if isOriginal(at: index) {
      index += 2
      while tokens[index].kind == .dot, tokens[index + 1].kind == .word { index += 2 }
    }
    return tokens[index].kind == .openBrace
  }

  /// Whether `like` and a name stand at a position, on the line.
  private func isOriginal(at index: Int) -> Bool {
    isWord("like", at: index) && !tokens[index].startsLine && tokens[index + 1].kind == .word
      && !tokens[index + 1].startsLine
  }

  /// Whether a token of a kind goes on with a block behind its name.
  private func beginsBody(_ kind: Token.Kind) -> Bool { kind == .openBrace || kind == .textOpen }

  /// Reads a block.
  ///
  ///     block = word [ word ] [ string ] [ "like" path ]
  ///             "{" { NL } [ item { NL { NL } item } { NL } ] "}" ;
  ///
  /// - Parameter keyword: the word that the block begins with, where it is typed otherwise.
  func block(keyword: Name? = nil) throws(Unreadable) -> Block {
    let start = checkpoint
    let keyword = keyword ?? name(at: position)
    advance()
    var name: Name?
    if isWordHere("is") || here == .of, ahead() == .moneySign || ahead() == .number {
      advance()
      throw unknownStatement(keyword)
    }
    if here == .number || here == .word,
      !isWordHere("like") || ahead() == .openBrace || ahead() == .textOpen
    {
      name = try newName(expecting: "a name") { mended, typed in
        "\(keyword.text) \(mended) "
          + (self.here == .textOpen ? self.textOfHeader : "\"\(titled(typed))\"") + " {"
      }
    } else if here != .end, here.isReserved {
      throw failure(.reservedName(typed(spanHere), at: spanHere))
    }
    let title = here == .textOpen ? try template(allowsValues: false) : nil
    let original = take("like") ? try path() : nil
    let header = span(from: start.position)
    if here == .colon || here == .equals, ahead() == .openBrace {
      report(.signBeforeBrace(typed(spanHere), header: typed(header), at: spanHere))
      advance()
    }
    guard raw == .openBrace else {
      if here == .colon, ahead() == .end { advance() }
      if name == nil, title == nil, StatementWord.blockWords.contains(keyword.text), here != .end {
        throw unknownStatement(keyword)
      }
      if let end = endOfIndentedLines(below: start.position) {
        throw failureBehind(bracesOfIndentedLines(header: header), goingOnAt: end)
      }
      throw failureOrMoreWanted(.braceMissing(typed(header), found: found, at: spanHere))
    }
    open()
    let items = try items()
    try close(.closeBrace, expected: "`}`")
    return Block(
      keyword: keyword, name: name, title: title, original: original, items: items, header: header,
      isDamaged: isDamaged(since: start))
  }

  /// Reads the lines of a block up to its closing brace; lines with mistakes are left out.
  private func items() throws(Unreadable) -> [Block.Item] {
    var items: [Block.Item] = []
    let colonsOutside = colons
    colons = []
    defer {
      if let first = colons.first {
        report(.colonsAfterFields(row: first.row, at: colons.map(\.span)))
      }
      colons = colonsOutside
    }
    while raw != .closeBrace, raw != .end, !isRefused {
      if raw == .semicolon {
        advance()
        continue
      }
      if isBeyondBlock { break }
      let start = checkpoint
      clauseWords = []
      looseRanges = []
      do throws(Unreadable) {
        let item = try item()
        try expectLineEnd(after: item.span)
        if !isDamaged(since: start) { items.append(item) }
      } catch {
        recover(to: start)
      }
    }
    return items
  }

  /// Whether the line here is no line of the block, whose closing brace is missing: a question or
  /// another block. Where the brace stands further down, the line is what is wrong.
  private var isBeyondBlock: Bool {
    guard let opener = openers.last, tokens[opener].partner == 0, tokens[position].startsLine
    else { return false }
    if raw == .fn { return true }
    guard raw == .word else { return false }
    if let word = statementWord(at: position) { return word.isNoField }
    return isBlockHeader(at: position, isInside: true)
  }

  /// Reads a line of a block.
  ///
  ///     item = "let" word "=" expr | "set" path "=" expr | word [ "=" ] field_value ;
  private func item() throws(Unreadable) -> Block.Item {
    statementCount += 1
    guard statementCount <= limits.statements else {
      throw refusal(.tooManyStatements(allowed: limits.statements, at: span(at: position)))
    }
    let start = position
    skipBullet()
    if raw == .let { return .init(.definition(try definition()), span(from: start)) }
    if isWord("set", at: position), ahead() == .word {
      advance()
      return .init(.set(try binding(after: "set")), span(from: start))
    }
    guard raw == .word else { throw notAField() }
    if isBlockHeader(at: position, isInside: true) {
      throw failure(.blockInBlock(at: span(at: position)))
    }
    return .init(.field(try field()), span(from: start))
  }

  /// Reports something at the beginning of a block's line that is no field's name.
  private func notAField() -> Unreadable {
    if isInfix(raw) || raw == .minus {
      return failure(
        .lineBeginsWithOperator(
          typed(span(at: position)), isMinus: raw == .minus, at: span(at: position)))
    }
    if raw.isReserved {
      return failure(.reservedName(typed(span(at: position)), at: span(at: position)))
    }
    if let row = rowOfNumberFirst() {
      return failure(
        .expected(
          "a field's name at the beginning of the line", found: "`\(typed(span(at: position)))`",
          at: span(at: position), example: row))
    }
    return failure(
      .expected(
        "a field's name at the beginning of the line", found: "`\(typed(span(at: position)))`",
        at: span(at: position)))
  }

  /// Returns the line that `10,000 followers for $49` and `3 posts/week` mean; nil for any other.
  private func rowOfNumberFirst() -> String? {
    let first = position
    let end = endOfRow(from: first + 1)
    if raw == .moneySign, tokens[first + 1].kind == .number {
      return "pay \(mendedText(first..<end))"
    }
    guard raw == .number, first + 1 < end else { return nil }
    if tokens[first + 1].kind == .moneySign { return "pay \(mendedText(first..<end))" }
    guard tokens[first + 1].kind == .word else { return nil }
    let unit = typed(span(at: first + 1)).lowercased()
    let number = typed(span(at: first))
    let rest = mendedText((first + 2)..<end, isBehind: true).replacing("/", with: " per ")
    switch unit {
    case "followers", "fans", "follower", "people", "subscribers", "leads", "signups":
      if first + 3 < end, tokens[first + 2].kind == .for {
        return "followers \(number); pay \(mendedText((first + 3)..<end))"
      }
      return rest.isEmpty || rest.contains(" per ") ? "followers \(number)\(rest)" : nil
    case "posts", "post", "videos", "reels", "stories":
      return rest.isEmpty || rest.contains(" per ") ? "posts \(number)\(rest)" : nil
    case "hours", "hour", "hrs", "h", "min", "mins", "minutes", "days":
      return rest.isEmpty || rest.contains(" per ") ? "work \(number) \(unit)\(rest)" : nil
    default: return nil
    }
  }

  /// Reads a field and its values.
  ///
  ///     item        = word [ "=" ] field_value ;
  ///     field_value = value { "," value } [ confidence ] ;
  private func field() throws(Unreadable) -> FieldValue {
    try refuseDateOfStart()
    try refuseWords()
    if ahead() == .dot, ahead(2) == .word { throw setMissing() }
    let name = name(at: position)
    advance()
    if let failure = conditionWithoutNeed(name) { throw failure }
    var hasEquals = false
    if here == .minus, ahead() == .greater {
      let arrow = spanHere.joined(to: span(at: position + 1))
      advance()
      advance()
      report(.signAfterField(name.text, sign: "->", rest: textOfLine(from: position), at: arrow))
    } else if here == .colon {
      if let failure = colonsOfFields() { throw failure }
      let row = rowWriting(" ", over: position..<(position + 1))
      colons.append((spanHere, row.split(separator: " ").joined(separator: " ")))
      advance()
    } else {
      hasEquals = take(.equals)
    }
    if here == .end || here == .closeBrace || here == .semicolon {
      throw failure(.fieldWithoutValue(name.text, found: found, at: name.span))
    }
    clauseWords = ["with"]
    var values = [try fieldValue()]
    while takeComma() { values.append(try fieldValue()) }
    let confidence = try confidence()
    return FieldValue(name: name, values: values, confidence: confidence, hasEquals: hasEquals)
  }

  /// Reports `cash: $300, time: 3 hours`, several fields on a line with colons and commas.
  private func colonsOfFields() -> Unreadable? {
    let first = firstOfRow(before: position)
    let end = endOfRow(from: position)
    let commas = (first..<end).filter { index in
      tokens[index].kind == .comma && index + 2 < end && tokens[index + 1].kind == .word
        && tokens[index + 2].kind == .colon
    }
    guard !commas.isEmpty else { return nil }
    let starts = [first] + commas.map { $0 + 1 }
    let lines = zip(starts, commas + [end]).map { start, end in
      "\(typed(span(at: start))) \(mendedText((start + 2)..<end))"
    }
    let spans = starts.map { span(at: $0 + 1) }
    position = end
    return failureBehind(
      .expected(
        "one field on a line, without `:`", found: "`\(typed(spans[0]))`", at: spans[0],
        example: lines.joined(separator: "; ")))
  }

  /// Reports `members > 50` in a goal, without the name of its field.
  private func conditionWithoutNeed(_ name: Name) -> Unreadable? {
    switch here {
    case .greater, .greaterOrEqual, .less, .lessOrEqual: break
    default: return nil
    }
    guard let opener = openers.last, isWord("goal", at: firstOfRow(before: opener)) else {
      return nil
    }
    let confidence = (position..<endOfRow(from: position)).contains { isWord("with", at: $0) }
    let isBare = ahead(2) == .end || ahead(2) == .closeBrace || ahead(2) == .semicolon
    let unit = name.text == "members" && isBare ? " members" : ""
    let rest = textOfLine(from: position)
    return failure(
      .expected(
        "`need` before a condition", found: "`\(name.text)`", at: name.span,
        example: "need \(name.text) \(rest)\(unit)"
          + (confidence ? "" : " with 80% confidence")))
  }

  /// Reports `bought.leave = 5% per month` in a block.
  private func setMissing() -> Unreadable {
    let start = position
    var end = position + 1
    while tokens[end].kind == .dot, tokens[end + 1].kind == .word { end += 2 }
    let target = span(at: start).joined(to: span(at: end - 1))
    let hasSign = tokens[end].kind == .equals || tokens[end].kind == .colon
    let value = textOfLine(from: end + (hasSign ? 1 : 0))
    let row = "set \(typed(target)) = \(value.isEmpty ? "…" : value)"
    return failure(.setMissing(typed(target), row: row, at: target))
  }

  /// Reads one of a field's values.
  ///
  ///     value = [ "varying" ] expr ;
  private func fieldValue() throws(Unreadable) -> FieldValue.Value {
    var isVarying = false
    if isWord("varying", at: position), beginsOperandAfterVarying(ahead()) {
      advance()
      isVarying = true
    }
    return .init(isVarying: isVarying, expression: try expression())
  }

  /// Whether a token of a kind can follow `varying`; elsewhere that is a name.
  private func beginsOperandAfterVarying(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .number, .moneySign, .openRound: true
    default: false
    }
  }

  /// Returns what stands behind the number of a confidence: `sure`.
  private func foundBehind(_ share: Expression) -> String {
    share.leadingLiteral?.units.first.map { "`\($0.text)`" } ?? found
  }

  /// Reads how sure a condition should be, if that is said.
  ///
  ///     confidence = "with" expr "confidence" ;
  func confidence() throws(Unreadable) -> Expression? {
    let start = position
    guard take("with") else { return nil }
    if isWordHere("confidence"), ahead() == .number {
      let number = typed(span(at: position + 1))
      let end = position + (ahead(2) == .percent ? 3 : 2)
      let row = rowWriting("with \(number)% confidence", over: start..<end)
      throw failure(
        .confidenceMissing("with", found: found, help: "write `\(row)`", at: spanHere))
    }
    clauseWords = ["confidence"]
    let share = try expression()
    guard take("confidence") else {
      let number = share.leadingLiteral?.number.digits
      let words = number.map { "with \($0)% confidence" } ?? "with \(typed(share.span)) confidence"
      let row = rowWriting(words, over: start..<position)
      throw failure(
        .confidenceMissing(
          number.map { $0 + "%" } ?? typed(share.span), found: foundBehind(share),
          help: "write `\(row)`", at: spanHere))
    }
    return share
  }
}
