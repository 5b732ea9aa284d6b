import BuyinSyntax

/// Mistakes in options, goals and the clauses of lines.
extension Diagnostic {
  static func varyingHere(_ field: Field, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.fieldClause, "`\(field.name)` does not vary between people", at: span,
      notes: ["`varying` says how much a chance differs from person to person"],
      help: ["leave it out; it belongs behind `leave`: `leave 20% per month, varying 0.3`"])
  }

  static func varyingAlone(_ field: Field, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.fieldClause, "this says how much `\(field.name)` varies, and not what it is",
      at: span, help: ["write `\(field.name) \(field.example), varying 0.3`"])
  }

  static func confidenceHere(_ field: Field, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.fieldClause, "`\(field.name)` is no condition that could hold or not",
      at: span,
      help: ["leave it out; it belongs to a goal: `need members >= 20 members with 80% confidence`"]
    )
  }

  static func unlikeSteps(_ field: Field, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.unlikeElements, "the steps of `\(field.name)` are not all of one kind",
      at: span, help: ["give each step the same unit: `[3, 5, 2] per week`"])
  }

  static func noSteps(_ field: Field, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.fieldValue,
      "this list is empty, and `\(field.name)` needs a value for each step", at: span,
      help: ["write one value for all of them: `\(field.name) \(field.example)`"])
  }

  static func nameExpected(_ field: Field, _ keyword: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.namesNoBlock, "`\(field.name)` takes the name of \(article(keyword))", at: span,
      help: ["write `\(field.name) \(field.example)`"])
  }

  static func namesNoBlock(
    _ name: Name, _ keyword: String, nearest: String?, known: [String]
  ) -> Diagnostic {
    let remedy =
      known.isEmpty
      ? "define it: `\(keyword) \(name.text) { … }`"
      : "it has \(known.map { "`\($0)`" }.joined(separator: ", "))"
    return Diagnostic(
      SemanticCode.namesNoBlock, "`\(name.text)` is no \(keyword) of this plan", at: name.span,
      help: [nearest.map { "did you mean `\($0)`?" } ?? remedy],
      edits: nearest.map { [Edit(name.span, $0)] } ?? [])
  }

  static func namedTwice(_ name: Name) -> Diagnostic {
    Diagnostic(
      SemanticCode.namesNoBlock, "`\(name.text)` is named twice here", at: name.span,
      help: ["name it once; to buy it twice, write `count 2` in its block"])
  }

  static func goalOfStatistic(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.goalUnclear, "a goal holds or not in each future, and this is one number of all",
      at: span, help: ["write the bare result: `need members >= 20 members with 80% confidence`"])
  }

  static func goalOfNothing(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.goalUnclear, "this says nothing of an option, so no option can miss it",
      at: span,
      help: ["use a bare result: `need members >= 20 members with 80% confidence`"])
  }

  static func setInside(_ binding: Binding, _ schema: Schema, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.setMisplaced, "\(article(schema.keyword)) changes nothing of others", at: span,
      help: ["write the line itself, or put `set \(binding.path.text) = …` after the block"])
  }

  static func actionCalledLikeMetric(_ name: Name) -> Diagnostic {
    Diagnostic(
      SemanticCode.blockName, "`\(name.text)` is a result of every plan already", at: name.span,
      notes: ["how often an action happens is asked for by its name"],
      help: ["choose another name"])
  }
}
