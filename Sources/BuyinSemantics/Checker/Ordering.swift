import BuyinSyntax

/// The second walk: needs before users, and the cycles.
extension Checker {
  /// Returns every task of the plan after those that it needs; tasks in a cycle are left out, and
  /// the cycle is reported.
  mutating func orderedTasks() -> [Task] {
    var ordered: [Task] = []
    var state: [Task: Mark] = [:]
    for root in rootTasks() where state[root] == nil {
      visit(root, &state, &ordered)
    }
    return ordered
  }

  private enum Mark { case open, done }

  /// Walks depth first from a task with a stack of its own: a long chain of definitions must not
  /// become a deep recursion.
  private mutating func visit(_ root: Task, _ state: inout [Task: Mark], _ ordered: inout [Task]) {
    var stack: [(task: Task, needs: [Task], next: Int)] = [(root, needs(of: root), 0)]
    state[root] = .open
    while let top = stack.last {
      guard top.next < top.needs.count else {
        stack.removeLast()
        state[top.task] = .done
        ordered.append(top.task)
        continue
      }
      stack[stack.count - 1].next += 1
      let need = top.needs[top.next]
      switch state[need] {
      case .done: continue
      case .open:
        let start = stack.firstIndex { $0.task == need } ?? 0
        reportCycle(stack[start...].map(\.task))
      case nil:
        state[need] = .open
        stack.append((need, needs(of: need), 0))
      }
    }
  }

  private func rootTasks() -> [Task] {
    var tasks: [(Span, Task)] = []
    for (name, meaning) in meanings {
      switch meaning {
      case .value: tasks.append((meaning.span(in: blocks), .value(name)))
      case .function: tasks.append((meaning.span(in: blocks), .function(name)))
      case .block, .scenario, .usedFile: continue
      }
    }
    for (index, block) in blocks.enumerated() {
      tasks.append((block.keyword.span, .model(block: index)))
    }
    return tasks.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func needs(of task: Task) -> [Task] {
    switch task {
    case .value(let path):
      guard case .value(let definition, _, let block) = meanings[path] else { return [] }
      return needs(of: [definition.value], at: path, block)
    case .field(let block, let name):
      let field = vocabulary.schema(blocks[block].keyword.text)?.field(named: name)
      let own = needs(
        of: fieldExpressions(block, name), at: "\(blockName(block)).\(name)", block)
      return own + (field?.isCondition == true ? [.everything] : [])
    case .function(let name):
      guard case .function(let function) = meanings[name] else { return [] }
      return needs(
        of: [function.body], block: nil, bound: Set(function.parameters.map(\.text)))
    case .model(let block):
      let schema = vocabulary.schema(blocks[block].keyword.text)
      return (schema?.fields ?? []).map { .field(block: block, name: $0.name) }
    case .everything:
      return modelBlocks(of: .everything).map { .model(block: $0) }
    }
  }

  /// Returns the expressions that stand in a field of a block.
  func fieldExpressions(_ block: Int, _ name: String) -> [Expression] {
    blocks[block].items.flatMap { item -> [Expression] in
      guard case .field(let field) = item.kind, field.name.text == name else { return [] }
      return field.values.map(\.expression)
    }
  }

  /// Returns what a slot needs: its own expressions, unless something covers them, and what lies
  /// above, whose mention of the slot itself means the value beneath.
  private func needs(of own: [Expression], at path: String, _ block: Int?) -> [Task] {
    let covers = covers(of: path, block)
    let above = needs(of: covers.map(\.binding.value), block: block).filter { task in
      switch task {
      case .value(let other): other != path
      case .field(let block, let name): "\(blockName(block)).\(name)" != path
      case .function, .model, .everything: true
      }
    }
    return lowersDefinition(under: covers) ? needs(of: own, block: block) + above : above
  }

  /// Returns what expressions name; not the parameters of a function and the variable of a list,
  /// which are no names of the plan.
  private func needs(of roots: [Expression], block: Int?, bound: Set<String> = []) -> [Task] {
    var found: [Task] = []
    var pending = roots.map { ($0, bound) }
    while let (expression, bound) = pending.popLast() {
      switch expression.kind {
      case .member(let base, let word):
        if case .name(let name) = base.kind {
          found += needs(ofMember: word.text, of: name.text)
        } else {
          pending.append((base, bound))
        }
      case .name(let name):
        guard !bound.contains(name.text) else { continue }
        if let task = need(ofName: name.text, block: block) { found.append(task) }
      case .call(let call):
        if case .function = meanings[call.callee.text] {
          found.append(.function(call.callee.text))
        }
        pending += expression.children.map { ($0, bound) }
      case .comprehension(let comprehension):
        pending.append((comprehension.domain, bound))
        let inner = bound.union([comprehension.variable.text])
        pending += expression.children.dropFirst().map { ($0, inner) }
      case .per(let numerator, .units(nil, let words, _)) where words.count == 1:
        pending.append((numerator, bound))
        guard !bound.contains(words[0].text) else { continue }
        if let task = need(ofName: words[0].text, block: block) { found.append(task) }
      case .quantity, .text, .truth, .date, .grouping, .list, .integers, .index,
        .moment, .series, .unary, .binary, .per, .range, .outOf, .conditional:
        pending += expression.children.map { ($0, bound) }
      }
    }
    return found.reversed()
  }

  private func need(ofName name: String, block: Int?) -> Task? {
    if let block, case .value = meanings["\(blockName(block)).\(name)"] {
      return .value("\(blockName(block)).\(name)")
    }
    guard case .value = meanings[name] else { return nil }
    return .value(name)
  }

  private func needs(ofMember member: String, of name: String) -> [Task] {
    if name == vocabulary.everything { return [.everything] }
    if name == vocabulary.nothing { return modelBlocks(of: .nothing).map { .model(block: $0) } }
    guard case .block(let index) = meanings[name] else { return [] }
    if case .value = meanings["\(name).\(member)"] { return [.value("\(name).\(member)")] }
    let schema = vocabulary.schema(blocks[index].keyword.text)
    if schema?.field(named: member) != nil { return [.field(block: index, name: member)] }
    return modelBlocks(of: .block(index)).map { .model(block: $0) }
  }

  /// Returns the blocks that the model reads for a subject: those that all options share, and the
  /// sources that it is made of. Goals are no part of the model.
  func modelBlocks(of subject: MetricRequest.Subject) -> [Int] {
    let own: Set<Int>
    switch subject {
    case .everything, .candidate, .part(_, of: nil):
      return blocks.indices.filter {
        let schema = vocabulary.schema(blocks[$0].keyword.text)
        return schema?.hasMetrics == true || schema?.isShared == true
      }
    case .nothing: own = []
    case .block(let index), .part(_, of: .some(let index)):
      own = Set([index] + references(of: index))
    }
    return blocks.indices.filter {
      own.contains($0) || vocabulary.schema(blocks[$0].keyword.text)?.isShared == true
    }
  }

  private mutating func reportCycle(_ tasks: [Task]) {
    let steps = tasks.compactMap { task -> (String, Span)? in
      switch task {
      case .value(let path): meanings[path].map { (path, $0.span(in: blocks)) }
      case .function(let name): meanings[name].map { (name, $0.span(in: blocks)) }
      case .field(let block, let name):
        (
          "\(blockName(block)).\(name)",
          fieldExpressions(block, name).first?.span ?? blocks[block].header
        )
      case .model, .everything: nil
      }
    }
    guard let first = steps.first else { return }
    for case .function(let name) in tasks { endlessFunctions.insert(name) }
    let isFunction = tasks.contains { if case .function = $0 { true } else { false } }
    let throughModel = tasks.contains {
      switch $0 {
      case .model, .everything: true
      case .value, .field, .function: false
      }
    }
    report(
      .cycle(
        steps.map(\.0), at: first.1, others: steps.dropFirst().map(\.1), isFunction: isFunction,
        throughModel: throughModel))
  }
}
