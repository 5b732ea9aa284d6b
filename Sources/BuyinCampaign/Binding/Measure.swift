package import BuyinNumerics
import BuyinSemantics

/// What can be asked of an option: a metric of every plan, or one of an action of this plan.
package enum Measure: Hashable, Sendable {
  case metric(Metric)
  /// How often the action at this position happens.
  case count(action: Int)
  /// What the action at this position costs each time.
  case price(action: Int)

  /// What of a course its figure is read from.
  package var detail: Detail {
    switch self {
    case .metric(let metric): metric.detail
    case .count, .price: .worth
    }
  }
}

extension Outputs {
  /// Returns the figure of a measure as if the plan ended after a step; at the horizon without one.
  package func figure(_ measure: Measure, at step: Int?) -> Column? {
    let step = step ?? timeline.steps.count - 1
    return switch measure {
    case .metric(let metric): figure(metric, at: step)
    case .count(let action): count(ofAction: action, at: step)
    case .price(let action): cost(perAction: action, at: step)
    }
  }
}

extension CampaignPlan {
  /// Returns the measure of a name; nil for none.
  package func measure(_ name: String) -> Measure? {
    if let metric = Metric(rawValue: name) { return .metric(metric) }
    if let action = actions.firstIndex(where: { $0.name == name }) { return .count(action: action) }
    return actions.firstIndex { "cost_per_\($0.name)" == name }.map { .price(action: $0) }
  }

  /// Whether a measure exists for an option: hours without a price leave no cost, a plan that gives
  /// nothing a value has no profit, and without hours there is no wage at which they pay.
  package func hasMeasure(_ measure: Measure, of option: Option) -> Bool {
    switch measure {
    case .metric(let metric): hasMetric(metric, of: option)
    case .count: true
    case .price: !hasUnpricedHours(option)
    }
  }

  /// Whether a metric exists for an option.
  package func hasMetric(_ metric: Metric, of option: Option) -> Bool {
    (!metric.needsValue || hasValue) && !(metric.needsCost && hasUnpricedHours(option))
      && (metric != .breakEvenWage || hasWork(option))
  }
}
