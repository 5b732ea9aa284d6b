/// Makes sentences of a grammar by chance, with a liking for branches that were not taken before.
struct SentenceMaker {
  private let grammar: Grammar
  private let folds: FoldRules
  private let unfolded: Set<String>
  private var dice: Dice
  /// The steps that each production needs at least to come to an end.
  private let shortest: [String: Int]
  /// The branches that sentences were made by so far.
  private(set) var taken: Set<Int> = []
  /// The productions that sentences were made by so far.
  private(set) var reached: Set<String> = []
  private var sentence = Sentence(symbols: [])
  private var isUnfolded = false
  /// The productions of the sentence being made.
  private var names: Set<String> = []
  /// The number of tokens behind which a sentence comes to its end.
  private var limit = 25

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    folds = FoldRules(grammar)
    unfolded = grammar.namesInChoice(of: "unfolded")
    dice = Dice(seed: seed)
    shortest = grammar.shortestDerivations()
  }

  /// What sentences are made of: files, and statements with much inside, which are rare by chance.
  private static let roots = ["file", "file", "block", "query"]

  /// Returns the next sentence that the rules at the end of the grammar allow.
  mutating func next() -> Sentence {
    while true {
      sentence = Sentence(symbols: [])
      names = []
      make(.name(Self.roots[dice.roll(Self.roots.count)]), budget: 60 + dice.roll(100))
      let plain = sentence
      addFolds()
      if isAllowed(plain), isAllowed(sentence) {
        taken.formUnion(sentence.branches)
        reached.formUnion(names)
        return sentence
      }
    }
  }

  // MARK: Rules

  /// Whether nothing stands in a sentence that is never read.
  private func isAllowed(_ sentence: Sentence) -> Bool {
    var recogniser = Recogniser(grammar, sentence.symbols)
    if recogniser.occurs("never") { return false }
    var depth = 0
    for symbol in sentence.symbols {
      if symbol.kind == nil, folds.inside.contains(symbol.text) { depth += 1 }
      if symbol.text == ")" || symbol.text == "]" { depth -= 1 }
      if depth > 0, symbol.kind == "number", isToken(symbol.text, "not_bracketed") { return false }
    }
    return true
  }

  /// Whether a text is a token of a production.
  private func isToken(_ text: String, _ name: String) -> Bool {
    var recogniser = Recogniser(grammar, text.map { Symbol(String($0)) })
    recogniser.isOfCharacters = true
    return recogniser.matches(name)
  }

  /// Puts line ends where they mean nothing.
  private mutating func addFolds() {
    var folded = Sentence(symbols: [], branches: sentence.branches)
    var depth = 0
    for (index, symbol) in sentence.symbols.enumerated() {
      if let last = index > 0 ? sentence.symbols[index - 1] : nil, sentence.isFoldable[index],
        symbol.kind != "line_end", last.kind != "line_end",
        folds.isFold(between: last, symbol, insideBrackets: depth > 0), dice.roll(8) == 0
      {
        folded.symbols.append(Symbol("\n", "fold"))
      }
      if symbol.kind == nil, folds.inside.contains(symbol.text) { depth += 1 }
      if symbol.kind == nil, symbol.text == ")" || symbol.text == "]" { depth -= 1 }
      folded.symbols.append(symbol)
    }
    sentence = folded
  }

  // MARK: Making

  private mutating func add(_ symbol: Symbol) {
    sentence.symbols.append(symbol)
    sentence.isFoldable.append(!isUnfolded)
  }

  /// Makes a form out of tokens.
  private mutating func make(_ form: Form, budget asked: Int) {
    // A long sentence comes to its end by the shortest ways.
    let budget = sentence.symbols.count > limit ? 0 : asked
    switch form {
    case .literal(let text): add(Symbol(text, isWord(text) ? "word" : nil))
    case .name("line_end"): add(Symbol("\n", "line_end"))
    case .name(let name) where tokenKinds.contains(name): add(Symbol(spelling(of: name), name))
    case .name(let name):
      let outer = isUnfolded
      names.insert(name)
      isUnfolded = outer || unfolded.contains(name)
      if let form = grammar.productions[name] { make(form, budget: budget - 1) }
      isUnfolded = outer
    case .words: break
    case .sequence(let parts): for part in parts { make(part, budget: budget - 1) }
    case .choice(let branches): take(choose(among: branches, budget: budget), budget: budget)
    case .optional(let branch):
      if isWorth(branch, budget, oneIn: 8) { take(branch, budget: budget) }
    case .repeated(let branch):
      for _ in 0..<2 where isWorth(branch, budget, oneIn: 14) { take(branch, budget: budget) }
    case .except(let form, let other): make(form, except: other, budget: budget)
    }
  }

  private mutating func take(_ branch: Branch, budget: Int) {
    sentence.branches.insert(branch.id)
    make(branch.form, budget: budget - 1)
  }

  /// Whether a literal is spelt like a word; reserved words are symbols of their own.
  private func isWord(_ text: String) -> Bool {
    text.first?.isLetter == true && !grammar.literals(of: "reserved").contains(text)
  }

  /// Makes a form until it is none of another.
  private mutating func make(_ form: Form, except other: Form, budget: Int) {
    let (before, outerLimit) = (sentence, limit)
    defer { limit = outerLimit }
    var budget = budget
    while true {
      sentence = before
      make(form, budget: budget)
      let made = Array(sentence.symbols[before.symbols.count...])
      var recogniser = Recogniser(grammar, made)
      if !recogniser.matches(form: other) { return }
      // The shortest way may lead to the exception alone.
      budget = max(budget, 60)
      limit = before.symbols.count + 25
    }
  }

  /// Whether a branch that may be left out is taken.
  private mutating func isWorth(_ branch: Branch, _ budget: Int, oneIn bound: Int) -> Bool {
    guard grammar.steps(of: branch.form, shortest) <= budget else { return false }
    return dice.roll(taken.contains(branch.id) ? bound : 2) == 0
  }

  /// Chooses a branch that comes to an end in time; if there is none, the one that does so first.
  private mutating func choose(among branches: [Branch], budget: Int) -> Branch {
    let lengths = branches.map { grammar.steps(of: $0.form, shortest) }
    let fitting = branches.indices.filter { lengths[$0] <= budget }
    guard !fitting.isEmpty else {
      let least = lengths.min() ?? 0
      return branches[lengths.firstIndex(of: least) ?? 0]
    }
    let fresh = fitting.filter { !taken.contains(branches[$0].id) }
    if !fresh.isEmpty, dice.roll(2) == 0 { return branches[fresh[dice.roll(fresh.count)]] }
    // Half of the time the shortest way, so that sentences come to what stands behind a value.
    let least = fitting.min { lengths[$0] < lengths[$1] } ?? 0
    return branches[dice.roll(2) == 0 ? least : fitting[dice.roll(fitting.count)]]
  }

  // MARK: Spelling

  /// Makes a token out of characters.
  private mutating func spelling(of name: String) -> String {
    while true {
      var text = ""
      spell(.name(name), into: &text)
      if text.unicodeScalars.count < 40 { return text }
    }
  }

  private mutating func spell(_ form: Form, into text: inout String) {
    switch form {
    case .literal(let letters): text += letters
    case .name(let name): if let form = grammar.productions[name] { spell(form, into: &text) }
    case .words(let words):
      if let examples = describe(words)?.examples { text += examples[dice.roll(examples.count)] }
    case .sequence(let parts): for part in parts { spell(part, into: &text) }
    case .choice(let branches):
      let possible = branches.filter { !grammar.isBeyondMaking($0.form) }
      let branch = possible[dice.roll(possible.count)]
      sentence.branches.insert(branch.id)
      spell(branch.form, into: &text)
    case .optional(let branch):
      if dice.roll(2) == 0 {
        sentence.branches.insert(branch.id)
        spell(branch.form, into: &text)
      }
    case .repeated(let branch):
      while dice.roll(3) > 0 {
        sentence.branches.insert(branch.id)
        spell(branch.form, into: &text)
      }
    case .except(let form, let other):
      let before = text
      while true {
        text = before
        spell(form, into: &text)
        var recogniser = Recogniser(
          grammar, text.dropFirst(before.count).map { Symbol(String($0)) })
        recogniser.isOfCharacters = true
        if !recogniser.matches(form: other) { return }
      }
    }
  }
}

extension Grammar {
  /// The names that a production chooses among.
  func namesInChoice(of name: String) -> Set<String> {
    guard case .choice(let branches) = productions[name] else { return [] }
    return Set(
      branches.compactMap { if case .name(let name) = $0.form { name } else { nil } })
  }

  /// Whether a form is words that no examples are known of.
  func isBeyondMaking(_ form: Form) -> Bool {
    switch form {
    case .words(let words): describe(words) == nil
    case .sequence(let parts): parts.contains { isBeyondMaking($0) }
    default: false
    }
  }

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
}
