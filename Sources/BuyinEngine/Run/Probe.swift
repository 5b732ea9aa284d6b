package import BuyinCampaign
package import BuyinNumerics
package import BuyinSemantics
package import BuyinSyntax

/// What a probe reads in a block of draws.
package enum ProbeInput: Hashable, Sendable {
  /// The values of a node.
  case node(NodeID)
  /// A figure of an option, or of a part of it.
  case figure(OptionFigure)
  /// A condition of a goal, asked of an option: 1 where it holds.
  case goal(NodeID, CampaignPlan.Option)
}

/// A measure of an option of the plan, or of a part of it, after a step.
package struct OptionFigure: Hashable, Sendable {
  package let option: CampaignPlan.Option
  /// Which part of the option it is of.
  package let region: CampaignPlan.Region
  package let measure: Measure
  /// The step after which it is read; nil for the horizon.
  package let step: Int?
  /// Whether totals, too, are what the option adds to doing nothing; ratios always are.
  package let isAdded: Bool

  package init(
    _ option: CampaignPlan.Option, _ region: CampaignPlan.Region = .whole, measure: Measure,
    step: Int? = nil, isAdded: Bool = false
  ) {
    self.option = option
    self.region = region
    self.measure = measure
    self.step = step
    self.isAdded = isAdded
  }

  /// Makes the figure of a metric of a whole option.
  package init(
    _ option: CampaignPlan.Option, _ metric: Metric, step: Int? = nil, isAdded: Bool = false
  ) {
    self.init(option, measure: .metric(metric), step: step, isAdded: isAdded)
  }
}

/// A question to a run: a quantity to summarise.
package struct Probe: Sendable {
  /// What it reads.
  package let inputs: [ProbeInput]
  /// How the quantity comes of what it reads; nil for the first input itself.
  package let derive: (@Sendable ([Column]) -> Column)?
  /// Which overlay it is asked under: its position, or nil for the plan as it stands.
  package let overlay: Int?
  package let wants: SummaryAccumulator.Wants
  /// The chances whose quantiles are wanted.
  package let probabilities: [Double]

  package init(
    _ inputs: [ProbeInput], overlay: Int? = nil, wants: SummaryAccumulator.Wants = .everything,
    probabilities: [Double] = SummaryAccumulator.standardProbabilities,
    derive: (@Sendable ([Column]) -> Column)? = nil
  ) {
    self.inputs = inputs
    self.derive = derive
    self.overlay = overlay
    self.wants = wants
    self.probabilities = probabilities
  }
}

extension Probe {
  /// Returns the same question under the overlay at a position.
  package func under(_ overlay: Int) -> Probe {
    Probe(
      inputs, overlay: overlay, wants: wants, probabilities: probabilities, derive: derive)
  }
}

/// Values that take the place of slots' own for a question.
package struct Overlay: Hashable, Sendable {
  /// Certain values in base units, by slot.
  package let values: [SlotID: Double]

  package init(_ values: [SlotID: Double]) {
    self.values = values
  }
}

/// How a host watches a run and stops it.
package struct RunControl: Sendable {
  /// Whether the run should stop; asked before every block.
  package let shouldStop: @Sendable () -> Bool
  /// Is told how many blocks are done, of how many.
  package let progress: (@Sendable (Int, Int) -> Void)?

  package init(
    shouldStop: @escaping @Sendable () -> Bool = { false },
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) {
    self.shouldStop = shouldStop
    self.progress = progress
  }
}

/// Why a run has no result.
package enum RunFailure: Error, Sendable {
  /// The host asked it to stop.
  case stopped
  /// A distribution cannot have the parameters that it got; the node says where it stands.
  case parameter(ParameterError, NodeID)
  /// The same, in words: the node belongs to another program than the one that was run.
  case mistake(Diagnostic)

  /// Returns the failure of a run of a program as one that stands without that program.
  package func explained(in program: CheckedProgram) -> RunFailure {
    switch self {
    case .stopped, .mistake: self
    case .parameter(let error, let node):
      .mistake(.parameter(error, of: program.nodes[node.index], in: program))
    }
  }
}
