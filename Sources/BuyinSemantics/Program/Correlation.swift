/// Distributions that move together in the draws, each keeping its own shape.
package struct Correlation: Hashable, Sendable {
  /// The streams of the distributions, at least two, in the order of their paths: the order of the
  /// text means nothing.
  package let keys: [DrawKey]
  /// The correlations of their normal scores, −1…1: a square, symmetric, positive semidefinite
  /// matrix with ones on its diagonal, one row per stream.
  package let matrix: [[Double]]
}

/// A symmetric matrix of correlations that is filled pair by pair.
struct CorrelationMatrix {
  private(set) var rows: [[Double]]

  /// Makes the matrix of quantities that have nothing to do with one another.
  init(count: Int) {
    rows = (0..<count).map { row in
      (0..<count).map { $0 == row ? 1 : 0 }
    }
  }

  subscript(first: Int, second: Int) -> Double {
    get { rows[first][second] }
    set {
      rows[first][second] = newValue
      rows[second][first] = newValue
    }
  }

  /// A pair whose correlation does not go with the others, and what would.
  struct Conflict {
    let later: Int
    let earlier: Int
    /// The correlations of the pair that go with all those of the quantities before.
    let possible: ClosedRange<Double>
  }

  /// The first pair that no quantities can have together with the pairs before it; nil where the
  /// matrix is positive semidefinite.
  ///
  /// The Cholesky factor is made row by row, with the steps and tolerances of the one that mixes
  /// the draws. What a row has left after some columns bounds the next entry.
  var conflict: Conflict? {
    var factor: [[Double]] = []
    for (position, row) in rows.enumerated() {
      var next = Array(repeating: 0.0, count: position + 1)
      var rest = 1.0
      for column in 0..<position {
        let known = (0..<column).reduce(0) { $0 + next[$1] * factor[column][$1] }
        let pivot = factor[column][column]
        next[column] = pivot > 1e-9 ? (row[column] - known) / pivot : 0
        let isDetermined = pivot <= 1e-9
        let reach = pivot * max(0, rest).squareRoot()
        rest = 1 - next.reduce(0) { $0 + $1 * $1 }
        guard rest >= -1e-12, !isDetermined || abs(row[column] - known) < 1e-9 else {
          return Conflict(
            later: position, earlier: column, possible: (known - reach)...(known + reach))
        }
      }
      next[position] = max(0, rest).squareRoot()
      factor.append(next)
    }
    return nil
  }
}
