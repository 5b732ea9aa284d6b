import Testing

/// The articles of the library's documentation: their Swift is compiled and run, as that of pages is.
@Suite struct LibraryTests {
  private static let articles = Repository.files(below: "Sources/Buyin/Buyin.docc")
    .filter { $0.hasSuffix(".md") }

  @Test func articlesAreThere() {
    #expect(Self.articles.count > 1)
  }

  @Test(arguments: articles) func swiftOfAnArticleRuns(path: String) throws {
    let page = try #require(Page(path))
    #expect(page.blocks.allSatisfy { $0.words == ["swift"] }, "\(path) has other blocks")
    let program = SwiftProgram(page.blocks, of: path)
    #expect(program.failure == nil)
    #expect(program.printed.allSatisfy { $0 != nil })
  }

  /// Only the library is public, and below the command line nothing needs Foundation.
  @Test func roomsBehindTheLibraryAreHidden() {
    let files = Repository.files(below: "Sources").filter { $0.hasSuffix(".swift") }
    #expect(files.count > 200)
    for path in files {
      let lines = (Repository.text(path) ?? "").split(separator: "\n").map { $0.drop { $0 == " " } }
      let isPublic = lines.contains {
        $0.hasPrefix("public ") || $0.contains(" public ") && $0.hasPrefix("@")
      }
      if isPublic { #expect(path.hasPrefix("Sources/Buyin/"), "\(path) has something public") }
      let importsFoundation = lines.contains { $0.hasSuffix("import Foundation") }
      #expect(!importsFoundation, "\(path) imports Foundation")
    }
  }

  /// A program that uses what is not public does not compile: the pages prove what they seem to.
  @Test func packagesOfOthersSeeOnlyWhatIsPublic() throws {
    let lines = ["import Buyin", "print(Session.vocabulary)"]
    let program = SwiftProgram(
      [Page.Block(words: ["swift"], start: 0, lines: lines)], of: "page.md")
    let failure = try #require(program.failure)
    #expect(failure.contains("'vocabulary' is inaccessible due to 'package' protection level"))
  }
}
