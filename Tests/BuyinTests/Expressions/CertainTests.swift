import BuyinNumerics
import BuyinReport
import BuyinSyntax
import Testing

@testable import Buyin

/// Certain amounts, and what may be asked of uncertain ones.
@Suite struct CertainTests {
  /// Runs a plan and returns what it prints.
  private func printed(_ plan: String) -> String {
    var settings = Session.Settings()
    settings.draws = 256
    var session = Session(settings: settings)
    let reply = session.enter([SourceText(name: "plan.buyin", plan)])
    return reply.result.map { report($0).text } ?? "\(reply.diagnostics.map(\.message))"
  }

  /// Money prints as typed, with two decimals unless whole, and sums of it as on paper.
  @Test(arguments: [
    ("$0.10 + $0.20", "$0.30"), ("$0.10 * 3", "$0.30"), ("$19.99 * 3", "$59.97"),
    ("$0.30 - $0.10 - $0.20", "$0"), ("$100 * 1.1", "$110"), ("€4.35 * 100", "€435"),
    ("$10.5", "$10.50"), ("$2.5 * 2", "$5"), ("$1 / 3", "$0.333"), ("$5 / 3", "$1.67"),
    ("$1000000.10 + $0.20", "$1,000,000.30"), ("$0.005 per follower", "$0.005 per follower"),
    ("$1.005", "$1.005"), ("sum([$0.10 for i in 1..10]) - $1", "$0"),
    ("1000000000000.5 - 1000000000000", "0.5"), ("1 / 20 followers", "0.05 per follower"),
  ])
  func amountsPrintAsOnPaper(expression: String, text: String) {
    #expect(printed("show \(expression)") == "\(expression) = \(text)\n")
    #expect(
      printed("let p = $0.30\nshow p - $0.10 - $0.20") == "p - $0.10 - $0.20 = $0\n")
  }

  @Test func truthsAreWords() {
    #expect(printed("show yes, not yes, 3 > 2") == "yes     = yes\nnot yes = no\n3 > 2   = yes\n")
    #expect(
      messages("let slogan = \"words\"")
        == ["E0312 1:14 a quantity is needed here, and this is a text"])
  }

  /// `if` selects in each draw, so both branches keep their draws.
  @Test func ifSelectsPerDraw() throws {
    let found = try answers(
      "let a = 1 to 2\nlet b = 3 to 4\nshow (if a > 1.5 then a else b) - (if a > 1.5 then a else b)"
        + ", min(if a > 1.5 then a else b, 3)")
    #expect(
      found["(if a > 1.5 then a else b) - (if a > 1.5 then a else b)"]?.constant == 0)
    let least = try #require(found["min(if a > 1.5 then a else b, 3)"])
    #expect(least.minimum > 1.5)
  }

  /// Whether an uncertain value is exactly another one is hardly ever worth asking.
  @Test(arguments: [
    ("show (1 to 2) == 1.5", true), ("let a = 5 to 10\nshow chance(a * 2 != 7)", true),
    ("show uniform(1, 6) == 3", true), ("show 3 == 3", false), ("show poisson(3) == 3", false),
    ("show data([1..6]) == 6", false), ("show round(1 to 3) == 2", false),
    ("show binomial(10, 5%) == 0", false), ("show mean(1 to 2) == 1.5", false),
    ("let a = 1 to 2\nshow (if a > 1.5 then 1 else 2) == 1", false),
  ])
  func equalityOfUncertainValuesWarns(plan: String, warns: Bool) {
    #expect(messages(plan).map { $0.prefix(5) } == (warns ? ["W0318"] : []))
  }

  /// Arguments by their names, in any order.
  @Test(arguments: [
    ("quantile(chance: 95%, x: 3)", "quantile(3, 95%)"), ("min(a: 3)", "min(3)"),
    ("over(duration: 2 months, chance: 10% per month)", "over(10% per month, 2 months)"),
  ])
  func argumentsHaveNames(named: String, positional: String) throws {
    let found = try answers("show \(named), \(positional)")
    #expect(found[named]?.constant != nil)
    #expect(found[named] == found[positional])
  }
}
