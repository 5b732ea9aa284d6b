import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics

/// Probes that are gathered for one run, and where their answers will be.
struct ProbeBatch {
  private(set) var probes: [Probe] = []

  /// Adds a probe and returns where its summary will be.
  mutating func add(_ probe: Probe) -> Int {
    probes.append(probe)
    return probes.count - 1
  }

  /// Asks for a value; of a statistic also for its standard error.
  mutating func ask(_ value: TypedNode, in program: CheckedProgram) -> PendingQuantity {
    PendingQuantity(
      probe: add(Probe([.node(value.node)])), known: askError(of: value.node, in: program),
      type: value.type, unit: value.unit)
  }

  private mutating func askError(
    of id: NodeID, in program: CheckedProgram
  ) -> PendingQuantity.Known {
    let node = program.nodes[id.index]
    guard node.isCertain, node.stage > 0 else { return .exactly }
    switch node.operation {
    case .slot: return askError(of: node.operands[0], in: program)
    case .statistic(.quantile(let chance)):
      return .estimate(
        .quantile(chance), probe: add(Probe([.node(node.operands[0])], probabilities: [chance])))
    case .statistic(let statistic):
      return .estimate(statistic, probe: add(Probe([.node(node.operands[0])], wants: .moments)))
    case .constant, .arithmetic, .negate, .not, .select, .choose, .draw, .call, .metric, .bounded:
      return .roughly
    }
  }

  /// Asks for all that a plan knows of an option: its metrics, and the results of actions.
  mutating func askEverything(
    _ option: CampaignPlan.Option, name: String, title: String, plan: CampaignPlan,
    program: CheckedProgram
  ) -> PendingFigures {
    var pending = ask(
      option, name: name, title: title,
      metrics: Metric.allCases.filter { plan.hasMetric($0, of: option) }, program: program)
    pending.actions = askActions(option, plan: plan)
    return pending
  }

  /// Asks for the results of actions, how often each happens and what it costs each time.
  ///
  /// - Parameter isAdded: whether only what the option adds to doing nothing is counted.
  mutating func askActions(
    _ option: CampaignPlan.Option, plan: CampaignPlan, isAdded: Bool = false
  ) -> [(name: String, probe: Int, dimension: Dimension)] {
    plan.actions.enumerated().flatMap { position, action in
      [
        (action.name, Measure.count(action: position), Dimension.none),
        ("cost_per_" + action.name, .price(action: position), .money()),
      ].filter { plan.hasMeasure($0.1, of: option) }
    }.map { name, measure, dimension in
      let figure = OptionFigure(option, measure: measure, isAdded: isAdded)
      return (name, add(Probe([.figure(figure)])), dimension)
    }
  }

  /// Asks for metrics of an option; totals are of what it adds to doing nothing where that is wanted.
  mutating func ask(
    _ option: CampaignPlan.Option, name: String, title: String, metrics: [Metric],
    program: CheckedProgram, isAdded: Bool = false
  ) -> PendingFigures {
    PendingFigures(
      name: name, title: title,
      probes: metrics.map { metric in
        (metric, add(Probe([.figure(OptionFigure(option, metric, isAdded: isAdded))])))
      },
      program: program)
  }
}

/// A quantity whose summary waits for a run.
struct PendingQuantity {
  /// How well a value is known that is the same in every draw.
  enum Known {
    /// It is certain, or its draws say.
    case exactly
    /// It is a statistic: the summary of what it is of has its standard error.
    case estimate(Statistic, probe: Int)
    /// It is worked out from statistics: to how many digits, nobody says.
    case roughly
  }

  let probe: Int
  let known: Known
  let type: QuantityType
  let unit: UnitProduct

  func quantity(_ summaries: [Summary]) -> Quantity {
    Quantity(
      summary: summaries[probe], type: type, unit: unit,
      statistic: statistic(summaries, value: summaries[probe].mean.value))
  }

  private func statistic(_ summaries: [Summary], value: Double) -> Estimate? {
    switch known {
    case .exactly: nil
    case .roughly: Estimate(value)
    case .estimate(let statistic, let probe): summaries[probe].estimate(of: statistic)
    }
  }
}

/// An option's metrics whose summaries wait for a run.
struct PendingFigures {
  let name: String
  let title: String
  let probes: [(metric: Metric, probe: Int)]
  let program: CheckedProgram
  /// The results of actions by name, with what they measure.
  var actions: [(name: String, probe: Int, dimension: Dimension)] = []

  func figures(_ summaries: [Summary]) -> OptionFigures {
    OptionFigures(
      name: name, title: title,
      figures: probes.map {
        ($0.metric, Quantity(summaries[$0.probe], metric: $0.metric, program: program))
      },
      actions: actions.map { name, probe, dimension in
        let shown = dimension.reporting(in: program.currency ?? "USD")
        let quantity = Quantity(
          summary: summaries[probe], type: QuantityType(.number, shown),
          unit: program.units.display(of: shown))
        return (name, quantity)
      })
  }
}
