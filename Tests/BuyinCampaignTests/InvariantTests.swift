import BuyinNumerics
import Testing

@testable import BuyinCampaign

/// Numbers that look random and are the same in every run (Knuth's MMIX generator).
struct Lottery {
  private var state: UInt64
  /// Whether columns hold nothing, next to nothing, or the most.
  private let isExtreme: Bool

  /// Begins at a seed.
  init(seed: UInt64, isExtreme: Bool = false) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
    self.isExtreme = isExtreme
  }

  /// Returns the next number from `low` to `high`.
  mutating func number(_ low: Double, _ high: Double) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return low + (high - low) * Double(state >> 11) / 9_007_199_254_740_992
  }

  /// Returns a column of four draws from `low` to `high`.
  mutating func column(_ low: Double, _ high: Double) -> Column {
    .drawn(
      (0..<4).map { _ in
        let even = number(low, high)
        if !isExtreme { return even }
        return even < low + (high - low) / 3
          ? 0 : even < low + (high - low) * 2 / 3 ? high * 1e-12 : high
      })
  }

  /// Whether a feature is on, half of the time.
  mutating func isOn() -> Bool { number(0, 1) < 0.5 }

  /// Returns people with features switched on by chance.
  mutating func traits() -> Traits {
    let chance = Chance(column(0.05, isExtreme ? 1 : 0.6), per: month)
    let small = Chance(column(0.001, 0.03), per: 7)
    return Traits(
      real: column(0.2, 1), interested: column(0.05, 1),
      engagement: isOn() ? .ofInterested(chance) : isOn() ? .ofFollowers(small) : .none,
      leave: Chance(column(0, isExtreme ? 1 : 0.3), per: month),
      varying: isOn() ? column(0.05, isExtreme ? 1 : 0.5) : nil,
      purge: isOn() ? Chance(column(0, 0.4), per: 365.25) : nil,
      invites: isOn() ? Rate(column(0, 0.5), per: month) : nil, alike: isOn() ? column(0, 1) : nil)
  }

  /// Returns a source with features switched on by chance.
  mutating func source() -> SourceInputs {
    SourceInputs(
      payments: [
        Amount(column(5, 100)), Amount(column(1, 5), .perTime(days: 7)),
        Amount(column(0, 0.1), .each),
      ], work: [Amount(column(1, 5))],
      followers: [Amount(column(50, 900)), Amount(column(5, 50), .perTime(days: month))],
      traits: traits(), credibility: isOn() ? CredibilityInput(lift: column(-0.4, 1.5)) : nil,
      activity: Activity(start: isOn() ? 0 : number(0, 80), lasts: isOn() ? nil : number(5, 90)),
      scale: isOn() ? .one : column(1, 3))
  }

  /// Returns a content plan with features switched on by chance.
  mutating func content() -> ContentInputs {
    ContentInputs(
      posts: [Amount(column(1, 9), .perTime(days: 7))],
      response: .appeal(
        reach: column(0.05, isExtreme ? 1 : 0.6), appeal: column(0.01, isExtreme ? 1 : 0.2)),
      uneven: isOn() ? column(0.2, 3) : nil,
      newcomers: isOn()
        ? NewcomerInputs(followersPerPost: column(0.1, 2), traits: traits()) : nil,
      payments: [Amount(column(1, 5), .each)], isMadeAlready: isOn(),
      activity: Activity(start: isOn() ? 0 : number(0, 60)))
  }

  /// Returns an option over some months with features switched on by chance.
  mutating func option(_ timeline: Timeline) -> OptionInputs {
    let sources = [source(), source(), source()]
    return OptionInputs(
      timeline: timeline, sources: sources,
      audience: isOn() ? AudienceInputs(followers: column(10, 3_000), traits: traits()) : nil,
      contents: [content(), content()],
      community: CommunityInputs(
        bond: isOn() ? column(1, 2) : nil, market: isOn() ? column(1_000, 9_000) : nil),
      dilution: isOn() ? column(0, 1) : nil, wage: column(10, 40))
  }
}

/// What holds for any plan.
@Suite struct InvariantTests {
  @Test("columns agree with the same model as plain arithmetic on one draw", arguments: 1...60)
  func reference(seed: UInt64) throws {
    var lottery = Lottery(seed: seed)
    let inputs = lottery.option(try months(seed.isMultiple(of: 3) ? 4.4 : 5))
    let outputs = outcome(inputs).total
    for draw in 0..<4 {
      let model = ReferenceModel(inputs, draw: draw)
      for (metric, wanted) in [
        (Metric.members, model.members), (.audience, model.audience), (.cash, model.cash),
        (.arrivals, model.arrivals), (.memberMonths, model.memberTime), (.hours, model.hours),
        (.cost, model.cash + model.hours * (inputs.wage ?? .zero)[draw]),
      ] {
        let found = try #require(outputs[metric])[draw]
        #expect(abs(found - wanted) <= 1e-9 * abs(wanted), "\(metric)")
      }
    }
  }

  @Test("the audience is prospects, others and empty accounts; parts add up", arguments: 1...10)
  func parts(seed: UInt64) throws {
    var lottery = Lottery(seed: seed)
    let inputs = lottery.option(try months(3))
    let course = simulate(inputs)
    for part in course.sources + course.contents + [course.audience, course.total] {
      for crowd in part.crowd {
        #expect(crowd.accounts == crowd.prospects + crowd.others + crowd.empty)
      }
    }
    let whole = try #require(course.total.members.last)
    for draw in 0..<4 {
      let sum = (course.sources + course.contents + [course.audience])
        .compactMap(\.members.last).reduce(0) { $0 + $1[draw] }
      #expect(abs(sum - whole[draw]) <= 1e-12 * sum)
    }
  }

  @Test(
    "no figure of a drawn plan is undefined, however extreme", arguments: 1...60, [false, true])
  func noUndefined(seed: UInt64, isExtreme: Bool) throws {
    var lottery = Lottery(seed: seed &+ 100, isExtreme: isExtreme)
    var inputs = lottery.option(try months(3))
    inputs.worth = Rate(lottery.column(0, 3), per: month)
    inputs.discount = Rate(lottery.column(0, 0.2), per: 365.25)
    inputs.actions = [
      ActionInputs(.perTime(Chance(lottery.column(0, 1), per: month)), value: .one),
      ActionInputs(.each(lottery.column(0, 1)), follows: 0),
    ]
    let outputs = outcome(inputs)
    for part in [outputs.total, outputs.audience] + outputs.sources + outputs.contents {
      for metric in Metric.allCases {
        guard let column = part[metric] else { continue }
        for draw in 0..<4 where column[draw].isNaN { Issue.record("\(metric) is undefined") }
      }
    }
  }

  @Test("a column is as long as the block, or certain; one draw is enough")
  func oneDraw() throws {
    var lottery = Lottery(seed: 3)
    let inputs = lottery.option(try months(2)).mapped { .drawn([$0[1]]) }
    let members = try #require(outcome(inputs).total[.members])
    #expect(members.drawCount == 1)
  }

  @Test("certain inputs give bit for bit what drawn ones of equal values give", arguments: 1...10)
  func certainAgainstDrawn(seed: UInt64) throws {
    var lottery = Lottery(seed: seed)
    let source = lottery.source()
    let drawn = OptionInputs(
      timeline: try months(4), sources: [source, lottery.source()],
      audience: AudienceInputs(followers: lottery.column(10, 99), traits: lottery.traits()),
      contents: [lottery.content()],
      community: CommunityInputs(bond: lottery.column(1, 2), market: lottery.column(900, 9_000)),
      dilution: lottery.column(0, 1), wage: lottery.column(10, 40))
    let outputs = outcome(drawn).total
    for draw in 0..<4 {
      let fixed = outcome(drawn.mapped { .certain($0[draw]) }).total
      for metric in Metric.allCases {
        guard let column = outputs[metric] else { continue }
        #expect(try certain(fixed[metric]) == column[draw], "\(metric)")
      }
    }
  }

  @Test("parts that are known already change no bit of any mix", arguments: 1...10)
  func knownParts(seed: UInt64) throws {
    var lottery = Lottery(seed: seed)
    var inputs = lottery.option(try months(3))
    inputs.community.bond = nil
    inputs.dilution = nil
    if seed > 3 {
      inputs.community.market = nil
      for index in inputs.sources.indices { inputs.sources[index].credibility = nil }
    }
    var known = KnownParts()
    for chosen in [[0], [1], [0, 1], [2, 1], [0, 1, 2], []] {
      var mix = inputs
      mix.sources = chosen.map { inputs.sources[$0] }
      for detail in [Detail.end, .steps] {
        #expect(
          simulate(mix, detail: detail, reusing: &known) == simulate(mix, detail: detail))
      }
    }
  }

  @Test("the end of a course is the same whether its steps are kept or not", arguments: 1...10)
  func detail(seed: UInt64) throws {
    var lottery = Lottery(seed: seed)
    let inputs = lottery.option(try months(3))
    let end = simulate(inputs, detail: .end).outputs(
      over: simulate(inputs.doingNothing, detail: .end))
    let steps = outcome(inputs)
    for metric in Metric.allCases where !metric.needsSteps {
      #expect(end.total[metric] == steps.total[metric], "\(metric)")
      #expect(end.total.figure(metric, at: 2) == end.total[metric], "\(metric)")
      #expect(end.sources[0][metric] == steps.sources[0][metric], "\(metric)")
    }
  }

  @Test("a figure is the same whatever else is worked out", arguments: 1...10)
  func leanDetail(seed: UInt64) throws {
    var lottery = Lottery(seed: seed)
    let inputs = lottery.option(try months(3))
    let whole = outcome(inputs)
    for detail in [Detail.members, .accounts, .worth, .everyStep] {
      let lean = simulate(inputs, detail: detail).outputs(
        over: simulate(inputs.doingNothing, detail: detail))
      for metric in Metric.allCases where detail.isSuperset(of: metric.detail) {
        #expect(lean.total[metric] == whole.total[metric], "\(metric)")
        #expect(lean.sources[0][metric] == whole.sources[0][metric], "\(metric)")
      }
    }
  }

  @Test("many sources add up to the same bits, whatever mixes were summed before")
  func manySources() throws {
    var lottery = Lottery(seed: 1)
    var inputs = lottery.option(try months(3))
    inputs.community = CommunityInputs()
    inputs.dilution = nil
    inputs.sources = (0..<20).map { _ in
      var source = lottery.source()
      source.credibility = nil
      return source
    }
    func mix(without left: Int?) -> OptionInputs {
      var mix = inputs
      mix.places = inputs.sources.indices.filter { $0 != left }
      mix.sources = mix.places.map { inputs.sources[$0] }
      return mix
    }
    var known = KnownParts()
    for left in [nil, 0, 7, 8, 19] {
      let own = simulate(mix(without: left), detail: .end)
      #expect(simulate(mix(without: left), detail: .end, reusing: &known) == own)
      let plain = own.sources.map { $0.members[0][0] }.reduce(0, +)
      let others = own.total.members[0][0] - plain
      let beside = ([own.audience] + own.contents).map { $0.members[0][0] }.reduce(0, +)
      #expect(abs(others - beside) <= 1e-12 * own.total.members[0][0])
    }
  }

  @Test("a source that wins nobody changes no bit of what it is added to")
  func idleSource() throws {
    var lottery = Lottery(seed: 2)
    var inputs = lottery.option(try months(3))
    inputs.community = CommunityInputs()
    inputs.dilution = nil
    var idle = lottery.source()
    idle.credibility = nil
    idle.scale = .zero
    inputs.sources = (0..<12).map { index in
      var source = index == 5 ? idle : lottery.source()
      source.credibility = nil
      return source
    }
    inputs.places = Array(0..<12)
    var rest = inputs
    rest.sources.remove(at: 5)
    rest.places.remove(at: 5)
    #expect(simulate(inputs, detail: .end).total == simulate(rest, detail: .end).total)
  }

  @Test("two halves of a source are the whole", arguments: 1...5)
  func halves(seed: UInt64) throws {
    var lottery = Lottery(seed: seed)
    var source = lottery.source()
    source.credibility = nil
    let whole = outcome(try months(6), [source]).total
    source.scale = source.scale * 0.5
    let halves = outcome(try months(6), [source, source]).total
    for metric in [Metric.cash, .hours, .arrivals, .audience, .members, .memberMonths, .mirage] {
      let one = try #require(whole[metric])
      let other = try #require(halves[metric])
      for draw in 0..<4 {
        #expect(one[draw] == other[draw] || abs(one[draw] - other[draw]) <= 1e-13 * one[draw])
      }
    }
  }

  @Test("the order of the sources does not matter", arguments: 1...10)
  func permutation(seed: UInt64) throws {
    var lottery = Lottery(seed: seed)
    var inputs = lottery.option(try months(4))
    let straight = outcome(inputs)
    inputs.sources.reverse()
    let reversed = outcome(inputs)
    for metric in [Metric.cost, .members, .arrivals, .costPerMember, .memberMonths] {
      for (one, other) in zip(straight.sources, reversed.sources.reversed()) {
        let one = try #require(one[metric])
        let other = try #require(other[metric])
        for draw in 0..<4 {
          #expect(
            one[draw] == other[draw] || abs(one[draw] - other[draw]) <= 1e-12 * one[draw])
        }
      }
    }
  }

  @Test("six months, 26 weeks and 183 days agree within one percent", arguments: 1...5)
  func spellings(seed: UInt64) throws {
    // Word of mouth lags by a step, so it is as weak here as published; one-offs come at the start.
    var lottery = Lottery(seed: seed)
    var source = lottery.source()
    source.traits.invites = Rate(lottery.column(0, 0.04), per: month)
    source.activity = Activity()
    let figures = try [(6, month), (26, 7), (183, 1)].map { count, unit in
      let timeline = try #require(Timeline(count: count, unit: unit))
      return try #require(outcome(timeline, [source]).total[.members])
    }
    for draw in 0..<4 {
      for figure in figures {
        #expect(abs(figure[draw] - figures[0][draw]) <= 0.01 * figures[0][draw])
      }
    }
  }
}
