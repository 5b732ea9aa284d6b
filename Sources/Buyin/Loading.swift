import BuyinSemantics
import BuyinSyntax

// How files that a plan uses are read
//
// `use "rates.buyin"` brings in the definitions of another file, and of the files that this one
// uses. A session reads no files itself: it asks its host, whose loader may refuse, and refuses
// unless the host says otherwise. Paths are relative to the file that uses them, so that a folder
// can be moved as a whole. What is used stands before what uses it, so that a `set` of the using
// file lies above one of the used.
//
// A rate card may be a plan that runs by itself: its questions are not asked where it is used, its
// `campaign` and `begins` say something of it alone, and its `horizon`, `window` and `currency` hold
// only where what uses it does not say its own. What two files say in the same words of a unit or a
// rate is said once.
//
// With `as rates`, what the file names gets `rates.` before its name, in its streams too
// (`Sources/BuyinSemantics/Naming/`). Such a use is a copy of its own: what it leaves open is open
// for it apart. A library, `use benchmarks.facebook`, is a file that comes with the program, and is
// always used under a name, its last word if no other is given.

/// Why a host gives no text for a path.
public struct LoadRefusal: Error, Hashable, Sendable {
  /// The reason, in words that end a sentence: "there is no such file".
  public let reason: String

  /// Refuses for a reason, in words that end a sentence.
  public init(_ reason: String) {
    self.reason = reason
  }
}

/// What a host reads the files that plans use with.
///
/// It is given the path as seen from the folder of the plan, with `/` between folders and without
/// `.` or inner `..`; it may begin with `..`. It answers with the bytes of the text in UTF-8, or
/// refuses. It is called on a thread of the session, once for each file.
public typealias Loader = @Sendable (_ path: String) throws(LoadRefusal) -> [UInt8]

/// What was read for a plan.
struct LoadedPlan {
  /// The definitions of used files, then the statements of the texts themselves.
  var statements: [Statement] = []
  var diagnostics: [Diagnostic] = []
  var lostNames: [Name] = []
  var isIncomplete = false
  /// All texts of the session; a span's source is a position among them.
  var texts: [SourceText]
  private let loader: Loader
  private let libraries: [Library]
  private let limits: Limits
  /// What was read, so that a file that two others use is read once: under each alias once.
  private var loaded: Set<Use> = []
  /// What the host gave for each path.
  private var contents: [String: [UInt8]] = [:]
  /// The files that are being read, each used by the one before.
  private var open: [UsedFile] = []
  /// The settings among the statements that only used files state.
  private(set) var borrowed: Set<String> = []
  /// The settings that what stands states itself.
  private let stated: Set<String>
  /// The names of the values that stand.
  private let known: Set<String>
  /// Whether a file could not be read whose names are not known therefore.
  private(set) var lacksNames = false

  init(
    after texts: [SourceText], loader: @escaping Loader, libraries: [Library],
    limits: Limits = .standard, stated: Set<String> = [], known: Set<String> = []
  ) {
    self.texts = texts
    self.loader = loader
    self.libraries = libraries
    self.limits = limits
    self.stated = stated
    self.known = known
  }

  /// A file or library that is used.
  private struct UsedFile: Hashable {
    /// The path by which the host reads it; the name of a library.
    let place: String
    /// The path as seen from the folder of the plan, which names what is drawn for its `set`s.
    let label: String
    var isLibrary = false
  }

  /// A file with the aliases under which it is used, the outermost first.
  private struct Use: Hashable {
    let file: UsedFile
    let aliases: [String]
  }

  /// Reads one of the texts of an entry, and what it uses.
  mutating func add(_ text: SourceText) {
    let name = joined([text.name])
    open = [UsedFile(place: name, label: name.split(separator: "/").last.map(String.init) ?? name)]
    let parsed = read(text)
    isIncomplete = isIncomplete || parsed.isIncomplete
    let own = stated.union(parsed.file.statements.compactMap(\.setting))
    let found = follow(parsed.file.statements, aliases: [], stated: stated)
    borrowed.formUnion(found.compactMap(\.setting).filter { !own.contains($0) })
    statements += found
  }

  private mutating func read(_ text: SourceText) -> ParseResult {
    let parsed = parse(text, as: SourceID(texts.count), limits: limits.syntax, known: known)
    texts.append(text)
    diagnostics += parsed.diagnostics
    lostNames += parsed.lostNames
    return parsed
  }

  /// Returns statements of the file that is read behind the definitions of those that they use.
  ///
  /// - Parameter stated: the settings that are stated beside them.
  private mutating func follow(
    _ own: [Statement], aliases: [String], stated: Set<String> = []
  ) -> [Statement] {
    var used: [Statement] = []
    var rest: [Statement] = []
    for statement in own {
      guard case .use(let use) = statement.kind else {
        rest.append(statement)
        continue
      }
      guard let file = file(of: use, at: statement.span) else {
        loseNames(of: use)
        continue
      }
      let alias = use.name
      let inner = aliases + (alias.map { [$0.text] } ?? [])
      guard let found = definitions(of: file, in: use, under: inner, at: statement.span) else {
        loseNames(of: use)
        continue
      }
      guard let alias else {
        used += found
        continue
      }
      used += found.prefixed(with: alias.text)
      used.append(Statement(.use(UseStatement(target: use.target, alias: alias)), statement.span))
    }
    return used.yielding(to: rest, stated: stated) + rest
  }

  /// Notes that the names of a file are not known, so that their uses stay quiet.
  private mutating func loseNames(of use: UseStatement) {
    if let alias = use.name { lostNames.append(alias) } else { lacksNames = true }
  }

  /// Returns the definitions of a file and of those that it uses, none if it was read before; nil
  /// if it can't be read.
  private mutating func definitions(
    of file: UsedFile, in use: UseStatement, under aliases: [String], at span: Span
  ) -> [Statement]? {
    if let start = open.firstIndex(where: { $0.place == file.place }) {
      diagnostics.append(.usedInCircle(open[start...].map(\.place), at: span))
      return nil
    }
    let isFirst = !loaded.contains { $0.file.place == file.place }
    guard loaded.insert(Use(file: file, aliases: aliases)).inserted else { return [] }
    do throws(LoadRefusal) {
      guard loaded.count <= limits.mostFiles else {
        throw LoadRefusal("a plan uses at most \(limits.mostFiles) files")
      }
      let parsed = read(SourceText(name: file.place, bytes: try bytes(of: file)))
      open.append(file)
      defer { open.removeLast() }
      return follow(parsed.file.statements.filter { $0.comesIn(first: isFirst) }, aliases: aliases)
        .marked(asOf: file.label)
    } catch {
      let isLibrary = libraries.contains { $0.path == use.target.path }
      diagnostics.append(
        .unreadable(use.target.path, error.reason, isLibrary: isLibrary, at: span))
      return nil
    }
  }

  private mutating func bytes(of file: UsedFile) throws(LoadRefusal) -> [UInt8] {
    guard !file.isLibrary else {
      return libraries.first { $0.path == file.place }.map { Array($0.text.utf8) } ?? []
    }
    if let known = contents[file.place] { return known }
    let bytes = try loader(file.place)
    contents[file.place] = bytes
    return bytes
  }

  // MARK: Paths

  /// Returns the file that a statement means; nil, with a message, if there can be none.
  private mutating func file(of use: UseStatement, at span: Span) -> UsedFile? {
    switch use.target {
    case .file(let path):
      guard let user = open.last, !user.isLibrary, !path.isEmpty, !path.hasPrefix("/"),
        !path.hasPrefix("~"), !path.contains("\\")
      else {
        diagnostics.append(.pathRefused(path, at: span))
        return nil
      }
      return UsedFile(place: beside(user.place, path), label: beside(user.label, path))
    case .library(let path):
      guard libraries.contains(where: { $0.path == path.text }) else {
        diagnostics.append(.unknownLibrary(path, known: libraries.map(\.path)))
        return nil
      }
      return UsedFile(place: path.text, label: path.text, isLibrary: true)
    }
  }

  /// Returns a path as seen from the folder of a file, without `.` and without what `..` takes back.
  private func beside(_ file: String, _ path: String) -> String {
    joined(file.split(separator: "/").dropLast().map(String.init) + [path], file)
  }

  private func joined(_ parts: [String], _ file: String = "") -> String {
    var words: [Substring] = []
    for word in parts.joined(separator: "/").split(separator: "/") where word != "." {
      if word == "..", let last = words.last, last != ".." {
        words.removeLast()
      } else {
        words.append(word)
      }
    }
    let isAbsolute = (file.isEmpty ? parts[0] : file).hasPrefix("/")
    return (isAbsolute ? "/" : "") + words.joined(separator: "/")
  }
}

extension UseStatement.Target {
  /// The path as it is written.
  fileprivate var path: String {
    switch self {
    case .file(let path): path
    case .library(let path): path.text
    }
  }
}

extension UseStatement {
  /// What the file is used as; a library without `as` by its last word.
  fileprivate var name: Name? {
    switch target {
    case .file: alias
    case .library(let path): alias ?? path.words[path.words.count - 1]
    }
  }
}

extension Statement {
  /// Whether it comes in with the file in which it stands: what asks and what only names the file
  /// does not, and what has no name of its own comes in once.
  fileprivate func comesIn(first isFirst: Bool) -> Bool {
    switch kind {
    case .campaign, .begins: return false
    case .horizon, .currency, .window, .definition, .function, .unit, .rate, .use, .correlate,
      .block, .set, .unset, .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate,
      .plot, .check, .print:
      return !isQuestion && (isFirst || isNamed)
    }
  }
}

extension Statement {
  /// The keyword of a setting that every plan has once, and that a using plan decides.
  var setting: String? {
    switch kind {
    case .horizon: "horizon"
    case .window: "window"
    case .currency: "currency"
    case .campaign, .begins, .definition, .function, .unit, .rate, .use, .correlate, .block, .set,
      .unset, .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check,
      .print:
      nil
    }
  }

  /// What it says, where saying it twice in the same words says no more; nil for others.
  fileprivate var repeatable: String? {
    switch kind {
    case .horizon, .window, .currency, .unit, .rate: BuyinSyntax.print(self)
    case .campaign, .begins, .definition, .function, .use, .correlate, .block, .set, .unset, .show,
      .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      nil
    }
  }
}

extension [Statement] {
  /// Returns the statements of used files without what the plan that uses them decides, and without
  /// what it or another of them says in the same words.
  fileprivate func yielding(to own: [Statement], stated: Set<String>) -> [Statement] {
    let decided = stated.union(own.compactMap(\.setting))
    var said = Set(own.compactMap(\.repeatable))
    return filter { statement in
      if let setting = statement.setting, decided.contains(setting) { return false }
      guard let words = statement.repeatable else { return true }
      return said.insert(words).inserted
    }
  }
}
