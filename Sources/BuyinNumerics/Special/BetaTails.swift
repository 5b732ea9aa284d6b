/// The beta distribution, on the log-odds of its value.
///
/// The tails are the regularised incomplete beta function, by the continued fraction (NIST Digital
/// Library of Mathematical Functions, 8.17.22) on the side where it converges fast, and where both
/// shapes are above 200 by integrating the density. Relative error of the smaller tail: 1e-12, or
/// 1e-16 times the larger shape (which the complement of the share loses), if that is more.
struct BetaTails: TailFunction {
  /// The first shape, above 0.
  let alpha: Double
  /// The second shape, above 0.
  let beta: Double
  private let logScale: Double
  private let logBeta: Double

  /// Prepares for two shapes.
  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    let sum = alpha + beta
    logScale =
      0.5 * logarithm(alpha / sum * beta) - Stirling.halfLogTwoPi + Stirling.error(sum)
      - Stirling.error(alpha) - Stirling.error(beta)
    logBeta = Stirling.logBeta(alpha, beta)
  }

  /// xᵃ(1 − x)ᵇ/B(a, b): the density by the log-odds, given x and its complement.
  private func density(_ x: Double, _ rest: Double) -> Double {
    exponential(logDensity(x, rest))
  }

  private func logDensity(_ x: Double, _ rest: Double) -> Double {
    let gap = beta * x - alpha * rest
    let sum = alpha + beta
    return logScale - alpha * Stirling.deviance(sum / alpha * x, gap / alpha)
      - beta * Stirling.deviance(sum / beta * rest, -gap / beta)
  }

  func tails(_ coordinate: Double) -> Tails {
    tails(at: Elementary.logistic(coordinate), rest: Elementary.logistic(-coordinate))
  }

  /// Returns both tails at a share, given with its complement, and the density by the log-odds.
  func tails(at x: Double, rest: Double) -> Tails {
    if x <= 0 { return Tails(lower: 0, upper: 1, density: 0) }
    if rest <= 0 { return Tails(lower: 1, upper: 0, density: 0) }
    let density = density(x, rest)
    let isLow = x * (alpha + beta + 2) < alpha + 1
    let part =
      min(alpha, beta) > 200
      ? density / x / rest * integral(x, rest, isLow: isLow)
      : isLow
        ? density * BetaTails.fraction(x, alpha, beta) / alpha
        : density * BetaTails.fraction(rest, beta, alpha) / beta
    let tail = min(1, part)
    return isLow
      ? Tails(lower: tail, upper: 1 - tail, density: density)
      : Tails(lower: 1 - tail, upper: tail, density: density)
  }

  /// The integral of the density from x into the nearer tail, over the density at x.
  private func integral(_ x: Double, _ rest: Double, isLow: Bool) -> Double {
    let sum = alpha + beta
    let deviation = (alpha / sum * (beta / sum) / sum).squareRoot()
    let width = deviation / max(1, abs(x - alpha / sum) / deviation / 4)
    return TailIntegral.integral(scale: isLow ? -width : width, limit: isLow ? -x : rest) {
      [a = alpha - 1, b = beta - 1] gap in
      a * Elementary.logOnePlus(gap / x) + b * Elementary.logOnePlus(-gap / rest)
    }
  }

  /// The continued fraction of B(x; a, b) a / (xᵃ(1 − x)ᵇ), by Lentz's method. (The form of DiDonato
  /// and Morris, 1992, takes half the terms, but fails where the second shape is below 1.)
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var h = d
    for i in 1...5000 {
      let m = Double(i)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + even * d
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = 1 + even / c
      if abs(c) < tiny { c = tiny }
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + odd * d
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = 1 + odd / c
      if abs(c) < tiny { c = tiny }
      let factor = d * c
      h *= factor
      if abs(factor - 1) < 1e-15 { break }
    }
    return h
  }

  func logDensity(_ coordinate: Double) -> Double {
    // Far out, where the share or its complement underflows, one logarithm is linear.
    if coordinate < -40 { return alpha * coordinate - logBeta - beta * exponential(coordinate) }
    if coordinate > 40 { return -beta * coordinate - logBeta - alpha * exponential(-coordinate) }
    return logDensity(Elementary.logistic(coordinate), Elementary.logistic(-coordinate))
  }

  func slope(_ coordinate: Double) -> Double {
    alpha * Elementary.logistic(-coordinate) - beta * Elementary.logistic(coordinate)
  }

  func guess(_ lower: Double, _ upper: Double) -> (coordinate: Double, isExact: Bool) {
    // Near 0 the lower tail is xᵃ / (a B(a, b)), near 1 the upper one likewise.
    let bottom = (logarithm(lower) + logarithm(alpha) + logBeta) / alpha
    if bottom < -40 - logarithm(max(1, beta)) { return (bottom, true) }
    let top = -(logarithm(upper) + logarithm(beta) + logBeta) / beta
    if top > 40 + logarithm(max(1, alpha)) { return (top, true) }
    // Log-odds are a difference of logarithms of gamma values: nearly normal, with the centre and the
    // spread of their digamma and trigamma functions (to first order).
    let z = lower < 0.5 ? normalQuantile(lower) : -normalQuantile(upper)
    let spread = (BetaTails.trigamma(alpha) + BetaTails.trigamma(beta)).squareRoot()
    let centre = BetaTails.digamma(alpha) - BetaTails.digamma(beta)
    let normal = centre + spread * z
    return (min(max(normal, bottom), max(top, bottom)), false)
  }

  /// A digamma function, good enough to start from.
  private static func digamma(_ x: Double) -> Double {
    x > 2
      ? logarithm(x) - 1 / (2 * x) - 1 / (12 * x * x)
      : logarithm(x + 1) - 1 / (2 * x + 2) - 1 / x - 1 / (12 * (x + 1) * (x + 1))
  }

  /// A trigamma function, good enough to start from.
  private static func trigamma(_ x: Double) -> Double {
    1 / x + 1 / (2 * x * x) + 1 / (6 * x * x * x + x * x)
  }

  var reach: Double {
    4 / alpha + 4 / beta + 4 / alpha.squareRoot() + 4 / beta.squareRoot()
  }
}
