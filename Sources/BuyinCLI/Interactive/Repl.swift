import Buyin
import BuyinReport
import BuyinSyntax
import LineEditor

/// A session with a person: entries are read, entered into a plan that grows, and answered.
///
/// Everything that a mistake or Ctrl-C must not spoil is one value, `now`; what an entry changed is
/// undone by putting an earlier value back.
struct Repl {
  /// What an entry can change.
  struct Snapshot {
    var session: Session
    /// The entries that define something, in order.
    var entries: [SourceText] = []
    /// The warnings that the person has read: all definitions are checked again at each entry.
    var told: Set<Diagnostic> = []
  }

  /// What comes after an entry.
  enum Continuation: Equatable {
    case goOn
    case leave
  }

  /// The most entries that can be undone.
  static let undoLimit = 200

  let desk: Desk
  var now: Snapshot
  /// The states before each entry that defines something, the latest last.
  var past: [Snapshot] = []
  /// The number of the entry, for the places that messages name.
  private var number = 0

  init(_ desk: Desk, _ settings: Session.Settings) {
    self.desk = desk
    now = Snapshot(session: Session(settings: settings.reading(from: desk.console)))
  }

  /// Talks until the person leaves.
  mutating func run() throws(WriteFailure) {
    desk.tellOnScreen(Self.greeting)
    let reader = desk.console.openEntries(setup)
    var wasInterrupted = false
    while true {
      let entry = reader.readEntry()
      switch entry {
      case .endOfInput: return
      case .interrupted(let lineWasEmpty):
        if wasInterrupted && lineWasEmpty { return }
        wasInterrupted = lineWasEmpty
        if lineWasEmpty {
          desk.tell(Styled("press Ctrl-C again, or Ctrl-D, to leave\n", .dim))
        }
      case .line(let text):
        wasInterrupted = false
        let trimmed = Self.trimmed(text)
        if trimmed.isEmpty { continue }
        reader.addToHistory(text)
        desk.console.clearInterruption()
        if try answer(text, trimmed) == .leave { return }
      }
    }
  }

  /// Answers an entry: a command after a colon, or Buyin.
  private mutating func answer(
    _ text: String, _ trimmed: String
  ) throws(WriteFailure) -> Continuation {
    if trimmed.hasPrefix(":") { return try obey(trimmed) }
    number += 1
    let source = SourceText(name: "<entry \(number)>", text)
    try enter(source, orElse: Self.hints[trimmed])
    return .goOn
  }

  /// Enters a text into the session; one with mistakes, or whose run was stopped, changes nothing.
  ///
  /// - Parameter hint: what to say instead of the mistakes, where the text is a common slip.
  mutating func enter(_ text: SourceText, orElse hint: String? = nil) throws(WriteFailure) {
    var next = now
    let reply = desk.enter([text], into: &next.session)
    if reply.status == .failed, reply.result == nil, let hint {
      desk.tell(Styled(hint + "\n"))
      return
    }
    let news = reply.findings.filter { next.told.insert($0).inserted || $0.severity == .error }
    desk.tell(news, in: reply.texts)
    if let result = reply.result { try desk.write(desk.answers(of: result)) }
    switch reply.status {
    case .stopped: desk.tell(Styled("stopped: this entry changed nothing\n"))
    case .failed where reply.result == nil: break
    case .incomplete: break
    case .succeeded, .failed:
      guard definesSomething(text) else { return }
      remember()
      next.entries.append(text)
      now = next
    }
  }

  /// Whether a text has more than questions, which leave nothing to list or to undo.
  private func definesSomething(_ text: SourceText) -> Bool {
    parse(text, as: SourceID(0)).file.statements.contains { !$0.isQuestion }
  }

  /// Keeps the present state for `:undo`.
  mutating func remember() {
    past.append(now)
    if past.count > Self.undoLimit { past.removeFirst() }
  }

  private var setup: EntrySetup {
    let desk = desk
    return EntrySetup(
      isColoured: desk.screenStyle.isColoured, historyFile: Self.historyFile(desk.environment),
      isComplete: { text in
        let trimmed = Self.trimmed(text)
        return trimmed.isEmpty || trimmed.hasPrefix(":") || !Session.isIncomplete(text)
      },
      completer: ReplCommand.candidates,
      warn: { desk.tell(Styled("warning", .warning) + Styled(": \($0)\n")) })
  }

  /// Returns a text without blanks around it.
  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// Returns the path of the history: `BUYIN_HISTORY` (empty for none), or where the system keeps
  /// such files.
  private static func historyFile(_ environment: [String: String]) -> String? {
    if let stated = environment["BUYIN_HISTORY"] { return stated.isEmpty ? nil : stated }
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return state + "/buyin/history"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/buyin/history"
  }

  private static let greeting = Styled(
    "Buyin \(buyinVersion): type an expression or a plan. :help shows how, Ctrl-D leaves.\n", .dim)

  /// What people type who look for the way in or out, and what to tell them where it means nothing.
  private static let hints: [String: String] = [
    "quit": "to leave, type :quit or press Ctrl-D", "exit": "to leave, type :quit or press Ctrl-D",
    "help": "for help, type :help", "?": "for help, type :help",
  ]
}

extension Desk {
  /// How pages look where the person types: standard output, or standard error where that is
  /// redirected.
  var screenStyle: Style { console.isTerminal(.output) ? style : messageStyle }

  /// Tells something that belongs to the talk, not to its results.
  fileprivate func tellOnScreen(_ text: Styled) {
    try? console.write(
      text.rendered(in: screenStyle), to: console.isTerminal(.output) ? .output : .error)
  }
}
