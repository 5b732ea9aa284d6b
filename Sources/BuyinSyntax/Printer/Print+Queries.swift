extension Printer {
  /// Writes a question.
  mutating func writeQuery(_ statement: Statement) {
    switch statement.kind {
    case .show(let values, let isImplied):
      if !isImplied { write("show ") }
      write(values)
    case .compare(let paths):
      write("compare ")
      if paths.isEmpty { write("scenarios") } else { write(paths) }
    case .verdict(let query): write(query)
    case .why(let value): write("why ", value)
    case .whatIf(let query): write(query)
    case .find(let query): write(query)
    case .sweep(let query): write(query)
    case .allocate(let query): write(query)
    case .plot(let value): write("plot ", value)
    case .check(let query):
      write("check ", query.condition)
      writeConfidence(query.confidence)
    case .print(let template): write("print ", template)
    case .campaign, .horizon, .begins, .currency, .window, .definition, .function, .unit, .rate,
      .use, .correlate, .block, .set, .unset:
      preconditionFailure("only questions are written here")
    }
  }

  /// Writes `verdict by roi between a, b`.
  private mutating func write(_ query: VerdictQuery) {
    write("verdict")
    if let metric = query.metric { write(" by \(metric.text)") }
    if !query.options.isEmpty {
      write(" between ")
      write(query.options)
    }
  }

  /// Writes `what if a = 1 { … }`.
  private mutating func write(_ query: WhatIf) {
    write("what if ")
    write(query.changes) { printer, change in
      switch change {
      case .binding(let binding): printer.write(binding)
      case .without(let path): printer.write("without \(path.text)")
      case .scenario(let path): printer.write(path.text)
      }
    }
    write(query.queries)
  }

  /// Writes the questions between the braces of another, if it has any.
  private mutating func write(_ queries: [Statement]?) {
    guard let queries else { return }
    writeLines(queries) { $0.write($1) }
  }

  /// Writes `find a for b = c in 1% to 5%`.
  private mutating func write(_ query: FindQuery) {
    write("find \(query.path.text) for ", query.left)
    write(" = ", query.right)
    if let within = query.within { write(" in ", within) }
  }

  /// Writes `sweep a from 1 to 5 steps 3 { … }`.
  private mutating func write(_ query: SweepQuery) {
    write("sweep \(query.path.text) from ", query.range)
    switch query.spacing {
    case .steps(let count): write(" steps ", count)
    case .by(let distance): write(" by ", distance)
    case nil: break
    }
    write(query.queries)
  }

  /// Writes `allocate $500 across a, b for members`.
  private mutating func write(_ query: AllocateQuery) {
    write("allocate ", query.amount)
    write(" across ")
    write(query.places)
    write(" for \(query.objective.text)")
    for limit in query.limits { write(" keep ", limit) }
    if !query.ownSplit.isEmpty {
      write(" against my split ")
      write(query.ownSplit)
    }
  }
}
