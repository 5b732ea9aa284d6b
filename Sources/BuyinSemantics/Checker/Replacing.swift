import BuyinSyntax

/// Putting an expression in the place of a name, to show what a list made with `for` holds.
extension Expression {
  /// Returns this expression with another one wherever a name stands.
  func replacing(_ name: String, by other: Expression) -> Expression {
    func replaced(_ part: Expression) -> Expression { part.replacing(name, by: other) }
    switch kind {
    case .name(let word): return word.text == name ? other.bracketed : self
    case .comprehension(let inner) where inner.variable.text == name: return self
    case .call(let call):
      let arguments = call.arguments.map { argument in
        // What stands alone between brackets and commas needs no brackets of its own.
        let value = replaced(argument.value)
        return Call.Argument(
          label: argument.label, value: argument.value.isName(name) ? other : value)
      }
      return Expression(.call(Call(callee: call.callee, arguments: arguments)), span)
    case .index(let base, let index):
      return Expression(.index(replaced(base), index.isName(name) ? other : replaced(index)), span)
    case .per(let numerator, .units(nil, let words, _)) where words.map(\.text) == [name]:
      return Expression(.per(replaced(numerator), .value(other.bracketed)), span)
    case .quantity, .text, .truth, .date, .grouping, .list, .comprehension, .integers, .member,
      .moment, .series, .unary, .binary, .per, .range, .outOf, .conditional:
      return mapParts(replaced)
    }
  }

  private func isName(_ name: String) -> Bool {
    if case .name(let word) = kind { word.text == name } else { false }
  }

  /// The expression in brackets, where it would else fall apart beside an operator.
  private var bracketed: Expression {
    switch kind {
    case .quantity, .name, .text, .truth, .date, .grouping, .list, .comprehension, .call, .member,
      .index:
      self
    case .integers, .moment, .series, .unary, .binary, .per, .range, .outOf, .conditional:
      Expression(.grouping(self), span)
    }
  }
}
