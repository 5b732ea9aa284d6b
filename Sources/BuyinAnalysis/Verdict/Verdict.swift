import BuyinCampaign
package import BuyinNumerics
package import BuyinSemantics

/// Which option to choose, how sure that is, and what it rests on. Facts only: the report makes
/// the sentences.
package struct Verdict: Sendable {
  /// How sure the choice is, in one word.
  package enum Word: String, Sendable {
    case clear
    case likely
    case leaning
    case tooClose = "too close to call"
    case noDifference = "no difference worth the name"
    case gamble
    /// There is one option and nothing to compare it with.
    case only = "the only option"
    /// Hours have no price, so money cannot decide.
    case undecided = "undecided"
  }

  /// What kind of purchase a source is.
  package enum Grade: String, Sendable {
    case buyIn = "buy in"
    case foundation
    case tieIn = "tie in"
    case unclear
  }

  /// An option with what the verdict weighs.
  package struct Candidate: Sendable {
    package let figures: OptionFigures
    /// The positions of its sources in the plan.
    package let sources: [Int]
    /// Whether the report shows it: the choice, the single sources, and all together.
    package let isShown: Bool
    /// The mean utility: engaged members for 100 of the currency, with its standard error.
    package let utility: Estimate
    /// Whether it stands in the ranking: single sources do; all together stands beside it.
    package let isRanked: Bool
    /// The chance that the choice has the higher utility; nil for the choice itself.
    package let chanceOfChoice: Estimate?
    /// This option's cost per member over the choice's, draw by draw: above 1 where the choice is
    /// cheaper. nil for the choice itself.
    package let memberRatio: Summary?
    /// The choice's cost per follower over this option's, draw by draw: above 1 where this option is
    /// cheaper per follower. nil for the choice itself.
    package let followerRatio: Summary?
    /// Whether it costs neither money nor hours, and so stands outside the ranking.
    package let isFree: Bool
    package let feasibility: Feasibility
  }

  /// How often an option keeps to the budget; nil where the plan sets no such limit.
  package struct Feasibility: Sendable {
    package let withinCash: Estimate?
    package let withinHours: Estimate?
    /// Whether both chances reach the plan's confidence.
    package let isFeasible: Bool
  }

  /// An assumption and where the choice would change.
  package struct TippingPoint: Sendable {
    /// The path of the slot: `bought.interested`.
    package let path: String
    /// The values at which the choice changes, in base units, ascending; never empty.
    package let crossings: [Double]
    /// The crossing that would surprise least, in base units.
    package let nearest: Double
    /// How far the nearest crossing lies from the middle of the stated range, in standard
    /// deviations on the range's own scale; the ends of the range lie at ±1.645.
    package let distance: Double
    /// The option that wins beyond the nearest crossing, by its position among the candidates.
    package let winner: Int
    /// The 5th and 95th percentile of the assumption as stated, in base units.
    package let stated: ClosedRange<Double>
    /// What the assumption is and how it is shown.
    package let type: QuantityType
    package let unit: UnitProduct

    /// Whether the nearest crossing lies inside the stated range.
    package var isInside: Bool { stated.contains(nearest) }
  }

  /// Something that the reader is told whatever the figures say.
  package enum Caution: Sendable, Hashable {
    /// A count of followers is no community.
    case followersAreNotMembers
    /// Buying fake indicators of influence is against the rule, where a source mostly sells fakes.
    case fakeInfluence(source: String)
    /// Hours are worked and have no price.
    case unpricedHours
    /// Word of mouth grows without end in this share of draws.
    case growth(source: String, chance: Double)
  }

  package let candidates: [Candidate]
  /// The position of the choice among the candidates.
  package let choice: Int
  package let word: Word
  /// The weakest chance that the choice beats another option; nil with one option.
  package let confidence: Estimate?
  /// The position of the option that comes nearest to the choice; nil with one option.
  package let rival: Int?
  /// Whether any option keeps to the budget with the plan's confidence.
  package let hasFeasible: Bool
  /// What the plan's budget asks for, as a share of draws.
  package let requiredConfidence: Double
  /// The assumptions at whose tipping points the choice changes, the one that decides first.
  package let tippingPoints: [TippingPoint]
  /// The grade of each source, by its position in the plan.
  package let grades: [(source: String, grade: Grade)]
  package let cautions: [Caution]
}
