package import BuyinCampaign
package import BuyinNumerics

extension Verdict {
  /// An option with what the verdict weighs.
  package struct Candidate: Sendable {
    /// What an option consists of.
    package enum Kind: Sendable, Hashable {
      /// One source of the plan.
      case source
      /// Some sources together that the plan does not name.
      case mix
      /// All sources of several.
      case everything
      /// What the plan declares as an option.
      case declared
      /// Doing nothing: costs nothing and adds nothing. A candidate where the plan gives a value.
      case nothing
    }

    /// Totals: what is there in the end, and the prices of what is added.
    package let figures: OptionFigures
    /// The positions of its sources in the plan.
    package let sources: [Int]
    /// Whether the report shows it: the choice, the single sources, all together, what the plan
    /// declares, and doing nothing where it is chosen.
    package let isShown: Bool
    /// The mean utility, with its standard error: of `membersPerMoney` engaged members for 100 of
    /// the currency, of `profit` money, else in base units of the metric.
    package let utility: Estimate
    /// Whether it stands in the ranking. What costs nothing has no price to rank by, and a mix whose
    /// price must lie between those of its parts stands beside.
    package let isRanked: Bool
    /// The chance that the choice has the higher utility, ties half; nil for the choice itself.
    package let chanceOfChoice: Estimate?
    /// This option's cost per member over the choice's, draw by draw: above 1 where the choice is
    /// cheaper. nil for the choice itself.
    package let memberRatio: Summary?
    /// The choice's cost per follower over this option's, draw by draw: above 1 where this option is
    /// cheaper per follower. nil for the choice itself.
    package let followerRatio: Summary?
    /// Whether it costs neither money nor hours.
    package let isFree: Bool
    package let feasibility: Feasibility
    package internal(set) var kind = Kind.source
    /// What the option adds to doing nothing: totals less those of `nothing` on the same draws. Empty
    /// where nobody follows yet, so that `figures` say the same.
    package internal(set) var added: [(metric: Metric, quantity: Quantity)] = []
    /// The choice's profit less this option's, draw by draw, in the currency; nil without a value,
    /// and for the choice itself.
    package internal(set) var profitGap: Summary?
    /// The chance that its profit is above nothing; nil without a value.
    package internal(set) var chanceOfProfit: Estimate?
    /// Whether its typical price per member is endless: it wins nobody over doing nothing.
    package internal(set) var isPriceInfinite = false

    /// Returns what it adds of a metric; its total where nobody follows yet.
    package func added(_ metric: Metric) -> Quantity? {
      added.first { $0.metric == metric }?.quantity ?? figures.quantity(metric)
    }
  }

  /// How often an option keeps to budget and goals; nil where the plan sets no such limit.
  package struct Feasibility: Sendable {
    package let withinCash: Estimate?
    package let withinHours: Estimate?
    /// Whether all chances reach the confidence that is asked of them.
    package let isFeasible: Bool
    /// Each condition of each goal, in the order of the plan.
    package internal(set) var goals: [Goal] = []

    /// Whether it keeps to cash and hours.
    package internal(set) var keepsToBudget = true
    /// Whether it reaches every goal.
    package var reachesGoals: Bool { goals.allSatisfy(\.isReached) }
  }

  /// How often an option meets a condition of a goal.
  package struct Goal: Sendable {
    /// The goal's name.
    package let name: String
    /// What its author calls it; the name if nothing.
    package let title: String
    /// The condition as it is written: `members >= 20 members`.
    package let condition: String
    /// In what share of the futures it holds, of what the option adds.
    package let chance: Estimate
    /// In what share it must hold.
    package let required: Double

    /// Whether it holds often enough.
    package var isReached: Bool { chance.value >= required }
  }
}
