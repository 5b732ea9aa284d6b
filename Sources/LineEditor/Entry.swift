/// What a person did at the prompt.
package enum Entry: Equatable, Sendable {
  /// A whole entry: one line, or several joined by `\n`, without the last line end.
  case line(String)
  /// What was typed so far is wanted in the person's own editor.
  case edit(String)
  /// Ctrl-C: what was typed is dropped.
  ///
  /// `lineWasEmpty` says whether there was anything to drop; two in a row, the second on an empty
  /// line, are the wish to leave. A plain reader cannot see what is typed and says true.
  case interrupted(lineWasEmpty: Bool)
  /// Ctrl-D on an empty line, or the end of the input.
  case endOfInput
}

/// A text that completion offers for what stands before the cursor.
package struct Candidate: Equatable, Sendable {
  /// The text that takes its place.
  package let text: String
  /// The number of bytes of UTF-8 before the cursor whose place it takes.
  package let replacedBytes: Int
  /// What it means, in a phrase; empty where nothing is to be said.
  package let meaning: String

  /// Makes a candidate.
  package init(_ text: String, replacing replacedBytes: Int, meaning: String = "") {
    self.text = text
    self.replacedBytes = replacedBytes
    self.meaning = meaning
  }
}

/// What one line of reading came to.
enum LineEvent: Equatable {
  case line(String)
  case edit(String)
  case interrupted(lineWasEmpty: Bool)
  case endOfInput
}
