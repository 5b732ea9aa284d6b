import LineEditor
import Synchronization

@testable import BuyinCLI

/// An outside world that a test makes up and looks at afterwards.
final class FakeConsole: Console {
  /// What the world holds, and what was done to it.
  struct State {
    var files: [String: [UInt8]] = [:]
    var refusals: [String: ReadFailure] = [:]
    var terminals: Set<StandardStream> = []
    var columns: Int?
    var output = ""
    var messages = ""
    var writeFailure: WriteFailure?
    var replaceFailure: WriteFailure?
    /// After how many questions Ctrl-C is pressed; nil for never.
    var interruptedAfter: Int?
    var isInterrupted = false
    var entries: [Entry] = []
    var history: [String] = []
    var historyFile: String?
    /// What an editor makes of the text that it is given; nil where there is none.
    var editor: (@Sendable (String) -> String)?
    /// What was last opened in an editor.
    var edited: String?
    /// What becomes of the files while an editor is open.
    var whenEdited: (@Sendable (inout [String: [UInt8]]) -> Void)?
    /// How the reader of entries was opened.
    var prompt = ""
    var hasViKeys = false
  }

  private let state: Mutex<State>

  init(_ change: (inout State) -> Void = { _ in }) {
    var state = State()
    change(&state)
    self.state = Mutex(state)
  }

  var output: String { state.withLock { $0.output } }
  var messages: String { state.withLock { $0.messages } }
  var history: [String] { state.withLock { $0.history } }
  var historyFile: String? { state.withLock { $0.historyFile } }

  func isTerminal(_ stream: StandardStream) -> Bool {
    state.withLock { $0.terminals.contains(stream) }
  }

  func columns(of stream: StandardStream) -> Int? { state.withLock { $0.columns } }

  var processors: Int { 2 }

  func read(_ path: String?, limit: Int) throws(ReadFailure) -> [UInt8] {
    let name = path ?? "-"
    let found: Result<[UInt8], ReadFailure> = state.withLock { state in
      if let refusal = state.refusals[name] { return .failure(refusal) }
      guard let bytes = state.files[name] else {
        return .failure(.refused("there is no such file"))
      }
      return bytes.count > limit ? .failure(.tooLarge) : .success(bytes)
    }
    return try found.get()
  }

  func replace(_ path: String, with text: String) throws(WriteFailure) {
    let failure: WriteFailure? = state.withLock { state in
      if let failure = state.replaceFailure { return failure }
      state.files[path] = Array(text.utf8)
      return nil
    }
    if let failure { throw failure }
  }

  func names(in folder: String) -> [String] {
    let prefix = folder == "." ? "" : folder
    return state.withLock { state in
      Set(
        state.files.keys.filter { $0.hasPrefix(prefix) }.map { path in
          let rest = path.dropFirst(prefix.count)
          return rest.firstIndex(of: "/").map { String(rest[...$0]) } ?? String(rest)
        }
      ).sorted()
    }
  }

  func stamp(of path: String) -> String? { text(path) }

  func exists(_ path: String) -> Bool { text(path) != nil }

  func put(_ path: String, _ text: String) throws(WriteFailure) {
    try replace(path, with: text)
  }

  func edit(_ text: String, with editor: String) -> String? {
    state.withLock { state in
      state.edited = text
      return state.editor?(text)
    }
  }

  func editFile(_ path: String, with editor: String) -> Bool {
    state.withLock { state in
      guard let change = state.editor else { return false }
      let old = state.files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
      state.edited = old
      state.files[path] = Array(change(old).utf8)
      state.whenEdited?(&state.files)
      return true
    }
  }

  /// What was last opened in an editor.
  var edited: String? { state.withLock { $0.edited } }

  /// How the reader of entries was opened: its prompt, and whether vi's keys edit.
  var opened: (prompt: String, hasViKeys: Bool) {
    state.withLock { ($0.prompt, $0.hasViKeys) }
  }

  /// The text of a file; nil where there is none.
  func text(_ path: String) -> String? {
    state.withLock { $0.files[path].map { String(decoding: $0, as: UTF8.self) } }
  }

  func write(_ text: String, to stream: StandardStream) throws(WriteFailure) {
    let failure: WriteFailure? = state.withLock { state in
      if stream == .output {
        if let failure = state.writeFailure { return failure }
        state.output += text
      } else {
        state.messages += text
      }
      return nil
    }
    if let failure { throw failure }
  }

  func watchForInterruptions() {}

  var isInterrupted: Bool {
    state.withLock { state in
      if let left = state.interruptedAfter {
        if left == 0 { state.isInterrupted = true }
        state.interruptedAfter = left == 0 ? nil : left - 1
      }
      return state.isInterrupted
    }
  }

  func clearInterruption() {
    state.withLock { $0.isInterrupted = false }
  }

  func openEntries(_ setup: EntrySetup) -> any EntryReader {
    state.withLock { state in
      state.historyFile = setup.historyFile
      state.prompt = setup.prompt
      state.hasViKeys = setup.keys == .vi
    }
    return FakeReader(self)
  }

  /// What a person would have typed next.
  fileprivate func nextEntry() -> Entry {
    state.withLock { $0.entries.isEmpty ? .endOfInput : $0.entries.removeFirst() }
  }

  fileprivate func remember(_ entry: String) {
    state.withLock { $0.history.append(entry) }
  }
}

/// A person who types what the test says.
private final class FakeReader: EntryReader {
  private let console: FakeConsole

  init(_ console: FakeConsole) {
    self.console = console
  }

  func readEntry() -> Entry { console.nextEntry() }

  func addToHistory(_ entry: String) { console.remember(entry) }

  func setLook(isColoured: Bool, hasHints: Bool) {}
}

/// How a command ended, and what it wrote.
struct Ran: Equatable {
  let status: Int32
  let output: String
  let messages: String
}

/// Runs the command in a made-up world.
func ran(
  _ arguments: [String], environment: [String: String] = [:],
  _ change: (inout FakeConsole.State) -> Void = { _ in }
) -> Ran {
  let console = FakeConsole(change)
  let status = run(arguments: arguments, environment: environment, console: console)
  return Ran(status: status, output: console.output, messages: console.messages)
}

/// Types entries, then leaves; the talk stands among the messages, the answers alone in the output.
func session(
  _ entries: String..., arguments: [String] = [], environment: [String: String] = [:],
  _ change: (inout FakeConsole.State) -> Void = { _ in }
) -> Ran {
  let ran = ran(arguments, environment: environment) {
    $0.terminals = [.input, .error]
    $0.entries = entries.map { .line($0) }
    change(&$0)
  }
  let lines = ran.messages.split(separator: "\n", omittingEmptySubsequences: false)
    .filter { !$0.hasPrefix("Buyin 0.1.0:") }
  return Ran(status: ran.status, output: ran.output, messages: lines.joined(separator: "\n"))
}
