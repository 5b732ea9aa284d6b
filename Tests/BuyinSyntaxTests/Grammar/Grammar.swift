// The grammar as the tests read it, from `grammar/buyin.ebnf`, when they run.
//
// Every part of a production that may be there or not, an alternative, an option, a repetition, is a
// branch with a number. What made or derived a sentence is a set of branches, and a branch can be
// dropped: so a test can ask of each one whether anything would miss it.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A part of a production that may be taken or not.
struct Branch {
  let id: Int
  let form: Form
}

/// The right side of a production, or a part of it.
indirect enum Form {
  /// `"show"`
  case literal(String)
  /// `expr`
  case name(String)
  /// `? any character ?`
  case words(String)
  /// `a b`
  case sequence([Form])
  /// `a | b`
  case choice([Branch])
  /// `[ a ]`
  case optional(Branch)
  /// `{ a }`
  case repeated(Branch)
  /// `a - b`
  case except(Form, Form)
}

/// The productions of a grammar.
struct Grammar {
  /// The right side of each production.
  private(set) var productions: [String: Form] = [:]
  /// The names of the productions, in order.
  private(set) var names: [String] = []
  /// What each branch reads, with the name of its production.
  private(set) var branches: [(production: String, text: String)] = []

  /// Why a text is no grammar.
  struct Unreadable: Error {
    let message: String
  }

  /// The grammar of the working copy.
  static func ofBuyin() throws -> Grammar {
    var path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    path.append(contentsOf: ["grammar", "buyin.ebnf"])
    return try Grammar(fileText(path.joined(separator: "/")))
  }

  /// Reads a grammar.
  init(_ text: String) throws {
    var reader = EBNFReader(text)
    while let name = try reader.productionName() {
      let form = try reader.choice(in: name)
      try reader.expect(";")
      guard productions[name] == nil else { throw Unreadable(message: "\(name) stands twice") }
      productions[name] = form
      names.append(name)
    }
    branches = reader.branches
  }

  /// The names that stand on right sides.
  var usedNames: Set<String> {
    var used: Set<String> = []
    var waiting = Array(productions.values)
    while let form = waiting.popLast() {
      switch form {
      case .literal, .words: break
      case .name(let name): used.insert(name)
      case .sequence(let parts): waiting += parts
      case .choice(let branches): waiting += branches.map(\.form)
      case .optional(let branch), .repeated(let branch): waiting.append(branch.form)
      case .except(let form, let other): waiting += [form, other]
      }
    }
    return used
  }
}

extension Grammar {
  /// The words that some productions hold between quotes.
  func words(of names: [String]) -> Set<String> {
    var words: Set<String> = []
    var waiting = names.compactMap { productions[$0] }
    while let form = waiting.popLast() {
      switch form {
      case .literal(let text): if text.first?.isLetter == true { words.insert(text) }
      case .name, .words: break
      case .sequence(let parts): waiting += parts
      case .choice(let branches): waiting += branches.map(\.form)
      case .optional(let branch), .repeated(let branch): waiting.append(branch.form)
      case .except(let form, _): waiting.append(form)
      }
    }
    return words
  }
}

/// Reads a file as text; empty where there is none.
func fileText(_ path: String) -> String {
  guard let stream = fopen(path, "r") else { return "" }
  defer { fclose(stream) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 4096)
  while case let count = fread(&block, 1, block.count, stream), count > 0 {
    bytes += block[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Reads productions from a text.
private struct EBNFReader {
  private enum Piece: Equatable {
    case name(String), literal(String), words(String), sign(Character), end
  }

  private var rest: Substring
  private var piece = Piece.end
  private(set) var branches: [(production: String, text: String)] = []

  init(_ text: String) {
    rest = text[...]
    advance()
  }

  /// Steps to the next piece.
  private mutating func advance() {
    skipBlanks()
    guard let first = rest.first else {
      piece = .end
      return
    }
    if first.isLetter || first == "_" {
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      rest = rest.dropFirst(name.count)
      piece = .name(String(name))
    } else if first == "\"" || first == "'" || first == "?" {
      let inner = rest.dropFirst().prefix { $0 != first }
      rest = rest.dropFirst(inner.count + 2)
      piece =
        first == "?"
        ? .words(inner.split(separator: " ").joined(separator: " ")) : .literal(String(inner))
    } else {
      rest = rest.dropFirst()
      piece = .sign(first)
    }
  }

  /// Steps over blanks and comments.
  private mutating func skipBlanks() {
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard rest.hasPrefix("(*") else { return }
      var depth = 0
      repeat {
        if rest.hasPrefix("(*") { depth += 1 }
        if rest.hasPrefix("*)") { depth -= 1 }
        rest = rest.dropFirst(rest.hasPrefix("(*") || rest.hasPrefix("*)") ? 2 : 1)
      } while depth > 0 && !rest.isEmpty
    }
  }

  /// Reads `name =`; nil at the end.
  mutating func productionName() throws -> String? {
    if piece == .end { return nil }
    guard case .name(let name) = piece else { throw wrong("the name of a production") }
    advance()
    try expect("=")
    return name
  }

  /// Steps over a sign.
  mutating func expect(_ sign: Character) throws {
    guard piece == .sign(sign) else { throw wrong("`\(sign)`") }
    advance()
  }

  private func wrong(_ expected: String) -> Grammar.Unreadable {
    Grammar.Unreadable(message: "expected \(expected), found \(piece) before \(rest.prefix(60))")
  }

  /// Reads `a | b`.
  mutating func choice(in production: String) throws -> Form {
    branching.append(production)
    defer { branching.removeLast() }
    var forms = [try numbered { try $0.sequence() }]
    while piece == .sign("|") {
      advance()
      forms.append(try numbered { try $0.sequence() })
    }
    if forms.count == 1 { return forms[0].form }
    return .choice(forms.map { branch(of: $0, in: production) })
  }

  /// Reads a form, and keeps its text for messages.
  private mutating func numbered(
    _ read: (inout EBNFReader) throws -> Form
  ) rethrows -> (form: Form, text: String) {
    let start = rest
    let form = try read(&self)
    let text = start[..<rest.startIndex].split(whereSeparator: \.isWhitespace)
    return (form, "… " + text.joined(separator: " "))
  }

  /// Gives what may be taken or not its number.
  private mutating func branch(of form: (form: Form, text: String), in production: String) -> Branch
  {
    branches.append((production, form.text))
    return Branch(id: branches.count - 1, form: form.form)
  }

  /// The productions being read.
  private var branching: [String] = []

  /// Reads `a b`.
  private mutating func sequence() throws -> Form {
    var parts: [Form] = []
    while true {
      switch piece {
      case .end, .sign("|"), .sign(";"), .sign(")"), .sign("]"), .sign("}"):
        return parts.count == 1 ? parts[0] : .sequence(parts)
      case .name, .literal, .words, .sign: parts.append(try factor())
      }
    }
  }

  /// Reads `a` or `a - b`.
  private mutating func factor() throws -> Form {
    let form = try atom()
    guard piece == .sign("-") else { return form }
    advance()
    return .except(form, try atom())
  }

  private mutating func atom() throws -> Form {
    let production = branching.last ?? ""
    let current = piece
    advance()
    switch current {
    case .name(let name): return .name(name)
    case .literal(let text): return .literal(text)
    case .words(let text): return .words(text)
    case .sign("("):
      let form = try choice(in: production)
      try expect(")")
      return form
    case .sign("["):
      let form = try numbered { try $0.choice(in: production) }
      try expect("]")
      return .optional(branch(of: form, in: production))
    case .sign("{"):
      let form = try numbered { try $0.choice(in: production) }
      try expect("}")
      return .repeated(branch(of: form, in: production))
    case .sign, .end: throw wrong("a name or a literal")
    }
  }
}
