package import BuyinSyntax

/// The codes of mistakes that only the model can see.
package enum CampaignCode: String, DiagnosticCode {
  case noEngagement = "E0530"
  case startsTooLate = "E0531"
  case hoursUnpriced = "E0533"
  case noValue = "E0534"

  package var title: String {
    switch self {
    case .noEngagement: "followers who never become members"
    case .startsTooLate: "a source that starts after the horizon"
    case .hoursUnpriced: "hours of work without a price"
    case .noValue: "a result that needs to know what things are worth"
    }
  }

  package var explanation: Explanation {
    switch self {
    case .noEngagement: Self.noEngagementExplanation
    case .startsTooLate: Self.startsTooLateExplanation
    case .hoursUnpriced: Self.hoursUnpricedExplanation
    case .noValue: Self.noValueExplanation
    }
  }

  private static let noEngagementExplanation = Explanation(
    """
    A follower is an account in a list; a member is a person who takes part. Nothing in this \
    source makes the one into the other, so it would win nobody whatever it costs. Say the chance \
    that an interested follower takes part in a month.
    """,
    failing: example(engage: "", rest: ""), mended: example(rest: ""))

  private static let startsTooLateExplanation = Explanation(
    """
    The plan ends before this source begins, so it would cost nothing and win nobody: it is \
    likely not what you mean.
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
    things cost and not what anything is worth, so only costs can be compared.
    """,
    failing: example(rest: "  pay $500\n") + "show outreach.profit",
    mended: example(rest: "  pay $500\n") + "show outreach.cost_per_member")

  /// Writes a source of audience.
  ///
  /// - Parameters:
  ///   - engage: the line that makes followers members, whole.
  ///   - rest: further lines, whole.
  private static func example(
    engage: String = "  engage 20% to 50% per month\n", rest: String
  ) -> String {
    "source outreach {\n  followers 60 to 250\n  interested 50% to 90%\n\(engage)"
      + "  leave 2% to 6% per month\n\(rest)}\n"
  }
}
