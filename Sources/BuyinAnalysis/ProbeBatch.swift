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

  /// Asks for a value.
  mutating func ask(_ value: TypedNode) -> PendingQuantity {
    PendingQuantity(probe: add(Probe([.node(value.node)])), type: value.type, unit: value.unit)
  }

  /// Asks for metrics of an option.
  mutating func ask(
    _ option: CampaignPlan.Option, name: String, title: String, metrics: [Metric],
    program: CheckedProgram
  ) -> PendingFigures {
    PendingFigures(
      name: name, title: title,
      probes: metrics.map { ($0, add(Probe([.figure(OptionFigure(option, $0))]))) },
      program: program)
  }
}

/// A quantity whose summary waits for a run.
struct PendingQuantity {
  let probe: Int
  let type: QuantityType
  let unit: UnitProduct

  func quantity(_ summaries: [Summary]) -> Quantity {
    Quantity(summary: summaries[probe], type: type, unit: unit)
  }
}

/// An option's metrics whose summaries wait for a run.
struct PendingFigures {
  let name: String
  let title: String
  let probes: [(metric: Metric, probe: Int)]
  let program: CheckedProgram

  func figures(_ summaries: [Summary]) -> OptionFigures {
    OptionFigures(
      name: name, title: title,
      figures: probes.map {
        ($0.metric, Quantity(summaries[$0.probe], metric: $0.metric, program: program))
      })
  }
}
