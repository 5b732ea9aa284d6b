import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics

/// What is said first of a choice that is cheap per member, and still a poor idea.
extension VerdictWriter {
  /// Whom it leaves, of how many at first, beside an option that wins many more, and the rule that
  /// buying such followers breaks; nil where the choice is none of that kind.
  var poorIdea: [String]? {
    guard let idea = verdict.poorIdea, let other = contestant(idea.larger),
      let left = members(chosen.candidate.added(.members)),
      let theirs = members(other.candidate.added(.members), isBrief: true)
    else { return nil }
    let first = members(idea.atFirst, isBrief: true).map { " of \($0) at first" } ?? ""
    let verb = chosen.candidate.added.isEmpty ? "leaves" : "adds"
    let risk =
      chosen.nobody >= 0.01 ? "; \(PlainWords.often(chosen.nobody)) it \(verb) nobody" : ""
    return [
      "By price \(chosen.introduction) comes first, and still it is a poor idea: it \(verb) "
        + "\(left)\(first), where \(other.name) \(verb) \(theirs)\(risk).",
      "Many of its followers have nobody behind them, and buying such followers to look more "
        + "influential breaks a rule (in the US 16 CFR 465.8).",
    ]
  }

  /// Returns a number of engaged members, with the range nine times in ten unless it is brief; nil
  /// where there is none.
  private func members(_ quantity: Quantity?, isBrief: Bool = false) -> String? {
    guard let quantity else { return nil }
    let line = QuantityLine(quantity, isBrief: true)
    if isBrief { return line.shortMiddle.text }
    let counted = line.middle.text.replacingFirst("member", with: "engaged member")
    return counted + (line.range.map { " " + $0.text } ?? "")
  }
}
