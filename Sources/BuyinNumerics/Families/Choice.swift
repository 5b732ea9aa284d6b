/// A choice among items by weight: the values are the items' positions, from 0.
struct Choice: Family {
  private let weights: [Column]
  private let sums: [Double]?

  /// Adds up the weights, if none is drawn.
  init(weights: [Column]) {
    self.weights = weights
    let isCertain = weights.allSatisfy { $0.drawCount == nil }
    sums = isCertain ? Choice.sums(weights.map { $0[0] }) : nil
  }

  var isDiscrete: Bool { true }

  private static func sums(_ weights: [Double]) -> [Double] {
    var sum = 0.0
    return weights.map { weight in
      sum += weight
      return sum
    }
  }

  /// The first position whose sum of weights exceeds the share of the total; so an item without
  /// weight is never chosen.
  private static func position(_ share: Double, _ sums: [Double]) -> Double {
    guard let total = sums.last, !total.isNaN, !share.isNaN else { return .nan }
    let wanted = share * total
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return Double(low)
  }

  func quantile(_ uniforms: inout [Double]) {
    for draw in uniforms.indices {
      let sums = self.sums ?? Choice.sums(weights.map { $0[draw] })
      uniforms[draw] = Choice.position(uniforms[draw], sums)
    }
  }

  func cumulative(_ points: Column) -> Column {
    .each([points] + weights) { values in
      if values.contains(where: \.isNaN) { return .nan }
      let sums = Choice.sums(Array(values.dropFirst()))
      let last = Double(sums.count - 1)
      return values[0] < 0 ? 0 : sums[Int(min(values[0], last))] / sums[sums.count - 1]
    }
  }

  var mean: Column? {
    .each(weights) { values in
      let sum = values.indices.reduce(0) { $0 + Double($1) * values[$1] }
      return sum / values.reduce(0, +)
    }
  }
}

extension Families {
  /// A choice by weight among as many items as there are weights; draws are positions, from 0.
  ///
  /// - Parameter weights: of 0 or above, not all 0; at least one.
  package static func choice(weights: [Column]) throws(ParameterError) -> any Family {
    for position in weights.indices { try weights.requireNonNegative(position) }
    let total = weights.dropFirst().reduce(weights.first ?? .certain(0)) { $0 + $1 }
    try [total].require(.positive, 0) { $0 > 0 }
    return Choice(weights: weights)
  }

  /// A choice among `count` equally likely items, at least one; draws are positions, from 0.
  package static func choice(among count: Int) -> any Family {
    precondition(count >= 1, "a choice has an item")
    return Choice(weights: Array(repeating: .certain(1), count: count))
  }
}
