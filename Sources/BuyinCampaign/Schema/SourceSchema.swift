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
      Reading(.once, .quantity(.money()), example: "$10"),
      Reading(.perTime, .quantity(Dimension.money().perTime), example: "$50 per month"),
      Reading(
        .perFollower, .quantity(Dimension.money().over(.followers)),
        example: "$0.10 to $0.30 per follower"),
    ], allowsSeveral: true, fallback: "nothing", coordinate: 1, example: "$10",
    alsoCalled: ["fee", "fees", "spend", "ad_spend"])

  private static let work = Field(
    "work", "the hours of our own that it takes: once, over time, or for each follower",
    [
      Reading(.once, .quantity(.effort), example: "15 to 25 hours"),
      Reading(.perTime, .quantity(Dimension.effort.perTime), example: "3 hours per week"),
      Reading(
        .perFollower, .quantity(Dimension.effort.over(.followers)),
        example: "5 minutes per follower"),
    ], allowsSeveral: true, fallback: "none", coordinate: 2, example: "15 to 25 hours",
    alsoCalled: ["effort", "labour", "labor", "workload"])

  private static let followers = Field(
    "followers", "the followers it wins: once, or over time",
    [
      Reading(.once, .quantity(.followers), bareUnit: "follower", example: "60 to 250"),
      Reading(
        .perTime, .quantity(Dimension.followers.perTime), bareUnit: "follower",
        example: "20 to 40 per month"),
    ], allowsSeveral: true, fallback: nil, coordinate: 3, example: "60 to 250",
    alsoCalled: ["fans", "subs"])

  private static let real = Field(
    "real", "the share of the accounts with a person behind them", [Reading(.value, .share)],
    bounds: .unitInterval, fallback: "100%", coordinate: 4, example: "20% to 80%",
    alsoCalled: ["authentic", "genuine", "fake", "fakes", "bots"])

  private static let interested = Field(
    "interested", "of the real ones, the share who have the interest that binds the community",
    [Reading(.value, .share)], bounds: .unitInterval, fallback: nil, coordinate: 5,
    example: "0.1% to 2%", alsoCalled: ["relevant", "target", "fit", "quality"])

  private static let engage = Field(
    "engage", "the chance to take part: of an interested follower, or of any follower",
    [
      Reading(.ofInterested, .chance, example: "5% to 20% per month"),
      Reading(
        .ofFollowers, .chancePer("follower"), example: "1% to 3% per follower per month"),
    ],
    bounds: .unitInterval, fallback: "none; a source needs it",
    absence: Field.Absence("nothing says how a follower of", "becomes a member"), coordinate: 6,
    example: "5% to 20% per month",
    alsoCalled: ["engagement", "engagement_rate", "conversion", "active", "activation"])

  private static let leave = Field(
    "leave", "the chance that a person leaves", [Reading(.value, .chance)],
    bounds: .unitInterval, fallback: nil, coordinate: 7, example: "2% to 6% per month",
    alsoCalled: ["churn", "churn_rate", "attrition", "unfollow", "unfollows", "retention"])

  private static let purge = Field(
    "purge", "the chance that the platform removes an account with nobody behind it",
    [Reading(.value, .chance)], bounds: .unitInterval, fallback: "the chance of `leave`",
    coordinate: 8, example: "5% per month", alsoCalled: ["cleanup", "deleted", "removed"])

  private static let invites = Field(
    "invites", "word of mouth: the followers whom a member brings over time",
    [
      Reading(
        .value, .quantity(Dimension.followers.over(.members).perTime), bareUnit: "follower")
    ], fallback: "none", coordinate: 9, example: "0.02 to 0.1 followers per member per month",
    alsoCalled: ["referrals", "referral", "virality", "viral", "word_of_mouth", "k_factor"])

  private static let alike = Field(
    "alike", "of the people whom a member brings, the share who have the interest",
    [Reading(.value, .share)], bounds: .unitInterval, fallback: "the share of `interested`",
    coordinate: 10, example: "40% to 80%", alsoCalled: ["similar", "homophily"])

  private static let start = Field(
    "start", "when it begins", [Reading(.value, .quantity(.time))], isStructural: true,
    fallback: "at once", coordinate: 11, example: "2 months", alsoCalled: ["delay", "starts"])

  private static let lasts = Field(
    "lasts", "how long it goes on", [Reading(.value, .quantity(.time))], isStructural: true,
    fallback: "to the horizon", coordinate: 12, example: "3 months",
    alsoCalled: ["length", "duration", "ends"])

  private static let count = Field(
    "count", "how many such sources there are: multiplies its followers, `pay` and `work`",
    [Reading(.value, .quantity(.none))], bounds: .notNegative, fallback: "1", coordinate: 13,
    example: "30")
}
