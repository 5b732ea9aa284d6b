import ArgumentParser

/// `buyin eval EXPR…`
struct EvalCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Evaluates expressions, each to a line.",
    usage: "buyin eval [<options>] EXPR ...",
    discussion: """
      The arguments are one plan, so some may define what others use:
      buyin eval 'let reach = 2% to 10%' 'reach of 2000 followers'
      Quote them, or the shell reads $, * and brackets its own way.
      """)

  @Argument(help: ArgumentHelp("Expressions and definitions.", valueName: "EXPR"))
  var expressions: [String]

  @Flag(help: "Print each value as a JSON object on a line.")
  var json = false

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var look: LookOptions

  var colour: ColourChoice { look.color }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    try desk.evaluate(
      expressions,
      PlanRequest(settings: drawing.settings(on: desk.console), form: json ? .json : .report))
  }

  /// Returns the arguments of the command with a space before expressions that begin with a minus,
  /// `-5 + 3`, so that they are not taken for options.
  static func shielded(_ arguments: [String]) -> [String] {
    guard let start = arguments.firstIndex(where: { !$0.hasPrefix("-") }),
      arguments[start] == configuration.commandName
    else { return arguments }
    return arguments.map { looksNegative($0) ? " " + $0 : $0 }
  }

  /// Whether an argument begins with a minus that no option begins with.
  private static func looksNegative(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), let next = argument.dropFirst().first else { return false }
    return !next.isLetter && next != "-" || argument.contains(" ") && !argument.hasPrefix("--")
  }
}
