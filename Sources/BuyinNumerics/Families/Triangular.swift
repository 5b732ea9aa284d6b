/// The triangular distribution between two bounds with a most likely value.
struct Triangular: Family {
  /// The lower bound.
  let low: Column
  /// The most likely value.
  let mode: Column
  /// The upper bound.
  let high: Column

  /// Takes the root of the area on the side of the mode where the chance falls.
  func quantile(_ uniforms: inout [Double]) {
    let chance = Column.drawn(uniforms)
    let rest = Column.certain(1) - chance
    let width = high - low
    let rising = low + (chance * width * (mode - low)).mapped(.squareRoot)
    let falling = high - (rest * width * (high - mode)).mapped(.squareRoot)
    let isRising = Column.combine(.less, chance * width, mode - low)
    if case .drawn(let values) = Column.select(isRising, rising, falling) { uniforms = values }
  }

  func cumulative(_ points: Column) -> Column {
    .each([points, low, mode, high]) { values in
      let (x, low, mode, high) = (values[0], values[1], values[2], values[3])
      if values.contains(where: \.isNaN) { return .nan }
      if x >= high { return 1 }
      if x <= low { return 0 }
      return x < mode
        ? (x - low) / (high - low) * ((x - low) / (mode - low))
        : 1 - (high - x) / (high - low) * ((high - x) / (high - mode))
    }
  }

  var mean: Column? { (low + mode + high) / .certain(3) }
}

extension Families {
  /// The triangular distribution.
  package static let triangular = FamilyDescription(
    name: "triangular",
    parameters: [
      FamilyParameter("low", .location), FamilyParameter("mode", .location),
      FamilyParameter("high", .location),
    ],
    result: .location,
    summary: "a quantity between two bounds with a most likely value",
    source: "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, chapter 26"
  ) { parameters throws(ParameterError) in
    try parameters.requireFinite(0, 1, 2)
    try parameters.requireOrder(1, after: 0)
    try parameters.requireOrder(2, after: 1)
    return Triangular(low: parameters[0], mode: parameters[1], high: parameters[2])
  }
}
