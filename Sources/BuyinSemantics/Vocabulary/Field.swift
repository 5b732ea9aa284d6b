/// One way in which the value of a field may be meant, chosen by its dimension.
///
/// `pay $10` is paid once, `pay $50 per month` recurs, `pay $0.01 per follower` follows arrivals:
/// three readings of one field.
package struct Reading: Hashable, Sendable {
  /// What a value must be for this reading.
  package enum Shape: Hashable, Sendable {
    /// A number of this dimension; money is of the reporting currency.
    case quantity(Dimension)
    /// A part of a whole, 0…1.
    case share
    /// A chance per length of time: `5% per month`.
    case chance
    /// A chance per counted thing and length of time: `2% per follower per month`.
    case chancePer(String)
    /// A share per counted things: `0.15% per follower per post`.
    case sharePer([String])
    /// Yes or no.
    case truth
    /// The name of a block of this kind: `sources bought, outreach`.
    case name(String)
    /// A condition on the results of whatever the block is asked of: `members >= 20 members`.
    case condition
  }

  /// The word by which the model knows the reading: `once`, `perTime`.
  package let name: String
  package let shape: Shape
  /// The counted thing that a plain number is taken to be: `followers 2000`. Never money, effort
  /// or time, which need their unit.
  package let bareUnit: String?
  /// A value to paste, where the field has several readings; nil where its own example serves.
  package let example: String?

  package init(
    _ name: String, _ shape: Shape, bareUnit: String? = nil, example: String? = nil
  ) {
    self.example = example
    self.name = name
    self.shape = shape
    self.bareUnit = bareUnit
  }

  /// Whether it takes an amount of money, for something or not.
  package var isOfMoney: Bool {
    guard case .quantity(let dimension) = shape else { return false }
    return dimension.reporting(in: "USD").currency != nil
  }
}

/// A line that a block may have: its name, what it may hold, and what it means.
package struct Field: Hashable, Sendable {
  /// The values that make sense.
  package enum Bounds: Hashable, Sendable {
    /// Nothing beyond `most`, on either side.
    case any
    /// Nothing below 0, and nothing beyond `most`.
    case notNegative
    /// A part of a whole, 0…1.
    case unitInterval

    /// The most that a field takes, in base units: a hundred thousand times the people on earth, and
    /// ten times the money. Beyond it products of fields would leave the numbers of a computer.
    package static let most = 1e15

    /// The least value and the largest.
    package var ends: (low: Double, high: Double) {
      switch self {
      case .any: (-Bounds.most, Bounds.most)
      case .notNegative: (0, Bounds.most)
      case .unitInterval: (0, 1)
      }
    }
  }

  /// A sentence with a place for the name of the block.
  package struct Absence: Hashable, Sendable {
    private let before: String
    private let after: String

    /// Makes a sentence of what stands before and after the name.
    package init(_ before: String, _ after: String) {
      self.before = before
      self.after = after
    }

    /// Returns the sentence for a block of this name.
    package func words(for name: String) -> String { "\(before) `\(name)` \(after)" }
  }

  package let name: String
  /// One sentence for help, hover and the reference.
  package let summary: String
  /// The readings, tried in order; at least one.
  package let readings: [Reading]
  package let bounds: Bounds
  /// Whether nothing at all is no value of it: half of nothing, a plan that lasts for no time.
  package let isPositive: Bool
  /// Whether several values may stand together: `pay $500, $50 per month`.
  package let allowsSeveral: Bool
  /// Whether a list may stand for the value, with one for each step of the plan.
  package let allowsSteps: Bool
  /// Whether `varying` may say beside the value how much it differs between people.
  package let allowsVarying: Bool
  /// Whether the value decides the structure of the run and so must be certain.
  package let isStructural: Bool
  /// Whether `none` may stand for a name, and names no block: `content none`.
  package let allowsNone: Bool
  /// What holds where the field is absent, in words; nil where a block needs the field.
  package let fallback: String?
  /// What its absence means, where the model needs it or something in its place; nil otherwise.
  package let absence: Absence?
  /// The field's own coordinate in the joint sequence of draws of its block, from 1. It is part of
  /// every recorded figure: never changed, never given to another field of the same block.
  package let coordinate: Int
  /// A value to paste: `20 hours`.
  package let example: String
  /// Words of the trade for it, in small letters, by which help finds it: `churn`.
  package let alsoCalled: [String]
  /// Words of the trade for what is left of the whole, in small letters: `retention`.
  package let opposites: [String]

  package init(
    _ name: String, _ summary: String, _ readings: [Reading], bounds: Bounds = .notNegative,
    isPositive: Bool = false, allowsSeveral: Bool = false, allowsSteps: Bool = false,
    allowsVarying: Bool = false,
    isStructural: Bool = false, allowsNone: Bool = false, fallback: String?,
    absence: Absence? = nil, coordinate: Int, example: String, alsoCalled: [String] = [],
    opposites: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.readings = readings
    self.bounds = bounds
    self.isPositive = isPositive
    self.allowsSeveral = allowsSeveral
    self.allowsSteps = allowsSteps
    self.allowsVarying = allowsVarying
    self.isStructural = isStructural
    self.allowsNone = allowsNone
    self.fallback = fallback
    self.absence = absence
    self.coordinate = coordinate
    self.example = example
    self.alsoCalled = alsoCalled
    self.opposites = opposites
  }
}

/// A result that a block with a model has: `bought.cost_per_member`.
package struct MetricRow: Hashable, Sendable {
  /// What is shown of a metric.
  package enum Display: Hashable, Sendable {
    /// Its distribution over the draws.
    case distribution
    /// Its mean over the draws: a chance.
    case mean
  }

  package let name: String
  package let summary: String
  /// What it measures; money is of the reporting currency.
  package let type: QuantityType
  package let display: Display
  /// Whether it has a value at each step: `members by month`.
  package let isSeries: Bool
  package let lessIsBetter: Bool
  /// Words of the trade for it, in small letters, by which help finds it: `cac`.
  package let alsoCalled: [String]

  package init(
    _ name: String, _ summary: String, type: QuantityType, display: Display = .distribution,
    isSeries: Bool, lessIsBetter: Bool, alsoCalled: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.type = type
    self.display = display
    self.isSeries = isSeries
    self.lessIsBetter = lessIsBetter
    self.alsoCalled = alsoCalled
  }
}

/// A kind of block: `source`, `budget`.
package struct Schema: Hashable, Sendable {
  package let keyword: String
  package let summary: String
  /// Whether each block of the kind has a name of its own, and there may be several.
  package let isNamed: Bool
  package let fields: [Field]
  /// Whether a block of the kind has metrics of its own: `bought.members`.
  package let hasMetrics: Bool
  /// Whether a block of the kind can be asked about as a part of an option: `mix.bought.members`.
  package let isPart: Bool
  /// Whether each block of the kind is a metric of its own: how often its action happens, and what
  /// that costs.
  package let isMetric: Bool
  /// Whether the model reads a block of the kind for every option, and not only for some.
  package let isShared: Bool
  /// Whether the currency of its money is the plan's, where the plan does not say another.
  package let decidesCurrency: Bool
  /// A block to paste.
  package let example: String
  /// Words of the trade for it, in small letters: `channel`.
  package let alsoCalled: [String]

  package init(
    keyword: String, summary: String, isNamed: Bool, fields: [Field], hasMetrics: Bool = false,
    isPart: Bool = false, isMetric: Bool = false, isShared: Bool = false,
    decidesCurrency: Bool = false, example: String, alsoCalled: [String] = []
  ) {
    self.keyword = keyword
    self.summary = summary
    self.isNamed = isNamed
    self.fields = fields
    self.hasMetrics = hasMetrics
    self.isPart = isPart
    self.isMetric = isMetric
    self.isShared = isShared
    self.decidesCurrency = decidesCurrency
    self.example = example
    self.alsoCalled = alsoCalled
  }

  /// Returns the field of a name; nil for none.
  package func field(named name: String) -> Field? { fields.first { $0.name == name } }

  /// Returns the field that the trade calls by a word; nil for none.
  func field(alsoCalled word: String) -> Field? {
    fields.first { $0.alsoCalled.contains(word.lowercased()) }
  }

  /// Returns the field of which the trade names the rest by a word; nil for none.
  func field(oppositeOf word: String) -> Field? {
    fields.first { $0.opposites.contains(word.lowercased()) }
  }
}
