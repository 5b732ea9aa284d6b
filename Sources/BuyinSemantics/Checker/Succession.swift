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
    var kept: [Statement] = []
    var dropped: [Diagnostic] = []
    for old in self {
      if let name = old.definedName, names[name] != nil { continue }
      if case .set(let binding) = old.kind {
        let owner = binding.path.words[0].text
        if let place = names[binding.path.text] ?? names[owner] {
          dropped.append(.setDropped(binding, owner, at: place))
          continue
        }
      }
      kept.append(old)
    }
    return (kept, dropped)
  }

  /// The definitions that stand after these statements: no questions, no `unset`, and no `set` that
  /// one took back.
  package var standing: [Statement] {
    var standing: [Statement] = []
    for statement in self where !statement.isQuestion {
      if case .unset(let path) = statement.kind {
        standing.removeAll { $0.definedName == "set \(path.text)" }
      } else {
        standing.append(statement)
      }
    }
    return standing
  }
}

extension Statement {
  /// The name that it defines, by which a later statement takes its place; nil for questions.
  fileprivate var definedName: String? {
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
    case .set(let binding): "set \(binding.path.text)"
    case .correlate(let paths, _):
      "correlate " + paths.map(\.text).sorted().joined(separator: ", ")
    case .rate(let left, let right):
      "rate "
        + [left, right].compactMap { $0.currency(by: UnitTable(StandardUnits.all)) }
        .sorted().joined(separator: " ")
    case .use, .unset, .show, .compare, .verdict, .why, .whatIf, .find, .sweep,
      .allocate, .plot, .check, .print:
      nil
    }
  }
}
