import BuyinNumerics
import BuyinSemantics

/// The fields of one block in one block of draws.
struct FieldReader {
  private let fields: [String: [BoundValue]]
  private let column: (NodeID) -> Column

  init(_ fields: [String: [BoundValue]], _ column: @escaping (NodeID) -> Column) {
    self.fields = fields
    self.column = column
  }

  /// Returns what a source's fields say.
  func source(_ activity: Activity) -> SourceInputs {
    SourceInputs(
      payments: amounts("pay"), work: amounts("work"), followers: amounts("followers"),
      posts: amounts("posts"), traits: traits(),
      credibility: single("credibility").map {
        CredibilityInput(lift: $0, half: single("half") ?? CredibilityInput.standardHalf)
      }, activity: activity, scale: single("count") ?? .one)
  }

  /// Returns what the fields of content say.
  func content(_ activity: Activity, isMadeAlready: Bool) -> ContentInputs {
    ContentInputs(
      posts: amounts("posts"), response: response(), uneven: single("uneven"),
      newcomers: single("brings").map {
        NewcomerInputs(followersPerPost: $0, traits: traits())
      }, payments: amounts("pay", perPost: .each), work: amounts("work", perPost: .each),
      isMadeAlready: isMadeAlready,
      activity: activity)
  }

  /// Returns what the audience's fields say.
  func audience() -> AudienceInputs {
    AudienceInputs(followers: single("followers") ?? .zero, traits: traits())
  }

  /// Returns what an action's fields say.
  func action(follows: Int?, repeats: Bool) -> ActionInputs {
    ActionInputs(trial(), follows: follows, repeats: repeats, value: single("value"))
  }

  /// Returns what the people of a block are like.
  private func traits() -> Traits {
    Traits(
      real: single("real") ?? .one, interested: single("interested") ?? .one,
      engagement: engagement(), leave: chance("leave") ?? .none, varying: varying("leave"),
      purge: chance("purge"), invites: flow("invites"), alike: single("alike"),
      responds: single("responds") ?? .one)
  }

  /// Returns the value of a field that holds one; nil where the plan does not say.
  func single(_ name: String) -> Column? {
    value(name).map { column($0.node) }
  }

  /// Returns a flow of a field: the values of nodes are in base units, whose time is the day.
  func flow(_ name: String) -> Rate? {
    single(name).map { Rate($0, per: 1) }
  }

  /// Returns the growth of a field, in the time that its value is stated for.
  func growth(_ name: String) -> Rate? {
    chance(name).map { Rate($0.share, per: $0.days) }
  }

  private func value(_ name: String) -> BoundValue? {
    fields[name]?.first { !$0.isVarying }
  }

  private func varying(_ name: String) -> Column? {
    fields[name]?.first(where: \.isVarying).map { column($0.node) }
  }

  private func amounts(_ name: String, perPost: Occurrence = .eachPost) -> [Amount] {
    (fields[name] ?? []).map { value in
      let occurrence: Occurrence
      switch value.reading.meaning {
      case .once: occurrence = .once
      case .perTime: occurrence = .perTime(days: 1)
      case .perFollower: occurrence = .each
      case .perPost: occurrence = perPost
      case .value, .ofInterested, .ofFollowers, .each, .rateOfFollowers, .rateOfViewers,
        .rateOfImpressions:
        preconditionFailure("an amount occurs once, over time, or for each")
      }
      return value.steps.isEmpty
        ? Amount(column(value.node), occurrence)
        : Amount(perStep: value.steps.map { column($0.node) }, occurrence)
    }
  }

  private func chance(_ name: String) -> Chance? { value(name).map { chance($0) } }

  private func chance(_ value: BoundValue) -> Chance {
    guard case .sharePer(let period) = value.type.kind else {
      preconditionFailure("the checker lets only shares per time into a chance")
    }
    return Chance(column(value.node), per: period.days)
  }

  private func engagement() -> EngagementInput {
    guard let value = value("engage") else { return .none }
    switch value.reading.meaning {
    case .ofInterested: return .ofInterested(chance(value))
    case .ofFollowers: return .ofFollowers(chance(value))
    case .once, .perTime, .perFollower, .perPost, .value, .each, .rateOfFollowers,
      .rateOfViewers, .rateOfImpressions:
      preconditionFailure("engagement is of interested followers or of all")
    }
  }

  /// Returns what a post does to a prospect: a published rate, or reach and appeal.
  private func response() -> Response {
    let reach = single("reach") ?? .one
    guard let value = value("rate") else {
      return single("appeal").map { .appeal(reach: reach, appeal: $0) } ?? .none
    }
    let rate = column(value.node)
    switch value.reading.meaning {
    case .rateOfFollowers: return .ratePerFollower(rate, among: single("among") ?? .one)
    case .rateOfViewers: return .ratePerViewer(rate, reach: reach)
    case .rateOfImpressions:
      return .ratePerImpression(
        rate, reach: reach, impressions: single("impressions") ?? .one)
    case .once, .perTime, .perFollower, .perPost, .value, .ofInterested, .ofFollowers, .each:
      preconditionFailure("a published rate is of followers, of viewers or of impressions")
    }
  }

  private func trial() -> ActionInputs.Trial {
    guard let value = value("chance") else {
      preconditionFailure("the checker lets no action through without its chance")
    }
    switch value.reading.meaning {
    case .perTime: return .perTime(chance(value))
    case .each: return .each(column(value.node))
    case .once, .perFollower, .perPost, .value, .ofInterested, .ofFollowers, .rateOfFollowers,
      .rateOfViewers, .rateOfImpressions:
      preconditionFailure("a chance is per time or on each occasion")
    }
  }
}
