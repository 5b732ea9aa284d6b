import BuyinSemantics
import BuyinSyntax

/// Which definitions of a session name which, by their positions.
struct Dependence {
  /// A definition that needs something, and the place where it says so.
  struct User {
    let position: Int
    let place: Span
  }

  /// The definitions, with the names of used files resolved.
  let statements: [Statement]
  let mentions: [Mentions]
  /// The names that can be asked for, each with the definition that gives it.
  let providers: [String: Int]
  private let vocabulary: Vocabulary
  /// The definitions that name a word, by the word.
  private var users: [String: [User]] = [:]
  /// The definitions that ask for results of the whole plan.
  private var usersOfModel: [User] = []

  init(_ definitions: [Statement], vocabulary: Vocabulary) {
    statements = definitions.resolved
    self.vocabulary = vocabulary
    mentions = statements.map { Mentions($0, vocabulary: vocabulary) }
    var providers: [String: Int] = [:]
    for (position, statement) in statements.enumerated() {
      for word in statement.providedWords { providers[word] = position }
    }
    self.providers = providers
    for (position, mention) in mentions.enumerated() {
      let words =
        mention.names + mention.units.map { Name(Statement.word(ofUnit: $0.text), $0.span) }
      for word in words {
        users[word.text, default: []].append(User(position: position, place: word.span))
        for alias in aliases(in: word.text) {
          users[alias, default: []].append(User(position: position, place: word.span))
        }
      }
      if mention.needsModel {
        usersOfModel.append(User(position: position, place: statements[position].nameSpan))
      }
      if let owner = statements[position].changedName.flatMap({ providers[$0] }) {
        // What is set is no longer what it says where what sets it does not work.
        let place = statements[owner].nameSpan
        users[key(position), default: []].append(User(position: owner, place: place))
      }
    }
  }

  /// The name by which a later definition takes the place of one.
  func key(_ position: Int) -> String { statements[position].definedName ?? "" }

  /// Returns the definitions that need one, each with the place where it says so.
  func users(of position: Int) -> [User] {
    let statement = statements[position]
    var found = (statement.providedWords + [key(position)]).flatMap { users[$0] ?? [] }
    if isModel(position) { found += usersOfModel }
    if isShared(position) {
      found += statements.indices.filter { isOption($0) }.map {
        User(position: $0, place: statements[$0].nameSpan)
      }
    }
    return found.filter { $0.position != position }
  }

  /// Returns the definitions that name a word which nothing defines.
  func users(ofMissing name: String) -> [User] { users[name] ?? [] }

  /// Returns every definition that hangs on some, directly or through others.
  func affected(by positions: [Int]) -> Set<Int> {
    if positions.contains(where: { statements[$0].concernsAll }) { return Set(statements.indices) }
    var found: Set<Int> = []
    var pending = positions
    while let position = pending.popLast() {
      for user in users(of: position) where found.insert(user.position).inserted {
        pending.append(user.position)
      }
    }
    return found
  }

  /// Returns what a question needs of definitions: the first of them, and where it says so.
  ///
  /// - Parameters:
  ///   - question: the question, with the names of used files resolved.
  ///   - broken: the positions of definitions that do not work.
  func needed(
    by question: Statement, of broken: [Int]
  ) -> (position: Int, place: Span)? {
    let mentions = Mentions(question, vocabulary: vocabulary)
    for name in mentions.names {
      if let position = providers[name.text], broken.contains(position) {
        return (position, name.span)
      }
    }
    for word in mentions.units {
      if let position = providers[Statement.word(ofUnit: word.text)], broken.contains(position) {
        return (position, word.span)
      }
    }
    let position = broken.first {
      mentions.needsModel && isModel($0) || mentions.needsOptions && isBlock($0)
        || mentions.needsScenarios && isScenario($0)
    }
    return position.map { ($0, question.span) }
  }

  // MARK: Kinds

  private func schema(_ position: Int) -> Schema? {
    guard case .block(let block) = statements[position].kind else { return nil }
    return vocabulary.schema(block.keyword.text)
  }

  private func isOption(_ position: Int) -> Bool { schema(position)?.hasMetrics == true }

  private func isShared(_ position: Int) -> Bool { schema(position)?.isShared == true }

  private func isModel(_ position: Int) -> Bool { isOption(position) || isShared(position) }

  private func isBlock(_ position: Int) -> Bool { schema(position) != nil }

  private func isScenario(_ position: Int) -> Bool {
    if case .block(let block) = statements[position].kind {
      block.keyword.text == "scenario"
    } else {
      false
    }
  }

  /// Returns what files may be used as before a name: `agency` and `agency.rates` of
  /// `agency.rates.wage`.
  private func aliases(in name: String) -> [String] {
    name.indices.filter { name[$0] == "." }.map { String(name[..<$0]) }
  }
}

extension Statement {
  /// The words by which others ask for it.
  fileprivate var providedWords: [String] {
    switch kind {
    case .definition(let definition): [definition.name.text]
    case .function(let function): [function.name.text]
    case .block(let block): [block.name?.text ?? block.keyword.text]
    case .use(let use): use.alias.map { [$0.text] } ?? []
    case .unit(let unit):
      [unit.name.text, unit.plural?.text ?? unit.name.text + "s"].map(Self.word(ofUnit:))
    case .campaign, .horizon, .begins, .currency, .window, .rate, .correlate, .set, .unset, .show,
      .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      []
    }
  }

  /// Marks the word of a unit, whose names are apart from those of values.
  fileprivate static func word(ofUnit word: String) -> String { "unit " + word }

  /// The name whose value it changes; nil where it changes none.
  fileprivate var changedName: String? {
    if case .set(let binding) = kind { binding.path.words[0].text } else { nil }
  }

  /// Whether every figure of a plan may hang on it.
  fileprivate var concernsAll: Bool {
    switch kind {
    case .horizon, .begins, .currency, .window, .rate, .unit: true
    case .campaign, .definition, .function, .use, .correlate, .block, .set, .unset, .show,
      .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      false
    }
  }

  /// Where it gives its name; all of it where it gives none.
  var nameSpan: Span {
    switch kind {
    case .definition(let definition): definition.name.span
    case .function(let function): function.name.span
    case .unit(let unit): unit.name.span
    case .block(let block): block.name?.span ?? block.keyword.span
    case .set(let binding): binding.path.span
    case .use(let use): use.alias?.span ?? span
    case .campaign, .horizon, .begins, .currency, .window, .rate, .correlate, .unset, .show,
      .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      span
    }
  }
}
