/// A statistic over all draws: a whole run turned into one number.
package enum Statistic: Hashable, Sendable {
  case mean
  case deviation
  /// The quantile of a probability, 0…1.
  case quantile(Double)
  case minimum
  case maximum
}

/// What a parameter of a distribution is, which decides the unit it takes.
package enum Role: Hashable, Sendable {
  /// In the unit of the result: a bound, a mean, a mode.
  case location
  /// In the unit of the result and not negative: a standard deviation.
  case scale
  /// A pure number: an exponent.
  case shape
  /// A share, 0…1.
  case probability
  /// A whole number of trials, whose unit the result takes.
  case count
}

/// What a function takes and gives, for the checker, completion, help and the reference.
package struct Signature: Hashable, Sendable {
  /// One argument that a function takes.
  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let role: Role
    package let isOptional: Bool

    package init(_ name: String, _ role: Role = .location, isOptional: Bool = false) {
      self.name = name
      self.role = role
      self.isOptional = isOptional
    }
  }

  /// How the types of the arguments decide the type of the result.
  package enum Rule: Hashable, Sendable {
    /// All of one type, which the result has: `max(a, b)`.
    case same
    /// Pure numbers in, a number out: `exp(x)`.
    case pure
    /// A pure number of the unit's root: `sqrt(x)`.
    case root
    /// Yes, no or a quantity in, a statistic of its draws out.
    case statistic(Statistic)
    /// The statistic whose probability is the second argument: `quantile(x, 95%)`.
    case chosenQuantile
    /// The share of the draws in which a condition holds.
    case chance
    /// A distribution: its parameters' roles decide; one that stays within its parameters' bounds
    /// keeps shares shares.
    case distribution(staysWithinBounds: Bool)
    /// A distribution of shares whatever its arguments: `beta(2, 38)`.
    case shareDistribution
    /// One of several values in each draw, by weights: `mixture`, `choose`, `data`.
    case selection(listed: Bool, weighted: Bool)
    /// A distribution cut to an interval.
    case truncation
    /// A share per time over a longer time: `over(10% per month, 12 months)`.
    case compounding
    /// How many values a list has.
    case elementCount
  }

  package let name: String
  package let summary: String
  /// The ways to call it, each a list of parameters; the labels used decide.
  package let forms: [[Parameter]]
  /// Whether any number of further arguments may follow the last parameter, or a list stand for
  /// them all.
  package let isVariadic: Bool
  package let rule: Rule
  /// Whether every value it gives is a whole number, which may well equal another.
  package let givesWholeNumbers: Bool
  /// Calls that a reader can paste.
  package let examples: [String]

  package init(
    _ name: String, _ summary: String, _ forms: [[Parameter]], isVariadic: Bool = false,
    rule: Rule, givesWholeNumbers: Bool = false, examples: [String]
  ) {
    self.name = name
    self.summary = summary
    self.forms = forms
    self.isVariadic = isVariadic
    self.rule = rule
    self.givesWholeNumbers = givesWholeNumbers
    self.examples = examples
  }
}

/// The tables that the checker is given: what a plan may say.
package struct Vocabulary: Sendable {
  package let schemas: [Schema]
  package let metrics: [MetricRow]
  package let functions: [Signature]
  package let units: [Unit]
  /// The name of everything together, which has metrics like a source: `all`.
  package let everything: String
  /// The name of doing nothing, which has metrics too: `nothing`.
  package let nothing: String
  /// Works out an operation of certain numbers in base units, as a run would; not finite where it
  /// has no value. Structure hangs on such numbers: how many values a list has, where a range ends.
  package let evaluate: @Sendable (Operation, [Double]) -> Double

  package init(
    schemas: [Schema], metrics: [MetricRow], functions: [Signature], units: [Unit],
    everything: String, nothing: String,
    evaluate: @escaping @Sendable (Operation, [Double]) -> Double = { _, _ in .nan }
  ) {
    self.schemas = schemas
    self.metrics = metrics
    self.functions = functions
    self.units = units
    self.everything = everything
    self.nothing = nothing
    self.evaluate = evaluate
  }

  /// Returns the kind of block of a keyword; nil for none.
  package func schema(_ keyword: String) -> Schema? { schemas.first { $0.keyword == keyword } }

  /// Whether a name is given to something that every plan has.
  func isTaken(_ name: String) -> Bool { name == everything || name == nothing }

  /// Whether a word means something in every plan: a unit, a metric or a function.
  package func hasMeaning(_ word: String) -> Bool {
    metric(word) != nil || function(word) != nil
      || units.contains { $0.singular == word || $0.plural == word }
  }

  /// Returns the metric of a name; nil for none.
  package func metric(_ name: String) -> MetricRow? { metrics.first { $0.name == name } }

  /// Returns the metric that the trade calls by a word; nil for none.
  func metric(alsoCalled word: String) -> MetricRow? {
    metrics.first { $0.alsoCalled.contains(word.lowercased()) }
  }

  /// Returns the function of a name; nil for none.
  package func function(_ name: String) -> Signature? { functions.first { $0.name == name } }
}
