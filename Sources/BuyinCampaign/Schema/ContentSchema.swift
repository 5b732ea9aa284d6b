package import BuyinSemantics

/// Content: the posts that move followers to take part, and bring others.
extension Schema {
  package static let content = Schema(
    keyword: "content", summary: "posts: what they move followers to do, and what they cost",
    isNamed: true,
    fields: [
      posts, reach, appeal, rate, among, impressions, uneven, already, brings, .real(10),
      .interested(11, fallback: "needed with `brings`", example: "20% to 60%"),
      .leave(12, fallback: "nobody leaves"), pay, work, .start(15), .lasts(16), .purge(17),
      .invites(18), .alike(19), .responds(20),
      .engage(21, fallback: "the posts alone move them", isRate: false),
    ],
    isPart: true, isShared: true,
    example: """
      content posts "Two posts a week" {
        posts   2 per week
        reach   5% to 15%
        appeal  2% to 8%
        work    1 to 2 hours per post
      }
      """)

  private static let posts = Field(
    "posts", "how many posts: over time, in all, or a list with one number for each step",
    [
      Reading(.once, .quantity(.posts), bareUnit: "post", example: "12"),
      Reading(
        .perTime, .quantity(Dimension.posts.perTime), bareUnit: "post", example: "3 per week"),
    ], allowsSeveral: true, allowsSteps: true, fallback: nil, coordinate: 1,
    example: "3 per week", alsoCalled: ["frequency", "cadence", "volume"])

  private static let reach = Field(
    "reach", "the share of the followers who see a post", [Reading(.value, .share)],
    bounds: .unitInterval, fallback: "100%, where `appeal` or `rate` needs it", coordinate: 2,
    example: "5% to 15%", alsoCalled: ["organic_reach", "visibility"])

  private static let appeal = Field(
    "appeal", "of the interested people who see a post, the share who take part",
    [Reading(.value, .share)], bounds: .unitInterval, fallback: "none; `rate` may stand for it",
    coordinate: 3, example: "2% to 8%")

  private static let rate = Field(
    "rate", "a published rate of taking part; its unit says of whom it is",
    [
      Reading(
        .rateOfFollowers, .sharePer(["follower", "post"]), example: "0.15% per follower per post"),
      Reading(
        .rateOfViewers, .sharePer(["viewer", "post"]), example: "2% to 4% per viewer per post"),
      Reading(
        .rateOfImpressions, .sharePer(["impression", "post"]),
        example: "1% to 3% per impression per post"),
    ], bounds: .unitInterval, fallback: "none; `reach` and `appeal` may stand for it",
    coordinate: 4, example: "0.15% per follower per post",
    alsoCalled: ["benchmark", "er", "engagement", "engagement_rate"])

  private static let among = Field(
    "among", "the share of the benchmark page's followers who share its interest",
    [Reading(.value, .share)], bounds: .unitInterval, isPositive: true, fallback: "100%",
    coordinate: 5,
    example: "25%")

  private static let impressions = Field(
    "impressions", "how often somebody who sees a post sees it",
    [
      Reading(
        .value, .quantity(Dimension.counted("impression").over(.counted("viewer"))),
        example: "1.2 to 1.6 impressions per viewer"),
      Reading(.value, .quantity(.none)),
    ], isPositive: true, fallback: "1", coordinate: 6, example: "1.2 to 1.6 impressions per viewer",
    alsoCalled: ["views_per_viewer"])

  private static let uneven = Field(
    "uneven", "how unevenly people take part: the smaller, the fewer do it all",
    [Reading(.value, .quantity(.none))], isPositive: true, fallback: "everybody alike",
    coordinate: 7,
    example: "0.31", alsoCalled: ["dispersion", "heterogeneity"])

  private static let already = Field(
    "already", "whether it is made anyway, so that its cost is no cost of the plan",
    [Reading(.value, .truth)], bounds: .any, isStructural: true, fallback: "no", coordinate: 8,
    example: "yes", alsoCalled: ["existing", "anyway", "sunk"])

  private static let brings = Field(
    "brings", "the new followers whom a post brings",
    [
      Reading(.value, .quantity(Dimension.followers.over(.posts)), bareUnit: "follower")
    ], fallback: "none", coordinate: 9, example: "0.1 to 2 followers per post",
    alsoCalled: ["attracts", "gains"])

  private static let pay = Field(
    "pay", "what is paid: once, over time, or for each post",
    [
      Reading(.once, .quantity(.money()), example: "$500"),
      Reading(.perTime, .quantity(Dimension.money().perTime), example: "$50 per month"),
      Reading(.perPost, .quantity(Dimension.money().over(.posts)), example: "$1 to $3 per post"),
    ], allowsSeveral: true, allowsSteps: true, fallback: "nothing", coordinate: 13,
    example: "$1 to $3 per post", alsoCalled: ["fee", "fees", "spend"])

  private static let work = Field(
    "work", "the hours of our own that it takes: once, over time, or for each post",
    [
      Reading(.once, .quantity(.effort), example: "15 to 25 hours"),
      Reading(.perTime, .quantity(Dimension.effort.perTime), example: "3 hours per week"),
      Reading(
        .perPost, .quantity(Dimension.effort.over(.posts)), example: "1 to 2 hours per post"),
    ], allowsSeveral: true, allowsSteps: true, fallback: "none", coordinate: 14,
    example: "1 to 2 hours per post", alsoCalled: ["effort", "labour", "labor", "workload"])
}
