/// The normal distribution: mean plus deviation times the standard normal quantile.
struct Normal: Family {
  /// The expectation, in the quantity's unit.
  let location: Column
  /// The standard deviation, in the quantity's unit.
  let deviation: Column

  func quantile(_ uniforms: inout [Double]) {
    uniforms.apply(.normalQuantile)
    uniforms.scale(by: deviation, from: location)
  }

  func cumulative(_ points: Column) -> Column {
    standardised(points, location, deviation).mapped(.normalCumulative)
  }

  var mean: Column? { location }
}

/// Returns the distance of the points from a centre in deviations; where the deviation is 0, minus
/// infinity below the centre and infinity from it upwards.
func standardised(_ points: Column, _ centre: Column, _ deviation: Column) -> Column {
  let gap = points - centre
  let atLeast = Column.select(
    .combine(.greaterOrEqual, points, centre), .certain(.infinity), .certain(-.infinity))
  return .select(.combine(.greater, deviation, .certain(0)), gap / deviation, atLeast)
}

extension Families {
  /// The normal distribution by its mean and standard deviation.
  package static let normal = FamilyDescription(
    name: "normal",
    parameters: [FamilyParameter("mean", .location), FamilyParameter("sd", .scale)],
    result: .location,
    summary: "a quantity spread evenly about its mean, with the standard deviation given",
    source: "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, chapter 13"
  ) { parameters throws(ParameterError) in
    try parameters.requireFinite(0)
    try parameters.requireNonNegative(1)
    return Normal(location: parameters[0], deviation: parameters[1])
  }

  /// The normal distribution by its 5th and 95th percentile.
  package static let normalRange = FamilyDescription(
    name: "normalRange",
    parameters: [FamilyParameter("low", .location), FamilyParameter("high", .location)],
    result: .location,
    summary: "a quantity that may have either sign, by its 5th and 95th percentile",
    source: "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, chapter 13"
  ) { parameters throws(ParameterError) in
    try parameters.requireFinite(0, 1)
    try parameters.requireOrder(1, after: 0)
    let (low, high) = (parameters[0], parameters[1])
    return Normal(
      location: .middle(low, high),
      deviation: (high - low) / .certain(2 * normalAt95))
  }
}
