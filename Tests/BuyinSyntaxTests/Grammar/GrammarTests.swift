import Testing

@testable import BuyinSyntax

/// The grammar file against the parser, both ways.
@Suite struct GrammarTests {
  @Test func everyNameIsAProductionAndStandsSomewhere() throws {
    let grammar = try Grammar.ofBuyin()
    #expect(grammar.names.count > 60)
    let terminals: Set<String> = ["BYTE_ORDER_MARK", "TAB", "LF", "CR", "fold"]
    #expect(grammar.usedNames.subtracting(grammar.names) == terminals)
    let roots: Set<String> = [
      "source_text", "file", "fold_behind", "fold_before", "fold_inside", "unfolded",
      "not_bracketed", "never",
    ]
    #expect(Set(grammar.names).subtracting(grammar.usedNames) == roots)
  }

  /// Sentences that the grammar makes are read without a mistake, and formatting keeps them.
  @Test func sentencesOfTheGrammarAreRead() throws {
    let grammar = try Grammar.ofBuyin()
    var maker = SentenceMaker(grammar, seed: 5)
    for round in 0..<800 {
      let text = maker.next().text
      let mistakes = read(text).diagnostics.filter { $0.severity == .error }
      #expect(mistakes.map { line($0, of: text) } == [], "\(text)")
      if round % 4 == 0 { checkFormat(text) }
    }
    // A value inside a printed text is rare by chance; the corpus has some.
    let unreached = grammar.names.filter { isOfFiles($0) && !maker.reached.contains($0) }
    #expect(Set(unreached).isSubset(of: ["shown_value"]))
    let branches = grammar.branches.indices.filter { isOfFiles(grammar.branches[$0].production) }
    let missing = branches.filter { !maker.taken.contains($0) }
    #expect(
      4 * missing.count < branches.count, "\(missing.map { "\(grammar.branches[$0])" })")
  }

  /// Each text of the corpus is a sentence of the grammar, and no branch of the grammar could go
  /// without one of them being none.
  @Test func noBranchOfTheGrammarCouldGo() throws {
    let grammar = try Grammar.ofBuyin()
    let folds = FoldRules(grammar)
    var users: [Int: [[Symbol]]] = [:]
    let corpus = GrammarCorpus.all.map { Sentence(of: $0, folds).symbols }
    #expect(corpus.count > 200)
    for (symbols, text) in zip(corpus, GrammarCorpus.all) {
      var recogniser = Recogniser(grammar, symbols)
      let isDerived = recogniser.matches("file")
      #expect(isDerived, "\(text)")
      let isRefused = recogniser.occurs("never")
      #expect(!isRefused, "\(text)")
      for branch in recogniser.taken { users[branch, default: []].append(symbols) }
    }
    for (branch, (production, text)) in grammar.branches.enumerated() where isOfFiles(production) {
      let isMissed = (users[branch] ?? []).sorted { $0.count < $1.count }.contains { symbols in
        var recogniser = Recogniser(grammar, symbols, dropping: branch)
        return !recogniser.matches("file")
      }
      #expect(isMissed, "nothing misses this branch of \(production): \(text)")
    }
  }

  /// Each word, number and date of the corpus is one of the grammar.
  @Test func tokensAreThoseOfTheGrammar() throws {
    let grammar = try Grammar.ofBuyin()
    let folds = FoldRules(grammar)
    let symbols = Set(GrammarCorpus.all.flatMap { Sentence(of: $0, folds).symbols })
    var count = 0
    for symbol in symbols {
      guard let kind = symbol.kind, kind != "line_end" else { continue }
      var recogniser = Recogniser(grammar, symbol.text.map { Symbol(String($0)) })
      recogniser.isOfCharacters = true
      let isToken = recogniser.matches(kind)
      #expect(isToken, "`\(symbol.text)` is no \(kind)")
      count += 1
    }
    #expect(count > 150)
  }

  /// Sentences with a token left out, doubled, replaced or exchanged never stop the parser, and all
  /// places stay inside the text.
  @Test func damagedSentencesAreReadToTheEnd() throws {
    let grammar = try Grammar.ofBuyin()
    var maker = SentenceMaker(grammar, seed: 7)
    var dice = Dice(seed: 77)
    for _ in 0..<300 {
      var sentence = maker.next()
      guard sentence.symbols.count > 1 else { continue }
      let (first, second) = (
        dice.roll(sentence.symbols.count), dice.roll(sentence.symbols.count)
      )
      switch dice.roll(4) {
      case 0: sentence.symbols.remove(at: first)
      case 1: sentence.symbols.insert(sentence.symbols[first], at: first)
      case 2: sentence.symbols[first] = sentence.symbols[second]
      default: sentence.symbols.swapAt(first, second)
      }
      let text = sentence.text
      let result = read(text)
      for diagnostic in result.diagnostics {
        let spans = [diagnostic.span] + diagnostic.labels.map(\.span) + diagnostic.edits.map(\.span)
        #expect(spans.allSatisfy { $0.upper <= text.utf8.count }, "\(text)")
      }
      #expect(result.file.statements.allSatisfy { $0.span.upper <= text.utf8.count }, "\(text)")
      checkFormat(text)
    }
  }

  /// Whether a production is one of files and expressions, neither of the lexical level nor a rule.
  private func isOfFiles(_ production: String) -> Bool {
    ![
      "source_text", "blank", "line_end", "comment", "token", "word", "letter", "reserved",
      "digit", "nonzero", "digits", "number", "grouped", "exponent", "date", "month", "day",
      "money_sign", "text_token", "text_words", "text_part", "escape", "sign", "fold_behind",
      "fold_before", "fold_inside", "unfolded", "not_bracketed", "never", "quote", "anything",
      "article", "no_unit",
    ].contains(production)
  }
}
