extension Lexer {
  /// Reads a number or a date.
  ///
  ///     number = ( grouped | digits | "" ) [ "." digits ] [ exponent ] [ "k" | "K" | "M" | "B" ]
  mutating func lexNumber() {
    let start = offset
    if lexDate() { return }
    skipDigits()
    skipCommas(from: start)
    skipApostrophes(from: start)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "."), isDigit(at: offset + 1) {
      let point = offset
      offset += 1
      skipDigits()
      checkPoints(from: start, firstPoint: point)
    }
    skipExponent()
    skipSuffix()
    skipDashForCents(from: start)
    guard offset - start <= limits.numberLength else {
      report(.numberTooLong(allowed: limits.numberLength, at: span(from: start)))
      add(.damage, from: start)
      return
    }
    if offset > start, bytes[offset - 1] == UInt8(ascii: "_") {
      report(.looseUnderscore(at: span(from: start)))
    }
    skipSmallMillion(from: start)
    add(.number, from: start)
    checkGluedWord(from: start)
  }

  /// Steps over digits, with single `_` between them.
  private mutating func skipDigits() {
    while offset < bytes.count,
      bytes[offset].isDigit
        || bytes[offset] == UInt8(ascii: "_") && offset > 0 && bytes[offset - 1].isDigit
    {
      offset += 1
    }
  }

  /// Steps over groups of thousands; reports commas that could mean two things.
  private mutating func skipCommas(from start: Int) {
    let comma = UInt8(ascii: ",")
    guard offset > start, offset < bytes.count, bytes[offset] == comma, isDigit(at: offset + 1)
    else { return }
    var groups: [Range<Int>] = [start..<offset]
    var end = offset
    while end < bytes.count, bytes[end] == comma, isDigit(at: end + 1) {
      var next = end + 1
      while isDigit(at: next) { next += 1 }
      groups.append((end + 1)..<next)
      end = next
    }
    let isGrouped =
      groups[0].count <= 3 && bytes[start] != UInt8(ascii: "0")
      && !bytes[groups[0]].contains(UInt8(ascii: "_"))
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    let isInList = open.last.map { $0.closer == .closeRound || $0.closer == .closeSquare } ?? false
    if isInList {
      // `f(1,2)` and `[1,2,300]` are lists beyond doubt; `f(100,200)` is not.
      guard isGrouped, start == 0 || bytes[start - 1] != comma else { return }
      offset = end
      report(.commaInList(text(from: start), at: span(from: start)))
    } else {
      offset = end
      guard !isGrouped else { return }
      report(.decimalComma(text(from: start), at: span(from: start)))
    }
  }

  /// Steps over `'` between groups of thousands, with a message.
  private mutating func skipApostrophes(from start: Int) {
    var end = offset
    while end - start <= limits.numberLength, let sign = apostropheLength(at: end),
      (1...3).allSatisfy({ isDigit(at: end + sign + $0 - 1) }), !isDigit(at: end + sign + 3)
    {
      end += sign + 3
    }
    guard end > offset, offset > start else { return }
    offset = end
    report(.apostropheInNumber(text(from: start), at: span(from: start)))
  }

  /// Returns the length of an apostrophe, straight or curly, at an offset; nil if there is none.
  private func apostropheLength(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "'") { return 1 }
    return bytes[position...].starts(with: "’".utf8) ? "’".utf8.count : nil
  }

  /// Steps over the `,-` that stands for no cents, with a message.
  private mutating func skipDashForCents(from start: Int) {
    guard offset > start, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: ",") else {
      return
    }
    let isHyphen = bytes[offset + 1] == UInt8(ascii: "-") && !isDigit(at: offset + 2)
    guard isHyphen || bytes[(offset + 1)...].starts(with: "–".utf8) else { return }
    let number = text(from: start)
    offset += isHyphen ? 2 : 1 + "–".utf8.count
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    report(.dashForCents(text(from: start), number, at: span(from: start)))
  }

  /// Reports `1.000.000` and `1.000,50`, and questions `1.000`.
  private mutating func checkPoints(from start: Int, firstPoint: Int) {
    let decimals = offset - firstPoint - 1
    let isGroup = decimals == 3 && firstPoint - start <= 3
    if isGroup, offset < bytes.count, bytes[offset] == UInt8(ascii: ","), isDigit(at: offset + 1) {
      offset += 1
      skipDigits()
      report(.pointsForThousands(text(from: start), at: span(from: start)))
      return
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "."), isDigit(at: offset + 1) {
      while offset < bytes.count, bytes[offset] == UInt8(ascii: "."), isDigit(at: offset + 1) {
        offset += 1
        skipDigits()
      }
      report(.pointsInNumber(text(from: start), at: span(from: start)))
      return
    }
    let whole = bytes[start..<firstPoint]
    guard decimals == 3, (1...3).contains(whole.count), whole.first != UInt8(ascii: "0"),
      bytes[offset - 1] == UInt8(ascii: "0"), !isLetter(at: offset), !isPercent(after: offset),
      !isAmountOfField(from: start)
    else { return }
    report(.pointBeforeThreeDigits(text(from: start), at: span(from: start)))
  }

  /// Whether the number that began at an offset is money, or counts followers, on a line of a block: of
  /// such the checker tells.
  private func isAmountOfField(from start: Int) -> Bool {
    guard open.last?.closer == .closeBrace, let last = list.tokens.last else { return false }
    if last.kind == .moneySign { return true }
    if last.kind == .word, bytes[last.range].elementsEqual("followers".utf8) { return true }
    var next = offset
    if next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
    return (["$", "€", "£"] + EverydayWords.wholeThings).contains {
      bytes[next...].starts(with: $0.utf8)
    }
  }

  /// Steps over `e6`, `E-3`.
  private mutating func skipExponent() {
    guard offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") else { return }
    var next = offset + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "+") || bytes[next] == UInt8(ascii: "-") {
      next += 1
    }
    guard isDigit(at: next) else { return }
    while isDigit(at: next) { next += 1 }
    offset = next
  }

  /// Steps over a magnitude suffix, if no letter follows it.
  private mutating func skipSuffix() {
    guard offset < bytes.count else { return }
    switch bytes[offset] {
    case UInt8(ascii: "k"), UInt8(ascii: "K"), UInt8(ascii: "M"), UInt8(ascii: "B"):
      if !isLetter(at: offset + 1), !isDigit(at: offset + 1) { offset += 1 }
    default: break
    }
  }

  /// Reports a word straight after a number; it is read as if a blank stood between.
  private mutating func checkGluedWord(from start: Int) {
    guard isLetter(at: offset) else { return }
    let number = text(from: start)
    var end = offset
    while isLetter(at: end) || isDigit(at: end) { end += letterLength(at: end) }
    let word = String(decoding: bytes[offset..<end], as: UTF8.self)
    // `3x` is how often, which the parser tells; what stands where a name belongs is one.
    if word == "x" || word == "X" || isOrdinal(word) || isWhereNameBelongs { return }
    report(
      .gluedWord(
        number: number, word: word, at: Span(source, start, end), gap: Span(source, offset, offset))
    )
  }

  /// Whether the number just read stands where a definition has its name.
  private var isWhereNameBelongs: Bool {
    guard let before = list.tokens.dropLast().last, list.tokens.last?.startsLine == false else {
      return false
    }
    if before.kind == .let || before.kind == .fn { return true }
    guard before.kind == .word, before.startsLine else { return false }
    return StatementWord.blockWords.contains(
      String(decoding: bytes[before.range], as: UTF8.self))
  }

  /// Steps over the `m` of `1.5m`, with a message.
  private mutating func skipSmallMillion(from start: Int) {
    guard offset > start, offset < bytes.count, bytes[offset] == UInt8(ascii: "m"),
      !isLetter(at: offset + 1), !isDigit(at: offset + 1)
    else { return }
    let number = text(from: start)
    offset += 1
    report(.smallMillion(number, at: span(from: start)))
  }

  /// Whether `st`, `nd`, `rd` or `th` stands behind a number on the line of a date: `begins March 3rd`.
  private func isOrdinal(_ word: String) -> Bool {
    guard ["st", "nd", "rd", "th"].contains(word),
      let first = list.tokens.last(where: \.startsLine)
    else { return false }
    let line = String(decoding: bytes[first.range], as: UTF8.self).lowercased()
    return EverydayWords.settingWords[line] != nil || line == "begins" || line == "horizon"
  }

  /// Reads `2026-03-01`, or reports a date in another form; false if no date stands here.
  private mutating func lexDate() -> Bool {
    let start = offset
    var parts: [Range<Int>] = []
    var position = offset
    while parts.count < 3 {
      let first = position
      while isDigit(at: position) { position += 1 }
      guard position > first, position - first <= 4 else { return false }
      parts.append(first..<position)
      guard parts.count < 3 else { break }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "-") else { return false }
      position += 1
    }
    guard parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2, !isLetter(at: position)
    else { return false }
    offset = position
    let written = text(from: start)
    let isPlain = parts[1].count == 2 && parts[2].count == 2
    let date = DateLiteral(digits: parts.map { bytes[$0] })
    if !isPlain || date == nil {
      report(.unreadableDate(written, isUnknownDay: isPlain, at: span(from: start)))
    }
    add(isPlain && date != nil ? .date : .damage, from: start)
    return true
  }

  /// Returns the text from an offset to where the lexer stands.
  private func text(from start: Int) -> String {
    String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Whether a letter or `_` stands at an offset.
  private func isLetter(at position: Int) -> Bool {
    guard position < bytes.count else { return false }
    if bytes[position] < 0x80 { return bytes[position].isWordStart }
    return decodeScalar(bytes, at: position)?.scalar.properties.isXIDStart ?? false
  }

  /// Returns the length in bytes of the letter at an offset.
  private func letterLength(at position: Int) -> Int {
    decodeScalar(bytes, at: position)?.length ?? 1
  }

  /// Whether `%` stands at an offset, after blanks.
  private func isPercent(after position: Int) -> Bool {
    var next = position
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: "%")
  }
}

extension DateLiteral {
  /// Makes a date of the digits of its year, month and day; nil if there is no such day in the
  /// Gregorian calendar.
  init?(digits parts: [ArraySlice<UInt8>]) {
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), day >= 1, day <= lengths[month - 1] else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
