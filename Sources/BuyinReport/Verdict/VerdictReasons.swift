import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

/// What the choice rests on.
extension VerdictWriter {
  /// The assumption that decides the choice, and where it would tip.
  var decidingAssumption: String? {
    guard rival != nil else { return nil }
    switch verdict.word {
    case .only, .undecided, .free, .noMember: return nil
    case .clear, .likely, .leaning, .tooClose, .noDifference, .gamble: break
    }
    guard let first = verdict.tippingPoints.first else {
      return "No single assumption, moved as far as is possible, changes the choice."
    }
    let others = verdict.tippingPoints.dropFirst().filter(\.isInside)
    let lead =
      first.isInside || !others.isEmpty
      ? "It rests first on" : "It rests on one assumption above all:"
    var text = "\(lead) \(first.path) (\(stated(first))), \(origin(first)). "
    text += "At about \(value(first.nearest, first)), \(position(first)), "
    text += "\(betterThing(first))\(elsewhere(first))."
    guard !others.isEmpty else { return text }
    var more = others.prefix(VerdictWriter.mostOthers).map {
      "\($0.path) (at about \(value($0.nearest, $0)))"
    }
    if others.count > more.count { more.append("\(others.count - more.count) more") }
    return text + " Within their stated ranges it also turns on \(PlainWords.list(more))."
  }

  /// Whether anybody stands behind an assumption's figures.
  private func origin(_ point: Verdict.TippingPoint) -> String {
    point.source.map { "from \($0)" } ?? "which has no source"
  }

  /// What holds beyond a tipping point: `bought would be the better buy`.
  private func betterThing(_ point: Verdict.TippingPoint) -> String {
    let name = winner(point)
    if contestant(point.winner)?.candidate.kind == .nothing { return "\(name) would be better" }
    switch verdict.utility {
    case .membersPerMoney, .profit: return "\(name) would be the better buy"
    case .metric: return "\(name) would be the better choice"
    }
  }

  /// The further values at which the choice changes: `, and again at about 9%`.
  private func elsewhere(_ point: Verdict.TippingPoint) -> String {
    let others = point.crossings.filter { $0 != point.nearest }
    guard !others.isEmpty else { return "" }
    let places = others.map { "about \(value($0, point))" }
    return "; the choice changes again at \(PlainWords.list(places))"
  }

  /// How many assumptions beside the first one a sentence names; JSON has them all.
  private static let mostOthers = 3

  private func winner(_ point: Verdict.TippingPoint) -> String {
    guard let winner = contestant(point.winner) else { return "another option" }
    return winner.candidate.kind == .nothing ? "doing nothing" : winner.name
  }

  /// How far beyond the stated range counts as just outside, in standard deviations.
  private var near: Double { 0.5 }

  /// Where the tipping point lies, seen from the stated range, whose ends lie at ±1.645.
  private func position(_ point: Verdict.TippingPoint) -> String {
    if point.isInside { return "inside that range" }
    return abs(point.distance) <= normalAt95 + near
      ? "just outside that range" : "far outside that range"
  }

  private func stated(_ point: Verdict.TippingPoint) -> String {
    let figure = Figure(point.type, point.unit)
    let low = figure.short(.exactly(point.stated.lowerBound), isCertain: false).text
    let high = figure.styled(.exactly(point.stated.upperBound), isCertain: false).text
    return point.stated.lowerBound == point.stated.upperBound ? high : "\(low) to \(high)"
  }

  private func value(_ value: Double, _ point: Verdict.TippingPoint) -> String {
    // Two digits: the place is found by simulation too.
    Figure(point.type, point.unit).styled(Estimate(value), isCertain: false).text
  }
}
