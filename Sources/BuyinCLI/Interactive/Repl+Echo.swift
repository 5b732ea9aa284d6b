import Buyin
import BuyinAnalysis
import BuyinNumerics
import BuyinReport
import BuyinSemantics
import BuyinSyntax

/// What is told of an entry beyond its answers: what was understood, and what it moved.
extension Repl {
  /// The most figures that are told of what an entry moved.
  private static let movedLimit = 8

  // MARK: Answers

  /// Writes the answers to an entry in the form that is set.
  func write(_ result: PlanResult, _ reply: Reply) throws(WriteFailure) {
    guard !result.outcomes.isEmpty else { return }
    switch preferences.mode {
    case .table: try desk.write(desk.picturedAnswers(of: result))
    case .json:
      try desk.write(reply.json + "\n")
    case .csv: try desk.write(grid(result, as: .csv))
    case .markdown: try desk.write(grid(result, as: .markdown))
    }
  }

  // MARK: What was understood

  /// Tells what was understood of the definitions in texts, and what they took the place of.
  func echo(_ texts: [SourceText], before: Snapshot) {
    guard preferences.mode == .table, let text = texts.last else { return }
    let definitions = text.statements.filter { !$0.isQuestion }
    let paths = definitions.compactMap(\.valuePath)
    let values = values(of: paths, in: now)
    let former = self.values(
      of: paths.filter { before.outline.definition(of: $0.firstWord) != nil }, in: before)
    for statement in definitions {
      desk.tellOnScreen(
        echo(statement, in: text, values: values, former: former, before: before))
    }
  }

  /// Returns the line for one definition.
  private func echo(
    _ statement: Statement, in text: SourceText, values: [String: [BuyinAnalysis.Quantity]],
    former: [String: [BuyinAnalysis.Quantity]], before: Snapshot
  ) -> Styled {
    let style = desk.screenStyle
    guard let path = statement.valuePath else {
      return Styled(statement.understood(replaced: isReplaced(statement, before)) + "\n", .dim)
    }
    guard let found = values[path], let value = found.first else { return Styled() }
    guard found.count == 1 else {
      return Styled("\(path): a list of \(found.count) values\n", .dim)
    }
    let head = Styled(path, .name) + Styled(" = ", .dim)
    var page = head + picturedLine(value, in: style, indent: head.width)
    var notes: [String] = []
    if value.summary.constant == nil, let words = statement.words(for: value) {
      notes.append(words)
    }
    if let old = former[path]?.first, former[path]?.count == 1 {
      let (was, now) = (line(old).text, line(value).text)
      notes.append(was == now ? "as before" : "was \(was)")
    }
    let remark = notes.joined(separator: "; ")
    if !remark.isEmpty {
      if page.width + 2 + remark.count <= style.width {
        page.append("  " + remark, .dim)
      } else if remark.count + 2 <= style.width {
        page.append("\n  " + remark, .dim)
      } else {
        page.append("\n  ")
        page.append(wrapped(Styled(remark, .dim), width: style.width - 2, indent: 2))
      }
    }
    page.line()
    return page
  }

  private func isReplaced(_ statement: Statement, _ before: Snapshot) -> Bool {
    statement.givenName.map { before.outline.definition(of: $0) != nil } ?? false
  }

  /// Works out values by their paths, with few draws: an echo is no answer.
  private func values(of paths: [String], in state: Snapshot) -> [String: [BuyinAnalysis.Quantity]]
  {
    guard !paths.isEmpty else { return [:] }
    var session = state.session
    session.settings.draws = min(session.settings.draws, Session.Settings().draws)
    let text = SourceText(name: "<echo>", paths.map { "show \($0)\n" }.joined())
    let result = desk.enter([text], into: &session).result
    var values: [String: [BuyinAnalysis.Quantity]] = [:]
    for (path, outcome) in zip(paths, result?.outcomes ?? []) {
      guard case .show(let shown) = outcome.kind else { continue }
      values[path] = shown.map(\.quantity)
    }
    return values
  }

  // MARK: What moved

  /// Tells what definitions moved in the last answer, if they reach it and ask nothing themselves.
  mutating func tellMoved(after texts: [SourceText], before: Snapshot) {
    let statements = texts.flatMap(\.statements)
    guard let last = before.lastAnswer, !statements.contains(where: \.isQuestion) else { return }
    guard statements.contains(where: { !$0.isQuestion }) else { return }
    var changed = Set(statements.compactMap(\.governedName))
    let isGeneral = statements.contains { $0.governedName == nil }
    changed.formUnion(now.outline.dependants(of: changed))
    changed.formUnion(before.outline.dependants(of: changed))
    let reaches = last.questions.contains { question in
      isGeneral || !question.usedNames.isDisjoint(with: changed)
        || question.asksOfEverything && now.outline.hasBlock(among: changed)
    }
    if reaches { tellMoved() }
  }

  /// Asks the last questions again, and tells which figures read otherwise.
  ///
  /// - Parameter tellsLoss: whether it is told that the questions no longer fit.
  mutating func tellMoved(tellsLoss: Bool = true) {
    guard let last = now.lastAnswer else { return }
    var session = now.session
    let reply = desk.enter([last.text], into: &session)
    guard let result = reply.result else {
      now.lastAnswer = nil
      guard tellsLoss || reply.status == .stopped else { return }
      let why = reply.status == .stopped ? "was not worked out anew" : "no longer fits"
      return desk.tell(Styled("the last question \(why)\n", .dim))
    }
    now.lastAnswer = LastAnswer(questions: last.questions, text: last.text, result: result)
    let moved = movedFigures(from: last.result, to: result)
    guard preferences.mode == .table else { return }
    var page = Styled()
    for figure in moved.prefix(Self.movedLimit) {
      page.append("  \(figure.name): ", .dim)
      page.append(figure.old)
      page.append(" → ", .dim)
      page.line(figure.new, .number)
    }
    if moved.count > Self.movedLimit {
      page.line("  and \(moved.count - Self.movedLimit) more", .dim)
    }
    desk.tellOnScreen(page)
  }
}

extension PlanOutline {
  /// Whether any of some names is that of a block.
  func hasBlock(among names: Set<String>) -> Bool {
    statements.contains { statement in
      guard case .block = statement.kind, let name = statement.givenName else { return false }
      return names.contains(name)
    }
  }
}

extension String {
  /// The word before the first dot.
  fileprivate var firstWord: String { String(prefix { $0 != "." }) }
}

extension Statement {
  /// The path of the one value that it decides: of a `let` or a `set`; nil otherwise.
  var valuePath: String? {
    switch kind {
    case .definition(let definition): definition.name.text
    case .set(let binding): binding.path.text
    case .unset(let path): path.text
    default: nil
    }
  }

  /// What is told of a definition that is no single value.
  func understood(replaced: Bool) -> String {
    let words =
      switch kind {
      case .block(let block): block.understood
      case .function(let function):
        "\(function.name.text): a function of "
          + function.parameters.map(\.text).joined(separator: ", ")
      case .unit(let unit):
        "unit \(unit.name.text)"
          + (unit.value.map { " = \(BuyinSyntax.print($0))" } ?? ": a thing of its own")
      default: BuyinSyntax.print(self)
      }
    return replaced ? words + "; it takes the place of the one before" : words
  }

  /// What a value is, and within which bounds its draws stay, in words; nil for what a calculation
  /// gave, of which the range says enough.
  func words(for value: BuyinAnalysis.Quantity) -> String? {
    let expression: Expression
    switch kind {
    case .definition(let definition): expression = definition.value
    case .set(let binding): expression = binding.value
    default: return nil
    }
    let what = value.type.description(shownIn: value.unit)
    switch expression.kind {
    case .range, .per(_, _), .grouping, .quantity: break
    default: return what
    }
    switch value.type.kind {
    case .share where value.summary.maximum <= 1, .sharePer where value.summary.maximum <= 1:
      return "\(what), within 0% and 100%"
    case .number, .share, .sharePer:
      if value.summary.minimum > 0 { return "\(what), always above 0" }
      if value.summary.maximum < 0 { return "\(what), always below 0" }
      return what
    case .truth, .text, .list: return what
    }
  }
}

extension BuyinSyntax.Block {
  /// What was understood of it: how many lines, and how many of them are uncertain.
  fileprivate var understood: String {
    let name = self.name.map { "\(keyword.text) \($0.text)" } ?? keyword.text
    let fields = items.count { if case .field = $0.kind { true } else { false } }
    let ranges = items.count { item in
      guard case .field(let field) = item.kind else { return false }
      return field.values.contains { $0.expression.hasRange }
    }
    let lines = fields == 1 ? "1 field" : "\(fields) fields"
    let rest = ranges == 0 ? "" : ranges == 1 ? ", 1 of them a range" : ", \(ranges) of them ranges"
    let original = self.original.map { " like \($0.text)" } ?? ""
    return
      "\(name)\(original): \(lines)\(rest); `:info \(self.name?.text ?? keyword.text)` shows them"
  }
}

extension Expression {
  /// Whether a range stands somewhere in it.
  fileprivate var hasRange: Bool {
    var waiting = [self]
    while let next = waiting.popLast() {
      switch next.kind {
      case .range, .outOf: return true
      default: waiting += next.parts
      }
    }
    return false
  }
}
