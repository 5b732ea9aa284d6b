import BuyinSyntax

/// What the warnings of the model mean, each with a plan that has it, then mended.
extension CampaignCode {
  static let cheapRealExplanation = Explanation(
    """
    Researchers who bought followers in 2019 paid €0.0026 for one on Instagram, €0.0041 on X, €0.01 \
    on Facebook and €0.022 on YouTube (NATO StratCom COE, “Falling Behind”), and nearly all of them \
    were accounts with nobody behind. A follower with a person behind costs an advertiser $0.10 to \
    $1.10. So at such a price the followers are hardly all real. Without a line `real`, all are taken \
    for real. Say which share you believe in, as a range.
    """,
    failing: example(followers: "2000", rest: "  pay $10\n  real 100%\n"),
    mended: example(followers: "2000", rest: "  pay $10\n  real 1% to 20%\n"))

  static let engagedBeyondAllExplanation = Explanation(
    """
    In public communities 1 % to 10 % of the people take part (Nielsen, 2006), in small private ones \
    about a third (Higher Logic, 2020); a post of a brand moves 0.1 % to 4 % of its followers \
    (Socialinsider, 2025). This plan says that more than half of all followers take part in each \
    month. An engagement rate is often stated of those who saw a post, or of those who are \
    interested: `engage` is of the interested ones, so `interested` says which share they are.
    """,
    failing: example(engage: "  engage 90% to 95% per month\n", rest: ""),
    mended: example(rest: ""))

  static let growthWithoutLimitExplanation = Explanation(
    """
    Here each member brings more than one other member before it leaves, and so do those, so the \
    community grows without end, and every figure hangs on the horizon. Measured word of mouth \
    is far from it: a re-share leads to 0.05 to 0.35 further ones (Goel, Watts & Goldstein, 2012). \
    Lower `invites`, or say a smaller share of them who are `alike`.
    """,
    failing: example(rest: "  invites 1 to 2 followers per member per month\n"),
    mended: example(rest: "  invites 0.02 to 0.1 followers per member per month\n"))

  static let hoursNeverPricedExplanation = Explanation(
    """
    A verdict compares by money. Hours without a price look free and would win every comparison, so \
    there is no choice until the budget says what an hour is worth: what you would pay somebody for \
    it, or what you would earn with it.
    """,
    failing: example(rest: "  work 15 to 25 hours\n") + "verdict",
    mended: "budget { wage $20 per hour }\n" + example(rest: "  work 15 to 25 hours\n") + "verdict")

  static let hoursBeyondBudgetExplanation = Explanation(
    """
    Even if all goes quickly, this source alone takes more hours than the budget has. Give it less \
    to do, let it go on for a shorter time, or raise the `time` of the budget.
    """,
    failing: "budget { time 10 hours; wage $20 per hour }\n"
      + example(rest: "  work 15 to 25 hours\n"),
    mended: "budget { time 40 hours; wage $20 per hour }\n"
      + example(rest: "  work 15 to 25 hours\n"))

  static let credibleBeyondAllExplanation = Explanation(
    """
    A page that looks followed may win newcomers more easily while it is new. Experiments that gave \
    something a first small endorsement saw 1.17 to 1.79 times the success of what had none \
    (van de Rijt et al., 2014), which is a `credibility` of 0.17 to 0.79; scores rose by a quarter \
    (Muchnik et al., 2013), and what was popular already gained nothing (Zhou et al., 2023). This \
    source says that it more than doubles who comes to the others.
    """,
    failing: example(rest: "  credibility 3\n") + newcomers,
    mended: example(rest: "  credibility 0.2 to 0.8\n") + newcomers)

  /// A source to whose people credibility can be lent.
  private static let newcomers = """
    source friends {
      followers 80
      interested 50%
      engage 20% per month
      leave 4% per month
    }

    """

  static let noFollowersExplanation = Explanation(
    """
    A source without followers costs and wins nobody. What reaches people who follow already is not a \
    source of its own: add its cost to the source that won them.
    """,
    failing: example(followers: "0", rest: ""), mended: example(rest: ""))
}
