import BuyinSyntax

/// A line of source as it is drawn, and the rows of marks and words below it.
struct MarkedLine {
  /// The line, tabs opened, cut to the width around its marks.
  let source: String
  /// The row of marks, and those of words that found no room in it.
  let rows: [Styled]

  /// The columns that a tab runs to a multiple of.
  private static let tab = 4
  /// What stands where a line is cut.
  private static let cut = "..."

  /// A mark by the columns that it takes.
  private struct Placed {
    var columns: Range<Int>
    let mark: Excerpt.Mark
  }

  /// Draws a line.
  ///
  /// - Parameters:
  ///   - text: the source.
  ///   - line: the bytes of the line.
  ///   - marks: what is marked in it, at least one.
  ///   - width: the columns at hand.
  init(_ text: SourceText, _ line: Range<Int>, _ marks: [Excerpt.Mark], width: Int) {
    let width = max(width, 16)
    let main = marks.first { $0.isMain } ?? marks.first
    let near = MarkedLine.near(main?.bytes ?? line, of: line, in: text, width: width)
    let drawing = Drawing(text, near, tab: MarkedLine.tab)
    var placed = marks.map { mark in
      Placed(columns: drawing.columns(of: mark.bytes), mark: mark)
    }
    let focus = placed.first { $0.mark.isMain } ?? placed.first
    let window = MarkedLine.window(
      around: focus?.columns ?? 0..<1, of: drawing.width, width: width)
    let isCutBefore = window.lowerBound > 0 || near.lowerBound > line.lowerBound
    let isCutAfter = window.upperBound < drawing.width || near.upperBound < line.upperBound
    let shift = (isCutBefore ? MarkedLine.cut.count : 0) - window.lowerBound
    source =
      (isCutBefore ? MarkedLine.cut : "") + drawing.text(in: window)
      + (isCutAfter ? MarkedLine.cut : "")
    placed = placed.compactMap { item in
      let visible = item.columns.clamped(to: window.lowerBound..<(window.upperBound + 1))
      guard !visible.isEmpty else { return nil }
      return Placed(
        columns: (visible.lowerBound + shift)..<(visible.upperBound + shift), mark: item.mark)
    }
    rows = MarkedLine.rows(placed)
  }

  /// Returns the part of a line that can matter, at whole characters: a line may have megabytes.
  private static func near(
    _ focus: Range<Int>, of line: Range<Int>, in text: SourceText, width: Int
  ) -> Range<Int> {
    let reach = 16 * width
    guard line.count > 2 * reach else { return line }
    func boundary(_ offset: Int) -> Int {
      var offset = min(max(offset, line.lowerBound), line.upperBound)
      while offset > line.lowerBound, offset < line.upperBound, text.bytes[offset] & 0xC0 == 0x80 {
        offset -= 1
      }
      return offset
    }
    return boundary(focus.lowerBound - reach)..<boundary(focus.lowerBound + reach)
  }

  /// Returns the columns to show of a line that is too long: the mark with something before it.
  private static func window(around mark: Range<Int>, of total: Int, width: Int) -> Range<Int> {
    guard total > width else { return 0..<total }
    let room = width - 2 * cut.count
    let before = max(0, min(room / 3, room - mark.count))
    let lower = max(0, min(mark.lowerBound - before, total - room))
    if lower == 0 { return 0..<min(total, room + cut.count) }
    return lower..<min(total, lower + room)
  }

  /// Returns the row of marks and the rows of words.
  private static func rows(_ placed: [Placed]) -> [Styled] {
    let end = placed.map(\.columns.upperBound).max() ?? 0
    var cells = [(String, Role)](repeating: (" ", .plain), count: end)
    for item in placed.sorted(by: { !$0.mark.isMain && $1.mark.isMain }) {
      for column in item.columns {
        cells[column] = (item.mark.isMain ? "^" : "-", item.mark.role)
      }
    }
    var marks = Styled()
    for (text, role) in cells { marks.append(text, role) }
    // From the right: the words of the last mark stand behind it, the others below.
    var waiting = placed.filter { !$0.mark.words.isEmpty }
      .sorted { $0.columns.lowerBound > $1.columns.lowerBound }
    if let last = waiting.first, last.columns.upperBound == end {
      marks.append(" " + last.mark.words, last.mark.role)
      waiting.removeFirst()
    }
    return [marks] + below(waiting)
  }

  /// Packs words into as few rows as they need, each below the first column of its mark.
  private static func below(_ waiting: [Placed]) -> [Styled] {
    var rows: [[Placed]] = []
    for item in waiting {
      let end = item.columns.lowerBound + displayWidth(item.mark.words) + 2
      if let row = rows.firstIndex(where: { row in
        row.allSatisfy { end <= $0.columns.lowerBound }
      }) {
        rows[row].append(item)
      } else {
        rows.append([item])
      }
    }
    return rows.map { row in
      var line = Styled()
      for item in row.reversed() {
        line.append(String(repeating: " ", count: item.columns.lowerBound - line.width))
        line.append(item.mark.words, item.mark.role)
      }
      return line
    }
  }
}

/// The characters of a stretch of source, each with the columns that it takes.
private struct Drawing {
  /// A character as it is drawn.
  private struct Cell {
    let text: String
    let offset: Int
    let column: Int
  }

  private var cells: [Cell] = []
  /// The columns of all characters.
  private(set) var width = 0

  /// Draws a stretch of bytes.
  init(_ text: SourceText, _ bytes: Range<Int>, tab: Int) {
    var offset = bytes.lowerBound
    for (character, count) in Drawing.characters(text, bytes) {
      let isTab = character == "\t"
      let columns = isTab ? tab - width % tab : displayWidth(character)
      let shown = isTab ? String(repeating: " ", count: columns) : String(character)
      cells.append(Cell(text: shown, offset: offset, column: width))
      width += columns
      offset += count
    }
  }

  /// Returns the characters with the bytes that each takes; what is not UTF-8 byte by byte.
  private static func characters(
    _ text: SourceText, _ bytes: Range<Int>
  ) -> [(Character, count: Int)] {
    if let whole = String(validating: text.bytes[bytes], as: UTF8.self) {
      return whole.map { ($0, $0.utf8.count) }
    }
    return text.bytes[bytes].map { byte in
      (byte < 0x80 ? Character(Unicode.Scalar(byte)) : "\u{FFFD}", 1)
    }
  }

  /// Returns the columns of a stretch of bytes, one for an empty stretch.
  func columns(of bytes: Range<Int>) -> Range<Int> {
    let lower = column(at: bytes.lowerBound)
    let upper = bytes.isEmpty ? lower : column(at: bytes.upperBound)
    return lower..<max(lower + 1, upper)
  }

  /// Returns the column of the first character at or after a byte.
  private func column(at offset: Int) -> Int {
    cells.first { $0.offset >= offset }?.column ?? width
  }

  /// Returns the characters that lie within columns.
  func text(in window: Range<Int>) -> String {
    cells.filter { window.contains($0.column) }.map(\.text).joined()
  }
}
