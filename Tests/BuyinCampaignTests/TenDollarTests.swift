import BuyinNumerics
import Testing

@testable import BuyinCampaign

/// The plan that the language exists for, with its ranges drawn.
@Suite struct TenDollarTests {
  private let design = Design(draws: 65_536)

  /// Returns the draws of a range given by its 5th and 95th percentile.
  private func range(
    _ slot: String, _ low: Double, _ high: Double, as family: FamilyDescription, _ block: Block
  ) throws -> Column {
    let stream = BuyinNumerics.Stream(StreamKey(path: slot), seed: design.seed)
    var values = design.uniforms(stream, block)
    try family.make([.certain(low), .certain(high)]).quantile(&values)
    return .drawn(values)
  }

  /// Returns a share drawn between two percentiles.
  private func share(
    _ slot: String, _ low: Double, _ high: Double, _ block: Block
  ) throws -> Column {
    try range(slot, low, high, as: Families.logitnormalRange, block)
  }

  /// Returns a positive quantity drawn between two percentiles.
  private func quantity(
    _ slot: String, _ low: Double, _ high: Double, _ block: Block
  ) throws -> Column {
    try range(slot, low, high, as: Families.lognormalRange, block)
  }

  /// The bought followers.
  private func bought(_ block: Block) throws -> SourceInputs {
    SourceInputs(
      payments: [Amount(.certain(10))], followers: [Amount(.certain(2_000))],
      traits: Traits(
        real: try share("bought.real", 0.2, 0.8, block),
        interested: try share("bought.interested", 0.001, 0.02, block),
        engagement: .ofInterested(
          Chance(try share("bought.engage", 0.05, 0.2, block), per: month)),
        leave: Chance(try share("bought.leave", 0.1, 0.3, block), per: month)))
  }

  /// The people whom those listen to who ought to come.
  private func outreach(_ block: Block) throws -> SourceInputs {
    SourceInputs(
      work: [Amount(try quantity("outreach.work", 15, 25, block))],
      followers: [Amount(try quantity("outreach.followers", 60, 250, block))],
      traits: Traits(
        real: try share("outreach.real", 0.97, 0.999, block),
        interested: try share("outreach.interested", 0.5, 0.9, block),
        engagement: .ofInterested(
          Chance(try share("outreach.engage", 0.2, 0.5, block), per: month)),
        leave: Chance(try share("outreach.leave", 0.02, 0.06, block), per: month),
        invites: Rate(try quantity("outreach.invites", 0.02, 0.1, block), per: month),
        alike: try share("outreach.alike", 0.4, 0.8, block)))
  }

  /// Returns the metrics of each block of draws for one source at $20 an hour.
  private func outputs(_ source: (Block) throws -> SourceInputs) throws -> [Outputs] {
    try design.blocks().map { block in
      simulate(
        OptionInputs(
          timeline: try months(6), sources: [try source(block)], wage: .certain(20))
      ).outputs(over: nil).total
    }
  }

  /// Returns the 5th percentile, the median, the 95th and the mean of a column over all blocks.
  private func summary(_ columns: [Column?]) throws -> [Double] {
    var accumulator = SummaryAccumulator(design: design)
    repeat {
      for (block, column) in zip(design.blocks(), columns) {
        accumulator.merge(accumulator.tally(try #require(column), block))
      }
    } while accumulator.endPass()
    let summary = accumulator.summary()
    let quantiles = try [0.05, 0.5, 0.95].map { try #require(summary.quantile($0)).value }
    return quantiles + [summary.mean.value]
  }

  /// Expects figures within a relative tolerance.
  private func expect(_ found: [Double], near wanted: [Double], within tolerance: Double) {
    for (found, wanted) in zip(found, wanted) {
      #expect(abs(found - wanted) <= tolerance * wanted, "\(found) against \(wanted)")
    }
  }

  @Test("the bought followers agree with a quadrature in four dimensions")
  func boughtByQuadrature() throws {
    let figures = try outputs(bought)
    // By Gauss–Hermite quadrature; sampling at 65,536 draws is well within 2 %.
    let first = try summary(figures.map { $0.series(.members)?.first })
    expect(
      first, near: [0.05485876359726531, 0.346389470462715, 2.0188830435947733], within: 0.02)
    let last = try summary(figures.map { $0[.members] })
    expect(
      last,
      near: [0.016193870758594908, 0.1224993678561417, 0.8120428130408213, 0.2352618845910683],
      within: 0.02)
    let price = try summary(figures.map { $0[.costPerMember] })
    expect(
      price, near: [12.314621642365674, 81.6330743171148, 617.5175873064501], within: 0.02)
    let nobody = try summary(figures.map { $0[.nobody] })[3]
    #expect(abs(nobody - 0.8240643787028015) <= 0.002)
    for figure in figures { #expect(figure[.costPerFollower] == .certain(0.005)) }
  }

  @Test("outreach costs more per follower and less per member, nine times in ten")
  func comparison() throws {
    let boughtFigures = try outputs(bought)
    let figures = try outputs(outreach)
    // Closed form of the ratio of log-normals: 20 hours at $20 over 122 followers and those invited.
    expect(
      try summary(figures.map { $0[.cost] }),
      near: [300, 387.2983346207417, 500, 391.9958371191701], within: 0.01)
    // The published table of the model, to the digits that it is printed with.
    expect(try summary(figures.map { $0[.members] }), near: [9.3, 24, 60], within: 0.03)
    expect(try summary(figures.map { $0[.costPerMember] }), near: [6.3, 16, 43], within: 0.03)
    expect(
      try summary(figures.map { $0[.costPerFollower] }), near: [1.40, 2.99, 6.40], within: 0.01)
    let cheaper = try zip(boughtFigures, figures).map { bought, outreach in
      Column.combine(
        .less, try #require(bought[.costPerMember]), try #require(outreach[.costPerMember]))
    }
    #expect(abs(try summary(cheaper)[3] - 0.106) <= 0.003)
  }
}
