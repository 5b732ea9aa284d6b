import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// What options are compared by, as a question to a run (the campaign model, Verdict 1).
///
/// Every utility is a finite number in every draw, so that its mean exists: a division is by a cent
/// at least, a time until never is the horizon, and what is still endless is held at a large number.
struct Objective: Sendable {
  let utility: Verdict.Utility
  private let measure: Measure
  private let horizon: Double

  /// Finds the utility of a verdict.
  ///
  /// - Parameters:
  ///   - plan: the plan, which has a metric of that name.
  ///   - name: the metric that the question names; nil for profit where anything has a value, else
  ///     engaged members for money.
  init(_ plan: CampaignPlan, by name: String? = nil) {
    horizon = plan.timeline.horizon
    let measure = name.flatMap { plan.measure($0) } ?? .metric(.membersPerMoney)
    self.measure = measure
    switch (name, measure) {
    case (nil, _): utility = plan.hasValue ? .profit : .membersPerMoney
    case (_, .metric(.profit)): utility = .profit
    case (_, .metric(.membersPerMoney)): utility = .membersPerMoney
    case (let name?, _): utility = .metric(name, Objective.direction(of: measure))
    }
  }

  /// Engaged members for money, whatever the plan gives a value.
  static func members(_ plan: CampaignPlan) -> Objective {
    Objective(plan, by: Metric.membersPerMoney.rawValue)
  }

  /// More is better of most; of the others the inverse serves where they may be endless.
  private static func direction(of measure: Measure) -> Verdict.Utility.Direction {
    switch measure {
    case .count: .asItIs
    case .price: .inverse
    case .metric(let metric):
      switch metric {
      case .costPerFollower, .costPerMember, .costPerMemberMonth, .mirage, .payback,
        .breakEvenWorth:
        .inverse
      case .cost, .cash, .hours, .nobody: .negative
      case .arrivals, .audience, .members, .memberMonths, .membersPerMoney, .halfLife, .ties,
        .value, .profit, .roi, .breakEvenWage:
        .asItIs
      }
    }
  }

  /// Whether it divides one total by another, so that without interactions the figure of a mix lies
  /// between those of its parts.
  var isRatio: Bool {
    switch (utility, measure) {
    case (.membersPerMoney, _), (_, .price): true
    case (.profit, _), (_, .count): false
    case (_, .metric(let metric)):
      switch metric {
      case .costPerFollower, .costPerMember, .costPerMemberMonth, .membersPerMoney, .mirage, .roi,
        .breakEvenWorth, .breakEvenWage:
        true
      case .cost, .cash, .hours, .arrivals, .audience, .members, .memberMonths, .nobody,
        .halfLife, .ties, .value, .profit, .payback:
        false
      }
    }
  }

  /// Whether it adds up over sources that leave each other alone.
  var isTotal: Bool {
    switch (utility, measure) {
    case (.profit, _), (_, .count): true
    case (.membersPerMoney, _), (_, .price): false
    case (_, .metric(let metric)):
      switch metric {
      case .cost, .cash, .hours, .arrivals, .audience, .members, .memberMonths, .value, .profit:
        true
      case .costPerFollower, .costPerMember, .costPerMemberMonth, .membersPerMoney, .nobody,
        .mirage, .halfLife, .ties, .roi, .payback, .breakEvenWorth, .breakEvenWage:
        false
      }
    }
  }

  /// Whether it divides by what an option costs, so that nothing can be said of a free one.
  var dividesByCost: Bool {
    switch (utility, measure) {
    case (.membersPerMoney, _), (_, .price): true
    case (.profit, _), (_, .count): false
    case (_, .metric(let metric)):
      switch metric {
      case .costPerFollower, .costPerMember, .costPerMemberMonth, .membersPerMoney, .roi: true
      case .cost, .cash, .hours, .arrivals, .audience, .members, .memberMonths, .nobody, .mirage,
        .halfLife, .ties, .value, .profit, .payback, .breakEvenWorth, .breakEvenWage:
        false
      }
    }
  }

  /// Whether doing nothing stands for a choice: where what is won is weighed against what it costs.
  var weighsValue: Bool {
    switch utility {
    case .profit: true
    case .membersPerMoney: false
    case .metric: measure == .metric(.roi)
    }
  }

  /// Whether an option has the figure that it needs.
  func exists(_ plan: CampaignPlan, of option: CampaignPlan.Option) -> Bool {
    switch utility {
    case .profit: plan.hasMeasure(.metric(.profit), of: option)
    case .membersPerMoney, .metric: plan.hasMeasure(measure, of: option)
    }
  }

  /// Whether hours without a price are why an option does not have it.
  func lacksWage(_ plan: CampaignPlan, _ option: CampaignPlan.Option) -> Bool {
    plan.hasUnpricedHours(option) && utility.isOfMoney && !exists(plan, of: option)
  }

  // MARK: Probes

  /// What a probe of an option's utility reads.
  func inputs(_ option: CampaignPlan.Option) -> [ProbeInput] {
    func figure(_ measure: Measure) -> ProbeInput {
      .figure(OptionFigure(option, measure: measure, isAdded: true))
    }
    switch utility {
    case .membersPerMoney: return [figure(.metric(.members)), figure(.metric(.cost))]
    case .profit: return [figure(.metric(.profit))]
    case .metric: return [figure(measure)]
    }
  }

  /// The utility, of what its probe reads.
  var derive: @Sendable ([Column]) -> Column {
    let (utility, measure, horizon) = (utility, measure, horizon)
    return { columns in
      switch utility {
      case .membersPerMoney:
        let cost = Column.combine(.maximum, columns[1], .certain(Objective.cent))
        let yield = Column.combine(.divide, columns[0], cost)
        return Objective.tamed(Column.combine(.multiply, yield, .certain(100)))
      case .profit: return Objective.tamed(columns[0])
      case .metric(_, .asItIs):
        return measure == .metric(.halfLife)
          ? Objective.tamed(Column.combine(.minimum, columns[0], .certain(horizon)))
          : Objective.tamed(columns[0])
      case .metric(_, .negative): return Objective.tamed(columns[0].mapped(.negate))
      case .metric(_, .inverse):
        let floor = measure == .metric(.payback) ? 1 : Objective.cent
        let held = Column.combine(.maximum, columns[0], .certain(floor))
        return Objective.tamed(Column.combine(.divide, .certain(1), held))
      }
    }
  }

  /// The least amount that anything is divided by.
  private static let cent = 0.01
  /// What stands for endless: its square is still a number.
  private static let most = 1e100

  /// Returns the column with every draw a finite number; an undefined one is nothing.
  static func tamed(_ column: Column) -> Column {
    func tamed(_ value: Double) -> Double {
      value.isNaN ? 0 : Swift.min(Swift.max(value, -most), most)
    }
    switch column {
    case .certain(let value): return .certain(tamed(value))
    case .drawn(var values):
      for index in values.indices { values[index] = tamed(values[index]) }
      return .drawn(values)
    }
  }

  /// Makes the probe of an option's utility.
  func probe(
    _ option: CampaignPlan.Option, overlay: Int? = nil,
    wants: SummaryAccumulator.Wants = .moments
  ) -> Probe {
    Probe(inputs(option), overlay: overlay, wants: wants, derive: derive)
  }

  /// Makes a probe of the utilities of two contestants; that of doing nothing is 0.
  func pair(
    _ first: CampaignPlan.Option?, _ second: CampaignPlan.Option?,
    wants: SummaryAccumulator.Wants = .moments,
    _ body: @escaping @Sendable (Column, Column) -> Column
  ) -> Probe {
    let (left, right) = (first.map(inputs) ?? [], second.map(inputs) ?? [])
    let (derive, count) = (derive, left.count)
    return Probe(left + right, wants: wants) { columns in
      let (own, other) = (Array(columns.prefix(count)), Array(columns.dropFirst(count)))
      return body(own.isEmpty ? .zero : derive(own), other.isEmpty ? .zero : derive(other))
    }
  }
}
