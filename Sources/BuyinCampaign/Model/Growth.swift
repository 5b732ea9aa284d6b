package import BuyinNumerics

/// Whether word of mouth outgrows those who leave.
///
/// docs/model.md, "Cautions": members bring more prospects than leave where `a·invites·alike > leave`;
/// without a market nothing stops them. The offspring number, how many members one brings while he or
/// she stays, is `a·invites·alike/leave`; published ones lie between 0.05 and 0.35.
package struct Growth: Sendable, Equatable {
  /// 1 in the draws where members bring more than leave, 0 in the others.
  package let isGrowing: Column
  /// How many members a member brings; infinite where nobody leaves.
  package let offspring: Column
}

extension OptionInputs {
  /// Returns how people of one kind grow by word of mouth; `nil` when they bring nobody.
  ///
  /// The chance to take part is that of the step with the most posts, dilution and bond aside. Rates are
  /// compared over a month.
  package func growth(of traits: Traits) -> Growth? {
    guard let invites = traits.invites else { return nil }
    let plans = contents.map { Content($0, timeline: timeline) }
    var miss = Column.one
    for step in timeline.steps where !plans.isEmpty {
      var here = Column.one
      for plan in plans {
        here =
          here
          * (plan.miss(
            posts: plan.posts(in: step), in: step, window: timeline.window, dilution: .one)
            ?? .one)
      }
      miss = Column.combine(.minimum, miss, here)
    }
    let chance = Engagement(traits, bond: nil, window: timeline.window)
      .chance(miss: miss, kinship: .zero)
    let brought =
      chance * invites.amount(in: Timeline.month) * (traits.alike ?? traits.interested)
    let leave = traits.leave.within(Timeline.month)
    return Growth(
      isGrowing: Column.combine(.greater, brought, leave), offspring: yield(brought, for: leave))
  }
}
