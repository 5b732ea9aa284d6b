import Dispatch
package import BuyinCampaign
package import BuyinNumerics
package import BuyinSemantics
import Synchronization

// How a run goes
//
// A run answers probes. Its draws are split into blocks that fit in the cache; blocks are worked
// out on several threads, and what they contribute is merged in the order of the blocks, so that
// the answer depends neither on the threads nor on the size of the blocks, and memory does not
// grow with the number of draws. Exact quantiles may need several passes over all blocks; a block
// can be worked out as often as needed, because a draw is a function of its place.
//
// A statistic inside an expression, `mean(x)`, needs a whole run of its operand first. Programs
// are therefore run in stages: all statistics of the first stage, then those that hang on them,
// and at last the probes.
//
// A block is first worked out as the plan stands. Overlays then look at what they change above it, and
// leave it as it is; so do later runs on the same workbench.

/// How a run is carried out; nothing here changes its result.
package struct RunSettings: Sendable {
  /// The threads to use, at least 1.
  package let threads: Int
  /// The draws of a block: a multiple of the summation chunk.
  package let blockSize: Int
  package let control: RunControl

  package init(threads: Int = 1, blockSize: Int = 1024, control: RunControl = RunControl()) {
    self.threads = max(1, threads)
    self.blockSize = blockSize
    self.control = control
  }
}

/// Runs a checked program and summarises what is asked.
///
/// - Parameters:
///   - program: the program.
///   - plan: the program as the model reads it; nil where it has no sources.
///   - probes: the quantities to summarise.
///   - overlays: what probes may be asked under, by position.
///   - design: the draws.
///   - settings: threads, block size, and how the host watches.
/// - Returns: one summary per probe, in base units.
package func run(
  _ program: CheckedProgram, plan: CampaignPlan?, probes: [Probe], overlays: [Overlay] = [],
  design: Design, settings: RunSettings = RunSettings()
) throws(RunFailure) -> [Summary] {
  try Workbench(program, plan: plan, design: design, settings: settings)
    .run(probes, overlays: overlays)
}

/// The state of one run.
struct Runner {
  let preparation: Preparation
  let settings: RunSettings
  let foreseen: Detail
  private var base: Setting
  private var overlaid: [Setting]
  /// What is known of the blocks as the plan stands.
  private(set) var kept: KeptBlocks

  init(
    _ preparation: Preparation, overlays: [Overlay], settings: RunSettings, foreseen: Detail,
    kept: KeptBlocks
  ) {
    self.preparation = preparation
    self.settings = settings
    self.foreseen = foreseen
    self.kept = kept
    base = Setting(preparation)
    base.statistics = kept.statistics
    // A search looks at many values of one slot.
    var cones: [Set<SlotID>: [Bool]] = [:]
    overlaid = overlays.map { overlay in
      let slots = Set(overlay.values.keys)
      let cone = cones[slots] ?? preparation.program.dependants(of: slots)
      cones[slots] = cone
      return Setting(preparation, overlay: overlay, isChanged: cone)
    }
  }

  mutating func run(_ probes: [Probe]) throws(RunFailure) -> [Summary] {
    let needed = preparation.needed(by: roots(of: probes))
    for stage in 1..<max(2, preparation.program.stageCount + 1) {
      try runStatistics(of: stage, needed)
    }
    return try pass(probes)
  }

  /// Works out the statistics that wait for `stage` whole runs, under every overlay that they
  /// depend on.
  private mutating func runStatistics(of stage: Int, _ needed: [Bool]) throws(RunFailure) {
    let nodes = preparation.program.nodes
    let due = nodes.indices.filter { index in
      if case .statistic = nodes[index].operation {
        needed[index] && nodes[index].stage == stage
      } else {
        false
      }
    }
    guard !due.isEmpty else { return }
    var probes: [Probe] = []
    var targets: [(node: NodeID, overlay: Int?)] = []
    for index in due {
      for overlay in [nil] + overlaid.indices.map(Optional.some) where isOpen(index, overlay) {
        probes.append(statisticProbe(nodes[index], overlay))
        targets.append((NodeID(index), overlay))
      }
    }
    guard !probes.isEmpty else { return }
    let summaries = try pass(probes)
    for (summary, target) in zip(summaries, targets) {
      record(summary, target.node, overlay: target.overlay)
    }
  }

  /// Whether a statistic is unknown, of the plan as it stands or under an overlay that changes it.
  private func isOpen(_ node: Int, _ overlay: Int?) -> Bool {
    guard let overlay else { return base.statistics[NodeID(node)] == nil }
    return overlaid[overlay].isChanged?[node] == true
  }

  private func statisticProbe(_ node: Node, _ overlay: Int?) -> Probe {
    guard case .statistic(let statistic) = node.operation else {
      preconditionFailure("only statistics wait for a run")
    }
    let input = ProbeInput.node(node.operands[0])
    switch statistic {
    case .quantile(let chance):
      return Probe([input], overlay: overlay, probabilities: [chance])
    case .mean, .deviation, .minimum, .maximum:
      return Probe([input], overlay: overlay, wants: .moments)
    }
  }

  private mutating func record(_ summary: Summary, _ node: NodeID, overlay: Int?) {
    guard case .statistic(let statistic) = preparation.program.nodes[node.index].operation else {
      preconditionFailure("only statistics wait for a run")
    }
    let value = summary.estimate(of: statistic).value
    if let overlay {
      overlaid[overlay].statistics[node] = value
    } else {
      base.statistics[node] = value
      kept.statistics[node] = value
    }
  }

  /// Runs all blocks, as often as the quantiles need, and summarises the probes.
  private mutating func pass(_ probes: [Probe]) throws(RunFailure) -> [Summary] {
    let needed = preparation.needed(by: roots(of: probes))
    let detail = foreseen.union(preparation.detail(probes, needed: needed))
    look(as: detail)
    try base.settle(needed: needed, detail: kept.detail)
    let asked = Dictionary(grouping: probes.indices.filter { probes[$0].overlay != nil }) {
      probes[$0].overlay ?? 0
    }
    for index in overlaid.indices {
      let roots = roots(of: (asked[index] ?? []).map { probes[$0] })
      try overlaid[index].settle(roots: roots, detail: kept.detail, over: base)
    }
    var accumulators = probes.map {
      SummaryAccumulator(
        design: preparation.design, probabilities: $0.probabilities, wants: $0.wants)
    }
    let worker = BlockWorker(base: base, overlaid: overlaid, probes: probes)
    var active = Array(probes.indices)
    let all = preparation.design.blocks(of: settings.blockSize)
    // Where nothing is drawn every block is like the first.
    let blocks = preparation.draws(among: needed) ? all : Array(all.prefix(1))
    while !active.isEmpty {
      try walk(blocks, worker, active, &accumulators)
      var again: [Int] = []
      for index in active where accumulators[index].endPass() { again.append(index) }
      active = again
    }
    let found = accumulators
    return try settings.inOrder(probes.count) { .success(found[$0].summary()) }
  }

  /// Returns the nodes that some probes read, each once.
  private func roots(of probes: [Probe]) -> Set<NodeID> {
    let inputs = Set(probes.flatMap(\.inputs))
    return Set(inputs.flatMap { preparation.roots(of: $0) })
  }

  /// Makes sure that what is kept has the courses that are looked at.
  private mutating func look(as detail: Detail) {
    guard !kept.detail.isSuperset(of: detail) else { return }
    kept.detail.formUnion(detail)
    kept.blocks = kept.blocks.mapValues { $0.withoutCourses }
  }

  private mutating func walk(
    _ blocks: [Block], _ worker: BlockWorker, _ active: [Int],
    _ accumulators: inout [SummaryAccumulator]
  ) throws(RunFailure) {
    let batch = settings.threads * 4
    var next = 0
    while next < blocks.count {
      let end = min(next + batch, blocks.count)
      let part = Array(blocks[next..<end])
      let (known, current) = (kept.blocks, accumulators)
      let stood = try settings.inOrder(part.count) { index in
        worker.stand(part[index], known: known[part[index].index], active, current)
      }
      for (index, tally) in stood.lazy.flatMap(\.tallies) { accumulators[index].merge(tally) }
      let standing = stood.compactMap(\.block)
      for tallies in try worker.overlays(over: standing, active, current, settings) {
        for (index, tally) in tallies { accumulators[index].merge(tally) }
      }
      for block in standing { kept.blocks[block.block.index] = block }
      next = end
      settings.control.progress?(next, blocks.count)
    }
  }
}

extension RunSettings {
  /// Works out so many things on all threads.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - work: works out the one at a position.
  /// - Returns: the results in order.
  /// - Throws: the first failure in order, or that the host stopped the run.
  package func inOrder<Found: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result<Found, RunFailure>
  ) throws(RunFailure) -> [Found] {
    let results = Mutex<[Result<Found, RunFailure>?]>(Array(repeating: nil, count: count))
    let next = Atomic(0)
    let control = control
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = control.shouldStop() ? .failure(.stopped) : work(index)
        results.withLock { $0[index] = result }
        if case .failure = result { return }
      }
    }
    var found: [Found] = []
    found.reserveCapacity(count)
    var failure: RunFailure?
    for result in results.withLock({ $0 }) {
      switch result {
      case .success(let value): found.append(value)
      case .failure(let error): failure = failure ?? error
      case nil: continue
      }
    }
    if let failure { throw failure }
    return found
  }
}

/// What every thread does with a block.
private struct BlockWorker: Sendable {
  let base: Setting
  let overlaid: [Setting]
  let probes: [Probe]

  /// What a probe gets from a block.
  typealias Tallied = (probe: Int, tally: Tally)

  /// The overlays that one thread takes at a time.
  private static let overlaysAtOnce = 8

  /// Works out a block as the plan stands, and answers the probes of that.
  ///
  /// - Returns: the tallies, and the block where somebody wants it and it is not too large to keep.
  func stand(
    _ block: Block, known: StandingBlock?, _ active: [Int], _ accumulators: [SummaryAccumulator]
  ) -> Result<(block: StandingBlock?, tallies: [Tallied]), RunFailure> {
    Result { () throws(RunFailure) in
      var standing = try Evaluation(base, block, known: known)
      var tallies: [Tallied] = []
      for index in active where probes[index].overlay == nil {
        let column = try standing.value(of: probes[index])
        tallies.append((index, accumulators[index].tally(column, block)))
      }
      let stood = standing.asStanding
      let isWanted = !overlaid.isEmpty || stood.canBeKept(of: base.preparation.design)
      return (isWanted ? stood : nil, tallies)
    }
  }

  /// Answers the probes of all overlays.
  ///
  /// - Returns: the tallies of each block.
  func overlays(
    over blocks: [StandingBlock], _ active: [Int], _ accumulators: [SummaryAccumulator],
    _ settings: RunSettings
  ) throws(RunFailure) -> [[Tallied]] {
    let asked = Dictionary(grouping: active.filter { probes[$0].overlay != nil }) {
      probes[$0].overlay ?? 0
    }
    let overlays = asked.keys.sorted()
    let starts = Array(stride(from: 0, to: overlays.count, by: BlockWorker.overlaysAtOnce))
    let found = try settings.inOrder(blocks.count * starts.count) { index in
      let (place, part) = index.quotientAndRemainder(dividingBy: starts.count)
      let end = min(starts[part] + BlockWorker.overlaysAtOnce, overlays.count)
      return Result { () throws(RunFailure) in
        var tallies: [Tallied] = []
        for overlay in overlays[starts[part]..<end] {
          var changed = try Evaluation(overlaid[overlay], over: blocks[place])
          for index in asked[overlay] ?? [] {
            let column = try changed.value(of: probes[index])
            tallies.append((index, accumulators[index].tally(column, blocks[place].block)))
          }
        }
        return tallies
      }
    }
    return blocks.indices.map { place in
      Array(found[(place * starts.count)..<((place + 1) * starts.count)].joined())
    }
  }
}

extension Summary {
  /// Returns a statistic of the summary with its standard error; the summary of a run that was asked
  /// for one quantile has that one.
  package func estimate(of statistic: Statistic) -> Estimate {
    switch statistic {
    case .mean: mean
    case .deviation: deviation
    case .quantile: quantiles.first ?? Estimate(.nan)
    case .minimum: Estimate(minimum)
    case .maximum: Estimate(maximum)
    }
  }
}
