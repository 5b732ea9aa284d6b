import LineEditor

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The reader of entries under test.
///
/// An entry is whole when its brackets are closed. `busy` works until it is cancelled, `locale`
/// tells the locale of numbers, `quit` leaves; anything else is told.
struct Probe {
  private var prompt = "probe>"
  private var isColoured = false
  private var history: String?

  /// Takes the options.
  init(arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--prompt": prompt = rest.popFirst() ?? ""
      case "--coloured": isColoured = true
      case "--history": history = rest.popFirst()
      default: say("unknown option \(option)")
      }
    }
  }

  /// Reads entries until the person leaves.
  func run() {
    let editor = LineEditor(
      program: "probe", prompt: Prompt(prompt, style: .prompt),
      continuationPrompt: Prompt("...>", style: .faint), historyFile: history,
      isColoured: isColoured, assistant: Self.assistant, warn: { say("warning: \($0)") })
    say(editor.canEdit ? "edits as \(getpid())" : "reads plainly as \(getpid())")
    while true {
      switch editor.readEntry() {
      case .line("quit"): return say("left")
      case .line(let text):
        editor.addToHistory(text)
        serve(text)
      case .edit(let text): say("edit \(Self.escaped(text))")
      case .interrupted(let lineWasEmpty): say("interrupted, \(lineWasEmpty ? "empty" : "typed")")
      case .endOfInput: return say("end")
      }
    }
  }

  private func serve(_ text: String) {
    switch text {
    case "busy":
      say("working")
      while !interruptionWasRequested() { usleep(1_000) }
      clearInterruption()
      say("cancelled")
    case "locale":
      say("numbers in \(setlocale(LC_NUMERIC, nil).map { String(cString: $0) } ?? "none")")
    default: say("entry \(Self.escaped(text))")
    }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { $0.escaped(asASCII: false) }.joined()
  }

  private static var assistant: LineAssistant {
    var assistant = LineAssistant(isComplete: isComplete)
    assistant.openBrackets = { text in
      text.count { $0 == "(" } - text.count { $0 == ")" }
    }
    assistant.candidates = complete
    return assistant
  }

  private static func isComplete(_ text: String) -> Bool {
    text.filter { $0 == "(" }.count <= text.filter { $0 == ")" }.count
  }

  private static func complete(_ line: String, _ cursor: Int) -> [Candidate] {
    let word =
      String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    return ["budget", "change", "channel", "café"].filter { $0.hasPrefix(word) }
      .map { Candidate($0, replacing: word.utf8.count) }
  }
}

/// Writes a line at once, wherever standard output leads.
func say(_ text: String) {
  print(text)
  fflush(stdout)
}
