package import BuyinAnalysis
import BuyinNumerics

// What a verdict says, and in which order
//
// The campaign model gives the order: the choice, by how much and how sure; the assumption that
// decides it; the two prices side by side with the mirage; the absolute numbers; budget and goals;
// the same money; what to find out first; grades; cautions. Where the choice itself wins hardly
// anybody, its absolute number comes first: a price per member means little when there is likely no
// member. A choice that is cheap per member and wins a handful of people among accounts with nobody
// behind them is called a poor idea before its price is told. Each sentence says only what its figures support; one whose figures are missing, infinite
// or undefined is left out or says so in words.

/// Returns the sentences of a verdict, the first of them its headline.
package func sentences(of verdict: Verdict) -> [String] {
  VerdictWriter(verdict).sentences.flatMap(\.lines)
}

/// Returns what a caution of a verdict says, in a sentence.
package func sentence(for caution: Verdict.Caution, of verdict: Verdict) -> String {
  VerdictWriter(verdict).caution(caution)
}

/// A part of a verdict's words.
enum VerdictPart {
  /// What to choose.
  case headline([String])
  /// Reasons and figures.
  case body([String])
  /// What to do with the money otherwise, and what to find out before it is spent.
  case advice([String])
  /// What each source is good for.
  case grades([String])
  /// What holds whatever the figures say.
  case cautions([String])

  /// The sentences.
  var lines: [String] {
    switch self {
    case .headline(let lines), .body(let lines), .advice(let lines), .grades(let lines),
      .cautions(let lines):
      lines
    }
  }
}

/// Makes the sentences of one verdict.
struct VerdictWriter {
  let verdict: Verdict
  let contestants: [Contestant]

  init(_ verdict: Verdict) {
    self.verdict = verdict
    contestants = verdict.candidates.map(Contestant.init)
  }

  /// All parts in their order.
  var sentences: [VerdictPart] {
    guard verdict.candidates.indices.contains(verdict.choice) else { return [] }
    if verdict.word == .undecided { return undecided }
    if verdict.word == .noMember { return nobodyWon }
    let leads = poorIdea ?? (leadsWithNumber ? [chosen.leavings].compactMap { $0 } : [])
    let body =
      [decidingAssumption].compactMap { $0 } + prices + (leads.isEmpty ? leavings : others)
      + keeping
    return parts(
      headline: infeasible + allBad + leads + [headline] + free, body: body, advice: advice)
  }

  /// That every option most likely leaves nobody; empty where one does not, or there is one only.
  private var allBad: [String] {
    let options = contestants.filter { $0.candidate.kind != .nothing }
    guard options.count > 1, chosen.candidate.kind != .nothing,
      options.allSatisfy({ $0.nobody >= VerdictWriter.evenChance })
    else { return [] }
    return ["Whatever is chosen, most likely nobody is left."]
  }

  /// Whether the absolute number of the choice comes first.
  private var leadsWithNumber: Bool {
    chosen.candidate.kind != .nothing && (verdict.leadsWithNumber || chosen.isNearlyNobody)
  }

  /// Where nobody is won whatever is chosen: what each option leaves and takes.
  private var nobodyWon: [VerdictPart] {
    let all = [verdict.choice] + verdict.candidates.indices.filter { isQuoted($0) }
    let body = all.sorted().map { contestants[$0] }.filter { !$0.isWithoutEffect }
      .compactMap(\.leavings)
    return parts(headline: infeasible + [headline], body: body + keeping, advice: [])
  }

  /// Where money cannot decide: what each source leaves and takes, and the wage that would decide.
  private var undecided: [VerdictPart] {
    let single = verdict.candidates.indices.filter { verdict.candidates[$0].isSingle }
      .map { contestants[$0] }
    let body = single.flatMap { [$0.leavings, budget(of: $0)].compactMap { $0 } }
    return parts(headline: [headline], body: body + breakEvenWages, advice: [])
  }

  private func parts(headline: [String], body: [String], advice: [String]) -> [VerdictPart] {
    [.headline(headline), .body(body), .advice(advice), .grades(grades), .cautions(cautions)]
      .filter { !$0.lines.isEmpty }
  }

  var chosen: Contestant { contestants[verdict.choice] }

  /// The option that comes nearest to the choice.
  var rival: Contestant? { verdict.rival.flatMap { contestant($0) } }

  /// Returns the option at a position; nil for none.
  func contestant(_ position: Int) -> Contestant? {
    contestants.indices.contains(position) ? contestants[position] : nil
  }

  /// The absolute numbers: the rivals' first, since theirs are what a price hides.
  private var leavings: [String] {
    chosen.candidate.kind == .nothing ? others : others + [chosen.leavings].compactMap { $0 }
  }

  private var others: [String] {
    verdict.candidates.indices.filter { isQuoted($0) }.compactMap { contestants[$0].leavings }
  }

  /// Whether an option besides the choice is spoken of: the single ones and the declared ones that
  /// are shown, where they are few; of many only the one that comes nearest to the choice.
  func isQuoted(_ index: Int) -> Bool {
    let candidate = verdict.candidates[index]
    guard index != verdict.choice, candidate.isShown, candidate.isSingle else { return false }
    return index == verdict.rival
      || verdict.candidates.count { $0.isSingle } <= VerdictWriter.mostQuoted
  }

  /// The most options of which each has a sentence of its own; the table has them all.
  private static let mostQuoted = 5
}

extension Verdict.Candidate {
  /// Whether it is an option in its own right, and no mix that the plan does not name.
  var isSingle: Bool {
    switch kind {
    case .source: sources.count == 1
    case .declared: true
    case .mix, .everything, .nothing: false
    }
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
