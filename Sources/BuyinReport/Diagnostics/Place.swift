package import BuyinSyntax

/// Where a span begins and ends, as people and editors count.
package struct Place: Hashable {
  /// The line of the first character, from 1.
  let line: Int
  /// The column of the first character, in characters from 1.
  let column: Int
  /// The line just past the last character.
  let endLine: Int
  /// The column just past the last character.
  let endColumn: Int

  /// Finds the place of a span.
  init(_ span: Span, in text: SourceText) {
    let bytes = Place.bytes(of: span, in: text)
    line = text.line(at: bytes.lowerBound)
    column = text.column(at: bytes.lowerBound)
    endLine = text.line(at: bytes.upperBound)
    endColumn = text.column(at: bytes.upperBound)
  }

  /// Returns the bytes of a span, inside the text whatever the span says.
  ///
  /// An empty span at the end of the text means "something is missing here": it is moved back over
  /// empty lines, to the end of the last line that says something.
  package static func bytes(of span: Span, in text: SourceText) -> Range<Int> {
    let count = text.bytes.count
    let lower = min(max(0, span.lower), count)
    let upper = min(max(lower, span.upper), count)
    guard lower == upper, lower == count else { return lower..<upper }
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    var end = count
    while end > 0, blanks.contains(text.bytes[end - 1]) { end -= 1 }
    let hasLineEnd = text.bytes[end...].contains(0x0A)
    return hasLineEnd ? end..<end : lower..<lower
  }
}
