import BuyinSyntax

// How currencies are converted
//
// `rate 1 EUR = 1.05 to 1.12 USD` links two currencies. The links of a plan are a tree (or several):
// between two currencies there is one way at most, so no two conversions can contradict each other.
// A rate is one unknown of the plan: both directions, and every amount, use the same draws.
//
// Amounts keep the currency in which they are typed until they meet another one. In a field they
// become the reporting currency, in a sum too; a comparison takes the currency of its left side.
// Rates stand on nothing else of the plan, so they are lowered before everything.

/// A `rate` of the plan as it was written.
struct RateStatement {
  let left: Expression
  let right: Expression
  let span: Span
}

/// How many of one currency another one is worth.
struct ExchangeRate {
  let from: String
  let to: String
  /// The price of one of `from` in `to`.
  let node: NodeID
  let span: Span
}

extension Checker {
  mutating func lowerRates() {
    for statement in rateStatements {
      let count = diagnostics.count
      lowerRate(statement)
      isCurrencyUnclear = isCurrencyUnclear || diagnostics.count > count
    }
  }

  private mutating func lowerRate(_ statement: RateStatement) {
    for side in [statement.left, statement.right] {
      if let name = planName(in: side) {
        report(.rateOfName(name))
        return
      }
    }
    // The draws are named by the two currencies.
    let codes = [statement.left, statement.right].compactMap { $0.currency(by: units) }
    let path = "rate " + codes.joined(separator: " ")
    guard let one = lower(statement.left, Scope(path: path)),
      let (from, amount) = money(one, statement.left, isCertain: true),
      var price = lower(statement.right, Scope(path: path)),
      let (to, _) = money(price, statement.right, isCertain: false)
    else { return }
    guard from != to else {
      report(.rateOfOneCurrency(from, at: statement.span))
      return
    }
    if let way = way(from: from, to: to), let first = way.first {
      report(.rateTwice(from, to, at: statement.span, first: first.rate.span))
      return
    }
    if amount != 1 {
      let divisor = constant(amount, statement.span)
      price = TypedNode(
        node: append(.arithmetic(.divide), [price.node, divisor], statement.span), type: price.type,
        unit: price.unit)
    }
    let unit = units.display(of: .money(to)).over(units.display(of: .money(from)))
    price = TypedNode(
      node: price.node, type: QuantityType(.number, unit.dimension), unit: unit)
    let slot = addSlot(
      path, part: 0, value: price, span: statement.right.span, bounds: .notNegative)
    rates.append(
      ExchangeRate(from: from, to: to, node: slot.value.node, span: statement.span))
  }

  /// Returns the currency of an amount above nothing, and the amount where it is certain (else 0);
  /// nil for anything else, which is reported.
  private mutating func money(
    _ value: TypedNode, _ tree: Expression, isCertain: Bool
  ) -> (code: String, amount: Double)? {
    let amount = known[value.node.index]
    var isPositive = amount.map { $0 > 0 } ?? !isCertain
    if case .draw(.range(let shape), _) = nodes[value.node.index].operation {
      isPositive = isPositive && shape == .positive
    }
    guard let code = value.type.dimension.currency,
      value.type == QuantityType(.number, .money(code)), isPositive
    else {
      report(.rateOfOther(value, at: tree.span, isCertain: isCertain))
      return nil
    }
    return (code, amount ?? 0)
  }

  /// Returns a name of the plan in an expression, which a rate does not have.
  private func planName(in root: Expression) -> Name? {
    var pending = [root]
    while let expression = pending.popLast() {
      switch expression.kind {
      case .name(let name): return name
      case .call(let call) where meanings[call.callee.text] != nil: return call.callee
      case .quantity, .text, .truth, .date, .grouping, .list, .comprehension, .integers, .member,
        .index, .moment, .series, .unary, .binary, .per, .range, .outOf, .conditional, .call:
        pending += expression.children
      }
    }
    return nil
  }

  /// One rate on the way between two currencies, forwards or backwards.
  private struct Step {
    let rate: ExchangeRate
    let isForward: Bool
  }

  /// Returns the rates from one currency to another; nil where nothing links them.
  private func way(from: String, to: String) -> [Step]? {
    var ways: [String: [Step]] = [from: []]
    var pending = [from]
    while let code = pending.popLast() {
      guard code != to, let known = ways[code] else { break }
      for rate in rates {
        let isForward = rate.from == code
        guard isForward || rate.to == code else { continue }
        let next = isForward ? rate.to : rate.from
        guard ways[next] == nil else { continue }
        ways[next] = known + [Step(rate: rate, isForward: isForward)]
        pending.insert(next, at: 0)
      }
    }
    return ways[to]
  }

  /// Returns an amount, or a price, in another currency; nil where nothing links the two.
  mutating func converted(_ value: TypedNode, to code: String, _ span: Span) -> TypedNode? {
    guard !rates.isEmpty, let old = value.type.dimension.currency, old != code else { return nil }
    let power = value.type.dimension.power(of: .money(old))
    guard value.type.dimension.power(of: .money(code)) == 0, abs(power) <= 4,
      let way = way(from: old, to: code)
    else { return nil }
    var node = value.node
    for step in way {
      let operation: ArithmeticOperator = step.isForward == (power > 0) ? .multiply : .divide
      for _ in 0..<abs(power) {
        node = append(.arithmetic(operation), [node, step.rate.node], span)
      }
    }
    let dimension = value.type.dimension.over(Dimension([.money(old): power]))
      .times(Dimension([.money(code): power]))
    return TypedNode(
      node: node, type: QuantityType(value.type.kind, dimension),
      unit: value.unit.replacing(old, by: units.display(of: .money(code))))
  }

  /// Returns two values in one currency: the reporting one where both can be had in it, else the
  /// left one's. Values that are in one, or that nothing links, stay as they are.
  mutating func unified(
    _ left: TypedNode, _ right: TypedNode, prefersLeft: Bool = false, _ span: Span
  ) -> (TypedNode, TypedNode) {
    guard !rates.isEmpty, let first = left.type.dimension.currency,
      let second = right.type.dimension.currency, first != second
    else { return (left, right) }
    if !prefersLeft {
      let both = [left, right].compactMap { value in
        value.type.dimension.currency == currency ? value : converted(value, to: currency, span)
      }
      if both.count == 2 { return (both[0], both[1]) }
    }
    return (left, converted(right, to: first, span) ?? right)
  }

  /// Returns values in one currency, as `unified` does for two.
  mutating func unified(_ values: [TypedNode], _ span: Span) -> [TypedNode] {
    let codes = Set(values.compactMap(\.type.dimension.currency))
    guard !rates.isEmpty, codes.count > 1, let first = values.first?.type.dimension.currency else {
      return values
    }
    for code in [currency, first] {
      let all = values.compactMap { value -> TypedNode? in
        let own = value.type.dimension.currency
        return own == nil || own == code ? value : converted(value, to: code, span)
      }
      if all.count == values.count { return all }
    }
    return values
  }
}

extension Expression {
  /// Returns the code of the first currency that is named in it; nil for none.
  package func currency(by units: UnitTable) -> String? {
    var pending = [self]
    while let expression = pending.popLast() {
      pending += expression.children.reversed()
      guard case .quantity(let literal) = expression.kind else { continue }
      let unit = literal.moneySign.flatMap { units.currency(sign: $0.text) }
      for found in [unit] + literal.units.map({ units.unit(named: $0.text) }) {
        if let code = found?.dimension.currency { return code }
      }
    }
    return nil
  }
}

extension UnitProduct {
  /// Returns the units with another one for those of a currency.
  fileprivate func replacing(_ code: String, by other: UnitProduct) -> UnitProduct {
    guard let unit = other.terms.first?.unit else { return self }
    return UnitProduct(
      terms.map { term in
        term.unit.dimension.currency == code ? Term(unit: unit, power: term.power) : term
      })
  }
}
