/// What a grammar is compared with: a token, or a character of one.
struct Symbol: Hashable {
  /// The canonical spelling.
  let text: String
  /// The production of the lexical level that it is one of, `word`; nil for a sign, a reserved word
  /// and a character.
  let kind: String?

  init(_ text: String, _ kind: String? = nil) {
    self.text = text
    self.kind = kind
  }
}

/// Finds how far productions reach over symbols, by trying everything and remembering what was found.
///
/// The grammar has no left recursion, which would never end.
struct Recogniser {
  private struct Place: Hashable {
    let name: String
    let position: Int
  }

  private let grammar: Grammar
  private let symbols: [Symbol]
  /// The branch that is taken out of the grammar.
  private let dropped: Int?
  private var known: [Place: Set<Int>] = [:]
  /// The branches that matched something somewhere.
  private(set) var taken: Set<Int> = []

  init(_ grammar: Grammar, _ symbols: [Symbol], dropping dropped: Int? = nil) {
    self.grammar = grammar
    self.symbols = symbols
    self.dropped = dropped
  }

  /// Whether all symbols together are one of a production.
  mutating func matches(_ name: String) -> Bool {
    ends(ofName: name, 0).contains(symbols.count)
  }

  /// Whether all symbols together are one of a form.
  mutating func matches(form: Form) -> Bool { ends(of: form, 0).contains(symbols.count) }

  /// Whether a production begins at any symbol.
  mutating func occurs(_ name: String) -> Bool {
    for position in symbols.indices where !ends(ofName: name, position).isEmpty { return true }
    return false
  }

  private mutating func ends(ofName name: String, _ position: Int) -> Set<Int> {
    if position < symbols.count, symbols[position].kind == name { return [position + 1] }
    if !isOfCharacters, tokenKinds.contains(name) { return [] }
    if isOfCharacters, let control = controlCharacters[name] {
      return ends(ofLiteral: control, position)
    }
    let place = Place(name: name, position: position)
    if let ends = known[place] { return ends }
    let found = grammar.productions[name].map { ends(of: $0, position) } ?? []
    known[place] = found
    return found
  }

  /// Whether the symbols are characters of one token.
  var isOfCharacters = false

  /// Returns the positions at which a form that begins at one can end.
  private mutating func ends(of form: Form, _ position: Int) -> Set<Int> {
    switch form {
    case .literal(let text): return ends(ofLiteral: text, position)
    case .name(let name): return ends(ofName: name, position)
    case .words(let words):
      guard position < symbols.count, described(words, symbols[position]) else { return [] }
      return [position + 1]
    case .sequence(let parts):
      var reached: Set<Int> = [position]
      for part in parts {
        var next: Set<Int> = []
        for end in reached { next.formUnion(ends(of: part, end)) }
        if next.isEmpty { return [] }
        reached = next
      }
      return reached
    case .choice(let branches):
      return branches.reduce(into: []) { $0.formUnion(ends(of: $1, position)) }
    case .optional(let branch): return ends(of: branch, position).union([position])
    case .repeated(let branch): return repeatedEnds(of: branch, position)
    case .except(let form, let other):
      return ends(of: form, position).subtracting(ends(of: other, position))
    }
  }

  private mutating func ends(of branch: Branch, _ position: Int) -> Set<Int> {
    if branch.id == dropped { return [] }
    let found = ends(of: branch.form, position)
    if !found.isEmpty { taken.insert(branch.id) }
    return found
  }

  private mutating func repeatedEnds(of branch: Branch, _ position: Int) -> Set<Int> {
    var reached: Set<Int> = [position]
    var waiting = [position]
    while let start = waiting.popLast() {
      for end in ends(of: branch, start) where reached.insert(end).inserted { waiting.append(end) }
    }
    return reached
  }

  private func ends(ofLiteral text: String, _ position: Int) -> Set<Int> {
    guard isOfCharacters else {
      guard position < symbols.count, symbols[position].text == text,
        symbols[position].kind == nil || symbols[position].kind == "word"
      else { return [] }
      return [position + 1]
    }
    let letters = text.unicodeScalars.map(Character.init)
    guard position + letters.count <= symbols.count else { return [] }
    for (offset, letter) in letters.enumerated()
    where symbols[position + offset].text != String(letter) { return [] }
    return [position + letters.count]
  }

  /// Whether a symbol is what words in the grammar describe.
  private func described(_ words: String, _ symbol: Symbol) -> Bool {
    if words == "any token but a line end" {
      return symbol.kind != "line_end" && symbol.kind != "fold"
    }
    guard let scalar = symbol.text.unicodeScalars.first else { return false }
    return describe(words)?.holds(scalar) ?? false
  }
}

/// The productions of the lexical level that are one token each.
let tokenKinds: Set<String> = ["word", "number", "date", "text_words", "line_end", "fold"]

/// The characters that the grammar names.
let controlCharacters = ["TAB": "\t", "LF": "\n", "CR": "\r"]

/// What words in the grammar say about a character, with some to choose from; nil for words that say
/// something else.
func describe(_ words: String) -> (examples: [String], holds: (Unicode.Scalar) -> Bool)? {
  switch words {
  case "any character but LF, CR, quotes, backslash, { and }":
    return (
      ["a", "Z", "7", " ", "$", "#", "'", "é", "–", "😀", "%", ";", ")"],
      { !"\n\r\"“”„‟\\{}".unicodeScalars.contains($0) }
    )
  case "any character but LF and CR":
    return (
      ["a", "7", " ", "#", "\"", "“", "{", "\\", "é", "😀", "\t", "\u{A0}"],
      { $0 != "\n" && $0 != "\r" }
    )
  case "any character": return (["a"], { _ in true })
  case "XID_Start outside ASCII":
    return (["é", "ß", "Ω", "ñ", "中"], { $0.value > 0xB7 && $0.properties.isXIDContinue })
  default: break
  }
  var ranges: [ClosedRange<UInt32>] = []
  for part in words.split(separator: ", ") {
    let ends = part.split(separator: " to ").compactMap(scalar)
    guard let low = ends.first, let high = ends.last, low <= high else { return nil }
    ranges.append(low.value...high.value)
  }
  return (
    ranges.joined().compactMap { Unicode.Scalar($0).map { String(Character($0)) } },
    { scalar in ranges.contains { $0.contains(scalar.value) } }
  )
}

/// Returns the character that stands for itself or as `U+00A0`.
private func scalar(_ text: Substring) -> Unicode.Scalar? {
  if text.hasPrefix("U+") {
    return UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
  }
  return text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
}
