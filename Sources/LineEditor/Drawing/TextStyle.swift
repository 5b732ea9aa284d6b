/// How a stretch of what is typed stands out.
package enum TextStyle: Equatable, Sendable {
  /// As any other text.
  case plain
  /// The invitation to an entry.
  case prompt
  /// What is there and yet is none of the text: a hint, the invitation to a further line.
  case faint
  /// A word of the language itself.
  case keyword
  /// A number with its unit.
  case value
  /// A text between quotes.
  case quoted
  /// A remark that means nothing to the program.
  case comment

  /// The parameters of the terminal's colour sequence; nil for the terminal's own colour.
  var parameters: String? {
    switch self {
    case .plain: nil
    case .prompt: "1;32"
    case .faint: "2"
    case .keyword: "1"
    case .value: "36"
    case .quoted: "32"
    case .comment: "2;3"
    }
  }
}

/// A stretch of a text with its style.
package struct StyledRange: Equatable, Sendable {
  /// The stretch, in bytes of UTF-8.
  package let range: Range<Int>
  /// How it stands out.
  package let style: TextStyle

  /// Makes a stretch with a style.
  package init(_ range: Range<Int>, _ style: TextStyle) {
    self.range = range
    self.style = style
  }
}
