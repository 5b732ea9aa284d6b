import Buyin
import BuyinReport
import BuyinSyntax
import Testing

/// Files that are used under a name: `use "rates.buyin" as rates`.
@Suite struct AliasTests {
  private static let rates = """
    campaign "Rates"
    let wage "what an hour costs us" = $20 per hour
    let hours = 10 to 20 hours
    fn bill(hours) = hours * wage
    source club "The club" {
      let share   = 50% to 80%
      pay         wage * 2 hours
      followers   20 to 40 per month
      interested  share
      engage      20% to 40% per month
      leave       3% to 8% per month
    }
    scenario dear { set wage = wage * 2 }
    """

  /// Enters a plan beside `rates.buyin` and other files.
  private func enter(
    _ plan: String, _ files: [String: String] = [:]
  ) -> (page: String, messages: [String], session: Session) {
    var settings = Session.Settings()
    settings.draws = 1024
    let all = files.merging(["rates.buyin": Self.rates]) { $1 }
    settings.loader = { path throws(LoadRefusal) in
      guard let text = all[path] else { throw LoadRefusal("there is no such file") }
      return Array(text.utf8)
    }
    var session = Session(settings: settings)
    let reply = session.enter([SourceText(name: "plan.buyin", plan)])
    return (
      reply.result.map { report($0).text } ?? "",
      reply.findings.map { ([$0.message] + $0.help).joined(separator: " / ") }, session
    )
  }

  private func page(_ plan: String, _ files: [String: String] = [:]) -> String {
    let found = enter(plan, files)
    #expect(found.messages == [], "\(plan)")
    return found.page
  }

  @Test(arguments: [
    ("show rates.wage", "rates.wage = $20 per hour\n"),
    (
      "show rates.wage * 2 hours, rates.bill(3 hours)",
      """
      rates.wage * 2 hours = $40
      rates.bill(3 hours)  = $60

      """
    ),
    ("show rates.club.cost", "rates.club.cost = $40\n"),
    (
      "show mean(rates.club.share) > 60%",
      "mean(rates.club.share) > 60% = yes in all simulated futures\n"
    ),
    ("show [2 * w for w in [rates.wage]]", "2 * rates.wage = $40 per hour\n"),
    ("show $100 per rates.wage", "$100 per rates.wage = 5 hours\n"),
    ("print \"An hour costs {rates.wage}.\"", "An hour costs $20 per hour.\n"),
    ("set rates.wage = rates.wage * 3\nshow rates.bill(1 hour)", "rates.bill(1 hour) = $60\n"),
    (
      "let wage = $1 per hour\nshow rates.bill(1 hour), wage",
      """
      rates.bill(1 hour) = $20
      wage               = $1 per hour

      """
    ),
    ("fn f(rates) = rates * 2\nshow f(3)", "f(3) = 6\n"),
    (
      "what if rates.wage = rates.wage * 2 { show rates.club.cost }",
      """
      what if rates.wage = rates.wage * 2
        rates.club.cost = $40 → $80


      """
    ),
    (
      "what if rates.dear { show rates.wage }",
      """
      what if rates.dear
        rates.wage = $20 → $40 per hour


      """
    ),
    ("source stall like rates.club { pay $5 }\nshow stall.cost", "stall.cost = $5\n"),
  ])
  func namesBeginWithTheAlias(_ lines: String, _ expected: String) {
    #expect(page("use \"rates.buyin\" as rates\n" + lines).trimmedEnd == expected.trimmedEnd)
  }

  @Test func streamsAreNamedAfterTheAlias() {
    // The same text under the same path draws the same, however it came in.
    let written = page("unit x\nlet a = 1 to 2\nshow a")
    let used = page("use \"a.buyin\"\nshow a", ["a.buyin": "let a = 1 to 2"])
    #expect(written == used)
    // Each use is a copy: what it leaves open is open for it apart.
    let both = page(
      "use \"rates.buyin\" as a\nuse \"rates.buyin\" as b\n"
        + "show sd(a.hours - b.hours) > 3 hours, a.hours - a.hours")
    #expect(both.contains("sd(a.hours - b.hours) > 3 hours = yes"), "\(both)")
    #expect(both.contains("a.hours - a.hours               = 0 hours"))
  }

  @Test func aliasesNest() {
    let files = [
      "agency.buyin": "use \"rates.buyin\" as rates\nlet fee = rates.wage * 10 hours\n"
        + "set rates.wage = rates.wage + $5 per hour"
    ]
    #expect(
      page("use \"agency.buyin\" as agency\nshow agency.fee, agency.rates.wage", files) == """
        agency.fee        = $250
        agency.rates.wage = $25 per hour

        """)
    // A set of the plan lies above those of the files, the nearest uppermost.
    #expect(
      page(
        "use \"agency.buyin\" as agency\nset agency.rates.wage = agency.rates.wage * 2\n"
          + "show agency.fee", files) == "agency.fee = $500\n")
  }

  @Test func whatHasNoNameComesInOnce() {
    let files = ["u.buyin": "unit newsletter\nrate 1 EUR = 1.1 USD\nlet n = 3 newsletters"]
    #expect(
      page("use \"u.buyin\" as a\nuse \"u.buyin\" as b\nshow a.n + b.n", files)
        == "a.n + b.n = 6 newsletters\n")
  }

  @Test func localNamesAreNotTouched() {
    let files = [
      "f.buyin": """
      let x = 10
      fn twice(x) = 2 * x
      let list = [x * i for i in 1..2]
      let own = [x for x in 1..2]
      let y = twice(3) + x
      """
    ]
    #expect(
      page("use \"f.buyin\" as f\nshow f.y, f.twice(1), sum(f.list), sum(f.own)", files) == """
        f.y         = 16
        f.twice(1)  = 2
        sum(f.list) = 30
        sum(f.own)  = 3

        """)
  }

  @Test func scenariosOfAFileAreCompared() {
    let found = page("use \"rates.buyin\" as rates\ncompare scenarios")
    #expect(found.contains("as it stands"))
    #expect(found.contains("rates.dear"))
  }

  @Test func aScenarioOfAFileCanBeAskedFor() {
    let inner = ["inner.buyin": "use \"rates.buyin\" as r\nlet fee = r.wage * 2 hours"]
    let found = page(
      "use \"inner.buyin\" as x\nwhat if x.r.dear { show x.fee }\n"
        + "use \"rates.buyin\" as rates\nwhat if rates.dear, x.r.wage = $3 per hour { show x.fee }",
      inner)
    #expect(found.contains("x.fee = $40 → $80"))
    #expect(found.contains("x.fee = $40 → $6"))
    #expect(
      enter("use \"rates.buyin\" as rates\nwhat if rates.dea { show 1 }").messages
        == ["no scenario is called `rates.dea` / did you mean `rates.dear`?"])
    #expect(
      enter("use \"rates.buyin\" as rates\nwhat if rates.wage").messages
        == [
          "no scenario is called `rates.wage` / to change a value, say which: `what if rates.wage = …`"
        ])
  }

  @Test func anotherUseUnderTheNameReplacesTheFirst() {
    let found = enter(
      "use \"rates.buyin\" as r\nset r.wage = $1 per hour", ["b.buyin": "let fee = $3"])
    var session = found.session
    let reply = session.enter([SourceText(name: "2", "use \"b.buyin\" as r\nshow r.fee")])
    #expect(reply.findings.map(\.code) == ["W0435"])
    let gone = session.enter([SourceText(name: "3", "show r.wage")])
    #expect(gone.findings.map(\.message) == ["`r` has nothing called `wage`"])
  }

  @Test func formattingKeepsTitlesAndAliases() {
    let text = "use \"rates.buyin\"   as rates\nlet a \"x\"=3\nshow rates.f( 3 )"
    let file = parse(SourceText(name: "", text), as: SourceID(0)).file
    #expect(
      file.statements.map { print($0) }
        == ["use \"rates.buyin\" as rates", "let a \"x\" = 3", "show rates.f(3)"])
  }
}

extension String {
  /// The text without line ends behind it.
  fileprivate var trimmedEnd: Substring {
    var end = self[...]
    while end.last == "\n" { end.removeLast() }
    return end
  }
}
