import BuyinReport
import BuyinSyntax
import Foundation
import Testing

@testable import Buyin

/// The recorded examples of docs/reference/json: a program that reads the JSON today can read it
/// tomorrow.
///
/// With `UPDATE_GOLDENS=1` in the environment the records are written anew.
@Suite struct RecordedJSON {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/reference/json")

  static let names = ["shown", "checks", "printed", "compared", "verdict", "mistakes"]

  @Test(arguments: names) func isWhatRunPrints(name: String) throws {
    let plan = Self.folder.appendingPathComponent("\(name).buyin")
    let record = Self.folder.appendingPathComponent("\(name).json")
    let text = try String(contentsOf: plan, encoding: .utf8)
    var session = Session()
    session.settings.wantsEveryFigure = true
    let reply = session.enter([SourceText(name: "\(name).buyin", text)])
    let found = reply.json + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try found.write(to: record, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: record, encoding: .utf8) == found)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(found.utf8)) }
  }

  @Test func everyRecordIsTested() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let expected = Self.names.flatMap { ["\($0).buyin", "\($0).json"] }
    #expect(files.sorted() == expected.sorted())
  }
}
