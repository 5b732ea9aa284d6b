import BuyinSyntax

/// Mistakes in what a plan tries out: `what if`, scenarios.
extension Diagnostic {
  static func leftOut(_ name: Name, where place: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.leftOut, "`\(name.text)` is left out here, and this needs it", at: name.span,
      labels: [Label(place, "it is left out here")],
      help: ["ask for the other sources, or leave out another one"])
  }

  static func changedTwice(_ path: Path, first: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.changedTwice, "`\(path.text)` is changed twice at once", at: path.span,
      labels: [Label(first, "first changed here")], help: ["remove one of them"])
  }

  static func scenariosClash(_ first: String, _ second: String, _ binding: Binding) -> Diagnostic {
    Diagnostic(
      SemanticCode.changedTwice,
      "`\(first)` and `\(second)` both change `\(binding.path.text)`, so they can't hold together",
      at: binding.path.span,
      help: ["take this line out of one of them, or try them one after the other"])
  }

  static func unknownScenario(_ name: Name, nearest: String?) -> Diagnostic {
    Diagnostic(
      SemanticCode.unknownScenario, "no scenario is called `\(name.text)`", at: name.span,
      help: [
        nearest.map { "did you mean `\($0)`?" }
          ?? "to change a value, say which: `what if \(name.text) = …`"
      ], edits: nearest.map { [Edit(name.span, $0)] } ?? [])
  }

  static func noScenarios(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.unknownScenario, "there are no scenarios of sources to compare", at: span,
      help: ["describe one: `scenario bad { set outreach.leave = 9% per month }`"])
  }

  static func scenarioAsValue(_ name: Name) -> Diagnostic {
    Diagnostic(
      SemanticCode.blockAsValue, "`\(name.text)` is a scenario, not a value", at: name.span,
      help: ["to ask what happens in it: `what if \(name.text) { verdict }`"])
  }

  /// Makes the message about a line of a scenario that is no change.
  ///
  /// - Parameters:
  ///   - owner: the block that may have such a line.
  ///   - value: the value that is typed; nil for none.
  static func scenarioLine(
    _ name: Name, of owner: String, value: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.scenarioLine, "a scenario has only lines that begin with `set`", at: span,
      help: ["say what changes: `set \(owner).\(name.text) = \(value ?? "…")`"])
  }

  static func tooManyVariants(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.tooManyVariants, "a plan tries out at most \(limit) changes of itself", at: span,
      help: ["ask for some of them in a plan of their own"])
  }

  static func setDropped(_ binding: Binding, _ owner: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, SemanticCode.setDropped,
      "`\(owner)` is new, so what was set of the old one no longer holds", at: span,
      labels: [Label(binding.path.span, "set here")],
      help: ["to set it again: `set \(binding.path.text) = \(canonicalText(of: binding.value))`"])
  }

  /// Makes the message about a change that drops `per month`.
  ///
  /// - Parameter period: the length of time that the value is given for as it stands: `month`.
  static func rateGivenOnce(_ binding: Binding, per period: String) -> Diagnostic {
    let value = canonicalText(of: binding.value)
    let isRange: Bool = if case .range = binding.value.unwrapped.kind { true } else { false }
    let mended = isRange && value.contains(" per ") ? "(\(value))" : value
    return Diagnostic(
      .warning, SemanticCode.rateGivenOnce,
      "`\(binding.path.text)` goes on per \(period), and this is for once", at: binding.value.span,
      help: ["if it goes on as before write `\(mended) per \(period)`"])
  }

  static func nothingSet(_ path: Path, nearest: String?) -> Diagnostic {
    Diagnostic(
      SemanticCode.nothingSet, "`\(path.text)` is not set, so there is nothing to take back",
      at: path.span,
      help: [
        nearest.map { "did you mean `\($0)`?" }
          ?? "`unset` takes back a `set` that stands before it"
      ], edits: nearest.map { [Edit(path.span, $0)] } ?? [])
  }

  static func likeNothing(_ path: Path, _ keyword: Name, nearest: String?) -> Diagnostic {
    Diagnostic(
      SemanticCode.likeNothing, "no \(keyword.text) is called `\(path.text)`", at: path.span,
      help: [
        nearest.map { "did you mean `\($0)`?" }
          ?? "`like` names another \(keyword.text), whose lines this one takes over"
      ], edits: nearest.map { [Edit(path.span, $0)] } ?? [])
  }

  static func likeAnotherKind(_ path: Path, _ found: Name, _ wanted: Name) -> Diagnostic {
    Diagnostic(
      SemanticCode.likeNothing,
      "a \(wanted.text) can only be like a \(wanted.text), and `\(path.text)` is "
        + article(found.text), at: path.span, labels: [Label(found.span, "it is defined here")],
      help: ["write the lines themselves"])
  }

  static func likeItself(_ path: Path) -> Diagnostic {
    Diagnostic(
      SemanticCode.likeNothing, "this goes round in a circle: `\(path.text)` would be like itself",
      at: path.span, help: ["one of them needs lines of its own, without `like`"])
  }
}
