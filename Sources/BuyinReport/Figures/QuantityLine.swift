package import BuyinAnalysis
import BuyinNumerics
import BuyinSemantics

/// Returns a quantity on one line: the median with the range that holds it nine times in ten,
/// `$82 per member  ($12 to $610)`; only the value where it is certain.
package func line(_ quantity: Quantity) -> Styled {
  QuantityLine(quantity).whole
}

/// The parts of a quantity's line.
struct QuantityLine {
  let quantity: Quantity
  private let figure: Figure

  /// Takes a quantity apart.
  ///
  /// - Parameter isBrief: whether a certain figure without an end has three digits, as beside
  ///   uncertain ones, instead of six.
  init(_ quantity: Quantity, isBrief: Bool = false) {
    self.quantity = quantity
    figure = Figure(quantity.type, quantity.unit, isBrief: isBrief)
  }

  /// The one value of every draw, if there is one and it is no estimate.
  var certain: Double? {
    guard quantity.statistic == nil, quantity.summary.undefined == 0 else { return nil }
    return quantity.summary.constant
  }

  /// Middle and range.
  var whole: Styled {
    guard quantity.type.isNumeric else { return truth }
    if certain != nil { return middle }
    if quantity.summary.undefined == quantity.summary.draws {
      return Styled("undefined in every draw", .bad)
    }
    var text = middle
    if let range {
      text.append("  ")
      text.append(range)
    }
    let undefined = quantity.summary.undefined
    if undefined > 0 {
      text.append("  (undefined in \(portion(undefined)) of the draws, left out)", .bad)
    }
    return text
  }

  /// The headline figure: the value if certain, else the median, with its unit.
  var middle: Styled {
    guard quantity.type.isNumeric else { return truth }
    if let certain { return figure.styled(Estimate(certain), isCertain: true) }
    return figure.styled(estimate, isCertain: false)
  }

  /// The statistic that it is, else its median.
  var estimate: Estimate {
    quantity.statistic ?? quantity.summary.median ?? quantity.summary.mean
  }

  /// The headline figure without the words of its unit.
  var shortMiddle: Styled {
    guard quantity.type.isNumeric else { return truth }
    if let certain { return figure.short(Estimate(certain), isCertain: true) }
    return figure.short(estimate, isCertain: false)
  }

  /// The 5th and 95th percentile in brackets; nil where the quantity is certain, or both are written
  /// like the middle.
  var range: Styled? {
    guard quantity.type.isNumeric, certain == nil, quantity.statistic == nil,
      let low = quantity.summary.quantile(0.05),
      let high = quantity.summary.quantile(0.95)
    else { return nil }
    // Beside words such as `beyond the horizon` a bare number would not say what it counts.
    let isWorded =
      !figure.words.isMoney && [low, high].contains { figure.special($0.value) != nil }
    let ends = [low, high].map {
      isWorded ? figure.styled($0, isCertain: false) : figure.short($0, isCertain: false)
    }
    if ends[0] == ends[1], !low.value.isFinite || ends[0] == shortMiddle { return nil }
    var text = Styled("(", .dim)
    text.append(ends[0])
    text.append(" to ", .dim)
    text.append(ends[1])
    text.append(")", .dim)
    return text
  }

  /// A truth: yes or no, or how often yes.
  private var truth: Styled {
    if let certain { return Styled(certain == 0 ? "no" : "yes", .number) }
    if quantity.summary.mean.value.isNaN { return Styled("undefined in every draw", .bad) }
    return Styled("yes ") + Styled(inFutures(quantity.summary.mean), .number)
  }

  /// How large a part of the draws a number of them is.
  private func portion(_ count: Int) -> String {
    let share = Double(count) / Double(max(1, quantity.summary.draws))
    return chance(Estimate(share))
  }
}

/// Returns a chance in percent, to the digits that it supports: `89%`.
///
/// - Parameters:
///   - estimate: the chance, 0…1, with its standard error.
///   - isFine: whether it is weighed against another, and has up to three digits.
func chance(_ estimate: Estimate, isFine: Bool = false) -> String {
  let percent = Figure(.share, .none, need: isFine ? .fineShare : .share)
  if estimate.value == 0 || estimate.value == 1 {
    return percent.short(estimate, isCertain: true).text
  }
  if estimate.value > 0, estimate.value < 0.0001 { return "under 0.01%" }
  let text = percent.short(estimate, isCertain: false).text
  return text == "100%" ? "over 99%" : text
}

/// Returns how often something holds: `in 89% of the simulated futures`.
func inFutures(_ estimate: Estimate, isFine: Bool = false) -> String {
  if estimate.value == 1 { return "in all simulated futures" }
  if estimate.value == 0 { return "in none of the simulated futures" }
  return "in \(chance(estimate, isFine: isFine)) of the simulated futures"
}
