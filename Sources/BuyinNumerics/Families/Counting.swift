/// A distribution over 0, 1, 2, … with the chances of its values for certain parameters.
protocol CountDistribution: Sendable {
  /// The expectation.
  var mean: Double { get }
  /// The standard deviation.
  var deviation: Double { get }
  /// The third standardised cumulant.
  var skewness: Double { get }
  /// The fourth standardised cumulant.
  var kurtosis: Double { get }
  /// The largest value that has a chance.
  var largest: Double { get }
  /// Returns the chance of a whole number in 0…largest.
  func chance(_ count: Double) -> Double
  /// Returns the chance of at most a whole number in 0…largest.
  func cumulative(_ count: Double) -> Double
}

extension CountDistribution {
  /// Returns the value of the continuous approximation at a normal score: the expansion of E. A.
  /// Cornish and R. A. Fisher (Revue de l'Institut International de Statistique 5 (1938), 307-320) to
  /// the fourth cumulant. Its error is a fraction 1/deviation of one.
  func approximate(_ z: Double) -> Double {
    let first = skewness * (z * z - 1) / 6
    let second = kurtosis * (z * z * z - 3 * z) / 24
    let third = skewness * skewness * (2 * z * z * z - 5 * z) / 36
    return mean + deviation * (z + first + second - third)
  }

  /// Returns the smallest whole number whose cumulative chance reaches a chance in (0, 1).
  func quantile(_ chance: Double) -> Double {
    let guess = (approximate(normalQuantile(chance)) - 0.5).rounded(.up)
    var count = min(max(guess, 0), largest)
    // With a deviation above 1,000 the guess is wrong in less than one draw of a million, by one.
    if deviation > 1000 { return count }
    while count < largest && cumulative(count) < chance { count += 1 }
    while count > 0 && cumulative(count - 1) >= chance { count -= 1 }
    return count
  }
}

/// The cumulative chances of a counting distribution around its mean, for searching.
struct CountTable: Sendable {
  private let first: Double
  private let sums: [Double]

  /// Sums the chances of all values within nine deviations of the mean (and twelve more).
  init(_ distribution: some CountDistribution) {
    let reach = 9 * distribution.deviation + 12 + 9 * abs(distribution.skewness)
    first = max(0, (distribution.mean - reach).rounded(.down))
    let last = min(distribution.largest, (distribution.mean + reach).rounded(.up))
    var sums: [Double] = []
    var sum = 0.0
    var count = first
    while count <= last {
      sum += distribution.chance(count)
      sums.append(sum)
      count += 1
    }
    self.sums = sums
  }

  /// Returns the smallest value whose cumulative chance reaches a chance in (0, 1).
  func quantile(_ chance: Double) -> Double {
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < chance { low = middle + 1 } else { high = middle }
    }
    return first + Double(low)
  }
}

/// A family of counts: the same distribution in every draw, from a table, or one per draw.
struct Counting<Distribution: CountDistribution>: Family {
  /// The parameters, in the order in which `make` takes them.
  let parameters: [Column]
  /// Makes the distribution of one draw.
  let make: @Sendable ([Double]) -> Distribution
  private let table: CountTable?

  /// Prepares the table, if no parameter is drawn and the deviation is moderate.
  init(_ parameters: [Column], make: @escaping @Sendable ([Double]) -> Distribution) {
    self.parameters = parameters
    self.make = make
    if parameters.allSatisfy({ $0.drawCount == nil }) {
      let only = make(parameters.map { $0[0] })
      table = only.deviation <= 1000 ? CountTable(only) : nil
    } else {
      table = nil
    }
  }

  var isDiscrete: Bool { true }

  func quantile(_ uniforms: inout [Double]) {
    if let table {
      for draw in uniforms.indices where !uniforms[draw].isNaN {
        uniforms[draw] = table.quantile(uniforms[draw])
      }
      return
    }
    for draw in uniforms.indices {
      let values = parameters.map { $0[draw] }
      let isDefined = values.allSatisfy { !$0.isNaN } && !uniforms[draw].isNaN
      uniforms[draw] = isDefined ? make(values).quantile(uniforms[draw]) : .nan
    }
  }

  func cumulative(_ points: Column) -> Column {
    .each([points] + parameters) { values in
      if values.contains(where: \.isNaN) { return .nan }
      let distribution = make(Array(values.dropFirst()))
      let count = values[0].rounded(.down)
      return count < 0 ? 0 : count >= distribution.largest ? 1 : distribution.cumulative(count)
    }
  }

  var mean: Column? { .each(parameters) { $0.contains(where: \.isNaN) ? .nan : make($0).mean } }
}
