import BuyinAnalysis
import BuyinCampaign
import BuyinReport

// What a verdict knows beyond its choice, for hosts: the same facts as in JSON.

extension Reply.Verdict {
  /// What options are compared by: the choice, every chance and every tipping point speak of it.
  public struct Utility: Hashable, Sendable {
    /// The metric, of what an option adds to doing nothing: `members_per_money` (engaged members for
    /// 100 of the currency), `profit`, or what `verdict by` names.
    public let metric: String
    /// How the metric becomes something of which more is better: `it is`, `inverse` where less is
    /// better and it may be endless, `negative` where less is better otherwise. Later versions may add
    /// some.
    public let direction: String
  }

  /// What the grade of a source rests on: the figures that its rule reads. Chances are 0…1, profits
  /// in the currency of the reply; what a rule does not read is nil.
  public struct GradeReason: Hashable, Sendable {
    /// The mean of its own profit; nil in a plan without a value.
    public let profit: Reply.Estimate?
    /// The chance that its profit is above nothing; nil in a plan without a value.
    public let chanceOfProfit: Reply.Estimate?
    /// The mean of the profit of all sources less that of all but this one; nil in a plan without a
    /// value, or with one source.
    public let addedProfit: Reply.Estimate?
    /// The chance that this is above nothing.
    public let chanceOfAddedProfit: Reply.Estimate?
    /// Whether it is the choice or no different from it; nil in a plan with a value.
    public let isAmongBest: Bool?
    /// The weakest chance that it beats an option that differs from it; nil in a plan with a value, or
    /// where there is none.
    public let chanceOfBest: Reply.Estimate?
    /// The chance that the choice has more members for the money; nil in a plan with a value, and for
    /// the choice itself.
    public let chanceBelowChoice: Reply.Estimate?
    /// The chance that it brings more followers for the money than the choice; nil as before.
    public let chanceOfCheaperFollowers: Reply.Estimate?
    /// The chance that all sources win more members than all but this one, the further ones at less
    /// than those; nil in a plan with a value, or with one source.
    public let chanceOfSupport: Reply.Estimate?
    /// About the chance that it leaves nobody, 0…1.
    public let nobody: Double
    /// Whether it keeps to budget and goals by itself.
    public let isFeasible: Bool
    /// Whether it is a foundation by its `credibility`, an assumption without a published estimate.
    public let restsOnCredibility: Bool
  }

  /// How often an option meets a condition of a goal.
  public struct Goal: Hashable, Sendable {
    /// The name of the goal.
    public let name: String
    /// What its author calls it; the name if nothing.
    public let title: String
    /// The condition as it is written: `members >= 20 members`.
    public let condition: String
    /// In what share of the futures it holds, 0…1, of what the option adds to doing nothing.
    public let chance: Reply.Estimate
    /// In what share it must hold, 0…1.
    public let required: Double
    /// Whether it holds so often.
    public let isReached: Bool
  }

  /// The options if each were bought as often as the dearest one's money allows.
  public struct SameMoney: Sendable {
    /// An option for that money.
    public struct Entry: Sendable {
      /// The name of the option.
      public let option: String
      /// How many times its followers, pay and work are multiplied; 1 for the dearest.
      public let times: Double
      /// The engaged members that it adds to doing nothing then.
      public let members: Reply.Quantity
      /// The price of a member then; nil where hours have no price.
      public let costPerMember: Reply.Quantity?
      /// The profit then; nil in a plan without a value.
      public let profit: Reply.Quantity?
      /// The chance that the choice, for this money, adds more members, ties half; nil for the choice.
      public let chanceOfChoice: Reply.Estimate?
    }

    /// The money: the median cost of the dearest option, in the currency of the reply.
    public let cost: Double
    /// The name of the dearest option.
    public let dearest: String
    /// The options that cost anything, in the order of the candidates.
    public let entries: [Entry]
  }

  /// Single sources added one by one, the next one being the cheapest per further member.
  public struct Ladder: Sendable {
    /// One step of it.
    public struct Rung: Sendable {
      /// The name of the source that is added.
      public let source: String
      /// What a further member costs with it, at the median, in the currency of the reply; infinite
      /// where it wins none.
      public let marginalPrice: Double
      /// The engaged members that all sources so far add to doing nothing.
      public let members: Reply.Quantity
      /// What all so far costs.
      public let cost: Reply.Quantity
      /// The chance that all so far keeps to the cash of the budget; nil where that is not limited.
      public let chanceWithinCash: Reply.Estimate?
      /// The same of the hours of the budget.
      public let chanceWithinHours: Reply.Estimate?
      /// How often all so far meets the conditions of the plan's goals.
      public let goals: [Goal]
    }

    /// The steps, the cheapest first.
    public let rungs: [Rung]
    /// Why it ends, as in JSON: `goal_reached`, `budget_spent` (the next source would break it),
    /// `nothing_left` (no further source wins anybody). Later versions may add some.
    public let end: String
  }

  /// An assumption that does not change the choice, whatever it is.
  public struct Assumption: Hashable, Sendable {
    /// The assumption: `outreach.work`.
    public let path: String
    /// Where its figures come from, as the title of the definition says; nil if nothing does.
    public let source: String?
    /// The unit of its figures.
    public let unit: String
    /// The low end of the range that the plan states: its 5th percentile.
    public let statedLow: Double
    /// The high end of the range that the plan states: its 95th percentile.
    public let statedHigh: Double
  }

  /// What finding out more before the money is spent would be worth.
  public struct Information: Hashable, Sendable {
    /// Something to find out.
    public struct Finding: Hashable, Sendable {
      /// The assumptions; several where they count only as a product, so that one trial tells of all.
      public let paths: [String]
      /// By how much the mean utility of the best option would rise, in units of the utility; 0 where it
      /// cannot be told from nothing.
      public let gain: Reply.Estimate
      /// The same in the currency of the reply, an upper bound; nil where it has no price.
      public let money: Double?
    }

    /// Everything at once: no finding is worth more.
    public let everything: Finding
    /// Each assumption and product, the most worth first.
    public let findings: [Finding]
    /// The number of simulated futures that it is worked out from.
    public let draws: Int
  }

  /// A wage at which the best option turns, where hours have no price.
  public struct BreakEvenWage: Hashable, Sendable {
    /// The option that is the better one up to this wage.
    public let below: String
    /// The option that is the better one above it; nil where `below` just pays no more.
    public let above: String?
    /// The money for an hour, in the currency of the reply.
    public let wage: Double
  }
}

extension Reply.Verdict {
  /// What options are compared by.
  public var utility: Utility {
    let (metric, direction) = BuyinReport.names(of: verdict.utility)
    return Utility(metric: metric, direction: direction)
  }

  /// The option that would be better than the choice but breaks the budget or misses a goal; nil where
  /// there is none.
  public var outOfReach: String? { name(verdict.outOfReach) }

  /// Whether the choice leaves less than one member at the median, or nobody in half of the futures or
  /// more: say that number before any other.
  public var leadsWithNumber: Bool { verdict.leadsWithNumber }

  /// The options for the dearest one's money; nil where fewer than two cost anything.
  public var sameMoney: SameMoney? {
    verdict.sameMoney.map { money in
      SameMoney(
        cost: money.cost, dearest: name(money.dearest) ?? "",
        entries: money.entries.map { entry in
          SameMoney.Entry(
            option: name(entry.candidate) ?? "", times: entry.times,
            members: Reply.Quantity(entry.members),
            costPerMember: entry.costPerMember.map { Reply.Quantity($0) },
            profit: entry.profit.map { Reply.Quantity($0) },
            chanceOfChoice: entry.chanceOfChoice.map { Reply.Estimate($0) })
        })
    }
  }

  /// Single sources stacked by what the next member costs; nil without a limit or goal to stop at, with
  /// declared options, or with one source.
  public var ladder: Ladder? {
    verdict.ladder.map { ladder in
      Ladder(
        rungs: ladder.rungs.map { rung in
          Ladder.Rung(
            source: rung.source, marginalPrice: rung.marginalPrice,
            members: Reply.Quantity(rung.members), cost: Reply.Quantity(rung.cost),
            chanceWithinCash: rung.feasibility.withinCash.map { Reply.Estimate($0) },
            chanceWithinHours: rung.feasibility.withinHours.map { Reply.Estimate($0) },
            goals: rung.feasibility.goals.map { Goal($0) })
        }, end: ladder.end.name)
    }
  }

  /// The assumptions that were moved through all that is possible without changing the choice.
  public var steadfast: [Assumption] {
    verdict.steadfast.map { assumption in
      let scale = Scale(assumption.type, assumption.unit)
      return Assumption(
        path: assumption.path, source: assumption.source, unit: scale.unit,
        statedLow: scale.number(assumption.stated.lowerBound),
        statedHigh: scale.number(assumption.stated.upperBound))
    }
  }

  /// What finding out would be worth; nil where nothing competes with the choice.
  public var information: Information? {
    verdict.information.map { information in
      Information(
        everything: Information.Finding(information.everything),
        findings: information.findings.map { Information.Finding($0) }, draws: information.draws)
    }
  }

  /// What a member must be worth over time for the only option of a plan without a value to pay; nil
  /// elsewhere.
  public var breakEvenWorth: Reply.Quantity? {
    verdict.breakEvenWorth.map { Reply.Quantity($0) }
  }

  /// The wages at which the best option turns, ascending, where hours have no price; else empty.
  public var breakEvenWages: [BreakEvenWage] {
    verdict.breakEvenWages.map {
      BreakEvenWage(below: name($0.below) ?? "", above: name($0.above), wage: $0.wage)
    }
  }
}

extension Reply.Verdict.Goal {
  /// Takes a condition of a goal over.
  init(_ goal: BuyinAnalysis.Verdict.Goal) {
    self.init(
      name: goal.name, title: goal.title, condition: goal.condition,
      chance: Reply.Estimate(goal.chance), required: goal.required, isReached: goal.isReached)
  }
}

extension Reply.Verdict.Information.Finding {
  /// Takes a finding over.
  fileprivate init(_ finding: BuyinAnalysis.Verdict.Information.Finding) {
    self.init(paths: finding.paths, gain: Reply.Estimate(finding.gain), money: finding.money)
  }
}

extension Reply.Verdict.GradeReason {
  /// Takes over what a grade rests on.
  init(_ reason: BuyinAnalysis.Verdict.GradeReason) {
    self.init(
      profit: reason.profit.map { Reply.Estimate($0) },
      chanceOfProfit: reason.chanceOfProfit.map { Reply.Estimate($0) },
      addedProfit: reason.addedProfit.map { Reply.Estimate($0) },
      chanceOfAddedProfit: reason.chanceOfAddedProfit.map { Reply.Estimate($0) },
      isAmongBest: reason.isAmongBest,
      chanceOfBest: reason.chanceOfBest.map { Reply.Estimate($0) },
      chanceBelowChoice: reason.chanceBelowChoice.map { Reply.Estimate($0) },
      chanceOfCheaperFollowers: reason.chanceOfCheaperFollowers.map { Reply.Estimate($0) },
      chanceOfSupport: reason.chanceOfSupport.map { Reply.Estimate($0) },
      nobody: reason.nobody, isFeasible: reason.isFeasible,
      restsOnCredibility: reason.restsOnCredibility)
  }
}
