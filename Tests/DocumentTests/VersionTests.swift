import Buyin
import Testing

/// The version is the same wherever it is said.
@Suite struct VersionTests {
  @Test func pagesNameTheVersionOfTheProgram() throws {
    let readme = try #require(Repository.text("README.md"))
    let changes = try #require(Repository.text("CHANGELOG.md"))
    let named = readme.firstMatch(of: /Version (\d+\.\d+\.\d+)/)
    #expect(named.map { String($0.output.1) } == buyinVersion)
    let newest = changes.firstMatch(of: /\n## \[(\d+\.\d+\.\d+)\]/)
    #expect(newest.map { String($0.output.1) } == buyinVersion)
  }
}
