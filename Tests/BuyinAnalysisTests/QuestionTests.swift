import BuyinCampaign
import BuyinNumerics
import Testing

@testable import BuyinAnalysis

/// What a verdict can be asked by and between, and the facts beside the choice.
@Suite struct QuestionTests {
  /// Cheap and few, or dear and many.
  private static let plan =
    source("few", pay: "$10", members: "4") + source("many", pay: "$100", members: "20")

  @Test(
    "By a metric: the largest mean, or inverse, or the least",
    arguments: [
      ("members_per_money", "few"), ("members", "all"), ("cost", "few"), ("cost_per_member", "few"),
      ("arrivals", "all"), ("nobody", "all"), ("mirage", "few"),
    ])
  func byMetric(metric: String, choice: String) throws {
    #expect(try verdict(Self.plan, "verdict by \(metric)").chosen == choice)
  }

  @Test(
    "By what needs a value",
    arguments: [("profit", "all"), ("roi", "few"), ("value", "all"), ("payback", "few")])
  func byValue(metric: String, choice: String) throws {
    let plan = "member { worth $1 per member per month }\n" + Self.plan
    #expect(try verdict(plan, "verdict by \(metric)").chosen == choice)
  }

  @Test("By an action of the plan")
  func byAction() throws {
    let plan = "action subscribe { chance 10% per month }\n" + Self.plan
    #expect(try verdict(plan, "verdict by subscribe").chosen == "all")
    #expect(try verdict(plan, "verdict by cost_per_subscribe").chosen == "few")
  }

  @Test("Between two of three, and both together")
  func between() throws {
    let plan = Self.plan + source("best", pay: "$1", members: "4")
    let between = try verdict(plan, "verdict between few, many")
    #expect(between.chosen == "few")
    #expect(between.candidates.map(\.figures.name) == ["few", "many"])
    let both = try verdict(plan, "verdict by members between best, many")
    #expect(both.chosen == "many")
    #expect(both.utility == .metric("members", .asItIs))
  }

  @Test("By a metric that needs no money, unpriced hours do not matter")
  func withoutMoney() throws {
    let plan =
      source("a", pay: nil, members: "10", rest: "  work 10 hours")
      + source("b", pay: "$50", members: "9")
    #expect(try verdict(plan, "verdict by members between a, b").chosen == "a")
    #expect(try verdict(plan, "verdict by cost_per_member").word == .undecided)
  }

  @Test("Sources stacked by what the next member costs, until the budget is spent")
  func ladder() throws {
    let plan =
      source("c", pay: "$400", members: "20") + source("a", pay: "$10", members: "2")
      + source("b", pay: "$100", members: "10")
    let spent = try #require(try verdict("budget { cash $150 }\n" + plan).ladder)
    #expect(spent.rungs.map(\.source) == ["a", "b"])
    #expect(spent.rungs.map(\.marginalPrice) == [5, 10])
    #expect(spent.rungs.map { $0.members.summary.mean.value } == [2, 12])
    #expect(spent.rungs.map { $0.cost.summary.mean.value } == [10, 110])
    #expect(spent.end == .budgetSpent)
    let reached = try #require(
      try verdict("goal enough { need members >= 12 members with 80% confidence }\n" + plan).ladder)
    #expect(reached.rungs.map(\.source) == ["a", "b"])
    #expect(reached.end == .goalReached)
    let beyond = try #require(
      try verdict("goal more { need members >= 99 members with 80% confidence }\n" + plan).ladder)
    #expect(beyond.rungs.count == 3)
    #expect(beyond.end == .nothingLeft)
    #expect(try verdict(plan).ladder == nil)
  }

  @Test("Declared options stacked: what each adds to those before it")
  func stackedOptions() throws {
    let plan =
      "budget { cash $1000 }\n" + source("a", pay: "$10", members: "10")
      + source("b", pay: "$60", members: "20") + source("c", pay: "$500", members: "20")
        + """
        option late { sources b, c }
        option both { sources a, b }
        option solo { sources a }
        option other { sources a; set a.pay = $1 }

        """
    let ladder = try #require(try verdict(plan).ladder)
    // 10 members for $10; b's 20 more for $60; c's 20 more for $500. What changes the plan stands aside.
    #expect(ladder.rungs.map(\.source) == ["solo", "both", "late"])
    #expect(ladder.rungs.map(\.marginalPrice) == [1, 3, 25])
    #expect(ladder.rungs.map { $0.members.summary.mean.value } == [10, 30, 50])
    #expect(ladder.rungs.map(\.candidate) == [2, 1, nil])
    #expect(ladder.end == .nothingLeft)
    let poor = plan.replacing("$1000", with: "$100")
    #expect(try verdict(poor).ladder?.end == .budgetSpent)
  }

  @Test("For the same money each option is bought as often as the dearest one costs")
  func sameMoney() throws {
    let verdict = try verdict(Self.plan)
    let money = try #require(verdict.sameMoney)
    #expect(money.cost == 100)
    #expect(money.entries.map(\.times) == [10, 1])
    #expect(money.entries.map { $0.members.summary.mean.value } == [40, 20])
    #expect(money.entries.map { $0.costPerMember?.summary.mean.value } == [2.5, 5])
    #expect(money.entries.map { $0.chanceOfChoice?.value } == [nil, 1])
    #expect(try BuyinAnalysisTests.verdict(source("a", pay: "$5", members: "5")).sameMoney == nil)
  }

  @Test("What rests on credibility says so")
  func credibility() throws {
    let plan =
      source(
        "proof", pay: "$10", members: "2000", rest: "  real 50%\n  interested 0%\n  credibility 80%"
      )
      + source("outreach", pay: "$400", members: "100")
    let verdict = try verdict(plan)
    #expect(verdict.grade("proof") == .foundation)
    #expect(verdict.gradeReasons[0].restsOnCredibility)
    #expect(!verdict.gradeReasons[1].restsOnCredibility)
    // What supports the whole anyway does not rest on it.
    let cheap =
      source("cheap", pay: "$10", members: "50", rest: "  credibility 1%")
      + source("outreach", pay: "$400", members: "100")
    let other = try BuyinAnalysisTests.verdict(cheap).gradeReasons[0]
    #expect(!other.restsOnCredibility)
    #expect((other.chanceOfSupport?.value ?? 0) == 1)
    let valued = try BuyinAnalysisTests.verdict(
      "member { worth $5 per member per month }\n" + plan)
    #expect(valued.grade("proof") == .foundation)
    #expect(valued.gradeReasons[0].restsOnCredibility)
  }

  @Test("Content that options share is charged once, and makes a mix the best")
  func sharedContent() throws {
    let plan =
      "content posts { posts 3 per week; pay $200 }\n"
      + source("a", pay: "$10", members: "10") + source("b", pay: "$10", members: "10")
    let verdict = try verdict(plan)
    #expect(verdict.chosen == "all")
    let money = try #require(try BuyinAnalysisTests.verdict(plan, "verdict between a, b").sameMoney)
    #expect(money.entries.map(\.times) == [1, 1])
  }

  @Test("Cautions and limits begin where they say, from both sides")
  func thresholds() throws {
    func cautions(_ plan: String) throws -> [Verdict.Caution] {
      try BuyinAnalysisTests.verdict(plan).cautions
    }
    func isNearlyCertain(_ engage: String) throws -> Bool {
      let plan =
        "horizon 8 weeks\n"
        + source("a", pay: "$10", members: "9").replacing(
          "engage 100% per month", with: "engage \(engage) per month")
      return try cautions(plan).contains(.nearCertainty(path: "a.engage"))
    }
    #expect(try isNearlyCertain("99%"))
    #expect(try !isNearlyCertain("98.9%"))
    // Members bring more than leave where `invites` is above 0.1: in 6 % of these futures, and in 4 %.
    func isGrowing(_ high: String) throws -> Bool {
      let plan = source(
        "a", pay: "$10", members: "9",
        rest: "  invites uniform(0 followers, \(high) followers) per member per month\n  alike 100%"
      ).replacing("leave 0%", with: "leave 10%")
      return try cautions(plan).contains { caution in
        if case .growth = caution { true } else { false }
      }
    }
    #expect(try isGrowing("0.1064"))
    #expect(try !isGrowing("0.1042"))
    // $10 or $30, one as often as the other: within $20 in half of the futures.
    func isFeasible(_ confidence: String) throws -> Bool {
      try BuyinAnalysisTests.verdict(
        "budget { cash $20; confidence \(confidence) }\n"
          + source("a", pay: "choose([$10, $30])", members: "9")
      ).hasFeasible
    }
    #expect(try isFeasible("50%"))
    #expect(try !isFeasible("51%"))
  }

  @Test("A poor idea: fakes, and an option that adds five times as many members")
  func poorIdea() throws {
    func idea(members: Int, real: String = "69%") throws -> Verdict.PoorIdea? {
      let plan =
        source("fakes", pay: "$1", members: "2", rest: "  real \(real)\n  interested 100%")
        + source("people", pay: "$900", members: "\(members)")
      return try BuyinAnalysisTests.verdict(plan).poorIdea
    }
    // 2 · 69 % = 1.38 members; five times as many are 6.9.
    #expect(try idea(members: 7)?.larger == 1)
    #expect(try idea(members: 6) == nil)
    // From 70 % on the accounts count as real.
    #expect(try idea(members: 100, real: "70%") == nil)
    #expect(try idea(members: 100)?.atFirst?.summary.mean.value == 1.38)
  }

  @Test("A published rate without a source is named, one with a source is not")
  func unsourced() throws {
    func paths(_ rate: String, _ head: String = "") throws -> [String] {
      let plan = """
        \(head)
        content posts { posts 3 per week; rate \(rate) }
        source a { pay $10; followers 100; interested 50%; leave 0% per month }
        source b { pay $20; followers 100; interested 50%; leave 0% per month }
        """
      return try BuyinAnalysisTests.verdict(plan).cautions.compactMap { caution in
        if case .unsourced(let path) = caution { path } else { nil }
      }
    }
    #expect(try paths("0.5% per follower per post") == ["posts.rate"])
    #expect(
      try paths("trade", "let trade \"Socialinsider 2025\" = 0.5% per follower per post")
        .isEmpty)
    #expect(try paths("trade", "let trade = 0.5% per follower per post") == ["posts.rate"])
  }

  @Test("Cautions: growth with its offspring number, and a chance that is nearly certain")
  func cautions() throws {
    let plan = source(
      "a", pay: "$10", members: "100",
      rest: "  invites 0.5 followers per member per month\n  alike 100%")
    let growing = plan.replacing("leave 0%", with: "leave 10%")
    let cautions = try verdict(growing).cautions
    let growth = cautions.compactMap { caution -> Double? in
      if case .growth(_, let chance, let number) = caution {
        #expect(chance == 1)
        return number
      }
      return nil
    }
    // 0.5 per month who all take part, over a stay of 10 months.
    #expect(abs((growth.first ?? 0) - 5) < 0.5)
    let market = try verdict("community { people 1000 }\n" + growing)
    #expect(
      !market.cautions.contains { if case .growth = $0 { true } else { false } })
    let weekly = try verdict("horizon 8 weeks\n" + plan)
    #expect(weekly.cautions.contains(.nearCertainty(path: "a.engage")))
    #expect(
      try !verdict("horizon 2 months\n" + plan).cautions.contains(
        .nearCertainty(path: "a.engage")))
  }

  @Test("What holds for any plan", arguments: 0..<24)
  func anyPlan(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let text = random.plan()
    let verdict = try verdict(text, draws: 512)
    try #require(verdict.candidates.indices.contains(verdict.choice), "\(text)")
    let ranked = verdict.candidates.filter(\.isRanked)
    for candidate in ranked { #expect(candidate.utility.value.isFinite, "\(text)") }
    #expect(verdict.confidence?.value.isNaN != true, "\(text)")
    guard verdict.word != .undecided, verdict.candidates[verdict.choice].isRanked else { return }
    let field = ranked.filter {
      $0.feasibility.isFeasible || !verdict.hasFeasible || $0.kind == .nothing
    }
    let most = field.map(\.utility.value).max() ?? 0
    let chosen = verdict.candidates[verdict.choice].utility.value
    #expect(chosen >= most - 1e-9 * abs(most), "\(text)")
    for finding in verdict.information?.findings ?? [] {
      #expect(finding.gain.value >= 0 && finding.gain.value.isFinite, "\(text)")
    }
    for point in verdict.tippingPoints {
      #expect(point.crossings.allSatisfy(\.isFinite) && !point.crossings.isEmpty, "\(text)")
      #expect(point.winner != verdict.choice, "\(text)")
    }
  }
}

/// Random plans from a small generator (Steele, Lea & Flood 2014).
private struct SplitMix {
  var state: UInt64

  private mutating func next(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(count))
  }

  private mutating func any(_ texts: [String]) -> String { texts[next(texts.count)] }

  /// Writes a plan of one to four sources, with or without value, budget, goal and the rest.
  mutating func plan() -> String {
    var text = any(["", "horizon 3 months\n", "horizon 10 weeks\n"])
    text += any(["", "member { worth $1 to $4 per member per month }\n"])
    text += any([
      "", "budget { cash $200 }\n", "budget { cash $50; wage $20 per hour; time 5 hours }\n",
    ])
    text += any(["", "", "goal g { need members >= 5 members with 60% confidence }\n"])
    text += any([
      "", "", "community { people 5000 }\n",
      "audience {\n  followers 500\n  interested 40%\n  engage 5% per month\n  leave 1% per month\n}\n",
    ])
    for index in 0...next(4) { text += source(index) }
    return text
  }

  private mutating func source(_ index: Int) -> String {
    """
    source s\(index) {
    \(any(["  pay $10 to $90", "  pay $0", "", "  pay $0.05 per follower", "  work 2 to 9 hours"]))
      followers \(any(["0", "100", "10 to 3000", "1 to 5"]))
      real \(any(["100%", "10% to 90%", "0%"]))
      interested \(any(["50%", "0.1% to 2%", "20% to 80%"]))
      engage \(any(["10% per month", "5% to 50% per month", "1% per follower per month"]))
      leave \(any(["0% per month", "2% to 30% per month"]))
    \(any(["", "  invites 0.01 to 0.3 followers per member per month", "  credibility 10% to 40%"]))
    }

    """
  }
}
