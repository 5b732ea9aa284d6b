import BuyinCLI
import Testing

/// The page on sessions says of every command what help says.
@Suite struct SessionPageTests {
  @Test("every command is in the page's table, in the order and words of help")
  func commands() throws {
    let page = try #require(Page("docs/repl.md"))
    let rows = page.prose.filter { $0.hasPrefix("| `:") }
    let expected = ReplCommand.allCases.map { command in
      "| `\(command.row.form.replacing("|", with: "\\|"))` | \(command.row.meaning) |"
    }
    #expect(rows == expected)
  }
}
