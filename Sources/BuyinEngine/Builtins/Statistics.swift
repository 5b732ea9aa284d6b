import BuyinSemantics

/// Statistics over all draws, and functions that the checker takes apart: none has a body.
extension Builtins {
  static let mean = statistic("mean", "the average of a quantity over all simulated futures", .mean)
  static let median = statistic(
    "median", "the value that a quantity exceeds in half of the simulated futures", .quantile(0.5))
  static let sd = statistic(
    "sd", "how far a quantity lies from its average: its standard deviation", .deviation)

  static let quantile = Builtin(
    Signature(
      "quantile", "the value that a quantity stays below with a given chance",
      [[.init("x"), .init("chance", .probability)]], rule: .chosenQuantile,
      examples: ["quantile(5 to 10, 95%)"]))

  static let chance = Builtin(
    Signature(
      "chance", "how likely a condition is: the share of the simulated futures in which it holds",
      [[.init("condition")]], rule: .chance,
      examples: ["chance((5 to 10) < 7)"]))

  static let over = Builtin(
    Signature(
      "over", "a share per time over a longer time, which compounds",
      [[.init("chance"), .init("duration")]], rule: .compounding,
      examples: ["over(10% per month, 12 months)"]))

  static let mixture = Builtin(
    Signature(
      "mixture", "one of several quantities in each simulated future, as likely as its weight",
      [[.init("a")]], isVariadic: true,
      rule: .selection(listed: false, weighted: true),
      examples: ["mixture(1 to 2, 5 to 8, weights: [0.3, 0.7])"]))

  static let choose = Builtin(
    Signature(
      "choose", "one of the values of a list in each simulated future, as likely as its weight",
      [[.init("values")]],
      rule: .selection(listed: true, weighted: true),
      examples: ["choose([1, 2, 5], weights: [0.5, 0.3, 0.2])"]))

  static let data = Builtin(
    Signature(
      "data", "one of the observed values in each simulated future, all equally likely",
      [[.init("values")]],
      rule: .selection(listed: true, weighted: false), examples: ["data([12, 15, 9, 20])"]))

  static let truncate = Builtin(
    Signature(
      "truncate", "a range or distribution cut to an interval",
      [[.init("x"), .init("min", isOptional: true), .init("max", isOptional: true)]],
      rule: .truncation, examples: ["truncate(5 to 10, min: 6)"]))

  private static func statistic(
    _ name: String, _ summary: String, _ statistic: Statistic
  ) -> Builtin {
    Builtin(
      Signature(
        name, summary, [[.init("x")]], rule: .statistic(statistic),
        examples: ["\(name)(5 to 10)"]))
  }
}
