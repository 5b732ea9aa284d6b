/// A Gaussian copula: makes quantities move together while each keeps its own distribution.
///
/// The uniform numbers are turned into normal scores, mixed by the Cholesky factor of their
/// correlations, and turned back; the quantile functions come after (R. L. Iman and W. J. Conover,
/// Communications in Statistics B 11 (1982), 311-334, for the idea of correlating scores). A quantity
/// that is correlated with none before it keeps its numbers bit for bit.
package struct Copula: Sendable {
  /// The rows of the lower Cholesky factor.
  private let factor: [[Double]]

  /// Why correlations cannot hold together.
  package struct Impossible: Error, Hashable {
    /// The position of the quantity whose correlations with those before it cannot be.
    package let quantity: Int

    /// Names the quantity.
    package init(quantity: Int) { self.quantity = quantity }
  }

  /// Factorises the correlations of normal scores.
  ///
  /// - Parameter correlations: a square, symmetric matrix of numbers in −1…1 with ones on its diagonal,
  ///   one row per quantity.
  /// - Throws: if no quantities can have these correlations.
  package init(correlations: [[Double]]) throws(Impossible) {
    precondition(
      correlations.allSatisfy { $0.count == correlations.count }, "correlations are a square")
    var factor: [[Double]] = []
    for (position, row) in correlations.enumerated() {
      var next = Array(repeating: 0.0, count: position + 1)
      for column in 0..<position {
        let known = (0..<column).reduce(0) { $0 + next[$1] * factor[column][$1] }
        let pivot = factor[column][column]
        // A quantity that the ones before determine has nothing of its own to share.
        next[column] = pivot > 1e-9 ? (row[column] - known) / pivot : 0
        if pivot <= 1e-9 && !(abs(row[column] - known) < 1e-9) {
          throw Impossible(quantity: position)
        }
      }
      let rest = 1 - next.reduce(0) { $0 + $1 * $1 }
      guard rest >= -1e-12 else { throw Impossible(quantity: position) }
      next[position] = max(0, rest).squareRoot()
      factor.append(next)
    }
    self.factor = factor
  }

  /// Replaces the uniform numbers of all quantities, one array per quantity with one number per draw
  /// of a block, by correlated ones in (0, 1).
  package func apply(to uniforms: inout [[Double]]) {
    precondition(uniforms.count == factor.count, "a copula has one stream per quantity")
    let scores = uniforms.map { values in
      var scores = values
      scores.apply(.normalQuantile)
      return scores
    }
    for (position, row) in factor.enumerated() where row.dropLast().contains(where: { $0 != 0 }) {
      var mixed = scores[position]
      Arithmetic.multiply.apply(toLeft: &mixed, row[position])
      for (other, weight) in row.dropLast().enumerated() where weight != 0 {
        var part = scores[other]
        Arithmetic.multiply.apply(toLeft: &part, weight)
        Arithmetic.add.apply(toLeft: &mixed, part)
      }
      mixed.apply(.normalCumulative)
      // Far out the chance rounds to 0 or 1, where quantiles are infinite.
      mixed.apply(.maximum, .certain(.leastNormalMagnitude))
      mixed.apply(.minimum, .certain(1 - 0x1p-53))
      uniforms[position] = mixed
    }
  }
}
