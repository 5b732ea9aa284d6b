import BuyinNumerics

/// A content plan in the course of the simulation: how many posts, and what they do.
///
/// docs/model.md, "Engagement" and "Denominators": a post moves a prospect with chance q, whatever its
/// published denominator; over the posts of a window the chance that none of them does is
/// `(1 − q)^n`, or `(1 + n·q/k)^(−k)` when people differ in how much they take part.
struct Content {
  /// What the plan says.
  let inputs: ContentInputs
  /// The chance that a post moves a prospect, before dilution; `nil` when it moves nobody.
  let chance: Column?
  /// Over how many days a plain count of posts is spread.
  private let spread: Double

  /// Prepares a content plan.
  init(_ inputs: ContentInputs, timeline: Timeline) {
    self.inputs = inputs
    chance = Self.chance(of: inputs.response)
    spread = inputs.activity.lasts ?? (timeline.horizon - inputs.activity.start)
  }

  /// Returns the chance that one post moves one prospect, at most 1.
  private static func chance(of response: Response) -> Column? {
    switch response {
    case .none: nil
    case .appeal(let reach, let appeal): (reach * appeal).asShare()
    case .ratePerFollower(let rate, let among): rate.shared(over: among).asShare()
    case .ratePerViewer(let rate, let reach): (reach * rate).asShare()
    case .ratePerImpression(let rate, let reach, let impressions):
      (reach * impressions * rate).asShare()
    }
  }

  /// Returns how many posts are made in a step.
  func posts(in step: Timeline.Step) -> Column {
    number(of: inputs.posts, in: step, during: inputs.activity, spread: spread)
  }

  /// Returns the chance that a prospect is moved by no post of a window; `nil` when that is sure.
  ///
  /// - Parameters:
  ///   - posts: how many posts the step has.
  ///   - step: the step.
  ///   - window: the window in days.
  ///   - dilution: what the chance of a post is multiplied by.
  func miss(
    posts: Column, in step: Timeline.Step, window: Double, dilution: Column
  ) -> Column? {
    guard let chance, !posts.isCertainly(0) else { return nil }
    let moved = chance * dilution
    let number = posts * (window / step.length)
    guard let uneven = inputs.uneven else { return (1 - moved).raised(to: number) }
    // Below a millionth hardly anybody takes part at all, and the power would overflow. Beyond a
    // hundred million people are alike, and 1 + n·q/k would lose the digits of n·q/k.
    let shape = uneven.atLeast(1e-6).atMost(1e8)
    return (Column.one + number * moved / shape).raised(to: .zero - shape)
  }
}

/// Returns how many posts are made in a step.
///
/// A count without a time is spread evenly over the activity; a list of counts has its own steps.
///
/// - Parameters:
///   - posts: the amounts, several of which may stand together.
///   - step: the step.
///   - activity: when they are made.
///   - spread: over how many days a plain count is spread.
func number(
  of posts: [Amount], in step: Timeline.Step, during activity: Activity, spread: Double
) -> Column {
  var total = Column.zero
  let days = activity.days(in: step)
  guard days > 0 else { return total }
  for amount in posts {
    let size = amount.size.value(in: step)
    switch (amount.occurrence, amount.size) {
    case (.once, .constant): total += size * (days / spread)
    case (.once, .perStep): total += size
    case (.perTime(let unit), _): total += size * (days / unit)
    case (.each, _), (.eachPost, _): continue
    }
  }
  return total
}
