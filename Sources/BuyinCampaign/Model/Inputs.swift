package import BuyinNumerics

/// What the engine hands to the model: numbers in base units (days, hours, the reporting currency),
/// one per draw or certain. Names, spans and expressions have been left behind.

/// How often an amount occurs, which the dimension of a field decides.
package enum Occurrence: Sendable, Equatable {
  /// Once, at the start of the activity.
  case once
  /// So much per so many days while the activity lasts.
  case perTime(days: Double)
  /// So much for each paid follower of a source, or for each post of a content plan.
  case each
}

/// A quantity that is paid, worked, bought or posted: money, hours, followers or posts.
package struct Amount: Sendable, Equatable {
  /// How the size of an amount goes on over the steps.
  package enum Size: Sendable, Equatable {
    /// The same whenever the activity is at work.
    case constant(Column)
    /// One size per step of the plan, from its first; beyond the list there is nothing.
    case perStep([Column])
  }

  /// The size, in the unit of the field (per time, or per piece, as `occurrence` says).
  package var size: Size
  /// How often it occurs.
  package var occurrence: Occurrence

  /// Describes an amount that keeps its size.
  package init(_ value: Column, _ occurrence: Occurrence = .once) {
    size = .constant(value)
    self.occurrence = occurrence
  }

  /// Describes an amount with a size for every step.
  package init(perStep values: [Column], _ occurrence: Occurrence = .once) {
    size = .perStep(values)
    self.occurrence = occurrence
  }
}

/// A chance per time, such as 5 % per month.
package struct Chance: Sendable, Equatable {
  /// The chance within `days`, from 0 to 1.
  package var share: Column
  /// The time in which it applies, in days.
  package var days: Double

  /// States a chance of `share` in `days`.
  package init(_ share: Column, per days: Double) {
    self.share = share
    self.days = days
  }

  /// No chance at all.
  package static let none = Chance(.zero, per: Timeline.month)

  /// Returns the share that is left after `duration` days: `(1 − p)^(duration/days)`.
  package func kept(over duration: Double) -> Column {
    if share.isCertainly(0) { return .one }
    return (1 - share).atLeast(0).raised(to: duration / days)
  }

  /// Returns the chance of it within `duration` days.
  package func within(_ duration: Double) -> Column {
    duration == days ? share : 1 - kept(over: duration)
  }
}

/// A flow per member and time, such as 0.1 followers per member per month.
package struct Rate: Sendable, Equatable {
  /// The amount in `days`.
  package var amount: Column
  /// The time in which it flows, in days.
  package var days: Double

  /// States a flow of `amount` in `days`.
  package init(_ amount: Column, per days: Double) {
    self.amount = amount
    self.days = days
  }
}

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

/// What a source lends to the others by looking popular.
package struct CredibilityInput: Sendable, Equatable {
  /// The largest relative lift; may be negative.
  package var lift: Column
  /// The number of followers at which half of the lift is reached, and lost again.
  package var half: Column

  /// States the lift and its half-way mark.
  package init(lift: Column, half: Column = .certain(1_000)) {
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
    traits: Traits = Traits(), credibility: CredibilityInput? = nil,
    activity: Activity = Activity(), scale: Column = .one
  ) {
    self.payments = payments
    self.work = work
    self.followers = followers
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

/// Something that a member may do.
package struct ActionInputs: Sendable, Equatable {
  /// How the chance is stated.
  package enum Trial: Sendable, Equatable {
    /// A chance per time of those who could.
    case perTime(Chance)
    /// A bare chance, once for each event that it follows.
    case each(Column)
  }

  /// The chance to do it.
  package var trial: Trial
  /// The position of the action that it follows, which stands before it; `nil` for taking part.
  package var follows: Int?
  /// Whether a member may do it more than once.
  package var repeats: Bool
  /// What one event is worth, in money; `nil` for no stated value.
  package var value: Column?

  /// Describes an action.
  package init(
    _ trial: Trial, follows: Int? = nil, repeats: Bool = false, value: Column? = nil
  ) {
    self.trial = trial
    self.follows = follows
    self.repeats = repeats
    self.value = value
  }
}

/// What the people of an option have in common.
package struct CommunityInputs: Sendable, Equatable {
  /// The odds ratio of taking part among one's own kind; `nil` for 1.
  package var bond: Column?
  /// How many people there are to win; `nil` for no limit.
  package var market: Column?

  /// Describes a community; what is left out is off.
  package init(bond: Column? = nil, market: Column? = nil) {
    self.bond = bond
    self.market = market
  }
}

/// Everything that one option is simulated from.
package struct OptionInputs: Sendable, Equatable {
  /// The steps of the plan.
  package var timeline: Timeline
  /// The sources that the option uses.
  package var sources: [SourceInputs]
  /// The followers who are there already; `nil` for none.
  package var audience: AudienceInputs?
  /// The content that serves the option.
  package var contents: [ContentInputs]
  /// What members may do; each follows only ones before it.
  package var actions: [ActionInputs]
  /// What the people have in common.
  package var community: CommunityInputs
  /// The exponent by which fakes dilute reach; `nil` for not at all.
  package var dilution: Column?
  /// What an hour costs, in money; `nil` when nobody said.
  package var wage: Column?
  /// What a membership is worth over time, in money; `nil` for no stated worth.
  package var worth: Rate?
  /// By how much the future counts for less, as growth over time; `nil` for not at all.
  package var discount: Rate?

  /// Describes an option; what is left out is off.
  package init(
    timeline: Timeline, sources: [SourceInputs], audience: AudienceInputs? = nil,
    contents: [ContentInputs] = [], actions: [ActionInputs] = [],
    community: CommunityInputs = CommunityInputs(), dilution: Column? = nil, wage: Column? = nil,
    worth: Rate? = nil, discount: Rate? = nil
  ) {
    self.timeline = timeline
    self.sources = sources
    self.audience = audience
    self.contents = contents
    self.actions = actions
    self.community = community
    self.dilution = dilution
    self.wage = wage
    self.worth = worth
    self.discount = discount
  }

  /// The option of doing nothing: the audience, with the content that is made anyway.
  package var doingNothing: OptionInputs {
    var inputs = self
    inputs.sources = []
    inputs.contents = contents.map { $0.isMadeAlready ? $0 : ContentInputs() }
    return inputs
  }
}
