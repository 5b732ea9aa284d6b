import ArgumentParser
import Buyin
import BuyinReport

/// `buyin reference PAGE`: prints a page of the reference in Markdown, for who changes the program.
struct ReferenceCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Prints a page of the reference.",
    usage: "buyin reference PAGE", shouldDisplay: false)

  @Argument(help: ArgumentHelp("The page: statements, units, …", valueName: "PAGE"))
  var page: String

  var colour: ColourChoice { .never }

  func validate() throws {
    let names = HelpBook.ofCommand.lists
    guard !names.contains(page) else { return }
    throw ValidationError("the pages are \(names.joined(separator: ", "))")
  }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    guard let chapter = HelpBook.ofCommand.chapter(page) else { return .misused }
    try desk.write(markdown(HelpBook.answered(chapter)))
    return .succeeded
  }
}
