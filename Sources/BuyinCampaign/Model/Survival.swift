import BuyinNumerics

/// Survival under a chance to leave that differs between people: the shifted beta-geometric.
///
/// docs/model.md, "Retention that differs between people"; Fader and Hardie 2007, "How to project
/// customer retention", J. Interactive Marketing 21(1). Each person leaves with a constant chance per
/// unit of time, and that chance is Beta(α, β) over people with mean m and v = 1/(α+β+1). The share
/// still there at age τ is `B(α, β+τ)/B(α, β) = Γ(β+τ)Γ(α+β) / (Γ(β)Γ(α+β+τ))`.
struct BetaGeometric {
  /// The parameter α: how much speaks for leaving.
  let leaving: Double
  /// The parameter β: how much speaks for staying.
  let staying: Double

  /// Describes people of mean chance `mean` and relative spread `varying`, strictly inside (0, 1).
  init(mean: Double, varying: Double) {
    let weight = (1 - varying) / varying
    leaving = mean * weight
    staying = (1 - mean) * weight
  }

  /// Returns the share still there at `age`, in units of the chance.
  ///
  /// Relative error below 1e-12 for ages up to 1,000: the logarithms that are subtracted grow with it.
  func survival(at age: Double) -> Double {
    let total = leaving + staying
    return exponential(
      logarithmOfRise(staying, by: age) - logarithmOfRise(total, by: age))
  }

  /// Returns the survival at `age` from that at `age − 1`, by the recurrence of Γ.
  func survival(at age: Double, after previous: Double) -> Double {
    let passed = staying + (age - 1)
    return previous * passed / (leaving + passed)
  }
}

/// Returns the share still there at `age` for any mean and spread from 0 to 1, limits included.
///
/// Spread 0 is a constant chance; spread 1 means that a share `mean` leaves at once and the others
/// never; below a spread of 1e-9 the two forms differ by less than rounding.
///
/// - Parameters:
///   - mean: the mean chance per unit of time, from 0 to 1.
///   - varying: `1/(α+β+1)`, from 0 to 1.
///   - age: the age in units of the chance, at least 0.
///   - previous: the survival at `age − 1`, where it is known.
func survival(mean: Double, varying: Double, age: Double, previous: Double?) -> Double {
  if age <= 0 || mean <= 0 { return 1 }
  if mean >= 1 { return 0 }
  if varying < 1e-9 { return power(1 - mean, age) }
  if varying >= 1 { return 1 - mean }
  let people = BetaGeometric(mean: mean, varying: varying)
  if let previous { return people.survival(at: age, after: previous) }
  return people.survival(at: age)
}

/// Returns `log(Γ(x + rise)/Γ(x))` for positive `x` and nonnegative `rise`.
///
/// Both arguments are first lifted above 12 by `Γ(x+1) = xΓ(x)`; there the Stirling series
/// (Abramowitz and Stegun 6.1.41) is exact to 1e-16, and its leading terms are subtracted in closed
/// form, so that a large `x` loses no digits.
private func logarithmOfRise(_ x: Double, by rise: Double) -> Double {
  var low = x
  var product = 1.0
  while low < 12 {
    product *= low / (low + rise)
    low += 1
  }
  let high = low + rise
  let leading = (low - 0.5) * logarithmOfOne(plus: rise / low) + rise * (logarithm(high) - 1)
  return leading + stirlingTail(high) - stirlingTail(low) + logarithm(product)
}

/// Returns `log(1 + y)` for `y ≥ 0`, exact to a few units in the last place (Kahan's quotient).
private func logarithmOfOne(plus y: Double) -> Double {
  let sum = 1 + y
  return sum == 1 ? y : logarithm(sum) * y / (sum - 1)
}

/// Returns the terms of the Stirling series beyond `(x−½)log x − x`, for `x ≥ 12`.
private func stirlingTail(_ x: Double) -> Double {
  let square = 1 / (x * x)
  let terms = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360]
  return terms.reversed().reduce(0) { $0 * square + $1 } / x
}
