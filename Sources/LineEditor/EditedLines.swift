import CTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines edited on a terminal by libedit, and drawn here.
///
/// The pointers of the C side live until its next call, so text becomes a `String` at once.
final class EditedLines {
  let assistant: LineAssistant
  private var wantsEditor = false
  private var choice: CandidateChoice?
  var look: Look {
    didSet { styled = ("", []) }
  }
  private var prompt = Prompt("")
  private var painter = LinePainter()
  /// The text that was styled last, with its styles: a cursor that moves changes neither.
  private var styled: (text: String, styles: [StyledRange]) = ("", [])
  private var editor: OpaquePointer?

  /// What is shown beside the text itself.
  struct Look {
    /// Whether it is shown how the text could go on.
    var hasHints = false
    /// Whether the words of the language stand out.
    var isColoured = false
  }

  /// Opens the editor, or fails where plain reading serves better.
  init?(program: String, keys: KeyStyle, look: Look, assistant: LineAssistant) {
    self.assistant = assistant
    self.look = look
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
  func readLine(_ prompt: Prompt) -> LineEvent {
    self.prompt = prompt
    wantsEditor = false
    choice = nil
    terminal_write(editor, prompt.linesAbove)
    painter.forget()
    painter.heightLimit = nil
    switch Int(terminal_read(editor)) {
    case Int(terminal_line_entered):
      var characters = characters()
      if characters.last == "\n" { characters.removeLast() }
      let picture = picture(of: characters, cursor: characters.count)
      terminal_write(editor, painter.finish(picture, columns: columns, rows: rows))
      let line = Self.string(characters)
      return wantsEditor ? .edit(line) : .line(line)
    case Int(terminal_interrupted):
      return .interrupted(lineWasEmpty: terminal_interrupted_line_was_empty(editor) != 0)
    default:
      terminal_write(editor, painter.leave())
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

  private func characters() -> [Unicode.Scalar] {
    var length = 0
    guard let start = terminal_text(editor, &length) else { return [] }
    return UnsafeBufferPointer(start: start, count: length).map {
      Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}"
    }
  }

  private static func string(_ characters: some Sequence<Unicode.Scalar>) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: characters)
    return String(scalars)
  }

  // MARK: The screen

  private var columns: Int { Int(terminal_columns(STDIN_FILENO)) }
  private var rows: Int { Int(terminal_rows(STDIN_FILENO)) }

  /// Brings the screen up to date.
  private func draw() {
    let characters = characters()
    let cursor = terminal_cursor(editor)
    var picture = picture(of: characters, cursor: cursor)
    terminal_set_hint(editor, nil)
    let text = styled.text
    if cursor == characters.count, let meaning = choice?.meaning(after: text) {
      // Told, and not to be taken over: the list may have had no room for it.
      if look.isColoured, !meaning.isEmpty { picture.setHint("  " + meaning) }
    } else if look.hasHints, cursor == characters.count, !Self.isSearch(characters),
      let rest = assistant.hint(text), !rest.isEmpty
    {
      terminal_set_hint(editor, rest)
      picture.setHint(rest)
    }
    terminal_write(editor, painter.draw(picture, columns: columns, rows: rows))
  }

  private func picture(of characters: [Unicode.Scalar], cursor: Int) -> LinePicture {
    var picture = LinePicture(columnsOf: columnsOnTerminal)
    picture.append(prompt.proper, prompt.style)
    picture.append(" ", .plain)
    let text = Self.string(characters)
    // By bytes: two texts that read alike may differ in them, and so in their stretches.
    if !text.utf8.elementsEqual(styled.text.utf8) {
      let isStyled = look.isColoured && !Self.isSearch(characters)
      styled = (text, isStyled ? assistant.styles(text) : [])
    }
    picture.append(characters, cursor: cursor, styles: styled.styles)
    return picture
  }

  /// Whether a text is what libedit shows while an earlier entry is looked for.
  private static func isSearch(_ characters: [Unicode.Scalar]) -> Bool {
    guard let end = characters.lastIndex(of: "\n") else { return false }
    let last = characters[(end + 1)...].prefix(3)
    return characters.count - end > 4
      && (last.elementsEqual("bck".unicodeScalars) || last.elementsEqual("fwd".unicodeScalars))
  }

  /// Shows lines under the text, which is drawn anew below them.
  private func showBelow(_ lines: String) {
    // Of a tall text only so much is drawn that the lines stay in sight.
    painter.heightLimit = max(rows / 3, rows - lines.count { $0 == "\n" } - 1)
    terminal_write(editor, painter.leave() + lines.replacing("\n", with: "\r\n"))
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
    case Int(terminal_event_draw): draw()
    case Int(terminal_event_leave): terminal_write(editor, painter.leave())
    case Int(terminal_event_give_up): terminal_write(editor, painter.leave(mark: "^C"))
    case Int(terminal_event_resumed):
      painter.forget()
      terminal_write(editor, "\r\u{1B}[J")
      draw()
    case Int(terminal_event_clear):
      painter.forget()
      terminal_write(editor, "\u{1B}[H\u{1B}[2J")
    default: return Int32(terminal_key_beep)
    }
    return Int32(terminal_key_done)
  }

  /// Enters the text if it is whole, and the cursor stands in its last line; else it goes on in a
  /// further line.
  private func enter() -> Int32 {
    let characters = characters()
    let after = characters.dropFirst(terminal_cursor(editor))
    guard !after.contains("\n") else { return beginLine() }
    let text = Self.string(characters)
    if assistant.isComplete(text) { return Int32(terminal_key_submit) }
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    // A mistake is better told than lines asked for without end.
    let isGivenUp = after.isEmpty && text.contains("\n") && last.allSatisfy(\.isWhitespace)
    return isGivenUp ? Int32(terminal_key_submit) : beginLine()
  }

  /// Begins a further line at the cursor, as far to the right as brackets are open before it.
  private func beginLine() -> Int32 {
    let before = Self.string(characters().prefix(terminal_cursor(editor)))
    let depth = assistant.openBrackets(before)
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

  private func replace(_ count: Int, by text: String) -> Int32 {
    let fitted = terminal_replace_before_cursor(editor, Int32(clamping: count), text) == 0
    return Int32(fitted ? terminal_key_done : terminal_key_beep)
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
    let isBlank = line.allSatisfy(\.isWhitespace)
    if isBlank, !before.contains("\n") { return replace(0, by: "  ") }
    let found = assistant.candidates(Self.string(characters), before.utf8.count)
    guard let first = found.first else {
      return isBlank ? replace(0, by: "  ") : Int32(terminal_key_beep)
    }
    let candidates = found.filter { $0.replacedBytes == first.replacedBytes }
    let replaced = String(decoding: before.utf8.suffix(first.replacedBytes), as: UTF8.self)
    let common = candidates.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
    if common != replaced && common.hasPrefix(replaced) || candidates.count == 1 {
      return replace(replaced.unicodeScalars.count, by: common)
    }
    choice = CandidateChoice(candidates, replaced, before)
    showBelow(candidateList(candidates, columns: columns, rows: rows))
    return Int32(terminal_key_done)
  }
}
