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
  let preparation = Preparation(program: program, plan: plan, design: design)
  var runner = Runner(preparation, overlays: overlays, settings: settings)
  return try runner.run(probes)
}

/// The state of one run.
private struct Runner {
  let preparation: Preparation
  let settings: RunSettings
  var base: Setting
  var overlaid: [Setting]

  init(_ preparation: Preparation, overlays: [Overlay], settings: RunSettings) {
    self.preparation = preparation
    self.settings = settings
    base = Setting(preparation, overlay: nil)
    overlaid = overlays.map { Setting(preparation, overlay: $0) }
  }

  mutating func run(_ probes: [Probe]) throws(RunFailure) -> [Summary] {
    let roots = probes.flatMap { $0.inputs.flatMap { preparation.roots(of: $0) } }
    let needed = preparation.needed(by: roots)
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
      for overlay in [nil] + overlaid.indices.map(Optional.some)
      where overlay.map({ overlaid[$0].isChanged?[index] == true }) ?? true {
        probes.append(statisticProbe(nodes[index], overlay))
        targets.append((NodeID(index), overlay))
      }
    }
    let summaries = try pass(probes)
    for (summary, target) in zip(summaries, targets) {
      record(summary, target.node, overlay: target.overlay)
    }
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
    guard let overlay else {
      base.statistics[node] = value
      for index in overlaid.indices where overlaid[index].isChanged?[node.index] == false {
        overlaid[index].statistics[node] = value
      }
      return
    }
    overlaid[overlay].statistics[node] = value
  }

  /// Runs all blocks, as often as the quantiles need, and summarises the probes.
  private mutating func pass(_ probes: [Probe]) throws(RunFailure) -> [Summary] {
    let needs = ([nil] + overlaid.indices.map(Optional.some)).map { overlay in
      preparation.needed(
        by: probes.filter { $0.overlay == overlay }.flatMap(\.inputs)
          .flatMap { preparation.roots(of: $0) })
    }
    let everything = needs.dropFirst().reduce(needs[0]) { zip($0, $1).map { $0 || $1 } }
    let detail = preparation.detail(probes, needed: everything)
    try base.settle(needed: everything, detail: detail)
    for index in overlaid.indices {
      try overlaid[index].settle(needed: needs[index + 1], detail: detail)
    }
    var accumulators = probes.map {
      SummaryAccumulator(
        design: preparation.design, probabilities: $0.probabilities, wants: $0.wants)
    }
    let worker = BlockWorker(
      base: base, overlaid: overlaid, needed: everything, overlayNeeds: Array(needs.dropFirst()),
      probes: probes)
    var active = Array(probes.indices)
    let all = preparation.design.blocks(of: settings.blockSize)
    // Where nothing is drawn every block is like the first.
    let blocks = preparation.draws(among: everything) ? all : Array(all.prefix(1))
    while !active.isEmpty {
      try walk(blocks, worker, active, &accumulators)
      var again: [Int] = []
      for index in active where accumulators[index].endPass() { again.append(index) }
      active = again
    }
    return accumulators.map { $0.summary() }
  }

  private func walk(
    _ blocks: [Block], _ worker: BlockWorker, _ active: [Int],
    _ accumulators: inout [SummaryAccumulator]
  ) throws(RunFailure) {
    let batch = settings.threads * 4
    var next = 0
    while next < blocks.count {
      let end = min(next + batch, blocks.count)
      let part = Array(blocks[next..<end])
      for tallies in try work(worker, part, active, accumulators) {
        for (index, tally) in zip(active, tallies) { accumulators[index].merge(tally) }
      }
      next = end
      settings.control.progress?(next, blocks.count)
    }
  }

  /// Works out a few blocks on all threads; the results are in the order of the blocks.
  private func work(
    _ worker: BlockWorker, _ blocks: [Block], _ active: [Int],
    _ accumulators: [SummaryAccumulator]
  ) throws(RunFailure) -> [[Tally]] {
    let threads = min(settings.threads, blocks.count)
    let control = settings.control
    let results = Mutex<[Int: Result<[Tally], RunFailure>]>([:])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for index in stride(from: thread, to: blocks.count, by: threads) {
        let result: Result<[Tally], RunFailure> =
          control.shouldStop()
          ? .failure(.stopped) : worker.tallies(blocks[index], active, accumulators)
        results.withLock { $0[index] = result }
        if case .failure = result { return }
      }
    }
    let found = results.withLock { $0 }
    var ordered: [[Tally]] = []
    for index in blocks.indices {
      switch found[index] {
      case .success(let tallies): ordered.append(tallies)
      case .failure(let failure): throw failure
      case nil: throw firstFailure(found)
      }
    }
    return ordered
  }

  private func firstFailure(_ found: [Int: Result<[Tally], RunFailure>]) -> RunFailure {
    for (_, result) in found.sorted(by: { $0.key < $1.key }) {
      if case .failure(let failure) = result { return failure }
    }
    return .stopped
  }
}

/// What every thread does with a block.
private struct BlockWorker: Sendable {
  let base: Setting
  let overlaid: [Setting]
  let needed: [Bool]
  let overlayNeeds: [[Bool]]
  let probes: [Probe]

  func tallies(
    _ block: Block, _ active: [Int], _ accumulators: [SummaryAccumulator]
  ) -> Result<[Tally], RunFailure> {
    Result { () throws(RunFailure) in
      var standing = try Evaluation(base, block, needed: needed)
      var tallies: [Tally?] = Array(repeating: nil, count: active.count)
      for (spot, index) in active.enumerated() where probes[index].overlay == nil {
        tallies[spot] = accumulators[index].tally(try standing.value(of: probes[index]), block)
      }
      for overlay in overlaid.indices {
        let asked = active.enumerated().filter { probes[$0.element].overlay == overlay }
        guard !asked.isEmpty else { continue }
        var changed = try Evaluation(
          overlaid[overlay], over: standing, needed: overlayNeeds[overlay])
        for (spot, index) in asked {
          tallies[spot] = accumulators[index].tally(try changed.value(of: probes[index]), block)
        }
      }
      return tallies.compactMap(\.self)
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
