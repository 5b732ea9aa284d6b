/// How text is shown where it goes.
package struct Style: Sendable, Hashable {
  /// Whether the terminal's colours are used.
  package var isColoured: Bool
  /// The columns that a line may take.
  package var width: Int
  /// Whether characters beyond ASCII may be used for our own words and lines.
  package var isUnicode: Bool
  /// Whether figures have pictures beside them: for a person who looks on.
  package var hasPictures: Bool

  /// Makes a style; as it stands, for a file that anyone may open.
  package init(
    isColoured: Bool = false, width: Int = 80, isUnicode: Bool = true, hasPictures: Bool = false
  ) {
    self.isColoured = isColoured
    self.width = max(20, width)
    self.isUnicode = isUnicode
    self.hasPictures = hasPictures
  }
}

extension Styled {
  /// Returns the text as it is written out.
  ///
  /// Control characters other than line ends and tabs never reach a terminal: a plan that somebody sent
  /// cannot move the cursor or colour the screen through a message that quotes it.
  ///
  /// - Parameter style: colours or none, and which characters.
  package func rendered(in style: Style) -> String {
    var output = ""
    for span in spans {
      let text = Styled.shown(span.text, isUnicode: style.isUnicode)
      if style.isColoured, let colour = span.role.colour {
        // Colours end before a line does, so that a pager or `head` cuts between lines safely.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        output += lines.map { $0.isEmpty ? "" : "\u{1B}[\(colour)m\($0)\u{1B}[0m" }
          .joined(separator: "\n")
      } else {
        output += text
      }
    }
    return output
  }

  /// Returns a text without control characters and, where asked, without our typographic ones.
  private static func shown(_ text: String, isUnicode: Bool) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 >= 0x7F }) else { return text }
    var output = ""
    for scalar in text.unicodeScalars {
      if scalar != "\n", scalar != "\t", isUnsafe(scalar) {
        output += isUnicode ? "\u{FFFD}" : "?"
      } else if !isUnicode, let plain = plainForms[scalar] {
        output += plain
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// Whether a character could act on the terminal: controls, and marks that reorder a line.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// What stands for the characters that reports use, where only ASCII may be written.
  ///
  /// Those that stand under or over others have a form of their own width.
  private static let plainForms: [Unicode.Scalar: String] = [
    "—": "-", "–": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'", "─": "-", "×": "x", "≥": ">=",
    "≤": "<=", "…": "...", "→": "->",
  ]
}

extension Role {
  /// The parameters of the terminal's colour sequence; nil for the terminal's own colour.
  fileprivate var colour: String? {
    switch self {
    case .plain, .code: nil
    case .error, .bad: "1;31"
    case .warning: "1;33"
    case .note, .help: "1;36"
    case .place: "34"
    case .heading, .name: "1"
    case .number: "36"
    case .unit, .dim: "2"
    case .good: "1;32"
    }
  }
}
