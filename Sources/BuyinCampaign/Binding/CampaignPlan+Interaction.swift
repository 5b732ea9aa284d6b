package import BuyinSemantics

/// What the parts of a plan do to each other.
extension CampaignPlan {
  /// Whether sources act on each other, so that a mix is not the sum of its parts: through a market,
  /// what the accounts are made of, or credibility.
  package var doSourcesInteract: Bool {
    settings.contains { setting in
      setting.community["people"] != nil || setting.community["bond"] != nil
        || setting.feed["dilution"] != nil && !setting.contents.isEmpty
        || setting.sources.contains { $0.fields["credibility"] != nil }
    }
  }

  /// Whether options share content that each of them is charged for.
  package var sharesContent: Bool { contents.contains { !$0.isOn } }

  /// Returns the slot of the credibility that a source lends to the others; nil for none.
  package func credibility(of source: Int) -> SlotID? {
    sources[source].fields["credibility"]?.first?.slot
  }

  /// Whether a plan limits how many people there are to win.
  package var hasMarket: Bool { settings[0].community["people"] != nil }

  /// Returns the slots of a source that only count as a product: the shares of its followers who are
  /// real, interested and take part. Empty where any of them counts in another way as well: by whom
  /// members bring, or by what sources do to each other.
  package func product(of source: Int) -> [SlotID] {
    let fields = sources[source].fields
    guard !doSourcesInteract, fields["invites"] == nil, settings.count == 1 else { return [] }
    var names = ["real", "interested"]
    // What content moves is not multiplied by `engage`.
    let isMoved = contents.contains { $0.fields["appeal"] != nil || $0.fields["rate"] != nil }
    if !isMoved, fields["engage"]?.first?.reading.meaning == .ofInterested {
      names.append("engage")
    }
    let found = names.compactMap { fields[$0]?.first?.slot }
    return found.count > 1 ? found : []
  }
}
