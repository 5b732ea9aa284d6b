import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

// How tipping points are found (the campaign model, Verdict 9)
//
// An assumption is a slot that is directly one distribution. It is moved through what is possible,
// far beyond its stated range, on the scale on which it is spread (logit for shares, log for
// positive quantities), everything else staying as it is drawn. At each point
//
//     margin = min over the rivals of (E[u of the choice] − E[u of the rival])
//
// u being the utility that the choice was made by, is worked out on the same draws, so that it changes smoothly with the assumption and its sign
// changes are the tipping points. A scan over one replicate finds the stretches: every fourth point
// first, and those between where the margin is no larger than it moves near them (`Curve`). With all
// the draws the margin is nearly straight on the scale of the assumption, so false position finds
// the places in a few steps; its Illinois variant (Dowell & Jarratt 1971) keeps it from hanging on
// one end. All assumptions and all points of one step of the search are overlays of one run, which
// works out again only what the assumption reaches.

/// Finds the values of assumptions at which another option becomes the better buy.
struct Sensitivity {
  let program: CheckedProgram
  let plan: CampaignPlan
  let design: Design
  let settings: RunSettings
  let objective: Objective
  /// What the choice competes with; nil for doing nothing.
  let rivals: [CampaignPlan.Option?]
  /// What is chosen; nil for doing nothing.
  let choice: CampaignPlan.Option?
  /// The assumptions of the plan, in its order.
  let assumptions: [DrawnAssumption]

  /// The points of the scan.
  fileprivate static let points = 33
  /// Every so many of them are looked at first.
  fileprivate static let firstSpacing = 4
  /// The draws of the scan: one replicate, so that they make one block.
  fileprivate static let scanDraws = 512
  /// The most draws that the search uses: a tipping point is printed to two digits, which they
  /// support.
  fileprivate static let searchDraws = 4_096
  /// The overlays of one run: each keeps what is certain under it, so memory grows with them.
  fileprivate static let batch = 512
  /// The most steps of the search.
  fileprivate static let searchSteps = 5
  /// How near to the last guess the next one must be, in steps of the scan, for a place to be found.
  fileprivate static let nearEnough = 1e-3

  /// An assumption, with the scale on which it moves and the parts that it reaches.
  fileprivate struct Assumption {
    let slot: SlotID
    let scale: Scale
    /// The positions of these parts among all.
    let reached: [Int]
  }

  /// What the choice and its rivals are made of, whose mean utilities add up.
  fileprivate struct Parts {
    let options: [CampaignPlan.Option]
    /// For the choice and then each rival, the positions of its parts; none for doing nothing.
    let members: [[Int]]
  }

  /// The parts: where a total is compared and sources leave each other alone the single sources,
  /// so that many mixes cost no more than what they consist of; else the options themselves.
  private var parts: Parts {
    let compared = [choice] + rivals
    var options: [CampaignPlan.Option] = []
    func place(_ option: CampaignPlan.Option) -> Int {
      if let known = options.firstIndex(of: option) { return known }
      options.append(option)
      return options.count - 1
    }
    let isSum = objective.isTotal && !plan.sharesContent && !plan.doSourcesInteract
    let members = compared.map { option -> [Int] in
      guard let option else { return [] }
      guard isSum, option.setting == 0 else { return [place(option)] }
      return option.sources.map { place(plan.option(of: [$0])) }
    }
    return Parts(options: options, members: members)
  }

  /// A stretch between two points, on the scale, in which the choice changes.
  fileprivate struct Stretch {
    let assumption: Int
    var lower: Double
    var upper: Double
    /// The margin of the choice at each end; the signs differ.
    var lowerMargin: Double
    var upperMargin: Double
    /// The option that wins where the choice does not.
    var winner: Int
    /// The end that the last step kept: −1 the lower, 1 the upper, 0 before the first step.
    var kept = 0
    /// Whether the place is known as well as it needs to be.
    var isFound = false

    /// Where a straight line between the ends crosses nothing.
    var crossing: Double {
      let total = lowerMargin - upperMargin
      return total == 0 ? (lower + upper) / 2 : lower + (upper - lower) * lowerMargin / total
    }

    /// Narrows the stretch to the side of a place that still holds the change.
    mutating func narrow(to place: Double, _ margin: Margin) {
      if (margin.value > 0) == (lowerMargin > 0) {
        (lower, lowerMargin) = (place, margin.value)
        if kept == 1 { upperMargin /= 2 }
        kept = 1
      } else {
        (upper, upperMargin) = (place, margin.value)
        if kept == -1 { lowerMargin /= 2 }
        kept = -1
      }
      // Close to the place, the rival that comes nearest is the one that wins beyond it.
      winner = margin.best
    }
  }

  /// A tipping point as it was found.
  struct Found {
    let slot: SlotID
    let crossings: [Double]
    let nearest: Double
    let distance: Double
    /// The positions of the winners beyond each crossing among the rivals, and of the nearest one.
    let winners: [Int]
    let winner: Int
    let stated: ClosedRange<Double>
  }

  /// Returns the tipping points of all assumptions that have any, the least surprising first.
  func tippingPoints() throws(RunFailure) -> [Found] {
    let parts = self.parts
    let moved = self.moved(parts)
    guard !moved.isEmpty else { return [] }
    let search = Search(self, parts: parts, assumptions: moved)
    var stretches = try search.confirmed(try search.scan())
    for _ in 0..<Sensitivity.searchSteps { try search.narrow(&stretches) }
    return found(stretches, moved)
  }

  /// The assumptions that reach anything which is compared.
  private func moved(_ parts: Parts) -> [Assumption] {
    let nodes = parts.options.map { plan.nodes(of: $0) }
    return assumptions.compactMap { assumption in
      let isChanged = program.dependants(of: [assumption.slot])
      let reached = nodes.indices.filter { nodes[$0].contains { isChanged[$0.index] } }
      return reached.isEmpty
        ? nil : Assumption(slot: assumption.slot, scale: assumption.scale, reached: reached)
    }
  }

  private func found(_ stretches: [Stretch], _ assumptions: [Assumption]) -> [Found] {
    let byAssumption = Dictionary(grouping: stretches, by: \.assumption)
    let all = byAssumption.compactMap { index, stretches -> Found? in
      let scale = assumptions[index].scale
      let places = stretches.map { (place: $0.crossing, winner: $0.winner) }
        .sorted { $0.place < $1.place }
      guard
        let nearest = places.min(by: { abs(scale.score($0.place)) < abs(scale.score($1.place)) })
      else { return nil }
      return Found(
        slot: assumptions[index].slot, crossings: places.map { scale.value(at: $0.place) },
        nearest: scale.value(at: nearest.place), distance: scale.score(nearest.place),
        winners: places.map(\.winner), winner: nearest.winner, stated: scale.stated)
    }
    return all.sorted {
      (abs($0.distance), $0.slot.index) < (abs($1.distance), $1.slot.index)
    }
  }
}

extension Sensitivity {
  /// The margin of the choice over the best rival, and which that is.
  struct Margin {
    let value: Double
    let best: Int
  }

  /// The draws of the scan.
  fileprivate var scanDesign: Design {
    Design(
      scheme: design.scheme, seed: design.seed, draws: min(design.draws, Sensitivity.scanDraws),
      replicates: 1)
  }

  /// As many draws as the search needs, of those that the plan is run with.
  fileprivate var searchDesign: Design {
    var fewer = design
    fewer.draws = min(fewer.draws, Sensitivity.searchDraws)
    return fewer
  }

  fileprivate func bench(_ design: Design) -> Workbench {
    Workbench(program, plan: plan, design: design, settings: settings)
  }
}

/// Searches for the places at which the choice changes.
private struct Search {
  let sensitivity: Sensitivity
  let parts: Sensitivity.Parts
  let assumptions: [Sensitivity.Assumption]
  /// Where the scan runs, and where the search does.
  private let scanBench: Workbench
  private let searchBench: Workbench

  init(
    _ sensitivity: Sensitivity, parts: Sensitivity.Parts, assumptions: [Sensitivity.Assumption]
  ) {
    self.sensitivity = sensitivity
    self.parts = parts
    self.assumptions = assumptions
    scanBench = sensitivity.bench(sensitivity.scanDesign)
    searchBench = sensitivity.bench(sensitivity.searchDesign)
  }

  /// Works out the margin at every place that is asked for, a batch at a time.
  private func margins(
    _ asked: [(assumption: Int, place: Double)], on bench: Workbench
  ) throws(RunFailure) -> [Sensitivity.Margin] {
    var found: [Sensitivity.Margin] = []
    for start in stride(from: 0, to: asked.count, by: Sensitivity.batch) {
      let end = min(start + Sensitivity.batch, asked.count)
      found += try margins(ofBatch: Array(asked[start..<end]), on: bench)
    }
    return found
  }

  private func margins(
    ofBatch asked: [(assumption: Int, place: Double)], on bench: Workbench
  ) throws(RunFailure) -> [Sensitivity.Margin] {
    let overlays = asked.map { ask in
      let assumption = assumptions[ask.assumption]
      return Overlay([assumption.slot: assumption.scale.value(at: ask.place)])
    }
    // What an assumption does not reach stays as it stands, and is asked for once.
    var probes = parts.options.map { sensitivity.objective.probe($0) }
    for (overlay, ask) in asked.enumerated() {
      probes += assumptions[ask.assumption].reached.map {
        sensitivity.objective.probe(parts.options[$0], overlay: overlay)
      }
    }
    let summaries = try bench.run(probes, overlays: overlays)
    let standing = summaries.prefix(parts.options.count).map(\.mean.value)
    var next = parts.options.count
    return asked.map { ask in
      var ofParts = standing
      for part in assumptions[ask.assumption].reached {
        ofParts[part] = summaries[next].mean.value
        next += 1
      }
      let means = parts.members.map { $0.reduce(0) { $0 + ofParts[$1] } }
      let best = means.indices.dropFirst().max { means[$0] < means[$1] } ?? 1
      return Sensitivity.Margin(value: means[0] - means[best], best: best - 1)
    }
  }

  /// Looks at evenly spaced places of every assumption and returns the stretches in which the
  /// choice changes.
  func scan() throws(RunFailure) -> [Sensitivity.Stretch] {
    var curves = assumptions.map {
      Curve(places: $0.scale.places(Sensitivity.points), spacing: Sensitivity.firstSpacing)
    }
    while true {
      let due = curves.indices.flatMap { curve in curves[curve].due.map { (curve, $0) } }
      guard !due.isEmpty else { break }
      let found = try margins(due.map { ($0, curves[$0].places[$1]) }, on: scanBench)
      for (asked, margin) in zip(due, found) { curves[asked.0].margins[asked.1] = margin }
      for index in curves.indices { curves[index].refine() }
    }
    return curves.indices.flatMap { index in
      curves[index].changes.map { lower, upper in
        Sensitivity.Stretch(
          assumption: index, lower: lower.place, upper: upper.place,
          lowerMargin: lower.margin.value, upperMargin: upper.margin.value,
          winner: lower.margin.value > 0 ? upper.margin.best : lower.margin.best)
      }
    }
  }

  /// Keeps the stretches in which the choice changes with all the draws too, widened by a point of
  /// the scan on each side.
  func confirmed(_ stretches: [Sensitivity.Stretch]) throws(RunFailure) -> [Sensitivity.Stretch] {
    guard !stretches.isEmpty else { return [] }
    let wider = stretches.map { stretch in
      var wide = stretch
      let step = assumptions[stretch.assumption].scale.width / Double(Sensitivity.points - 1)
      wide.lower -= step / 2
      wide.upper += step / 2
      return wide
    }
    let ends = try margins(
      wider.flatMap { [($0.assumption, $0.lower), ($0.assumption, $0.upper)] }, on: searchBench)
    return wider.indices.compactMap { index in
      var stretch = wider[index]
      let startedAhead = stretch.lowerMargin > 0
      stretch.lowerMargin = ends[2 * index].value
      stretch.upperMargin = ends[2 * index + 1].value
      let isCrossed = (stretch.lowerMargin > 0) != (stretch.upperMargin > 0)
      return isCrossed && (stretch.lowerMargin > 0) == startedAhead ? stretch : nil
    }
  }

  /// Takes one step of the search in every stretch whose place is not found.
  func narrow(_ stretches: inout [Sensitivity.Stretch]) throws(RunFailure) {
    let open = stretches.indices.filter { !stretches[$0].isFound }
    guard !open.isEmpty else { return }
    let places = open.map { (stretches[$0].assumption, stretches[$0].crossing) }
    let found = try margins(places, on: searchBench)
    for (asked, margin) in zip(zip(open, places), found) {
      let (index, (assumption, place)) = asked
      stretches[index].narrow(to: place, margin)
      let step = assumptions[assumption].scale.width / Double(Sensitivity.points - 1)
      stretches[index].isFound =
        abs(stretches[index].crossing - place) < Sensitivity.nearEnough * step
    }
  }
}

/// An assumption of the plan, with its draws.
struct DrawnAssumption: Sendable {
  let slot: SlotID
  let scale: Scale
  /// Its values in the draws that are kept.
  let draws: [Double]
}
