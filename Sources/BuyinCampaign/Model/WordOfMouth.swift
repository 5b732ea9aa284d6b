import BuyinNumerics

/// Who may still be won, when a plan says how many people there are.
///
/// docs/model.md, "Market". Paid sources then compete for the same people, and word of mouth finds
/// fewer who have not heard; accounts with nobody behind them use up nothing.
struct Market {
  /// How many people there are.
  let size: Column

  /// What a market leaves of one step.
  struct Step {
    /// What the real paid arrivals are multiplied by: those who are not there already.
    let fresh: Column
    /// What word of mouth is multiplied by before the limit.
    let room: Column
    /// How many people word of mouth can bring at most.
    let left: Column
  }

  /// Returns what the market leaves.
  ///
  /// - Parameters:
  ///   - people: the people who are there before the step: P + U.
  ///   - arriving: the real people whom each source would win alone.
  func step(people: Column, arriving: [Column]) -> Step {
    let free = (size - people).atLeast(0)
    var missed = Column.one
    var wanted = Column.zero
    for source in arriving where !source.isCertainly(0) {
      missed = missed * (1 - source.shared(over: size).asShare())
      wanted += source
    }
    let won = free * (1 - missed)
    return Step(
      fresh: won.shared(over: wanted), room: (1 - people.shared(over: size)).asShare(),
      left: (free - won).atLeast(0))
  }
}

/// Returns what word of mouth is multiplied by so that it does not overshoot the market.
func limit(on wordOfMouth: [Column], left: Column) -> Column {
  var total = Column.zero
  for flow in wordOfMouth { total += flow }
  if total.isCertainly(0) { return .one }
  return left.shared(over: total).atMost(1)
}

extension Rate {
  /// Returns what flows in `duration` days, per member.
  func amount(in duration: Double) -> Column { amount * (duration / days) }
}

extension CredibilityInput {
  /// Returns by what a page that looks followed multiplies the paid arrivals of the others.
  ///
  /// docs/model.md, "Credibility": `max(0, 1 + L·B/(B+half)·half/(half+R))`; it rises with the
  /// followers of the source and fades with the real followers whom the others have anyway.
  ///
  /// - Parameters:
  ///   - followers: B, the source's followers with its own arrivals of the step.
  ///   - others: R, the real followers of all others before the step.
  func factor(followers: Column, others: Column) -> Column {
    let rise = followers.shared(over: followers + half)
    let fade = half.shared(over: half + others)
    return (Column.one + lift * rise * fade).atLeast(0)
  }
}
