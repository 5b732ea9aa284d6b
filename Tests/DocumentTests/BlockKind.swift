/// What a block between fences says it is, and so what is done with it.
enum BlockKind: Equatable {
  /// A plan that runs without an error.
  case run
  /// A plan without mistakes; it is not run.
  case check
  /// A text with exactly one error, of this code.
  case error(code: String)
  /// Lines of a plan, or of a source's block, that are read and no more.
  case fragment
  /// The text of an example, word for word.
  case example(name: String)
  /// What the block before it prints.
  case output
  /// Commands after `$ `, and what they print.
  case console
  /// A conversation: entries after the prompts, and what they are answered.
  case session
  case json
  /// A part of the page's one Swift program, which embeds the library.
  case swift
  /// Words for the reader, or for another program: nothing is done with them.
  case plain

  /// Reads the words of an opening fence; nil where they say nothing that is known.
  init?(_ words: [String]) {
    switch words {
    case ["buyin", "run"]: self = .run
    case ["buyin", "check"]: self = .check
    case ["buyin", "fragment"]: self = .fragment
    case ["output"]: self = .output
    case ["console"]: self = .console
    case ["session"]: self = .session
    case ["json"]: self = .json
    case ["swift", "run"]: self = .swift
    case ["sh"], ["text"], ["ebnf"], ["swift", "fragment"]: self = .plain
    default:
      guard words.count == 3, words[0] == "buyin" else { return nil }
      switch words[1] {
      case "error": self = .error(code: words[2])
      case "example": self = .example(name: words[2])
      default: return nil
      }
    }
  }

  /// Whether it is a whole plan, which later commands of the page know as `plan.buyin`.
  var isPlan: Bool {
    switch self {
    case .run, .check, .error, .example: true
    case .fragment, .output, .console, .session, .json, .swift, .plain: false
    }
  }
}
