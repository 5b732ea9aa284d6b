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
    if let name = try nameWithDigit(makesHelp) { return name }
    let first = try name(expecting: expected)
    while here == .minus || here == .rangeDash,
      ahead() == .word || ahead() == .number || ahead().isReserved,
      tokens[position].lower == tokens[position - 1].upper,
      tokens[position].upper == tokens[position + 1].lower
    {
      advance()
      advance()
    }
    while here == .word, nameGoesOn { advance() }
    guard position > start + 1 else { return first }
    let whole = span(from: start)
    let mended = String(typed(whole).map { $0.isLetter || $0.isNumber ? $0 : "_" })
    report(.hyphenInName(typed(whole), help: makesHelp(mended, typed(whole)), mended, at: whole))
    return Name(mended, whole)
  }

  /// Whether the words from here on go on with a name, in `let my budget = …`, `source fb ads {`: what
  /// follows them can follow a name, and nothing else does.
  private var nameGoesOn: Bool {
    if isWordHere("like") || isWordHere("as") || isWordHere("be") || isWordHere("is") {
      return false
    }
    var distance = 1
    while ahead(distance) == .word, distance < 6 { distance += 1 }
    return ahead(distance) == .equals || ahead(distance) == .openBrace
      || ahead(distance) == .textOpen
  }

  /// Reports a name that begins with a digit, `2x`, and reads it as `x2`.
  private func nameWithDigit(
    _ makesHelp: (String, String) -> String
  ) throws(Unreadable) -> Name? {
    guard here == .number, ahead() == .word, tokens[position].upper == tokens[position + 1].lower
    else { return nil }
    let start = position
    let mended = typed(span(at: position + 1)) + typed(spanHere)
    advance()
    advance()
    let whole = span(from: start)
    report(
      .digitBeforeName(typed(whole), help: makesHelp(mended, typed(whole)), mended, at: whole))
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
  func paths(takesWords: Bool = false) throws(Unreadable) -> [Path] {
    let start = position
    var paths = [try path()]
    var wrong: Span?
    while true {
      if here == .comma {
        advance()
      } else if let length = joint(takesWords: takesWords) {
        wrong = wrong ?? (length == 0 ? spanHere : span(at: position))
        position += length
      } else {
        break
      }
      try wantMore("a name")
      paths.append(try path())
    }
    if let wrong {
      let names = paths.map(\.text).joined(separator: ", ")
      report(
        .andBetweenNames(
          found: typed(wrong), row: rowWriting(names, over: start..<position), at: wrong))
    }
    return paths
  }

  /// Returns of how many pieces is what stands between two names where a comma belongs; nil if nothing
  /// does.
  private func joint(takesWords: Bool) -> Int? {
    switch here {
    case .and, .or: return ahead() == .word ? 1 : nil
    case .to, .divide, .plus: return takesWords && ahead() == .word ? 1 : nil
    case .word where takesWords && !isWordHere("by") && !isWordHere("on") && !isWordHere("between"):
      switch typed(spanHere).lowercased() {
      case "vs", "versus", "with", "against", "v":
        let length = ahead() == .dot ? 2 : 1
        return ahead(length) == .word ? length : nil
      default: return 0
      }
    default: return nil
    }
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
    if let length = signForEquals {
      let sign = span(at: position).joined(to: span(at: position + length - 1))
      let row = rowWriting(" =", over: position..<(position + length))
        .split(separator: " ").joined(separator: " ")
      report(.equalsWanted(typed(sign), row: row, at: sign))
      position += length
    } else if !take(.equals) {
      throw equalsFailure(after: what, example: example)
    }
    continueLine()
  }

  /// Of how many pieces is a sign that stands where `=` belongs, `:`, `==`, `:=`, `->`, `=>`; nil for
  /// `=` itself and for anything else.
  private var signForEquals: Int? {
    let isGlued = tokens[position].upper == tokens[min(position + 1, tokens.count - 1)].lower
    switch (here, isGlued ? ahead() : .end) {
    case (.colon, .equals), (.minus, .greater), (.equals, .greater): return 2
    case (.colon, _), (.equalEqual, _): return 1
    default: return nil
    }
  }

  /// Of how many pieces are the words that stand where `=` belongs, `is`, `to be`; 0 for none.
  private var wordsForEquals: Int {
    var length = 0
    while ahead(length) == .to || ahead(length) == .word, length < 3 {
      guard ahead(length) != .to else {
        length += 1
        continue
      }
      switch typed(span(at: position + length)).lowercased() {
      case "is", "are", "was", "were", "be", "becomes", "become", "equals", "as", "goes", "would",
        "rises", "falls", "drops":
        length += 1
      default: return length
      }
    }
    return length
  }

  /// Reports that `=` is missing.
  private func equalsFailure(after what: String, example: String) -> Unreadable {
    if let change = changeInWords(of: what) {
      return failure(
        .equalsMissing(
          after: what, found: found, example: "\(example) \(change)", at: spanHere))
    }
    let rest = textOfLine(from: position + wordsForEquals)
    return failure(
      .equalsMissing(
        after: what, found: found, example: rest.isEmpty ? "\(example) …" : "\(example) \(rest)",
        at: spanHere))
  }

  /// Returns the value that `doubles` and `halves` say; nil for other words.
  private func changeInWords(of what: String) -> String? {
    guard here == .word, ahead() == .end || ahead() == .openBrace,
      let path = what.split(separator: " ").last
    else { return nil }
    switch typed(spanHere).lowercased() {
    case "doubles", "doubled", "double": return "\(path) * 2"
    case "triples", "tripled", "triple": return "\(path) * 3"
    case "halves", "halved", "half": return "\(path) / 2"
    default: return nil
    }
  }
}
