/// The logit-normal distribution: a share whose log-odds are normal.
struct Logitnormal: Family {
  /// The mean of the log-odds.
  let location: Column
  /// The standard deviation of the log-odds.
  let deviation: Column

  func quantile(_ uniforms: inout [Double]) {
    uniforms.apply(.normalQuantile)
    uniforms.scale(by: deviation, from: location)
    uniforms.apply(.logistic)
  }

  func cumulative(_ points: Column) -> Column {
    let low = Column.combine(.maximum, points, .certain(0))
    let share = Column.combine(.minimum, low, .certain(1))
    return standardised(share.mapped(.logit), location, deviation).mapped(.normalCumulative)
  }

  /// The expectation for certain parameters, by the trapezoid rule in the normal score: its error is
  /// exp(−2π²/(σh)) with the step h = 1/32, below 1e-12 for deviations up to 20 of the log-odds.
  var mean: Column? {
    guard case .certain(let mu) = location, case .certain(let sigma) = deviation else { return nil }
    var (sum, weights) = (0.0, 0.0)
    for step in -288...288 {
      let z = Double(step) / 32
      let weight = exponential(-0.5 * z * z)
      sum += weight * Elementary.logistic(mu + sigma * z)
      weights += weight
    }
    return .certain(sum / weights)
  }
}

extension Families {
  /// The logit-normal distribution by its 5th and 95th percentile.
  package static let logitnormalRange = FamilyDescription(
    name: "logitnormalRange",
    parameters: [FamilyParameter("low", .probability), FamilyParameter("high", .probability)],
    result: .probability,
    summary: "a share between 0 and 1, by its 5th and 95th percentile",
    source: "Atchison and Shen, Biometrika 67 (1980), 261-272"
  ) { parameters throws(ParameterError) in
    for position in 0...1 { try parameters.require(.openShare, position) { $0 > 0 && $0 < 1 } }
    try parameters.requireOrder(1, after: 0)
    let (a, b) = (parameters[0].mapped(.logit), parameters[1].mapped(.logit))
    return Logitnormal(location: .middle(a, b), deviation: (b - a) / .certain(2 * normalAt95))
  }
}
