import BuyinNumerics

@testable import BuyinCampaign

extension OptionInputs {
  /// Returns the inputs with every column replaced.
  func mapped(_ change: (Column) -> Column) -> OptionInputs {
    OptionInputs(
      timeline: timeline,
      sources: sources.map { source in
        SourceInputs(
          payments: source.payments.mapped(change), work: source.work.mapped(change),
          followers: source.followers.mapped(change), traits: source.traits.mapped(change),
          credibility: source.credibility.map {
            CredibilityInput(lift: change($0.lift), half: change($0.half))
          }, activity: source.activity, scale: change(source.scale))
      },
      audience: audience.map {
        AudienceInputs(followers: change($0.followers), traits: $0.traits.mapped(change))
      },
      contents: contents.map { content in
        var result = content
        result.posts = content.posts.mapped(change)
        result.payments = content.payments.mapped(change)
        result.work = content.work.mapped(change)
        result.uneven = content.uneven.map(change)
        if case .appeal(let reach, let appeal) = content.response {
          result.response = .appeal(reach: change(reach), appeal: change(appeal))
        }
        result.newcomers = content.newcomers.map {
          NewcomerInputs(
            followersPerPost: change($0.followersPerPost), traits: $0.traits.mapped(change))
        }
        return result
      },
      community: CommunityInputs(
        bond: community.bond.map(change), market: community.market.map(change)),
      dilution: dilution.map(change), wage: wage.map(change))
  }
}

extension Traits {
  /// Returns the traits with every column replaced.
  fileprivate func mapped(_ change: (Column) -> Column) -> Traits {
    func map(_ chance: Chance) -> Chance { Chance(change(chance.share), per: chance.days) }
    var result = self
    result.real = change(real)
    result.interested = change(interested)
    switch engagement {
    case .none: break
    case .ofInterested(let chance): result.engagement = .ofInterested(map(chance))
    case .ofFollowers(let chance): result.engagement = .ofFollowers(map(chance))
    }
    result.leave = map(leave)
    result.varying = varying.map(change)
    result.purge = purge.map(map)
    result.invites = invites.map { Rate(change($0.amount), per: $0.days) }
    result.alike = alike.map(change)
    result.responds = change(responds)
    return result
  }
}

extension [Amount] {
  /// Returns the amounts with every size replaced.
  fileprivate func mapped(_ change: (Column) -> Column) -> [Amount] {
    map { amount in
      switch amount.size {
      case .constant(let value): Amount(change(value), amount.occurrence)
      case .perStep(let values): Amount(perStep: values.map(change), amount.occurrence)
      }
    }
  }
}
