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
      traits: traits(), activity: activity, scale: single("count") ?? .one)
  }

  /// Returns what the people of a block are like.
  private func traits() -> Traits {
    Traits(
      real: single("real") ?? .one, interested: single("interested") ?? .one,
      engagement: engagement(), leave: chance("leave") ?? .none, purge: chance("purge"),
      invites: rate("invites"), alike: single("alike"))
  }

  /// Returns the value of a field that holds one; nil where the plan does not say.
  func single(_ name: String) -> Column? {
    fields[name]?.first.map { column($0.node) }
  }

  private func amounts(_ name: String) -> [Amount] {
    (fields[name] ?? []).map { value in
      switch value.reading.meaning {
      case .once: Amount(column(value.node))
      case .perTime: Amount(column(value.node), .perTime(days: 1))
      case .perFollower: Amount(column(value.node), .each)
      case .value, .ofInterested, .ofFollowers:
        preconditionFailure("an amount occurs once, over time, or for each")
      }
    }
  }

  private func chance(_ name: String) -> Chance? {
    fields[name]?.first.map { chance($0) }
  }

  private func chance(_ value: BoundValue) -> Chance {
    guard case .sharePer(let period) = value.type.kind else {
      preconditionFailure("the checker lets only shares per time into a chance")
    }
    return Chance(column(value.node), per: period.days)
  }

  /// A flow per day: the values of nodes are in base units, whose time is the day.
  private func rate(_ name: String) -> Rate? {
    single(name).map { Rate($0, per: 1) }
  }

  private func engagement() -> EngagementInput {
    guard let value = fields["engage"]?.first else { return .none }
    switch value.reading.meaning {
    case .ofInterested: return .ofInterested(chance(value))
    case .ofFollowers: return .ofFollowers(chance(value))
    case .once, .perTime, .perFollower, .value:
      preconditionFailure("engagement is of interested followers or of all")
    }
  }
}
