// Tables pasted into a plan, told once, with the block that their first row means.

/// A table in the text of a plan.
struct PastedTable {
  /// The cells of each row, without those of a rule such as `|---|---|`.
  let rows: [[String]]
  /// Where it ends in the text.
  let upper: Int

  /// The columns of a table, by the words in their heads, and the fields that they mean.
  private static let columns: [String: String] = [
    "cost": "pay", "costs": "pay", "price": "pay", "fee": "pay", "spend": "pay", "budget": "pay",
    "pay": "pay", "followers": "followers", "fans": "followers", "reach": "followers",
    "real": "real", "interested": "interested", "engage": "engage", "engagement": "engage",
    "leave": "leave", "churn": "leave", "hours": "work", "work": "work",
  ]

  /// A block for the first row below the head; nil where its columns do not say what they are.
  var source: String? {
    guard rows.count > 1, rows[1].count == rows[0].count else { return nil }
    let letters = rows[1][0].lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
    guard letters.first?.isLetter == true else { return nil }
    let fields = zip(rows[0], rows[1]).compactMap { head, cell -> String? in
      guard let field = Self.columns[head.lowercased()], let value = Self.value(cell, field) else {
        return nil
      }
      return "\(field) \(value)"
    }
    return fields.count < 2
      ? nil : "source \(String(letters)) { \(fields.joined(separator: "; ")) }"
  }

  /// Returns a cell as a value of a field; nil where it has none.
  private static func value(_ cell: String, _ field: String) -> String? {
    guard cell.contains(where: \.isNumber) else { return nil }
    var value = cell
    let parts = cell.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].prefix(while: { $0.isNumber }).count != 3 {
      value = parts.joined(separator: ".")
    }
    let isBare = value.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
    switch field {
    case "pay": return isBare ? "$\(value)" : value
    case "work": return isBare ? "\(value) hours" : value
    case "real", "interested": return isBare ? "\(value)%" : value
    case "engage", "leave":
      return value.contains("per") ? value : "\(value)\(isBare ? "%" : "") per month"
    default: return value
    }
  }
}

extension Parser {
  /// Reports a table that begins with the line here: a head and rows, parted by `;`, `,`, `|` or tabs.
  func refuseTable() throws(Unreadable) {
    guard tokens[position].startsLine, openers.isEmpty, roundDepth == 0,
      let table = pastedTable(from: Int(tokens[position].lower))
    else { return }
    let start = position
    while tokens[position].kind != .end, Int(tokens[position].lower) < table.upper { position += 1 }
    let whole = span(at: start).joined(to: span(at: max(position - 1, start)))
    report(.table(rows: table.rows.count, source: table.source, at: whole))
    throw Unreadable()
  }

  /// Returns the table that begins on the line of an offset; nil for none.
  private func pastedTable(from offset: Int) -> PastedTable? {
    let line = self.line(around: offset)
    let first = String(decoding: text.bytes[line], as: UTF8.self)
    let separators: [Character] = ["|", "\t", ";", ","]
    guard let separator = separators.first(where: { first.contains($0) }) else { return nil }
    let head = cells(first, separator)
    guard head.count >= 3, head.allSatisfy({ !$0.contains(where: \.isNumber) && isPlain($0) }),
      let word = head.first, separator != "," || isHead(word)
    else { return nil }
    var rows = [head]
    var upper = line.upperBound
    while let next = lineBehind(upper) {
      let typed = String(decoding: text.bytes[next], as: UTF8.self)
      let row = cells(typed, separator)
      guard typed.contains(separator), row.count == head.count, row.allSatisfy(isPlain) else {
        break
      }
      upper = next.upperBound
      let isRule = row.allSatisfy { cell in cell.allSatisfy { "-: ".contains($0) } }
      if !isRule { rows.append(row) }
    }
    guard rows.count > 1,
      rows.dropFirst().contains(where: { row in
        row.dropFirst().contains { $0.contains(where: \.isNumber) }
      })
    else { return nil }
    return PastedTable(rows: rows, upper: upper)
  }

  /// Whether a word before a comma begins no line of a plan.
  private func isHead(_ word: String) -> Bool {
    !word.contains(" ") && word != "let" && StatementWord(rawValue: word) == nil
      && !StatementWord.blockWords.contains(word)
  }

  /// Whether a cell has no sign that only a plan has.
  private func isPlain(_ cell: String) -> Bool { !cell.contains { "{}=\"[]()".contains($0) } }

  /// Returns the cells of a row, without the bars at its ends.
  private func cells(_ line: String, _ separator: Character) -> [String] {
    var line = line.trimmingBlanks
    if separator == "|" {
      if line.hasPrefix("|") { line.removeFirst() }
      if line.hasSuffix("|") { line.removeLast() }
    }
    return line.split(separator: separator, omittingEmptySubsequences: false).map {
      String($0).trimmingBlanks
    }
  }

  /// Returns where the line of an offset stands, without its end.
  private func line(around offset: Int) -> Range<Int> {
    var (lower, upper) = (offset, offset)
    while lower > 0, !isLineEnd(text.bytes[lower - 1]) { lower -= 1 }
    while upper < text.bytes.count, !isLineEnd(text.bytes[upper]) { upper += 1 }
    return lower..<upper
  }

  /// Returns where the line behind the end of one stands; nil at the end of the text.
  private func lineBehind(_ end: Int) -> Range<Int>? {
    var start = end
    if start < text.bytes.count, text.bytes[start] == 13 { start += 1 }
    if start < text.bytes.count, text.bytes[start] == 10 { start += 1 }
    return start > end && start < text.bytes.count ? line(around: start) : nil
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
}
