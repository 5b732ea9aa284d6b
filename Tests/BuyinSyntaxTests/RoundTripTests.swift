import BuyinSyntax
import Testing

@Suite struct RoundTripTests {
  /// Statements in canonical form.
  static let corpus: [String] = [
    "campaign \"Ten dollar fans\"", "horizon 6 months", "begins 2026-03-01", "currency EUR",
    "window 1 month", "let price = $10 per 2000 followers", "let x = 60 to 250",
    "fn cost(hours, wage) = hours * wage", "fn one() = 1", "unit newsletter",
    "unit story, stories", "unit workday = 8 hours", "rate 1 EUR = 1.05 to 1.12 USD",
    "use \"rates.buyin\"", "use \"rates.buyin\" as rates", "use benchmarks.instagram as ig",
    "correlate a.b, c by 0.6", "set bought.leave = 5% per month", "unset bought.leave",
    "show bought.cost_per_member, outreach.cost_per_member", "bought.cost + 1",
    "compare bought, outreach", "compare scenarios", "verdict", "verdict by roi between a, b.c",
    "verdict between a, b", "why outreach.members", "what if bought.interested = 5%",
    "what if bought.interested = 5% {\n  verdict\n}",
    "what if without outreach, lean, a.b = 2 * a.b {\n  show a.b\n  what if c = 1 {\n    verdict\n  }\n}",
    "find bought.interested for bought.cost_per_member = outreach.cost_per_member",
    "what if a = 1 {\n  b;\n  -5;\n  -b\n  verdict\n}", "what if a = 1 {\n  -5\n}",
    "find a for b = c in 1% to 5%", "sweep bought.interested from 0.1% to 20%",
    "sweep x from 1 to 10 steps 5 {\n  show bought.cost_per_member\n}",
    "sweep x from 1 week to 4 weeks by 1 week", "allocate $500 across outreach, ads for members",
    "allocate $500 across a, b for members keep a >= $50 keep b >= 2 posts against my split $1, $2",
    "plot members by month", "check outreach.members >= 10 members with 80% confidence",
    "check a < b", "print \"An engaged member costs {outreach.cost_per_member}.\"",
    "print \"{{literal}} \\\"quoted\\\" \\\\ {f(1, 2)}{x}\"", "print \"\"",
    "budget {}", "source bought \"2000 followers for $10\" {\n  pay $10\n}",
    "source b like a {\n  pay $500, $50 per month, $0.10 per follower\n}",
    "source c \"C\" like a.b {\n  leave 20% per month, varying 0.3\n  posts [3, 3, 5] per week\n}",
    "goal enough {\n  need members >= 20 members with 80% confidence\n}",
    "option mix {\n  sources bought, outreach\n  set bought.leave = 5% per month\n  let a = 2\n}",
    "feed {\n  dilution uniform(0, 1)\n}", "budget {\n  discount 8% per year\n}",
    "content posts {\n  lasts 3 months\n  already yes\n}",
    "member {\n  worth $2 per member per month\n}",
    "source content {\n  time 3 hours\n  with 5\n}",
    "show mixture(a, b, weights: [1, 2])", "show truncate(normal(5, 2), min: 0, max: 10)",
    "show if a then b else c", "show not (a or b)", "show -(1 to 2)", "show [a for a in b if c]",
    "show chance(outreach.members > 3 members)", "show 2,000 followers", "show max(2000, 1)",
    "show 1 / 20 followers", "show über + naïve_2 + Ωmega", "show _",
  ]

  @Test(arguments: corpus)
  func canonicalTextIsAFixedPoint(text: String) {
    let first = read(text)
    #expect(first.diagnostics.map { line($0, of: text) } == [])
    #expect(canonical(first.file) == text)
  }

  /// What people paste, and its canonical text.
  static let pasted: [(String, String)] = [
    ("show 500 €", "show €500"), ("show 500€ per month", "show €500 per month"),
    ("show 5 %", "show 5%"), ("show 5\u{A0}%\u{202F}per\u{2009}month", "show 5% per month"),
    ("campaign “Ten dollar fans”", "campaign \"Ten dollar fans\""),
    ("campaign „Fans“", "campaign \"Fans\""), ("campaign “Fans\"", "campaign \"Fans\""),
    ("show a ≥ b", "show a >= b"), ("show a ≤ b", "show a <= b"), ("show a ≠ b", "show a != b"),
    ("show 2 × 3 ÷ 4 − 1", "show 2 * 3 / 4 - 1"), ("show −5%", "show -5%"),
    ("\u{FEFF}show a", "show a"), ("show a\r\nshow b\r\n", "show a\nshow b"),
    ("show a\rshow b", "show a\nshow b"), ("show a; show b;", "show a\nshow b"),
    ("show $3/post", "show $3 per post"), ("show 2  million  posts", "show 2 million posts"),
    ("show true", "show yes"), ("show f( 1 ,2, )", "show f(1, 2)"),
    ("source x{pay $10;followers=2000}", "source x {\n  pay $10\n  followers 2000\n}"),
    ("source x\n{\n\n pay $10 # ten\n\n}", "source x {\n  pay $10\n}"),
    ("#!/usr/bin/env buyin\nverdict", "verdict"),
    ("show 3 member · months", "show 3 member·months"),
    ("show 10 dollars", "show 10 dollars"), ("show ¥500, ₹20, £3.50", "show ¥500, ₹20, £3.50"),
    ("what if a = 1, b = 2\n{ verdict }", "what if a = 1, b = 2 {\n  verdict\n}"),
  ]

  @Test(arguments: pasted)
  func pastedFormsReadAsTheyLook(text: String, expected: String) {
    let first = read(text)
    #expect(first.diagnostics.map { line($0, of: text) } == [])
    #expect(canonical(first.file) == expected)
    #expect(canonical(read(expected).file) == expected)
  }

  @Test func canonicalPlanReadsTheSame() {
    let printed = canonical(read(tenDollarPlan).file)
    let again = read(printed)
    #expect(again.diagnostics.isEmpty)
    #expect(canonical(again.file) == printed)
    #expect(again.file.statements.count == 6)
  }

  @Test(arguments: PrecedenceTests.cases)
  func printingKeepsTheShape(text: String, expected: String) {
    guard case .show(let values, _) = read("show " + text).file.statements.first?.kind else {
      Issue.record("no value in \(text)")
      return
    }
    #expect(shape(of: "show " + print(values[0])) == expected)
  }
}
