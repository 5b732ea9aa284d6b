import BuyinNumerics
import Testing

/// `unit story, stories`, `unit workday = 8 hours`
@Suite struct UnitTests {
  private static let units = """
    unit sprint = 2 workweeks
    unit workweek = 5 workdays
    unit workday = 8 hours
    unit fortnight = 2 weeks
    unit grand = $1000
    unit cpm = $1 per 1000 impressions
    unit zine, zines

    """

  /// Units stand on each other in any order, and are any certain amount.
  @Test(arguments: [
    ("1 sprint", 80), ("2 workdays + 4 hours", 20), ("$160 per workday", 20),
    ("3 workdays at $20 per hour", 480), ("3 grand + $500", 3_500), ("5 cpm", 0.005),
    ("5 cpm * 20000 impressions", 100), ("20000 impressions at 5 cpm", 100), ("3 zines", 3),
    ("2 fortnights", 28), ("over(10% per fortnight, 4 weeks)", 0.19), ("0.5 sprint / 1 hour", 40),
  ])
  func amounts(expression: String, expected: Double) throws {
    let found = try answers(Self.units + "show " + expression)
    let value = try #require(found[expression]?.constant)
    #expect(abs(value - expected) <= 1e-12 * expected)
  }

  /// A chance per unit of a plan's own calendar compounds like one per so many days.
  @Test func chancesKeepTheirPeriod() {
    #expect(
      messages(Self.units + "show (5% per fortnight) + (5% per 14 days)") == [])
    #expect(
      messages(Self.units + "show (5% per fortnight) * 4 weeks").map { $0.prefix(5) } == ["E0308"])
  }

  @Test(arguments: [
    (
      "unit a = 2 b\nunit b = 2 a\nshow 1 a",
      "E0406 1:6 these definitions go round in a circle: `a` → `b` → `a`"
    ),
    (
      "unit x = 5\nshow 2 x",
      "E0319 1:10 a unit is a certain amount of other units, and this is a plain number"
    ),
    ("unit x = 50%", "E0319 1:10 a unit is a certain amount of other units, and this is a share"),
    (
      "unit x = -1 hour",
      "E0319 1:10 a unit is a certain amount of other units, and this is not above nothing"
    ),
    (
      "unit x = 1 to 2 hours",
      "E0319 1:10 a unit is a certain amount of other units, and this is an uncertain one"
    ),
    ("let h = 3 hours\nunit x = h", "E0319 2:10 a unit stands on numbers and other units only"),
    ("unit x = 3 foos\nshow 2 x", "E0402 1:12 `foos` is no unit that this plan knows"),
    ("unit zine\nunit zine", "E0405 2:6 `zine` is a unit already"),
    ("unit hour = 3 minutes", "E0405 1:6 `hour` is a unit already"),
    (
      "unit x = 1e308 hours * 1e10",
      "E0310 1:10 this is larger than any number can be here"
    ),
  ])
  func saysWhatIsWrong(plan: String, message: String) {
    #expect(messages(plan) == [message])
  }
}
