import BuyinAnalysis
import BuyinNumerics
import BuyinSemantics

// A series over time, drawn
//
// Beside each step's figures stands where it lies: a light band from the 5th to the 95th percentile
// with a mark at the median. All series of one question that are in the same unit share a scale,
// which stands below each of them, so that they can be compared.

/// The fewest and the most columns of a band's scale.
private let bandColumns = 10...40

/// Returns series with a band beside each step, a page for each; nil where there is no room, or
/// nothing to draw.
///
/// - Parameters:
///   - items: what is shown, each of them a series.
///   - style: the width to keep to, and which characters.
func picturedSteps(of items: [Outcome.Shown], in style: Style) -> [Styled]? {
  let rows = items.map { stepRows(of: $0) }
  var figures = Table()
  for row in rows.joined() { figures.add(row) }
  let columns = min(bandColumns.upperBound, style.width - figures.width - 5)
  guard columns >= bandColumns.lowerBound else { return nil }
  let kinds = Dictionary(grouping: items.flatMap(\.series)) { BandScale.Kind($0) }
  let scales = kinds.compactMapValues { BandScale($0) }
  guard !scales.isEmpty else { return nil }
  var table = Table()
  let parts = zip(items, rows).map { item, rows in
    let start = table.rows.count
    for (row, quantity) in zip(rows, item.series) {
      let scale = scales[BandScale.Kind(quantity)]
      table.add(row + [scale?.band(Band(quantity), columns, style) ?? Styled()])
    }
    if let first = item.series.first, let scale = scales[BandScale.Kind(first)] {
      table.add([Styled(), Styled(), Styled(), scale.ends(columns)])
    }
    return start..<table.rows.count
  }
  return parts.map { table.styled(indent: 2, part: $0) }
}

/// What is drawn of a quantity, in base units.
private struct Band {
  /// The 5th and 95th percentile; nil where it is certain, a statistic, or never finite.
  var range: (low: Estimate, high: Estimate)?
  /// The value where it is certain, else the median; nil where it is not finite.
  var mark: Estimate?
  /// Whether all draws have one value.
  let isCertain: Bool

  /// Takes what is drawn from a quantity; nothing of one that is no number.
  init(_ quantity: Quantity) {
    let line = QuantityLine(quantity)
    isCertain = line.certain != nil
    guard quantity.type.isNumeric else { return }
    let middle = line.certain.map { Estimate.exactly($0) } ?? line.estimate
    mark = middle.value.isFinite ? middle : nil
    guard !isCertain, quantity.statistic == nil, let low = quantity.summary.quantile(0.05),
      let high = quantity.summary.quantile(0.95), low.value.isFinite, !high.value.isNaN
    else { return }
    range = (low, high)
  }

  /// The finite figures that a scale has to hold.
  var figures: [Estimate] {
    [range?.low, mark, range?.high].compactMap { $0 }.filter(\.value.isFinite)
  }
}

/// The scale of the bands of one kind of quantity, in equal steps.
private struct BandScale {
  /// What makes quantities comparable: what they are, and the unit that they are shown in.
  struct Kind: Hashable {
    private let type: QuantityType
    private let unit: UnitProduct

    /// Returns the kind of a quantity.
    init(_ quantity: Quantity) {
      type = quantity.type
      unit = quantity.unit
    }
  }

  private let low: Double
  private let high: Double
  private let words: (low: Styled, high: Styled)

  /// Spans all that is finite of quantities of one kind; nil where that is nothing, or only zero.
  ///
  /// Zero is on the scale unless all lies further from it than it is spread.
  init?(_ quantities: [Quantity]) {
    guard let first = quantities.first else { return nil }
    let figure = Figure(first.type, first.unit)
    let zero = (value: 0.0, words: figure.short(.exactly(0), isCertain: true))
    let figures = quantities.map { Band($0) }.flatMap { band in
      band.figures.map { (value: $0.value, words: figure.short($0, isCertain: band.isCertain)) }
    }
    guard var low = figures.min(by: { $0.value < $1.value }),
      var high = figures.max(by: { $0.value < $1.value })
    else { return nil }
    let spread = high.value - low.value
    if low.value > 0, spread == 0 || low.value <= spread { low = zero }
    if high.value < 0, spread == 0 || -high.value <= spread { high = zero }
    guard low.value < high.value, (high.value - low.value).isFinite else { return nil }
    (self.low, self.high) = (low.value, high.value)
    words = (low.words, high.words)
  }

  /// Returns the column of a figure, the first being 0; what lies outside is at the end.
  private func place(_ value: Double, _ columns: Int) -> Int {
    let share = min(max((value - low) / (high - low), 0), 1)
    return Int((share * Double(columns - 1)).rounded())
  }

  /// Returns a band as wide as the scale; one without an end goes on beyond it, by a column.
  func band(_ band: Band, _ columns: Int, _ style: Style) -> Styled {
    let (light, mark) = style.isUnicode ? ("░", "█") : ("-", "#")
    var cells = [String](repeating: " ", count: columns)
    if let range = band.range {
      for column in place(range.low.value, columns)...place(range.high.value, columns) {
        cells[column] = light
      }
      if range.high.value.isInfinite { cells.append(">") }
    }
    let last = cells.lastIndex { $0 != " " }
    let middle = band.mark.map { place($0.value, columns) }
    var text = Styled()
    for column in cells.indices where column <= max(last ?? -1, middle ?? -1) {
      text.append(column == middle ? mark : cells[column], column == middle ? .number : .dim)
    }
    return text
  }

  /// Returns what stands at the ends of the scale; nothing where there is no room for both.
  func ends(_ columns: Int) -> Styled {
    let room = columns - words.low.width - words.high.width
    guard room > 0 else { return Styled() }
    return Styled(words.low.text + String(repeating: " ", count: room) + words.high.text, .dim)
  }
}
