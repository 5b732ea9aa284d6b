package import BuyinNumerics

// What the engine hands to the model: numbers in base units (days, hours, the reporting currency), one
// per draw or certain. Names, spans and expressions have been left behind.

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
  /// Where each source stands in the plan, ascending; where there are none the sources are all there are.
  /// Sums over sources are taken by these places.
  package var places: [Int] = []
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
