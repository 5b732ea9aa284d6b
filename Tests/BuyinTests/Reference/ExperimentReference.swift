import BuyinNumerics
import Testing

/// The figures of docs/model.md, "Experiments behind the rules", as far as nothing in them is drawn.
@Suite struct ExperimentReference {
  /// Whether a figure rounds to what the page says, to so many digits behind the point.
  private func expect(
    _ plan: String, _ shown: String, _ said: Double, within half: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try value(plan, shown)
    #expect(abs(found - said) <= half, "\(shown): \(found)", sourceLocation: sourceLocation)
  }

  /// 30·(1 − 0.8⁶)/ln(1/0.8) = 99.2 without steps; half a step of exposure gives 30·√0.8·(1 − 0.8⁶)/0.2.
  @Test func exposure() throws {
    let plan = """
      horizon 6 months
      source a {
        followers 30 per month; interested 100%; engage 100% per month; leave 20% per month
      }
      """
    try expect(plan, "a.audience", 99.0, within: 0.05)
    try expect(
      plan.replacing("6 months", with: "183 days"), "a.audience", 99.2, within: 0.1)
  }

  @Test(
    "A rate of one number, by its denominator",
    arguments: [
      ("rate 0.48% per follower per post", 12), ("rate 0.48% per follower per post; among 20%", 54),
      ("reach 5%; rate 0.48% per viewer per post", 0.6),
    ] as [(String, Double)])
  func denominators(rate: String, members: Double) throws {
    let plan = """
      horizon 1 month
      content posts { posts 13 per month; \(rate) }
      source a { followers 1000; interested 20%; leave 0% per month }
      """
    try expect(plan, "a.members", members, within: members * 0.04)
  }

  @Test(
    "Posts that move 2 % each, by how unevenly people take part",
    arguments: [("", 0.23), ("; uneven 0.31", 0.17), ("; uneven 1", 0.21)])
  func uneven(line: String, share: Double) throws {
    let plan = """
      horizon 1 month
      content posts { posts 13 per month; reach 20%; appeal 10%\(line) }
      source a { followers 1000; interested 100%; leave 0% per month }
      """
    try expect(plan, "a.members", 1000 * share, within: 5)
  }

  @Test(
    "What a member costs after one year and two, by how much leaving differs between people",
    arguments: [
      ("", 145.52, 2117.58), (", varying 0.3", 27, 36.27), (", varying 0.5", 19.26, 22.06),
    ])
  func varying(clause: String, year: Double, years: Double) throws {
    for (months, price) in [(12, year), (24, years)] {
      let plan = """
        horizon \(months) months
        source a {
          pay $10; followers 2000; real 50%; interested 1%; engage 10% per month
          leave 20% per month\(clause)
        }
        """
      try expect(plan, "a.cost_per_member", price, within: 0.005)
    }
  }
}
