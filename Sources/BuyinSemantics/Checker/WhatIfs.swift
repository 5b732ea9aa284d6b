import BuyinSyntax

// How a `what if` is checked
//
// The plan with a change is a plan: the same definitions with one more layer, or without one of
// its sources. So a `what if` is one more check of the definitions, with the changes among the
// layers, and gives a program of its own. Draws are named by paths, so both programs draw the same
// futures, and what no change reaches is the same to the last bit.
//
// The alternative, nodes of the changes in the program of the plan, saves the second check and
// lets a run share what does not change. But a change may add a field, move a start, or leave out a
// source, which decides how the model is bound; and its right side may read what stands later in
// the program. All of that is a plan like any other here.

/// What the checks of one plan under several layers share.
struct Variation {
  /// The definitions of the plan.
  var definitions: [Statement] = []
  /// Whether this is a check under changes.
  var isInside = false
  /// The sources that are left out, and where that is said.
  var leftOut: [String: Span] = [:]
  /// What needs a source that is left out.
  var needsLeftOut: [Diagnostic] = []
  /// The values of the plan around this one: what a change must be like.
  var values: [String: TypedNode] = [:]
  /// What fields of the plan give per length of time, by their paths: what it measures, and the unit of
  /// that time.
  var flows: [String: (dimension: Dimension, period: String)] = [:]
  /// The types of the values in those that are lists.
  var elementTypes: [String: QuantityType] = [:]
  /// What the plan as it stands draws together: streams by their names, which changes keep.
  var correlations: [Correlation] = []
  /// The programs of the changes inside this one.
  var variants: [CheckedProgram] = []
  /// The number of checks so far, also inside others.
  var count = 0
}

extension Checker {
  mutating func lowerWhatIf(_ query: WhatIf, _ statement: Statement) -> Query.Kind? {
    guard let changes = changes(query.changes) else { return nil }
    let asked =
      query.queries?.filter(\.isQuestion)
      ?? [Statement(.verdict(VerdictQuery(metric: nil, options: [])), statement.span)]
    guard let variant = tryOut(changes, asking: asked, at: statement.span) else { return nil }
    return .whatIf(
      Query.Trial(
        changes: query.changes.map(canonicalText), variant: variant,
        before: asked.map { lowerQuietly($0) }))
  }

  /// Lowers a question of the plan with changes for the plan without them, which need not have all
  /// that it asks for.
  private mutating func lowerQuietly(_ statement: Statement) -> Query? {
    if case .whatIf = statement.kind { return nil }
    let (known, names, count) = (diagnostics, reportedNames, variation.needsLeftOut.count)
    let query = lowerQuery(statement)
    let isWell = diagnostics.count == known.count && variation.needsLeftOut.count == count
    (diagnostics, reportedNames) = (known, names)
    variation.needsLeftOut.removeLast(variation.needsLeftOut.count - count)
    return isWell ? query : nil
  }

  // MARK: Changes

  /// Changes that are tried together.
  struct Changes {
    var scenarios: [Scenario] = []
    var bindings: [Binding] = []
    var leftOut: [Path] = []
  }

  private mutating func changes(_ changes: [Change]) -> Changes? {
    var sorted = Changes()
    for change in changes {
      switch change {
      case .binding(let binding):
        if let first = sorted.bindings.first(where: { $0.path.text == binding.path.text }) {
          report(.changedTwice(binding.path, first: first.path.span))
          return nil
        }
        sorted.bindings.append(binding)
      case .without(let path):
        guard canBeLeftOut(path) else { return nil }
        sorted.leftOut.append(path)
      case .scenario(let path):
        guard let scenario = scenario(Name(path.text, path.span)) else { return nil }
        sorted.scenarios.append(scenario)
      }
    }
    return isDisjoint(sorted.scenarios) ? sorted : nil
  }

  /// Whether no two of the scenarios, and of those around, change the same slot.
  private mutating func isDisjoint(_ scenarios: [Scenario]) -> Bool {
    var owners: [String: String] = [:]
    for layer in layers {
      guard case .scenario(let name) = layer.kind else { continue }
      for path in layer.bindings.keys { owners[path] = name }
    }
    for scenario in scenarios {
      for binding in scenario.bindings {
        if let owner = owners[binding.path.text] {
          report(.scenariosClash(owner, scenario.name.text, binding))
          return false
        }
        owners[binding.path.text] = scenario.name.text
      }
    }
    return true
  }

  // MARK: Checks of their own

  /// Checks the plan with changes.
  ///
  /// - Parameters:
  ///   - changes: what lies above the layers of this check.
  ///   - questions: what is asked of it.
  ///   - span: where the changes are asked for.
  /// - Returns: the position of its program among the variants; nil where there is none.
  mutating func tryOut(
    _ changes: Changes, asking questions: [Statement], at span: Span
  ) -> Int? {
    guard !isExhausted else { return nil }
    guard variation.count < limits.variants else {
      isExhausted = true
      report(.tooManyVariants(limits.variants, at: span))
      return nil
    }
    var inner = changed(by: changes)
    let program = inner.checkChanged(questions)
    variation.count = inner.variation.count
    visits = inner.visits
    reportedNames.formUnion(inner.reportedNames)
    calledFunctions.formUnion(inner.calledFunctions)
    isExhausted = isExhausted || inner.isExhausted
    diagnostics += inner.diagnostics
    guard let program else { return nil }
    variation.variants.append(program)
    return variation.variants.count - 1
  }

  private func changed(by changes: Changes) -> Checker {
    var inner = Checker(vocabulary: vocabulary, limits: limits)
    inner.reportedNames = reportedNames
    inner.lostNames = lostNames
    inner.isCurrencyUnclear = isCurrencyUnclear
    inner.visits = visits
    inner.variation = variation
    inner.variation.isInside = true
    inner.variation.count += 1
    inner.variation.variants = []
    inner.variation.needsLeftOut = []
    inner.variation.values.merge(values) { $1 }
    for (path, value) in values { inner.variation.elementTypes[path] = elementType(value) }
    for path in changes.leftOut { inner.variation.leftOut[path.text] = path.span }
    inner.layers += layers.filter { !$0.kind.isOfPlan }
    inner.currency = currency
    let scenarios = inner.layers.firstIndex { if case .whatIf = $0.kind { true } else { false } }
    inner.layers.insert(
      contentsOf: changes.scenarios.map(\.layer), at: scenarios ?? inner.layers.count)
    var top = Layer(.whatIf(1 + layers.count { if case .whatIf = $0.kind { true } else { false } }))
    for binding in changes.bindings { top.bindings[binding.path.text] = binding }
    inner.layers.append(top)
    return inner
  }

  /// Checks the definitions under the layers, and then the questions.
  private mutating func checkChanged(_ questions: [Statement]) -> CheckedProgram? {
    let definitions = variation.definitions.filter { !isOfLeftOut($0) }
    collectUnits(definitions)
    for statement in definitions { collect(statement) }
    resolveCurrency(variation.definitions)
    let before = diagnostics.count
    checkOverrides()
    let isThere = diagnostics.count == before
    lowerRates()
    for task in orderedTasks() { lower(task) }
    lowerOptionSets()
    let time = lowerTime()
    let queries = isThere ? questions.compactMap { lowerQuery($0) } : []
    if queries.count < questions.count || hasGaps {
      diagnostics += variation.needsLeftOut.prefix(1)
    }
    guard let time, queries.count == questions.count,
      !diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    return program(time, queries)
  }

  /// Whether a field that is given has no value, because it needs a source that is left out.
  private var hasGaps: Bool {
    blocks.indices.contains { block in
      let fields = vocabulary.schema(blocks[block].keyword.text)?.fields ?? []
      return fields.contains {
        boundFields[block]?[$0.name] == nil && !fieldExpressions(block, $0.name).isEmpty
      }
    }
  }

  // MARK: Sources that are left out

  /// Whether a plan can do without a block: a source, an option, or content.
  private mutating func canBeLeftOut(_ path: Path) -> Bool {
    if case .block(let index) = meanings[path.text],
      vocabulary.schema(blocks[index].keyword.text)?.isPart == true
    {
      return true
    }
    return options([path]) != nil
  }

  private func isOfLeftOut(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .block(let block): block.name.map { variation.leftOut[$0.text] != nil } ?? false
    case .set(let binding): variation.leftOut[binding.path.words[0].text] != nil
    case .campaign, .horizon, .begins, .currency, .window, .definition, .function, .unit, .rate,
      .use, .correlate, .unset, .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate,
      .plot, .check, .print:
      false
    }
  }

  /// Whether a name is that of a source that is left out, where that is no matter.
  func isLeftOutQuietly(_ name: Name) -> Bool { variation.leftOut[name.text] != nil }

  /// Whether a name is that of a source that is left out; who needs it is noted.
  mutating func isLeftOut(_ name: Name) -> Bool {
    guard let place = variation.leftOut[name.text] else { return false }
    variation.needsLeftOut.append(.leftOut(name, where: place))
    return true
  }
}
