import BuyinSyntax

/// Sizes beyond which a fuzzed text is refused: far below those of the command line, so that no
/// input takes long and the limits themselves are met.
let smallLimits = SyntaxLimits(
  sourceBytes: 4096, nesting: 30, treeDepth: 60, blockDepth: 4, statements: 100,
  numberLength: 40, mistakes: 20)

/// Returns what is wrong with how bytes are read.
func parserViolation(_ bytes: [UInt8]) -> String? {
  let result = parse(SourceText(name: "plan", bytes: bytes), as: SourceID(0), limits: smallLimits)
  for statement in result.file.statements where statement.span.upper > bytes.count {
    return "a statement lies beyond the text"
  }
  return violation(of: result.diagnostics, within: bytes.count)
}

/// Returns what is wrong with messages about a text.
///
/// - Parameters:
///   - diagnostics: the messages in the order in which they would be shown.
///   - length: the length of the text in bytes.
func violation(of diagnostics: [Diagnostic], within length: Int) -> String? {
  var previous: Diagnostic?
  for diagnostic in diagnostics {
    let spans =
      [diagnostic.span] + diagnostic.labels.map(\.span) + diagnostic.edits.map(\.span)
    for span in spans where span.lower > span.upper || span.upper > length {
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
/// Bytes that no text has are a mistake of the whole file; inside quotes they stay in the tree.
func printerViolation(_ bytes: [UInt8]) -> String? {
  guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { return nil }
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
