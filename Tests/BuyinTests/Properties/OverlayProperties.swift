import BuyinEngine
import BuyinNumerics
import Testing

/// A plan with changes is the plan in which they are written, over the same futures.
@Suite struct OverlayProperties {
  private let source = """
    budget { wage $20 per hour }
    source a {
      pay $10 to $20
      followers 100 to 300
      interested 5% to 40%
      engage 10% to 20% per month
      leave 2% to 9% per month
    }
    source b {
      work 3 to 9 hours
      followers 10 to 30
      interested 50% to 90%
      engage 10% to 20% per month
      leave 2% to 9% per month
    }

    """

  /// Over generated plans, `what if x = e` answers as the plan does in which `e` is written in the
  /// place of the definition, and what does not depend on `x` is the same to the last byte.
  @Test(arguments: 0..<5) func aChangeIsAsIfWritten(batch: UInt64) throws {
    for seed in batch * 12..<(batch + 1) * 12 {
      let plan = GeneratedPlan(seed: seed)
      let design = Design(draws: 64)
      let questions = plan.questions.joined(separator: "\n")
      let definitions = plan.definitions.filter { !$0.hasPrefix("let quantity_0 ") }
      let rest = (definitions + plan.unrelated.map(\.text)).joined(separator: "\n")
      let base = try writtenAnswers(
        "\(plan.text)\nwhat if quantity_0 = 7 to 9 { \(questions) }", design: design)
      let written = try writtenAnswers(
        "let quantity_0 = 7 to 9\n\(rest)\n\(questions)", design: design)
      let independent = try writtenAnswers(
        "\(plan.text)\nwhat if \(plan.unrelated[0].name) = 8 { \(questions) }", design: design)
      for (text, quantity) in written {
        // Metrics of options are not among the answers of a `what if`.
        guard let changed = base["quantity_0 = 7 to 9: \(text)"] else { continue }
        #expect(changed == quantity, "\(text) in plan \(seed)")
        #expect(
          independent["\(plan.unrelated[0].name) = 8: \(text)"] == base[text],
          "\(text) in plan \(seed)")
      }
      #expect(base.count > written.count)
    }
  }

  @Test func aValueCoversItsSlotWithTheSameDraws() throws {
    let found = try answers(
      "let x = 1 to 3\nlet y = 2 * x\nwhat if x = 10 to 30 { show x, y }\nshow x")
    let (narrow, wide) = (try #require(found["x"]), try #require(found["x = 10 to 30: x"]))
    let median = try #require(narrow.median?.value)
    #expect(abs(try #require(wide.median?.value) / median - 10) < 1e-12)
    #expect(abs(try #require(found["x = 10 to 30: y"]?.median?.value) / median - 20) < 1e-12)
  }

  @Test func aValueMayReadTheOneBeneath() throws {
    let found = try answers(
      """
      let x = 1 to 3
      show x
      what if x = x * 2 { show x
        what if x = x * 3 { show x } }
      what if x = x * (0.8 to 1.25) { show x }
      """)
    let median = try #require(found["x"]?.median?.value)
    #expect(found["x = x * 2: x"]?.median?.value == median * 2)
    #expect(found["x = x * 2: x = x * 3: x"]?.median?.value == median * 6)
    // Its own range is drawn apart: the spreads add up as those of independent unknowns do.
    let deviation = try #require(found["x = x * (0.8 to 1.25): x"]).deviation.value
    let own = try #require(found["x"]).deviation.value
    #expect(deviation > own * 1.01 && deviation < own * 1.15)
  }

  @Test func otherNamesAreBoundLate() throws {
    let found = try answers(
      "let x = 2\nlet y = x + 1\nlet z = 5\nwhat if z = y, x = 10 { show z }")
    #expect(found["z = y, x = 10: z"]?.constant == 11)
  }

  @Test func whatIsCoveredMakesNoCircle() throws {
    let found = try answers("let a = b\nlet b = 3\nwhat if a = 2, b = a { show b }")
    #expect(found["a = 2, b = a: b"]?.constant == 2)
  }

  @Test func aSourceLeftOutLeavesTheOthersAlone() throws {
    let found = try writtenAnswers(
      source + """
        let ratio = a.cost_per_member / b.cost_per_member
        show a.members, all.members
        what if without b { show a.members, all.members }
        """)
    #expect(found["without b: a.members"] == found["a.members"])
    #expect(found["without b: all.members"] == found["a.members"])
  }

  @Test func fieldsThatDecideStructureMayChange() throws {
    let found = try answers(
      source + """
        what if a.start = 3 months { show a.members at month 2, a.members }
        what if a.purge = 50% per month { show a.members }
        """)
    #expect(found["a.start = 3 months: a.members at month 2"]?.constant == 0)
    #expect(found["a.purge = 50% per month: a.members"] != nil)
  }

  @Test func aScenarioIsItsChanges() throws {
    let found = try writtenAnswers(
      source + """
        scenario bad { set a.leave = 30% to 60% per month; set b.followers = b.followers / 2 }
        what if bad { show a.members, b.members }
        what if a.leave = 30% to 60% per month, b.followers = b.followers / 2 { show a.members, b.members }
        what if bad, a.leave = 1% per month { show a.leave, b.members }
        """)
    let written = "a.leave = 30% to 60% per month, b.followers = b.followers / 2"
    #expect(found["bad: a.members"] == found["\(written): a.members"])
    #expect(found["bad: b.members"] == found["\(written): b.members"])
    #expect(found["bad, a.leave = 1% per month: b.members"] == found["bad: b.members"])
    #expect(found["bad, a.leave = 1% per month: a.leave"]?.contains("0.01") == true)
  }

  @Test func aCountIsOneUnknownManyTimes() throws {
    let found = try answers(
      source + """
        source c like a { count 30 }
        source d like a { count 1 }
        show c.cost / 30 - c.pay, c.cost_per_member / d.cost_per_member, d.members, c.arrivals
        """)
    #expect(abs(try #require(found["c.cost / 30 - c.pay"]).maximum) < 1e-12)
    #expect(try #require(found["c.arrivals"]?.median?.value) > 30 * 100)
  }

  @Test func whatMovesTogetherStillDoes() throws {
    let found = try answers(
      """
      let a = normal(0, 1)
      let b = normal(0, 1)
      correlate a, b by 0.9
      show sd(a - b)
      what if a = normal(5, 1) { show sd(a - b) }
      what if a = 3 { show b }
      show b
      """)
    let (before, after) = (found["sd(a - b)"], found["a = normal(5, 1): sd(a - b)"])
    #expect(try #require(before?.constant) < 0.5)
    #expect(abs(try #require(before?.constant) - #require(after?.constant)) < 1e-9)
    #expect(found["a = 3: b"] == found["b"])
  }

  @Test func listsMayBeCovered() throws {
    let found = try answers(
      "let costs = [1, 2, 3]\nlet all_costs = sum(costs)\nwhat if costs = [5, 6] { show all_costs }"
    )
    #expect(found["costs = [5, 6]: all_costs"]?.constant == 11)
  }
}
