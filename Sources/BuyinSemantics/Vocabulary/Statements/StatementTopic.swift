package import BuyinSyntax

/// The statements of the language by what a reader knows them as: one for each form of the tree.
package enum StatementTopic: String, CaseIterable, Sendable {
  case campaign, horizon, window, begins, currency, rate
  case definition = "let"
  case function = "fn"
  case unit
  case block
  case set, unset, use, correlate
  case show, compare, verdict, check, print
  case why
  case whatIf = "what if"
  case find, sweep, allocate, plot

  /// Finds what a statement is; the compiler asks for each new one.
  package init(_ statement: Statement) {
    switch statement.kind {
    case .campaign: self = .campaign
    case .horizon: self = .horizon
    case .begins: self = .begins
    case .currency: self = .currency
    case .window: self = .window
    case .definition: self = .definition
    case .function: self = .function
    case .unit: self = .unit
    case .rate: self = .rate
    case .use: self = .use
    case .correlate: self = .correlate
    case .block: self = .block
    case .set: self = .set
    case .unset: self = .unset
    case .show: self = .show
    case .compare: self = .compare
    case .verdict: self = .verdict
    case .why: self = .why
    case .whatIf: self = .whatIf
    case .find: self = .find
    case .sweep: self = .sweep
    case .allocate: self = .allocate
    case .plot: self = .plot
    case .check: self = .check
    case .print: self = .print
    }
  }

  /// Whether it asks a question; the others say what is known.
  package var isQuestion: Bool {
    switch self {
    case .show, .compare, .verdict, .check, .print, .why, .whatIf, .find, .sweep, .allocate, .plot:
      true
    case .campaign, .horizon, .window, .begins, .currency, .rate, .definition, .function, .unit,
      .block, .set, .unset, .use, .correlate:
      false
    }
  }
}

/// What help, completion and the reference say of a statement.
package struct StatementRow: Hashable, Sendable {
  /// The forms, with what a planner fills in in capitals, `...` for more of the same, and what may
  /// be left out in square brackets.
  package let forms: [String]
  /// What it is for, in a phrase.
  package let summary: String
  /// What else a planner needs to know, in sentences.
  package let details: [String]
  /// Lines to paste; they may use the budget and the sources `bought` and `outreach` of the plan
  /// that stands before all examples.
  package let example: String
  /// Whether this version can work with it; otherwise it is read and refused as not yet there.
  package let isSupported: Bool

  init(
    _ forms: [String], _ summary: String, _ details: [String] = [], example: String,
    isSupported: Bool = true
  ) {
    self.forms = forms
    self.summary = summary
    self.details = details
    self.example = example
    self.isSupported = isSupported
  }
}

extension StatementTopic {
  /// What is said of it.
  package var row: StatementRow {
    switch self {
    case .campaign: Self.campaignRow
    case .horizon: Self.horizonRow
    case .window: Self.windowRow
    case .begins: Self.beginsRow
    case .currency: Self.currencyRow
    case .rate: Self.rateRow
    case .definition: Self.definitionRow
    case .function: Self.functionRow
    case .unit: Self.unitRow
    case .block: Self.blockRow
    case .set: Self.setRow
    case .unset: Self.unsetRow
    case .use: Self.useRow
    case .correlate: Self.correlateRow
    case .show: Self.showRow
    case .compare: Self.compareRow
    case .verdict: Self.verdictRow
    case .check: Self.checkRow
    case .print: Self.printRow
    case .why: Self.whyRow
    case .whatIf: Self.whatIfRow
    case .find: Self.findRow
    case .sweep: Self.sweepRow
    case .allocate: Self.allocateRow
    case .plot: Self.plotRow
    }
  }
}
