package import BuyinSyntax

// How files that a plan uses are read
//
// `use "rates.buyin"` brings in the definitions of another file, and of the files that this one
// uses. A session reads no files itself: it asks its host, whose loader may refuse, and refuses
// unless the host says otherwise. Paths are relative to the file that uses them, so that a folder
// can be moved as a whole. What is used stands before what uses it, so that a `set` of the using
// file lies above one of the used. Questions of a used file are not asked.

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
  private let limits: Limits
  /// The paths that were read, so that a file that two others use is read once.
  private var loaded: Set<String> = []
  /// The files that are being read, each used by the one before.
  private var open: [String] = []

  init(after texts: [SourceText], loader: @escaping Loader, limits: Limits = .standard) {
    self.texts = texts
    self.loader = loader
    self.limits = limits
  }

  /// Reads one of the texts of an entry, and what it uses.
  mutating func add(_ text: SourceText) {
    open = [joined([text.name])]
    let parsed = read(text)
    isIncomplete = isIncomplete || parsed.isIncomplete
    statements += follow(parsed.file.statements, from: text.name)
  }

  private mutating func read(_ text: SourceText) -> ParseResult {
    let parsed = parse(text, as: SourceID(texts.count), limits: limits.syntax)
    texts.append(text)
    diagnostics += parsed.diagnostics
    lostNames += parsed.lostNames
    return parsed
  }

  /// Returns statements behind the definitions of the files that they use.
  private mutating func follow(_ own: [Statement], from file: String) -> [Statement] {
    var used: [Statement] = []
    var rest: [Statement] = []
    for statement in own {
      guard case .use(let use) = statement.kind, use.alias == nil,
        case .file(let path) = use.target
      else {
        rest.append(statement)
        continue
      }
      used += definitions(of: path, from: file, at: statement.span)
    }
    return used + rest
  }

  /// Returns the definitions of a file and of those that it uses; none if it was read before.
  private mutating func definitions(
    of path: String, from file: String, at span: Span
  ) -> [Statement] {
    guard !path.isEmpty, !path.hasPrefix("/"), !path.contains("\\") else {
      diagnostics.append(.pathRefused(path, at: span))
      return []
    }
    let place = joined(file.split(separator: "/").dropLast().map(String.init) + [path], file)
    if let start = open.firstIndex(of: place) {
      diagnostics.append(.usedInCircle(Array(open[start...]), at: span))
      return []
    }
    guard loaded.insert(place).inserted else { return [] }
    do throws(LoadRefusal) {
      guard loaded.count <= limits.mostFiles else {
        throw LoadRefusal("a plan uses at most \(limits.mostFiles) files")
      }
      let parsed = read(SourceText(name: place, bytes: try loader(place)))
      open.append(place)
      defer { open.removeLast() }
      return follow(parsed.file.statements.filter { !$0.isQuestion }, from: place)
    } catch {
      diagnostics.append(.unreadable(path, error.reason, at: span))
      return []
    }
  }

  /// Returns a path without `.` and without what `..` takes back.
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

/// The codes of mistakes in what a plan uses.
package enum LoadingCode: String, DiagnosticCode {
  case unreadable = "E0911"
  case circle = "E0912"
  case path = "E0913"

  package var title: String {
    switch self {
    case .unreadable: "a file that a plan uses can't be read"
    case .circle: "files that use each other"
    case .path: "a path that a plan can't use"
    }
  }

  package var explanation: Explanation {
    switch self {
    case .unreadable:
      Explanation(
        """
        `use` brings in the definitions of another file. Its path is seen from the folder of the \
        file that uses it. The message says why it could not be had.
        """,
        failing: "use \"no-such-rates.buyin\"\nlet hours = 20 hours",
        mended: "let wage = $20 per hour\nlet hours = 20 hours")
    case .circle:
      Explanation(
        """
        A file that uses another one needs it first. Where that one, perhaps through others, uses \
        the first one again, neither can come first. Move what both need to a file of its own.
        """)
    case .path:
      Explanation(
        """
        A plan says where a file lies as seen from its own folder, so that the folder can be moved \
        or sent to somebody. Paths from the root of a disk would lead nowhere there.
        """,
        failing: "use \"/plans/rates.buyin\"\nlet hours = 20 hours",
        mended: "let wage = $20 per hour\nlet hours = 20 hours")
    }
  }
}

extension Diagnostic {
  static func unreadable(_ path: String, _ reason: String, at span: Span) -> Diagnostic {
    Diagnostic(LoadingCode.unreadable, "can't read \"\(path)\": \(reason)", at: span)
  }

  fileprivate static func usedInCircle(_ files: [String], at span: Span) -> Diagnostic {
    let loop = (files + [files[0]]).joined(separator: " → ")
    return Diagnostic(
      LoadingCode.circle,
      files.count == 1
        ? "this file uses itself" : "these files use each other in a circle: \(loop)",
      at: span, help: ["move what both need to a file of its own"])
  }

  fileprivate static func pathRefused(_ path: String, at span: Span) -> Diagnostic {
    Diagnostic(
      LoadingCode.path, "a file is used by its path from the folder of this one", at: span,
      help: ["write it with `/` and without one at its beginning: `use \"shared/rates.buyin\"`"])
  }
}
