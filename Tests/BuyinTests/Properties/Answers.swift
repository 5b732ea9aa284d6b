import BuyinAnalysis
import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinReport
import BuyinSemantics
import BuyinSyntax
import Testing

@testable import Buyin

/// Runs a plan and returns every quantity of its JSON by what it is of: what must not change, to the
/// byte.
func writtenAnswers(
  _ text: String, design: Design = Design(draws: 512),
  settings: RunSettings = RunSettings(), sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String: String] {
  try quantities(text, design: design, settings: settings, sourceLocation: sourceLocation)
    .mapValues { json($0) }
}

/// Runs a plan and returns every summary by what it is of.
func answers(
  _ text: String, design: Design = Design(draws: 512),
  settings: RunSettings = RunSettings(), sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String: Summary] {
  try quantities(text, design: design, settings: settings, sourceLocation: sourceLocation)
    .mapValues(\.summary)
}

private func quantities(
  _ text: String, design: Design,
  settings: RunSettings, sourceLocation: SourceLocation
) throws -> [String: Quantity] {
  let parsed = parse(SourceText(name: "plan", text), as: SourceID(0))
  let checked = check(parsed.file.statements, vocabulary: Session.vocabulary)
  let mistakes = (parsed.diagnostics + checked.diagnostics).filter { $0.severity == .error }
  try #require(mistakes.isEmpty, "\(mistakes.map(\.message))", sourceLocation: sourceLocation)
  let program = try #require(checked.program, sourceLocation: sourceLocation)
  let plan = try #require(bind(program).plan, sourceLocation: sourceLocation)
  let result = try answer(
    program, plan: plan, design: design, scope: .everything, settings: settings)
  var found = quantities(of: result.outcomes)
  for option in result.options {
    for (metric, quantity) in option.figures {
      found["\(option.name) \(metric)"] = quantity
    }
  }
  return found
}

/// Returns the quantities of answers by what they are of; those of a `what if` behind its changes.
private func quantities(of outcomes: [Outcome]) -> [String: Quantity] {
  var found: [String: Quantity] = [:]
  for outcome in outcomes {
    switch outcome.kind {
    case .show(let shown):
      for expression in shown { found[expression.text] = expression.quantity }
    case .compare(let comparison):
      for option in comparison.options {
        for (metric, quantity) in option.figures {
          found["compare \(option.name) \(metric)"] = quantity
        }
      }
    case .whatIf(let whatIf):
      for (text, quantity) in quantities(of: whatIf.answers.map(\.outcome)) {
        found["\(whatIf.changes.joined(separator: ", ")): \(text)"] = quantity
      }
    case .check, .print, .verdict, .scenarios: continue
    }
  }
  return found
}
