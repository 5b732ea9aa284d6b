import BuyinNumerics
import Testing

/// Returns the shown value of a certain plan, in base units.
func value(_ plan: String, _ shown: String) throws -> Double {
  let found = try answers(plan + "\nshow \(shown)", design: Design(draws: 64))
  return try #require(found[shown]?.constant, "\(shown)")
}

/// Whether a figure is the expected one, to nine digits.
func near(_ found: Double, _ expected: Double) -> Bool {
  abs(found - expected) <= 1e-9 * max(1, abs(expected))
}

/// Expects the values of results of a certain plan, in base units.
func expect(
  _ plan: String, _ expected: KeyValuePairs<String, Double>,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for (shown, wanted) in expected {
    let found = try value(plan, shown)
    #expect(
      near(found, wanted), "\(shown): \(found) against \(wanted)", sourceLocation: sourceLocation)
  }
}

/// Plans whose expectations have closed forms, through the whole path from text to metric.
///
/// Each figure can be worked out by hand from the campaign model: the derivation stands beside it.
@Suite struct CampaignReference {
  /// 1000 people, half of them engage in a month, a fifth leaves: E(t) = 500·0.8^t.
  @Test func constantLeaving() throws {
    let plan = """
      horizon 6 months
      source a {
        pay $1000
        followers 1000
        real 100%
        interested 100%
        engage 50% per month
        leave 20% per month
      }
      """
    for (month, expected) in [400, 320, 256, 204.8, 163.84, 131.072].enumerated() {
      #expect(near(try value(plan, "a.members at month \(month + 1)"), expected))
    }
    #expect(near(try value(plan, "a.audience"), 262.144))
    #expect(near(try value(plan, "a.cost_per_member"), 1000 / 131.072))
    // Base units are days: 1660.176 member-months, and 500 people halve in 3.106… months.
    #expect(near(try value(plan, "a.member_months"), 1660.176 * 30.4375))
    #expect(near(try value(plan, "a.half_life"), 3.1062837195053903 * 30.4375))
  }

  /// The window of engagement is a month whatever the step: weeks and months tell one story.
  @Test func theWindowIsNotTheStep() throws {
    func plan(_ horizon: String) -> String {
      """
      horizon \(horizon)
      source a {
        pay $100
        followers 1000
        real 100%
        interested 100%
        engage 20% per month
        leave 10% per month
      }
      """
    }
    #expect(near(try value(plan("26 weeks"), "a.members"), 106.5183992226293))
    #expect(near(try value(plan("6 months"), "a.members"), 106.28820000000002))
  }

  /// Growth per month is 1 − leave + engage·invites·alike·√(1 − leave) = 1.0897.
  @Test func wordOfMouth() throws {
    let plan = """
      horizon 3 months
      source a {
        pay $90
        followers 100
        real 100%
        interested 100%
        engage 50% per month
        leave 10% per month
        invites 0.4 followers per member per month
        alike 100%
      }
      """
    let expected = [45, 49.03814968245462, 53.43866942841832]
    for (month, members) in expected.enumerated() {
      #expect(near(try value(plan, "a.members at month \(month + 1)"), members))
    }
    #expect(near(try value(plan, "a.arrivals"), 137.61525987298185))
  }

  /// Of those whom a member brings, `alike` share the interest; `interested` where it is silent.
  @Test func alikeAndItsDefault() throws {
    func plan(_ alike: String) -> String {
      """
      horizon 3 months
      source a {
        pay $90
        followers 100
        real 100%
        interested 80%
        engage 50% per month
        leave 0% per month
        invites 0.5 followers per member per month
        \(alike)
      }
      """
    }
    for (month, members) in [40, 44, 48.4].enumerated() {
      #expect(near(try value(plan("alike 40%"), "a.members at month \(month + 1)"), members))
    }
    for (month, members) in [40, 48, 57.6].enumerated() {
      #expect(near(try value(plan(""), "a.members at month \(month + 1)"), members))
    }
    #expect(near(try value(plan("alike 40%"), "a.arrivals"), 142))
  }

  /// Three months of five are paid, worked and won.
  @Test func startAndLasting() throws {
    let plan = """
      horizon 6 months
      source a {
        pay $30 per month
        work 2 hours per month
        followers 90 per month
        start 2 months
        lasts 3 months
        real 100%
        interested 100%
        engage 100% per month
        leave 0% per month
      }
      budget { wage $10 per hour }
      """
    #expect(near(try value(plan, "a.cost"), 150))
    #expect(near(try value(plan, "a.cash"), 90))
    #expect(near(try value(plan, "a.hours"), 6))
    #expect(near(try value(plan, "a.arrivals"), 270))
  }

  /// A purchase after three months falls in the fourth step.
  @Test func aLatePurchase() throws {
    let plan = """
      horizon 5 months
      source a {
        pay $8
        followers 100
        start 3 months
        real 100%
        interested 100%
        engage 100% per month
        leave 50% per month
      }
      """
    for (month, members) in [0, 0, 0, 50, 25].enumerated() {
      #expect(near(try value(plan, "a.members at month \(month + 1)"), Double(members)))
    }
    #expect(near(try value(plan, "a.cost"), 8))
    #expect(near(try value(plan, "a.member_months"), 112.5 * 30.4375))
  }

  /// Nobody shares the interest: a price without end, no pair, and never an undefined figure.
  @Test func nobodyAtAll() throws {
    let plan = """
      horizon 1 month
      source a {
        pay $10
        followers 2000
        real 50%
        interested 0%
        engage 10% per month
        leave 0% per month
      }
      """
    #expect(try value(plan, "a.members") == 0)
    #expect(try value(plan, "a.cost_per_member") == .infinity)
    #expect(try value(plan, "a.nobody") == 1)
    #expect(try value(plan, "a.mirage") == .infinity)
    #expect(try value(plan, "a.ties") == 0)
    #expect(try value(plan, "a.members_per_money") == 0)
  }

  /// Hours at a wage over followers: a ratio of log-normals, itself log-normal.
  @Test func costPerFollowerIsLognormal() throws {
    let plan = """
      horizon 1 month
      budget { wage $20 per hour }
      source a {
        work 15 to 25 hours
        followers 60 to 250
        real 100%
        interested 100%
        engage 50% per month
        leave 0% per month
      }
      show a.cost, a.cost_per_follower, chance(a.cost > $450)
      """
    let found = try answers(plan, design: Design(draws: 65_536))
    let expected: [String: [ExpressionReference.Figure: Double]] = [
      "a.cost": [
        .quantile(0.05): 300, .quantile(0.5): 387.2983346207417, .quantile(0.95): 500,
        .mean: 391.9958371191701,
      ],
      "a.cost_per_follower": [
        .quantile(0.05): 1.4820112066468853, .quantile(0.5): 3.162277660168379,
        .quantile(0.95): 6.747587302410098,
      ],
      "chance(a.cost > $450)": [.value: 0.166938559079581],
    ]
    try compare(found, with: expected)
  }

  /// The bought source of the ten-dollar plan, by Gauss–Hermite quadrature in four dimensions.
  @Test func theTenDollarPurchase() throws {
    let plan = """
      horizon 6 months
      source bought {
        pay $10
        followers 2000
        real 20% to 80%
        interested 0.1% to 2%
        engage 5% to 20% per month
        leave 10% to 30% per month
      }
      show bought.members at month 1, bought.members, bought.cost_per_member, bought.nobody
      """
    let found = try answers(plan, design: Design(draws: 65_536))
    let expected: [String: [ExpressionReference.Figure: Double]] = [
      "bought.members at month 1": [
        .quantile(0.05): 0.05485876359726531, .quantile(0.5): 0.346389470462715,
        .quantile(0.95): 2.0188830435947733,
      ],
      "bought.members": [
        .quantile(0.05): 0.016193870758594908, .quantile(0.5): 0.1224993678561417,
        .quantile(0.95): 0.8120428130408213, .mean: 0.2352618845910683,
      ],
      "bought.cost_per_member": [
        .quantile(0.05): 12.314621642365674, .quantile(0.5): 81.6330743171148,
        .quantile(0.95): 617.5175873064501,
      ],
      "bought.nobody": [.value: 0.8240643787028015],
    ]
    try compare(found, with: expected)
  }

  private func compare(
    _ found: [String: Summary], with expected: [String: [ExpressionReference.Figure: Double]]
  ) throws {
    for (text, figures) in expected {
      let summary = try #require(found[text])
      for (figure, value) in figures {
        let (read, error) = figure.read(summary)
        #expect(abs(read - value) <= max(0.02 * value, 5 * error), "\(figure) of \(text)")
      }
    }
  }
}
