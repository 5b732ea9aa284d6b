import CTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A reader of entries from the person at the terminal, with editing and history where it can.
///
/// It knows nothing of the language: whether a text is complete is a question that it asks. On a
/// terminal that libedit cannot serve, and on input that is no terminal, it reads plain lines.
/// One thread at a time may use it.
package final class LineEditor {
  /// Where lines come from.
  private enum Source {
    case edited(EditedLines)
    case plain(PlainLineReader)
  }

  /// Finds what could stand before the cursor: given the line and the cursor in bytes of UTF-8.
  package var completer: (_ line: String, _ cursor: Int) -> [Candidate] = { _, _ in [] } {
    didSet {
      if case .edited(let lines) = source { lines.completer = completer }
    }
  }

  private let source: Source
  private let prompt: Prompt
  private let continuationPrompt: Prompt
  private let history: HistoryFile?
  private let isComplete: (String) -> Bool

  /// Makes the reader of standard input, and begins to note Ctrl-C.
  ///
  /// - Parameters:
  ///   - program: The name under which `~/.editrc` may address this program.
  ///   - prompt: The invitation to an entry.
  ///   - continuationPrompt: The invitation to a further line of it.
  ///   - historyFile: The path of the history, made where it is missing; nil keeps none.
  ///   - isComplete: Whether a text is a whole entry.
  ///   - warn: Receives a sentence when something is amiss that does not stop the work.
  package init(
    program: String, prompt: Prompt, continuationPrompt: Prompt, historyFile: String?,
    isComplete: @escaping (String) -> Bool, warn: @escaping (String) -> Void = { _ in }
  ) {
    self.prompt = prompt
    self.continuationPrompt = continuationPrompt
    self.isComplete = isComplete
    history = historyFile.map { HistoryFile(path: $0, warn: warn) }
    watchForInterruptions()
    if let lines = EditedLines(program: program) {
      history?.load().forEach(lines.addToHistory)
      source = .edited(lines)
    } else {
      source = .plain(PlainLineReader())
    }
  }

  /// Whether lines can be edited, and not only read.
  package var canEdit: Bool {
    if case .edited = source { true } else { false }
  }

  /// Reads a whole entry: further lines while the text is incomplete; an empty one submits it.
  package func readEntry() -> Entry {
    clearInterruption()
    var text = ""
    var isContinuing = false
    while true {
      switch readLine(isContinuing ? continuationPrompt : prompt) {
      case .interrupted(let lineWasEmpty):
        clearInterruption()
        return .interrupted(lineWasEmpty: lineWasEmpty && !isContinuing)
      case .endOfInput:
        // What was begun is submitted, as by an empty line: a mistake is better told than lost.
        return isContinuing ? .line(text) : .endOfInput
      case .line(let line):
        if isContinuing && line.isEmpty { return .line(text) }
        text += isContinuing ? "\n" + line : line
        if isComplete(text) { return .line(text) }
        isContinuing = true
      }
    }
  }

  /// Records an entry in the history at once, so that a crash in evaluating it loses nothing.
  package func addToHistory(_ entry: String) {
    guard entry.contains(where: { !$0.isWhitespace }) else { return }
    if case .edited(let lines) = source { lines.addToHistory(entry) }
    history?.append(entry)
  }

  private func readLine(_ prompt: Prompt) -> LineEvent {
    switch source {
    case .edited(let lines): lines.readLine(prompt)
    case .plain(let reader): reader.readLine(prompt)
    }
  }
}
