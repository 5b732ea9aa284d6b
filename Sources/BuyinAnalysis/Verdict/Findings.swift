package import BuyinNumerics
package import BuyinSemantics

extension Verdict {
  /// An assumption of the plan: a slot that is directly one distribution.
  package struct Assumption: Sendable {
    /// The path of the slot: `bought.interested`.
    package let path: String
    /// The 5th and 95th percentile as stated, in base units.
    package let stated: ClosedRange<Double>
    /// What it is and how it is shown.
    package let type: QuantityType
    package let unit: UnitProduct
    /// Where its figures come from, as the plan says; nil: it has no source.
    package internal(set) var source: String?
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
    /// Where the assumption's figures come from, as the plan says; nil: it has no source.
    package internal(set) var source: String?
    /// The option that wins beyond each crossing, in the order of `crossings`.
    package internal(set) var winners: [Int] = []

    /// Whether the nearest crossing lies inside the stated range; else it is only possible.
    package var isInside: Bool { stated.contains(nearest) }
  }

  /// What finding out more before the money is spent would be worth, by the utility in force.
  package struct Information: Sendable {
    /// Something to find out.
    package struct Finding: Sendable {
      /// The assumptions, more than one where they only count as a product (`bought.real`,
      /// `bought.interested`, `bought.engage`): found out together, by a trial purchase.
      package let paths: [String]
      /// By how much the mean utility of the best option would rise, in units of the utility; 0 where
      /// it is below two standard errors: "finding this out would change nothing".
      package let gain: Estimate
      /// The same in the currency: profit as it is, members for money by what the choice costs and
      /// its median price per member; nil where that has no price. "Worth at most so much".
      package let money: Double?
    }

    /// Everything at once: no finding is worth more.
    package let everything: Finding
    /// Each assumption and group, the most worth first. The first with a gain above 0 may be called
    /// what to find out first; where there is none, say that nothing needs finding out.
    package let findings: [Finding]
    /// The draws that it is worked out from.
    package let draws: Int
  }

  /// The options if each were bought as often as the dearest one's median cost allows: "if so many
  /// such purchases could be had".
  package struct SameMoney: Sendable {
    /// An option for that money.
    package struct Entry: Sendable {
      /// By its position among the candidates.
      package let candidate: Int
      /// How many times followers, pay and work are multiplied.
      package let times: Double
      /// What it adds then.
      package let members: Quantity
      /// The price of a member then; nil where hours have no price.
      package let costPerMember: Quantity?
      /// The profit then; nil without a value.
      package let profit: Quantity?
      /// The chance that the choice, at this money, adds more members than it, ties half; nil for
      /// the choice.
      package let chanceOfChoice: Estimate?
    }

    /// The median cost of the dearest option, in the currency.
    package let cost: Double
    /// The dearest option.
    package let dearest: Int
    /// The shown options that cost anything, in the order of the candidates.
    package let entries: [Entry]
  }

  /// Single sources, or the options that the plan declares, added one by one, the next one being the cheapest per further member, until every
  /// goal is reached or the next one breaks the budget.
  package struct Ladder: Sendable {
    /// One step of it.
    package struct Rung: Sendable {
      /// The source or option that is added, by its name.
      package let source: String
      /// The candidate that stands there afterwards; nil where it is none.
      package let candidate: Int?
      /// What a further member costs with it, at the median, in the currency; infinite where it wins
      /// none.
      package let marginalPrice: Double
      /// What all so far adds, and costs.
      package let members: Quantity
      package let cost: Quantity
      package let feasibility: Feasibility
    }

    /// Why it ends.
    package enum End: String, Sendable {
      /// Every goal is reached: the last rung is the least that does it.
      case goalReached
      /// The next source would break the budget.
      case budgetSpent
      /// No further source wins anybody. A goal that the last rung does not reach, no stack of these
      /// sources reaches; without goals all of them fit the budget.
      case nothingLeft
    }

    package let rungs: [Rung]
    package let end: End
  }

  /// A wage at which the best option turns.
  package struct BreakEvenWage: Sendable {
    /// The option that is the better up to this wage, by its position among the candidates.
    package let below: Int
    /// The option that is the better above it; nil says that `below` pays up to it, at the median,
    /// and not above.
    package let above: Int?
    /// The money for an hour; at or below 0 the option does not pay at any wage.
    package let wage: Double
  }
}
