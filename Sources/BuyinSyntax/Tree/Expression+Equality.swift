// Equality and hashing of expressions, without recursion.
//
// The synthesised `==` of a large indirect enumeration takes 9 KB of stack per level without
// optimisation, more than reading the text does. Here an expression is parted into its form, which
// holds no expressions, and its parts, which wait on a list of their own.

extension Expression: Hashable {
  /// Whether two expressions are the same, places included.
  package static func == (first: Expression, second: Expression) -> Bool {
    var waiting = [(first, second)]
    while let (left, right) = waiting.popLast() {
      guard left.span == right.span, left.form == right.form else { return false }
      let (leftParts, rightParts) = (left.parts, right.parts)
      guard leftParts.count == rightParts.count else { return false }
      waiting.append(contentsOf: zip(leftParts, rightParts))
    }
    return true
  }

  /// Feeds the expression into a hasher, places included.
  package func hash(into hasher: inout Hasher) {
    var waiting = [self]
    while let expression = waiting.popLast() {
      hasher.combine(expression.span)
      hasher.combine(expression.form)
      waiting.append(contentsOf: expression.parts)
    }
  }

  /// What an expression is, apart from its place and its parts.
  private enum Form: Hashable {
    case quantity(QuantityLiteral)
    case name(Name)
    case text([String?])
    case truth(Bool)
    case date(DateLiteral)
    case grouping, list, integers, index, range, outOf, conditional
    case comprehension(Name)
    case call(Name, [Name?])
    case member(Name)
    case moment(Name)
    case series(Name)
    case unary(UnaryOperator)
    case binary(BinaryOperator, Span)
    case perUnits(NumberLiteral?, [Name], Span)
    case perValue
  }

  /// The form of the expression.
  private var form: Form {
    switch kind {
    case .quantity(let literal): .quantity(literal)
    case .name(let name): .name(name)
    case .text(let template): .text(template.wordsOrValues)
    case .truth(let value): .truth(value)
    case .date(let date): .date(date)
    case .grouping: .grouping
    case .list: .list
    case .comprehension(let comprehension): .comprehension(comprehension.variable)
    case .integers: .integers
    case .call(let call): .call(call.callee, call.arguments.map(\.label))
    case .member(_, let name): .member(name)
    case .index: .index
    case .moment(_, let unit, _): .moment(unit)
    case .series(_, let unit): .series(unit)
    case .unary(let name, _): .unary(name)
    case .binary(let name, _, _, let spot): .binary(name, spot)
    case .per(_, .units(let number, let units, let span)): .perUnits(number, units, span)
    case .per(_, .value): .perValue
    case .range: .range
    case .outOf: .outOf
    case .conditional: .conditional
    }
  }
}

extension TextTemplate {
  /// The words of each stretch; nil where a value stands.
  fileprivate var wordsOrValues: [String?] {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .value: nil
      }
    }
  }
}
