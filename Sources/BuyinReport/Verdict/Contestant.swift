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
    return title == name || title.isEmpty ? name : "\(name) (\"\(title)\")"
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
    guard let summary = candidate.figures.quantity(metric)?.summary else { return nil }
    return summary.constant ?? summary.median?.value ?? summary.mean.value
  }

  /// The chance that not one member is left; 0 where it is not known.
  var nobody: Double {
    let value = candidate.figures.quantity(.nobody)?.summary.mean.value ?? 0
    return value.isNaN ? 0 : value
  }

  /// Whether it likely wins nobody: less than one member at the median, or an even chance of none.
  var isNearlyNobody: Bool {
    guard let members = middle(.members) else { return false }
    return members < 1 || nobody >= 0.5
  }

  /// Returns what it leaves when the campaign ends.
  var leavings: String? {
    guard let members = middle(.members), let words = short(.members) else { return nil }
    guard members > 0 else { return "\(name) leaves no engaged member when the campaign ends." }
    let noun =
      candidate.figures.quantity(.members).map { QuantityLine($0, isBrief: true).middle.text }
      ?? words
    let counted = noun.replacingFirst("member", with: "engaged member")
    if isNearlyNobody {
      return "\(name) leaves about \(counted) when the campaign ends: "
        + "\(PlainWords.often(nobody)) (\(chance(nobody))) nobody is left."
    }
    let range =
      candidate.figures.quantity(.members).flatMap { QuantityLine($0, isBrief: true).range?.text }
      ?? ""
    let risk =
      nobody >= 0.01 ? "; \(PlainWords.often(nobody)) (\(chance(nobody))) nobody is left" : ""
    return PlainWords.sentence([name, "leaves", counted, range, "when the campaign ends"])
      + risk + "."
  }

  private func chance(_ value: Double) -> String {
    let estimate = candidate.figures.quantity(.nobody)?.summary.mean ?? Estimate(value)
    return BuyinReport.chance(estimate)
  }
}

extension String {
  /// Returns the text with the first occurrence of a word replaced.
  fileprivate func replacingFirst(_ word: String, with other: String) -> String {
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
