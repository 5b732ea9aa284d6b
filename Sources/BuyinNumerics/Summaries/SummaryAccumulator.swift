/// What a block adds to a summary in one pass.
package struct Tally: Sendable {
  /// The replicate of the block.
  let replicate: Int
  /// The moments of each chunk, in order; none after the first pass.
  let moments: [Moments]
  /// What serves the quantiles.
  let order: Order
  /// The draws that are kept as they are; none after the first pass.
  let values: [Double]

  /// What a block adds to the search for quantiles.
  enum Order: Sendable {
    case nothing
    /// The keys of the defined draws.
    case keys([UInt64])
    /// The buckets and the gathered keys of one of several passes.
    case part(RankSearch.Part)
  }
}

/// Collects the draws of one quantity, block by block, into a summary.
///
/// A run tallies the blocks, on any thread, merges the tallies in the order of the blocks and ends
/// the pass; while `endPass` says so, it goes through all blocks once more. The result depends neither
/// on the size of the blocks nor on the threads.
///
/// Up to 65,536 draws are kept (8 bytes each) and one pass suffices; above, quantiles are found in two
/// or three passes, in some 250 KB whatever the number of draws. Both ways give the same bits.
package struct SummaryAccumulator: Sendable {
  /// What a summary is to hold.
  package enum Wants: Sendable, Hashable {
    /// Mean, deviation and extremes.
    case moments
    /// The quantiles too.
    case everything
    /// The moments, and the first draws of each replicate as they are.
    case values(ofEachReplicate: Int)
  }

  /// The chances whose quantiles are given unless others are asked for.
  package static let standardProbabilities = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// The most draws that are kept.
  package static let keptDraws = 65_536

  private enum Order {
    case nothing
    /// The keys of each replicate.
    case kept([[UInt64]])
    case search(RankSearch)
  }

  private let probabilities: [Double]
  private var isFirstPass = true
  private var replicates: [Moments]
  private var order: Order
  /// The draws that are kept as they are.
  private var values: [Double] = []
  /// How many of each replicate are.
  private let keptValues: Int

  /// Prepares for the draws of a design.
  ///
  /// - Parameters:
  ///   - probabilities: the chances, 0…1, whose quantiles are wanted.
  ///   - keptDraws: the most draws that are kept in memory, up to which one pass suffices.
  package init(
    design: Design, probabilities: [Double] = SummaryAccumulator.standardProbabilities,
    wants: Wants = .everything, keptDraws: Int = SummaryAccumulator.keptDraws
  ) {
    precondition(probabilities.allSatisfy { $0 >= 0 && $0 <= 1 }, "a quantile is of a chance")
    self.probabilities = probabilities
    replicates = Array(repeating: Moments(), count: design.replicates)
    keptValues = if case .values(let count) = wants { count } else { 0 }
    order =
      switch wants {
      case .moments, .values: .nothing
      case .everything:
        design.draws <= keptDraws
          ? .kept(Array(repeating: [], count: design.replicates))
          : .search(RankSearch(probabilities: probabilities, replicates: design.replicates))
      }
  }

  /// Returns what a block adds in this pass.
  package func tally(_ column: Column, _ block: Block) -> Tally {
    switch column {
    case .certain(let value):
      return Tally(
        replicate: block.replicate,
        moments: isFirstPass ? [Moments(value, count: block.count)] : [],
        order: tally(OrderKey.keys([value]), block, repeated: block.count),
        values: Array(repeating: value, count: valuesKept(of: block)))
    case .drawn(let values):
      precondition(values.count == block.count, "a column has one value per draw of its block")
      return Tally(
        replicate: block.replicate,
        moments: isFirstPass ? SummaryAccumulator.moments(values) : [],
        order: wantsOrder ? tally(OrderKey.keys(values), block, repeated: 1) : .nothing,
        values: Array(values.prefix(valuesKept(of: block))))
    }
  }

  /// Returns how many draws of a block are kept as they are in this pass.
  private func valuesKept(of block: Block) -> Int {
    guard isFirstPass else { return 0 }
    return max(0, min(block.count, keptValues - block.points.lowerBound))
  }

  private var wantsOrder: Bool {
    if case .nothing = order { false } else { true }
  }

  private func tally(_ keys: [UInt64], _ block: Block, repeated count: Int) -> Tally.Order {
    switch order {
    case .nothing: .nothing
    case .kept:
      .keys(count == 1 ? keys : keys.flatMap { Array(repeating: $0, count: count) })
    case .search(let search):
      .part(search.part(keys, replicate: block.replicate, times: UInt32(clamping: count)))
    }
  }

  /// Adds what a block tallied; called in the order of the blocks.
  package mutating func merge(_ tally: Tally) {
    for moments in tally.moments { replicates[tally.replicate].merge(moments) }
    values += tally.values
    // The state is taken out while it changes, or its arrays would be copied.
    let order = self.order
    self.order = .nothing
    self.order = SummaryAccumulator.merged(order, tally)
  }

  private static func merged(_ order: consuming Order, _ tally: Tally) -> Order {
    switch (consume order, tally.order) {
    case (.kept(var kept), .keys(let keys)):
      kept[tally.replicate] += keys
      return .kept(kept)
    case (.search(var search), .part(let part)):
      search.merge(part, replicate: tally.replicate)
      return .search(search)
    case (let order, _):
      return order
    }
  }

  /// Ends a pass over all blocks and says whether another is needed.
  package mutating func endPass() -> Bool {
    isFirstPass = false
    guard case .search(var search) = order else { return false }
    let isNeeded = search.endPass(counts: replicates.map(\.defined))
    order = .search(search)
    return isNeeded
  }

  /// Returns the summary, once no pass is needed any more.
  package func summary() -> Summary {
    var all = Moments()
    for moments in replicates { all.merge(moments) }
    let filled = replicates.filter { $0.defined > 0 }
    let isConstant = all.minimum == all.maximum && all.undefined == 0
    let quantiles = self.quantiles()
    return Summary(
      draws: all.defined + all.undefined,
      mean: Estimate(all.meanOfDefined, replicates: filled.map(\.meanOfDefined)),
      deviation: Estimate(all.deviation, replicates: filled.map(\.deviation)),
      probabilities: probabilities,
      quantiles: quantiles,
      minimum: all.defined > 0 ? all.minimum : .nan,
      maximum: all.defined > 0 ? all.maximum : .nan,
      undefined: all.undefined,
      infinite: all.above + all.below,
      constant: isConstant ? all.minimum : nil, values: values,
      silhouette: isConstant ? .none : silhouette(quantiles, all))
  }

  /// Returns the picture of the draws that were kept.
  private func silhouette(_ quantiles: [Estimate], _ all: Moments) -> Silhouette {
    guard case .kept(let keys) = order, all.defined > 0,
      let low = zip(probabilities, quantiles).first(where: { $0.0 == 0.05 })?.1.value,
      let high = zip(probabilities, quantiles).first(where: { $0.0 == 0.95 })?.1.value, low <= high
    else { return .none }
    return Silhouette(keys: keys, middle: low...high, extremes: all.minimum...all.maximum)
  }

  private func quantiles() -> [Estimate] {
    let found: (all: [Double], replicates: [[Double]])
    switch order {
    case .nothing: return []
    case .kept(let keys):
      let filled = keys.filter { !$0.isEmpty }
      found = (
        SummaryAccumulator.quantiles(filled.flatMap { $0 }, probabilities),
        filled.map { SummaryAccumulator.quantiles($0, probabilities) }
      )
    case .search(let search): found = search.quantiles()
    }
    guard !found.all.isEmpty else { return probabilities.map { _ in Estimate(.nan) } }
    return found.all.indices.map { index in
      Estimate(found.all[index], replicates: found.replicates.map { $0[index] })
    }
  }

  private static func quantiles(_ keys: [UInt64], _ probabilities: [Double]) -> [Double] {
    var keys = keys
    return QuantileRanks(probabilities, count: keys.count).quantiles(selecting: &keys)
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
