import BuyinCLI
import LineEditor
import Synchronization

/// The outside world of a page: the files of the working copy, a plan of the page's own, and a
/// person who types what the page says.
///
/// Everything that is typed and written is kept in order, as a reader would see it on a screen.
final class PageConsole: Console {
  private struct State {
    var transcript = ""
    var entries: [String]
  }

  private let plan: String?
  private let input: String
  private let isConversation: Bool
  private let state: Mutex<State>

  /// Makes a world.
  ///
  /// - Parameters:
  ///   - plan: what `plan.buyin` holds.
  ///   - input: what standard input holds.
  ///   - entries: what a person types; nil where nobody sits at a terminal.
  init(plan: String? = nil, input: String = "", entries: [String]? = nil) {
    self.plan = plan
    self.input = input
    isConversation = entries != nil
    state = Mutex(State(entries: entries ?? []))
  }

  /// What stands on the screen.
  var transcript: String { state.withLock { $0.transcript } }

  // Progress goes to standard error and hangs on the clock; a page must not.
  func isTerminal(_ stream: StandardStream) -> Bool { isConversation && stream != .error }

  func columns(of stream: StandardStream) -> Int? { nil }

  var processors: Int { 2 }

  func read(_ path: String?, limit: Int) throws(ReadFailure) -> [UInt8] {
    guard let path else { return [UInt8](input.utf8) }
    if path == "plan.buyin", let plan { return [UInt8](plan.utf8) }
    guard let bytes = Repository.bytes(path) else { throw .refused("there is no such file") }
    return bytes
  }

  func replace(_ path: String, with text: String) throws(WriteFailure) {
    throw .refused("a page changes no files")
  }

  func write(_ text: String, to stream: StandardStream) throws(WriteFailure) {
    state.withLock { $0.transcript += text }
  }

  func watchForInterruptions() {}

  var isInterrupted: Bool { false }

  func clearInterruption() {}

  func openEntries(_ setup: EntrySetup) -> any EntryReader { PageReader(self) }

  /// Types the next entry after a prompt; nil at the end.
  fileprivate func type() -> String? {
    state.withLock { state in
      guard !state.entries.isEmpty else { return nil }
      let entry = state.entries.removeFirst()
      let lines = entry.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        state.transcript += (index == 0 ? Prompts.first : Prompts.further) + line + "\n"
      }
      return entry
    }
  }
}

/// The prompts that pages show.
enum Prompts {
  static let first = "buyin> "
  static let further = "   ... "
}

/// A person who types what the page says.
private final class PageReader: EntryReader {
  private let console: PageConsole

  init(_ console: PageConsole) {
    self.console = console
  }

  func readEntry() -> Entry { console.type().map { .line($0) } ?? .endOfInput }

  func addToHistory(_ entry: String) {}

  func setLook(isColoured: Bool, hasHints: Bool) {}
}
