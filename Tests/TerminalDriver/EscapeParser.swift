/// A splitter of terminal output into text, control characters and escape sequences.
struct EscapeParser: Sendable {
  /// A piece of output with its meaning.
  enum Action {
    case print(Unicode.Scalar)
    case control(Unicode.Scalar)
    /// `ESC [ numbers final`; private ones (`ESC [ ?`) are left out.
    case sequence(Unicode.Scalar, [Int])
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
  mutating func action(for scalar: Unicode.Scalar) -> Action? {
    switch state {
    case .text:
      if scalar == "\u{1B}" {
        state = .escape
        return nil
      }
      let isControl = scalar.value < 0x20 || scalar.value == 0x7F
      return isControl ? .control(scalar) : .print(scalar)
    case .escape:
      state =
        scalar == "[" ? .sequence("") : "()".unicodeScalars.contains(scalar) ? .designation : .text
      return nil
    case .designation:
      state = .text
      return nil
    case .sequence(let parameters):
      guard scalar.properties.isAlphabetic || scalar == "@" || scalar == "~" else {
        state = .sequence(parameters + String(scalar))
        return nil
      }
      state = .text
      if parameters.hasPrefix("?") || parameters.hasPrefix(">") { return nil }
      return .sequence(scalar, parameters.split(separator: ";").map { Int($0) ?? 0 })
    }
  }
}
