/// The checks of parameters; a value that is undefined in a draw passes and makes the draw undefined.
extension Array where Element == Column {
  /// Requires the parameter at a position to meet the test in every draw.
  func require(
    _ requirement: ParameterError.Requirement, _ position: Int, _ test: (Double) -> Bool
  ) throws(ParameterError) {
    switch self[position] {
    case .certain(let value):
      if !test(value) {
        throw ParameterError(parameter: position, requirement: requirement, found: value)
      }
    case .drawn(let values):
      for value in values where !test(value) && !value.isNaN {
        throw ParameterError(parameter: position, requirement: requirement, found: value)
      }
    }
  }

  /// Requires finite parameters.
  func requireFinite(_ positions: Int...) throws(ParameterError) {
    for position in positions { try require(.finite, position) { $0.isFinite } }
  }

  /// Requires a finite parameter above 0.
  func requirePositive(_ positions: Int...) throws(ParameterError) {
    for position in positions {
      try require(.finite, position) { $0.isFinite }
      try require(.positive, position) { $0 > 0 }
    }
  }

  /// Requires a finite parameter of 0 or above.
  func requireNonNegative(_ positions: Int...) throws(ParameterError) {
    for position in positions {
      try require(.finite, position) { $0.isFinite }
      try require(.nonNegative, position) { $0 >= 0 }
    }
  }

  /// Requires a shape in the range for which the tails are precise.
  func requireShape(_ positions: Int...) throws(ParameterError) {
    for position in positions {
      try require(.atLeast(smallestShape), position) { $0 >= smallestShape }
      try require(.atMost(largestShape), position) { $0 <= largestShape }
    }
  }

  /// Requires the parameter at a position not to lie below another, draw by draw.
  func requireOrder(_ position: Int, after other: Int) throws(ParameterError) {
    let requirement = ParameterError.Requirement.ordered(after: other)
    switch (self[other], self[position]) {
    case (.certain(let low), _):
      try require(requirement, position) { $0 >= low }
    case (.drawn(let lows), .certain(let high)):
      for low in lows where low > high {
        throw ParameterError(parameter: position, requirement: requirement, found: high)
      }
    case (.drawn(let lows), .drawn(let highs)):
      for (low, high) in zip(lows, highs) where low > high {
        throw ParameterError(parameter: position, requirement: requirement, found: high)
      }
    }
  }
}

/// Arithmetic of columns as formulas are written; within the families only.
extension Column {
  static func + (left: Column, right: Column) -> Column { combine(.add, left, right) }
  static func - (left: Column, right: Column) -> Column { combine(.subtract, left, right) }
  static func * (left: Column, right: Column) -> Column { combine(.multiply, left, right) }
  static func / (left: Column, right: Column) -> Column { combine(.divide, left, right) }

  /// Returns half the sum of two columns, without overflow.
  static func middle(_ left: Column, _ right: Column) -> Column {
    left * .certain(0.5) + right * .certain(0.5)
  }

  /// The number of draws, or nil for one value.
  var drawCount: Int? {
    if case .drawn(let values) = self { values.count } else { nil }
  }

  /// Returns the function of the parameters of each draw: one value if no parameter is drawn.
  static func each(_ parameters: [Column], _ function: ([Double]) -> Double) -> Column {
    guard let count = parameters.lazy.compactMap(\.drawCount).first else {
      return .certain(function(parameters.map { $0[0] }))
    }
    return .drawn(
      (0..<count).map { draw in function(parameters.map { $0[draw] }) })
  }
}

extension [Double] {
  /// Replaces each number by its product with the factor plus the offset, draw by draw.
  mutating func scale(by factor: Column, from offset: Column) {
    apply(.multiply, factor)
    apply(.add, offset)
  }

  /// Replaces each number by the operation with the column's value on the right.
  mutating func apply(_ operation: Arithmetic, _ right: Column) {
    switch right {
    case .certain(let value): operation.apply(toLeft: &self, value)
    case .drawn(let values): operation.apply(toLeft: &self, values)
    }
  }

  /// Replaces each number by its function.
  mutating func apply(_ function: Elementary) {
    function.apply(to: &self)
  }
}

/// The standard normal quantile at 95 %: ranges are given by their 5th and 95th percentile.
package let normalAt95 = 1.6448536269514722

/// The smallest shape of a gamma or beta distribution: below, nearly all draws are 0 or 1.
let smallestShape = 1e-3

/// The largest shape of a gamma or beta distribution: above, the tails lose too many digits.
let largestShape = 1e9
