import BuyinNumerics
import BuyinSemantics

/// The usual mathematics, draw by draw.
extension Builtins {
  static let exp = pure("exp", "e to the power of a number", .exp, example: "exp(0.5)")
  static let log = pure("log", "the natural logarithm of a number", .log, example: "log(2.5)")
  static let log10 = pure(
    "log10", "the logarithm to base 10 of a number", .log10, example: "log10(1000)")
  static let log2 = pure("log2", "the logarithm to base 2 of a number", .log2, example: "log2(8)")

  static let sqrt = Builtin(
    Signature(
      "sqrt", "the square root of a number, and of its unit", [[.init("x")]], rule: .root,
      examples: ["sqrt(16)"])
  ) { $0[0].mapped(.squareRoot) }

  static let abs = same("abs", "a quantity without its sign", .absolute, example: "abs(-3)")
  static let round = same(
    "round", "a plain number to the nearest whole one", .rounded, example: "round(2.6)")
  static let floor = same(
    "floor", "the largest whole number that is not above a plain number", .floor,
    example: "floor(2.6)")
  static let ceil = same(
    "ceil", "the smallest whole number that is not below a plain number", .ceiling,
    example: "ceil(2.2)")

  static let min = folded(
    "min", "the smallest of several quantities, or of a list", .minimum, "min($10, $12)")
  static let max = folded(
    "max", "the largest of several quantities, or of a list", .maximum, "max($10, $12)")

  static let sum = folded(
    "sum", "the sum of the values of a list", .add, "sum([$10, $12, $5])")
  static let count = Builtin(
    Signature(
      "count", "how many values a list has", [[.init("list")]], rule: .elementCount,
      examples: ["count([$10, $12, $5])"]))

  private static func pure(
    _ name: String, _ summary: String, _ function: Elementary, example: String
  ) -> Builtin {
    Builtin(
      Signature(name, summary, [[.init("x", .shape)]], rule: .pure, examples: [example])
    ) { $0[0].mapped(function) }
  }

  private static func same(
    _ name: String, _ summary: String, _ function: Elementary, example: String
  ) -> Builtin {
    let givesWhole = [Elementary.rounded, .floor, .ceiling].contains(function)
    return Builtin(
      Signature(
        name, summary, [[.init("x")]], rule: .same, givesWholeNumbers: givesWhole,
        examples: [example])
    ) { $0[0].mapped(function) }
  }

  private static func folded(
    _ name: String, _ summary: String, _ operation: Arithmetic, _ example: String
  ) -> Builtin {
    Builtin(
      Signature(
        name, summary, [[.init("a")]], isVariadic: true, rule: .same, examples: [example])
    ) { columns in
      columns.dropFirst().reduce(columns[0]) { Column.combine(operation, $0, $1) }
    }
  }
}
