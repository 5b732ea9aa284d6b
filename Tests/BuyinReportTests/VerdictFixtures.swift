import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

@testable import BuyinAnalysis

/// What the tests say of an option; figures are medians with a 5th and 95th percentile.
struct Offer {
  var name: String
  var title = ""
  var cost: (Double, Double)? = (300, 500)
  var hours = 0.0
  var follower: (Double, Double)? = (1.4, 6.4)
  var member: (Double, Double)? = (6.3, 43)
  var members: (Double, Double) = (9.3, 60)
  var nobody = 0.0001
  var mirage: (Double, Double)? = (3, 9)

  /// The option's figures.
  var figures: OptionFigures {
    let price = units("USD", over: ["member"])
    let share = { (value: Double) in
      Quantity(summary: certain(value), type: .share, unit: .none)
    }
    let all: [(Metric, Quantity?)] = [
      (.cost, cost.map { draw($0, units("USD")) }),
      (.cash, cost.map { draw($0, units("USD")) }),
      (.hours, quantity(hours, units("hour"))),
      (.members, draw(members, units("member"))),
      (.costPerFollower, follower.map { draw($0, units("USD", over: ["follower"])) }),
      (.costPerMember, member.map { draw($0, price) }),
      (.nobody, share(nobody)),
      (.mirage, mirage.map { draw($0, units("follower", over: ["member"])) }),
    ]
    return OptionFigures(
      name: name, title: title.isEmpty ? name : title,
      figures: all.compactMap { metric, quantity in quantity.map { (metric, $0) } })
  }

  private func draw(_ range: (Double, Double), _ unit: UnitProduct) -> Quantity {
    range.0 == range.1
      ? quantity(range.0, unit)
      : quantity(lognormal(range.0, range.1, path: name, design: Design(draws: 1024)), unit)
  }

  /// The option as a candidate.
  func candidate(
    _ position: Int, chance: Double? = nil, memberRatio: (Double, Double)? = nil,
    followerRatio: (Double, Double)? = nil, cash: Double? = nil, time: Double? = nil,
    goals: [Verdict.Goal] = []
  ) -> Verdict.Candidate {
    func ratio(_ range: (Double, Double)?) -> Summary? {
      range.map { lognormal($0.0, $0.1, design: Design(draws: 1024)) }
    }
    func estimate(_ value: Double?) -> Estimate? {
      value.map { Estimate($0, standardError: 0.001) }
    }
    var feasibility = Verdict.Feasibility(
      withinCash: estimate(cash), withinHours: estimate(time), isFeasible: true)
    feasibility.goals = goals
    return Verdict.Candidate(
      figures: figures, sources: [position], isShown: true, utility: Estimate(1), isRanked: true,
      chanceOfChoice: estimate(chance), memberRatio: ratio(memberRatio),
      followerRatio: ratio(followerRatio), isFree: false,
      feasibility: feasibility)
  }
}

extension Offer {
  /// The advert: nearly nobody, for nearly nothing.
  static let bought = Offer(
    name: "bought", title: "2000 followers for $10", cost: (10, 10), follower: (0.005, 0.005),
    member: (12, 618), members: (0.016, 0.81), nobody: 0.82, mirage: (2500, 128_000))
  /// The other way to spend the money.
  static let outreach = Offer(name: "outreach", title: "The people they listen to", hours: 20)
}

extension Verdict {
  /// The verdict of two offers, the second of them the choice.
  static func of(
    _ rival: Offer = .bought, _ choice: Offer = .outreach, word: Word = .likely,
    confidence: Double = 0.8942, memberRatio: (Double, Double)? = (0.55, 47),
    followerRatio: (Double, Double)? = (280, 1285), points: [TippingPoint] = [.interested],
    hasFeasible: Bool = true, grades: [(source: String, grade: Grade)] = [],
    cautions: [Caution] = [.followersAreNotMembers]
  ) -> Verdict {
    Verdict(
      candidates: [
        rival.candidate(
          0, chance: confidence, memberRatio: memberRatio, followerRatio: followerRatio),
        choice.candidate(1, cash: 0.99, time: 1),
      ],
      choice: 1, word: word, confidence: Estimate(confidence, standardError: 0.001), rival: 0,
      hasFeasible: hasFeasible, requiredConfidence: 0.8, tippingPoints: points, grades: grades,
      cautions: cautions)
  }
}

extension Verdict.TippingPoint {
  /// The assumption that the ten-dollar plan rests on.
  static let interested = at("bought.interested", 0.0211, 0.001...0.02, distance: 1.7)

  /// A tipping point of a share, the rival winning beyond it.
  static func at(
    _ path: String, _ value: Double, _ stated: ClosedRange<Double>, distance: Double
  ) -> Verdict.TippingPoint {
    Verdict.TippingPoint(
      path: path, crossings: [value], nearest: value, distance: distance, winner: 0,
      stated: stated, type: .share, unit: .none)
  }
}

extension Verdict {
  /// Returns the verdict with some facts changed.
  func with(_ change: (inout Verdict) -> Void) -> Verdict {
    var changed = self
    change(&changed)
    return changed
  }

  /// Returns the verdict with the candidate at a position changed.
  func with(_ position: Int, _ change: (inout Candidate) -> Void) -> Verdict {
    var changed = candidates
    change(&changed[position])
    var copy = Verdict(
      candidates: changed, choice: choice, word: word, confidence: confidence, rival: rival,
      hasFeasible: hasFeasible, requiredConfidence: requiredConfidence,
      tippingPoints: tippingPoints, grades: grades, cautions: cautions)
    copy.utility = utility
    copy.outOfReach = outOfReach
    return copy
  }
}

/// Returns an amount of money over the draws, its 5th and 95th percentile given.
func dollars(_ low: Double, _ high: Double) -> Quantity {
  quantity(lognormal(low, high, design: Design(draws: 1024)), units("USD"))
}
