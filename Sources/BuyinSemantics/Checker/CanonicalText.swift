import BuyinSyntax

/// Returns an expression as the formatter writes it, which names its draws where it stands alone.
func canonicalText(of expression: Expression) -> String { BuyinSyntax.print(expression) }

/// Returns a statement as the formatter writes it.
func canonicalText(of statement: Statement) -> String { BuyinSyntax.print(statement) }

/// Returns a change of a `what if` as the formatter writes it.
func canonicalText(of change: Change) -> String {
  switch change {
  case .binding(let binding): "\(binding.path.text) = \(canonicalText(of: binding.value))"
  case .without(let path): "without \(path.text)"
  case .scenario(let path): path.text
  }
}
