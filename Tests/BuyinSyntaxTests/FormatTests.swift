import BuyinSyntax
import Testing

/// Returns the formatted text, or the codes of what is wrong with it.
func formatted(_ text: String) -> String {
  do {
    return try format(SourceText(name: "plan.buyin", text))
  } catch {
    return error.mistakes.map(\.code).joined(separator: " ")
  }
}

/// Returns everything that a tree holds, but for places and what the formatter is there to change.
func outline(_ value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  if mirror.children.isEmpty { return "\(value)" }
  let parts = mirror.children.compactMap { child -> String? in
    switch child.label {
    case "span", "spot", "header", "hasEquals", "depth": nil
    default: child.value is Span ? nil : "\(child.label ?? ""): \(outline(child.value))"
    }
  }
  return "(\(parts.joined(separator: ", ")))"
}

/// Checks what holds for every text that can be formatted: the same tree, the same comments, and a
/// second time changes nothing.
func checkFormat(
  _ text: String, _ note: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
  let before = read(text)
  guard !before.diagnostics.contains(where: { $0.severity == .error }) else { return }
  let once = formatted(text)
  let after = read(once)
  let mistakes = after.diagnostics.filter { $0.severity == .error }
  #expect(
    mistakes.map { line($0, of: once) } == [], "\(note): \(text) -> \(once)",
    sourceLocation: sourceLocation)
  #expect(
    outline(after.file.statements) == outline(before.file.statements),
    "\(note): \(text) -> \(once)", sourceLocation: sourceLocation)
  #expect(
    after.file.comments.map { trimmed($0.text) } == before.file.comments.map { trimmed($0.text) },
    "\(note): \(text) -> \(once)", sourceLocation: sourceLocation)
  #expect(formatted(once) == once, "\(note): \(text)", sourceLocation: sourceLocation)
}

/// Returns a text without blanks at its end.
private func trimmed(_ text: String) -> String {
  var text = text
  while let last = text.last, last.isWhitespace || last == "\u{200B}" || last == "\u{FEFF}" {
    text.removeLast()
  }
  return text
}

@Suite struct FormatTests {
  @Test func theFirstPlanIsInForm() {
    #expect(formatted(tenDollarPlan) == tenDollarPlan + "\n")
  }

  @Test(arguments: RoundTripTests.corpus + RoundTripTests.pasted.map(\.0))
  func formattingKeepsTheTree(text: String) {
    checkFormat(text)
  }

  /// Texts, and their form.
  static let cases: [(String, String)] = [
    ("", ""), ("\n\n", ""), ("# a", "# a\n"), ("\n\n# a  \t\n\n\n\n# b", "# a\n\n# b\n"),
    ("#!/usr/bin/env buyin\nverdict", "#!/usr/bin/env buyin\nverdict\n"),
    ("show a;show b # c", "show a\nshow b                          # c\n"),
    ("show a\n;\nshow b", "show a\nshow b\n"), ("show a\n\n\n;\nshow b", "show a\nshow b\n"),
    ("show a\n; # c\nshow b", "show a\n# c\nshow b\n"),
    ("show a\r\n\r\n\r\nshow b", "show a\n\nshow b\n"),
    ("show a\u{2028}show b", "show a\nshow b\n"),
    ("budget{}", "budget {}\n"), ("budget {\n}", "budget {}\n"),
    ("budget\n{\n# a\n}", "budget {\n  # a\n}\n"),
    ("budget { # a\n}", "budget {}                       # a\n"),
    ("budget # a\n{\n}", "budget {}                       # a\n"),
    ("budget # a\n{ # b\n}", "budget {                        # a\n  # b\n}\n"),
    (
      "budget\n# a\n{ cash = 500 € } # b",
      "budget {\n  # a\n  cash  €500\n}                               # b\n"
    ),
    (
      "budget {\n\n  cash $5\n\n\n  wage $1 per hour\n\n}",
      "budget {\n  cash  $5\n\n  wage  $1 per hour\n}\n"
    ),
    (
      "budget { cash $5; interested 3; let x = 2 }",
      "budget {\n  cash        $5\n  interested  3\n  let x = 2\n}\n"
    ),
    (
      "budget {\n cash $5 # a\n # b\n\n # c\n}",
      "budget {\n  cash  $5                      # a\n  # b\n\n  # c\n}\n"
    ),
    ("what if a = 5% { verdict }", "what if a = 5% { verdict }\n"),
    ("what if a = 5% { verdict; show b }", "what if a = 5% {\n  verdict\n  show b\n}\n"),
    ("what if a = 5%\n{ verdict }", "what if a = 5% { verdict }\n"),
    ("what if a=1{what if b=2{ verdict}}", "what if a = 1 { what if b = 2 { verdict } }\n"),
    (
      "what if a=1{what if b=2{ verdict;verdict}}",
      "what if a = 1 {\n  what if b = 2 {\n    verdict\n    verdict\n  }\n}\n"
    ),
    ("sweep a from 1 to 2 { }", "sweep a from 1 to 2 {}\n"),
    ("sweep a from 1 to 2 { # c\n }", "sweep a from 1 to 2 {}          # c\n"),
    ("what if a = 1,\n b = 2 { verdict }", "what if a = 1,\n  b = 2 { verdict }\n"),
    ("show max(\n1,\n 2,\n)", "show max(\n  1,\n  2,\n)\n"),
    ("show max(1, 2, )", "show max(1, 2)\n"),
    (
      "show max(1, # one\n # two\n 2 # last\n)",
      "show max(1,                     # one\n  # two\n  2                             # last\n)\n"
    ),
    ("let x = # c\n\n\n  5 +\n  6", "let x =                         # c\n  5 +\n  6\n"),
    ("show if a\nthen b\nelse c", "show if a\n  then b\n  else c\n"),
    (
      "source x {\n posts [3,\n 3,\n [4,\n 5]\n]\n}",
      "source x {\n  posts  [3,\n    3,\n    [4,\n      5]\n  ]\n}\n"
    ),
    ("show a; -5", "show a;\n-5\n"),
    ("show a # c\n;-5", "show a;                         # c\n-5\n"),
    ("verdict; -5", "verdict;\n-5\n"), ("print \"a\"; -5", "print \"a\"\n-5\n"),
    ("show (500 # c\n€)", "show (€                         # c\n  500)\n"),
    ("verdict between a, # c\n b by roi", "# c\nverdict by roi between a, b\n"),
    ("show $3/post; show true", "show $3 per post\nshow yes\n"),
    (
      "show 2,000 + max(2 # c\n million)",
      "show 2,000 + max(2              # c\n  million)\n"
    ),
    ("campaign “Fans”", "campaign \"Fans\"\n"), ("show a≥b×2", "show a >= b * 2\n"),
    (
      "let a = 1 to 2 members per 100 followers # x\nlet b = 2 to 3 members per 100 followers per month # y",
      "let a = 1 to 2 members per 100 followers             # x\n"
        + "let b = 2 to 3 members per 100 followers per month   # y\n"
    ),
    (
      "let a = 5 # x\nlet b = 2 to 3 members per 100 followers # y",
      "let a = 5                       # x\nlet b = 2 to 3 members per 100 followers   # y\n"
    ),
    ("show a b", "E0203"),
  ]

  @Test(arguments: cases)
  func aTextGetsItsForm(text: String, expected: String) {
    #expect(formatted(text) == expected)
    checkFormat(text)
  }

  /// Every text of the corpus with line ends and comments between its tokens.
  @Test func breaksAndCommentsInsideStatementsKeepTheTree() {
    var dice = Dice(seed: 11)
    let corpus = RoundTripTests.corpus.joined(separator: "\n") + "\n" + tenDollarPlan
    var formattedCount = 0
    for text in RoundTripTests.corpus + [corpus] {
      for round in 0..<12 {
        let loose = loosened(text, &dice, round)
        if !read(loose).diagnostics.contains(where: { $0.severity == .error }) {
          formattedCount += 1
          checkFormat(loose)
        }
      }
    }
    #expect(formattedCount > 300)
  }

  /// Returns a text with some of its blanks and brackets followed by a line end, perhaps behind a
  /// comment.
  private func loosened(_ text: String, _ dice: inout Dice, _ round: Int) -> String {
    var loose = ""
    for letter in text {
      loose.append(letter)
      guard " ([,{)".contains(letter), dice.roll(4 + round) == 0 else { continue }
      loose += [" # c\n", "\n", "\n\n\n", "\n # d\n", "  ", "# e\r\n"][dice.roll(6)]
    }
    return loose
  }
}
