/// A line of a formatted text.
struct FormattedRow {
  /// The number of blanks before it.
  let indent: Int
  /// What stands on it, without its comment; empty for a line that is a comment alone.
  var code = ""
  /// The comment at its end, `#` included.
  var comment: String?
  /// Whether an empty line goes before it.
  var isParted = false
  /// Whether it ends with the brace that opens a block.
  var opensBlock = false

  /// Makes a row of code, or one that is a comment alone.
  init(indent: Int, code: String = "", comment: String? = nil) {
    self.indent = indent
    self.code = code
    self.comment = comment
  }

  /// The number of characters before the comment.
  fileprivate var width: Int { indent + code.count }

  /// Whether a comment stands behind code.
  fileprivate var hasTrailingComment: Bool { comment != nil && !code.isEmpty }
}

/// The lines of a formatted text, in order.
///
/// Comments behind code begin in one column, the 33rd, as far as the code leaves room for two blanks
/// before it; behind longer lines they stand three blanks off. So a line that changes moves no
/// comment but its own. Only where most of the lines that stand together are longer, the comments
/// are put into the first column that suits them all.
struct FormattedRows {
  /// The column of comments, counted from 0.
  private static let commentColumn = 32

  private var rows: [FormattedRow] = []
  private var isBlankLineDue = false

  /// Adds a row.
  mutating func add(_ row: FormattedRow) {
    var row = row
    row.isParted = isBlankLineDue
    isBlankLineDue = false
    rows.append(row)
  }

  /// Lets an empty line go before the next row, unless that is the first of the text or of a block.
  mutating func addBlankLine() {
    isBlankLineDue = rows.last.map { !$0.opensBlock } ?? false
  }

  /// Forgets the empty line that would go before the next row.
  mutating func dropBlankLine() { isBlankLineDue = false }

  /// Gives the last row a comment; false if it has one already or is no line of code.
  mutating func setComment(_ comment: String) -> Bool {
    guard let last = rows.last, !last.code.isEmpty, last.comment == nil else { return false }
    rows[rows.count - 1].comment = comment
    return true
  }

  /// Whether the last row ends with the brace that opens a block.
  var endsWithOpenBlock: Bool { rows.last?.opensBlock ?? false }

  /// Adds something to the last row of code; comments alone may stand behind it.
  mutating func lengthenCode(by code: String) {
    guard let last = rows.lastIndex(where: { !$0.code.isEmpty }) else { return }
    rows[last].code += code
  }

  /// Adds something to the code of the last row.
  mutating func lengthen(by code: String, opensBlock: Bool = false) {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].code += code
    rows[rows.count - 1].opensBlock = opensBlock
  }

  /// Returns the text of the rows.
  func rendered() -> String {
    var text = ""
    var start = 0
    while start < rows.count {
      let end = endOfGroup(from: start)
      let column = commentColumn(of: rows[start..<end])
      for row in rows[start..<end] { Self.render(row, commentColumn: column, into: &text) }
      start = end
    }
    return text
  }

  /// Returns where the rows end that stand together with one: no empty line and no change of the
  /// indent between them.
  private func endOfGroup(from start: Int) -> Int {
    var end = start + 1
    while end < rows.count, !rows[end].isParted, rows[end].indent == rows[start].indent { end += 1 }
    return end
  }

  /// Returns the column in which the comments of some rows begin.
  private func commentColumn(of group: ArraySlice<FormattedRow>) -> Int {
    let widths = group.filter(\.hasTrailingComment).map(\.width)
    let fitting = widths.count { $0 + 2 <= Self.commentColumn }
    return 2 * fitting >= widths.count ? Self.commentColumn : (widths.max() ?? 0) + 3
  }

  /// Writes a row and its line end.
  private static func render(_ row: FormattedRow, commentColumn: Int, into text: inout String) {
    if row.isParted { text += "\n" }
    text += String(repeating: " ", count: row.indent) + row.code
    if let comment = row.comment {
      if row.hasTrailingComment {
        let gap = commentColumn - row.width
        text += String(repeating: " ", count: gap < 2 ? 3 : gap)
      }
      text += comment
    }
    text += "\n"
  }
}
