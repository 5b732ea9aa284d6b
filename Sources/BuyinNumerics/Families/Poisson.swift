/// The Poisson distribution of one draw.
struct PoissonCounts: CountDistribution {
  /// The expected count, 0 or above.
  let mean: Double

  var deviation: Double { mean.squareRoot() }
  var skewness: Double { mean > 0 ? 1 / mean.squareRoot() : 0 }
  var kurtosis: Double { mean > 0 ? 1 / mean : 0 }
  var largest: Double { mean > 0 ? .infinity : 0 }

  /// In Loader's form: exp(−δ(k) − k·D(mean/k)) / √(2πk), with Stirling's error and the deviance.
  func chance(_ count: Double) -> Double {
    if count == 0 || mean == 0 { return count == 0 ? exponential(-mean) : 0 }
    let ratio = mean / count
    let deviance = count * Stirling.deviance(ratio, (mean - count) / count)
    return exponential(
      -deviance - Stirling.error(count) - Stirling.halfLogTwoPi - 0.5 * logarithm(count))
  }

  /// The upper tail of a gamma quantity with the shape count + 1.
  func cumulative(_ count: Double) -> Double {
    mean > 0 ? GammaTails(shape: count + 1).tails(at: mean).upper : 1
  }
}

extension Families {
  /// The Poisson distribution.
  package static let poisson = FamilyDescription(
    name: "poisson",
    parameters: [FamilyParameter("mean", .count)],
    result: .count,
    summary: "how often something happens that happens independently, by the expected number",
    source: "Johnson, Kemp and Kotz, Univariate Discrete Distributions, chapter 4"
  ) { parameters throws(ParameterError) in
    try parameters.requireNonNegative(0)
    try parameters.require(.atMost(largestCount), 0) { $0 <= largestCount }
    return Counting(parameters) { PoissonCounts(mean: $0[0]) }
  }
}

/// The largest number of things that is counted one by one in a double.
let largestCount = 9.0e15
