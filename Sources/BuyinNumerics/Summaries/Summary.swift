/// A statistic of the draws with its uncertainty.
package struct Estimate: Sendable, Equatable {
  /// The statistic over all draws.
  package let value: Double
  /// The standard error, from the spread between replicates; nil with fewer than two replicates.
  package let standardError: Double?

  /// Makes an estimate.
  package init(_ value: Double, standardError: Double? = nil) {
    self.value = value
    self.standardError = standardError
  }
}

/// What is known of a quantity after a run.
package struct Summary: Sendable, Equatable {
  /// The number of draws, undefined ones included.
  package let draws: Int
  /// The mean of the defined draws.
  package let mean: Estimate
  /// The standard deviation of the defined draws, divided by n − 1.
  package let deviation: Estimate
  /// The chances, 0…1, that the quantiles belong to, as they were asked for.
  package let probabilities: [Double]
  /// The quantiles, one per chance; empty if only the moments were wanted.
  package let quantiles: [Estimate]
  /// The smallest defined draw.
  package let minimum: Double
  /// The largest defined draw.
  package let maximum: Double
  /// The number of draws that are not a number.
  package let undefined: Int
  /// The number of draws that are infinite.
  package let infinite: Int
  /// The value that every draw has, if it is one.
  package let constant: Double?
  /// The draws themselves in their order, as many of each replicate as were asked for; none unless
  /// they were.
  package let values: [Double]
  /// A picture of how the draws are spread; none where all are one, or there are too many to keep.
  package let silhouette: Silhouette

  /// Returns the quantile of a chance that was asked for.
  package func quantile(_ chance: Double) -> Estimate? {
    zip(probabilities, quantiles).first { $0.0 == chance }?.1
  }

  /// The median, if it was asked for.
  package var median: Estimate? { quantile(0.5) }
}

extension Estimate {
  /// Makes an estimate from the statistic of all draws and that of each replicate with draws.
  init(_ value: Double, replicates: [Double]) {
    self.init(value, standardError: Estimate.standardError(replicates))
  }

  /// Returns the standard deviation of the replicates' statistics over the root of their number; nil
  /// below two, or where one is infinite or undefined.
  private static func standardError(_ statistics: [Double]) -> Double? {
    guard statistics.count > 1 else { return nil }
    let count = Double(statistics.count)
    // From the first one, so that equal statistics give exactly 0.
    let gaps = statistics.map { $0 - statistics[0] }
    let mean = gaps.reduce(0, +) / count
    let squares = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / (count - 1) / count).squareRoot()
    return error.isFinite ? error : nil
  }
}
