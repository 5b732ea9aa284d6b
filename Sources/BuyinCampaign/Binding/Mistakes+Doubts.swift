import BuyinSemantics
import BuyinSyntax

/// What is likely wrong with a plan that can run.
extension Diagnostic {
  /// Makes the warning about real followers at the price of fakes.
  static func cheapReal(
    _ name: String, price: Double, currency: String, isStated: Bool, at span: Span
  ) -> Diagnostic {
    let sign = StandardUnits.all.first { $0.singular == currency }?.sign ?? ""
    let amount = sign.isEmpty ? "\(rounded(price)) \(currency)" : sign + rounded(price)
    return Diagnostic(
      .warning, CampaignCode.cheapReal,
      isStated
        ? "followers of `\(name)` at \(amount) each are hardly all real"
        : "`\(name)` does not say how many of its followers, at \(amount) each, are real",
      at: span,
      notes: [
        "bought fakes cost €0.0026 to €0.022 in 2019 (NATO StratCom COE), advertised ones $0.10 and more"
      ],
      help: ["say which share you believe in, such as `real 1% to 20%`"])
  }

  /// Makes the warning about engagement beyond what is known.
  static func engagedBeyondAll(_ name: String, share: Double, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, CampaignCode.engagedBeyondAll,
      "of all followers of `\(name)` \(Int((share * 100).rounded()))% would take part each month",
      at: span,
      notes: [
        "in small private communities about a third does (Higher Logic, 2020), elsewhere 1% to 10%"
      ],
      help: ["if the rate is of those who are interested, say `interested`; else lower `engage`"])
  }

  /// Makes the warning about word of mouth without end.
  static func growthWithoutLimit(_ name: String, number: Double, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, CampaignCode.growthWithoutLimit,
      "each member of `\(name)` would bring \(rounded(number)) others, and they more, without end",
      at: span,
      notes: ["a re-share leads to 0.05 to 0.35 further ones (Goel, Watts & Goldstein, 2012)"],
      help: ["write something like `invites 0.02 to 0.1 followers per member per month`"])
  }

  /// Makes the warning about hours that a verdict cannot count.
  static func hoursNeverPriced(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, CampaignCode.hoursNeverPriced,
      "nothing says what the hours of `\(name)` cost, so a verdict by money cannot choose",
      at: span,
      help: ["say what an hour costs: `budget { wage $20 per hour }`"])
  }

  /// Makes the warning about a source that takes more hours than there are.
  static func hoursBeyondBudget(
    _ name: String, needed: Double, given: Double, at span: Span, budget: Span
  ) -> Diagnostic {
    Diagnostic(
      .warning, CampaignCode.hoursBeyondBudget,
      "`\(name)` takes \(rounded(needed)) hours or more, and the budget has \(rounded(given))",
      at: span, labels: [Label(budget, "the budget's time")],
      help: ["let it take less, or raise the `time` of the budget"])
  }

  /// Makes the warning about a page whose look wins more people than any experiment saw.
  static func credibleBeyondAll(_ name: String, factor: Double, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, CampaignCode.credibleBeyondAll,
      "by looking followed `\(name)` would win the others up to \(rounded(factor)) times as many people",
      at: span,
      notes: ["a first endorsement made it 1.17 to 1.79 times as many (van de Rijt et al., 2014)"],
      help: ["write something like `credibility -20% to 50%`: it is an assumption"])
  }

  /// Makes the warning about a source that wins nobody.
  static func noFollowers(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, CampaignCode.noFollowers,
      "`\(name)` wins no follower, so it costs and brings nobody",
      at: span, help: ["say how many it wins, such as `followers 60 to 250`"])
  }

  /// Writes a number with two digits that count.
  private static func rounded(_ value: Double) -> String {
    guard value > 0, value.isFinite else { return "0" }
    var scale = 1.0
    while value / scale >= 100 { scale *= 10 }
    while value / scale < 10 { scale /= 10 }
    let number = (value / scale).rounded() * scale
    return shortest((number * 1e9).rounded() / 1e9)
  }
}
