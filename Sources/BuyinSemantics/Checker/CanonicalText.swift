import BuyinSyntax

/// Returns an expression as the formatter writes it, which names its draws where it stands alone.
func canonicalText(of expression: Expression) -> String { BuyinSyntax.print(expression) }

/// Returns a statement as the formatter writes it.
func canonicalText(of statement: Statement) -> String { BuyinSyntax.print(statement) }
