import BuyinSyntax

/// Mistakes in what functions and clauses take: chances, lengths of time, texts.
extension Diagnostic {
  static func probabilityExpected(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.shareExpected, "a certain share from 0% to 100% is needed here", at: span,
      help: ["such as `80%`"])
  }

  static func chanceExpected(_ value: TypedNode, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.shareExpected,
      "`over` takes a share per time, and this is \(value.described)", at: span,
      help: ["such as `over(10% per month, 12 months)`"])
  }

  static func chanceOutside(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.shareTooLarge, "a chance stays between 0% and 100%", at: span,
      help: ["such as `over(10% per month, 12 months)`"])
  }

  static func durationNegative(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.outsideBounds, "a length of time is not below nothing", at: span,
      help: ["such as `over(10% per month, 12 months)`"])
  }

  static func textAsValue(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.quantityExpected, "a quantity is needed here, and this is a text", at: span,
      help: ["words are said by `print \"…\"`; a quantity is a number with its unit"])
  }

  static func durationExpected(_ value: TypedNode, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.quantityExpected,
      "`over` takes a length of time, and this is \(value.described)", at: span,
      help: ["such as `over(10% per month, 12 months)`"])
  }
}
