import ArgumentParser

/// `buyin run FILE…`
struct RunCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs plans and prints what they ask for.",
    discussion: """
      Several files are several plans, each run by itself, in turn. With --json one file gives one \
      object; several give one object a line, in the order of the files.
      """)

  @Argument(
    help: ArgumentHelp("Plans; - is standard input.", valueName: "FILE"),
    completion: .file(extensions: ["buyin"]))
  var files: [String]

  @Flag(help: "Print the results as JSON.")
  var json = false

  @Flag(name: [.customShort("i"), .long], help: "Stay in a session with the plan.")
  var interactive = false

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var look: LookOptions

  var colour: ColourChoice { look.color }

  func validate() throws {
    try validateFiles(files, isInteractive: interactive, isJSON: json)
  }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    let settings = drawing.settings(on: desk.console)
    if interactive { return try converse(at: desk, about: files.first, settings) }
    return try desk.work(
      on: files, PlanRequest(settings: settings, form: json ? .json : .report))
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

  @Flag(help: "Print the results as JSON.")
  var json = false

  @Flag(name: [.customShort("i"), .long], help: "Stay in a session with the plan.")
  var interactive = false

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var look: LookOptions

  var colour: ColourChoice { look.color }

  func validate() throws {
    try validateFiles(files, isInteractive: interactive, isJSON: json)
  }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    let settings = drawing.settings(on: desk.console)
    let isSession = interactive || files.isEmpty && !json && desk.console.isTerminal(.input)
    if isSession { return try converse(at: desk, about: files.first, settings) }
    return try desk.work(
      on: files.isEmpty ? ["-"] : files,
      PlanRequest(settings: settings, form: json ? .json : .report))
  }
}

/// `buyin check FILE…`
struct CheckCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Looks plans through for mistakes, without running them.",
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
    try validateFiles(files, isInteractive: false, isJSON: json)
  }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    try desk.work(on: files, PlanRequest(form: json ? .json : .report, isCheckOnly: true))
  }
}

/// Refuses files and flags that do not go together.
private func validateFiles(_ files: [String], isInteractive: Bool, isJSON: Bool) throws {
  if files.contains("") {
    throw ValidationError("the name of a file is missing: an argument is empty")
  }
  if files.count(where: { $0 == "-" }) > 1 {
    throw ValidationError("standard input can be read only once: write - once")
  }
  guard isInteractive else { return }
  if isJSON { throw ValidationError("a session is for people: leave out --json or --interactive") }
  if files.count > 1 { throw ValidationError("a session opens with one plan: name one file") }
  if files == ["-"] {
    throw ValidationError("a session needs standard input for itself: name a file")
  }
}
