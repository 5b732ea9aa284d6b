import Buyin
import BuyinReport
import LineEditor

/// What serves the keys at the prompt: completion, hints, pasting.
///
/// A class, because the reader of entries keeps hold of it while the session goes on.
final class ReplHelper {
  private let console: any Console
  private let prompt: String
  /// The folder that `~` stands for.
  private let home: String
  private var completer = Completer()
  private var names: [String] = []
  /// What the tour says to type.
  private var suggestion: String?
  private lazy var topics = HelpBook.ofCommand.chapters.flatMap { chapter in
    [Suggestion(chapter.name, chapter.summary)]
      + chapter.entries.map { Suggestion($0.name, $0.summary) }
  }

  init(_ console: any Console, prompt: String, home: String = "~") {
    self.console = console
    self.home = home
    // What stands above the line that is typed in was not typed, and is left out of a paste, too.
    self.prompt = prompt.split(separator: "\n").last.map(String.init) ?? prompt
  }

  /// Follows the session to its present state.
  func follow(_ outline: PlanOutline, suggestion: String?) {
    completer = Completer(outline)
    names = outline.names
    self.suggestion = suggestion
  }

  /// The answers to what the reader of entries asks.
  var assistant: LineAssistant {
    var assistant = LineAssistant(isComplete: Self.isComplete)
    assistant.openBrackets = { Session.openBrackets(in: $0) }
    assistant.candidates = { self.candidates($0, $1) }
    assistant.hint = { self.hint($0) }
    assistant.styles = { Self.styles($0) }
    assistant.cleanPaste = { self.cleaned(plainPaste($0)) }
    return assistant
  }

  static func isComplete(_ text: String) -> Bool {
    let trimmed = text.trimmed
    return trimmed.isEmpty || trimmed.hasPrefix(":") || !Session.isIncomplete(text)
  }

  // MARK: Completion

  /// Finds what could stand before the cursor.
  func candidates(_ text: String, _ cursor: Int) -> [Candidate] {
    let before = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
    if before.hasPrefix(":") { return candidates(forCommand: before) }
    let found = completer.complete(text, at: cursor)
    if let prefix = found.filePrefix {
      let isLast = cursor == text.utf8.count
      return files(prefix, isPlan: true).map { file in
        let isWhole = isLast && !file.text.hasSuffix("/")
        return Candidate(file.text + (isWhole ? "\"" : ""), replacing: file.replacedBytes)
      }
    }
    return found.suggestions.map {
      Candidate($0.text, replacing: found.replacedBytes, meaning: $0.meaning)
    }
  }

  /// Finds commands, and what can stand behind them.
  private func candidates(forCommand before: String) -> [Candidate] {
    guard let blank = before.firstIndex(where: \.isWhitespace) else {
      return ReplCommand.allCases.map { (":" + $0.rawValue, $0.row.meaning) }
        .filter { $0.0.hasPrefix(before) }
        .map { Candidate($0.0, replacing: before.utf8.count, meaning: $0.1) }
    }
    let word = before[before.index(after: before.startIndex)..<blank].drop { $0 == "!" }
    let typed = String(before[blank...].drop(while: \.isWhitespace))
    guard let command = ReplCommand(word.last == "!" ? word.dropLast() : word) else { return [] }
    let offered: [Suggestion]
    switch command.row.argument {
    case .nothing: offered = []
    case .file: return files(typed)
    case .choice(let words):
      if command == .option, typed.hasPrefix("color ") {
        return ColourChoice.allCases.map(\.rawValue).filter { $0.hasPrefix(typed.dropFirst(6)) }
          .map { Candidate($0, replacing: typed.utf8.count - 6) }
      }
      offered = words.map { Suggestion($0, "") }
    case .topic:
      offered = topics + ReplCommand.allCases.map { Suggestion(":" + $0.rawValue, $0.row.meaning) }
    case .code:
      offered = CodeBook.codes.compactMap(CodeBook.page).map { Suggestion($0.code, $0.title) }
    case .name:
      if command == .edit, typed.contains("/") || typed.hasPrefix("~") { return files(typed) }
      let question = "show " + typed
      let found = completer.complete(question, at: question.utf8.count)
      let isMember = typed.contains(".")
      return found.suggestions.filter { isMember || names.contains($0.text) }
        .map { Candidate($0.text, replacing: found.replacedBytes, meaning: $0.meaning) }
        + (command == .edit ? files(typed) : [])
    }
    return offered.filter { $0.text.hasPrefix(typed) }
      .map { Candidate($0.text, replacing: typed.utf8.count, meaning: $0.meaning) }
  }

  /// Finds plans and folders whose paths begin so; in a plan `~` is no home.
  private func files(_ prefix: String, isPlan: Bool = false) -> [Candidate] {
    let slash = prefix.lastIndex(of: "/")
    let folder = slash.map { String(prefix[...$0]) } ?? ""
    let word = prefix.dropFirst(folder.count)
    let isAtHome = !isPlan && folder.hasPrefix("~/")
    let place = isAtHome ? home + folder.dropFirst() : folder
    let names = console.names(in: place.isEmpty ? "." : place)
    return names.filter { name in
      name.hasPrefix(word) && (word.hasPrefix(".") || !name.hasPrefix("."))
        && (name.hasSuffix("/") || name.hasSuffix(".buyin"))
    }
    .sorted().map { Candidate(folder + $0, replacing: prefix.utf8.count) }
  }

  // MARK: Hints

  /// Says how a text could go on: as the tour has it, or by the only word that fits.
  func hint(_ text: String) -> String? {
    if let suggestion, suggestion.hasPrefix(text) {
      return String(suggestion.dropFirst(text.count).prefix { !$0.isNewline })
    }
    guard let last = text.last, last.isLetter || last == "_" || last == ":" else { return nil }
    let found = candidates(text, text.utf8.count)
    guard found.count == 1, found[0].replacedBytes > 1 else { return nil }
    return String(decoding: found[0].text.utf8.dropFirst(found[0].replacedBytes), as: UTF8.self)
  }

  // MARK: Colours

  /// The most bytes that are coloured: beyond, each key would take too long.
  private static let colouredBytes = 65_536

  /// Finds what stands out in a text.
  static func styles(_ text: String) -> [StyledRange] {
    guard text.utf8.count <= colouredBytes else { return [] }
    if text.hasPrefix(":") {
      let word = text.dropFirst().prefix { !$0.isWhitespace }
      let isKnown = ReplCommand(word.hasSuffix("!") ? word.dropLast() : word) != nil
      return isKnown ? [StyledRange(0..<word.utf8.count + 1, .keyword)] : []
    }
    return highlights(in: text).map { highlight in
      switch highlight.kind {
      case .keyword: StyledRange(highlight.range, .keyword)
      case .value: StyledRange(highlight.range, .value)
      case .quoted: StyledRange(highlight.range, .quoted)
      case .comment: StyledRange(highlight.range, .comment)
      }
    }
  }

  // MARK: Pasting

  /// Returns a text that was copied from a session as it was typed: prompts are left out, and what
  /// was answered between them.
  func cleaned(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: { $0.hasPrefix(prompt) }) else { return text }
    var kept: [String] = []
    var entry: String?
    for line in lines {
      if line.hasPrefix(prompt) {
        let typed = line.dropFirst(prompt.count)
        entry = String(typed.first == " " ? typed.dropFirst() : typed)
        kept.append(entry ?? "")
      } else if let open = entry, !Self.isComplete(open) {
        let typed = line.hasPrefix("   ... ") ? line.dropFirst(7) : line
        entry = open + "\n" + typed
        kept.append(String(typed))
      }
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }
}
