import BuyinSyntax

/// Sizes beyond which a fuzzed text is refused: far below those of the command line, so that no
/// input takes long and the limits themselves are met.
let smallLimits = SyntaxLimits(
  sourceBytes: 4096, nesting: 30, treeDepth: 60, blockDepth: 4, statements: 100,
  numberLength: 40, mistakes: 20)

/// Returns what is wrong with the pieces of a text.
func lexerViolation(_ bytes: [UInt8]) -> String? {
  let id = SourceID(0)
  let text = SourceText(name: "plan", bytes: bytes)
  let found = pieces(of: text, as: id, limits: smallLimits)
  let all = (found.tokens + found.comments).sorted()
  // What a mistake makes unreadable is passed over.
  let hasErrors = found.diagnostics.contains { $0.severity == .error }
  var end = 0
  for piece in all {
    if piece.lower < end || piece.upper > bytes.count { return "pieces overlap" }
    if !hasErrors, let mistake = wrongGap(text, end..<piece.lower) { return mistake }
    end = piece.upper
  }
  if let mistake = violation(of: found.diagnostics.sorted(), in: [bytes.count]) { return mistake }
  guard !hasErrors else { return nil }
  if let mistake = wrongGap(text, end..<bytes.count) { return mistake }
  // Inside quotes blanks are a part of the text, and a mistake may hang on what stands close.
  let hasQuotes = text.text(0..<bytes.count).contains { "\"“”„‟".contains($0) }
  guard found.diagnostics.isEmpty, !hasQuotes else { return nil }
  let parted = found.tokens.map { text.text($0) }.joined(separator: " ")
  let again = SourceText(name: "plan", parted)
  let words = pieces(of: again, as: id).tokens.map { again.text($0) }
  return words == found.tokens.map { text.text($0) } ? nil : "other pieces when parted: \(parted)"
}

/// Returns what is wrong with a stretch between pieces: anything but blanks and line ends.
private func wrongGap(_ text: SourceText, _ range: Range<Int>) -> String? {
  let gap = text.text(range)
  let isBlank = gap.unicodeScalars.allSatisfy {
    $0.properties.isWhitespace || $0.value == 0x200B || $0.value == 0x2060 || $0.value == 0xFEFF
  }
  return isBlank ? nil : "between pieces stands what is no blank: \(gap)"
}

/// Returns what is wrong with how bytes are read.
func parserViolation(_ bytes: [UInt8]) -> String? {
  let result = parse(SourceText(name: "plan", bytes: bytes), as: SourceID(0), limits: smallLimits)
  for statement in result.file.statements where statement.span.upper > bytes.count {
    return "a statement lies beyond the text"
  }
  return violation(of: result.diagnostics, in: [bytes.count])
}

/// Returns what is wrong with messages about texts.
///
/// - Parameters:
///   - diagnostics: the messages in the order in which they would be shown.
///   - lengths: the length of each text in bytes, by the number of its source.
func violation(of diagnostics: [Diagnostic], in lengths: [Int]) -> String? {
  var previous: Diagnostic?
  for diagnostic in diagnostics {
    let spans =
      [diagnostic.span] + diagnostic.labels.map(\.span) + diagnostic.edits.map(\.span)
    for span in spans
    where !lengths.indices.contains(span.source.index) || span.lower < 0
      || span.upper > lengths[span.source.index]
    {
      return "a message points beyond the text: \(diagnostic.message)"
    }
    if diagnostic.message.isEmpty { return "a message is empty" }
    if let previous, diagnostic < previous { return "messages are not in order" }
    previous = diagnostic
  }
  return nil
}

/// Returns what is wrong with the canonical text of what could be read.
///
/// Bytes that no text has are a mistake of the whole file.
func printerViolation(_ bytes: [UInt8]) -> String? {
  guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
  let result = parse(SourceText(name: "plan", bytes: bytes), as: SourceID(0), limits: smallLimits)
  let printed = canonicalText(result.file.statements)
  // The canonical text may be longer than what was typed, so it is read with the usual limits.
  let again = parse(SourceText(name: "plan", printed), as: SourceID(0))
  if let mistake = again.diagnostics.first(where: { $0.severity == .error }) {
    return "the canonical text has a mistake: \(mistake.message)\n\(printed)"
  }
  let second = canonicalText(again.file.statements)
  return second == printed ? nil : "the canonical text changes:\n\(printed)\n---\n\(second)"
}

/// Returns the canonical text of statements, each on its line.
///
/// A line that begins with `-` would seem to go on with the one before; a `;` parts them.
private func canonicalText(_ statements: [Statement]) -> String {
  statements.map { print($0) }.reduce("") { text, line in
    text.isEmpty ? line : text + (line.hasPrefix("-") ? ";\n" : "\n") + line
  }
}

/// Returns what is wrong with the form that a plan without mistakes is given.
func formatterViolation(_ bytes: [UInt8]) -> String? {
  let text = SourceText(name: "plan", bytes: bytes)
  guard let formed = try? format(text, limits: smallLimits) else { return nil }
  let formedText = SourceText(name: "plan", formed)
  guard let again = try? format(formedText) else {
    return "the formatted plan has a mistake:\n\(formed)"
  }
  guard again == formed else { return "the form changes:\n\(formed)\n---\n\(again)" }
  let before = parse(text, as: SourceID(0))
  let after = parse(formedText, as: SourceID(0))
  guard canonicalText(before.file.statements) == canonicalText(after.file.statements) else {
    return "the formatted plan is another:\n\(formed)"
  }
  return before.file.comments.count == after.file.comments.count
    ? nil : "comments are lost or made up:\n\(formed)"
}
