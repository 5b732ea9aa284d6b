import Buyin
import BuyinReport
import BuyinSyntax
import Foundation
import Testing

/// Plans with what checking or running them prints, beside each other in a folder.
///
/// `name.buyin` has beside it `name.expected`. With the environment variable `UPDATE_GOLDENS` set
/// to 1 the expected texts are written anew; what changed is read before it is committed.
struct GoldenTests {
  @Test func corpusIsThere() {
    #expect(Golden.all.count >= 60)
    for folder in [
      "check", "rules", "errors/names", "errors/quantities", "limits", "run", "regressions",
    ] {
      #expect(Golden.all.contains { $0.name.hasPrefix(folder + "/") }, "\(folder) is empty")
    }
  }

  @Test func everyExpectedTextHasItsPlan() {
    let plans = Set(Golden.files.filter { $0.hasSuffix(".buyin") }.map { $0.dropLast(6) })
    for file in Golden.files where !file.hasSuffix(".buyin") {
      #expect(file.hasSuffix(".expected"), "\(file) is neither a plan nor what it prints")
      #expect(plans.contains(file.dropLast(9)), "\(file) has no plan beside it")
    }
  }

  @Test(arguments: Golden.all)
  func printsWhatIsExpected(_ golden: Golden) throws {
    let printed = try golden.printed()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try printed.write(to: golden.expectedFile, atomically: true, encoding: .utf8)
      return
    }
    guard let expected = try? String(contentsOf: golden.expectedFile, encoding: .utf8) else {
      Issue.record("\(golden.name).expected is missing: run with UPDATE_GOLDENS=1 and read it")
      return
    }
    #expect(printed == expected, "\(golden.name)")
  }
}

/// One plan of the corpus.
struct Golden: CustomTestStringConvertible, Sendable {
  /// Its path in the corpus without the extension: `errors/names/unknown`.
  let name: String

  var testDescription: String { name }

  var expectedFile: URL { Golden.folder.appending(path: name + ".expected") }

  /// The folder of the corpus.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  /// The paths of all files in the corpus, sorted.
  static let files: [String] = {
    let found = FileManager.default.enumerator(atPath: folder.path)
    let paths = found?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.split(separator: "/").last?.contains(".") == true }.sorted()
  }()

  static let all = files.filter { $0.hasSuffix(".buyin") }.map {
    Golden(name: String($0.dropLast(6)))
  }

  /// Returns what checking the plan says, or, outside the folder `check`, what running it answers
  /// and says.
  func printed() throws -> String {
    let bytes = try Data(contentsOf: Golden.folder.appending(path: name + ".buyin"))
    var settings = Session.Settings()
    settings.draws = 1024
    var session = Session(settings: settings)
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let reply = session.enter(
      [SourceText(name: "\(file).buyin", bytes: Array(bytes))],
      checkOnly: name.hasPrefix("check/"))
    let style = Style(isColoured: false, width: 80, isUnicode: true)
    var page = reply.result.map { report($0, in: style).rendered(in: style) } ?? ""
    let messages = report(reply.findings, in: reply.texts, style: style).rendered(in: style)
    if !page.isEmpty, !messages.isEmpty { page += "\n" }
    page += messages
    return page.isEmpty ? "(\(reply.status))\n" : page
  }
}
