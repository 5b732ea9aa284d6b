extension Printer {
  /// Writes a number with what stands around it: the money sign before it, then `%` or the units.
  mutating func write(_ literal: QuantityLiteral) {
    if let sign = literal.moneySign { write(sign.text) }
    write(literal.number)
    if literal.isShare { write("%") }
    if !literal.units.isEmpty {
      write(" ")
      write(literal.units)
    }
  }

  /// Writes the digits of a number as typed, with one blank before a word for its magnitude.
  ///
  /// Between brackets the commas go: there, `100,200` could be two numbers.
  private mutating func write(_ number: NumberLiteral) {
    let words = number.digits.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    write(listDepth > 0 ? words.filter { $0 != "," } : words)
  }

  /// Writes units with `·` between them.
  private mutating func write(_ units: [Name]) {
    write(units, between: "·") { $0.write($1.text) }
  }

  /// Writes what stands behind `per`.
  mutating func write(_ denominator: Denominator) {
    switch denominator {
    case .units(let number, let units, _):
      if let number {
        write(number)
        write(" ")
      }
      write(units)
    case .value(let value):
      denominatorStart = text.utf8.count
      write(value)
    }
  }

  /// Writes `2026-03-01`.
  mutating func write(_ date: DateLiteral) {
    write("\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))")
  }

  /// Returns the digits of a number with zeros before them, up to a width.
  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Writes a text between straight quotes.
  mutating func write(_ template: TextTemplate) {
    write("\"")
    for part in template.parts {
      switch part {
      case .words(let words): writeWords(words)
      case .value(let value):
        write("{")
        write(value)
        write("}")
      }
    }
    write("\"")
  }

  /// Writes words with what has a meaning in a text spelt out.
  private mutating func writeWords(_ words: String) {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "{": text += "{{"
      case "}": text += "}}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
