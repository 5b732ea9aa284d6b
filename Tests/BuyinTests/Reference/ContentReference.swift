import BuyinNumerics
import Testing

/// Content, markets and feeds through the language: each figure can be worked out by hand.
@Suite struct ContentReference {
  /// A source of people who all share the interest, stay, and do nothing but for content.
  private func source(_ name: String = "a", _ lines: String...) -> String {
    """
    source \(name) {
      real 100%
      interested 100%
      leave 0% per month
      \(lines.joined(separator: "\n  "))
    }

    """
  }

  /// q = 20 % · 10 %; three posts a week are 3·30.4375/7 in a month; a = 1 − 0.98^13.04….
  @Test func reachAndAppeal() throws {
    let plan = """
      horizon 2 months
      budget { wage $20 per hour }
      content posts {
        posts 3 per week; reach 20%; appeal 10%; pay $5 per post; work 1 hour per post
      }
      \(source("a", "pay $0", "followers 100"))
      """
    let posts = 2 * 3 * 30.4375 / 7
    try expect(
      plan,
      [
        "a.members": 23.16708844093447, "a.cost": posts * 25, "a.cash": posts * 5,
        "a.hours": posts, "all.posts.cost": posts * 25, "all.a.cost": 0,
      ])
  }

  /// A published rate is of all followers; those who could take part are `among` of them.
  @Test func rateOfFollowers() throws {
    func plan(_ among: String) -> String {
      """
      horizon 1 month
      content posts { posts 12 per month; rate 0.15% per follower per post\(among) }
      source a { pay $1; followers 1000; interested 25%; leave 0% per month }
      """
    }
    // 250 · (1 − (1 − q)^12) with q = 0.15 %/25 % and 0.15 %.
    try expect(plan("; among 25%"), ["a.members": 17.4177211489257])
    try expect(plan(""), ["a.members": 4.4630600000163945])
  }

  /// q = reach · rate of those who see a post, q = reach · impressions · rate of showings.
  @Test func otherDenominators() throws {
    func plan(_ response: String) -> String {
      """
      horizon 1 month
      content posts { posts 1 per month; \(response) }
      \(source("a", "pay $1", "followers 1000"))
      """
    }
    try expect(plan("reach 20%; rate 5% per viewer per post"), ["a.members": 10])
    try expect(plan("rate 5% per viewer per post"), ["a.members": 50])
    try expect(
      plan("reach 20%; rate 5% per impression per post; impressions 1.5 impressions per viewer"),
      ["a.members": 15])
    try expect(
      plan("reach 20%; rate 5% per impression per post; impressions 1.5"), ["a.members": 15])
    // A chance is 1 at most.
    try expect(
      plan("rate 90% per impression per post; impressions 3"), ["a.members": 1000])
  }

  /// Where people differ, (1 + n·q/k)^(−k) are missed instead of (1 − q)^n.
  @Test func uneven() throws {
    let plan = """
      horizon 1 month
      content posts { posts 13 per month; reach 20%; appeal 10%; uneven 0.31 }
      \(source("a", "pay $1", "followers 1000"))
      """
    try expect(plan, ["a.members": 1000 * (1 - power(1 + 13 * 0.02 / 0.31, -0.31))])
  }

  /// A count without a time is spread over the content's own time; a list has its own steps.
  @Test func postsOverTime() throws {
    func plan(_ content: String) -> String {
      """
      horizon 4 months
      content posts { reach 100%; appeal 50%; \(content) }
      \(source("a", "pay $1", "followers 64"))
      """
    }
    // 4 posts over 2 months are 2 a month: 1 − 0.5² from month 2 to month 3.
    let spread = plan("posts 4; start 1 month; lasts 2 months")
    try expect(
      spread,
      [
        "a.members at month 1": 0, "a.members at month 2": 48, "a.members at month 3": 48,
        "a.members": 0,
      ])
    let list = plan("posts [0, 1, 2, 3] per month; pay [$0, $1, $2, $3] per month")
    try expect(
      list,
      [
        "a.members at month 1": 0, "a.members at month 2": 32, "a.members at month 3": 48,
        "a.members": 56, "all.posts.cost at month 3": 3, "all.posts.cost": 6,
      ])
    try expect(
      "let plan = [0, 1, 2, 3]\n" + plan("posts plan per month"), ["a.members": 56])
  }

  /// Two posts a month bring three followers each, half of them interested, who stay to the end:
  /// what flows in is exposed to half of its step, but nobody leaves.
  @Test func broughtByContent() throws {
    let plan = """
      horizon 2 months
      content posts {
        posts 2 per month; reach 100%; appeal 100%
        brings 3 followers per post; interested 50%; pay $6 per post
      }
      option posting { content posts }
      """
    try expect(
      plan,
      [
        "posting.arrivals": 12, "posting.members": 6, "posting.cost": 24,
        "posting.cost_per_member": 4, "posting.posts.members": 6, "nothing.members": 0,
        "nothing.cost": 0,
      ])
  }

  /// Empty accounts dilute what a feed shows: 300 people among 1,000, to the power κ.
  @Test func dilution() throws {
    func plan(_ power: String) -> String {
      """
      horizon 2 months
      feed { dilution \(power) }
      content posts { posts 1 per month; reach 20%; appeal 50% }
      \(source("people", "pay $1", "followers 300"))
      source bots { pay $1; followers 700; real 0%; interested 100%; leave 0% per month }
      """
    }
    try expect(plan("0"), ["all.members": 30])
    try expect(plan("0.5"), ["all.members": 16.431676725154983])
    try expect(
      plan("1"), ["all.members": 9, "people.members": 30, "bots.members": 0])
    try expect(plan("1"), ["all.members - people.members": -21])
  }

  /// One's own kind draws one in: odds 1 become odds 2 where all are alike, √2·… where half are.
  @Test func bond() throws {
    func plan(_ interested: String) -> String {
      """
      horizon 1 month
      community { bond 4 }
      source a {
        followers 100; interested \(interested); engage 50% per month; leave 0% per month
      }
      """
    }
    // a = odds/(1 + odds) with odds = 4^σ, σ = 1 and ½.
    try expect(plan("100%"), ["a.members": 80])
    try expect(plan("50%"), ["a.members": 50 * 2.0 / 3])
  }

  /// Members of last month bring as many as there is room for: 500 · ½ and 750 · ¼.
  @Test func room() throws {
    let plan = """
      horizon 3 months
      community { people 1000 }
      \(source(
        "a", "pay $1", "followers 500", "engage 100% per month",
        "invites 1 follower per member per month", "alike 100%"))
      """
    try expect(
      plan,
      [
        "a.arrivals at month 1": 500, "a.arrivals at month 2": 750, "a.arrivals": 937.5,
        "a.members": 937.5,
      ])
  }

  /// Empty accounts use up nobody: 400 · ½ · (1 − 400/1500) come in the second month.
  @Test func emptyAccountsUseUpNobody() throws {
    let plan = """
      horizon 2 months
      community { people 1500 }
      source a {
        pay $10; followers 2000; real 20%; interested 100%; engage 100% per month
        leave 0% per month; invites 0.5 followers per member per month; alike 100%
      }
      """
    try expect(
      plan, ["a.members": 546.6666666666667, "a.arrivals": 2000 + 146.66666666666669])
  }

  /// Two sources of 600 in a market of 1,000 reach 1 − 0.4² of it, in equal parts.
  @Test func sourcesOverlapInAMarket() throws {
    let plan = """
      horizon 1 month
      community { people 1000 }
      \(source("a", "followers 600", "engage 100% per month"))
      \(source("b", "followers 600", "engage 100% per month"))
      """
    try expect(
      plan, ["all.members": 840, "all.a.members": 420, "all.b.members": 420, "a.members": 600])
  }

  /// A fifth leaves in the first month; those who are left have shown that they stay.
  @Test func varyingRetention() throws {
    let plan = """
      horizon 2 months
      source a {
        followers 1000; interested 100%; engage 100% per month; leave 20% per month, varying 0.5
      }
      """
    // α = 0.2 and β = 0.8, so survival is B(α, β + τ)/B(α, β): 0.8, then 0.8 · 1.8/2.
    try expect(plan, ["a.members at month 1": 800, "a.members": 720])
  }

  /// The followers of a seed lend credibility: 1 + 0.4 · 1000/2000.
  @Test func credibility() throws {
    let plan = """
      horizon 1 month
      source seed {
        pay $5; followers 1000; real 50%; interested 1%; engage 10% per month
        leave 0% per month; credibility 0.4
      }
      \(source("people", "pay $100", "followers 100", "engage 50% per month"))
      option both { sources seed, people }
      """
    try expect(
      plan,
      [
        "both.people.arrivals": 120, "both.people.members": 60, "both.seed.members": 0.5,
        "both.members - people.members": 10.5, "seed.cost_per_member": 10,
        "(both.cost - people.cost) / (both.members - people.members)": 5 / 10.5,
      ])
  }

  /// At `half` followers half of the lift is there: 1 + 0.4 · 100/200.
  @Test func credibilityHalf() throws {
    let plan = """
      horizon 1 month
      source seed {
        followers 100; interested 1%; engage 10% per month; leave 0% per month
        credibility 40%; half 100
      }
      \(source("people", "followers 100", "engage 100% per month"))
      """
    try expect(plan, ["all.people.arrivals": 120])
  }
}
