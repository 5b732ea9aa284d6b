// How a text is cut up to find the place of the cursor
//
// The parser wants whole statements; the cursor stands in one that is not. So the text before the
// cursor is cut into words, numbers and signs by itself, which takes nothing amiss, and the brackets
// that are open at its end say where the cursor is.

/// A piece of the text before the cursor.
struct CompletionPiece: Equatable {
  enum Kind: Equatable {
    case word
    case number
    case sign
    /// A text between quotes; without its closing quote it is open at the cursor.
    case text(isClosed: Bool)
    case lineEnd
  }

  let kind: Kind
  let text: String
}

/// A bracket that is open at the cursor.
struct OpenBracket: Equatable {
  let sign: Character
  /// The words of the statement before it: `source bought`.
  let header: [CompletionPiece]
}

/// What stands before the cursor, taken apart.
struct CompletionScan {
  /// The pieces of the statement in which the cursor stands, up to the word that is being typed.
  private(set) var statement: [CompletionPiece] = []
  /// The word that is being typed, up to the cursor; empty for none.
  private(set) var word = ""
  /// The brackets that are open, outermost first.
  private(set) var open: [OpenBracket] = []
  /// The first words of the lines before this one inside the innermost block.
  private(set) var linesOfBlock: [String] = []
  /// Whether the cursor stands in a comment.
  private(set) var isComment = false
  /// The text before the cursor inside open quotes; nil outside.
  private(set) var openText: String?

  init(_ before: String) {
    var pieces = Self.pieces(of: before)
    if pieces.last?.text.hasPrefix("#") == true, pieces.last?.kind == .sign {
      isComment = true
      pieces.removeLast()
    }
    if case .text(isClosed: false) = pieces.last?.kind {
      openText = pieces.removeLast().text
    } else if pieces.last?.kind == .word, before.last.map(Self.isWordPart) == true {
      word = pieces.removeLast().text
    }
    for piece in pieces { take(piece) }
  }

  private mutating func take(_ piece: CompletionPiece) {
    switch piece.kind {
    case .lineEnd:
      if open.last.map({ $0.sign == "{" }) ?? true, !goesOn { endStatement() }
    case .sign where piece.text == "#": break
    case .sign where "([{".contains(piece.text):
      open.append(OpenBracket(sign: Character(piece.text), header: statement))
      if piece.text == "{" {
        statement = []
        linesOfBlock = []
      } else {
        statement.append(piece)
      }
    case .sign where ")]}".contains(piece.text):
      guard let bracket = open.popLast() else { return }
      if bracket.sign == "{" {
        statement = []
        linesOfBlock = []
      } else {
        statement.append(piece)
      }
    case .sign where piece.text == ";": endStatement()
    case .word, .number, .sign, .text: statement.append(piece)
    }
  }

  private mutating func endStatement() {
    if let first = statement.first { linesOfBlock.append(first.text) }
    statement = []
  }

  /// Whether a statement goes on in the next line after its last piece.
  private var goesOn: Bool {
    guard let last = statement.last else { return false }
    switch last.kind {
    case .sign: return !")]}%\"".contains(last.text)
    case .word: return ["to", "of", "at", "per", "and", "or", "then", "else"].contains(last.text)
    case .number, .text, .lineEnd: return false
    }
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static func pieces(of text: String) -> [CompletionPiece] {
    var pieces: [CompletionPiece] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isNewline {
        pieces.append(CompletionPiece(kind: .lineEnd, text: "\n"))
        rest.removeFirst()
      } else if first.isWhitespace {
        rest.removeFirst()
      } else if first == "#" {
        let comment = rest.prefix { !$0.isNewline }
        rest = rest[comment.endIndex...]
        if rest.isEmpty { pieces.append(CompletionPiece(kind: .sign, text: String(comment))) }
      } else if first == "\"" || first == "“" {
        pieces.append(takeText(from: &rest))
      } else if first.isNumber {
        pieces.append(takeNumber(from: &rest))
      } else if isWordPart(first) {
        let word = rest.prefix(while: isWordPart)
        pieces.append(CompletionPiece(kind: .word, text: String(word)))
        rest = rest[word.endIndex...]
      } else {
        pieces.append(CompletionPiece(kind: .sign, text: String(first)))
        rest.removeFirst()
      }
    }
    return pieces
  }

  private static func takeText(from rest: inout Substring) -> CompletionPiece {
    rest.removeFirst()
    let words = rest.prefix { $0 != "\"" && $0 != "”" && !$0.isNewline }
    rest = rest[words.endIndex...]
    let isClosed = !rest.isEmpty
    if isClosed, rest.first?.isNewline == false { rest.removeFirst() }
    return CompletionPiece(kind: .text(isClosed: isClosed), text: String(words))
  }

  /// Takes a number with its suffix: `2,000`, `1.5k`; the dot of `1..5` is none of it.
  private static func takeNumber(from rest: inout Substring) -> CompletionPiece {
    var number = ""
    while let next = rest.first {
      let after = rest.dropFirst().first
      let joins = ".,_".contains(next) && after?.isNumber == true
      guard next.isNumber || joins else { break }
      number.append(next)
      rest.removeFirst()
    }
    if let suffix = rest.first, "kKMB".contains(suffix),
      rest.dropFirst().first.map(isWordPart) != true
    {
      number.append(suffix)
      rest.removeFirst()
    }
    return CompletionPiece(kind: .number, text: number)
  }
}
