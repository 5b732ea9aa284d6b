import Buyin
import Testing

/// Definitions that break, wait and are mended, entry by entry.
struct LiveTests {
  private func session(_ entries: String...) -> Session {
    var settings = Session.Settings()
    settings.draws = 1024
    var session = Session(settings: settings)
    for entry in entries {
      let reply = session.enter(entry)
      #expect(reply.status == .succeeded, "\(reply.diagnosticText)")
    }
    return session
  }

  /// A source whose price is a name.
  private static let ads = """
    source ads {
      pay price
      followers 200
      interested 10% to 20%
      engage 5% to 20% per month
      leave 10% to 30% per month
    }
    """

  private static let own =
    "source own { followers 20; interested 50%; engage 5% per month; leave 5% per month }"

  // MARK: Breaking

  @Test func anEntryWithAMistakeOfItsOwnChangesNothing() {
    var session = session("let price = $8", "let total = price * 3 + $5")
    let before = session.definitions
    let reply = session.enter("let price = 20 hours + $1\nlet more = 3")
    #expect(reply.status == .failed && reply.broken.isEmpty && session.broken.isEmpty)
    #expect(reply.diagnostics.map(\.code) == ["E0302"])
    #expect(session.definitions == before)
  }

  @Test func aDependentThatBreaksIsListedAndTheEntryStands() throws {
    var session = session("let price = $8", "let total = price * 3 + $5", "let other = 2 hours")
    let reply = session.enter("let price = 20 hours")
    #expect(reply.status == .succeeded)
    #expect(reply.broken.map(\.name) == ["total"])
    let note = try #require(reply.diagnostics.first)
    #expect(note.code == "W0438" && note.severity == .note)
    #expect(
      note.message
        == "`total` no longer works: hours of work and an amount of money can't be added")
    #expect(session.enter("show other, price").text.contains("price = 20 hours"))
    let refused = session.enter("show total")
    #expect(refused.status == .failed)
    #expect(refused.diagnostics.map(\.message) == ["this needs `total`, which is broken"])
    #expect(refused.diagnostics[0].code == "E0439")
  }

  @Test func aChainBreaksTogetherAndIsMendedTogether() {
    var session = session(
      "let price = $8", "let total = price * 3 + $5", "let grand = total * 2",
      "fn twice(x) = x + total", "let last = twice($1)")
    let broke = session.enter("let price = 20 hours")
    #expect(Set(broke.broken.map(\.name)) == ["total", "grand", "twice", "last"])
    #expect(broke.diagnostics.map(\.message).contains("`grand` no longer works: it needs `total`"))
    #expect(
      session.enter("show last").diagnostics.map(\.help) == [
        ["mend `twice`, and `last` works again"]
      ])
    let mended = session.enter("let price = $9")
    #expect(mended.broken.isEmpty && session.broken.isEmpty)
    #expect(Set(mended.mended) == ["total", "grand", "twice", "last"])
    #expect(mended.diagnostics.map(\.code) == ["W0440", "W0440", "W0440", "W0440"])
    #expect(mended.diagnostics[0].message == "`total` works again")
    #expect(session.enter("show last").text == "last = $33\n")
  }

  /// Neither step is right without the other, so refusing either would be a deadlock.
  @Test func aUnitIsChangedInTwoSteps() {
    var session = session(
      "let price = $8", "let extra = $5", "let total = price + extra", "show total")
    #expect(session.enter("let price = 2 hours").broken.map(\.name) == ["total"])
    let second = session.enter("let extra = 3 hours")
    #expect(second.mended == ["total"] && second.broken.isEmpty)
    #expect(session.enter("show total").text == "total = 5 hours\n")
  }

  @Test func aFieldOfABlockBreaks() {
    var session = session("let price = $8", Self.ads, Self.own)
    let reply = session.enter("let price = 20 hours")
    #expect(reply.broken.map(\.name) == ["ads"])
    #expect(session.enter("show own.members").status == .succeeded)
    for question in ["verdict", "show all.members", "compare own, ads", "what if without ads"] {
      let reply = session.enter(question)
      #expect(
        reply.diagnostics.map(\.message) == ["this needs `ads`, which is broken"], "\(question)")
    }
    #expect(session.enter("let price = $2").mended == ["ads"])
    #expect(session.enter("verdict").status == .succeeded)
  }

  @Test func aSharedBlockTakesItsSourcesAlong() {
    var session = session(
      "let rate = 3 per week",
      "content news { posts rate; reach 5% to 15%; appeal 2% to 8% }",
      "source own { followers 20; interested 50%; leave 5% per month }", "let reach = 3 viewers")
    let reply = session.enter("let rate = $3")
    #expect(reply.broken.map(\.name) == ["news", "own"], "\(reply.diagnosticText)")
    #expect(session.enter("show own.members").diagnostics.map(\.code) == ["E0439"])
    #expect(session.enter("show reach").status == .succeeded)
  }

  @Test func aSetThatBreaksTakesItsSlotAlong() {
    var session = session(
      "let price = $8", "let base = $1", "set price = base * 2", "let total = price + $1")
    let reply = session.enter("let base = 3 hours")
    #expect(Set(reply.broken.map(\.name)) == ["set price", "price", "total"])
    // A `set` says something of what works.
    let refused = session.enter("set total = $5")
    #expect(refused.diagnostics.map(\.code) == ["E0439"])
    #expect(session.enter("unset price").mended == ["price", "total"])
    #expect(session.enter("show total").text == "total = $9\n")
  }

  @Test func aSetOfABrokenBlockBreaksAndIsMendedWithIt() {
    var session = session("let price = $8", Self.ads, "set ads.leave = 5% per month")
    #expect(
      session.enter("let price = 20 hours").broken.map(\.name) == ["ads", "set ads.leave"])
    #expect(session.enter("let price = $8").mended == ["ads", "set ads.leave"])
    #expect(session.enter("show ads.leave").text == "ads.leave = 5% per month\n")
  }

  @Test func aUnitAndACurrencyBreakWhatUsesThem() {
    var session = session("unit workday = 8 hours", "let effort = 1 hour + 2 workdays")
    #expect(session.enter("unit workday = $8").broken.map(\.name) == ["effort"])
    #expect(session.enter("unit workday = 7 hours").mended == ["effort"])
    #expect(session.enter("show effort").text == "effort = 15 hours\n")
  }

  @Test func whatWasBrokenBeforeDoesNotHoldLaterEntriesUp() {
    var session = session("let price = $8", "let total = price + $5", "let price = 2 hours")
    let reply = session.enter("let more = 3")
    #expect(reply.status == .succeeded && reply.diagnostics.isEmpty && reply.broken.isEmpty)
    #expect(session.broken.map(\.name) == ["total"])
    #expect(session.enter("let double = total * 2").broken.map(\.name) == ["double"])
    #expect(session.enter("let total = price * 2").mended == ["double"])
  }

  @Test func aMistakeThatTheEntryCannotHaveMadeIsItsOwn() {
    // A value that the earlier function is called with.
    var session = session("fn more(x) = x + $1")
    let reply = session.enter("let y = more(2 hours)")
    #expect(reply.status == .failed && session.broken.isEmpty)
    // An earlier caller breaks, though the message stands in the function.
    _ = session.enter("let price = $1\nlet z = more(price)")
    #expect(session.enter("let price = 2 hours").broken.map(\.name) == ["z"])
  }

  // MARK: Waiting

  @Test func aDefinitionWaitsForANameThatIsStillToCome() {
    var session = session()
    let reply = session.enter("let cost = 20 hours * wage")
    #expect(reply.status == .succeeded && reply.broken.map(\.name) == ["cost"])
    #expect(reply.diagnostics.map(\.message) == ["`wage` is not defined yet: `cost` waits for it"])
    #expect(reply.diagnostics.map(\.severity) == [.note])
    let refused = session.enter("show cost")
    #expect(refused.diagnostics.map(\.message) == ["this needs `cost`, which waits for `wage`"])
    #expect(refused.diagnostics[0].help == ["define it: `let wage = …`"])
    #expect(session.enter("let wage = $20 per hour").mended == ["cost"])
    #expect(session.enter("show cost").text == "cost = $400\n")
  }

  @Test func functionsBlocksAndOptionsWaitToo() {
    var session = session()
    #expect(session.enter("let y = twice(3)").broken.map(\.name) == ["y"])
    #expect(session.enter("fn twice(x) = 2 * x").mended == ["y"])
    #expect(session.enter("option both { sources own, ads }").broken.map(\.name) == ["both"])
    #expect(session.enter("source ads like own { followers 30 }").broken.map(\.name) == ["ads"])
    let last = session.enter(Self.own)
    #expect(last.mended == ["both", "ads"], "\(last.diagnosticText)")
    #expect(session.enter("show both.members").status == .succeeded)
  }

  @Test func aSlipIsNamed() {
    var session = session("let wage = $20 per hour")
    let reply = session.enter("let cost = 20 hours * wagr")
    #expect(reply.broken.map(\.name) == ["cost"])
    #expect(reply.diagnostics[0].help == ["did you mean `wage`?"])
  }

  @Test(arguments: [
    "let x = 3 furlongs", "set nope = 3", "let x = hours * 2", "let x = members + 1",
    "let x = own.membres", "show nope", "rate 1 EUR = nope", "let x = 1 + $1 + nope",
  ])
  func whatIsNoForwardReferenceStaysAnError(_ entry: String) {
    var session = session(Self.own)
    let before = session.definitions
    let reply = session.enter(entry)
    #expect(reply.status == .failed && reply.broken.isEmpty, "\(entry): \(reply.diagnosticText)")
    #expect(session.definitions == before)
  }

  @Test func aWholePlanWaitsForNothingAndBreaksNothing() {
    var session = session("let price = $8", "let total = price + $5")
    let plan = "let cost = 20 hours * wage"
    #expect(session.load(plan).diagnostics.map(\.code) == ["E0401"])
    #expect(session.check(plan).diagnostics.map(\.code) == ["E0401"])
    #expect(session.enter(plan, as: .plan).diagnostics.map(\.code) == ["E0401"])
    #expect(session.enter("let price = 2 hours", as: .plan).status == .failed)
    #expect(session.broken.isEmpty && session.definitions.hasPrefix("let price = $8"))
  }

  @Test func aLoadedPlanAnswersWhatDoesNotNeedTheBroken() {
    var session = session("let price = $8", "let total = price + $5", "let price = 2 hours")
    #expect(session.load("let x = 2\nshow x").status == .succeeded)
    #expect(session.run().text == "x = 2\n")
    #expect(session.load("show total").diagnostics.map(\.code) == ["E0439"])
  }

  // MARK: Undo

  @Test func undoGoesThroughBreakage() {
    var session = session("let price = $8", "let total = price + $5")
    _ = session.enter("let price = 2 hours")
    let reply = session.enter("let later = total * 2")
    #expect(reply.broken.map(\.name) == ["later"])
    session.undo()
    #expect(session.broken.map(\.name) == ["total"])
    session.undo()
    #expect(session.broken.isEmpty)
    #expect(session.enter("show total").text == "total = $13\n")
  }

  @Test func whatIsBrokenQuotesItsTextAfterManyEntries() {
    var session = session("let price = $8", "let total = price + $5", "let price = 2 hours")
    for number in 0..<20 { _ = session.enter("let x = \(number)", name: "entry \(number)") }
    #expect(session.broken.map { $0.diagnostic.code } == ["W0438"])
    #expect(session.enter("show total").diagnosticText.contains("let total = price + $5"))
  }
}
