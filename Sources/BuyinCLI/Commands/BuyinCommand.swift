import ArgumentParser
import Buyin

/// The command `buyin`: what stands for all its parts.
struct BuyinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "buyin",
    abstract: "Plans campaigns on social media under uncertainty: what a follower costs, what a "
      + "member costs, and which one you are buying.",
    usage: """
      buyin [<options>] FILE ...     run plans
      buyin [<options>]              open a session, or run what is piped in
      buyin <subcommand>
      """,
    discussion: """
      FILE is a plan; - is standard input. A file that is called like a subcommand is ./run.
      Several files are several plans, each run by itself, in turn. The options are those of \
      `buyin run`: see `buyin help run`.

      Exit status: 0 all is well; 1 a plan has errors, a check failed, a file could not be read \
      or changed, or `fmt --check` found one that is not in form; 2 the command line is wrong; 130 interrupted.
      """,
    version: "buyin \(buyinVersion)",
    subcommands: [
      RunCommand.self, CheckCommand.self, EvalCommand.self, FormatCommand.self, ExplainCommand.self,
      HelpCommand.self, ReferenceCommand.self, StartCommand.self,
    ],
    defaultSubcommand: StartCommand.self)
}

/// The names of the subcommands that people type.
let commandNames = ["run", "check", "eval", "fmt", "explain", "help"]

/// A part of the command, which works at a desk.
protocol DeskCommand {
  /// When its output is coloured.
  var colour: ColourChoice { get }

  /// Does the work.
  func run(at desk: Desk) throws(WriteFailure) -> Status
}
