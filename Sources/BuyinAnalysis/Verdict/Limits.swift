import BuyinCampaign
import BuyinEngine
import BuyinNumerics

/// Asks how often options keep to the budget and reach the goals (the campaign model, Verdict 2).
struct Limits {
  let plan: CampaignPlan

  /// The probes of one option.
  struct Asked {
    fileprivate let cash: Int?
    fileprivate let hours: Int?
    fileprivate let goals: [Int]
  }

  /// Whether the plan sets any limit or goal.
  var areAny: Bool {
    plan.budgetNode("cash") != nil || plan.budgetNode("time") != nil || !plan.goals.isEmpty
  }

  /// Asks for the chances of an option.
  func ask(_ option: CampaignPlan.Option, _ batch: inout ProbeBatch) -> Asked {
    var goals: [Int] = []
    for condition in plan.goals.flatMap(\.conditions) {
      goals.append(batch.add(Probe([.goal(condition.node, option)], wants: .moments)))
    }
    return Asked(
      cash: within(option, .cash, "cash", &batch), hours: within(option, .hours, "time", &batch),
      goals: goals)
  }

  private func within(
    _ option: CampaignPlan.Option, _ metric: Metric, _ field: String, _ batch: inout ProbeBatch
  ) -> Int? {
    guard let limit = plan.budgetNode(field) else { return nil }
    return batch.add(
      Probe([.figure(OptionFigure(option, metric)), .node(limit)], wants: .moments) {
        Column.combine(.lessOrEqual, $0[0], $0[1])
      })
  }

  /// Returns what the run found.
  func feasibility(_ asked: Asked, _ summaries: [Summary]) -> Verdict.Feasibility {
    let cash = asked.cash.map { summaries[$0].mean }
    let hours = asked.hours.map { summaries[$0].mean }
    let keeps = [cash, hours].allSatisfy { ($0?.value ?? 1) >= plan.confidence }
    let conditions = plan.goals.flatMap { goal in goal.conditions.map { (goal, $0) } }
    let goals = zip(conditions, asked.goals).map { named, probe in
      Verdict.Goal(
        name: named.0.name, title: named.0.title, condition: named.1.text,
        chance: summaries[probe].mean, required: named.1.confidence)
    }
    return Verdict.Feasibility(
      withinCash: cash, withinHours: hours, isFeasible: keeps && goals.allSatisfy(\.isReached),
      goals: goals, keepsToBudget: keeps)
  }
}
