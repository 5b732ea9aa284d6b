import BuyinNumerics
import Testing

/// `[a, b, c]`, `[1..5]`, `[f(i) for i in 1..5]`
@Suite struct ListTests {
  /// Shows an expression of certain values and returns them by their labels.
  private func values(_ plan: String) throws -> [String: Double?] {
    try answers(plan).mapValues(\.constant)
  }

  @Test func valuesAreShownOnePerLine() throws {
    let plan = "let costs = [$10, $12, 5 dollars]\n"
    #expect(
      try values(plan + "show costs") == ["costs[1]": 10, "costs[2]": 12, "costs[3]": 5])
    #expect(try values(plan + "show costs[2], costs[count(costs)]").count == 2)
    #expect(try values("show [1, 3..5, 8]") == ["1": 1, "3": 3, "4": 4, "5": 5, "8": 8])
    #expect(
      try values("show [i ^ 2 for i in 1..4 if i != 3]") == ["1 ^ 2": 1, "2 ^ 2": 4, "4 ^ 2": 16])
    #expect(
      try values(plan + "show [c * 2 for c in costs if c > $5]")
        == ["costs[1] * 2": 20, "costs[2] * 2": 24])
    #expect(try values("show [-i for i in [1 + 1, 3]]") == ["-2": -2, "-3": -3])
    #expect(try values("show [max(i, 2) for i in 1..2]") == ["max(1, 2)": 2, "max(2, 2)": 2])
  }

  @Test func wholeListsBecomeOneValue() throws {
    let plan = """
      let costs = [$10, $12, $5]
      fn average(values) = sum(values) / count(values)
      fn even(i) = floor(i / 2) * 2 == i
      show sum(costs), min(costs), max(costs), count(costs), average(costs), average([1, 2, 6])
      show sum([1..100]), sum([i for i in 1..10 if even(i)]), count([i for i in 1..3 if i > 5])
      """
    let found = try values(plan)
    #expect(found["sum(costs)"] == 27)
    #expect(found["min(costs)"] == 5)
    #expect(found["max(costs)"] == 12)
    #expect(found["count(costs)"] == 3)
    #expect(found["average(costs)"] == 9)
    #expect(found["average([1, 2, 6])"] == 3)
    #expect(found["sum([1..100])"] == 5_050)
    #expect(found["sum([i for i in 1..10 if even(i)])"] == 30)
    #expect(found["count([i for i in 1..3 if i > 5])"] == 0)
  }

  /// Distributions over values take a list by name, with its weights.
  @Test func distributionsTakeLists() throws {
    let found = try answers(
      """
      let prices = [$1, $2, $5]
      let weights = [0.5, 0.3, 0.2]
      show choose(prices, weights: weights), choose([$1, $2, $5], weights: [0.5, 0.3, 0.2])
      show data([1..6])
      """, design: Design(draws: 8_192))
    let mean = try #require(found["choose(prices, weights: weights)"]?.mean)
    #expect(abs(mean.value - 2.1) <= 5 * (mean.standardError ?? 0))
    let die = try #require(found["data([1..6])"]?.mean)
    #expect(abs(die.value - 3.5) <= 5 * (die.standardError ?? 0))
  }

  /// Every value of a list made with `for` draws for itself; a further one at the end, another
  /// condition and other lines draw nothing anew.
  @Test func valuesDrawForThemselves() throws {
    let short = try answers("let x = [i * (1 to 2) for i in 1..3]\nshow x, x[1] - x[2] / 2")
    let long = try answers(
      "let other = [2 to 3]\nlet x = [i * (1 to 2) for i in 1..5 if i != 2]\nshow x")
    #expect(short["x[1] - x[2] / 2"]?.constant == nil)
    #expect(short["x[1]"] == long["x[1]"])
    #expect(short["x[3]"] == long["x[2]"])
  }

  /// Over a list of names a value draws by its name, so that their order means nothing.
  @Test func namesKeepTheirDraws() throws {
    let plan = "let anna = 1000 followers\nlet ben = 500 followers\n"
    let one = try answers(plan + "let reach = [p * (2% to 5%) for p in [anna, ben]]\nshow reach")
    let other = try answers(plan + "let reach = [p * (2% to 5%) for p in [ben, anna]]\nshow reach")
    #expect(one["reach[1]"] == other["reach[2]"])
    #expect(one["reach[2]"] == other["reach[1]"])
  }

  @Test func aListCanBeSet() throws {
    let found = try values("let costs = [$10, $20]\nset costs = [c * 2 for c in costs]\nshow costs")
    #expect(found == ["costs[1]": 20, "costs[2]": 40])
  }

  /// Names of parameters and of variables are no names of the plan, whatever else has them.
  @Test func ownNamesMakeNoCircle() throws {
    let found = try values(
      "fn double(x) = x * 2\nlet x = double(3)\nlet i = sum([i for i in 1..3])\nshow x, i")
    #expect(found == ["x": 6, "i": 6])
  }

  /// What follows from certain numbers is certain, so structure and ranges may hang on it.
  @Test func certainCalculationsAreCertain() throws {
    let found = try answers(
      "let n = max(2, 3)\nshow count([i for i in 1..n * 2]), (n ^ 2) to (exp(3) + n)")
    #expect(found["count([i for i in 1..n * 2])"]?.constant == 6)
    #expect(found["(n ^ 2) to (exp(3) + n)"]?.constant == nil)
  }

  /// A value of the plan after `per` comes before the unit, wherever its definition stands.
  @Test func valuesAfterPerAreKnownInTime() throws {
    let found = try values("let price = $3 per stretch\nlet stretch = 3 hours\nshow price")
    #expect(found["price"] == 1)
  }

  @Test(arguments: [
    (
      "show [1, $2]",
      "E0340 1:10 a list holds things of one kind: a plain number, not an amount of money"
    ),
    ("show [[1], [2]]", "E0340 1:7 a list can't hold lists"),
    ("show [1, 2] * 3", "E0312 1:6 a quantity is needed here, and this is a list"),
    ("show mean([1, 2])", "E0312 1:11 a quantity is needed here, and this is a list"),
    ("show max([1, 2], 3)", "E0312 1:10 a quantity is needed here, and this is a list"),
    ("show mixture([1], [2])", "E0312 1:14 a quantity is needed here, and this is a list"),
    ("show if 1 < 2 then [1] else [2]", "E0312 1:20 a quantity is needed here, and this is a list"),
    ("check [yes]", "E0311 1:7 `check` needs a condition, and this is a list"),
    ("let a = [1..3]\nshow a[4]", "E0342 2:8 this list has the values 1 to 3, and not 4"),
    ("let a = [1..3]\nshow a[0]", "E0342 2:8 this list has the values 1 to 3, and not 0"),
    (
      "let a = [1..3]\nshow a[1 to 2]",
      "E0343 2:8 a certain whole number is needed here, and this is an uncertain one"
    ),
    (
      "let a = [1..3]\nshow a[1.5]",
      "E0343 2:8 a certain whole number is needed here, and this is one with a fraction"
    ),
    (
      "let a = 3\nshow a[1]",
      "E0341 2:6 only a list has values to choose by number, and this is a plain number"
    ),
    ("show [i for i in 5]", "E0341 1:18 a list is needed here, and this is a plain number"),
    ("show count(5)", "E0341 1:12 a list is needed here, and this is a plain number"),
    ("show sum([i for i in 1..3 if i > 5])", "E0341 1:10 this list is empty, so it has no `sum`"),
    ("show [5..1]", "E0343 1:7 these whole numbers run downwards"),
    (
      "let n = 1 to 3\nshow [i for i in 1..5 if n > 2]",
      "E0343 2:26 which values a list has is certain, and this holds in some futures only"
    ),
    (
      "show [i for i in [1, 2] if i]",
      "E0311 1:28 `if` needs a condition, and this is a plain number"
    ),
    ("show [1..2000]", "E0606 1:7 a list has at most 1,000 values"),
    ("show [1..600, 1..600]", "E0606 1:6 a list has at most 1,000 values"),
    ("show [i for i in 1..1e12]", "E0606 1:18 a list has at most 1,000 values"),
    (
      "let a = [1]\nset a = [$1]", "E0301 2:9 `a` is a plain number, and this is an amount of money"
    ),
    (
      "let a = [1]\nlet b = 1 to 2\ncorrelate a, b by 0",
      "E0330 3:11 `a` is no single range or distribution"
    ),
  ])
  func saysWhatIsWrong(plan: String, message: String) {
    #expect(messages(plan) == [message])
  }
}
