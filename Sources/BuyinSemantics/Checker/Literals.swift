import BuyinSyntax

/// Numbers with units, names, and what stands behind a dot.
extension Checker {
  mutating func lowerQuantity(_ literal: QuantityLiteral, _ span: Span) -> TypedNode? {
    guard literal.number.value.isFinite else {
      return refuse(.numberTooLarge(at: literal.number.span))
    }
    var unit = UnitProduct.none
    if let sign = literal.moneySign {
      guard !literal.isShare, literal.units.isEmpty else {
        return refuse(.mixedLiteral(at: span))
      }
      guard let currency = units.currency(sign: sign.text) else {
        return refuse(.unknownUnit(sign, nearest: nil))
      }
      unit = UnitProduct(currency)
    }
    for word in literal.units {
      guard let found = lookUpUnit(word) else { return nil }
      unit = unit.times(UnitProduct(found))
    }
    if literal.isShare, !literal.units.isEmpty {
      return refuse(.shareWithUnit(literal, at: span))
    }
    let value = literal.isShare ? literal.number.value / 100 : literal.number.value * unit.factor
    guard value.isFinite, literal.units.count <= limits.unitPower else {
      return refuse(.numberTooLarge(at: span))
    }
    let type = literal.isShare ? QuantityType.share : QuantityType(.number, unit.dimension)
    return TypedNode(node: constant(value, span), type: type, unit: unit)
  }

  /// Returns the unit of a word, or reports it as unknown.
  mutating func lookUpUnit(_ word: Name) -> Unit? {
    if let unit = units.unit(named: word.text) { return unit }
    if brokenUnits.contains(word.text) { return nil }
    let nearest = nearest(to: word.text) { $0.units.words(like: word.text) }
    let isLost = lostNames.contains("unit") && nearest == nil || lostNames.contains(word.text)
    if isLost { return nil }
    report(.unknownUnit(word, nearest: nearest))
    return nil
  }

  mutating func lowerName(_ name: Name, _ scope: Scope) -> TypedNode? {
    if let argument = scope.arguments[name.text] { return argument }
    if scope.isOfCandidate, let result = lowerOfCandidate(name, name.span, day: nil) {
      return result
    }
    if let beneath = scope.beneath, beneath.path == path(ofName: name.text, scope.block) {
      return beneath.value
    }
    if let block = scope.block, let value = values["\(blockName(block)).\(name.text)"],
      case .value = meanings["\(blockName(block)).\(name.text)"]
    {
      return value
    }
    switch meanings[name.text] {
    case .value: return values[name.text]
    case .function(let function): return refuse(.functionAsValue(function, at: name.span))
    case .block(let index):
      return refuse(blockAsValue(name, index))
    case .scenario: return refuse(.scenarioAsValue(name))
    case .usedFile: return refuse(.usedFileAsValue(name, names: names(of: name.text)))
    case nil: return refuseUnknown(name, scope)
    }
  }

  private func blockAsValue(_ name: Name, _ index: Int) -> Diagnostic {
    let schema = vocabulary.schema(blocks[index].keyword.text)
    let fields = schema?.fields.map(\.name) ?? []
    let given = fields.last { !fieldExpressions(index, $0).isEmpty } ?? fields.first ?? ""
    return .blockAsValue(
      name, keyword: blocks[index].keyword.text,
      part: schema?.hasMetrics == true ? "cost_per_member" : given)
  }

  private mutating func refuseUnknown(_ name: Name, _ scope: Scope) -> TypedNode? {
    if isReported(name.text) { return nil }
    if let mistake = unknownInUsedFile(name) { return refuse(mistake) }
    if name.text == "horizon" { return refuse(.horizonUnclear(at: name.span)) }
    if name.text == "window" { return refuse(.windowUnclear(at: name.span)) }
    if vocabulary.isTaken(name.text) {
      let isAll = name.text == vocabulary.everything
      return refuse(
        .blockAsValue(
          name, keyword: isAll ? "whole plan" : "plan without options",
          part: isAll ? "cost_per_member" : "members"))
    }
    let nearest = nearest(to: name.text) {
      Array($0.meanings.keys) + Array(scope.arguments.keys)
        + (scope.isOfCandidate ? $0.metricNames : [])
    }
    if isLost(name.text, nearest: nearest) { return nil }
    let isMetric = metricRow(name.text) != nil
    let owner = blocks.indices.first {
      vocabulary.schema(blocks[$0].keyword.text)?.hasMetrics == true
    }.map { blockName($0) }
    return refuse(
      .unknownName(
        name, nearest: nearest, definedAt: nearest.flatMap { meanings[$0]?.span(in: blocks) },
        unit: units.unit(named: name.text), metricOf: isMetric ? owner : nil))
  }

  /// Whether something unknown may have been defined by a statement that could not be read; a slip of
  /// a name that is known is no such thing.
  func isLost(_ name: String, nearest: String?) -> Bool {
    lostNames.contains(name) || nearest == nil && lostNames.contains("")
  }

  /// Whether an unknown name was reported before: its other uses stay quiet.
  mutating func isReported(_ name: String) -> Bool {
    !reportedNames.insert(name).inserted
  }

  /// Returns the names of what a used file defines, without what it is used as, sorted.
  func names(of alias: String) -> [String] {
    let beginning = "\(alias)."
    return meanings.keys.filter { $0.hasPrefix(beginning) }.sorted()
      .map { String($0.dropFirst(beginning.count)) }
  }

  /// Returns the message about a name that a used file does not have; nil for another name.
  mutating func unknownInUsedFile(_ name: Name) -> Diagnostic? {
    guard let dot = name.text.lastIndex(of: "."),
      case .usedFile = meanings[String(name.text[..<dot])]
    else { return nil }
    let alias = String(name.text[..<dot])
    let word = Name(String(name.text[name.text.index(after: dot)...]), name.span)
    let known = names(of: alias)
    let nearest = nearest(to: word.text, among: known).map { "\(alias).\($0)" }
    return .unknownMember(word, of: alias, nearest: nearest, known)
  }

  mutating func lowerMember(
    _ base: Expression, _ word: Name, _ expression: Expression, day: Double?, _ scope: Scope
  ) -> TypedNode? {
    guard case .name(let name) = base.kind else {
      return lowerMemberOfPart(base, word, expression.span, day: day)
    }
    if let beneath = scope.beneath, beneath.path == "\(name.text).\(word.text)" {
      return beneath.value
    }
    if name.text == vocabulary.everything {
      return lowerMetric(.everything, name.text, word, expression.span, day: day)
    }
    if name.text == vocabulary.nothing {
      return lowerMetric(.nothing, name.text, word, expression.span, day: day)
    }
    switch meanings[name.text] {
    case .block(let index): return lowerMember(ofBlock: index, word, expression.span, day: day)
    case .value, .function, .scenario, .usedFile:
      return refuse(.memberOfValue(word, at: expression.span))
    case nil:
      if isLeftOut(name) { return nil }
      if isReported(name.text) { return nil }
      let nearest = nearest(to: name.text) { checker in
        checker.blocks.indices.map { checker.blockName($0) }
          + [checker.vocabulary.everything, checker.vocabulary.nothing]
      }
      if isLost(name.text, nearest: nearest) { return nil }
      return refuse(
        .unknownName(
          name, nearest: nearest, definedAt: nearest.flatMap { meanings[$0]?.span(in: blocks) },
          unit: nil, metricOf: nil))
    }
  }

  private mutating func lowerMember(
    ofBlock index: Int, _ word: Name, _ span: Span, day: Double?
  ) -> TypedNode? {
    let name = blockName(index)
    guard let schema = vocabulary.schema(blocks[index].keyword.text) else { return nil }
    if case .value = meanings["\(name).\(word.text)"] { return values["\(name).\(word.text)"] }
    if schema.field(named: word.text) != nil { return readField(index, word, span) }
    if schema.hasMetrics, metricRow(word.text) != nil {
      return lowerMetric(.block(index), name, word, span, day: day)
    }
    let known =
      (schema.hasMetrics ? metricNames : []) + schema.fields.map(\.name)
    let called =
      (schema.hasMetrics ? vocabulary.metric(alsoCalled: word.text)?.name : nil)
      ?? schema.field(alsoCalled: word.text)?.name
    let nearest = called ?? nearest(to: word.text, among: known)
    if nearest == nil, blocks[index].isDamaged { return nil }
    return refuse(.unknownMember(word, of: name, nearest: nearest, known))
  }

  private mutating func readField(_ index: Int, _ word: Name, _ span: Span) -> TypedNode? {
    guard let bound = boundFields[index]?[word.text] else {
      if fieldExpressions(index, word.text).isEmpty, !blocks[index].isDamaged {
        return refuse(.fieldNotGiven(word, of: blockName(index), at: span))
      }
      return nil
    }
    guard let only = bound.first, bound.count == 1 else {
      return refuse(.severalValues(word, count: bound.count, at: span))
    }
    let unit = slots[only.slot.index].value.unit
    return TypedNode(node: only.node, type: only.type, unit: unit)
  }

  /// Lowers `members at month 3`: a metric at a time.
  mutating func lowerMoment(
    _ base: Expression, _ unit: Name, _ moment: Expression, _ expression: Expression,
    _ scope: Scope
  ) -> TypedNode? {
    guard let (owner, word) = timed(base, scope) else {
      return refuse(.momentOfValue(at: base.span))
    }
    guard let calendar = CalendarUnit(word: unit.text),
      let value = lower(moment, scope), let count = known[value.node.index],
      value.type.isPlainNumber
    else { return refuse(.momentUncertain(unit, at: moment.span)) }
    let day = count * calendar.days
    guard let horizon = horizonInDays(), day >= 0, day <= horizon * (1 + 1e-9) else {
      return refuse(.momentOutside(count, calendar, at: moment.span))
    }
    guard let owner else { return lowerOfCandidate(word, expression.span, day: day) }
    return lowerMember(owner, word, expression, day: day, scope)
  }

  /// Returns whose result is asked for at a time, and which; nil for what has no value at a time.
  private func timed(
    _ base: Expression, _ scope: Scope
  ) -> (owner: Expression?, word: Name)? {
    switch base.kind {
    case .member(let owner, let word) where metricRow(word.text)?.isSeries == true: (owner, word)
    case .name(let word) where scope.isOfCandidate && metricRow(word.text)?.isSeries == true:
      (nil, word)
    case .quantity, .name, .text, .truth, .date, .grouping, .list, .comprehension, .integers,
      .call, .member, .index, .moment, .series, .unary, .binary, .per, .range, .outOf,
      .conditional:
      nil
    }
  }
}
