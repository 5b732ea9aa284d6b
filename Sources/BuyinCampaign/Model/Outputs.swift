package import BuyinNumerics

/// The metrics of an option or of a part of one: its own course, and what it adds to doing nothing.
///
/// docs/model.md, "Over doing nothing": totals are of the course itself; every ratio and everything that
/// is weighed against a cost uses what is added. A metric that does not exist for the plan is `nil`: the
/// cost when hours have no wage, the profit when nothing has a value.
package struct Outputs: Sendable, Equatable {
  /// The steps.
  package let timeline: Timeline
  /// The course itself.
  package let own: Course
  /// The course less that of doing nothing.
  package let added: Course
  /// Whether the plan says what anything is worth.
  package let hasValue: Bool

  /// The same of what is added alone, so that totals, too, are over doing nothing.
  package var ofAdded: Outputs {
    Outputs(timeline: timeline, own: added, added: added, hasValue: hasValue)
  }

  /// The figure of a metric over the whole plan, in the units of `Metric.unit`.
  package subscript(metric: Metric) -> Column? { figure(metric, at: timeline.steps.count - 1) }

  /// Returns the figures of a metric, one column per step, each as if the plan ended there.
  ///
  /// The simulation must have kept every step.
  package func series(_ metric: Metric) -> [Column]? {
    precondition(own.detail.contains(.everyStep), "a series needs every step")
    var figures: [Column] = []
    for step in timeline.steps.indices {
      guard let figure = figure(metric, at: step) else { return nil }
      figures.append(figure)
    }
    return figures
  }

  /// Returns how often an action happens.
  package func count(ofAction action: Int) -> Column {
    count(ofAction: action, at: timeline.steps.count - 1)
  }

  /// Returns how often an action happens up to the end of a step.
  package func count(ofAction action: Int, at step: Int) -> Column {
    own.events[action][place(of: step)]
  }

  /// Returns the cost of one event of an action more than without the option, in money.
  package func cost(perAction action: Int) -> Column? {
    cost(perAction: action, at: timeline.steps.count - 1)
  }

  /// Returns the cost of one more event of an action, up to the end of a step.
  package func cost(perAction action: Int, at step: Int) -> Column? {
    let place = place(of: step)
    return added.spending.map { price($0.cost[place], of: added.events[action][place]) }
  }

  /// Returns the figure of a metric as if the plan ended after a step.
  package func figure(_ metric: Metric, at step: Int) -> Column? {
    precondition(own.detail.isSuperset(of: metric.detail), "a course holds what is asked of it")
    let place = place(of: step)
    return switch metric {
    case .cost: own.spending?.cost[place]
    case .cash: own.cash[place]
    case .hours: own.hours[place]
    case .arrivals: own.arrivals[place]
    case .audience: own.crowd[place].accounts
    case .members: own.members[place]
    case .memberMonths: own.memberTime[place]
    case .costPerFollower: added.spending.map { price($0.cost[place], of: added.arrivals[place]) }
    case .costPerMember: added.spending.map { price($0.cost[place], of: added.members[place]) }
    case .costPerMemberMonth:
      added.spending.map { price($0.cost[place], of: added.memberTime[place]) }
    case .membersPerMoney: added.spending.map { yield(added.members[place], for: $0.cost[place]) }
    case .nobody: added.members[place].atLeast(0).mapped(.negate).mapped(.exp)
    case .mirage: price(added.arrivals[place], of: added.members[place])
    case .halfLife: halfLife(through: step)
    case .ties: pairs(of: own.members[place])
    case .value: hasValue ? own.value(at: place) : nil
    case .profit: profit(at: place)
    case .roi:
      added.spending.flatMap { spending in
        profit(at: place).map { yield($0, for: spending.present[place]) }
      }
    case .payback:
      hasValue ? added.spending.map { payback($0, through: step) } : nil
    case .breakEvenWorth: added.spending.map { breakEvenWorth($0.present[place], at: place) }
    case .breakEvenWage: breakEvenWage(at: place)
    }
  }

  /// Returns where the lists of a course hold the figures of a step.
  private func place(of step: Int) -> Int {
    if own.detail.contains(.everyStep) { return step }
    precondition(step == timeline.steps.count - 1, "only the end of the course was kept")
    return 0
  }

  /// Returns the half-life of a plan that ends with a step.
  private func halfLife(through step: Int) -> Column {
    BuyinCampaign.halfLife(of: own, steps: timeline.steps.prefix(step + 1))
  }

  /// Returns the payback of a plan that ends with a step.
  private func payback(_ spending: Course.Spending, through step: Int) -> Column {
    BuyinCampaign.payback(added, spending, steps: timeline.steps.prefix(step + 1))
  }

  /// Returns the value added less the cost added, both discounted.
  private func profit(at place: Int) -> Column? {
    guard hasValue, let spending = added.spending else { return nil }
    return added.value(at: place) - spending.present[place]
  }

  /// Returns the worth of a member per day at which the option pays; 0 when it pays anyway.
  private func breakEvenWorth(_ cost: Column, at place: Int) -> Column {
    let missing = cost - added.actionValue[place]
    let needed = price(missing.atLeast(0), of: added.presentMemberTime[place])
    return Column.select(Column.combine(.greater, missing, .zero), needed, .zero)
  }

  /// Returns the wage at which the option pays; `nil` without hours or without a value.
  ///
  /// Hours and cash count as they are spent, without the discount.
  private func breakEvenWage(at place: Int) -> Column? {
    guard hasValue, !added.hours[place].isCertainly(0) else { return nil }
    return yield(added.value(at: place) - added.cash[place], for: added.hours[place])
  }
}

extension Course {
  /// Returns the discounted value of memberships and actions so far, at a place of the lists.
  func value(at place: Int) -> Column { actionValue[place] + worth[place] }
}

/// The metrics of an option and its parts.
package struct OptionOutputs: Sendable, Equatable {
  /// The option as a whole.
  package let total: Outputs
  /// One part per source, in the order of the inputs.
  package let sources: [Outputs]
  /// The part of those who followed before.
  package let audience: Outputs
  /// One part per content plan, in the order of the inputs.
  package let contents: [Outputs]
}

extension OptionCourse {
  /// Returns the metrics of the option over those of doing nothing on the same draws.
  ///
  /// What is added is summed over the parts, so that an audience which an option leaves alone cancels
  /// exactly, and a source that wins nobody adds nobody instead of a rounding error.
  ///
  /// - Parameter nothing: the simulation of `OptionInputs.doingNothing`; `nil` when nobody follows yet.
  package func outputs(over nothing: OptionCourse?) -> OptionOutputs {
    func outputs(_ own: Course, _ added: Course) -> Outputs {
      Outputs(timeline: timeline, own: own, added: added, hasValue: hasValue)
    }
    guard let nothing else {
      return OptionOutputs(
        total: outputs(total, total), sources: sources.map { outputs($0, $0) },
        audience: outputs(audience, audience), contents: contents.map { outputs($0, $0) })
    }
    let addedAudience = audience - nothing.audience
    let addedContents = zip(contents, nothing.contents).map { $0 - $1 }
    let added = addedContents.reduce(addedAudience + ofSources) { $0 + $1 }
    return OptionOutputs(
      total: outputs(total, added), sources: sources.map { outputs($0, $0) },
      audience: outputs(audience, addedAudience),
      contents: zip(contents, addedContents).map { outputs($0, $1) })
  }
}
