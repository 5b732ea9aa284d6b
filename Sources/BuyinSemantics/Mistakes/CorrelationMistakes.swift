import BuyinSyntax

/// Mistakes in what moves together.
extension Diagnostic {
  static func correlatedValue(_ path: Path, isCertain: Bool) -> Diagnostic {
    Diagnostic(
      SemanticCode.correlatedValue,
      isCertain
        ? "`\(path.text)` is the same in every simulated future, so it moves with nothing"
        : "`\(path.text)` is no single range or distribution", at: path.span,
      notes: isCertain ? [] : ["what is calculated moves with what it is calculated from"],
      help: isCertain
        ? ["give it a range, `5 to 10`, or leave it out here"]
        : ["name the range with `let` and correlate that name"])
  }

  static func correlatedTwin(_ path: Path, of other: String) -> Diagnostic {
    Diagnostic(
      SemanticCode.correlatedValue, "`\(path.text)` is cut from `\(other)` and moves with it",
      at: path.span, help: ["leave it out here"])
  }

  static func correlatedWithItself(_ path: Path) -> Diagnostic {
    Diagnostic(
      SemanticCode.correlationTwice, "`\(path.text)` always moves with itself", at: path.span,
      help: ["name each quantity once"])
  }

  static func correlationStrength(
    _ value: TypedNode, _ number: Double?, at span: Span
  ) -> Diagnostic {
    let found =
      value.type.isPure
      ? number.map { shortest($0) } ?? "an uncertain one" : value.described
    return Diagnostic(
      SemanticCode.correlationStrength,
      "a correlation is a certain number from -1 to 1, and this is \(found)", at: span,
      help: ["such as `0.6`: high with high; or `-0.6`: high with low"])
  }

  static func correlationTwice(_ first: Path, _ second: Path, first place: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.correlationTwice,
      "`\(first.text)` and `\(second.text)` are correlated twice", at: second.span,
      labels: [Label(place, "first here")], help: ["remove one of the two"])
  }

  static func correlationImpossible(
    _ names: (String, String), _ conflict: CorrelationMatrix.Conflict, stated: Double?,
    unsaid: String?, at span: Span
  ) -> Diagnostic {
    let pair = "`\(names.0)` and `\(names.1)`"
    let low = (conflict.possible.lowerBound * 100).rounded(.up) / 100
    let high = (conflict.possible.upperBound * 100).rounded(.down) / 100
    let nearest = (stated ?? 0) < low ? low : high
    let line = "correlate \(names.0), \(names.1) by \(shortest(nearest))"
    let reach = low < high ? "between \(shortest(low)) and \(shortest(high))" : shortest(nearest)
    var notes = ["with the others as they are, this pair's is \(reach)"]
    var help = [stated == nil ? "add a line `\(line)`" : "write `\(line)`, or weaken the others"]
    if let unsaid {
      notes.append("no line names `\(unsaid)` and `\(names.1)`, so they are independent")
      help = ["say how they go together: `correlate \(unsaid), \(names.1) by …`"]
    }
    return Diagnostic(
      SemanticCode.correlationImpossible,
      stated.map { "\(pair) can't be correlated by \(shortest($0)) beside the other correlations" }
        ?? "\(pair) can't be independent beside these correlations", at: span, notes: notes,
      help: help)
  }

  static func tooManyCorrelated(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.tooManyCorrelated,
      "at most \(limit) quantities move together, directly or through others", at: span,
      help: ["correlate smaller groups"])
  }
}
