package import BuyinSyntax

/// How the statements of a session follow one another: a new definition takes the place of an old
/// one, and what was `set` on top of the old one falls with it.
extension [Statement] {
  /// Returns what of these definitions stays where statements follow.
  ///
  /// - Parameter statements: what is entered now.
  /// - Returns: the definitions that stay, in their order, and what to say of those that are
  ///   dropped without being replaced.
  package func kept(before statements: [Statement]) -> (kept: [Statement], dropped: [Diagnostic]) {
    var names: [String: Span] = [:]
    for statement in statements {
      if let name = statement.definedName { names[name] = statement.span }
    }
    // What was used under a name that means something else now goes with it.
    let replaced = (self + statements).resolved.compactMap { $0.alias?.text }
      .filter { names[$0] != nil }.map { "\($0)." }
    func isReplaced(_ name: String) -> Bool {
      names[name] != nil || replaced.contains { name.hasPrefix($0) }
    }
    var kept: [Statement] = []
    var dropped: [Diagnostic] = []
    for old in self {
      if let name = old.definedName, isReplaced(name) { continue }
      if case .correlate(let paths, _) = old.kind,
        paths.contains(where: { path in replaced.contains { path.text.hasPrefix($0) } })
      {
        continue
      }
      if case .set(let binding) = old.kind {
        let owner = binding.path.words[0].text
        if let place = names[binding.path.text] ?? names[owner] ?? alias(of: owner, names) {
          guard binding.origin == nil else { continue }
          dropped.append(.setDropped(binding, owner, at: place))
          continue
        }
      }
      kept.append(old)
    }
    return (kept, dropped)
  }

  /// Returns where a file is used anew under the name with which another one begins.
  private func alias(of name: String, _ names: [String: Span]) -> Span? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return names[String(name[..<dot])]
  }

  /// The definitions that stand after these statements: no questions, no `unset`, and no `set` that
  /// one took back.
  package var standing: [Statement] {
    var standing: [Statement] = []
    for statement in self where !statement.isQuestion {
      if case .unset(let path) = statement.kind {
        let sets = standing.compactMap { other -> (name: String, isOfPlan: Bool)? in
          guard case .set(let binding) = other.kind, binding.path.text == path.text,
            let name = other.definedName
          else { return nil }
          return (name, binding.origin == nil)
        }
        let top = sets.last(where: \.isOfPlan) ?? sets.last
        standing.removeAll { $0.definedName == top?.name && top != nil }
      } else {
        standing.append(statement)
      }
    }
    return standing
  }
}

extension Statement {
  /// The name that it defines, by which a later statement takes its place; nil for questions.
  package var definedName: String? {
    switch kind {
    case .campaign: "campaign"
    case .horizon: "horizon"
    case .begins: "begins"
    case .currency: "currency"
    case .window: "window"
    case .definition(let definition): definition.name.text
    case .function(let function): function.name.text
    case .unit(let unit): "unit \(unit.name.text)"
    case .block(let block): block.name?.text ?? block.keyword.text
    case .set(let binding):
      "set \(binding.path.text)" + (binding.origin.map { " of \($0)" } ?? "")
    case .use(let use): use.alias?.text
    case .correlate(let paths, _):
      "correlate " + paths.map(\.text).sorted().joined(separator: ", ")
    case .rate(let left, let right):
      "rate "
        + [left, right].compactMap { $0.currency(by: UnitTable(StandardUnits.all)) }
        .sorted().joined(separator: " ")
    case .unset, .show, .compare, .verdict, .why, .whatIf, .find, .sweep,
      .allocate, .plot, .check, .print:
      nil
    }
  }
}
