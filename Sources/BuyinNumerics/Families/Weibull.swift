/// The Weibull distribution; with shape 1 the exponential one.
struct Weibull: Family {
  /// The shape, above 0.
  let shape: Column
  /// The scale, in the quantity's unit.
  let scale: Column

  /// −log(1 − u), kept precise near 0, to the power of 1/shape.
  func quantile(_ uniforms: inout [Double]) {
    uniforms.apply(.negate)
    uniforms.apply(.logOnePlus)
    uniforms.apply(.negate)
    if shape != .certain(1) { uniforms.apply(.power, .certain(1) / shape) }
    uniforms.apply(.multiply, scale)
  }

  func cumulative(_ points: Column) -> Column {
    let size = Column.combine(.maximum, points, .certain(0)) / scale
    return Column.combine(.power, size, shape).mapped(.negate).mapped(.expMinusOne).mapped(.negate)
  }

  /// The scale times Γ(1 + 1/shape).
  var mean: Column? {
    if shape == .certain(1) { return scale }
    return scale * .each([shape]) { exponential(Stirling.logGamma(1 + 1 / $0[0])) }
  }
}

extension Families {
  /// The exponential distribution by its mean.
  package static let exponential = FamilyDescription(
    name: "exponential",
    parameters: [FamilyParameter("mean", .location)],
    result: .location,
    summary: "the time until an event whose chance does not change with time",
    source: "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, chapter 19"
  ) { parameters throws(ParameterError) in
    try parameters.requirePositive(0)
    return Weibull(shape: .certain(1), scale: parameters[0])
  }

  /// The Weibull distribution by shape and scale.
  package static let weibull = FamilyDescription(
    name: "weibull",
    parameters: [FamilyParameter("shape", .shape), FamilyParameter("scale", .scale)],
    result: .location,
    summary: "the time until an event whose chance rises (shape above 1) or falls with time",
    source: "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, chapter 21"
  ) { parameters throws(ParameterError) in
    try parameters.requirePositive(0, 1)
    return Weibull(shape: parameters[0], scale: parameters[1])
  }
}
