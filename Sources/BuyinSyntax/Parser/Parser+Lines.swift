// Lines that begin with what begins no line of a plan.

extension Parser {
  /// Makes the message about a line whose first word says nothing, and reads no further.
  func unknownStatement(_ name: Name) -> Unreadable {
    let word = name.text.lowercased()
    if StatementWord.blockWords.contains(word) {
      if here == .end, let end = endOfIndentedLines(below: tokenIndex(of: name.span)) {
        return failureBehind(bracesOfIndentedLines(header: name.span), goingOnAt: end)
      }
      return failure(
        .braceMissing(name.text, found: found, help: helpForStatement(word), at: spanHere))
    }
    return failure(.unknownStatement(name.text, help: helpForStatement(name.text), at: name.span))
  }

  /// What could mend a line whose first word says nothing.
  func helpForStatement(_ word: String) -> [String] {
    let first = firstOfRow(before: max(position - 1, 0))
    let rest = textOfLine(from: first + 1)
    if StatementWord.blockWords.contains(word) { return helpForBlock(word) }
    if let help = helpForSetting(word, rest) ?? helpForQuestion(word) { return help }
    if let home = EverydayWords.homes[word], here != .colon, here != .equals {
      return [
        "`\(word)` is a line of a block: `\(home)\(home == "source" ? " ads" : "") { \(word) \(rest) }`"
      ]
    }
    if ["import", "include", "load"].contains(word), here == .textOpen {
      return ["write `use \(rest)`"]
    }
    if ["var", "const", "def", "dim", "define"].contains(word), here == .word {
      return ["write `let \(rest)`"]
    }
    if word == "whatif" { return ["write `what if \(rest)`"] }
    if isWordHere("vs") || isWordHere("versus"), ahead(ahead() == .dot ? 2 : 1) == .word {
      let second = typed(span(at: position + (ahead() == .dot ? 2 : 1)))
      return ["write `compare \(word), \(second)`"]
    }
    if let row = rowOfAudience(word.lowercased()) { return ["write `\(row)`"] }
    if ["help", "quit", "exit"].contains(word) { return Self.helpForCommand(word) }
    let known = StatementWord.allCases.map(\.rawValue) + StatementWord.blockWords + ["let", "fn"]
    let nearest = known.map { ($0, editDistance(word.lowercased(), $0)) }.min { $0.1 < $1.1 }
    if let (candidate, distance) = nearest, distance <= max(1, candidate.count / 3) {
      return ["did you mean `\(candidate)`?"]
    }
    if here == .word, ahead() == .end || ahead() == .semicolon {
      return [
        "a part is named with a point: `\(word).\(typed(spanHere))`",
        "a remark begins with `#`: `# \(word) \(rest)`",
      ]
    }
    return [
      "to define a value write `let \(word) = …`",
      "a remark begins with `#`: `# \(word) \(rest)`",
    ]
  }

  /// Returns the block that `existing followers 40,000` means; nil for any other line.
  private func rowOfAudience(_ word: String) -> String? {
    guard ["existing", "current", "present"].contains(word), isWordHere("followers") else {
      return nil
    }
    let number = position + (ahead() == .colon || ahead() == .equals ? 2 : 1)
    guard tokens[number].kind == .number else { return nil }
    return "audience { followers \(typed(span(at: number))); interested 5% to 20% }"
  }

  /// What the program calls the words by which people ask for help, or leave.
  static func helpForCommand(_ word: String) -> [String] {
    word == "help"
      ? ["at the command line type `buyin help`, in a session `:help`"]
      : ["in a session type `:quit`, or press Ctrl-D"]
  }

  /// What could mend a block without its braces.
  private func helpForBlock(_ word: String) -> [String] {
    let first = firstOfRow(before: max(position - 1, 0))
    let isSign =
      tokens[first + 1].kind == .colon || tokens[first + 1].kind == .equals
      || tokens[first + 1].kind == .of || isWord("is", at: first + 1)
    let value = first + (isSign ? 2 : 1)
    let rest = textOfLine(from: value)
    let pattern = EverydayWords.blockPatterns[word] ?? "\(word) { … }"
    let row: String
    if word == "budget", tokens[value].kind == .moneySign || tokens[value].kind == .number {
      let isMoney = tokens[value].kind == .moneySign || ahead(value + 1 - position) == .moneySign
      let isTime = ahead(value + 1 - position) == .word
      row =
        "budget { \(isTime && !isMoney ? "time" : "cash") \(isMoney || isTime ? rest : "$\(rest)") }"
    } else if word == "goal", tokens[value].kind == .number, rest.hasSuffix(" members") {
      row = "goal enough { need members >= \(rest) with 80% confidence }"
    } else if word == "audience", tokens[value].kind == .number {
      row = "audience { followers \(typed(span(at: value))); interested 5% to 20% }"
    } else {
      row = pattern
    }
    return ["the lines of a block stand between braces: `\(row)`"]
  }

  /// Returns the position behind the lines that stand further to the right than the line of a piece,
  /// the lines of a block without braces; nil where there are none.
  func endOfIndentedLines(below first: Int) -> Int? {
    guard raw != .end, tokens[position].startsLine, openers.isEmpty else { return nil }
    let margin = indent(of: first)
    var end = position
    while tokens[end].kind != .end, !tokens[end].startsLine || indent(of: end) > margin {
      guard tokens[end].kind != .closeBrace, tokens[end].kind != .openBrace else { return nil }
      end += 1
    }
    return end > position ? end : nil
  }

  /// Returns how far from the beginning of its line a piece stands, in bytes.
  private func indent(of index: Int) -> Int {
    let lower = Int(tokens[index].lower)
    let newline = text.bytes[..<lower].lastIndex { $0 == 10 || $0 == 13 }
    return lower - (newline.map { $0 + 1 } ?? text.bytes.startIndex)
  }

  /// Makes the message about a block whose lines are only moved to the right.
  func bracesOfIndentedLines(header: Span) -> Diagnostic {
    .braceMissing(
      typed(header), found: found,
      help: ["put `{` at the end of this line, and `}` on a line of its own behind the last one"],
      at: spanHere)
  }

  /// Whether a word begins a block, or is what a brief calls a setting.
  func isOfSetting(_ word: String) -> Bool {
    let word = word.lowercased()
    return StatementWord.blockWords.contains(word) || EverydayWords.settingWords[word] != nil
  }

  /// What could mend a line that sets what goes by another word here: `duration 6 months`; nil for any
  /// other line.
  private func helpForSetting(_ word: String, _ rest: String) -> [String]? {
    guard let setting = EverydayWords.settingWords[word.lowercased()] else { return nil }
    let value = rest.drop { ":= ".contains($0) }
    let begin = value.first
    switch setting {
    case .horizon where begin?.isNumber == true: return ["write `horizon \(value)`"]
    case .campaign where begin == "\"": return ["write `campaign \(value)`"]
    case .campaign where !value.isEmpty: return ["write `campaign \"\(value)\"`"]
    case .begins:
      if let day = EverydayWords.day(in: String(value)) { return ["write `begins \(day)`"] }
      return tokens[position].kind == .date ? ["write `begins \(value)`"] : nil
    default: return nil
    }
  }

  /// What could mend a line that asks in a sentence; nil for any other line.
  private func helpForQuestion(_ word: String) -> [String]? {
    let first = firstOfRow(before: max(position - 1, 0))
    let end = endOfRow(from: first + 1)
    let isAsking = EverydayWords.questionWords.contains(word.lowercased())
    let isTelling = ["give", "tell", "list", "display", "calculate", "compute", "get", "see"]
      .contains(word.lowercased())
    guard isAsking || isTelling else { return nil }
    let results = (first..<end).filter { index in
      tokens[index].kind == .dot && index + 1 < end && tokens[index + 1].kind == .word
    }.map { typed(span(at: $0 - 1).joined(to: span(at: $0 + 1))) }
    if !results.isEmpty { return ["write `show \(results.joined(separator: ", "))`"] }
    guard isAsking else { return nil }
    let words = (first..<end).filter { tokens[$0].kind == .word }.map {
      typed(span(at: $0)).lowercased()
    }
    if words.contains(where: ["start", "begin", "use", "work", "help"].contains) {
      return Self.helpForCommand("help")
    }
    if let goal = (first..<end).first(where: {
      tokens[$0].kind == .number && isWord("members", at: $0 + 1)
    }) {
      let number = typed(span(at: goal))
      return ["write `check all.members >= \(number) members with 80% confidence`"]
    }
    if word == "what" {
      return ["to ask for a result write `show …`", "to try a change write `what if … = …`"]
    }
    return ["to ask which source is the better buy write `verdict`"]
  }

  /// Reports a question in a sentence before its words are read as values: `is a better than b`.
  func refuseSentence() throws(Unreadable) {
    guard raw == .word, ahead() == .word, !isWord("by", at: position + 1) else { return }
    let name = name(at: position)
    guard EverydayWords.questionWords.contains(name.text.lowercased()) else { return }
    advance()
    throw unknownStatement(name)
  }

  /// Steps over a bullet or a number of a list before a line, with a message.
  func skipBullet() {
    guard tokens[position].startsLine else { return }
    let length: Int
    switch raw {
    case .minus, .times, .rangeDash, .unitDot: length = 1
    case .number
    where tokens[position + 1].kind == .dot || tokens[position + 1].kind == .closeRound:
      length = 2
    default: return
    }
    let next = position + length
    guard next < tokens.count, tokens[next].kind == .word || tokens[next].kind == .let,
      !tokens[next].startsLine, tokens[next].lower > tokens[next - 1].upper,
      !openers.isEmpty || tokens[next].kind == .let || statementWord(at: next) != nil
        || isBlockHeader(at: next)
    else { return }
    let place = span(at: position).joined(to: span(at: next - 1))
    position = next
    report(.bullet(typed(place), row: textOfLine(from: position), at: place))
  }

  /// Reads a statement whose first word is one of the language but for its capitals, with a message;
  /// nil for any other.
  func statementInCapitals() throws(Unreadable) -> Statement.Kind? {
    let start = position
    let typed = typed(span(at: start))
    let small = typed.lowercased()
    guard small != typed, start + 1 < tokens.count else { return nil }
    let next: Token.Kind = ahead()
    if small == "let" || small == "fn", next == .word {
      reportCapitals(typed)
      return small == "let" ? .definition(try definition()) : .function(try function())
    }
    if let word = StatementWord(rawValue: small), next != .end, word.begins(before: next) {
      reportCapitals(typed)
      return try statement(beginningWith: word)
    }
    guard StatementWord.blockWords.contains(small) else { return nil }
    if next == .openBrace || next == .textOpen || next == .word && isBlockHeader(at: start) {
      reportCapitals(typed)
      return .block(try block(keyword: Name(small, span(at: start))))
    }
    return nil
  }

  /// Reports a word of the language with capitals.
  private func reportCapitals(_ typed: String) {
    let row = rowWriting(typed.lowercased(), over: position..<(position + 1))
    let isBlock = tokens[endOfRow(from: position + 1)].kind == .openBrace
    report(.capitals(typed, row: row + (isBlock ? " {" : ""), at: spanHere))
  }

  /// Reports a line of a block that begins with two words: `ad spend $200`.
  func refuseWords() throws(Unreadable) {
    try refuseTradePrice()
    guard ahead() == .word, !isWord("varying", at: position + 1) else { return }
    var length = 2
    while ahead(length) == .word, length < 4 { length += 1 }
    let next = ahead(length)
    let isPhrase = next == .number || next == .moneySign || next == .colon || next == .equals
    guard isPhrase, !beginsEverydayWord(at: position + 1) else { return }
    let words = span(at: position).joined(to: span(at: position + length - 1))
    let phrase = onOneLine(typed(words)).lowercased()
    guard let field = EverydayWords.fieldPhrases[phrase] else {
      throw failure(
        .fieldOfWords(
          onOneLine(typed(words)), help: ["`buyin help source` says what its lines are called"],
          at: words))
    }
    let start = position
    let hasSign = next == .colon || next == .equals
    let value = textOfLine(from: position + length + (hasSign ? 1 : 0))
    let needsPeriod =
      (field == "leave" || field == "engage") && !value.contains(" per ")
      && !value.contains("/") && !value.contains(" a ")
    let mended = "\(field) \(value)\(needsPeriod ? " per month" : "")"
    let needsHour = field == "wage" && !value.contains(" per ") && !value.contains("/")
    position = endOfRow(from: position)
    let row = rowWriting(mended + (needsHour ? " per hour" : ""), over: start..<position)
    throw failureBehind(.fieldOfWords(onOneLine(typed(words)), help: ["write `\(row)`"], at: words))
  }

  /// Reports a line of a block that begins with a price of the trade: `cpm $8`.
  private func refuseTradePrice() throws(Unreadable) {
    let name = name(at: position)
    guard let unit = EverydayWords.tradePrices[name.text.lowercased()] else { return }
    let hasSign = ahead() == .colon || ahead() == .equals
    let price = textOfLine(from: position + (hasSign ? 2 : 1))
    guard !price.isEmpty else { return }
    let start = position
    position = endOfRow(from: position)
    let row = rowWriting("pay \(price) per \(unit)", over: start..<position)
    throw failureBehind(.tradePrice(name.text, per: unit, row: row, at: name.span))
  }

  /// Adds a message at a place that was passed, and returns what to throw.
  ///
  /// - Parameter end: the position at which reading goes on, where that is further down.
  func failureBehind(_ diagnostic: Diagnostic, goingOnAt end: Int? = nil) -> Unreadable {
    report(diagnostic)
    if let end { position = end - 1 }
    return Unreadable()
  }

  /// Whether the word at a position says how sure a number is, or what currency it is in.
  private func beginsEverydayWord(at index: Int) -> Bool {
    let word = typed(span(at: index)).lowercased()
    return [
      "about", "approximately", "around", "roughly", "circa", "some", "nearly", "almost", "maybe",
      "probably", "approx", "ca", "max", "maximum", "min", "minimum", "under", "below", "over",
      "above", "less", "fewer", "more", "between", "from", "up",
    ].contains(word) || EverydayWords.numberWords[word] != nil
      || EverydayWords.currencyCodes[word.uppercased()] != nil
      || EverydayWords.tradePrices[word] != nil
  }

  /// Whether a name is defined with `let`, in this text or before it.
  func isDefined(_ name: String) -> Bool {
    known.contains(name)
      || tokens.indices.dropLast().contains { index in
        tokens[index].kind == .let && tokens[index + 1].kind == .word
          && typed(span(at: index + 1)) == name
      }
  }

  /// The rest of a definition from its `=` on.
  var restFromEquals: String {
    var index = position
    while index < tokens.count, !endsLine(at: index), tokens[index].kind != .equals { index += 1 }
    let rest = textOfLine(from: index)
    return rest.isEmpty ? "= …" : rest
  }

  /// The title in the header of a block.
  var textOfHeader: String {
    var end = position
    while end < tokens.count, tokens[end].kind != .textClose, tokens[end].kind != .end { end += 1 }
    return typed(span(at: position).joined(to: span(at: end)))
  }
}

extension String {
  /// Whether this is the code of a currency: three capitals.
  var isCurrencyCode: Bool { count == 3 && allSatisfy { $0.isUppercase && $0.isASCII } }
}
