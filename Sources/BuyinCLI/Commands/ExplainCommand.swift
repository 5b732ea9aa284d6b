import ArgumentParser
import BuyinReport

/// `buyin explain CODE`
struct ExplainCommand: ParsableCommand, DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains the code of a message, such as E0301.",
    usage: "buyin explain [<options>] [CODE]",
    discussion: "Without a code it lists all of them.")

  @Argument(
    help: ArgumentHelp("A code, as a message shows it in brackets.", valueName: "CODE"),
    completion: .custom { _, _, _ in CodeBook.codes })
  var code: String?

  @OptionGroup var look: LookOptions

  var colour: ColourChoice { look.color }

  func validate() throws {
    guard let code, CodeBook.page(code) == nil else { return }
    throw ValidationError(
      "no message has the code '\(code)': `buyin explain` lists all codes")
  }

  func run(at desk: Desk) throws(WriteFailure) -> Status {
    if let page = code.flatMap(CodeBook.page(_:)) {
      try desk.write(explanation(page.code, title: page.title, page.explanation, in: desk.style))
    } else {
      try desk.write(CodeBook.contents)
    }
    return .succeeded
  }
}
