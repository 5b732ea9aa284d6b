import BuyinNumerics

/// Survival under a chance to leave that differs between people: the shifted beta-geometric.
///
/// docs/model.md, "Retention that differs between people"; Fader and Hardie 2007, "How to project
/// customer retention", J. Interactive Marketing 21(1). Each person leaves with a constant chance per
/// unit of time, and that chance is Beta(α, β) over people with mean m and v = 1/(α+β+1). The share
/// still there at age τ is `B(α, β+τ)/B(α, β) = Γ(β+τ)Γ(α+β) / (Γ(β)Γ(α+β+τ))`.
///
/// The limits come out of the same arithmetic: at m = 0 both quotients are equal and everybody stays, at
/// m = 1 the first is 0, and a spread within 1e-12 of 0 or 1 is taken for that.
struct BetaGeometric {
  /// What Γ(β) is divided into.
  private let staying: GammaQuotient
  /// What Γ(α+β) is divided into.
  private let total: GammaQuotient

  /// Describes people of mean chance `mean` and spread `varying`, both from 0 to 1, by draw.
  init(mean: Column, varying: Column) {
    let spread = varying.atLeast(1e-12).atMost(1 - 1e-12)
    let weight = (1 - spread) / spread
    total = GammaQuotient(over: weight)
    staying = GammaQuotient(over: (1 - mean.asShare()) * weight)
  }

  /// Returns the share still there at a positive `age`, in units of the chance.
  ///
  /// Relative error below 1e-12 for ages up to 1,000: the logarithms that are subtracted grow with it.
  func survival(at age: Double) -> Column {
    let people = staying.rising(by: age)
    let all = total.rising(by: age)
    return (people.exponent - all.exponent).mapped(.exp) * (people.factor / all.factor)
  }

  /// Returns the survival at `age` from that at `age − 1`, by the recurrence of Γ.
  func survival(at age: Double, after previous: Column) -> Column {
    let passed = Column.certain(age - 1)
    return previous * (staying.argument + passed) / (total.argument + passed)
  }
}

/// The quotient `Γ(x + rise)/Γ(x)` for one x and several rises, as `factor · exp(exponent)`.
///
/// Both arguments are lifted by 8 with `Γ(x+1) = xΓ(x)`; there the six terms of the Stirling series
/// (Abramowitz and Stegun 6.1.41) leave less than 2e-14, and its leading terms are subtracted in closed
/// form, so that a large `x` loses no digits.
private struct GammaQuotient {
  /// x, at least 0.
  let argument: Column
  private let lifted: Column
  private let lift: Column
  private let tail: Column

  /// How far the arguments are lifted.
  private static let steps = 8

  /// Prepares what does not depend on the rise.
  init(over argument: Column) {
    self.argument = argument
    lifted = argument + .certain(Double(Self.steps))
    lift = Self.lift(argument)
    tail = Self.stirlingTail(lifted)
  }

  /// Returns the quotient for a positive rise.
  func rising(by rise: Double) -> (factor: Column, exponent: Column) {
    let high = lifted + .certain(rise)
    let slope = (lifted - .certain(0.5)) * (Column.certain(rise) / lifted).mapped(.logOnePlus)
    let height = (high.mapped(.log) - .one) * rise
    return (
      lift / Self.lift(argument + .certain(rise)),
      slope + height + (Self.stirlingTail(high) - tail)
    )
  }

  /// Returns `x (x+1) … (x+7)`.
  private static func lift(_ x: Column) -> Column {
    var product = x
    for step in 1..<steps { product = product * (x + .certain(Double(step))) }
    return product
  }

  /// Returns the terms of the Stirling series beyond `(x−½)log x − x`, for `x ≥ 8`.
  private static func stirlingTail(_ x: Column) -> Column {
    let inverse = Column.one / x
    let square = inverse * inverse
    var sum = Column.certain(-691.0 / 360_360)
    for term in [1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
      sum = sum * square + .certain(term)
    }
    return sum * inverse
  }
}
