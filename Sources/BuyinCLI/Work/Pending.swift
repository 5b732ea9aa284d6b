import BuyinAnalysis
import BuyinReport
import BuyinSyntax

// What stands here until the reports of whole plans are there.

/// Writes the answers of a plan.
func report(_ result: PlanResult) -> Styled {
  var page = Styled()
  for outcome in result.outcomes {
    switch outcome.kind {
    case .show(let shown):
      for part in shown { page.line(line(part.quantity)) }
    case .check(let check): page.line("\(check.hasPassed ? "passed" : "failed"): \(outcome.source)")
    case .print, .compare, .verdict: page.line(outcome.source)
    }
  }
  return page
}

/// Writes a result for programs.
func json(_ result: PlanResult?, texts: [SourceText], diagnostics: [Diagnostic]) -> String { "{}" }

/// Writes the page of a code.
func explanation(_ code: String, title: String, _ explanation: Explanation) -> Styled {
  Styled("\(code): \(title)\n\n\(explanation.text)\n")
}
