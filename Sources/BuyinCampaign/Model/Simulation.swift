import BuyinNumerics

// The cohort model, step by step.
//
// A follower comes, may be real, may have the interest, may take part, may leave, may bring others. The
// model keeps, for each origin of followers, three numbers: prospects P (real and interested), others U
// (real) and empty accounts K. All of it is arithmetic on columns: one option, a block of draws at once.
//
// The exposure rule. A step has a length, and the plan's author chose it by spelling the horizon in
// months, weeks or days; the answer must not depend on that. So whatever is there for the whole of a
// step (those present before it, and one-off arrivals, which come at its start) stays with the share
// s = (1 − leave)^(Δ/U), and whatever flows in during the step is exposed to half of it on average and
// stays with √s. Chances per time are compounded to the step, and taking part is judged over a window
// of fixed length (a month), never over the step. With these rules 6 months, 26 weeks and 183 days agree
// within 1 %; without the last one the same plan gave prices that differed by a factor of five.
//
// The order within a step. Everything that people react to (how many follow, how many of them are real,
// who has heard) is taken from the end of the step before, or from the arrivals where nobody was there:
//   1. paid arrivals, lifted by the credibility of other sources;
//   2. what the market leaves of them, and of word of mouth;
//   3. the chance a that a prospect takes part, which diluted reach and one's own kind change;
//   4. word of mouth from the members of the step before;
//   5. who stays, who has come, who is engaged: E = P·a;
//   6. actions, costs and values.
// No origin sees what another does in the same step, so the order of the sources does not matter.

/// Simulates one option over its timeline.
///
/// docs/model.md states the equations. Cost: about 10 column operations per origin and step, plus the
/// powers that content, dilution and bond need.
///
/// - Parameters:
///   - inputs: the option; its columns are certain, or hold one value per draw of a block.
///   - detail: how much of the course is kept.
/// - Returns: the courses of the option and its parts; certain wherever the inputs are.
package func simulate(_ inputs: OptionInputs, detail: Detail = .steps) -> OptionCourse {
  var known = KnownParts()
  return simulate(inputs, detail: detail, reusing: &known)
}

/// Simulates one option, taking the parts that nothing in it acts upon from those known already.
///
/// - Parameters:
///   - inputs: the option; its columns are certain, or hold one value per draw of a block.
///   - detail: how much of the course is kept.
///   - known: the parts of options simulated before over the same block.
/// - Returns: the courses of the option and its parts; certain wherever the inputs are.
package func simulate(
  _ inputs: OptionInputs, detail: Detail, reusing known: inout KnownParts
) -> OptionCourse {
  for (position, action) in inputs.actions.enumerated() {
    precondition(action.follows ?? -1 < position, "an action follows only ones before it")
  }
  var simulation = Simulation(inputs, detail: detail, reusing: known)
  if !simulation.groups.isEmpty {
    for step in inputs.timeline.steps { simulation.advance(through: step) }
  }
  return simulation.finish(&known)
}

/// An option in the middle of its timeline.
private struct Simulation {
  let inputs: OptionInputs
  let detail: Detail
  let contents: [Content]
  let discount: Discount
  let market: Market?
  /// All origins of followers, in the order audience, sources, contents.
  let origins: [Group.Origin]
  /// The courses of the origins that are known already.
  let given: [Course?]
  /// The origins that are not, in the same order.
  var groups: [Group]
  /// The chances of the last step, where nothing but posts can change them.
  var known: (length: Double, posts: [Column], chances: [Column])?

  /// Prepares an option.
  init(_ inputs: OptionInputs, detail: Detail, reusing known: KnownParts) {
    self.inputs = inputs
    self.detail = detail
    contents = inputs.contents.map { Content($0, timeline: inputs.timeline) }
    discount = Discount(inputs.discount, timeline: inputs.timeline)
    market = inputs.community.market.map(Market.init)
    var origins: [Group.Origin] = []
    if let audience = inputs.audience { origins.append(.audience(audience)) }
    origins += inputs.sources.map { .source($0) }
    origins += inputs.contents.enumerated().map { .content($1, position: $0) }
    let found = known.courses(of: origins, in: inputs, detail)
    groups = zip(origins, found).filter { $1 == nil }.map {
      Group($0.0, of: inputs, detail: detail)
    }
    self.origins = origins
    given = found
  }

  /// Goes through one step, in the order of the essay above.
  mutating func advance(through step: Timeline.Step) {
    let posts = contents.map { $0.posts(in: step) }
    let present = inputs.doPartsInteract ? groups.map(\.crowd) : []
    let paid = lifted(groups.map { $0.arrivals(in: step, posts: posts) }, present: present)
    let limits = market?.step(
      people: present.reduce(.zero) { $0 + $1.people },
      arriving: zip(groups, paid).map { $1.sum * $0.traits.real })
    let chances = chances(in: step, posts: posts, present: present, paid: paid)
    let words = wordOfMouth(in: step, chances: chances, limits: limits)
    for index in groups.indices {
      groups[index].advance(
        through: step,
        newcomers: Group.Newcomers(
          paid: paid[index], fresh: limits?.fresh ?? .one, wordOfMouth: words[index]),
        chance: chances[index], option: inputs, discount: discount)
      groups[index].spend(
        groups[index].expense(in: step, paid: paid[index], posts: posts), in: step,
        wage: inputs.wage, discount: discount)
    }
  }

  /// Returns the paid arrivals as the credibility of the other sources lifts them.
  private func lifted(_ paid: [Dose], present: [Crowd]) -> [Dose] {
    let lenders = groups.indices.filter { groups[$0].credibility != nil }
    guard !lenders.isEmpty, inputs.doPartsInteract else { return paid }
    var result = paid
    for lender in lenders {
      guard let credibility = groups[lender].credibility else { continue }
      var rest = Column.zero
      for index in groups.indices where index != lender { rest += present[index].people }
      let factor = credibility.factor(
        followers: present[lender].accounts + paid[lender].sum, others: rest)
      for index in groups.indices where index != lender && groups[index].isPaid {
        let lifted = result[index].scaled(by: factor)
        result[index] = Dose(
          once: lifted.once.atMost(Group.mostArrivals), flow: lifted.flow.atMost(Group.mostArrivals)
        )
      }
    }
    return result
  }

  /// Returns, for each origin, the chance that a prospect takes part.
  private mutating func chances(
    in step: Timeline.Step, posts: [Column], present: [Crowd], paid: [Dose]
  ) -> [Column] {
    if !inputs.doesCompositionMatter, let known, known.length == step.length, known.posts == posts {
      return known.chances
    }
    var dilution = Column.one
    var kinship = Column.one
    if inputs.doesCompositionMatter {
      let composition = Composition(
        present: sum(of: present),
        arriving: sum(
          of: zip(groups, paid).map { group, dose in
            Crowd.none.combined(with: group.shares) { dose.sum * $1 }
          }))
      kinship = composition.kindred
      dilution = inputs.dilution.map { composition.real.raised(to: $0) } ?? .one
    }
    var miss = Column.one
    for (content, number) in zip(contents, posts) {
      miss =
        miss
        * (content.miss(
          posts: number, in: step, window: inputs.timeline.window, dilution: dilution) ?? .one)
    }
    let chances = groups.map { $0.engagement.chance(miss: miss, kinship: kinship) }
    known = (step.length, posts, chances)
    return chances
  }

  /// Returns the sum of crowds.
  private func sum(of crowds: [Crowd]) -> Crowd {
    crowds.reduce(.none) { $0.combined(with: $1) { $0 + $1 } }
  }

  /// Returns, for each origin, whom its members bring.
  private func wordOfMouth(
    in step: Timeline.Step, chances: [Column], limits: Market.Step?
  ) -> [Column] {
    let words = zip(groups, chances).map { $0.wordOfMouth(in: step, chance: $1) }
    guard let limits else { return words }
    let spread = words.map { $0 * limits.room }
    let factor = limit(on: spread, left: limits.left)
    return spread.map { $0 * factor }
  }

  /// Returns the courses that the groups have run, and remembers them.
  func finish(_ known: inout KnownParts) -> OptionCourse {
    let nothing = Course.empty(
      steps: inputs.timeline.steps.count, actions: inputs.actions.count, detail: detail)
    var run = groups.map(\.course)[...]
    let courses = given.map { $0 ?? run.popFirst() ?? nothing }
    let numbers = known.remember(origins, courses, in: inputs, detail)
    var audience = nothing
    var sources: [Course] = []
    var contents: [Course] = []
    for (origin, course) in zip(origins, courses) {
      switch origin {
      case .audience: audience = course
      case .source: sources.append(course)
      case .content: contents.append(course)
      }
    }
    let first = inputs.audience == nil ? 0 : 1
    let places = inputs.places.isEmpty ? Array(sources.indices) : inputs.places
    let summands = Summands(
      courses: sources, places: places,
      numbers: numbers.isEmpty ? [] : Array(numbers[first..<(first + sources.count)]))
    let ofSources = known.sum(of: summands) ?? nothing
    return OptionCourse(
      timeline: inputs.timeline, total: contents.reduce(audience + ofSources) { $0 + $1 },
      ofSources: ofSources, sources: sources, audience: audience, contents: contents,
      hasValue: inputs.worth != nil || inputs.actions.contains { $0.value != nil })
  }
}

extension Group {
  /// Whether the followers are bought or worked for.
  fileprivate var isPaid: Bool {
    switch origin {
    case .source: true
    case .audience, .content: false
    }
  }
}
