import CTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines edited on a terminal by libedit.
///
/// The pointers of the C side live until its next call, so text becomes a `String` at once.
final class EditedLines {
  let assistant: LineAssistant
  /// What was typed before this line, where the window was too low for all of it.
  private var earlierText = ""
  private var wantsEditor = false
  private var choice: CandidateChoice?
  private let wantsHints: Bool
  private var editor: OpaquePointer?

  /// Opens the editor, or fails where plain reading serves better.
  init?(program: String, keys: KeyStyle, wantsHints: Bool, assistant: LineAssistant) {
    self.assistant = assistant
    self.wantsHints = wantsHints
    guard isatty(STDIN_FILENO) == 1, let output = Self.drawingDescriptor else { return nil }
    guard let name = getenv("TERM").map({ String(cString: $0) }), !["", "dumb"].contains(name)
    else { return nil }
    // Without a UTF-8 locale libedit would lose every character that is not ASCII.
    guard terminal_use_utf8() != 0 else { return nil }
    let context = Unmanaged.passUnretained(self).toOpaque()
    editor = terminal_open(program, keys.rawValue, output, context) { context, event in
      guard let context else { return Int32(terminal_key_beep) }
      return Unmanaged<EditedLines>.fromOpaque(context).takeUnretainedValue().serve(event)
    }
    if editor == nil { return nil }
  }

  deinit {
    if let editor { terminal_close(editor) }
  }

  /// Reads a text of one or more lines without its last line end.
  ///
  /// - Parameter earlier: what was typed before it, of the same entry.
  func readLine(_ prompt: Prompt, after earlier: String) -> LineEvent {
    earlierText = earlier
    wantsEditor = false
    choice = nil
    let above = prompt.linesAbove
    if !above.isEmpty { terminal_write(editor, above) }
    terminal_set_prompt(editor, prompt.marked)
    switch Int(terminal_read(editor)) {
    case Int(terminal_line_entered):
      let text = currentText()
      let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
      return wantsEditor ? .edit(line) : .line(line)
    case Int(terminal_interrupted):
      return .interrupted(lineWasEmpty: terminal_interrupted_line_was_empty(editor) != 0)
    default:
      terminal_write(editor, "\n")
      return .endOfInput
    }
  }

  /// Appends an entry to what the Up key walks through.
  func addToHistory(_ entry: String) {
    terminal_add_history(editor, entry)
  }

  /// The terminal to draw on: standard output, or standard error where output is redirected.
  private static var drawingDescriptor: Int32? {
    [STDOUT_FILENO, STDERR_FILENO].first { isatty($0) == 1 }
  }

  private func currentText() -> String {
    Self.string(characters())
  }

  private func characters() -> [wchar_t] {
    var length = 0
    guard let start = terminal_text(editor, &length) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: length))
  }

  private static func string(_ characters: some Sequence<wchar_t>) -> String {
    var scalars = String.UnicodeScalarView()
    for character in characters {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  // MARK: Events

  /// Serves what happened while a line is edited.
  private func serve(_ event: Int32) -> Int32 {
    switch Int(event) {
    case Int(terminal_event_complete): return complete(isForward: true)
    case Int(terminal_event_complete_back): return complete(isForward: false)
    case Int(terminal_event_enter): return enter()
    case Int(terminal_event_new_line): return beginLine()
    case Int(terminal_event_paste): return paste()
    case Int(terminal_event_edit):
      wantsEditor = true
      return Int32(terminal_key_submit)
    case Int(terminal_event_idle):
      showHint()
      return Int32(terminal_key_refresh)
    default: return Int32(terminal_key_beep)
    }
  }

  /// Enters the text if it is whole, and the cursor stands in its last line; else it goes on in a
  /// further line, of the same buffer as long as the window has room for it.
  private func enter() -> Int32 {
    let characters = characters()
    let after = characters.dropFirst(terminal_cursor(editor))
    let text = Self.string(characters)
    let isLast = !after.contains(10)
    if isLast, assistant.isComplete(earlierText + text) { return Int32(terminal_key_submit) }
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    if isLast, after.isEmpty, text.contains("\n") || !earlierText.isEmpty,
      last.allSatisfy(\.isWhitespace)
    {
      // A mistake is better told than lines asked for without end.
      return Int32(terminal_key_submit)
    }
    let hasRoom = terminal_text_rows(editor) + 1 < terminal_rows(STDIN_FILENO)
    return hasRoom || !isLast ? beginLine() : Int32(terminal_key_submit)
  }

  /// Begins a further line at the cursor, as far to the right as brackets are open before it.
  private func beginLine() -> Int32 {
    let before = Self.string(characters().prefix(terminal_cursor(editor)))
    let depth = assistant.openBrackets(earlierText + before)
    return replace(0, by: "\n" + String(repeating: "  ", count: min(depth, 20)))
  }

  /// Takes in what was pasted, as the assistant has it; nothing is entered before Enter is pressed.
  private func paste() -> Int32 {
    var length = 0
    guard let start = terminal_pasted(editor, &length) else { return Int32(terminal_key_beep) }
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    let text = assistant.cleanPaste(String(decoding: bytes, as: UTF8.self))
    return replace(0, by: text)
  }

  /// Says how the text could go on.
  private func showHint() {
    guard wantsHints, let rest = assistant.hint(currentText()), !rest.isEmpty else { return }
    terminal_set_hint(editor, rest)
  }

  private func replace(_ count: Int, by text: String) -> Int32 {
    let fitted = terminal_replace_before_cursor(editor, Int32(clamping: count), text) == 0
    return Int32(fitted ? terminal_key_refresh : terminal_key_beep)
  }

  // MARK: Completion

  /// Serves the Tab key: indents, completes as far as all candidates agree, lists them, and then
  /// goes through them, one at each press.
  private func complete(isForward: Bool) -> Int32 {
    let characters = characters()
    let cursor = terminal_cursor(editor)
    let before = Self.string(characters.prefix(cursor))
    if let next = choice?.next(after: before, isForward: isForward) {
      let count = choice?.current.unicodeScalars.count ?? 0
      choice?.take(next, in: before)
      return replace(count, by: choice?.current ?? "")
    }
    choice = nil
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let indents = line.allSatisfy(\.isWhitespace) && earlierText.isEmpty && !before.contains("\n")
    if indents { return replace(0, by: "  ") }
    let found = assistant.candidates(
      earlierText + Self.string(characters), earlierText.utf8.count + before.utf8.count)
    guard let first = found.first else {
      return line.allSatisfy(\.isWhitespace) ? replace(0, by: "  ") : Int32(terminal_key_beep)
    }
    let candidates = found.filter { $0.replacedBytes == first.replacedBytes }
    let replaced = String(decoding: before.utf8.suffix(first.replacedBytes), as: UTF8.self)
    let common = candidates.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
    if common != replaced && common.hasPrefix(replaced) || candidates.count == 1 {
      return replace(replaced.unicodeScalars.count, by: common)
    }
    choice = CandidateChoice(candidates.map(\.text), replaced, before)
    let columns = Int(terminal_columns(STDIN_FILENO))
    let rows = Int(terminal_rows(STDIN_FILENO))
    terminal_show_below(editor, candidateList(candidates, columns: columns, rows: rows))
    return Int32(terminal_key_redraw)
  }
}

/// Candidates that were listed, and which of them stands before the cursor.
private struct CandidateChoice {
  private let texts: [String]
  /// What stands before the cursor for it: what was typed at first.
  private(set) var current: String
  private var index: Int?
  /// The text before the cursor; with any other one the choice is over.
  private var before: String

  init(_ texts: [String], _ typed: String, _ before: String) {
    self.texts = texts
    current = typed
    self.before = before
  }

  /// Returns the position of the candidate that comes next; nil where something else was typed.
  func next(after text: String, isForward: Bool) -> Int? {
    guard text == before, !texts.isEmpty else { return nil }
    guard let index else { return isForward ? 0 : texts.count - 1 }
    return (index + (isForward ? 1 : texts.count - 1)) % texts.count
  }

  /// Notes that a candidate takes the place of the one before.
  mutating func take(_ next: Int, in text: String) {
    before = String(text.unicodeScalars.dropLast(current.unicodeScalars.count)) + texts[next]
    current = texts[next]
    index = next
  }
}

/// Sets out candidates: with what they mean, a line each, where there is room; else in columns.
func candidateList(_ candidates: [Candidate], columns: Int, rows: Int) -> String {
  let width = (candidates.map(\.text.count).max() ?? 0) + 2
  let hasMeanings = candidates.contains { !$0.meaning.isEmpty }
  if hasMeanings, candidates.count < rows - 2, width + 10 < columns {
    return candidates.map { candidate in
      let padding = String(repeating: " ", count: width - candidate.text.count)
      let room = columns - 3 - width
      let meaning = candidate.meaning
      let shown = meaning.count > room ? meaning.prefix(room - 3) + "..." : meaning[...]
      return (shown.isEmpty ? "  \(candidate.text)" : "  \(candidate.text)\(padding)\(shown)")
        + "\n"
    }.joined()
  }
  let perRow = max(1, columns / width)
  var listed = ""
  for (index, candidate) in candidates.enumerated() {
    let endsRow = (index + 1) % perRow == 0 || index == candidates.count - 1
    let padding = String(repeating: " ", count: endsRow ? 0 : width - candidate.text.count)
    listed += candidate.text + padding + (endsRow ? "\n" : "")
  }
  return listed
}

extension String {
  /// The longest text that both begin with, character by character.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
