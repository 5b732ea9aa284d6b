package import BuyinNumerics

// What a verdict knows, and what may be said of it
//
// The verdict is facts: the report makes the sentences, and may claim no more than the comment of a
// fact allows. Options are spoken of by their positions among the candidates. All chances are
// shares of the simulated futures, on the same draws for every option.

/// Which option to choose, how sure that is, and what it rests on.
package struct Verdict: Sendable {
  /// What options are compared by. The same measure serves the choice, every chance against the
  /// choice, the tipping points and the value of finding out: a sentence about any of these speaks
  /// of it.
  package enum Utility: Sendable, Hashable {
    /// Engaged members for 100 of the currency, over doing nothing: "the better buy".
    case membersPerMoney
    /// Value less cost, over doing nothing, in the currency: "pays", "earns more".
    case profit
    /// What the question names, over doing nothing: the mean of the metric; of its inverse where
    /// less is better and it may be endless; of its negative where less is better otherwise.
    case metric(String, Direction)

    /// How a metric becomes something of which more is better.
    package enum Direction: String, Sendable, Hashable {
      case asItIs
      case inverse
      case negative
    }

    /// Whether it weighs money, so that unpriced hours leave it unknown.
    package var isOfMoney: Bool {
      switch self {
      case .membersPerMoney, .profit: true
      case .metric(let name, _):
        ["cost", "profit", "roi", "payback", "members_per_money"].contains(name)
          || name.hasPrefix("cost_per_") || name.hasPrefix("break_even_")
      }
    }
  }

  /// How sure the choice is, in one word.
  package enum Word: String, Sendable {
    /// Better than every rival in at least 95 % of the futures, beyond two standard errors.
    case clear
    /// The same with 80 %.
    case likely
    /// The same with 60 %.
    case leaning
    /// Less than 60 %, or not surely more: the mean is all that speaks for the choice.
    case tooClose = "too close to call"
    /// A typical member (profit: a typical future) differs by less than a tenth (profit: by less than
    /// 5 % of the larger cost), whatever the chances.
    case noDifference = "no difference worth the name"
    /// The choice is the best on average, but loses to `rival` in more than half of the futures.
    case gamble
    /// There is nothing to compare it with: one option, or one that keeps to budget and goals while
    /// what it leaves behind is better (`outOfReach`).
    case only = "the only option"
    /// Hours have no price, so money cannot decide: say cash, hours and `breakEvenWages`, no choice.
    case undecided = "undecided"
    /// It costs neither money nor hours: do it anyway; no option that costs anything competes.
    case free = "do it anyway"
    /// The choice typically wins no engaged member at all, so its price is endless; nothing better
    /// is there. Say that no option is worth its money, never a price.
    case noMember = "no member"
  }

  /// What a sentence may call the choice's measure, and in which direction it counts.
  package internal(set) var utility = Utility.membersPerMoney
  /// The options in the order of the plan, mixes after the single sources, `nothing` last.
  package let candidates: [Candidate]
  /// The position of the choice among the candidates.
  package let choice: Int
  package let word: Word
  /// The weakest chance that the choice has the higher utility than a rival, ties half; nil with
  /// none. "In so many of the simulated futures it beats `rival`", and each other rival at least so
  /// often.
  package let confidence: Estimate?
  /// The position of the rival of `confidence`; nil with none. Rivals are the other options that
  /// may be chosen; where only one may, those that it beats on average as well.
  package let rival: Int?
  /// Whether any option keeps to budget and goals with the confidence asked for. Where none does,
  /// say so first: all are ranked as if each did.
  package let hasFeasible: Bool
  /// What the plan's budget asks for, as a share of draws.
  package let requiredConfidence: Double
  /// The option with the highest utility of all, where it breaks the budget or misses a goal and so
  /// was not chosen: "… would be better, but …".
  package internal(set) var outOfReach: Int?
  /// Whether the choice leaves less than one member at the median, or nobody in half of the futures
  /// or more: the absolute number must come first then.
  package internal(set) var leadsWithNumber = false
  /// Why the choice is a poor idea although its price per member is the best; nil where it is not.
  package internal(set) var poorIdea: PoorIdea?
  /// The assumptions at whose tipping points the choice changes, the least surprising first: the
  /// first is the assumption that decides. Those inside their stated ranges may be called open;
  /// the others are only possible.
  package internal(set) var tippingPoints: [TippingPoint]
  /// The assumptions that were moved through all that is possible without changing the choice, in the
  /// order of the plan: "no … that is possible changes the choice".
  package internal(set) var steadfast: [Assumption] = []
  /// The grade of each source, in the order of the plan; empty with one option and no value.
  package internal(set) var grades: [(source: String, grade: Grade)]
  /// Why each source has its grade, in the order of `grades`.
  package internal(set) var gradeReasons: [GradeReason] = []
  /// What a member must be worth per member and time, in base units, for the only option of a plan
  /// without values to pay: "pays if a member-month is worth more than this".
  package internal(set) var breakEvenWorth: Quantity?
  /// The wages at which what is best turns, where hours have no price; ascending.
  package internal(set) var breakEvenWages: [BreakEvenWage] = []
  /// The options for the same money; nil where nothing costs anything or there is one option.
  package internal(set) var sameMoney: SameMoney?
  /// Single sources or declared options stacked by what the next member costs; nil without a limit or goal to stop at.
  package internal(set) var ladder: Ladder?
  /// What finding out would be worth; nil where nothing competes.
  package internal(set) var information: Information?
  package internal(set) var cautions: [Caution]
  /// The names of the content whose cost every option bears, where the plan declares no option that
  /// could leave it out; in the order of the plan.
  package internal(set) var sharedContent: [String] = []
}

extension Verdict {
  /// What kind of purchase a source is.
  package enum Grade: String, Sendable {
    case buyIn = "buy in"
    case foundation
    case tieIn = "tie in"
    case unclear
  }

  /// A choice whose sources mostly lack people, and which adds so few members that another option adds
  /// several times as many: "by price it comes first, and still it is a poor idea".
  package struct PoorIdea: Sendable {
    /// What the choice adds after the first step, where that is clearly more than in the end.
    package internal(set) var atFirst: Quantity?
    /// The option that keeps to budget and goals and adds the most, by its position.
    package let larger: Int
  }

  /// What the grade of a source rests on: the figures that its rule reads, and no others may be
  /// given as the reason. Of everything "with it" and "without it", both are `all`.
  package struct GradeReason: Sendable {
    /// The mean of its own profit, and the chance that it is above nothing; nil without a value.
    package internal(set) var profit: Estimate?
    package internal(set) var chanceOfProfit: Estimate?
    /// The mean of the profit of everything with it less that without it, and the chance that this
    /// is above nothing; nil without a value, or with one source.
    package internal(set) var addedProfit: Estimate?
    package internal(set) var chanceOfAddedProfit: Estimate?
    /// Whether it is the choice or no different from it; nil with a value.
    package internal(set) var isAmongBest: Bool?
    /// The weakest chance that it beats an option that differs from it; nil with a value, or where
    /// there is none.
    package internal(set) var chanceOfBest: Estimate?
    /// The chance that the choice has more members for the money; nil with a value.
    package internal(set) var chanceBelowChoice: Estimate?
    /// The chance that it brings more followers for the money than the choice; nil with a value.
    package internal(set) var chanceOfCheaperFollowers: Estimate?
    /// The chance that everything with it wins more members, and those at less than without it; nil
    /// with a value, or with one source.
    package internal(set) var chanceOfSupport: Estimate?
    /// About the chance that it leaves nobody.
    package internal(set) var nobody = 0.0
    /// Whether it keeps to budget and goals by itself.
    package internal(set) var isFeasible = true
    /// Whether it has `credibility`, an assumption without a published estimate, and everything with
    /// it would not be better without that; where it is a foundation, `restsOnCredibility` says so.
    package internal(set) var needsCredibility = false
  }

  /// Something that the reader is told whatever the figures say.
  package enum Caution: Sendable, Hashable {
    /// A count of followers is no community.
    case followersAreNotMembers
    /// Buying fake indicators of influence is against the rule, where a source mostly sells fakes.
    case fakeInfluence(source: String)
    /// Hours are worked and have no price.
    case unpricedHours
    /// Word of mouth grows without end in this share of draws. The number is the offspring number at
    /// the median: how many members a member brings who take part, over the time that it stays;
    /// published figures are 0.05 to 0.35.
    case growth(source: String, chance: Double, number: Double)
    /// A chance of 99 % or more, at the median, per a time longer than a step: in most steps nearly
    /// everything happens at once, which the plan hardly means.
    case nearCertainty(path: String)
    /// A published figure is used without its source.
    case unsourced(path: String)
  }
}
