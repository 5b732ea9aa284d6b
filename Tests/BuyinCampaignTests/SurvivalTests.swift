import BuyinNumerics
import Testing

@testable import BuyinCampaign

/// Retention that differs between people.
@Suite struct SurvivalTests {
  /// Returns the share still there at an age.
  private func share(_ mean: Double, _ varying: Double, _ age: Double) throws -> Double {
    try certain(
      BetaGeometric(mean: .certain(mean), varying: .certain(varying)).survival(at: age))
  }

  @Test(
    "survival agrees with B(α, β+τ)/B(α, β), computed to 50 digits by mpmath",
    arguments: [
      (0.2, 0.3, 1, 0.8), (0.2, 0.3, 12, 0.37040721862899617),
      (0.2, 0.3, 0.5, 0.88283967191306401), (0.05, 0.01, 6.5, 0.72304765415172012),
      (0.9, 0.9, 3, 0.08668947368421051), (0.1, 1e-6, 24, 0.07976888924729512),
      (0.5, 0.5, 0.1, 0.88315138988936864), (0.001, 0.2, 1000, 0.97763118685082111),
      (0.2, 0.3, 7 / 30.4375, 0.94044811663774403),
    ] as [(Double, Double, Double, Double)])
  func published(mean: Double, varying: Double, age: Double, share: Double) throws {
    let found = try self.share(mean, varying, age)
    #expect(abs(found - share) <= 1e-12 * share)
  }

  @Test("the recurrence gives what the gamma function gives")
  func recurrence() throws {
    let people = BetaGeometric(mean: .certain(0.2), varying: .certain(0.3))
    var known = people.survival(at: 0.5)
    for months in 1...24 {
      let age = Double(months) + 0.5
      known = people.survival(at: age, after: known)
      try expect(known, certain(people.survival(at: age)), within: 1e-12)
    }
  }

  @Test("the limits are a constant chance, and those who leave at once or never")
  func limits() throws {
    for age in [0.25, 1, 7] {
      #expect(abs(try share(0.2, 0, age) - power(0.8, age)) <= 1e-10)
      #expect(abs(try share(0.2, 1, age) - 0.8) <= 1e-11)
      #expect(try share(0, 0.3, age) == 1)
      #expect(try share(1, 0.3, age) == 0)
    }
  }

  @Test("the members of a purchase survive by its age")
  func purchase() throws {
    var traits = people(engage: 0.5, leave: 0.2)
    traits.varying = .certain(0.3)
    let source = BuyinCampaignTests.purchase(1_000, for: 1, traits)
    let outputs = outcome(try months(12), [source]).total
    try expect(outputs.series(.members)?.first, 400)
    try expect(outputs[.members], 500 * 0.37040721862899617, within: 1e-12)
    // Weeks see the same people at the same age; fakes dwindle alike unless they are purged.
    let weeks = try #require(Timeline(count: 100, unit: 7))
    try expect(
      outcome(weeks, [source]).total[.members],
      500 * share(0.2, 0.3, 700 / month), within: 1e-12)
  }

  @Test("a spread of almost nothing is a constant chance", arguments: [1e-12, 1e-8])
  func constant(varying: Double) throws {
    var traits = people(real: 0.7, interested: 0.5, engage: 0.5, leave: 0.2, invites: 0.3)
    let flowing = SourceInputs(
      followers: [Amount(.certain(100), .perTime(days: month)), Amount(.certain(50))],
      traits: traits)
    traits.varying = .certain(varying)
    var spread = flowing
    spread.traits = traits
    let timeline = try months(5.5)
    let steady = try #require(outcome(timeline, [flowing]).total.series(.audience))
    try expect(
      outcome(timeline, [spread]).total.series(.audience), steady.map { try certain($0) },
      within: 1e-6)
  }

  @Test("ages of an odd unit are found in the table")
  func oddUnit() throws {
    var traits = people(leave: 0.2)
    traits.varying = .certain(0.1)
    let timeline = try #require(Timeline(count: 33.3, unit: 10.1))
    let source = SourceInputs(
      followers: [Amount(.certain(1), .perTime(days: 3))], traits: traits)
    let course = simulate(OptionInputs(timeline: timeline, sources: [source])).total
    #expect(course.members.count == 34)
  }
}
