/// Makes sentences of a grammar: by chance, with a liking for branches that were not taken before,
/// or through a given branch by the shortest way that there is.
struct SentenceMaker {
  /// What a sentence is to do at a branch.
  enum Way: CaseIterable {
    /// Take it.
    case taking
    /// Come to it and leave it out: an option or a repetition.
    case skipping
    /// Take it twice: a repetition.
    case repeating
  }

  let grammar: Grammar
  private let folds: FoldRules
  private let unfolded: Set<String>
  var dice: Dice
  /// The steps that each production needs at least to come to an end.
  private let shortest: [String: Int]
  /// The branches that sentences were made by so far.
  private(set) var taken: Set<Int> = []
  /// The productions that sentences were made by so far.
  private(set) var reached: Set<String> = []
  var sentence = Sentence(symbols: [])
  private var isUnfolded = false
  /// The productions of the sentence being made.
  private var names: Set<String> = []
  /// The number of tokens behind which a sentence comes to its end.
  private var limit = 25
  /// The branch that the sentence is still to come to.
  var goal: Int?
  private var way = Way.taking
  /// The steps to the goal from each production that leads there.
  private var distances: [String: Int] = [:]
  /// Whether the sentence being made can't be ended.
  private var isHopeless = false

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    folds = FoldRules(grammar)
    unfolded = grammar.namesInChoice(of: "unfolded")
    dice = Dice(seed: seed)
    shortest = grammar.shortestDerivations()
  }

  /// Returns the next sentence that the rules at the end of the grammar allow; more than one token.
  mutating func next() -> Sentence {
    while true {
      let made = attempt(budget: 60 + dice.roll(100))
      if let made, made.symbols.count > 1 { return made }
    }
  }

  /// Returns a sentence that comes to a branch and does there what it should; nil if none is found.
  mutating func next(through branch: Int, _ way: Way) -> Sentence? {
    distances = grammar.distances(to: branch)
    self.way = way
    defer { (goal, distances) = (nil, [:]) }
    for round in 0..<400 {
      goal = branch
      if let sentence = attempt(budget: round / 8) { return sentence }
    }
    return nil
  }

  /// Makes a sentence; nil if the rules do not allow it or the goal is not met.
  private mutating func attempt(budget: Int) -> Sentence? {
    sentence = Sentence(symbols: [])
    (names, isHopeless) = ([], false)
    make(.name("file"), budget: budget)
    guard goal == nil, !isHopeless else { return nil }
    let plain = sentence
    addFolds()
    guard isAllowed(plain), isAllowed(sentence) else { return nil }
    taken.formUnion(sentence.branches)
    reached.formUnion(names)
    return sentence
  }

  // MARK: Rules

  /// Whether nothing stands in a sentence that is never read.
  private func isAllowed(_ sentence: Sentence) -> Bool {
    grammar.isAllowed(sentence.symbols, folds)
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
    case .sequence(let parts):
      let leading = nearest(among: parts)
      for (index, part) in parts.enumerated() {
        // Only one part goes to the goal; the others are made as if there were none.
        let later = index == leading ? nil : goal
        if later != nil { goal = nil }
        make(part, budget: budget - 1)
        if later != nil { goal = later }
      }
    case .choice(let branches): take(choose(among: branches, budget: budget), budget: budget)
    case .optional(let branch):
      if wants(branch) ?? isWorth(branch, budget, oneIn: 8) { take(branch, budget: budget) }
    case .repeated(let branch):
      let isAsked = branch.id == goal && way == .repeating
      if wants(branch) ?? isWorth(branch, budget, oneIn: 14) {
        take(branch, budget: budget)
        if isAsked || isWorth(branch, budget, oneIn: 14) { take(branch, budget: budget) }
      }
    case .except(let form, let other): make(form, except: other, budget: budget)
    }
  }

  private mutating func take(_ branch: Branch, budget: Int) {
    if branch.id == goal { goal = nil }
    sentence.branches.insert(branch.id)
    make(branch.form, budget: budget - 1)
  }

  /// Whether a branch is taken for the goal's sake; nil if the goal does not care.
  mutating func wants(_ branch: Branch) -> Bool? {
    guard branch.id == goal else { return distance(from: branch.form) == nil ? nil : true }
    guard way == .skipping else { return true }
    goal = nil
    return false
  }

  /// Whether a literal is spelt like a word; reserved words are symbols of their own.
  private func isWord(_ text: String) -> Bool {
    text.first?.isLetter == true && !grammar.literals(of: "reserved").contains(text)
  }

  /// Makes a form until it is none of another.
  private mutating func make(_ form: Form, except other: Form, budget: Int) {
    let (before, outerLimit, outerGoal) = (sentence, limit, goal)
    defer { limit = outerLimit }
    var budget = budget
    for _ in 0..<60 {
      (sentence, goal) = (before, outerGoal)
      make(form, budget: budget)
      let made = Array(sentence.symbols[before.symbols.count...])
      var recogniser = Recogniser(grammar, made)
      if !recogniser.matches(form: other) { return }
      // The shortest way may lead to the exception alone.
      budget = max(budget, 60)
      limit = before.symbols.count + 25
    }
    isHopeless = true
  }

  /// Whether a branch that may be left out is taken.
  private mutating func isWorth(_ branch: Branch, _ budget: Int, oneIn bound: Int) -> Bool {
    guard grammar.steps(of: branch.form, shortest) <= budget else { return false }
    return dice.roll(taken.contains(branch.id) ? bound : 2) == 0
  }

  /// Chooses a branch that comes to an end in time; if there is none, the one that does so first.
  private mutating func choose(among branches: [Branch], budget: Int) -> Branch {
    if let asked = branches.first(where: { $0.id == goal }) { return asked }
    if let leading = nearest(among: branches.map(\.form)) { return branches[leading] }
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

  // MARK: The way to the goal

  /// Returns the steps from a form to the goal; nil if it does not lead there, or there is none.
  func distance(from form: Form) -> Int? {
    goal.flatMap { grammar.distance(from: form, to: $0, distances) }
  }

  /// Returns the position of the form that leads to the goal by the fewest steps.
  ///
  /// Once in a while it is another that leads there, because the rules may bar the nearest way.
  mutating func nearest(among forms: [Form]) -> Int? {
    let known = forms.indices.compactMap { index in
      distance(from: forms[index]).map { (index, $0) }
    }
    guard let least = known.min(by: { $0.1 < $1.1 }) else { return nil }
    return dice.roll(6) == 0 ? known[dice.roll(known.count)].0 : least.0
  }
}
