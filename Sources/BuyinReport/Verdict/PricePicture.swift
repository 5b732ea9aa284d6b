package import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

// The two prices side by side, drawn
//
// What a follower costs from each option, and below it what an engaged member costs: what is cheap
// in one group is often dear in the other. Prices differ by factors of hundreds, so the scale is
// logarithmic, the same for both groups; it begins at the power of ten below the smallest price,
// and the last line shows how long a factor of ten is.

/// How many options are drawn besides the choice and its nearest rival.
private let mostOthers = 3
/// The fewest columns that bars need.
private let leastRoom = 10
/// The most columns for a factor of ten.
private let mostPerTen = 12

/// Returns the two prices of a verdict's options as bars; empty where no price can be drawn, or
/// there is no room.
///
/// - Parameters:
///   - verdict: of its options the choice, its rival and up to three other single ones are drawn.
///   - style: the width to keep to, and which characters.
package func pricePicture(of verdict: Verdict, in style: Style) -> Styled {
  let options = drawnOptions(of: verdict)
  let groups = [
    PriceGroup("a follower costs", .costPerFollower, options),
    PriceGroup("an engaged member costs", .costPerMember, options),
  ].filter(\.isKnown)
  let bars = groups.flatMap(\.bars)
  guard let scale = PriceScale(bars, in: style) else { return Styled() }
  let names = bars.map(\.name.width).max() ?? 0
  var page = Styled()
  for group in groups {
    page.line(group.words)
    for bar in group.bars {
      page.append("  ")
      page.append(bar.name)
      page.append(String(repeating: " ", count: names - bar.name.width + 2))
      let drawn = scale.bar(bar.price)
      if !drawn.isEmpty { page.append(drawn + " ", .dim) }
      page.line(bar.figure)
    }
  }
  page.line(wrapped(scale.words, width: style.width))
  return page
}

/// Returns the options that are drawn: the choice, its rival, then others in the plan's order.
private func drawnOptions(of verdict: Verdict) -> [OptionFigures] {
  let first = ([verdict.choice] + [verdict.rival].compactMap { $0 })
    .filter { verdict.candidates.indices.contains($0) }
  let others = verdict.candidates.indices.filter { index in
    let candidate = verdict.candidates[index]
    return !first.contains(index) && candidate.isSingle && candidate.kind != .nothing
  }
  return (first + others.prefix(mostOthers)).map { verdict.candidates[$0] }
    .filter { $0.kind != .nothing }.map(\.figures)
}

/// What one thing costs from each option.
private struct PriceGroup {
  /// What is drawn for an option.
  struct Bar {
    let name: Styled
    /// The median, in the unit that it is shown in; nil where it has no place on the scale.
    let price: Double?
    let figure: Styled
  }

  let words: String
  let bars: [Bar]
  /// Whether any option has such a price, be it one without end.
  let isKnown: Bool

  /// Takes the prices of options.
  init(_ words: String, _ metric: Metric, _ options: [OptionFigures]) {
    self.words = words
    isKnown = options.contains { $0.quantity(metric) != nil }
    bars = options.map { option in
      let name = Styled(option.name, .name)
      guard let quantity = option.quantity(metric) else {
        return Bar(name: name, price: nil, figure: Styled("-", .dim))
      }
      let line = QuantityLine(quantity)
      let price = (line.certain ?? line.estimate.value) / quantity.unit.factor
      return Bar(
        name: name, price: price > 0 && price.isFinite ? price : nil,
        figure: headline(quantity, metric))
    }
  }
}

/// The logarithmic scale of both groups.
private struct PriceScale {
  /// The power of ten at which bars begin.
  private let start: Double
  /// The columns of a factor of ten.
  private let perTen: Int
  private let isUnicode: Bool

  /// Fits a scale to the bars of all groups; nil where there is nothing to draw, or no room.
  init?(_ bars: [PriceGroup.Bar], in style: Style) {
    let powers = bars.compactMap(\.price).map { Elementary.log10($0) }
    guard let low = powers.min(), let high = powers.max() else { return nil }
    let names = bars.map(\.name.width).max() ?? 0
    let figures = bars.map(\.figure.width).max() ?? 0
    let room = style.width - names - figures - 5
    guard room >= leastRoom else { return nil }
    start = low.rounded(.up) - 1
    perTen = min(mostPerTen, Int(Double(room) / (high - start)))
    isUnicode = style.isUnicode
    guard perTen > 0 else { return nil }
  }

  /// Returns the bar of a price; none for a price that has no place on the scale.
  func bar(_ price: Double?) -> String {
    guard let price else { return "" }
    let length = (Elementary.log10(price) - start) * Double(perTen)
    guard isUnicode else { return String(repeating: "#", count: max(1, Int(length.rounded()))) }
    let eighths = max(1, Int((length * 8).rounded()))
    let ends = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + ends[eighths % 8]
  }

  /// What a length on the scale means.
  var words: Styled {
    let ten = String(repeating: isUnicode ? "█" : "#", count: perTen)
    return Styled("each \(ten) is ten times the price", .dim)
  }
}
