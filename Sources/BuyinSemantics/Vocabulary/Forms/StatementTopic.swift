package import BuyinSyntax

/// The statements of the language by what a reader knows them as: one for each form of the tree.
package enum StatementTopic: String, CaseIterable, Sendable {
  case campaign, horizon, window, begins, currency, rate
  case definition = "let"
  case function = "fn"
  case unit
  case block
  case set, unset, scenario, use, correlate
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
    case .block(let block): self = block.keyword.text == "scenario" ? .scenario : .block
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
      .block, .set, .unset, .scenario, .use, .correlate:
      false
    }
  }
}

extension StatementTopic {
  /// What is said of it.
  package var row: FormRow {
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
    case .scenario: Self.scenarioRow
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
