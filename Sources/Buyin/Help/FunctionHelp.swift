import BuyinNumerics
import BuyinReport
import BuyinSemantics

/// The chapters of functions and of distributions.
extension HelpBook {
  static let functions = HelpChapter(
    "functions", summary: "mathematics, and numbers that sum a quantity up",
    introduction: [
      "A function takes quantities in round brackets: `max($10, $12)`. Each works on every "
        + "simulated future by itself, except those that sum a quantity up over all of them, such "
        + "as `mean`. A plan defines functions of its own with `fn`."
    ],
    groups: [
      HelpChapter.Group(
        "", Session.vocabulary.functions.filter { !$0.rule.makesDistribution }.map(entry))
    ])

  static let distributions = HelpChapter(
    "distributions", summary: "what is uncertain, where a range does not say it well",
    introduction: [
      "An uncertain quantity is a distribution: which values are possible, and how likely each is. "
        + "Most often a range says enough: `15 to 25 hours` holds the truth nine times in ten, and "
        + "`3 out of 40` is what three successes in forty trials say of a share. The functions "
        + "below say it otherwise. Their arguments stand in order, or with their names: "
        + "`normal(mean: 100, sd: 15)`."
    ],
    groups: [
      HelpChapter.Group(
        "", Session.vocabulary.functions.filter(\.rule.makesDistribution).map(entry))
    ])

  private static func entry(_ function: Signature) -> HelpEntry {
    let isDistribution = function.rule.makesDistribution
    var facts: [HelpEntry.Fact] = []
    if isDistribution, case .distribution = function.rule {
      facts = roleFacts(function)
    } else if case .shareDistribution = function.rule {
      facts = roleFacts(function)
    }
    facts.append(HelpEntry.Fact("units", function.rule.units))
    if function.isVariadic, function.rule == .same {
      facts.append(HelpEntry.Fact("a list", "may stand for all its arguments"))
    }
    var optional = function.forms.joined().filter(\.isOptional).map { "`\($0.name)`" }
    if case .selection(_, weighted: true) = function.rule { optional.append("`weights`") }
    if !optional.isEmpty {
      facts.append(HelpEntry.Fact("may be left out", optional.joined(separator: ", ")))
    }
    let sources = Families.all.filter { $0.name == function.name }.map(\.source)
    if let source = sources.first { facts.append(HelpEntry.Fact("source", source)) }
    return HelpEntry(
      function.name, kind: isDistribution ? "a distribution" : "a function",
      summary: function.summary, forms: forms(of: function), facts: facts,
      examples: function.examples.map { HelpEntry.Example($0, .alone) })
  }

  /// The ways to call a function; a further way is known by the names of its arguments.
  private static func forms(of function: Signature) -> [String] {
    function.forms.enumerated().map { position, parameters in
      var words = parameters.map { parameter in
        position > 0 || parameter.isOptional ? "\(parameter.name): ..." : parameter.name
      }
      if function.isVariadic { words.append("...") }
      if case .selection(_, weighted: true) = function.rule { words.append("weights: [...]") }
      return "\(function.name)(\(words.joined(separator: ", ")))"
    }
  }

  /// What each argument of a distribution is.
  private static func roleFacts(_ function: Signature) -> [HelpEntry.Fact] {
    var facts: [HelpEntry.Fact] = []
    for parameter in function.forms.joined() {
      let fact = HelpEntry.Fact("`\(parameter.name)`", parameter.role.words)
      if !facts.contains(fact) { facts.append(fact) }
    }
    return facts
  }
}

extension BuyinSemantics.Role {
  /// What an argument of this role is.
  fileprivate var words: String {
    switch self {
    case .location: "a value in the unit of the result"
    case .scale: "in the unit of the result, not below 0"
    case .shape: "a plain number above 0"
    case .probability: "a share, 0% to 100%"
    case .count: "a number of things, not below 0; the result counts the same things"
    }
  }
}

extension Signature.Rule {
  /// Whether it says what is uncertain, and so belongs among the distributions.
  fileprivate var makesDistribution: Bool {
    switch self {
    case .distribution, .shareDistribution, .selection, .truncation: true
    case .same, .pure, .root, .statistic, .chosenQuantile, .chance, .compounding, .elementCount:
      false
    }
  }

  /// How the units of the arguments decide that of the result.
  fileprivate var units: String {
    switch self {
    case .same: "any; all arguments have the same, and so has the result"
    case .pure: "plain numbers in, a plain number out"
    case .root: "any that has a root; the result has the root of the unit"
    case .statistic: "any; the result has the unit of the quantity, and is certain"
    case .chosenQuantile:
      "any, and a share; the result has the unit of the quantity, and is certain"
    case .chance: "a condition in, a share out, which is certain"
    case .distribution: "any; arguments in the unit of the result agree"
    case .shareDistribution: "the result is a share"
    case .selection: "any; all values have the same, and so has the result"
    case .truncation: "any; the bounds have that of the quantity"
    case .elementCount: "a list in, a plain number out"
    case .compounding: "a share per time and a length of time in, a share out"
    }
  }
}
