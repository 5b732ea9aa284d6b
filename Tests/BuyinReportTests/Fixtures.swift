import BuyinAnalysis
import BuyinNumerics
import BuyinReport
import BuyinSemantics
import BuyinSyntax

/// The units that the tests write.
let table = UnitTable(StandardUnits.all)

/// Returns a product of units from words: `units("USD", over: ["member"])`.
func units(_ above: String..., over below: [String] = []) -> UnitProduct {
  let top = above.compactMap { table.unit(named: $0) }
  let bottom = below.compactMap { table.unit(named: $0) }
  return bottom.reduce(top.reduce(.none) { $0.times(UnitProduct($1)) }) {
    $0.times(UnitProduct($1, power: -1))
  }
}

/// Returns the type of numbers in a unit.
func type(of unit: UnitProduct) -> QuantityType { QuantityType(.number, unit.dimension) }

/// Runs a quantity through an accumulator.
func summarise(_ design: Design = Design(), _ quantity: (DrawBlock) -> Column) -> Summary {
  var accumulator = SummaryAccumulator(design: design)
  repeat {
    for block in design.blocks() {
      accumulator.merge(accumulator.tally(quantity(block), block))
    }
  } while accumulator.endPass()
  return accumulator.summary()
}

/// A block of draws; a plan has blocks too.
typealias DrawBlock = BuyinNumerics.Block

/// Returns draws of a positive quantity whose 5th and 95th percentile are given.
private func positive(
  _ low: Double, _ high: Double, _ path: String, _ design: Design, _ block: DrawBlock
) -> [Double] {
  let middle = (low * high).squareRoot()
  let spread = Elementary.log(high / low) * (0.5 / 1.6448536269514722)
  let stream = Stream(StreamKey(path: path), seed: design.seed)
  return design.uniforms(stream, block).map {
    Elementary.exp(Elementary.normalQuantile($0) * spread) * middle
  }
}

/// Returns a log-normal quantity by its 5th and 95th percentile, in base units.
func lognormal(
  _ low: Double, _ high: Double, path: String = "x", design: Design = Design()
) -> Summary {
  summarise(design) { .drawn(positive(low, high, path, design, $0)) }
}

/// Returns a share by its 5th and 95th percentile: logit-normal.
func share(
  _ low: Double, _ high: Double, path: String = "x", design: Design = Design()
) -> Summary {
  summarise(design) { block in
    let odds = positive(low / (1 - low), high / (1 - high), path, design, block)
    return .drawn(odds.map { $0 / ($0 + 1) })
  }
}

/// Returns a summary of one value in every draw.
func certain(_ value: Double) -> Summary { summarise(Design(draws: 64)) { _ in .certain(value) } }

/// Returns a quantity in a unit.
func quantity(_ summary: Summary, _ unit: UnitProduct = .none) -> Quantity {
  Quantity(summary: summary, type: type(of: unit), unit: unit)
}

/// Returns a certain quantity in a unit, the value given in that unit.
func quantity(_ value: Double, _ unit: UnitProduct = .none) -> Quantity {
  quantity(certain(value * unit.factor), unit)
}

/// A code for messages of the tests.
enum TestCode: String, DiagnosticCode {
  case first = "E0301"
  case second = "W0411"

  var title: String { "a test" }
  var explanation: Explanation { Explanation("words") }
}

extension SourceText {
  /// Returns the span of a text that occurs once.
  func span(of words: String, source: Int = 0) -> Span {
    let needle = Array(words.utf8)
    for start in 0...max(0, bytes.count - needle.count)
    where Array(bytes[start..<min(bytes.count, start + needle.count)]) == needle {
      return Span(SourceID(source), start, start + needle.count)
    }
    preconditionFailure("the text occurs")
  }
}
