/// The beta distribution, stretched over an interval.
struct Beta: Family {
  /// The first shape, above 0: successes plus one, after counting.
  let alpha: Column
  /// The second shape, above 0.
  let beta: Column
  /// The lower end of the interval.
  var low = Column.certain(0)
  /// The width of the interval.
  var width = Column.certain(1)
  private let sampler: TailSampler<BetaTails>

  /// Prepares the quantile function.
  init(alpha: Column, beta: Column, low: Column = .certain(0), width: Column = .certain(1)) {
    (self.alpha, self.beta, self.low, self.width) = (alpha, beta, low, width)
    sampler = TailSampler([alpha, beta]) { BetaTails(alpha: $0[0], beta: $0[1]) }
  }

  func quantile(_ uniforms: inout [Double]) {
    sampler.quantile(&uniforms)
    uniforms.apply(.logistic)
    if width != .certain(1) || low != .certain(0) { uniforms.scale(by: width, from: low) }
  }

  func cumulative(_ points: Column) -> Column {
    .each([points, alpha, beta, low, width]) { values in
      if values.contains(where: \.isNaN) { return .nan }
      let gap = values[0] - values[3]
      if values[4] == 0 { return gap >= 0 ? 1 : 0 }
      let share = gap / values[4]
      let rest = (values[4] - gap) / values[4]
      return BetaTails(alpha: values[1], beta: values[2]).tails(at: share, rest: rest).lower
    }
  }

  var mean: Column? { low + width * (alpha / (alpha + beta)) }
}

extension Families {
  private static let source =
    "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, chapter 25"

  /// The beta distribution by its two shapes.
  package static let beta = FamilyDescription(
    name: "beta",
    parameters: [FamilyParameter("alpha", .shape), FamilyParameter("beta", .shape)],
    result: .probability,
    summary: "a share, such as the rate behind a number of successes and failures",
    source: source
  ) { parameters throws(ParameterError) in
    try parameters.requirePositive(0, 1)
    try parameters.requireShape(0, 1)
    return Beta(alpha: parameters[0], beta: parameters[1])
  }

  /// The beta distribution by its mean and standard deviation.
  package static let betaMoments = FamilyDescription(
    name: "beta",
    parameters: [FamilyParameter("mean", .probability), FamilyParameter("sd", .probability)],
    result: .probability,
    summary: "a share, by its mean and standard deviation",
    source: source
  ) { parameters throws(ParameterError) in
    try parameters.require(.openShare, 0) { $0 > 0 && $0 < 1 }
    try parameters.requirePositive(1)
    let (mean, sd) = (parameters[0], parameters[1])
    let rest = .certain(1) - mean
    // The variance of a share is at most mean · (1 − mean): what is left of it is the weight.
    let weight = mean * rest / (sd * sd) - .certain(1)
    do {
      let shapes = [mean * weight, rest * weight]
      try shapes.requirePositive(0, 1)
      try shapes.requireShape(0, 1)
      return Beta(alpha: shapes[0], beta: shapes[1])
    } catch {
      throw ParameterError(parameter: 1, requirement: .deviationOfShare, found: sd[0])
    }
  }

  /// The PERT distribution.
  package static let pert = FamilyDescription(
    name: "pert",
    parameters: [
      FamilyParameter("low", .location), FamilyParameter("mode", .location),
      FamilyParameter("high", .location),
    ],
    result: .location,
    summary: "a quantity between two bounds with a most likely value, which weighs four times",
    source: "Malcolm, Roseboom, Clark and Fazar, Operations Research 7 (1959), 646-669"
  ) { parameters throws(ParameterError) in
    try parameters.requireFinite(0, 1, 2)
    try parameters.requireOrder(1, after: 0)
    try parameters.requireOrder(2, after: 1)
    let (low, mode, high) = (parameters[0], parameters[1], parameters[2])
    let width = high - low
    let place = Column.select(
      .combine(.greater, width, .certain(0)), (mode - low) / width, .certain(0.5))
    let alpha = .certain(1) + .certain(4) * place
    return Beta(alpha: alpha, beta: .certain(6) - alpha, low: low, width: width)
  }
}
