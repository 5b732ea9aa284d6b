package import BuyinSemantics

/// Those who are there already, and what all people of a plan have in common.
extension Schema {
  package static let audience = Schema(
    keyword: "audience", summary: "the followers who are there before the plan begins",
    isNamed: false,
    fields: [
      followers, .real(2), .interested(3, example: "5% to 20%"),
      .engage(
        4, fallback: "none; an audience needs it, or `content`",
        absence: Field.Absence("nothing says how a follower of", "becomes a member")),
      .leave(5), .purge(6), .invites(7),
      .alike(8), .responds(9),
    ],
    isShared: true,
    example: """
      audience {
        followers   50,000
        interested  5% to 20%
        engage      1% to 5% per month
        leave       1% to 3% per month
      }
      """)

  private static let followers = Field(
    "followers", "how many accounts follow at the beginning",
    [Reading(.value, .quantity(.followers), bareUnit: "follower")], fallback: nil, coordinate: 1,
    example: "50,000", alsoCalled: ["fans", "subs"])

  package static let community = Schema(
    keyword: "community", summary: "how many people there are to win, and what binds them",
    isNamed: false, fields: [people, bond], isShared: true,
    example: """
      community {
        people  20,000
      }
      """)

  private static let people = Field(
    "people", "how many people there are to win",
    [Reading(.value, .quantity(.people), bareUnit: "person")], fallback: "without end",
    coordinate: 1, example: "20,000",
    alsoCalled: ["market", "population", "size"])

  private static let bond = Field(
    "bond", "by how much one's own kind draws one in: an odds ratio",
    [Reading(.value, .quantity(.none))], fallback: "1, none", coordinate: 2,
    example: "1.2 to 1.9", alsoCalled: ["cohesion", "odds_ratio"])

  package static let feed = Schema(
    keyword: "feed", summary: "how a feed treats a page with many empty accounts",
    isNamed: false, fields: [dilution], isShared: true,
    example: """
      feed {
        dilution  uniform(0, 1)
      }
      """)

  private static let dilution = Field(
    "dilution", "an assumption: the power of the share of real accounts by which reach shrinks",
    [Reading(.value, .quantity(.none))], fallback: "0, none", coordinate: 1,
    example: "uniform(0, 1)")

  package static let member = Schema(
    keyword: "member", summary: "what a member is worth", isNamed: false, fields: [worth],
    isShared: true,
    example: """
      member {
        worth  $1 to $4 per member per month
      }
      """)

  private static let worth = Field(
    "worth", "what one membership is worth over time",
    [
      Reading(.value, .quantity(Dimension.money().over(.members).perTime)),
      Reading(.value, .quantity(Dimension.money().perTime)),
    ], bounds: .any, fallback: "no stated worth", coordinate: 1,
    example: "$2 per member per month", alsoCalled: ["lifetime_value", "arpu"])

  package static let action = Schema(
    keyword: "action", summary: "what members may do, and what it is worth", isNamed: true,
    fields: [chance, after, again, value], isMetric: true, isShared: true,
    example: """
      action buy {
        chance  1% to 3% per month
        value   $4
      }
      """)

  private static let chance = Field(
    "chance", "the chance that a member does it: over time, or on each occasion",
    [
      Reading(.perTime, .chance, example: "2% per month"),
      Reading(.each, .share, example: "20%"),
    ], bounds: .unitInterval, fallback: nil, coordinate: 1, example: "2% per month",
    alsoCalled: ["probability", "conversion_rate"])

  private static let after = Field(
    "after", "the action that it follows", [Reading(.value, .name("action"))],
    fallback: "taking part", coordinate: 2, example: "subscribe", alsoCalled: ["follows"])

  private static let again = Field(
    "again", "whether a member may do it more than once", [Reading(.value, .truth)],
    bounds: .any, isStructural: true, fallback: "no", coordinate: 3, example: "yes",
    alsoCalled: ["repeats", "recurring"])

  private static let value = Field(
    "value", "what it is worth each time: the margin, and not the turnover",
    [Reading(.value, .quantity(.money()))], bounds: .any, fallback: "no stated value",
    coordinate: 4, example: "$4", alsoCalled: ["margin"])
}
