/// The gamma distribution with scale 1, on the logarithm of its value.
///
/// The tails are the regularised incomplete gamma functions: below x = a + 1 by the power series of
/// the lower one, above by the continued fraction of the upper one (NIST Digital Library of
/// Mathematical Functions, 8.7.1 and 8.9.2), and for shapes above 200, where both need hundreds of
/// terms, by integrating the density. Relative error of the smaller tail: 2e-13.
struct GammaTails: TailFunction {
  /// The shape, above 0.
  let shape: Double
  private let logScale: Double

  /// Prepares for a shape.
  init(shape: Double) {
    self.shape = shape
    logScale = 0.5 * logarithm(shape) - Stirling.halfLogTwoPi - Stirling.error(shape)
  }

  /// xᵃe⁻ˣ/Γ(a): the density by the logarithm of x.
  private func density(_ x: Double) -> Double {
    exponential(logScale - shape * Stirling.deviance(x / shape, (x - shape) / shape))
  }

  func tails(_ coordinate: Double) -> Tails { tails(at: exponential(coordinate)) }

  /// Returns both tails at a value of 0 or above, and the density by its logarithm.
  func tails(at x: Double) -> Tails {
    if x == 0 { return Tails(lower: 0, upper: 1, density: 0) }
    if x == .infinity { return Tails(lower: 1, upper: 0, density: 0) }
    let density = density(x)
    if shape > 200 {
      let part = density / x * integral(from: x)
      return x < shape
        ? Tails(lower: part, upper: 1 - part, density: density)
        : Tails(lower: 1 - part, upper: part, density: density)
    }
    if x < shape + 1 {
      let lower = min(1, density * series(x))
      return Tails(lower: lower, upper: 1 - lower, density: density)
    }
    let upper = min(1, density * fraction(x))
    return Tails(lower: 1 - upper, upper: upper, density: density)
  }

  /// The integral of the density from x into the tail on x's side of the shape, over the density at x.
  private func integral(from x: Double) -> Double {
    let direction = x < shape ? -1.0 : 1
    let width = shape.squareRoot() / max(1, abs(x - shape) / shape.squareRoot() / 4)
    return TailIntegral.integral(
      scale: direction * width, limit: direction < 0 ? -x : .infinity
    ) { [exponent = shape - 1] gap in
      exponent * Elementary.logOnePlus(gap / x) - gap
    }
  }

  /// Σ xⁿ / (a(a+1)…(a+n)).
  private func series(_ x: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var n = shape
    repeat {
      n += 1
      term *= x / n
      sum += term
    } while term > 1e-17 * sum
    return sum
  }

  /// The continued fraction of Γ(a, x) / (xᵃe⁻ˣ), by Lentz's method.
  private func fraction(_ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / (abs(b) < tiny ? tiny : b)
    var h = d
    for i in 1...1000 {
      let n = Double(i)
      let a = -n * (n - shape)
      b += 2
      d = a * d + b
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = b + a / c
      if abs(c) < tiny { c = tiny }
      let factor = d * c
      h *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return h
  }

  func logDensity(_ coordinate: Double) -> Double {
    // Where the value itself underflows, the linear term is what is left of the deviance.
    if coordinate < -40 { return shape * coordinate - Stirling.logGamma(shape) }
    let x = exponential(coordinate)
    return logScale - shape * Stirling.deviance(x / shape, (x - shape) / shape)
  }

  func slope(_ coordinate: Double) -> Double { shape - exponential(coordinate) }

  func guess(_ lower: Double, _ upper: Double) -> (coordinate: Double, isExact: Bool) {
    // Near 0 the lower tail is xᵃ / Γ(a + 1).
    let power = (logarithm(lower) + Stirling.logGamma(shape + 1)) / shape
    if power < -40 { return (power, true) }
    // The cube root is nearly normal (E. B. Wilson and M. M. Hilferty, PNAS 17 (1931), 684-688).
    let z = lower < 0.5 ? normalQuantile(lower) : -normalQuantile(upper)
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    let cubic = root > 0.05 ? logarithm(shape) + 3 * logarithm(root) : -.infinity
    return (shape < 0.7 && z < 0 ? power : max(cubic, power), false)
  }

  var reach: Double { 4 / shape + 4 / shape.squareRoot() }
}
