extension Parser {
  /// Reads a word that names something.
  ///
  /// - Parameter expected: what the word names, for the message: `a name`, `a metric`.
  func name(expecting expected: String) throws(Unreadable) -> Name {
    guard here == .word else {
      if here != .end, here.isReserved {
        throw failure(.reservedName(typed(spanHere), at: spanHere))
      }
      throw failure(.expected(expected, found: found, at: spanHere))
    }
    let name = name(at: position)
    advance()
    return name
  }

  /// Reads a word that is about to be defined; reports one with hyphens in it, and mends it.
  ///
  /// - Parameter makesHelp: makes the line to paste of the mended name and of the typed one.
  func newName(
    expecting expected: String, help makesHelp: (String, String) -> String
  ) throws(Unreadable) -> Name {
    let start = position
    let first = try name(expecting: expected)
    while here == .minus || here == .rangeDash,
      ahead() == .word || ahead() == .number || ahead().isReserved,
      tokens[position].lower == tokens[position - 1].upper,
      tokens[position].upper == tokens[position + 1].lower
    {
      advance()
      advance()
    }
    guard position > start + 1 else { return first }
    let whole = span(from: start)
    let mended = String(typed(whole).map { $0.isLetter || $0.isNumber ? $0 : "_" })
    report(.hyphenInName(typed(whole), help: makesHelp(mended, typed(whole)), mended, at: whole))
    return Name(mended, whole)
  }

  /// Reads a path.
  ///
  ///     path = word { "." word } ;
  func path() throws(Unreadable) -> Path {
    let start = position
    var words = [try name(expecting: "a name")]
    while take(.dot) { words.append(try name(expecting: "a name after the point")) }
    guard words.count <= limits.treeDepth else {
      throw refusal(.treeTooDeep(allowed: limits.treeDepth, at: span(from: start)))
    }
    return Path(words, span(from: start))
  }

  /// Reads paths between commas; `and` between them is reported and read as a comma.
  ///
  ///     paths = path { "," path } ;
  func paths() throws(Unreadable) -> [Path] {
    var paths = [try path()]
    while here == .comma || here == .and {
      let and = here == .and ? spanHere : nil
      advance()
      try wantMore("a name")
      paths.append(try path())
      if let and {
        report(.andBetweenNames(paths.map(\.text).joined(separator: ", "), at: and))
      }
    }
    return paths
  }

  /// Goes on to the next line where a line may end: after a comma or an operator. At the end of
  /// the text more lines are wanted.
  func wantMore(_ expected: String) throws(Unreadable) {
    if raw == .end {
      throw failureOrMoreWanted(.expected(expected, found: found, at: spanHere))
    }
    continueLine()
  }

  /// Reads `=`.
  ///
  /// - Parameter example: the whole line as it should be.
  func equals(after what: String, example: String) throws(Unreadable) {
    if here == .equalEqual || here == .colon {
      report(.equalsWanted(typed(spanHere), at: spanHere))
      advance()
    } else if !take(.equals) {
      throw equalsFailure(after: what, example: example)
    }
    continueLine()
  }

  /// Reports that `=` is missing.
  private func equalsFailure(after what: String, example: String) -> Unreadable {
    let rest = textOfLine(from: position)
    return failure(
      .equalsMissing(
        after: what, found: found, example: rest.isEmpty ? "\(example) …" : "\(example) \(rest)",
        at: spanHere))
  }
}
