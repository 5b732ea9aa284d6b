import Buyin
import BuyinSemantics
import Foundation
import FuzzProperties
import Testing

/// What the fuzzer asks of every input holds for the plans of the corpus, and for what fuzzing once
/// broke.
@Suite struct FuzzPropertyTests {
  @Test("what fuzzing found stays mended", arguments: FuzzTarget.allCases)
  func regressions(target: FuzzTarget) throws {
    let plans = Golden.all.filter { $0.name.hasPrefix("regressions/") }
    #expect(!plans.isEmpty)
    for plan in plans {
      let bytes = try Data(contentsOf: Golden.folder.appending(path: plan.name + ".buyin"))
      let violation = target.violation(for: Array(bytes))
      #expect(violation == nil, "\(plan.name)")
    }
  }

  @Test("what is read of the corpus prints and reads the same", arguments: Golden.all)
  func corpus(plan: Golden) throws {
    let bytes = Array(try Data(contentsOf: Golden.folder.appending(path: plan.name + ".buyin")))
    // What is large on purpose is checked once, by its record, and not three times more.
    let isLarge = plan.name.hasPrefix("limits/")
    for target in [FuzzTarget.lexer, .parser, .printer, .formatter] + (isLarge ? [] : [.checker]) {
      let violation = target.violation(for: bytes)
      #expect(violation == nil, "\(target)")
    }
  }

  @Test("the fuzzer's dictionary has every word of the tables")
  func dictionary() {
    let entries = FuzzDictionary.entries
    #expect(entries.allSatisfy { !$0.isEmpty && $0.utf8.count <= FuzzDictionary.longest })
    let all = entries.joined(separator: " ")
    let vocabulary = Session.vocabulary
    var words = vocabulary.schemas.flatMap { [$0.keyword] + $0.fields.map(\.name) }
    words += vocabulary.functions.map(\.name)
    words += vocabulary.metrics.map(\.name)
    words += vocabulary.units.flatMap { [$0.singular, $0.plural] }
    for topic in StatementTopic.allCases where topic != .block {
      words += topic.rawValue.split(separator: " ").map(String.init)
    }
    #expect(words.filter { !all.contains($0) } == [])
    let lines = FuzzDictionary.text.split(separator: "\n")
    #expect(lines.count == entries.count)
    #expect(lines.allSatisfy { $0.hasPrefix("\"") && $0.hasSuffix("\"") })
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
  }

  @Test("a figure of every unit and size can be typed back")
  func figures() {
    var generator = SeededGenerator(seed: 1)
    for unit in UInt8(0)..<24 {
      for _ in 0..<12 {
        // Few bytes are a plain number, ten any bits at all.
        let count = Bool.random(using: &generator) ? 4 : 10
        let bytes = [unit] + (1..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(FuzzTarget.figures.violation(for: bytes) == nil)
      }
    }
  }

  @Test(
    "broken JSON is seen",
    arguments: ["", "{", "[1,]", "{\"a\" 1}", "\"\u{1}\"", "nan", "1 2", "\"\\x\"", "{\"a\":}"])
  func brokenJSON(text: String) {
    #expect(JSONReader.mistake(in: text) != nil)
  }

  @Test("JSON is read to its end")
  func soundJSON() {
    let text = " {\"a\": [1, -2.5e-7, null, true, false, \"\\u00e9\\n\", {}], \"b\": []} "
    #expect(JSONReader.mistake(in: text) == nil)
  }
}
