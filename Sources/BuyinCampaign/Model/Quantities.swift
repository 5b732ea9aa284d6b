package import BuyinNumerics

/// A quantity of one step, parted by exposure: what is there from its start, and what flows in.
struct Dose {
  /// What comes at the start of the step.
  var once: Column
  /// What comes evenly in the course of the step.
  var flow: Column

  /// Nothing.
  static let none = Dose(once: .zero, flow: .zero)

  /// All of it.
  var sum: Column { once + flow }

  /// Returns the dose with both parts multiplied.
  func scaled(by factor: Column) -> Dose {
    factor.isCertainly(1) ? self : Dose(once: once * factor, flow: flow * factor)
  }

  /// Adds another dose.
  static func += (left: inout Dose, right: Dose) {
    left.once += right.once
    left.flow += right.flow
  }
}

/// The accounts of an origin at one time, by who is behind them; one number per draw.
package struct Crowd: Sendable, Equatable {
  /// Real and interested: P.
  package var prospects: Column
  /// Real, without the interest: U.
  package var others: Column
  /// With nobody behind them: K.
  package var empty: Column

  /// Nobody.
  static let none = Crowd(prospects: .zero, others: .zero, empty: .zero)

  /// The people: P + U.
  package var people: Column { prospects + others }
  /// All accounts: P + U + K.
  package var accounts: Column { people + empty }

  /// Combines two crowds part by part.
  func combined(with other: Crowd, _ join: (Column, Column) -> Column) -> Crowd {
    Crowd(
      prospects: join(prospects, other.prospects), others: join(others, other.others),
      empty: join(empty, other.empty))
  }
}

extension Amount.Size {
  /// Returns the size in a step.
  func value(in step: Timeline.Step) -> Column {
    switch self {
    case .constant(let value): value
    case .perStep(let values): step.index < values.count ? values[step.index] : .zero
    }
  }
}

/// Returns what a list of amounts comes to in one step.
///
/// docs/model.md, "Time": a flow `x per U` is `x·Δ/U` times the share of the step in which the activity
/// is at work; a one-off falls in the step that contains the start. A one-off with a size for every
/// step falls at the start of each step in which the activity is at work.
///
/// - Parameters:
///   - amounts: the amounts, several of which may stand together.
///   - step: the step.
///   - activity: when they are at work.
///   - pieces: how many paid followers or posts an amount for each of them applies to.
///   - posts: how many posts of a source an amount for each of them applies to.
///   - scale: what all other amounts are multiplied by.
func dose(
  of amounts: [Amount], in step: Timeline.Step, during activity: Activity, pieces: Dose = .none,
  posts: Column = .zero, scale: Column = .one
) -> Dose {
  var total = Dose.none
  for amount in amounts {
    let size = amount.size.value(in: step)
    switch amount.occurrence {
    case .once:
      if amount.size.falls(in: step, during: activity) { total.once += size * scale }
    case .perTime(let days):
      total.flow += size * scale * (activity.days(in: step) / days)
    case .each:
      total += pieces.scaled(by: size)
    case .eachPost:
      total.flow += posts * size * scale
    }
  }
  return total
}

extension Amount.Size {
  /// Whether a one-off of this size falls in `step`.
  fileprivate func falls(in step: Timeline.Step, during activity: Activity) -> Bool {
    switch self {
    case .constant: activity.begins(in: step)
    case .perStep: activity.days(in: step) > 0
    }
  }
}
