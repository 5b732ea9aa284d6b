package import BuyinSemantics
package import BuyinSyntax

/// What binding a program to the model gives.
package struct BindingResult: Sendable {
  /// The plan; nil if the program has mistakes that only the model can see.
  package let plan: CampaignPlan?
  /// Errors and warnings, sorted by place.
  package let diagnostics: [Diagnostic]
}

/// Binds a checked program to the model, and finds the mistakes that need the model's eyes.
///
/// - Parameter program: a program checked against `CampaignTables`.
package func bind(_ program: CheckedProgram) -> BindingResult {
  var binder = Binder(program: program)
  return binder.bind()
}

extension [BindingResult] {
  /// The plans, if every one could be bound.
  fileprivate var plans: [CampaignPlan]? {
    let plans = compactMap(\.plan)
    return plans.count == count ? plans : nil
  }
}

private struct Binder {
  let program: CheckedProgram
  var diagnostics: [Diagnostic] = []

  mutating func bind() -> BindingResult {
    let horizon = program.time.horizon
    guard
      let timeline = Timeline(
        count: horizon.count, unit: horizon.unit.days, window: program.time.window)
    else { preconditionFailure("the checker lets only lengths of time through") }
    var sources: [CampaignPlan.Source] = []
    for (index, block) in program.blocks.enumerated() where block.keyword == "source" {
      sources.append(source(block, index, timeline))
    }
    let budget = program.blocks.first { $0.keyword == "budget" }?.fields ?? [:]
    let variants = program.variants.map { BuyinCampaign.bind($0) }
    let plan = CampaignPlan(
      timeline: timeline, sources: sources, budget: budget,
      confidence: certain(budget["confidence"]) ?? 0.8, variants: variants.plans ?? [])
    checkMetrics(plan)
    // What is wrong with the plan is wrong with it under any change; it is told once.
    for diagnostic in variants.flatMap(\.diagnostics) where !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
    }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return BindingResult(plan: hasErrors ? nil : plan, diagnostics: diagnostics.sorted())
  }

  private mutating func source(
    _ block: BoundBlock, _ index: Int, _ timeline: Timeline
  ) -> CampaignPlan.Source {
    if block.fields["engage"] == nil {
      diagnostics.append(.noEngagement(block.name, at: block.span))
    }
    let start = certain(block.fields["start"]) ?? 0
    if start >= timeline.horizon, let value = block.fields["start"]?.first {
      diagnostics.append(.startsTooLate(block.name, at: span(of: value)))
    }
    return CampaignPlan.Source(
      block: index, name: block.name, title: block.title, span: block.span, fields: block.fields,
      activity: Activity(start: start, lasts: certain(block.fields["lasts"])))
  }

  private func span(of value: BoundValue) -> Span { program.slots[value.slot.index].span }

  /// Returns the number of a field that decides structure, in base units; the checker lets only
  /// certain ones through.
  private func certain(_ values: [BoundValue]?) -> Double? {
    values?.first.flatMap { constant($0.node) }
  }

  private func constant(_ id: NodeID) -> Double? {
    var id = id
    while true {
      let node = program.nodes[id.index]
      switch node.operation {
      case .constant(let value): return value
      case .slot, .bounded: id = node.operands[0]
      case .arithmetic, .negate, .not, .select, .choose, .draw, .call, .statistic, .metric:
        return nil
      }
    }
  }

  /// Refuses metrics that this plan does not have.
  private mutating func checkMetrics(_ plan: CampaignPlan) {
    for node in program.nodes {
      guard case .metric(let request) = node.operation,
        let metric = Metric(rawValue: request.metric)
      else { continue }
      if metric.needsValue { diagnostics.append(.noValue(request.metric, at: node.span)) }
      if metric.needsCost, plan.hasUnpricedHours(plan.option(request.subject)) {
        diagnostics.append(.hoursUnpriced(request.metric, at: node.span))
      }
    }
  }
}

extension Metric {
  /// Whether the metric exists only where something has a stated value.
  package var needsValue: Bool {
    switch self {
    case .value, .profit, .roi, .payback, .breakEvenWage: true
    case .cost, .cash, .hours, .arrivals, .audience, .members, .memberMonths, .costPerFollower,
      .costPerMember, .costPerMemberMonth, .membersPerMoney, .nobody, .mirage, .halfLife, .ties,
      .breakEvenWorth:
      false
    }
  }

  /// Whether the metric exists only where every hour has a price.
  package var needsCost: Bool {
    switch self {
    case .cost, .costPerFollower, .costPerMember, .costPerMemberMonth, .membersPerMoney, .profit,
      .roi, .payback, .breakEvenWorth:
      true
    case .cash, .hours, .arrivals, .audience, .members, .memberMonths, .nobody, .mirage, .halfLife,
      .ties, .value, .breakEvenWage:
      false
    }
  }
}
