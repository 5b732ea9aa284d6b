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
  var completer: (String, Int) -> [Candidate] = { _, _ in [] }

  private var editor: OpaquePointer?

  /// Opens the editor, or fails where plain reading serves better.
  init?(program: String) {
    guard isatty(STDIN_FILENO) == 1, let output = Self.drawingDescriptor else { return nil }
    guard let name = getenv("TERM").map({ String(cString: $0) }), !["", "dumb"].contains(name)
    else { return nil }
    // Without a UTF-8 locale libedit would lose every character that is not ASCII.
    guard terminal_use_utf8() != 0 else { return nil }
    let context = Unmanaged.passUnretained(self).toOpaque()
    editor = terminal_open(program, output, context) { context in
      guard let context else { return Int32(terminal_key_beep) }
      return Unmanaged<EditedLines>.fromOpaque(context).takeUnretainedValue().complete()
    }
    if editor == nil { return nil }
  }

  deinit {
    if let editor { terminal_close(editor) }
  }

  /// Reads a line without its line end.
  func readLine(_ prompt: Prompt) -> LineEvent {
    let above = prompt.linesAbove
    if !above.isEmpty { terminal_write(editor, above) }
    terminal_set_prompt(editor, prompt.marked)
    switch Int(terminal_read(editor)) {
    case Int(terminal_line_entered):
      let text = currentText()
      return .line(text.hasSuffix("\n") ? String(text.dropLast()) : text)
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

  // MARK: Completion

  /// Serves the Tab key: indents, completes as far as all candidates agree, or lists them.
  private func complete() -> Int32 {
    let characters = characters()
    let before = Self.string(characters.prefix(terminal_cursor(editor)))
    if before.allSatisfy(\.isWhitespace) { return replace(0, by: "  ") }
    let candidates = completer(Self.string(characters), before.utf8.count)
    guard let first = candidates.first else { return Int32(terminal_key_beep) }
    let replaced = String(decoding: before.utf8.suffix(first.replacedBytes), as: UTF8.self)
    let texts = candidates.filter { $0.replacedBytes == first.replacedBytes }.map(\.text)
    let common = texts.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1) }
    if common != replaced && common.hasPrefix(replaced) || texts.count == 1 {
      return replace(replaced.unicodeScalars.count, by: common)
    }
    terminal_show_below(editor, list(texts))
    return Int32(terminal_key_redraw)
  }

  private func replace(_ count: Int, by text: String) -> Int32 {
    let fitted = terminal_replace_before_cursor(editor, Int32(clamping: count), text) == 0
    return Int32(fitted ? terminal_key_refresh : terminal_key_beep)
  }

  /// Sets out candidates in columns, at most as wide as the window.
  private func list(_ texts: [String]) -> String {
    let width = (texts.map(\.count).max() ?? 0) + 2
    let perRow = max(1, Int(terminal_columns(STDIN_FILENO)) / width)
    var listed = ""
    for (index, text) in texts.enumerated() {
      let endsRow = (index + 1) % perRow == 0 || index == texts.count - 1
      let padding = String(repeating: " ", count: endsRow ? 0 : width - text.count)
      listed += text + padding + (endsRow ? "\n" : "")
    }
    return listed
  }
}

extension String {
  /// The longest text that both begin with, character by character.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
