extension Lexer {
  /// Reads a sign of ASCII, or reports a character that means nothing here.
  mutating func lexSign(_ byte: UInt8) {
    let start = offset
    if skipRemark() { return }
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    offset += 1
    switch byte {
    case UInt8(ascii: "~"): add(.about, from: start)
    case UInt8(ascii: "+") where bytes[offset...].starts(with: "/-".utf8):
      offset += 2
      add(.plusMinus, from: start)
    case UInt8(ascii: "+"): add(.plus, from: start)
    case UInt8(ascii: "-"): addDash(from: start, isHyphen: true)
    case UInt8(ascii: "*"): add(.times, from: start)
    case UInt8(ascii: "/"): add(.divide, from: start)
    case UInt8(ascii: "^"): add(.power, from: start)
    case UInt8(ascii: "%"): add(.percent, from: start)
    case UInt8(ascii: ","): add(.comma, from: start)
    case UInt8(ascii: ":"): add(.colon, from: start)
    case UInt8(ascii: ";"): add(.semicolon, from: start)
    case UInt8(ascii: "$"): add(.moneySign, from: start)
    case UInt8(ascii: "="): addPair(.equals, orBefore: next, .equalEqual, from: start)
    case UInt8(ascii: "<"): addPair(.less, orBefore: next, .lessOrEqual, from: start)
    case UInt8(ascii: ">"): addPair(.greater, orBefore: next, .greaterOrEqual, from: start)
    case UInt8(ascii: "!") where next == UInt8(ascii: "="):
      offset += 1
      add(.notEqual, from: start)
    case UInt8(ascii: "."):
      if next == byte { offset += 1 }
      add(next == byte ? .dotDot : .dot, from: start)
    case UInt8(ascii: "("): addOpener(.openRound, closedBy: .closeRound, from: start)
    case UInt8(ascii: "["): addOpener(.openSquare, closedBy: .closeSquare, from: start)
    case UInt8(ascii: "{"): addOpener(.openBrace, closedBy: .closeBrace, from: start)
    case UInt8(ascii: ")"): addCloser(.closeRound, from: start)
    case UInt8(ascii: "]"): addCloser(.closeSquare, from: start)
    case UInt8(ascii: "}"): addClosingBrace(from: start)
    default:
      offset = start
      lexUnknown(Unicode.Scalar(byte), length: 1)
    }
  }

  /// Adds one sign, or the longer one that an `=` straight after it makes.
  private mutating func addPair(
    _ short: Token.Kind, orBefore next: UInt8, _ long: Token.Kind, from start: Int
  ) {
    let isLong = next == UInt8(ascii: "=")
    if isLong { offset += 1 }
    add(isLong ? long : short, from: start)
  }

  /// Adds a minus sign, or a dash that stands between two numbers.
  ///
  /// `5-10` without blanks is how briefs write a range; read as a subtraction it would be wrong
  /// without a word. With blanks around it a hyphen subtracts. Longer dashes never do.
  private mutating func addDash(from start: Int, isHyphen: Bool) {
    guard let last = list.tokens.last, !startsLine else {
      add(isHyphen ? .minus : .rangeDash, from: start)
      return
    }
    let isAfterNumber =
      (last.kind == .number || last.kind == .percent) && Int(last.upper) == start
    let isBeforeNumber =
      isDigit(at: offset)
      || isMoneySign(at: offset) && isDigit(at: offset + moneySignLength(at: offset))
    add(isHyphen && !(isAfterNumber && isBeforeNumber) ? .minus : .rangeDash, from: start)
  }

  // MARK: Brackets

  /// Adds an opening bracket; refuses one too many.
  private mutating func addOpener(
    _ kind: Token.Kind, closedBy closer: Token.Kind, from start: Int
  ) {
    guard open.count < limits.nesting else {
      refuse(.nestedTooDeep(allowed: limits.nesting, at: span(from: start)))
      return
    }
    open.append(Open(token: list.tokens.count, closer: closer))
    add(kind, from: start)
  }

  /// Adds a closing bracket, and joins it to the nearest open one of its kind; brackets in between
  /// were left open.
  private mutating func addCloser(_ kind: Token.Kind, from start: Int) {
    if let match = open.lastIndex(where: { $0.closer == kind }),
      !open[match...].contains(where: { $0.closer == .valueClose && kind != .valueClose })
    {
      list.tokens[open[match].token].partner = Int32(list.tokens.count)
      open.removeSubrange(match...)
    }
    add(kind, from: start)
  }

  /// Adds `}`; inside a text it ends the value, and the text goes on.
  private mutating func addClosingBrace(from start: Int) {
    guard textValueIsOpen else {
      addCloser(.closeBrace, from: start)
      return
    }
    addCloser(.valueClose, from: start)
    continueText()
  }

  // MARK: Outside ASCII

  /// Reads what begins with a byte outside ASCII.
  mutating func lexOutsideASCII() {
    let start = offset
    guard let (scalar, length) = decodeScalar(bytes, at: offset) else {
      reportBytes()
      offset += 1
      add(.damage, from: start)
      return
    }
    if scalar.isPastedBlank {
      offset += length
      return
    }
    if scalar.isPastedLineEnd {
      offset += length
      startsLine = true
      return
    }
    offset += length
    switch scalar {
    case "“", "”", "„", "‟":
      offset = start
      lexText(quoteLength: length, isCurly: true)
    case "×": add(.times, from: start)
    case "÷": add(.divide, from: start)
    case "·", "∙", "⋅": add(.unitDot, from: start)
    case "−", "‐", "‑": addDash(from: start, isHyphen: true)
    case "–", "—", "‒": addDash(from: start, isHyphen: false)
    case "≈": add(.about, from: start)
    case "±": add(.plusMinus, from: start)
    case "≤": add(.lessOrEqual, from: start)
    case "≥": add(.greaterOrEqual, from: start)
    case "≠": add(.notEqual, from: start)
    case "€", "£", "¥", "₹": add(.moneySign, from: start)
    default:
      if scalar.properties.isXIDStart {
        continueWord(from: start)
      } else if startsLine, scalar.isBullet {
        report(.bullet(String(scalar), row: restOfLine, at: span(from: start)))
      } else {
        offset = start
        lexUnknown(scalar, length: length)
      }
    }
  }

  /// Whether a money sign begins at an offset.
  func isMoneySign(at position: Int) -> Bool { moneySignLength(at: position) > 0 }

  /// Returns the length in bytes of the money sign at an offset; 0 if there is none.
  func moneySignLength(at position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    if bytes[position] == UInt8(ascii: "$") { return 1 }
    guard bytes[position] >= 0x80, let (scalar, length) = decodeScalar(bytes, at: position) else {
      return 0
    }
    return scalar == "€" || scalar == "£" || scalar == "¥" || scalar == "₹" ? length : 0
  }

  /// Reports a character that means nothing, once for all the same that follow it.
  private mutating func lexUnknown(_ scalar: Unicode.Scalar, length: Int) {
    let start = offset
    if scalar.value == 0 {
      reportBytes()
    } else if reportedCharacters.insert(scalar).inserted {
      let place = Span(source, start, start + length)
      offset += length
      report(unknownCharacter(scalar, at: place))
      if scalar == "‘" { reportedCharacters.insert("’") }
      offset = start
    }
    let spelling = bytes[start..<(start + length)]
    while bytes[offset...].starts(with: spelling) { offset += length }
    add(.damage, from: start)
  }
}
