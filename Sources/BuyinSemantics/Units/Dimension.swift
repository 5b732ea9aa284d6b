/// A kind of thing that quantities measure and that never turns into another by itself.
package enum BaseDimension: Hashable, Sendable {
  /// Money of one currency, by its code; a second currency needs a rate.
  case money(String)
  /// Hours of work. Not calendar time: `pay $20 per hour` is no monthly rent.
  case effort
  /// Days of the calendar.
  case time
  /// A counted thing, by its singular: `follower`, `member`.
  case counted(String)
}

extension BaseDimension: Comparable {
  package static func < (left: BaseDimension, right: BaseDimension) -> Bool {
    (left.rank, left.word) < (right.rank, right.word)
  }

  private var rank: Int {
    switch self {
    case .money: 0
    case .counted: 1
    case .effort: 2
    case .time: 3
    }
  }

  private var word: String {
    switch self {
    case .money(let code): code
    case .counted(let name): name
    case .effort, .time: ""
    }
  }
}

/// A product of powers of base dimensions: money per follower, member·month, or nothing at all.
package struct Dimension: Hashable, Sendable {
  /// One factor of a dimension; the power is never 0.
  package struct Factor: Hashable, Sendable {
    package let base: BaseDimension
    package let power: Int
  }

  /// The factors in a fixed order, each base once.
  package let factors: [Factor]

  /// The dimension of pure numbers.
  package static let none = Dimension([:])
  package static let effort = Dimension([.effort: 1])
  package static let time = Dimension([.time: 1])

  /// The code that stands for the plan's reporting currency in tables of fields and metrics.
  package static let reportingCurrency = ""

  /// Money of one currency; of the plan's reporting currency in tables.
  package static func money(_ code: String = reportingCurrency) -> Dimension {
    Dimension([.money(code): 1])
  }

  /// A counted thing, by its singular.
  package static func counted(_ name: String) -> Dimension {
    Dimension([.counted(name): 1])
  }

  /// Makes a dimension of powers; those of 0 drop out.
  package init(_ powers: [BaseDimension: Int]) {
    factors = powers.filter { $0.value != 0 }.map { Factor(base: $0.key, power: $0.value) }
      .sorted { $0.base < $1.base }
  }

  /// Whether this is the dimension of pure numbers.
  package var isNone: Bool { factors.isEmpty }

  /// Returns the power of a base dimension, 0 if it does not occur.
  package func power(of base: BaseDimension) -> Int {
    factors.first { $0.base == base }?.power ?? 0
  }

  /// The code of the currency in it, whatever its power; nil without money.
  package var currency: String? {
    for factor in factors {
      if case .money(let code) = factor.base { return code }
    }
    return nil
  }

  /// Returns the dimension of a product.
  package func times(_ other: Dimension) -> Dimension {
    combined(with: other) { $0.addingReportingOverflow($1).partialValue }
  }

  /// Returns the dimension of a quotient.
  package func over(_ other: Dimension) -> Dimension {
    combined(with: other) { $0.subtractingReportingOverflow($1).partialValue }
  }

  /// Returns the dimension of a whole power; nil if a power grows out of hand.
  package func raised(to exponent: Int) -> Dimension? {
    var powers: [BaseDimension: Int] = [:]
    for factor in factors {
      let (power, overflow) = factor.power.multipliedReportingOverflow(by: exponent)
      guard !overflow, power.magnitude <= 64 else { return nil }
      powers[factor.base] = power
    }
    return Dimension(powers)
  }

  /// The dimension whose square this is; nil if there is none.
  package var squareRoot: Dimension? {
    var powers: [BaseDimension: Int] = [:]
    for factor in factors {
      guard factor.power.isMultiple(of: 2) else { return nil }
      powers[factor.base] = factor.power / 2
    }
    return Dimension(powers)
  }

  /// Returns this dimension with the reporting currency of a table made the plan's own.
  package func reporting(in code: String) -> Dimension {
    let power = power(of: .money(Dimension.reportingCurrency))
    guard power != 0 else { return self }
    return over(Dimension([.money(Dimension.reportingCurrency): power]))
      .times(Dimension([.money(code): power]))
  }

  private func combined(with other: Dimension, _ merge: (Int, Int) -> Int) -> Dimension {
    var powers: [BaseDimension: Int] = [:]
    for factor in factors { powers[factor.base] = factor.power }
    for factor in other.factors {
      powers[factor.base] = merge(powers[factor.base] ?? 0, factor.power)
    }
    return Dimension(powers)
  }
}
