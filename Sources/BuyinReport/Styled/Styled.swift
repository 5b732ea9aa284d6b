/// What a stretch of text is, before it has a colour.
package enum Role: Sendable, Hashable, CaseIterable {
  /// Ordinary words.
  case plain
  /// An error, its mark and its number.
  case error
  /// A warning, its mark and its number.
  case warning
  /// A remark that is neither.
  case note
  /// A remedy.
  case help
  /// Source text that is quoted.
  case code
  /// A file, line and column.
  case place
  /// A figure.
  case number
  /// A unit of measurement.
  case unit
  /// The title of a part.
  case heading
  /// What may be skipped.
  case dim
  /// A good end: a check that passed.
  case good
  /// A bad end: a check that failed.
  case bad
  /// A name that the plan gives.
  case name
}

/// Text in stretches with roles: what every report is made of.
package struct Styled: Sendable, Hashable {
  /// A stretch of one role.
  package struct Span: Sendable, Hashable {
    /// The characters of the stretch.
    package var text: String
    /// What they are.
    package let role: Role
  }

  /// The stretches in order; none is empty, and neighbours differ in role.
  package private(set) var spans: [Span] = []

  /// Makes an empty text.
  package init() {}

  /// Makes a text of one role.
  package init(_ text: String, _ role: Role = .plain) {
    append(text, role)
  }

  /// The text without its roles.
  package var text: String { spans.map(\.text).joined() }

  /// Whether there is no text.
  package var isEmpty: Bool { spans.isEmpty }

  /// The columns that the text takes on a terminal, if it is one line.
  package var width: Int { spans.reduce(0) { $0 + displayWidth($1.text) } }

  /// Adds words at the end.
  package mutating func append(_ text: String, _ role: Role = .plain) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.role == role {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text: text, role: role))
    }
  }

  /// Adds another text at the end.
  package mutating func append(_ other: Styled) {
    for span in other.spans { append(span.text, span.role) }
  }

  /// Adds words and the end of a line.
  package mutating func line(_ text: String = "", _ role: Role = .plain) {
    append(text, role)
    append("\n")
  }

  /// Adds another text and the end of a line.
  package mutating func line(_ other: Styled) {
    append(other)
    append("\n")
  }

  /// Returns two texts one after the other.
  package static func + (left: Styled, right: Styled) -> Styled {
    var sum = left
    sum.append(right)
    return sum
  }
}
