import BuyinSemantics

/// The names by which the model knows how a value of a field is meant.
///
/// One word for each shape that several fields share, so that the tables and the binding cannot
/// drift apart.
package enum ReadingName: String, Sendable {
  /// An amount that occurs once.
  case once
  /// An amount that flows over time.
  case perTime
  /// An amount that follows each paid follower.
  case perFollower
  /// An amount that follows each post.
  case perPost
  /// The value itself, where a field has only one meaning.
  case value
  /// A chance of those who share the interest.
  case ofInterested
  /// A chance of all followers.
  case ofFollowers
  /// A chance on each occasion.
  case each
  /// Interactions for each follower and post.
  case rateOfFollowers
  /// Interactions for each person reached and post.
  case rateOfViewers
  /// Interactions for each impression and post.
  case rateOfImpressions
}

extension Reading {
  /// Makes a reading that the model knows.
  init(
    _ name: ReadingName, _ shape: Shape, bareUnit: String? = nil, example: String? = nil
  ) {
    self.init(name.rawValue, shape, bareUnit: bareUnit, example: example)
  }

  /// What the model takes the value for.
  var meaning: ReadingName {
    guard let name = ReadingName(rawValue: name) else {
      preconditionFailure("every reading of a campaign's table has a name of the model")
    }
    return name
  }
}

extension Dimension {
  static let followers = Dimension.counted("follower")
  static let members = Dimension.counted("member")
  static let posts = Dimension.counted("post")
  static let people = Dimension.counted("person")

  var perTime: Dimension { over(.time) }
}
