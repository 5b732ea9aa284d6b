import CTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Candidates that were listed, and which of them stands before the cursor.
struct CandidateChoice {
  private let candidates: [Candidate]
  /// What stands before the cursor for it: what was typed at first.
  private(set) var current: String
  private var index: Int?
  /// The text before the cursor; with any other one the choice is over.
  private var before: String

  init(_ candidates: [Candidate], _ typed: String, _ before: String) {
    self.candidates = candidates
    current = typed
    self.before = before
  }

  /// Returns the position of the candidate that comes next; nil where something else was typed.
  func next(after text: String, isForward: Bool) -> Int? {
    guard text == before, !candidates.isEmpty else { return nil }
    guard let index else { return isForward ? 0 : candidates.count - 1 }
    return (index + (isForward ? 1 : candidates.count - 1)) % candidates.count
  }

  /// Returns what the candidate means that stands before the cursor; nil where something else was
  /// typed.
  func meaning(after text: String) -> String? {
    guard text == before, let index else { return nil }
    return candidates[index].meaning
  }

  /// Notes that a candidate takes the place of the one before.
  mutating func take(_ next: Int, in text: String) {
    let chosen = candidates[next].text
    before = String(text.unicodeScalars.dropLast(current.unicodeScalars.count)) + chosen
    current = chosen
    index = next
  }
}

/// Sets out candidates: with what they mean, a line each, where there is room; else in columns.
func candidateList(_ candidates: [Candidate], columns: Int, rows: Int) -> String {
  let width = (candidates.map { shownColumns($0.text) }.max() ?? 0) + 2
  let hasMeanings = candidates.contains { !$0.meaning.isEmpty }
  if hasMeanings, candidates.count < rows - 2, width + 10 < columns {
    return candidates.map { candidate in
      let padding = String(repeating: " ", count: width - shownColumns(candidate.text))
      let room = columns - 3 - width
      let meaning = candidate.meaning
      let shown = meaning.count > room ? meaning.prefix(room - 3) + "..." : meaning[...]
      return (shown.isEmpty ? "  \(candidate.text)" : "  \(candidate.text)\(padding)\(shown)")
        + "\n"
    }.joined()
  }
  let perRow = max(1, columns / width)
  var listed = ""
  for (index, candidate) in candidates.enumerated() {
    let endsRow = (index + 1) % perRow == 0 || index == candidates.count - 1
    let padding = String(
      repeating: " ", count: endsRow ? 0 : width - shownColumns(candidate.text))
    listed += candidate.text + padding + (endsRow ? "\n" : "")
  }
  return listed
}

/// Returns the columns that a word takes on the terminal.
func shownColumns(_ word: String) -> Int {
  word.unicodeScalars.reduce(0) { $0 + max(0, columnsOnTerminal($1)) }
}

/// Returns the columns that a character takes on the terminal; negative for one that it cannot show.
func columnsOnTerminal(_ scalar: Unicode.Scalar) -> Int {
  scalar.isASCII ? 1 : Int(terminal_width(wchar_t(bitPattern: scalar.value)))
}

extension String {
  /// The longest text that both begin with, character by character.
  func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
