/// What the parser makes of a text: a tree of what could be read, and what was wrong.
package struct ParseResult: Sendable {
  /// The statements that could be read; those with mistakes are left out.
  package let file: SourceFile
  /// Sorted by place.
  package let diagnostics: [Diagnostic]
  /// Whether more lines could complete the text: a bracket is open, or the first complaint is at
  /// the end of the text. Its diagnostics then say what is missing.
  package let isIncomplete: Bool
  /// The number of brackets still open at the end of an incomplete text, for indenting.
  package let openBrackets: Int

  package init(
    file: SourceFile, diagnostics: [Diagnostic], isIncomplete: Bool, openBrackets: Int
  ) {
    self.file = file
    self.diagnostics = diagnostics
    self.isIncomplete = isIncomplete
    self.openBrackets = openBrackets
  }
}
