/// How much of a course is worked out and kept.
///
/// Keeping every step of two sources over six months takes 400 kB per block of 1,024 draws, which is
/// paid for in cache misses, and most questions are about the end. A verdict tries hundreds of values of
/// each assumption and asks for members and cost alone: what nobody asks for is two thirds of the work.
package struct Detail: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Every step, instead of the last alone: for series, and for metrics of the whole course.
  package static let everyStep = Detail(rawValue: 1)
  /// Who follows without being a prospect, and how many have come.
  package static let accounts = Detail(rawValue: 2)
  /// The time that members spend, what they do, what that is worth, and costs in the money of today.
  package static let worth = Detail(rawValue: 4)

  /// Members and cost at the end.
  package static let members: Detail = []
  /// All there is at the end.
  package static let end: Detail = [.accounts, .worth]
  /// All there is at every step.
  package static let steps: Detail = [.everyStep, .accounts, .worth]
}

extension Metric {
  /// What of a course its figure is read from.
  package var detail: Detail {
    switch self {
    case .cost, .cash, .hours, .members, .costPerMember, .membersPerMoney, .nobody, .ties: .members
    case .arrivals, .audience, .costPerFollower, .mirage: .accounts
    case .memberMonths, .costPerMemberMonth, .value, .profit, .roi, .breakEvenWorth,
      .breakEvenWage:
      .worth
    case .halfLife: .everyStep
    case .payback: [.everyStep, .worth]
    }
  }
}
