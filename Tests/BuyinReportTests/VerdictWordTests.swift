import BuyinCampaign
import BuyinNumerics
import BuyinReport
import BuyinSemantics
import Testing

@testable import BuyinAnalysis

/// The headline of every word, by what options are compared by.
@Suite struct VerdictWordTests {
  /// The ten-dollar plan compared by what it earns, the gap to its rival given.
  private func byProfit(
    _ word: Verdict.Word, _ confidence: Double = 0.89, gap: (Double, Double) = (50, 400)
  ) -> Verdict {
    var outreach = Offer.outreach
    outreach.title = ""
    return Verdict.of(.bought, outreach, word: word, confidence: confidence)
      .with { $0.utility = .profit }
      .with(0) { $0.profitGap = dollars(gap.0, gap.1).summary }
  }

  @Test(
    "By what options earn",
    arguments: [
      (
        .likely, 0.89,
        "outreach is likely the better buy: it earns more than bought in 89% of the simulated "
          + "futures, typically $142 more (nine times in ten between $50 more and $400 more)."
      ),
      (.clear, 0.97, "outreach is clearly the better buy: it earns more than bought in 97% of"),
      (.leaning, 0.7, "Leaning to outreach: it earns more than bought in 70% of"),
      (
        .tooClose, 0.55,
        "Too close to call: outreach earns more than bought in 55% of the simulated futures."
      ),
      (
        .noDifference, 0.7, "No difference worth the name: outreach and bought earn about the same."
      ),
      (
        .gamble, 0.42,
        "outreach is a gamble: on average it earns the most, but bought earns more in 58% of the "
          + "simulated futures."
      ),
    ] as [(Verdict.Word, Double, String)])
  func profit(word: Verdict.Word, confidence: Double, text: String) {
    let line = sentences(of: byProfit(word, confidence)).first ?? ""
    #expect(line.hasPrefix(text), "\(line)")
  }

  @Test(
    "Against doing nothing",
    arguments: [
      (
        .likely, 0.89,
        "outreach likely pays: it brings in more than it costs in 89% of the simulated futures, "
          + "typically $142 (nine times in ten between $50 and $400)."
      ),
      (.clear, 0.97, "outreach clearly pays: it brings in more than it costs in 97% of"),
      (.leaning, 0.7, "Leaning to outreach: it brings in more than it costs in 70% of"),
      (
        .tooClose, 0.55,
        "Too close to call: outreach brings in more than it costs in 55% of the simulated futures."
      ),
      (
        .noDifference, 0.7,
        "No difference worth the name: outreach brings in about what it costs."
      ),
      (
        .gamble, 0.42,
        "outreach is a gamble: on average it brings in more than it costs, but it does not in 58% "
          + "of the simulated futures."
      ),
    ] as [(Verdict.Word, Double, String)])
  func paying(word: Verdict.Word, confidence: Double, text: String) {
    let verdict = byProfit(word, confidence).with(0) { $0.kind = .nothing }
    let lines = sentences(of: verdict)
    #expect(lines.first?.hasPrefix(text) == true, "\(lines.first ?? "")")
    #expect(!lines.contains { $0.contains("from bought") || $0.hasPrefix("bought leaves") })
  }

  @Test(
    "Doing nothing is the choice",
    arguments: [
      (
        .clear, 0.97,
        "Do nothing: bought loses money in 97% of the simulated futures, and no other option does "
          + "better."
      ),
      (
        .likely, 0.89,
        "Likely it is best to do nothing: bought loses money in 89% of the simulated futures."
      ),
      (
        .gamble, 0.42,
        "Do nothing: bought brings in more than it costs in 58% of the simulated futures, but on "
          + "average it loses more in the others."
      ),
    ] as [(Verdict.Word, Double, String)])
  func nothing(word: Verdict.Word, confidence: Double, text: String) {
    let verdict = byProfit(word, confidence).with(1) { $0.kind = .nothing }
    let lines = sentences(of: verdict)
    #expect(lines.first == text)
    #expect(!lines.contains { $0.hasPrefix("outreach") })
  }

  @Test("A gap that may be a loss says so")
  func loss() {
    let gap = summarise { block in
      let design = Design()
      let draws = design.uniforms(Stream(StreamKey(path: "x"), seed: 1), block)
      return .drawn(draws.map { -100 + 400 * $0 })
    }
    let verdict = byProfit(.likely).with(0) { $0.profitGap = gap }
    #expect(
      sentences(of: verdict).first
        == "outreach is likely the better buy: it earns more than bought in 89% of the simulated "
        + "futures, typically $100 more (nine times in ten between $80 less and $280 more).")
  }

  @Test("By a result that the question names")
  func metric() {
    let likely = Verdict.of().with { $0.utility = .metric("members", .asItIs) }
    #expect(
      sentences(of: likely).first
        == "By `members` outreach (\"The people they listen to\") is likely the better choice: it "
        + "lies above bought in 89% of the simulated futures (24 against 0.11).")
    let cheap = Verdict.of(word: .leaning, confidence: 0.7)
      .with { $0.utility = .metric("cost", .negative) }
    #expect(
      sentences(of: cheap).first?.contains(
        "leaning to outreach (\"The people they listen to\"): it lies below bought in 70%") == true)
  }

  @Test("What costs nothing, what wins nobody, what is left")
  func others() {
    var outreach = Offer.outreach
    outreach.title = ""
    func first(_ word: Verdict.Word) -> String? {
      sentences(of: .of(.bought, outreach, word: word)).first
    }
    #expect(first(.free) == "outreach costs neither money nor hours: do it anyway.")
    #expect(first(.noMember) == "No option wins an engaged member: none is worth its money.")
    #expect(first(.only) == "outreach is the only option that keeps to the budget.")
  }
}

/// What a verdict says beside its headline.
@Suite struct VerdictAdviceTests {
  @Test("Goals, reached and missed")
  func goals() {
    let goals = [
      Verdict.Goal(
        name: "enough", title: "enough", condition: "members >= 20 members",
        chance: Estimate(0.64, standardError: 0.001), required: 0.8),
      Verdict.Goal(
        name: "cheap", title: "Not too dear", condition: "cost <= $500",
        chance: Estimate(0.95, standardError: 0.001), required: 0.9),
    ]
    let verdict = Verdict.of(hasFeasible: false).with(1) {
      $0 = Offer.outreach.candidate(1, cash: 0.99, time: 1, goals: goals)
    }
    let lines = sentences(of: verdict)
    #expect(
      lines.first == "No option keeps to the budget and reaches the goals as surely as the plan "
        + "asks; what follows is as if each did.")
    #expect(
      lines.contains(
        "outreach reaches the goal enough, members >= 20 members, only in 64% of the simulated "
          + "futures, where 80% is asked."))
    #expect(
      lines.contains(
        "outreach reaches the goal cheap (\"Not too dear\"), cost <= $500, in 95% of the simulated "
          + "futures; 90% is asked."))
  }

  @Test("What would be better, but breaks the budget")
  func outOfReach() {
    let verdict = Verdict.of().with { $0.outOfReach = 0 }.with(0) {
      $0 = Offer.bought.candidate(0, chance: 0.9, memberRatio: (0.5, 40), cash: 0.3)
    }
    #expect(
      sentences(of: verdict).contains(
        "bought would be better, but keeps to the cash only in 30% of the simulated futures."))
  }

  @Test("Where people take part already, it is told whom an option adds")
  func audience() {
    let members = quantity(lognormal(9.3, 60, design: Design(draws: 1024)), units("member"))
    let verdict = Verdict.of().with(1) { $0.added = [(.members, members)] }
    #expect(
      sentences(of: verdict).contains(
        "outreach adds 24 engaged members (9.3 to 59) to those who take part anyway."))
    let none = Verdict.of().with(1) { $0.added = [(.members, quantity(-21, units("member")))] }
    #expect(
      sentences(of: none).contains(
        "outreach drives engaged members away: about 21 fewer take part than without it."))
  }

  @Test("What the model works out from certain lines has no more digits than a planner can use")
  func certainMembers() {
    var outreach = Offer.outreach
    outreach.members = (5.880735125, 5.880735125)
    #expect(
      sentences(of: .of(.bought, outreach)).contains(
        "outreach leaves 5.88 engaged members when the campaign ends."))
    outreach.members = (1234.56789012, 1234.56789012)
    #expect(
      sentences(of: .of(.bought, outreach)).contains(
        "outreach leaves 1,235 engaged members when the campaign ends."))
  }

  @Test("The same money")
  func sameMoney() {
    func members(_ low: Double, _ high: Double) -> Quantity {
      quantity(lognormal(low, high, design: Design(draws: 1024)), units("member"))
    }
    let verdict = Verdict.of().with {
      $0.sameMoney = Verdict.SameMoney(
        cost: 387, dearest: 1,
        entries: [
          Verdict.SameMoney.Entry(
            candidate: 0, times: 38.7, members: members(0.6, 31), costPerMember: nil, profit: nil,
            chanceOfChoice: nil),
          Verdict.SameMoney.Entry(
            candidate: 1, times: 1, members: members(9.3, 60), costPerMember: nil, profit: nil,
            chanceOfChoice: nil),
        ])
    }
    #expect(
      sentences(of: verdict).contains(
        "For the same money ($390), if 39 such purchases from bought could be had, bought would "
          + "win 4.3 engaged members, outreach 24 engaged members."))
  }

  @Test("What to find out first, and what not")
  func findings() {
    func finding(_ paths: [String], _ gain: Double, _ money: Double?) -> Verdict.Information.Finding
    {
      Verdict.Information.Finding(
        paths: paths, gain: Estimate(gain, standardError: 0.01), money: money)
    }
    func lines(_ found: [Verdict.Information.Finding]) -> [String] {
      sentences(
        of: .of().with {
          $0.information = Verdict.Information(
            everything: finding([], 1, 20), findings: found, draws: 8192)
        })
    }
    #expect(
      lines([finding(["bought.interested"], 0.5, 4)]).contains(
        "Find out first about bought.interested: to know that is worth at most about $4.00."))
    #expect(
      lines([finding(["bought.real", "bought.interested"], 0.8, nil)]).contains(
        "Find out first about bought.real and bought.interested, together, as by a small trial: to "
          + "know that is worth about 0.8 more engaged members for $100."))
    #expect(
      lines([finding(["bought.real"], 0, 0)]).contains(
        "Nothing that could be found out first would change the choice often enough to be worth "
          + "its while."))
  }

  @Test("Step by step")
  func ladder() {
    let members = quantity(lognormal(20, 44, design: Design(draws: 1024)), units("member"))
    let kept = Verdict.Feasibility(withinCash: nil, withinHours: nil, isFeasible: true)
    func lines(_ end: Verdict.Ladder.End) -> [String] {
      let rungs = [("outreach", 16.0), ("bought", 82.0)].map {
        Verdict.Ladder.Rung(
          source: $0.0, candidate: nil, marginalPrice: $0.1, members: members,
          cost: dollars(300, 500), feasibility: kept)
      }
      return sentences(of: .of().with { $0.ladder = Verdict.Ladder(rungs: rungs, end: end) })
    }
    let steps =
      "Step by step: outreach ($16 for a further member), then bought ($82 for a further member): "
      + "30 members for $387"
    #expect(lines(.goalReached).contains(steps + ", which is enough for every goal."))
    #expect(lines(.budgetSpent).contains(steps + "; a further source would break the budget."))
    #expect(lines(.nothingLeft).contains(steps + "."))
  }

  @Test("An assumption with a source, and one that tips twice")
  func sources() {
    var point = Verdict.TippingPoint(
      path: "bought.engage", crossings: [0.02, 0.3], nearest: 0.02, distance: -2.2, winner: 0,
      stated: 0.03...0.2, type: .share, unit: .none)
    point.source = "Socialinsider, 2025"
    #expect(
      sentences(of: .of(points: [point])).contains(
        "It rests on one assumption above all: bought.engage (3% to 20%), from Socialinsider, "
          + "2025. At about 2%, far outside that range, bought would be the better buy; the choice "
          + "changes again at about 30%."))
  }

  @Test("A wage that decides")
  func wages() {
    let verdict = Verdict.of(word: .undecided, points: []).with {
      $0.breakEvenWages = [Verdict.BreakEvenWage(below: 1, above: 0, wage: 14.2)]
    }
    #expect(
      sentences(of: verdict).contains(
        "As long as an hour costs less than $14, outreach is the better buy; above, bought."))
    func alone(_ wage: Double) -> [String] {
      sentences(
        of: .of(word: .undecided, points: []).with {
          $0.breakEvenWages = [Verdict.BreakEvenWage(below: 1, above: nil, wage: wage)]
        })
    }
    #expect(alone(14.2).contains("outreach pays as long as an hour costs less than $14."))
    #expect(alone(-3).contains("outreach would not pay even if an hour cost nothing."))
  }

  @Test("A foundation that rests on credibility")
  func credibility() {
    let verdict = Verdict.of(grades: [("bought", .foundation), ("outreach", .buyIn)]).with {
      var reason = Verdict.GradeReason()
      reason.needsCredibility = true
      $0.gradeReasons = [reason, Verdict.GradeReason()]
    }
    #expect(
      sentences(of: verdict).contains(
        "bought: foundation (with it the whole wins more for its money than without it). This "
          + "rests on its `credibility`, an assumption for which there is no published figure."))
  }
}

/// What is said of options that are cheap, free, or win nobody.
@Suite struct VerdictPoorChoiceTests {
  /// The same options, the cheap one chosen.
  private func cheap(_ word: Verdict.Word = .leaning, nobody: Double = 0.33) -> Verdict {
    var bought = Offer.bought
    bought.members = (0.25, 5.1)
    bought.nobody = nobody
    return Verdict.of(.outreach, bought, word: word, confidence: 0.72, memberRatio: (0.32, 11))
  }

  @Test("A handful of members among fakes is a poor idea, however cheap")
  func poorIdea() {
    let verdict = cheap().with {
      var idea = Verdict.PoorIdea(larger: 0)
      idea.atFirst = quantity(1.8, units("member"))
      $0.poorIdea = idea
    }
    let lines = sentences(of: verdict)
    #expect(
      lines.first
        == "By price bought (\"2000 followers for $10\") comes first, and still it is a poor idea: it "
        + "leaves 1.1 engaged members (0.25 to 5) of 1.8 at first, where outreach leaves 24; one "
        + "time in three it leaves nobody.")
    #expect(lines[1].hasSuffix("breaks a rule (in the US 16 CFR 465.8)."))
    #expect(lines[2].hasPrefix("By price alone leaning to it: an engaged member costs less"))
    #expect(!lines.contains { $0.hasPrefix("bought leaves") })
    // Without the fact it is praised as any other.
    #expect(sentences(of: cheap()).first?.hasPrefix("Leaning to bought") == true)
  }

  @Test(
    "What is called a poor idea is not praised by any word",
    arguments: [
      (.clear, "By price alone it is clearly ahead:"),
      (.likely, "By price alone it is likely ahead:"),
      (.gamble, "bought (\"2000 followers for $10\") is a gamble:"),
    ] as [(Verdict.Word, String)])
  func poorWords(word: Verdict.Word, text: String) {
    let verdict = cheap(word).with { $0.poorIdea = Verdict.PoorIdea(larger: 0) }
    #expect(sentences(of: verdict).dropFirst(2).first?.hasPrefix(text) == true)
  }

  @Test("Where every option most likely leaves nobody, that is said first")
  func allBad() {
    var dear = Offer.outreach
    dear.nobody = 0.9
    dear.members = (0.001, 0.1)
    let both = Verdict.of(.bought, dear)
    #expect(sentences(of: both).first == "Whatever is chosen, most likely nobody is left.")
    dear.nobody = 0.49
    #expect(sentences(of: .of(.bought, dear)).first?.hasPrefix("outreach leaves about") == true)
  }

  @Test("What costs nothing is done anyway, unless it wins nobody")
  func free() {
    func lines(_ members: (Double, Double)) -> [String] {
      var bought = Offer.bought
      bought.title = ""
      bought.members = members
      return sentences(
        of: Verdict.of(bought, .outreach).with(0) {
          $0 = Verdict.Candidate(
            figures: bought.figures, sources: [0], isShown: true, utility: Estimate(0),
            isRanked: false, chanceOfChoice: nil, memberRatio: nil, followerRatio: nil,
            isFree: true,
            feasibility: Verdict.Feasibility(
              withinCash: nil, withinHours: nil, isFeasible: true))
        })
    }
    #expect(lines((1, 3)).contains("bought costs neither money nor hours: do it anyway."))
    #expect(lines((0, 0)).contains("bought costs neither money nor hours, and wins nobody."))
  }

  @Test("A goal that is never reached has no `only`")
  func never() {
    let goal = Verdict.Goal(
      name: "crowd", title: "crowd", condition: "members >= 1e9 members",
      chance: Estimate(0, standardError: 0), required: 0.8)
    let verdict = Verdict.of(hasFeasible: false).with(1) {
      $0 = Offer.outreach.candidate(1, goals: [goal])
    }
    #expect(
      sentences(of: verdict).contains(
        "outreach reaches the goal crowd, members >= 1e9 members, in none of the simulated "
          + "futures, where 80% is asked."))
  }
}

/// What a grade is said to mean: no more than the figures that its rule reads.
@Suite struct GradeGlossTests {
  private func gloss(
    _ grade: Verdict.Grade, _ change: (inout Verdict.GradeReason) -> Void
  ) -> String {
    var reason = Verdict.GradeReason()
    change(&reason)
    return sentences(
      of: .of(grades: [("bought", grade)]).with { $0.gradeReasons = [reason] }
    ).first { $0.hasPrefix("bought: ") } ?? ""
  }

  @Test("Without a value")
  func withoutValue() {
    #expect(gloss(.tieIn) { _ in } == "bought: tie in (a number, not a community).")
    #expect(
      gloss(.unclear) { $0.chanceBelowChoice = Estimate(0.8) }
        == "bought: unclear (its members cost more than those of outreach).")
    #expect(
      gloss(.unclear) { $0.chanceBelowChoice = Estimate(0.79) }
        == "bought: unclear (the ranges do not tell what it is worth).")
    #expect(
      gloss(.unclear) { $0.nobody = 0.5 } == "bought: unclear (most likely it leaves nobody).")
    #expect(
      gloss(.unclear) { $0.isAmongBest = true } == "bought: unclear (no surer than another option)."
    )
    #expect(
      gloss(.unclear) {
        $0.isAmongBest = true
        $0.isFeasible = false
      } == "bought: unclear (the best buy, but it does not keep to the budget).")
  }

  @Test("With a value")
  func withValue() {
    func profit(_ mean: Double, _ chance: Double, nobody: Double = 0) -> (
      inout Verdict.GradeReason
    ) -> Void {
      {
        $0.profit = Estimate(mean)
        $0.chanceOfProfit = Estimate(chance)
        $0.nobody = nobody
      }
    }
    #expect(gloss(.buyIn, profit(9, 0.7)) == "bought: buy in (it pays by itself).")
    #expect(
      gloss(.tieIn, profit(-9, 0.1)) == "bought: tie in (it costs more than it brings in).")
    #expect(
      gloss(.tieIn, profit(-9, 0.1, nobody: 0.5))
        == "bought: tie in (a number, not a community).")
    #expect(
      gloss(.unclear, profit(9, 0.5)) == "bought: unclear (it pays on average, but not often).")
    #expect(
      gloss(.unclear, profit(-9, 0.5))
        == "bought: unclear (it pays at times, but not on average).")
    #expect(
      gloss(.unclear, profit(9, 0.7))
        == "bought: unclear (it pays, but it does not keep to the budget).")
  }
}

/// The numbers at which words change, from both sides.
@Suite struct VerdictThresholdTests {
  private func lines(_ change: (inout Verdict) -> Void) -> [String] {
    sentences(of: Verdict.of().with(change))
  }

  @Test("The same money is spoken of from one and a half purchases on")
  func sameMoney() {
    func isSaid(_ times: Double) -> Bool {
      let members = quantity(5, units("member"))
      func entry(_ candidate: Int, _ times: Double) -> Verdict.SameMoney.Entry {
        Verdict.SameMoney.Entry(
          candidate: candidate, times: times, members: members, costPerMember: nil, profit: nil,
          chanceOfChoice: nil)
      }
      return lines {
        $0.sameMoney = Verdict.SameMoney(
          cost: 100, dearest: 1, entries: [entry(0, times), entry(1, 1)])
      }.contains { $0.hasPrefix("For the same money") }
    }
    #expect(isSaid(1.5))
    #expect(!isSaid(1.49))
  }

  @Test("Just outside is half a standard deviation beyond the end of a range")
  func position() {
    func words(_ distance: Double) -> String {
      lines { $0.tippingPoints = [.at("a.engage", 0.3, 0.1...0.2, distance: distance)] }
        .first { $0.hasPrefix("It rests") } ?? ""
    }
    #expect(words(2.144).contains("just outside that range"))
    #expect(words(-2.144).contains("just outside that range"))
    #expect(words(2.146).contains("far outside that range"))
    let inside = lines { $0.tippingPoints = [.at("a.engage", 0.2, 0.1...0.2, distance: 1.6)] }
    #expect(inside.contains { $0.contains("inside that range") })
  }

  @Test("A choice of less than one member, or of nobody in half of the futures, leads with that")
  func number() {
    func leads(_ members: Double, _ nobody: Double) -> Bool {
      var outreach = Offer.outreach
      outreach.members = (members, members)
      outreach.nobody = nobody
      var rival = Offer.bought
      rival.nobody = 0.1
      return sentences(of: .of(rival, outreach)).first?.hasPrefix("outreach leaves about") == true
    }
    #expect(leads(0.99, 0.1))
    #expect(!leads(1, 0.49))
    #expect(leads(9, 0.5))
  }

  @Test("A risk of nobody is told from one in a hundred on")
  func risk() {
    func isSaid(_ nobody: Double) -> Bool {
      var outreach = Offer.outreach
      outreach.nobody = nobody
      return sentences(of: .of(.bought, outreach)).contains {
        $0.hasPrefix("outreach leaves") && $0.contains("nobody is left")
      }
    }
    #expect(isSaid(0.01))
    #expect(!isSaid(0.0099))
  }

  @Test("Prices within a tenth of each other cost about the same")
  func aboutTheSame() {
    func isSame(_ ratio: Double) -> Bool {
      sentences(of: .of(memberRatio: (ratio, ratio))).contains {
        $0.contains("an engaged member costs about the same")
      }
    }
    #expect(isSame(1.099))
    #expect(!isSame(1.101))
  }

  @Test("Of more than five options the nearest alone has a sentence of its own")
  func many() {
    func count(_ others: Int) -> Int {
      let rivals = (0..<others).map { index in
        var offer = Offer.outreach
        offer.name = "rival\(index)"
        return offer.candidate(index, chance: 0.9)
      }
      let verdict = Verdict(
        candidates: rivals + [Offer.outreach.candidate(others)], choice: others, word: .likely,
        confidence: Estimate(0.9), rival: 0, hasFeasible: true, requiredConfidence: 0.8,
        tippingPoints: [], grades: [], cautions: [])
      return sentences(of: verdict).count { $0.hasPrefix("rival") && $0.contains(" leaves ") }
    }
    #expect(count(4) == 4)
    #expect(count(5) == 1)
  }

  @Test("Doing nothing keeps to every budget, so nothing follows as if")
  func nothing() {
    let verdict = Verdict.of(word: .clear, hasFeasible: false)
      .with { $0.utility = .profit }.with(1) { $0.kind = .nothing }
    #expect(
      sentences(of: verdict).first
        == "No option keeps to the budget in 80% of the simulated futures.")
  }
}
