import BuyinSyntax

// How an excerpt is drawn
//
// A message marks stretches of the source: one that is wrong (`^`) and others that explain it (`-`).
// Each stretch is cut at the ends of lines, so that a line of the source has a list of marks; a
// stretch over several lines marks the first and the last of them. Marks are placed by columns of
// the terminal: characters may be two columns wide or none, and a tab runs to the next stop. The
// words of the rightmost mark stand behind it, those of the others below their first column.

/// The marked lines of one source text.
struct Excerpt {
  /// The text that is quoted.
  private let text: SourceText
  /// The place that stands above the lines.
  private let place: Place
  /// The marks, by their line.
  private let marks: [Int: [Mark]]

  /// A stretch of one line with what is said of it.
  struct Mark {
    /// The bytes, within the line; empty for a place between two characters.
    let bytes: Range<Int>
    /// Whether this is what the message is about.
    let isMain: Bool
    /// The words, empty for none.
    let words: String
    /// How the mark is coloured.
    let role: Role
  }

  /// Collects the marks of a message, the text of its main place first.
  static func all(of diagnostic: Diagnostic, in texts: [SourceText]) -> [Excerpt] {
    var stretches = [(diagnostic.span, diagnostic.caption, true)]
    stretches += diagnostic.labels.map { ($0.span, $0.text, false) }
    var order: [Int] = []
    var excerpts: [Int: (Place, [Int: [Mark]])] = [:]
    for (span, words, isMain) in stretches where texts.indices.contains(span.source.index) {
      let source = span.source.index
      if excerpts[source] == nil {
        order.append(source)
        excerpts[source] = (Place(span, in: texts[source]), [:])
      }
      let role = isMain ? diagnostic.severity.role : .place
      for (line, mark) in marks(of: span, words, isMain, role, in: texts[source]) {
        excerpts[source]?.1[line, default: []].append(mark)
      }
    }
    return order.compactMap { source in
      excerpts[source].map { Excerpt(text: texts[source], place: $0.0, marks: $0.1) }
    }
  }

  /// Cuts a stretch into marks of its first and last line.
  private static func marks(
    of span: Span, _ words: String, _ isMain: Bool, _ role: Role, in text: SourceText
  ) -> [(Int, Mark)] {
    let bytes = Place.bytes(of: span, in: text)
    let first = text.line(at: bytes.lowerBound)
    let last = max(first, text.line(at: max(bytes.lowerBound, bytes.upperBound - 1)))
    let firstLine = text.byteRange(ofLine: first)
    guard first < last else {
      return [(first, Mark(bytes: bytes, isMain: isMain, words: words, role: role))]
    }
    let lastLine = text.byteRange(ofLine: last)
    let indent = text.bytes[lastLine].prefix { $0 == 0x20 || $0 == 0x09 }.count
    let lower = min(lastLine.lowerBound + indent, bytes.upperBound)
    return [
      (
        first,
        Mark(
          bytes: bytes.lowerBound..<max(bytes.lowerBound, firstLine.upperBound), isMain: isMain,
          words: "", role: role)
      ),
      (last, Mark(bytes: lower..<bytes.upperBound, isMain: isMain, words: words, role: role)),
    ]
  }

  /// The digits of the largest line number.
  var gutter: Int { "\(marks.keys.max() ?? 1)".count }

  /// Returns the place, the lines and their marks.
  func report(gutter: Int, style: Style) -> Styled {
    let margin = String(repeating: " ", count: gutter)
    var page = Styled(margin + "--> ", .place)
    page.line("\(text.name):\(place.line):\(place.column)")
    page.line(margin + " |", .place)
    var previous: Int?
    for line in marks.keys.sorted() {
      if let previous, line > previous + 1 { page.line("...", .place) }
      previous = line
      let number = "\(line)"
      let edge = String(repeating: " ", count: gutter - number.count) + number + " |"
      let drawn = MarkedLine(
        text, text.byteRange(ofLine: line), marks[line] ?? [], width: style.width - gutter - 3)
      let source = drawn.source.trimmedEnd
      page.append(edge, .place)
      page.line(source.isEmpty ? "" : " " + source, .code)
      for row in drawn.rows {
        page.append(margin + " | ", .place)
        page.line(row)
      }
    }
    return page
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
