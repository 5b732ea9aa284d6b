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

  private let source: Source
  private let prompt: Prompt
  private let continuationPrompt: Prompt
  private var isColoured: Bool
  private let history: HistoryFile?
  private let assistant: LineAssistant

  /// Makes the reader of standard input, and begins to note Ctrl-C.
  ///
  /// - Parameters:
  ///   - program: The name under which `~/.editrc` may address this program.
  ///   - prompt: The invitation to an entry.
  ///   - continuationPrompt: The invitation to a further line of it.
  ///   - historyFile: The path of the history, made where it is missing; nil keeps none.
  ///   - keys: Which keys edit a line, unless `~/.editrc` says otherwise.
  ///   - wantsHints: Whether it is shown how a text could go on.
  ///   - isColoured: Whether the prompts, and the words of the language while they are typed, stand out.
  ///   - assistant: What knows the language.
  ///   - warn: Receives a sentence when something is amiss that does not stop the work.
  package init(
    program: String, prompt: Prompt, continuationPrompt: Prompt, historyFile: String?,
    keys: KeyStyle = .emacs, wantsHints: Bool = false, isColoured: Bool = false,
    assistant: LineAssistant, warn: @escaping (String) -> Void = { _ in }
  ) {
    self.prompt = prompt
    self.isColoured = isColoured
    self.continuationPrompt = continuationPrompt
    self.assistant = assistant
    history = historyFile.map { HistoryFile(path: $0, warn: warn) }
    watchForInterruptions()
    let lines = EditedLines(
      program: program, keys: keys,
      look: EditedLines.Look(hasHints: wantsHints, isColoured: isColoured), assistant: assistant)
    if let lines {
      for entry in history?.load() ?? [] { lines.addToHistory(entry) }
      source = .edited(lines)
    } else {
      source = .plain(PlainLineReader())
    }
  }

  /// Decides anew what is shown beside the text itself, from the next entry on.
  package func setLook(isColoured: Bool, hasHints: Bool) {
    self.isColoured = isColoured
    guard case .edited(let lines) = source else { return }
    lines.look = EditedLines.Look(hasHints: hasHints, isColoured: isColoured)
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
        return isContinuing ? .line(Self.withoutBlankEnd(text)) : .endOfInput
      case .line(let line):
        text += line
        let last = line.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        // A blank line submits what is open: a mistake is better told than lines asked for on end.
        if isContinuing || line.contains("\n"), last.allSatisfy(\.isWhitespace) {
          return .line(Self.withoutBlankEnd(text))
        }
        if assistant.isComplete(text) { return .line(text) }
        isContinuing = true
        text += "\n"
      case .edit(let line): return .edit(text + line)
      }
    }
  }

  /// Records an entry in the history at once, so that a crash in evaluating it loses nothing.
  package func addToHistory(_ entry: String) {
    guard entry.contains(where: { !$0.isWhitespace }) else { return }
    if case .edited(let lines) = source { lines.addToHistory(entry) }
    history?.append(entry)
  }

  private static func withoutBlankEnd(_ text: String) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private func readLine(_ stated: Prompt) -> LineEvent {
    let prompt = isColoured ? stated : Prompt(stated.text)
    return switch source {
    case .edited(let lines): lines.readLine(prompt)
    case .plain(let reader): reader.readLine(prompt)
    }
  }
}
