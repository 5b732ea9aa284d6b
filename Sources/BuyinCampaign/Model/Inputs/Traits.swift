package import BuyinNumerics

/// The chance that a person takes part, and of whom it is stated.
package enum EngagementInput: Sendable, Equatable {
  /// Content alone moves them.
  case none
  /// Of those who share the interest.
  case ofInterested(Chance)
  /// Of all followers, fakes and strangers included.
  case ofFollowers(Chance)
}

/// What the people of one origin are like and how they behave.
package struct Traits: Sendable, Equatable {
  /// The share of arrivals with a person behind them.
  package var real: Column
  /// The share of the real ones who have the interest.
  package var interested: Column
  /// The chance that a prospect takes part.
  package var engagement: EngagementInput
  /// The chance to leave.
  package var leave: Chance
  /// How much `leave` differs between people, `1/(α+β+1)` from 0 to 1; `nil` when it does not.
  package var varying: Column?
  /// The chance that an account with nobody behind it disappears; `nil` for that of the people.
  package var purge: Chance?
  /// How many followers a member brings; `nil` for none.
  package var invites: Rate?
  /// The share of those whom a member brings who have the interest; `nil` for `interested`.
  package var alike: Column?
  /// What the chances of actions are multiplied by.
  package var responds: Column

  /// Describes people; what is left out is neutral.
  package init(
    real: Column = .one, interested: Column = .one, engagement: EngagementInput = .none,
    leave: Chance = .none, varying: Column? = nil, purge: Chance? = nil, invites: Rate? = nil,
    alike: Column? = nil, responds: Column = .one
  ) {
    self.real = real
    self.interested = interested
    self.engagement = engagement
    self.leave = leave
    self.varying = varying
    self.purge = purge
    self.invites = invites
    self.alike = alike
    self.responds = responds
  }
}
