/// Pieces of the gamma and beta densities that keep their precision for large shapes.
///
/// A density such as xᵃe⁻ˣ/Γ(a) is a quotient of huge numbers. Following C. Loader ("Fast and accurate
/// computation of binomial probabilities", 2000) it is written with what Stirling's formula misses and
/// with the deviance t − 1 − log t, so that nothing large cancels.
enum Stirling {
  /// Returns log Γ(n) − (n − ½) log n + n − ½ log 2π for n > 0; absolute error 1e-15 of the largest
  /// term.
  static func error(_ n: Double) -> Double {
    var n = n
    var sum = 0.0
    while n < 15 {
      sum += (n + 0.5) * Elementary.logOnePlus(1 / n) - 1
      n += 1
    }
    // The asymptotic series; its next term, 1/(1188 n⁹), is below 3e-14 at 15: so one more.
    let r = 1 / (n * n)
    let series =
      1.0 / 12 - r
      * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r * (691.0 / 360_360)))))
    return sum + series / n
  }

  /// Returns t − 1 − log t for t > 0, given also d = t − 1 with its own precision; relative error
  /// 4e-16.
  static func deviance(_ t: Double, _ d: Double) -> Double {
    guard abs(d) < 0.4 else { return d - logarithm(t) }
    // log(1 + d) = 2 atanh v with v = d / (2 + d), and d − 2v = dv.
    let v = d / (2 + d)
    let square = v * v
    var sum = 0.0
    var power = 2 * v * square
    var odd = 3.0
    while abs(power) > 1e-18 * abs(d * v) {
      sum += power / odd
      power *= square
      odd += 2
    }
    return d * v - sum
  }

  /// Returns log Γ(x) for x > 0; absolute error 1e-15 of the largest term.
  static func logGamma(_ x: Double) -> Double {
    error(x) + (x - 0.5) * logarithm(x) - x + halfLogTwoPi
  }

  /// Returns the logarithm of the beta function of two positive numbers.
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    let sum = a + b
    return halfLogTwoPi + error(a) + error(b) - error(sum) + 0.5 * logarithm(sum / a / b)
      - a * Elementary.logOnePlus(b / a) - b * Elementary.logOnePlus(a / b)
  }

  /// ½ log 2π.
  static let halfLogTwoPi = 0.9189385332046727
}
