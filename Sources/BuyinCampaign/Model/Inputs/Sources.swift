package import BuyinNumerics

/// What a source lends to the others by looking popular.
package struct CredibilityInput: Sendable, Equatable {
  /// The largest relative lift; may be negative.
  package var lift: Column
  /// The number of followers at which half of the lift is reached, and lost again.
  package var half: Column

  /// The half-way mark of a plan that states none.
  package static let standardHalf = Column.certain(1_000)

  /// States the lift and its half-way mark.
  package init(lift: Column, half: Column = standardHalf) {
    self.lift = lift
    self.half = half
  }
}

/// One source of followers.
package struct SourceInputs: Sendable, Equatable {
  /// Money paid; `each` is per paid follower.
  package var payments: [Amount]
  /// Hours worked; `each` is per paid follower.
  package var work: [Amount]
  /// Followers bought or won; `each` has no meaning here and counts as nothing.
  package var followers: [Amount]
  /// The posts that it takes, which amounts for each of them follow; `once` is spread over the
  /// activity.
  package var posts: [Amount]
  /// What the followers are like.
  package var traits: Traits
  /// What the source lends to the others; `nil` for nothing.
  package var credibility: CredibilityInput?
  /// When the source is at work.
  package var activity: Activity
  /// How many such sources there are: multiplies followers, pay and work.
  package var scale: Column

  /// Describes a source; what is left out is nothing.
  package init(
    payments: [Amount] = [], work: [Amount] = [], followers: [Amount] = [],
    posts: [Amount] = [], traits: Traits = Traits(), credibility: CredibilityInput? = nil,
    activity: Activity = Activity(), scale: Column = .one
  ) {
    self.payments = payments
    self.work = work
    self.followers = followers
    self.posts = posts
    self.traits = traits
    self.credibility = credibility
    self.activity = activity
    self.scale = scale
  }
}

/// The followers who are there before the plan begins.
package struct AudienceInputs: Sendable, Equatable {
  /// How many accounts follow at time 0.
  package var followers: Column
  /// What they are like.
  package var traits: Traits

  /// Describes an audience.
  package init(followers: Column, traits: Traits) {
    self.followers = followers
    self.traits = traits
  }
}
