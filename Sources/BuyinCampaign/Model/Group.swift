import BuyinNumerics

/// The followers of one origin (the audience, a source, a content plan), and what they have come to.
struct Group {
  /// Where the followers come from.
  enum Origin: Equatable {
    /// They were there before.
    case audience(AudienceInputs)
    /// They are bought, or won by work.
    case source(SourceInputs)
    /// The posts of the content plan at this position bring them, if anybody.
    case content(ContentInputs, position: Int)
  }

  /// Who comes in one step.
  struct Newcomers {
    /// Paid arrivals, after credibility.
    var paid: Dose
    /// What the real ones among them are multiplied by: those not there already.
    var fresh: Column
    /// Word of mouth.
    var wordOfMouth: Column
  }

  /// The most followers that come in a step by word of mouth, or lifted by credibility: far more than
  /// there are people, so that growth without end stays a number.
  static let mostArrivals = 1e18

  let origin: Origin
  let traits: Traits
  let engagement: Engagement
  /// The shares of the three kinds among paid arrivals; of prospects alone where nobody else counts.
  let shares: Crowd
  /// Whether those who are no prospects are followed too: where they are asked for, and where others
  /// react to them.
  private let countsAccounts: Bool
  /// The end of the plan, in days.
  private let horizon: Double
  private let retention: Retention
  private let purge: Retention
  private var prospects: Retention.Stock
  private var others: Retention.Stock
  private var empty: Retention.Stock
  private var takers: Takers
  /// Engaged members at the end of the step before; `nil` before the first.
  private var members: Column?
  private(set) var course: Course

  /// Prepares an origin of an option.
  init(_ origin: Origin, of option: OptionInputs, detail: Detail) {
    self.origin = origin
    var initial = Column.zero
    switch origin {
    case .audience(let audience):
      traits = audience.traits
      initial = audience.followers
    case .source(let source): traits = source.traits
    case .content(let content, _): traits = content.newcomers?.traits ?? Traits()
    }
    engagement = Engagement(
      traits, bond: option.community.bond, window: option.timeline.window)
    countsAccounts = detail.contains(.accounts) || option.doPartsInteract
    shares = Crowd(
      prospects: traits.real * traits.interested,
      others: countsAccounts ? traits.real * (1 - traits.interested) : .zero,
      empty: countsAccounts ? 1 - traits.real : .zero)
    horizon = option.timeline.horizon
    retention = Retention(traits.leave, varying: traits.varying, timeline: option.timeline)
    purge =
      traits.purge.map { Retention($0, varying: nil, timeline: option.timeline) } ?? retention
    prospects = Retention.Stock(initial * shares.prospects)
    others = Retention.Stock(initial * shares.others)
    empty = Retention.Stock(initial * shares.empty)
    takers = Takers(option.actions, responds: traits.responds)
    course = Course(actions: option.actions.count, detail: detail)
  }

  /// The accounts at present.
  var crowd: Crowd {
    Crowd(prospects: prospects.present, others: others.present, empty: empty.present)
  }

  /// What the source lends to the others; `nil` for nothing.
  var credibility: CredibilityInput? {
    switch origin {
    case .source(let source): source.credibility
    case .audience, .content: nil
    }
  }

  /// Returns the paid arrivals of a step, before anything lifts or limits them.
  func arrivals(in step: Timeline.Step, posts: [Column]) -> Dose {
    switch origin {
    case .audience: return .none
    case .source(let source):
      return dose(
        of: source.followers, in: step, during: source.activity,
        posts: source.number(in: step, of: horizon), scale: source.scale)
    case .content(let content, let position):
      guard let newcomers = content.newcomers else { return .none }
      return Dose(once: .zero, flow: posts[position] * newcomers.followersPerPost)
    }
  }

  /// Returns whom members bring in a step, before the market limits it.
  ///
  /// - Parameter chance: the chance to take part in this step, which stands for that before the first.
  func wordOfMouth(in step: Timeline.Step, chance: Column) -> Column {
    guard let invites = traits.invites else { return .zero }
    let words = (members ?? prospects.present * chance) * invites.amount(in: step.length)
    return words.atMost(Self.mostArrivals)
  }

  /// Returns what a step costs.
  ///
  /// Content that is made anyway costs nothing here: it is spent whatever the plan decides.
  func expense(in step: Timeline.Step, paid: Dose, posts: [Column]) -> Expense {
    switch origin {
    case .audience: return .none
    case .source(let source):
      let own = source.number(in: step, of: horizon)
      return Expense(
        cash: dose(
          of: source.payments, in: step, during: source.activity, pieces: paid, posts: own,
          scale: source.scale),
        hours: dose(
          of: source.work, in: step, during: source.activity, pieces: paid, posts: own,
          scale: source.scale),
        due: max(step.start, source.activity.start))
    case .content(let content, let position):
      if content.isMadeAlready { return .none }
      let pieces = Dose(once: .zero, flow: posts[position])
      return Expense(
        cash: dose(of: content.payments, in: step, during: content.activity, pieces: pieces),
        hours: dose(of: content.work, in: step, during: content.activity, pieces: pieces),
        due: max(step.start, content.activity.start))
    }
  }

  /// Goes through one step, and enters what it comes to.
  ///
  /// - Parameters:
  ///   - step: the step.
  ///   - newcomers: who comes.
  ///   - chance: the chance that a prospect takes part.
  ///   - option: what is the same for all.
  ///   - discount: how much less the future counts.
  mutating func advance(
    through step: Timeline.Step, newcomers: Newcomers, chance: Column, option: OptionInputs,
    discount: Discount
  ) {
    let real = newcomers.paid.scaled(by: newcomers.fresh)
    let alike = traits.alike ?? traits.interested
    let won = real.once * shares.prospects
    let opening = course.needsOpening ? (prospects.present + won) * chance : .zero
    let stayed = prospects.advance(
      through: step, once: won,
      flow: real.flow * shares.prospects + newcomers.wordOfMouth * alike, by: retention)
    if countsAccounts { count(newcomers, real, alike: alike, in: step) }
    let ending = prospects.present * chance
    members = ending
    course.record(crowd, opening: opening, members: ending, in: step, of: option.timeline)
    guard course.detail.contains(.worth) else { return }
    let time = (opening + ending) * (step.length / 2)
    let events = takers.advance(through: step, members: ending, stayed: stayed)
    course.record(time: time, events: events, in: step, option: option, discount: discount)
  }

  /// Follows those who are no prospects through a step, and counts who comes.
  ///
  /// - Parameters:
  ///   - newcomers: who comes.
  ///   - real: the paid arrivals among them who are not there already.
  ///   - alike: the share of those whom members bring who have the interest.
  ///   - step: the step.
  private mutating func count(
    _ newcomers: Newcomers, _ real: Dose, alike: Column, in step: Timeline.Step
  ) {
    _ = others.advance(
      through: step, once: real.once * shares.others,
      flow: real.flow * shares.others + newcomers.wordOfMouth * (1 - alike), by: retention)
    _ = empty.advance(
      through: step, once: newcomers.paid.once * shares.empty,
      flow: newcomers.paid.flow * shares.empty, by: purge)
    // A certain purchase stays certain: without a market nobody is split into shares to be counted.
    let came =
      newcomers.fresh.isCertainly(1)
      ? newcomers.paid.sum : real.sum * traits.real + newcomers.paid.sum * shares.empty
    course.arrivals.accumulate(came + newcomers.wordOfMouth, course.detail)
  }

  /// Enters what a step costs.
  mutating func spend(
    _ expense: Expense, in step: Timeline.Step, wage: Column?, discount: Discount
  ) {
    course.record(expense, in: step, wage: wage, discount: discount)
  }
}

extension Course {
  /// Whether the members at the beginning of a step are wanted: for the time that they spend, and for
  /// the course of their number.
  fileprivate var needsOpening: Bool {
    !detail.isDisjoint(with: [.everyStep, .worth])
  }

  /// Enters who follows and who takes part in a step.
  ///
  /// Where the end is enough, the steps before it leave no trace: a column that nobody else holds is
  /// combined in place.
  fileprivate mutating func record(
    _ now: Crowd, opening: Column, members: Column, in step: Timeline.Step, of timeline: Timeline
  ) {
    guard detail.contains(.everyStep) || step.index == timeline.steps.count - 1 else { return }
    if detail.contains(.accounts) { crowd.append(now) }
    if needsOpening { self.opening.append(opening) }
    self.members.append(members)
  }

  /// Enters the membership and the events of a step, and what they are worth.
  fileprivate mutating func record(
    time: Column, events new: [Column], in step: Timeline.Step, option: OptionInputs,
    discount: Discount
  ) {
    let factor = discount.middle[step.index]
    let presentTime = time * factor
    var value = Column.zero
    for (index, action) in option.actions.enumerated() {
      events[index].accumulate(new[index], detail)
      if let worth = action.value { value += new[index] * worth }
    }
    actionValue.accumulate(value * factor, detail)
    worth.accumulate(
      option.worth.map { presentTime * $0.amount * (1 / $0.days) } ?? .zero, detail)
    memberTime.accumulate(time, detail)
    presentMemberTime.accumulate(presentTime, detail)
  }
}

extension SourceInputs {
  /// Returns how many posts the source makes in a step of a plan with this horizon.
  fileprivate func number(in step: Timeline.Step, of horizon: Double) -> Column {
    if posts.isEmpty { return .zero }
    let spread = activity.lasts ?? (horizon - activity.start)
    return BuyinCampaign.number(of: posts, in: step, during: activity, spread: spread)
  }
}
