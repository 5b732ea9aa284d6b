import Testing

/// The tests of pages see what they claim to see.
@Suite struct ReadingTests {
  @Test func commandsAreSplitAsAShellDoes() {
    #expect(
      Shell.commands("buyin eval 'let x = $5' \"x * 2\"") == [
        ["buyin", "eval", "let x = $5", "x * 2"]
      ])
    #expect(
      Shell.commands("echo 'show 1 + 1' | buyin --json") == [
        ["echo", "show 1 + 1"], ["buyin", "--json"],
      ])
    #expect(Shell.commands("buyin eval ''") == [["buyin", "eval", ""]])
    #expect(Shell.commands("buyin eval 'x") == nil)
  }

  @Test func fencesMustSayWhatTheyAre() {
    #expect(BlockKind([]) == nil)
    #expect(BlockKind(["buyin"]) == nil)
    #expect(BlockKind(["swift"]) == nil)
    #expect(BlockKind(["swift", "run"]) == .swift)
    #expect(BlockKind(["buyin", "error", "E0301"]) == .error(code: "E0301"))
    #expect(
      BlockKind(["buyin", "example", "ten-dollar-fans"]) == .example(name: "ten-dollar-fans"))
  }

  @Test func linksAreResolvedFromTheirPage() throws {
    let near = try #require(Links.resolve("internals.md#glossary", from: "docs/model.md"))
    #expect(near == ("docs/internals.md", "glossary"))
    let above = try #require(Links.resolve("../../README.md", from: "docs/decisions/README.md"))
    #expect(above == ("README.md", nil))
    #expect(Links.resolve("https://swift.org", from: "README.md") == nil)
  }
}
