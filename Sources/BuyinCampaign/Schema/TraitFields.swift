import BuyinSemantics

// The fields that say what people are like. A source, the audience that is there already and the
// newcomers of content have them alike, each with coordinates of its own.

extension Field {
  static func real(_ coordinate: Int) -> Field {
    Field(
      "real", "the share of the accounts with a person behind them", [Reading(.value, .share)],
      bounds: .unitInterval, fallback: "100%", coordinate: coordinate, example: "20% to 80%",
      alsoCalled: ["authentic", "genuine"], opposites: ["fake", "fakes", "bots", "fake_followers"])
  }

  static func interested(_ coordinate: Int, fallback: String? = nil, example: String) -> Field {
    Field(
      "interested", "of the real ones, the share who have the interest that binds the community",
      [Reading(.value, .share)], bounds: .unitInterval, fallback: fallback,
      coordinate: coordinate, example: example,
      alsoCalled: ["relevant", "target", "fit", "quality", "interest"])
  }

  /// - Parameter isRate: whether the block has no field for a published rate, so that the trade's
  ///   word for that means this one.
  static func engage(
    _ coordinate: Int, fallback: String, absence: Absence? = nil, isRate: Bool = true
  ) -> Field {
    Field(
      "engage", "the chance to take part: of an interested follower, or of any follower",
      [
        Reading(.ofInterested, .chance, example: "5% to 20% per month"),
        Reading(
          .ofFollowers, .chancePer("follower"), example: "1% to 3% per follower per month"),
      ],
      bounds: .unitInterval, fallback: fallback, absence: absence, coordinate: coordinate,
      example: "5% to 20% per month",
      alsoCalled: [
        "conversion", "conversion_rate", "cr", "active", "activation", "interaction",
        "interactions",
      ] + (isRate ? ["engagement", "engagement_rate", "er"] : []))
  }

  static func leave(_ coordinate: Int, fallback: String? = nil) -> Field {
    Field(
      "leave",
      "the chance that a person leaves; `varying` says how much it differs between people",
      [Reading(.value, .chance)], bounds: .unitInterval, allowsVarying: true, fallback: fallback,
      coordinate: coordinate, example: "2% to 6% per month",
      alsoCalled: [
        "churn", "churn_rate", "attrition", "unfollow", "unfollows", "unsubscribe", "drop",
      ],
      opposites: ["retention", "retention_rate", "stay", "keep"])
  }

  static func purge(_ coordinate: Int) -> Field {
    Field(
      "purge", "the chance that the platform removes an account with nobody behind it",
      [Reading(.value, .chance)], bounds: .unitInterval, fallback: "the chance of `leave`",
      coordinate: coordinate, example: "5% per month",
      alsoCalled: ["cleanup", "deleted", "removed"])
  }

  static func invites(_ coordinate: Int) -> Field {
    Field(
      "invites", "word of mouth: the followers whom a member brings over time",
      [
        Reading(
          .value, .quantity(Dimension.followers.over(.members).perTime), bareUnit: "follower")
      ], fallback: "none", coordinate: coordinate,
      example: "0.02 to 0.1 followers per member per month",
      alsoCalled: ["referrals", "referral", "virality", "viral", "word_of_mouth", "k_factor"])
  }

  static func alike(_ coordinate: Int) -> Field {
    Field(
      "alike", "of the people whom a member brings, the share who have the interest",
      [Reading(.value, .share)], bounds: .unitInterval, fallback: "the share of `interested`",
      coordinate: coordinate, example: "40% to 80%", alsoCalled: ["similar", "homophily"])
  }

  static func responds(_ coordinate: Int) -> Field {
    Field(
      "responds", "what the chances of actions are multiplied by for these people",
      [Reading(.value, .quantity(.none))], fallback: "1", coordinate: coordinate,
      example: "0.5 to 0.8", alsoCalled: ["response", "responsiveness"])
  }

  static func start(_ coordinate: Int) -> Field {
    Field(
      "start", "when it begins", [Reading(.value, .quantity(.time))], isStructural: true,
      fallback: "at once", coordinate: coordinate, example: "2 months",
      alsoCalled: ["delay", "starts"])
  }

  static func lasts(_ coordinate: Int) -> Field {
    Field(
      "lasts", "how long it goes on", [Reading(.value, .quantity(.time))], isPositive: true,
      isStructural: true, fallback: "to the horizon", coordinate: coordinate, example: "3 months",
      alsoCalled: ["length", "duration", "ends"])
  }
}
