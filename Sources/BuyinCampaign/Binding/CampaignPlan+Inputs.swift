package import BuyinNumerics
package import BuyinSemantics

/// What the model simulates an option from, and which nodes hold it.
extension CampaignPlan {
  /// Returns the nodes that the model reads for an option.
  package func nodes(of option: Option) -> [NodeID] {
    let setting = settings[option.setting]
    return option.sources.flatMap { setting.sources[$0].nodes }
      + option.contents.flatMap { setting.contents[$0].nodes } + setting.shared
  }

  /// Fetches what the model needs to simulate an option.
  ///
  /// - Parameters:
  ///   - option: what to carry out.
  ///   - column: the values of a node in the block at hand, in base units.
  package func inputs(
    for option: Option, column: @escaping (NodeID) -> Column
  ) -> OptionInputs {
    let setting = settings[option.setting]
    func read(_ fields: [String: [BoundValue]]) -> FieldReader { FieldReader(fields, column) }
    var inputs = OptionInputs(
      timeline: timeline,
      sources: option.sources.map { index in
        let source = setting.sources[index]
        var inputs = read(source.fields).source(source.activity)
        if option.times != 1 {
          inputs.scale = .combine(.multiply, inputs.scale, .certain(option.times))
        }
        return inputs
      },
      audience: setting.audience.map { read($0).audience() },
      contents: option.contents.map { index in
        let content = setting.contents[index]
        return read(content.fields).content(content.activity, isMadeAlready: content.isOn)
      },
      actions: setting.actions.map {
        read($0.fields).action(follows: $0.follows, repeats: $0.isOn)
      },
      community: CommunityInputs(
        bond: read(setting.community).single("bond"),
        market: read(setting.community).single("people")),
      dilution: read(setting.feed).single("dilution"), wage: read(setting.budget).single("wage"),
      worth: read(setting.member).flow("worth"),
      discount: read(setting.budget).growth("discount"))
    inputs.places = option.sources
    return inputs
  }

  /// Returns what decides whether a source's word of mouth outgrows its losses; nil for a source
  /// without word of mouth, or where the people end whom it could win.
  ///
  /// The offspring number of a member: those whom it brings and who take part themselves, over the
  /// time that it stays: `a · invites · alike / leave`, all per month.
  package func offspring(of source: Int) -> (
    nodes: [NodeID], number: @Sendable ([Column]) -> Column
  )? {
    // A number of people to win ends any growth.
    guard sources[source].fields["invites"] != nil, settings[0].community["people"] == nil else {
      return nil
    }
    let option = option(of: [source])
    let nodes = Array(Set(nodes(of: option))).sorted()
    return (
      nodes,
      { columns in
        let known = Dictionary(uniqueKeysWithValues: zip(nodes, columns))
        let inputs = inputs(for: option) { known[$0] ?? .zero }
        return inputs.growth(of: inputs.sources[0].traits)?.offspring ?? .zero
      }
    )
  }
}
