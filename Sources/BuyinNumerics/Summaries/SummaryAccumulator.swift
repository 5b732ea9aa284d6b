/// What a block adds to a summary.
package struct Tally: Sendable {
  /// The replicate of the block.
  let replicate: Int
  /// The moments of each chunk, in order; none after the first pass.
  let moments: [Moments]
  /// The keys of the defined draws, if they are kept.
  let keys: [UInt64]
}

/// Collects the draws of one quantity, block by block, into a summary.
///
/// A run tallies the blocks, on any thread, merges the tallies in the order of the blocks and ends
/// the pass; while `endPass` says so, it goes through all blocks once more. The result depends neither
/// on the size of the blocks nor on the threads.
package struct SummaryAccumulator: Sendable {
  /// What a summary is to hold.
  package enum Wants: Sendable, Hashable {
    /// Mean, deviation and extremes.
    case moments
    /// The quantiles too.
    case everything
  }

  /// The chances whose quantiles are given unless others are asked for.
  package static let standardProbabilities = [0.05, 0.25, 0.5, 0.75, 0.95]

  private let probabilities: [Double]
  private let wants: Wants
  private var replicates: [Moments]
  private var keys: [[UInt64]]

  /// Prepares for the draws of a design.
  package init(
    design: Design, probabilities: [Double] = SummaryAccumulator.standardProbabilities,
    wants: Wants = .everything
  ) {
    self.probabilities = probabilities
    self.wants = wants
    replicates = Array(repeating: Moments(), count: design.replicates)
    keys = Array(repeating: [], count: design.replicates)
  }

  /// Returns what a block adds in this pass.
  package func tally(_ column: Column, _ block: Block) -> Tally {
    switch column {
    case .certain(let value):
      let draws = wants == .everything ? OrderKey.keys([value]) : []
      return Tally(
        replicate: block.replicate, moments: [Moments(value, count: block.count)],
        keys: draws.flatMap { Array(repeating: $0, count: block.count) })
    case .drawn(let values):
      precondition(values.count == block.count, "a column has one value per draw of its block")
      return Tally(
        replicate: block.replicate, moments: SummaryAccumulator.moments(values),
        keys: wants == .everything ? OrderKey.keys(values) : [])
    }
  }

  /// Adds what a block tallied; called in the order of the blocks.
  package mutating func merge(_ tally: Tally) {
    for moments in tally.moments { replicates[tally.replicate].merge(moments) }
    keys[tally.replicate] += tally.keys
  }

  /// Ends a pass over all blocks and says whether another is needed.
  package mutating func endPass() -> Bool { false }

  /// Returns the summary, once no pass is needed any more.
  package func summary() -> Summary {
    var all = Moments()
    for moments in replicates { all.merge(moments) }
    let filled = replicates.filter { $0.defined > 0 }
    let isConstant = all.minimum == all.maximum && all.undefined == 0
    return Summary(
      draws: all.defined + all.undefined,
      mean: Estimate(all.meanOfDefined, replicates: filled.map(\.meanOfDefined)),
      deviation: Estimate(all.deviation, replicates: filled.map(\.deviation)),
      probabilities: probabilities,
      quantiles: wants == .everything ? quantiles() : [],
      minimum: all.defined > 0 ? all.minimum : .nan,
      maximum: all.defined > 0 ? all.maximum : .nan,
      undefined: all.undefined,
      infinite: all.above + all.below,
      constant: isConstant ? all.minimum : nil)
  }

  private func quantiles() -> [Estimate] {
    var all = keys.flatMap { $0 }
    guard !all.isEmpty else { return probabilities.map { _ in Estimate(.nan) } }
    let overall = QuantileRanks(probabilities, count: all.count).quantiles(selecting: &all)
    let each = keys.filter { !$0.isEmpty }.map { keys in
      var keys = keys
      return QuantileRanks(probabilities, count: keys.count).quantiles(selecting: &keys)
    }
    return overall.indices.map { i in Estimate(overall[i], replicates: each.map { $0[i] }) }
  }

  private static func moments(_ values: [Double]) -> [Moments] {
    values.withUnsafeBufferPointer { draws in
      stride(from: 0, to: draws.count, by: Moments.chunk).map { start in
        let end = Swift.min(start + Moments.chunk, draws.count)
        return Moments(UnsafeBufferPointer(rebasing: draws[start..<end]))
      }
    }
  }
}
