/// A word for an amount of one dimension: `hour`, `follower`, `USD`.
package struct Unit: Hashable, Sendable {
  /// The word for exactly one, which also names the unit in denominators.
  package let singular: String
  /// The word for any other number.
  package let plural: String
  /// The sign that stands before the number, `$`; empty for none. Only money has one.
  package let sign: String
  package let dimension: Dimension
  /// How many base units one of it is: hours of effort, days of time, one counted thing.
  package let factor: Double
  /// One sentence for help and completion.
  package let summary: String

  package init(
    _ singular: String, _ plural: String, sign: String = "", _ dimension: Dimension,
    factor: Double = 1, summary: String
  ) {
    self.singular = singular
    self.plural = plural
    self.sign = sign
    self.dimension = dimension
    self.factor = factor
    self.summary = summary
  }

  /// Makes a counted thing.
  package static func counted(_ singular: String, _ plural: String, _ summary: String) -> Unit {
    Unit(singular, plural, .counted(singular), summary: summary)
  }

  /// Makes a currency.
  package static func currency(_ code: String, sign: String = "", _ summary: String) -> Unit {
    Unit(code, code, sign: sign, .money(code), summary: summary)
  }
}

/// A unit of calendar time, in which chances compound.
package enum CalendarUnit: String, Hashable, Sendable, CaseIterable {
  case day
  case week
  case month
  case quarter
  case year

  /// Its length in days: a year is 365.25 days and a month a twelfth of it.
  package var days: Double {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 30.4375
    case .quarter: 91.3125
    case .year: 365.25
    }
  }

  /// Returns the calendar unit that a word names, singular or plural; nil for other words.
  package init?(word: String) {
    guard let unit = Self.allCases.first(where: { word == $0.rawValue || word == "\($0)s" })
    else { return nil }
    self = unit
  }

  /// The unit as a row of the table of units.
  package var unit: Unit {
    Unit(
      rawValue, rawValue + "s", .time, factor: days,
      summary: self == .day ? "a day of the calendar" : "\(shortest(days)) days of the calendar")
  }
}

/// Units multiplied and divided, as a quantity is shown: `$ per member per month`.
package struct UnitProduct: Hashable, Sendable {
  /// A unit and its power, which is never 0.
  package struct Term: Hashable, Sendable {
    package let unit: Unit
    package let power: Int
  }

  /// The terms in the order in which they were written; each dimension's base once.
  package let terms: [Term]

  package static let none = UnitProduct([])

  package init(_ terms: [Term]) {
    self.terms = terms.filter { $0.power != 0 }
  }

  package init(_ unit: Unit, power: Int = 1) {
    self.init([Term(unit: unit, power: power)])
  }

  /// How many base units one of this product is.
  package var factor: Double {
    var product = 1.0
    for term in terms {
      for _ in 0..<abs(term.power) {
        if term.power > 0 { product *= term.unit.factor } else { product /= term.unit.factor }
      }
    }
    return product
  }

  package var dimension: Dimension {
    terms.reduce(.none) { sum, term in
      sum.times(term.unit.dimension.raised(to: term.power) ?? .none)
    }
  }

  /// Returns the units of a product. Where both have units of one dimension, `month` and `week`,
  /// those of the left stay.
  package func times(_ other: UnitProduct) -> UnitProduct {
    combined(with: other, sign: 1)
  }

  /// Returns the units of a quotient.
  package func over(_ other: UnitProduct) -> UnitProduct {
    combined(with: other, sign: -1)
  }

  /// Returns the units of a whole power.
  package func raised(to exponent: Int) -> UnitProduct {
    UnitProduct(
      terms.map {
        Term(unit: $0.unit, power: $0.power.multipliedReportingOverflow(by: exponent).partialValue)
      })
  }

  private func combined(with other: UnitProduct, sign: Int) -> UnitProduct {
    var result = terms
    for term in other.terms {
      if let spot = result.firstIndex(where: { $0.unit.dimension == term.unit.dimension }) {
        let old = result[spot]
        result[spot] = Term(unit: old.unit, power: old.power + sign * term.power)
      } else {
        result.append(Term(unit: term.unit, power: sign * term.power))
      }
    }
    return UnitProduct(result)
  }
}
