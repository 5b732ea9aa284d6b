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

/// Returns a pasted text with one kind of line ends, blanks for tabs, and neither other control
/// characters nor the sequences that colour a terminal; a line end behind it is left out, so that the
/// cursor stands behind its last word.
package func plainPaste(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  var wasReturn = false
  var rest = Substring(text).unicodeScalars
  while let scalar = rest.popFirst() {
    if scalar == "\u{1B}", rest.first == "[" {
      // Digits and signs, up to the letter that ends the sequence.
      rest = rest.dropFirst().drop { (0x20..<0x40).contains($0.value) }.dropFirst()
      continue
    }
    switch scalar {
    case "\r": kept.append("\n")
    case "\n": if !wasReturn { kept.append("\n") }
    case "\t": kept.append(contentsOf: "  ".unicodeScalars)
    default: if scalar.properties.generalCategory != .control { kept.append(scalar) }
    }
    wasReturn = scalar == "\r"
  }
  if let halved = withoutDoubledEnds(kept) { kept = halved }
  if kept.last == "\n" { kept.removeLast() }
  return String(kept)
}

/// Returns a text with half of its line ends, where all stand in pairs: there a terminal made two of
/// each carriage return and line feed. Nil for any other text.
private func withoutDoubledEnds(
  _ text: String.UnicodeScalarView
) -> String.UnicodeScalarView? {
  var halved = String.UnicodeScalarView()
  var isPaired = true
  for scalar in text {
    if scalar != "\n" {
      guard isPaired else { return nil }
      halved.append(scalar)
    } else {
      isPaired.toggle()
      if isPaired { halved.append(scalar) }
    }
  }
  return isPaired && halved.count < text.count ? halved : nil
}
