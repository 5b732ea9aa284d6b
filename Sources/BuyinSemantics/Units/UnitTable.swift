/// The units that a plan may use, found by their words.
package struct UnitTable: Sendable {
  private var byWord: [String: Unit] = [:]
  /// The units in the order in which they were added.
  package private(set) var all: [Unit] = []
  /// The currency that each money sign stands for.
  private var bySign: [String: Unit] = [:]

  /// Makes a table of units.
  package init(_ units: [Unit]) {
    for unit in units { add(unit) }
  }

  /// Adds a unit; its words then name it and no earlier one.
  package mutating func add(_ unit: Unit) {
    all.append(unit)
    byWord[unit.singular] = unit
    byWord[unit.plural] = unit
    if !unit.sign.isEmpty, bySign[unit.sign] == nil { bySign[unit.sign] = unit }
  }

  /// Returns the unit that a word names, singular or plural; nil for none.
  ///
  /// A unit of the plan's own goes before a common abbreviation of the same letters.
  package func unit(named word: String) -> Unit? {
    byWord[word] ?? Self.abbreviations[word].flatMap { byWord[$0] }
  }

  /// What people type for units of effort and time: `20 h`, `$500/mo`.
  package static let abbreviations: [String: String] = [
    "h": "hour", "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "wk": "week",
    "wks": "week", "mo": "month", "mos": "month", "mth": "month", "mths": "month", "yr": "year",
    "yrs": "year",
  ]

  /// Returns the currency of a money sign.
  package func currency(sign: String) -> Unit? { bySign[sign] }

  /// Makes a money sign stand for a currency: `currency CAD` gives `$` to it.
  package mutating func give(sign: String, to code: String) {
    guard let unit = byWord[code] else { return }
    let signed = Unit(
      unit.singular, unit.plural, sign: sign, unit.dimension, factor: unit.factor,
      summary: unit.summary)
    bySign[sign] = signed
    byWord[code] = signed
  }

  /// The words of all units.
  package var words: [String] { all.flatMap { [$0.singular, $0.plural] } }

  /// Returns the words that a mistyped one may have been meant as: the code of a currency is typed in
  /// capitals, so nobody who types `mln` means `MXN`.
  package func words(like word: String) -> [String] {
    let capitals = word.uppercased()
    return words.filter { $0 != $0.uppercased() || word == capitals || $0 == capitals }
  }

  /// Returns units that show a dimension: base units, months for time, money first.
  package func display(of dimension: Dimension) -> UnitProduct {
    UnitProduct(
      dimension.factors.map { factor in
        UnitProduct.Term(unit: baseUnit(of: factor.base), power: factor.power)
      })
  }

  private func baseUnit(of base: BaseDimension) -> Unit {
    switch base {
    case .money(let code): byWord[code] ?? .currency(code, "")
    case .effort: byWord["hour"] ?? Unit("hour", "hours", .effort, summary: "")
    case .time: CalendarUnit.month.unit
    case .counted(let name): byWord[name] ?? .counted(name, name + "s", "")
    }
  }
}
