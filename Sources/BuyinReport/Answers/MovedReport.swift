package import BuyinAnalysis
import BuyinCampaign

/// A figure of an answer as it was and as it is now, in words.
package struct MovedFigure: Sendable, Hashable {
  /// What moved: `members of outreach`.
  package let name: String
  package let old: String
  package let new: String
}

/// Returns the figures that read otherwise in a later answer to the same questions, in order.
package func movedFigures(from old: PlanResult, to new: PlanResult) -> [MovedFigure] {
  zip(old.outcomes, new.outcomes).flatMap { old, new in
    old.source == new.source ? figures(of: old, new) : []
  }
}

/// Returns the figures of one answer, those that read as before left out.
private func figures(of old: Outcome, _ new: Outcome) -> [MovedFigure] {
  var found: [MovedFigure] = []
  func note(_ name: String, _ old: String, _ new: String) {
    if old != new { found.append(MovedFigure(name: name, old: old, new: new)) }
  }
  switch (old.kind, new.kind) {
  case (.show(let old), .show(let new)):
    for (old, new) in zip(old, new) where old.text == new.text {
      let words = words(from: old.quantity, to: new.quantity)
      note(new.text, words.old, words.new)
    }
  case (.check(let old), .check(let newCheck)):
    note(new.source, result(of: old), result(of: newCheck))
  case (.compare(let old), .compare(let new)):
    found = moved(old.options, new.options)
  case (.verdict(let old), .verdict(let new)):
    note("verdict", choice(of: old), choice(of: new))
    found += moved(old.candidates.map(\.figures), new.candidates.map(\.figures))
  case (.print, .print):
    note("what is printed", report(old).oneLine, report(new).oneLine)
  case (.whatIf(let old), .whatIf(let new)):
    for (old, new) in zip(old.answers, new.answers) {
      found += figures(of: old.outcome, new.outcome).map {
        MovedFigure(name: "what if: \($0.name)", old: $0.old, new: $0.new)
      }
    }
  default: break
  }
  return found
}

/// The metrics whose moves are told of options; the others follow from them.
private let toldMetrics: [Metric] = [.members, .costPerMember, .costPerFollower, .cost]

private func moved(_ old: [OptionFigures], _ new: [OptionFigures]) -> [MovedFigure] {
  toldMetrics.flatMap { metric in
    new.compactMap { option -> MovedFigure? in
      guard let former = old.first(where: { $0.name == option.name })?.quantity(metric),
        let now = option.quantity(metric)
      else { return nil }
      let (old, new) = words(from: former, to: now)
      let name = metric.rawValue.replacing("_", with: " ")
      return old == new ? nil : MovedFigure(name: "\(name) of \(option.name)", old: old, new: new)
    }
  }
}

/// Returns the headline figures of a quantity before and after; the unit, if it stayed, once.
private func words(
  from old: Quantity, to new: Quantity
) -> (old: String, new: String) {
  let (former, now) = (headline(old).text, headline(new).text)
  guard former != now, old.unit == new.unit else { return (former, now) }
  return (QuantityLine(old).shortMiddle.text, now)
}

private func result(of check: Outcome.Check) -> String { check.hasPassed ? "passed" : "failed" }

/// What a verdict comes to, in two words: `likely outreach`.
private func choice(of verdict: Verdict) -> String {
  guard verdict.candidates.indices.contains(verdict.choice) else { return verdict.word.rawValue }
  return "\(verdict.candidates[verdict.choice].figures.name), \(verdict.word.rawValue)"
}

extension Styled {
  /// The text without its line ends.
  fileprivate var oneLine: String { text.replacing("\n", with: " ").trimmedEnd }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
