import BuyinSyntax

/// Other names in whole statements.
extension Renaming {
  func statement(_ statement: Statement) -> Statement {
    Statement(kind(statement.kind), statement.span)
  }

  private func kind(_ kind: Statement.Kind) -> Statement.Kind {
    switch kind {
    case .campaign, .currency: kind
    case .horizon(let value): .horizon(expression(value))
    case .begins(let value): .begins(expression(value))
    case .window(let value): .window(expression(value))
    case .definition(let definition):
      .definition(self.definition(definition, as: defined(definition.name)))
    case .function(let function): .function(self.function(function))
    case .unit(let unit):
      .unit(
        UnitDefinition(
          name: unit.name, plural: unit.plural, value: unit.value.map { expression($0) }))
    case .rate(let left, let right): .rate(expression(left), expression(right))
    case .use(let use): .use(UseStatement(target: use.target, alias: use.alias.map(defined)))
    case .correlate(let paths, let value): .correlate(paths.map(path), expression(value))
    case .block(let block): .block(self.block(block))
    case .set(let binding): .set(self.binding(binding))
    case .unset(let path): .unset(self.path(path))
    case .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      question(kind)
    }
  }

  private func question(_ kind: Statement.Kind) -> Statement.Kind {
    switch kind {
    case .show(let shown, let isImplied):
      .show(shown.map { expression($0) }, isImplied: isImplied)
    case .compare(let paths): .compare(paths.map(path))
    case .verdict(let query):
      .verdict(VerdictQuery(metric: query.metric, options: query.options.map(path)))
    case .why(let value): .why(expression(value))
    case .whatIf(let query):
      .whatIf(
        WhatIf(changes: query.changes.map(change), queries: query.queries?.map(statement)))
    case .find(let query):
      .find(
        FindQuery(
          path: path(query.path), left: expression(query.left), right: expression(query.right),
          within: query.within.map { expression($0) }))
    case .sweep(let query): .sweep(sweep(query))
    case .allocate(let query):
      .allocate(
        AllocateQuery(
          amount: expression(query.amount), places: query.places.map(path),
          objective: query.objective, limits: query.limits.map { expression($0) },
          ownSplit: query.ownSplit.map { expression($0) }))
    case .plot(let value): .plot(expression(value))
    case .check(let query):
      .check(
        CheckQuery(
          condition: expression(query.condition),
          confidence: query.confidence.map { expression($0) }))
    case .print(let template): .print(template.mapValues { expression($0) })
    case .campaign, .horizon, .begins, .currency, .window, .definition, .function, .unit, .rate,
      .use, .correlate, .block, .set, .unset:
      kind
    }
  }

  private func sweep(_ query: SweepQuery) -> SweepQuery {
    let spacing: SweepQuery.Spacing? =
      switch query.spacing {
      case .steps(let count): .steps(expression(count))
      case .by(let width): .by(expression(width))
      case nil: nil
      }
    return SweepQuery(
      path: path(query.path), range: expression(query.range), spacing: spacing,
      queries: query.queries?.map(statement))
  }

  private func change(_ change: Change) -> Change {
    switch change {
    case .binding(let binding): .binding(self.binding(binding))
    case .without(let path): .without(self.path(path))
    case .scenario(let name): .scenario(path(name))
    }
  }

  private func binding(_ binding: Binding, hidden: Set<String> = []) -> Binding {
    Binding(
      path: path(binding.path), value: expression(binding.value, hidden: hidden),
      origin: binding.origin)
  }

  private func definition(
    _ definition: Definition, as name: Name, hidden: Set<String> = []
  ) -> Definition {
    Definition(
      name: name, title: definition.title, value: expression(definition.value, hidden: hidden))
  }

  private func function(_ function: FunctionDefinition) -> FunctionDefinition {
    FunctionDefinition(
      name: defined(function.name), parameters: function.parameters,
      body: expression(function.body, hidden: Set(function.parameters.map(\.text))))
  }

  private func block(_ block: Block) -> Block {
    var own: Set<String> = []
    for case .definition(let definition) in block.items.map(\.kind) {
      own.insert(definition.name.text)
    }
    let items = block.items.map { item in
      let kind: Block.Item.Kind =
        switch item.kind {
        case .field(let field): .field(self.field(field, hidden: own))
        case .definition(let definition):
          .definition(self.definition(definition, as: definition.name, hidden: own))
        case .set(let binding): .set(self.binding(binding, hidden: own))
        }
      return Block.Item(kind, item.span)
    }
    return Block(
      keyword: block.keyword, name: block.name.map(defined), title: block.title,
      original: block.original.map(path), items: items, header: block.header,
      isDamaged: block.isDamaged)
  }

  private func field(_ field: FieldValue, hidden: Set<String>) -> FieldValue {
    FieldValue(
      name: field.name,
      values: field.values.map {
        FieldValue.Value(
          isVarying: $0.isVarying, expression: expression($0.expression, hidden: hidden))
      },
      confidence: field.confidence.map { expression($0, hidden: hidden) },
      hasEquals: field.hasEquals)
  }
}
