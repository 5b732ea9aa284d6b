import Buyin
import BuyinAnalysis
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
    /// What stands, as it was written.
    var outline = PlanOutline()
    /// The entries that define something, in order.
    var entries: [ReplEntry] = []
    /// The warnings that the person has read: all definitions are checked again at each entry.
    var told: Set<BuyinSyntax.Diagnostic> = []
    /// The last questions and their answers.
    var lastAnswer: LastAnswer?
    /// The last value that was asked for without a name.
    var lastValue: LastValue?

    /// Notes in the outline what was entered.
    mutating func follow(_ text: SourceText) {
      let settings = session.settings
      outline.add(text, loader: settings.loader, libraries: settings.libraries + Library.all)
    }
  }

  /// Questions that were asked, with what was answered.
  struct LastAnswer {
    let questions: [Statement]
    /// The same questions as a text.
    let text: SourceText
    let result: PlanResult
  }

  /// An expression that stood alone, with the name by which later entries may speak of it.
  struct LastValue {
    let name: String
    let text: String
  }

  /// What comes after an entry.
  enum Continuation: Equatable {
    case goOn
    case leave
  }

  /// The most steps that can be undone: each keeps what stood before it.
  static let undoLimit = 1_000

  var desk: Desk
  var now: Snapshot
  /// The states before each entry that defines something, the latest last.
  var past: [Snapshot] = []
  var preferences: Preferences
  /// What serves the keys at the prompt.
  let helper: ReplHelper
  /// The files that were loaded, as they were then.
  var files: [LoadedFile] = []
  /// The paths that this session wrote.
  var written: Set<String> = []
  /// Where the person is in the tour; nil outside.
  var tour: Tour?
  /// Where the person left the tour; nil where it was not begun, or was walked to its end.
  var leftTour: Tour?
  /// The step of the tour whose way on the person was reminded of.
  var remindedStep: Int?
  /// The number of the entry, for the places that messages name.
  private(set) var number = 0

  init(_ desk: Desk, _ settings: Session.Settings, _ preferences: Preferences = Preferences()) {
    self.desk = desk
    self.preferences = preferences
    helper = ReplHelper(
      desk.console, prompt: preferences.prompt, home: desk.environment["HOME"] ?? "~")
    now = Snapshot(session: Session(settings: settings.reading(from: desk.console)))
  }

  /// Talks until the person leaves.
  mutating func run() throws(WriteFailure) {
    desk.tellOnScreen(Self.greeting)
    let reader = desk.console.openEntries(setup)
    var wasInterrupted = false
    while true {
      offerReload()
      helper.follow(now.outline, suggestion: tour?.step.typed)
      reader.setLook(isColoured: isColoured, hasHints: isColoured && preferences.hasHints)
      let entry = reader.readEntry()
      switch entry {
      case .endOfInput: return
      case .interrupted(let lineWasEmpty):
        if wasInterrupted && lineWasEmpty { return }
        wasInterrupted = lineWasEmpty
        if lineWasEmpty {
          desk.tell(Styled("press Ctrl-C again, or Ctrl-D, to leave\n", .dim))
        }
      case .edit(let text):
        wasInterrupted = false
        guard let edited = edit(text) else { continue }
        reader.addToHistory(edited)
        if try take(edited) == .leave { return }
      case .line(let text):
        wasInterrupted = false
        let typed = helper.cleaned(text)
        guard !typed.trimmed.isEmpty || tour != nil else { continue }
        reader.addToHistory(typed)
        if try take(typed) == .leave { return }
      }
    }
  }

  /// Answers what was typed or pasted: lines that are commands one by one, what stands between them
  /// as entries.
  private mutating func take(_ text: String) throws(WriteFailure) -> Continuation {
    desk.console.clearInterruption()
    // The window may have another width by now.
    desk = Desk(desk.console, desk.environment, preferences.colour)
    let start = ContinuousClock.now
    defer { tellTime(since: start) }
    if text.trimmed.isEmpty {
      guard let suggestion = tour?.step.typed else { return .goOn }
      desk.tellOnScreen(Styled(suggestion + "\n", .dim))
      return try answer(suggestion)
    }
    let step = tour?.index
    for part in Self.parts(of: text) where try answer(part) == .leave { return .leave }
    if let step, step == tour?.index, !text.trimmed.hasPrefix(":") { remindOfTour() }
    return .goOn
  }

  /// Cuts a text before and after the lines that are commands.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var lines: [Substring] = []
    func flush() {
      let part = lines.joined(separator: "\n")
      if !part.trimmed.isEmpty { parts.append(part) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.drop(while: \.isWhitespace).hasPrefix(":") {
        flush()
        parts.append(String(line))
      } else {
        lines.append(line)
      }
    }
    flush()
    return parts
  }

  /// Answers an entry: a command after a colon, or Buyin.
  private mutating func answer(_ text: String) throws(WriteFailure) -> Continuation {
    let trimmed = text.trimmed
    if trimmed.hasPrefix(":") { return try obey(trimmed) }
    try enterTyped(text, orElse: Self.hints[trimmed])
    return .goOn
  }

  /// Counts an entry, so that its last value has a name of its own.
  mutating func countEntry() { number += 1 }

  /// Enters a text that a person typed, which may speak of the last value.
  mutating func enterTyped(_ text: String, orElse hint: String? = nil) throws(WriteFailure) {
    number += 1
    var texts = [SourceText(name: "<entry \(number)>", text)]
    let uses = texts[0].placesOfLastValue
    if !uses.isEmpty {
      guard let last = now.lastValue else {
        return desk.complain(
          nil, "there is no last value yet for `_`", help: "type an expression first")
      }
      texts[0] = texts[0].replacing(uses, by: last.name)
      if now.outline.definition(of: last.name) == nil {
        texts.insert(SourceText(name: "<last value>", "let \(last.name) = \(last.text)"), at: 0)
      }
    }
    try enter(texts, orElse: hint)
  }

  /// Enters texts into the session; with mistakes they change nothing.
  ///
  /// - Parameters:
  ///   - hint: what to say instead of the mistakes, where the text is a common slip.
  ///   - isQuiet: whether they are a file, which is a plan and is not echoed.
  @discardableResult
  mutating func enter(
    _ texts: [SourceText], orElse hint: String? = nil, isQuiet: Bool = false
  ) throws(WriteFailure) -> Bool {
    let before = now
    var next = now
    let reply = desk.enter(texts, into: &next.session, as: isQuiet ? .plan : .live)
    if reply.status == .failed, reply.result == nil, let hint {
      desk.tell(Styled(hint + "\n"))
      return false
    }
    let news = reply.findings.filter { next.told.insert($0).inserted || $0.severity != .warning }
    desk.tell(news, in: reply.texts)
    if reply.status == .stopped { return keepDefinitions(of: texts) }
    if let result = reply.result { try write(result, reply) }
    guard reply.status == .succeeded || reply.status == .failed && reply.result != nil else {
      return false
    }
    settle(texts, into: &next, answered: reply.result)
    if !isQuiet { echo(texts, before: before) }
    tellMoved(after: texts, before: before)
    try advanceTour(after: texts)
    return true
  }

  /// Keeps what texts define whose run was stopped: what they say was understood all the same.
  private mutating func keepDefinitions(of texts: [SourceText]) -> Bool {
    var next = now
    guard texts.contains(where: \.definesSomething),
      next.session.enter(texts, as: .live, checkOnly: true).status == .succeeded
    else {
      desk.tell(Styled("stopped: this entry changed nothing\n"))
      return false
    }
    settle(texts, into: &next, answered: nil)
    desk.tell(Styled("stopped: the definitions stand, the questions have no answer\n"))
    return true
  }

  /// Makes a state with texts that were taken the present one.
  private mutating func settle(
    _ texts: [SourceText], into next: inout Snapshot, answered result: PlanResult?
  ) {
    for text in texts { next.follow(text) }
    if let result { note(result, of: texts, in: &next) }
    if texts.contains(where: \.definesSomething) {
      remember()
      next.entries.append(ReplEntry(texts: texts))
    }
    now = next
  }

  /// Notes what was asked last.
  private func note(_ result: PlanResult, of texts: [SourceText], in next: inout Snapshot) {
    guard let text = texts.last else { return }
    let questions = text.statements.filter(\.isQuestion)
    guard !questions.isEmpty else { return }
    next.lastAnswer = LastAnswer(
      questions: questions,
      text: SourceText(
        name: "<last question>",
        questions.map { text.text($0.span) + "\n" }.joined()), result: result)
    if case .show(let shown, isImplied: true) = questions.last?.kind, let last = shown.last {
      next.lastValue = LastValue(name: "_\(number)", text: text.text(last.span))
    }
  }

  /// Keeps the present state for `:undo`.
  mutating func remember() {
    past.append(now)
    if past.count > Self.undoLimit { past.removeFirst() }
  }

  private var isColoured: Bool { desk.screenStyle.isColoured }

  private var setup: EntrySetup {
    let desk = desk
    var setup = EntrySetup(
      assistant: helper.assistant,
      warn: { desk.tell(Styled("warning", .warning) + Styled(": \($0)\n")) })
    setup.isColoured = isColoured
    setup.wantsHints = isColoured && preferences.hasHints
    setup.prompt = preferences.prompt
    setup.keys = preferences.keys
    setup.historyFile = Self.historyFile(desk.environment)
    return setup
  }

  /// Returns the path of the history: `BUYIN_HISTORY` (empty for none), or where the system keeps
  /// such files.
  private static func historyFile(_ environment: [String: String]) -> String? {
    if let stated = environment["BUYIN_HISTORY"] { return stated.isEmpty ? nil : stated }
    return userFile("history", "XDG_STATE_HOME", orElse: ".local/state", environment)
  }

  private func tellTime(since start: ContinuousClock.Instant) {
    guard preferences.tellsTime else { return }
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    let words =
      milliseconds < 1_000
      ? "\(Int(milliseconds.rounded(.up))) ms" : "\((milliseconds / 100).rounded() / 10) s"
    desk.tellOnScreen(Styled("took \(words)\n", .dim))
  }

  private static let greeting = Styled(
    "Buyin \(buyinVersion): type an expression or a plan. :help shows how, Ctrl-D leaves.\n", .dim)

  /// What people type who look for the way in or out, and what to tell them where it means nothing.
  private static let hints: [String: String] = [
    "quit": "to leave, type :quit or press Ctrl-D", "exit": "to leave, type :quit or press Ctrl-D",
    "help": "for help, type :help", "?": "for help, type :help",
    "tour": "for the tour, type :tour", "undo": "to take something back, type :undo",
  ]
}

/// An entry that defines something.
struct ReplEntry {
  let texts: [SourceText]

  /// Its beginning, to name it by.
  var firstLine: String {
    guard let entry = texts.last else { return "" }
    let line = entry.text(entry.byteRange(ofLine: 1))
    return line.count > 60 || entry.lineCount > 1 ? line.prefix(60) + " …" : line
  }
}

extension SourceText {
  /// Its statements, as far as they can be read.
  var statements: [Statement] { parse(self, as: SourceID(0)).file.statements }

  /// Whether it has more than questions, which leave nothing to list or to undo.
  var definesSomething: Bool { statements.contains { !$0.isQuestion } }

  /// Where it speaks of the last value, `_`.
  var placesOfLastValue: [Range<Int>] {
    guard bytes.contains(UInt8(ascii: "_")) else { return [] }
    return statements.flatMap(\.places).filter { text($0) == "_" }
  }

  /// Returns the text with another one in the place of some stretches.
  func replacing(_ places: [Range<Int>], by word: String) -> SourceText {
    var new = bytes
    for place in places.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      new.replaceSubrange(place, with: Array(word.utf8))
    }
    return SourceText(name: name, bytes: new)
  }
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

/// Returns the path of a file of the command's own, where the XDG base directory specification has
/// such files; nil where there is no home.
///
/// - Parameters:
///   - variable: the variable that names the folder, which counts only if absolute.
///   - folder: the folder in the home that stands for it.
func userFile(
  _ name: String, _ variable: String, orElse folder: String, _ environment: [String: String]
) -> String? {
  if let stated = environment[variable], stated.hasPrefix("/") { return stated + "/buyin/" + name }
  guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
  return "\(home)/\(folder)/buyin/\(name)"
}

extension Desk {
  /// How pages look where the person types: standard output, or standard error where that is
  /// redirected.
  var screenStyle: Style { console.isTerminal(.output) ? style : messageStyle }

  /// Tells something that belongs to the talk, not to its results.
  func tellOnScreen(_ text: Styled) {
    guard !text.isEmpty else { return }
    try? console.write(
      text.rendered(in: screenStyle), to: console.isTerminal(.output) ? .output : .error)
  }
}
