package import BuyinSemantics

/// A source: a way to win an audience, with what it costs and what its people are like.
extension Schema {
  package static let source = Schema(
    keyword: "source", summary: "a way to win followers: what it costs, and what they are like",
    isNamed: true,
    fields: [
      pay, work, followers, real, interested, engage, leave, purge, invites, alike, start, lasts,
      count,
    ],
    hasMetrics: true,
    example: """
      source outreach "The people they listen to" {
        work        15 to 25 hours
        followers   60 to 250
        real        97% to 99.9%
        interested  50% to 90%
        engage      20% to 50% per month
        leave       2% to 6% per month
      }
      """)

  private static let pay = Field(
    "pay", "what is paid: once, over time, or for each follower",
    [
      Reading(.once, .quantity(.money())),
      Reading(.perTime, .quantity(Dimension.money().perTime)),
      Reading(.perFollower, .quantity(Dimension.money().over(.followers))),
    ], allowsSeveral: true, fallback: "nothing", coordinate: 1, example: "$10")

  private static let work = Field(
    "work", "the hours of our own that it takes: once, over time, or for each follower",
    [
      Reading(.once, .quantity(.effort)),
      Reading(.perTime, .quantity(Dimension.effort.perTime)),
      Reading(.perFollower, .quantity(Dimension.effort.over(.followers))),
    ], allowsSeveral: true, fallback: "none", coordinate: 2, example: "15 to 25 hours")

  private static let followers = Field(
    "followers", "the followers it wins: once, or over time",
    [
      Reading(.once, .quantity(.followers), bareUnit: "follower"),
      Reading(.perTime, .quantity(Dimension.followers.perTime), bareUnit: "follower"),
    ], allowsSeveral: true, fallback: nil, coordinate: 3, example: "60 to 250")

  private static let real = Field(
    "real", "the share of the accounts with a person behind them", [Reading(.value, .share)],
    bounds: .unitInterval, fallback: "100%", coordinate: 4, example: "20% to 80%")

  private static let interested = Field(
    "interested", "of the real ones, the share who have the interest that binds the community",
    [Reading(.value, .share)], bounds: .unitInterval, fallback: nil, coordinate: 5,
    example: "0.1% to 2%")

  private static let engage = Field(
    "engage", "the chance to take part: of an interested follower, or of any follower",
    [Reading(.ofInterested, .chance), Reading(.ofFollowers, .chancePer("follower"))],
    bounds: .unitInterval, fallback: "none; a source needs it",
    absence: Field.Absence("nothing says how a follower of", "becomes a member"), coordinate: 6,
    example: "5% to 20% per month")

  private static let leave = Field(
    "leave", "the chance that a person leaves", [Reading(.value, .chance)],
    bounds: .unitInterval, fallback: nil, coordinate: 7, example: "2% to 6% per month")

  private static let purge = Field(
    "purge", "the chance that the platform removes an account with nobody behind it",
    [Reading(.value, .chance)], bounds: .unitInterval, fallback: "the chance of `leave`",
    coordinate: 8, example: "5% per month")

  private static let invites = Field(
    "invites", "word of mouth: the followers whom a member brings over time",
    [
      Reading(
        .value, .quantity(Dimension.followers.over(.members).perTime), bareUnit: "follower")
    ], fallback: "none", coordinate: 9, example: "0.02 to 0.1 followers per member per month")

  private static let alike = Field(
    "alike", "of the people whom a member brings, the share who have the interest",
    [Reading(.value, .share)], bounds: .unitInterval, fallback: "the share of `interested`",
    coordinate: 10, example: "40% to 80%")

  private static let start = Field(
    "start", "when it begins", [Reading(.value, .quantity(.time))], isStructural: true,
    fallback: "at once", coordinate: 11, example: "2 months")

  private static let lasts = Field(
    "lasts", "how long it goes on", [Reading(.value, .quantity(.time))], isStructural: true,
    fallback: "to the horizon", coordinate: 12, example: "3 months")

  private static let count = Field(
    "count", "how many such sources there are: multiplies its followers, `pay` and `work`",
    [Reading(.value, .quantity(.none))], bounds: .notNegative, fallback: "1", coordinate: 13,
    example: "30")
}
