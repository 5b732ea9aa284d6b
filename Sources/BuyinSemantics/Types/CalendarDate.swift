package import BuyinSyntax

/// Days of the calendar, which only label what the model reckons in lengths of time.
extension DateLiteral {
  /// The date as it is written: `2026-03-01`.
  package var written: String {
    func digits(_ number: Int, _ count: Int) -> String {
      String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// Returns the day so many days later.
  package func adding(days: Int) -> DateLiteral { DateLiteral(dayNumber: dayNumber + days) }

  /// Returns the same day so many months later, or the last of a month that is too short.
  package func adding(months: Int) -> DateLiteral {
    let number = year * 12 + month - 1 + months
    let (year, month) = (number / 12, number % 12 + 1)
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    let length =
      DateLiteral(year: next.0, month: next.1, day: 1).dayNumber
      - DateLiteral(year: year, month: month, day: 1).dayNumber
    return DateLiteral(year: year, month: month, day: min(day, length))
  }

  /// The days since 0000-03-01 of the Gregorian calendar carried backwards.
  ///
  /// Years begin in March, so that a leap day is the last of its year, and five months in turn have
  /// 153 days.
  private var dayNumber: Int {
    let year = month > 2 ? year : year - 1
    let month = month > 2 ? month - 3 : month + 9
    return 365 * year + floorDivided(year, 4) - floorDivided(year, 100) + floorDivided(year, 400)
      + (153 * month + 2) / 5 + day - 1
  }

  private init(dayNumber: Int) {
    var year = floorDivided(dayNumber * 400, 146_097)
    while DateLiteral(year: year + 1, month: 3, day: 1).dayNumber <= dayNumber { year += 1 }
    while DateLiteral(year: year, month: 3, day: 1).dayNumber > dayNumber { year -= 1 }
    let rest = dayNumber - DateLiteral(year: year, month: 3, day: 1).dayNumber
    let month = (5 * rest + 2) / 153
    self.init(
      year: month < 10 ? year : year + 1, month: month < 10 ? month + 3 : month - 9,
      day: rest - (153 * month + 2) / 5 + 1)
  }
}

/// Returns a quotient rounded down.
private func floorDivided(_ number: Int, _ divisor: Int) -> Int {
  number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
}
