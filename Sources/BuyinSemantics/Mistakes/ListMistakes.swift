import BuyinSyntax

/// Mistakes in lists.
extension Diagnostic {
  static func unlikeElements(
    _ first: TypedNode, at place: Span, _ other: TypedNode, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.unlikeElements,
      "a list holds things of one kind: \(first.described), not \(other.described)", at: span,
      caption: other.caption, labels: [Label(place, first.caption)])
  }

  static func listInList(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.unlikeElements, "a list can't hold lists", at: span,
      help: ["give each list a name of its own with `let`"])
  }

  static func listExpected(_ value: TypedNode, at tree: Expression) -> Diagnostic {
    var help = ["such as `[$10, $12, $5]` or `1..5`"]
    if case .range(let low, let high) = tree.unwrapped.kind {
      help = ["for whole numbers write `\(canonicalText(of: low))..\(canonicalText(of: high))`"]
    } else if value.type.isPlainNumber {
      help = ["to count up to it write `1..\(canonicalText(of: tree))`"]
    }
    return Diagnostic(
      SemanticCode.listExpected, "a list is needed here, and this is \(value.described)",
      at: tree.span, help: help)
  }

  static func indexOfValue(_ base: Expression, _ value: TypedNode) -> Diagnostic {
    Diagnostic(
      SemanticCode.listExpected,
      "only a list has values to choose by number, and this is \(value.described)", at: base.span)
  }

  static func emptyList(_ function: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.listExpected, "this list is empty, so it has no `\(function)`", at: span)
  }

  static func indexOutside(_ number: Double, count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.indexOutside,
      count == 0
        ? "this list is empty"
        : "this list has the values 1 to \(count), and not \(shortest(number))", at: span,
      help: count == 0 ? [] : ["the first is `[1]`, the last `[\(count)]`"])
  }

  static func wholeNumberExpected(
    _ value: TypedNode, isKnown: Bool, at span: Span
  ) -> Diagnostic {
    let found =
      value.type.isPlainNumber
      ? (isKnown ? "one with a fraction" : "an uncertain one") : value.described
    return Diagnostic(
      SemanticCode.wholeNumberExpected,
      "a certain whole number is needed here, and this is \(found)",
      at: span, notes: isKnown ? [] : ["how many values a list has is the same in every future"])
  }

  static func integersDownwards(
    _ first: Expression, _ last: Expression, at span: Span
  ) -> Diagnostic {
    let turned = "\(canonicalText(of: last))..\(canonicalText(of: first))"
    return Diagnostic(
      SemanticCode.wholeNumberExpected, "these whole numbers run downwards", at: span,
      help: ["the smaller comes first: `\(turned)`"], edits: [Edit(span, turned)])
  }

  static func elementUncertain(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.wholeNumberExpected,
      "which values a list has is certain, and this holds in some futures only", at: span,
      help: ["to leave a value out in some futures, count it as 0: `[if … then x else 0 for …]`"])
  }

  static func listTooLong(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.listTooLong, "a list has at most \(limit.grouped) values", at: span)
  }
}
