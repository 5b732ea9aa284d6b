import TerminalDriver
import Testing

@testable import LineEditor

/// What the painter of the line brings to a screen.
@Suite struct LinePainterTests {
  /// A line as a person edits it, drawn on an emulated screen.
  private struct Desk {
    var screen: Screen
    var painter = LinePainter()
    var text: [Unicode.Scalar] = []
    var cursor = 0
    var hint = ""
    var styles: [StyledRange] = []
    var size: (columns: Int, rows: Int)

    init(columns: Int, rows: Int) {
      screen = Screen(columns: columns, rows: rows)
      size = (columns, rows)
    }

    var picture: LinePicture {
      var picture = LinePicture(columnsOf: Screen.width)
      picture.append("in>", .prompt)
      picture.append(" ", .plain)
      picture.append(text, cursor: cursor, styles: styles)
      if cursor == text.count { picture.setHint(hint) }
      return picture
    }

    mutating func set(_ new: String, cursor place: Int? = nil) {
      text = Array(new.unicodeScalars)
      cursor = place ?? text.count
      screen.receive(painter.draw(picture, columns: size.columns, rows: size.rows))
    }

    mutating func resize(columns: Int, rows: Int) {
      size = (columns, rows)
      screen.resize(columns: columns, rows: rows)
      screen.receive(painter.draw(picture, columns: columns, rows: rows))
    }

    mutating func finish() {
      cursor = text.count
      screen.receive(painter.finish(picture, columns: size.columns, rows: size.rows))
      screen.receive("done")
    }
  }

  @Test("typing writes what is new, and nothing else")
  func typing() {
    var desk = Desk(columns: 20, rows: 5)
    desk.set("let x")
    let output = desk.painter.draw(
      {
        desk.text.append("y")
        desk.cursor += 1
        return desk.picture
      }(), columns: 20, rows: 5)
    #expect(output == "y\u{1B}[K")
    #expect(desk.painter.draw(desk.picture, columns: 20, rows: 5).isEmpty)
  }

  @Test("a full row goes on in the next one, where the cursor stands")
  func margin() {
    var desk = Desk(columns: 10, rows: 5)
    desk.set("123456")
    #expect(desk.screen.lines == ["in> 123456", "", "", "", ""])
    #expect(desk.screen.cursor == (1, 0))
    desk.set("1234567")
    #expect(desk.screen.lines.prefix(2) == ["in> 123456", "7"])
    // The terminal knows that it is one line: a wider window shows it in one row.
    desk.resize(columns: 20, rows: 5)
    #expect(desk.screen.lines.first == "in> 1234567")
    desk.finish()
    #expect(desk.screen.lines.prefix(3) == ["in> 1234567", "done", ""])
  }

  @Test("wide characters stay whole at the margin, and marks sit where they belong")
  func wide() {
    var desk = Desk(columns: 9, rows: 5)
    desk.set("1234买e\u{301}z")
    #expect(desk.screen.lines.prefix(2) == ["in> 1234", "买e\u{301}z"])
    #expect(desk.screen.cursor == (1, 4))
    desk.set("1234买e\u{301}z", cursor: 4)
    #expect(desk.screen.cursor == (1, 0))
    desk.set("1234买ez")
    #expect(desk.screen.lines[1] == "买ez")
    desk.set("\u{301}\n\u{301}a")
    #expect(desk.screen.lines.prefix(2) == ["in> ◌\u{301}", "◌\u{301}a"])
    desk.set("\u{1}\u{7F}\u{202E}")
    #expect(desk.screen.lines.prefix(2) == ["in> ^A^?\u{FFFD}", ""])
  }

  @Test("a text taller than the window is seen around the cursor, and is whole once entered")
  func tall() {
    var desk = Desk(columns: 10, rows: 4)
    let lines = (1...9).map { "line \($0)" }
    desk.set(lines.joined(separator: "\n"))
    #expect(desk.screen.lines == ["line 6", "line 7", "line 8", "line 9"])
    desk.set(lines.joined(separator: "\n"), cursor: 0)
    #expect(desk.screen.lines == ["in> line 1", "line 2", "line 3", "line 4"])
    #expect(desk.screen.cursor == (0, 4))
    desk.set("X" + lines.joined(separator: "\n"), cursor: 1)
    #expect(desk.screen.lines.first == "in> Xline")
    desk.finish()
    #expect(
      desk.screen.text.hasSuffix(
        "in> Xline\n1\nline 2\nline 3\nline 4\nline 5\nline 6\nline 7\nline 8\nline 9\ndone"))
  }

  @Test("styles are those of the text, and a hint fits into its row")
  func styles() {
    var desk = Desk(columns: 18, rows: 4)
    desk.styles = [StyledRange(0..<3, .keyword), StyledRange(8..<10, .value)]
    desk.hint = " hours and more"
    desk.set("let x = 20")
    let cells = desk.screen.currentCells
    #expect(
      cells.map(\.style).prefix(14) == [
        "1;32", "1;32", "1;32", "", "1", "1", "1", "", "", "", "", "", "36", "36",
      ])
    #expect(desk.screen.hint == " ho")
    #expect(desk.screen.currentLine == "in> let x = 20")
    desk.hint = ""
    desk.styles = []
    desk.set("let x = 20")
    let isPlain = desk.screen.currentCells.dropFirst(3).allSatisfy { !$0.isStyled }
    #expect(isPlain)
  }

  @Test("below a line in a narrower or lower window nothing of it is left over", arguments: 1...40)
  func random(seed: UInt32) {
    var random = FixedSequence(state: seed)
    var desk = Desk(columns: 12 + random.next(30), rows: 3 + random.next(8))
    desk.screen.receive("before\r\n")
    var text: [Unicode.Scalar] = []
    let keys = Array("ab \n\n买é🙂0123456789\u{301}".unicodeScalars)
    for _ in 0..<120 {
      switch random.next(10) {
      case 0..<6:
        for _ in 0...random.next(6) {
          text.insert(keys[random.next(keys.count)], at: random.next(text.count + 1))
        }
      case 6, 7: text.removeSubrange(random.next(text.count + 1)..<text.count)
      case 8: if !text.isEmpty { text.removeFirst(random.next(text.count)) }
      default: desk.resize(columns: 6 + random.next(40), rows: 2 + random.next(9))
      }
      desk.styles = random.next(2) == 0 ? [] : [StyledRange(0..<3, .keyword)]
      desk.set(String(String.UnicodeScalarView(text)), cursor: random.next(text.count + 1))
      let (rows, place) = desk.picture.layout(columns: desk.size.columns)
      let height = min(rows.count, desk.size.rows)
      let top = desk.screen.cursor.row
      let first = (0...(rows.count - height)).first { first in
        place.row - first >= 0 && place.row - first < height
          && (0..<height).allSatisfy { index in
            let row = top - (place.row - first) + index
            guard row >= 0, row < desk.size.rows else { return false }
            let shown = rows[first + index].glyphs
            let cells = desk.screen.cells[row].filter { !$0.text.isEmpty }
            let text = shown.map(\.text).joined()
            return cells.map(\.text).joined().trimmedEnd == text.trimmedEnd
          }
      }
      let expected = rows.map { $0.glyphs.map(\.text).joined() }
      #expect(first != nil, "\(desk.screen.lines) for \(expected)")
      #expect(desk.screen.cursor.column == place.column)
      let below = top - (place.row - (first ?? 0)) + height
      let isClear = desk.screen.lines.dropFirst(below).allSatisfy(\.isEmpty)
      #expect(isClear)
      guard first != nil else { return }
    }
  }
}

extension String {
  fileprivate var trimmedEnd: Substring {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return text
  }
}
