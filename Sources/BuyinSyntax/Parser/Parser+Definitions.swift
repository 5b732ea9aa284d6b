extension Parser {
  /// Reads `let wage = $20 per hour`.
  ///
  ///     "let" word "=" expr
  func definition() throws(Unreadable) -> Definition {
    advance()
    let name = try newName(expecting: "a name after `let`") { mended, _ in
      "let \(mended) \(self.restFromEquals)"
    }
    let title = here == .textOpen ? try template(allowsValues: false) : nil
    try equals(after: name.text, example: "let \(name.text) =")
    let value = try expression()
    if here == .comma, ahead() == .word, ahead(2) == .equals {
      let row = rowWriting("; let ", over: position..<(position + 1))
      throw failure(.severalDefinitions(row, at: spanHere))
    }
    return Definition(name: name, title: title, value: value)
  }

  /// Reads `fn cost(hours, wage) = hours * wage`.
  ///
  ///     "fn" word "(" [ word { "," word } [ "," ] ] ")" "=" expr
  func function() throws(Unreadable) -> FunctionDefinition {
    advance()
    let name = try newName(expecting: "a name after `fn`") { mended, _ in "fn \(mended)(…) = …" }
    guard here == .openRound else {
      throw failure(
        .expected(
          "`(` after `fn \(name.text)`", found: found, at: spanHere,
          example: "fn \(name.text)(hours) = 2 * hours"))
    }
    open()
    var parameters: [Name] = []
    while raw != .closeRound {
      parameters.append(try self.name(expecting: "the name of a parameter"))
      guard take(.comma) else { break }
    }
    try close(.closeRound, expected: "`,` or `)`")
    let head = "\(name.text)(\(parameters.map(\.text).joined(separator: ", ")))"
    try equals(after: head, example: "fn \(head) =")
    return FunctionDefinition(name: name, parameters: parameters, body: try expression())
  }

  /// Reads `unit story, stories` or `unit workday = 8 hours`.
  ///
  ///     "unit" word [ "," word ] [ "=" expr ]
  func unit() throws(Unreadable) -> UnitDefinition {
    let name = try newName(expecting: "the name of a unit") { mended, _ in "unit \(mended)" }
    var plural: Name?
    if takeComma() { plural = try self.name(expecting: "the plural of `\(name.text)`") }
    guard take(.equals) else { return UnitDefinition(name: name, plural: plural, value: nil) }
    continueLine()
    return UnitDefinition(name: name, plural: plural, value: try expression())
  }

  /// Reads `rate 1 EUR = 1.05 to 1.12 USD`.
  ///
  ///     "rate" expr "=" expr
  func rate() throws(Unreadable) -> Statement.Kind {
    let left = try expression()
    try equals(after: "rate \(typed(left.span))", example: "rate \(typed(left.span)) =")
    return .rate(left, try expression())
  }

  /// Reads `use "rates.buyin" as rates` or `use benchmarks.instagram`.
  ///
  ///     "use" ( string | path ) [ "as" word ]
  func use() throws(Unreadable) -> UseStatement {
    let target: UseStatement.Target
    if here == .word, ahead() == .dot, isWord("buyin", at: position + 2) {
      let row = rowWriting(
        "\"\(typed(span(at: position).joined(to: span(at: position + 2))))\"",
        over: position..<(position + 3))
      throw failure(
        .fileWithoutQuotes(row, at: span(at: position).joined(to: span(at: position + 2))))
    }
    if here == .textOpen {
      let template = try template(allowsValues: false)
      target = .file(template.plainText ?? "")
    } else {
      target = .library(try path())
    }
    let alias = take("as") ? try name(expecting: "a name after `as`") : nil
    return UseStatement(target: target, alias: alias)
  }

  /// Reads `correlate a, b by 0.6`.
  ///
  ///     "correlate" path "," path { "," path } "by" expr
  func correlation() throws(Unreadable) -> Statement.Kind {
    let paths = try paths()
    guard paths.count >= 2 else {
      throw failure(
        .expected(
          "`,` and a second name", found: found, at: spanHere,
          example: "correlate bought.real, outreach.real by 0.6"))
    }
    guard take("by") else {
      throw failure(
        .expected(
          "`by` and a correlation", found: found, at: spanHere,
          example: "correlate bought.real, outreach.real by 0.6"))
    }
    return .correlate(paths, try expression())
  }

  /// Reads `bought.leave = 5% per month`.
  ///
  ///     binding = path "=" expr
  func binding(after word: String) throws(Unreadable) -> Binding {
    let path = try path()
    try equals(after: "\(word) \(path.text)", example: "\(word) \(path.text) =")
    return Binding(path: path, value: try expression())
  }
}
