package import BuyinAnalysis
import BuyinCampaign
import BuyinReport
package import BuyinSyntax

extension Reply {
  /// The answer to one question of a plan.
  ///
  /// ``kind`` says which question it was and so which of the other properties have something to say.
  /// Kinds that a later version adds still have a ``text``.
  public struct Answer: Sendable, CustomStringConvertible {
    /// Which question was asked. Later versions may add kinds.
    public struct Kind: Hashable, Sendable, CustomStringConvertible {
      /// The name of the kind, as in JSON.
      public let name: String

      /// Expressions, with ``Answer/values``.
      public static let show = Kind(name: "show")
      /// A condition, with ``Answer/check``.
      public static let check = Kind(name: "check")
      /// A sentence, with the ``Answer/values`` in it.
      public static let print = Kind(name: "print")
      /// Sources side by side, with ``Answer/options``.
      public static let compare = Kind(name: "compare")
      /// What to choose, with ``Answer/verdict``.
      public static let verdict = Kind(name: "verdict")
      /// Questions under changes, with ``Answer/changes`` and ``Answer/trials``.
      public static let whatIf = Kind(name: "what if")
      /// The plan under each scenario, with ``Answer/scenarios``.
      public static let scenarios = Kind(name: "compare scenarios")

      /// The name of the kind.
      public var description: String { name }
    }

    /// Whether a condition held often enough.
    public struct Check: Hashable, Sendable {
      /// Whether it did.
      public let hasPassed: Bool
      /// The share of the simulated futures in which the condition holds.
      public let chance: Estimate
      /// The share that was asked for; nil for a condition that is the same in all.
      public let confidence: Double?
    }

    /// The answer to a question under changes.
    public struct Trial: Sendable {
      /// With the changes.
      public let answer: Answer
      /// Without them; nil where the question only makes sense with them.
      public let before: Answer?
    }

    /// The plan under one scenario.
    public struct Scenario: Sendable {
      /// Its name; nil for the plan as it stands.
      public let name: String?
      /// What its author calls it; the name if nothing.
      public let title: String
      /// The metrics of the single sources, and of all together.
      public let options: [Option]
      /// The head of its verdict: choice, word and confidence. Its other parts are empty.
      public let verdict: Verdict
    }

    private let outcome: Outcome
    private let texts: [SourceText]

    /// Takes an outcome over.
    package init(_ outcome: Outcome, texts: [SourceText]) {
      self.outcome = outcome
      self.texts = texts
    }

    /// Which question was asked.
    public var kind: Kind { Kind(name: outcome.kindName) }

    /// The question in its usual spelling: `show bought.members`.
    public var question: String { outcome.source }

    /// Where the question stands.
    public var place: Place? { Place(outcome.span, in: texts) }

    /// The answer as the command line prints it, whole lines.
    public var text: String { report(outcome).rendered(in: Style()) }

    /// The answer as the command line prints it.
    public var description: String { text }

    /// The values of a `show`, and those in the sentence of a `print`; empty for other kinds.
    public var values: [Value] {
      switch outcome.kind {
      case .show(let shown): return shown.map { Value($0) }
      case .print(let parts):
        return parts.compactMap { part in
          if case .quantity(let quantity) = part { Value("", quantity) } else { nil }
        }
      case .check, .compare, .verdict, .whatIf, .scenarios: return []
      }
    }

    /// Whether a `check` passed; nil for other kinds.
    public var check: Check? {
      guard case .check(let check) = outcome.kind else { return nil }
      return Check(
        hasPassed: check.hasPassed, chance: Estimate(check.chance), confidence: check.confidence)
    }

    /// The verdict; nil for other kinds.
    public var verdict: Verdict? {
      guard case .verdict(let verdict) = outcome.kind else { return nil }
      return Verdict(verdict)
    }

    /// The sources that `compare` puts side by side, with all their metrics; empty for other kinds.
    public var options: [Option] {
      guard case .compare(let comparison) = outcome.kind else { return [] }
      return comparison.options.map { Option($0) }
    }

    /// The chances that the first source of a `compare` wins a member for less than each other one, in
    /// their order; empty for other kinds, and where hours have no price.
    public var chancesOfFirst: [Estimate] {
      guard case .compare(let comparison) = outcome.kind else { return [] }
      return comparison.chancesOfFirst.map { Estimate($0) }
    }

    /// The changes of a `what if` as they are written; empty for other kinds.
    public var changes: [String] {
      guard case .whatIf(let whatIf) = outcome.kind else { return [] }
      return whatIf.changes
    }

    /// The answers of a `what if` to the questions in it; empty for other kinds.
    public var trials: [Trial] {
      guard case .whatIf(let whatIf) = outcome.kind else { return [] }
      return whatIf.answers.map { answer in
        Trial(
          answer: Answer(answer.outcome, texts: texts),
          before: answer.before.map { Answer($0, texts: texts) })
      }
    }

    /// The plan as it stands, and under each scenario; empty for other kinds.
    public var scenarios: [Scenario] {
      guard case .scenarios(let scenarios) = outcome.kind else { return [] }
      return scenarios.map { scenario in
        Scenario(
          name: scenario.name, title: scenario.title,
          options: scenario.options.map { Option($0) }, verdict: Verdict(scenario.verdict))
      }
    }
  }

  /// A source, or all of them together, with its metrics.
  public struct Option: Sendable {
    /// One metric.
    public struct Figure: Sendable {
      /// The name of the metric, as a plan asks for it: `cost_per_member`.
      public let metric: String
      /// What it comes to.
      public let quantity: Quantity
    }

    /// Its name in the plan: that of a source, or `all`.
    public let name: String
    /// What its author calls it; the name if nothing.
    public let title: String
    /// The metrics that the plan has, in the order of the reference, and the results of its actions.
    public let figures: [Figure]

    /// Takes the figures of an option over.
    package init(_ option: OptionFigures) {
      name = option.name
      title = option.title
      figures = option.byName.map { Figure(metric: $0.name, quantity: Quantity($0.quantity)) }
    }

    /// Returns a metric by its name, such as `cost_per_member`; nil where the plan does not have it.
    public subscript(metric: String) -> Quantity? {
      figures.first { $0.metric == metric }?.quantity
    }
  }
}
