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

  @Test func aVerdictSaysWhatItRestsOn() throws {
    let verdict = try #require(reply("verdict").verdict)
    #expect(verdict.utility.metric == "members_per_money" && verdict.utility.direction == "it is")
    #expect(verdict.outOfReach == nil && !verdict.leadsWithNumber)
    let money = try #require(verdict.sameMoney)
    #expect(money.cost == 300 && money.dearest == "club")
    #expect(money.entries.map(\.option) == ["bought", "club"])
    #expect(money.entries.map(\.times) == [30, 1])
    #expect(money.entries.map(\.members.unit) == ["members", "members"])
    #expect(money.entries[1].chanceOfChoice == nil && money.entries[0].profit == nil)
    let ladder = try #require(verdict.ladder)
    #expect(ladder.rungs.map(\.source) == ["club", "bought"] && ladder.end == "nothing_left")
    #expect(ladder.rungs[1].marginalPrice > ladder.rungs[0].marginalPrice)
    #expect(ladder.rungs[1].cost.certainValue == 310)
    #expect(ladder.rungs[1].chanceWithinCash?.value == 1)
    #expect(ladder.rungs[1].chanceWithinHours == nil && ladder.rungs[1].goals.isEmpty)
    let known = Set(verdict.tippingPoints.map(\.path) + verdict.steadfast.map(\.path))
    #expect(known.count == 7 && known.contains("club.leave"))
    let information = try #require(verdict.information)
    #expect(information.draws == 1024)
    #expect(information.findings.allSatisfy { $0.gain.value <= information.everything.gain.value })
    #expect(information.findings.flatMap(\.paths).contains("bought.interested"))
    let reason = try #require(verdict.grades.first { $0.source == "bought" }).reason
    #expect(try #require(reason.chanceBelowChoice).value > 0.6 && reason.profit == nil)
    #expect(reason.isAmongBest == false && !reason.restsOnCredibility)
    #expect(verdict.candidates.map(\.kind) == ["source", "source", "everything"])
    #expect(verdict.breakEvenWorth == nil && verdict.breakEvenWages.isEmpty)
  }

  @Test func aVerdictByValueAndGoalSaysSo() throws {
    let verdict = try #require(
      reply(
        """
        member { worth $20 per member per month }
        goal enough "Enough of us" { need members >= 20 members with 60% confidence }
        verdict
        """
      ).verdict)
    #expect(verdict.utility.metric == "profit")
    let club = try #require(verdict.candidates.first { $0.option.name == "club" })
    let goal = try #require(club.goals.first)
    #expect(goal.name == "enough" && goal.title == "Enough of us" && goal.required == 0.6)
    #expect(goal.isReached == (goal.chance.value >= 0.6) && goal.condition.contains("members"))
    #expect(try #require(club.chanceOfProfit).value > 0.5)
    let bought = try #require(verdict.candidates.first { $0.option.name == "bought" })
    #expect(bought.profitGap != nil && verdict.candidates.map(\.kind).last == "nothing")
    #expect(verdict.grades.allSatisfy { $0.reason.profit != nil })
  }

  @Test func aVerdictWithoutAWageSaysWhereItTurns() throws {
    let verdict = try #require(
      reply("source talks like club { work 10 to 20 hours; pay $20 }\nverdict").verdict)
    #expect(verdict.choice == nil && verdict.word == .undecided)
    #expect(verdict.breakEvenWages.allSatisfy { $0.wage.isFinite })
    #expect(verdict.breakEvenWages.contains { $0.below == "talks" })
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
