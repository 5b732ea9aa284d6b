import BuyinSyntax

// Completing a range
//
// People write a unit once: `15 to 25 hours`, `2% to 10%`, `$10 to 20 per hour`. Each end is a sign,
// a number, a base (currency, `%`, units) and a chain of `per …`. Where one end lacks its base or
// its chain, the other's serves both, in either direction. A magnitude suffix never carries over:
// in `1 to 2k` nobody can tell 1 from 1,000, so the parser asks. Only then must both ends have one
// type.

/// Ranges: what was meant, and the distribution that stays within its kind.
extension Checker {
  mutating func lowerRange(
    _ lowerEnd: Expression, _ upperEnd: Expression, _ whole: Expression, _ scope: Scope
  ) -> TypedNode? {
    let (first, second) = completed(lowerEnd, upperEnd)
    guard let low = lower(first, scope), let high = lower(second, scope) else { return nil }
    for (end, tree) in [(low, lowerEnd), (high, upperEnd)] where !end.type.isNumeric {
      return refuse(.quantityExpected(end, at: tree.span))
    }
    guard low.type == high.type else {
      return refuse(.rangeEndsUnlike(low, high, lowerEnd, upperEnd, whole))
    }
    guard let lowValue = known[low.node.index], let highValue = known[high.node.index] else {
      let uncertain = known[low.node.index] == nil ? lowerEnd : upperEnd
      return refuse(.rangeEndUncertain(at: uncertain.span))
    }
    if lowValue > highValue { return refuse(.rangeUpsideDown(lowerEnd, upperEnd, whole)) }
    if lowValue == highValue {
      report(.rangeOfOneValue(first, whole))
      return low
    }
    return drawRange(low, high, lowValue, highValue, whole, scope)
  }

  private mutating func drawRange(
    _ low: TypedNode, _ high: TypedNode, _ lowValue: Double, _ highValue: Double,
    _ whole: Expression, _ scope: Scope
  ) -> TypedNode? {
    let isShare = low.type.kind != .number
    if lowValue == 0 || highValue == 0 || (isShare && lowValue < 1 && highValue == 1) {
      return refuse(.rangeFromNothing(low, lowValue, highValue, whole))
    }
    let shape: RangeShape
    var type = low.type
    if isShare, lowValue > 0, highValue < 1 {
      shape = .share
    } else {
      if isShare, low.type.kind == .share { type = QuantityType(.number, low.type.dimension) }
      shape = lowValue > 0 ? .positive : highValue < 0 ? .negative : .acrossZero
    }
    if isShare, case .sharePer = low.type.kind, shape != .share {
      return refuse(.ratePastWhole(whole))
    }
    if isNarrow(lowValue, highValue, shape) { report(.rangeNarrow(whole)) }
    let node = append(.draw(.range(shape), nextKey(scope)), [low.node, high.node], whole.span)
    return TypedNode(node: node, type: type, unit: low.unit)
  }

  /// Whether a range is so narrow that it claims to know: its ends are within a fiftieth, those of a
  /// share by its odds.
  private func isNarrow(_ low: Double, _ high: Double, _ shape: RangeShape) -> Bool {
    switch shape {
    case .positive: high / low <= 1.02
    case .negative: low / high <= 1.02
    case .share: high / low <= 1.02 && (1 - low) / (1 - high) <= 1.02
    case .acrossZero: false
    }
  }

  /// Returns both ends with what the other end says for both.
  private func completed(
    _ lowerEnd: Expression, _ upperEnd: Expression
  ) -> (Expression, Expression) {
    let first = RangeEnd(lowerEnd)
    let second = RangeEnd(upperEnd)
    return (first.completed(by: second), second.completed(by: first))
  }

  /// `3 out of 40`: what successes in trials say of a share, Beta(s + 1, n − s + 1) after a uniform
  /// prior.
  mutating func lowerCounts(
    _ successes: Expression, _ trials: Expression, _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    guard let count = lower(successes, scope), let total = lower(trials, scope) else { return nil }
    guard common(count, total) != nil, count.type.kind == .number, total.type.kind == .number else {
      return refuse(.countsUnlike(count, total, at: span))
    }
    guard let found = known[count.node.index], let all = known[total.node.index] else {
      return refuse(.rangeEndUncertain(at: span))
    }
    guard found >= 0, all >= found, all > 0 else {
      return refuse(.countsOutOfOrder(successes, trials, at: span))
    }
    let operands = [constant(found + 1, span), constant(all - found + 1, span)]
    let node = append(.draw(.counts, nextKey(scope)), operands, span)
    return TypedNode(node: node, type: .share, unit: .none)
  }
}

/// One end of a range, taken apart: sign, literal, and the chain of `per …` behind it.
private struct RangeEnd {
  let isNegated: Bool
  let literal: QuantityLiteral?
  let denominators: [Denominator]
  let expression: Expression
  private let literalSpan: Span

  init(_ expression: Expression) {
    var denominators: [Denominator] = []
    var inner = expression
    while case .per(let numerator, let denominator) = inner.kind {
      denominators.append(denominator)
      inner = numerator
    }
    var isNegated = false
    if case .unary(.negate, let operand) = inner.kind {
      isNegated = true
      inner = operand
    }
    if case .quantity(let literal) = inner.kind { self.literal = literal } else { literal = nil }
    self.isNegated = isNegated
    self.denominators = denominators.reversed()
    self.expression = expression
    literalSpan = inner.span
  }

  private var hasBase: Bool {
    guard let literal else { return true }
    return literal.moneySign != nil || literal.isShare || !literal.units.isEmpty
  }

  /// Returns the end with the base and the chain of the other end where it has none of its own.
  func completed(by other: RangeEnd) -> Expression {
    guard let literal, let source = other.literal else { return expression }
    let takesBase = !hasBase && other.hasBase
    let takesChain = denominators.isEmpty && !other.denominators.isEmpty
    guard takesBase || takesChain else { return expression }
    let base =
      takesBase
      ? QuantityLiteral(
        number: literal.number, moneySign: source.moneySign, isShare: source.isShare,
        units: source.units)
      : literal
    var result = Expression(.quantity(base), literalSpan)
    if isNegated { result = Expression(.unary(.negate, result), expression.span) }
    for denominator in takesChain ? other.denominators : denominators {
      result = Expression(.per(result, denominator), expression.span)
    }
    return result
  }
}
