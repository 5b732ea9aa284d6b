/// Returns the Unicode scalar that begins at an offset, with its length in bytes; nil where the
/// bytes are not UTF-8 (overlong forms, surrogates and what lies beyond U+10FFFF included).
func decodeScalar(_ bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
  let first = UInt32(bytes[offset])
  if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
  let length: Int
  var value: UInt32
  switch first {
  case 0xC2...0xDF: (length, value) = (2, first & 0x1F)
  case 0xE0...0xEF: (length, value) = (3, first & 0x0F)
  case 0xF0...0xF4: (length, value) = (4, first & 0x07)
  default: return nil
  }
  guard offset + length <= bytes.count else { return nil }
  for byte in bytes[(offset + 1)..<(offset + length)] {
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, length)
}

extension Unicode.Scalar {
  /// Whether this is a blank outside ASCII, as pages and word processors paste them: the no-break
  /// blank, the typographic widths, and marks that cannot be seen.
  var isPastedBlank: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether this ends a line, outside ASCII.
  var isPastedLineEnd: Bool { value == 0x2028 || value == 0x2029 || value == 0x85 }
}

extension UInt8 {
  /// Whether this is one of `0` to `9`.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether this is one of `a` to `z`, `A` to `Z` or `_`.
  var isWordStart: Bool {
    let lowered = self | 0x20
    return lowered >= UInt8(ascii: "a") && lowered <= UInt8(ascii: "z") || self == UInt8(ascii: "_")
  }
}
