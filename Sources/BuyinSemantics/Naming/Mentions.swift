package import BuyinSyntax

/// What a statement names of the plan that it stands in.
package struct Mentions: Sendable {
  /// The names of values, functions, blocks and scenarios, each at each place.
  package private(set) var names: [Name] = []
  /// The words of units.
  package private(set) var units: [Name] = []
  /// Whether it asks for a result of everything together, or of doing nothing.
  package private(set) var needsModel = false
  /// Whether it weighs all options against each other.
  package private(set) var needsOptions = false
  /// Whether it asks for every scenario.
  package private(set) var needsScenarios = false
  private let vocabulary: Vocabulary

  /// Reads a statement.
  ///
  /// - Parameters:
  ///   - statement: a definition or a question, with its used names resolved.
  ///   - vocabulary: the words that every plan has.
  package init(_ statement: Statement, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    read(statement)
  }

  // MARK: Statements

  private mutating func read(_ statement: Statement) {
    switch statement.kind {
    case .campaign, .currency, .use, .unset: return
    case .horizon(let value), .begins(let value), .window(let value): read(value)
    case .definition(let definition): read(definition.value)
    case .function(let function):
      read(function.body, hidden: Set(function.parameters.map(\.text)))
    case .unit(let unit): if let value = unit.value { read(value) }
    case .rate(let left, let right):
      read(left)
      read(right)
    case .correlate(let paths, let value):
      for path in paths { read(path) }
      read(value)
    case .block(let block): read(block)
    case .set(let binding): read(binding)
    case .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      readQuestion(statement)
    }
  }

  private mutating func readQuestion(_ statement: Statement) {
    switch statement.kind {
    case .show(let shown, _): for value in shown { read(value) }
    case .compare(let paths): readOptions(paths, orScenarios: true)
    case .verdict(let query): readOptions(query.options)
    case .why(let value), .plot(let value): read(value)
    case .whatIf(let query):
      for change in query.changes { read(change) }
      readInner(query.queries)
    case .find(let query):
      read(query.path)
      for value in [query.left, query.right] + (query.within.map { [$0] } ?? []) { read(value) }
    case .sweep(let query):
      read(query.path)
      read(query.range)
      readInner(query.queries)
    case .allocate(let query):
      readOptions(query.places)
      for value in [query.amount] + query.limits + query.ownSplit { read(value) }
    case .check(let query):
      read(query.condition)
      if let confidence = query.confidence { read(confidence) }
    case .print(let template): for value in template.values { read(value) }
    case .campaign, .horizon, .begins, .currency, .window, .definition, .function, .unit, .rate,
      .use, .correlate, .block, .set, .unset:
      return
    }
  }

  /// Reads the options that are weighed; without any, all are.
  private mutating func readOptions(_ paths: [Path], orScenarios: Bool = false) {
    for path in paths { read(path) }
    needsModel = needsModel || paths.isEmpty
    needsOptions = needsOptions || paths.isEmpty
    needsScenarios = needsScenarios || paths.isEmpty && orScenarios
  }

  /// Reads the questions inside another one; where there are none, a verdict is asked for.
  private mutating func readInner(_ queries: [Statement]?) {
    guard let queries else { return readOptions([]) }
    for query in queries { read(query) }
  }

  private mutating func read(_ change: Change) {
    switch change {
    case .binding(let binding): read(binding)
    case .without(let path): read(path)
    case .scenario(let path): read(path)
    }
  }

  private mutating func read(_ block: Block) {
    var own: Set<String> = []
    for case .definition(let definition) in block.items.map(\.kind) {
      own.insert(definition.name.text)
    }
    if let original = block.original { read(original) }
    let schema = vocabulary.schema(block.keyword.text)
    for item in block.items {
      switch item.kind {
      case .field(let field):
        if schema?.field(named: field.name.text)?.isCondition == true { needsModel = true }
        for value in field.values { read(value.expression, hidden: own) }
        if let confidence = field.confidence { read(confidence, hidden: own) }
      case .definition(let definition): read(definition.value, hidden: own)
      case .set(let binding): read(binding, hidden: own)
      }
    }
  }

  private mutating func read(_ binding: Binding, hidden: Set<String> = []) {
    read(binding.path)
    read(binding.value, hidden: hidden)
  }

  private mutating func read(_ path: Path) {
    note(path.words[0])
  }

  private mutating func note(_ name: Name) {
    if vocabulary.isTaken(name.text) { needsModel = true } else { names.append(name) }
  }

  // MARK: Expressions

  /// Reads an expression without recursion into what it names; `hidden` are names of its own.
  private mutating func read(_ root: Expression, hidden: Set<String> = []) {
    var pending = [(root, hidden)]
    while let (expression, hidden) = pending.popLast() {
      switch expression.kind {
      case .name(let name):
        if !hidden.contains(name.text) { note(name) }
        continue
      case .call(let call): names.append(call.callee)
      case .quantity(let literal): units += literal.units
      case .per(_, .units(_, let words, _)):
        units += words
        names += words.filter { !hidden.contains($0.text) }
      case .comprehension(let comprehension):
        pending.append((comprehension.domain, hidden))
        let inner = hidden.union([comprehension.variable.text])
        pending += expression.children.dropFirst().map { ($0, inner) }
        continue
      case .text, .truth, .date, .grouping, .list, .integers, .member, .index, .moment, .series,
        .unary, .binary, .per, .range, .outOf, .conditional:
        break
      }
      pending += expression.children.map { ($0, hidden) }
    }
  }
}
