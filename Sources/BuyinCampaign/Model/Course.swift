package import BuyinNumerics

/// What an option, or a part of one, comes to in the course of its steps.
///
/// Every list has one column per step; a single one, that of the last step, where nobody wants more; and
/// none where nobody wants any (`Detail`). Totals run from the start to the end of the step, so that the value at any step is that
/// of a plan which had ended there. Everything here adds up: the course of an
/// option is the sum of its parts, and what an option adds is its course less that of doing nothing.
package struct Course: Sendable, Equatable {
  /// Money spent, counting hours at their wage.
  package struct Spending: Sendable, Equatable {
    /// Cost so far, in money.
    package var cost: [Column]
    /// Cost so far, each part discounted to the start of the plan, in money.
    package var present: [Column]
    /// The discounted cost so far just after the one-offs at the beginning of the step, in money.
    package var opening: [Column]
  }

  /// Accounts at the end of the step, by kind.
  package var crowd: [Crowd] = []
  /// Engaged members just after the one-off arrivals at the beginning of the step.
  package var opening: [Column] = []
  /// Engaged members at the end of the step.
  package var members: [Column] = []
  /// Followers who have come so far, paid and by word of mouth.
  package var arrivals: [Column] = []
  /// Time that members have spent as members so far, in member·days.
  package var memberTime: [Column] = []
  /// The same, discounted.
  package var presentMemberTime: [Column] = []
  /// Money paid so far.
  package var cash: [Column] = []
  /// Hours worked so far.
  package var hours: [Column] = []
  /// Cost; `nil` when there are hours and nobody said what one costs.
  package var spending: Spending? = Spending(cost: [], present: [], opening: [])
  /// Events so far, by action and then by step.
  package var events: [[Column]]
  /// The value of actions so far, discounted, in money.
  package var actionValue: [Column] = []
  /// The worth of membership so far, discounted, in money.
  package var worth: [Column] = []

  /// How much is kept.
  package let detail: Detail

  /// Begins a course with so many actions and no step.
  init(actions: Int, detail: Detail) {
    events = Array(repeating: [], count: actions)
    self.detail = detail
  }

  /// The course of nothing at all over so many steps.
  static func empty(steps: Int, actions: Int, detail: Detail) -> Course {
    let count = detail.contains(.everyStep) ? steps : 1
    let zeros = Array(repeating: Column.zero, count: count)
    var course = Course(actions: actions, detail: detail)
    course.crowd = Array(repeating: .none, count: count)
    course.opening = zeros
    course.members = zeros
    course.arrivals = zeros
    course.memberTime = zeros
    course.presentMemberTime = zeros
    course.cash = zeros
    course.hours = zeros
    course.spending = Spending(cost: zeros, present: zeros, opening: zeros)
    course.events = course.events.map { _ in zeros }
    course.actionValue = zeros
    course.worth = zeros
    return course
  }

  /// How many of its columns hold a value per draw.
  package var columnCount: Int {
    let lists =
      [opening, members, arrivals, memberTime, presentMemberTime, cash, hours, actionValue, worth]
      + events + (spending.map { [$0.cost, $0.present, $0.opening] } ?? [])
    return lists.joined().count { $0.drawCount != nil } + crowd.count * 3
  }

  /// Returns the course with every column joined to that of `other` at the same place.
  func joined(with other: Course, _ join: (Column, Column) -> Column) -> Course {
    func both(_ path: KeyPath<Course, [Column]>) -> [Column] {
      zip(self[keyPath: path], other[keyPath: path]).map(join)
    }
    var result = Course(actions: events.count, detail: detail)
    result.crowd = zip(crowd, other.crowd).map { $0.combined(with: $1, join) }
    result.opening = both(\.opening)
    result.members = both(\.members)
    result.arrivals = both(\.arrivals)
    result.memberTime = both(\.memberTime)
    result.presentMemberTime = both(\.presentMemberTime)
    result.cash = both(\.cash)
    result.hours = both(\.hours)
    result.spending = spending.flatMap { own in
      other.spending.map { own.joined(with: $0, join) }
    }
    result.events = zip(events, other.events).map { zip($0, $1).map(join) }
    result.actionValue = both(\.actionValue)
    result.worth = both(\.worth)
    return result
  }

  /// Adds two courses over the same steps and actions.
  static func + (left: Course, right: Course) -> Course { left.joined(with: right) { $0 + $1 } }

  /// Subtracts a course over the same steps and actions.
  static func - (left: Course, right: Course) -> Course { left.joined(with: right) { $0 - $1 } }
}

extension [Column] {
  /// Enters a running total that grows by `column`.
  mutating func accumulate(_ column: Column, _ detail: Detail) {
    if detail.contains(.everyStep) {
      append((last ?? .zero) + column)
    } else if isEmpty {
      append(column)
    } else {
      self[0] += column
    }
  }
}

extension Course.Spending {
  /// Returns the spending with every column joined to that of `other` at the same place.
  func joined(
    with other: Course.Spending, _ join: (Column, Column) -> Column
  ) -> Course.Spending {
    Course.Spending(
      cost: zip(cost, other.cost).map(join), present: zip(present, other.present).map(join),
      opening: zip(opening, other.opening).map(join))
  }
}

/// The courses of an option and of its parts.
package struct OptionCourse: Sendable, Equatable {
  /// The steps.
  package let timeline: Timeline
  /// The sum of all parts.
  package let total: Course
  /// The sum of the sources.
  let ofSources: Course
  /// One part per source, in the order of the inputs.
  package let sources: [Course]
  /// The part of those who followed before; nothing when there were none.
  package let audience: Course
  /// One part per content plan, in order: its cost, and the newcomers whom it brings.
  package let contents: [Course]
  /// Whether the plan says what anything is worth: a membership or an action.
  package let hasValue: Bool
}
