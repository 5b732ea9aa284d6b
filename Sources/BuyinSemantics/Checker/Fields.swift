import BuyinSyntax

/// Blocks: their fields' values, each with the reading that its dimension chooses.
extension Checker {
  mutating func lowerField(_ block: Int, _ name: String) {
    guard let schema = vocabulary.schema(blocks[block].keyword.text),
      let field = schema.field(named: name)
    else { return }
    switch field.readings[0].shape {
    case .name(let keyword): return lowerReferences(block, field, keyword)
    case .condition: return lowerConditions(block, field)
    case .quantity, .share, .chance, .chancePer, .sharePer, .truth: break
    }
    let path = "\(blockName(block)).\(name)"
    var scope = Scope(path: path, block: block)
    scope.joint = (blockName(block), field.coordinate)
    let covers = covers(of: path, block)
    var bound: [BoundValue] = []
    var varying: [BoundValue] = []
    for value in fieldValues(block, name) {
      if value.isVarying {
        guard field.allowsVarying else { continue }
        guard let spread = bindVarying(value.expression, field, scope) else { return }
        varying.append(spread)
      } else if lowersDefinition(under: covers) {
        guard let value = bind(value.expression, field, part: bound.count, scope) else { return }
        bound.append(value)
      }
    }
    if bound.count == 1, !variation.isInside { variation.flows[path] = flow(bound[0]) }
    for cover in covers {
      guard let value = bind(cover, over: bound, field, scope) else { return }
      warnOfRateGivenOnce(value, cover, path)
      // Under an option the value beneath is still the plan's own, which other options use.
      for hidden in bound.flatMap(\.slots) where reuse == nil {
        slots[hidden.index].isAssumption = false
      }
      bound = [value]
    }
    guard !bound.isEmpty else { return }
    boundFields[block, default: [:]][name] = bound + varying
  }

  /// Returns what a value gives per length of time; nil for one that does not.
  private func flow(_ value: BoundValue) -> (dimension: Dimension, period: String)? {
    guard case .quantity(let dimension) = value.reading.shape, dimension.power(of: .time) < 0,
      let term = slots[value.slot.index].value.unit.terms.first(where: {
        $0.power < 0 && $0.unit.dimension == .time
      })
    else { return nil }
    return (dimension, term.unit.singular)
  }

  /// Warns of a change that gives once what the definition gives per length of time.
  private mutating func warnOfRateGivenOnce(_ value: BoundValue, _ cover: Cover, _ path: String) {
    guard !cover.mentionsItself, let flow = variation.flows[path],
      case .quantity(let dimension) = value.reading.shape, dimension == flow.dimension.times(.time)
    else { return }
    report(.rateGivenOnce(cover.binding, per: flow.period))
  }

  /// Binds what covers the values of a field.
  private mutating func bind(
    _ cover: Cover, over bound: [BoundValue], _ field: Field, _ scope: Scope
  ) -> BoundValue? {
    let beneath = bound.first.map {
      TypedNode(node: $0.node, type: $0.type, unit: slots[$0.slot.index].value.unit)
    }
    let word = cover.binding.path.words[cover.binding.path.words.count - 1]
    if cover.mentionsItself, bound.count != 1 || bound[0].steps.count > 1 {
      report(
        bound.isEmpty
          ? .fieldNotGiven(word, of: cover.binding.path.words[0].text, at: cover.binding.value.span)
          : .severalValues(
            word, count: max(bound.count, bound[0].steps.count), at: cover.binding.value.span))
      return nil
    }
    return bind(
      cover.binding.value, field, part: 0, scopeOf(cover, scope, beneath), path: scope.path)
  }

  /// Binds a value of a field, which may be a list with one for each step.
  private mutating func bind(
    _ expression: Expression, _ field: Field, part: Int, _ scope: Scope, path: String? = nil
  ) -> BoundValue? {
    if field.allowsSteps, let trees = stepTrees(expression, scope) {
      return bindSteps(trees, field, part: part, scope, path: path ?? scope.path, expression)
    }
    if let mistake = typedMistake(expression, field) {
      report(mistake)
      return nil
    }
    let said = diagnostics.count
    guard let value = lower(expression, scope) else {
      helpWithWord(in: expression, of: field, since: said)
      return nil
    }
    if field.allowsSteps, let elements = list(value) {
      let values = elements.map { ($0, expression) }
      return bindSteps(values, field, part: part, path: path ?? scope.path, expression)
    }
    return bind(value, expression, field, part: part, path: path ?? scope.path)
  }

  /// Binds a value that was lowered.
  mutating func bind(
    _ value: TypedNode, _ expression: Expression, _ field: Field, part: Int, path: String
  ) -> BoundValue? {
    let value = converted(value, to: currency, expression.span) ?? value
    guard let (reading, unit) = reading(of: value, field) else {
      let mistake = fieldMistake(value, expression, field)
      if mistake.code != SemanticCode.currenciesMixed.rawValue || !isCurrencyUnclear {
        report(mistake)
      }
      return nil
    }
    if let mistake = boundsMistake(value, expression, field) {
      report(mistake)
      return nil
    }
    if field.isStructural, known[value.node.index] == nil {
      report(.structureUncertain(field, at: expression.span))
      return nil
    }
    let shown = TypedNode(
      node: structuralNode(value.node, field, expression.span), type: value.type, unit: unit)
    let inside = bounded(shown, field, expression.span)
    let (slot, read) = addSlot(
      path, part: part, value: inside, span: expression.span, bounds: field.bounds)
    return BoundValue(
      reading: reading, slot: slot, node: read.node, type: read.type, span: expression.span)
  }

  /// Finds what is plainly another thing than it was meant for, as it is typed: `5 - 10%`, `- 5% to 9%`,
  /// `1/2 day`; nil for what is read first.
  private func typedMistake(_ expression: Expression, _ field: Field) -> Diagnostic? {
    if let literal = expression.amountWithThreeDecimals(isCount: field.name == "followers") {
      return .threeDecimals(literal, field)
    }
    if field.bounds != .any {
      if let range = expression.dashedRange { return .dashedRange(range, field, at: expression) }
      if let range = expression.rangeBehindDash {
        return .dashedRange(range, field, at: expression)
      }
    }
    let isWork = field.readings.contains {
      if case .quantity(let table) = $0.shape { table == .effort } else { false }
    }
    return expression.dividedByUnit(isWork: isWork).map {
      .dividedByUnit($0, field, at: expression)
    }
  }

  /// Returns a constant for what decides structure, which is read before a run and must not hang on
  /// one; other values as they are.
  private mutating func structuralNode(_ node: NodeID, _ field: Field, _ span: Span) -> NodeID {
    guard field.isStructural, constantValue(node) == nil, let value = known[node.index] else {
      return node
    }
    return constant(value, span)
  }

  /// Returns the reading of a field that a value fits, with the units to show it in.
  private func reading(of value: TypedNode, _ field: Field) -> (Reading, UnitProduct)? {
    for reading in field.readings {
      switch reading.shape {
      case .quantity(let table):
        let dimension = table.reporting(in: currency)
        if value.type == QuantityType(.number, dimension) { return (reading, value.unit) }
        if dimension.isNone, value.type.isPure { return (reading, value.unit) }
        if let bare = reading.bareUnit, let thing = units.unit(named: bare),
          value.type == QuantityType(.number, dimension.over(thing.dimension))
        {
          return (reading, UnitProduct(thing).times(value.unit))
        }
      case .share:
        if value.type == .share { return (reading, value.unit) }
        if value.type.isPlainNumber, isShareInNumbers(value.node) { return (reading, value.unit) }
      case .chance:
        if case .sharePer = value.type.kind, value.type.dimension.isNone {
          return (reading, value.unit)
        }
      case .chancePer(let thing):
        if case .sharePer = value.type.kind,
          value.type.dimension == Dimension.none.over(.counted(thing))
        {
          return (reading, value.unit)
        }
      case .sharePer(let things):
        let dimension = things.reduce(Dimension.none) { $0.over(.counted($1)) }
        if value.type == QuantityType(.share, dimension) { return (reading, value.unit) }
      case .truth:
        if value.type == .truth { return (reading, value.unit) }
      case .name, .condition: continue
      }
    }
    return nil
  }

  /// Whether a plain number may stand for a share: one up to 1, or the result of a calculation,
  /// which is held within its bounds; a range of numbers would leave them.
  private func isShareInNumbers(_ id: NodeID) -> Bool {
    if let number = known[id.index] { return number <= 1 }
    if case .draw = nodes[id.index].operation { return false }
    return true
  }

  private func boundsMistake(
    _ value: TypedNode, _ expression: Expression, _ field: Field
  ) -> Diagnostic? {
    let isShare = field.bounds == .unitInterval
    if let number = known[value.node.index] {
      if number < 0, field.bounds != .any { return .outsideBounds(field, at: expression) }
      if number > 1, isShare { return .shareTooLarge(number, field, at: expression) }
      if number == 0, field.isPositive { return .nothingAtAll(field, at: expression) }
      return abs(number) > Field.Bounds.most ? .amountTooLarge(field, at: expression) : nil
    }
    guard case .draw(.range(let shape), _) = nodes[value.node.index].operation else { return nil }
    let ends = nodes[value.node.index].operands.compactMap { known[$0.index] }
    if ends.contains(where: { abs($0) > Field.Bounds.most }) {
      return .amountTooLarge(field, at: expression)
    }
    if field.bounds == .any { return nil }
    switch shape {
    case .positive, .share: return nil
    case .negative, .acrossZero: return .outsideBounds(field, at: expression)
    }
  }

  /// Holds a value within its field's bounds, where it might leave them.
  private mutating func bounded(_ value: TypedNode, _ field: Field, _ span: Span) -> TypedNode {
    if known[value.node.index] != nil || staysInReach(value.node) { return value }
    let (lower, upper) = field.bounds.ends
    let node = append(.bounded(lower: lower, upper: upper), [value.node], span)
    return TypedNode(node: node, type: value.type, unit: value.unit)
  }

  /// Whether a value is a range whose farthest draw lies within the bounds of every field: no draw is
  /// more than three times as far beyond an end as the other end lies before it.
  private func staysInReach(_ id: NodeID) -> Bool {
    guard case .draw(.range(let shape), _) = nodes[id.index].operation else { return false }
    let ends = nodes[id.index].operands.compactMap { known[$0.index].map(abs) }.sorted()
    guard ends.count == 2 else { return false }
    switch shape {
    case .share, .acrossZero: return true
    case .positive, .negative:
      let ratio = ends[1] / ends[0]
      return ends[1] * ratio * ratio * ratio < Field.Bounds.most
    }
  }

  /// Finds the words for a value that fits no reading of its field.
  private func fieldMistake(
    _ value: TypedNode, _ expression: Expression, _ field: Field
  ) -> Diagnostic {
    let wantsShare = field.readings.contains { $0.shape == .share }
    let wantsChance = field.readings.contains { $0.shape == .chance }
    let number = known[value.node.index]
    if wantsShare, value.type.isPlainNumber {
      if number == nil, isRangeOfShares(expression) {
        return .shareRangeTooWide(expression, field)
      }
      if let number { return .shareTooLarge(number, field, at: expression) }
      return .shareWritten(expression, field)
    }
    if wantsChance, value.type == .share || value.type.isPlainNumber {
      return .chanceNeedsPeriod(value, number, expression, field)
    }
    if wantsChance, value.type.kind == .number, value.type.dimension == Dimension([.time: -1]) {
      return .chanceNeedsPeriod(value, number, expression, field)
    }
    if let owner = owner(of: value, in: field) {
      return .valueOfOther(owner, value, expression, field)
    }
    let horizon = settings.horizon.map { canonicalText(of: $0) } ?? "6 months"
    let remedy = FieldRemedy(field)
    if schema(of: field)?.field(named: "count") != nil,
      let one = remedy.valueOfOne(value, expression, currency)
    {
      let block = blocks.first { block in
        block.items.contains {
          $0.span.lower <= expression.span.lower && $0.span.upper >= expression.span.upper
            && $0.span.source == expression.span.source
        }
      }
      let isCounted = block?.items.contains { item in
        if case .field(let other) = item.kind { other.name.text == "count" } else { false }
      }
      return .valueOfOne(one, value, expression, field, isCounted: isCounted ?? false)
    }
    if let mended = remedy.mended(value, expression, currency, horizon: horizon) {
      return .fieldValue(value, expression, field, remedy: mended)
    }
    if value.type.isPlainNumber { return .fieldNeedsUnit(expression, field) }
    if let code = value.type.dimension.currency, code != currency,
      field.readings.contains(where: { reads($0, code, value.type) })
    {
      return .currenciesMixed(code, currency, at: expression.span)
    }
    return .fieldValue(value, expression, field)
  }

  /// Returns the field of the same block that a price in a field without prices belongs to; nil where
  /// there is none.
  private func owner(of value: TypedNode, in field: Field) -> Field? {
    guard let code = value.type.dimension.currency,
      !field.readings.contains(where: { $0.isOfMoney }),
      let schema = schema(of: field)
    else { return nil }
    return schema.fields.first { other in
      other.readings.contains { reads($0, code, value.type) }
    }
  }

  /// Returns the schema that a field stands in.
  private func schema(of field: Field) -> Schema? {
    vocabulary.schemas.first { $0.fields.contains(field) }
  }

  /// Adds to the message about a word that names nothing, where it stands for a field's value, what
  /// such a value looks like.
  private mutating func helpWithWord(in expression: Expression, of field: Field, since said: Int) {
    guard case .name(let name) = expression.unwrapped.kind, diagnostics.count == said + 1,
      diagnostics[said].code == SemanticCode.unknownName.rawValue,
      diagnostics[said].span == name.span, diagnostics[said].edits.isEmpty
    else { return }
    diagnostics[said].help = FieldRemedy(field).help(forWord: name.text)
  }

  /// Whether an expression is a range whose ends are written in percent.
  private func isRangeOfShares(_ expression: Expression) -> Bool {
    guard case .range(_, let upper) = expression.unwrapped.kind,
      case .quantity(let literal) = upper.unwrapped.kind
    else { return false }
    return literal.isShare
  }

  private func reads(_ reading: Reading, _ code: String, _ type: QuantityType) -> Bool {
    guard case .quantity(let table) = reading.shape else { return false }
    return table.reporting(in: code) == type.dimension
  }
}
