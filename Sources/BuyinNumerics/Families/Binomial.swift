/// The binomial distribution of one draw.
struct BinomialCounts: CountDistribution {
  /// The number of trials, a whole number.
  let trials: Double
  /// The chance of a success in each.
  let share: Double

  private var variance: Double { trials * share * (1 - share) }
  var mean: Double { trials * share }
  var deviation: Double { variance.squareRoot() }
  var skewness: Double { variance > 0 ? (1 - 2 * share) / deviation : 0 }
  var kurtosis: Double { variance > 0 ? (1 - 6 * share * (1 - share)) / variance : 0 }
  var largest: Double { share > 0 ? trials : 0 }

  /// In Loader's form, like the Poisson chance.
  func chance(_ count: Double) -> Double {
    let rest = trials - count
    if share == 0 || share == 1 { return count == mean ? 1 : 0 }
    if count == 0 { return exponential(trials * Elementary.logOnePlus(-share)) }
    if rest == 0 { return exponential(trials * logarithm(share)) }
    let (hits, misses) = (trials * share, trials * (1 - share))
    let gap = hits - count
    let deviance =
      count * Stirling.deviance(hits / count, gap / count)
      + rest * Stirling.deviance(misses / rest, -gap / rest)
    let errors = Stirling.error(trials) - Stirling.error(count) - Stirling.error(rest)
    return exponential(
      errors - deviance - Stirling.halfLogTwoPi - 0.5 * logarithm(count * (rest / trials)))
  }

  /// The upper tail of a beta quantity with the shapes count + 1 and trials − count; where its error,
  /// 1e-16 of the trials, is more than that of the Poisson approximation, half the share, the latter.
  func cumulative(_ count: Double) -> Double {
    if count >= trials || share == 0 { return 1 }
    if share == 1 { return 0 }
    if trials * 1e-16 > min(share, 1 - share) {
      return share < 0.5
        ? PoissonCounts(mean: mean).cumulative(count)
        : 1 - PoissonCounts(mean: trials * (1 - share)).cumulative(trials - count - 1)
    }
    return BetaTails(alpha: count + 1, beta: trials - count).tails(at: share, rest: 1 - share).upper
  }
}

extension Families {
  /// The binomial distribution.
  package static let binomial = FamilyDescription(
    name: "binomial",
    parameters: [FamilyParameter("trials", .count), FamilyParameter("chance", .probability)],
    result: .count,
    summary: "how many of a number of independent trials succeed",
    source: "Johnson, Kemp and Kotz, Univariate Discrete Distributions, chapter 3"
  ) { parameters throws(ParameterError) in
    try parameters.requireNonNegative(0)
    try parameters.require(.whole, 0) { $0.rounded() == $0 }
    try parameters.require(.atMost(largestCount), 0) { $0 <= largestCount }
    try parameters.require(.share, 1) { $0 >= 0 && $0 <= 1 }
    return Counting(parameters) { BinomialCounts(trials: $0[0], share: $0[1]) }
  }

  /// The Bernoulli distribution.
  package static let bernoulli = FamilyDescription(
    name: "bernoulli",
    parameters: [FamilyParameter("chance", .probability)],
    result: .count,
    summary: "whether something happens, 1 or 0, by its chance",
    source: "Johnson, Kemp and Kotz, Univariate Discrete Distributions, chapter 3"
  ) { parameters throws(ParameterError) in
    try parameters.require(.share, 0) { $0 >= 0 && $0 <= 1 }
    return Bernoulli(chance: parameters[0])
  }
}

/// The Bernoulli distribution: 1 in the upper share of the uniform numbers, else 0.
struct Bernoulli: Family {
  /// The chance of 1.
  let chance: Column

  var isDiscrete: Bool { true }

  func quantile(_ uniforms: inout [Double]) {
    Arithmetic.subtract.apply(toRight: &uniforms, 1)
    uniforms.apply(.less, chance)
  }

  func cumulative(_ points: Column) -> Column {
    .each([points, chance]) { values in
      if values.contains(where: \.isNaN) { return .nan }
      return values[0] >= 1 ? 1 : values[0] >= 0 ? 1 - values[1] : 0
    }
  }

  var mean: Column? { chance }
}
