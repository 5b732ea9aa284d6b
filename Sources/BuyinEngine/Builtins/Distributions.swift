import BuyinNumerics
import BuyinSemantics

/// Distributions as functions of the language, made of the families' own descriptions.
extension Builtins {
  /// The families that plans name; ranges and counts have forms of their own.
  private static let named: [FamilyDescription] = Families.all.filter { family in
    !["logitnormalRange", "normalRange", "mirroredLognormalRange"].contains(family.name)
  }

  static let distributions: [Builtin] = {
    var names: [String] = []
    for family in named where !names.contains(family.name) { names.append(family.name) }
    return names.map { name in
      let forms = named.filter { $0.name == name }
      return Builtin(
        Signature(
          name, forms[0].summary, forms.map { $0.parameters.map(Signature.Parameter.init) },
          rule: rule(forms[0]),
          givesWholeNumbers: ["poisson", "binomial", "bernoulli"].contains(name),
          examples: examples[name] ?? []))
    }
  }()

  private static func rule(_ family: FamilyDescription) -> Signature.Rule {
    switch family.result {
    case .probability: .shareDistribution
    case .location, .scale, .shape, .count:
      .distribution(staysWithinBounds: ["uniform", "triangular", "pert"].contains(family.name))
    }
  }

  /// Returns the family of a named distribution's form.
  static func family(_ name: String, form: Int) -> FamilyDescription {
    named.filter { $0.name == name }[form]
  }

  private static let examples: [String: [String]] = [
    "uniform": ["uniform($0, $500)"],
    "normal": ["normal(100, 15)"],
    "lognormal": ["lognormal($300, $900)", "lognormal(mean: $500, sd: $200)"],
    "triangular": ["triangular(1, 2, 4)"],
    "pert": ["pert(10 hours, 15 hours, 30 hours)"],
    "beta": ["beta(2, 38)", "beta(mean: 5%, sd: 2%)"],
    "gamma": ["gamma(2, 3 hours)"],
    "exponential": ["exponential(2 hours)"],
    "weibull": ["weibull(1.5, 10 hours)"],
    "poisson": ["poisson(12 posts)"],
    "binomial": ["binomial(40 followers, 10%)"],
    "bernoulli": ["bernoulli(30%)"],
  ]
}

extension Signature.Parameter {
  fileprivate init(_ parameter: FamilyParameter) {
    self.init(parameter.name, Role(parameter.role), isOptional: parameter.isOptional)
  }
}

extension Role {
  fileprivate init(_ role: ParameterRole) {
    switch role {
    case .location: self = .location
    case .scale: self = .scale
    case .shape: self = .shape
    case .probability: self = .probability
    case .count: self = .count
    }
  }
}

extension Families {
  /// Makes the distribution of a range from its ends.
  static func make(
    _ shape: RangeShape, _ ends: [Column]
  ) throws(ParameterError) -> any Family {
    switch shape {
    case .positive: try lognormalRange.make(ends)
    case .negative: try mirroredLognormalRange.make(ends)
    case .acrossZero: try normalRange.make(ends)
    case .share: try logitnormalRange.make(ends)
    }
  }

  /// Makes a named distribution from its parameters.
  static func make(
    _ name: String, form: Int, _ parameters: [Column]
  ) throws(ParameterError) -> any Family {
    try Builtins.family(name, form: form).make(parameters)
  }

  /// Makes what counts say of a share, from its two shapes.
  static func counts(_ shapes: [Column]) throws(ParameterError) -> any Family {
    try Builtins.family("beta", form: 0).make(shapes)
  }
}
