import ArgumentParser
import Buyin
import BuyinReport

/// `buyin help TOPIC`: takes the place of the library's own, which knows commands alone.
struct HelpCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Explains a command, or a word of the language.",
    usage: "buyin help [<options>] [TOPIC ...]",
    discussion: """
      A topic is a statement, a block, a field, a function, a unit, a metric, the code of a message, \
      or a list of them: `buyin help source.leave`, `buyin help units`. Without a topic it lists what \
      can be asked.
      """)

  @Argument(
    help: ArgumentHelp("A word, or a few.", valueName: "TOPIC"),
    completion: .custom { _, _, _ in HelpCommand.topics })
  var topic: [String] = []

  @OptionGroup var look: LookOptions

  var colour: ColourChoice { look.color }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    let topic = self.topic.joined(separator: " ")
    if topic.isEmpty {
      try desk.write(Self.contents(in: desk.style))
      return .succeeded
    }
    guard let command = Self.commands.first(where: { $0.configuration.commandName == topic }) else {
      return try desk.help(on: topic, command: "buyin help")
    }
    try desk.write(BuyinCommand.helpMessage(for: command) + "\n")
    // `check` is a word of the language, too.
    if case .entries = HelpBook.ofCommand.find(topic) {
      try desk.write("\n")
      return try desk.help(on: topic, command: "buyin help")
    }
    return .succeeded
  }

  /// The parts of the command that people type.
  private static var commands: [any ParsableCommand.Type] {
    BuyinCommand.configuration.subcommands.filter { $0.configuration.shouldDisplay }
  }

  /// What is offered for completion: commands, lists and all topics.
  private static var topics: [String] {
    let chapters = HelpBook.ofCommand.chapters
    return commands.compactMap { $0.configuration.commandName } + chapters.map(\.name)
      + chapters.flatMap { $0.entries.map(\.name) }
  }

  /// What can be asked.
  private static func contents(in style: Style) -> Styled {
    var page = helpList(
      "Commands, each with a page of its own, such as `buyin help run`:",
      commands.map { ($0.configuration.commandName ?? "", $0.configuration.abstract) }, in: style)
    page.line()
    page.append(topicList("buyin help", in: style))
    return page
  }
}

/// Returns the lists that help has, and how to ask for more.
///
/// - Parameter command: how help is asked for here: `buyin help` or `:help`.
func topicList(_ command: String, in style: Style) -> Styled {
  let chapters = HelpBook.ofCommand.chapters.map { ($0.name, $0.summary) }
  var page = helpList("Topics, such as `\(command) units`:", chapters, in: style)
  page.line()
  page.line("Every word that they list is a topic: `\(command) source`, `\(command) leave`,")
  page.line("`\(command) cost_per_member`, `\(command) lognormal`, `\(command) E0301`.")
  return page
}
