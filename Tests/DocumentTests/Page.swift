/// A page for readers, as its lines.
struct Page {
  /// Its path from the top of the working copy.
  let path: String
  let lines: [String]

  init?(_ path: String) {
    guard let text = Repository.text(path) else { return nil }
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A block between two fences.
  struct Block {
    /// What stands on the opening fence after the backquotes.
    let words: [String]
    /// The position of the first line inside.
    let start: Int
    /// The lines inside.
    let lines: [String]

    /// The text inside, with an end to each line.
    var text: String { lines.map { $0 + "\n" }.joined() }
    /// The positions of the lines inside.
    var range: Range<Int> { start..<(start + lines.count) }
  }

  /// The blocks between fences, in order; a fence that is not closed goes on to the end.
  var blocks: [Block] {
    var blocks: [Block] = []
    var open: (words: [String], start: Int)?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let (words, start) = open {
        blocks.append(Block(words: words, start: start, lines: Array(lines[start..<index])))
        open = nil
      } else {
        open = (line.dropFirst(3).split(separator: " ").map(String.init), index + 1)
      }
    }
    if let (words, start) = open {
      blocks.append(Block(words: words, start: start, lines: Array(lines[start...])))
    }
    return blocks
  }

  /// The lines outside fences, those inside emptied, so that positions stay.
  var prose: [String] {
    var prose = lines
    for block in blocks {
      for index in block.range { prose[index] = "" }
    }
    return prose
  }

  /// Returns the whole text with some stretches of lines replaced.
  func replacing(_ changes: [(range: Range<Int>, text: String)]) -> String {
    var lines = self.lines
    for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      let inside = change.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      lines.replaceSubrange(change.range, with: inside.last == "" ? inside.dropLast() : inside)
    }
    return lines.joined(separator: "\n")
  }
}
