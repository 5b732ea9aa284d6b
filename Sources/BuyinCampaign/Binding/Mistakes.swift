import BuyinSyntax

/// Mistakes that only the model can see.
extension Diagnostic {
  static func noEngagement(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      CampaignCode.noEngagement, "nothing says how a follower of `\(name)` becomes a member",
      at: span, help: ["add `engage 5% to 20% per month`, or a `content` block"])
  }

  /// Returns why an option does not have a measure; nil where it has.
  static func missing(
    _ measure: Measure, _ name: String, _ plan: CampaignPlan, _ option: CampaignPlan.Option,
    at span: Span
  ) -> Diagnostic? {
    if plan.hasMeasure(measure, of: option) { return nil }
    guard case .metric(let metric) = measure else { return .hoursUnpriced(name, at: span) }
    if metric.needsValue, !plan.hasValue { return .noValue(name, at: span) }
    return metric.needsCost && plan.hasUnpricedHours(option)
      ? .hoursUnpriced(name, at: span) : .noHours(name, at: span)
  }

  static func withoutEffect(
    _ field: String, _ reason: String, _ remedy: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .warning, CampaignCode.withoutEffect, "`\(field)` has no effect here: \(reason)", at: span,
      help: [remedy])
  }

  static func sourceUnused(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, CampaignCode.sourceUnused, "no option uses `\(name)`", at: span,
      help: ["name it in one: `option more { sources \(name) }`"])
  }

  static func goalsContradict(_ metric: String, at span: Span, other: Span) -> Diagnostic {
    Diagnostic(
      .warning, CampaignCode.goalsContradict,
      "no option can reach this and the other goal: both are about its `\(metric)`", at: span,
      labels: other == span ? [] : [Label(other, "this is the other")],
      help: ["leave one of them out, or give them room"])
  }

  static func notInOption(_ part: String, at span: Span) -> Diagnostic {
    Diagnostic(
      CampaignCode.notInOption, "`\(part)` is no part of this option", at: span,
      help: ["name it in the option: `content \(part)`"])
  }

  static func noHours(_ metric: String, at span: Span) -> Diagnostic {
    Diagnostic(
      CampaignCode.noHours, "no hours are worked here, so there is no `\(metric)`", at: span,
      help: ["ask for `break_even_worth`, or say the hours: `work 15 to 25 hours`"])
  }

  static func actionsInCircle(
    _ names: [String], at span: Span, others: [Span]
  ) -> Diagnostic {
    let loop = (names + [names[0]]).map { "`\($0)`" }.joined(separator: " → ")
    return Diagnostic(
      CampaignCode.actionsInCircle,
      names.count == 1
        ? "`\(names[0])` follows itself" : "these actions follow each other in a circle: \(loop)",
      at: span, labels: others.map { Label($0, "and this one") },
      help: ["let one of them follow nothing: take its `after` away"])
  }

  static func emptyOption(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      CampaignCode.emptyOption, "`\(name)` has neither sources nor content", at: span,
      help: ["name what it uses: `sources outreach`", "doing nothing is there anyway: `nothing`"])
  }

  static func stepsMiscounted(
    _ field: String, _ count: Int, of wanted: Int, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      CampaignCode.stepsMiscounted,
      "this list has \(counted(count, "value")), and the plan \(counted(wanted, "step"))",
      at: span, notes: ["a list in `\(field)` has one value for each step of the horizon"],
      help: ["write \(wanted) of them, or one value for all steps"])
  }

  static func newcomersUnknown(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      CampaignCode.newcomersUnknown,
      "nothing says how many of those whom `\(name)` brings share the interest", at: span,
      help: ["add `interested 20% to 60%`"])
  }

  static func startsTooLate(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      CampaignCode.startsTooLate, "`\(name)` starts after the horizon", at: span,
      help: ["let it start earlier, or lengthen the `horizon`"])
  }

  static func hoursUnpriced(_ metric: String, at span: Span) -> Diagnostic {
    Diagnostic(
      CampaignCode.hoursUnpriced,
      "hours are worked here and have no price, so there is no `\(metric)`",
      at: span, notes: ["hours without a price are never free"],
      help: ["say what an hour costs: `budget { wage $20 per hour }`"])
  }

  static func noValue(_ metric: String, at span: Span) -> Diagnostic {
    Diagnostic(
      CampaignCode.noValue,
      "this plan does not say what anything is worth, so there is no `\(metric)`", at: span,
      help: ["ask for the cost instead: `cost_per_member`"])
  }

  private static func counted(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}
