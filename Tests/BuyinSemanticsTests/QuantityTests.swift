import BuyinSemantics
import Testing

/// Units, dimensions and kinds: what values are worth, and what is refused.
struct QuantityTests {
  @Test(arguments: [
    ("20 hours", 20, "hours of work", "hours"),
    ("90 minutes + 1 hour", 150, "hours of work", "minutes"),
    ("5%", 0.05, "a share", ""),
    ("$1.5k", 1500, "an amount of money", "$"),
    ("10 dollars + $5", 15, "an amount of money", "dollars"),
    ("20 hours at $25 per hour", 500, "an amount of money", "$"),
    ("30 minutes at $20 per hour", 10, "an amount of money", "$"),
    ("5% of 2000 followers", 100, "a number of followers", "followers"),
    ("120% of 20 hours", 24, "hours of work", "hours"),
    ("$10 per 2000 followers", 0.005, "a cost per follower", "$ per follower"),
    ("2 years / 1 month", 24, "a plain number", ""),
    ("3 member·months / 3 months", 1, "a number of members", "members"),
    ("50% * 50%", 0.25, "a share", ""),
    ("100% - 20%", 0.8, "a share", ""),
    ("10% * 2", 0.2, "a share", ""), ("2000 * 5%", 100, "a plain number", ""),
    ("10% per month * 2", 0.2, "a share per month", ""),
    (
      "5 members per 100 followers", 0.05, "a number of members per follower",
      "members per follower"
    ),
    ("0 + 3 hours", 3, "hours of work", "hours"),
    ("1 / 20 followers", 0.05, "a number per follower", "per follower"),
    ("7 days / 1 week", 1, "a plain number", ""),
  ])
  func isWorth(_ expression: String, _ value: Double, _ what: String, _ unit: String) throws {
    let found = try seen(expression)
    #expect(abs(found.value - value) <= 1e-12 * max(1, abs(value)), "\(expression)")
    #expect(found.what == what, "\(expression)")
    #expect(found.unit == unit, "\(expression)")
  }

  @Test(arguments: [
    ("20 hours + 3 days", "E0302"), ("20 hours + $5", "E0302"),
    ("3 members + 3 followers", "E0302"),
    ("20 followers + 3", "E0302"), ("$100 + 20%", "E0303"), ("20% + $100", "E0303"),
    ("3 of 40", "E0304"), ("20 hours at $25", "E0305"), ("20 at $25 per hour", "E0305"),
    ("exp(2 hours)", "E0306"), ("2 ^ (3 hours)", "E0306"), ("(2 hours) ^ 1.5", "E0306"),
    ("5% per month + 5% per year", "E0307"), ("10% per month * 12 months", "E0308"),
    ("10% per month * 3 members", "E0308"), ("1 / 0", "E0309"),
    ("3 hours / (2 hours - 2 hours)", "E0309"),
    ("1e300 * 1e300", "E0310"), ("not 3", "E0311"), ("(2 > 1) + 1", "E0312"),
    ("5% followers", "E0313"), ("$1 + €1", "E0314"), ("if 2 > 1 then 1 hour else $1", "E0315"),
    ("3 hours > $5", "E0301"), ("3 hours > 5", "E0301"), ("max(1 hour, $2)", "E0301"),
  ])
  func isRefused(_ expression: String, _ code: String) {
    #expect(codes("show \(expression)") == [code], "\(expression)")
  }

  @Test func nothingFitsEveryUnit() {
    #expect(codes("check 3 hours > 0") == [])
    #expect(codes("check $3 > 0") == [])
  }

  @Test func plansCountThingsOfTheirOwn() throws {
    let newsletters = try seen("3 newsletters * 2", after: "unit newsletter")
    #expect(newsletters == Seen(value: 6, what: "a number of newsletters", unit: "newsletters"))
    let days = try seen("20 hours + 3 workdays", after: "unit workday = 8 hours")
    #expect(days.value == 44)
    #expect(codes("unit follower") == ["E0405"])
  }

  @Test func unitAfterANumberAndValueElsewhere() throws {
    #expect(codes("let hours = 3\nshow 2 hours + 1 hour") == [])
    #expect(codes("let post = 3\nshow $6 per post") == ["W0411"])
    #expect(try seen("2 hours", after: "let hours = 3").value == 2)
  }

  @Test func functionsTakeWhatTheirCallersHave() throws {
    let both = try program("fn twice(x) = x * 2\nshow twice(3 hours), twice($4), twice(5%)")
    #expect(
      shownValues(both).map { $0.type.description(shownIn: $0.unit) } == [
        "hours of work", "an amount of money", "a share",
      ])
    #expect(codes("fn more(x) = x + 1 hour\nshow more(2 hours), more($2)") == ["E0302"])
  }

  @Test func oneMistakeIsOneError() {
    #expect(codes("let a = nope + 1\nlet b = a * 2\nshow a, b, nope") == ["E0401"])
    #expect(codes("let a = 1 + $1\nshow a * 2") == ["E0302"])
  }
}
