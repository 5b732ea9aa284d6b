import Buyin
import BuyinAnalysis
import BuyinReport
import BuyinSyntax
import Testing

/// The libraries that come with the program keep to the rules at the head of `Library.swift`.
@Suite struct LibraryTests {
  @Test func thereAreLibrariesWithPathsOfTheirOwn() {
    #expect(!Library.all.isEmpty)
    #expect(Set(Library.all.map(\.path)).count == Library.all.count)
    let aliases = Library.all.compactMap { $0.path.split(separator: ".").last }
    #expect(Set(aliases).count == aliases.count, "two libraries would have one name in a plan")
  }

  @Test(arguments: Library.all.map(\.path)) func figuresHaveSources(path: String) throws {
    let library = try #require(Library.all.first { $0.path == path })
    let file = parse(SourceText(name: path, library.text), as: SourceID(0)).file
    #expect(!file.statements.isEmpty)
    for statement in file.statements {
      guard case .definition(let definition) = statement.kind else {
        Issue.record("a library holds figures: \(print(statement))")
        continue
      }
      let title = definition.title?.plainText ?? ""
      let hasYear = title.split { !$0.isNumber }.contains { $0.count == 4 }
      let isFrank = ["assumption", "undated"].contains { title.hasPrefix($0) }
      #expect(hasYear || isFrank, "\(definition.name.text): \(title)")
      #expect(!print(definition.value).contains("$"), "\(definition.name.text)")
    }
  }

  @Test(arguments: Library.all.map(\.path)) func standsAlone(path: String) {
    var session = Session()
    let reply = session.enter([SourceText(name: "plan.buyin", "use \(path)")])
    #expect(reply.findings.map(\.message) == [])
  }

  @Test(arguments: Library.all.map(\.path)) func isFormatted(path: String) throws {
    let library = try #require(Library.all.first { $0.path == path })
    let text = SourceText(name: path, library.text)
    for statement in parse(text, as: SourceID(0)).file.statements {
      let printed = SourceText(name: path, print(statement))
      #expect(parse(printed, as: SourceID(0)).diagnostics.isEmpty)
    }
  }

  /// Enters a plan with a host's own library.
  private func page(_ plan: String, _ libraries: [Library]) -> (page: String, messages: [String]) {
    var settings = Session.Settings()
    settings.draws = 1024
    settings.libraries = libraries
    var session = Session(settings: settings)
    let reply = session.enter([SourceText(name: "plan.buyin", plan)])
    return (
      reply.result.map { report($0).text } ?? "",
      reply.findings.map { ([$0.message] + $0.help).joined(separator: " / ") }
    )
  }

  private let house = Library(
    "house.rates", summary: "what our hours cost",
    """
    let wage "our rate card, 2026" = 20 USD per hour
    fn bill(hours) = hours * wage
    """)

  @Test func aHostBringsItsOwn() {
    #expect(
      page("use house.rates\nshow rates.wage, rates.bill(3 hours)", [house]).page
        == "rates.wage          = $20 per hour\nrates.bill(3 hours) = $60\n")
    #expect(
      page(
        "use house.rates as ours\nset ours.wage = $30 per hour\nshow ours.bill(3 hours)", [house]
      )
      .page == "ours.bill(3 hours) = $90\n")
  }

  @Test(arguments: [
    (
      "use house.rate",
      "there is no library `house.rate` / did you mean `house.rates`?"
    ),
    (
      "use ours.rates",
      "there is no library `ours.rates` / did you mean `house.rates`?"
    ),
    (
      "use something",
      "there is no library `something` / the libraries are "
        + (Library.all.map(\.path) + ["house.rates"]).sorted().map { "`\($0)`" }
        .joined(separator: ", ")
    ),
    (
      "use rates.buyin",
      "the name of a file stands between double quotes / write `use \"rates.buyin\"`"
    ),
    (
      "use \"house.rates\"",
      "can't read \"house.rates\": files can't be read here / a library is named without quotes: "
        + "`use house.rates`"
    ),
    (
      "use house.rates\nlet rates = 3",
      "`rates` stands for a used file and for something else / use the file by another name: "
        + "`use … as rates_rates`"
    ),
    (
      "use house.rates\nshow rates",
      "`rates` stands for a used file, not for a value / ask for what it defines, such as "
        + "`rates.bill`"
    ),
    (
      "use house.rates\nshow rates.wag",
      "`rates` has nothing called `wag` / did you mean `rates.wage`?"
    ),
    (
      "use house.rates\nshow rates.price(3)",
      "`rates` has nothing called `price` / it has `bill`, `wage`"
    ),
    (
      "use house.rats\nshow rats.wage",
      "there is no library `house.rats` / did you mean `house.rates`?"
    ),
  ])
  func mistakesAreSaidOnce(_ plan: String, _ message: String) {
    #expect(page(plan, [house]).messages == [message], "\(plan)")
  }

  @Test func aLibraryReadsNoFiles() {
    let library = Library("house.more", summary: "more", "use \"rates.buyin\"")
    #expect(
      page("use house.more", [library]).messages
        == [
          "a file is used by its path from the folder of this one / write it with `/` and without "
            + "one at its beginning: `use \"shared/rates.buyin\"`"
        ])
  }

  @Test func theVerdictNamesWhereItsFigureComesFrom() {
    let plan = """
      budget { cash $500; wage $20 per hour }
      let keen "our own count, 2025" = 0.1% to 2%
      source bought {
        pay $10; followers 2000; real 20% to 80%; interested keen
        engage 5% to 20% per month; leave 10% to 30% per month
      }
      source outreach {
        work 15 to 25 hours; followers 60 to 250; interested 50% to 90%
        engage 20% to 50% per month; leave 2% to 6% per month
      }
      verdict
      """
    let found = page(plan, [])
    #expect(found.messages == [])
    let words = found.page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("keen (0.1% to 2%), from our own count, 2025. At about"))
  }
}
