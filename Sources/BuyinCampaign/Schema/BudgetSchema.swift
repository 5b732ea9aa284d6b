package import BuyinSemantics

/// The budget: what there is to spend, and what an hour costs.
extension Schema {
  package static let budget = Schema(
    keyword: "budget", summary: "what there is to spend, and what an hour of our own time costs",
    isNamed: false, fields: [cash, time, wage, confidence, discount], isShared: true,
    decidesCurrency: true,
    example: """
      budget {
        cash  $500
        time  40 hours
        wage  $20 per hour
      }
      """)

  private static let cash = Field(
    "cash", "the money there is to spend", [Reading(.value, .quantity(.money()))],
    fallback: "no limit", coordinate: 1, example: "$500",
    alsoCalled: ["money", "budget", "total", "amount", "spend", "funds", "limit", "pay"])

  private static let time = Field(
    "time", "the hours of our own that there are to spend", [Reading(.value, .quantity(.effort))],
    fallback: "no limit", coordinate: 2, example: "40 hours",
    alsoCalled: ["capacity", "hours", "work"])

  private static let wage = Field(
    "wage", "what an hour of our own time costs",
    [Reading(.value, .quantity(Dimension.money().over(.effort)))],
    fallback: "hours have no price, and there is no verdict by money", coordinate: 3,
    example: "$20 per hour",
    alsoCalled: ["salary", "hourly_rate", "hourly", "rate", "hour", "fee", "day_rate"])

  private static let confidence = Field(
    "confidence", "how sure the plan must be to stay within the budget",
    [Reading(.value, .share)], bounds: .unitInterval, isStructural: true, fallback: "80%",
    coordinate: 4, example: "80%", alsoCalled: ["certainty", "sure", "certain"])

  private static let discount = Field(
    "discount", "by how much what comes later counts for less",
    [Reading(.value, .chance)], bounds: .unitInterval, fallback: "nothing", coordinate: 5,
    example: "8% per year", alsoCalled: ["discount_rate", "interest_rate"])
}
