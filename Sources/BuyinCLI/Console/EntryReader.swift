package import LineEditor

/// Where the entries of a conversation come from.
package protocol EntryReader: AnyObject {
  /// Reads a whole entry: further lines while the text is incomplete.
  func readEntry() -> Entry

  /// Records an entry for the Up key and for later conversations.
  func addToHistory(_ entry: String)
}

extension LineEditor: EntryReader {}

/// What a reader of entries is opened with.
package struct EntrySetup {
  /// Whether prompts may be coloured.
  package let isColoured: Bool
  /// The path of the history; nil keeps none.
  package let historyFile: String?
  /// Whether a text is a whole entry.
  package let isComplete: (String) -> Bool
  /// Finds what could stand before the cursor, given the line and the cursor in bytes of UTF-8.
  package let completer: (String, Int) -> [Candidate]
  /// Receives a sentence when something is amiss that does not stop the work.
  package let warn: (String) -> Void
}
