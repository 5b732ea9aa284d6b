import BuyinNumerics
import BuyinReport
import Testing

@testable import BuyinAnalysis

/// What a verdict says, and what it keeps to itself.
@Suite struct VerdictTests {
  @Test("The ten-dollar plan")
  func tenDollars() {
    let verdict = Verdict.of(grades: [("bought", .tieIn), ("outreach", .buyIn)])
    #expect(
      sentences(of: verdict) == [
        "outreach (\"The people they listen to\") is likely the better buy: an engaged member "
          + "costs less from it than from bought in 89% of the simulated futures, typically five "
          + "times less (nine times in ten between 0.55 and 46 times).",
        "It rests on one assumption above all: bought.interested (0.1% to 2%), which has no "
          + "source. At about 2.1%, just outside that range, bought would be the better buy.",
        "A follower costs about 600 times less from bought than from outreach ($0.005 against "
          + "$3.00), but an engaged member costs five times more from bought than from outreach "
          + "($86 against $17).",
        "For each engaged member who stays, about 18,000 followers come from bought, about 5.2 "
          + "from outreach.",
        "bought leaves about 0.11 engaged members when the campaign ends: four times in five "
          + "(82%) nobody is left.",
        "outreach leaves 24 engaged members (9.3 to 59) when the campaign ends.",
        "outreach takes $388 ($300 to $498) in cash and 20 hours, in all $388 ($300 to $498), within "
          + "the cash in 99% of the simulated futures and always within the hours.",
        "bought: tie in (a number, not a community).",
        "outreach: buy in (worth its money by itself).",
        "A follower count is not a community: compare by what an engaged member costs.",
      ])
  }

  @Test(
    "Each word has its headline",
    arguments: [
      (.clear, 0.97, "outreach is clearly the better buy: an engaged member costs less from it"),
      (.leaning, 0.7, "Leaning to outreach: an engaged member costs less from it than from bought"),
      (
        .tooClose, 0.55,
        "Too close to call: outreach comes out ahead of bought in 55% of the simulated futures."
      ),
      (
        .noDifference, 0.7,
        "No difference worth the name: outreach and bought cost about the same per engaged member."
      ),
      (
        .gamble, 0.42,
        "outreach is a gamble: on average it wins the most engaged members for the money, but "
          + "bought does better in 58% of the simulated futures."
      ),
    ] as [(Verdict.Word, Double, String)])
  func headlines(word: Verdict.Word, confidence: Double, text: String) {
    var outreach = Offer.outreach
    outreach.title = ""
    let lines = sentences(of: .of(.bought, outreach, word: word, confidence: confidence))
    #expect(lines.first?.hasPrefix(text) == true, "\(lines.first ?? "")")
  }

  @Test("A choice that wins hardly anybody begins with its number")
  func absoluteFirst() {
    let lines = sentences(of: .of(.outreach, .bought, memberRatio: (1.5, 3)))
    #expect(lines.first?.hasPrefix("bought leaves about 0.11 engaged members") == true)
    #expect(lines[1].contains("is likely the better buy"))
    #expect(lines.count { $0.hasPrefix("bought leaves") } == 1)
  }

  @Test("Prices without end are said in words")
  func noMember() {
    var fake = Offer.bought
    fake.name = "fake"
    fake.member = (.infinity, .infinity)
    fake.members = (0, 0)
    fake.nobody = 1
    fake.mirage = (.infinity, .infinity)
    let lines = sentences(of: .of(fake, memberRatio: nil, points: []))
    #expect(
      lines.contains(
        "A follower costs about 600 times less from fake than from outreach ($0.005 against "
          + "$3.00), but an engaged member costs $17 from outreach, and fake wins none."))
    #expect(lines.contains("fake leaves no engaged member when the campaign ends."))
    #expect(
      lines.contains("No single assumption, moved as far as is possible, changes the choice."))
    let page = report(outcome(.of(fake, memberRatio: nil))).text
    #expect(page.contains("no member"))
    #expect(!page.contains("nan") && !page.contains("inf"))
  }

  @Test("Without a wage nothing is chosen")
  func undecided() {
    var outreach = Offer.outreach
    (outreach.cost, outreach.follower, outreach.member) = (nil, nil, nil)
    let verdict = Verdict.of(
      .bought, outreach, word: .undecided, memberRatio: nil, followerRatio: nil, points: [],
      cautions: [.unpricedHours])
    let lines = sentences(of: verdict)
    #expect(
      lines.first
        == "Undecided: hours of work have no price here, so money cannot decide. Give `budget` a "
        + "`wage`.")
    #expect(!lines.contains { $0.hasSuffix("the hours in all simulated futures.") })
    #expect(lines.last?.hasPrefix("Hours of work are not free") == true)
  }

  @Test("A single option has prices but no rival")
  func only() {
    let verdict = Verdict(
      candidates: [Offer.outreach.candidate(0)], choice: 0, word: .only, confidence: nil,
      rival: nil, hasFeasible: true, requiredConfidence: 0.8, tippingPoints: [], grades: [],
      cautions: [])
    #expect(
      sentences(of: verdict) == [
        "outreach (\"The people they listen to\") is the only option: there is nothing to compare "
          + "it with.",
        "A follower from outreach costs $3.00, an engaged member $17 ($6.30 to $42).",
        "outreach leaves 24 engaged members (9.3 to 59) when the campaign ends.",
        "outreach takes $388 ($300 to $498) in cash and 20 hours, in all $388 ($300 to $498).",
      ])
  }

  @Test("Several tipping points, none of the budget kept, growth")
  func reasons() {
    let verdict = Verdict.of(
      points: [
        .at("bought.real", 0.5, 0.2...0.8, distance: 0.1),
        .at("bought.interested", 0.01, 0.001...0.02, distance: 1),
        .at("bought.engage", 0.9, 0.1...0.2, distance: 4),
      ], hasFeasible: false, cautions: [.growth(source: "outreach", chance: 0.07, number: 0.4)])
    let lines = sentences(of: verdict)
    #expect(
      lines.first
        == "No option keeps to the budget in 80% of the simulated futures; what follows is as if "
        + "the budget allowed it.")
    #expect(
      lines.contains(
        "It rests first on bought.real (20% to 80%), which has no source. At about 50%, inside "
          + "that range, bought would be the better buy. Within their stated ranges it also turns "
          + "on bought.interested (at about 1%)."))
    #expect(
      lines.last
        == "In 7% of the simulated futures word of mouth from outreach grows without end, which "
        + "no real market allows: a member brings 0.4 more who take part, and they as many; a "
        + "re-share leads to 0.05 to 0.35 further ones (Goel, Watts & Goldstein 2012). Lower "
        + "`invites`, or give `community` its `people`.")
  }

  @Test("The page keeps to the width", arguments: [40, 80, 200])
  func widths(width: Int) {
    let verdict = Verdict.of(cautions: [.followersAreNotMembers, .fakeInfluence(source: "bought")])
    let page = report(outcome(verdict), in: Style(width: width)).text
    #expect(page.hasPrefix("Verdict: outreach (\"The people"))
    #expect(page.contains("\nA follower costs"))
    #expect(page.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= width })
    #expect(page.contains("an engaged member costs  $17\n") == (width == 40))
    #expect(page.contains("an engaged member costs  $17 ($6.30 to $42)") == (width >= 80))
  }

  @Test("The table of the two prices")
  func table() {
    let page = report(outcome(.of()), in: Style(width: 60)).text
    #expect(
      page.contains(
        """

                                 outreach  bought
        cash                     $388      $10
        hours                    20 hours  0 hours
        cost                     $388      $10
        a follower costs         $3.00     $0.005
        an engaged member costs  $17       $86
        followers per member     5.2       17,900
        engaged members          24        0.11
        chance of nobody         0.01%     82%

        """))
  }
}
