import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics

/// What the same money would do elsewhere, in which order to buy, and what to find out first.
extension VerdictWriter {
  /// The advice, a sentence each.
  var advice: [String] {
    guard chosen.candidate.kind != .nothing else { return [findings].compactMap { $0 } }
    return [sameMoney, ladder, findings].compactMap { $0 }
  }

  // MARK: The same money

  /// The nearest rival, or else the option that wins the most, bought as often as the dearest one's money
  /// allows; nil where that is about once.
  private var sameMoney: String? {
    guard let same = verdict.sameMoney, let money = amount(Estimate(same.cost)),
      let chosen = same.entries.first(where: { $0.candidate == verdict.choice }),
      let other = other(in: same),
      let name = contestant(other.candidate)?.name,
      let theirs = members(other), let ours = members(chosen)
    else { return nil }
    let scaled = max(chosen.times, other.times)
    guard scaled >= VerdictWriter.severalTimes else { return nil }
    let often = PlainWords.digits(scaled)
    let whose = other.times >= chosen.times ? "from \(name)" : "from \(self.chosen.name)"
    return "For the same money (\(money)), if \(often) such purchases \(whose) could be had, "
      + "\(name) would win \(theirs), \(self.chosen.name) \(ours)."
  }

  /// From how many purchases of one option for the money of another on these are spoken of.
  private static let severalTimes = 1.5

  private func other(in same: Verdict.SameMoney) -> Verdict.SameMoney.Entry? {
    let others = same.entries.filter { entry in
      entry.candidate != verdict.choice
        && (contestant(entry.candidate)?.candidate.isSingle ?? false)
    }
    return others.first { $0.candidate == verdict.rival }
      ?? others.max { middle($0) < middle($1) }
  }

  /// The members that an option wins for the same money, at the median.
  private func middle(_ entry: Verdict.SameMoney.Entry) -> Double {
    entry.members.summary.constant ?? entry.members.summary.median?.value ?? -.infinity
  }

  private func members(_ entry: Verdict.SameMoney.Entry) -> String? {
    let middle = middle(entry)
    guard middle.isFinite, middle >= 0 else { return nil }
    return QuantityLine(entry.members, isBrief: true).middle.text
      .replacingFirst("member", with: "engaged member")
  }

  // MARK: Ladder

  /// In which order to buy, and where that ends; nil for fewer than two steps.
  private var ladder: String? {
    guard let ladder = verdict.ladder, let last = ladder.rungs.last,
      ladder.rungs.count > 1 || ladder.end == .goalReached
    else { return nil }
    let steps = ladder.rungs.map { rung in
      let price = amount(Estimate(rung.marginalPrice))
      return rung.source + (price.map { " (\($0) for a further member)" } ?? " (no further member)")
    }
    let all = QuantityLine(last.members, isBrief: true).middle.text
    let cost = QuantityLine(last.cost, isBrief: true).middle.text
    let order = "Step by step: \(steps.joined(separator: ", then ")): \(all) for \(cost)"
    switch ladder.end {
    case .goalReached: return order + ", which is enough for every goal."
    case .budgetSpent: return order + "; a further source would break the budget."
    case .nothingLeft where last.feasibility.reachesGoals: return order + "."
    case .nothingLeft: return order + ", and still a goal is out of reach."
    }
  }

  // MARK: Finding out

  /// What to find out before the money is spent; nil where nothing competes.
  private var findings: String? {
    guard let information = verdict.information else { return nil }
    guard let first = information.findings.first(where: { $0.gain.value > 0 }) else {
      return "Nothing that could be found out first would change the choice often enough to be "
        + "worth its while."
    }
    let paths = PlainWords.list(first.paths)
    let lead =
      first.paths.count > 1
      ? "Find out first about \(paths), together, as by a small trial"
      : "Find out first about \(paths)"
    guard let worth = worth(of: first) else { return lead + "." }
    return "\(lead): to know that is worth \(worth)."
  }

  /// What a finding is worth at most: `at most about $4`, or in engaged members.
  private func worth(of finding: Verdict.Information.Finding) -> String? {
    if let money = finding.money, let text = amount(ofWorth: money, like: finding.gain) {
      return "at most about \(text)"
    }
    guard case .membersPerMoney = verdict.utility, let hundred = amount(.exactly(100)) else {
      return nil
    }
    return "about \(PlainWords.digits(finding.gain.value)) more engaged members for \(hundred)"
  }

  /// Returns an amount with the digits that the error of its gain leaves it.
  private func amount(ofWorth money: Double, like gain: Estimate) -> String? {
    guard money > 0, gain.value > 0 else { return nil }
    let error = gain.standardError.map { $0 / gain.value * money }
    return amount(Estimate(money, standardError: error))
  }
}
