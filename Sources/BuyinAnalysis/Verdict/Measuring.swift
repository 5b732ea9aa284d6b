import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// What the first run says of an entrant.
struct Measured: Sendable {
  /// The mean utility; NaN where it does not exist.
  let utility: Estimate
  /// The utility of the draws that are kept; empty where it does not exist or is not needed.
  let draws: [Double]
  /// The mean cost, to break ties; NaN where hours have no price.
  let meanCost: Double
  let isFree: Bool
  let feasibility: Verdict.Feasibility
  /// Whether it stands in the ranking.
  let isRanked: Bool
}

/// The first run of a verdict: every entrant by itself, and the draws that later questions share.
struct Measuring {
  let plan: CampaignPlan
  let objective: Objective
  let limits: Limits
  /// How many draws of each replicate are kept; 0 for none.
  let kept: Int

  private var asked: [Asked] = []

  /// The probes of an entrant.
  private struct Asked {
    let entrant: Entrant
    let utility: Int?
    let cost: Int?
    let cash: Int
    let hours: Int
    let limits: Limits.Asked
  }

  init(
    plan: CampaignPlan, objective: Objective, limits: Limits, kept: Int, entrants: [Entrant],
    batch: inout ProbeBatch
  ) {
    self.plan = plan
    self.objective = objective
    self.limits = limits
    self.kept = kept
    asked = entrants.map { ask($0, &batch) }
  }

  private func ask(_ entrant: Entrant, _ batch: inout ProbeBatch) -> Asked {
    let option = entrant.named.option
    let exists = entrant.kind != .nothing && objective.exists(plan, of: option)
    func moments(_ metric: Metric) -> Int {
      batch.add(Probe([.figure(OptionFigure(option, metric, isAdded: true))], wants: .moments))
    }
    return Asked(
      entrant: entrant,
      utility: exists
        ? batch.add(
          objective.probe(option, wants: kept > 0 ? .values(ofEachReplicate: kept) : .moments))
        : nil,
      cost: plan.hasMetric(.cost, of: option) ? moments(.cost) : nil, cash: moments(.cash),
      hours: moments(.hours), limits: limits.ask(option, &batch))
  }

  /// Returns what the run found of each entrant.
  func measured(_ summaries: [Summary]) -> [Measured] {
    asked.map { asked in
      guard asked.entrant.kind != .nothing else { return Measuring.nothing }
      let isFree = summaries[asked.cash].maximum <= 0 && summaries[asked.hours].maximum <= 0
      let utility = asked.utility.map { summaries[$0] }
      let canRank = utility?.mean.value.isFinite == true && !(isFree && objective.dividesByCost)
      return Measured(
        utility: utility?.mean ?? Estimate(.nan), draws: utility?.values ?? [],
        meanCost: asked.cost.map { summaries[$0].mean.value } ?? .nan, isFree: isFree,
        feasibility: limits.feasibility(asked.limits, summaries),
        isRanked: asked.entrant.mayRank && canRank)
    }
  }

  /// Doing nothing adds nothing and costs nothing; no budget and no goal forbids it.
  private static let nothing = Measured(
    utility: Estimate(0, standardError: 0), draws: [], meanCost: 0, isFree: false,
    feasibility: Verdict.Feasibility(withinCash: nil, withinHours: nil, isFeasible: true),
    isRanked: true)
}

extension Measured {
  /// Returns the position of the largest mean utility among those that keep to budget and goals;
  /// among all where no option does. Ties go to the lower cost, then to the order of definition.
  ///
  /// - Parameter entrants: what was measured, in the same order.
  static func choice(_ measured: [Measured], _ entrants: [Entrant]) -> Int? {
    let field = Measured.field(measured, entrants)
    guard var best = field.first else { return nil }
    for index in field.dropFirst() {
      let (new, old) = (measured[index].utility.value, measured[best].utility.value)
      let isTie = abs(new - old) <= 1e-9 * max(abs(new), abs(old))
      if isTie ? measured[index].meanCost < measured[best].meanCost : new > old { best = index }
    }
    return best
  }

  /// Returns the positions of those that may be chosen.
  static func field(_ measured: [Measured], _ entrants: [Entrant]) -> [Int] {
    let ranked = measured.indices.filter { measured[$0].isRanked }
    guard hasFeasible(measured, entrants) else { return ranked }
    return ranked.filter { measured[$0].feasibility.isFeasible }
  }

  /// Whether any option, doing nothing aside, keeps to budget and goals.
  static func hasFeasible(_ measured: [Measured], _ entrants: [Entrant]) -> Bool {
    measured.indices.contains {
      measured[$0].isRanked && entrants[$0].kind != .nothing && measured[$0].feasibility.isFeasible
    }
  }

  /// Returns the positions of those that the choice is compared with: the others that may be chosen;
  /// where there are none, those that it beats on average and that break the budget or miss a goal.
  static func rivals(of choice: Int, _ measured: [Measured], _ entrants: [Entrant]) -> [Int] {
    let field = field(measured, entrants).filter { $0 != choice }
    guard field.isEmpty else { return field }
    return measured.indices.filter {
      $0 != choice && measured[$0].isRanked
        && measured[$0].utility.value <= measured[choice].utility.value
    }
  }
}
