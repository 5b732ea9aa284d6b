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
    ("use \"..\\\\rates.buyin\"", "E0913"), ("use \"rates.buyin\" as rates", "E0911"),
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
