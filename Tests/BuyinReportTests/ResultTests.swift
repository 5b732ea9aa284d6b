import BuyinNumerics
import BuyinReport
import BuyinSemantics
import BuyinSyntax
import Testing

@testable import BuyinAnalysis

/// Returns a verdict as the answer to a question.
func outcome(_ verdict: Verdict) -> Outcome { outcome(.verdict(verdict), "verdict") }

/// Returns an answer of any kind.
func outcome(_ kind: Outcome.Kind, _ source: String) -> Outcome {
  Outcome(kind: kind, source: source, span: Span(SourceID(0), 0, 3))
}

/// Returns answers as a result.
func result(_ outcomes: Outcome..., options: [OptionFigures] = []) -> PlanResult {
  PlanResult(
    campaign: "Fans", currency: "USD", design: Design(seed: 7), outcomes: outcomes,
    options: options, diagnostics: [])
}

/// The answers of a plan in words and as JSON.
@Suite struct ResultTests {
  private var price: Quantity { quantity(lognormal(6.3, 43), units("USD", over: ["member"])) }

  @Test("Values stand below one another, a series by its steps")
  func shown() {
    let series = [lognormal(11, 67), lognormal(10, 64)].map { quantity($0, units("member")) }
    let answer = outcome(
      .show([
        .init(text: "outreach.cost_per_member", quantity: price, series: []),
        .init(text: "2 * 3", quantity: quantity(6), series: []),
        .init(text: "outreach.members by month", quantity: series[1], series: series),
      ]), "show …")
    #expect(
      report(result(answer)).text == """
        outreach.cost_per_member = $17 per member  ($6.30 to $43)
        2 * 3                    = 6
        outreach.members by month
          month 1  27 members  (11 to 67)
          month 2  25 members  (10 to 64)

        """)
  }

  @Test("Checks say how often they held")
  func checks() {
    let text = "check outreach.members >= 10 members with 80% confidence"
    let good = outcome(
      .check(
        .init(hasPassed: true, chance: Estimate(0.934, standardError: 0.002), confidence: 0.8)),
      text)
    let bad = outcome(
      .check(.init(hasPassed: false, chance: Estimate(0, standardError: 0), confidence: 0.8)), text)
    let sure = outcome(
      .check(.init(hasPassed: true, chance: Estimate(1), confidence: nil)), "check 2 > 1")
    #expect(
      report(result(good, bad, sure)).text == """
        passed: outreach.members >= 10 members with 80% confidence: true in 93% of the simulated \
        futures
        failed: outreach.members >= 10 members with 80% confidence: true in none of the simulated \
        futures
        passed: 2 > 1

        """)
  }

  @Test("What is printed has the ranges of its figures")
  func printed() {
    let answer = outcome(
      .print([.words("A member costs "), .quantity(price), .words(".")]), "print \"…\"")
    #expect(report(answer).text == "A member costs $17 per member ($6.30 to $43).\n")
  }

  @Test("A comparison fits the width", arguments: [40, 80, 200])
  func comparison(width: Int) {
    let options = [Offer.bought.figures, Offer.outreach.figures]
    let answer = outcome(
      .compare(.init(options: options, chancesOfFirst: [Estimate(0.106, standardError: 0.001)])),
      "compare bought, outreach")
    let page = report(answer, in: Style(width: width)).text
    #expect(page.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= width })
    let isNarrow = width == 40
    #expect(
      page.contains(
        isNarrow
          ? "cost_per_member    $86      $17\n"
          : "cost_per_member    $86 ($12 to $610)          $17 ($6.30 to $42)\n"), "\(page)")
    #expect(page.contains("A member costs less from bought than"))
  }

  @Test("A result as JSON")
  func resultJSON() {
    let check = outcome(
      .check(.init(hasPassed: true, chance: Estimate(0.5, standardError: 0.25), confidence: 0.4)),
      "check x")
    let shown = outcome(
      .show([.init(text: "2 * 3", quantity: quantity(6), series: [])]), "show 2 * 3")
    let text = SourceText(name: "a \"b\"", "let x = y\n")
    let mistake = Diagnostic(
      .warning, TestCode.second, "tab\there", at: text.span(of: "y"), help: ["é"],
      edits: [.init(text.span(of: "y"), "z")])
    #expect(
      json(result(shown, check), texts: [text], diagnostics: [mistake]) == #"""
        {
          "campaign": "Fans",
          "currency": "USD",
          "seed": 7,
          "draws": 8192,
          "results": [
            {
              "kind": "show",
              "source": "show 2 * 3",
              "file": "a \"b\"",
              "line": 1,
              "column": 1,
              "values": [
                {
                  "text": "2 * 3",
                  "quantity": {"unit": "number", "value": 6}
                }
              ]
            },
            {
              "kind": "check",
              "source": "check x",
              "file": "a \"b\"",
              "line": 1,
              "column": 1,
              "passed": true,
              "chance": 0.5,
              "chance_error": 0.25,
              "confidence": 0.4
            }
          ],
          "options": {},
          "verdict": null,
          "diagnostics": [
            {
              "severity": "warning",
              "code": "W0411",
              "message": "tab\there",
              "file": "a \"b\"",
              "line": 1,
              "column": 9,
              "end_line": 1,
              "end_column": 10,
              "labels": [],
              "notes": [],
              "help": ["é"],
              "edits": [
                {
                  "file": "a \"b\"",
                  "line": 1,
                  "column": 9,
                  "end_line": 1,
                  "end_column": 10,
                  "start": 8,
                  "end": 9,
                  "replacement": "z"
                }
              ]
            }
          ]
        }
        """#)
  }

  @Test("A verdict as JSON says the same sentences, and no figure without a number")
  func verdictJSON() {
    let verdict = Verdict.of(
      grades: [("bought", .tieIn)], cautions: [.fakeInfluence(source: "bought")])
    let page = json(
      result(outcome(verdict), options: [Offer.bought.figures]), texts: [], diagnostics: [])
    #expect(page.contains(#""choice": "outreach","#))
    #expect(page.contains(#""word": "likely","#))
    #expect(page.contains(#""confidence": 0.8942,"#))
    #expect(page.contains(#""grades": {"bought": "tie in"},"#))
    #expect(page.contains(#""stated": [0.001, 0.02],"#))
    #expect(page.contains(#""cost_per_follower": {"unit": "$ per follower", "value": 0.005}"#))
    #expect(page.contains(#""kind": "fake_influence","#))
    #expect(!page.contains("nan") && !page.contains(": inf"))
    #expect(
      page
        == json(
          result(outcome(verdict), options: [Offer.bought.figures]), texts: [], diagnostics: []))
  }

  @Test("Without a result there are only messages")
  func failure() {
    #expect(
      json(nil, texts: [], diagnostics: []) == """
        {
          "campaign": null,
          "currency": null,
          "seed": null,
          "draws": null,
          "results": [],
          "options": {},
          "verdict": null,
          "diagnostics": []
        }
        """)
  }

  @Test("An explanation has its words and its programs")
  func explained() {
    let page = explanation(
      "E0401", title: "an unknown name",
      Explanation(
        "Nothing in the plan is called so.\nLook at the spelling.\n\nNames are not guessed.",
        failing: "show x\n", mended: "let x = 1\n\nshow x"), in: Style(width: 40))
    #expect(
      page.text == """
        E0401: an unknown name

        Nothing in the plan is called so. Look
        at the spelling.

        Names are not guessed.

        This provokes it:

          show x

        This is mended:

          let x = 1

          show x

        """)
  }

  @Test("Only ASCII where it is asked for")
  func ascii() {
    let page = Styled("“3 member·months” — 5 × ≥ … é").rendered(in: Style(isUnicode: false))
    #expect(page == "\"3 member·months\" - 5 x >= ... é")
  }
}
