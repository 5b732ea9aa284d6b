package import BuyinSyntax

/// The codes of mistakes that only the model can see.
package enum CampaignCode: String, DiagnosticCode {
  case noEngagement = "E0530"
  case startsTooLate = "E0531"
  case hoursUnpriced = "E0533"
  case noValue = "E0534"
  case noHours = "E0535"
  case actionsInCircle = "E0536"
  case emptyOption = "E0537"
  case stepsMiscounted = "E0538"
  case newcomersUnknown = "E0539"
  case notInOption = "E0541"
  case sourceUnused = "W0542"
  case goalsContradict = "W0543"
  case cheapReal = "W0550"
  case engagedBeyondAll = "W0551"
  case growthWithoutLimit = "W0552"
  case hoursNeverPriced = "W0553"
  case hoursBeyondBudget = "W0554"
  case withoutEffect = "W0555"
  case noFollowers = "W0556"
  case credibleBeyondAll = "W0558"

  package var title: String {
    switch self {
    case .noEngagement: "followers who never become members"
    case .startsTooLate: "something that starts after the horizon"
    case .hoursUnpriced: "hours of work without a price"
    case .noValue: "a result that needs to know what things are worth"
    case .noHours: "a wage for hours that nobody works"
    case .actionsInCircle: "actions that follow each other in a circle"
    case .emptyOption: "an option that does nothing"
    case .stepsMiscounted: "a list that does not have one value for each step"
    case .newcomersUnknown: "newcomers of whom nothing is known"
    case .notInOption: "a part that an option does not have"
    case .sourceUnused: "a source that no option uses"
    case .goalsContradict: "goals that no option can reach together"
    case .cheapReal: "real followers at the price of fakes"
    case .engagedBeyondAll: "more engagement than in any known community"
    case .growthWithoutLimit: "word of mouth that grows without end"
    case .hoursNeverPriced: "hours that a verdict cannot count as cost"
    case .hoursBeyondBudget: "a source that takes more hours than there are"
    case .withoutEffect: "a line that changes nothing"
    case .noFollowers: "a source that wins nobody"
    case .credibleBeyondAll: "credibility beyond what is known"
    }
  }

  package var explanation: Explanation {
    switch self {
    case .noEngagement: Self.noEngagementExplanation
    case .startsTooLate: Self.startsTooLateExplanation
    case .hoursUnpriced: Self.hoursUnpricedExplanation
    case .noValue: Self.noValueExplanation
    case .noHours: Self.noHoursExplanation
    case .actionsInCircle: Self.actionsInCircleExplanation
    case .emptyOption: Self.emptyOptionExplanation
    case .stepsMiscounted: Self.stepsMiscountedExplanation
    case .newcomersUnknown: Self.newcomersUnknownExplanation
    case .notInOption: Self.notInOptionExplanation
    case .sourceUnused: Self.sourceUnusedExplanation
    case .goalsContradict: Self.goalsContradictExplanation
    case .cheapReal: Self.cheapRealExplanation
    case .engagedBeyondAll: Self.engagedBeyondAllExplanation
    case .growthWithoutLimit: Self.growthWithoutLimitExplanation
    case .hoursNeverPriced: Self.hoursNeverPricedExplanation
    case .hoursBeyondBudget: Self.hoursBeyondBudgetExplanation
    case .withoutEffect: Self.withoutEffectExplanation
    case .noFollowers: Self.noFollowersExplanation
    case .credibleBeyondAll: Self.credibleBeyondAllExplanation
    }
  }

  private static let noEngagementExplanation = Explanation(
    """
    A follower is an account in a list; a member is a person who takes part. Nothing in this \
    plan makes the one into the other, so it would win nobody whatever it costs. Say the chance \
    that an interested follower takes part in a month, or describe the posts that move one in a \
    `content` block.
    """,
    failing: example(engage: "", rest: ""), mended: example(rest: ""))

  private static let startsTooLateExplanation = Explanation(
    """
    The plan ends before this begins, so it would cost nothing and win nobody: it is likely not \
    what you mean.
    """,
    failing: "horizon 6 months\n" + example(rest: "  start 8 months\n"),
    mended: "horizon 12 months\n" + example(rest: "  start 8 months\n"))

  private static let hoursUnpricedExplanation = Explanation(
    """
    Work that is not priced looks free, and then it wins every comparison. So there is no cost \
    where hours are worked until the budget says what an hour is worth: what you would pay \
    somebody for it, or what you would earn with it. Results without money, such as `members` \
    and `hours`, are there without it.
    """,
    failing: example(rest: "  work 15 to 25 hours\n") + "show outreach.cost_per_member",
    mended: "budget { wage $20 per hour }\n" + example(rest: "  work 15 to 25 hours\n")
      + "show outreach.cost_per_member")

  private static let noValueExplanation = Explanation(
    """
    Profit and the like are what the members are worth less what they cost. This plan says what \
    things cost and not what anything is worth, so only costs can be compared. Say what a \
    membership is worth over time, or what an action of a member is worth each time.
    """,
    failing: example(rest: "  pay $500\n") + "show outreach.profit",
    mended: example(rest: "  pay $500\n") + "member { worth $1 to $4 per member per month }\n"
      + "show outreach.profit")

  /// Writes a source of audience.
  ///
  /// - Parameters:
  ///   - followers: how many followers it wins.
  ///   - engage: the line that makes followers members, whole.
  ///   - rest: further lines, whole.
  static func example(
    followers: String = "60 to 250", engage: String = "  engage 20% to 50% per month\n",
    rest: String
  ) -> String {
    "source outreach {\n  followers \(followers)\n  interested 50% to 90%\n\(engage)"
      + "  leave 2% to 6% per month\n\(rest)}\n"
  }
}
