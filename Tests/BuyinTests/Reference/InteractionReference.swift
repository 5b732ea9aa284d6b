import BuyinNumerics
import Testing

/// Lines of a plan that act on each other, through the language: each figure can be worked out by
/// hand, and was by a model of its own that was written from docs/model.md alone.
@Suite struct InteractionReference {
  /// A seed of 500 people and 500 empty accounts, a fifth of which the platform removes each month,
  /// lends credibility to 100 newcomers a month.
  @Test func credibilityFadesWithPurgeAndWithThoseWhoCome() throws {
    let plan = """
      horizon 2 months
      source seed {
        pay $5; followers 1000; real 50%; interested 0%; engage 10% per month; leave 0% per month
        purge 20% per month; credibility 0.4
      }
      source people {
        pay $1; followers 100 per month; interested 100%; engage 50% per month; leave 0% per month
      }
      """
    // 1 + 0.4 · 1000/2000 of 100 come first; then 900 of the seed are left, and 120 people are there:
    // 1 + 0.4 · 900/1900 · 1000/1120.
    let second = 100 * (1 + 0.4 * 900 / 1900 * 1000 / 1120)
    try expect(
      plan,
      [
        "all.people.arrivals at month 1": 120, "all.people.arrivals": 120 + second,
        "all.people.members": (120 + second) / 2, "all.seed.audience": 500 + 500 * 0.64,
        "people.arrivals": 200,
      ])
  }

  /// Who follows already brings others in the first month, too: E(0) = P(0)·a.
  @Test func theAudienceInvitesAtOnce() throws {
    let plan = """
      horizon 2 months
      audience {
        followers 100; interested 100%; engage 50% per month; leave 10% per month
        invites 0.4 followers per member per month
      }
      source a { pay $1; followers 1; interested 0%; engage 0% per month; leave 0% per month }
      """
    let root = 0.9.squareRoot()
    let first = 90 + 0.4 * 50 * root
    let second = first * 0.9 + 0.4 * first / 2 * root
    try expect(
      plan, ["nothing.members at month 1": first / 2, "nothing.members": second / 2])
  }

  /// Empty accounts dilute what the posts do, and the bond is weaker among them: 300 of 400 are there.
  /// q = 0.5 · 0.75, whose odds 0.6 are multiplied by 16^0.75 = 8.
  @Test func dilutionAndBond() throws {
    let plan = """
      horizon 1 month
      community { bond 16 }
      feed { dilution 1 }
      content posts { posts 1 per month; reach 100%; appeal 50% }
      source people { pay $1; followers 300; interested 100%; leave 0% per month }
      source bots { pay $1; followers 100; real 0%; interested 100%; leave 0% per month }
      """
    try expect(
      plan,
      [
        "all.members": 300 * 4.8 / 5.8, "people.members": 300 * 16 / 17.0, "bots.members": 0,
      ])
  }

  /// Half of the members buy once; the buyers come again each month, and half of those who come for
  /// the first time recommend, once each: of 75 buyers in the second month 25 have done so already.
  @Test func onceAfterWhatIsRepeated() throws {
    let plan = """
      horizon 2 months
      action buy { chance 50% per month }
      action return { after buy; chance 100% per month; again yes }
      action recommend { after return; chance 50% }
      source a {
        pay $100; followers 100; interested 100%; engage 100% per month; leave 0% per month
      }
      """
    try expect(
      plan,
      [
        "a.buy": 75, "a.return": 50 + 75, "a.recommend": 25 + 25,
        "a.cost_per_recommend": 2,
      ])
  }

  /// Nobody could tell a hundred million from everybody alike: 1 − e^(−n·q) with n·q = 1.
  @Test func theLeastUneven() throws {
    let plan = """
      horizon 1 month
      content posts { posts 10 per month; reach 100%; appeal 10%; uneven 1e12 }
      source a { pay $1; followers 1000; interested 100%; leave 0% per month }
      """
    let found = try value(plan, "a.members")
    #expect(abs(found - 632.120558828558) < 1e-4)
  }

  /// One-offs count at their start, also those that follow one-off arrivals; flows at mid-step.
  @Test func discountedCosts() throws {
    let plan = """
      horizon 12 months
      budget { discount 21% per year }
      member { worth $0 per member per month }
      source once {
        pay $100, $0.50 per follower; followers 20; start 6 months
        interested 100%; engage 50% per month; leave 0% per month
      }
      source flowing {
        pay $0.50 per follower; followers 10 per month; start 6 months
        interested 100%; engage 50% per month; leave 0% per month
      }
      """
    let flows = (7...12).map { month in
      Column.combine(.power, .certain(1.21), .certain(-(Double(month) - 0.5) / 12))[0] * 5
    }
    try expect(
      plan,
      [
        "once.cost": 110, "once.profit": -110 / 1.1, "flowing.cost": 30,
        "flowing.profit": -flows.reduce(0, +),
      ])
  }

  /// `count` multiplies followers, pay and work; what is paid per follower grows with the followers.
  @Test func countAndSeveralCosts() throws {
    let plan = """
      horizon 4 months
      budget { wage $10 per hour }
      source a {
        pay $500, $50 per month, $0.10 per follower; work 2 hours, 1 hour per month
        followers 100, 10 per month; count 3; lasts 2 months
        interested 100%; engage 50% per month; leave 0% per month
      }
      """
    try expect(
      plan,
      [
        "a.arrivals": 360, "a.cash": 3 * 500 + 3 * 50 * 2 + 36, "a.hours": 3 * 2 + 3 * 2,
        "a.cost": 1836 + 120,
      ])
  }

  /// What flows in is half a month old at the end of its step, among people who differ: α = 0.2,
  /// β = 0.8, and B(α, β + τ)/B(α, β) of them are left at the ages 1½ and ½.
  @Test func varyingFlows() throws {
    let plan = """
      horizon 2 months
      source a {
        pay $1; followers 100 per month; interested 100%; engage 100% per month
        leave 20% per month, varying 0.5
      }
      """
    try expect(plan, ["a.members": 162.36911722749667])
  }

  /// Flowing empty accounts stay by half a step of `purge`: 0.9, then 0.81 of them and 0.9 again.
  @Test func flowingEmptyAccounts() throws {
    let plan = """
      horizon 2 months
      source a {
        pay $1; followers 100 per month; real 0%; interested 100%; engage 100% per month
        leave 50% per month; purge 19% per month
      }
      """
    try expect(plan, ["a.audience": 90 * 0.81 + 90, "a.members": 0, "a.arrivals": 200])
  }

  /// A chance of all followers beyond the share of those who could take part is that of all of them.
  @Test func engagementOfFollowersIsCapped() throws {
    let plan = """
      horizon 1 month
      source a {
        pay $1; followers 1000; real 50%; interested 50%; leave 0% per month
        engage 50% per follower per month
      }
      """
    try expect(plan, ["a.members": 250])
  }

  /// 20 members are worth $200 a month: $100 are back after half a month, and ten hours may cost $30.
  @Test func paybackAndWage() throws {
    let plan = """
      horizon 2 months
      member { worth $10 per member per month }
      source a {
        pay $100; work 10 hours
        followers 20; interested 100%; engage 100% per month; leave 0% per month
      }
      """
    try expect(plan, ["a.break_even_wage": 30])
    let priced = "budget { wage $5 per hour }\n" + plan
    try expect(
      priced,
      [
        "a.payback": 0.75 * 30.4375, "a.profit": 250, "a.roi": 250 / 150.0,
        "a.break_even_worth": 150 / (40 * 30.4375),
      ])
  }
}
