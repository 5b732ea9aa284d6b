import Testing

@testable import BuyinCampaign

/// How a horizon is cut.
@Suite struct TimelineTests {
  @Test("a step is the unit of the horizon, and never longer than a month")
  func steps() throws {
    let year = try #require(Timeline(count: 1, unit: 365.25))
    #expect(year.steps.count == 12)
    #expect(year.steps.allSatisfy { $0.length == month })
    #expect(try #require(Timeline(count: 1, unit: 3 * month)).steps.count == 3)
    #expect(try #require(Timeline(count: 26, unit: 7)).steps.count == 26)
    #expect(try #require(Timeline(count: 0.1 + 0.2, unit: month)).steps.count == 1)
  }

  @Test("a fractional count has a shorter last step")
  func fraction() throws {
    let timeline = try months(2.5)
    #expect(timeline.steps.map(\.length) == [month, month, month / 2])
    #expect(timeline.horizon == 2.5 * month)
    #expect(try #require(Timeline(count: 0.7 / 0.1, unit: 1)).steps.count == 7)
  }

  @Test(
    "what can't be a horizon is refused",
    arguments: [0, -1, .nan, .infinity, 1e300, Double(Timeline.stepLimit) + 1])
  func refused(count: Double) {
    #expect(Timeline(count: count, unit: 1) == nil)
  }

  @Test("an activity covers part of a step, and begins in one")
  func activity() throws {
    let timeline = try months(4)
    let activity = Activity(start: 1.5 * month, lasts: 1.75 * month)
    #expect(
      timeline.steps.map { activity.days(in: $0) } == [0, 0.5 * month, month, 0.25 * month])
    #expect(timeline.steps.map { activity.begins(in: $0) } == [false, true, false, false])
    let late = Activity(start: 0.1 * 3 * 10 * month)
    #expect(timeline.steps.map { late.begins(in: $0) } == [false, false, false, true])
    #expect(timeline.steps.allSatisfy { !Activity(start: 4 * month).begins(in: $0) })
  }
}
