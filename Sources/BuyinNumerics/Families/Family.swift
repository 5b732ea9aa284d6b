/// A distribution with its parameters, sampled through its quantile function.
///
/// A parameter is one number or one per draw of the block that is sampled. The quantile function is
/// monotone, so every sampling scheme and every correlation of the uniforms serves every family.
package protocol Family: Sendable {
  /// Replaces each uniform number, in (0, 1) and one per draw, by the value below which the quantity
  /// lies with that chance; undefined where a parameter of the draw is.
  func quantile(_ uniforms: inout [Double])

  /// Returns the chance, 0…1, that the quantity is at most the point; one per draw where a point or
  /// a parameter is.
  func cumulative(_ points: Column) -> Column

  /// The expectation, where it has a closed form; one per draw where a parameter is.
  var mean: Column? { get }

  /// Whether the variance is finite.
  var hasFiniteVariance: Bool { get }

  /// Whether the values are whole numbers with chances of their own.
  var isDiscrete: Bool { get }
}

extension Family {
  /// Whether the variance is finite: true of most families.
  package var hasFiniteVariance: Bool { true }

  /// Whether the values are whole numbers with chances of their own: not so of most families.
  package var isDiscrete: Bool { false }

  /// Returns the chance, 0…1, that the quantity is at most `x`, if no parameter differs by draw.
  package func cumulative(_ x: Double) -> Double? {
    if case .certain(let chance) = cumulative(.certain(x)) { chance } else { nil }
  }

  /// Returns the value below which the quantity lies with a chance in (0, 1), for certain parameters.
  package func quantile(_ chance: Double) -> Double {
    var values = [chance]
    quantile(&values)
    return values[0]
  }
}

/// What a parameter of a distribution stands for; units are the caller's business.
package enum ParameterRole: Sendable, Hashable {
  /// A value of the quantity's own kind.
  case location
  /// A difference of two values of the quantity's own kind.
  case scale
  /// A plain number that shapes the distribution.
  case shape
  /// A share, 0…1.
  case probability
  /// A number of things.
  case count
}

/// A parameter of a distribution.
package struct FamilyParameter: Sendable, Hashable {
  /// The name by which it is passed.
  package let name: String
  /// What it stands for.
  package let role: ParameterRole
  /// Whether it may be left out.
  package let isOptional: Bool

  /// Describes a parameter.
  package init(_ name: String, _ role: ParameterRole, isOptional: Bool = false) {
    self.name = name
    self.role = role
    self.isOptional = isOptional
  }
}

/// What the language and its reference need to know of a distribution.
package struct FamilyDescription: Sendable {
  /// The name; variants with other parameters share it.
  package let name: String
  /// The parameters, in the order in which `make` takes them.
  package let parameters: [FamilyParameter]
  /// What the values are: `location` for the kind of the location parameters.
  package let result: ParameterRole
  /// What the distribution is for, in one sentence.
  package let summary: String
  /// Where the formulas are to be found.
  package let source: String
  /// Makes the distribution; optional parameters at the end may be left out.
  package let make: @Sendable ([Column]) throws(ParameterError) -> any Family
}

/// Why a distribution cannot have the parameters that it was given.
package struct ParameterError: Error, Hashable {
  /// The position of the parameter, from 0.
  package let parameter: Int
  /// What it must be.
  package let requirement: Requirement
  /// The value that is not so.
  package let found: Double

  /// What a parameter must be.
  package enum Requirement: Sendable, Hashable {
    /// A number that is neither infinite nor undefined.
    case finite
    /// Above 0.
    case positive
    /// 0 or above.
    case nonNegative
    /// In 0…1.
    case share
    /// Between 0 and 1, neither of them.
    case openShare
    /// At least as large as the parameter at this position.
    case ordered(after: Int)
    /// A whole number.
    case whole
    /// At least this number.
    case atLeast(Double)
    /// At most this number.
    case atMost(Double)
    /// Small enough for the mean given: a share's deviation below √(mean·(1 − mean)).
    case deviationOfShare
    /// Such that something of the distribution remains.
    case remaining
  }

  /// Says what is wrong with a parameter.
  package init(parameter: Int, requirement: Requirement, found: Double) {
    self.parameter = parameter
    self.requirement = requirement
    self.found = found
  }
}
