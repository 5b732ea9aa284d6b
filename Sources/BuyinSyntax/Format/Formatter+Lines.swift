extension Formatter {
  /// Writes a statement, without the comments around it.
  mutating func write(_ statement: Statement, indent: Int) {
    switch statement.kind {
    case .block(let block):
      let bare = Block(
        keyword: block.keyword, name: block.name, title: block.title, original: block.original,
        items: [], header: block.header)
      writeHeader(withoutBraces(print(Statement(.block(bare), statement.span))), statement, indent)
      writeItems(block.items, indent: indent + 2)
      close(statement, indent: indent)
    case .campaign, .horizon, .begins, .currency, .window, .definition, .function, .unit, .rate,
      .use, .correlate, .set, .unset, .show, .compare, .verdict, .why, .whatIf, .find, .sweep,
      .allocate, .plot, .check, .print:
      if let (header, queries) = statement.parted {
        write(header, queries, statement, indent)
      } else {
        writeLine(print(statement), from: statement.span.lower, to: statement.span.upper, indent)
      }
    }
  }

  /// Returns the printed form of an empty block without its braces.
  private func withoutBraces(_ printed: String) -> String { String(printed.dropLast(3)) }

  /// Writes a question with questions between its braces.
  private mutating func write(
    _ header: Statement, _ queries: [Statement], _ statement: Statement, _ indent: Int
  ) {
    writeHeader(print(header), statement, indent)
    if let line = line(of: queries, in: statement) {
      rows.lengthen(by: line)
      lastKind = .closeBrace
    } else {
      write(queries, indent: indent + 2)
      close(statement, indent: indent)
    }
  }

  // MARK: Blocks

  /// Returns the position of the brace that opens the block of a statement.
  private func brace(of statement: Statement) -> Int {
    var position = firstToken(from: statement.span.lower)
    while tokens[position].kind != .openBrace, position < tokens.count - 1 { position += 1 }
    return position
  }

  /// Writes what stands before the lines of a block, its brace included.
  private mutating func writeHeader(_ header: String, _ statement: Statement, _ indent: Int) {
    let brace = brace(of: statement)
    writeLine(header, from: statement.span.lower, to: Int(tokens[brace].lower), indent)
    writeTrailingComment(after: Int(tokens[brace - 1].upper))
    rows.lengthen(by: " {", opensBlock: true)
    lastKind = .openBrace
    writeTrailingComment(after: Int(tokens[brace].upper))
  }

  /// Writes the comments at the end of a block and its closing brace.
  private mutating func close(_ statement: Statement, indent: Int) {
    let isEmpty = written == comments.count || comments[written].span.lower > statement.span.upper
    writeComments(before: statement.span.upper, indent: indent + 2)
    if isEmpty, rows.endsWithOpenBlock {
      rows.lengthen(by: "}")
    } else {
      rows.dropBlankLine()
      rows.add(FormattedRow(indent: indent, code: "}"))
    }
    lastKind = .closeBrace
  }

  /// Writes the lines of a block, with the values of all fields in one column.
  private mutating func writeItems(_ items: [Block.Item], indent: Int) {
    let width = items.reduce(0) { max($0, $1.fieldName?.count ?? 0) }
    for item in items {
      begin(at: item.span, indent: indent)
      var printer = Printer()
      printer.write(item)
      let padding = item.fieldName.map { String(repeating: " ", count: width + 2 - $0.count) }
      writeLine(
        printer.text, from: item.span.lower, to: item.span.upper, indent, padding: padding)
      writeTrailingComment(after: item.span.upper)
    }
  }

  /// Returns the questions between braces on one line, if they were typed so and are a single one
  /// at each depth; else nil.
  private func line(of queries: [Statement], in statement: Statement) -> String? {
    guard queries.count <= 1 else { return nil }
    let start = brace(of: statement) + 1
    let end = firstToken(from: statement.span.upper)
    guard !tokens[start..<end].contains(where: \.startsLine) else { return nil }
    guard let query = queries.first else { return "}" }
    return line(of: query).map { " \($0) }" }
  }

  /// Returns a question on one line; nil if it has several between its braces.
  private func line(of query: Statement) -> String? {
    guard let (header, queries) = query.parted else { return print(query) }
    return line(of: queries, in: query).map { "\(print(header)) {\($0)" }
  }

  // MARK: One line

  /// Writes one printed line with the breaks and the comments that were typed inside it.
  ///
  /// - Parameter padding: the blanks behind the first token, where it is a field's name.
  private mutating func writeLine(
    _ line: String, from lower: Int, to upper: Int, _ indent: Int, padding: String? = nil
  ) {
    let spelling = Spelling(line)
    let typed = firstToken(from: lower)..<firstToken(from: upper)
    partFromLineBefore(spelling)
    lastKind = spelling.pieces.last?.kind ?? .end
    guard let matches = spelling.align(with: tokens, typed, in: bytes) else {
      writeComments(before: Int(tokens[typed.upperBound - 1].lower), indent: indent)
      rows.add(FormattedRow(indent: indent, code: padded(line, padding)))
      return
    }
    var layout = LineLayout(indent: indent)
    for (index, (piece, match)) in zip(spelling.pieces, matches).enumerated() {
      if match.hasCommaBefore { layout.row.code += "," }
      let place = Int(tokens[match.token].lower)
      var isBroken = index > 0 && match.startsLine
      layout.nextIsCloser = false
      while written < comments.count, comments[written].span.lower < place {
        isBroken = true
        write(comments[written], in: &layout)
        written += 1
      }
      layout.nextIsCloser = piece.closes
      if isBroken { flush(&layout) }
      if !layout.row.code.isEmpty {
        layout.row.code += index == 1 ? padding ?? piece.gap : piece.gap
      }
      layout.add(piece)
    }
    rows.add(layout.row)
  }

  /// Returns a line with the blanks behind its first word.
  private func padded(_ line: String, _ padding: String?) -> String {
    guard let padding, let blank = line.firstIndex(of: " ") else { return line }
    return line[..<blank] + padding + line[line.index(after: blank)...]
  }

  /// Ends the line before with `;` where the next begins with a minus sign, which would go on with it.
  private mutating func partFromLineBefore(_ spelling: Spelling) {
    guard spelling.pieces.first?.kind == .minus, lastKind.couldGoOn else { return }
    rows.lengthenCode(by: ";")
  }

  /// Adds the row of a layout, and begins the next one.
  private mutating func flush(_ layout: inout LineLayout) {
    if !layout.row.code.isEmpty { rows.add(layout.row) }
    layout.row = FormattedRow(indent: layout.nextIndent)
  }

  /// Writes a comment inside a statement: behind the row if it stood there, else on its own.
  private mutating func write(_ comment: Comment, in layout: inout LineLayout) {
    if !layout.row.code.isEmpty, layout.row.comment == nil, isTrailing(comment) {
      layout.row.comment = comment.trimmed
    } else {
      flush(&layout)
      rows.add(FormattedRow(indent: layout.nextIndent, comment: comment.trimmed))
    }
  }
}

/// The row that is being made of a statement, and what is open in it.
private struct LineLayout {
  /// The row so far.
  var row: FormattedRow
  /// The indent of the statement.
  let indent: Int
  /// The indents of the rows in which the open brackets stand.
  var open: [Int] = []
  /// Whether the next token closes a bracket.
  var nextIsCloser = false

  /// Begins the first row of a statement.
  init(indent: Int) {
    self.indent = indent
    row = FormattedRow(indent: indent)
  }

  /// The indent of a row that begins here: inside a bracket two more than the row of the bracket.
  var nextIndent: Int {
    guard let last = open.last else { return indent + 2 }
    return nextIsCloser ? last : last + 2
  }

  /// Adds a token.
  mutating func add(_ piece: Spelling.Piece) {
    if piece.closes {
      _ = open.popLast()
    } else if piece.kind == .openRound || piece.kind == .openSquare {
      open.append(row.indent)
    }
    row.code += piece.text
  }
}

extension Spelling.Piece {
  /// Whether it closes a bracket.
  fileprivate var closes: Bool { kind == .closeRound || kind == .closeSquare }

  /// What stands between it and the token before it on a line.
  fileprivate var gap: String { isParted ? " " : "" }
}

extension Block.Item {
  /// The name of the field that the line gives; nil for other lines.
  fileprivate var fieldName: String? {
    switch kind {
    case .field(let field): field.name.text
    case .definition, .set: nil
    }
  }
}

extension Statement {
  /// The statement without the questions between its braces, and those; nil for one without braces.
  fileprivate var parted: (header: Statement, queries: [Statement])? {
    switch kind {
    case .whatIf(let query):
      guard let queries = query.queries else { return nil }
      return (Statement(.whatIf(WhatIf(changes: query.changes, queries: nil)), span), queries)
    case .sweep(let query):
      guard let queries = query.queries else { return nil }
      let header = SweepQuery(
        path: query.path, range: query.range, spacing: query.spacing, queries: nil)
      return (Statement(.sweep(header), span), queries)
    case .campaign, .horizon, .begins, .currency, .window, .definition, .function, .unit, .rate,
      .use, .correlate, .block, .set, .unset, .show, .compare, .verdict, .why, .find, .allocate,
      .plot, .check, .print:
      return nil
    }
  }
}
