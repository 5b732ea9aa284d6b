import BuyinSemantics
import BuyinSyntax

// What stands out while a plan is typed
//
// The lexer says what is a number, a text or a remark. Which words belong to the language is decided
// by place, as completion does it: the same word may begin a statement, be a field of one block, and
// be the plan's own name elsewhere. A text need neither be whole nor without mistakes.

/// A stretch of a plan that stands out.
package struct Highlight: Hashable, Sendable {
  /// Why it does.
  package enum Kind: Sendable {
    /// A word of the language at a place where it means what the language says.
    case keyword
    /// A number with its unit.
    case value
    /// A text between quotes.
    case quoted
    /// A remark.
    case comment
  }

  package let kind: Kind
  /// The stretch, in bytes of UTF-8.
  package let range: Range<Int>
}

/// Finds what stands out in a text, in order.
package func highlights(in text: String) -> [Highlight] {
  var walk = HighlightWalk(SourceText(name: "", text))
  return walk.run()
}

/// A walk over the pieces of a text that follows its blocks.
private struct HighlightWalk {
  /// A bracket that is open, with the word that its line began with.
  private struct Open {
    let isBrace: Bool
    let header: String
  }

  private let source: SourceText
  private let pieces: [TextPiece]
  private var open: [Open] = []
  /// The word that the present statement or line of a block began with.
  private var first = ""
  private var found: [Highlight] = []

  init(_ source: SourceText) {
    self.source = source
    pieces = textPieces(of: source)
  }

  mutating func run() -> [Highlight] {
    for index in pieces.indices {
      let piece = pieces[index]
      switch piece.kind {
      case .number: mark(piece, .value)
      case .quoted: mark(piece, .quoted)
      case .comment: mark(piece, .comment)
      case .word, .reserved: takeWord(at: index)
      case .openBrace: open.append(Open(isBrace: true, header: first))
      case .openBracket: open.append(Open(isBrace: false, header: first))
      case .closeBrace, .closeBracket: if !open.isEmpty { first = open.removeLast().header }
      case .semicolon, .sign, .dot: break
      }
    }
    return found
  }

  private mutating func mark(_ piece: TextPiece, _ kind: Highlight.Kind) {
    found.append(Highlight(kind: kind, range: piece.range))
  }

  private mutating func takeWord(at index: Int) {
    let piece = pieces[index]
    let word = source.text(piece.range)
    if beginsLine(index) {
      first = word
      if isKeyword(word), !isName(at: index) { mark(piece, .keyword) }
    } else if piece.kind == .reserved {
      if !Self.joiningWords.contains(word) { mark(piece, .keyword) }
    } else if index > 0, ![.dot, .sign].contains(pieces[index - 1].kind), !isInBracket,
      Self.clauses[first]?.contains(word) == true, !isName(at: index)
    {
      mark(piece, .keyword)
    } else if index > 0, pieces[index - 1].kind == .number, !piece.startsLine {
      mark(piece, .value)
    }
  }

  private var isInBracket: Bool { open.last.map { !$0.isBrace } ?? false }

  /// Whether a statement or the line of a block begins with a piece.
  private func beginsLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = pieces[index - 1].kind
    if [.openBrace, .semicolon].contains(before) { return true }
    return pieces[index].startsLine && !isInBracket && ![.sign, .dot].contains(before)
  }

  /// Whether a word is followed by what only follows a name.
  private func isName(at index: Int) -> Bool {
    guard index + 1 < pieces.count, !pieces[index + 1].startsLine else { return false }
    let next = pieces[index + 1]
    return next.kind == .dot || next.kind == .sign && source.text(next.range) != "-"
      || next.kind == .openBracket && source.text(next.range) == "("
        && pieces[index].range.upperBound == next.range.lowerBound
  }

  /// Whether a word that begins a line belongs to the language here.
  private func isKeyword(_ word: String) -> Bool {
    if let block = open.last, block.isBrace,
      let schema = Session.vocabulary.schema(block.header)
    {
      return word == "let" || word == "set" || schema.field(named: word) != nil
    }
    return Self.starts.contains(word)
  }

  /// The words that stand between two values, so often that they had better not stand out.
  private static let joiningWords: Set<String> = ["to", "per", "of", "at", "out"]

  /// The words that a statement begins with.
  private static let starts: Set<String> = {
    let topics = StatementTopic.allCases.compactMap { topic in
      topic == .block ? nil : topic.rawValue.split(separator: " ").first.map(String.init)
    }
    return Set(topics + Session.vocabulary.schemas.map(\.keyword) + ["let", "fn", "if", "not"])
  }()

  /// The further words of statements, by the words that they begin with: what is small in their
  /// forms.
  private static let clauses: [String: Set<String>] = {
    var clauses: [String: Set<String>] = [:]
    for topic in StatementTopic.allCases {
      for form in topic.row.forms {
        let words = form.split { !$0.isLetter }.map(String.init)
        guard let first = words.first else { continue }
        clauses[first, default: []].formUnion(words.dropFirst().filter { $0 == $0.lowercased() })
      }
    }
    for schema in Session.vocabulary.schemas { clauses[schema.keyword, default: []].insert("like") }
    return clauses
  }()
}
