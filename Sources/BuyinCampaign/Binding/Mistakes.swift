import BuyinSyntax

/// Mistakes that only the model can see.
extension Diagnostic {
  static func noEngagement(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      CampaignCode.noEngagement, "nothing says how a follower of `\(name)` becomes a member",
      at: span, help: ["add `engage 5% to 20% per month`"])
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
}
