import BuyinSemantics
package import BuyinSyntax

/// The codes of mistakes in what a plan uses.
package enum LoadingCode: String, DiagnosticCode {
  case unreadable = "E0911"
  case circle = "E0912"
  case path = "E0913"
  case library = "E0914"

  package var title: String {
    switch self {
    case .unreadable: "a file that a plan uses can't be read"
    case .circle: "files that use each other"
    case .path: "a path that a plan can't use"
    case .library: "an unknown library"
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
        or sent to somebody. Paths from the root of a disk or from your home, `~`, would lead nowhere there.
        """,
        failing: "use \"/plans/rates.buyin\"\nlet hours = 20 hours",
        mended: "let wage = $20 per hour\nlet hours = 20 hours")
    case .library:
      Explanation(
        """
        `use` with a path of words brings in a library, which comes with the program: `buyin help \
        libraries` lists them. A file of your own is named between quotes, `use "rates.buyin"`.
        """,
        failing: "use benchmarks.facebok\nlet hours = 20 hours",
        mended: "use benchmarks.facebook\nlet hours = 20 hours")
    }
  }
}

extension Diagnostic {
  static func unreadable(
    _ path: String, _ reason: String, isLibrary: Bool = false, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      LoadingCode.unreadable, "can't read \"\(path)\": \(reason)", at: span,
      help: isLibrary ? ["a library is named without quotes: `use \(path)`"] : [])
  }

  static func unknownLibrary(_ path: Path, known: [String]) -> Diagnostic {
    let words = path.words.map(\.text)
    let nearest =
      Names.nearest(to: path.text, among: known)
      ?? known.first { $0.split(separator: ".").last.map(String.init) == words.last }
    let isFile = words.count > 1 && words.last == "buyin"
    let file = words.dropLast().joined(separator: ".")
    return Diagnostic(
      LoadingCode.library, "there is no library `\(path.text)`", at: path.span,
      help: [
        isFile
          ? "a file is named between quotes: `use \"\(file).buyin\"`"
          : nearest.map { "did you mean `\($0)`?" }
            ?? "the libraries are " + known.sorted().map { "`\($0)`" }.joined(separator: ", ")
      ],
      edits: isFile ? [] : nearest.map { [Edit(path.span, $0)] } ?? [])
  }

  static func usedInCircle(_ files: [String], at span: Span) -> Diagnostic {
    let loop = (files + [files[0]]).joined(separator: " → ")
    return Diagnostic(
      LoadingCode.circle,
      files.count == 1
        ? "this file uses itself" : "these files use each other in a circle: \(loop)",
      at: span, help: ["move what both need to a file of its own"])
  }

  static func pathRefused(_ path: String, at span: Span) -> Diagnostic {
    Diagnostic(
      LoadingCode.path, "a file is used by its path from the folder of this one", at: span,
      help: [
        path.hasPrefix("~")
          ? "write the way there from this folder: `use \"../shared/rates.buyin\"`"
          : "write it with `/` and without one at its beginning: `use \"shared/rates.buyin\"`"
      ])
  }
}

extension [Diagnostic] {
  /// The messages without those about unknown names, where a file that may define them is missing.
  var knownApart: [Diagnostic] {
    let unknown: Set<String> = [
      SemanticCode.unknownName.rawValue, SemanticCode.unknownFunction.rawValue,
      SemanticCode.unknownUnit.rawValue, SemanticCode.setWithoutSlot.rawValue,
      SemanticCode.nothingSet.rawValue,
    ]
    return filter { !unknown.contains($0.code) }
  }
}
