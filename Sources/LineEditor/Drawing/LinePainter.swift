// How the line that is edited comes to the screen.
//
// libedit has a display of its own. It ends the process once a text is taller than the window, takes
// escapes in a prompt amiss, and knows neither colours nor hints. So it is never shown: libedit edits
// a buffer, and what a person sees of it is drawn here.
//
// The painter keeps what it drew, row by row, and writes what differs. A row that goes on in the next
// one is written over the margin, never by moving there: so the terminal knows that the rows are one
// line, keeps them together when the window changes, and copies them without a line end. A text that
// is taller than the window is seen through a frame as tall as the window, which follows the cursor;
// when it is entered, all of it is written once, and scrolls by.

/// Draws the picture of a line, and what changes in it.
struct LinePainter {
  /// The rows as they stand on the screen, the topmost first.
  private var drawn: [PictureRow] = []
  /// Where the terminal's cursor is among them.
  private var cursor = (row: 0, column: 0)
  /// The window that they were drawn for.
  private var size = (columns: 0, rows: 0)
  /// The row of the picture that stands topmost in the frame.
  private var top = 0
  /// The most rows of the frame, where something above it is to be seen, too; nil for the window's.
  var heightLimit: Int?

  /// Returns what brings the screen up to date with a picture.
  mutating func draw(_ picture: LinePicture, columns: Int, rows: Int) -> String {
    var output = ""
    if !drawn.isEmpty, size != (columns, rows) { output = clear(columns: columns, rows: rows) }
    size = (columns, rows)
    let (all, place) = picture.layout(columns: columns)
    let height = min(all.count, rows, max(1, heightLimit ?? rows))
    top = max(place.row - height + 1, min(top, place.row, all.count - height))
    var framed = Array(all[top..<top + height])
    framed[0].continues = false
    var pen = Pen(at: cursor, columns: columns, lastRow: max(0, drawn.count - 1))
    for index in framed.indices { draw(index, of: framed, with: &pen) }
    if drawn.count > framed.count {
      pen.move(to: framed.count, 0)
      pen.eraseBelow()
    }
    cursor = (place.row - top, place.column)
    pen.move(to: cursor.row, cursor.column)
    drawn = framed
    return output + pen.output
  }

  /// Returns what writes a picture a last time, all of it, and leads to the row below.
  mutating func finish(_ picture: LinePicture, columns: Int, rows: Int) -> String {
    heightLimit = nil
    var output = ""
    let (all, _) = picture.layout(columns: columns)
    if all.count > rows {
      if !drawn.isEmpty { output = clear(columns: columns, rows: rows) }
      var pen = Pen(at: (0, 0), columns: columns, lastRow: 0)
      drawn = []
      for index in all.indices { draw(index, of: all, with: &pen) }
      output += pen.output
      size = (columns, rows)
      drawn = all
      cursor = (pen.row, pen.column)
    } else {
      output = draw(picture, columns: columns, rows: rows)
    }
    return output + leave()
  }

  /// Returns what leads below the last row, with a mark behind its end.
  mutating func leave(mark: String = "") -> String {
    defer { forget() }
    guard let last = drawn.last else { return "\(mark)\r\n" }
    var pen = Pen(at: cursor, columns: size.columns, lastRow: drawn.count - 1)
    pen.move(to: drawn.count - 1, last.width)
    // Below a full row the cursor is on a fresh one already.
    let isFresh = last.glyphs.isEmpty && drawn.count > 1 && drawn[drawn.count - 2].width > 0
    let needsLine = !(isFresh && mark.isEmpty && drawn[drawn.count - 2].width >= size.columns)
    return pen.output + mark + (needsLine ? "\r\n" : "\r")
  }

  /// Forgets what was drawn: the next picture begins where the cursor stands.
  mutating func forget() {
    drawn = []
    cursor = (0, 0)
    top = 0
  }

  /// Returns what erases the rows and leads to the first of them, in a window whose size may have
  /// changed since they were drawn.
  private mutating func clear(columns: Int, rows: Int) -> String {
    let up = min(rowOfCursor(columns: columns), rows - 1)
    let kept = top
    forget()
    top = kept
    return "\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J"
  }

  /// Finds the row of the cursor after the terminal let the rows flow into its new width.
  private func rowOfCursor(columns: Int) -> Int {
    var row = 0
    var column = 0
    for (index, line) in drawn.prefix(cursor.row + 1).enumerated() {
      if index > 0, !line.continues {
        row += 1
        column = 0
      }
      var reached = 0
      for glyph in line.glyphs {
        if index == cursor.row, reached >= cursor.column { break }
        if column + glyph.width > columns {
          row += 1
          column = 0
        }
        column += glyph.width
        reached += glyph.width
      }
    }
    return row + (column >= columns ? 1 : 0)
  }

  /// Draws a row as far as it differs from what stands there.
  private func draw(_ index: Int, of rows: [PictureRow], with pen: inout Pen) {
    let new = rows[index]
    let old = index < drawn.count ? drawn[index] : nil
    if old == new { return }
    var first = 0
    if let old, old.continues == new.continues {
      first = zip(old.glyphs, new.glyphs).prefix { $0 == $1 }.count
      // A mark belongs to the character before it.
      while first > 0,
        [old, new].contains(where: { $0.isMark(at: first) || $0.isMark(at: first - 1) })
      {
        first -= 1
      }
    }
    if first == 0, new.continues, index > 0 {
      let above = rows[index - 1]
      var start = above.glyphs.count - 1
      while start > 0, above.isMark(at: start) { start -= 1 }
      start = max(0, start)
      pen.move(to: index - 1, above.glyphs[..<start].reduce(0) { $0 + $1.width })
      pen.write(above.glyphs[start...])
    } else {
      pen.move(to: index, new.glyphs[..<first].reduce(0) { $0 + $1.width })
    }
    pen.write(new.glyphs[first...])
    if new.width < pen.columns { pen.eraseRow() }
  }
}

extension PictureRow {
  /// Whether a glyph sits on the one before it.
  fileprivate func isMark(at index: Int) -> Bool {
    glyphs.indices.contains(index) && glyphs[index].width == 0
  }
}

/// What writes to the terminal, and knows where that leaves its cursor.
private struct Pen {
  private(set) var output = ""
  private(set) var row: Int
  /// The column; as many as there are columns where the next character begins a row.
  private(set) var column: Int
  let columns: Int
  /// The lowest row that is there; below it a line end must make one.
  private var lastRow: Int
  private var style = TextStyle.plain

  init(at place: (row: Int, column: Int), columns: Int, lastRow: Int) {
    (row, column) = place
    self.columns = columns
    self.lastRow = lastRow
  }

  mutating func move(to newRow: Int, _ newColumn: Int) {
    setStyle(.plain)
    if newRow > lastRow {
      move(to: lastRow, 0)
      output += String(repeating: "\r\n", count: newRow - lastRow)
      (row, lastRow) = (newRow, newRow)
    }
    if newRow < row { output += "\u{1B}[\(row - newRow)A" }
    if newRow > row { output += "\u{1B}[\(newRow - row)B" }
    row = newRow
    guard newColumn != column || column >= columns else { return }
    output += "\r"
    if newColumn > 0 { output += "\u{1B}[\(newColumn)C" }
    column = newColumn
  }

  mutating func write(_ glyphs: some Sequence<Glyph>) {
    for glyph in glyphs {
      if column + glyph.width > columns {
        row += 1
        column = 0
        lastRow = max(lastRow, row)
      }
      setStyle(glyph.style)
      output += glyph.text
      column += glyph.width
    }
  }

  mutating func eraseRow() {
    setStyle(.plain)
    output += "\u{1B}[K"
  }

  mutating func eraseBelow() {
    setStyle(.plain)
    output += "\u{1B}[J"
  }

  private mutating func setStyle(_ new: TextStyle) {
    guard new != style else { return }
    if style != .plain { output += "\u{1B}[0m" }
    if let parameters = new.parameters { output += "\u{1B}[\(parameters)m" }
    style = new
  }
}
