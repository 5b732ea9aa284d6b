import BuyinSyntax

/// Finding the word that was likely meant.
package enum Names {
  /// The letters of the longest word for which another is looked up.
  private static let longest = 80

  /// Returns the candidate nearest to a word, if it is near enough to be a slip of the hand.
  ///
  /// - Parameters:
  ///   - word: what was typed.
  ///   - candidates: the words that would have a meaning there.
  /// - Returns: the one with the fewest slips; nil where none is near.
  package static func nearest(
    to word: String, among candidates: some Sequence<String>
  ) -> String? {
    let count = word.count
    // Of one letter every other is a slip away.
    guard (2...longest).contains(count) else { return nil }
    let allowed = max(1, min(3, count / 3))
    var best: (distance: Int, word: String)?
    for candidate in candidates where abs(candidate.count - count) <= allowed {
      let distance = distance(Array(word.lowercased()), Array(candidate.lowercased()))
      guard distance <= allowed else { continue }
      if let known = best, (known.distance, known.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// Returns the number of letters to add, drop, change or swap with a neighbour.
  ///
  /// Optimal string alignment: Damerau (1964), with the three latest rows of the table.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let change = previous[column] + (letter == other ? 0 : 1)
        var cost = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], other == left[row - 1] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}

extension Expression {
  /// The expressions directly inside this one.
  var children: [Expression] {
    switch kind {
    case .quantity, .name, .truth, .date: []
    case .text(let template): template.values
    case .grouping(let inner): [inner]
    case .list(let elements): elements
    case .comprehension(let comprehension):
      [comprehension.domain, comprehension.element]
        + (comprehension.condition.map { [$0] } ?? [])
    case .integers(let lower, let upper), .range(let lower, let upper),
      .outOf(let lower, let upper):
      [lower, upper]
    case .call(let call): call.arguments.map(\.value)
    case .member(let base, _), .series(let base, _): [base]
    case .index(let base, let index): [base, index]
    case .moment(let base, _, let moment): [base, moment]
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right, _): [left, right]
    case .per(let numerator, .value(let denominator)): [numerator, denominator]
    case .per(let numerator, .units): [numerator]
    case .conditional(let conditional):
      [conditional.condition, conditional.consequence, conditional.alternative]
    }
  }

  /// The expression without brackets around it.
  var unwrapped: Expression {
    if case .grouping(let inner) = kind { return inner.unwrapped }
    return self
  }

  /// The number this is, if it is typed as one without any unit; nil otherwise.
  var bareNumber: NumberLiteral? {
    guard case .quantity(let literal) = kind, literal.moneySign == nil, !literal.isShare,
      literal.units.isEmpty
    else { return nil }
    return literal.number
  }
}

extension TextTemplate {
  /// The values that stand in the text.
  var values: [Expression] {
    parts.compactMap { part in
      if case .value(let expression) = part { expression } else { nil }
    }
  }
}
