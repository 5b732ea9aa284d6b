extension Expression {
  /// The expressions straight inside this one, in the order of the source.
  package var parts: [Expression] { kind.parts }
}

extension Expression.Kind {
  /// The expressions straight inside one of this form, in the order of the source.
  package var parts: [Expression] {
    switch self {
    case .quantity, .name, .truth, .date: []
    case .text(let template): template.values
    case .grouping(let inner), .member(let inner, _), .series(let inner, _), .unary(_, let inner):
      [inner]
    case .list(let elements): elements
    case .comprehension(let comprehension):
      [comprehension.element, comprehension.domain] + (comprehension.condition.map { [$0] } ?? [])
    case .call(let call): call.arguments.map(\.value)
    case .integers(let left, let right), .index(let left, let right),
      .moment(let left, _, let right), .binary(_, let left, let right, _),
      .range(let left, let right), .outOf(let left, let right):
      [left, right]
    case .per(let value, .value(let denominator)): [value, denominator]
    case .per(let value, .units): [value]
    case .conditional(let conditional):
      [conditional.condition, conditional.consequence, conditional.alternative]
    }
  }

  /// The depth of the deepest part; 0 for none.
  var deepestPart: Int { parts.reduce(0) { max($0, $1.depth) } }
}

extension TextTemplate {
  /// The values that stand in the text.
  package var values: [Expression] {
    parts.compactMap { part in
      switch part {
      case .words: nil
      case .value(let expression): expression
      }
    }
  }
}
