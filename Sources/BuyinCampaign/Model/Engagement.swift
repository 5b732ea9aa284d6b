import BuyinNumerics

/// Whether the prospects of one origin take part without content, and with it.
///
/// docs/model.md, "Engagement": `a = 1 − (1 − engage)^(w/U) · Π miss`. The window w is a month
/// whatever the step: were it the step, the same plan would have other members in weeks than in months.
struct Engagement {
  /// The chance that nothing but content moves a prospect in a window.
  let missWithoutContent: Column
  /// The odds ratio of being among one's own kind; `nil` for none.
  let bond: Column?

  /// Prepares the engagement of people with `traits`.
  init(_ traits: Traits, bond: Column?, window: Double) {
    missWithoutContent = Self.chance(traits)?.kept(over: window) ?? .one
    self.bond = bond
  }

  /// Returns the chance of an interested person, whatever denominator it is stated with.
  ///
  /// A chance of all followers is that of the few who could take part, spread thin: it is divided by
  /// their share, and is 1 at most.
  private static func chance(_ traits: Traits) -> Chance? {
    switch traits.engagement {
    case .none: nil
    case .ofInterested(let chance): chance
    case .ofFollowers(let chance):
      Chance(
        chance.share.shared(over: traits.real * traits.interested).atMost(1), per: chance.days)
    }
  }

  /// Returns the chance that a prospect takes part in the window.
  ///
  /// - Parameters:
  ///   - miss: the chance that no content moves one.
  ///   - kinship: the share of prospects among all accounts of the option, for the bond.
  func chance(miss: Column, kinship: Column) -> Column {
    let alone = 1 - missWithoutContent * miss
    guard let bond else { return alone }
    // odds(a)·b as a chance again is a·b/(1 − a + a·b), which needs no division by 1 − a.
    let stronger = alone * bond.raised(to: kinship)
    return stronger.shared(over: 1 - alone + stronger)
  }
}

/// What the accounts of an option are made of, as far as people and feeds react to it.
struct Composition {
  /// The share of accounts with a person behind them: (P+U)/(P+U+K).
  let real: Column
  /// The share of accounts who have the interest: P/(P+U+K).
  let kindred: Column

  /// Reads the composition of those present, or of those arriving where nobody is present yet.
  init(present: Crowd, arriving: Crowd) {
    let isAnybodyThere = Column.combine(.greater, present.accounts, .zero)
    let seen = present.combined(with: arriving) { Column.select(isAnybodyThere, $0, $1) }
    real = seen.people.shared(over: seen.accounts)
    kindred = seen.prospects.shared(over: seen.accounts)
  }
}
