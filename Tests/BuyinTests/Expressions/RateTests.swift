import BuyinNumerics
import Testing

/// `rate 1 EUR = 1.05 to 1.12 USD`
@Suite struct RateTests {
  private static let rates = "currency USD\nrate 1 EUR = 1.1 USD\nrate 2 GBP = 2.5 EUR\n"

  private func values(_ expressions: String) throws -> [String: Double?] {
    try answers(Self.rates + "show " + expressions).mapValues(\.constant)
  }

  /// Sums are in the reporting currency, by one rate or two, forwards and backwards.
  @Test(
    arguments: [
      ("€10 + $5", 16), ("$5 + €10", 16), ("$5 - €10", -6), ("£4 + $0.50", 6), ("£4 + €5", 11),
      ("€10 / $5", 2.2), ("$11 / €5", 2), ("€10 per follower + $1 per follower", 12),
      ("1 follower per €1 + 1 follower per $1.10", 20 / 11), ("max(€10, $10.50)", 11),
      ("if 1 < 2 then €10 else $1", 11), ("sum([€1, $1, £1])", 3.475),
      ("20 hours at €25 per hour + $1", 551), ("€10 + €5", 15), ("£10", 10),
    ] as [(String, Double)])
  func amountsGoTogether(expression: String, expected: Double) throws {
    let found = try #require(try values(expression)[expression] ?? nil)
    #expect(abs(found - expected) < 1e-12 * abs(expected))
  }

  @Test(arguments: ["€10 < $11.01", "$11 == €10", "not (€10 > $11)", "£2 < $2.76", "$2.74 < £2"])
  func amountsAreCompared(condition: String) throws {
    #expect(try values(condition)[condition] == 1)
  }

  /// Both directions and every amount use the same draws of an uncertain rate.
  @Test func oneRateIsOneUnknown() throws {
    let found = try answers(
      """
      currency USD
      rate 1 EUR = 1.05 to 1.12 USD
      let there = €10 + $0
      show there, there / €1, (€10 + $5) - (€10 + $5)
      show chance(€10 > $10.80)
      """, design: Design(draws: 8_192))
    #expect(found["(€10 + $5) - (€10 + $5)"]?.constant == 0)
    let back = try #require(found["there / €1"])
    #expect(abs(back.minimum - 10) < 1e-12 && abs(back.maximum - 10) < 1e-12)
    let there = try #require(found["there"]?.quantile(0.95))
    #expect(abs(there.value - 11.2) <= 5 * (there.standardError ?? 0))
    // The median of the rate is √(1.05 · 1.12).
    let middle = (1.05 * 1.12).squareRoot()
    let median = try #require(found["there"]?.median)
    #expect(abs(median.value - 10 * middle) <= 5 * (median.standardError ?? 0))
  }

  /// Fields become the reporting currency, and so do the metrics.
  @Test func fieldsAreConverted() throws {
    func plan(_ pay: String, _ more: String = "") -> String {
      """
      currency USD
      \(more)
      source bought {
        pay \(pay)
        followers 100
        interested 10%
        engage 10% per month
        leave 5% per month
      }
      let price = $1
      set price = €2
      show bought.cost, bought.cost_per_follower, price
      """
    }
    let converted = try answers(
      plan("€500, £1 per follower", "rate 1 EUR = 1.1 USD\nrate 1 GBP = 1.2 USD"))
    let cost = try #require(converted["bought.cost"]?.constant)
    #expect(abs(cost - 670) < 1e-9)
    #expect(converted["price"]?.constant == 2.2)
  }

  @Test(arguments: [
    ("show €1 + $1", "E0314 1:11 this is in USD, and the plan reckons in EUR"),
    ("show €1 < $1", "E0314 1:11 this is in USD, and the plan reckons in EUR"),
    (
      "rate 1 EUR = 1.1 USD\nshow £1 + $1",
      "E0314 2:11 this is in USD, and the plan reckons in GBP"
    ),
    (
      "rate 1 EUR = 1.1 USD\nrate 1 USD = 0.9 EUR",
      "E0336 2:1 what 1 USD is in EUR is said already"
    ),
    (
      "rate 1 EUR = 1.1 USD\nrate 1 GBP = 1.2 EUR\nrate 1 GBP = 1.3 USD",
      "E0336 3:1 what 1 GBP is in USD is said already"
    ),
    (
      "rate 1 EUR = 1.1\nshow €1 + $1",
      "E0335 1:14 a rate is between two amounts of money, and this is a plain number"
    ),
    (
      "rate 1 EUR = 1.1 EUR",
      "E0335 1:1 a rate is between two currencies, and both of these are EUR"
    ),
    ("rate 0 EUR = 1 USD", "E0335 1:6 the left side of a rate is a certain amount above nothing"),
    ("rate 1 EUR = -1 to 2 USD", "E0335 1:14 a rate is above nothing"),
    ("rate 1 EUR = $0", "E0335 1:14 a rate is above nothing"),
    ("let r = $1\nrate 1 EUR = r", "E0335 2:14 a rate stands on nothing else of the plan"),
    (
      "rate 1 EUR = 1.1 USD\nshow €1 per follower < $1 per member",
      "E0301 2:6 a cost per follower can't be compared with a cost per member"
    ),
  ])
  func saysWhatIsWrong(plan: String, message: String) {
    #expect(messages(plan) == [message])
  }
}
