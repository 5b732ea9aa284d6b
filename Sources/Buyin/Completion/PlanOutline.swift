import BuyinSemantics
package import BuyinSyntax

// What stands in a session, as its author wrote it
//
// A session checks and runs; an outline remembers the statements that stand, where they were written
// and which names they speak of. Completion takes its names from it, and so does whoever lists,
// saves or explains a session. It is a value like the session, follows it entry by entry, and never
// runs anything.

/// The definitions that stand after some texts, and the questions that were asked.
package struct PlanOutline: Sendable {
  /// A file or library that a text uses.
  fileprivate struct Import: Sendable {
    let use: UseStatement
    let statement: Statement
    /// The texts that came in with it, by their positions.
    let sources: Range<Int>
  }

  /// Every text, with those of used files; a span's source is its position.
  package private(set) var texts: [SourceText] = []
  /// The definitions that stand, in the order in which they were given; those of used files too.
  package private(set) var statements: [Statement] = []
  /// The questions, each at the place where it was asked last.
  package private(set) var questions: [Statement] = []
  private var imports: [Import] = []
  /// The names of definitions that could not be read.
  package private(set) var lostNames: [String] = []

  /// Makes the outline of nothing.
  package init() {}

  /// Adds a text that was entered.
  ///
  /// - Parameters:
  ///   - loader: what reads the files that it uses; those that it refuses stay unknown.
  ///   - libraries: the libraries that it may use.
  package mutating func add(
    _ text: SourceText,
    loader: @escaping Loader = { _ throws(LoadRefusal) in throw LoadRefusal("") },
    libraries: [Library] = Library.all
  ) {
    let own = SourceID(texts.count)
    var loaded = LoadedPlan(after: texts, loader: loader, libraries: libraries)
    loaded.add(text)
    texts = loaded.texts
    lostNames = loaded.lostNames.map(\.text)
    let added = loaded.statements
    statements = (statements.kept(before: added).kept + added).standing
    for statement in parse(text, as: own).file.statements {
      if case .use(let use) = statement.kind {
        let words = self.text(of: statement)
        imports = imports.filter { self.text(of: $0.statement) != words }
        imports.append(
          Import(use: use, statement: statement, sources: own.index + 1..<texts.count))
      } else if statement.isQuestion {
        let words = self.text(of: statement)
        questions = questions.filter { self.text(of: $0) != words }
        questions.append(statement)
      }
    }
  }

  /// Returns what the author wrote of a statement.
  package func text(of statement: Statement) -> String {
    texts[statement.span.source.index].text(statement.span)
  }

  /// Returns where a statement stands: `plan.buyin:3`.
  package func place(of statement: Statement) -> String {
    let text = texts[statement.span.source.index]
    let isEntry = text.name.hasPrefix("<")
    let name = isEntry ? String(text.name.dropFirst().dropLast()) : text.name
    return isEntry && text.lineCount == 1
      ? name : "\(name):\(text.line(at: statement.span.lower))"
  }

  /// Returns the definition of a name; nil for none.
  package func definition(of name: String) -> Statement? {
    statements.last { $0.givenName == name }
  }

  /// The names that are defined, in order.
  package var names: [String] { statements.compactMap(\.givenName) }

  /// Returns the names that depend on some names, directly or through others, in order.
  package func dependants(of changed: Set<String>) -> [String] {
    var reached = changed
    var found = true
    while found {
      found = false
      for statement in statements {
        guard let name = statement.governedName, !reached.contains(name),
          !statement.usedNames.isDisjoint(with: reached)
        else { continue }
        reached.insert(name)
        found = true
      }
    }
    return names.filter { reached.contains($0) && !changed.contains($0) }
  }

  // MARK: Scripts

  /// Returns the statements as a script: what stands, then the questions that were asked last.
  ///
  /// - Parameter folder: where the script is to lie, for the paths of the files that it uses: each
  ///   used path with the name of the text that uses it gives the new one.
  package func script(rebasing: (_ path: String, _ user: String) -> String) -> String {
    var inlined = Set(texts.indices)
    var lines: [String] = []
    for used in imports {
      let isNamed = used.isNamed
      guard isNamed ? isStanding(used) : isIntact(used) else { continue }
      inlined.subtract(used.sources)
      let user = texts[used.statement.span.source.index].name
      lines.append(used.line { rebasing($0, user) })
    }
    var wasBlock = !lines.isEmpty
    for statement in statements where inlined.contains(statement.span.source.index) {
      if case .use = statement.kind { continue }
      let words = text(of: statement)
      let isBlock = words.contains("\n")
      if !lines.isEmpty, isBlock || wasBlock { lines.append("") }
      wasBlock = isBlock
      lines.append(words)
    }
    if !questions.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += questions.map { text(of: $0) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Whether the name still stands under which something is used.
  private func isStanding(_ used: Import) -> Bool {
    statements.contains { statement in
      if case .use = statement.kind { statement.span == used.statement.span } else { false }
    }
  }

  /// Whether everything that a used file defines still stands, and nothing is set above it.
  private func isIntact(_ used: Import) -> Bool {
    used.sources.allSatisfy { index in
      let defined = parse(texts[index], as: SourceID(index)).file.statements.filter {
        !$0.isQuestion && $0.givenName != nil
      }
      return defined.allSatisfy { statement in
        statements.contains { $0.span == statement.span }
      }
    }
  }

  /// Leaves out questions that no longer fit.
  package mutating func keepQuestions(where fits: (Statement) -> Bool) {
    questions.removeAll { !fits($0) }
  }
}

extension PlanOutline.Import {
  /// Whether what it brings in has names of its own, which nothing else can define.
  fileprivate var isNamed: Bool {
    if case .library = use.target { return true }
    return use.alias != nil
  }

  /// Returns the line that uses it, the path of a file rewritten.
  fileprivate func line(_ rebasing: (String) -> String) -> String {
    let alias = use.alias.map { " as \($0.text)" } ?? ""
    switch use.target {
    case .file(let path): return "use \"\(rebasing(path))\"\(alias)"
    case .library(let path): return "use \(path.text)\(alias)"
    }
  }
}

extension Statement {
  /// The name that it gives to something; nil where it names nothing.
  package var givenName: String? {
    switch kind {
    case .definition(let definition): definition.name.text
    case .function(let function): function.name.text
    case .unit(let unit): unit.name.text
    case .block(let block): block.name?.text ?? block.keyword.text
    case .campaign, .horizon, .begins, .currency, .window, .rate, .use, .correlate, .set, .unset,
      .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      nil
    }
  }

  /// The name whose value it decides: for a `set` that of what it changes.
  package var governedName: String? {
    switch kind {
    case .set(let binding): binding.path.words.first?.text
    case .unset(let path): path.words.first?.text
    case .correlate(let paths, _): paths.first?.words.first?.text
    default: givenName
    }
  }

  /// The names that it speaks of: every word that could mean a definition.
  package var usedNames: Set<String> {
    var names: Set<String> = []
    var waiting = expressions
    while let expression = waiting.popLast() {
      switch expression.kind {
      case .name(let name): names.insert(name.text)
      case .call(let call): names.insert(call.callee.text)
      case .per(_, .units(_, let words, _)): names.formUnion(words.map(\.text))
      case .quantity(let literal): names.formUnion(literal.units.map(\.text))
      default: break
      }
      waiting += expression.parts
    }
    for path in paths { names.formUnion(path.words.prefix(1).map(\.text)) }
    return names
  }

  /// Where names stand in its expressions, in bytes of its text.
  package var places: [Range<Int>] {
    var places: [Range<Int>] = []
    var waiting = expressions
    while let expression = waiting.popLast() {
      if case .name(let name) = expression.kind { places.append(name.span.lower..<name.span.upper) }
      waiting += expression.parts
    }
    return places
  }

  /// The expressions straight inside it.
  private var expressions: [Expression] {
    switch kind {
    case .campaign(let text), .print(let text): text.values
    case .horizon(let value), .begins(let value), .window(let value), .why(let value),
      .plot(let value):
      [value]
    case .definition(let definition): [definition.value]
    case .function(let function): [function.body]
    case .unit(let unit): unit.value.map { [$0] } ?? []
    case .rate(let left, let right): [left, right]
    case .correlate(_, let value): [value]
    case .set(let binding): [binding.value]
    case .show(let values, _): values
    case .check(let check): [check.condition] + (check.confidence.map { [$0] } ?? [])
    case .find(let find): [find.left, find.right] + (find.within.map { [$0] } ?? [])
    case .sweep(let sweep): [sweep.range]
    case .allocate(let query): [query.amount] + query.limits + query.ownSplit
    case .block(let block): block.items.flatMap(\.expressions)
    case .whatIf(let query):
      query.changes.flatMap { change -> [Expression] in
        if case .binding(let binding) = change { [binding.value] } else { [] }
      } + (query.queries ?? []).flatMap(\.expressions)
    case .currency, .use, .unset, .compare, .verdict: []
    }
  }

  /// The paths that it names outside expressions.
  private var paths: [Path] {
    switch kind {
    case .correlate(let paths, _), .compare(let paths): paths
    case .set(let binding): [binding.path]
    case .unset(let path): [path]
    case .verdict(let verdict): verdict.options
    case .find(let find): [find.path]
    case .sweep(let sweep): [sweep.path]
    case .allocate(let query): query.places
    case .block(let block): block.original.map { [$0] } ?? []
    case .whatIf(let query): (query.queries ?? []).flatMap(\.paths)
    default: []
    }
  }

  /// Whether it asks of the whole plan, whatever names it speaks of.
  package var asksOfEverything: Bool {
    switch kind {
    case .verdict, .whatIf, .allocate, .compare, .find, .sweep: true
    default: usedNames.contains("all")
    }
  }
}

extension Block.Item {
  /// The expressions straight inside it.
  fileprivate var expressions: [Expression] {
    switch kind {
    case .field(let field):
      field.values.map(\.expression) + (field.confidence.map { [$0] } ?? [])
    case .definition(let definition): [definition.value]
    case .set(let binding): [binding.value]
    }
  }
}
