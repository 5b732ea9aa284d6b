import BuyinNumerics

/// Returns what one of `count` costs: infinite where there are none, never undefined.
func price(_ cost: Column, of count: Column) -> Column {
  let isAny = Column.combine(.greater, count, .zero)
  return Column.select(isAny, cost / count.atLeast(.leastNormalMagnitude), .certain(.infinity))
}

/// Returns what is got for each unit of cost: 0 where nothing is got, infinite where it is free.
func yield(_ gain: Column, for cost: Column) -> Column {
  let isAny = gain.mapped(.absolute).positive()
  return Column.select(isAny, Column.combine(.divide, gain, cost), .zero)
}

/// Returns the number of pairs among an expected number of members, at least 0.
func pairs(of members: Column) -> Column {
  (members * (members - .one) * 0.5).atLeast(0)
}

extension Column {
  /// 1 where a draw is positive, and 0 elsewhere.
  fileprivate consuming func positive() -> Column { Column.combine(.greater, self, .zero) }
}

/// Returns the time from the most members to half of them, in days; infinite where that is not seen.
///
/// docs/model.md, "Metrics": log-linear between the points of the course, which are the members just after
/// the one-off arrivals of each step and at its end; linear where they fall to none. Where there never was
/// a member, there is nothing to halve and the time is 0.
func halfLife(of course: Course, steps: ArraySlice<Timeline.Step>) -> Column {
  let points = Array(course.opening[..<steps.endIndex] + course.members[..<steps.endIndex])
  return Column.perDraw(of: points) { value in
    var peak = (members: 0.0, time: 0.0)
    var halved: Double?
    for step in steps {
      let opening = value(course.opening[step.index])
      let ending = value(course.members[step.index])
      if opening > peak.members {
        peak = (opening, step.start)
        halved = nil
      } else if halved == nil, opening <= peak.members / 2 {
        halved = step.start
      }
      if ending > peak.members {
        peak = (ending, step.end)
        halved = nil
      } else if halved == nil, ending <= peak.members / 2 {
        let part = fraction(from: opening, to: ending, at: peak.members / 2)
        halved = step.start + step.length * part
      }
    }
    guard peak.members > 0 else { return 0 }
    return halved.map { $0 - peak.time } ?? .infinity
  }
}

/// Returns how far on the way from `opening` down to `ending` the members are `level`.
private func fraction(from opening: Double, to ending: Double, at level: Double) -> Double {
  if ending > 0 { return logarithm(level / opening) / logarithm(ending / opening) }
  return (opening - level) / opening
}

/// Returns the time from which value so far covers cost so far up to the end, in days; infinite where
/// it does not.
///
/// Between the points of a step, which are just after its one-offs and its end, the balance is linear.
func payback(
  _ added: Course, _ spending: Course.Spending, steps: ArraySlice<Timeline.Step>
) -> Column {
  var openings: [Column] = []
  var endings: [Column] = []
  for step in steps {
    let before = step.index == 0 ? Column.zero : added.value(at: step.index - 1)
    openings.append(before - spending.opening[step.index])
    endings.append(added.value(at: step.index) - spending.present[step.index])
  }
  return Column.perDraw(of: openings + endings) { value in
    var covered: Double?
    for step in steps {
      let opening = value(openings[step.index])
      let ending = value(endings[step.index])
      if opening < 0 { covered = nil } else { covered = covered ?? step.start }
      if ending < 0 {
        covered = nil
      } else if covered == nil {
        covered = step.start + step.length * (-opening / (ending - opening))
      }
    }
    return covered ?? .infinity
  }
}
