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
    for target in [FuzzTarget.parser, .printer, .checker] {
      let violation = target.violation(for: bytes)
      #expect(violation == nil, "\(target)")
    }
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
