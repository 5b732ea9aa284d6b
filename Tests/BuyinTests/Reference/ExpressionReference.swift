import BuyinNumerics
import Testing

/// Statistics of expressions against values in closed form or by quadrature, to ten digits.
///
/// Ranges of positive quantities are log-normal and ranges of shares logit-normal with their ends at
/// the 5th and 95th percentile, so quantiles and most means have closed forms; the means of
/// logit-normals and of mixtures with them come from Gauss–Hermite quadrature. A sampled statistic
/// must agree within 1 %, or within five of its own standard errors if that is more, at any seed.
@Suite struct ExpressionReference {
  struct Case: Sendable, CustomTestStringConvertible {
    let program: String
    let expected: [Figure: Double]

    var testDescription: String { program }
  }

  enum Figure: Sendable, Hashable {
    case mean
    case deviation
    case quantile(Double)
    case value
  }

  static let cases: [Case] = [
    Case(
      program: "show 5 to 10",
      expected: [
        .mean: 7.229783732, .deviation: 1.540392868, .quantile(0.05): 5,
        .quantile(0.25): 6.13429594, .quantile(0.5): 7.071067812, .quantile(0.75): 8.150894656,
        .quantile(0.95): 10,
      ]),
    Case(
      program: "show 2% to 10%",
      expected: [
        .mean: 0.05083908912, .deviation: 0.02578637036, .quantile(0.05): 0.02,
        .quantile(0.5): 0.04545454545, .quantile(0.95): 0.1,
      ]),
    Case(
      program: "show 50% to 90%",
      expected: [
        .mean: 0.7316217858, .deviation: 0.1232435278, .quantile(0.05): 0.5, .quantile(0.5): 0.75,
        .quantile(0.95): 0.9,
      ]),
    Case(
      program: "show (50% to 90%) ^ 12",
      expected: [.mean: 0.07207798002, .quantile(0.5): 0.03167635202]),
    Case(
      program: "show -5 to 20",
      expected: [.mean: 7.5, .deviation: 7.599460399, .quantile(0.25): 2.374241854]),
    Case(program: "show chance((-5 to 20) < 0)", expected: [.value: 0.1618428473]),
    Case(
      program: "show 3 out of 40",
      expected: [
        .mean: 4.0 / 42, .deviation: 0.04476496773, .quantile(0.05): 0.03401599113,
        .quantile(0.5): 0.08883222043, .quantile(0.95): 0.1783953555,
      ]),
    Case(
      program: "show beta(30, 8) ^ 12",
      expected: [
        .mean: 0.0856095294, .quantile(0.05): 0.008763690467, .quantile(0.5): 0.06334318364,
        .quantile(0.95): 0.2391154881,
      ]),
    Case(
      program: "show mixture(1 to 2, 5 to 8, 9 to 10, weights: [0.1, 0.1, 0.8])",
      expected: [
        .mean: 8.376898963, .deviation: 2.522036791, .quantile(0.05): 1.414213562,
        .quantile(0.25): 9.033815233, .quantile(0.5): 9.390791221, .quantile(0.95): 9.964835284,
      ]),
    Case(
      program: "show truncate(5 to 10, min: 6)",
      expected: [
        .mean: 7.754821805, .quantile(0.05): 6.16237254, .quantile(0.5): 7.495242952,
        .quantile(0.95): 10.24801287,
      ]),
    Case(
      program:
        "show (300 to 900) / ((2000 to 20000) * lognormal(0.5%, 4%) * lognormal(5%, 30%))",
      expected: [
        .mean: 90.75509561, .deviation: 148.0354729, .quantile(0.05): 7.283572264,
        .quantile(0.25): 21.9991401, .quantile(0.5): 47.4341649, .quantile(0.75): 102.2767249,
        .quantile(0.95): 308.9143511,
      ]),
    Case(program: "show chance((5 to 10) < (7 to 30))", expected: [.value: 0.9284572904]),
    Case(
      program: "let a = 5 to 10\nlet b = 7 to 30\ncorrelate a, b by 0.6\nshow chance(a < b)",
      expected: [.value: 0.9774494733]),
    Case(
      program: "let a = 5 to 10\nlet b = 7 to 30\ncorrelate a, b by 0.6\nshow a * b",
      expected: [.mean: 122.1850557, .quantile(0.95): 271.8827936]),
    Case(
      program: "show 1 / beta(2, 38)",
      expected: [
        .quantile(0.05): 8.62424725, .quantile(0.5): 23.43985367, .quantile(0.95): 108.830927,
      ]),
    Case(program: "let x = 5 to 10\nshow x - x", expected: [.value: 0]),
    Case(program: "let x = 5 to 10\nshow x / x", expected: [.value: 1]),
    Case(program: "let x = 5 to 10\nshow x * x", expected: [.mean: 54.642583]),
    Case(
      program: "show triangular(1, 2, 4)",
      expected: [
        .mean: 7.0 / 3, .quantile(0.05): 1.387298335, .quantile(0.5): 2.267949192,
        .quantile(0.95): 3.452277442,
      ]),
    Case(
      program: "show pert(1, 2, 4)",
      expected: [
        .mean: 13.0 / 6, .quantile(0.05): 1.328497176, .quantile(0.5): 2.127437521,
        .quantile(0.95): 3.13986216,
      ]),
    Case(program: "show 2000 * 0.95 ^ 12", expected: [.value: 1080.720175]),
    Case(program: "show $0.10 + $0.20 == $0.30", expected: [.value: 1]),
    Case(
      program: "show poisson(360)",
      expected: [.quantile(0.05): 329, .quantile(0.5): 360, .quantile(0.95): 391]),
  ]

  @Test(arguments: cases) func agrees(with reference: Case) throws {
    for seed: UInt64 in [1, 2026] {
      let design = Design(seed: seed, draws: 65_536)
      let summary = try #require(try answers(reference.program, design: design).values.first)
      for (figure, expected) in reference.expected {
        let (found, error) = figure.read(summary)
        let tolerance = max(abs(expected) * 0.01, 5 * error)
        #expect(abs(found - expected) <= tolerance, "\(figure) with seed \(seed)")
      }
    }
  }
}

extension ExpressionReference.Figure {
  /// Returns the figure of a summary with its standard error.
  func read(_ summary: Summary) -> (value: Double, error: Double) {
    let estimate: Estimate?
    switch self {
    case .mean, .value: estimate = summary.mean
    case .deviation: estimate = summary.deviation
    case .quantile(let chance): estimate = summary.quantile(chance)
    }
    return (estimate?.value ?? .nan, estimate?.standardError ?? 0)
  }
}
