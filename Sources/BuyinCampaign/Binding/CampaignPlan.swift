package import BuyinSemantics
package import BuyinSyntax

// How options, doing nothing and goals are represented
//
// An `Option` is what is simulated: sources and contents by their positions, and the setting, that
// is, which option's `set`s its fields are read under (0: none). It has no name, so that options
// which are the same are simulated once. A `NamedOption` is one that a plan speaks of: the options
// that it declares are `declared`, in the order of the plan; where it declares none, the single
// sources and `everything` stand for them (`shownOptions` in the analysis). The subject of a
// metric is resolved by `place(of:)` into an option and the part of it that is asked about.
//
// Doing nothing is an option without sources, whose contents are those marked `already`. It is
// simulated on the same draws as the option (`OptionInputs.doingNothing`), and every ratio uses the
// difference. Contents that are made already are part of every option, whatever it names.
//
// A goal is a list of conditions. A condition is a node of the program that hangs on metrics whose
// subject is `.candidate`: the engine evaluates it anew for each option it is asked of
// (`ProbeInput.goal`), with what the option adds to doing nothing in their place. So a probe of a
// goal and an option has a mean, the chance that the option reaches the goal; `goals` says how sure
// that must be.

/// A checked program as the model reads it: which nodes hold what, found once per program.
///
/// The binding looks fields up by name when it is made and never again: per block of draws it only
/// fetches columns by the numbers of their nodes.
package struct CampaignPlan: Sendable {
  /// What is carried out together.
  package struct Option: Hashable, Sendable {
    /// The positions of the sources, ascending.
    package let sources: [Int]
    /// The positions of the contents that serve it, ascending.
    package let contents: [Int]
    /// Which fields hold: 0 those of the plan, else those under the `set`s of a declared option.
    package let setting: Int
    /// How many times each source is bought.
    package let times: Double

    package init(
      sources: [Int], contents: [Int] = [], setting: Int = 0, times: Double = 1
    ) {
      self.sources = sources
      self.contents = contents
      self.setting = setting
      self.times = times
    }

    /// Returns the option with each source bought so many times.
    package func bought(_ times: Double) -> Option {
      Option(sources: sources, contents: contents, setting: setting, times: times)
    }
  }

  /// An option that the plan speaks of.
  package struct NamedOption: Hashable, Sendable {
    package let option: Option
    package let name: String
    /// What its author calls it; the name if nothing.
    package let title: String
    package let span: Span

    package init(_ option: Option, name: String, title: String, span: Span) {
      self.option = option
      self.name = name
      self.title = title
      self.span = span
    }
  }

  /// A source, content or action of the plan and the nodes of its fields.
  package struct Part: Sendable {
    /// Its position among the blocks of the program.
    package let block: Int
    package let name: String
    package let title: String
    package let span: Span
    let fields: [String: [BoundValue]]
    /// The nodes of its fields.
    let nodes: [NodeID]
    let activity: Activity
    /// Whether it is content that is made anyway, or an action that members repeat.
    let isOn: Bool
    /// The position of the action that an action follows.
    let follows: Int?
  }

  /// What an option must reach.
  package struct Goal: Sendable {
    package let name: String
    package let title: String
    /// The conditions, all of which must hold.
    package let conditions: [Condition]
    package let span: Span
  }

  /// A condition of a goal.
  package struct Condition: Sendable {
    /// The node that is 1 where it holds, for a `ProbeInput.goal`.
    package let node: NodeID
    /// Its canonical text.
    package let text: String
    /// In what share of the draws it must hold.
    package let confidence: Double
    package let span: Span
  }

  /// All that the model reads of the plan, as it stands or under the `set`s of an option.
  struct Setting: Sendable {
    var sources: [Part] = []
    var contents: [Part] = []
    var actions: [Part] = []
    var audience: [String: [BoundValue]]?
    var community: [String: [BoundValue]] = [:]
    var feed: [String: [BoundValue]] = [:]
    var member: [String: [BoundValue]] = [:]
    var budget: [String: [BoundValue]] = [:]
    /// The nodes that the model reads for every option.
    var shared: [NodeID] = []
  }

  package let timeline: Timeline
  /// The plan's own setting, then one for each declared option that changes something.
  let settings: [Setting]
  /// The options that the plan declares, in its order.
  package let declared: [NamedOption]
  package let goals: [Goal]
  /// The share of draws that must keep to the budget.
  package let confidence: Double
  /// The variants of the program, by their positions in it.
  package let variants: [CampaignPlan]
  /// The options that the plan declares, by the positions of their blocks in the program.
  let optionsByBlock: [Int: Option]

  package var sources: [Part] { settings[0].sources }
  package var contents: [Part] { settings[0].contents }
  /// The actions, each after the one that it follows.
  package var actions: [Part] { settings[0].actions }
  var budget: [String: [BoundValue]] { settings[0].budget }
}

extension CampaignPlan {
  /// Every source of the plan together, with all content.
  package var everything: Option { option(of: Array(sources.indices)) }

  /// Doing nothing.
  package var nothing: Option {
    Option(sources: [], contents: contents.indices.filter { contents[$0].isOn })
  }

  /// Whether doing nothing comes to anything, so that it must be simulated.
  package var isAnythingThere: Bool {
    settings.contains { $0.audience != nil || $0.contents.contains { $0.isOn } }
  }

  /// Returns the option of some sources with all content.
  package func option(of sources: [Int]) -> Option {
    Option(sources: sources, contents: Array(contents.indices))
  }

  /// Whether the plan says what anything is worth: a membership or an action.
  package var hasValue: Bool {
    settings.contains { setting in
      setting.member["worth"] != nil || setting.actions.contains { $0.fields["value"] != nil }
    }
  }

  /// Whether an option takes hours of work.
  package func hasWork(_ option: Option) -> Bool {
    let setting = settings[option.setting]
    return option.sources.contains { setting.sources[$0].fields["work"] != nil }
      || option.contents.contains {
        setting.contents[$0].fields["work"] != nil && !setting.contents[$0].isOn
      }
  }

  /// Returns the names of the content that an option pays for, in the order of the plan.
  package func paidContents(of option: Option) -> [String] {
    let contents = settings[option.setting].contents
    return option.contents.map { contents[$0] }.filter { content in
      !content.isOn && (content.fields["pay"] != nil || content.fields["work"] != nil)
    }.map(\.name)
  }

  /// Whether some hours of work have no price.
  package func hasUnpricedHours(_ option: Option) -> Bool {
    settings[option.setting].budget["wage"] == nil && hasWork(option)
  }

  /// Which part of an option is asked about.
  package enum Region: Hashable, Sendable {
    case whole
    /// A source, by its position in the plan.
    case source(Int)
    /// Content, by its position in the plan.
    case content(Int)
  }

  /// Returns what the subject of a metric is; nil for the candidate of a goal, which the question
  /// names.
  package func place(of subject: MetricRequest.Subject) -> (option: Option, region: Region)? {
    switch subject {
    case .everything: return (everything, .whole)
    case .nothing: return (nothing, .whole)
    case .block(let block): return (option(ofBlock: block), .whole)
    case .part(let block, let owner):
      let option = owner.map { self.option(ofBlock: $0) } ?? everything
      if let source = sources.firstIndex(where: { $0.block == block }) {
        return (option, .source(source))
      }
      guard let content = contents.firstIndex(where: { $0.block == block }) else {
        preconditionFailure("only sources and content are parts of options")
      }
      return (option, .content(content))
    case .candidate: return nil
    }
  }

  /// Returns the option that a source alone or the declaration of an option stands for.
  package func option(ofBlock block: Int) -> Option {
    if let source = sources.firstIndex(where: { $0.block == block }) {
      return option(of: [source])
    }
    guard let option = optionsByBlock[block] else {
      preconditionFailure("only sources and options have metrics")
    }
    return option
  }

  /// Returns the step whose figure a time reads: the first that ends there or later.
  package func step(at day: Double) -> Int {
    let slack = 1e-6
    return timeline.steps.firstIndex { $0.end >= day - slack } ?? timeline.steps.count - 1
  }

  /// Returns the nodes of a field of the budget; empty where it does not say.
  package func budgetNode(_ field: String) -> NodeID? { budget[field]?.first?.node }

  /// Returns the node of a source's field that holds one value; nil where the plan does not say.
  package func node(of field: String, in source: Int) -> NodeID? {
    sources[source].fields[field]?.first?.node
  }
}
