import BuyinCampaign
import BuyinEngine
import BuyinNumerics

/// Grades each source where the plan gives nothing a value (the campaign model, Verdict 7).
struct Grading {
  private let plan: CampaignPlan
  private let choice: CampaignPlan.Option
  private var foundations: [Int] = []
  private var cheaper: [Int] = []

  /// Asks for what the grades need.
  init(
    plan: CampaignPlan, choice: CampaignPlan.Option, batch: inout ProbeBatch
  ) {
    self.plan = plan
    self.choice = choice
    guard plan.sources.count > 1 else { return }
    foundations = plan.sources.indices.map { batch.add(foundation($0)) }
    cheaper = plan.sources.indices.map { batch.add(followers($0)) }
  }

  /// What the verdict knows of a source already.
  struct Facts {
    /// The chance that the choice beats it.
    let chance: Double
    /// Its cost per member over the choice's, at the median.
    let memberRatio: Double?
    let nobody: Double
    let isFeasible: Bool
  }

  /// Returns the grade of every source, in the order of the plan.
  func grades(_ facts: [Facts], _ summaries: [Summary]) -> [Verdict.Grade] {
    facts.indices.map { index in
      grade(
        index, facts[index], foundation: summaries[foundations[index]].mean.value,
        cheaper: summaries[cheaper[index]].mean.value)
    }
  }

  private func grade(
    _ index: Int, _ facts: Facts, foundation: Double, cheaper: Double
  ) -> Verdict.Grade {
    let isChoice = choice.sources == [index]
    let isAlike = facts.memberRatio.map { (1 / 1.1...1.1).contains($0) } ?? false
    if isChoice || isAlike, facts.nobody < 0.5, facts.isFeasible { return .buyIn }
    if foundation >= 0.6 { return .foundation }
    if cheaper >= 0.8, facts.chance >= 0.8 || facts.nobody >= 0.5 { return .tieIn }
    return .unclear
  }

  /// Whether everything with the source wins its extra members at less than the rest pays for its
  /// own.
  private func foundation(_ index: Int) -> Probe {
    let rest = plan.option(of: plan.sources.indices.filter { $0 != index })
    return Probe(
      [
        .figure(OptionFigure(plan.everything, .members)), .figure(OptionFigure(rest, .members)),
        .figure(OptionFigure(plan.everything, .cost)), .figure(OptionFigure(rest, .cost)),
        .figure(OptionFigure(rest, .membersPerMoney)),
      ], wants: .moments
    ) { columns in
      let members = Column.combine(.subtract, columns[0], columns[1])
      let cost = Column.combine(.subtract, columns[2], columns[3])
      let isCheap = Column.combine(
        .greater, members, Column.combine(.multiply, cost, columns[4]))
      let isFree = Column.combine(.lessOrEqual, cost, .certain(0))
      let isMore = Column.combine(.greater, members, .certain(0))
      return Column.combine(.and, isMore, Column.combine(.or, isFree, isCheap))
    }
  }

  /// Whether the source brings more followers for the money than the choice.
  private func followers(_ index: Int) -> Probe {
    let own = plan.option(of: [index])
    return Probe(
      [
        .figure(OptionFigure(own, .costPerFollower)),
        .figure(OptionFigure(choice, .costPerFollower)),
      ], wants: .moments
    ) { Column.combine(.less, $0[0], $0[1]) }
  }
}
