/// The log-normal distribution, or its mirror image below zero.
struct Lognormal: Family {
  /// The mean of the logarithm of the size.
  let location: Column
  /// The standard deviation of the logarithm of the size.
  let deviation: Column
  /// Whether the values are negative: minus a log-normal quantity.
  var isMirrored = false

  /// Makes the distribution with the 5th and 95th percentile of the size.
  init(low: Column, high: Column, isMirrored: Bool = false) {
    let (a, b) = (low.mapped(.log), high.mapped(.log))
    location = .middle(a, b)
    deviation = (b - a) / .certain(2 * normalAt95)
    self.isMirrored = isMirrored
  }

  /// Makes the distribution with a mean above 0 and a standard deviation.
  init(mean: Column, sd: Column) {
    let ratio = sd / mean
    let variance = (ratio * ratio).mapped(.logOnePlus)
    location = mean.mapped(.log) - variance * .certain(0.5)
    deviation = variance.mapped(.squareRoot)
  }

  func quantile(_ uniforms: inout [Double]) {
    uniforms.apply(.normalQuantile)
    if isMirrored { uniforms.apply(.negate) }
    uniforms.scale(by: deviation, from: location)
    uniforms.apply(.exp)
    if isMirrored { uniforms.apply(.negate) }
  }

  func cumulative(_ points: Column) -> Column {
    let sizes = isMirrored ? points.mapped(.negate) : points
    let positive = Column.combine(.maximum, sizes, .certain(0))
    let distance = standardised(positive.mapped(.log), location, deviation)
    return (isMirrored ? distance.mapped(.negate) : distance).mapped(.normalCumulative)
  }

  var mean: Column? {
    let size = (location + deviation * deviation * .certain(0.5)).mapped(.exp)
    return isMirrored ? size.mapped(.negate) : size
  }
}

extension Families {
  private static let source =
    "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, chapter 14"

  /// The log-normal distribution by its 5th and 95th percentile.
  package static let lognormalRange = FamilyDescription(
    name: "lognormal",
    parameters: [FamilyParameter("low", .location), FamilyParameter("high", .location)],
    result: .location,
    summary: "a positive quantity whose size is uncertain, by its 5th and 95th percentile",
    source: source
  ) { parameters throws(ParameterError) in
    try parameters.requirePositive(0, 1)
    try parameters.requireOrder(1, after: 0)
    return Lognormal(low: parameters[0], high: parameters[1])
  }

  /// The log-normal distribution by its mean and standard deviation.
  package static let lognormalMoments = FamilyDescription(
    name: "lognormal",
    parameters: [FamilyParameter("mean", .location), FamilyParameter("sd", .scale)],
    result: .location,
    summary: "a positive quantity whose size is uncertain, by its mean and standard deviation",
    source: source
  ) { parameters throws(ParameterError) in
    try parameters.requirePositive(0)
    try parameters.requireNonNegative(1)
    return Lognormal(mean: parameters[0], sd: parameters[1])
  }

  /// The mirror image of the log-normal distribution by its 5th and 95th percentile, both below 0.
  package static let mirroredLognormalRange = FamilyDescription(
    name: "mirroredLognormalRange",
    parameters: [FamilyParameter("low", .location), FamilyParameter("high", .location)],
    result: .location,
    summary: "a negative quantity whose size is uncertain, by its 5th and 95th percentile",
    source: source
  ) { parameters throws(ParameterError) in
    try parameters.requireFinite(0, 1)
    for position in 0...1 {
      try parameters.require(.atMost(-Double.leastNonzeroMagnitude), position) { $0 < 0 }
    }
    try parameters.requireOrder(1, after: 0)
    return Lognormal(
      low: parameters[1].mapped(.negate), high: parameters[0].mapped(.negate), isMirrored: true)
  }
}
