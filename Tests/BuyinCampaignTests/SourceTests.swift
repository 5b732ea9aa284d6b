import BuyinNumerics
import Testing

@testable import BuyinCampaign

/// Plans of sources alone, whose figures follow from a line of algebra.
@Suite struct SourceTests {
  @Test("who comes at the start is exposed to leaving for the whole step")
  func constantLeave() throws {
    // Members after month t are 1000 · 0.8^t · 0.5; just after the purchase there are 500.
    let bought = outcome(
      try months(6), [purchase(1_000, for: 1_000, people(engage: 0.5, leave: 0.2))]
    ).total
    try expect(bought.series(.members), [400, 320, 256, 204.8, 163.84, 131.072])
    try expect(bought[.audience], 262.144)
    // The trapezoids: (500 + 400)/2 + (400 + 320)/2 + …
    try expect(bought[.memberMonths], 1660.176 * month)
    try expect(bought[.costPerMember], 1_000 / 131.072)
    try expect(bought[.costPerMemberMonth], 1_000 / (1660.176 * month))
    // Half of 500 is reached when 0.8^t = 0.5.
    try expect(bought[.halfLife], 3.1062837195053903 * month)
    try expect(bought[.costPerFollower], 1)
    try expect(bought[.mirage], 1_000 / 131.072)
    try expect(bought[.membersPerMoney], 0.131072)
  }

  @Test("the window of taking part is a month, whatever the step")
  func weeksAgainstMonths() throws {
    let source = purchase(1_000, for: 100, people(engage: 0.2, leave: 0.1))
    let weeks = try #require(Timeline(count: 26, unit: 7))
    // 1000 · 0.9^(182 days in months) · 0.2, against 1000 · 0.9^6 · 0.2.
    try expect(outcome(weeks, [source]).total[.members], 106.5183992226293)
    try expect(outcome(try months(6), [source]).total[.members], 106.28820000000002)
  }

  @Test("word of mouth comes from the members of the step before, and flows")
  func invites() throws {
    let traits = people(engage: 0.5, leave: 0.1, invites: 0.4, alike: 1)
    let won = outcome(try months(3), [purchase(100, for: 90, traits)]).total
    // Growth per month: 1 − leave + engage · invites · alike · √(1 − leave).
    let growth = 1.0897366596101028
    try expect(won.series(.members), [45, 45 * growth, 45 * growth * growth])
    try expect(won[.arrivals], 137.61525987298185)
  }

  @Test("word of mouth that outgrows those who leave is noticed")
  func growth() throws {
    func growth(_ traits: Traits, _ contents: [ContentInputs] = []) throws -> Growth? {
      OptionInputs(timeline: try months(3), sources: [], contents: contents).growth(of: traits)
    }
    let growing = try #require(
      try growth(people(engage: 0.5, leave: 0.1, invites: 0.4, alike: 1)))
    // 0.5 · 0.4 against 0.1.
    try expect(growing.isGrowing, 1)
    try expect(growing.offspring, 2)
    let fading = try #require(
      try growth(people(interested: 0.5, engage: 0.5, leave: 0.2, invites: 0.4)))
    try expect(fading.isGrowing, 0)
    try expect(fading.offspring, 0.5)
    #expect(try growth(people()) == nil)
    let posts = ContentInputs(
      posts: [Amount(.one, .perTime(days: month))],
      response: .appeal(reach: .one, appeal: .certain(0.5)), activity: Activity(start: month))
    let moved = try #require(
      try growth(people(engage: nil, leave: 0, invites: 0.4, alike: 1), [posts]))
    try expect(moved.isGrowing, 1)
    try expect(moved.offspring, .infinity)
  }

  @Test("those whom a member brings have the interest as often as the plan says, or as the others")
  func alike() throws {
    let told = people(interested: 0.8, engage: 0.5, invites: 0.5, alike: 0.4)
    let course = simulate(
      OptionInputs(timeline: try months(3), sources: [purchase(100, for: 90, told)])
    ).total
    try expect(course.crowd.map(\.prospects), [80, 88, 96.8])
    try expect(course.crowd.map(\.others), [20, 32, 45.2])
    try expect(course.members, [40, 44, 48.4])
    try expect(course.arrivals.last, 142)
    let untold = people(interested: 0.8, engage: 0.5, invites: 0.5)
    try expect(
      outcome(try months(3), [purchase(100, for: 90, untold)]).total.series(.members),
      [40, 48, 57.6])
  }

  @Test("pay and work are bounded by start and lasts too")
  func startAndLasts() throws {
    let each = { (number: Double) in Amount(.certain(number), .perTime(days: month)) }
    let source = SourceInputs(
      payments: [each(30)], work: [each(2)], followers: [each(90)], traits: people(),
      activity: Activity(start: 2 * month, lasts: 3 * month))
    var inputs = OptionInputs(timeline: try months(6), sources: [source], wage: .certain(10))
    let paid = outcome(inputs).total
    try expect(paid[.cost], 150)
    try expect(paid[.cash], 90)
    try expect(paid[.hours], 6)
    try expect(paid[.arrivals], 270)
    try expect(paid.series(.cash), [0, 0, 30, 60, 90, 90])
    inputs.wage = nil
    let unpriced = outcome(inputs).total
    #expect(unpriced[.cost] == nil)
    #expect(unpriced[.costPerMember] == nil)
    #expect(unpriced.series(.cost) == nil)
    try expect(unpriced[.cash], 90)
    try expect(unpriced[.hours], 6)
  }

  @Test("a single purchase falls in the step that contains its start")
  func latePurchase() throws {
    let late = purchase(100, for: 8, people(leave: 0.5), start: 3 * month)
    let outputs = outcome(try months(5), [late]).total
    try expect(outputs.series(.members), [0, 0, 0, 50, 25])
    try expect(outputs[.cost], 8)
    try expect(outputs[.memberMonths], 112.5 * month)
    try expect(outputs.series(.cost), [0, 0, 0, 8, 8])
  }

  @Test("nobody is a number, and so is its price")
  func nobodyAtAll() throws {
    let outputs = outcome(
      try months(1), [purchase(2_000, for: 10, people(real: 0.5, interested: 0, engage: 0.1))]
    ).total
    try expect(outputs[.members], 0)
    try expect(outputs[.costPerMember], .infinity)
    try expect(outputs[.mirage], .infinity)
    try expect(outputs[.nobody], 1)
    try expect(outputs[.ties], 0)
    try expect(outputs[.membersPerMoney], 0)
    try expect(outputs[.costPerFollower], 0.005)
    try expect(outputs[.halfLife], 0)
    #expect(outputs[.profit] == nil)
  }

  @Test("no followers and no cost leave no figure undefined")
  func emptySource() throws {
    let outputs = outcome(try months(2), [SourceInputs()]).total
    for metric in Metric.allCases {
      guard let column = outputs[metric] else { continue }
      #expect(try !certain(column).isNaN, "\(metric)")
    }
    try expect(outputs[.costPerFollower], .infinity)
  }

  @Test("a chance of all followers is that of those who could take part, spread thin")
  func engagementOfFollowers() throws {
    var traits = people(real: 0.5, interested: 0.2, engage: nil)
    traits.engagement = .ofFollowers(monthly(0.02))
    // 0.02/(0.5 · 0.2) = 0.2 of 100 prospects.
    try expect(outcome(try months(1), [purchase(1_000, for: 1, traits)]).total[.members], 20)
    traits.engagement = .ofFollowers(monthly(0.3))
    try expect(outcome(try months(1), [purchase(1_000, for: 1, traits)]).total[.members], 100)
    traits.interested = .zero
    try expect(outcome(try months(1), [purchase(1_000, for: 1, traits)]).total[.members], 0)
  }

  @Test("purge replaces leave for accounts with nobody behind them")
  func purge() throws {
    var traits = people(real: 0.5, leave: 0.1)
    traits.purge = monthly(0.6)
    let course = simulate(
      OptionInputs(timeline: try months(2), sources: [purchase(100, for: 1, traits)])
    ).total
    try expect(course.crowd.map(\.prospects), [45, 40.5])
    try expect(course.crowd.map(\.empty), [20, 8])
  }

  @Test("several amounts stand together, and some follow the paid arrivals")
  func amounts() throws {
    let source = SourceInputs(
      payments: [
        Amount(.certain(500)), Amount(.certain(50), .perTime(days: month)),
        Amount(.certain(0.5), .each),
      ],
      followers: [
        Amount(.certain(200)),
        Amount(perStep: [10, 20, 30].map { .certain($0) }, .perTime(days: month)),
      ], traits: people())
    let outputs = outcome(try months(4), [source]).total
    try expect(outputs.series(.arrivals), [210, 230, 260, 260])
    try expect(outputs.series(.cash), [655, 715, 780, 830])
    var thrice = source
    thrice.scale = .certain(3)
    let scaled = outcome(try months(4), [thrice]).total
    try expect(scaled[.arrivals], 780)
    try expect(scaled[.cash], 2_490)
  }
}
