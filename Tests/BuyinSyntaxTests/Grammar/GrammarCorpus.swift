import BuyinSyntax

/// The texts that the grammar is held against.
enum GrammarCorpus {
  /// Every text; none has a mistake.
  static var all: [String] {
    RoundTripTests.corpus + RoundTripTests.pasted.map(\.0) + rare + [tenDollarPlan]
      + PrecedenceTests.cases.map { "show " + $0.0 }.filter { read($0).diagnostics.isEmpty }
  }

  /// What plans seldom hold.
  private static let rare = [
    "\n\nshow a\n\n\nshow b\n", ";show a", "show a;;show b;",
    "campaign ”a‟", "campaign „a“", "campaign ‟a”", "campaign “a\"", "campaign “”", "campaign \"\"",
    "print “a{b}”", "print „{b}a\"", "print ”{b}‟", "print ‟“",
    "fn f(a,) = a", "fn f(a, b, c) = a", "fn f() = 1", "use a.b", "use \"a\" as b",
    "correlate a.b, c, d by 0.6", "unit a", "source {}",
    "budget like a {\n\n cash 5\n\n\n wage = 6\n\n}", "foo bar \"a\" like b.c {}",
    "source x {\n set a.b = 3\n set c = 4\n let d = 5\n e 5 with 90% confidence\n}",
    "source x {; a 5, varying 6, 7;; b 8 }",
    "verdict by roi", "verdict between a by roi", "verdict between a",
    "what if a", "what if a.b = 1, without c.d, e { show a; b }",
    "what if a {\n\n show a\n\n\n why b\n\n}", "what if a {}", "what if a {;; show b;; why c;; }",
    "sweep a from 1 to 2 {}",
    "sweep a.b from 1 to 2 by 1 {\n verdict\n}", "sweep a from b steps 3",
    "allocate $5 across a for b against my split 1, 2 keep c keep d",
    "allocate $5 across a for b keep c", "allocate $5 across a for b",
    "find a for b = c", "check a with 90% confidence", "plot a", "a, b, c",
    "show if a then b else c", "show a or b or c", "show a and b and c", "show not not a",
    "show a < b", "show a <= b", "show a > b", "show a >= b", "show a == b", "show a != b",
    "show a + b - c", "show a * b / c", "show a of b at c of d", "show 1 to 2 of 3 to 4",
    "let x = (3 out of 40)", "show a to b", "let x = -a to -b", "let x = -2 ^ 2 to 3",
    "show 1 per month to 2 per month per week", "show $3/post·week to $5/post·week/month per day",
    "show $3/post·week", "let x = -$3/post/member·week", "show $3/post·week per day per month",
    "show a per b·c", "show a per (b)", "show a per 100 followers", "show a per b per c·d",
    "show a ^ b ^ -c", "let x = (a).b", "let x = (a).b.c[1]", "show \"a\".b", "show a.b[1].c",
    "let x \"y\" = 1", "source x {\n let d \"y\" = 5\n}", "show a.f(b)", "show a.b.f()",
    "show f()", "show f(a)", "show f(a,)", "show f(a, b: c, d)", "let x = [][1]", "let x = [a].b",
    "let x = [1,]", "let x = [1, 2, 3..4]", "let x = [1..5]", "let x = [a for b in c]",
    "let x = [a..b for c in d..e if f]", "show a at month 3", "show a by month by week",
    "show a by day", "show a by quarter", "show a by year", "show a at week -3",
    "show true", "show false", "show 2026-03-01", "show 5", "show 5%", "show 5% posts",
    "show 5 member·month·week", "show $5", "show £5", "show ¥5", "show ₹5", "show 5 €", "show €5",
    "show 5 thousand posts", "show 5 million posts", "show 5 billion posts", "show $5 million",
    "show 1,000,000.5k", "show .5", "show 1e9", "show 1E-3M", "show 1_000B", "show 2e+10K",
    "show naïve_3", "show 2026-12-28", "let x = (a\n  + b)", "show a +\n  b",
    "show if a\nthen b\nelse c", "source a\n{\n}", "what if a\n{\n}", "unit a,\n b =\n 3",
  ]
}
