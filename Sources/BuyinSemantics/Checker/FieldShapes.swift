import BuyinSyntax

/// Fields that hold more than one quantity: a value for each step, how much it varies, the names of
/// blocks, and conditions.
extension Checker {
  /// Returns the values of a field of a block as they are written.
  func fieldValues(_ block: Int, _ name: String) -> [FieldValue.Value] {
    fieldLines(block, name).flatMap(\.values)
  }

  /// Returns the lines of a block that are about a field; more than one is a mistake.
  private func fieldLines(_ block: Int, _ name: String) -> [FieldValue] {
    blocks[block].items.compactMap { item in
      guard case .field(let field) = item.kind, field.name.text == name else { return nil }
      return field
    }
  }

  // MARK: A value for each step

  /// Returns the trees of a list that is written out, or of a definition that is one, each with
  /// what stands after it: `[3, 5] per week` is `3 per week` and `5 per week`; nil for no list.
  func stepTrees(_ expression: Expression, _ scope: Scope) -> [Expression]? {
    switch expression.kind {
    case .grouping(let inner): return stepTrees(inner, scope)
    case .list(let elements):
      return elements.contains(where: \.isIntegers) ? nil : elements
    case .name(let name):
      guard let value = values[path(ofName: name.text, scope.block)], let elements = list(value)
      else { return nil }
      return elements.indices.map { index in
        let digits = "\(index + 1)"
        let number = NumberLiteral(
          value: Double(index + 1), digits: digits, decimals: 0, suffix: nil, span: name.span)
        return Expression(
          .index(expression, Expression(.quantity(QuantityLiteral(number: number)), name.span)),
          name.span)
      }
    case .per(let numerator, let denominator):
      return stepTrees(numerator, scope)?.map {
        Expression(.per($0, denominator), $0.span)
      }
    case .quantity, .text, .truth, .date, .comprehension, .integers, .call, .member, .index,
      .moment, .series, .unary, .binary, .range, .outOf, .conditional:
      return nil
    }
  }

  /// Binds a value for each step of the plan; all of one reading.
  mutating func bindSteps(
    _ trees: [Expression], _ field: Field, part: Int, _ scope: Scope, path: String,
    _ whole: Expression
  ) -> BoundValue? {
    var steps: [(TypedNode, Expression)] = []
    for tree in trees {
      guard let value = lower(tree, scope) else { return nil }
      steps.append((value, tree))
    }
    return bindSteps(steps, field, part: part, path: path, whole)
  }

  /// Binds values that were lowered, one for each step.
  mutating func bindSteps(
    _ steps: [(value: TypedNode, tree: Expression)], _ field: Field, part: Int, path: String,
    _ whole: Expression
  ) -> BoundValue? {
    var bound: [BoundValue] = []
    for (index, step) in steps.enumerated() {
      guard
        let value = bind(
          step.value, step.tree, field, part: part, path: "\(path)[\(index + 1)]")
      else { return nil }
      if let first = bound.first, first.reading != value.reading {
        report(.unlikeSteps(field, at: step.tree.span))
        return nil
      }
      bound.append(value)
    }
    guard let first = bound.first else {
      report(.noSteps(field, at: whole.span))
      return nil
    }
    return BoundValue(
      reading: first.reading, slot: first.slot, node: first.node, type: first.type,
      steps: bound.map { BoundValue.Step(slot: $0.slot, node: $0.node) }, span: whole.span)
  }

  // MARK: How much a value varies

  /// Binds how much the value of a field differs between people: `leave 20% per month, varying 0.3`.
  mutating func bindVarying(
    _ expression: Expression, _ field: Field, _ scope: Scope
  ) -> BoundValue? {
    let spread = Field(
      "varying", "how much it differs between people, from 0 to 1", [Reading("value", .share)],
      bounds: .unitInterval, fallback: "0", coordinate: field.coordinate, example: "0.3")
    let path = "\(scope.path).varying"
    guard let value = lower(expression, Scope(path: path, block: scope.block)),
      let bound = bind(value, expression, spread, part: 0, path: path)
    else { return nil }
    return BoundValue(
      reading: bound.reading, slot: bound.slot, node: bound.node, type: bound.type,
      isVarying: true, span: expression.span)
  }

  // MARK: Names of blocks

  /// Finds the blocks that a field names: `sources bought, outreach`.
  mutating func lowerReferences(_ block: Int, _ field: Field, _ keyword: String) {
    var found: [Int] = []
    for value in fieldValues(block, field.name) {
      guard case .name(let name) = value.expression.unwrapped.kind else {
        report(.nameExpected(field, keyword, at: value.expression.span))
        continue
      }
      guard !isLeftOutQuietly(name) else { continue }
      if name.text == "none", field.allowsNone, meanings["none"] == nil { continue }
      if case .block(let index) = meanings[name.text], blocks[index].keyword.text == keyword {
        if found.contains(index) { report(.namedTwice(name)) } else { found.append(index) }
        continue
      }
      guard meanings[name.text] != nil || !isReported(name.text) else { continue }
      let known = blocks.indices.filter { blocks[$0].keyword.text == keyword }.map { blockName($0) }
      report(
        .namesNoBlock(
          name, keyword, nearest: nearest(to: name.text, among: known), known: known))
    }
    if !fieldLines(block, field.name).isEmpty {
      boundReferences[block, default: [:]][field.name] = found
    }
  }

  /// Returns the blocks that a block names anywhere, as far as they can be found.
  func references(of block: Int) -> [Int] {
    guard let schema = vocabulary.schema(blocks[block].keyword.text) else { return [] }
    return schema.fields.flatMap { field -> [Int] in
      guard case .name(let keyword) = field.readings[0].shape else { return [] }
      return fieldValues(block, field.name).compactMap { value in
        guard case .name(let name) = value.expression.unwrapped.kind,
          case .block(let index) = meanings[name.text], blocks[index].keyword.text == keyword
        else { return nil }
        return index
      }
    }
  }

  // MARK: Conditions

  /// Lowers what a goal needs: conditions whose bare results are those that an option adds.
  mutating func lowerConditions(_ block: Int, _ field: Field) {
    var scope = Scope(path: "\(blockName(block)).\(field.name)", block: block)
    scope.isOfCandidate = true
    for line in fieldLines(block, field.name) {
      var confidence: Double?
      if let expression = line.confidence {
        guard let level = lower(expression, scope), let value = known[level.node.index],
          level.type.isPure, value > 0, value <= 1
        else {
          report(.probabilityExpected(at: expression.span))
          continue
        }
        confidence = value
      }
      for value in line.values {
        guard let condition = lower(value.expression, scope) else { continue }
        guard condition.type == .truth else {
          report(
            .truthExpected(
              after: field.name, condition, at: value.expression.span, tree: value.expression))
          continue
        }
        guard let mistake = candidateMistake(condition.node, value.expression) else {
          boundConditions[block, default: []].append(
            BoundCondition(
              node: condition.node, text: canonicalText(of: value.expression),
              confidence: confidence, span: value.expression.span))
          continue
        }
        report(mistake)
      }
    }
  }

  /// Returns what is wrong with a condition on options: it must hang on a result of the option, and
  /// on no statistic of one, which would not differ from future to future.
  private func candidateMistake(_ root: NodeID, _ tree: Expression) -> Diagnostic? {
    var isOfCandidate = [Bool](repeating: false, count: root.index + 1)
    var isStatistic = false
    for index in 0...root.index {
      switch nodes[index].operation {
      case .metric(let request): isOfCandidate[index] = request.subject == .candidate
      case .constant, .statistic, .slot, .arithmetic, .negate, .not, .select, .choose, .draw,
        .call, .bounded:
        isOfCandidate[index] = nodes[index].operands.contains { isOfCandidate[$0.index] }
      }
    }
    var pending = [root]
    var seen: Set<NodeID> = []
    while let id = pending.popLast() {
      guard seen.insert(id).inserted, isOfCandidate[id.index] else { continue }
      if case .statistic = nodes[id.index].operation { isStatistic = true }
      pending += nodes[id.index].operands
    }
    if isStatistic { return .goalOfStatistic(at: tree.span) }
    return isOfCandidate[root.index] ? nil : .goalOfNothing(at: tree.span)
  }
}

extension Field {
  /// Whether it holds conditions.
  var isCondition: Bool {
    readings.contains { if case .condition = $0.shape { true } else { false } }
  }

  /// Whether it holds quantities, which layers can change.
  var isQuantity: Bool {
    readings.allSatisfy {
      switch $0.shape {
      case .name, .condition: false
      case .quantity, .share, .chance, .chancePer, .sharePer, .truth: true
      }
    }
  }
}
