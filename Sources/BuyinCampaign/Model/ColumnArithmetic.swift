package import BuyinNumerics

/// Arithmetic of the model in its usual notation.
///
/// Most terms of most plans are nothing or one (no flowing arrivals, no lift, no market), so adding a
/// certain 0 and multiplying by a certain 0 or 1 pass the other operand through: no array is touched.
extension Column {
  /// The column that is 0 in every draw.
  package static var zero: Column { .certain(0) }
  /// The column that is 1 in every draw.
  package static var one: Column { .certain(1) }

  /// Whether the column is certain and equal to `value`.
  func isCertainly(_ value: Double) -> Bool {
    switch self {
    case .certain(let own): own == value
    case .drawn: false
    }
  }

  /// Adds draw by draw.
  static func + (left: consuming Column, right: consuming Column) -> Column {
    if left.isCertainly(0) { return right }
    if right.isCertainly(0) { return left }
    return combine(.add, left, right)
  }

  /// Subtracts draw by draw.
  static func - (left: consuming Column, right: consuming Column) -> Column {
    if right.isCertainly(0) { return left }
    return combine(.subtract, left, right)
  }

  /// Multiplies draw by draw; a certain 0 wins over whatever the other side holds.
  static func * (left: consuming Column, right: consuming Column) -> Column {
    if left.isCertainly(1) || right.isCertainly(0) { return right }
    if right.isCertainly(1) || left.isCertainly(0) { return left }
    return combine(.multiply, left, right)
  }

  /// Divides draw by draw.
  static func / (left: consuming Column, right: consuming Column) -> Column {
    if right.isCertainly(1) { return left }
    return combine(.divide, left, right)
  }

  /// Multiplies every draw by one number.
  static func * (left: consuming Column, right: Double) -> Column { left * .certain(right) }

  /// Subtracts every draw from one number.
  static func - (left: Double, right: consuming Column) -> Column {
    combine(.subtract, .certain(left), right)
  }

  /// Adds the columns of another term in place.
  static func += (left: inout Column, right: consuming Column) {
    if right.isCertainly(0) { return }
    var own = Column.zero
    swap(&own, &left)
    left = own + right
  }

  /// Raises every draw to one exponent; exponents 0, 1 and ½ need no general power.
  consuming func raised(to exponent: Double) -> Column {
    if exponent == 1 { return self }
    if exponent == 0 { return .one }
    if exponent == 0.5 { return mapped(.squareRoot) }
    return Column.combine(.power, self, .certain(exponent))
  }

  /// Raises every draw to the exponent of the same draw.
  consuming func raised(to exponent: consuming Column) -> Column {
    if case .certain(let number) = copy exponent { return raised(to: number) }
    return Column.combine(.power, self, exponent)
  }

  /// Returns the draws, none below `bound`.
  consuming func atLeast(_ bound: Double) -> Column {
    Column.combine(.maximum, self, .certain(bound))
  }

  /// Returns the draws, none above `bound`.
  consuming func atMost(_ bound: Double) -> Column {
    Column.combine(.minimum, self, .certain(bound))
  }

  /// Returns the draws, none below 0 and none above 1.
  consuming func asShare() -> Column { atLeast(0).atMost(1) }

  /// Divides where the divisor is positive, and gives 0 where it is not.
  ///
  /// The smallest normal number stands in for a divisor of nothing; the model only divides so where
  /// the dividend is nothing too, or where the result multiplies nothing.
  consuming func shared(over divisor: consuming Column) -> Column {
    self / divisor.atLeast(.leastNormalMagnitude)
  }

  /// The number of draws that the column holds; `nil` when it is certain.
  var drawCount: Int? {
    switch self {
    case .certain: nil
    case .drawn(let draws): draws.count
    }
  }

  /// Computes one column from several by a function of one draw; certain when all of them are.
  ///
  /// For the few functions that do not vectorise (interpolation in time, beta-geometric survival).
  static func perDraw(of columns: [Column], _ function: ((Column) -> Double) -> Double) -> Column {
    guard let count = columns.lazy.compactMap(\.drawCount).first else {
      return .certain(function { $0[0] })
    }
    return .drawn((0..<count).map { draw in function { $0[draw] } })
  }
}
