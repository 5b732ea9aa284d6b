import BuyinSyntax

/// Putting an expression in the place of a name, to show what a list made with `for` holds.
extension Expression {
  /// Returns this expression with another one wherever a name stands.
  func replacing(_ name: String, by other: Expression) -> Expression {
    func replaced(_ part: Expression) -> Expression { part.replacing(name, by: other) }
    switch kind {
    case .name(let word): return word.text == name ? other.bracketed : self
    case .quantity, .text, .truth, .date: return self
    case .grouping(let inner):
      let new = replaced(inner)
      if case .grouping = new.kind { return new }
      return Expression(.grouping(new), span)
    case .list(let elements): return Expression(.list(elements.map(replaced)), span)
    case .comprehension(let inner):
      guard inner.variable.text != name else { return self }
      let new = Comprehension(
        element: replaced(inner.element), variable: inner.variable,
        domain: replaced(inner.domain), condition: inner.condition.map(replaced))
      return Expression(.comprehension(new), span)
    case .integers(let first, let last):
      return Expression(.integers(replaced(first), replaced(last)), span)
    case .call(let call):
      let arguments = call.arguments.map { argument in
        // What stands alone between brackets and commas needs no brackets of its own.
        let value = replaced(argument.value)
        return Call.Argument(
          label: argument.label, value: argument.value.isName(name) ? other : value)
      }
      return Expression(.call(Call(callee: call.callee, arguments: arguments)), span)
    case .member(let base, let word): return Expression(.member(replaced(base), word), span)
    case .index(let base, let index):
      return Expression(.index(replaced(base), index.isName(name) ? other : replaced(index)), span)
    case .moment(let base, let unit, let moment):
      return Expression(.moment(replaced(base), unit: unit, replaced(moment)), span)
    case .series(let base, let unit): return Expression(.series(replaced(base), unit: unit), span)
    case .unary(let sign, let operand): return Expression(.unary(sign, replaced(operand)), span)
    case .binary(let sign, let left, let right, let spot):
      return Expression(.binary(sign, replaced(left), replaced(right), spot: spot), span)
    case .per(let numerator, .units(nil, let words, _)) where words.map(\.text) == [name]:
      return Expression(.per(replaced(numerator), .value(other.bracketed)), span)
    case .per(let numerator, .value(let value)):
      return Expression(.per(replaced(numerator), .value(replaced(value))), span)
    case .per(let numerator, let denominator):
      return Expression(.per(replaced(numerator), denominator), span)
    case .range(let low, let high): return Expression(.range(replaced(low), replaced(high)), span)
    case .outOf(let part, let whole):
      return Expression(.outOf(replaced(part), replaced(whole)), span)
    case .conditional(let inner):
      let new = Conditional(
        condition: replaced(inner.condition), consequence: replaced(inner.consequence),
        alternative: replaced(inner.alternative))
      return Expression(.conditional(new), span)
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
