/// The horizon of a plan, cut into steps; all times are calendar days from the start.
///
/// docs/model.md, "Time": a step is the horizon's own unit, but never longer than a month, so a year is
/// twelve steps; a fractional count has a shorter last step.
package struct Timeline: Sendable, Equatable {
  /// A stretch of the horizon over which rates are constant.
  package struct Step: Sendable, Equatable {
    /// The position in the timeline, from 0.
    package let index: Int
    /// The time at which the step begins, in days.
    package let start: Double
    /// How long the step is, in days.
    package let length: Double
    /// The time at which the step ends, in days.
    package var end: Double { start + length }
    /// The time half-way through the step, in days.
    package var middle: Double { start + length / 2 }
  }

  /// The days of a month: a twelfth of a year of 365.25 days.
  package static let month = 30.4375
  /// The largest number of steps that a plan may ask for.
  package static let stepLimit = 10_000
  /// How far apart, in days, two times may be and still be one: rounding of `3 × 30.4375` and the like.
  static let tolerance = 1e-9

  /// The steps in order; they touch, and the last one ends at the horizon.
  package let steps: [Step]
  /// How long an engaged member may take to take part once, in days.
  package let window: Double
  /// The end of the plan, in days.
  package var horizon: Double { steps.last?.end ?? 0 }

  /// Cuts a horizon into steps; `nil` when it is not positive and finite, or has too many steps.
  ///
  /// - Parameters:
  ///   - count: how many units the horizon has, such as 6 of `6 months`.
  ///   - unit: the unit of the horizon, in days.
  ///   - window: the window of taking part, in days.
  package init?(count: Double, unit: Double, window: Double = Timeline.month) {
    let length = min(unit, Timeline.month)
    guard count > 0, unit > 0, window > 0, count.isFinite, unit.isFinite, window.isFinite else {
      return nil
    }
    let steps = count * unit / length
    guard steps <= Double(Timeline.stepLimit) else { return nil }
    let slack = Timeline.tolerance / length
    guard let whole = Int(exactly: (steps + slack).rounded(.down)) else { return nil }
    var cut = (0..<whole).map { Step(index: $0, start: Double($0) * length, length: length) }
    let rest = count * unit - Double(whole) * length
    if rest > Timeline.tolerance {
      cut.append(Step(index: whole, start: Double(whole) * length, length: rest))
    }
    guard !cut.isEmpty else { return nil }
    self.steps = cut
    self.window = window
  }
}

/// The stretch of time in which a source or a content plan is at work, in days from the start.
package struct Activity: Sendable, Equatable {
  /// The time of the first purchase or post.
  package var start: Double
  /// How long it goes on; `nil` for as long as the plan lasts.
  package var lasts: Double?

  /// Describes the stretch; as long as the plan unless told otherwise.
  package init(start: Double = 0, lasts: Double? = nil) {
    self.start = start
    self.lasts = lasts
  }

  /// Returns the days of `step` that lie inside the stretch.
  func days(in step: Timeline.Step) -> Double {
    let end = lasts.map { start + $0 } ?? .infinity
    return max(0, min(step.end, end) - max(step.start, start))
  }

  /// Whether the stretch begins inside `step`, which is where one-off quantities fall.
  func begins(in step: Timeline.Step) -> Bool {
    let moment = start + Timeline.tolerance
    return step.start <= moment && moment < step.end
  }
}
