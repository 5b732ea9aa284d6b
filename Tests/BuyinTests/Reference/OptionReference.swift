import Buyin
import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics
import BuyinSyntax
import Testing

/// Options, doing nothing, actions and values through the language, by hand.
@Suite struct OptionReference {
  /// 1,000 followers are there: what a source wins is what it adds to them.
  private let established = """
    horizon 1 month
    audience { followers 1000; interested 100%; engage 10% per month; leave 0% per month }
    source a {
      pay $10; followers 20; real 50%; interested 10%; engage 10% per month; leave 0% per month
    }
    source b {
      pay $100; followers 50; interested 100%; engage 40% per month; leave 0% per month
    }

    """

  @Test func theAudienceIsNobodysMerit() throws {
    try expect(
      established,
      [
        "nothing.members": 100, "nothing.cost": 0, "nothing.audience": 1000,
        "nothing.arrivals": 0, "a.members": 100.1, "b.members": 120,
        "a.members - nothing.members": 0.1, "b.members - nothing.members": 20,
        "a.cost_per_member": 100, "b.cost_per_member": 5, "a.mirage": 200, "b.mirage": 2.5,
        "b.members_per_money": 0.2, "a.cost_per_follower": 0.5, "all.a.members": 0.1,
      ])
    #expect(try abs(value(established, "b.nobody") - exponential(-20)) < 1e-12)
  }

  /// Content that is made anyway is part of doing nothing, and its cost is sunk.
  @Test func whatIsMadeAnyway() throws {
    let plan = """
      horizon 1 month
      audience { followers 1000; interested 100%; leave 0% per month }
      content old { posts 1 per month; reach 100%; appeal 10%; pay $50; already yes }
      content more { posts 1 per month; reach 100%; appeal 50%; pay $90 }
      option posting { content more }
      """
    // 1 − 0.9 and 1 − 0.9 · 0.5 of 1,000; the old posts go on whatever the option names.
    try expect(
      plan,
      [
        "nothing.members": 100, "posting.members": 550, "posting.cost": 90,
        "posting.cost_per_member": 0.2, "all.members": 550, "posting.old.cost": 0,
      ])
  }

  @Test func optionsOfTheirOwn() throws {
    let plan =
      established + """
        option both { sources b, a }
        option cheap { sources b; set b.pay = $40 }
        option half { sources b; set b.followers = b.followers / 2 }
        """
    try expect(
      plan,
      [
        "both.cost": 110, "both.members": 120.1, "both.b.cost_per_member": 5,
        "cheap.cost_per_member": 2, "b.cost_per_member": 5, "half.b.members": 10,
        "half.cost": 100,
      ])
  }

  /// What an option sets reaches all that hangs on it, and nothing of other options.
  @Test func settingsOfAnOptionReachDefinitions() throws {
    let plan = """
      horizon 1 month
      let price = $1 per follower
      source a { pay price * 100 followers; followers 100; interested 100%; engage 50% per month
        leave 0% per month }
      option dear { sources a; set price = price * 3 }
      option plain { sources a }
      """
    try expect(plan, ["dear.cost": 300, "plain.cost": 100, "a.cost": 100])
  }

  /// The same option under two names is the same in every draw, so each wins half of the time.
  @Test func identicalOptions() throws {
    let plan = """
      horizon 1 month
      source a {
        pay $10 to $30; followers 100; interested 100%; engage 50% per month; leave 0% per month
      }
      option one { sources a }
      option two { sources a }
      show one.cost_per_member / two.cost_per_member, one.cost - two.cost
      """
    let found = try answers(plan)
    #expect(found["one.cost_per_member / two.cost_per_member"]?.minimum == 1)
    #expect(found["one.cost_per_member / two.cost_per_member"]?.maximum == 1)
    #expect(found["one.cost - two.cost"]?.maximum == 0)
  }

  /// Ten of 100 subscribe … once each: 10 % of those who have not yet, and a fifth of the new buy.
  @Test func actionsInAChain() throws {
    let plan = """
      horizon 3 months
      action subscribe { chance 10% per month; value $4 }
      action buy { after subscribe; chance 20%; value $50 }
      source a {
        pay $100; followers 100; interested 100%; engage 50% per month; leave 0% per month
      }
      """
    // 5 + 4.5 + 4.05 of 50 members.
    try expect(
      plan,
      [
        "a.subscribe": 13.55, "a.buy": 2.71, "a.value": 13.55 * 4 + 2.71 * 50,
        "a.profit": 89.7, "a.roi": 0.897, "a.cost_per_subscribe": 100 / 13.55,
        "a.cost_per_buy": 100 / 2.71, "a.subscribe at month 1": 5, "a.buy at month 2": 1.9,
        "all.a.subscribe": 13.55, "nothing.subscribe": 0,
      ])
  }

  /// An action that repeats happens to all members each month; people respond less or more.
  @Test func repeatedActionsAndResponse() throws {
    let plan = """
      horizon 2 months
      action visit { chance 10% per month; again yes }
      source a {
        followers 100; interested 100%; engage 50% per month; leave 0% per month; responds 0.5
      }
      """
    try expect(plan, ["a.visit": 5])
  }

  /// 50 members for two months at $2 are worth $200, and cost $100.
  @Test func whatMembersAreWorth() throws {
    let plan = """
      horizon 2 months
      member { worth $2 per member per month }
      budget { wage $10 per hour }
      source a {
        work 10 hours; followers 100; interested 100%; engage 50% per month; leave 0% per month
      }
      """
    try expect(
      plan,
      [
        "a.value": 200, "a.profit": 100, "a.roi": 1, "a.payback": 30.4375,
        "a.break_even_wage": 20, "a.break_even_worth": 1 / 30.4375,
        "a.profit at month 1": 0, "nothing.profit": 0,
      ])
  }

  /// A discount of 21 % per year makes 1.21^(−t) of what happens after t years.
  @Test func discount() throws {
    let plan = """
      horizon 1 month
      member { worth $2 per member per month }
      budget { discount 21% per year }
      source a {
        pay $10; followers 100; interested 100%; engage 50% per month; leave 0% per month
      }
      """
    // The value falls in the middle of the month, the payment at its start.
    try expect(plan, ["a.value": 100 * power(1.21, -0.5 / 12), "a.cost": 10])
    try expect(plan, ["a.profit": 100 * power(1.21, -0.5 / 12) - 10])
  }

  /// Three posts over three months at $200 bring 50 followers each, and take two hours each.
  @Test func aSourceWithPosts() throws {
    let plan = """
      horizon 3 months
      source influencer {
        posts 3; pay $200 per post, $10; followers 50 per post; work 2 hours per post
        interested 100%; engage 100% per month; leave 0% per month; count 2
      }
      """
    try expect(
      plan,
      [
        "influencer.cash": 1220, "influencer.arrivals": 300, "influencer.hours": 12,
        "influencer.arrivals at month 1": 100,
      ])
  }

  /// Of 20 members whom b adds at $100, a goal may ask for so many, at most so much, or both.
  @Test(arguments: [
    ("members >= 20 members", [0.0, 1]), ("members > 20.1 members", [0, 0]),
    ("members >= 20 members, cost <= $50", [0, 0]), ("cost <= $50 or members > 3 members", [1, 1]),
    ("members at month 1 >= 20 members", [0, 1]), ("mirage < 3 followers per member", [0, 1]),
    ("members > limit", [0, 1]),
  ])
  func goalsAreOfWhatAnOptionAdds(_ need: String, _ expected: [Double]) throws {
    let text = established + "let limit = uniform(5, 15) * 1 member\ngoal enough { need \(need) }"
    let parsed = parse(SourceText(name: "plan", text), as: SourceID(0))
    let program = try #require(
      check(parsed.file.statements, vocabulary: Session.vocabulary).program)
    let plan = try #require(bind(program).plan)
    let options = plan.sources.indices.map { plan.option(of: [$0]) }
    let goal = try #require(plan.goals.first)
    #expect(goal.conditions.allSatisfy { $0.confidence == 0.8 })
    let probes = options.map { option in
      Probe(goal.conditions.map { .goal($0.node, option) }, wants: .moments) { columns in
        columns.dropFirst().reduce(columns[0]) { .combine(.and, $0, $1) }
      }
    }
    let found = try run(program, plan: plan, probes: probes, design: Design(draws: 512))
    #expect(found.map(\.mean.value) == expected)
  }

  /// Nobody who is worth anything and nothing that costs anything: every figure is one.
  @Test func noFigureIsUndefined() throws {
    let plan = """
      horizon 2 months
      audience { followers 0; interested 0%; leave 100% per month, varying 100% }
      member { worth $0 per member per month }
      action act { chance 0% per month; value $0 }
      content posts { posts 0; reach 0%; appeal 0%; brings 0 followers per post; interested 0% }
      source a { followers 0; real 0%; interested 0%; leave 100% per month }
      source b { pay $10; followers 10; interested 100%; leave 0% per month }
      community { people 0; bond 0 }
      feed { dilution 0 }
      option empty { content posts }
      """
    let metrics =
      try #require(Optional(Session.vocabulary.metrics.map(\.name)))
      .filter { $0 != "break_even_wage" } + ["act", "cost_per_act"]
    let owners = ["a", "b", "all", "nothing", "empty", "all.a", "all.posts", "empty.posts"]
    let asked = owners.flatMap { owner in metrics.map { "\(owner).\($0)" } }
    let found = try answers(plan + "\nshow \(asked.joined(separator: ", "))")
    for text in asked {
      let summary = try #require(found[text], "\(text)")
      #expect(!summary.mean.value.isNaN, "\(text)")
      #expect(!summary.minimum.isNaN && !summary.maximum.isNaN, "\(text)")
    }
  }
}
