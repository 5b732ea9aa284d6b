extension Parser {
  /// The state to return to after a statement that could not be read.
  struct Checkpoint {
    let position: Int
    let openers: Int
    let roundDepth: Int
    let depth: Int
    let blockDepth: Int
    let diagnostics: Int
  }

  /// The state here.
  var checkpoint: Checkpoint {
    Checkpoint(
      position: position, openers: openers.count, roundDepth: roundDepth, depth: depth,
      blockDepth: blockDepth, diagnostics: diagnostics.count)
  }

  /// Goes on at the next line at the depth of a checkpoint, or at the closing brace around it.
  ///
  /// If the mistake stands inside a bracket that is closed later, reading goes on behind that one.
  /// One that is never closed is forgotten: the next line is the best guess.
  func recover(to checkpoint: Checkpoint) {
    let inner = openers[min(checkpoint.openers, openers.count)...]
    if let opener = inner.first(where: { Int(tokens[$0].partner) >= position }) {
      position = Int(tokens[opener].partner) + 1
    }
    openers.removeSubrange(min(checkpoint.openers, openers.count)...)
    roundDepth = checkpoint.roundDepth
    depth = checkpoint.depth
    blockDepth = checkpoint.blockDepth
    clauseWords = []
    looseRanges = []
    if position == checkpoint.position { position += raw == .end ? 0 : 1 }
    while raw != .end, !tokens[position].startsLine, raw != .semicolon {
      if raw == .closeBrace, !openers.isEmpty { return }
      position = tokens[position].partner > 0 ? Int(tokens[position].partner) + 1 : position + 1
    }
  }

  /// The mistakes behind which the tree is what was meant beyond doubt, so that the checker can go on
  /// with it and find the others.
  private static let mendedCodes: Set<String> = Set(
    [
      SyntaxCode.colonAfterField, .equalsAfterWord, .equalsWanted, .articleForPer,
      .capitals, .bullet,
    ].map(\.rawValue))

  /// Whether a mistake was reported in the text since a checkpoint, by the lexer or here.
  func isDamaged(since checkpoint: Checkpoint) -> Bool {
    let isWrong = { (diagnostic: Diagnostic) in
      diagnostic.severity == .error && !Self.mendedCodes.contains(diagnostic.code)
    }
    if diagnostics[checkpoint.diagnostics...].contains(where: isWrong) { return true }
    let lower = Int(tokens[checkpoint.position].lower)
    let upper = Int(tokens[max(position - 1, checkpoint.position)].upper)
    return lexicalErrors.contains(from: lower, to: upper)
  }

  /// Reports what follows a complete statement or item on its line.
  func expectLineEnd(after statement: Span) throws(Unreadable) {
    switch here {
    case .end, .semicolon: return
    case .closeBrace where !openers.isEmpty: return
    case .word where isWordHere("over") || isWordHere("during") || isWordHere("throughout"):
      throw failure(forDuration() ?? .lineGoesOn(found: found, help: helpForRest, at: spanHere))
    case .for where !isQuestionAboutOptions:
      if let duration = forDuration() { throw failure(duration) }
      throw failure(forIsNotPer(after: statement))
    case .equals: throw failure(.singleEquals(at: spanHere))
    case .closeRound, .closeSquare, .closeBrace:
      throw failure(.strayCloser(typed(spanHere), at: spanHere))
    default: throw failure(.lineGoesOn(found: found, help: helpForRest, at: spanHere))
    }
  }

  /// Whether the row here asks about options: `verdict for ads`.
  private var isQuestionAboutOptions: Bool {
    let first = firstOfRow(before: position)
    return isWord("verdict", at: first) || isWord("compare", at: first)
  }
}
