import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// What the second run says of an entrant against the choice.
struct Pair: Sendable {
  /// The chance that the choice has the higher utility; ties count half.
  let chance: Estimate
  /// Its cost per member over the choice's; nil where either has none.
  let memberRatio: Summary?
  /// The choice's cost per follower over its own; nil where either has none.
  let followerRatio: Summary?
  /// The choice's profit less its own; nil without a value.
  let profitGap: Summary?
  /// The choice's utility over its own.
  let utilityRatio: Summary?
}

/// Asks for the choice against every other entrant, draw by draw.
struct Pairing {
  let plan: CampaignPlan
  let objective: Objective
  let choice: Entrant
  private var asked: [Asked?] = []

  /// The probes of an entrant.
  private struct Asked {
    var chance = 0
    var memberRatio: Int?
    var followerRatio: Int?
    var profitGap: Int?
    var utilityRatio: Int?
  }

  init(
    plan: CampaignPlan, objective: Objective, entrants: [Entrant], choice: Int,
    batch: inout ProbeBatch
  ) {
    self.plan = plan
    self.objective = objective
    self.choice = entrants[choice]
    asked = entrants.indices.map { $0 == choice ? nil : ask(entrants[$0], &batch) }
  }

  private func ask(_ other: Entrant, _ batch: inout ProbeBatch) -> Asked {
    var asked = Asked(
      chance: batch.add(objective.pair(choice.option, other.option) { beats([$0, $1]) }))
    if let ours = choice.option, let theirs = other.option {
      asked.memberRatio = ratio(.costPerMember, theirs, ours, &batch)
      asked.followerRatio = ratio(.costPerFollower, ours, theirs, &batch)
    }
    if isValued(choice), isValued(other) {
      asked.profitGap = batch.add(
        Objective(plan, by: Metric.profit.rawValue)
          .pair(choice.option, other.option, wants: .everything) {
            Column.combine(.subtract, $0, $1)
          })
    }
    if case .metric = objective.utility {
      asked.utilityRatio = batch.add(
        objective.pair(choice.option, other.option, wants: .everything) { quotient([$0, $1]) })
    }
    return asked
  }

  private func isValued(_ entrant: Entrant) -> Bool {
    entrant.option.map { plan.hasMetric(.profit, of: $0) } ?? plan.hasValue
  }

  private func ratio(
    _ metric: Metric, _ first: CampaignPlan.Option, _ second: CampaignPlan.Option,
    _ batch: inout ProbeBatch
  ) -> Int? {
    guard plan.hasMetric(metric, of: first), plan.hasMetric(metric, of: second) else { return nil }
    return batch.add(
      Probe(
        [.figure(OptionFigure(first, metric)), .figure(OptionFigure(second, metric))],
        derive: quotient))
  }

  /// Returns what the run found; nil for the choice itself.
  func pairs(_ summaries: [Summary]) -> [Pair?] {
    asked.map { asked in
      asked.map { asked in
        Pair(
          chance: summaries[asked.chance].mean,
          memberRatio: asked.memberRatio.map { summaries[$0] },
          followerRatio: asked.followerRatio.map { summaries[$0] },
          profitGap: asked.profitGap.map { summaries[$0] },
          utilityRatio: asked.utilityRatio.map { summaries[$0] })
      }
    }
  }
}

extension Pair {
  /// The range of ratios that make no difference worth the name.
  static let alike = 1 / 1.1...1.1
  /// The share of the larger cost below which a difference of profits is none worth the name.
  private static let smallGap = 0.05

  /// Whether the choice and the entrant typically differ by nothing worth the name.
  ///
  /// - Parameter largerCost: the larger of the two median costs; 0 where there is none.
  func isAlike(_ utility: Verdict.Utility, largerCost: Double) -> Bool {
    switch utility {
    case .membersPerMoney: memberRatio.map(Pair.isAlike) ?? false
    case .metric: utilityRatio.map(Pair.isAlike) ?? false
    case .profit:
      profitGap?.median.map {
        $0.value == 0 || abs($0.value) < Pair.smallGap * largerCost
      } ?? false
    }
  }

  /// Whether a ratio is typically within a tenth of 1.
  static func isAlike(_ ratio: Summary) -> Bool {
    ratio.median.map { alike.contains($0.value) } ?? false
  }
}

extension Verdict.Word {
  /// Finds the word for the weakest chance; within two standard errors of a threshold the weaker one.
  ///
  /// A few draws that all agree have no spread and yet tell little: by the rule of three (Hanley &
  /// Lippman-Hand 1983) what never happened in n draws may still have a chance of 3/n.
  ///
  /// - Parameters:
  ///   - chance: that the choice beats the rival, ties half.
  ///   - isAlike: whether the two differ by nothing worth the name.
  ///   - draws: how many futures were simulated.
  init(chance: Estimate, isAlike: Bool, draws: Int) {
    let sure = min(
      chance.value - 2 * (chance.standardError ?? 0), 1 - 3 / Double(draws))
    if isAlike {
      self = .noDifference
    } else if chance.value < 0.5 {
      self = .gamble
    } else if sure >= 0.95 {
      self = .clear
    } else if sure >= 0.80 {
      self = .likely
    } else {
      self = sure >= 0.60 ? .leaning : .tooClose
    }
  }
}

/// The first over the second, draw by draw; 1 where both are the same, without end too.
@Sendable func quotient(_ columns: [Column]) -> Column {
  let plain = Column.combine(.divide, columns[0], columns[1])
  let isSame = Column.combine(.equal, columns[0], columns[1])
  return Column.select(isSame, .certain(1), plain)
}
