import BuyinSemantics
import BuyinSyntax

/// Finds what has no effect in a plan: lines that nothing reads, sources that no option uses, and
/// goals that no option can reach together.
struct Idleness {
  private let program: CheckedProgram
  private let plan: CampaignPlan
  /// Whether a node is an operand of another, so that a line is read though the model does not.
  private let isUsed: [Bool]

  init(program: CheckedProgram, plan: CampaignPlan) {
    self.program = program
    self.plan = plan
    var isUsed = [Bool](repeating: false, count: program.nodes.count)
    for node in program.nodes {
      // A metric has all fields that could matter among its operands, whether they do or not.
      if case .metric = node.operation { continue }
      for operand in node.operands { isUsed[operand.index] = true }
    }
    for node in program.queries.flatMap(\.values) { isUsed[node.node.index] = true }
    self.isUsed = isUsed
  }

  /// The warnings; none for a plan without anything to carry out.
  var diagnostics: [Diagnostic] {
    guard !plan.sources.isEmpty || !plan.contents.isEmpty else { return [] }
    return plan.sources.flatMap { idle(in: $0, sourceRules($0.fields)) }
      + plan.contents.flatMap { idle(in: $0, contentRules($0.fields)) }
      + blockRules.flatMap { keyword, rules in
        program.blocks.filter { $0.keyword == keyword }
          .flatMap { idle($0.fields, rules) }
      } + unused + contradictions
  }

  // MARK: Lines without effect

  /// A line that has no effect, why, and what would give it one.
  private struct Rule {
    let field: String
    let isIdle: Bool
    let reason: String
    let remedy: String

    init(_ field: String, _ isIdle: Bool, _ reason: String, _ remedy: String) {
      self.field = field
      self.isIdle = isIdle
      self.reason = reason
      self.remedy = remedy
    }
  }

  private func idle(in part: CampaignPlan.Part, _ rules: [Rule]) -> [Diagnostic] {
    idle(part.fields, rules)
  }

  private func idle(_ fields: [String: [BoundValue]], _ rules: [Rule]) -> [Diagnostic] {
    rules.compactMap { rule in
      guard rule.isIdle, let values = fields[rule.field], let value = values.first,
        !values.contains(where: { $0.nodes.contains { isUsed[$0.index] } })
      else { return nil }
      return .withoutEffect(
        rule.field, rule.reason, rule.remedy, at: value.span)
    }
  }

  /// What people are like: lines that need another line.
  private func traitRules(_ fields: [String: [BoundValue]]) -> [Rule] {
    [
      Rule(
        "alike", fields["invites"] == nil, "members bring nobody here",
        "say how many: `invites 0.02 to 0.1 followers per member per month`"),
      Rule(
        "purge", fields["real"].map { isCertainly($0, 1) } ?? true,
        "all accounts are real here", "say how many are: `real 20% to 80%`"),
      Rule(
        "responds", plan.actions.isEmpty, "there is no action to respond to",
        "describe one: `action subscribe { chance 2% per month }`"),
    ]
  }

  private func sourceRules(_ fields: [String: [BoundValue]]) -> [Rule] {
    let amounts = ["pay", "work", "followers"]
    let follows = amounts.filter { name in
      fields[name]?.contains { $0.reading.meaning == .perPost } ?? false
    }
    return traitRules(fields)
      + follows.map {
        Rule(
          $0, fields["posts"] == nil, "it is per post, and there are none",
          "say how many: `posts 3`")
      } + [
        Rule(
          "posts", follows.isEmpty, "nothing here is per post",
          "say what is: `pay $200 per post`"),
        Rule(
          "half", fields["credibility"] == nil, "the source lends no credibility",
          "say how much: `credibility -20% to 5%`"),
        Rule(
          "credibility", plan.sources.count < 2, "there is no other source to lend it to",
          "leave it out"),
      ]
  }

  private func contentRules(_ fields: [String: [BoundValue]]) -> [Rule] {
    let rate = fields["rate"]?.first?.reading.meaning
    let movesNobody = rate == nil && fields["appeal"] == nil
    let bringsNobody = fields["brings"] == nil
    let newcomers = "say how many: `brings 0.1 to 2 followers per post`"
    return [
      Rule(
        "posts", movesNobody && bringsNobody, "the posts move nobody and bring nobody",
        "say what they do: `reach 5% to 15%` and `appeal 2% to 8%`, or a published `rate`"),
      Rule("appeal", rate != nil, "`rate` stands for it", "leave one of the two out"),
      Rule(
        "reach", rate == .rateOfFollowers || movesNobody,
        rate == nil ? "the posts move nobody" : "a rate per follower needs no reach",
        rate == nil ? "add `appeal 2% to 8%`" : "leave it out, or give the rate per viewer"),
      Rule(
        "among", rate != .rateOfFollowers, "there is no rate per follower",
        "give one: `rate 0.15% per follower per post`"),
      Rule(
        "impressions", rate != .rateOfImpressions, "there is no rate per impression",
        "give one: `rate 1% to 3% per impression per post`"),
      Rule("uneven", movesNobody, "the posts move nobody", "add `appeal 2% to 8%`"),
    ]
      + ["real", "interested", "leave", "invites", "engage"].map {
        Rule($0, bringsNobody, "the posts bring nobody", newcomers)
      } + traitRules(fields)
  }

  private var blockRules: [(keyword: String, rules: [Rule])] {
    let hasWork = (plan.sources + plan.contents).contains { $0.fields["work"] != nil }
    let isMoved = plan.contents.contains { $0.fields["appeal"] != nil || $0.fields["rate"] != nil }
    let audience = program.blocks.first { $0.keyword == "audience" }?.fields ?? [:]
    let budget = program.blocks.first { $0.keyword == "budget" }?.fields ?? [:]
    return [
      ("audience", traitRules(audience)),
      (
        "budget",
        [
          Rule(
            "wage", !hasWork, "no hours are worked", "say where: `work 15 to 25 hours`"),
          Rule(
            "confidence", budget["cash"] == nil && budget["time"] == nil && plan.goals.isEmpty,
            "there is no limit and no goal", "set one: `cash $500`"),
        ]
      ),
      (
        "feed",
        [
          Rule(
            "dilution", !isMoved, "no content moves anybody",
            "describe it: `content posts { posts 3 per week; reach 20%; appeal 5% }`")
        ]
      ),
    ]
  }

  private func isCertainly(_ values: [BoundValue], _ number: Double) -> Bool {
    values.first.flatMap { program.constant($0.node) } == number
  }

  // MARK: Sources that nothing uses

  private var unused: [Diagnostic] {
    guard !plan.declared.isEmpty else { return [] }
    var isAsked: Set<Int> = []
    for node in program.nodes {
      guard case .metric(let request) = node.operation else { continue }
      switch request.subject {
      case .block(let block), .part(let block, _): isAsked.insert(block)
      case .everything: return []
      case .nothing, .candidate: continue
      }
    }
    let used = Set(plan.optionsByBlock.values.flatMap(\.sources))
    return plan.sources.indices.filter {
      !used.contains($0) && !isAsked.contains(plan.sources[$0].block)
    }.map { .sourceUnused(plan.sources[$0].name, at: plan.sources[$0].span) }
  }

  // MARK: Goals that contradict

  /// What a condition says of a result of the option.
  private struct Limit {
    let request: MetricRequest
    let bound: Double
    let isLower: Bool
    /// Whether the bound itself is outside.
    let isStrict: Bool
    /// In what share of the futures it must hold, and where that is said.
    var confidence = 1.0
    var span: Span?

    /// Whether no option can keep to both: no value does, and they are asked of too many futures for
    /// each to have its own.
    func contradicts(_ other: Limit) -> Bool {
      guard request == other.request, isLower != other.isLower else { return false }
      let (low, high) = isLower ? (self, other) : (other, self)
      let isEmpty =
        low.bound > high.bound || low.bound == high.bound && (low.isStrict || high.isStrict)
      return isEmpty && (span == other.span || confidence + other.confidence > 1)
    }
  }

  private var contradictions: [Diagnostic] {
    var limits: [Limit] = []
    var found: [Diagnostic] = []
    for condition in plan.goals.flatMap(\.conditions) {
      var pending = [condition.node]
      while let id = pending.popLast() {
        let node = program.nodes[id.index]
        guard case .arithmetic(let sign) = node.operation else { continue }
        if sign == .and {
          pending += node.operands
          continue
        }
        guard var limit = limit(sign, node.operands) else { continue }
        limit.confidence = condition.confidence
        limit.span = condition.span
        if let other = limits.first(where: { $0.contradicts(limit) }), let place = other.span {
          found.append(
            .goalsContradict(limit.request.metric, at: condition.span, other: place))
        }
        limits.append(limit)
      }
    }
    return found
  }

  /// Returns what a comparison says of a result of the option; nil for nothing plain.
  private func limit(_ sign: ArithmeticOperator, _ operands: [NodeID]) -> Limit? {
    let isGreater: Bool
    let isStrict = sign == .greater || sign == .less
    switch sign {
    case .greater, .greaterOrEqual: isGreater = true
    case .less, .lessOrEqual: isGreater = false
    case .add, .subtract, .multiply, .divide, .power, .equal, .notEqual, .and, .or: return nil
    }
    func result(_ id: NodeID) -> MetricRequest? {
      guard case .metric(let request) = program.nodes[id.index].operation,
        request.subject == .candidate
      else { return nil }
      return request
    }
    if let request = result(operands[0]), let bound = program.constant(operands[1]) {
      return Limit(request: request, bound: bound, isLower: isGreater, isStrict: isStrict)
    }
    guard let request = result(operands[1]), let bound = program.constant(operands[0]) else {
      return nil
    }
    return Limit(request: request, bound: bound, isLower: !isGreater, isStrict: isStrict)
  }
}
