package import BuyinNumerics
package import BuyinSemantics
package import BuyinSyntax

/// Mistakes that only a run can see.
package enum EngineCode: String, DiagnosticCode {
  case parameter = "E0610"

  package var title: String {
    switch self {
    case .parameter: "a distribution that can't be drawn"
    }
  }

  package var explanation: Explanation {
    switch self {
    case .parameter:
      Explanation(
        """
        What shapes a distribution may itself be uncertain, and here it came, in one of the \
        simulated futures, to something that no distribution can have: bounds in the wrong order, \
        or a spread below nothing. The message shows the value. Hold it where it makes sense, with \
        `max` or `min`.
        """,
        failing: "let most = 2 to 9 hours\nshow uniform(3 hours, most)",
        mended: "let most = 2 to 9 hours\nshow uniform(3 hours, max(most, 4 hours))")
    }
  }
}

extension Diagnostic {
  /// Says why a distribution cannot have the parameters that it got in a run.
  package static func parameter(
    _ error: ParameterError, of node: Node, in program: CheckedProgram
  ) -> Diagnostic {
    if case .remaining = error.requirement {
      return Diagnostic(
        EngineCode.parameter, "nothing of this distribution lies between these bounds",
        at: node.span, help: ["widen the bounds, or choose another distribution"])
    }
    var span = node.span
    var isCertain = true
    if error.parameter < node.operands.count {
      let operand = program.nodes[node.operands[error.parameter].index]
      span = operand.span
      isCertain = operand.isCertain
    }
    let found = shortest(error.found)
    return Diagnostic(
      EngineCode.parameter, "this distribution needs \(error.requirement.words) here", at: span,
      caption: isCertain ? "this is \(found)" : "\(found) in a simulated future")
  }
}

extension ParameterError.Requirement {
  /// What a parameter must be, in words.
  fileprivate var words: String {
    switch self {
    case .finite: "a finite number"
    case .positive: "a number above 0"
    case .nonNegative: "a number that is not below 0"
    case .share: "a share from 0% to 100%"
    case .openShare: "a share between 0% and 100%, neither of them"
    case .ordered: "its bounds in order, the smaller one first"
    case .whole: "a whole number"
    case .atLeast(let limit): "a number from \(shortest(limit)) upwards"
    case .atMost(let limit): "a number up to \(shortest(limit))"
    case .deviationOfShare: "a standard deviation that a share with this mean can have"
    case .remaining: "bounds between which something of it remains"
    }
  }
}
