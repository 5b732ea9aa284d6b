import BuyinNumerics

/// How much less the future counts, by step.
///
/// docs/model.md, "Money and actions": a growth of d per U makes `(1 + d)^(−t/U)` of what happens at t.
/// Values and flows of cost count at mid-step, one-offs at their own start.
struct Discount {
  private let rate: Rate?
  /// The factor of the middle of each step.
  let middle: [Column]

  /// Prepares the factors of a timeline.
  init(_ rate: Rate?, timeline: Timeline) {
    self.rate = rate
    middle = timeline.steps.map { Self.factor(rate, at: $0.middle) }
  }

  /// Returns the factor of a time in days from the start.
  func factor(at time: Double) -> Column { Self.factor(rate, at: time) }

  /// Returns the factor of a time, at a rate.
  private static func factor(_ rate: Rate?, at time: Double) -> Column {
    guard let rate, time != 0 else { return .one }
    return (Column.one + rate.amount).raised(to: -time / rate.days)
  }
}

/// What one step costs.
struct Expense {
  /// Money paid.
  var cash = Dose.none
  /// Hours worked.
  var hours = Dose.none
  /// When its one-offs are due, in days from the start.
  var due = 0.0

  /// Nothing.
  static let none = Expense()
}

extension Course {
  /// Enters what a step costs.
  ///
  /// Hours that nobody has priced make the cost unknown for good: they are never free.
  mutating func record(
    _ expense: Expense, in step: Timeline.Step, wage: Column?, discount: Discount
  ) {
    let hours = expense.hours.sum
    cash.accumulate(expense.cash.sum, detail)
    self.hours.accumulate(hours, detail)
    guard let price = wage ?? (hours.isCertainly(0) ? .zero : nil) else {
      spending = nil
      return
    }
    let once = expense.cash.once + expense.hours.once * price
    let flow = expense.cash.flow + expense.hours.flow * price
    spending?.cost.accumulate(once + flow, detail)
    guard detail.contains(.worth) else { return }
    let presentOnce = once * discount.factor(at: expense.due)
    let presentFlow = flow * discount.middle[step.index]
    if detail.contains(.everyStep) {
      let before = spending?.present.last ?? .zero
      spending?.opening.append(before + presentOnce)
    }
    spending?.present.accumulate(presentOnce + presentFlow, detail)
  }
}
