import BuyinSyntax
import Testing

@Suite struct PrecedenceTests {
  static let cases: [(String, String)] = [
    // Rows 1 to 4.
    ("-2^2", "(- (^ 2 2))"),
    ("2^3^2", "(^ 2 (^ 3 2))"),
    ("2^-1", "(^ 2 (- 1))"),
    ("- -x", "(- (- x))"),
    ("-$5", "(- $5)"),
    ("(2 hours)^2", "(^ (() 2'hours) 2)"),
    ("3 member·months", "3'member·months"),
    ("5 %", "5%"),
    ("f(a, rate: b + 1)", "(call f a rate: (+ b 1))"),
    ("f()", "(call f)"),
    ("a.b.c[1].d", "(. ([] (. (. a b) c) 1) d)"),
    ("members at month 3", "(moment members month 3)"),
    ("members at month n + 1", "(+ (moment members month n) 1)"),
    ("a.members by month", "(series (. a members) month)"),
    // Row 5.
    ("$10 per 2000 followers", "(per $10 '2000.0 followers')"),
    ("$15.50 per member per month", "(per (per $15.5 'member') 'month')"),
    ("$3/post", "(per $3 'post')"),
    ("$3/post/month", "(per (per $3 'post') 'month')"),
    ("-$3/post", "(per (- $3) 'post')"),
    ("1 / 20 followers", "(/ 1 20'followers)"),
    ("10 / x.y", "(/ 10 (. x y))"),
    ("10 / f(x)", "(/ 10 (call f x))"),
    ("10 / x[1]", "(/ 10 ([] x 1))"),
    ("x / post", "(/ x post)"),
    ("cost per f(x)", "(per cost (call f x))"),
    ("cost per (a + b)", "(per cost (() (+ a b)))"),
    ("cost per a.followers", "(per cost (. a followers))"),
    ("cost per 1000", "(per cost 1000)"),
    ("$5 per follower·month", "(per $5 'follower·month')"),
    // Rows 6 and 7.
    ("15 to 25 hours", "(to 15 25'hours)"),
    ("5% to 15% per month", "(to 5% (per 15% 'month'))"),
    ("$10 to 20 per hour", "(to $10 (per 20 'hour'))"),
    ("-20% to 5%", "(to (- 20%) 5%)"),
    ("2 to 4 hours/week", "(to 2 (per 4'hours 'week'))"),
    ("3 out of 40", "(out-of 3 40)"),
    ("2% to 10% of 2000 followers", "(of (to 2% 10%) 2000'followers)"),
    ("20 hours at $25 per hour", "(at 20'hours (per $25 'hour'))"),
    ("5% of 10 to 20 posts at $3 per post", "(at (of 5% (to 10 20'posts)) (per $3 'post'))"),
    // Rows 8 to 14.
    ("1 + 2 * 3 - 4", "(- (+ 1 (* 2 3)) 4)"),
    ("8 / 4 / 2", "(/ (/ 8 4) 2)"),
    ("(1 to 2) * 3", "(* (() (to 1 2)) 3)"),
    ("2 * 5% of x", "(* 2 (of 5% x))"),
    ("a + 1 < b", "(< (+ a 1) b)"),
    ("not a < b and c or d", "(or (and (not (< a b)) c) d)"),
    ("not not a", "(not (not a))"),
    ("a or b and c", "(or a (and b c))"),
    ("if a < 1 then 2 else if b then 3 else 4", "(if (< a 1) 2 (if b 3 4))"),
    ("if not a then 1 else 2 + 3", "(if (not a) 1 (+ 2 3))"),
    // Lists.
    ("[1, 2, 3]", "(list 1 2 3)"),
    ("[1,2,300]", "(list 1 2 300)"),
    ("[]", "(list)"),
    ("[1..5]", "(list (.. 1 5))"),
    ("[f(i) for i in 1..n + 1 if i != 3]", "(for i (call f i) (.. 1 (+ n 1)) (!= i 3))"),
    ("[x for x in xs]", "(for x x xs -)"),
    // Over several lines.
    ("a +\n  b", "(+ a b)"),
    ("(a\n + b)", "(() (+ a b))"),
    ("f(\n a,\n b,\n)", "(call f a b)"),
    ("if a\n then b\n else c", "(if a b c)"),
    ("2 per\n month", "(per 2 'month')"),
    ("5 /\n post", "(per 5 'post')"),
    // Words that are units only behind numbers.
    ("steps + 3 steps", "(+ steps 3'steps)"),
    ("2 million followers", "2000000'followers"),
    ("1.5k posts", "1500'posts"),
    ("yes", "yes"),
    ("2026-03-01", "2026/3/1"),
    ("3 by month", "(series 3 month)"),
    ("5 months at month 3", "(moment 5'months month 3)"),
    ("(5 with)", "(() 5'with)"),
  ]

  @Test(arguments: cases)
  func bindsAsTheTableSays(text: String, expected: String) {
    #expect(shape(of: text) == expected)
    #expect(shape(of: "show " + text) == expected)
  }

  @Test func numbersAreTheNearestDoubles() {
    for (text, value) in [
      ("0.1", 0.1), (".5", 0.5), ("2_000", 2000), ("12,345,678", 12_345_678), ("1.1k", 1100),
      ("1e-3", 1e-3), ("2.5e3", 2500), ("1.2 million", 1_200_000), ("3B", 3e9),
      ("0.1M", 100_000), ("4.35k", 4350), ("1e308", 1e308),
      ("123456789012345678", 123_456_789_012_345_680),
    ] {
      guard case .show(let values, _) = read("show \(text)").file.statements.first?.kind,
        case .quantity(let literal) = values.first?.kind
      else {
        Issue.record("no number in \(text)")
        continue
      }
      #expect(literal.number.value == value)
      #expect(literal.number.digits == text)
    }
  }
}
