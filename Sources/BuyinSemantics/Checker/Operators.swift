import BuyinSyntax

/// Operators: which types they take, and the type that comes out.
extension Checker {
  mutating func lowerUnary(
    _ operation: UnaryOperator, _ operand: Expression, _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    guard let value = lower(operand, scope) else { return nil }
    switch operation {
    case .not:
      guard value.type == .truth else {
        return refuse(.truthExpected(after: "not", value, at: operand.span))
      }
      return TypedNode(node: append(.not, [value.node], span), type: .truth, unit: .none)
    case .negate:
      guard value.type.isNumeric else { return refuse(.quantityExpected(value, at: operand.span)) }
      if let constant = constantValue(value.node) {
        return TypedNode(node: self.constant(-constant, span), type: value.type, unit: value.unit)
      }
      let node = append(.negate, [value.node], span)
      return TypedNode(node: node, type: value.type, unit: value.unit)
    }
  }

  mutating func lowerBinary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression,
    _ expression: Expression, _ spot: Span, _ scope: Scope
  ) -> TypedNode? {
    if operation == .of, let mistake = partOfBlock(left, right) { return refuse(mistake) }
    let lowered = (lower(left, scope), lower(right, scope))
    guard let first = lowered.0, let second = lowered.1 else { return nil }
    let pair = Operands(
      left: first, right: second, leftTree: left, rightTree: right, whole: expression, spot: spot)
    switch operation {
    case .and: return lowerLogic(.and, pair)
    case .or: return lowerLogic(.or, pair)
    case .less: return lowerComparison(.less, pair)
    case .lessOrEqual: return lowerComparison(.lessOrEqual, pair)
    case .greater: return lowerComparison(.greater, pair)
    case .greaterOrEqual: return lowerComparison(.greaterOrEqual, pair)
    case .equal: return lowerComparison(.equal, pair)
    case .notEqual: return lowerComparison(.notEqual, pair)
    case .add: return lowerSum(.add, pair)
    case .subtract: return lowerSum(.subtract, pair)
    case .multiply: return lowerProduct(pair)
    case .divide: return lowerQuotient(pair)
    case .power: return lowerPower(pair)
    case .of: return lowerOf(pair)
    case .at: return lowerAt(pair)
    }
  }

  /// Makes the message about `cost of bought`; nil for any other use of `of`.
  private func partOfBlock(_ left: Expression, _ right: Expression) -> Diagnostic? {
    guard case .name(let part) = left.unwrapped.kind, meanings[part.text] == nil,
      case .name(let owner) = right.unwrapped.kind, case .block(let index) = meanings[owner.text],
      let schema = vocabulary.schema(blocks[index].keyword.text)
    else { return nil }
    let metric = vocabulary.metric(part.text) ?? vocabulary.metric(alsoCalled: part.text)
    let word = schema.field(named: part.text)?.name ?? (schema.hasMetrics ? metric?.name : nil)
    return word.map { .partWithOf(part, owner, $0, at: left.span.joined(to: right.span)) }
  }

  /// Two operands with what they were written as.
  struct Operands {
    let left: TypedNode
    let right: TypedNode
    let leftTree: Expression
    let rightTree: Expression
    let whole: Expression
    let spot: Span
  }

  private mutating func lowerSum(_ operation: ArithmeticOperator, _ pair: Operands) -> TypedNode? {
    let pair = unified(pair)
    let (left, right) = (pair.left, pair.right)
    guard left.type.isNumeric, right.type.isNumeric else {
      let (value, tree) = left.type.isNumeric ? (right, pair.rightTree) : (left, pair.leftTree)
      return refuse(.quantityExpected(value, at: tree.span))
    }
    if right.type == .share, left.type != .share, !isPartOfOne(left) {
      return refuse(.shareAdded(pair, operation))
    }
    if left.type == .share, right.type.kind == .number, !isPartOfOne(right) {
      return refuse(.shareAdded(pair, operation))
    }
    guard let type = sumType(left, right) else { return refuse(.unlikeSum(pair, operation)) }
    let unit = known[left.node.index] == 0 && left.unit == .none ? right.unit : left.unit
    return fold(operation, left, right, pair.whole.span, type: type, unit: unit)
  }

  /// Whether a value is a pure number from −1 to 1, to which a share may be added: `1 - 20%`.
  private func isPartOfOne(_ value: TypedNode) -> Bool {
    guard value.type.isPlainNumber, let number = known[value.node.index] else { return false }
    return abs(number) <= 1
  }

  private func sumType(_ left: TypedNode, _ right: TypedNode) -> QuantityType? {
    if left.type.isPure, right.type.isPure, left.type != right.type { return .share }
    return common(left, right)
  }

  private mutating func lowerProduct(_ pair: Operands) -> TypedNode? {
    let (left, right) = (pair.left, pair.right)
    if let mistake = factorMistake(pair) { return refuse(mistake) }
    if let power = rateTimesNumber(left, right) ?? rateTimesNumber(right, left) {
      return fold(.multiply, left, right, pair.whole.span, type: power.type, unit: power.unit)
    }
    if isMoneyTimesThings(pair) { report(.moneyTimesThings(pair)) }
    let kind: QuantityType.Kind =
      left.type.kind == .share && right.type.kind == .share ? .share : productKind(left, right)
    let type = QuantityType(kind, left.type.dimension.times(right.type.dimension))
    return fold(
      .multiply, left, right, pair.whole.span, type: type, unit: left.unit.times(right.unit))
  }

  /// Whether an amount of money stands, as typed, beside hours or things: `20 hours * $25`. What is
  /// worked out may pass through such a product on its way.
  private func isMoneyTimesThings(_ pair: Operands) -> Bool {
    let amounts = [(pair.left, pair.leftTree), (pair.right, pair.rightTree)]
    let isTyped = amounts.allSatisfy { _, tree in
      switch tree.unwrapped.kind {
      case .quantity, .range: true
      case .name, .text, .truth, .date, .grouping, .list, .comprehension, .integers, .call, .member,
        .index, .moment, .series, .unary, .binary, .per, .outOf, .conditional:
        false
      }
    }
    guard isTyped else { return false }
    let isMoney = amounts.map { value, _ in
      value.type.dimension.factors.count == 1 && value.type.dimension.currency != nil
    }
    let isCount = amounts.map { value, _ in
      value.type.dimension.factors.count == 1 && value.type.dimension.currency == nil
        && value.type.dimension.factors[0].power == 1
    }
    return (isMoney[0] && isCount[1]) || (isMoney[1] && isCount[0])
  }

  /// A share that a pure number scales stays a share, `interested * 2`; a part of a pure number is a
  /// number, `2000 * 5%`, as is anything with a unit.
  private func productKind(_ left: TypedNode, _ right: TypedNode) -> QuantityType.Kind {
    left.type == .share && right.type.isPlainNumber ? .share : .number
  }

  /// A share per time stays one when a pure number scales it.
  private func rateTimesNumber(_ rate: TypedNode, _ other: TypedNode) -> TypedNode? {
    guard case .sharePer = rate.type.kind, other.type.isPure else { return nil }
    return rate
  }

  private func factorMistake(_ pair: Operands) -> Diagnostic? {
    for (value, tree, other) in [
      (pair.left, pair.leftTree, pair.right), (pair.right, pair.rightTree, pair.left),
    ] {
      guard value.type.isNumeric else { return .quantityExpected(value, at: tree.span) }
      if case .sharePer(let period) = value.type.kind, !other.type.isPure {
        if other.type.dimension.power(of: .time) != 0 {
          return .periodMultiplied(pair, period)
        }
        return .periodInArithmetic(value, at: tree.span)
      }
    }
    return nil
  }

  private mutating func lowerQuotient(_ pair: Operands) -> TypedNode? {
    let (left, right) = unified(pair.left, pair.right, prefersLeft: true, pair.whole.span)
    for (value, tree) in [(left, pair.leftTree), (right, pair.rightTree)]
    where !value.type.isNumeric {
      return refuse(.quantityExpected(value, at: tree.span))
    }
    if known[right.node.index] == 0 { return refuse(.divisionByZero(at: pair.rightTree.span)) }
    if case .sharePer = left.type.kind {
      if right.type.isPure {
        return fold(.divide, left, right, pair.whole.span, type: left.type, unit: left.unit)
      }
      guard right.type == left.type else {
        return refuse(.periodInArithmetic(left, at: pair.leftTree.span))
      }
      return fold(.divide, left, right, pair.whole.span, type: .number, unit: .none)
    }
    if case .sharePer = right.type.kind {
      return refuse(.periodInArithmetic(right, at: pair.rightTree.span))
    }
    let isScaledShare = left.type == .share && right.type.isPlainNumber
    let type = QuantityType(
      isScaledShare ? .share : .number, left.type.dimension.over(right.type.dimension))
    return fold(.divide, left, right, pair.whole.span, type: type, unit: left.unit.over(right.unit))
  }

  private mutating func lowerPower(_ pair: Operands) -> TypedNode? {
    let (left, right) = (pair.left, pair.right)
    guard left.type.isNumeric else {
      return refuse(.quantityExpected(left, at: pair.leftTree.span))
    }
    guard right.type.isPure else {
      return refuse(.exponentNotPure(right, at: pair.rightTree.span))
    }
    if left.type.isPure {
      let staysShare = left.type.kind == .share && (known[right.node.index] ?? -1) >= 0
      let node = append(.arithmetic(.power), [left.node, right.node], pair.whole.span)
      return TypedNode(node: node, type: staysShare ? .share : .number, unit: .none)
    }
    guard left.type.kind == .number, let value = known[right.node.index],
      let exponent = Int(exactly: value), let dimension = left.type.dimension.raised(to: exponent)
    else { return refuse(.exponentOfUnit(left, at: pair.rightTree.span)) }
    let node = append(.arithmetic(.power), [left.node, right.node], pair.whole.span)
    return TypedNode(
      node: node, type: QuantityType(.number, dimension), unit: left.unit.raised(to: exponent))
  }

  /// `5% of 2000 followers`: the left side is a share.
  private mutating func lowerOf(_ pair: Operands) -> TypedNode? {
    let (left, right) = (pair.left, pair.right)
    guard right.type.isNumeric else {
      return refuse(.quantityExpected(right, at: pair.rightTree.span))
    }
    guard left.type == .share else { return refuse(.shareExpectedBeforeOf(pair)) }
    return fold(.multiply, left, right, pair.whole.span, type: right.type, unit: right.unit)
  }

  /// `20 hours at $25 per hour`: the right side is a price whose denominator cancels what the left
  /// counts; what the left is per, `500 clicks per month`, stays.
  private mutating func lowerAt(_ pair: Operands) -> TypedNode? {
    let (left, right) = (pair.left, pair.right)
    let product = left.type.dimension.times(right.type.dimension)
    let counted = left.type.dimension.factors.filter { $0.power > 0 }
    let isPrice =
      right.type.kind == .number && left.type.kind == .number && !counted.isEmpty
      && counted.allSatisfy { product.power(of: $0.base) == 0 }
    guard isPrice else { return refuse(.priceExpectedAfterAt(pair)) }
    return fold(
      .multiply, left, right, pair.whole.span, type: QuantityType(.number, product),
      unit: left.unit.times(right.unit))
  }

  /// Appends an operation; of two constants it appends the result.
  private mutating func fold(
    _ operation: ArithmeticOperator, _ left: TypedNode, _ right: TypedNode, _ span: Span,
    type: QuantityType, unit: UnitProduct
  ) -> TypedNode? {
    guard type.dimension.factors.allSatisfy({ abs($0.power) <= limits.unitPower }) else {
      return refuse(.unitPowerTooLarge(limits.unitPower, at: span))
    }
    // A unit that is a price by itself, multiplied or divided, is better shown taken apart.
    let isTangled =
      unit.terms.count > 1 && unit.terms.contains { $0.unit.dimension.factors.count > 1 }
    let isPlain = unit.dimension == type.dimension && !isTangled
    let shown = isPlain ? unit : units.display(of: type.dimension)
    if let first = constantValue(left.node), let second = constantValue(right.node),
      let result = operation.certain(first, second)
    {
      guard result.isFinite else { return refuse(.numberTooLarge(at: span)) }
      return TypedNode(node: constant(result, span), type: type, unit: shown)
    }
    let node = append(.arithmetic(operation), [left.node, right.node], span)
    return TypedNode(node: node, type: type, unit: shown)
  }

  /// Returns the number of a node that is a constant itself, not a slot that an overlay can change.
  func constantValue(_ id: NodeID) -> Double? {
    if case .constant(let value) = nodes[id.index].operation { value } else { nil }
  }

  /// `5% per month`, `$10 per 2000 followers`.
  mutating func lowerPer(
    _ numerator: Expression, _ denominator: Denominator, _ expression: Expression, _ scope: Scope
  ) -> TypedNode? {
    guard let above = lower(numerator, scope) else { return nil }
    guard above.type.isNumeric else {
      return refuse(.quantityExpected(above, at: numerator.span))
    }
    switch denominator {
    case .value(let value):
      guard let below = lower(value, scope) else { return nil }
      return lowerQuotient(
        Operands(
          left: above, right: below, leftTree: numerator, rightTree: value, whole: expression,
          spot: denominator.span))
    case .units(let number, let words, let span):
      warnOfResultPerTime(numerator, words, expression)
      return lowerPer(above, number, words, span, expression, scope)
    }
  }

  /// Warns of `outreach.members per month`, which divides one figure by a length of time.
  private mutating func warnOfResultPerTime(
    _ numerator: Expression, _ words: [Name], _ expression: Expression
  ) {
    guard case .member(let owner, let word) = numerator.unwrapped.kind,
      metricRow(word.text)?.isSeries == true, words.count == 1,
      let unit = CalendarUnit(word: words[0].text), case .name(let name) = owner.kind,
      case .block? = meanings[name.text]
    else { return }
    report(.resultPerTime(canonicalText(of: numerator), unit, at: expression.span))
  }

  private mutating func lowerPer(
    _ above: TypedNode, _ number: NumberLiteral?, _ words: [Name], _ span: Span,
    _ expression: Expression, _ scope: Scope
  ) -> TypedNode? {
    if words.count == 1, number == nil, let own = ownValue(words[0], scope) {
      let name = Expression(.name(words[0]), words[0].span)
      return lowerQuotient(
        Operands(
          left: above, right: own, leftTree: expression, rightTree: name, whole: expression,
          spot: span))
    }
    var unit = UnitProduct.none
    for word in words {
      guard let found = lookUpUnit(word) else { return nil }
      unit = unit.times(UnitProduct(found))
    }
    let count = number?.value ?? 1
    guard count != 0 else { return refuse(.divisionByZero(at: number?.span ?? span)) }
    guard count.isFinite else { return refuse(.numberTooLarge(at: number?.span ?? span)) }
    if let rate = lowerRate(above, count, words, expression.span) { return rate }
    return lowerUnits(above, count, unit, expression.span)
  }

  /// A share per calendar unit keeps the unit in its type, because it compounds.
  private mutating func lowerRate(
    _ above: TypedNode, _ count: Double, _ words: [Name], _ span: Span
  ) -> TypedNode? {
    guard above.type.kind == .share, words.count == 1, count > 0,
      let unit = units.unit(named: words[0].text), unit.dimension == .time
    else { return nil }
    let calendar = CalendarUnit(word: words[0].text)
    let period =
      calendar.map { Period($0, count: count) } ?? Period(.day, count: count * unit.factor)
    guard period.days.isFinite else { return nil }
    return TypedNode(
      node: above.node, type: QuantityType(.sharePer(period), above.type.dimension),
      unit: above.unit)
  }

  private mutating func lowerUnits(
    _ above: TypedNode, _ count: Double, _ unit: UnitProduct, _ span: Span
  ) -> TypedNode? {
    let kind = above.type.kind
    let type = QuantityType(kind, above.type.dimension.over(unit.dimension))
    let divisor = count * unit.factor
    let shown = above.unit.over(unit)
    guard divisor > 0, divisor.isFinite else { return refuse(.numberTooLarge(at: span)) }
    if let value = constantValue(above.node) {
      guard (value / divisor).isFinite else { return refuse(.numberTooLarge(at: span)) }
      return TypedNode(node: constant(value / divisor, span), type: type, unit: shown)
    }
    if divisor == 1 { return TypedNode(node: above.node, type: type, unit: shown) }
    let below = constant(divisor, span)
    let node = append(.arithmetic(.divide), [above.node, below], span)
    return TypedNode(node: node, type: type, unit: shown)
  }

  /// Returns the plan's own value of a word after `per`, which comes before a unit of that name.
  private mutating func ownValue(_ word: Name, _ scope: Scope) -> TypedNode? {
    let isOwn: Bool
    if scope.arguments[word.text] != nil {
      isOwn = true
    } else if case .value = meanings[word.text] {
      isOwn = true
    } else {
      isOwn = false
    }
    guard isOwn, let value = lowerName(word, scope) else { return nil }
    if units.unit(named: word.text) != nil { report(.valueAsUnit(word)) }
    return value
  }
}
