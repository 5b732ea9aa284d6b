import BuyinReport
import BuyinSyntax

/// The chapter of libraries, which their own texts tell.
extension HelpBook {
  static let libraries = HelpChapter(
    "libraries", summary: "definitions that come with the program, with their sources",
    introduction: [
      "`use benchmarks.facebook` brings the definitions of a library into a plan, under names that "
        + "begin with its last word; `use benchmarks.facebook as fb` gives another beginning. Each "
        + "figure says where it comes from, and a verdict that rests on it repeats that.",
      "A figure of others is a place to begin: what you measured yourself is worth more.",
    ],
    groups: Library.all.map { library in
      HelpChapter.Group(library.summary, [entry(library)] + figures(of: library).map(\.entry))
    })

  /// A definition of a library with the name that it has in a plan.
  private struct LibraryFigure {
    let name: String
    let value: String
    let title: String
    let library: String

    var entry: HelpEntry {
      HelpEntry(
        name, kind: "a figure of `\(library)`", summary: "`\(value)`",
        facts: title.isEmpty ? [] : [HelpEntry.Fact("source", title)],
        examples: [HelpEntry.Example("use \(library)\nshow \(name)", .alone)])
    }
  }

  private static func figures(of library: Library) -> [LibraryFigure] {
    let alias = library.path.split(separator: ".").last.map(String.init) ?? library.path
    let text = SourceText(name: library.path, library.text)
    return parse(text, as: SourceID(0)).file.statements.compactMap { statement in
      guard case .definition(let definition) = statement.kind else { return nil }
      return LibraryFigure(
        name: "\(alias).\(definition.name.text)", value: print(definition.value),
        title: definition.title?.plainText ?? "", library: library.path)
    }
  }

  private static func entry(_ library: Library) -> HelpEntry {
    let figures = figures(of: library)
    return HelpEntry(
      library.path, kind: "a library", summary: library.summary,
      forms: ["use \(library.path)", "use \(library.path) as NAME"],
      parts: figures.map { figure in
        HelpEntry.Fact(
          figure.name, figure.title.isEmpty ? figure.value : "\(figure.value) (\(figure.title))")
      },
      examples: [])
  }
}
