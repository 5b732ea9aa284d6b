package import BuyinSemantics

/// What is chosen between, and what it must reach.
extension Schema {
  package static let option = Schema(
    keyword: "option", summary: "sources and content that are carried out together",
    isNamed: true, fields: [sources, served], hasMetrics: true,
    example: """
      option both "Outreach with a small advert" {
        sources  outreach, bought
      }
      """)

  private static let sources = Field(
    "sources", "the sources that it uses", [Reading(.value, .name("source"))],
    allowsSeveral: true, fallback: "none; an option needs it, or `content`",
    absence: Field.Absence("nothing says what", "carries out"), coordinate: 1,
    example: "outreach, bought", alsoCalled: ["uses"])

  private static let served = Field(
    "content", "the content that serves it, beside what is made anyway",
    [Reading(.value, .name("content"))], allowsSeveral: true, allowsNone: true,
    fallback: "all of it", coordinate: 2, example: "posts")

  package static let goal = Schema(
    keyword: "goal", summary: "what an option must reach, and how surely", isNamed: true,
    fields: [need],
    example: """
      goal enough {
        need  members >= 20 members with 80% confidence
      }
      """)

  private static let need = Field(
    "need", "a condition on what an option adds, and in what share of the futures it must hold",
    [Reading(.value, .condition)], bounds: .any, allowsSeveral: true, fallback: nil,
    coordinate: 1, example: "members >= 20 members with 80% confidence",
    alsoCalled: ["require", "kpi"])
}
