/// One text of Buyin source, with the table that turns byte offsets into lines and columns.
package struct SourceText: Sendable {
  /// The name to show in messages: a file's path as the user gave it, or such as `<input>`.
  package let name: String
  /// The text in UTF-8.
  package let bytes: [UInt8]
  /// The offset of each line's first byte; never empty.
  private let lineStarts: [Int]

  /// Makes a text of a string.
  package init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Makes a text of bytes, which should be UTF-8; the lexer reports where they are not.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The number of lines, at least 1.
  package var lineCount: Int { lineStarts.count }

  /// Returns the line of a byte offset, counted from 1. Logarithmic in the number of lines.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Returns the column of a byte offset in characters as a person counts them, from 1.
  package func column(at offset: Int) -> Int {
    let start = lineStarts[line(at: offset) - 1]
    return String(decoding: bytes[start..<offset], as: UTF8.self).count + 1
  }

  /// Returns the bytes of a line, counted from 1, without its end.
  package func byteRange(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// Returns the text between two byte offsets; bytes that are not UTF-8 read as U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns the text under a span of this source.
  package func text(_ span: Span) -> String {
    text(span.lower..<span.upper)
  }
}
