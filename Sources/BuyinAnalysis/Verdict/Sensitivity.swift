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
//     margin = min over the others of (E[u of the choice] − E[u of the other])
//
// is worked out on the same draws, so that it changes smoothly with the assumption and its sign
// changes are the tipping points. A coarse scan over one replicate finds the stretches. With all
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
  /// The options that the choice competes with.
  let options: [CampaignPlan.Option]
  let choice: CampaignPlan.Option

  /// The points of the scan.
  private static let points = 33
  /// The draws of the scan: one replicate, so that they make one block.
  private static let scanDraws = 512
  /// The most draws that the search uses: a tipping point is printed to two digits, which they
  /// support.
  private static let searchDraws = 4_096
  /// The overlays of one run: each keeps what is certain under it, so memory grows with them.
  private static let batch = 512
  /// The steps of the search, after which a place is known to about a thousandth of a step of the
  /// scan.
  private static let searchSteps = 5

  /// An assumption, with the scale on which it moves and the options that it reaches.
  private struct Assumption {
    let slot: SlotID
    let scale: Scale
    /// The positions of these options in `compared`.
    let reached: [Int]
  }

  /// The choice, then the options that it competes with.
  private var compared: [CampaignPlan.Option] { [choice] + options }

  /// A stretch between two points, on the scale, in which the choice changes.
  private struct Stretch {
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
      if margin.value <= 0 { winner = margin.best }
    }
  }

  /// A tipping point as it was found.
  struct Found {
    let slot: SlotID
    let crossings: [Double]
    let nearest: Double
    let distance: Double
    /// The position of the winner among the options.
    let winner: Int
    let stated: ClosedRange<Double>

    /// Returns the point with the words of the plan.
    func point(winner: Int, _ program: CheckedProgram) -> Verdict.TippingPoint {
      let slot = program.slots[slot.index]
      return Verdict.TippingPoint(
        path: slot.path, crossings: crossings, nearest: nearest, distance: distance,
        winner: winner, stated: stated, type: slot.value.type, unit: slot.value.unit,
        source: slot.title)
    }
  }

  /// Returns the tipping points of all assumptions that have any, the least surprising first.
  func tippingPoints() throws(RunFailure) -> [Found] {
    let assumptions = self.assumptions()
    guard !assumptions.isEmpty else { return [] }
    var stretches = try confirmed(try scan(assumptions), assumptions)
    for _ in 0..<Sensitivity.searchSteps { try narrow(&stretches, assumptions) }
    return found(stretches, assumptions)
  }

  private func assumptions() -> [Assumption] {
    let nodes = compared.map { plan.nodes(of: $0) }
    return program.slots.indices.compactMap { index in
      let slot = program.slots[index]
      guard slot.isAssumption, let scale = Scale(slot, program) else { return nil }
      let isChanged = program.dependants(of: [SlotID(index)])
      let reached = nodes.indices.filter { nodes[$0].contains { isChanged[$0.index] } }
      return reached.isEmpty ? nil : Assumption(slot: SlotID(index), scale: scale, reached: reached)
    }
  }

  // MARK: Search

  /// The margin of the choice over the best other option, and which that is.
  private struct Margin {
    let value: Double
    let best: Int
  }

  /// Works out the margin at every place that is asked for, a batch at a time.
  private func margins(
    _ asked: [(assumption: Int, place: Double)], _ assumptions: [Assumption], _ design: Design
  ) throws(RunFailure) -> [Margin] {
    var found: [Margin] = []
    for start in stride(from: 0, to: asked.count, by: Sensitivity.batch) {
      let end = min(start + Sensitivity.batch, asked.count)
      found += try margins(ofBatch: Array(asked[start..<end]), assumptions, design)
    }
    return found
  }

  private func margins(
    ofBatch asked: [(assumption: Int, place: Double)], _ assumptions: [Assumption],
    _ design: Design
  ) throws(RunFailure) -> [Margin] {
    let overlays = asked.map { ask in
      let assumption = assumptions[ask.assumption]
      return Overlay([assumption.slot: assumption.scale.value(at: ask.place)])
    }
    // What an assumption does not reach stays as it stands, and is asked for once.
    var probes = compared.map { utility($0, overlay: nil) }
    for (overlay, ask) in asked.enumerated() {
      probes += assumptions[ask.assumption].reached.map { utility(compared[$0], overlay: overlay) }
    }
    let summaries = try run(
      program, plan: plan, probes: probes, overlays: overlays, design: design, settings: settings)
    let standing = summaries.prefix(compared.count).map(\.mean.value)
    var next = compared.count
    return asked.map { ask in
      var means = standing
      for option in assumptions[ask.assumption].reached {
        means[option] = summaries[next].mean.value
        next += 1
      }
      let best = means.indices.dropFirst().max { means[$0] < means[$1] } ?? 1
      return Margin(value: means[0] - means[best], best: best - 1)
    }
  }

  private func utility(_ option: CampaignPlan.Option, overlay: Int?) -> Probe {
    Probe(
      [.figure(OptionFigure(option, .membersPerMoney))], overlay: overlay, wants: .moments)
  }

  private func scan(_ assumptions: [Assumption]) throws(RunFailure) -> [Stretch] {
    let asked = assumptions.indices.flatMap { index in
      assumptions[index].scale.places(Sensitivity.points).map { (index, $0) }
    }
    let draws = min(design.draws, Sensitivity.scanDraws)
    let replicate = Design(
      scheme: design.scheme, seed: design.seed, draws: draws, replicates: 1)
    let found = try margins(asked, assumptions, replicate)
    var stretches: [Stretch] = []
    for index in asked.indices.dropLast() where asked[index].0 == asked[index + 1].0 {
      let (before, after) = (found[index], found[index + 1])
      guard (before.value > 0) != (after.value > 0) else { continue }
      stretches.append(
        Stretch(
          assumption: asked[index].0, lower: asked[index].1, upper: asked[index + 1].1,
          lowerMargin: before.value, upperMargin: after.value,
          winner: before.value > 0 ? after.best : before.best))
    }
    return stretches
  }

  /// Keeps the stretches in which the choice changes with all the draws too, widened by a point of
  /// the scan on each side.
  private func confirmed(
    _ stretches: [Stretch], _ assumptions: [Assumption]
  ) throws(RunFailure) -> [Stretch] {
    guard !stretches.isEmpty else { return [] }
    let wider = stretches.map { stretch in
      var wide = stretch
      let step = assumptions[stretch.assumption].scale.width / Double(Sensitivity.points - 1)
      wide.lower -= step / 2
      wide.upper += step / 2
      return wide
    }
    let ends = try margins(
      wider.flatMap { [($0.assumption, $0.lower), ($0.assumption, $0.upper)] }, assumptions,
      searchDesign)
    return wider.indices.compactMap { index in
      var stretch = wider[index]
      let startedAhead = stretch.lowerMargin > 0
      stretch.lowerMargin = ends[2 * index].value
      stretch.upperMargin = ends[2 * index + 1].value
      let isCrossed = (stretch.lowerMargin > 0) != (stretch.upperMargin > 0)
      return isCrossed && (stretch.lowerMargin > 0) == startedAhead ? stretch : nil
    }
  }

  /// As many draws as the search needs, of those that the plan is run with.
  private var searchDesign: Design {
    var fewer = design
    fewer.draws = min(design.draws, Sensitivity.searchDraws)
    return fewer
  }

  private func narrow(
    _ stretches: inout [Stretch], _ assumptions: [Assumption]
  ) throws(RunFailure) {
    guard !stretches.isEmpty else { return }
    let places = stretches.map { ($0.assumption, $0.crossing) }
    let found = try margins(places, assumptions, searchDesign)
    for index in stretches.indices { stretches[index].narrow(to: places[index].1, found[index]) }
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
        winner: nearest.winner, stated: scale.stated)
    }
    return all.sorted {
      (abs($0.distance), $0.slot.index) < (abs($1.distance), $1.slot.index)
    }
  }
}
