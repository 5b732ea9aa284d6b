import Buyin
import Synchronization
import Testing

/// What a host does with a session: load, check, run, enter, evaluate, redefine, undo.
struct SessionTests {
  private static let plan = """
    source bought {
      pay         $10
      followers   2000
      real        20% to 80%
      interested  0.1% to 2%
      engage      5% to 20% per month
      leave       10% to 30% per month
    }

    source outreach {
      pay         $300 to $500
      followers   60 to 250
      interested  50% to 90%
      engage      20% to 50% per month
      leave       2% to 6% per month
    }

    show bought.members, outreach.members by month
    verdict
    """

  /// Makes a session that runs quickly.
  private func session(_ change: (inout Session.Settings) -> Void = { _ in }) -> Session {
    var settings = Session.Settings()
    settings.draws = 1024
    change(&settings)
    return Session(settings: settings)
  }

  @Test func messagesKnowWhatStands() {
    var session = session()
    _ = session.enter("let n = 20 followers")
    let refused = session.enter("n = 30 followers")
    let message = "nothing says whether `n` is defined, changed or tried"
    #expect(refused.diagnostics.map(\.message) == [message])
    _ = session.load(Self.plan + "\nset bought.leave = 5% per month")
    // The block is refused, so that what was set of it still holds.
    #expect(session.enter("source bought { pay $50 }").diagnostics.map(\.code) == ["E0509"])
  }

  @Test func linesWithoutEffectAreToldWithAVerdict() {
    var session = session()
    // What gives the wage an effect may be entered next.
    #expect(session.enter("budget { wage $20 per hour }").diagnostics.isEmpty)
    #expect(session.enter(Self.plan).diagnostics.map(\.code) == ["W0555"])
  }

  @Test func loadKeepsQuestionsForRun() {
    var session = session()
    let loaded = session.load(Self.plan)
    #expect(loaded.status == .succeeded && loaded.answers.isEmpty && loaded.text.isEmpty)
    let reply = session.run()
    #expect(reply.status == .succeeded)
    #expect(reply.answers.map(\.kind) == [.show, .verdict])
    #expect(reply.answers[0].question == "show bought.members, outreach.members by month")
    #expect(reply.answers[0].place?.description == "plan.buyin:18:1")
    #expect(reply.answers[0].values.map(\.series.count) == [0, 6])
    #expect(reply.verdict?.choice == "outreach")
    #expect(session.run().json == reply.json)
  }

  @Test func enterAnswersAtOnceAndSaysTheSame() {
    var loaded = session()
    _ = loaded.load(Self.plan)
    var entered = session()
    #expect(entered.enter(Self.plan).json == loaded.run().json)
    #expect(entered.run().answers.isEmpty, "only loading keeps questions")
  }

  @Test func loadAsksTheLoader() {
    var session = session {
      $0.loader = { path throws(LoadRefusal) in
        switch path {
        case "plans/plan.buyin": Array("use \"rates.buyin\"\nshow wage * 2 hours".utf8)
        case "plans/rates.buyin": Array("let wage = $20 per hour".utf8)
        default: throw LoadRefusal("there is no such file")
        }
      }
    }
    #expect(session.load(file: "plans/plan.buyin").status == .succeeded)
    #expect(session.run().text == "wage * 2 hours = $40\n")
    let reply = session.load(file: "other.buyin")
    #expect(reply.status == .failed)
    #expect(
      reply.diagnostics.map(\.description)
        == ["error[E0911]: can't read \"other.buyin\": there is no such file"])
    #expect(session.run().text == "wage * 2 hours = $40\n", "a refusal changes nothing")
  }

  @Test func checkChangesNothing() {
    var session = session()
    #expect(session.check("let x = 1\nshow x").status == .succeeded)
    #expect(session.check("show x").diagnostics.map(\.code) == ["E0401"])
    let wasUndone = session.undo()
    #expect(!wasUndone)
  }

  @Test func evaluateGivesOneValue() throws {
    var session = session()
    _ = session.enter("let reach = 2% to 10%\nlet costs = [$1, $2, $3]")
    let value = try session.evaluate("reach of 2000 followers")
    #expect(value.text == "reach of 2000 followers")
    #expect(value.quantity.unit == "followers")
    let median = try #require(value.quantity.median)
    #expect(abs(median.value - 91) < 2)
    #expect(try #require(median.standardError) > 0)
    let interval = try #require(value.quantity.interval)
    #expect(abs(interval.low.value - 40) < 2 && abs(interval.high.value - 200) < 6)
    #expect(value.quantity.certainValue == nil)
    #expect(try session.evaluate("20 hours at $25 per hour").quantity.certainValue == 500)
    #expect(try session.evaluate("costs[2]").description == "$2")
    #expect(try session.evaluate("mean(reach)").quantity.median == nil)
    #expect(try session.evaluate("5%").quantity.headline.value == 0.05)
  }

  @Test func conditionsHaveAChance() throws {
    let quantity = try session().evaluate("(1 to 3) > 2").quantity
    #expect(quantity.isTruth && quantity.unit == "truth")
    #expect((0.2..<0.5).contains(quantity.headline.value))
    #expect(quantity.interval == nil && quantity.median == nil)
    #expect(quantity.mean == quantity.headline)
  }

  @Test func whatHasNoEndIsInfinite() throws {
    var session = session()
    _ = session.enter("let x = 1 to 2")
    let quantity = try session.evaluate("1 / (x - x)").quantity
    #expect(quantity.headline.value == .infinity)
    #expect(quantity.infiniteDraws == quantity.draws)
    let undefined = try session.evaluate("(x - x) / (x - x)").quantity
    #expect(undefined.headline.value.isNaN && undefined.undefinedDraws == undefined.draws)
  }

  @Test(arguments: [
    ("let x = 1", "E0622"), ("verdict", "E0622"), ("1\n2", "E0622"), ("1, 2", "E0622"),
    ("show 1", "E0622"), ("", "E0622"), ("[1, 2]", "E0622"), ("[x for x in [1] if x > 2]", "E0622"),
    ("nope", "E0401"), ("1 +", "E0201"), ("1) + (2", "E0205"), ("$1 + 1 hour", "E0302"),
  ])
  func evaluateRefusesOtherTexts(_ text: String, _ code: String) {
    let session = session()
    #expect(throws: Reply.Failure.self) { try session.evaluate(text) }
    do throws(Reply.Failure) {
      _ = try session.evaluate(text)
    } catch {
      #expect(error.reply.diagnostics.map(\.code).contains(code), "\(error)")
    }
  }

  @Test func redefineMovesWhatDepends() throws {
    var session = session()
    _ = session.load("let x = 10\nlet y = x + 1\nshow y")
    #expect(session.redefine("x", as: "20").status == .succeeded)
    #expect(session.run().text == "y = 21\n")
    #expect(session.redefine("x", as: "x * 3").status == .succeeded)
    #expect(session.run().text == "y = 31\n")
    #expect(session.redefine("x", as: "$3").hasErrors)
    #expect(session.run().text == "y = 31\n")
    session.undo()
    #expect(session.run().text == "y = 21\n")
    let undone = (0..<3).map { _ in session.undo() }
    #expect(undone == [true, true, false])
    #expect(session.run().answers.isEmpty)
  }

  @Test(arguments: [
    ("x", "1\nlet y = 2", "E0623"), ("x = 3 #", "4", "E0623"), ("x", "1; set y = 3", "E0623"),
    ("nope", "1", "E0413"), ("", "1", "E0214"), ("x", "", "E0201"), ("x\ny", "1", "E0211"),
  ])
  func redefineChangesOneValueOnly(_ path: String, _ value: String, _ code: String) {
    var session = session()
    _ = session.enter("let x = 1\nlet y = 1")
    let reply = session.redefine(path, as: value)
    #expect(reply.status != .succeeded)
    #expect(reply.diagnostics.map(\.code).contains(code), "\(reply.diagnosticText)")
    #expect(session.definitions == "let x = 1\nlet y = 1\n")
  }

  @Test func definitionsAreAPlan() {
    var first = session()
    _ = first.load(Self.plan)
    _ = first.redefine("bought.leave", as: "5% per month")
    var second = session()
    #expect(second.enter(first.definitions).status == .succeeded)
    #expect(second.definitions == first.definitions)
    let texts = [first.enter("show bought.members").text, second.enter("show bought.members").text]
    #expect(texts[0] == texts[1])
  }

  @Test func aCopyIsASnapshot() {
    var session = session()
    _ = session.enter("let x = 1")
    let before = session
    _ = session.enter("let x = 2")
    #expect(session.definitions == "let x = 2\n" && before.definitions == "let x = 1\n")
  }

  @Test func questionsAndMistakesLeaveNothing() {
    var session = session()
    _ = session.enter("let x = 1")
    _ = session.enter("show x")
    _ = session.enter("let y = $1 + 1 hour")
    let undone = (0..<2).map { _ in session.undo() }
    #expect(undone == [true, false])
  }

  @Test func aLongSessionQuotesTheRightText() {
    var session = session()
    for number in 0..<300 { _ = session.enter("let x\(number % 3) = \(number)", name: "\(number)") }
    _ = session.enter("let y = 1 hour", name: "hour")
    let reply = session.enter("let z = x0 + y", name: "last")
    #expect(reply.diagnosticText.contains(" --> last:1:9"))
    #expect(session.definitions == "let x0 = 297\nlet x1 = 298\nlet x2 = 299\nlet y = 1 hour\n")
    var undone = 0
    while session.undo() { undone += 1 }
    #expect(undone == 200)
  }

  @Test func incompleteTextsSaySo() {
    var session = session()
    #expect(Session.isIncomplete("source x {") && !Session.isIncomplete("let x = 1"))
    #expect(session.enter("source x {").status == .incomplete)
  }

  @Test func aFailedCheckKeepsItsAnswers() throws {
    var session = session()
    let reply = session.enter("let x = 1 to 3\ncheck x > 2 with 80% confidence")
    #expect(reply.status == .failed && !reply.hasErrors)
    let check = try #require(reply.answers[0].check)
    #expect(!check.hasPassed && check.confidence == 0.8 && check.chance.value < 0.5)
  }

  // MARK: Watching

  @Test func theHostStopsARun() throws {
    var session = session { $0.draws = 100_000 }
    let calls = Mutex(0)
    let control = Session.Control(shouldStop: {
      calls.withLock { calls in
        calls += 1
        return calls > 3
      }
    })
    let reply = session.enter("let x = 1 to 2\nshow x", control: control)
    #expect(reply.status == .stopped && reply.answers.isEmpty && !reply.hasErrors)
    #expect(session.definitions.isEmpty, "a stopped entry changes nothing")
    let never = Session.Control(shouldStop: { true })
    #expect(session.check("let x = 1", control: never).status == .stopped)
    do throws(Reply.Failure) {
      _ = try session.evaluate("1 to 2", control: never)
      Issue.record("a stopped evaluation has no value")
    } catch {
      #expect(error.reply.status == .stopped && error.description == "the run was stopped")
    }
  }

  @Test func theHostIsToldOfProgress() throws {
    var session = session { $0.draws = 20_000 }
    let seen = Mutex<[Session.Progress]>([])
    let control = Session.Control(progress: { progress in seen.withLock { $0.append(progress) } })
    _ = session.enter("show 1 to 2", control: control)
    let last = try #require(seen.withLock { $0.last })
    #expect(last.fraction == 1 && last.total > 1)
  }
}
