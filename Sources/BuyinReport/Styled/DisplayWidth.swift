/// Returns the columns that a line of text takes on a terminal.
package func displayWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// Returns the columns that a character takes on a terminal: 0, 1 or 2.
///
/// Wide are the East Asian wide and full-width blocks (Unicode Standard Annex 11) and whatever is
/// shown as an emoji; marks that sit on their neighbour take none. Terminals differ on sequences
/// of emoji; most show them as one.
package func displayWidth(_ character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    if scalar.value == 0xFE0F { return 2 }
    width = max(width, displayWidth(scalar))
  }
  return width
}

/// Returns the columns of a single code point.
private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  if scalar.properties.isEmojiPresentation { return 2 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  case .format: return Styled.isUnsafe(scalar) ? 1 : 0
  default: return wideBlocks.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}

/// The blocks whose characters take two columns.
private let wideBlocks: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul initial consonants
  0x2E80...0x303E,  // radicals, CJK punctuation
  0x3041...0x33FF,  // kana, compatibility
  0x3400...0x4DBF,  // ideographs, extension A
  0x4E00...0x9FFF,  // ideographs
  0xA000...0xA4CF,  // Yi
  0xAC00...0xD7A3,  // Hangul syllables
  0xF900...0xFAFF,  // compatibility ideographs
  0xFE30...0xFE4F,  // compatibility forms
  0xFF00...0xFF60,  // full-width forms
  0xFFE0...0xFFE6,  // full-width signs
  0x1F300...0x1F64F,  // pictographs
  0x1F900...0x1F9FF,  // more pictographs
  0x20000...0x3FFFD,  // ideographs, further planes
]
