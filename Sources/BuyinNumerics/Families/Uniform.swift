/// The uniform distribution between two bounds.
struct Uniform: Family {
  /// The lower bound.
  let low: Column
  /// The upper bound.
  let high: Column

  /// Weighs the bounds by (1 − u) and u, so that no value lies beyond them and none overflows.
  func quantile(_ uniforms: inout [Double]) {
    var rest = uniforms
    Arithmetic.subtract.apply(toRight: &rest, 1)
    rest.apply(.multiply, low)
    uniforms.apply(.multiply, high)
    uniforms.apply(.add, .drawn(rest))
    uniforms.apply(.maximum, low)
    uniforms.apply(.minimum, high)
  }

  func cumulative(_ points: Column) -> Column {
    let width = high - low
    let reached = Column.select(
      .combine(.greaterOrEqual, points, low), .certain(1), .certain(0))
    let share = Column.select(
      .combine(.greater, width, .certain(0)), (points - low) / width, reached)
    return .combine(.minimum, .combine(.maximum, share, .certain(0)), .certain(1))
  }

  var mean: Column? { .middle(low, high) }
}

extension Families {
  /// The uniform distribution.
  package static let uniform = FamilyDescription(
    name: "uniform",
    parameters: [FamilyParameter("low", .location), FamilyParameter("high", .location)],
    result: .location,
    summary: "a quantity equally likely anywhere between two bounds",
    source: "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, chapter 26"
  ) { parameters throws(ParameterError) in
    try parameters.requireFinite(0, 1)
    try parameters.requireOrder(1, after: 0)
    return Uniform(low: parameters[0], high: parameters[1])
  }
}
