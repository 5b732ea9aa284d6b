/// Returns the word that a mistyped one was likely meant to be: at most two slips away, and fewer than
/// half its letters; nil for none.
func closest(to typed: String, among words: [String]) -> String? {
  let ranked = words.map { (word: $0, slips: slips(from: typed, to: $0)) }
  let best = ranked.min { $0.slips < $1.slips }
  guard let best, best.slips <= 2, 2 * best.slips < best.word.count else { return nil }
  return best.word
}

/// Counts the slips between two words: letters added, left out, changed, or two neighbours swapped
/// (Damerau 1964, in the restricted form).
private func slips(from typed: String, to word: String) -> Int {
  let typed = Array(typed)
  let word = Array(word)
  // Longer ones are no slip of any command, and are not worth the time.
  guard typed.count <= 40 else { return .max }
  var before = [Int](repeating: 0, count: word.count + 1)
  var last = Array(0...word.count)
  for row in typed.indices {
    var next = [row + 1]
    for column in word.indices {
      var best = min(last[column + 1], next[column]) + 1
      best = min(best, last[column] + (typed[row] == word[column] ? 0 : 1))
      if row > 0, column > 0, typed[row] == word[column - 1], typed[row - 1] == word[column] {
        best = min(best, before[column - 1] + 1)
      }
      next.append(best)
    }
    before = last
    last = next
  }
  return last[word.count]
}
