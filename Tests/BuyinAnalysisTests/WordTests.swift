import BuyinNumerics
import Testing

@testable import BuyinAnalysis

/// How chances become words, and figures become grades: every threshold from both sides.
@Suite struct WordTests {
  @Test(
    "The word of a chance that is known exactly",
    arguments: [
      (0.95, .clear), (0.9499, .likely), (0.80, .likely), (0.7999, .leaning), (0.60, .leaning),
      (0.5999, .tooClose), (0.5, .tooClose), (0.4999, .gamble),
    ] as [(Double, Verdict.Word)])
  func exact(chance: Double, word: Verdict.Word) {
    #expect(
      Verdict.Word(chance: Estimate(chance, standardError: 0), isAlike: false, draws: 8_192) == word
    )
    #expect(
      Verdict.Word(chance: Estimate(chance, standardError: 0), isAlike: true, draws: 8_192)
        == .noDifference)
  }

  @Test(
    "Within two standard errors of a threshold the weaker word",
    arguments: [
      (0.962, 0.006, .clear), (0.9619, 0.006, .likely), (0.812, 0.006, .likely),
      (0.8119, 0.006, .leaning), (0.612, 0.006, .leaning), (0.6119, 0.006, .tooClose),
    ] as [(Double, Double, Verdict.Word)])
  func uncertain(chance: Double, error: Double, word: Verdict.Word) {
    let estimate = Estimate(chance, standardError: error)
    #expect(Verdict.Word(chance: estimate, isAlike: false, draws: 8_192) == word)
  }

  @Test(
    "A few draws that all agree are not sure",
    arguments: [(40, .likely), (61, .clear)] as [(Int, Verdict.Word)])
  func fewDraws(draws: Int, word: Verdict.Word) {
    let certain = Estimate(1, standardError: 0)
    #expect(Verdict.Word(chance: certain, isAlike: false, draws: draws) == word)
  }

  @Test(
    "A tenth more or less is no difference worth the name",
    arguments: [(1.1, true), (1.1001, false), (1 / 1.1, true), (0.909, false), (1, true)])
  func ratios(ratio: Double, isAlike: Bool) {
    let pair = Pair.of(memberRatio: ratio, utilityRatio: ratio)
    #expect(pair.isAlike(.membersPerMoney, largerCost: 100) == isAlike)
    #expect(pair.isAlike(.metric("roi", .asItIs), largerCost: 100) == isAlike)
  }

  @Test(
    "Nor are profits that differ by less than a twentieth of the larger cost",
    arguments: [(4.99, true), (5, false), (-4.99, true), (-5, false), (0, true)])
  func gaps(gap: Double, isAlike: Bool) {
    #expect(Pair.of(profitGap: gap).isAlike(.profit, largerCost: 100) == isAlike)
  }

  @Test(
    "The grade of a source with a value",
    arguments: [
      (1, 0.6, true, nil, nil, .buyIn), (1, 0.5999, true, nil, nil, .unclear),
      (1, 0.6, false, nil, nil, .unclear), (0, 0.7, true, nil, nil, .unclear),
      (-1, 0.3, true, 1, 0.6, .foundation), (-1, 0.3, true, 1, 0.5999, .tieIn),
      (-1, 0.3, true, 0, 0.7, .tieIn), (-1, 0.4, true, nil, nil, .tieIn),
      (-1, 0.4001, true, nil, nil, .unclear), (0, 0.4, true, nil, nil, .tieIn),
    ] as [(Double, Double, Bool, Double?, Double?, Verdict.Grade)])
  func valued(
    profit: Double, chance: Double, isFeasible: Bool, added: Double?, addedChance: Double?,
    grade: Verdict.Grade
  ) {
    let reason = Verdict.GradeReason(
      profit: Estimate(profit), chanceOfProfit: Estimate(chance),
      addedProfit: added.map { Estimate($0) },
      chanceOfAddedProfit: addedChance.map { Estimate($0) },
      isFeasible: isFeasible)
    #expect(reason.grade == grade)
  }

  @Test(
    "The grade of a source without a value",
    arguments: [
      (Case(isAmongBest: true, best: 0.6), .buyIn), (Case(isAmongBest: true, best: nil), .buyIn),
      (Case(isAmongBest: true, best: 0.5999), .unclear),
      (Case(isAmongBest: true, best: 0.6, nobody: 0.5), .unclear),
      (Case(isAmongBest: true, best: 0.6, nobody: 0.4999), .buyIn),
      (Case(isAmongBest: true, best: 0.6, isFeasible: false), .unclear),
      (Case(support: 0.6), .foundation), (Case(support: 0.5999), .unclear),
      (Case(cheaper: 0.8, below: 0.8), .tieIn), (Case(cheaper: 0.7999, below: 0.8), .unclear),
      (Case(cheaper: 0.8, below: 0.7999), .unclear),
      (Case(cheaper: 0.8, below: 0.5, nobody: 0.5), .tieIn),
      (Case(cheaper: 0.8, below: 0.5, nobody: 0.4999), .unclear),
    ] as [(Case, Verdict.Grade)])
  func unvalued(facts: Case, grade: Verdict.Grade) {
    #expect(facts.reason.grade == grade)
  }

  /// What is known of a source of a plan without values.
  struct Case: Sendable {
    var isAmongBest = false
    var best: Double? = 0.9
    var support: Double? = 0.1
    var cheaper: Double? = 0.1
    var below: Double? = 0.1
    var nobody = 0.1
    var isFeasible = true

    var reason: Verdict.GradeReason {
      Verdict.GradeReason(
        isAmongBest: isAmongBest, chanceOfBest: best.map { Estimate($0) },
        chanceBelowChoice: below.map { Estimate($0) },
        chanceOfCheaperFollowers: cheaper.map { Estimate($0) },
        chanceOfSupport: support.map { Estimate($0) }, nobody: nobody, isFeasible: isFeasible)
    }
  }
}

extension Pair {
  /// A pair with certain figures.
  static func of(
    memberRatio: Double? = nil, utilityRatio: Double? = nil, profitGap: Double? = nil
  ) -> Pair {
    Pair(
      chance: Estimate(0.9), memberRatio: memberRatio.map(certain), followerRatio: nil,
      profitGap: profitGap.map(certain), utilityRatio: utilityRatio.map(certain))
  }

  private static func certain(_ value: Double) -> Summary {
    let design = Design(draws: 256, replicates: 1)
    var accumulator = SummaryAccumulator(design: design)
    for block in design.blocks() { accumulator.merge(accumulator.tally(.certain(value), block)) }
    _ = accumulator.endPass()
    return accumulator.summary()
  }
}
