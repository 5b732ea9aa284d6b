import BuyinNumerics
import Testing

@testable import BuyinCampaign

/// The days of a month, which the plans of these tests count in.
let month = Timeline.month

/// Returns a timeline of so many months.
func months(_ count: Double) throws -> Timeline {
  try #require(Timeline(count: count, unit: month))
}

/// Returns a chance per month.
func monthly(_ share: Double) -> Chance { Chance(.certain(share), per: month) }

/// Returns people of whom a share is real, interested, engaged and lost per month.
func people(
  real: Double = 1, interested: Double = 1, engage: Double? = 1, leave: Double = 0,
  invites: Double? = nil, alike: Double? = nil
) -> Traits {
  Traits(
    real: .certain(real), interested: .certain(interested),
    engagement: engage.map { .ofInterested(monthly($0)) } ?? .none, leave: monthly(leave),
    invites: invites.map { Rate(.certain($0), per: month) }, alike: alike.map { .certain($0) })
}

/// Returns a source that is paid once and brings its followers at once.
func purchase(
  _ followers: Double, for money: Double, _ traits: Traits, start: Double = 0
) -> SourceInputs {
  SourceInputs(
    payments: [Amount(.certain(money))], followers: [Amount(.certain(followers))],
    traits: traits, activity: Activity(start: start))
}

/// Returns the metrics of an option over doing nothing.
func outcome(_ inputs: OptionInputs) -> OptionOutputs {
  simulate(inputs).outputs(
    over: inputs.audience == nil && !inputs.contents.contains(where: \.isMadeAlready)
      ? nil : simulate(inputs.doingNothing))
}

/// Returns the metrics of an option without contents, audience or actions.
func outcome(_ timeline: Timeline, _ sources: [SourceInputs]) -> OptionOutputs {
  outcome(OptionInputs(timeline: timeline, sources: sources))
}

/// Returns the number that a certain column holds.
func certain(
  _ column: Column?, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Double {
  guard case .certain(let number) = column else {
    Issue.record("the column is not certain: \(String(describing: column))")
    return .nan
  }
  return number
}

/// Expects a certain figure within a relative tolerance.
func expect(
  _ column: Column?, _ wanted: Double, within tolerance: Double = 1e-9,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try certain(column, sourceLocation: sourceLocation)
  #expect(
    found == wanted || abs(found - wanted) <= tolerance * abs(wanted),
    "\(found) against \(wanted)", sourceLocation: sourceLocation)
}

/// Expects certain figures, step by step.
func expect(
  _ columns: [Column]?, _ wanted: [Double], within tolerance: Double = 1e-9,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let columns = try #require(columns, sourceLocation: sourceLocation)
  #expect(columns.count == wanted.count, sourceLocation: sourceLocation)
  for (column, number) in zip(columns, wanted) {
    try expect(column, number, within: tolerance, sourceLocation: sourceLocation)
  }
}
