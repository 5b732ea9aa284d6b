import Buyin
import BuyinReport
import BuyinSyntax
import LineEditor

/// What can be asked of a session after a colon.
enum ReplCommand: String, CaseIterable {
  case explain
  case help
  case list
  case load
  case quit
  case reset
  case undo

  /// The form and the meaning, for `:help`.
  var help: (form: String, meaning: String) {
    switch self {
    case .explain: (":explain CODE", "explains the code of a message, such as E0301")
    case .help: (":help [TOPIC]", "shows this page, or explains a word: `:help leave`")
    case .list: (":list", "shows the definitions that stand")
    case .load: (":load FILE", "enters a file into the session")
    case .quit: (":quit", "leaves, as Ctrl-D does")
    case .reset: (":reset", "begins anew")
    case .undo: (":undo", "takes the last definition back")
    }
  }

  /// Finds the command that a word after the colon means: its name, or a beginning that no other
  /// command has.
  init?(_ word: some StringProtocol) {
    if let exact = Self(rawValue: String(word)) {
      self = exact
      return
    }
    let fitting = Self.allCases.filter { !word.isEmpty && $0.rawValue.hasPrefix(word) }
    guard let only = fitting.first, fitting.count == 1 else { return nil }
    self = only
  }

  /// Finds the commands that could stand before the cursor.
  static func candidates(_ line: String, _ cursor: Int) -> [Candidate] {
    let before = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    guard before.hasPrefix(":") else { return [] }
    return allCases.map { ":" + $0.rawValue }.filter { $0.hasPrefix(before) }
      .map { Candidate($0, replacing: before.utf8.count) }
  }
}

extension Repl {
  /// Does what a line that begins with a colon asks.
  mutating func obey(_ line: String) throws(WriteFailure) -> Continuation {
    let words = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let argument = words.count > 1 ? String(words[1]) : ""
    guard let command = ReplCommand(words.first ?? "") else {
      complainOfCommand(line, words.first.map(String.init) ?? "")
      return .goOn
    }
    switch command {
    case .quit: return .leave
    case .help where argument.isEmpty:
      try desk.write(Self.helpPage + topicList(":help", in: desk.style))
    case .help: _ = try desk.help(on: argument, command: ":help")
    case .explain: try explain(argument)
    case .load: try load(Self.unquoted(argument))
    case .list: try list()
    case .undo: undo()
    case .reset: reset()
    }
    return .goOn
  }

  /// Enters a file into the session.
  mutating func load(_ path: String) throws(WriteFailure) {
    guard !path.isEmpty, path != "-" else {
      return desk.complain(nil, "`:load` needs the name of a file")
    }
    let text: SourceText
    do throws(LoadFailure) {
      text = try desk.load(path)
    } catch {
      switch error {
      case .interrupted: desk.tell(Styled("interrupted\n"))
      case .refused(let sentence, let help):
        desk.complain(.unreadableFile, sentence, help: help)
      }
      return
    }
    try enter(text)
  }

  private func explain(_ code: String) throws(WriteFailure) {
    if code.isEmpty { return try desk.write(CodeBook.contents) }
    guard let page = CodeBook.page(code) else {
      return desk.complain(
        nil, "no message has the code '\(code)'", help: "`:explain` alone lists all codes")
    }
    try desk.write(explanation(page.code, title: page.title, page.explanation, in: desk.style))
  }

  private func list() throws(WriteFailure) {
    var page = Styled()
    for entry in now.entries {
      let text = entry.text(0..<entry.bytes.count)
      page.line(text.hasSuffix("\n") ? String(text.dropLast()) : text, .code)
    }
    if page.isEmpty { page = Styled("nothing stands yet\n", .dim) }
    try desk.write(page)
  }

  private mutating func undo() {
    guard let before = past.popLast() else {
      return desk.tell(Styled("there is nothing to undo\n"))
    }
    let count = now.entries.count - before.entries.count
    let undone = now.entries.last.map { Self.firstLine(of: $0) } ?? ""
    now = before
    desk.tell(Styled(count > 0 ? "took back: \(undone)\n" : "the session is as it was before\n"))
  }

  private mutating func reset() {
    let settings = now.session.settings
    remember()
    now = Snapshot(session: Session(settings: settings))
    desk.tell(Styled("nothing stands any more; :undo brings it back\n"))
  }

  private func complainOfCommand(_ line: String, _ word: String) {
    let meant = closest(to: word, among: ReplCommand.allCases.map(\.rawValue))
    desk.complain(
      nil, "no command is called `:\(word)`",
      help: meant.map { "did you mean `:\($0)`?" } ?? "`:help` lists the commands")
  }

  /// Returns the beginning of an entry, to name it by.
  private static func firstLine(of entry: SourceText) -> String {
    let line = entry.text(entry.byteRange(ofLine: 1))
    return line.count > 60 || entry.lineCount > 1 ? line.prefix(60) + " …" : line
  }

  /// Returns a path without the quotes that people put around it.
  private static func unquoted(_ path: String) -> String {
    guard path.count >= 2, let quote = path.first, quote == path.last, "\"'".contains(quote) else {
      return path
    }
    return String(path.dropFirst().dropLast())
  }

  private static var helpPage: Styled {
    var page = Styled()
    page.line("Type what you know, and ask:", .heading)
    let examples = [
      ("2% to 10% of 2000 followers", "an expression: its middle, and its range"),
      ("let wage = $20 per hour", "a definition; a new one replaces the old"),
      ("source bought {", "a block goes on until its bracket is closed"),
      ("verdict", "which source to choose, and how sure that is"),
    ]
    for (form, meaning) in examples { page.append(row(form, meaning)) }
    page.line("Commands:", .heading)
    for command in ReplCommand.allCases {
      page.append(row(command.help.form, command.help.meaning))
    }
    page.line("Keys:", .heading)
    page.append(row("Up, Down", "earlier entries and back"))
    page.append(row("Ctrl-R", "looks for an earlier entry"))
    page.append(row("Ctrl-C", "drops the line, or stops a run"))
    return page
  }

  private static func row(_ form: String, _ meaning: String) -> Styled {
    let padding = String(repeating: " ", count: max(1, 30 - form.count))
    return Styled("  ") + Styled(form, .code) + Styled(padding + meaning + "\n")
  }
}
