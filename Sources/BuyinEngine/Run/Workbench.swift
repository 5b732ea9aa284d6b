package import BuyinCampaign
package import BuyinNumerics
package import BuyinSemantics
import Synchronization

/// A program with its draws, on which runs are carried out one after the other.
///
/// A verdict asks several times, and most of what it asks about is the same each time. What was worked
/// out of the plan as it stands is kept from one run to the next, where it fits: draws, values and the
/// courses of options. That changes no result, since all of it is a function of the draws.
package final class Workbench: Sendable {
  let preparation: Preparation
  private let settings: RunSettings
  /// What later runs will look at, so that an earlier one leaves nothing out.
  private let foreseen: Detail
  private let kept: Mutex<KeptBlocks>

  /// Prepares a program for runs.
  ///
  /// - Parameters:
  ///   - program: a program without errors.
  ///   - plan: the program as the model reads it; nil where it has no sources.
  ///   - design: the draws.
  ///   - settings: threads, block size, and how the host watches.
  ///   - foreseen: how much of a course later runs will look at, as far as is known.
  package init(
    _ program: CheckedProgram, plan: CampaignPlan?, design: Design,
    settings: RunSettings = RunSettings(), foreseen: Detail = .members
  ) {
    preparation = Preparation(program: program, plan: plan, design: design)
    self.settings = settings
    self.foreseen = foreseen
    kept = Mutex(KeptBlocks())
  }

  /// Summarises what is asked.
  ///
  /// - Parameters:
  ///   - probes: the quantities to summarise.
  ///   - overlays: what probes may be asked under, by position.
  /// - Returns: one summary per probe, in base units.
  package func run(
    _ probes: [Probe], overlays: [Overlay] = []
  ) throws(RunFailure) -> [Summary] {
    let known = kept.withLock { kept in
      let known = kept
      // While the run adds to it, nobody else holds it.
      kept = KeptBlocks()
      return known
    }
    var runner = Runner(
      preparation, overlays: overlays, settings: settings, foreseen: foreseen, kept: known)
    let summaries = try runner.run(probes)
    let found = runner.kept
    if found.blocks.values.first?.canBeKept(of: preparation.design) ?? true {
      kept.withLock { $0 = found }
    }
    return summaries
  }
}

/// What is kept of the blocks of a program between runs.
struct KeptBlocks: Sendable {
  /// How much of their courses the options have.
  var detail = Detail.members
  /// The statistics that are known.
  var statistics: [NodeID: Double] = [:]
  /// The blocks, by their positions in the design.
  var blocks: [Int: StandingBlock] = [:]
}

/// A block of draws as the plan stands, worked out as far as somebody asked.
final class StandingBlock: Sendable {
  let block: Block
  let columns: [Column?]
  let simulations: [CampaignPlan.Option: OptionOutputs]
  /// The courses of doing nothing, with the contents that options have.
  let nothings: [CampaignPlan.Option: OptionCourse]
  let parts: KnownParts
  /// The uniform numbers of the groups that move together, by group and stream.
  let mixed: [Int: [[Double]]]

  init(
    _ block: Block, columns: [Column?], simulations: [CampaignPlan.Option: OptionOutputs],
    nothings: [CampaignPlan.Option: OptionCourse], parts: KnownParts, mixed: [Int: [[Double]]]
  ) {
    self.block = block
    self.columns = columns
    self.simulations = simulations
    self.nothings = nothings
    self.parts = parts
    self.mixed = mixed
  }

  /// The same without the courses of options, where other ones are looked at.
  var withoutCourses: StandingBlock {
    StandingBlock(
      block, columns: columns, simulations: [:], nothings: [:], parts: KnownParts(), mixed: mixed)
  }

  /// The most memory that all blocks may take from one run to the next, in bytes.
  private static let mostKept = 1 << 27

  /// Whether all blocks of a design may be kept, when they are like this one.
  func canBeKept(of design: Design) -> Bool {
    columnCount <= StandingBlock.mostKept / MemoryLayout<Double>.stride / design.draws
  }

  /// About how many columns with a value per draw it holds.
  private var columnCount: Int {
    let drawn = columns.count { column in
      if case .drawn = column { true } else { false }
    }
    let courses = simulations.values.map(\.total.own) + nothings.values.map(\.total)
    return drawn + mixed.values.reduce(0) { $0 + $1.count }
      + courses.reduce(0) { $0 + $1.columnCount }
  }
}
