import BuyinNumerics
import Testing

/// Runs a quantity through an accumulator.
func summarise(
  _ design: Design, blockSize: Int = 1024,
  probabilities: [Double] = SummaryAccumulator.standardProbabilities,
  keptDraws: Int = SummaryAccumulator.keptDraws, _ quantity: (Block) -> Column
) -> Summary {
  var accumulator = SummaryAccumulator(
    design: design, probabilities: probabilities, keptDraws: keptDraws)
  repeat {
    for block in design.blocks(of: blockSize) {
      accumulator.merge(accumulator.tally(quantity(block), block))
    }
  } while accumulator.endPass()
  return accumulator.summary()
}

/// What a summary says of simple columns.
@Suite struct SummaryTests {
  @Test("The numbers 0 to 9 in ten draws")
  func tenDraws() {
    let design = Design(draws: 10, replicates: 1)
    let summary = summarise(design, probabilities: [0, 0.25, 0.5, 1]) { block in
      .drawn(block.points.map(Double.init))
    }
    #expect(summary.mean == Estimate(4.5))
    #expect(summary.deviation.value == (82.5 / 9).squareRoot())
    #expect(summary.quantiles.map(\.value) == [0, 2.25, 4.5, 9])
    #expect(summary.minimum == 0)
    #expect(summary.maximum == 9)
    #expect(summary.constant == nil)
  }

  @Test("The first draws of each replicate are kept, in their order, whatever the blocks")
  func keptValues() {
    let design = Design(draws: 1_024, replicates: 2)
    for size in [256, 512] {
      var accumulator = SummaryAccumulator(design: design, wants: .values(ofEachReplicate: 300))
      for block in design.blocks(of: size) {
        let values = block.points.map { Double($0 + 1_000 * block.replicate) }
        accumulator.merge(accumulator.tally(.drawn(values), block))
      }
      let isMore = accumulator.endPass()
      #expect(!isMore)
      let summary = accumulator.summary()
      #expect(summary.values == (Array(0..<300) + Array(1_000..<1_300)).map { Double($0) })
      #expect(summary.draws == 1_024)
    }
  }

  @Test("The places of numbers in their order; equal ones stay in theirs")
  func places() {
    let numbers = [3, -1.5, 0, .infinity, -0.0, 3, 1e-300, -.infinity, -1e300]
    #expect(placesInOrder(of: numbers) == [7, 8, 1, 4, 2, 6, 0, 5, 3])
    #expect(placesInOrder(of: []).isEmpty)
    let design = Design(scheme: .mc, draws: 8_192)
    let draws = design.blocks().flatMap {
      design.uniforms(Stream(StreamKey(path: "x"), seed: 1), $0)
    }
    let sorted = draws.indices.sorted { (draws[$0], $0) < (draws[$1], $1) }
    #expect(placesInOrder(of: draws).map(Int.init) == sorted)
  }

  @Test("Few draws do not trap", arguments: 1...20)
  func fewDraws(draws: Int) {
    let summary = summarise(Design(draws: draws)) { .drawn($0.points.map { Double($0) + 1 }) }
    #expect(summary.draws == draws)
    #expect((summary.mean.standardError == nil) == (draws < 2))
    #expect((summary.median?.standardError == nil) == (draws < 2))
  }

  @Test("A certain column is constant, and so is a drawn one of equal values")
  func constant() {
    let design = Design(draws: 3000)
    let certain = summarise(design) { _ in .certain(0.1) }
    let drawn = summarise(design) { .drawn(Array(repeating: 0.1, count: $0.count)) }
    #expect(certain == drawn)
    #expect(certain.constant == 0.1)
    #expect(certain.mean == Estimate(0.1, standardError: 0))
    #expect(certain.deviation.value == 0)
    #expect(certain.quantiles.allSatisfy { $0 == Estimate(0.1, standardError: 0) })
  }

  @Test("Undefined draws are left out, infinite ones are the last")
  func spoiltDraws() {
    let design = Design(draws: 2048, replicates: 2)
    let summary = summarise(design) { block in
      .drawn(block.points.map { $0 % 8 == 0 ? .nan : $0 % 8 == 7 ? .infinity : Double($0 % 8) })
    }
    #expect(summary.undefined == 256)
    #expect(summary.infinite == 256)
    #expect(summary.mean.value == .infinity)
    #expect(summary.mean.standardError == nil)
    #expect(summary.median?.value == 4)
    #expect(summary.quantile(0.95)?.value == .infinity)
    let nothing = summarise(design) { .drawn(Array(repeating: .nan, count: $0.count)) }
    #expect(nothing.undefined == 2048)
    #expect(nothing.mean.value.isNaN)
    #expect(nothing.quantiles.allSatisfy { $0.value.isNaN && $0.standardError == nil })
  }

  @Test("The bits do not depend on the size of the blocks")
  func blockSize() {
    let design = Design(scheme: .mc, draws: 30_000)
    let stream = Stream(StreamKey(path: "x"), seed: 1)
    let draw = { (block: Block) in
      Column.drawn(design.uniforms(stream, block)).mapped(.normalQuantile)
    }
    let fine = summarise(design, blockSize: 1, draw)
    #expect(fine == summarise(design, blockSize: 1024, draw))
    #expect(fine == summarise(design, blockSize: 100_000, draw))
    #expect(abs(fine.mean.value) < 5 * (fine.mean.standardError ?? 0))
  }

  @Test("Huge draws have a mean, though their sum has none")
  func hugeDraws() {
    let design = Design(draws: 2048, replicates: 2)
    let same = summarise(design) { .drawn($0.points.map { $0 % 2 == 0 ? 1e308 : 1.5e308 }) }
    #expect(abs(same.mean.value - 1.25e308) < 1e294)
    let opposite = summarise(design) {
      .drawn(Array(repeating: $0.replicate == 0 ? -1.7e308 : 1.7e308, count: $0.count))
    }
    #expect(opposite.mean.value == 0)
    #expect(opposite.deviation.value == .infinity)
    #expect(opposite.median?.value == 0)
  }

  /// Quantities that make the search for ranks take different ways.
  static let quantities: [(name: String, function: @Sendable (Double) -> Double)] = [
    ("normal", { normalQuantile($0) }),
    ("narrow", { 1000 + $0 * 1e-9 }),
    ("wide", { exponential(normalQuantile($0) * 100) }),
    ("truth", { $0 < 0.3 ? 1 : 0 }),
    ("count", { ($0 * 50_000).rounded(.down) }),
    ("mostly one value", { $0 < 0.9 ? 7 : $0 }),
    ("signed zeros", { $0 < 0.5 ? -0.0 : 0.0 }),
    ("infinite at both ends", { $0 < 0.1 ? -.infinity : $0 > 0.8 ? .infinity : $0 }),
    ("undefined at times", { $0 < 0.2 ? .nan : $0 }),
    ("undefined", { _ in .nan }),
  ]

  @Test("Several passes give the bits of kept draws", arguments: 0..<quantities.count)
  func passes(index: Int) {
    let quantity = SummaryTests.quantities[index].function
    let design = Design(scheme: .mc, draws: 40_000, replicates: 3)
    let stream = Stream(StreamKey(path: "x"), seed: 1)
    let draw = { (block: Block) in Column.drawn(design.uniforms(stream, block).map(quantity)) }
    let kept = summarise(design, probabilities: [0, 0.001, 0.05, 0.5, 0.95, 1], draw)
    let searched = summarise(
      design, probabilities: [0, 0.001, 0.05, 0.5, 0.95, 1], keptDraws: 0, draw)
    #expect(kept.quantiles.map(\.value.bitPattern) == searched.quantiles.map(\.value.bitPattern))
    #expect(kept.quantiles.map(\.standardError) == searched.quantiles.map(\.standardError))
  }

  @Test("Several passes take columns that are certain in some blocks")
  func passesOverCertainColumns() {
    let design = Design(scheme: .mc, draws: 9000)
    let stream = Stream(StreamKey(path: "x"), seed: 1)
    let draw = { (block: Block) in
      block.index % 3 == 0 ? Column.certain(0.4) : .drawn(design.uniforms(stream, block))
    }
    #expect(summarise(design, draw) == summarise(design, keptDraws: 0, draw))
  }
}
