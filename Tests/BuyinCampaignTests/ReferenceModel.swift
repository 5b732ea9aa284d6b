import BuyinNumerics

@testable import BuyinCampaign

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The model once more, as plain arithmetic on one draw, with a list of cohorts for everybody.
///
/// It follows docs/model.md line by line and shares nothing with the simulation but the inputs, so that
/// a slip in the handling of columns shows. Only amounts that keep their size are covered.
struct ReferenceModel {
  /// Followers that came at one time.
  struct Cohort {
    var arrived: Double
    var prospects: Double
    var others: Double
    var empty: Double
  }

  /// One origin of followers.
  struct Origin {
    var traits: Traits
    var source: SourceInputs?
    var content: ContentInputs?
    var cohorts: [Cohort] = []
    var members = 0.0
    var arrivals = 0.0
  }

  let inputs: OptionInputs
  let draw: Int
  var origins: [Origin] = []
  var cash = 0.0
  var hours = 0.0
  var memberTime = 0.0

  /// Runs the whole timeline for one draw.
  init(_ inputs: OptionInputs, draw: Int) {
    self.inputs = inputs
    self.draw = draw
    if let audience = inputs.audience {
      var origin = Origin(traits: audience.traits)
      origin.cohorts = [cohort(at: 0, audience.followers[draw], audience.traits, fresh: 1)]
      origins.append(origin)
    }
    for source in inputs.sources { origins.append(Origin(traits: source.traits, source: source)) }
    for content in inputs.contents {
      origins.append(Origin(traits: content.newcomers?.traits ?? Traits(), content: content))
    }
    for step in inputs.timeline.steps { run(step) }
  }

  /// The members of all origins at the end.
  var members: Double { origins.map(\.members).reduce(0, +) }
  /// All arrivals.
  var arrivals: Double { origins.map(\.arrivals).reduce(0, +) }
  /// All accounts at the end.
  var audience: Double {
    origins.indices.map {
      let now = crowd($0, at: inputs.timeline.horizon)
      return now.prospects + now.others + now.empty
    }.reduce(0, +)
  }

  private func cohort(
    at time: Double, _ size: Double, _ traits: Traits, fresh: Double
  ) -> Cohort {
    let real = traits.real[draw]
    let interested = traits.interested[draw]
    return Cohort(
      arrived: time, prospects: size * real * interested * fresh,
      others: size * real * (1 - interested) * fresh, empty: size * (1 - real))
  }

  private func left(_ chance: Chance, _ varying: Column?, _ days: Double) -> Double {
    let mean = chance.share[draw]
    let age = days / chance.days
    guard let spread = varying?[draw], spread > 0, mean > 0 else { return pow(1 - mean, age) }
    let a = mean * (1 - spread) / spread
    let b = (1 - mean) * (1 - spread) / spread
    return exp(lgamma(b + age) + lgamma(a + b) - lgamma(b) - lgamma(a + b + age))
  }

  private func crowd(_ index: Int, at time: Double) -> Cohort {
    let traits = origins[index].traits
    var sum = Cohort(arrived: time, prospects: 0, others: 0, empty: 0)
    for cohort in origins[index].cohorts {
      let stay = left(traits.leave, traits.varying, time - cohort.arrived)
      let keep = traits.purge.map { left($0, nil, time - cohort.arrived) } ?? stay
      sum.prospects += cohort.prospects * stay
      sum.others += cohort.others * stay
      sum.empty += cohort.empty * keep
    }
    return sum
  }

  private func amount(
    _ amounts: [Amount], _ activity: Activity, _ step: Timeline.Step, each: Double
  ) -> (once: Double, flow: Double) {
    var result = (once: 0.0, flow: 0.0)
    for amount in amounts {
      guard case .constant(let column) = amount.size else { continue }
      switch amount.occurrence {
      case .once: if activity.begins(in: step) { result.once += column[draw] }
      case .perTime(let days): result.flow += column[draw] * activity.days(in: step) / days
      case .each: result.flow += column[draw] * each
      case .eachPost: continue
      }
    }
    return result
  }

  private func posts(_ content: ContentInputs, _ step: Timeline.Step) -> Double {
    amount(content.posts, content.activity, step, each: 0).flow
  }

  private func chance(_ traits: Traits, _ miss: Double, _ kin: Double) -> Double {
    var own = 1.0
    switch traits.engagement {
    case .none: break
    case .ofInterested(let chance):
      own = pow(1 - chance.share[draw], inputs.timeline.window / chance.days)
    case .ofFollowers(let chance):
      let share = min(1, chance.share[draw] / (traits.real[draw] * traits.interested[draw]))
      own = pow(1 - share, inputs.timeline.window / chance.days)
    }
    let alone = 1 - own * miss
    guard let bond = inputs.community.bond?[draw], alone < 1 else { return alone }
    let odds = alone / (1 - alone) * pow(bond, kin)
    return odds / (1 + odds)
  }

  private func lifted(
    _ bought: [(once: Double, flow: Double)], _ before: [Cohort]
  ) -> [(once: Double, flow: Double)] {
    var result = bought
    for lender in origins.indices {
      guard let credibility = origins[lender].source?.credibility else { continue }
      let half = credibility.half[draw]
      let own = before[lender]
      let followers =
        own.prospects + own.others + own.empty + bought[lender].once + bought[lender].flow
      var rest = 0.0
      for index in origins.indices where index != lender {
        rest += before[index].prospects + before[index].others
      }
      let rise = followers / (followers + half) * half / (half + rest)
      let factor = max(0, 1 + credibility.lift[draw] * rise)
      for index in origins.indices where index != lender && origins[index].source != nil {
        result[index].once *= factor
        result[index].flow *= factor
      }
    }
    return result
  }

  private func missOfContent(_ step: Timeline.Step, real: Double) -> Double {
    var miss = 1.0
    for content in inputs.contents {
      guard case .appeal(let reach, let appeal) = content.response else { continue }
      let dilution = inputs.dilution.map { pow(real, $0[draw]) } ?? 1
      let q = min(1, reach[draw] * appeal[draw]) * dilution
      let number = posts(content, step) / step.length * inputs.timeline.window
      if let k = content.uneven?[draw] {
        miss *= pow(1 + number * q / k, -k)
      } else {
        miss *= pow(1 - q, number)
      }
    }
    return miss
  }

  private mutating func run(_ step: Timeline.Step) {
    let before = origins.indices.map { crowd($0, at: step.start) }
    var paid = origins.map { origin in
      if let source = origin.source {
        let all = amount(source.followers, source.activity, step, each: 0)
        return (once: all.once * source.scale[draw], flow: all.flow * source.scale[draw])
      }
      if let content = origin.content, let newcomers = content.newcomers {
        return (once: 0, flow: posts(content, step) * newcomers.followersPerPost[draw])
      }
      return (once: 0, flow: 0)
    }
    paid = lifted(paid, before)
    let there = before.reduce(0) { $0 + $1.prospects + $1.others }
    var fresh = 1.0
    var room = 1.0
    var left = Double.infinity
    if let market = inputs.community.market?[draw] {
      let reals = origins.indices.map {
        (paid[$0].once + paid[$0].flow) * origins[$0].traits.real[draw]
      }
      let missed = reals.reduce(1) { $0 * (1 - min(1, $1 / market)) }
      let won = max(0, market - there) * (1 - missed)
      let wanted = reals.reduce(0, +)
      fresh = wanted > 0 ? won / wanted : 0
      room = max(0, 1 - there / market)
      left = max(0, max(0, market - there) - won)
    }
    let seen =
      before.contains { $0.prospects + $0.others + $0.empty > 0 }
      ? before
      : origins.indices.map {
        cohort(at: 0, paid[$0].once + paid[$0].flow, origins[$0].traits, fresh: 1)
      }
    let kindred = seen.reduce(0) { $0 + $1.prospects }
    let real = kindred + seen.reduce(0) { $0 + $1.others }
    let all = real + seen.reduce(0) { $0 + $1.empty }
    let miss = missOfContent(step, real: all > 0 ? real / all : 0)
    let chances = origins.map { chance($0.traits, miss, all > 0 ? kindred / all : 0) }
    var words = origins.indices.map { index in
      let origin = origins[index]
      guard let invites = origin.traits.invites else { return 0.0 }
      let members = step.index == 0 ? before[index].prospects * chances[index] : origin.members
      return members * invites.amount[draw] * step.length / invites.days * room
    }
    let total = words.reduce(0, +)
    if total > left { words = words.map { $0 * left / total } }
    for index in origins.indices {
      finish(index, step, paid[index], fresh, words[index], chances[index])
    }
  }

  private mutating func finish(
    _ index: Int, _ step: Timeline.Step, _ paid: (once: Double, flow: Double), _ fresh: Double,
    _ word: Double, _ chance: Double
  ) {
    let traits = origins[index].traits
    let before = crowd(index, at: step.start)
    let once = cohort(at: step.start, paid.once, traits, fresh: fresh)
    var flow = cohort(at: step.middle, paid.flow, traits, fresh: fresh)
    let alike = (traits.alike ?? traits.interested)[draw]
    flow.prospects += word * alike
    flow.others += word * (1 - alike)
    origins[index].cohorts += [once, flow]
    let opening = (before.prospects + once.prospects) * chance
    origins[index].members = crowd(index, at: step.end).prospects * chance
    memberTime += (opening + origins[index].members) / 2 * step.length
    origins[index].arrivals +=
      (paid.once + paid.flow) * (traits.real[draw] * fresh + 1 - traits.real[draw]) + word
    if let source = origins[index].source {
      let size = paid.once + paid.flow
      let scale = source.scale[draw]
      let money = amount(source.payments, source.activity, step, each: size / scale)
      let work = amount(source.work, source.activity, step, each: size / scale)
      cash += (money.once + money.flow) * scale
      hours += (work.once + work.flow) * scale
    }
    if let content = origins[index].content, !content.isMadeAlready {
      let number = posts(content, step)
      let money = amount(content.payments, content.activity, step, each: number)
      let work = amount(content.work, content.activity, step, each: number)
      cash += money.once + money.flow
      hours += work.once + work.flow
    }
  }
}
