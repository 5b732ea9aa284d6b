/// Cells in rows and columns, drawn with aligned columns.
struct Table {
  /// The rows; the first cell of each names it.
  private(set) var rows: [[Styled]] = []
  /// Adds a row.
  mutating func add(_ row: [Styled]) {
    rows.append(row)
  }

  /// The columns that the table takes, with the gaps between.
  var width: Int {
    let widths = self.widths
    return widths.reduce(0, +) + Table.gap * max(0, widths.count - 1)
  }

  /// The blanks between two columns.
  static let gap = 2

  /// The width of each column: that of its widest cell.
  var widths: [Int] {
    let count = rows.map(\.count).max() ?? 0
    return (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
    }
  }

  /// Returns the rows as lines, each column as wide as its widest cell.
  ///
  /// - Parameter part: the rows to return, in the columns of the whole table; nil for all.
  func styled(indent: Int = 0, gap: Int = Table.gap, part: Range<Int>? = nil) -> Styled {
    let widths = self.widths
    var page = Styled()
    for row in rows[part ?? rows.indices] {
      let last = row.lastIndex { !$0.isEmpty } ?? 0
      page.append(String(repeating: " ", count: indent))
      for (column, cell) in row.enumerated() where column <= last {
        page.append(cell)
        guard column < last else { continue }
        page.append(String(repeating: " ", count: widths[column] - cell.width + gap))
      }
      page.line()
    }
    return page
  }
}
