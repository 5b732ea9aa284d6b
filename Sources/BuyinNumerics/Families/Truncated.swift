/// A distribution cut off at bounds: the same quantity, given that it lies between them.
///
/// The uniform number is mapped into the chances between the bounds before the quantile function, so
/// a truncated quantity rises with the one that it was cut from. What remains of the distribution is
/// known with an absolute error of 1e-16: of a remainder of 1e-10 six digits.
struct Truncated: Family {
  /// The distribution that is cut.
  let family: any Family
  /// The bounds, if there are any.
  let (low, high): (Column?, Column?)
  private let (from, to): (Column, Column)

  /// Finds the chances at the bounds; requires that something remains.
  init(_ family: any Family, low: Column?, high: Column?) throws(ParameterError) {
    self.family = family
    (self.low, self.high) = (low, high)
    // A bound that is a value of a discrete quantity still belongs to it.
    let below = family.isDiscrete ? low.map { $0.mapped(.ceiling) - .certain(1) } : low
    from = below.map { family.cumulative($0) } ?? .certain(0)
    to = high.map { family.cumulative($0) } ?? .certain(1)
    let remainder = to - from
    try [remainder].require(.remaining, 0) { $0 > 1e-12 }
  }

  var isDiscrete: Bool { family.isDiscrete }

  func quantile(_ uniforms: inout [Double]) {
    uniforms.scale(by: to - from, from: from)
    // Rounding may reach 0 or 1, where quantiles are infinite.
    uniforms.apply(.maximum, .certain(.leastNormalMagnitude))
    uniforms.apply(.minimum, .certain(1 - 0x1p-53))
    family.quantile(&uniforms)
    if let low { uniforms.apply(.maximum, low) }
    if let high { uniforms.apply(.minimum, high) }
  }

  func cumulative(_ points: Column) -> Column {
    let share = (family.cumulative(points) - from) / (to - from)
    return .combine(.minimum, .combine(.maximum, share, .certain(0)), .certain(1))
  }

  var mean: Column? { nil }
}

extension Families {
  /// Cuts a distribution at one or two bounds; the positions in the error are 0 for `low`, 1 for
  /// `high`.
  package static func truncated(
    _ family: any Family, low: Column?, high: Column?
  ) throws(ParameterError) -> any Family {
    if let low, let high { try [low, high].requireOrder(1, after: 0) }
    return try Truncated(family, low: low, high: high)
  }
}
