import ArgumentParser

/// `buyin fmt FILE…`
struct FormatCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Gives plans their form, in place.",
    usage: "buyin fmt [<options>] FILE ...",
    discussion: """
      One spelling, one line for each statement, fields and comments in columns; comments and empty \
      lines stay. What a plan means never changes. A plan with mistakes is left alone.
      - reads standard input and writes to standard output.
      """)

  @Argument(
    help: ArgumentHelp("Plans; - is standard input.", valueName: "FILE"),
    completion: .file(extensions: ["buyin"]))
  var files: [String]

  @Flag(help: "Change nothing; name the plans that are not in form, with exit status 1.")
  var check = false

  @OptionGroup var look: LookOptions

  var colour: ColourChoice { look.color }

  func validate() throws {
    try validateFiles(files)
  }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    try desk.format(files, isCheckOnly: check)
  }
}
