import Testing

@testable import BuyinSyntax

/// The grammar file against the parser: what it makes is read, and what is read it derives.
@Suite struct GrammarTests {
  @Test func everyNameIsAProductionAndStandsSomewhere() throws {
    let grammar = try Grammar.ofBuyin()
    #expect(grammar.names.count > 60)
    let terminals: Set<String> = ["TAB", "LF", "CR", "fold"]
    #expect(grammar.usedNames.subtracting(grammar.names) == terminals)
    let roots: Set<String> = [
      "source_text", "file", "fold_behind", "fold_before", "fold_inside", "unfolded",
      "not_bracketed", "never",
    ]
    #expect(Set(grammar.names).subtracting(grammar.usedNames) == roots)
  }

  /// Checks that a sentence is read without a mistake, and that printing and formatting keep it.
  private func checkRead(_ text: String, _ note: String = "") {
    let result = read(text)
    let mistakes = result.diagnostics.filter { $0.severity == .error }
    #expect(mistakes.map { line($0, of: text) } == [], "\(note) \(text)")
    let printed = canonical(result.file)
    let again = read(printed)
    #expect(!again.diagnostics.contains { $0.severity == .error }, "\(note) \(text) -> \(printed)")
    #expect(canonical(again.file) == printed, "\(note) \(text)")
    checkFormat(text, note)
  }

  /// Sentences that the grammar makes by chance are read without a mistake, however they are dressed.
  @Test func sentencesOfTheGrammarAreRead() throws {
    var maker = SentenceMaker(try Grammar.ofBuyin(), seed: 2026)
    for _ in 0..<150 {
      let sentence = maker.next()
      checkRead(sentence.text)
      checkRead(maker.dressed(sentence), "dressed")
    }
  }

  /// Each alternative, option and repetition of files, expressions and tokens is made: an option also
  /// left out, a repetition left out, once and twice.
  @Test func everyBranchIsMadeBothWays() throws {
    let grammar = try Grammar.ofBuyin()
    var maker = SentenceMaker(grammar, seed: 1)
    var reached = 0
    for (branch, form) in grammar.formsOfBranches.enumerated() {
      let production = grammar.branches[branch].production
      guard grammar.isMade(production), !grammar.isBeyondMaking(form.form) else { continue }
      for way in form.ways(production) {
        guard let sentence = maker.next(through: branch, way) else {
          Issue.record("no sentence for \(way) \(grammar.branches[branch])")
          continue
        }
        reached += 1
        checkRead(sentence.text, "\(way) \(grammar.branches[branch])")
      }
    }
    #expect(reached > 300)
    let unreached = grammar.names.filter { grammar.isOfFiles($0) && !maker.reached.contains($0) }
    #expect(unreached == [])
  }

  /// Sentences with a token left out, doubled, replaced or exchanged never stop the parser, all
  /// places stay inside the text, and the parser finds a mistake just where the grammar does.
  @Test func damagedSentencesAreJudgedAlike() throws {
    let grammar = try Grammar.ofBuyin()
    let folds = FoldRules(grammar)
    var maker = SentenceMaker(grammar, seed: 7)
    var dice = Dice(seed: 77)
    var judged = [true: 0, false: 0]
    for _ in 0..<400 {
      var sentence = maker.next()
      sentence.damage(&dice)
      let text = sentence.text
      let result = read(text)
      for diagnostic in result.diagnostics {
        let spans = [diagnostic.span] + diagnostic.labels.map(\.span) + diagnostic.edits.map(\.span)
        #expect(spans.allSatisfy { $0.upper <= text.utf8.count }, "\(text)")
      }
      #expect(result.file.statements.allSatisfy { $0.span.upper <= text.utf8.count }, "\(text)")
      checkFormat(text)
      let isRead = !result.diagnostics.contains { $0.severity == .error }
      let symbols = Sentence(of: text, folds).symbols
      guard grammar.isAllowed(symbols, folds), grammar.isAllowed(sentence.symbols, folds) else {
        continue
      }
      var recogniser = Recogniser(grammar, symbols)
      let isDerived = recogniser.matches("file")
      #expect(isDerived == isRead, "\(text)\n\(result.diagnostics.map { line($0, of: text) })")
      judged[isRead, default: 0] += 1
    }
    #expect(judged.values.allSatisfy { $0 > 60 }, "\(judged)")
  }
}

extension Sentence {
  /// Leaves a token out, doubles it, puts another in its place or exchanges two.
  mutating func damage(_ dice: inout Dice) {
    let (first, second) = (dice.roll(symbols.count), dice.roll(symbols.count))
    switch dice.roll(4) {
    case 0: symbols.remove(at: first)
    case 1: symbols.insert(symbols[first], at: first)
    case 2: symbols[first] = symbols[second]
    default: symbols.swapAt(first, second)
    }
  }
}

/// What may be taken or not.
enum BranchForm {
  case alternative(Form)
  case optional(Form)
  case repeated(Form)

  /// What stands in it.
  var form: Form {
    switch self {
    case .alternative(let form), .optional(let form), .repeated(let form): form
    }
  }

  /// What can be done at it; characters of tokens are taken or not by chance.
  func ways(_ production: String) -> [SentenceMaker.Way] {
    switch self {
    case .alternative: [.taking]
    case .optional: [.taking, .skipping]
    case .repeated: [.taking, .skipping, .repeating]
    }
  }
}

extension Grammar {
  /// What each branch is, by its number.
  var formsOfBranches: [BranchForm] {
    var forms: [Int: BranchForm] = [:]
    var waiting = Array(productions.values)
    while let form = waiting.popLast() {
      switch form {
      case .literal, .words, .name: break
      case .sequence(let parts): waiting += parts
      case .choice(let branches):
        for branch in branches {
          forms[branch.id] = .alternative(branch.form)
          waiting.append(branch.form)
        }
      case .optional(let branch):
        forms[branch.id] = .optional(branch.form)
        waiting.append(branch.form)
      case .repeated(let branch):
        forms[branch.id] = .repeated(branch.form)
        waiting.append(branch.form)
      case .except(let form, let other): waiting += [form, other]
      }
    }
    return branches.indices.compactMap { forms[$0] }
  }

  /// Whether a production is one of files and expressions, neither of the lexical level nor a rule.
  func isOfFiles(_ production: String) -> Bool {
    !Grammar.tokens.contains(production) && !Grammar.apart.contains(production)
      && !Grammar.rules.contains(production)
  }

  /// Whether sentences are made with a production.
  func isMade(_ production: String) -> Bool {
    isOfFiles(production) || Grammar.tokens.contains(production)
  }

  /// The productions of single tokens that sentences have.
  static let tokens: Set<String> = [
    "word", "letter", "digit", "nonzero", "digits", "number", "grouped", "exponent", "date",
    "month", "day", "money_sign", "opening_quote", "closing_quote", "text_words", "text_part",
    "escape",
  ]

  /// The productions of the lexical level that no sentence is made by.
  static let apart: Set<String> = [
    "source_text", "blank", "line_end", "comment", "token", "quoted", "quoted_value", "sign",
    "reserved",
  ]

  /// The productions that refuse what others make.
  static let refusing: Set<String> = ["never", "article", "not_bracketed", "quote", "reserved"]

  /// The productions that say what is never read, and where line ends mean nothing.
  static let rules = refusing.union([
    "fold_behind", "fold_before", "fold_inside", "unfolded", "anything",
  ])
}
