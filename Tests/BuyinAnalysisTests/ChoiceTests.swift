import BuyinCampaign
import BuyinNumerics
import BuyinSemantics
import Testing

@testable import BuyinAnalysis

/// What a verdict chooses, and in which word.
@Suite struct ChoiceTests {
  @Test("The ten-dollar plan")
  func tenDollar() throws {
    let verdict = try verdict(tenDollars)
    #expect(verdict.chosen == "outreach")
    #expect(verdict.word == .likely)
    #expect(verdict.challenger == "bought")
    #expect(verdict.utility == .membersPerMoney)
    #expect(verdict.grade("bought") == .tieIn)
    #expect(verdict.grade("outreach") == .buyIn)
    #expect(!verdict.leadsWithNumber)
    // Published with the model: 10.6 %, 2.4 and 7.3 members per $100.
    let error = try #require(verdict.confidence?.standardError)
    #expect(abs((verdict.confidence?.value ?? 0) - 0.894) < 4 * max(error, 0.001))
    let utilities = [try verdict.candidate("bought"), try verdict.candidate("outreach")]
      .map(\.utility.value)
    #expect(zip(utilities, [2.4, 7.3]).allSatisfy { abs($0 - $1) < 0.1 })
    let first = try #require(verdict.tippingPoints.first)
    #expect(first.path == "bought.interested")
    #expect(abs(first.nearest - 0.0211) < 0.0005)
    #expect(!first.isInside)
    #expect(verdict.steadfast.contains { $0.path == "bought.leave" })
    let money = try #require(verdict.sameMoney)
    #expect(verdict.candidates[money.dearest].figures.name == "outreach")
    let bought = try #require(money.entries.first { $0.candidate == 0 })
    #expect(abs(bought.times - 38.7) < 0.2)
  }

  @Test("The order of the sources changes nothing")
  func order() throws {
    let parts = tenDollars.components(between: "source ")
    try #require(parts.count == 3)
    let turned = try verdict(
      parts[0] + "source " + parts[2] + "source " + parts[1], draws: 2_048)
    let verdict = try verdict(tenDollars, draws: 2_048)
    #expect(turned.chosen == verdict.chosen)
    #expect(turned.word == verdict.word)
    #expect(turned.confidence == verdict.confidence)
    #expect(turned.tippingPoints.map(\.path) == verdict.tippingPoints.map(\.path))
    #expect(turned.tippingPoints.map(\.crossings) == verdict.tippingPoints.map(\.crossings))
    #expect(turned.grade("bought") == verdict.grade("bought"))
    #expect(turned.grade("outreach") == verdict.grade("outreach"))
    #expect(turned.information?.everything.gain == verdict.information?.everything.gain)
  }

  @Test("Names change nothing but names")
  func names() throws {
    let renamed = tenDollars.replacing("bought", with: "zebra")
    let (turned, verdict) = (try verdict(renamed), try verdict(tenDollars))
    #expect(turned.chosen == "outreach")
    #expect(turned.word == verdict.word)
    #expect(turned.grade("zebra") == verdict.grade("bought"))
  }

  @Test("Identical options: no difference worth the name, even chances")
  func identical() throws {
    let verdict = try verdict(
      source("a", pay: "$100", members: "50") + source("b", pay: "$100", members: "50"))
    #expect(verdict.word == .noDifference)
    #expect(verdict.confidence?.value == 0.5)
    #expect(verdict.chosen == "a")
    #expect(verdict.grade("a") == .buyIn)
    #expect(verdict.grade("b") == .buyIn)
    #expect(verdict.tippingPoints.isEmpty)
  }

  @Test("A tie goes to the lower cost")
  func tie() throws {
    let verdict = try verdict(
      source("a", pay: "$100", members: "50") + source("b", pay: "$50", members: "25"))
    #expect(verdict.chosen == "b")
  }

  @Test("The best on average that mostly loses is a gamble")
  func gamble() throws {
    let verdict = try verdict(
      source("lottery", pay: "$100", members: "1 to 1000")
        + source("steady", pay: "$100", members: "100"))
    #expect(verdict.chosen == "lottery")
    #expect(verdict.word == .gamble)
    #expect((verdict.confidence?.value ?? 1) < 0.5)
    #expect(verdict.grade("lottery") == .unclear)
  }

  @Test("One option without a value: what a member-month must be worth")
  func oneOption() throws {
    let verdict = try verdict(source("a", pay: "$120", members: "10"))
    #expect(verdict.word == .only)
    #expect(verdict.confidence == nil)
    #expect(verdict.grades.isEmpty)
    let worth = try #require(verdict.breakEvenWorth)
    // $120 for 10 members over 6 months: $2 for each member-month.
    #expect(abs(worth.summary.mean.value / worth.unit.factor - 2) < 1e-9)
  }

  @Test("One option with a value is weighed against doing nothing")
  func oneValued() throws {
    let worth = "member { worth $3 per member per month }\n"
    let pays = try verdict(worth + source("a", pay: "$120", members: "10"))
    #expect(pays.utility == .profit)
    #expect(pays.chosen == "a")
    #expect(pays.word == .clear)
    #expect(pays.challenger == "nothing")
    #expect(pays.grade("a") == .buyIn)
    let loses = try verdict(worth + source("a", pay: "$200", members: "10"))
    #expect(loses.chosen == "nothing")
    #expect(loses.word == .clear)
    #expect(loses.grade("a") == .tieIn)
    #expect(try loses.candidate("a").chanceOfProfit?.value == 0)
  }

  @Test("A free option is done anyway, and ranks where profit is weighed")
  func free() throws {
    let alone = try verdict(source("friends", pay: nil, members: "5"))
    #expect(alone.word == .free)
    let beside = try verdict(
      source("friends", pay: nil, members: "5") + source("a", pay: "$10", members: "5"))
    #expect(beside.chosen == "a")
    #expect(try beside.candidate("friends").isFree)
    #expect(try !beside.candidate("friends").isRanked)
    let valued = try verdict(
      "member { worth $3 per member per month }\n" + source("friends", pay: nil, members: "5"))
    #expect(valued.chosen == "friends")
    #expect(valued.word == .clear)
  }

  @Test("Where nobody is won the price is endless")
  func infinitePrice() throws {
    let verdict = try verdict(
      source("a", pay: "$10", members: "0") + source("b", pay: "$20", members: "0"))
    #expect(verdict.word == .noMember)
    #expect(verdict.candidates.allSatisfy { $0.isPriceInfinite })
    #expect(verdict.leadsWithNumber)
    #expect(verdict.candidates.allSatisfy { $0.utility.value == 0 })
  }

  @Test("All bad: the absolute number leads")
  func allBad() throws {
    let verdict = try verdict(
      source("a", pay: "$10", members: "0.2") + source("b", pay: "$10", members: "0.1"))
    #expect(verdict.chosen == "a")
    #expect(verdict.leadsWithNumber)
    #expect(verdict.grades.allSatisfy { $0.grade != .buyIn })
  }

  @Test("Hours without a wage: no choice, but the wage at which it turns")
  func noWage() throws {
    let verdict = try verdict(
      source("a", pay: nil, members: "10", rest: "  work 10 hours")
        + source("b", pay: "$50", members: "10"))
    #expect(verdict.word == .undecided)
    #expect(verdict.cautions.contains(.unpricedHours))
    let wage = try #require(verdict.breakEvenWages.first)
    #expect(verdict.breakEvenWages.count == 1)
    #expect(verdict.candidates[wage.below].figures.name == "a")
    #expect(wage.above.map { verdict.candidates[$0].figures.name } == "b")
    #expect(abs(wage.wage - 5) < 1e-6)
    let valued = try BuyinAnalysisTests.verdict(
      "member { worth $1 per member per month }\n"
        + source("a", pay: "$20", members: "10", rest: "  work 10 hours"))
    // 60 of value less 20 of cash over 10 hours.
    #expect(abs((valued.breakEvenWages.first?.wage ?? 0) - 4) < 1e-9)
    #expect(valued.breakEvenWages.first?.above == nil)
  }

  @Test("An option that breaks the budget is no choice, but is named")
  func infeasible() throws {
    let plan = source("a", pay: "$100", members: "10") + source("b", pay: "$300", members: "60")
    let within = try verdict("budget { cash $200 }\n" + plan)
    #expect(within.chosen == "a")
    #expect(within.hasFeasible)
    #expect(within.word == .only)
    #expect(within.outOfReach.map { within.candidates[$0].figures.name } == "b")
    let none = try verdict("budget { cash $50 }\n" + plan)
    #expect(!none.hasFeasible)
    #expect(none.chosen == "b")
    #expect(none.word == .clear)
    #expect(none.outOfReach == nil)
  }

  @Test("A goal that only a mix reaches")
  func goal() throws {
    let verdict = try verdict(
      "goal enough { need members >= 15 members with 80% confidence }\n"
        + source("a", pay: "$100", members: "10") + source("b", pay: "$200", members: "10"))
    #expect(verdict.chosen == "all")
    #expect(verdict.hasFeasible)
    let condition = try #require(try verdict.candidate("a").feasibility.goals.first)
    #expect(condition.chance.value == 0)
    #expect(condition.required == 0.8)
    #expect(!condition.isReached)
    #expect(try verdict.candidate("a").feasibility.keepsToBudget)
  }

  @Test("Five sources with a value: every mix competes; the best leaves out what loses")
  func mixes() throws {
    let plan =
      "member { worth $1 per member per month }\n"
      + source("a", pay: "$10", members: "10") + source("b", pay: "$90", members: "10")
      + source("c", pay: "$20", members: "10") + source("d", pay: "$95", members: "10")
      + source("e", pay: "$99", members: "10")
    let verdict = try verdict(plan)
    #expect(verdict.candidates.count == 32)
    #expect(verdict.chosen == "a + c")
    #expect(try verdict.candidate("a + c").isShown)
    #expect(try !verdict.candidate("a + b").isShown)
    let ratio = try BuyinAnalysisTests.verdict(plan, "verdict by members_per_money")
    #expect(ratio.candidates.count == 6)
  }

  @Test("Above five sources: the single ones, everything, and everything but one")
  func manySources() throws {
    let plan = "abcdef".map { source(String($0), pay: "$10", members: "10") }.joined()
    let verdict = try verdict("member { worth $1 per member per month }\n" + plan)
    #expect(verdict.candidates.count == 6 + 6 + 1 + 1)
    #expect(verdict.candidates.contains { $0.figures.name == "all but c" })
    #expect(verdict.chosen == "all")
  }
}

extension String {
  /// Returns the parts between the occurrences of a text.
  fileprivate func components(between separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
