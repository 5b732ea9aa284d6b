import Testing

@testable import BuyinSyntax

/// Nothing could be left out of the grammar: without any one alternative, option or repetition it no
/// longer derives a text that the parser reads, or makes one that the parser refuses.
@Suite struct BranchTests {
  /// Each text of the corpus is a sentence of the grammar, and no branch of files and expressions
  /// could go without one of them being none.
  @Test func noBranchOfFilesCouldGo() throws {
    let grammar = try Grammar.ofBuyin()
    let folds = FoldRules(grammar)
    var users: [Int: [[Symbol]]] = [:]
    let corpus = GrammarCorpus.all.map { Sentence(of: $0, folds).symbols }
    #expect(corpus.count > 200)
    for (symbols, text) in zip(corpus, GrammarCorpus.all) {
      var recogniser = Recogniser(grammar, symbols)
      let isDerived = recogniser.matches("file")
      #expect(isDerived, "\(text)")
      #expect(grammar.isAllowed(symbols, folds), "\(text)")
      for branch in recogniser.taken { users[branch, default: []].append(symbols) }
    }
    for (branch, (production, text)) in grammar.branches.enumerated()
    where grammar.isOfFiles(production) {
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
      #expect(grammar.isToken(symbol.text, .name(kind)), "`\(symbol.text)` is no \(kind)")
      count += 1
    }
    #expect(count > 150)
  }

  /// No branch of the lexical level could go without some piece being none.
  @Test func noBranchOfTokensCouldGo() throws {
    let grammar = try Grammar.ofBuyin()
    for (production, texts) in GrammarCorpus.pieces {
      for text in texts {
        #expect(grammar.isToken(text, .name(production)), "`\(text)` is no \(production)")
      }
    }
    let forms = grammar.formsOfBranches
    for (branch, (production, text)) in grammar.branches.enumerated()
    where !grammar.isBeyondMaking(forms[branch].form)
      && (Grammar.tokens.contains(production) || Grammar.apart.contains(production))
    {
      let isMissed = GrammarCorpus.pieces.contains { root, texts in
        texts.contains { !grammar.isToken($0, .name(root), dropping: branch) }
      }
      #expect(isMissed, "nothing misses this branch of \(production): \(text)")
    }
  }

  /// What the grammar calls a piece of a text is one for the lexer.
  @Test func piecesAreThoseOfTheLexer() {
    for (production, texts) in GrammarCorpus.pieces {
      for text in texts where !["text_words", "source_text"].contains(production) {
        let found = Lexer.run(SourceText(name: "", text), as: SourceID(0), limits: .standard)
        let hasQuotes = text.contains { "\"“”„‟".contains($0) } && production != "comment"
        let count = ["blank", "line_end", "comment"].contains(production) ? 0 : 1
        #expect(hasQuotes || found.tokens.count - 1 == count, "\(production) `\(text)`")
        #expect(found.comments.count == (production == "comment" ? 1 : 0), "`\(text)`")
        #expect(
          found.diagnostics.isEmpty || production.hasSuffix("_quote"), "\(production) `\(text)`")
      }
    }
  }

  /// No branch of the rules could go without the grammar making a text that the parser refuses.
  @Test func noBranchOfTheRulesCouldGo() throws {
    let grammar = try Grammar.ofBuyin()
    for text in GrammarCorpus.refused {
      let result = read(text)
      #expect(result.diagnostics.contains { $0.severity == .error }, "\(text) is read")
      #expect(!makes(grammar, text), "\(text) is made")
    }
    let forms = grammar.formsOfBranches
    let taken = GrammarCorpus.refused.map { text in
      let sentence = Sentence(pieces: text, grammar, FoldRules(grammar), dropping: nil)
      var recogniser = Recogniser(grammar, sentence.symbols)
      _ = recogniser.occurs("never")
      return (text, recogniser.taken)
    }
    for (branch, (production, text)) in grammar.branches.enumerated()
    where Grammar.refusing.contains(production) {
      let candidates =
        switch (production, forms[branch].form) {
        case ("never", _), ("quote", _): taken.filter { $0.1.contains(branch) }.map(\.0)
        case ("article", .literal(let word)), ("reserved", .literal(let word)):
          GrammarCorpus.refused.filter { $0.split(separator: " ").contains(Substring(word)) }
        case ("not_bracketed", _): GrammarCorpus.refused.filter { $0.contains(",000") }
        default: GrammarCorpus.refused
        }
      let isMissed = candidates.contains { makes(grammar, $0, dropping: branch) }
      #expect(isMissed, "nothing misses this branch of \(production): \(text)")
    }
  }

  /// Whether a grammar makes a text whose pieces stand between blanks.
  private func makes(_ grammar: Grammar, _ text: String, dropping dropped: Int? = nil) -> Bool {
    let folds = FoldRules(grammar)
    let sentence = Sentence(pieces: text, grammar, folds, dropping: dropped)
    var recogniser = Recogniser(grammar, sentence.unfoldedSymbols, dropping: dropped)
    return recogniser.matches("file")
      && grammar.isAllowed(sentence.symbols, folds, dropping: dropped)
  }

  /// No place where a line end means nothing could go without a text being none.
  @Test func noFoldCouldGo() throws {
    let grammar = try Grammar.ofBuyin()
    let all = FoldRules(grammar)
    for text in GrammarCorpus.folded {
      let mistakes = read(text).diagnostics.filter { $0.severity == .error }
      #expect(mistakes.map { line($0, of: text) } == [], "\(text)")
      var recogniser = Recogniser(grammar, Sentence(of: text, all).symbols)
      let isDerived = recogniser.matches("file")
      #expect(isDerived, "\(text)")
    }
    for (branch, (production, text)) in grammar.branches.enumerated()
    where production.hasPrefix("fold_") {
      let folds = FoldRules(grammar, dropping: branch)
      let isMissed = GrammarCorpus.folded.contains { text in
        var recogniser = Recogniser(grammar, Sentence(of: text, folds).symbols)
        return !recogniser.matches("file")
      }
      #expect(isMissed, "nothing misses this branch of \(production): \(text)")
    }
  }
}
