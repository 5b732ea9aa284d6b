/// A character as it is shown.
struct Glyph: Equatable {
  /// What is written to the terminal.
  let text: String
  /// The columns that it takes; none for a mark that sits on the character before it.
  let width: Int
  let style: TextStyle
  /// Whether it ends a line, and shows nothing.
  var isLineEnd = false

  static let lineEnd = Glyph(text: "", width: 0, style: .plain, isLineEnd: true)
}

/// A row of the window.
struct PictureRow: Equatable {
  var glyphs: [Glyph] = []
  /// Whether the row above was full, and goes on in this one.
  var continues = false
  /// The columns that its glyphs take.
  var width = 0

  mutating func append(_ glyph: Glyph) {
    glyphs.append(glyph)
    width += glyph.width
  }
}

/// What a person sees of the line that is edited: the prompt, the text, and a hint behind it.
struct LinePicture {
  /// The prompt and the text.
  private(set) var glyphs: [Glyph] = []
  /// The position of the cursor among the glyphs.
  private(set) var cursor = 0
  /// What is shown behind the end, in the last row as far as it fits.
  private(set) var hint: [Glyph] = []
  /// Finds the columns that a character takes; negative for one that cannot be shown.
  private let columnsOf: (Unicode.Scalar) -> Int

  /// Begins a picture.
  ///
  /// - Parameter columnsOf: the columns that a character takes on this terminal; negative for one
  ///   that it cannot show.
  init(columnsOf: @escaping (Unicode.Scalar) -> Int) {
    self.columnsOf = columnsOf
  }

  /// Appends words that are none of the text.
  mutating func append(_ words: String, _ style: TextStyle) {
    for scalar in words.unicodeScalars { glyphs.append(glyph(scalar, style)) }
    cursor = glyphs.count
  }

  /// Appends the text.
  ///
  /// - Parameters:
  ///   - cursor: the number of characters before the cursor.
  ///   - styles: the stretches that stand out, in order.
  mutating func append(_ text: [Unicode.Scalar], cursor: Int, styles: [StyledRange]) {
    self.cursor = glyphs.count + cursor
    glyphs.reserveCapacity(glyphs.count + text.count)
    var rest = styles[...]
    var offset = 0
    for scalar in text {
      while let first = rest.first, first.range.upperBound <= offset { rest.removeFirst() }
      let style = rest.first.flatMap { $0.range.contains(offset) ? $0.style : nil } ?? .plain
      let next = glyph(scalar, style)
      // A mark that has nothing to sit on is shown on a circle, as in character tables.
      let isLost =
        next.width == 0 && !next.isLineEnd && (offset == 0 || glyphs.last?.isLineEnd == true)
      glyphs.append(isLost ? Glyph(text: "◌" + next.text, width: 1, style: style) : next)
      offset += UTF8.width(scalar)
    }
  }

  /// Sets what is shown behind the end.
  mutating func setHint(_ words: String) {
    hint = words.unicodeScalars.prefix { $0 != "\n" }.map { glyph($0, .faint) }
  }

  /// Returns a character as it is shown: controls as `^X`, what cannot be shown as U+FFFD.
  private func glyph(_ scalar: Unicode.Scalar, _ style: TextStyle) -> Glyph {
    switch scalar.value {
    case 0x0A: return .lineEnd
    case 0x20..<0x7F: return Glyph(text: String(Character(scalar)), width: 1, style: style)
    case 0..<0x20, 0x7F:
      let letter = Unicode.Scalar(UInt8(scalar.value ^ 0x40))
      return Glyph(text: "^\(letter)", width: 2, style: style)
    default:
      let width = columnsOf(scalar)
      // What reorders a line would show another text than the one that is entered.
      let isUnsafe =
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      return width < 0 || isUnsafe
        ? Glyph(text: "\u{FFFD}", width: 1, style: style)
        : Glyph(text: String(Character(scalar)), width: width, style: style)
    }
  }

  /// Lays the picture out in a window of so many columns, and finds the cursor.
  ///
  /// A full last row is followed by an empty one, so that the cursor has a place behind the end.
  func layout(columns: Int) -> (rows: [PictureRow], cursor: (row: Int, column: Int)) {
    var rows = [PictureRow()]
    var place = (row: 0, column: 0)
    for (index, glyph) in glyphs.enumerated() {
      let last = rows.count - 1
      if glyph.isLineEnd {
        if index == cursor { place = (last, min(rows[last].width, columns - 1)) }
        rows.append(PictureRow())
        continue
      }
      if rows[last].width + glyph.width > columns { rows.append(PictureRow(continues: true)) }
      let row = rows.count - 1
      if index == cursor { place = (row, min(rows[row].width, columns - 1)) }
      rows[row].append(glyph)
    }
    if rows[rows.count - 1].width >= columns { rows.append(PictureRow()) }
    let last = rows.count - 1
    if cursor >= glyphs.count { place = (last, rows[last].width) }
    for glyph in hint where !glyph.isLineEnd {
      guard rows[last].width + glyph.width < columns else { break }
      rows[last].append(glyph)
    }
    return (rows, place)
  }
}
