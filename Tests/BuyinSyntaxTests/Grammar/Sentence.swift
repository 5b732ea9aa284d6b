@testable import BuyinSyntax

/// A plan as a row of symbols.
struct Sentence {
  var symbols: [Symbol]
  /// Whether a line end may be put before each symbol as far as units and texts go.
  var isFoldable: [Bool] = []
  /// The branches of the grammar that it was made by.
  var branches: Set<Int> = []

  /// The text, with blanks between all symbols.
  var text: String {
    symbols.map { $0.kind == "line_end" || $0.kind == "fold" ? "\n" : $0.text + " " }.joined()
  }
}

extension Sentence {
  /// Takes a text apart whose pieces stand between blanks, whether or not it can be read: `'a` is
  /// the word `a` inside a text, and `\n` a line end.
  init(pieces text: String, _ grammar: Grammar, _ folds: FoldRules, dropping dropped: Int?) {
    symbols = []
    var depth = 0
    let pieces = text.split(separator: " ")
    for (index, piece) in pieces.enumerated() {
      if piece == "\n" {
        let next = index + 1 < pieces.count ? Symbol(String(pieces[index + 1])) : Symbol("")
        let isFold = symbols.last.map { folds.isFold(between: $0, next, insideBrackets: depth > 0) }
        symbols.append(Symbol("\n", isFold == true ? "fold" : "line_end"))
        continue
      }
      if folds.inside.contains(String(piece)) { depth += 1 }
      if piece == ")" || piece == "]" { depth -= 1 }
      if piece.hasPrefix("'") {
        symbols.append(Symbol(String(piece.dropFirst()), "text_words"))
        continue
      }
      let kind = ["word", "number", "date"].first {
        grammar.isToken(String(piece), .name($0), dropping: dropped)
      }
      symbols.append(Symbol(String(piece), kind))
    }
  }

  /// The symbols that mean something.
  var unfoldedSymbols: [Symbol] { symbols.filter { $0.kind != "fold" } }

  /// Takes a text apart that has no mistakes.
  ///
  /// - Parameter folds: where line ends mean nothing.
  init(of text: String, _ folds: FoldRules) {
    let source = SourceText(name: "", text)
    let tokens = Lexer.run(source, as: SourceID(0), limits: .standard).tokens.dropLast()
    symbols = []
    var brackets: [String] = []
    var end = 0
    for token in tokens {
      let symbol = Symbol(token, source)
      if token.startsLine, let last = symbols.last {
        let isFold = folds.isFold(between: last, symbol, insideBrackets: !brackets.isEmpty)
        let lines = source.line(at: token.range.lowerBound) - source.line(at: end)
        if !isFold {
          symbols += Array(repeating: Symbol("\n", "line_end"), count: max(lines, 1))
        }
      }
      end = token.range.upperBound
      if folds.inside.contains(symbol.text), symbol.kind == nil { brackets.append(symbol.text) }
      if token.kind == .closeRound || token.kind == .closeSquare { _ = brackets.popLast() }
      symbols.append(symbol)
    }
  }
}

/// Where line ends mean nothing, as the grammar says it.
struct FoldRules {
  let behind: Set<String>
  let before: Set<String>
  let inside: Set<String>

  init(_ grammar: Grammar, dropping dropped: Int? = nil) {
    behind = grammar.literals(of: "fold_behind", dropping: dropped)
    before = grammar.literals(of: "fold_before", dropping: dropped)
    inside = grammar.literals(of: "fold_inside", dropping: dropped)
  }

  /// Whether a line end between two symbols means nothing.
  func isFold(between last: Symbol, _ next: Symbol, insideBrackets: Bool) -> Bool {
    insideBrackets || last.kind == nil && behind.contains(last.text)
      || next.kind == nil && before.contains(next.text)
  }
}

extension Grammar {
  /// The literals of a production that is a choice of them.
  func literals(of name: String, dropping dropped: Int? = nil) -> Set<String> {
    switch productions[name] {
    case .literal(let text): return [text]
    case .choice(let branches):
      return Set(
        branches.compactMap { branch in
          if branch.id != dropped, case .literal(let text) = branch.form { text } else { nil }
        })
    default: return []
    }
  }
}

extension Symbol {
  /// Makes the symbol of a token.
  init(_ token: Token, _ source: SourceText) {
    let text = source.text(token.range)
    switch token.kind {
    case .word: self.init(text, "word")
    case .number: self.init(text, "number")
    case .date: self.init(text, "date")
    case .textWords: self.init(text, "text_words")
    case .semicolon: self.init(";")
    case .times: self.init("*")
    case .divide: self.init("/")
    case .minus: self.init("-")
    case .unitDot: self.init("·")
    case .lessOrEqual: self.init("<=")
    case .greaterOrEqual: self.init(">=")
    case .notEqual: self.init("!=")
    default: self.init(text)
    }
  }
}
