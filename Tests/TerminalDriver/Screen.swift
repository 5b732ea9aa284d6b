/// What a person would see: a grid of characters that follows a program's output as xterm does.
///
/// It knows the sequences that the line editor sends to terminals of the xterm family. When its width
/// changes, wrapped lines flow anew, as in most terminals today.
package struct Screen: Sendable {
  /// A character and whether it stands out.
  package struct Cell: Equatable, Sendable {
    /// The character with the marks that sit on it; nothing in the second half of a wide one.
    package var text = " "
    /// The colours and other styles that are on, as the parameters of their sequence.
    package var style = ""
    /// Whether a colour or another style is on.
    package var isStyled: Bool { !style.isEmpty }
  }

  /// A row, and whether the next one continues it.
  struct Row {
    var cells: [Cell]
    var isWrapped = false

    init(width: Int) {
      cells = Array(repeating: Cell(), count: width)
    }
  }

  var rows: [Row]
  /// Rows that left at the top.
  var scrolled: [Row] = []
  var row = 0
  var column = 0
  /// Whether the last column was written and the next character begins a new row.
  var wrapIsPending = false
  var style = ""
  private var parser = EscapeParser()
  private(set) var width: Int

  /// Makes an empty screen.
  package init(columns: Int, rows: Int) {
    width = columns
    self.rows = Array(repeating: Row(width: columns), count: rows)
  }

  /// The text of each row without its trailing blanks; a hint is none of it.
  package var lines: [String] {
    rows.indices.map { index in
      let cells = rows[index].cells
      guard index == row else { return Self.text(cells[...]) }
      return Self.text(cells[..<column] + cells[(column + hintLength)...])
    }
  }

  /// What a line editor shows dim behind the cursor.
  package var hint: String { Self.text(rows[row].cells[column..<column + hintLength]) }

  private var hintLength: Int {
    rows[row].cells[column...].prefix { $0.style == "2" }.count
  }

  /// The rows with text, those above the top included.
  package var text: String {
    (scrolled.map { Self.text($0.cells[...]) } + lines).joined(separator: "\n")
  }

  /// The same without the empty rows at the end.
  package var written: String {
    var text = self.text[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }

  /// The row of the cursor, up to the window's edge.
  package var currentLine: String { lines[row] }

  /// The cells of each row.
  package var cells: [[Cell]] { rows.map(\.cells) }

  /// The cells of the row of the cursor.
  package var currentCells: [Cell] { rows[row].cells }

  /// Where the cursor stands: its row, from 0 at the top, and column.
  package var cursor: (row: Int, column: Int) { (row, column) }

  /// Follows output.
  package mutating func receive(_ text: String) {
    for scalar in text.unicodeScalars {
      if let action = parser.action(for: scalar) { perform(action) }
    }
  }

  /// The columns that a character takes, in the emulated terminal.
  package static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isWide =
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD:
        true
      default: false
      }
    return isWide ? 2 : 1
  }

  private static func text(_ cells: ArraySlice<Cell>) -> String {
    var text = cells.map(\.text).joined()[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

// MARK: Output

extension Screen {
  private mutating func perform(_ action: EscapeParser.Action) {
    switch action {
    case .print(let scalar): put(scalar)
    case .control(let scalar): control(scalar)
    case .sequence(let final, let numbers): sequence(final, numbers)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let columns = min(Self.width(scalar), width)
    if columns == 0 {
      // A mark sits on the character before the cursor.
      var place = wrapIsPending ? column : column - 1
      while place > 0, rows[row].cells[place].text.isEmpty { place -= 1 }
      if place >= 0 { rows[row].cells[place].text.unicodeScalars.append(scalar) }
      return
    }
    if wrapIsPending || column + columns > width {
      rows[row].isWrapped = true
      column = 0
      lineFeed()
    }
    rows[row].cells[column] = Cell(text: String(scalar), style: style)
    if columns == 2 { rows[row].cells[column + 1] = Cell(text: "", style: style) }
    column += columns
    wrapIsPending = column == width
    if wrapIsPending { column -= 1 }
  }

  private mutating func lineFeed() {
    wrapIsPending = false
    if row < rows.count - 1 {
      row += 1
    } else {
      scrolled.append(rows.removeFirst())
      rows.append(Row(width: width))
    }
  }

  private mutating func control(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": column = 0
    case "\n": lineFeed()
    case "\u{8}": column = max(0, column - 1)
    case "\t": column = min(width - 1, (column / 8 + 1) * 8)
    default: return
    }
    wrapIsPending = false
  }

  private mutating func sequence(_ final: Unicode.Scalar, _ numbers: [Int]) {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "m": style = first == 0 ? "" : numbers.map(String.init).joined(separator: ";")
    case "A": row = max(0, row - count)
    case "B": row = min(rows.count - 1, row + count)
    case "C": column = min(width - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(width, count) - 1
    case "d": row = min(rows.count, count) - 1
    case "H":
      row = min(rows.count, count) - 1
      column = min(width, max(1, numbers.dropFirst().first ?? 1)) - 1
    default: edit(final, first)
    }
    if final != "m" { wrapIsPending = false }
  }

  private mutating func edit(_ final: Unicode.Scalar, _ number: Int) {
    switch final {
    case "J":
      if number == 2 {
        for index in rows.indices { rows[index] = Row(width: width) }
      } else {
        erase(from: column)
        for index in rows.indices.dropFirst(row + 1) { rows[index] = Row(width: width) }
      }
    case "K": erase(from: number == 2 ? 0 : column)
    default: break
    }
  }

  private mutating func erase(from start: Int) {
    for index in start..<width { rows[row].cells[index] = Cell() }
    rows[row].isWrapped = false
  }
}

// MARK: Size

extension Screen {
  /// Changes the size; the rows flow into the new width, and the cursor stays at its character.
  package mutating func resize(columns: Int, rows count: Int) {
    var flowed: [Row] = []
    var place = (row: 0, column: 0)
    var index = 0
    while index < rows.count {
      // A line is a row with all that continue it.
      var cells: [Cell] = []
      var offset: Int?
      var isWrapped = true
      while isWrapped && index < rows.count {
        if index == row { offset = cells.count + column + (wrapIsPending ? 1 : 0) }
        isWrapped = rows[index].isWrapped
        cells += rows[index].cells
        index += 1
      }
      while cells.last == Cell() { cells.removeLast() }
      let start = flowed.count
      flowed += Self.split(cells, width: columns)
      if let offset {
        place = (start + offset / columns, offset % columns)
        while place.row >= flowed.count { flowed.append(Row(width: columns)) }
      }
    }
    while flowed.count > count, flowed.count - 1 > place.row, let last = flowed.last,
      last.cells.allSatisfy({ $0 == Cell() })
    {
      flowed.removeLast()
    }
    let excess = min(max(0, flowed.count - count), place.row)
    scrolled += flowed.prefix(excess)
    flowed.removeFirst(excess)
    flowed = Array(flowed.prefix(count))
    while flowed.count < count { flowed.append(Row(width: columns)) }
    (rows, width, wrapIsPending) = (flowed, columns, false)
    (row, column) = (min(place.row - excess, count - 1), place.column)
  }

  private static func split(_ cells: [Cell], width: Int) -> [Row] {
    var split: [Row] = []
    var rest = cells[...]
    repeat {
      var row = Row(width: width)
      var count = min(width, rest.count)
      // No wide character is cut in two.
      if rest.dropFirst(count).first?.text.isEmpty == true { count -= 1 }
      count = max(1, count)
      for (index, cell) in rest.prefix(count).enumerated() { row.cells[index] = cell }
      rest = rest.dropFirst(count)
      row.isWrapped = !rest.isEmpty
      split.append(row)
    } while !rest.isEmpty
    return split
  }
}
