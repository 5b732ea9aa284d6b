// Times behind a line of a block, and dates where a length of time belongs.

extension Parser {
  /// What could mend a line of a source behind which a time stands, `pay $600 in February`; nil for any
  /// other.
  var helpForMoment: [String]? {
    guard let opener = openers.last, tokens[opener].kind == .openBrace, roundDepth == 0 else {
      return nil
    }
    let first = firstOfRow(before: position)
    let word = here == .in ? "in" : here == .word ? typed(spanHere).lowercased() : ""
    let row = mendedText(first..<position)
    switch word {
    case "in", "on", "from", "after", "since", "starting", "beginning", "next":
      let time = lengthBefore
      return [
        "a source has one time to start, on a line of its own: `\(row); start \(time.words)`"
          + (time.isTyped ? "" : ", with your own length of time")
      ]
    case "until", "till", "before":
      return [
        "a source has one time to last, on a line of its own: `\(row); lasts 3 months`,"
          + " with your own length of time"
      ]
    default: return nil
    }
  }

  /// The length of time up to the moment that the words here name: a month less for `from month 2`.
  private var lengthBefore: (words: String, isTyped: Bool) {
    if isPeriod(at: position + 1), ahead(2) == .number,
      let count = Int(typed(span(at: position + 2))), count > 1
    {
      let unit = typed(span(at: position + 1))
      return ("\(count - 1) \(unit)\(count > 2 ? "s" : "")", true)
    }
    if ahead() == .number, isPeriod(at: position + 2) {
      return (typed(span(at: position + 1).joined(to: span(at: position + 2))), true)
    }
    return ("2 months", false)
  }

  /// Reports a date, or `next month`, where a source says how long after the beginning it starts.
  func refuseDateOfStart() throws(Unreadable) {
    let words = ["start", "starts", "starting", "begins", "begin"]
    guard words.contains(typed(span(at: position)).lowercased()) else { return }
    let value = position + (ahead() == .colon || ahead() == .equals ? 2 : 1)
    let end = endOfRow(from: value)
    guard value < end else { return }
    var example = "2 months"
    if tokens[value].kind == .in, end == value + 3, tokens[value + 1].kind == .number,
      isPeriod(at: value + 2)
    {
      example = typed(span(at: value + 1).joined(to: span(at: value + 2)))
    } else if isWord("next", at: value), end == value + 2, isPeriod(at: value + 1) {
      example = "1 \(typed(span(at: value + 1)))"
    } else if !(value..<end).contains(where: { tokens[$0].kind == .word && isMonthName(at: $0) }) {
      return
    }
    let place = span(at: value).joined(to: span(at: end - 1))
    position = end
    throw failureBehind(
      .expected(
        "how long after the beginning of the plan", found: "`\(typed(place))`", at: place,
        example: "start \(example)"))
  }

  /// Whether the word at a position is a month of the year: `Sept`.
  private func isMonthName(at index: Int) -> Bool {
    let word = typed(span(at: index)).lowercased()
    return word.count >= 3 && EverydayWords.isMonth(word)
  }
}
