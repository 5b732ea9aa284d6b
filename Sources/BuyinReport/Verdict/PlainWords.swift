import BuyinAnalysis
import BuyinNumerics

/// How figures are said in a sentence.
enum PlainWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// Returns a factor above 1 to at most two digits: `five times`, `1.5 times`, `600 times`; nil
  /// where it is no factor that can be said.
  static func times(_ factor: Double) -> String? {
    guard factor.isFinite, factor > 0 else { return nil }
    let whole = factor.rounded()
    if whole >= 2, whole <= 12, abs(factor - whole) <= 0.1 * whole {
      return "\(small[Int(whole)]) times"
    }
    return "\(digits(factor)) times"
  }

  /// Returns a number to at most two digits: `0.6`, `47`, `1,200`.
  static func digits(_ value: Double) -> String {
    guard let number = DecimalNumber(value) else { return "countless" }
    let rounded = number.rounded(significantDigits: 2)
    return rounded.magnitude < -6 || rounded.magnitude >= 9
      ? rounded.scientificText : rounded.text()
  }

  /// The fractions that a chance is said in.
  private static let fractions: [(Double, String)] = [
    (0.1, "one time in ten"), (0.2, "one time in five"), (0.25, "one time in four"),
    (1.0 / 3, "one time in three"), (0.4, "two times in five"), (0.5, "every other time"),
    (0.6, "three times in five"), (2.0 / 3, "two times in three"),
    (0.75, "three times in four"), (0.8, "four times in five"), (0.9, "nine times in ten"),
  ]

  /// Returns a chance as a fraction of times: `four times in five`.
  static func often(_ chance: Double) -> String {
    if !(chance < 0.99) { return "practically always" }
    if chance > 0.94 { return "nearly always" }
    if chance < 0.01 { return "practically never" }
    if chance < 0.06 { return "hardly ever" }
    return fractions.min { abs($0.0 - chance) < abs($1.0 - chance) }?.1 ?? ""
  }

  /// Returns names in a row: `a`, `a and b`, `a, b and c`.
  static func list(_ names: [String]) -> String {
    guard let last = names.last else { return "" }
    let others = names.dropLast().joined(separator: ", ")
    return others.isEmpty ? last : others + " and " + last
  }

  /// Returns parts with blanks between, empty ones left out.
  static func sentence(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
