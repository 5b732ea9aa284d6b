import BuyinSyntax

/// Mistakes in exchange rates.
extension Diagnostic {
  static func rateOfOther(_ value: TypedNode, at span: Span, isCertain: Bool) -> Diagnostic {
    let isMoney = value.type.dimension.currency.map { value.type.dimension == .money($0) } ?? false
    let message =
      isMoney
      ? isCertain
        ? "the left side of a rate is a certain amount above nothing"
        : "a rate is above nothing"
      : "a rate is between two amounts of money, and this is \(value.described)"
    return Diagnostic(
      SemanticCode.rateUnclear, message, at: span, help: ["write `rate 1 EUR = 1.05 to 1.12 USD`"])
  }

  static func rateOfName(_ name: Name) -> Diagnostic {
    Diagnostic(
      SemanticCode.rateUnclear, "a rate stands on nothing else of the plan", at: name.span,
      help: ["write its number or range here: `rate 1 EUR = 1.05 to 1.12 USD`"])
  }

  static func rateOfOneCurrency(_ code: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.rateUnclear, "a rate is between two currencies, and both of these are \(code)",
      at: span, help: ["write `rate 1 EUR = 1.05 to 1.12 USD`"])
  }

  static func rateTwice(
    _ from: String, _ to: String, at span: Span, first: Span
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.rateTwice, "what 1 \(from) is in \(to) is said already", at: span,
      labels: [Label(first, "here, or by way of this")], help: ["remove one of these lines"])
  }
}
