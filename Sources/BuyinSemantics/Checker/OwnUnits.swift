import BuyinSyntax

/// The units of a plan's own: `unit newsletter`, `unit workday = 8 hours`.
extension Checker {
  /// Adds the plan's units, those that stand on others after them.
  mutating func collectUnits(_ statements: [Statement]) {
    var derived: [(UnitDefinition, Expression)] = []
    for statement in statements {
      guard case .unit(let unit) = statement.kind, isNew(unit, beside: derived.map(\.0)) else {
        continue
      }
      if let value = unit.value {
        derived.append((unit, value))
      } else {
        units.add(
          .counted(unit.name.text, plural(of: unit), "a thing that this plan counts"))
      }
    }
    while !derived.isEmpty {
      let words = Set(derived.flatMap { [$0.0.name.text, plural(of: $0.0)] })
      let spot = derived.firstIndex { unitWords(in: $0.1).isDisjoint(with: words) }
      guard let spot else {
        reportCircle(derived.map(\.0))
        return
      }
      let (unit, value) = derived.remove(at: spot)
      addDerived(unit, value)
    }
  }

  /// Whether no unit has the words of a definition yet; one that has is reported.
  private mutating func isNew(
    _ definition: UnitDefinition, beside derived: [UnitDefinition]
  ) -> Bool {
    for word in [definition.name, definition.plural].compactMap(\.self) {
      let twin = derived.first { $0.name.text == word.text || plural(of: $0) == word.text }
      if let old = units.unit(named: word.text)?.singular ?? twin?.name.text {
        report(.unitTwice(old, at: word.span))
        return false
      }
    }
    return true
  }

  private func plural(of definition: UnitDefinition) -> String {
    definition.plural?.text ?? definition.name.text + "s"
  }

  /// Returns the words that stand for units in an expression.
  private func unitWords(in root: Expression) -> Set<String> {
    var words: Set<String> = []
    var pending = [root]
    while let expression = pending.popLast() {
      pending += expression.children
      if case .quantity(let literal) = expression.kind {
        words.formUnion(literal.units.map(\.text))
      }
      if case .per(_, .units(_, let units, _)) = expression.kind {
        words.formUnion(units.map(\.text))
      }
    }
    return words
  }

  private mutating func addDerived(_ definition: UnitDefinition, _ tree: Expression) {
    brokenUnits.formUnion([definition.name.text, plural(of: definition)])
    if let name = firstName(in: tree) {
      report(.unitOfName(name))
      return
    }
    guard let value = lower(tree, Scope(path: "unit \(definition.name.text)")) else { return }
    guard value.type.kind == .number, !value.type.dimension.isNone,
      let factor = known[value.node.index], factor > 0
    else {
      report(.unitUnclear(value, known[value.node.index], at: tree.span))
      return
    }
    brokenUnits.subtract([definition.name.text, plural(of: definition)])
    units.add(
      Unit(
        definition.name.text, plural(of: definition), value.type.dimension, factor: factor,
        summary: "\(canonicalText(of: tree)), by this plan"))
  }

  private func firstName(in root: Expression) -> Name? {
    var pending = [root]
    while let expression = pending.popLast() {
      if case .name(let name) = expression.kind { return name }
      pending += expression.children
    }
    return nil
  }

  private mutating func reportCircle(_ definitions: [UnitDefinition]) {
    guard let first = definitions.first else { return }
    brokenUnits.formUnion(definitions.flatMap { [$0.name.text, plural(of: $0)] })
    report(
      .cycle(
        definitions.map(\.name.text), at: first.name.span,
        others: definitions.dropFirst().map(\.name.span), isFunction: false, throughModel: false))
  }
}
