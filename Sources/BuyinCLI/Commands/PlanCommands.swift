import ArgumentParser
import Buyin

/// What `buyin run FILE…` and `buyin FILE…` have in common.
struct RunOptions: ParsableArguments {
  @Flag(help: "Print the results as JSON.")
  var json = false

  @Flag(name: [.customShort("i"), .long], help: "Stay in a session with the plan.")
  var interactive = false

  @Flag(
    name: .customLong("no-config"), help: "Open the session without your preferences.")
  var ignoresPreferences = false

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var look: LookOptions

  /// Refuses flags that do not go together, or not with these files.
  func validate(with files: [String]) throws {
    guard interactive else { return }
    if json { throw ValidationError("a session is for people: leave out --json or --interactive") }
    if files.count > 1 { throw ValidationError("a session opens with one plan: name one file") }
    if files == ["-"] {
      throw ValidationError("a session needs standard input for itself: name a file")
    }
  }

  /// Runs plans, or one in a session.
  func run(_ files: [String], at desk: Desk) throws(WriteFailure) -> Status {
    if interactive { return try converse(at: desk, about: files.first) }
    var settings = drawing.settings(on: desk.console)
    settings.wantsEveryFigure = json
    return try desk.work(
      on: files, PlanRequest(settings: settings, form: json ? .json : .report))
  }

  /// Opens a session, after a plan if one is named.
  func converse(at desk: Desk, about file: String? = nil) throws(WriteFailure) -> Status {
    desk.console.watchForInterruptions()
    var preferences = ignoresPreferences ? Preferences() : desk.preferences()
    // What the command line says has the last word.
    if look.color != .auto { preferences.colour = look.color }
    let desk = Desk(desk.console, desk.environment, preferences.colour)
    var repl = Repl(desk, drawing.settings(on: desk.console), preferences)
    if let file { try repl.load(file) }
    try repl.run()
    return .succeeded
  }
}

/// `buyin run FILE…`
struct RunCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs plans and prints what they ask for.",
    usage: "buyin run [<options>] FILE ...",
    discussion: """
      Several files are several plans, each run by itself, in turn. With --json one file gives one \
      object; several give one object a line, in the order of the files.
      """)

  @Argument(
    help: ArgumentHelp("Plans; - is standard input.", valueName: "FILE"),
    completion: .file(extensions: ["buyin"]))
  var files: [String]

  @OptionGroup var options: RunOptions

  var colour: ColourChoice { options.look.color }

  func validate() throws {
    try validateFiles(files)
    try options.validate(with: files)
  }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    try options.run(files, at: desk)
  }
}

/// `buyin FILE…`, `buyin` on a terminal, and `buyin` with a plan piped in
struct StartCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Runs plans, or opens a session.",
    usage: "buyin [<options>] [FILE ...]", shouldDisplay: false)

  @Argument(
    help: ArgumentHelp("Plans; - is standard input.", valueName: "FILE"),
    completion: .file(extensions: ["buyin"]))
  var files: [String] = []

  @OptionGroup var options: RunOptions

  var colour: ColourChoice { options.look.color }

  func validate() throws {
    try validateFiles(files)
    try options.validate(with: files)
  }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    let isAlone = files.isEmpty && !options.json && !options.interactive
    if isAlone, desk.console.isTerminal(.input) { return try options.converse(at: desk) }
    return try options.run(files.isEmpty && !options.interactive ? ["-"] : files, at: desk)
  }
}

/// `buyin check FILE…`
struct CheckCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Looks plans through for mistakes, without running them.",
    usage: "buyin check [<options>] FILE ...",
    discussion: """
      Checks that a plan itself asks for need a run: they belong to `buyin run`.
      """)

  @Argument(
    help: ArgumentHelp("Plans; - is standard input.", valueName: "FILE"),
    completion: .file(extensions: ["buyin"]))
  var files: [String]

  @Flag(help: "Print what was found as JSON.")
  var json = false

  @OptionGroup var look: LookOptions

  var colour: ColourChoice { look.color }

  func validate() throws {
    try validateFiles(files)
  }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    try desk.work(on: files, PlanRequest(form: json ? .json : .report, isCheckOnly: true))
  }
}

/// Refuses names of files that name none, or none twice.
func validateFiles(_ files: [String]) throws {
  if files.contains("") {
    throw ValidationError("the name of a file is missing: an argument is empty")
  }
  if files.count(where: { $0 == "-" }) > 1 {
    throw ValidationError("standard input can be read only once: write - once")
  }
}
