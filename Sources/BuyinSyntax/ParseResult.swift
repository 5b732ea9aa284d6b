/// What the parser makes of a text: a tree of what could be read, and what was wrong.
package struct ParseResult: Sendable {
  /// The statements that could be read; those with mistakes are left out, but a block with
  /// mistakes inside keeps its other lines.
  package let file: SourceFile
  /// Sorted by place.
  package let diagnostics: [Diagnostic]
  /// Whether more lines could complete the text: a bracket is open, or the first complaint is at
  /// the end of the text. Its diagnostics then say what is missing.
  package let isIncomplete: Bool
  /// The number of brackets still open at the end of an incomplete text, for indenting.
  package let openBrackets: Int
  /// The names that the statements left out would have defined, so that their uses stay quiet. One
  /// without letters stands for a name that could not be made out.
  package let lostNames: [Name]

  package init(
    file: SourceFile, diagnostics: [Diagnostic], isIncomplete: Bool, openBrackets: Int,
    lostNames: [Name] = []
  ) {
    self.file = file
    self.diagnostics = diagnostics
    self.isIncomplete = isIncomplete
    self.openBrackets = openBrackets
    self.lostNames = lostNames
  }
}
