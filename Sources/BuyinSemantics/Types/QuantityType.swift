/// The length of time in which a chance holds: `month` in `5% per month`.
package struct Period: Hashable, Sendable {
  /// How many units; 1 unless the plan says `per 2 weeks`.
  package let count: Double
  package let unit: CalendarUnit

  package init(_ unit: CalendarUnit, count: Double = 1) {
    self.unit = unit
    self.count = count
  }

  /// Its length in days.
  package var days: Double { count * unit.days }
}

/// What a value is: its kind, and what it measures.
package struct QuantityType: Hashable, Sendable {
  /// What a value may be used for.
  package enum Kind: Hashable, Sendable {
    /// A number with or without units.
    case number
    /// A part of a whole, 0…1: printed in percent, drawn inside its bounds.
    case share
    /// A share per length of time, which compounds: it keeps its length.
    case sharePer(Period)
    /// Yes or no; 1 or 0 in a column of draws.
    case truth
    /// Words.
    case text
    /// Several values of one type.
    case list
  }

  package let kind: Kind
  /// What it measures; for a share per time, what remains beside the time: `2% per follower per
  /// month` is of dimension 1/follower.
  package let dimension: Dimension

  package init(_ kind: Kind, _ dimension: Dimension = .none) {
    self.kind = kind
    self.dimension = dimension
  }

  package static let number = QuantityType(.number)
  package static let share = QuantityType(.share)
  package static let truth = QuantityType(.truth)
  package static let text = QuantityType(.text)

  /// Whether it is a pure number: no unit, and neither a share nor a truth.
  package var isPlainNumber: Bool { kind == .number && dimension.isNone }

  /// Whether it is a number or a share, without any unit.
  package var isPure: Bool { (kind == .number || kind == .share) && dimension.isNone }

  /// Whether arithmetic applies to it.
  package var isNumeric: Bool {
    switch kind {
    case .number, .share, .sharePer: true
    case .truth, .text, .list: false
    }
  }
}
