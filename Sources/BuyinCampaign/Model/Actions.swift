import BuyinNumerics

/// What the members of one origin do, step by step.
///
/// docs/model.md, "Actions". V is the number of those present who have done an action. Once per member:
/// `new = c·max(0, E − V·s)` and `V = V·s + new`, s the share of members who stayed. An action that
/// follows another looks at its V (a chance per time), or at its new events (a bare chance).
struct Takers {
  /// One action, with its chance as these members respond to it.
  private struct Habit {
    let inputs: ActionInputs
    /// The chance as stated, times how these members respond, at most 1.
    let chance: Column
    /// Whether one member's events can be several.
    let isRepeated: Bool
    /// The chance in a step of `length` days, kept while steps are equally long.
    var inStep: (length: Double, chance: Column)?
    /// Those present who have done it.
    var done = Column.zero
    /// Those present who have had their one occasion, for a bare chance that follows nothing.
    var asked = Column.zero
  }

  private var habits: [Habit] = []

  /// Prepares the actions for members who respond as `responds` says.
  init(_ actions: [ActionInputs], responds: Column) {
    for action in actions {
      let followsRepeated = action.follows.map { habits[$0].isRepeated } ?? false
      switch action.trial {
      case .perTime(let chance):
        habits.append(
          Habit(
            inputs: action, chance: (chance.share * responds).asShare(),
            isRepeated: action.repeats))
      case .each(let chance):
        habits.append(
          Habit(
            inputs: action, chance: (chance * responds).asShare(),
            isRepeated: action.repeats && followsRepeated))
      }
    }
  }

  /// Goes through a step, and returns the new events of each action.
  ///
  /// - Parameters:
  ///   - step: the step.
  ///   - members: the engaged members at its end.
  ///   - stayed: the share of those present before who stayed.
  mutating func advance(
    through step: Timeline.Step, members: Column, stayed: Column
  ) -> [Column] {
    var events: [Column] = []
    for index in habits.indices {
      switch habits[index].inputs.trial {
      case .perTime(let chance):
        events.append(
          repeatTrial(index, chance, step: step, members: members, stayed: stayed))
      case .each:
        events.append(
          followTrial(index, events: events, members: members, stayed: stayed))
      }
    }
    return events
  }

  /// Applies a chance per time to those who could do it, and returns the events.
  private mutating func repeatTrial(
    _ index: Int, _ stated: Chance, step: Timeline.Step, members: Column, stayed: Column
  ) -> Column {
    let able = habits[index].inputs.follows.map { habits[$0].done } ?? members
    let chance: Column
    if let known = habits[index].inStep, known.length == step.length {
      chance = known.chance
    } else {
      chance = Chance(habits[index].chance, per: stated.days).within(step.length)
      habits[index].inStep = (step.length, chance)
    }
    let kept = habits[index].done * stayed
    let fresh = (able - kept).atLeast(0) * chance
    habits[index].done = kept + fresh
    return habits[index].isRepeated ? able * chance : fresh
  }

  /// Applies a bare chance to the new events of another action, and returns the events.
  ///
  /// Where the other action repeats itself, its events fall alike on all who can do it, so that a
  /// share `V·s/able` of them meets someone who has done this one. Without another action the
  /// occasion is becoming a member, which happens once to each.
  private mutating func followTrial(
    _ index: Int, events: [Column], members: Column, stayed: Column
  ) -> Column {
    let kept = habits[index].done * stayed
    let occasions: Column
    var first = Column.one
    if let other = habits[index].inputs.follows {
      occasions = events[other]
      if habits[other].isRepeated {
        let able = habits[other].inputs.follows.map { habits[$0].done } ?? members
        first = (1 - kept.shared(over: able)).atLeast(0)
      }
    } else {
      let before = habits[index].asked * stayed
      occasions = (members - before).atLeast(0)
      habits[index].asked = before + occasions
    }
    let happening = occasions * habits[index].chance
    let fresh = happening * first
    habits[index].done = kept + fresh
    return habits[index].isRepeated ? happening : fresh
  }
}
