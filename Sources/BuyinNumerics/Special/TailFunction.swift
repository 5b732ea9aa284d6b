/// The lower and upper tail of a distribution at a point, and the density there.
struct Tails {
  /// The chance below the point.
  var lower: Double
  /// The chance above the point.
  var upper: Double
  /// The derivative of the chance below by the coordinate.
  var density: Double
}

/// A standard distribution on a coordinate that runs over all real numbers (a logarithm, log-odds).
protocol TailFunction: Sendable {
  /// Returns both tails, each with its own relative precision, and the density by the coordinate.
  func tails(_ coordinate: Double) -> Tails

  /// Returns the logarithm of the density by the coordinate.
  func logDensity(_ coordinate: Double) -> Double

  /// Returns the derivative of the logarithm of the density by the coordinate.
  func slope(_ coordinate: Double) -> Double

  /// Returns a coordinate near that of a chance, given both the chance and its complement; exact, and
  /// so marked, where the tail is a pure power.
  func guess(_ lower: Double, _ upper: Double) -> (coordinate: Double, isExact: Bool)

  /// How far a step of the solver may go: a few standard deviations of the coordinate.
  var reach: Double { get }
}

extension TailFunction {
  /// Returns the coordinate below which a chance in (0, 1) lies; absolute error 1e-12 or the tails'.
  func coordinate(at chance: Double) -> Double {
    let guess = guess(chance, 1 - chance)
    if guess.isExact || chance.isNaN { return guess.coordinate }
    return solve(chance, 1 - chance, from: guess.coordinate)
  }

  /// Solves for a chance, given with its complement, from a coordinate nearby: Newton's method on the logarithm of the smaller
  /// tail, which is nearly straight where the tail is long, kept inside what is known to enclose it.
  func solve(_ lower: Double, _ upper: Double, from start: Double) -> Double {
    let isLower = lower <= upper
    let target = min(lower, upper)
    let logTarget = logarithm(target)
    var (low, high) = (-Double.infinity, Double.infinity)
    var y = start
    for _ in 0..<100 {
      let tails = tails(y)
      let tail = isLower ? tails.lower : tails.upper
      let isBelow = isLower ? tail < target : tail > target
      if isBelow { low = max(low, y) } else { high = min(high, y) }
      let slope = tails.density / tail
      var step = (logTarget - logarithm(tail)) / (isLower ? slope : -slope)
      // Newton's method doubles the digits: after a step this small nothing is left to gain.
      if abs(step) <= 1e-8 * min(1, reach) { return y + step }
      if !(abs(step) <= reach) { step = isBelow ? reach : -reach }
      y += step
      if !(y > low && y < high) && low.isFinite && high.isFinite { y = (low + high) / 2 }
    }
    return y
  }
}

/// Integrals over the tails of a log-concave density by Gauss's rule.
enum TailIntegral {
  /// The positive nodes of Gauss–Legendre's rule with 20 points on −1…1, and their weights (M.
  /// Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, table 25.4).
  static let rule: [(node: Double, weight: Double)] = [
    (0.07652652113349734, 0.15275338713072584), (0.22778585114164507, 0.14917298647260374),
    (0.37370608871541955, 0.14209610931838204), (0.5108670019508271, 0.13168863844917664),
    (0.636053680726515, 0.11819453196151841), (0.7463319064601508, 0.10193011981724044),
    (0.8391169718222188, 0.08327674157670475), (0.912234428251326, 0.06267204833410907),
    (0.9639719272779138, 0.04060142980038694), (0.9931285991850949, 0.017614007139152118),
  ]

  /// Returns the integral of exp(logRatio(δ)) from 0 to where it has fallen by e⁻⁴⁰, or to `limit`.
  ///
  /// - Parameters:
  ///   - scale: a length over which the integrand changes, signed like the direction.
  ///   - limit: how far the direction goes, of the same sign.
  static func integral(scale: Double, limit: Double, _ logRatio: (Double) -> Double) -> Double {
    var end = 4 * scale
    while abs(end) < abs(limit) && logRatio(end) > -40 { end *= 1.25 }
    if abs(end) > abs(limit) { end = limit }
    let cuts = [0, 0.2 * end, 0.5 * end, end]
    var sum = 0.0
    for (from, to) in zip(cuts, cuts.dropFirst()) {
      let middle = (from + to) / 2
      let half = (to - from) / 2
      var part = 0.0
      for (node, weight) in rule {
        part +=
          weight
          * (exponential(logRatio(middle - half * node))
            + exponential(logRatio(middle + half * node)))
      }
      sum += part * half
    }
    return abs(sum)
  }
}
