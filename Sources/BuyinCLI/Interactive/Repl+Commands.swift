import Buyin
import BuyinReport
import BuyinSyntax

/// What the commands do.
extension Repl {
  /// Does what a line that begins with a colon asks.
  mutating func obey(_ line: String) throws(WriteFailure) -> Continuation {
    let words = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let argument = words.count > 1 ? String(words[1]).trimmed : ""
    var word = words.first.map(String.init) ?? ""
    let isForced = word.hasSuffix("!")
    if isForced { word.removeLast() }
    guard let command = ReplCommand(word), !isForced || command == .save else {
      complainOfCommand(line, word)
      return .goOn
    }
    switch command {
    case .quit: return .leave
    case .help: try help(argument)
    case .tour: try visit(argument)
    case .explain: try explain(argument)
    case .load: try load(path(argument))
    case .reload: try reload()
    case .save: save(path(argument), isForced: isForced)
    case .edit: try editDefinition(path(argument))
    case .list: try list()
    case .info: try info(argument)
    case .undo: undo(argument)
    case .reset: reset()
    case .option: try option(argument)
    case .mode: try setMode(argument)
    case .time: setTime(argument)
    }
    return .goOn
  }

  // MARK: Help

  private func help(_ argument: String) throws(WriteFailure) {
    guard !argument.isEmpty else {
      return try desk.write(replHelp(in: desk.style) + topicList(":help", in: desk.style))
    }
    let isCommand = argument.hasPrefix(":")
    let command = ReplCommand(rawValue: String(argument.drop { $0 == ":" }))
    if let command { try desk.write(replHelp(on: command, in: desk.style)) }
    if isCommand, command == nil {
      return complainOfCommand(argument, String(argument.dropFirst()))
    }
    if isCommand { return }
    if command != nil {
      guard case .entries = HelpBook.ofCommand.find(argument) else { return }
      try desk.write("\n")
    }
    _ = try desk.help(on: argument, command: ":help")
  }

  private func explain(_ code: String) throws(WriteFailure) {
    if code.isEmpty { return try desk.write(CodeBook.contents) }
    guard let page = CodeBook.page(code) else {
      return desk.complain(
        nil, "no message has the code '\(code)'", help: "`:explain` alone lists all codes")
    }
    try desk.write(explanation(page.code, title: page.title, page.explanation, in: desk.style))
  }

  func complainOfCommand(_ line: String, _ word: String) {
    let meant = closest(to: word, among: ReplCommand.allCases.map(\.rawValue))
    desk.complain(
      nil, "no command is called `:\(word)`",
      help: meant.map { "did you mean `:\($0)`?" } ?? "`:help` lists the commands")
  }

  // MARK: Steps back

  private mutating func undo(_ argument: String) {
    guard let steps = argument.isEmpty ? 1 : Int(argument), steps > 0 else {
      return desk.complain(
        nil, "`:undo` takes a number of steps, and found '\(argument)'",
        help: "`:undo` for one, `:undo 3` for three")
    }
    guard !past.isEmpty else { return desk.tell(Styled("there is nothing to undo\n")) }
    let asked = now.lastAnswer
    for _ in 0..<min(steps, past.count) {
      guard let before = past.popLast() else { break }
      let undone = now.entries.last?.firstLine ?? ""
      let isEntry = now.entries.count > before.entries.count
      now = before
      desk.tell(
        Styled(isEntry ? "took back: \(undone)\n" : "the session is as it was before\n"))
    }
    if steps > 1, past.isEmpty { desk.tell(Styled("nothing more can be undone\n", .dim)) }
    // What was asked since is asked again: to see what a change does is why it is taken back.
    guard let asked else { return }
    now.lastAnswer = asked
    tellMoved(tellsLoss: false)
  }

  private mutating func reset() {
    let settings = now.session.settings
    remember()
    now = Snapshot(session: Session(settings: settings))
    desk.tell(Styled("nothing stands any more; :undo brings it back\n"))
  }

  // MARK: Settings

  private mutating func option(_ argument: String) throws(WriteFailure) {
    let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    let settings = now.session.settings
    guard let name = words.first else {
      var page = Styled()
      page.line("seed   \(settings.seed)")
      page.line("draws  \(settings.draws)")
      page.line("color  \(preferences.colour.rawValue)")
      return try desk.write(page)
    }
    guard words.count == 2 else {
      switch name {
      case "seed": return try desk.write("\(settings.seed)\n")
      case "draws": return try desk.write("\(settings.draws)\n")
      case "color": return try desk.write("\(preferences.colour.rawValue)\n")
      default: return complainOfOption(name)
      }
    }
    switch name {
    case "seed": setSeed(words[1])
    case "draws": setDraws(words[1])
    case "color":
      guard let choice = ColourChoice(rawValue: words[1]) else {
        return desk.complain(
          nil, "`color` is auto, always or never, and not '\(words[1])'")
      }
      preferences.colour = choice
      desk = Desk(desk.console, desk.environment, choice)
    default: complainOfOption(name)
    }
  }

  private func complainOfOption(_ name: String) {
    desk.complain(
      nil, "there is no option '\(name)'", help: "the options are seed, draws and color")
  }

  private mutating func setSeed(_ word: String) {
    guard let seed = UInt64(word) else {
      return desk.complain(nil, "a seed is a whole number from 0, and not '\(word)'")
    }
    remember()
    now.session.settings.seed = seed
    tellMoved()
  }

  private mutating func setDraws(_ word: String) {
    let plain = word.replacing(",", with: "").replacing("_", with: "")
    guard let draws = Int(plain), (1...100_000_000).contains(draws) else {
      return desk.complain(
        nil, "draws are a whole number from 1 to 100,000,000, and not '\(word)'",
        help: "a power of two serves best: `:option draws 16384`")
    }
    remember()
    now.session.settings.draws = draws
    tellMoved()
  }

  private mutating func setMode(_ argument: String) throws(WriteFailure) {
    if argument.isEmpty { return try desk.write(preferences.mode.rawValue + "\n") }
    guard let mode = AnswerMode(rawValue: argument) else {
      return desk.complain(
        nil, "answers have no form '\(argument)'",
        help: "the forms are table, json, csv and markdown")
    }
    preferences.mode = mode
  }

  private mutating func setTime(_ argument: String) {
    switch argument {
    case "": preferences.tellsTime.toggle()
    case "on": preferences.tellsTime = true
    case "off": preferences.tellsTime = false
    default: return desk.complain(nil, "`:time` is on or off, and not '\(argument)'")
    }
    desk.tell(Styled("time is \(preferences.tellsTime ? "told" : "not told")\n", .dim))
  }

  /// Returns a path without the quotes that people put around it.
  static func unquoted(_ path: String) -> String {
    guard path.count >= 2, let quote = path.first, quote == path.last, "\"'".contains(quote) else {
      return path
    }
    return String(path.dropFirst().dropLast())
  }
}
