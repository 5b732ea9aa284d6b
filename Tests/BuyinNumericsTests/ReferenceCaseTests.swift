import BuyinNumerics
import Testing

/// Statistics of expressions against closed forms and quadrature (ten digits): a sampled one agrees
/// within 1 % at 65,536 draws, or five standard errors if that is more.
@Suite struct ReferenceCaseTests {
  private let design = Design(seed: 20, draws: 65_536)

  /// Draws of a distribution, each slot a stream of its own.
  private func draws(
    _ family: FamilyDescription, _ parameters: Double..., slot: String = "x", in block: Block
  ) throws -> Column {
    let family = try family.make(parameters.map { .certain($0) })
    var values = design.uniforms(Stream(StreamKey(path: slot), seed: design.seed), block)
    family.quantile(&values)
    return .drawn(values)
  }

  /// Runs a quantity that may throw.
  private func run(_ quantity: (Block) throws -> Column) throws -> Summary {
    var accumulator = SummaryAccumulator(design: design)
    for block in design.blocks(of: 8192) {
      accumulator.merge(accumulator.tally(try quantity(block), block))
    }
    let isUnfinished = accumulator.endPass()
    #expect(!isUnfinished)
    return accumulator.summary()
  }

  private func expect(_ estimate: Estimate?, _ expected: Double) throws {
    let estimate = try #require(estimate)
    let error = try #require(estimate.standardError)
    #expect(abs(estimate.value - expected) <= max(0.01 * abs(expected), 5 * error))
  }

  @Test("A ratio of log-normal ranges")
  func ratio() throws {
    let summary = try run { block in
      let money = try draws(Families.lognormalRange, 300, 900, slot: "money", in: block)
      let followers = try draws(Families.lognormalRange, 2000, 20_000, slot: "followers", in: block)
      let real = try draws(Families.lognormalRange, 0.005, 0.04, slot: "real", in: block)
      let interested = try draws(Families.lognormalRange, 0.05, 0.3, slot: "interested", in: block)
      let people = Column.combine(.multiply, .combine(.multiply, followers, real), interested)
      return .combine(.divide, money, people)
    }
    try expect(summary.mean, 90.75509561)
    try expect(summary.quantile(0.05), 7.283572264)
    try expect(summary.quantile(0.25), 21.9991401)
    try expect(summary.median, 47.4341649)
    try expect(summary.quantile(0.75), 102.2767249)
    try expect(summary.quantile(0.95), 308.9143511)
  }

  @Test("The chance that one range is below another")
  func comparison() throws {
    let summary = try run { block in
      .combine(
        .less, try draws(Families.lognormalRange, 5, 10, slot: "a", in: block),
        try draws(Families.lognormalRange, 7, 30, slot: "b", in: block))
    }
    try expect(summary.mean, 0.9284572904)
  }

  @Test("Powers of shares")
  func powers() throws {
    let share = try run {
      .combine(.power, try draws(Families.logitnormalRange, 0.5, 0.9, in: $0), .certain(12))
    }
    try expect(share.mean, 0.07207798002)
    try expect(share.median, 0.03167635202)
    let counted = try run {
      .combine(.power, try draws(Families.beta, 30, 8, in: $0), .certain(12))
    }
    try expect(counted.mean, 0.0856095294)
    try expect(counted.quantile(0.05), 0.008763690467)
    try expect(counted.median, 0.06334318364)
    try expect(counted.quantile(0.95), 0.2391154881)
  }

  @Test("Deviations of ranges")
  func deviations() throws {
    try expect(try run { try draws(Families.lognormalRange, 5, 10, in: $0) }.deviation, 1.540392868)
    try expect(try run { try draws(Families.normalRange, -5, 20, in: $0) }.deviation, 7.599460399)
    let share = try run { try draws(Families.logitnormalRange, 0.02, 0.1, in: $0) }
    try expect(share.deviation, 0.02578637036)
    try expect(share.mean, 0.05083908912)
  }

  @Test("A mixture by weight")
  func mixture() throws {
    let choice = try Families.choice(weights: [.certain(0.1), .certain(0.1), .certain(0.8)])
    let summary = try run { block in
      var index = design.uniforms(Stream(StreamKey(path: "choice"), seed: design.seed), block)
      choice.quantile(&index)
      let first = try draws(Families.lognormalRange, 1, 2, slot: "a", in: block)
      let second = try draws(Families.lognormalRange, 5, 8, slot: "b", in: block)
      let third = try draws(Families.lognormalRange, 9, 10, slot: "c", in: block)
      let rest = Column.select(.combine(.less, .drawn(index), .certain(2)), second, third)
      return .select(.combine(.less, .drawn(index), .certain(1)), first, rest)
    }
    try expect(summary.mean, 8.376898963)
    try expect(summary.deviation, 2.522036791)
    try expect(summary.quantile(0.05), 1.414213562)
    try expect(summary.quantile(0.25), 9.033815233)
    try expect(summary.median, 9.390791221)
  }

  @Test("A heavy tail: quantiles hold where the variance is infinite")
  func heavyTail() throws {
    let summary = try run {
      .combine(.divide, .certain(1), try draws(Families.beta, 2, 38, in: $0))
    }
    try expect(summary.quantile(0.05), 8.62424725)
    try expect(summary.median, 23.43985367)
    try expect(summary.quantile(0.95), 108.830927)
  }

  @Test("Two ranges whose normal scores are correlated by 0.6")
  func copula() throws {
    let copula = try Copula(correlations: [[1, 0.6], [0.6, 1]])
    let first = try Families.lognormalRange.make([.certain(5), .certain(10)])
    let second = try Families.lognormalRange.make([.certain(7), .certain(30)])
    let pair = { (block: Block) -> (Column, Column) in
      var uniforms = ["a", "b"].map { name in
        design.uniforms(Stream(StreamKey(path: name), seed: design.seed), block)
      }
      copula.apply(to: &uniforms)
      first.quantile(&uniforms[0])
      second.quantile(&uniforms[1])
      return (.drawn(uniforms[0]), .drawn(uniforms[1]))
    }
    let isLess = try run { .combine(.less, pair($0).0, pair($0).1) }
    try expect(isLess.mean, 0.9774494733)
    let product = try run { .combine(.multiply, pair($0).0, pair($0).1) }
    try expect(product.mean, 122.1850557)
    try expect(product.quantile(0.95), 271.8827936)
  }

  @Test("Correlations that cannot hold together are refused; full ones make one quantity")
  func impossibleCorrelations() throws {
    #expect(throws: Copula.Impossible(quantity: 2)) {
      try Copula(correlations: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
    }
    let same = try Copula(correlations: [[1, 1, 0], [1, 1, 0], [0, 0, 1]])
    var uniforms = [[0.1, 0.5, 0.9], [0.3, 0.2, 0.6], [0.4, 0.7, 0.01]]
    same.apply(to: &uniforms)
    #expect(uniforms[0] == [0.1, 0.5, 0.9])
    #expect(zip(uniforms[1], [0.1, 0.5, 0.9]).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(uniforms[2] == [0.4, 0.7, 0.01])
  }
}
