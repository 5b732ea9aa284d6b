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
  var binder = Binder(program: program, isVariant: false)
  let result = binder.bind()
  guard let plan = result.plan else { return result }
  return BindingResult(
    plan: plan, diagnostics: (result.diagnostics + Doubts(program, plan).all()).sorted())
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
  /// Whether it is the program of a change, in which what is idle is no oversight.
  let isVariant: Bool
  var diagnostics: [Diagnostic] = []

  mutating func bind() -> BindingResult {
    let horizon = program.time.horizon
    guard
      let timeline = Timeline(
        count: horizon.count, unit: horizon.unit.days, window: program.time.window)
    else { preconditionFailure("the checker lets only lengths of time through") }
    let variants = program.variants.map { variant in
      var binder = Binder(program: variant, isVariant: true)
      return binder.bind()
    }
    let plan = plan(timeline, variants.plans ?? [])
    checkMetrics(plan)
    checkVerdicts(plan)
    diagnostics += Oversights(program: program, plan: plan).diagnostics
    if !isVariant { diagnostics += Idleness(program: program, plan: plan).diagnostics }
    // What is wrong with the plan is wrong with it under any change; it is told once.
    for diagnostic in variants.flatMap(\.diagnostics) where !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
    }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return BindingResult(plan: hasErrors ? nil : plan, diagnostics: diagnostics.sorted())
  }

  private mutating func plan(_ timeline: Timeline, _ variants: [CampaignPlan]) -> CampaignPlan {
    let order = actionOrder()
    var settings = [setting(program.blocks, order)]
    var declared: [CampaignPlan.NamedOption] = []
    var optionsByBlock: [Int: CampaignPlan.Option] = [:]
    for (index, block) in program.blocks.enumerated() where block.keyword == "option" {
      var number = 0
      if let blocks = program.blocksUnder[index] {
        number = settings.count
        settings.append(setting(blocks, order))
      }
      let option = option(block, settings[number], number)
      optionsByBlock[index] = option
      // One whose sources were all left out is nothing to choose.
      guard !option.sources.isEmpty || block.references["content"]?.isEmpty == false else {
        continue
      }
      declared.append(
        CampaignPlan.NamedOption(option, name: block.name, title: block.title, span: block.span))
    }
    let confidence = certain(settings[0].budget["confidence"]) ?? 0.8
    return CampaignPlan(
      timeline: timeline, settings: settings, declared: declared, goals: goals(confidence),
      confidence: confidence, variants: variants, optionsByBlock: optionsByBlock)
  }

  /// Returns what the model reads of blocks: the plan's own, or those under an option's `set`s.
  private func setting(_ blocks: [BoundBlock], _ actionOrder: [Int]) -> CampaignPlan.Setting {
    var setting = CampaignPlan.Setting()
    for (index, block) in blocks.enumerated() {
      switch block.keyword {
      case "source": setting.sources.append(part(block, index))
      case "content": setting.contents.append(part(block, index, isOn: "already"))
      case "audience": setting.audience = block.fields
      case "community": setting.community = block.fields
      case "feed": setting.feed = block.fields
      case "member": setting.member = block.fields
      case "budget": setting.budget = block.fields
      default: continue
      }
    }
    for index in actionOrder {
      let follows = program.blocks[index].references["after"]?.first
      setting.actions.append(
        part(
          blocks[index], index, isOn: "again",
          follows: follows.flatMap { actionOrder.firstIndex(of: $0) }))
    }
    // What there is to spend limits an option, and does not make it another one.
    let limits = ["cash", "time", "confidence"]
    let fields = [
      setting.audience ?? [:], setting.community, setting.feed, setting.member,
      setting.budget.filter { !limits.contains($0.key) },
    ]
    setting.shared = fields.flatMap { nodes(of: $0) } + setting.actions.flatMap(\.nodes)
    return setting
  }

  private func nodes(of fields: [String: [BoundValue]]) -> [NodeID] {
    fields.sorted { $0.key < $1.key }.flatMap { $0.value.flatMap(\.nodes) }
  }

  private func part(
    _ block: BoundBlock, _ index: Int, isOn: String? = nil, follows: Int? = nil
  ) -> CampaignPlan.Part {
    CampaignPlan.Part(
      block: index, name: block.name, title: block.title, span: block.span, fields: block.fields,
      nodes: nodes(of: block.fields),
      activity: Activity(
        start: certain(block.fields["start"]) ?? 0, lasts: certain(block.fields["lasts"])),
      isOn: isOn.flatMap { certain(block.fields[$0]) } == 1, follows: follows)
  }

  private func option(
    _ block: BoundBlock, _ setting: CampaignPlan.Setting, _ number: Int
  ) -> CampaignPlan.Option {
    let sources = block.references["sources"] ?? []
    let contents = block.references["content"]
    return CampaignPlan.Option(
      sources: setting.sources.indices.filter { sources.contains(setting.sources[$0].block) },
      contents: setting.contents.indices.filter { index in
        setting.contents[index].isOn
          || contents?.contains(setting.contents[index].block) ?? true
      }, setting: number)
  }

  private func goals(_ confidence: Double) -> [CampaignPlan.Goal] {
    program.blocks.filter { $0.keyword == "goal" }.map { block in
      CampaignPlan.Goal(
        name: block.name, title: block.title,
        conditions: block.conditions.map {
          CampaignPlan.Condition(
            node: $0.node, text: $0.text, confidence: $0.confidence ?? confidence, span: $0.span)
        }, span: block.span)
    }
  }

  /// Returns the positions of the actions' blocks, each after the one that it follows; those that
  /// go round in a circle are reported, and come last.
  private mutating func actionOrder() -> [Int] {
    var rest = program.blocks.indices.filter { program.blocks[$0].keyword == "action" }
    var order: [Int] = []
    while !rest.isEmpty {
      let ready = rest.filter { index in
        program.blocks[index].references["after"]?.first.map { !rest.contains($0) } ?? true
      }
      guard let next = ready.first else {
        reportCircle(among: rest)
        return order + rest
      }
      order.append(next)
      rest.removeAll { $0 == next }
    }
    return order
  }

  private mutating func reportCircle(among blocks: [Int]) {
    var circle: [Int] = []
    var next = blocks.first
    while let index = next, !circle.contains(index) {
      circle.append(index)
      next = program.blocks[index].references["after"]?.first
    }
    circle = Array(circle.drop { $0 != next })
    guard let first = circle.first else { return }
    diagnostics.append(
      .actionsInCircle(
        circle.map { program.blocks[$0].name }, at: program.blocks[first].span,
        others: circle.dropFirst().map { program.blocks[$0].span }))
  }

  /// Returns the number of a field that decides structure, in base units; the checker lets only
  /// certain ones through.
  private func certain(_ values: [BoundValue]?) -> Double? {
    values?.first.flatMap { program.constant($0.node) }
  }

  /// Refuses metrics that this plan does not have.
  private mutating func checkMetrics(_ plan: CampaignPlan) {
    // What only a `what if` compares with need not be there: a change may be what gives it.
    let asked = program.queries.flatMap { $0.values.map(\.node) }
    let goals = plan.goals.flatMap { $0.conditions.map(\.node) }
    let isNeeded = program.needed(by: asked + goals + program.slots.map(\.value.node))
    for (index, node) in program.nodes.enumerated() where isNeeded[index] {
      guard case .metric(let request) = node.operation,
        let measure = plan.measure(request.metric)
      else { continue }
      let place = plan.place(of: request.subject)
      let option = place?.option ?? plan.everything
      if case .content(let content) = place?.region, !option.contents.contains(content) {
        diagnostics.append(.notInOption(plan.contents[content].name, at: node.span))
      } else if let mistake = Diagnostic.missing(
        measure, request.metric, plan, option, at: node.span)
      {
        diagnostics.append(mistake)
      }
    }
  }
}

extension Binder {
  /// Refuses verdicts by a metric that no option of this plan can have. One that lacks only a price
  /// for its hours is answered: undecided.
  private mutating func checkVerdicts(_ plan: CampaignPlan) {
    for query in program.queries {
      guard case .verdict(let name?, _) = query.kind, let measure = plan.measure(name) else {
        continue
      }
      let options = [plan.everything] + plan.declared.map(\.option)
      let isThere = options.contains {
        plan.hasMeasure(measure, of: $0) || plan.hasUnpricedHours($0)
      }
      if !isThere,
        let mistake = Diagnostic.missing(measure, name, plan, plan.everything, at: query.span)
      {
        diagnostics.append(mistake)
      }
    }
  }
}

extension CheckedProgram {
  /// Returns the certain number of a node that decides structure, in base units; nil for others.
  func constant(_ id: NodeID) -> Double? {
    var id = id
    while true {
      let node = nodes[id.index]
      switch node.operation {
      case .constant(let value): return value
      case .slot, .bounded: id = node.operands[0]
      case .arithmetic, .negate, .not, .select, .choose, .draw, .call, .statistic, .metric:
        return nil
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
