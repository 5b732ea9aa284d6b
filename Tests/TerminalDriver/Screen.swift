/// What a person would see: a grid of characters that follows a program's output as xterm does.
///
/// It knows the sequences that libedit sends for terminals of the xterm family; every character
/// takes one column. When its width changes, wrapped lines flow anew, as in most terminals today.
package struct Screen: Sendable {
  /// A character and whether it stands out.
  package struct Cell: Equatable, Sendable {
    /// The character.
    package var character: Character = " "
    /// Whether a colour or another style is on.
    package var isStyled = false
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
  var isStyled = false
  var inserts = false
  /// What a line editor shows behind the text, between keeping the cursor's place and going back to
  /// it: it overwrites nothing that the text and the lines of the screen have.
  package private(set) var hint = ""
  private var isHint = false
  private var parser = EscapeParser()
  private(set) var width: Int

  /// Makes an empty screen.
  package init(columns: Int, rows: Int) {
    width = columns
    self.rows = Array(repeating: Row(width: columns), count: rows)
  }

  /// The text of each row without its trailing blanks.
  package var lines: [String] {
    rows.map { Self.text($0.cells) }
  }

  /// The rows with text, those above the top included.
  package var text: String {
    (scrolled.map { Self.text($0.cells) } + lines).joined(separator: "\n")
  }

  /// The same without the empty rows at the end.
  package var written: String {
    var text = self.text[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }

  /// The row of the cursor, up to the window's edge.
  package var currentLine: String { lines[row] }

  /// The cells of the row of the cursor.
  package var currentCells: [Cell] { rows[row].cells }

  /// Where the cursor stands: its row, from 0 at the top, and column.
  package var cursor: (row: Int, column: Int) { (row, column) }

  /// Follows output.
  package mutating func receive(_ text: some Sequence<Character>) {
    for character in text {
      for action in parser.actions(for: character) { perform(action) }
    }
  }

  private static func text(_ cells: [Cell]) -> String {
    var characters = cells.map(\.character)
    while characters.last == " " { characters.removeLast() }
    return String(characters)
  }
}

// MARK: Output

extension Screen {
  private mutating func perform(_ action: EscapeParser.Action) {
    switch action {
    case .save:
      hint = ""
      isHint = true
    case .restore: isHint = false
    case .print(let character) where isHint: hint.append(character)
    case .print(let character):
      hint = ""
      put(character)
    case .control(let character): control(character)
    case .sequence(let final, let numbers):
      if "JK".contains(final) { hint = "" }
      if !isHint { sequence(final, numbers) }
    }
  }

  private mutating func put(_ character: Character) {
    if wrapIsPending {
      rows[row].isWrapped = true
      column = 0
      lineFeed()
    }
    if inserts { rows[row].cells.insert(Cell(), at: column) }
    rows[row].cells[column] = Cell(character: character, isStyled: isStyled)
    rows[row].cells.removeLast(rows[row].cells.count - width)
    wrapIsPending = column == width - 1
    if !wrapIsPending { column += 1 }
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

  private mutating func control(_ character: Character) {
    switch character {
    case "\r": column = 0
    case "\n": lineFeed()
    case "\r\n":
      column = 0
      lineFeed()
    case "\u{8}": column = max(0, column - 1)
    case "\t": column = min(width - 1, (column / 8 + 1) * 8)
    default: return
    }
    wrapIsPending = false
  }

  private mutating func sequence(_ final: Character, _ numbers: [Int]) {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "m": isStyled = first != 0
    case "h" where first == 4: inserts = true
    case "l" where first == 4: inserts = false
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
    if !"mhl".contains(final) { wrapIsPending = false }
  }

  private mutating func edit(_ final: Character, _ number: Int) {
    let count = max(1, number)
    let blanks = Array(repeating: Cell(), count: min(count, width - column))
    switch final {
    case "J":
      if number == 2 {
        for index in rows.indices { rows[index] = Row(width: width) }
      } else {
        erase(from: column)
        for index in rows.indices.dropFirst(row + 1) { rows[index] = Row(width: width) }
      }
    case "K": erase(from: number == 2 ? 0 : column)
    case "P":
      rows[row].cells.removeSubrange(column..<(column + blanks.count))
      rows[row].cells += blanks
    case "@":
      rows[row].cells.insert(contentsOf: blanks, at: column)
      rows[row].cells.removeLast(blanks.count)
    case "L":
      rows.insert(contentsOf: Array(repeating: Row(width: width), count: count), at: row)
      rows.removeLast(count)
    case "M":
      rows.removeSubrange(row..<min(rows.count, row + count))
      rows += Array(repeating: Row(width: width), count: count)
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
      for (index, cell) in rest.prefix(width).enumerated() { row.cells[index] = cell }
      rest = rest.dropFirst(width)
      row.isWrapped = !rest.isEmpty
      split.append(row)
    } while !rest.isEmpty
    return split
  }
}
