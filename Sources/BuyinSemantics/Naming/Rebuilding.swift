import BuyinSyntax

/// Making an expression anew with other parts.
extension Expression {
  /// Returns this expression with each of the expressions straight inside it changed.
  func mapParts(_ change: (Expression) -> Expression) -> Expression {
    let new: Kind
    switch kind {
    case .quantity, .name, .text, .truth, .date: return self
    case .grouping(let inner):
      let inner = change(inner)
      if case .grouping = inner.kind { return inner }
      new = .grouping(inner)
    case .list(let elements): new = .list(elements.map(change))
    case .comprehension(let inner):
      new = .comprehension(
        Comprehension(
          element: change(inner.element), variable: inner.variable, domain: change(inner.domain),
          condition: inner.condition.map(change)))
    case .integers(let first, let last): new = .integers(change(first), change(last))
    case .call(let call):
      new = .call(Call(callee: call.callee, arguments: call.arguments.map { $0.with(change) }))
    case .member(let base, let word): new = .member(change(base), word)
    case .index(let base, let index): new = .index(change(base), change(index))
    case .moment(let base, let unit, let moment):
      new = .moment(change(base), unit: unit, change(moment))
    case .series(let base, let unit): new = .series(change(base), unit: unit)
    case .unary(let sign, let operand): new = .unary(sign, change(operand))
    case .binary(let sign, let left, let right, let spot):
      new = .binary(sign, change(left), change(right), spot: spot)
    case .per(let numerator, .value(let value)):
      new = .per(change(numerator), .value(change(value)))
    case .per(let numerator, let denominator): new = .per(change(numerator), denominator)
    case .range(let low, let high): new = .range(change(low), change(high))
    case .outOf(let part, let whole): new = .outOf(change(part), change(whole))
    case .conditional(let inner):
      new = .conditional(
        Conditional(
          condition: change(inner.condition), consequence: change(inner.consequence),
          alternative: change(inner.alternative)))
    }
    return Expression(new, span)
  }
}

extension Call.Argument {
  /// Returns the argument with its value changed.
  fileprivate func with(_ change: (Expression) -> Expression) -> Call.Argument {
    Call.Argument(label: label, value: change(value))
  }
}

extension TextTemplate {
  /// Returns the text with the values that stand in it changed.
  func mapValues(_ change: (Expression) -> Expression) -> TextTemplate {
    TextTemplate(
      parts.map { part in
        switch part {
        case .words: part
        case .value(let expression): .value(change(expression))
        }
      })
  }
}
