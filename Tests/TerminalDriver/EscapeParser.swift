/// A splitter of terminal output into text, control characters and escape sequences.
struct EscapeParser: Sendable {
  /// A piece of output with its meaning.
  enum Action {
    case print(Character)
    case control(Character)
    /// `ESC [ numbers final`; private ones (`ESC [ ?`) are left out.
    case sequence(Character, [Int])
    /// `ESC 7`: the place of the cursor is kept.
    case save
    /// `ESC 8`: the cursor goes back there.
    case restore
  }

  private enum State {
    case text
    case escape
    /// After `ESC (` and the like, which one character ends.
    case designation
    case sequence(String)
  }

  private var state = State.text

  /// Takes a character and reports what became whole by it.
  mutating func actions(for character: Character) -> [Action] {
    switch state {
    case .text:
      if character == "\u{1B}" {
        state = .escape
        return []
      }
      let isControl = character.unicodeScalars.first.map { $0.value < 0x20 || $0.value == 0x7F }
      return [isControl == true ? .control(character) : .print(character)]
    case .escape:
      state = character == "[" ? .sequence("") : "()".contains(character) ? .designation : .text
      return character == "7" ? [.save] : character == "8" ? [.restore] : []
    case .designation:
      state = .text
      return []
    case .sequence(let parameters):
      guard character.isLetter || character == "@" || character == "~" else {
        state = .sequence(parameters + String(character))
        return []
      }
      state = .text
      if parameters.hasPrefix("?") || parameters.hasPrefix(">") { return [] }
      return [.sequence(character, parameters.split(separator: ";").map { Int($0) ?? 0 })]
    }
  }
}
