import BuyinAnalysis
import BuyinCampaign
import BuyinEngine
package import BuyinSemantics
import BuyinSyntax

/// How a text becomes a part of a session.
extension Session {
  /// What is to be done with a text.
  enum Purpose {
    /// Its definitions are taken, and its questions answered.
    case enter
    /// Its definitions are taken, and its questions are only checked.
    case check
    /// Its definitions are taken, and its questions checked and kept.
    case load
  }

  /// What checking statements as one plan gives.
  fileprivate struct Inspection {
    var findings: [Diagnostic]
    /// The program and what the model reads of it; nil where there are errors.
    var plan: (program: CheckedProgram, binding: CampaignPlan)?

    var errors: [Diagnostic] { findings.filter { $0.severity == .error } }

    /// Drops the warnings of lines that have no effect: what gives them one may be entered next.
    mutating func dropEarlyHints() {
      findings.removeAll { $0.code == CampaignCode.withoutEffect.rawValue }
    }
  }

  /// Does what `take` says, on the stack that it is called on.
  mutating func work(
    on sources: [SourceText], _ purpose: Purpose, _ mode: Mode, _ control: RunControl
  ) -> Reply {
    var loaded = LoadedPlan(
      after: state.texts, loader: settings.loader,
      libraries: settings.libraries + Library.all, limits: settings.limits,
      stated: state.statedSettings, known: state.valueNames)
    for text in sources { loaded.add(text) }
    func reply(
      _ status: Reply.Status, _ findings: [Diagnostic], _ result: PlanResult? = nil
    ) -> Reply {
      Reply(status: status, result: result, findings: findings.sorted(), texts: loaded.texts)
    }
    let mistakes = settings.mistakes
    guard mistakes.isEmpty else { return reply(.failed, mistakes) }
    guard !control.shouldStop() else { return reply(.stopped, loaded.diagnostics) }
    let (kept, dropped) = state.definitions.kept(before: loaded.statements)
    let entry = Entry(loaded: loaded, kept: kept, known: loaded.diagnostics + dropped)
    var settled = settle(entry, mode)
    if mode == .live, purpose == .enter, !entry.asksForChoice {
      settled.inspection.dropEarlyHints()
    }
    guard let plan = settled.inspection.plan else {
      // An entry that is refused replaces nothing, and drops nothing.
      let findings = settled.inspection.findings.filter {
        $0.code != SemanticCode.setDropped.rawValue
      }
      return reply(loaded.isIncomplete ? .incomplete : .failed, findings)
    }
    var run = Run(status: .succeeded, result: nil, findings: settled.inspection.findings)
    if purpose == .enter { run = self.run(plan, run.findings, control) }
    guard run.status == .succeeded || run.result != nil else {
      return reply(run.status, run.findings)
    }
    var news = News()
    if purpose == .load || entry.isDefining {
      let before = state
      remember()
      state.take(entry, settled.broken, purpose)
      if entry.isDefining { news = News(from: before, to: state) }
    }
    return reply(run.status, run.findings, run.result).telling(news)
  }

  /// What came of the check of an entry.
  private struct Settled {
    /// What working definitions and the questions are together, or why that cannot be.
    var inspection: Inspection
    var broken: [LiveCheck.Broken] = []
  }

  /// Checks an entry with what stands, and sets aside the definitions that do not work.
  private func settle(_ entry: Entry, _ mode: Mode) -> Settled {
    var whole = Inspection(findings: [])
    if entry.isDefining || state.broken.isEmpty || entry.known.hasErrors {
      whole = inspect(entry.kept + entry.loaded.statements, entry.loaded, entry.known)
      let isHopeless = state.broken.isEmpty && (!entry.isDefining || mode == .plan)
      if whole.plan != nil || isHopeless { return Settled(inspection: whole) }
    }
    var live = LiveCheck(
      entry.definitions, firstNew: state.texts.count, broken: state.brokenNames, mode: mode,
      vocabulary: Session.vocabulary)
    let others = whole.findings.filter { $0.severity != .error }
    if entry.isDefining || entry.known.hasErrors {
      let errors = live.own(whole.errors)
      guard errors.isEmpty else {
        return Settled(inspection: Inspection(findings: errors + others))
      }
      live.settle { inspect($0).errors }
    } else {
      live.recall(state.broken)
    }
    let refused = live.mistakes.isEmpty ? live.refusals(of: entry.questions) : live.mistakes
    guard refused.isEmpty else {
      return Settled(inspection: Inspection(findings: refused + others))
    }
    return Settled(
      inspection: inspect(live.working + entry.questions, nil, entry.known), broken: live.broken)
  }

  // MARK: Checking and running

  /// Checks statements as one plan.
  private func inspect(
    _ statements: [Statement], _ loaded: LoadedPlan? = nil, _ known: [Diagnostic] = []
  ) -> Inspection {
    let checked = BuyinSemantics.check(
      statements, vocabulary: Session.vocabulary,
      lostNames: loaded?.lostNames.map(\.text) ?? [], limits: settings.limits.check)
    let lacksNames = loaded?.lacksNames ?? false
    var findings = known + (lacksNames ? checked.diagnostics.knownApart : checked.diagnostics)
    guard !findings.hasErrors, let program = checked.program else {
      return Inspection(findings: findings)
    }
    let binding = bind(program)
    findings += binding.diagnostics
    return Inspection(findings: findings, plan: binding.plan.map { (program, $0) })
  }

  /// What a run gives.
  private struct Run {
    var status: Reply.Status
    var result: PlanResult?
    var findings: [Diagnostic]
  }

  /// Answers the questions of a plan.
  private func run(
    _ plan: (program: CheckedProgram, binding: CampaignPlan), _ findings: [Diagnostic],
    _ control: RunControl
  ) -> Run {
    do throws(RunFailure) {
      let result = try BuyinAnalysis.answer(
        plan.program, plan: plan.binding, design: settings.design,
        scope: settings.wantsEveryFigure ? .everything : .asked,
        settings: RunSettings(threads: settings.threads, control: control))
      return Run(
        status: result.hasPassed ? .succeeded : .failed, result: result,
        findings: findings + result.diagnostics)
    } catch {
      switch error.explained(in: plan.program) {
      case .stopped, .parameter: return Run(status: .stopped, findings: findings)
      case .mistake(let mistake): return Run(status: .failed, findings: findings + [mistake])
      }
    }
  }

  /// Answers the questions of the plan that was loaded last, on the stack that it is called on.
  func answerLoaded(_ control: RunControl) -> Reply {
    let mistakes = settings.mistakes
    var run = Run(status: .failed, findings: mistakes)
    if mistakes.isEmpty {
      var live = LiveCheck(
        state.definitions, firstNew: state.texts.count, broken: state.brokenNames, mode: .live,
        vocabulary: Session.vocabulary)
      live.recall(state.broken)
      let refusals = live.refusals(of: state.questions)
      let inspection =
        refusals.isEmpty
        ? inspect(live.working + state.questions) : Inspection(findings: refusals)
      run.findings = inspection.findings
      if control.shouldStop() {
        run = Run(status: .stopped, findings: [])
      } else if let plan = inspection.plan {
        run = self.run(plan, inspection.findings, control)
      }
    }
    return Reply(
      status: run.status, result: run.result, findings: run.findings.sorted(), texts: state.texts)
  }

  /// What a plan may say.
  package static let vocabulary = Vocabulary(
    schemas: CampaignTables.schemas, metrics: CampaignTables.metrics,
    functions: Builtins.all.map(\.signature), units: StandardUnits.all,
    everything: CampaignTables.everything, nothing: CampaignTables.nothing,
    evaluate: { BuyinEngine.evaluate($0, $1) })
}
