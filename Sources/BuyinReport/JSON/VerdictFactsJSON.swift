package import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

// The facts of a verdict beyond its choice: docs/reference/json.md says what the keys mean.

extension JSONValue {
  /// Makes a chance or a mean with its standard error; null where there is none.
  static func estimate(_ estimate: Estimate?) -> JSONValue {
    guard let estimate, estimate.value.isFinite else { return .null }
    return [
      "value": .number(estimate.value),
      "error": estimate.standardError.map { .number($0) } ?? .null,
    ]
  }

  /// Makes what options are compared by.
  static func utility(_ utility: Verdict.Utility) -> JSONValue {
    let (metric, direction) = names(of: utility)
    return ["by": .string(metric), "as": .string(direction)]
  }

  /// Makes the conditions of goals.
  static func goals(_ feasibility: Verdict.Feasibility) -> JSONValue {
    .array(
      feasibility.goals.map {
        [
          "goal": .string($0.name), "title": .string($0.title),
          "condition": .string($0.condition), "chance": estimate($0.chance),
          "required": .number($0.required), "reached": .bool($0.isReached),
        ]
      })
  }

  /// Makes what the grade of a source rests on; what the rule does not read is left out.
  static func reason(_ reason: Verdict.GradeReason) -> JSONValue {
    let chances: [(String, Estimate?)] = [
      ("profit", reason.profit), ("chance_of_profit", reason.chanceOfProfit),
      ("added_profit", reason.addedProfit),
      ("chance_of_added_profit", reason.chanceOfAddedProfit),
      ("chance_of_best", reason.chanceOfBest),
      ("chance_below_choice", reason.chanceBelowChoice),
      ("chance_of_cheaper_followers", reason.chanceOfCheaperFollowers),
      ("chance_of_support", reason.chanceOfSupport),
    ]
    let known = chances.compactMap { name, value in
      value.map { Member(name, estimate($0)) }
    }
    let among = reason.isAmongBest.map { [Member("among_best", .bool($0))] } ?? []
    return .object(
      among + known + [
        Member("nobody", .number(reason.nobody)), Member("feasible", .bool(reason.isFeasible)),
        Member("rests_on_credibility", .bool(reason.restsOnCredibility)),
      ])
  }

  /// Makes an assumption that changes nothing.
  static func assumption(_ assumption: Verdict.Assumption) -> JSONValue {
    let scale = Scale(assumption.type, assumption.unit)
    return [
      "path": .string(assumption.path), "unit": .string(scale.unit),
      "stated": .array([scale(assumption.stated.lowerBound), scale(assumption.stated.upperBound)]),
      "source": assumption.source.map { .string($0) } ?? .null,
    ]
  }

  /// Makes what finding out is worth.
  static func information(_ information: Verdict.Information) -> JSONValue {
    func finding(_ finding: Verdict.Information.Finding) -> JSONValue {
      [
        "paths": .strings(finding.paths), "gain": .number(finding.gain.value),
        "error": finding.gain.standardError.map { .number($0) } ?? .null,
        "money": finding.money.map { .number($0) } ?? .null,
      ]
    }
    return [
      "everything": finding(information.everything),
      "findings": .array(information.findings.map(finding)),
      "draws": .integer(information.draws),
    ]
  }

  /// Makes the options for the same money.
  static func sameMoney(
    _ money: Verdict.SameMoney, _ name: (Int?) -> JSONValue
  ) -> JSONValue {
    [
      "cost": .number(money.cost), "dearest": name(money.dearest),
      "options": .array(
        money.entries.map { entry in
          [
            "name": name(entry.candidate), "times": .number(entry.times),
            "members": JSONValue(entry.members),
            "cost_per_member": entry.costPerMember.map { JSONValue($0) } ?? .null,
            "profit": entry.profit.map { JSONValue($0) } ?? .null,
            "chance_of_choice": estimate(entry.chanceOfChoice),
          ]
        }),
    ]
  }

  /// Makes the sources stacked by what the next member costs.
  static func ladder(_ ladder: Verdict.Ladder) -> JSONValue {
    [
      "end": .string(ladder.end.name),
      "rungs": .array(
        ladder.rungs.map { rung in
          [
            "source": .string(rung.source), "marginal_price": .number(rung.marginalPrice),
            "members": JSONValue(rung.members), "cost": JSONValue(rung.cost),
            "within_cash": estimate(rung.feasibility.withinCash),
            "within_hours": estimate(rung.feasibility.withinHours),
            "goals": goals(rung.feasibility),
          ]
        }),
    ]
  }

  /// Makes a wage at which the best option turns.
  static func wage(_ wage: Verdict.BreakEvenWage, _ name: (Int?) -> JSONValue) -> JSONValue {
    ["below": name(wage.below), "above": name(wage.above), "wage": .number(wage.wage)]
  }
}

/// Returns the names by which programs know what options are compared by: the metric, and how more of it
/// becomes better.
package func names(of utility: Verdict.Utility) -> (metric: String, direction: String) {
  switch utility {
  case .membersPerMoney: (Metric.membersPerMoney.rawValue, "it is")
  case .profit: (Metric.profit.rawValue, "it is")
  case .metric(let name, let direction):
    (name, direction == .asItIs ? "it is" : direction.rawValue)
  }
}

extension Verdict.Ladder.End {
  /// The name by which programs know it.
  package var name: String {
    switch self {
    case .goalReached: "goal_reached"
    case .budgetSpent: "budget_spent"
    case .nothingLeft: "nothing_left"
    }
  }
}

extension Verdict.Candidate.Kind {
  /// The name by which programs know it.
  package var name: String {
    switch self {
    case .source: "source"
    case .mix: "mix"
    case .everything: "everything"
    case .declared: "option"
    case .nothing: "nothing"
    }
  }
}
