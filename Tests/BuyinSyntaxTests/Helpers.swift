@testable import BuyinSyntax

/// Returns what the parser makes of a text.
func read(_ text: String) -> ParseResult {
  parse(SourceText(name: "plan.buyin", text), as: SourceID(0))
}

/// Returns the canonical text of a program, one statement after the other.
///
/// A line that begins with `-` would seem to go on with the one before; a `;` parts them.
func canonical(_ file: SourceFile) -> String {
  var text = ""
  for statement in file.statements {
    let line = print(statement)
    if !text.isEmpty { text += line.hasPrefix("-") ? ";\n" : "\n" }
    text += line
  }
  return text
}

/// Returns a diagnostic in one line: code, place, message, then help.
func line(_ diagnostic: Diagnostic, of text: String) -> String {
  let help = diagnostic.help.map { " | \($0)" }.joined()
  let source = SourceText(name: "", text)
  let place = source.text(diagnostic.span)
  return "\(diagnostic.code) [\(place)] \(diagnostic.message)\(help)"
}
