package import BuyinCampaign
package import BuyinEngine
package import BuyinNumerics
package import BuyinSemantics
import BuyinSyntax

/// Which options' metrics a run works out.
package enum FigureScope: Sendable {
  /// Those that a question asks for.
  case asked
  /// Every metric of every option of the plan.
  case everything
}

/// Runs a checked program and answers its questions in order.
///
/// - Parameters:
///   - program: a program without errors.
///   - plan: the program as the model reads it; nil where it has no sources.
///   - design: the draws.
///   - scope: which options' metrics are wanted beside the answers.
///   - settings: threads, block size, and how the host watches.
/// - Throws: `RunFailure` where the run is stopped or a distribution cannot have its parameters.
package func answer(
  _ program: CheckedProgram, plan: CampaignPlan?, design: Design, scope: FigureScope = .asked,
  settings: RunSettings = RunSettings()
) throws(RunFailure) -> PlanResult {
  var runner = PlanRunner(
    program: program, plan: plan, design: design, settings: settings)
  return try runner.answer(scope)
}

/// Collects the probes of all questions, runs them together, and hands the summaries back.
struct PlanRunner {
  let program: CheckedProgram
  let plan: CampaignPlan?
  let design: Design
  let settings: RunSettings
  private let bench: Workbench
  private var batch = ProbeBatch()
  /// Warnings of the runs of variants.
  private var late: [Diagnostic] = []

  init(
    program: CheckedProgram, plan: CampaignPlan?, design: Design, settings: RunSettings
  ) {
    self.program = program
    self.plan = plan
    self.design = design
    self.settings = settings
    let asksVerdict = program.queries.contains { query in
      if case .verdict = query.kind { true } else { false }
    }
    bench = Workbench(
      program, plan: plan, design: design, settings: settings,
      foreseen: asksVerdict ? Judge.foreseen : .members)
  }

  mutating func answer(_ scope: FigureScope) throws(RunFailure) -> PlanResult {
    let pending = program.queries.map { ask($0) }
    let options = askOptions(scope)
    let held = askBounds()
    let summaries = try bench.run(batch.probes)
    var outcomes: [Outcome] = []
    for (query, kind) in zip(program.queries, pending) {
      let outcome = try resolve(kind, summaries)
      outcomes.append(Outcome(kind: outcome, source: query.source, span: query.span))
    }
    return PlanResult(
      campaign: program.campaign, currency: program.currency ?? "USD", design: design,
      outcomes: outcomes, options: options.map { $0.figures(summaries) },
      diagnostics: held.compactMap { leaves(summaries, $0) } + late)
  }

  // MARK: Questions

  /// A question whose probes wait for the run.
  private enum Pending {
    case show([(shown: Query.Shown, value: PendingQuantity, series: [PendingQuantity])])
    case check(TypedNode, probe: Int, confidence: Double?)
    case print([PendingPart])
    case compare([PendingFigures], chances: [Int])
    case verdict(by: String?, between: [Int])
    case whatIf(Query.Trial, before: [Before?])
    case scenarios([Query.Scenario])
  }

  /// A question of a `what if` as it is asked without the changes.
  private struct Before {
    let query: Query
    let pending: Pending
  }

  private enum PendingPart {
    case words(String)
    case value(PendingQuantity)
  }

  private mutating func ask(_ query: Query) -> Pending {
    switch query.kind {
    case .show(let shown):
      return .show(
        shown.map {
          ($0, batch.ask($0.value, in: program), $0.series.map { batch.ask($0, in: program) })
        })
    case .check(let condition, let confidence):
      let probe = batch.add(Probe([.node(condition.node)], wants: .moments))
      return .check(condition, probe: probe, confidence: confidence)
    case .print(let parts):
      return .print(
        parts.map { part in
          switch part {
          case .words(let words): .words(words)
          case .value(let value): .value(batch.ask(value, in: program))
          }
        })
    case .compare(let blocks): return askComparison(blocks)
    case .verdict(let metric, let between): return .verdict(by: metric, between: between)
    case .whatIf(let trial):
      return .whatIf(trial, before: trial.before.map { $0.flatMap { askBefore($0) } })
    case .scenarios(let scenarios): return .scenarios(scenarios)
    }
  }

  /// Asks a question without the changes; nil where it needs a metric that only they give.
  private mutating func askBefore(_ query: Query) -> Before? {
    let isNeeded = program.needed(by: query.values.map(\.node))
    for (index, node) in program.nodes.enumerated() where isNeeded[index] {
      guard case .metric(let request) = node.operation, let plan,
        let measure = plan.measure(request.metric)
      else { continue }
      let option = plan.place(of: request.subject)?.option ?? plan.everything
      guard plan.hasMeasure(measure, of: option) else { return nil }
    }
    if case .verdict(let name?, _) = query.kind, let plan, let measure = plan.measure(name) {
      let options = [plan.everything] + plan.declared.map(\.option)
      guard options.contains(where: { plan.hasMeasure(measure, of: $0) }) else { return nil }
    }
    return Before(query: query, pending: ask(query))
  }

  private mutating func resolve(
    _ pending: Pending, _ summaries: [Summary], isBrief: Bool = false
  ) throws(RunFailure) -> Outcome.Kind {
    switch pending {
    case .show(let shown):
      return .show(
        shown.map {
          Outcome.Shown(
            text: $0.shown.text, quantity: $0.value.quantity(summaries),
            series: $0.series.map { $0.quantity(summaries) }, dates: $0.shown.dates)
        })
    case .check(_, let probe, let confidence):
      let chance = summaries[probe].mean
      let asked = confidence ?? 1
      return .check(
        Outcome.Check(
          hasPassed: chance.value >= asked, chance: chance, confidence: confidence))
    case .print(let parts):
      return .print(
        parts.map { part in
          switch part {
          case .words(let words): .words(words)
          case .value(let value): .quantity(value.quantity(summaries))
          }
        })
    case .compare(let options, let chances):
      return .compare(
        Outcome.Comparison(
          options: options.map { $0.figures(summaries) },
          chancesOfFirst: chances.map { summaries[$0].mean }))
    case .verdict(let metric, let between):
      return .verdict(try judge(by: metric, between, isBrief: isBrief))
    case .whatIf(let trial, let before): return .whatIf(try tryOut(trial, before, summaries))
    case .scenarios(let scenarios): return .scenarios(try compare(scenarios))
    }
  }

  /// Works out a verdict.
  func judge(
    by metric: String? = nil, _ between: [Int], isBrief: Bool
  ) throws(RunFailure) -> Verdict {
    guard let plan else { preconditionFailure("a verdict is asked of a plan with sources") }
    let judge = Judge(
      program: program, plan: plan, bench: bench, design: design, settings: settings, by: metric,
      between: between, isBrief: isBrief)
    return try judge.judge()
  }

  /// Answers the questions of a `what if`, each beside the answer without the changes.
  private mutating func tryOut(
    _ trial: Query.Trial, _ before: [Before?], _ summaries: [Summary]
  ) throws(RunFailure) -> Outcome.WhatIf {
    var changed = variant(trial.variant)
    let result: PlanResult
    do throws(RunFailure) {
      result = try changed.answer(.asked)
    } catch {
      throw error.explained(in: changed.program)
    }
    late += result.diagnostics
    var answers: [Outcome.WhatIf.Answer] = []
    for (outcome, before) in zip(result.outcomes, before) {
      var old: Outcome?
      if let before {
        old = Outcome(
          kind: try resolve(before.pending, summaries, isBrief: true), source: before.query.source,
          span: before.query.span)
      }
      answers.append(Outcome.WhatIf.Answer(outcome: outcome, before: old))
    }
    return Outcome.WhatIf(changes: trial.changes, answers: answers)
  }

  /// Returns what runs a variant of the program.
  private func variant(_ index: Int) -> PlanRunner {
    PlanRunner(
      program: program.variants[index], plan: plan?.variants[index], design: design,
      settings: settings)
  }

  /// Works out the plan as it stands, and under each scenario.
  private func compare(_ scenarios: [Query.Scenario]) throws(RunFailure) -> [Outcome.Scenario] {
    var found = [try scenario(nil, title: "as it stands")]
    for scenario in scenarios {
      let changed = variant(scenario.variant)
      do throws(RunFailure) {
        found.append(try changed.scenario(scenario.name, title: scenario.title))
      } catch {
        throw error.explained(in: changed.program)
      }
    }
    return found
  }

  /// Works out the options of this plan and the head of its verdict.
  private func scenario(_ name: String?, title: String) throws(RunFailure) -> Outcome.Scenario {
    var asked = self
    asked.batch = ProbeBatch()
    let options = asked.askOptions(.everything)
    let summaries = try bench.run(asked.batch.probes)
    return Outcome.Scenario(
      name: name, title: title, options: options.map { $0.figures(summaries) },
      verdict: try judge([], isBrief: true))
  }

  private mutating func askComparison(_ blocks: [Int]) -> Pending {
    guard let plan else { preconditionFailure("only a plan with sources compares them") }
    let options = blocks.map { plan.option(ofBlock: $0) }
    let figures = zip(blocks, options).map { block, option in
      batch.askEverything(
        option, name: program.blocks[block].name, title: program.blocks[block].title, plan: plan,
        program: program)
    }
    guard options.allSatisfy({ !plan.hasUnpricedHours($0) }) else {
      return .compare(figures, chances: [])
    }
    let chances = options.dropFirst().map { other in
      batch.add(
        Probe(
          [
            .figure(OptionFigure(options[0], .membersPerMoney)),
            .figure(OptionFigure(other, .membersPerMoney)),
          ], wants: .moments, derive: beats))
    }
    return .compare(figures, chances: chances)
  }

  // MARK: Options and bounds

  private mutating func askOptions(_ scope: FigureScope) -> [PendingFigures] {
    guard let plan, !shownOptions(plan).isEmpty else { return [] }
    switch scope {
    case .asked: return []
    case .everything: break
    }
    return shownOptions(plan).map { named in
      batch.askEverything(
        named.option, name: named.name, title: named.title, plan: plan, program: program)
    }
  }

  /// Asks how often a value leaves the bounds of its field.
  private mutating func askBounds() -> [(node: Int, probe: Int)] {
    program.nodes.enumerated().compactMap { index, node in
      guard case .bounded(let lower, let upper) = node.operation else { return nil }
      let probe = Probe([.node(node.operands[0])], wants: .moments) { columns in
        let below = Column.combine(.less, columns[0], .certain(lower))
        let above = Column.combine(.greater, columns[0], .certain(upper))
        return Column.combine(.or, below, above)
      }
      return (index, batch.add(probe))
    }
  }

  private func leaves(_ summaries: [Summary], _ held: (node: Int, probe: Int)) -> Diagnostic? {
    let chance = summaries[held.probe].mean.value
    guard chance > 0 else { return nil }
    return .boundsLeft(chance: chance, at: program.nodes[held.node].span)
  }
}

/// Draw by draw: 1 where the first is larger, 0 where the second is, a half where they are equal.
@Sendable func beats(_ columns: [Column]) -> Column {
  let wins = Column.combine(.greater, columns[0], columns[1])
  let loses = Column.combine(.greater, columns[1], columns[0])
  let margin = Column.combine(.subtract, wins, loses)
  return Column.combine(
    .multiply, Column.combine(.add, margin, .certain(1)), .certain(0.5))
}

/// Returns the options that every report shows: those that the plan declares; where it declares
/// none, the single sources, then all together.
func shownOptions(_ plan: CampaignPlan) -> [CampaignPlan.NamedOption] {
  guard plan.declared.isEmpty else { return plan.declared }
  var options = plan.sources.indices.map { index in
    CampaignPlan.NamedOption(
      plan.option(of: [index]), name: plan.sources[index].name, title: plan.sources[index].title,
      span: plan.sources[index].span)
  }
  if plan.sources.count > 1 {
    options.append(
      CampaignPlan.NamedOption(
        plan.everything, name: CampaignTables.everything, title: "everything",
        span: plan.sources[0].span))
  }
  return options
}

extension Quantity {
  /// Makes a quantity of a metric.
  init(_ summary: Summary, metric: Metric, program: CheckedProgram) {
    let row = metric.row
    let dimension = row.type.dimension.reporting(in: program.currency ?? "USD")
    self.init(
      summary: summary, type: QuantityType(row.type.kind, dimension),
      unit: program.units.display(of: dimension),
      statistic: metric.isShownAsMean ? summary.mean : nil)
  }
}
