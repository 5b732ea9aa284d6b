package import BuyinNumerics
package import BuyinSemantics

/// Returns a figure as it is printed and can be typed back: `$2.99 per follower`, `24 members`.
///
/// - Parameters:
///   - estimate: the figure in base units, with its standard error.
///   - type: what it is.
///   - unit: the units to show it in.
///   - isCertain: whether it has no uncertainty: then it is printed as typed.
package func figure(
  _ estimate: Estimate, _ type: QuantityType, _ unit: UnitProduct, isCertain: Bool = false
) -> Styled {
  Figure(type, unit).styled(estimate, isCertain: isCertain)
}

/// How the figures of one quantity are written.
struct Figure {
  let words: UnitWords
  let factor: Double
  let type: QuantityType
  private let need: Digits.Need
  private let isBrief: Bool

  /// Finds the words of a unit once for all its figures.
  init(
    _ type: QuantityType, _ unit: UnitProduct, need: Digits.Need? = nil, isBrief: Bool = false
  ) {
    self.isBrief = isBrief || type.countsThings
    words = UnitWords(type, unit)
    factor = unit.factor
    self.type = type
    self.need = need ?? Figure.need(type, unit, words)
  }

  /// Returns how many digits suffice for a kind of quantity.
  private static func need(
    _ type: QuantityType, _ unit: UnitProduct, _ words: UnitWords
  ) -> Digits.Need {
    switch type.kind {
    case .share, .sharePer: .share
    case .number: words.isMoney || unit.terms.isEmpty ? .amount : .count
    case .truth, .text, .list: .amount
    }
  }

  /// Returns a figure with its unit.
  func styled(_ estimate: Estimate, isCertain: Bool) -> Styled {
    var text = Styled()
    if let special = special(estimate.value) { return Styled(special, .number) }
    let (number, isOne) = number(estimate, isCertain: isCertain)
    text.append(number, .number)
    append(isOne ? words.one : words.many, to: &text)
    return text
  }

  /// Returns a figure without the words behind it, but with its sign or percent: for tables whose
  /// heading has the unit, and for the ends of an interval.
  func short(_ estimate: Estimate, isCertain: Bool) -> Styled {
    if let special = special(estimate.value) { return Styled(special, .number) }
    var text = Styled(number(estimate, isCertain: isCertain).text, .number)
    if words.many.hasPrefix("%") { text.append("%", .number) }
    return text
  }

  private func append(_ behind: String, to text: inout Styled) {
    if behind.hasPrefix("%") {
      text.append("%", .number)
      text.append(String(behind.dropFirst()), .unit)
    } else {
      text.append(behind, .unit)
    }
  }

  /// What stands for a figure that is no number: nil for numbers.
  func special(_ value: Double) -> String? {
    if value.isNaN { return "undefined" }
    guard value.isInfinite else { return nil }
    return infiniteWords(value)
  }

  /// An infinite price per member is that of no member; an infinite time lies beyond the plan.
  private func infiniteWords(_ value: Double) -> String {
    guard value > 0, type.kind == .number else { return value > 0 ? "unlimited" : "-unlimited" }
    let below = type.dimension.factors.filter { $0.power < 0 }
    if type.dimension == .time { return "beyond the horizon" }
    for factor in below {
      if case .counted(let name) = factor.base { return "no \(name)" }
    }
    return "unlimited"
  }

  /// Returns the digits with the money sign before them, and whether they say exactly one.
  private func number(
    _ estimate: Estimate, isCertain: Bool
  ) -> (text: String, isOne: Bool) {
    let shown = Estimate(
      estimate.value / factor, standardError: estimate.standardError.map { abs($0 / factor) })
    if isCertain,
      let number = Digits.certain(
        shown.value, shiftedBy: words.power, isMoney: words.isMoney, isBrief: isBrief)
    {
      let hasCents = words.isMoney && number.exponent < 0
      return (signed(written(number, isCertain: true, hasCents: hasCents)), number.isOne)
    }
    guard let (number, place) = Digits.uncertain(shown, shiftedBy: words.power, need: need)
    else {
      return ("undefined", false)
    }
    let isWhole = words.isMoney && place == -1 && number.magnitude >= 1
    let rounded = isWhole ? number.rounded(toPlace: 0) : number
    let hasCents = words.isMoney && place < 0 && !isWhole
    return (signed(written(rounded, isCertain: false, hasCents: hasCents)), rounded.isOne)
  }

  /// Writes digits plainly, or with a suffix or a power of ten where they would be long.
  private func written(_ number: DecimalNumber, isCertain: Bool, hasCents: Bool) -> String {
    let magnitude = number.magnitude
    if magnitude < -6 || magnitude >= (isCertain ? 15 : 12) {
      return Digits.scientific(number).scientificText
    }
    if isCertain || magnitude < 6 {
      return number.text(decimals: hasCents ? 2 : 0)
    }
    let (power, suffix) = magnitude >= 9 ? (9, "B") : (6, "M")
    return number.shifted(by: -power).text() + suffix
  }

  private func signed(_ digits: String) -> String {
    digits.hasPrefix("-") ? "-" + words.before + digits.dropFirst() : words.before + digits
  }
}

extension QuantityType {
  /// Whether it counts people or things: such a figure with many digits was worked out, not typed.
  fileprivate var countsThings: Bool {
    kind == .number
      && dimension.factors.contains { factor in
        if case .counted = factor.base { factor.power > 0 } else { false }
      }
  }
}
