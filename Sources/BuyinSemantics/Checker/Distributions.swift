import BuyinSyntax

/// Distributions by name: the roles of their parameters decide the unit of the result.
extension Checker {
  mutating func lowerDistribution(
    _ signature: Signature, _ form: Int, _ arguments: [TypedNode], staysWithinBounds: Bool,
    _ call: Call, _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    let roles = zip(arguments, signature.forms[form]).map { ($0, $1) }
    var sample: TypedNode?
    for (argument, parameter) in roles {
      let spot = argumentSpan(call, parameter.name, in: signature.forms[form], span)
      switch parameter.role {
      case .location, .scale, .count:
        if let known = sample, common(known, argument) == nil {
          return refuse(.unlikeArguments(signature.name, known, argument, at: spot))
        }
        sample = sample ?? argument
      case .shape:
        guard argument.type.isPure else {
          return refuse(.pureNumberExpected(signature.name, argument, at: spot))
        }
      case .probability:
        guard argument.type.isPure else {
          return refuse(.pureNumberExpected(signature.name, argument, at: spot))
        }
        if let value = known[argument.node.index], !(0...1).contains(value) {
          return refuse(.probabilityExpected(at: spot))
        }
      }
    }
    let shape = DrawnShape.function(signature.name, form: form)
    let node = append(.draw(shape, nextKey(scope)), arguments.map(\.node), span)
    guard let sample else { return TypedNode(node: node, type: .number, unit: .none) }
    let staysShare = sample.type.kind == .number || staysWithinBounds
    let type = staysShare ? sample.type : QuantityType(.number, sample.type.dimension)
    return TypedNode(node: node, type: type, unit: sample.unit)
  }

  private func argumentSpan(
    _ call: Call, _ name: String, in parameters: [Signature.Parameter], _ span: Span
  ) -> Span {
    if let named = call.arguments.first(where: { $0.label?.text == name }) {
      return named.value.span
    }
    let spot = parameters.firstIndex { $0.name == name } ?? 0
    return spot < call.arguments.count ? call.arguments[spot].value.span : span
  }

  /// `truncate(5 to 10, min: 6)`: the same draw, moved into the interval by a monotone map.
  mutating func lowerTruncation(
    _ signature: Signature, _ form: Int, _ arguments: [TypedNode], _ call: Call, _ span: Span
  ) -> TypedNode? {
    guard let source = drawNode(arguments[0].node), case .draw(_, let key) = operation(source)
    else {
      return refuse(
        .truncatedExpression(at: argumentSpan(call, "x", in: signature.forms[form], span)))
    }
    var bounds = (lower: -Double.infinity, upper: Double.infinity)
    let names = call.arguments.dropFirst().enumerated().map { index, argument in
      argument.label?.text ?? ["min", "max"][min(index, 1)]
    }
    for (argument, name) in zip(arguments.dropFirst(), orderedBounds(names)) {
      let spot = argumentSpan(call, name, in: signature.forms[form], span)
      guard let value = known[argument.node.index] else {
        return refuse(.rangeEndUncertain(at: spot))
      }
      guard common(arguments[0], argument) != nil else {
        return refuse(.unlikeArguments(signature.name, arguments[0], argument, at: spot))
      }
      if name == "min" { bounds.lower = value } else { bounds.upper = value }
    }
    guard bounds.lower < bounds.upper else { return refuse(.boundsUpsideDown(at: span)) }
    let shape = DrawnShape.truncated(source, lower: bounds.lower, upper: bounds.upper)
    let node = append(.draw(shape, key), nodes[source.index].operands, span)
    return TypedNode(node: node, type: arguments[0].type, unit: arguments[0].unit)
  }

  /// Returns the bounds that were given, in the order of the parameters.
  private func orderedBounds(_ names: [String]) -> [String] {
    ["min", "max"].filter { names.contains($0) }
  }

  private func operation(_ id: NodeID) -> Operation { nodes[id.index].operation }

  /// Returns the distribution behind a value: itself, or what its slot holds.
  private func drawNode(_ id: NodeID) -> NodeID? {
    var id = id
    while true {
      switch operation(id) {
      case .draw(.truncated, _): return nil
      case .draw: return id
      case .slot, .bounded: id = nodes[id.index].operands[0]
      case .constant, .arithmetic, .negate, .not, .select, .choose, .call, .statistic, .metric:
        return nil
      }
    }
  }

  /// `mixture(a, b, weights: […])`, `choose([a, b], weights: […])`, `data([…])`: one of several
  /// values in each draw.
  mutating func lowerSelection(
    _ call: Call, _ span: Span, _ scope: Scope, listed: Bool, weighted: Bool
  ) -> TypedNode? {
    var values: [Expression] = []
    var weights: Expression?
    for argument in call.arguments {
      if argument.label?.text == "weights", weighted {
        weights = argument.value
      } else if argument.label == nil {
        values.append(argument.value)
      } else {
        return refuse(.selectionArguments(call, listed: listed, weighted: weighted))
      }
    }
    guard !listed || values.count == 1, !values.isEmpty else {
      return refuse(.selectionArguments(call, listed: listed, weighted: weighted))
    }
    var lowered: [TypedNode?] = []
    if listed, case .list(let elements) = values[0].kind, !elements.contains(where: \.isIntegers) {
      values = elements
    } else if listed {
      guard let value = lower(values[0], scope) else { return nil }
      guard let elements = list(value) else {
        return refuse(.selectionArguments(call, listed: listed, weighted: weighted))
      }
      lowered = elements
      values = elements.map { _ in values[0] }
    }
    guard !values.isEmpty else {
      return refuse(.selectionArguments(call, listed: listed, weighted: weighted))
    }
    if lowered.isEmpty { lowered = values.map { lower($0, scope) } }
    guard let shares = lowerWeights(weights, count: values.count, call, scope) else { return nil }
    return select(among: lowered, values, shares, call, span, scope)
  }

  private mutating func select(
    among lowered: [TypedNode?], _ trees: [Expression], _ weights: [Double], _ call: Call,
    _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    let present = lowered.compactMap(\.self)
    let lowered = present.count == lowered.count ? unified(present, span) : lowered
    guard let first = lowered[0] else { return nil }
    var type = first.type
    var operands: [NodeID] = []
    for (value, tree) in zip(lowered, trees) {
      guard let value else { return nil }
      guard value.type.kind != .list else {
        return refuse(.quantityExpected(value, at: tree.span))
      }
      let sample = TypedNode(node: first.node, type: type, unit: first.unit)
      guard let both = common(sample, value) else {
        return refuse(.unlikeArguments(call.callee.text, sample, value, at: tree.span))
      }
      type = both
      operands.append(value.node)
    }
    let node = append(.choose(weights: weights, nextKey(scope)), operands, span)
    return TypedNode(node: node, type: type, unit: first.unit)
  }

  /// Returns the weights as shares that sum to 1; equal ones if none are given.
  private mutating func lowerWeights(
    _ list: Expression?, count: Int, _ call: Call, _ scope: Scope
  ) -> [Double]? {
    guard let list else { return [Double](repeating: 1 / Double(count), count: count) }
    guard let elements = lowerWeightList(list, scope) else { return nil }
    guard elements.count == count else {
      report(.weightCount(call, count: count, at: list.span))
      return nil
    }
    var weights: [Double] = []
    for (value, span) in elements {
      guard value.type.isPure, let weight = known[value.node.index], weight >= 0 else {
        report(.weightExpected(at: span))
        return nil
      }
      weights.append(weight)
    }
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite else {
      report(.weightExpected(at: list.span))
      return nil
    }
    return weights.map { $0 / total }
  }

  /// Returns the values of a list of weights with their places; none for what is no list.
  private mutating func lowerWeightList(
    _ list: Expression, _ scope: Scope
  ) -> [(value: TypedNode, span: Span)]? {
    if case .list(let elements) = list.kind, !elements.contains(where: \.isIntegers) {
      var values: [(TypedNode, Span)] = []
      for element in elements {
        guard let value = lower(element, scope) else { return nil }
        values.append((value, element.span))
      }
      return values
    }
    guard let value = lower(list, scope) else { return nil }
    return (self.list(value) ?? []).map { ($0, list.span) }
  }
}
