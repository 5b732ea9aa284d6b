extension ArithmeticOperator {
  /// Returns a sum, difference, product or quotient of certain numbers; nil for other operations.
  ///
  /// Amounts are decimal, doubles are not: `$0.30 - $0.10 - $0.20` leaves −2.8e-17. What a sum or
  /// difference leaves of less than 1e-14 of its parts, some forty times what rounding makes of
  /// one, is nothing.
  package func certain(_ left: Double, _ right: Double) -> Double? {
    switch self {
    case .add: Self.whole(left + right, of: left, right)
    case .subtract: Self.whole(left - right, of: left, right)
    case .multiply: left * right
    case .divide: left / right
    case .power, .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .and, .or: nil
    }
  }

  private static func whole(_ value: Double, of left: Double, _ right: Double) -> Double {
    abs(value) < 1e-14 * max(abs(left), abs(right)) ? 0 : value
  }
}
