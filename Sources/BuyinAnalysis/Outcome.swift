package import BuyinCampaign
package import BuyinNumerics
package import BuyinSemantics
package import BuyinSyntax

/// A quantity after a run: its summary in base units, with what it is and how it is shown.
package struct Quantity: Sendable {
  /// In base units: divide by `unit.factor` to show it.
  package let summary: Summary
  package let type: QuantityType
  package let unit: UnitProduct
  /// What is known of it where it is a statistic of a run, `mean(x)`, or worked out from some: the
  /// same in every draw, and yet uncertain by its standard error (nil where that is unknown).
  package let statistic: Estimate?

  package init(
    summary: Summary, type: QuantityType, unit: UnitProduct, statistic: Estimate? = nil
  ) {
    self.summary = summary
    self.type = type
    self.unit = unit
    self.statistic = statistic
  }
}

/// The answer to one question of a plan.
package struct Outcome: Sendable {
  package enum Kind: Sendable {
    case show([Shown])
    case check(Check)
    case print([PrintPart])
    case compare(Comparison)
    case verdict(Verdict)
    case whatIf(WhatIf)
    case scenarios([Scenario])
  }

  /// One expression of a `show`.
  package struct Shown: Sendable {
    /// Its canonical text.
    package let text: String
    package let quantity: Quantity
    /// The values at each step where it is a series; empty otherwise.
    package let series: [Quantity]
    /// The last day of each step, `2026-03-31`; empty where the plan does not say when it begins.
    package var dates: [String] = []
  }

  /// Whether a condition held often enough.
  package struct Check: Sendable {
    package let hasPassed: Bool
    /// The share of the draws in which the condition holds.
    package let chance: Estimate
    /// The share that was asked for; nil for a certain condition.
    package let confidence: Double?
  }

  /// A part of what `print` says.
  package enum PrintPart: Sendable {
    case words(String)
    case quantity(Quantity)
  }

  /// What a plan with changes answers.
  package struct WhatIf: Sendable {
    /// The answer to one question.
    package struct Answer: Sendable {
      /// With the changes.
      package let outcome: Outcome
      /// Without them; nil where the question only makes sense with them. A verdict without the
      /// changes is only as much as its headline needs.
      package let before: Outcome?
    }

    /// The changes as they are written.
    package let changes: [String]
    package let answers: [Answer]
  }

  /// A plan under one scenario, or as it stands.
  package struct Scenario: Sendable {
    /// Its name; nil for the plan as it stands.
    package let name: String?
    /// What its author calls it; the name if nothing.
    package let title: String
    /// The single sources, and all together.
    package let options: [OptionFigures]
    /// As much of a verdict as its headline needs.
    package let verdict: Verdict
  }

  /// Options side by side.
  package struct Comparison: Sendable {
    package let options: [OptionFigures]
    /// The chance that the first is cheaper per member than each other one, in their order.
    package let chancesOfFirst: [Estimate]
  }

  package let kind: Kind
  /// The canonical text of the question.
  package let source: String
  package let span: Span
}

/// The metrics of an option.
package struct OptionFigures: Sendable {
  /// Its name in the plan: a source's, `a + b`, or `all`.
  package let name: String
  /// What its author calls it; the name if nothing.
  package let title: String
  /// The metrics that this plan has, in the order of the reference.
  package let figures: [(metric: Metric, quantity: Quantity)]
  /// The results of actions by their names, `subscribe` and `cost_per_subscribe`, in the order of the
  /// plan; empty where nobody asked for them.
  package let actions: [(name: String, quantity: Quantity)]

  package init(
    name: String, title: String, figures: [(metric: Metric, quantity: Quantity)],
    actions: [(name: String, quantity: Quantity)] = []
  ) {
    self.name = name
    self.title = title
    self.figures = figures
    self.actions = actions
  }

  /// All figures by the names by which a plan asks for them.
  package var byName: [(name: String, quantity: Quantity)] {
    figures.map { ($0.metric.rawValue, $0.quantity) } + actions
  }

  /// Returns a metric; nil where this plan does not have it.
  package func quantity(_ metric: Metric) -> Quantity? {
    figures.first { $0.metric == metric }?.quantity
  }
}

/// Everything that running a plan gives.
package struct PlanResult: Sendable {
  package let campaign: String?
  /// The code of the reporting currency.
  package let currency: String
  package let design: Design
  package let outcomes: [Outcome]
  /// The options of the plan with all their metrics; empty where nothing asks for them.
  package let options: [OptionFigures]
  /// Warnings that only a run can see.
  package let diagnostics: [Diagnostic]

  /// Whether every check of the plan held.
  package var hasPassed: Bool { outcomes.allSatisfy(\.hasPassed) }
}

extension Outcome {
  /// Whether it is no check that failed, and none is inside it.
  fileprivate var hasPassed: Bool {
    switch kind {
    case .check(let check): check.hasPassed
    case .whatIf(let whatIf): whatIf.answers.allSatisfy(\.outcome.hasPassed)
    case .show, .print, .compare, .verdict, .scenarios: true
    }
  }
}
