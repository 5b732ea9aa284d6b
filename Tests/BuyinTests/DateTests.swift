import Buyin
import BuyinReport
import BuyinSemantics
import BuyinSyntax
import Testing

/// Dates: what a plan begins with, and what it shows beside its steps.
@Suite struct DateTests {
  private static let club = """
    source club {
      pay         $50 per month
      followers   20 per month
      interested  60%
      engage      20% per month
      leave       5% per month
    }

    """

  private func enter(_ plan: String) -> (page: String, messages: [String], session: Session) {
    var settings = Session.Settings()
    settings.draws = 1024
    var session = Session(settings: settings)
    let reply = session.enter([SourceText(name: "plan.buyin", plan)])
    return (
      reply.result.map { report($0).text } ?? "",
      reply.findings.map { ([$0.code + " " + $0.message] + $0.help).joined(separator: " / ") },
      session
    )
  }

  @Test func stepsHaveTheirLastDays() {
    let page = enter(
      "begins 2026-01-31\nhorizon 3 months\n" + Self.club + "show club.arrivals by month"
    ).page
    #expect(
      page == """
        club.arrivals by month
          month 1, to 2026-02-27  20 followers
          month 2, to 2026-03-30  40 followers
          month 3, to 2026-04-29  60 followers

        """)
  }

  @Test(arguments: [
    ("month", ["2026-12-30", "2027-01-30"]), ("day", ["2026-12-01", "2026-12-02"]),
    ("week", ["2026-12-07", "2026-12-14"]),
  ])
  func stepsOfAllUnits(unit: String, ends: [String]) {
    let begins = unit == "month" ? "2026-12-01" : "2026-12-01"
    let page = enter(
      "begins \(begins)\nhorizon 2 \(unit)s\n" + Self.club + "show club.cost by \(unit)"
    ).page
    if unit == "month" {
      #expect(page.contains("month 1, to 2026-12-31"))
      #expect(page.contains("month 2, to 2027-01-31"))
    } else {
      for (index, end) in ends.enumerated() {
        #expect(page.contains("\(unit) \(index + 1), to \(end)"), "\(page)")
      }
    }
  }

  @Test func aStepThatTheHorizonCutsEndsWithIt() {
    let page = enter(
      "begins 2026-03-01\nhorizon 10 days\n" + Self.club + "show club.cost by week"
    ).page
    #expect(page.contains("week 1, to 2026-03-07"))
    #expect(page.contains("week 2, to 2026-03-10"))
  }

  @Test func aBeginningChangesNoFigure() {
    let without = enter(Self.club + "show club.members, club.cost").page
    #expect(
      enter("begins 2026-03-01\n" + Self.club + "show club.members, club.cost").page == without)
  }

  @Test func aBeginningReplacesTheOneBefore() {
    var session = enter("begins 2026-03-01\nhorizon 1 month\n" + Self.club).session
    let reply = session.enter([
      SourceText(name: "2", "begins 2027-05-01\nshow club.cost by month")
    ])
    #expect(reply.result.map { report($0).text }?.contains("month 1, to 2027-05-31") == true)
  }

  @Test(arguments: [
    ("begins 2026-02-29", "E0113 there is no day `2026-02-29`"),
    ("begins 2100-02-29", "E0113 there is no day `2100-02-29`"),
    ("begins 2026-13-01", "E0113 there is no day `2026-13-01`"),
    ("begins 2026-3-1", "E0113 `2026-3-1` is not written as a date is"),
    ("begins 01/03/2026", "E0338 a plan begins on a day of the calendar"),
    ("begins 2026", "E0338 a plan begins on a day of the calendar"),
    ("begins 3 months", "E0338 a plan begins on a day of the calendar"),
    (
      "begins 2026-03-01\nbegins 2026-04-01",
      "E0517 a plan has one `begins`, and this is the second"
    ),
    ("show 2026-03-01", "E0337 a date stands only after `begins`"),
    ("show 10 + 2026-03-01", "E0337 a date stands only after `begins`"),
    ("let x = 2026-03-01", "E0337 a date stands only after `begins`"),
  ])
  func mistakes(_ plan: String, _ message: String) {
    let messages = enter(plan).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix(message) == true, "\(plan): \(messages)")
  }

  @Test func leapYearsHaveTheirDay() {
    for date in ["2024-02-29", "2000-02-29"] {
      #expect(enter("begins \(date)").messages == [], "\(date)")
    }
  }

  @Test func daysFollowEachOther() {
    var date = DateLiteral(year: 1999, month: 12, day: 31)
    var days = 0
    while date.year < 2101 {
      let next = date.adding(days: 1)
      #expect(next.adding(days: -1) == date)
      #expect(
        next == DateLiteral(year: date.year, month: date.month, day: date.day + 1)
          || next.day == 1 && [28, 29, 30, 31].contains(date.day))
      date = next
      days += 1
    }
    // From the last day of 1999 to the first of 2101: 101 years with 25 leap days, and one day more.
    #expect(days == 101 * 365 + 25 + 1)
    #expect(DateLiteral(year: 2024, month: 1, day: 31).adding(months: 1).written == "2024-02-29")
    #expect(DateLiteral(year: 2026, month: 11, day: 5).adding(months: 14).written == "2028-01-05")
  }
}
