import BuyinReport
import BuyinSyntax
import Testing

/// How messages look with the lines that they mark.
@Suite struct DiagnosticTests {
  private func shown(_ diagnostics: Diagnostic..., in texts: SourceText..., width: Int = 80)
    -> String
  {
    report(diagnostics, in: texts, style: Style(width: width)).text
  }

  @Test("The example of the language's description")
  func example() {
    let lines = String(repeating: "\n", count: 30)
    let text = SourceText(
      name: "plan.buyin", lines + "check bought.cost_per_follower < outreach.cost_per_member\n")
    let mistake = Diagnostic(
      TestCode.first, "a cost per follower can't be compared with a cost per member",
      at: text.span(of: "bought.cost_per_follower"), caption: "$ per follower",
      labels: [.init(text.span(of: "outreach.cost_per_member"), "$ per member")],
      notes: ["a follower is not an engaged member: compare like with like"],
      help: ["bought.cost_per_member is the cost of a member from the same source"])
    #expect(
      shown(mistake, in: text) == """
        error[E0301]: a cost per follower can't be compared with a cost per member
          --> plan.buyin:31:7
           |
        31 | check bought.cost_per_follower < outreach.cost_per_member
           |       ^^^^^^^^^^^^^^^^^^^^^^^^   ------------------------ $ per member
           |       $ per follower
           = a follower is not an engaged member: compare like with like
           = help: bought.cost_per_member is the cost of a member from the same source

        """)
  }

  @Test("Two messages have a tally")
  func tally() {
    let text = SourceText(name: "a", "let x = y\n")
    let first = Diagnostic(TestCode.first, "no", at: text.span(of: "y"))
    let second = Diagnostic(.warning, TestCode.second, "hm", at: text.span(of: "x"))
    #expect(
      shown(first, first, second, in: text).hasSuffix("\n\n2 errors, 1 warning\n"))
    #expect(report([], in: [text]).text.isEmpty)
  }

  @Test("Tabs, wide characters and emoji keep the caret under the text")
  func wide() {
    let text = SourceText(name: "a", "\tprint \"日本👍🏽é\" + y\n")
    let mistake = Diagnostic(TestCode.first, "no", at: text.span(of: "y"), caption: "here")
    #expect(
      shown(mistake, in: text) == """
        error[E0301]: no
         --> a:1:17
          |
        1 |     print "日本👍🏽é" + y
          |                       ^ here

        """)
  }

  @Test("A place at the end of a line or of the text is one caret")
  func empty() {
    let text = SourceText(name: "a", "let x =\nlet y = (1\n\n")
    let atLine = Diagnostic(TestCode.first, "no", at: Span(SourceID(0), 7, 7))
    #expect(shown(atLine, in: text).hasSuffix("1 | let x =\n  |        ^\n"))
    let atEnd = Diagnostic(TestCode.first, "no", at: Span(SourceID(0), 20, 20))
    #expect(
      shown(atEnd, in: text) == """
        error[E0301]: no
         --> a:2:11
          |
        2 | let y = (1
          |           ^

        """)
    let nothing = SourceText(name: "a", "")
    #expect(
      shown(Diagnostic(TestCode.first, "no", at: Span(SourceID(0), 0, 0)), in: nothing)
        == "error[E0301]: no\n --> a:1:1\n  |\n1 |\n  | ^\n")
  }

  @Test("A stretch over lines marks the first and the last")
  func lines() {
    let text = SourceText(name: "a", "source x {\n  a 1\n  b 2\n}\n")
    let mistake = Diagnostic(
      TestCode.first, "no", at: Span(SourceID(0), 7, 24), caption: "this block")
    #expect(
      shown(mistake, in: text) == """
        error[E0301]: no
         --> a:1:8
          |
        1 | source x {
          |        ^^^
        ...
        4 | }
          | ^ this block

        """)
  }

  @Test("Labels in other lines and other files have their own lines")
  func elsewhere() {
    let one = SourceText(name: "a", "let x = 1\n\nlet x = 2")
    let two = SourceText(name: "b", "let x = 3")
    let mistake = Diagnostic(
      TestCode.first, "twice", at: Span(SourceID(0), 15, 16),
      labels: [
        .init(Span(SourceID(0), 4, 5), "first here"), .init(Span(SourceID(1), 4, 5), "and here"),
      ])
    #expect(
      shown(mistake, in: one, two) == """
        error[E0301]: twice
         --> a:3:5
          |
        1 | let x = 1
          |     - first here
        ...
        3 | let x = 2
          |     ^
         --> b:1:5
          |
        1 | let x = 3
          |     - and here

        """)
  }

  @Test("A long line is cut around the mark", arguments: [40, 80, 200])
  func long(width: Int) {
    let filler = String(repeating: "abcdefghi ", count: 200_000)
    let text = SourceText(name: "a", "let x = " + filler + "WRONG " + filler)
    let page = shown(
      Diagnostic(TestCode.first, "no", at: text.span(of: "WRONG")), in: text, width: width)
    let lines = page.split(separator: "\n")
    #expect(lines[3].count <= width)
    #expect(lines[3].hasPrefix("1 | ...") && lines[3].hasSuffix("..."))
    let start = lines[4].firstIndex(of: "^")
    let column = start.map { lines[4].distance(from: lines[4].startIndex, to: $0) } ?? 0
    #expect(lines[3].dropFirst(column).hasPrefix("WRONG"))
    #expect(lines[4].filter { $0 == "^" }.count == 5)
  }

  @Test("What is not text cannot reach the terminal")
  func unsafe() {
    let text = SourceText(name: "a", bytes: Array("let \u{1B}[31mx ".utf8) + [0xFF, 0x20, 0x79])
    let mistake = Diagnostic(TestCode.first, "no", at: Span(SourceID(0), 13, 14))
    let page = report([mistake], in: [text]).rendered(in: Style())
    #expect(page.hasSuffix("1 | let \u{FFFD}[31mx \u{FFFD} y\n  |            ^\n") == false)
    #expect(!page.contains("\u{1B}"))
    #expect(page.contains("let \u{FFFD}[31mx \u{FFFD} y"))
    let coloured = report([mistake], in: [text]).rendered(in: Style(isColoured: true))
    #expect(coloured.hasPrefix("\u{1B}[1;31merror[E0301]\u{1B}[0m\u{1B}[1m: no\u{1B}[0m\n"))
  }

  @Test("Marks in one line that cannot share a row", arguments: [40, 80])
  func crowd(width: Int) {
    let text = SourceText(name: "a", "aa bb cc")
    let mistake = Diagnostic(
      TestCode.first, "no", at: text.span(of: "bb"), caption: "the middle one",
      labels: [.init(text.span(of: "aa"), "left"), .init(text.span(of: "cc"), "right")])
    #expect(
      shown(mistake, in: text, width: width) == """
        error[E0301]: no
         --> a:1:4
          |
        1 | aa bb cc
          | -- ^^ -- right
          |    the middle one
          | left

        """)
  }
}
