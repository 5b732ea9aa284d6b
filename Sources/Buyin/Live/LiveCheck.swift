import BuyinSemantics
import BuyinSyntax

// How an entry that breaks what depends on it is taken
//
// A plan is right or wrong as a whole; a session that grows entry by entry cannot be, or else a
// change of unit in two steps would be impossible: neither step is right without the other. So an
// entry is only held to its own mistakes. The definitions that no longer work because of it are set
// aside, with the reason, and with them whatever needs them; the rest is checked and run as a plan
// of its own, in which no definition has a mistake. Before every entry that defines something all
// that was set aside is tried again.
//
// Who is to blame is told by where a message stands, and by who names what (`Dependence`): a
// mistake in an earlier definition that hangs on something which the entry defines is a break; a
// mistake anywhere else is the entry's. A name that nothing defines yet is something to wait for in
// the entry's own definitions: values, functions and blocks. A `set`, `rate` or `correlate` says
// something of what stands, and waits for nothing.

/// Why a definition does not work.
enum BreakReason {
  /// It has a mistake, which it had not when it was entered.
  case mistake(Diagnostic)
  /// It names something that nothing defines.
  case missing(String, Diagnostic)
  /// It needs a definition that does not work, and says so in a place.
  case needs(String, Span)
}

/// One pass over the definitions of a session after an entry.
struct LiveCheck {
  /// A definition that was set aside.
  struct Broken {
    let statement: Statement
    let reason: BreakReason
    /// Whether this entry gave it.
    let isOfEntry: Bool
  }

  private let definitions: [Statement]
  private let dependence: Dependence
  private let isOfEntry: [Bool]
  private let wasBroken: [Bool]
  private let mode: Session.Mode
  private let vocabulary: Vocabulary
  /// The earlier definitions in which a mistake may be a break.
  private let mayBreak: Set<Int>
  private var reasons: [Int: BreakReason] = [:]
  /// What cannot be laid to anything else than the entry.
  private(set) var mistakes: [Diagnostic] = []

  /// The definitions that were not set aside.
  var working: [Statement] {
    definitions.indices.filter { reasons[$0] == nil }.map { definitions[$0] }
  }

  /// Prepares a pass.
  ///
  /// - Parameters:
  ///   - definitions: all that would stand, the earlier ones first.
  ///   - firstNew: the position of the first text of the entry.
  ///   - broken: the definitions that did not work before, by their names.
  ///   - mode: whether the entry may break others and wait for others.
  ///   - vocabulary: the words that every plan has.
  init(
    _ definitions: [Statement], firstNew: Int, broken: Set<String>, mode: Session.Mode,
    vocabulary: Vocabulary
  ) {
    self.definitions = definitions
    self.mode = mode
    self.vocabulary = vocabulary
    dependence = Dependence(definitions, vocabulary: vocabulary)
    isOfEntry = definitions.map { $0.span.source.index >= firstNew }
    wasBroken = definitions.map { broken.contains($0.definedName ?? "") }
    var mayBreak = Set(definitions.indices.filter { [wasBroken] in wasBroken[$0] })
    if mode == .live {
      let changed = definitions.indices.filter { [isOfEntry] in isOfEntry[$0] }
      mayBreak.formUnion(dependence.affected(by: changed + mayBreak))
    }
    self.mayBreak = mayBreak.filter { [isOfEntry] in !isOfEntry[$0] }
  }

  /// The definitions that were set aside, in their order.
  var broken: [Broken] {
    reasons.sorted { $0.key < $1.key }.map {
      Broken(statement: definitions[$0], reason: $1, isOfEntry: isOfEntry[$0])
    }
  }

  /// Sets definitions aside until the rest has no mistake, or the entry has one.
  ///
  /// - Parameter errors: gives the errors of definitions that are checked as a plan.
  mutating func settle(_ errors: ([Statement]) -> [Diagnostic]) {
    for _ in 0..<Self.mostRounds {
      let found = errors(working)
      guard !found.isEmpty else { return }
      var isFurther = false
      for error in found {
        guard let position = position(ofBreak: error) else {
          mistakes.append(error)
          continue
        }
        isFurther = setAside(position, because: error) || isFurther
      }
      guard mistakes.isEmpty else { return }
      guard isFurther else { return mistakes = found }
    }
    mistakes = errors(definitions)
  }

  /// The most rounds: each takes a check of all definitions.
  private static let mostRounds = 100

  /// Returns the errors that are the entry's own among those of definitions and questions together.
  func own(_ errors: [Diagnostic]) -> [Diagnostic] {
    errors.filter { position(ofBreak: $0) == nil }
  }

  // MARK: Who is to blame

  /// Returns the definition that an error breaks; nil where the entry is to blame.
  private func position(ofBreak error: Diagnostic) -> Int? {
    let place = position(of: error.span)
    if let place {
      if isOfEntry[place] { return awaited(error, in: place) == nil ? nil : place }
      if mayBreak.contains(place) { return place }
    }
    let others = error.labels.compactMap { position(of: $0.span) }
    if place == nil || others.contains(where: { isOfEntry[$0] }) { return nil }
    return others.first { mayBreak.contains($0) }
  }

  private func position(of span: Span) -> Int? {
    definitions.firstIndex {
      $0.span.source == span.source && $0.span.lower <= span.lower && span.upper <= $0.span.upper
    }
  }

  /// Returns the name for which a definition waits according to an error; nil where it is another
  /// kind of error.
  private func awaited(_ error: Diagnostic, in position: Int) -> String? {
    guard mode == .live || !isOfEntry[position], definitions[position].mayWait,
      Self.codesOfMissing.contains(error.code)
    else { return nil }
    return dependence.mentions[position].names.first {
      error.span.lower <= $0.span.lower && $0.span.upper <= error.span.upper
        && dependence.providers[$0.text] == nil && !vocabulary.hasMeaning($0.text)
    }?.text
  }

  /// The codes of errors that say that nothing has a name.
  private static let codesOfMissing = Set(
    [
      SemanticCode.unknownName, .unknownFunction, .setWithoutSlot, .likeNothing, .namesNoBlock,
    ].map(\.rawValue))

  // MARK: Setting aside

  /// Sets a definition aside, and what needs it; whether that is new.
  private mutating func setAside(_ position: Int, because error: Diagnostic) -> Bool {
    guard reasons[position] == nil else { return false }
    guard let name = awaited(error, in: position) else {
      reasons[position] = .mistake(error)
      spread(from: position)
      return true
    }
    reasons[position] = .missing(name, error)
    spread(from: position)
    for user in dependence.users(ofMissing: name) where reasons[user.position] == nil {
      reasons[user.position] = .missing(name, error.moved(to: user.place))
      spread(from: user.position)
    }
    return true
  }

  /// Sets aside what needs a definition that does not work.
  private mutating func spread(from first: Int) {
    var pending = [first]
    while let position = pending.popLast() {
      for user in dependence.users(of: position) where reasons[user.position] == nil {
        reasons[user.position] = .needs(dependence.key(position), user.place)
        if isOfEntry[user.position], !definitions[user.position].mayWait {
          mistakes.append(needsBroken(position, at: user.place))
        }
        pending.append(user.position)
      }
    }
  }

  private func needsBroken(_ position: Int, at place: Span) -> Diagnostic {
    .needsBroken(dependence.key(position), reasons[position], at: place)
  }

  // MARK: Questions

  /// Returns what is to be said of questions that need a definition which was set aside.
  func refusals(of questions: [Statement]) -> [Diagnostic] {
    let broken = reasons.keys.sorted()
    guard !broken.isEmpty else { return [] }
    let resolved = (definitions + questions).resolved.suffix(questions.count)
    return resolved.compactMap { question in
      dependence.needed(by: question, of: broken).map { needsBroken($0.position, at: $0.place) }
    }
  }

  /// Takes definitions as set aside that were so before.
  mutating func recall(_ broken: [Broken]) {
    let reasons = Dictionary(
      broken.map { ($0.statement.definedName ?? "", $0.reason) }, uniquingKeysWith: { $1 })
    for position in definitions.indices {
      if let reason = reasons[dependence.key(position)] { self.reasons[position] = reason }
    }
  }
}

extension Statement {
  /// Whether it may wait for what it names.
  fileprivate var mayWait: Bool {
    switch kind {
    case .definition, .function, .block: true
    case .campaign, .horizon, .begins, .currency, .window, .unit, .rate, .use, .correlate, .set,
      .unset, .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check,
      .print:
      false
    }
  }
}

extension Diagnostic {
  /// Returns the message at another place, without what belongs to the first one.
  fileprivate func moved(to span: Span) -> Diagnostic {
    guard span != self.span else { return self }
    var moved = self
    moved.span = span
    moved.edits = []
    return moved
  }
}
