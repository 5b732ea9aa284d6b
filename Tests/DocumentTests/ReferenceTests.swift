import Buyin
import BuyinCLI
import Testing

/// The pages of the reference say what the program says.
///
/// With `UPDATE_GOLDENS=1` in the environment they are written instead.
@Suite struct ReferenceTests {
  private static let names = HelpBook().lists

  @Test func everyChapterHasAPage() throws {
    #expect(Self.names.count > 5)
    let script = try #require(Repository.text("scripts/generated-pages"))
    for name in Self.names {
      #expect(script.contains("\ndocs/reference/\(name).md reference \(name)\n"))
    }
  }

  @Test(arguments: names) func pageIsFresh(name: String) throws {
    let path = "docs/reference/\(name).md"
    let console = PageConsole()
    let status = BuyinCLI.run(arguments: ["reference", name], environment: [:], console: console)
    #expect(status == 0)
    if Repository.rewrites {
      try Repository.write(console.transcript, to: path)
    } else {
      #expect(Repository.text(path) == console.transcript, "\(path) is stale: run make generated")
    }
  }
}
