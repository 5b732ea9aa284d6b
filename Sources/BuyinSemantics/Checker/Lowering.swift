import BuyinSyntax

/// The third walk: tasks and expressions become nodes.
extension Checker {
  mutating func lower(_ task: Task) {
    switch task {
    case .value(let path): lowerValue(path)
    case .field(let block, let name): lowerField(block, name)
    case .function, .model, .everything: return
    }
  }

  private mutating func lowerValue(_ path: String) {
    guard case .value(let definition, _, let block) = meanings[path] else { return }
    let scope = Scope(path: drawPath(of: path, definition), block: block)
    let covers = covers(of: path, block)
    var value: TypedNode?
    var span = definition.value.span
    if lowersDefinition(under: covers) {
      value = lower(definition.value, scope)
      guard value != nil else { return }
    }
    let old = value ?? variation.values[path]
    let oldElement = value.map { elementType($0) } ?? variation.elementTypes[path]
    for cover in covers {
      guard let old, var replaced = lower(cover.binding.value, scopeOf(cover, scope, value))
      else { return }
      if let code = old.type.dimension.currency {
        replaced = converted(replaced, to: code, cover.binding.value.span) ?? replaced
      }
      guard replaced.type == old.type, elementType(replaced) == oldElement else {
        let pair = [old, replaced].map { list($0)?.first ?? $0 }
        report(.unlikeReplacement(cover.binding, pair[1], of: pair[0]))
        return
      }
      value = replaced
      span = cover.binding.value.span
    }
    guard let value else { return }
    if value.type.kind == .list {
      values[path] = addSlots(path, value, span: span)
      return
    }
    // Another value than the definition's does not come from where that one does.
    let title = covers.isEmpty ? definition.title?.plainText : nil
    values[path] =
      addSlot(path, part: 0, value: value, span: span, bounds: .any, title: title).value
  }

  /// Returns the path under which a definition draws: its own, but for `_3`, the name that a session
  /// gives to the value of its third entry. That value was worked out under the entry's own text,
  /// and must stay the same when it is spoken of.
  private mutating func drawPath(of path: String, _ definition: Definition) -> String {
    guard path.first == "_", path.count > 1, path.dropFirst().allSatisfy(\.isNumber) else {
      return path
    }
    let text = "= " + canonicalText(of: definition.value)
    forgetDraws(of: text)
    return text
  }

  /// Adds a slot around a value and the node that reads it.
  mutating func addSlot(
    _ path: String, part: Int, value: TypedNode, span: Span, bounds: Field.Bounds,
    title: String? = nil
  ) -> (id: SlotID, value: TypedNode) {
    if let known = knownSlot(path, part: part, value: value, bounds) { return known }
    let id = SlotID(slots.count)
    let node = append(.slot(id), [value.node], span)
    let reading = TypedNode(node: node, type: value.type, unit: value.unit)
    slots.append(
      Slot(
        path: path, part: part, value: reading, span: span,
        isAssumption: isDirectlyDrawn(value.node), bounds: bounds,
        title: title))
    return (id, reading)
  }

  private func isDirectlyDrawn(_ id: NodeID) -> Bool {
    switch nodes[id.index].operation {
    case .draw: true
    case .bounded: isDirectlyDrawn(nodes[id.index].operands[0])
    case .constant, .slot, .arithmetic, .negate, .not, .select, .choose, .call, .statistic, .metric:
      false
    }
  }

  /// Appends a node; past the limit it reports once and everything after is poisoned.
  mutating func append(_ operation: Operation, _ operands: [NodeID], _ span: Span) -> NodeID {
    if let known = knownNode(operation, operands, span) { return known }
    if nodes.count >= limits.nodes, !isExhausted {
      isExhausted = true
      report(.tooManySteps(limits.nodes, at: span))
    }
    var stage = operands.map { nodes[$0.index].stage }.max() ?? 0
    var isCertain = operands.allSatisfy { nodes[$0.index].isCertain }
    switch operation {
    case .statistic:
      // Of a known number every statistic is known too, without a run.
      if operands.contains(where: { known[$0.index] == nil }) { stage += 1 }
      isCertain = true
    case .draw, .choose: isCertain = false
    case .metric, .constant, .slot, .arithmetic, .negate, .not, .select, .call, .bounded: break
    }
    nodes.append(
      Node(operation: operation, operands: operands, stage: stage, isCertain: isCertain, span: span)
    )
    known.append(knownValue(operation, operands))
    return NodeID(nodes.count - 1)
  }

  /// Returns the value of a step that hangs on known numbers alone; nil for the others.
  private func knownValue(_ operation: Operation, _ operands: [NodeID]) -> Double? {
    let numbers = operands.compactMap { known[$0.index] }
    guard numbers.count == operands.count else { return nil }
    let value: Double
    switch operation {
    case .constant(let number): value = number
    case .slot: value = numbers[0]
    case .statistic(.deviation): value = 0
    case .statistic: value = numbers[0]
    case .arithmetic(let arithmetic):
      value =
        arithmetic.certain(numbers[0], numbers[1]) ?? vocabulary.evaluate(operation, numbers)
    case .negate, .not, .select, .call, .bounded:
      value = vocabulary.evaluate(operation, numbers)
    case .draw, .choose, .metric: return nil
    }
    return value.isFinite ? value : nil
  }

  /// Appends a certain number in base units.
  mutating func constant(_ value: Double, _ span: Span) -> NodeID {
    append(.constant(value), [], span)
  }

  /// Returns the next number of a distribution in a slot.
  mutating func nextKey(_ scope: Scope) -> DrawKey {
    let ordinal = ordinals[scope.path, default: 0]
    countedPaths.insert(scope.path)
    ordinals[scope.path] = ordinal + 1
    guard let joint = scope.joint, ordinal == 0 else {
      return DrawKey(path: scope.path, ordinal: ordinal)
    }
    return DrawKey(
      path: scope.path, ordinal: ordinal, block: joint.block, coordinate: joint.coordinate)
  }

  /// Lowers an expression; nil where it has a mistake, which is then reported.
  mutating func lower(_ expression: Expression, _ scope: Scope) -> TypedNode? {
    guard !isExhausted else { return nil }
    visits += 1
    guard visits <= limits.visits else {
      isExhausted = true
      report(.tooManySteps(limits.nodes, at: expression.span))
      return nil
    }
    guard depth < limits.depth else {
      isExhausted = true
      report(.tooDeep(limits.depth, at: expression.span))
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    switch expression.kind {
    case .quantity(let literal): return lowerQuantity(literal, expression.span)
    case .name(let name): return lowerName(name, scope)
    case .truth(let value):
      return TypedNode(
        node: constant(value ? 1 : 0, expression.span), type: .truth, unit: .none)
    case .grouping(let inner): return lower(inner, scope)
    case .call(let call): return lowerCall(call, expression.span, scope)
    case .member(let base, let word): return lowerMember(base, word, expression, day: nil, scope)
    case .moment(let base, let unit, let moment):
      return lowerMoment(base, unit, moment, expression, scope)
    case .unary(let operation, let operand):
      return lowerUnary(operation, operand, expression.span, scope)
    case .binary(let operation, let left, let right, let spot):
      return lowerBinary(operation, left, right, expression, spot, scope)
    case .per(let numerator, let denominator):
      return lowerPer(numerator, denominator, expression, scope)
    case .range(let lower, let upper): return lowerRange(lower, upper, expression, scope)
    case .outOf(let successes, let trials):
      return lowerCounts(successes, trials, expression.span, scope)
    case .conditional(let conditional):
      return lowerConditional(conditional, expression.span, scope)
    case .text: return refuse(.textAsValue(at: expression.span))
    case .date: return refuse(.dateAsValue(at: expression.span))
    case .list(let elements): return lowerList(elements, expression.span, scope)
    case .index(let base, let index): return lowerIndex(base, index, expression.span, scope)
    case .comprehension(let comprehension):
      return lowerComprehension(comprehension, expression.span, scope)
    case .integers(let first, let last):
      return lowerIntegers(first, last, expression.span, scope)
    case .series(_, let unit):
      return refuse(.notYet("`by \(unit.text)` outside `show`", at: expression.span))
    }
  }

  /// Reports a mistake and poisons the value. Where a mistake before leaves the currencies unclear,
  /// those that only follow from it stay quiet.
  mutating func refuse(_ diagnostic: Diagnostic) -> TypedNode? {
    let isOfCurrency = diagnostic.code == SemanticCode.currenciesMixed.rawValue
    if !isOfCurrency || !isCurrencyUnclear { report(diagnostic) }
    return nil
  }

  private mutating func lowerConditional(
    _ conditional: Conditional, _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    let condition = lower(conditional.condition, scope)
    let consequence = lower(conditional.consequence, scope)
    let alternative = lower(conditional.alternative, scope)
    guard let condition, var consequence, var alternative else { return nil }
    (consequence, alternative) = unified(consequence, alternative, span)
    guard condition.type == .truth else {
      return refuse(.truthExpected(after: "if", condition, at: conditional.condition.span))
    }
    for (value, tree) in [
      (consequence, conditional.consequence), (alternative, conditional.alternative),
    ] where value.type.kind == .list {
      return refuse(.quantityExpected(value, at: tree.span))
    }
    guard let type = common(consequence, alternative) else {
      return refuse(
        .unlikeBranches(
          consequence, at: conditional.consequence.span, alternative,
          at: conditional.alternative.span))
    }
    let node = append(
      .select, [condition.node, consequence.node, alternative.node], span)
    return TypedNode(node: node, type: type, unit: consequence.unit)
  }

  /// Returns the type that both values can have; a literal 0 fits every unit.
  func common(_ left: TypedNode, _ right: TypedNode) -> QuantityType? {
    if left.type.kind == .list || right.type.kind == .list { return nil }
    if left.type == right.type { return left.type }
    if left.type.isPure, right.type.isPure { return .number }
    if left.type.isPlainNumber, known[left.node.index] == 0 { return right.type }
    if right.type.isPlainNumber, known[right.node.index] == 0 { return left.type }
    return nil
  }
}
