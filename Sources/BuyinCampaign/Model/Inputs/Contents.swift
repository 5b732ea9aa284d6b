package import BuyinNumerics

/// The chance that one post moves a prospect to take part, as it is known.
package enum Response: Sendable, Equatable {
  /// The post moves nobody; it only brings newcomers.
  case none
  /// The share of prospects reached, and the share of those who take part.
  case appeal(reach: Column, appeal: Column)
  /// Interactions per follower and post of a page, `among` whose followers have its interest.
  case ratePerFollower(Column, among: Column)
  /// Interactions per person reached and post.
  case ratePerViewer(Column, reach: Column)
  /// Interactions per impression and post.
  case ratePerImpression(Column, reach: Column, impressions: Column)
}

/// Newcomers whom content brings.
package struct NewcomerInputs: Sendable, Equatable {
  /// How many followers a post brings.
  package var followersPerPost: Column
  /// What they are like.
  package var traits: Traits

  /// Describes newcomers.
  package init(followersPerPost: Column, traits: Traits) {
    self.followersPerPost = followersPerPost
    self.traits = traits
  }
}

/// One content plan.
package struct ContentInputs: Sendable, Equatable {
  /// How many posts; `once` is spread over the activity, `each` counts as nothing.
  package var posts: [Amount]
  /// What a post does to a prospect.
  package var response: Response
  /// How unevenly people take part, as the shape of a gamma distribution; `nil` for not at all.
  package var uneven: Column?
  /// Whom the posts bring; `nil` for nobody.
  package var newcomers: NewcomerInputs?
  /// Money paid; `each` is per post.
  package var payments: [Amount]
  /// Hours worked; `each` is per post.
  package var work: [Amount]
  /// Whether it is made anyway: then it is part of doing nothing, and its cost is sunk.
  package var isMadeAlready: Bool
  /// When posts are made.
  package var activity: Activity

  /// Describes a content plan; what is left out is nothing.
  package init(
    posts: [Amount] = [], response: Response = .none, uneven: Column? = nil,
    newcomers: NewcomerInputs? = nil, payments: [Amount] = [], work: [Amount] = [],
    isMadeAlready: Bool = false, activity: Activity = Activity()
  ) {
    self.posts = posts
    self.response = response
    self.uneven = uneven
    self.newcomers = newcomers
    self.payments = payments
    self.work = work
    self.isMadeAlready = isMadeAlready
    self.activity = activity
  }
}
