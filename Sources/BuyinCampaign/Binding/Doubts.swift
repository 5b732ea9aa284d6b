import BuyinNumerics
import BuyinSemantics
import BuyinSyntax

/// What is likely wrong with a plan although it can run, from what it states, before any draw.
///
/// Each doubt rests on a published figure, which its message names; docs/model.md has the sources. They
/// look at the middles of ranges, so that a plan which merely might be off is left alone.
struct Doubts {
  private let program: CheckedProgram
  private let plan: CampaignPlan

  /// The price of a follower, in the larger currencies, up to which it is that of a bought account:
  /// €0.0026 (Instagram) to €0.022 (YouTube) in 2019 (NATO StratCom COE, *Falling Behind*).
  private static let priceOfFakes = 0.025
  /// The currencies in which that price means what it says.
  private static let comparable: Set<String> = ["USD", "EUR", "GBP", "CHF", "CAD", "AUD"]
  /// The share of real accounts from which a source claims that they are all real.
  private static let allReal = 0.98
  /// The share of followers that takes part in a month beyond which nothing is published: a third in
  /// small private communities (Higher Logic, 2020), and half as much again.
  private static let mostEngaged = 0.5

  /// The credibility beyond which nothing is published: relative lifts of 1.17 to 1.79 (van de Rijt et
  /// al., 2014), and a fifth more.
  private static let mostCredible = 1.0

  init(_ program: CheckedProgram, _ plan: CampaignPlan) {
    self.program = program
    self.plan = plan
  }

  /// Returns the warnings.
  func all() -> [Diagnostic] {
    plan.sources.flatMap { source in
      [cheap(source), engaged(source), growing(source), nobody(source), credible(source)]
        .compactMap { $0 }
    } + overspent() + unpriced()
  }

  // MARK: What is doubted

  /// Doubts followers at the price of fakes that claim to be real.
  private func cheap(_ source: CampaignPlan.Part) -> Diagnostic? {
    guard let price = price(of: source), (0...Self.priceOfFakes).contains(price), price > 0,
      let currency = program.currency, Self.comparable.contains(currency)
    else { return nil }
    let real = source.fields["real"]?.first
    guard (real.map { middle($0.node) } ?? 1) ?? 0 >= Self.allReal else { return nil }
    let place = real.map { span(of: $0) } ?? source.span
    return .cheapReal(
      source.name, price: price, currency: currency, isStated: real != nil, at: place)
  }

  /// The price of a follower, of what is paid and won once or at the same pace; nil where it is not
  /// plain, or hours are part of it.
  private func price(of source: CampaignPlan.Part) -> Double? {
    guard source.fields["work"] == nil, let paid = source.fields["pay"], paid.count == 1,
      paid[0].steps.isEmpty,
      let cost = middle(paid[0].node)
    else { return nil }
    if paid[0].reading.meaning == .perFollower { return cost }
    guard let won = source.fields["followers"], won.count == 1,
      won[0].steps.isEmpty, let count = middle(won[0].node),
      paid[0].reading.meaning == won[0].reading.meaning, count > 0
    else { return nil }
    return cost / count
  }

  /// Doubts that more of the followers take part than in any community that is written about.
  private func engaged(_ source: CampaignPlan.Part) -> Diagnostic? {
    guard let engage = source.fields["engage"]?.first,
      case .sharePer(let period) = engage.type.kind,
      var share = middle(engage.node), share < 1
    else { return nil }
    share = 1 - power(1 - share, Timeline.month / period.days)
    if engage.reading.meaning == .ofInterested {
      for field in ["real", "interested"] {
        guard let value = source.fields[field]?.first else { continue }
        guard let part = middle(value.node) else { return nil }
        share *= part
      }
    }
    guard share > Self.mostEngaged else { return nil }
    return .engagedBeyondAll(source.name, share: share, at: span(of: engage))
  }

  /// Doubts word of mouth by which each member brings more than one other, without end.
  private func growing(_ source: CampaignPlan.Part) -> Diagnostic? {
    guard let position = plan.sources.firstIndex(where: { $0.name == source.name }),
      let offspring = plan.offspring(of: position), let invites = source.fields["invites"]?.first,
      !program.blocks.contains(where: { $0.keyword == "audience" })
    else { return nil }
    let middles = offspring.nodes.compactMap { middle($0) }
    guard middles.count == offspring.nodes.count else { return nil }
    let number = offspring.number(middles.map { .certain($0) })[0]
    guard number > 1, number < 1e6 else { return nil }
    return .growthWithoutLimit(source.name, number: number, at: span(of: invites))
  }

  /// Doubts a source that wins no follower.
  private func nobody(_ source: CampaignPlan.Part) -> Diagnostic? {
    guard let won = source.fields["followers"], !won.isEmpty,
      won.allSatisfy({ $0.steps.isEmpty && middle($0.node) == 0 })
    else { return nil }
    return .noFollowers(source.name, at: span(of: won[0]))
  }

  /// Doubts that looking followed more than doubles who comes.
  private func credible(_ source: CampaignPlan.Part) -> Diagnostic? {
    guard let value = source.fields["credibility"]?.first, let lift = middle(value.node),
      lift > Self.mostCredible
    else { return nil }
    return .credibleBeyondAll(source.name, factor: 1 + lift, at: span(of: value))
  }

  /// Doubts a source that alone takes more hours than the budget has.
  private func overspent() -> [Diagnostic] {
    guard let limit = plan.budget["time"]?.first, let hours = middle(limit.node) else { return [] }
    return plan.sources.compactMap { source in
      guard let work = source.fields["work"], let least = leastHours(work, of: source),
        least > hours
      else { return nil }
      return .hoursBeyondBudget(
        source.name, needed: least, given: hours, at: span(of: work[0]), budget: span(of: limit))
    }
  }

  /// The fewest hours that a source takes, by the lower ends of its ranges.
  private func leastHours(_ work: [BoundValue], of source: CampaignPlan.Part) -> Double? {
    let start = source.activity.start
    let length = min(source.activity.lasts ?? .infinity, plan.timeline.horizon - start)
    var sum = 0.0
    for value in work {
      guard value.steps.isEmpty, let ends = ends(value.node) else { return nil }
      switch value.reading.meaning {
      case .once: sum += ends.low
      case .perTime: sum += ends.low * max(length, 0)
      case .perFollower, .perPost, .value, .ofInterested, .ofFollowers, .each, .rateOfFollowers,
        .rateOfViewers, .rateOfImpressions:
        continue
      }
    }
    return sum
  }

  /// Doubts hours without a price where somebody asks which source is the better buy.
  private func unpriced() -> [Diagnostic] {
    let judges = program.queries.contains { query in
      if case .verdict = query.kind { true } else { false }
    }
    guard judges, plan.budget["wage"] == nil,
      let source = plan.sources.first(where: { $0.fields["work"] != nil }),
      let work = source.fields["work"]?.first
    else { return [] }
    return [.hoursNeverPriced(source.name, at: span(of: work))]
  }

  // MARK: What values are stated

  private func span(of value: BoundValue) -> Span { program.slots[value.slot.index].span }

  /// The middle of a stated value: itself, or that of its range, geometric where the range is; nil for
  /// what is worked out.
  private func middle(_ id: NodeID) -> Double? {
    guard let ends = ends(id) else { return nil }
    if ends.low == ends.high { return ends.low }
    if ends.low > 0 { return (ends.low * ends.high).squareRoot() }
    return (ends.low + ends.high) / 2
  }

  /// The ends of a stated value, in base units; nil for what is worked out.
  private func ends(_ id: NodeID) -> (low: Double, high: Double)? {
    let node = program.nodes[id.index]
    switch node.operation {
    case .constant(let value): return (value, value)
    case .slot, .bounded: return ends(node.operands[0])
    case .draw(.range, _):
      guard node.operands.count == 2, let low = ends(node.operands[0]),
        let high = ends(node.operands[1])
      else { return nil }
      return (low.low, high.high)
    case .draw, .arithmetic, .negate, .not, .select, .choose, .call, .statistic, .metric:
      return nil
    }
  }

  private func power(_ base: Double, _ exponent: Double) -> Double {
    Column.combine(.power, .certain(base), .certain(exponent))[0]
  }
}
