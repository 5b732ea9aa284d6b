/// The gamma distribution: the scale times a standard gamma quantity.
struct Gamma: Family {
  /// The shape, above 0.
  let shape: Column
  /// The scale, in the quantity's unit.
  let scale: Column
  private let sampler: TailSampler<GammaTails>

  /// Prepares the quantile function.
  init(shape: Column, scale: Column) {
    self.shape = shape
    self.scale = scale
    sampler = TailSampler([shape]) { GammaTails(shape: $0[0]) }
  }

  func quantile(_ uniforms: inout [Double]) {
    sampler.quantile(&uniforms)
    uniforms.apply(.exp)
    uniforms.apply(.multiply, scale)
  }

  func cumulative(_ points: Column) -> Column {
    .each([points, shape, scale]) { values in
      values[0].isNaN || values[1].isNaN || values[2].isNaN
        ? .nan
        : values[0] > 0 ? GammaTails(shape: values[1]).tails(at: values[0] / values[2]).lower : 0
    }
  }

  var mean: Column? { shape * scale }
}

/// Samples the coordinate of a standard distribution: from a table where the parameters are the same
/// in every draw, else by solving draw by draw.
struct TailSampler<Function: TailFunction>: Sendable {
  private let parameters: [Column]
  private let function: @Sendable ([Double]) -> Function
  private let fixed: (function: Function, table: QuantileTable)?

  /// Prepares the table, if no parameter is drawn.
  init(_ parameters: [Column], _ function: @escaping @Sendable ([Double]) -> Function) {
    self.parameters = parameters
    self.function = function
    if parameters.allSatisfy({ $0.drawCount == nil }) {
      let only = function(parameters.map { $0[0] })
      fixed = (only, QuantileTable(only))
    } else {
      fixed = nil
    }
  }

  /// Replaces each uniform number by the coordinate below which the quantity lies with that chance.
  func quantile(_ uniforms: inout [Double]) {
    if let (function, table) = fixed {
      uniforms.apply(.normalQuantile)
      table.apply(to: &uniforms) { function.coordinate(at: $0) }
      return
    }
    for draw in uniforms.indices {
      let values = parameters.map { $0[draw] }
      let isDefined = values.allSatisfy { !$0.isNaN }
      uniforms[draw] = isDefined ? function(values).coordinate(at: uniforms[draw]) : .nan
    }
  }
}

extension Families {
  /// The gamma distribution by shape and scale.
  package static let gamma = FamilyDescription(
    name: "gamma",
    parameters: [FamilyParameter("shape", .shape), FamilyParameter("scale", .scale)],
    result: .location,
    summary: "a positive quantity, such as the time until several events have happened",
    source: "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, chapter 17"
  ) { parameters throws(ParameterError) in
    try parameters.requirePositive(0, 1)
    try parameters.requireShape(0)
    return Gamma(shape: parameters[0], scale: parameters[1])
  }
}
