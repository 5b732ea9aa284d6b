package import BuyinSyntax

/// What becomes of the statements of a file that another one uses.
extension [Statement] {
  /// Returns the statements with `rates.wage` as one name, wherever `rates` is what a file is used
  /// as.
  package var resolved: [Statement] {
    let aliases = Set(compactMap { $0.alias?.text })
    guard !aliases.isEmpty else { return self }
    let renaming = Renaming(form: .resolving(aliases: aliases))
    return map(renaming.statement)
  }

  /// Returns the statements of a file with an alias before every name that it defines.
  package func prefixed(with alias: String) -> [Statement] {
    var names: Set<String> = []
    var values: Set<String> = []
    for statement in self {
      switch statement.kind {
      case .definition(let definition):
        names.insert(definition.name.text)
        values.insert(definition.name.text)
      case .function(let function): names.insert(function.name.text)
      case .block(let block): if let name = block.name { names.insert(name.text) }
      case .use(let use): if let name = use.alias { names.insert(name.text) }
      case .campaign, .horizon, .begins, .currency, .window, .unit, .rate, .correlate, .set,
        .unset, .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check,
        .print:
        break
      }
    }
    let renaming = Renaming(
      form: .prefixing(alias: alias, names: names, values: values))
    return resolved.map(renaming.statement)
  }

  /// The statements that can be written as a plan: those of files that are used under a name stand
  /// in those files, and only their use is written.
  package var writable: [Statement] {
    let beginnings = compactMap { $0.alias.map { "\($0.text)." } }
    func isUsed(_ name: String) -> Bool { beginnings.contains { name.hasPrefix($0) } }
    return filter { statement in
      switch statement.kind {
      case .definition(let definition): !isUsed(definition.name.text)
      case .function(let function): !isUsed(function.name.text)
      case .block(let block): !isUsed(block.name?.text ?? "")
      case .use(let use): !isUsed(use.alias?.text ?? "")
      case .set(let binding): binding.origin == nil || !isUsed(binding.path.text)
      case .correlate(let paths, _): !paths.allSatisfy { isUsed($0.text) }
      case .campaign, .horizon, .begins, .currency, .window, .unit, .rate, .unset, .show, .compare,
        .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
        true
      }
    }
  }

  /// Returns the statements as those of a used file, above whose `set`s those of the plan lie.
  ///
  /// - Parameter file: the path of the file, as seen from the plan.
  package func marked(asOf file: String) -> [Statement] {
    map { statement in
      guard case .set(let binding) = statement.kind, binding.origin == nil else { return statement }
      return Statement(
        .set(Binding(path: binding.path, value: binding.value, origin: file)), statement.span)
    }
  }
}

extension Statement {
  /// What a file is used as, if this says so.
  package var alias: Name? {
    if case .use(let use) = kind { use.alias } else { nil }
  }

  /// Whether it gives something a name of its own, so that it comes in under each alias; a unit, a
  /// rate or the budget is one thing, by whatever way it comes in.
  package var isNamed: Bool {
    switch kind {
    case .definition, .function, .use, .correlate, .set, .unset: true
    case .block(let block): block.name != nil
    case .campaign, .horizon, .begins, .currency, .window, .unit, .rate, .show, .compare, .verdict,
      .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      false
    }
  }
}
