import BuyinEngine
import BuyinNumerics
import Testing

/// Editing one line never re-rolls the others.
@Suite struct StreamProperties {
  /// Over 200 generated plans, shuffling, inserting, deleting and renaming what nothing depends on
  /// leaves every other result the same, byte for byte in the JSON.
  @Test(arguments: 0..<10) func unrelatedDefinitionsChangeNothing(batch: UInt64) throws {
    for seed in batch * 20..<(batch + 1) * 20 {
      var generator = SeededGenerator(seed: seed)
      var plan = GeneratedPlan(seed: seed)
      let design = Design(draws: 64)
      let before = try writtenAnswers(plan.text, design: design)
      #expect(!before.isEmpty)
      #expect(try writtenAnswers(plan.text(shuffledBy: &generator), design: design) == before)

      let removed = plan.unrelated.removeFirst()
      #expect(try writtenAnswers(plan.text, design: design) == before, "deleting in plan \(seed)")

      let renamed = removed.text.replacing(removed.name, with: "a_new_name_\(seed)")
      plan.unrelated.append(("a_new_name_\(seed)", renamed))
      #expect(try writtenAnswers(plan.text, design: design) == before, "renaming in plan \(seed)")

      plan.unrelated.append(("more", "let more = 3 to 8\nlet still_more = more * (1 to 2)"))
      #expect(try writtenAnswers(plan.text, design: design) == before, "inserting in plan \(seed)")
    }
  }

  /// Figures depend neither on the number of threads nor on the size of the blocks.
  @Test(arguments: SamplingScheme.allCases) func threadsAndBlocksChangeNothing(
    scheme: SamplingScheme
  ) throws {
    for seed: UInt64 in [3, 7, 12] {
      let text = GeneratedPlan(seed: seed).text
      let design = Design(scheme: scheme, seed: seed, draws: 3_000)
      let expected = try writtenAnswers(text, design: design)
      for threads in [1, 2, 3, 7] {
        for blockSize in [128, 256, 1_024, 4_096] {
          let settings = RunSettings(threads: threads, blockSize: blockSize)
          #expect(
            try writtenAnswers(text, design: design, settings: settings) == expected,
            "\(threads) threads, blocks of \(blockSize), \(scheme)")
        }
      }
    }
  }

  /// More draws keep the earlier ones, so that the first figures come near the later ones: the
  /// same streams, only longer.
  @Test func moreDrawsContinueTheSameStreams() throws {
    let text = "let x = 5 to 10\nshow x"
    let few = try #require(try answers(text, design: Design(draws: 8_192))["x"])
    let many = try #require(try answers(text, design: Design(draws: 65_536))["x"])
    #expect(abs(few.mean.value - many.mean.value) < 1e-3)
  }

  /// The same quantity is the same in every draw, wherever it is used.
  @Test func aQuantityIsOneQuantity() throws {
    let found = try answers("let x = 5 to 10\nshow x - x\nshow x / x\nshow x * x - x ^ 2")
    #expect(found["x - x"]?.constant == 0)
    #expect(found["x / x"]?.constant == 1)
    let squared = try #require(found["x * x - x ^ 2"])
    #expect(abs(squared.maximum) < 1e-12)
  }

  /// Each call of a function draws anew; its arguments are the same draws.
  @Test func callsDrawAnewAndArgumentsDoNot() throws {
    let found = try answers(
      """
      fn spread(x) = x * (1 to 2)
      let a = 5 to 10
      show spread(a) - spread(a)
      fn itself(x) = x
      show itself(a) - itself(a)
      """)
    #expect(found["spread(a) - spread(a)"]?.constant == nil)
    #expect(found["itself(a) - itself(a)"]?.constant == 0)
  }
}
