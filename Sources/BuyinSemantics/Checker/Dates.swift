import BuyinSyntax

/// The day on which a plan begins, from which the steps of a series have their dates.
extension Checker {
  /// Returns the day of `begins`; nil if the plan does not say it, or not as a date.
  mutating func lowerBegins() -> DateLiteral? {
    guard let expression = settings.begins else { return nil }
    guard case .date(let date) = expression.unwrapped.kind else {
      report(.beginsUnclear(at: expression.span))
      return nil
    }
    return date
  }

  /// Returns the last day of each step of a series, as it is written; none where the plan does not
  /// say when it begins.
  ///
  /// - Parameters:
  ///   - unit: the length of the steps.
  ///   - count: the number of steps.
  ///   - horizon: where the last one ends, in days.
  func lastDays(of unit: CalendarUnit, count: Int, horizon: Double) -> [String] {
    guard case .date(let first) = settings.begins?.unwrapped.kind else { return [] }
    return (1...max(1, count)).map { step in
      let isWhole = Double(step) * unit.days <= horizon * (1 + 1e-12)
      let next =
        isWhole ? first.adding(step, unit) : first.adding(days: max(1, Int(horizon.rounded())))
      return next.adding(days: -1).written
    }
  }
}

extension DateLiteral {
  /// Returns the day so many units of the calendar later.
  fileprivate func adding(_ count: Int, _ unit: CalendarUnit) -> DateLiteral {
    switch unit {
    case .day: adding(days: count)
    case .week: adding(days: 7 * count)
    case .month: adding(months: count)
    case .quarter: adding(months: 3 * count)
    case .year: adding(months: 12 * count)
    }
  }
}
