import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics

/// An option of a verdict with the figures that sentences quote.
struct Contestant {
  let candidate: Verdict.Candidate

  init(_ candidate: Verdict.Candidate) {
    self.candidate = candidate
  }

  /// Its name in the plan.
  var name: String { candidate.figures.name }

  /// Its name with what its author calls it: `bought ("2000 followers for $10")`.
  var introduction: String {
    let title = candidate.figures.title
    if candidate.kind == .everything, title != name { return "\(name) (everything together)" }
    let isSame = title.isEmpty || title.lowercased() == name.lowercased()
    return isSame ? name : "\(name) (\"\(title)\")"
  }

  /// Returns a metric's headline figure without its unit; nil where it has none that is finite.
  func short(_ metric: Metric) -> String? {
    guard let quantity = candidate.figures.quantity(metric), middle(metric)?.isFinite == true
    else { return nil }
    return headline(quantity, metric).text
  }

  /// Returns a price without the words of its unit, with the range nine times in ten; nil where it
  /// is not finite.
  func rangedPrice(_ metric: Metric) -> String? {
    guard let price = short(metric), let quantity = candidate.figures.quantity(metric) else {
      return nil
    }
    return price + (QuantityLine(quantity, isBrief: true).range.map { " " + $0.text } ?? "")
  }

  /// Returns a metric's headline figure with its unit and the range nine times in ten.
  func ranged(_ metric: Metric) -> String? {
    guard let quantity = candidate.figures.quantity(metric) else { return nil }
    let line = QuantityLine(quantity, isBrief: true)
    return line.middle.text + (line.range.map { " " + $0.text } ?? "")
  }

  /// Returns a metric's median, in base units.
  func middle(_ metric: Metric) -> Double? {
    candidate.figures.quantity(metric)?.summary.middle
  }

  /// The chance that not one member is left; 0 where it is not known.
  var nobody: Double {
    let value = candidate.figures.quantity(.nobody)?.summary.mean.value ?? 0
    return value.isNaN ? 0 : value
  }

  /// Whether it likely wins nobody: less than one member at the median, or an even chance of none.
  var isNearlyNobody: Bool {
    guard let members = gained else { return false }
    return members < 1 || nobody >= 0.5
  }

  /// Whether it adds no engaged member, at the median.
  var isEmptyHanded: Bool { gained.map { $0 <= 0 } ?? false }

  /// Whether it adds exactly none.
  var isWithoutEffect: Bool { gained == 0 }

  /// The engaged members whom it adds to doing nothing, at the median.
  private var gained: Double? {
    candidate.added(.members)?.summary.middle
  }

  /// Returns whom it leaves when the campaign ends; where people take part already, whom it adds.
  var leavings: String? {
    guard let members = gained, let quantity = candidate.added(.members) else { return nil }
    let isAdded = !candidate.added.isEmpty
    let end =
      isAdded ? "to those who take part anyway" : "when the campaign ends"
    let verb = isAdded ? "adds" : "leaves"
    guard members > 0 else {
      guard members < 0 else { return "\(name) \(verb) no engaged member \(end)." }
      let lost = Figure(quantity.type, quantity.unit).short(Estimate(-members), isCertain: false)
      return
        "\(name) drives engaged members away: about \(lost.text) fewer take part than without it."
    }
    let line = QuantityLine(quantity, isBrief: true)
    let counted = line.middle.text.replacingFirst("member", with: "engaged member")
    let left = isAdded ? "nobody is added" : "nobody is left"
    if isNearlyNobody {
      return "\(name) \(verb) about \(counted) \(end): "
        + "\(PlainWords.often(nobody)) (\(chance(nobody))) \(left)."
    }
    let range = line.range?.text ?? ""
    // "Hardly ever" would turn the words after it.
    let often = nobody < 0.06 ? "in few futures" : PlainWords.often(nobody)
    let risk = nobody >= 0.01 ? "; \(often) (\(chance(nobody))) \(left)" : ""
    return PlainWords.sentence([name, verb, counted, range, end]) + risk + "."
  }

  private func chance(_ value: Double) -> String {
    let estimate = candidate.figures.quantity(.nobody)?.summary.mean ?? Estimate(value)
    return BuyinReport.chance(estimate)
  }
}

extension Summary {
  /// The one value of every draw, else the median, else the mean.
  var middle: Double { constant ?? median?.value ?? mean.value }
}

extension String {
  /// Returns the text with the first occurrence of a word replaced.
  func replacingFirst(_ word: String, with other: String) -> String {
    guard let spot = firstRange(of: word) else { return self }
    return self[..<spot.lowerBound] + other + self[spot.upperBound...]
  }

  private func firstRange(of word: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) {
        return start..<index(start, offsetBy: word.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
