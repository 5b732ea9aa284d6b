package import BuyinSyntax

/// What only a run can see.
package enum AnalysisCode: String, DiagnosticCode {
  case boundsLeft = "W0620"

  package var title: String { rawValue }
  package var explanation: Explanation { Explanation(rawValue) }
}

extension Diagnostic {
  static func boundsLeft(chance: Double, at span: Span) -> Diagnostic {
    let percent = chance * 100
    let words = percent < 0.1 ? "less than 0.1%" : "\((percent * 10).rounded() / 10)%"
    return Diagnostic(
      .warning, AnalysisCode.boundsLeft,
      "this leaves its bounds in \(words) of the simulated futures and is held there", at: span,
      help: ["write it so that it stays within them"])
  }
}
