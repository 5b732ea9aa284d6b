import BuyinReport
import BuyinSyntax
import LineEditor

/// The form of answers in a session.
enum AnswerMode: String, CaseIterable, Sendable {
  case table
  case json
  case csv
  case markdown
}

/// How a person likes sessions to look and feel; nothing in it changes a figure.
struct Preferences: Sendable {
  var colour = ColourChoice.auto
  var mode = AnswerMode.table
  var keys = KeyStyle.emacs
  var prompt = "buyin>"
  var tellsTime = false
  var hasHints = true

  /// The words that a configuration may set, with what each takes.
  static let words: [(name: String, values: String)] = [
    ("color", "auto, always or never"), ("mode", "table, json, csv or markdown"),
    ("keys", "emacs or vi"), ("prompt", "a text such as \"plan>\""), ("time", "on or off"),
    ("hints", "on or off"),
  ]

  /// The words that decide figures, which belong to a plan or to its run.
  private static let figures = ["seed", "draws", "scheme", "threads"]

  /// Takes over what a configuration says, line by line, and returns what is amiss in it.
  mutating func take(_ configuration: SourceText) -> [String] {
    var remarks: [String] = []
    for number in 1...configuration.lineCount {
      let line = configuration.text(configuration.byteRange(ofLine: number)).trimmed
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0]).trimmed
      let value = parts.count > 1 ? Repl.unquoted(String(parts[1]).trimmed) : ""
      if let remark = set(name, value) {
        remarks.append("\(configuration.name):\(number): \(remark)")
      }
    }
    return remarks
  }

  /// Sets one preference, and returns what is amiss.
  private mutating func set(_ name: String, _ value: String) -> String? {
    if Self.figures.contains(name) {
      return "`\(name)` decides figures and is no preference: give it to the run, as in "
        + "`buyin --\(name) \(value.isEmpty ? "1" : value) plan.buyin`"
    }
    guard let word = Self.words.first(where: { $0.name == name }) else {
      return "nothing is called `\(name)`; the words are "
        + Self.words.map(\.name).joined(separator: ", ")
    }
    let isSet =
      switch name {
      case "color": assign(ColourChoice(rawValue: value), to: \.colour)
      case "mode": assign(AnswerMode(rawValue: value), to: \.mode)
      case "keys": assign(KeyStyle(rawValue: value), to: \.keys)
      case "prompt":
        assign(
          value.trimmed.isEmpty ? nil : value.trimmed.replacing("\\n", with: "\n"), to: \.prompt)
      case "time": assign(["on": true, "off": false][value], to: \.tellsTime)
      default: assign(["on": true, "off": false][value], to: \.hasHints)
      }
    return isSet ? nil : "`\(name)` is \(word.values), and not '\(value)'"
  }

  private mutating func assign<Value>(
    _ value: Value?, to place: WritableKeyPath<Preferences, Value>
  ) -> Bool {
    guard let value else { return false }
    self[keyPath: place] = value
    return true
  }
}

extension Desk {
  /// Reads the person's preferences, if there are any; what is amiss in them is told.
  func preferences() -> Preferences {
    var preferences = Preferences()
    guard let path = userFile("config", "XDG_CONFIG_HOME", orElse: ".config", environment),
      console.exists(path)
    else { return preferences }
    do throws(ReadFailure) {
      let text = SourceText(name: path, bytes: try console.read(path, limit: 65_536))
      for remark in preferences.take(text) {
        tell(Styled("warning", .warning) + Styled(": \(remark)\n"))
      }
    } catch {
      tell(Styled("warning", .warning) + Styled(": can't read the preferences in \(path)\n"))
    }
    return preferences
  }
}
