package import LineEditor

/// Where the entries of a conversation come from.
package protocol EntryReader: AnyObject {
  /// Reads a whole entry: further lines while the text is incomplete.
  func readEntry() -> Entry

  /// Records an entry for the Up key and for later conversations.
  func addToHistory(_ entry: String)

  /// Decides anew what is shown beside the text itself, from the next entry on.
  func setLook(isColoured: Bool, hasHints: Bool)
}

extension LineEditor: EntryReader {}

/// What a reader of entries is opened with.
package struct EntrySetup {
  /// Whether prompts may be coloured.
  package var isColoured = false
  /// The invitation to an entry, without its final blank.
  package var prompt = "buyin>"
  /// The invitation to a further line of it.
  package var continuationPrompt = "   ..."
  /// The path of the history; nil keeps none.
  package var historyFile: String?
  /// Which keys edit a line.
  package var keys = KeyStyle.emacs
  /// Whether it is shown how a text could go on.
  package var wantsHints = false
  /// What knows the language.
  package var assistant: LineAssistant
  /// Receives a sentence when something is amiss that does not stop the work.
  package var warn: (String) -> Void
}
