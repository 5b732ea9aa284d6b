import BuyinSyntax

// How the `set`s of an option are lowered
//
// `option small { sources ads; set ads.pay = $100 }` changes a line of a source for this option
// alone. The option is compared with others on the same draws, so it must be in the same program:
// the definitions are lowered once more with one more layer, and every step that comes out like one
// that is there already is that one. What the change does not reach is shared, slots included, so
// that the option costs only what differs, and moves with the plan's own assumptions.

/// The steps and slots that are there already.
struct Reuse {
  /// What makes two steps the same.
  struct Step: Hashable {
    let operation: Operation
    let operands: [NodeID]
  }

  /// What makes two slots the same.
  struct Place: Hashable {
    let path: String
    let part: Int
    let value: NodeID
  }

  private(set) var steps: [Step: NodeID] = [:]
  private(set) var slots: [Place: SlotID] = [:]

  /// Files everything that was lowered.
  init(_ nodes: [Node], _ slots: [Slot]) {
    for (index, node) in nodes.enumerated().reversed() {
      steps[Step(operation: node.operation, operands: node.operands)] = NodeID(index)
    }
    for (index, slot) in slots.enumerated() {
      let value = nodes[slot.value.node.index].operands[0]
      self.slots[Place(path: slot.path, part: slot.part, value: value)] = SlotID(index)
    }
  }
}

extension Checker {
  /// Whether a block is an option: it has metrics and is no source.
  func isOfOption(_ block: Block) -> Bool {
    guard let schema = vocabulary.schema(block.keyword.text) else { return false }
    return schema.hasMetrics && !schema.isPart
  }

  /// Returns the `set`s of an option, by the path of their slot.
  private func sets(of block: Int) -> [String: Binding] {
    var found: [String: Binding] = [:]
    guard isOfOption(blocks[block]) else { return found }
    for item in blocks[block].items {
      if case .set(let binding) = item.kind { found[binding.path.text] = binding }
    }
    return found
  }

  /// Lowers the plan once more for each option that changes something.
  mutating func lowerOptionSets() {
    for block in blocks.indices {
      let bindings = sets(of: block)
      guard !bindings.isEmpty, !isExhausted else { continue }
      reportSetTwice(block)
      var layer = Layer(.option(blockName(block)))
      layer.bindings = bindings
      lowerUnder(layer, block)
    }
  }

  private mutating func reportSetTwice(_ block: Int) {
    var seen: [String: Span] = [:]
    for item in blocks[block].items {
      guard case .set(let binding) = item.kind else { continue }
      if let first = seen[binding.path.text] { report(.changedTwice(binding.path, first: first)) }
      seen[binding.path.text] = binding.path.span
    }
  }

  private mutating func lowerUnder(_ layer: Layer, _ block: Int) {
    var inner = self
    let above = inner.layers.lastIndex(where: \.kind.isOfPlan).map { $0 + 1 } ?? 0
    inner.layers.insert(layer, at: above)
    inner.reuse = Reuse(nodes, slots)
    inner.variation.isInside = true
    inner.variation.values.merge(values) { $1 }
    for (path, value) in values { inner.variation.elementTypes[path] = elementType(value) }
    inner.diagnostics = []
    inner.metrics = [:]
    inner.values = [:]
    inner.boundFields = [:]
    inner.boundReferences = [:]
    inner.boundConditions = [:]
    inner.ordinals = [:]
    inner.calls = [:]
    inner.countedPaths = []
    inner.checkOverrides()
    if inner.diagnostics.isEmpty {
      for task in inner.orderedTasks() where !task.isCondition(inner) { inner.lower(task) }
    }
    nodes = inner.nodes
    known = inner.known
    slots = inner.slots
    lists = inner.lists
    visits = inner.visits
    isExhausted = inner.isExhausted
    reportedNames = inner.reportedNames
    diagnostics += inner.diagnostics
    inner.boundReferences = boundReferences
    inner.boundConditions = boundConditions
    blocksUnder[block] = blocks.indices.map { inner.boundBlock($0) }
  }

  /// Returns the step that is there already; nil where there is none, or none is looked for.
  mutating func knownNode(
    _ operation: Operation, _ operands: [NodeID], _ span: Span
  ) -> NodeID? {
    guard let reuse else { return nil }
    if let known = reuse.steps[Reuse.Step(operation: operation, operands: operands)] {
      return known
    }
    if case .metric = operation {
      report(.notYet("a result of the model in what an option changes", at: span))
    }
    return nil
  }

  /// Returns the slot that is there already with this value; nil where there is none.
  func knownSlot(
    _ path: String, part: Int, value: TypedNode, _ bounds: Field.Bounds
  ) -> (id: SlotID, value: TypedNode)? {
    guard let reuse,
      let id = reuse.slots[Reuse.Place(path: path, part: part, value: value.node)]
    else { return nil }
    let known = slots[id.index].value.node
    return (id, TypedNode(node: known, type: value.type, unit: value.unit))
  }

  /// Returns the fields of a block as a subject reads them: an option may change them.
  func bound(under subject: MetricRequest.Subject, _ block: Int) -> [String: [BoundValue]] {
    switch subject {
    case .block(let option), .part(_, of: .some(let option)):
      blocksUnder[option]?[block].fields ?? boundFields[block] ?? [:]
    case .everything, .nothing, .candidate, .part(_, of: nil): boundFields[block] ?? [:]
    }
  }

  /// Whether a result of a block can be asked for by now: what an option changes is lowered after
  /// the plan.
  func mayAsk(ofOption index: Int) -> Bool { blocksUnder[index] != nil || sets(of: index).isEmpty }
}

extension Task {
  /// Whether it is what a goal needs, which is the same for all options.
  fileprivate func isCondition(_ checker: Checker) -> Bool {
    guard case .field(let block, let name) = self else { return false }
    let schema = checker.vocabulary.schema(checker.blocks[block].keyword.text)
    return schema?.field(named: name)?.isCondition == true
  }
}
