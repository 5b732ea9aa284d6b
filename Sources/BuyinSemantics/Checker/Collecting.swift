import BuyinSyntax

/// The first walk: every statement is filed under what it defines.
extension Checker {
  mutating func collect(_ statement: Statement) {
    switch statement.kind {
    case .campaign(let title): collectOnce("campaign", statement.span) { $0.campaign = title }
    case .horizon(let length): collectOnce("horizon", statement.span) { $0.horizon = length }
    case .window(let length): collectOnce("window", statement.span) { $0.window = length }
    case .currency(let code): collectOnce("currency", statement.span) { $0.currency = code }
    case .definition(let definition):
      define(definition.name, .value(definition, path: definition.name.text, block: nil))
    case .function(let function): defineFunction(function)
    case .unit: return
    case .block(let block): collectBlock(block)
    case .set(let binding): set(binding)
    case .show, .compare, .verdict, .check, .print, .whatIf, .why, .find, .sweep, .allocate, .plot:
      queryStatements.append(statement)
    case .begins(let date): collectOnce("begins", statement.span) { $0.begins = date }
    case .rate(let left, let right):
      rateStatements.append(RateStatement(left: left, right: right, span: statement.span))
    case .use(let use):
      if let alias = use.alias { define(alias, .usedFile(alias)) }
    case .correlate(let paths, let value):
      correlationStatements.append(
        CorrelationStatement(paths: paths, value: value, span: statement.span))
    case .unset(let path): unset(path)
    }
  }

  /// Files a `set` in the layer of its file, which lies above those of the files that came before.
  private mutating func set(_ binding: Binding) {
    let kind = binding.origin.map { Layer.Kind.used($0) } ?? .set
    if let index = layers.firstIndex(where: { $0.kind == kind }) {
      layers[index].bindings[binding.path.text] = binding
      return
    }
    var layer = Layer(kind)
    layer.bindings[binding.path.text] = binding
    layers.insert(layer, at: layers.firstIndex { $0.kind == .set } ?? 0)
  }

  /// Takes back the topmost `set` of a path.
  private mutating func unset(_ path: Path) {
    for index in layers.indices.reversed() where layers[index].kind.isOfPlan {
      guard layers[index].bindings.removeValue(forKey: path.text) == nil else { return }
    }
    let set = layers.filter(\.kind.isOfPlan).flatMap(\.bindings.keys).sorted()
    report(.nothingSet(path, nearest: nearest(to: path.text, among: set)))
  }

  private mutating func collectOnce(
    _ word: String, _ span: Span, _ store: (inout Settings) -> Void
  ) {
    if let first = settings.spans[word] {
      report(.settingTwice(word, at: span, first: first))
      return
    }
    settings.spans[word] = span
    store(&settings)
  }

  mutating func define(_ name: Name, _ meaning: Meaning) {
    if let first = meanings[name.text] {
      if first.isUsedFile || meaning.isUsedFile {
        report(.aliasTaken(name.text, at: name.span, first: first.span(in: blocks)))
        return
      }
      report(.definedTwice(name.text, at: name.span, first: first.span(in: blocks)))
      return
    }
    if vocabulary.isTaken(name.text) {
      let isAll = name.text == vocabulary.everything
      report(
        .blockName(
          name.text, stands: isAll ? "everything together" : "doing nothing", at: name.span))
      return
    }
    meanings[name.text] = meaning
  }

  private mutating func defineFunction(_ function: FunctionDefinition) {
    define(function.name, .function(function))
    var seen: [String: Span] = [:]
    for parameter in function.parameters {
      if let first = seen[parameter.text] {
        report(.definedTwice(parameter.text, at: parameter.span, first: first))
      }
      seen[parameter.text] = parameter.span
    }
    if function.parameters.isEmpty, drawsDirectly(function.body) {
      report(.parameterless(function.name))
    }
  }

  /// Whether an expression has a range or a distribution in it.
  private func drawsDirectly(_ root: Expression) -> Bool {
    var pending = [root]
    while let expression = pending.popLast() {
      switch expression.kind {
      case .range, .outOf: return true
      case .call(let call):
        switch vocabulary.function(call.callee.text)?.rule {
        case .distribution, .shareDistribution, .selection: return true
        case .same, .pure, .root, .statistic, .chosenQuantile, .chance, .truncation, .compounding,
          .elementCount, nil:
          break
        }
      case .quantity, .name, .text, .truth, .date, .grouping, .list, .comprehension, .integers,
        .member, .index, .moment, .series, .unary, .binary, .per, .conditional:
        break
      }
      pending += expression.children
    }
    return false
  }

  /// Reports every binding of a layer to what is not there. Under changes the plan's own were
  /// looked at before.
  mutating func checkOverrides() {
    for layer in layers where !variation.isInside || !layer.kind.isOfPlan { checkBindings(layer) }
  }

  private mutating func checkBindings(_ layer: Layer) {
    for (path, binding) in layer.bindings {
      let words = binding.path.words.map(\.text)
      if case .scenario = layer.kind, variation.leftOut[words[0]] != nil { continue }
      if case .value = meanings[path] { continue }
      guard !reportedNames.contains(words[0]) else { continue }
      if ["horizon", "window"].contains(path) {
        report(.notYet("a change of `\(path)`", at: binding.path.span))
        continue
      }
      guard words.count == 2, case .block(let index) = meanings[words[0]],
        let schema = vocabulary.schema(blocks[index].keyword.text)
      else {
        let values = meanings.compactMap { if case .value = $0.value { $0.key } else { nil } }
        let nearest = owner(ofField: words) ?? nearest(to: path, among: values.sorted())
        if isLost(words[0], nearest: nearest) { continue }
        report(.setWithoutSlot(binding.path, nearest: nearest))
        continue
      }
      if let field = schema.field(named: words[1]) {
        if !field.isQuantity { report(.notYet("a change of `\(path)`", at: binding.path.span)) }
        continue
      }
      if schema.hasMetrics, metricRow(words[1]) != nil {
        report(.metricSet(binding.path))
        continue
      }
      let fields = schema.fields.map { "\(words[0]).\($0.name)" }
      report(.setWithoutSlot(binding.path, nearest: nearest(to: path, among: fields)))
    }
  }

  /// Returns the path of a block's line that is named without its block: `bought.leave` for `leave`.
  private func owner(ofField words: [String]) -> String? {
    guard words.count == 1 else { return nil }
    return blocks.indices.first {
      vocabulary.schema(blocks[$0].keyword.text)?.field(named: words[0]) != nil
        && !fieldExpressions($0, words[0]).isEmpty
    }.map { "\(blockName($0)).\(words[0])" }
  }

  /// Keeps the uses of a name quiet whose definition was refused.
  private mutating func lose(_ name: String) {
    reportedNames.insert(name)
    lostNames.insert(name)
  }

  private mutating func collectBlock(_ block: Block) {
    if block.keyword.text == "scenario" {
      collectScenario(block)
      return
    }
    guard let schema = vocabulary.schema(block.keyword.text) else {
      let called = vocabulary.schemas.first {
        $0.alsoCalled.contains(block.keyword.text.lowercased())
      }
      report(
        .unknownBlock(
          block.keyword, called: called?.keyword, known: vocabulary.schemas.map(\.keyword)))
      lose(block.name?.text ?? "")
      return
    }
    let index = blocks.count
    blocks.append(block)
    if schema.isNamed {
      collectNamed(block, schema: schema, index: index)
    } else {
      collectUnnamed(block, index: index)
    }
    for item in block.items {
      switch item.kind {
      case .field: continue
      case .definition(let definition):
        let path = "\(blockName(index)).\(definition.name.text)"
        define(
          Name(path, definition.name.span),
          .value(definition, path: path, block: index))
      case .set(let binding):
        // The `set`s of an option are a layer of their own.
        if !isOfOption(block) { report(.setInside(binding, schema, at: item.span)) }
      }
    }
  }

  private mutating func collectNamed(_ block: Block, schema: Schema, index: Int) {
    guard let name = block.name else {
      report(.blockWithoutName(block, example: schema.example))
      return
    }
    if schema.isMetric, vocabulary.metric(name.text) != nil {
      report(.actionCalledLikeMetric(name))
      return
    }
    define(name, .block(index))
    let count = blocks.count { vocabulary.schema($0.keyword.text)?.hasMetrics == true }
    if count == limits.sources + 1 {
      report(.tooManySources(limits.sources, at: name.span))
    }
  }

  private mutating func collectUnnamed(_ block: Block, index: Int) {
    if let name = block.name {
      report(.blockWithName(block.keyword, name))
      return
    }
    if let first = settings.spans[block.keyword.text] {
      report(.settingTwice(block.keyword.text, at: block.keyword.span, first: first))
      return
    }
    settings.spans[block.keyword.text] = block.keyword.span
    meanings[block.keyword.text] = meanings[block.keyword.text] ?? .block(index)
  }

  /// Returns the name of a block; its keyword where its kind has none.
  func blockName(_ index: Int) -> String {
    blocks[index].name?.text ?? blocks[index].keyword.text
  }

  /// Finds the reporting currency: as said, else the budget's, else the only one used.
  mutating func resolveCurrency(_ statements: [Statement]) {
    if let code = settings.currency {
      guard let unit = units.unit(named: code.text), unit.dimension.currency == code.text else {
        report(.unknownCurrency(code, known: units.all.compactMap(\.dimension.currency)))
        return
      }
      currency = code.text
      if code.text.hasSuffix("D"), code.text != "USD" { units.give(sign: "$", to: code.text) }
      return
    }
    let deciding = blocks.filter {
      vocabulary.schema($0.keyword.text)?.decidesCurrency == true
    }
    let decided = currencies(in: deciding)
    if decided.count == 1 {
      currency = decided[0]
      return
    }
    let used = decided.isEmpty ? currencies(in: blocks) : decided
    if let only = used.first { currency = only }
    if used.count > 1 {
      report(.currencyUnclear(used, at: blocks[0].keyword.span))
      isCurrencyUnclear = true
    }
  }

  /// Returns the codes of the currencies in the fields of blocks, sorted.
  private func currencies(in blocks: [Block]) -> [String] {
    var codes: Set<String> = []
    var pending = blocks.flatMap(\.items).flatMap { item -> [Expression] in
      guard case .field(let field) = item.kind else { return [] }
      return field.values.map(\.expression)
    }
    while let expression = pending.popLast() {
      pending += expression.children
      guard case .quantity(let literal) = expression.kind else { continue }
      if let sign = literal.moneySign, let unit = units.currency(sign: sign.text) {
        codes.formUnion(unit.dimension.currency.map { [$0] } ?? [])
      }
      for word in literal.units {
        guard let code = units.unit(named: word.text)?.dimension.currency else { continue }
        codes.insert(code)
      }
    }
    return codes.sorted()
  }
}
