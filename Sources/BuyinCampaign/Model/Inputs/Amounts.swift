package import BuyinNumerics

/// How often an amount occurs, which the dimension of a field decides.
package enum Occurrence: Sendable, Equatable {
  /// Once, at the start of the activity.
  case once
  /// So much per so many days while the activity lasts.
  case perTime(days: Double)
  /// So much for each paid follower of a source, or for each post of a content plan.
  case each
  /// So much for each post that a source makes.
  case eachPost
}

/// A quantity that is paid, worked, bought or posted: money, hours, followers or posts.
package struct Amount: Sendable, Equatable {
  /// How the size of an amount goes on over the steps.
  package enum Size: Sendable, Equatable {
    /// The same whenever the activity is at work.
    case constant(Column)
    /// One size per step of the plan, from its first; beyond the list there is nothing.
    case perStep([Column])
  }

  /// The size, in the unit of the field (per time, or per piece, as `occurrence` says).
  package var size: Size
  /// How often it occurs.
  package var occurrence: Occurrence

  /// Describes an amount that keeps its size.
  package init(_ value: Column, _ occurrence: Occurrence = .once) {
    size = .constant(value)
    self.occurrence = occurrence
  }

  /// Describes an amount with a size for every step.
  package init(perStep values: [Column], _ occurrence: Occurrence = .once) {
    size = .perStep(values)
    self.occurrence = occurrence
  }
}

/// A chance per time, such as 5 % per month.
package struct Chance: Sendable, Equatable {
  /// The chance within `days`, from 0 to 1.
  package var share: Column
  /// The time in which it applies, in days.
  package var days: Double

  /// States a chance of `share` in `days`.
  package init(_ share: Column, per days: Double) {
    self.share = share
    self.days = days
  }

  /// No chance at all.
  package static let none = Chance(.zero, per: Timeline.month)

  /// Returns the share that is left after `duration` days: `(1 − p)^(duration/days)`.
  package func kept(over duration: Double) -> Column {
    if share.isCertainly(0) { return .one }
    return (1 - share).atLeast(0).raised(to: duration / days)
  }

  /// Returns the chance of it within `duration` days.
  package func within(_ duration: Double) -> Column {
    duration == days ? share : 1 - kept(over: duration)
  }
}

/// A flow per member and time, such as 0.1 followers per member per month.
package struct Rate: Sendable, Equatable {
  /// The amount in `days`.
  package var amount: Column
  /// The time in which it flows, in days.
  package var days: Double

  /// States a flow of `amount` in `days`.
  package init(_ amount: Column, per days: Double) {
    self.amount = amount
    self.days = days
  }
}
