package import BuyinNumerics
package import BuyinSemantics
package import BuyinSyntax

/// A checked program as the model reads it: which nodes hold what, found once per program.
///
/// The binding looks fields up by name when it is made and never again: per block of draws it only
/// fetches columns by the numbers of their nodes.
package struct CampaignPlan: Sendable {
  /// A set of sources that are carried out together.
  package struct Option: Hashable, Sendable {
    /// The positions of the sources, ascending.
    package let sources: [Int]

    package init(sources: [Int]) {
      self.sources = sources
    }
  }

  /// A source of the plan and the nodes of its fields.
  package struct Source: Sendable {
    /// Its position among the blocks of the program.
    package let block: Int
    package let name: String
    package let title: String
    package let span: Span
    let fields: [String: [BoundValue]]
    let activity: Activity
  }

  package let timeline: Timeline
  package let sources: [Source]
  let budget: [String: [BoundValue]]
  /// The share of draws that must keep to the budget.
  package let confidence: Double
  /// The variants of the program, by their positions in it.
  package let variants: [CampaignPlan]

  /// Every source of the plan together.
  package var everything: Option { Option(sources: Array(sources.indices)) }

  /// Whether some hours of work have no price.
  package func hasUnpricedHours(_ option: Option) -> Bool {
    budget["wage"] == nil && option.sources.contains { sources[$0].fields["work"] != nil }
  }

  /// Returns the option that a metric's subject stands for.
  package func option(_ subject: MetricRequest.Subject) -> Option {
    switch subject {
    case .everything: return everything
    case .block(let block):
      guard let source = sources.firstIndex(where: { $0.block == block }) else {
        preconditionFailure("only sources have metrics")
      }
      return Option(sources: [source])
    }
  }

  /// Returns the step whose figure a time reads: the first that ends there or later.
  package func step(at day: Double) -> Int {
    let slack = 1e-6
    return timeline.steps.firstIndex { $0.end >= day - slack } ?? timeline.steps.count - 1
  }

  /// Returns the nodes that the model reads for an option.
  package func nodes(of option: Option) -> [NodeID] {
    let fields = option.sources.map { sources[$0].fields } + [budget]
    return fields.flatMap { $0.values.flatMap { $0.map(\.node) } }
  }

  /// Returns the nodes of a field of the budget; empty where it does not say.
  package func budgetNode(_ field: String) -> NodeID? { budget[field]?.first?.node }

  /// Fetches what the model needs to simulate an option.
  ///
  /// - Parameters:
  ///   - option: the sources to carry out.
  ///   - column: the values of a node in the block at hand, in base units.
  ///   - scale: how many times each source is bought, by its position; once where absent.
  package func inputs(
    for option: Option, scale: [Int: Column] = [:], column: @escaping (NodeID) -> Column
  ) -> OptionInputs {
    OptionInputs(
      timeline: timeline,
      sources: option.sources.map { index in
        var inputs = FieldReader(sources[index].fields, column).source(sources[index].activity)
        if let factor = scale[index] {
          inputs.scale = .combine(.multiply, inputs.scale, factor)
        }
        return inputs
      },
      wage: FieldReader(budget, column).single("wage"))
  }
}

extension CampaignPlan {
  /// Whether a metric exists for an option: hours without a price leave no cost, and a plan that
  /// gives nothing a value has no profit.
  package func hasMetric(_ metric: Metric, of option: Option) -> Bool {
    !metric.needsValue && !(metric.needsCost && hasUnpricedHours(option))
  }

  /// Returns the node of a source's field that holds one value; nil where the plan does not say.
  package func node(of field: String, in source: Int) -> NodeID? {
    sources[source].fields[field]?.first?.node
  }

  /// Returns what decides whether a source's word of mouth outgrows its losses; nil for a source
  /// without word of mouth.
  ///
  /// The offspring number of a member: those whom it brings and who take part themselves, over the
  /// time that it stays: `a · invites · alike / leave`, all per month.
  package func offspring(of source: Int) -> (
    nodes: [NodeID], number: @Sendable ([Column]) -> Column
  )? {
    let fields = sources[source].fields
    guard let invites = fields["invites"]?.first, let engage = fields["engage"]?.first,
      let leave = fields["leave"]?.first,
      let alike = fields["alike"]?.first ?? fields["interested"]?.first,
      case .sharePer(let engagePeriod) = engage.type.kind,
      case .sharePer(let leavePeriod) = leave.type.kind, engage.reading.meaning == .ofInterested
    else { return nil }
    let window = timeline.window
    return (
      [engage.node, invites.node, alike.node, leave.node],
      { columns in
        let month = Timeline.month
        let chance = Chance(columns[0], per: engagePeriod.days).within(window)
        let lost = Chance(columns[3], per: leavePeriod.days).within(month)
        let brought = Column.combine(
          .multiply, Column.combine(.multiply, chance, columns[1]),
          Column.combine(.multiply, columns[2], .certain(month)))
        return Column.combine(.divide, brought, lost)
      }
    )
  }
}
