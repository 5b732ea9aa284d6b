import Buyin
import BuyinReport
import BuyinSyntax
import Testing

/// Files that a plan uses, given by a host of the test's own.
struct LoadingTests {
  /// Enters a plan with files beside it, and returns what it answers and says.
  private func enter(
    _ plan: String, _ files: [String: String], name: String = "plans/plan.buyin"
  ) -> (reply: Reply, page: String, messages: String) {
    var settings = Session.Settings()
    settings.draws = 1024
    settings.loader = { path throws(LoadRefusal) in
      guard let text = files[path] else { throw LoadRefusal("there is no such file") }
      return Array(text.utf8)
    }
    var session = Session(settings: settings)
    let reply = session.enter([SourceText(name: name, plan)])
    let page = reply.result.map { report($0).text } ?? ""
    return (reply, page, report(reply.findings, in: reply.texts, style: Style()).text)
  }

  @Test func definitionsComeInAndQuestionsDoNot() {
    let found = enter(
      "use \"rates.buyin\"\nshow wage * 2 hours",
      ["plans/rates.buyin": "let wage = $20 per hour\nshow wage\ncheck wage > $30 per hour"])
    #expect(found.page == "wage * 2 hours = $40\n")
    #expect(found.reply.status == .succeeded)
  }

  @Test func pathsAreSeenFromTheFileThatUsesThem() {
    let files = [
      "shared/rates.buyin": "use \"../money/wage.buyin\"\nuse \"more/hours.buyin\"",
      "money/wage.buyin": "let wage = $20 per hour",
      "shared/more/hours.buyin": "use \"../../money/wage.buyin\"\nlet hours = 3 hours",
    ]
    #expect(enter("use \"../shared/rates.buyin\"\nshow wage * hours", files).messages == "")
    #expect(
      enter("use \"./shared/./rates.buyin\"\nshow wage * hours", files, name: "plan.buyin").page
        == "wage * hours = $60\n")
  }

  @Test func aSetOfThePlanLiesAboveThatOfAUsedFile() {
    let files = ["plans/rates.buyin": "let x = 1\nset x = 2"]
    #expect(enter("set x = x * 10\nuse \"rates.buyin\"\nshow x", files).page == "x = 20\n")
    #expect(enter("set x = 7\nuse \"rates.buyin\"\nshow x", files).page == "x = 7\n")
    #expect(enter("use \"rates.buyin\"\nshow x", files).page == "x = 2\n")
    let both = ["plans/rates.buyin": "let x = 1\nset x = 2", "plans/b.buyin": "set x = x + 3"]
    #expect(
      enter("use \"rates.buyin\"\nuse \"b.buyin\"\nset x = x * 10\nshow x", both).page == "x = 50\n"
    )
  }

  @Test func aRateCardMayBeAPlanOfItsOwn() {
    let card = """
      campaign "Rate card"
      begins 2025-01-01
      horizon 3 months
      window 2 months
      currency EUR
      let fee = €20
      show fee
      """
    let files = ["plans/rates.buyin": card]
    let alone = enter("use \"rates.buyin\"\nshow fee", files)
    #expect(alone.page == "fee = €20\n" && alone.messages.isEmpty)
    #expect(alone.reply.campaign == nil && alone.reply.currency == "EUR")
    let own = """
      campaign "Spring"
      begins 2026-03-01
      horizon 6 months
      currency USD
      rate 1 EUR = 1.1 USD
      source fans { followers 20; interested 50%; engage 5% per month; leave 5% per month }
      """
    for use in ["use \"rates.buyin\"", "use \"rates.buyin\" as card"] {
      for plan in ["\(use)\n\(own)", "\(own)\n\(use)"] {
        let found = enter(plan + "\nshow fans.members by month", files)
        #expect(found.messages.isEmpty, "\(found.messages)")
        #expect(found.reply.campaign == "Spring" && found.reply.currency == "USD")
        #expect(found.reply.answers.first?.values.first?.series.count == 6)
      }
    }
  }

  @Test func aSettingThatTheSessionStatesStaysItsOwn() {
    let files = ["rates.buyin": "horizon 3 months\nlet fee = $20"]
    var settings = Session.Settings()
    settings.loader = { path throws(LoadRefusal) in Array((files[path] ?? "").utf8) }
    var session = Session(settings: settings)
    #expect(session.enter("use \"rates.buyin\"").status == .succeeded)
    #expect(session.definitions == "horizon 3 months\nlet fee = $20\n")
    #expect(session.enter("horizon 5 months").status == .succeeded)
    #expect(session.enter("use \"rates.buyin\"").status == .succeeded)
    #expect(session.definitions == "horizon 5 months\nlet fee = $20\n")
  }

  @Test func filesMaySayTheSameUnitAndRate() {
    let words = "unit workday = 8 hours\nrate 1 EUR = 1.05 to 1.12 USD\nhorizon 4 months\n"
    let files = [
      "plans/a.buyin": words + "let x = 2 workdays", "plans/b.buyin": words + "let y = 1 workday",
      "plans/c.buyin": "unit workday = 7 hours\nhorizon 5 months",
    ]
    let plan = "use \"a.buyin\"\nuse \"b.buyin\"\nshow x + y"
    #expect(enter(plan, files).page == "x + y = 3 workdays\n")
    #expect(enter(words + plan, files).page == "x + y = 3 workdays\n")
    let unlike = enter("use \"a.buyin\"\nuse \"c.buyin\"\nshow x", files)
    #expect(unlike.reply.diagnostics.map(\.code) == ["E0405", "E0517"])
    let twice = enter("unit workday = 8 hours\nunit workday = 8 hours\nshow 1", files)
    #expect(twice.reply.diagnostics.map(\.code) == ["E0405"])
  }

  @Test func unsetTakesBackTheTopmostSet() {
    let files = ["plans/rates.buyin": "let x = 1\nset x = 2"]
    #expect(
      enter("use \"rates.buyin\"\nset x = 5\nunset x\nshow x", files).page == "x = 2\n")
    #expect(enter("use \"rates.buyin\"\nunset x\nshow x", files).page == "x = 1\n")
  }

  @Test func whatIsDrawnIsTheSameWhereverItStands() {
    let here = enter("let x = 1 to 2\nshow x", [:]).page
    #expect(enter("use \"x.buyin\"\nshow x", ["plans/x.buyin": "let x = 1 to 2"]).page == here)
  }

  @Test func aMissingFileIsTheOnlyMistake() {
    for plan in [
      "use \"rates.buyin\"\nshow wage * 2, price(3 posts)",
      "use \"rates.buyin\" as r\nshow r.wage, r.f(3)",
      "use \"rates.buyin\"\nset wage = $3 per hour",
    ] {
      #expect(enter(plan, [:]).reply.findings.map(\.code) == ["E0911"], "\(plan)")
    }
  }

  @Test func mistakesPointIntoTheirFile() {
    let found = enter(
      "use \"rates.buyin\"\nlet wage = 3", ["plans/rates.buyin": "# rates\nlet wage = $20 per huor"]
    )
    #expect(found.messages.contains("error[E0402]: `huor` is no unit"))
    #expect(found.messages.contains(" --> plans/rates.buyin:2:20"))
    #expect(found.messages.contains("`wage` is defined twice"))
  }

  @Test func aCircleIsShown() {
    let found = enter(
      "use \"a.buyin\"",
      ["plans/a.buyin": "use \"b.buyin\"", "plans/b.buyin": "let x = 1\nuse \"plan.buyin\""])
    #expect(found.messages.contains("error[E0912]: these files use each other in a circle"))
    #expect(
      found.messages.contains("plans/plan.buyin → plans/a.buyin → plans/b.buyin → plans/plan.buyin")
    )
    #expect(found.messages.contains(" --> plans/b.buyin:2:1"))
    #expect(enter("use \"plan.buyin\"", [:]).messages.contains("this file uses itself"))
  }

  @Test(arguments: [
    ("use \"rates.buyin\"", "E0911"), ("use \"/rates.buyin\"", "E0913"), ("use \"\"", "E0913"),
    ("use \"~/rates.buyin\"", "E0913"), ("use \"..\\\\rates.buyin\"", "E0913"),
    ("use \"rates.buyin\" as rates", "E0911"),
    ("use benchmarks.nowhere", "E0914"),
  ])
  func otherwiseItSaysWhy(_ line: String, _ code: String) {
    #expect(enter(line, [:]).reply.findings.map(\.code) == [code], "\(line)")
  }

  @Test func aHostThatSaysNothingReadsNothing() {
    var session = Session()
    let reply = session.enter([SourceText(name: "plan.buyin", "use \"rates.buyin\"")])
    #expect(
      reply.findings.map(\.message) == ["can't read \"rates.buyin\": files can't be read here"])
  }

  @Test func filesAreLimited() {
    var files: [String: String] = [:]
    for index in 0..<150 { files["f\(index).buyin"] = "use \"f\(index + 1).buyin\"" }
    let found = enter("use \"f0.buyin\"", files, name: "plan.buyin")
    #expect(found.messages.contains("a plan uses at most 100 files"))
  }
}
