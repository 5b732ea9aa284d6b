package import BuyinSyntax

/// What only a run can see.
package enum AnalysisCode: String, DiagnosticCode {
  case boundsLeft = "W0620"

  package var title: String {
    switch self {
    case .boundsLeft: "a value that leaves its bounds in some futures"
    }
  }

  package var explanation: Explanation {
    switch self {
    case .boundsLeft:
      Explanation(
        """
        A share stays between 0% and 100%, and an amount is not below nothing. This one is worked \
        out from others, and in some of the simulated futures it comes to more or less than that. \
        It is held at the bound there, so the answer is a little different from what is written. \
        Write it so that it stays inside: a range of shares always does.
        """,
        failing: Self.plan(real: "80% * boost"),
        mended: Self.plan(real: "min(80% * boost, 99%)"))
    }
  }

  /// Writes a plan whose source has this share of real accounts.
  private static func plan(real: String) -> String {
    """
    let boost = 0.8 to 1.4
    source outreach {
      pay $100
      followers 60 to 250
      real \(real)
      interested 50% to 90%
      engage 20% to 50% per month
      leave 2% to 6% per month
    }
    show outreach.members
    """
  }
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
