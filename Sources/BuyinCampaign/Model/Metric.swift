/// The unit of a metric, as powers of what the model counts.
///
/// Base units: days for time and hours for effort, so a price per member·month is converted by its reader.
package struct MetricUnit: Sendable, Equatable {
  /// The power of money, in the reporting currency.
  package var money = 0
  /// The power of followers.
  package var follower = 0
  /// The power of members.
  package var member = 0
  /// The power of calendar time, in days.
  package var time = 0
  /// The power of effort, in hours.
  package var effort = 0
  /// Whether the number is a share, written in percent.
  package var isShare = false
}

/// What can be asked of an option or of a source in it.
package enum Metric: String, CaseIterable, Sendable {
  case cost
  case cash
  case hours
  case arrivals
  case audience
  case members
  case memberMonths = "member_months"
  case costPerFollower = "cost_per_follower"
  case costPerMember = "cost_per_member"
  case costPerMemberMonth = "cost_per_member_month"
  case membersPerMoney = "members_per_money"
  case nobody
  case mirage
  case halfLife = "half_life"
  case ties
  case value
  case profit
  case roi
  case payback
  case breakEvenWorth = "break_even_worth"
  case breakEvenWage = "break_even_wage"

  /// What the metric says, in one sentence.
  package var summary: String {
    switch self {
    case .cost: "what is paid, and what the hours cost at their wage"
    case .cash: "what is paid"
    case .hours: "the hours that are worked"
    case .arrivals: "followers who come, paid and by word of mouth"
    case .audience: "accounts that follow at the end, real or not"
    case .members: "people who still take part at the end"
    case .memberMonths: "the time that members spend as members, added up"
    case .costPerFollower: "the cost of one follower more than without the option"
    case .costPerMember: "the cost of one engaged member more than without the option"
    case .costPerMemberMonth: "the cost of one member for one month more than without the option"
    case .membersPerMoney: "engaged members more than without the option, for the money"
    case .nobody: "about the chance that not one of the members won is left"
    case .mirage: "followers who come for each engaged member who is won"
    case .halfLife: "the time from the most members to half of them"
    case .ties: "pairs of members who could know each other"
    case .value: "what the members and their actions are worth, discounted"
    case .profit: "the value added, less the cost added"
    case .roi: "the profit for each unit of cost"
    case .payback: "the time from which the value covers the cost to the end"
    case .breakEvenWorth: "what a member must be worth over time for the option to pay"
    case .breakEvenWage: "what an hour may cost at most for the option to pay"
    }
  }

  /// Words of the trade for it, in small letters.
  package var alsoCalled: [String] {
    switch self {
    case .cost: ["total_cost", "price", "expense", "expenses", "spend"]
    case .cash: ["spending"]
    case .arrivals: ["new_followers"]
    case .audience: ["total_followers"]
    case .members: ["engaged", "engagement", "engaged_members", "community_size"]
    case .costPerFollower: ["cpf", "price_per_follower"]
    case .costPerMember: ["cpa", "cac", "cost_per_acquisition", "price_per_member"]
    case .halfLife: ["lifetime"]
    case .value: ["revenue", "ltv"]
    case .roi: ["return", "roas"]
    case .payback: ["payback_time"]
    case .hours, .memberMonths, .costPerMemberMonth, .membersPerMoney, .nobody, .mirage, .ties,
      .profit, .breakEvenWorth, .breakEvenWage:
      []
    }
  }

  /// Whether a smaller figure is the better one.
  package var isLessBetter: Bool {
    switch self {
    case .cost, .cash, .hours, .costPerFollower, .costPerMember, .costPerMemberMonth, .nobody,
      .mirage, .payback, .breakEvenWorth:
      true
    case .arrivals, .audience, .members, .memberMonths, .membersPerMoney, .halfLife, .ties,
      .value, .profit, .roi, .breakEvenWage:
      false
    }
  }

  /// Whether the metric has a figure for every step; the others look at the course as a whole.
  package var isSeries: Bool { !needsSteps }

  /// Whether the metric needs every step of the course, even for one figure.
  package var needsSteps: Bool { detail.contains(.everyStep) }

  /// Whether the mean over the draws is the figure to show, instead of the median.
  package var isShownAsMean: Bool { self == .nobody }

  /// The unit of the figures.
  package var unit: MetricUnit {
    switch self {
    case .cost, .cash, .value, .profit: MetricUnit(money: 1)
    case .hours: MetricUnit(effort: 1)
    case .arrivals, .audience: MetricUnit(follower: 1)
    case .members: MetricUnit(member: 1)
    case .memberMonths: MetricUnit(member: 1, time: 1)
    case .costPerFollower: MetricUnit(money: 1, follower: -1)
    case .costPerMember: MetricUnit(money: 1, member: -1)
    case .costPerMemberMonth, .breakEvenWorth: MetricUnit(money: 1, member: -1, time: -1)
    case .membersPerMoney: MetricUnit(money: -1, member: 1)
    case .nobody: MetricUnit(isShare: true)
    case .mirage: MetricUnit(follower: 1, member: -1)
    case .halfLife, .payback: MetricUnit(time: 1)
    case .ties: MetricUnit()
    case .roi: MetricUnit(isShare: true)
    case .breakEvenWage: MetricUnit(money: 1, effort: -1)
    }
  }
}
