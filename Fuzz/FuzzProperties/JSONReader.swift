/// A reader of JSON (RFC 8259) that says only whether a text is JSON: the reports write it by hand.
package struct JSONReader {
  private var rest: ArraySlice<UInt8>
  private var depth = 0

  /// Returns what is wrong with a text that should be one value of JSON; nil where nothing is.
  package static func mistake(in text: String) -> String? {
    var reader = JSONReader(rest: Array(text.utf8)[...])
    guard reader.value() else { return "stuck before \(reader.place)" }
    reader.blanks()
    return reader.rest.isEmpty ? nil : "more than one value: \(reader.place)"
  }

  private init(rest: ArraySlice<UInt8>) { self.rest = rest }

  /// What stands next, for the message.
  private var place: String { String(decoding: rest.prefix(40), as: UTF8.self) }

  private mutating func blanks() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let bytes = word.withUTF8Buffer { Array($0) }
    guard rest.starts(with: bytes) else { return false }
    rest = rest.dropFirst(bytes.count)
    return true
  }

  private mutating func value() -> Bool {
    blanks()
    guard let first = rest.first, depth < 100 else { return false }
    switch first {
    case UInt8(ascii: "{"): return sequence("}") { $0.text() && $0.colon() && $0.value() }
    case UInt8(ascii: "["): return sequence("]") { $0.value() }
    case UInt8(ascii: "\""): return text()
    case UInt8(ascii: "t"): return take("true")
    case UInt8(ascii: "f"): return take("false")
    case UInt8(ascii: "n"): return take("null")
    default: return number()
    }
  }

  private mutating func colon() -> Bool {
    blanks()
    return take(":")
  }

  /// Reads elements between commas, from the opening bracket to the closing one.
  private mutating func sequence(
    _ close: StaticString, _ element: (inout JSONReader) -> Bool
  ) -> Bool {
    rest = rest.dropFirst()
    depth += 1
    defer { depth -= 1 }
    blanks()
    if take(close) { return true }
    repeat {
      blanks()
      guard element(&self) else { return false }
      blanks()
    } while take(",")
    return take(close)
  }

  private mutating func text() -> Bool {
    guard take("\"") else { return false }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return false }
        if escaped == UInt8(ascii: "u") {
          guard rest.count >= 4 else { return false }
          rest = rest.dropFirst(4)
        } else if !"\"\\/bfnrt".utf8.contains(escaped) {
          return false
        }
      case 0..<0x20: return false
      default: continue
      }
    }
    return false
  }

  private mutating func number() -> Bool {
    let digits = rest.prefix { "+-.eE0123456789".utf8.contains($0) }
    rest = rest.dropFirst(digits.count)
    guard let last = digits.last, (0x30...0x39).contains(last) else { return false }
    return Double(String(decoding: digits, as: UTF8.self))?.isFinite == true
  }
}
