import Buyin
import BuyinReport

/// What can be asked of a session after a colon: the one table from which help, completion and the
/// page on sessions come.
package enum ReplCommand: String, CaseIterable, Sendable {
  case help, tour
  case list, info, explain
  case load, reload, save, edit
  case undo, reset
  case option, mode, time
  case quit

  /// What stands behind a command, which completion offers.
  enum Argument: Sendable {
    case nothing
    case topic
    case name
    case code
    case file
    case choice([String])
  }

  /// What is said of a command.
  package struct Row: Sendable {
    /// The ways to write it.
    package let form: String
    /// What it does, in a phrase.
    package let meaning: String
    /// What else is worth knowing, in sentences.
    package let details: [String]
    let argument: Argument

    init(_ form: String, _ meaning: String, _ argument: Argument = .nothing, _ details: String...) {
      self.form = form
      self.meaning = meaning
      self.argument = argument
      self.details = details
    }
  }

  /// What is said of it.
  package var row: Row {
    switch self {
    case .help:
      Row(
        ":help [TOPIC]", "shows this page, or explains a word: `:help leave`", .topic,
        "A topic is a statement, a block, a field, a function, a unit, a metric, a command, the "
          + "code of a message, or a list of them, such as `:help units`.")
    case .tour:
      Row(
        ":tour [next|back|stop|restart]", "walks through a first plan in twelve steps",
        .choice(["next", "back", "stop", "restart"]),
        "Each step says what to type; Enter on an empty line types it for you. The tour begins "
          + "with an empty session, and `:undo` brings back what stood before. After `:tour stop` "
          + "it goes on where it was left.")
    case .list:
      Row(
        ":list", "shows what stands, as it would be saved", .nothing,
        "The definitions that stand, in the order in which they were given, then the questions.")
    case .info:
      Row(
        ":info NAME", "shows a value, where it is defined and what depends on it", .name,
        "Of a block it shows every field, also those that hold without being said.")
    case .explain:
      Row(":explain [CODE]", "explains the code of a message, such as E0301", .code)
    case .load:
      Row(
        ":load FILE", "enters a file into the session", .file,
        "What it defines takes the place of what had the same names; its questions are answered.")
    case .reload:
      Row(
        ":reload", "enters the loaded files anew, as they are now", .nothing,
        "Everything is built up again: what a file no longer says is gone, and what was typed "
          + "after it holds on top of it. If anything no longer fits, nothing changes.")
    case .save:
      Row(
        ":save FILE", "writes the session as a plan that runs", .file,
        "Definitions that were replaced are left out; questions stand at the end, each once. A "
          + "file that is already there is only overwritten by `:save! FILE`, or where the session "
          + "itself loaded or saved it.")
    case .edit:
      Row(
        ":edit [NAME|FILE]", "opens the last entry, a definition or a file in your editor", .name,
        "The editor is that of VISUAL or EDITOR. What you leave there is entered. Ctrl-X Ctrl-E "
          + "does so with the line that is being typed.")
    case .undo:
      Row(
        ":undo [STEPS]", "takes the last definition back, or the last few", .nothing,
        "Questions change nothing and are no steps. Commands that change the session are. What a "
          + "step back moves in the last answer is told.")
    case .reset:
      Row(":reset", "begins anew; `:undo` brings back what stood")
    case .option:
      Row(
        ":option [NAME [VALUE]]", "shows or sets seed, draws or color",
        .choice(["seed", "draws", "color"]),
        "Seed and draws decide figures, so they hold for this session only, and a saved plan says "
          + "which ones it was worked out with.")
    case .mode:
      Row(
        ":mode [table|json|csv|markdown]", "shows or sets the form of answers",
        .choice(["table", "json", "csv", "markdown"]))
    case .time:
      Row(
        ":time [on|off]", "tells how long each answer took, or no longer", .choice(["on", "off"]))
    case .quit:
      Row(":quit", "leaves, as Ctrl-D does")
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
}

/// What keys do at the prompt, for help.
let replKeys = [
  ("Enter", "enters what is whole, or goes on in a new line; Alt-Enter always goes on"),
  ("Tab", "completes, or lists what could stand there; again goes through the list"),
  ("Up, Down", "the lines of a block, then earlier entries"),
  ("Right", "takes over what is shown dim"),
  ("Ctrl-R", "looks for an earlier entry"),
  ("Ctrl-X Ctrl-E", "opens what is typed in your editor"),
  ("Ctrl-C", "drops what is typed, or stops a run"),
  ("Ctrl-D", "leaves"),
]

/// Returns the page that `:help` alone shows.
func replHelp(in style: Style) -> Styled {
  var page = helpList(
    "Type what you know, and ask:",
    [
      ("2% to 10% of 2000 followers", "an expression: its middle, and its range"),
      ("let wage = $20 per hour", "a definition; a new one replaces the old"),
      ("source bought {", "a block goes on until its bracket is closed"),
      ("set bought.leave = 5% per month", "changes one value; what it moves is told"),
      ("verdict", "which source to choose, and how sure that is"),
      ("_ * 2", "`_` is the last value"),
    ], in: style)
  page.line()
  page.line("New here? `:tour` walks through a first plan in twelve steps, and types for you.")
  page.line()
  page.append(
    helpList("Commands:", ReplCommand.allCases.map { ($0.row.form, $0.row.meaning) }, in: style))
  page.line()
  page.append(helpList("Keys:", replKeys, in: style))
  page.line()
  return page
}

/// Returns what is said of one command.
func replHelp(on command: ReplCommand, in style: Style) -> Styled {
  report(
    HelpEntry(
      ":" + command.rawValue, kind: "a command of sessions",
      summary: command.row.meaning, forms: [command.row.form], details: command.row.details),
    in: style)
}
