import BuyinNumerics
import Testing

@testable import BuyinCampaign

/// Plans in which sources, contents and the community act on each other.
@Suite struct InteractionTests {
  @Test("the room of a market is that of the step before")
  func market() throws {
    let traits = people(invites: 1, alike: 1)
    let outputs = outcome(
      OptionInputs(
        timeline: try months(3), sources: [purchase(500, for: 1, traits)],
        community: CommunityInputs(market: .certain(1_000)))
    ).total
    // 500, then 500 · 1/2 more, then 750 · 1/4 more.
    try expect(outputs.series(.arrivals), [500, 750, 937.5])
    try expect(outputs[.members], 937.5)
  }

  @Test("accounts with nobody behind them use up no market")
  func marketCountsPeople() throws {
    let outputs = outcome(
      OptionInputs(
        timeline: try months(2),
        sources: [purchase(2_000, for: 10, people(real: 0.2, invites: 0.5, alike: 1))],
        community: CommunityInputs(market: .certain(1_500)))
    ).total
    // 400 are real; 400 · 0.5 · (1 − 400/1500) more come by word of mouth.
    try expect(outputs[.members], 400 + 200 * (1 - 400.0 / 1_500))
    try expect(outputs[.arrivals], 2_000 + 200 * (1 - 400.0 / 1_500))
  }

  @Test("paid sources overlap in a market, and word of mouth does not overshoot it")
  func overlap() throws {
    let eager = people(invites: 50, alike: 1)
    let course = simulate(
      OptionInputs(
        timeline: try months(3),
        sources: [purchase(600, for: 1, eager), purchase(300, for: 1, eager)],
        community: CommunityInputs(market: .certain(1_000)))
    )
    // 1000 · (1 − 0.4 · 0.7) = 720 people, two thirds of them from the first source.
    try expect(course.sources[0].members[0], 480)
    try expect(course.sources[1].members[0], 240)
    try expect(course.total.members, [720, 1_000, 1_000])
    let nobody = simulate(
      OptionInputs(
        timeline: try months(2), sources: [purchase(600, for: 1, eager)],
        community: CommunityInputs(market: .zero))
    )
    try expect(nobody.total.members, [0, 0])
  }

  @Test("posts work by reach and appeal, in fractions too, and each has its price")
  func reachAndAppeal() throws {
    let posts = ContentInputs(
      posts: [Amount(.certain(3), .perTime(days: 7))],
      response: .appeal(reach: .certain(0.2), appeal: .certain(0.1)),
      payments: [Amount(.certain(5), .each)], work: [Amount(.certain(1), .each)])
    let outputs = outcome(
      OptionInputs(
        timeline: try months(2), sources: [purchase(100, for: 0, people(engage: nil))],
        contents: [posts], wage: .certain(20)))
    // 3 posts a week are 13.0446… a month; nobody is moved by any of them with chance 0.98^13.04….
    try expect(outputs.total[.members], 23.16708844093447)
    try expect(outputs.total[.cost], 652.2321428571429)
    try expect(outputs.total[.cash], 130.44642857142858)
    try expect(outputs.total[.hours], 26.089285714285715)
    try expect(outputs.contents[0][.cost], 652.2321428571429)
    try expect(outputs.sources[0][.cost], 0)
  }

  @Test("a rate per follower is shared out over those who could engage")
  func ratePerFollower() throws {
    func members(_ response: Response, uneven: Double? = nil) throws -> Double {
      let posts = ContentInputs(
        posts: [Amount(.certain(12), .perTime(days: month))], response: response,
        uneven: uneven.map { .certain($0) })
      return try certain(
        outcome(
          OptionInputs(
            timeline: try months(1),
            sources: [purchase(1_000, for: 1, people(interested: 0.25, engage: nil))],
            contents: [posts])
        ).total[.members])
    }
    let rate = Column.certain(0.0015)
    try expect(
      .certain(members(.ratePerFollower(rate, among: .certain(0.25)))), 17.4177211489257)
    try expect(.certain(members(.ratePerFollower(rate, among: .one))), 4.4630600000163945)
    // The same q = 0.0015 by other denominators.
    for response: Response in [
      .ratePerViewer(.certain(0.003), reach: .certain(0.5)),
      .ratePerImpression(.certain(0.001), reach: .certain(0.5), impressions: .certain(3)),
      .appeal(reach: .certain(0.5), appeal: .certain(0.003)),
    ] {
      try expect(.certain(members(response)), 4.4630600000163945)
    }
    // Everyone is moved by the first post at the latest.
    try expect(.certain(members(.ratePerFollower(.certain(3), among: .certain(0.5)))), 250)
    // 1 − (1 + 12 · 0.02/0.31)^−0.31 of 250.
    let spread = 1 - power(1 + 12 * 0.02 / 0.31, -0.31)
    try expect(
      .certain(members(.ratePerFollower(.certain(0.02), among: .one), uneven: 0.31)),
      250 * spread)
  }

  @Test("posts that differ from step to step, and a count without a time")
  func postsOverTime() throws {
    func posts(_ amounts: [Amount], _ activity: Activity = Activity()) throws -> OptionOutputs {
      let posts = ContentInputs(
        posts: amounts, response: .appeal(reach: .one, appeal: .certain(0.5)),
        payments: [Amount(.one, .each)], activity: activity)
      return outcome(
        OptionInputs(
          timeline: try months(3), sources: [purchase(64, for: 0, people(engage: nil))],
          contents: [posts]))
    }
    let listed = [1, 2, 3].map { Column.certain($0) }
    for occurrence: Occurrence in [.once, .perTime(days: month)] {
      let outputs = try posts([Amount(perStep: listed, occurrence)])
      try expect(outputs.total.series(.members), [32, 48, 56])
      try expect(outputs.total.series(.cash), [1, 3, 6])
    }
    try expect(try posts([Amount(.certain(6))]).total.series(.members), [48, 48, 48])
    let late = try posts(
      [Amount(.certain(2))], Activity(start: month, lasts: 2 * month))
    try expect(late.total.series(.members), [0, 32, 32])
    try expect(late.total[.cash], 2)
  }

  @Test(
    "bots dilute the reach of posts",
    arguments: [(0.0, 30.0), (0.5, 16.431676725154983), (1.0, 9.0)])
  func dilution(exponent: Double, members: Double) throws {
    let posts = ContentInputs(
      posts: [Amount(.one, .perTime(days: month))],
      response: .appeal(reach: .certain(0.2), appeal: .certain(0.5)))
    func option(_ sources: [SourceInputs]) throws -> OptionInputs {
      OptionInputs(
        timeline: try months(2), sources: sources, contents: [posts],
        dilution: .certain(exponent))
    }
    let real = purchase(300, for: 1, people(engage: nil))
    let bots = purchase(700, for: 1, people(real: 0, engage: nil))
    // 300 people of 1,000 accounts, one post of chance 0.1 · 0.3^exponent.
    try expect(outcome(option([real, bots])).total.series(.members), [members, members])
    try expect(outcome(option([real])).total[.members], 30)
    try expect(outcome(option([bots])).total[.members], 0)
  }

  @Test("a group among its own kind takes part more, and less when strangers are bought into it")
  func bond() throws {
    func members(_ sources: [SourceInputs]) throws -> Column? {
      outcome(
        OptionInputs(
          timeline: try months(1), sources: sources,
          community: CommunityInputs(bond: .certain(1.5)))
      ).total[.members]
    }
    let own = purchase(100, for: 1, people(engage: 0.4))
    let strangers = purchase(100, for: 1, people(real: 0.5, interested: 0, engage: 0.4))
    // Odds 2/3 · 1.5 = 1 among themselves; 2/3 · √1.5 when half of the accounts are strangers.
    try expect(members([own]), 50)
    let odds = 2.0 / 3 * 1.5.squareRoot()
    try expect(members([own, strangers]), 100 * odds / (1 + odds))
  }

  @Test("a page that looks followed wins over newcomers more easily while it is new")
  func credibility() throws {
    var seed = purchase(1_000, for: 5, people(real: 0.5, interested: 0.01, engage: 0.1))
    seed.credibility = CredibilityInput(lift: .certain(0.4))
    let key = purchase(100, for: 100, people(engage: 0.5))
    let both = outcome(try months(1), [seed, key])
    let keyAlone = outcome(try months(1), [key])
    // 1 + 0.4 · 1000/2000.
    try expect(both.sources[1][.arrivals], 120)
    try expect(both.sources[1][.members], 60)
    try expect(both.sources[0][.members], 0.5)
    let marginal = try certain(both.total[.members]) - certain(keyAlone.total[.members])
    try expect(.certain(marginal), 10.5)
    try expect(.certain(5 / marginal), 0.47619047619047616)
    try expect(outcome(try months(1), [seed]).total[.costPerMember], 10)
    seed.credibility = CredibilityInput(lift: .certain(-4))
    try expect(outcome(try months(1), [seed, key]).sources[1][.arrivals], 0)
  }

  @Test("an audience that was there before is nobody's merit")
  func audience() throws {
    func option(_ sources: [SourceInputs]) throws -> Outputs {
      outcome(
        OptionInputs(
          timeline: try months(1), sources: sources,
          audience: AudienceInputs(followers: .certain(1_000), traits: people(engage: 0.1)))
      ).total
    }
    let a = try option([purchase(20, for: 10, people(real: 0.5, interested: 0.1, engage: 0.1))])
    let b = try option([purchase(50, for: 100, people(engage: 0.4))])
    try expect(a[.members], 100.1)
    try expect(a.added.members.last, 0.1)
    try expect(a[.costPerMember], 100)
    try expect(b[.costPerMember], 5)
    try expect(b[.mirage], 2.5)
    let nothingAdded = try option([purchase(20, for: 10, people(real: 0))])
    try expect(nothingAdded[.costPerMember], .infinity)
    try expect(nothingAdded[.nobody], 1)
  }

  @Test("an option may take members away, and then its yield is negative")
  func harm() throws {
    let posts = ContentInputs(
      posts: [Amount(.one, .perTime(days: month))],
      response: .appeal(reach: .one, appeal: .certain(0.5)), isMadeAlready: true)
    let outputs = outcome(
      OptionInputs(
        timeline: try months(2),
        sources: [purchase(100, for: 10, people(real: 0, engage: nil))],
        audience: AudienceInputs(followers: .certain(100), traits: people(engage: nil)),
        contents: [posts], dilution: .one)
    ).total
    // Half of the accounts are bots from the second month on: 25 members instead of 50.
    try expect(outputs.series(.members), [50, 25])
    try expect(outputs[.membersPerMoney], -2.5)
    try expect(outputs[.costPerMember], .infinity)
    try expect(outputs[.mirage], .infinity)
    try expect(outputs[.nobody], 1)
  }

  @Test("content that is made anyway belongs to doing nothing, and its cost is sunk")
  func contentMadeAlready() throws {
    func posts(_ appeal: Double, already: Bool) -> ContentInputs {
      ContentInputs(
        posts: [Amount(.one, .perTime(days: month))],
        response: .appeal(reach: .one, appeal: .certain(appeal)),
        payments: [Amount(.certain(5), .each)], isMadeAlready: already)
    }
    let outputs = outcome(
      OptionInputs(
        timeline: try months(1), sources: [],
        audience: AudienceInputs(followers: .certain(100), traits: people(engage: nil)),
        contents: [posts(0.5, already: true), posts(0.2, already: false)])
    ).total
    // 1 − 0.5 · 0.8 = 0.6 against 0.5 without the new posts.
    try expect(outputs[.members], 60)
    try expect(outputs[.cost], 5)
    try expect(outputs[.costPerMember], 0.5)
  }

  @Test("posts may bring newcomers with traits of their own")
  func contentBrings() throws {
    let posts = ContentInputs(
      posts: [Amount(.certain(4), .perTime(days: month))],
      newcomers: NewcomerInputs(
        followersPerPost: .certain(2.5), traits: people(real: 0.8, interested: 0.5)))
    let outputs = outcome(
      OptionInputs(timeline: try months(2), sources: [], contents: [posts]))
    try expect(outputs.total[.arrivals], 20)
    try expect(outputs.contents[0][.members], 8)
  }
}
