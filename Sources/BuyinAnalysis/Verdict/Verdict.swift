import BuyinCampaign
package import BuyinNumerics

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
    /// The chance that the choice has the higher utility; nil for the choice itself.
    package let chanceOfChoice: Estimate?
    /// The choice's cost per member over this one's, per draw: median and 90 % interval. nil for the
    /// choice itself and where either wins nobody.
    package let ratio: Summary?
    /// This option's cost per follower over the choice's, as a median; nil for the choice.
    package let followerRatio: Summary?
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
    /// The values at which the best option changes, in base units, ascending; empty for none.
    package let crossings: [Double]
    /// The stated 5th and 95th percentile, in base units.
    package let stated: ClosedRange<Double>
    /// The nearest crossing lies inside the stated range.
    package let isInside: Bool
    /// The option that wins on the far side of the nearest crossing, by its position.
    package let winner: Int?
    /// How the value is shown.
    package let quantity: Quantity
    /// The nearest crossing; nil for none.
    package let nearest: Double?
    /// Whether the nearest crossing is a value above the stated range's middle.
    package let isAbove: Bool
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
  /// The tipping points, the one that decides first.
  package let tippingPoints: [TippingPoint]
  /// The grade of each source, by its position in the plan.
  package let grades: [(source: String, grade: Grade)]
  package let cautions: [Caution]
}
