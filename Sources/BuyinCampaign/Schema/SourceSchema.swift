package import BuyinSemantics

/// A source: a way to win an audience, with what it costs and what its people are like.
extension Schema {
  package static let source = Schema(
    keyword: "source", summary: "a way to win followers: what it costs, and what they are like",
    isNamed: true,
    fields: [
      pay, work, followers, .real(4), .interested(5, example: "0.1% to 2%"),
      .engage(
        6, fallback: "none; a source needs it, or `content`",
        absence: Field.Absence("nothing says how a follower of", "becomes a member")),
      .leave(7), .purge(8), .invites(9), .alike(10), .start(11), .lasts(12), count, .responds(14),
      credibility, half, posts,
    ],
    hasMetrics: true, isPart: true,
    example: """
      source outreach "The people they listen to" {
        work        15 to 25 hours
        followers   60 to 250
        real        97% to 99.9%
        interested  50% to 90%
        engage      20% to 50% per month
        leave       2% to 6% per month
      }
      """,
    alsoCalled: [
      "channel", "ad", "ads", "advert", "adverts", "platform", "medium", "influencer", "creator",
      "tactic", "partner", "offer", "vendor", "facebook", "instagram", "tiktok", "youtube",
      "linkedin", "newsletter",
    ])

  private static let pay = Field(
    "pay", "what is paid: once, over time, for each follower or for each post",
    [
      Reading(.once, .quantity(.money()), example: "$10"),
      Reading(.perTime, .quantity(Dimension.money().perTime), example: "$50 per month"),
      Reading(
        .perFollower, .quantity(Dimension.money().over(.followers)),
        example: "$0.10 to $0.30 per follower"),
      Reading(.perPost, .quantity(Dimension.money().over(.posts)), example: "$200 per post"),
    ], allowsSeveral: true, allowsSteps: true, fallback: "nothing", coordinate: 1, example: "$10",
    alsoCalled: [
      "fee", "fees", "spend", "ad_spend", "adspend", "cost", "costs", "price", "budget", "cash",
      "money", "invest", "investment", "expense", "expenses", "payment", "paid", "retainer",
      "media", "cpf",
    ])

  private static let work = Field(
    "work",
    "the hours of our own that it takes: once, over time, for each follower or for each post",
    [
      Reading(.once, .quantity(.effort), example: "15 to 25 hours"),
      Reading(.perTime, .quantity(Dimension.effort.perTime), example: "3 hours per week"),
      Reading(
        .perFollower, .quantity(Dimension.effort.over(.followers)),
        example: "5 minutes per follower"),
      Reading(.perPost, .quantity(Dimension.effort.over(.posts)), example: "1 hour per post"),
    ], allowsSeveral: true, allowsSteps: true, fallback: "none", coordinate: 2,
    example: "15 to 25 hours",
    alsoCalled: [
      "effort", "labour", "labor", "workload", "time", "hours", "labour_hours", "man_hours",
    ])

  private static let followers = Field(
    "followers", "the followers it wins: once, over time, or with each post",
    [
      Reading(.once, .quantity(.followers), bareUnit: "follower", example: "60 to 250"),
      Reading(
        .perTime, .quantity(Dimension.followers.perTime), bareUnit: "follower",
        example: "20 to 40 per month"),
      Reading(
        .perPost, .quantity(Dimension.followers.over(.posts)), bareUnit: "follower",
        example: "10 to 40 followers per post"),
    ], allowsSeveral: true, allowsSteps: true, fallback: nil, coordinate: 3, example: "60 to 250",
    alsoCalled: ["fans", "subs", "subscribers", "new_followers", "follows", "follower"])

  private static let count = Field(
    "count", "how many such sources there are: multiplies its followers, `pay` and `work`",
    [Reading(.value, .quantity(.none))], bounds: .notNegative, fallback: "1", coordinate: 13,
    example: "30")

  private static let credibility = Field(
    "credibility",
    "an assumption: by how much a page that looks followed wins over newcomers more easily",
    [Reading(.value, .quantity(.none))], bounds: .any, fallback: "0%", coordinate: 15,
    example: "-20% to 5%", alsoCalled: ["social_proof", "bandwagon"])

  private static let half = Field(
    "half", "the followers at which half of that effect is reached, and lost again",
    [Reading(.value, .quantity(.followers), bareUnit: "follower")],
    isPositive: true, fallback: "1,000", coordinate: 16, example: "1,000")

  private static let posts = Field(
    "posts", "the posts that it takes, which amounts per post follow",
    [
      Reading(.once, .quantity(.posts), bareUnit: "post", example: "3"),
      Reading(
        .perTime, .quantity(Dimension.posts.perTime), bareUnit: "post", example: "1 per month"),
    ], allowsSeveral: true, allowsSteps: true, fallback: "none", coordinate: 17, example: "3")
}
