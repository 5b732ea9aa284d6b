package import BuyinSyntax

/// Returns the page that `buyin explain` shows for a code: what it means, a program that provokes
/// it, and one that is mended.
///
/// - Parameters:
///   - code: the code as messages show it.
///   - title: the mistake in a few words.
///   - explanation: the words and the programs.
///   - style: the width that the words keep to.
package func explanation(
  _ code: String, title: String, _ explanation: Explanation, in style: Style = Style()
) -> Styled {
  var page = Styled(code, code.hasPrefix("W") ? .warning : .error)
  page.line(": " + title, .heading)
  page.line()
  for (index, paragraph) in explanation.paragraphs.enumerated() {
    if index > 0 { page.line() }
    page.line(wrapped(Styled(paragraph), width: style.width))
  }
  addProgram("This provokes it:", explanation.failing, to: &page)
  addProgram("This is mended:", explanation.mended, to: &page)
  return page
}

extension Explanation {
  /// The words, each paragraph on one line: a single line end is a blank, an empty line ends it.
  package var paragraphs: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "")
      .map { $0.joined(separator: " ") }
  }
}

/// Adds a program under a heading; nothing where there is none.
private func addProgram(_ heading: String, _ program: String, to page: inout Styled) {
  var lines = program.split(separator: "\n", omittingEmptySubsequences: false)
  while lines.last?.isEmpty == true { lines.removeLast() }
  guard !lines.isEmpty else { return }
  page.line()
  page.line(heading, .heading)
  page.line()
  for line in lines { page.line(line.isEmpty ? "" : "  " + line, .code) }
}
