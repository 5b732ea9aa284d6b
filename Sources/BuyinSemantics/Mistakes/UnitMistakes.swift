import BuyinSyntax

/// Mistakes in a plan's own units.
extension Diagnostic {
  static func unitOfName(_ name: Name) -> Diagnostic {
    Diagnostic(
      SemanticCode.unitUnclear, "a unit stands on numbers and other units only", at: name.span,
      help: ["a quantity with a name of its own is a `let`"])
  }

  static func unitUnclear(_ value: TypedNode, _ number: Double?, at span: Span) -> Diagnostic {
    let isAmount = value.type.kind == .number && !value.type.dimension.isNone
    let found =
      isAmount ? (number == nil ? "an uncertain one" : "not above nothing") : value.described
    return Diagnostic(
      SemanticCode.unitUnclear, "a unit is a certain amount of other units, and this is \(found)",
      at: span, help: ["such as `unit workday = 8 hours`"])
  }
}
