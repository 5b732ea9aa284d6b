// How far it is in a grammar: to the end of a sentence, and to a branch.

extension Grammar {
  /// Returns the steps that each production needs at least.
  func shortestDerivations() -> [String: Int] {
    var shortest: [String: Int] = [:]
    for name in tokenKinds { shortest[name] = 0 }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (name, form) in productions where !tokenKinds.contains(name) {
        let steps = min(steps(of: form, shortest) + 1, shortest[name] ?? .max / 4)
        if steps < shortest[name] ?? .max / 4 {
          shortest[name] = steps
          hasChanged = true
        }
      }
    }
    return shortest
  }

  /// Returns the steps that a form needs at least.
  func steps(of form: Form, _ shortest: [String: Int]) -> Int {
    switch form {
    case .literal, .words, .optional, .repeated: 0
    case .name(let name): shortest[name] ?? .max / 8
    case .sequence(let parts): parts.reduce(0) { max($0, steps(of: $1, shortest)) + 1 }
    case .choice(let branches):
      (branches.map { steps(of: $0.form, shortest) }.min() ?? 0) + 1
    case .except(let form, _): steps(of: form, shortest)
    }
  }

  /// Returns the steps to a branch from each production that leads there.
  func distances(to branch: Int) -> [String: Int] {
    var distances: [String: Int] = [:]
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (name, form) in productions {
        guard let steps = distance(from: form, to: branch, distances),
          steps < distances[name] ?? .max
        else { continue }
        distances[name] = steps
        hasChanged = true
      }
    }
    return distances
  }

  /// Returns the steps from a form to a branch; nil if it does not lead there.
  func distance(from form: Form, to branch: Int, _ distances: [String: Int]) -> Int? {
    switch form {
    case .literal, .words: nil
    case .name(let name): distances[name].map { $0 + 1 }
    case .sequence(let parts):
      parts.compactMap { distance(from: $0, to: branch, distances) }.min()
    case .choice(let branches):
      branches.compactMap { distance(through: $0, to: branch, distances) }.min()
    case .optional(let inner), .repeated(let inner):
      distance(through: inner, to: branch, distances)
    case .except(let form, _): distance(from: form, to: branch, distances)
    }
  }

  private func distance(
    through inner: Branch, to branch: Int, _ distances: [String: Int]
  ) -> Int? {
    inner.id == branch ? 0 : distance(from: inner.form, to: branch, distances).map { $0 + 1 }
  }
}

extension Grammar {
  /// Whether the rules at the end of the grammar allow a sentence.
  ///
  /// - Parameter dropped: a branch to leave out of the grammar.
  func isAllowed(_ symbols: [Symbol], _ folds: FoldRules, dropping dropped: Int? = nil) -> Bool {
    var recogniser = Recogniser(self, symbols, dropping: dropped)
    if recogniser.occurs("never") { return false }
    var depth = 0
    for symbol in symbols {
      if symbol.kind == nil, folds.inside.contains(symbol.text) { depth += 1 }
      if symbol.kind == nil, symbol.text == ")" || symbol.text == "]" { depth -= 1 }
      if depth > 0, symbol.kind == "number",
        isToken(symbol.text, .name("not_bracketed"), dropping: dropped)
      {
        return false
      }
    }
    return true
  }

  /// Whether a text is a token of a form.
  func isToken(_ text: String, _ form: Form, dropping dropped: Int? = nil) -> Bool {
    var recogniser = Recogniser(
      self, text.unicodeScalars.map { Symbol(String(Character($0))) }, dropping: dropped)
    recogniser.isOfCharacters = true
    return recogniser.matches(form: form)
  }
}
