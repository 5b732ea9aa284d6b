import Buyin
import Testing

/// What a host reads from a reply.
struct ReplyTests {
  private static let sources = """
    budget { cash $500 }
    source bought { pay $10; followers 2000; interested 0.1% to 2%; engage 5% to 20% per month
      leave 10% to 30% per month }
    source club { pay $300; followers 60 to 250; interested 50% to 90%; engage 20% to 50% per month
      leave 2% to 6% per month }

    """

  private func reply(_ questions: String) -> Reply {
    var settings = Session.Settings()
    settings.draws = 1024
    settings.wantsEveryFigure = true
    var session = Session(settings: settings)
    return session.enter(Self.sources + questions)
  }

  @Test func aVerdictIsFacts() throws {
    let reply = reply("verdict")
    let verdict = try #require(reply.verdict)
    #expect(verdict.choice == "club" && verdict.rival == "bought")
    #expect(verdict.word == .leaning && "\(verdict.word)" == "leaning")
    #expect(try #require(verdict.confidence).value > 0.6)
    #expect(verdict.candidates.map(\.option.name).sorted() == ["all", "bought", "club"])
    let club = try #require(verdict.candidates.first { $0.option.name == "club" })
    #expect(club.isRanked && club.isFeasible && club.chanceOfChoice == nil)
    #expect(club.chanceWithinCash?.value == 1 && club.chanceWithinHours == nil)
    #expect(try #require(club.option["cost_per_member"]).unit == "$ per member")
    #expect(club.option["nothing"] == nil)
    let bought = try #require(verdict.candidates.first { $0.option.name == "bought" })
    #expect(try #require(bought.memberRatio?.headline.value) > 1)
    let point = try #require(verdict.tippingPoints.first)
    #expect(point.path == "bought.interested" && point.unit == "share" && point.winner == "bought")
    #expect(abs(point.statedLow - 0.001) < 1e-9 && abs(point.statedHigh - 0.02) < 1e-9)
    #expect(point.crossings.contains(point.nearest))
    #expect(verdict.grades.map(\.source) == ["bought", "club"])
    let caution = try #require(verdict.cautions.first)
    #expect(caution.kind == "followers_are_not_members" && caution.source == nil)
    #expect(verdict.sentences.first == verdict.description)
    #expect(reply.text.split(separator: " ").first == "Verdict:")
    #expect(reply.options.map(\.name) == ["bought", "club", "all"])
    #expect(reply.currency == "USD" && reply.campaign == nil)
  }

  @Test func everyKindOfQuestionIsAnswered() throws {
    let reply = reply(
      """
      scenario bad { set club.leave = 20% per month }
      show club.members by month
      print "An engaged member costs {club.cost_per_member}."
      check club.members > 1 member with 50% confidence
      compare bought, club
      what if club.leave = 10% per month { show club.members; verdict }
      compare scenarios
      """)
    #expect(reply.status == .succeeded, "\(reply.diagnosticText)")
    let answers = reply.answers
    #expect(answers.map(\.kind) == [.show, .print, .check, .compare, .whatIf, .scenarios])
    #expect(answers[0].values.first?.series.count == 6)
    #expect(answers[1].values.count == 1 && answers[1].text.hasPrefix("An engaged member costs $"))
    #expect(answers[2].check?.hasPassed == true)
    #expect(answers[3].options.map(\.name) == ["bought", "club"])
    #expect(answers[3].chancesOfFirst.count == 1)
    #expect(answers[4].changes == ["club.leave = 10% per month"])
    let trials = answers[4].trials
    #expect(trials.count == 2)
    let old = try #require(trials[0].before?.values.first?.quantity.headline.value)
    #expect(try #require(trials[0].answer.values.first?.quantity.headline.value) < old)
    #expect(trials[1].answer.verdict != nil && trials[1].before?.verdict?.choice == "club")
    #expect(answers[5].scenarios.map(\.name) == [nil, "bad"])
    #expect(answers[5].scenarios.allSatisfy { $0.verdict.choice != nil && !$0.options.isEmpty })
    let alone = answers.map(\.text).joined()
    for line in reply.text.split(separator: "\n") { #expect(alone.contains(line)) }
  }

  @Test func diagnosticsSayWhereInEveryWayOfCounting() throws {
    var session = Session()
    let reply = session.enter("let é = 1\nprint \"😀é\"; show nope", name: "a.buyin")
    let diagnostic = try #require(reply.diagnostics.first)
    #expect(diagnostic.severity == .error && diagnostic.code == "E0401")
    let place = try #require(diagnostic.place)
    #expect(place.file == "a.buyin" && place.start.line == 2)
    #expect(place.start.column == 18)
    #expect(place.start.utf16Column == 19)
    #expect(place.start.utf8Column == 22)
    #expect(place.start.utf8Offset == 32)
    #expect(place.end.utf8Offset == 36 && place.end.utf16Column == 23)
    #expect(place.description == "a.buyin:2:18")
    #expect(diagnostic.description.hasPrefix("a.buyin:2:18: error[E0401]: "))
    #expect(reply.diagnosticText.contains("2 | print \"😀é\"; show nope"))
    #expect(!diagnostic.title.isEmpty && !diagnostic.explanation.isEmpty)
  }

  @Test func labelsNotesAndHelpComeAlong() throws {
    var session = Session()
    let reply = session.enter(
      Self.sources
        + "check bought.cost_per_follower < bought.cost_per_member with 80% confidence")
    let diagnostic = try #require(reply.diagnostics.first)
    #expect(diagnostic.code == "E0301" && diagnostic.caption == "$ per follower")
    #expect(diagnostic.labels.map(\.text) == ["$ per member"])
    #expect(diagnostic.labels.first?.place.start.line == 6)
    #expect(diagnostic.notes == ["a follower is not an engaged member: compare like with like"])
    #expect(diagnostic.help.count == 1)
  }

  @Test func aReplyOutlivesItsSession() {
    var session: Session? = Session()
    let reply = session?.enter("show nope", name: "gone.buyin")
    session = nil
    #expect(reply?.diagnosticText.contains(" --> gone.buyin:1:6") == true)
  }

  @Test func whatAPlanSaysCannotActOnATerminal() {
    var session = Session()
    let reply = session.enter("print \"\u{1B}[2J\u{7}gone\"")
    #expect(!reply.text.contains("\u{1B}") && !reply.diagnosticText.contains("\u{1B}"))
  }
}
