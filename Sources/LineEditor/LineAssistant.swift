/// What a reader of entries asks of the language whose entries it reads.
///
/// The reader itself knows nothing of the language. Every question has an answer that does no harm.
package struct LineAssistant {
  /// Whether a text is a whole entry.
  package var isComplete: (String) -> Bool
  /// How many brackets are open at the end of a text; a further line is indented by as many steps.
  package var openBrackets: (String) -> Int = { _ in 0 }
  /// Finds what could stand before the cursor, given a text and the cursor in bytes of UTF-8.
  package var candidates: (_ text: String, _ cursor: Int) -> [Candidate] = { _, _ in [] }
  /// Says how a text could go on at its end; nil for no idea.
  package var hint: (String) -> String? = { _ in nil }
  /// Finds the stretches of a text that stand out, in order, without overlap.
  package var styles: (String) -> [StyledRange] = { _ in [] }
  /// Makes a pasted text one that could have been typed.
  package var cleanPaste: (String) -> String = { plainPaste($0) }

  /// Makes an assistant that knows what is whole.
  package init(isComplete: @escaping (String) -> Bool) {
    self.isComplete = isComplete
  }
}

/// Which keys edit a line.
package enum KeyStyle: String, CaseIterable, Sendable {
  case emacs
  case vi
}

/// Returns a pasted text with one kind of line ends, blanks for tabs, and no other control
/// characters; a line end behind it is left out, so that the cursor stands behind its last word.
package func plainPaste(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  var wasReturn = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\r": kept.append("\n")
    case "\n": if !wasReturn { kept.append("\n") }
    case "\t": kept.append(contentsOf: "  ".unicodeScalars)
    default: if scalar.properties.generalCategory != .control { kept.append(scalar) }
    }
    wasReturn = scalar == "\r"
  }
  if kept.last == "\n" { kept.removeLast() }
  return String(kept)
}
