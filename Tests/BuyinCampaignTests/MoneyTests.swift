import BuyinNumerics
import Testing

@testable import BuyinCampaign

/// Actions, worth, and what it all comes to in money.
@Suite struct MoneyTests {
  /// Half of 100 followers take part from the first month on, for three months.
  private func option(
    _ actions: [ActionInputs] = [], leave: Double = 0, responds: Double = 1, pay: Double = 100,
    work: Double = 0, wage: Double? = nil, worth: Double? = nil, discount: Double? = nil,
    start: Double = 0
  ) throws -> OptionInputs {
    var traits = people(engage: 0.5, leave: leave)
    traits.responds = .certain(responds)
    var source = purchase(100, for: pay, traits, start: start)
    source.work = work == 0 ? [] : [Amount(.certain(work))]
    return OptionInputs(
      timeline: try months(3), sources: [source], actions: actions,
      wage: wage.map { .certain($0) }, worth: worth.map { Rate(.certain($0), per: month) },
      discount: discount.map { Rate(.certain($0), per: 12 * month) })
  }

  /// Returns how often the last action happens by the end of each month.
  private func counts(_ inputs: OptionInputs) -> [Column] {
    simulate(inputs).total.events.last ?? []
  }

  @Test("an action happens once per member, and one may follow another")
  func chain() throws {
    let outputs = outcome(
      try option([
        ActionInputs(.perTime(monthly(0.1)), value: .certain(4)),
        ActionInputs(.each(.certain(0.2)), follows: 0, value: .certain(50)),
      ])
    ).total
    // 5, then 10 % of the 45 who have not, then of 40.5.
    try expect(outputs.own.events[0], [5, 9.5, 13.55])
    try expect(outputs.count(ofAction: 0), 13.55)
    try expect(outputs.count(ofAction: 1), 2.71)
    try expect(outputs[.value], 189.7)
    try expect(outputs[.profit], 89.7)
    try expect(outputs[.roi], 0.897)
    try expect(outputs.cost(perAction: 0), 100 / 13.55)
    try expect(outputs.cost(perAction: 1), 100 / 2.71)
  }

  @Test("those who have done an action leave like the others")
  func leaving() throws {
    // Members 25, 12.5, 6.25; done 2.5; then 10 % of 12.5 − 1.25; then of 6.25 − 1.1875.
    try expect(
      counts(try option([ActionInputs(.perTime(monthly(0.1)))], leave: 0.5)),
      [2.5, 3.625, 4.13125])
  }

  @Test("some actions happen again and again")
  func again() throws {
    let visit = ActionInputs(.perTime(monthly(0.1)), repeats: true)
    try expect(counts(try option([visit])), [5, 10, 15])
    // Of the visits of the second month a fiftieth is of the one who has bought.
    let buy = ActionInputs(.each(.certain(0.2)), follows: 0)
    try expect(counts(try option([visit, buy])), [1, 1.98, 2.9404])
    let buyAgain = ActionInputs(.each(.certain(0.2)), follows: 0, repeats: true)
    try expect(counts(try option([visit, buyAgain])), [1, 2, 3])
  }

  @Test("a chance per time after another action applies to those who have done that")
  func stock() throws {
    let subscribe = ActionInputs(.perTime(monthly(0.1)))
    let buy = ActionInputs(.perTime(monthly(0.2)), follows: 0)
    // 20 % of 5; of 9.5 − 1; of 13.55 − 2.7.
    try expect(counts(try option([subscribe, buy])), [1, 2.7, 4.87])
  }

  @Test("a bare chance that follows nothing has its occasion in becoming a member")
  func welcome() throws {
    try expect(counts(try option([ActionInputs(.each(.certain(0.2)))])), [10, 10, 10])
  }

  @Test("some members respond more than others, but never more than surely")
  func responds() throws {
    let act = ActionInputs(.perTime(monthly(0.1)))
    try expect(counts(try option([act], responds: 2)), [10, 18, 24.4])
    try expect(counts(try option([act], responds: 20)), [50, 50, 50])
  }

  @Test("membership itself may be worth something")
  func worth() throws {
    let outputs = outcome(try option(pay: 75, worth: 1)).total
    // 50 members at $1 a month.
    try expect(outputs.series(.value), [50, 100, 150])
    try expect(outputs[.profit], 75)
    try expect(outputs[.roi], 1)
    try expect(outputs[.payback], 1.5 * month)
    try expect(outputs[.breakEvenWorth], 0.5 / month)
    #expect(outputs[.breakEvenWage] == nil)
    let dear = outcome(try option(pay: 151, worth: 1)).total
    try expect(dear[.payback], .infinity)
    let free = outcome(try option(pay: 0, worth: 1)).total
    try expect(free[.payback], 0)
    try expect(free[.roi], .infinity)
    try expect(free[.breakEvenWorth], 0)
  }

  @Test("a later purchase moves the payback")
  func laterCost() throws {
    var inputs = try option(pay: 10, worth: 1)
    inputs.sources.append(purchase(0, for: 100, people(), start: 2 * month))
    // Covered from month 0.2 on; after the second purchase again when 50·t = 110.
    try expect(outcome(inputs).total[.payback], 2.2 * month)
  }

  @Test("hours without a wage have a wage at which they pay")
  func breakEvenWage() throws {
    let outputs = outcome(try option(pay: 75, work: 5, worth: 1)).total
    #expect(outputs[.cost] == nil)
    #expect(outputs[.profit] == nil)
    #expect(outputs[.roi] == nil)
    #expect(outputs[.payback] == nil)
    try expect(outputs[.breakEvenWage], 15)
    try expect(outcome(try option(pay: 75, work: 5, wage: 15, worth: 1)).total[.profit], 0)
  }

  @Test("the future counts for less: values at mid-step, one-offs at their start")
  func discount() throws {
    let outputs = outcome(
      try option(pay: 100, worth: 1, discount: 0.08, start: 1.5 * month)
    ).total
    // Members in the second and the third month, bought at month 1.5.
    let value = 50 * (power(1.08, -1.5 / 12) + power(1.08, -2.5 / 12))
    let cost = 100 * power(1.08, -1.5 / 12)
    try expect(outputs[.value], value)
    try expect(outputs[.profit], value - cost)
    try expect(outputs[.roi], (value - cost) / cost)
    try expect(outputs[.cost], 100)
    try expect(outputs[.breakEvenWorth], cost / (value * month))
  }
}
