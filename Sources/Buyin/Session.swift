package import BuyinAnalysis
import BuyinCampaign
package import BuyinEngine
package import BuyinNumerics
package import BuyinSemantics
package import BuyinSyntax

/// How a session runs its plans.
package struct SessionSettings: Sendable {
  /// The seed of every stream of draws.
  package var seed: UInt64 = 1
  /// The number of simulated futures.
  package var draws = 8192
  package var scheme = SamplingScheme.sobol
  /// The threads of a run, at least 1; figures do not depend on it.
  package var threads = 1
  /// Whether every metric of every option is worked out, asked for or not.
  package var wantsEveryFigure = false

  package init() {}

  var design: Design { Design(scheme: scheme, seed: seed, draws: draws) }
}

/// What a session says to a text that it was given.
package struct Reply: Sendable {
  /// How it went.
  package enum Status: Sendable {
    case succeeded
    /// The text has errors, or a check of it failed.
    case failed
    /// The text is not complete: more lines could complete it.
    case incomplete
    /// The host stopped the run.
    case stopped
  }

  package let status: Status
  /// The answers; nil where there were errors.
  package let result: PlanResult?
  /// Errors and warnings, sorted by place.
  package let diagnostics: [Diagnostic]
}

/// A plan that grows: definitions and questions, from files or typed in one by one.
///
/// A session is a value: a copy is a snapshot, and assigning it back is an undo.
package struct Session: Sendable {
  package var settings: SessionSettings
  /// Every text that was given, for messages that quote it; a span's source is its position.
  package private(set) var texts: [SourceText] = []
  /// The definitions so far, in the order in which they were given.
  private var definitions: [Statement] = []

  package init(settings: SessionSettings = SessionSettings()) {
    self.settings = settings
  }

  /// Takes one or more texts as one plan: definitions join those of the session, and the questions
  /// in the texts are answered. A text with errors changes nothing but `texts`, which messages
  /// need.
  ///
  /// - Parameters:
  ///   - sources: the texts with their names.
  ///   - checkOnly: whether to stop before running.
  ///   - control: how the host watches and stops a run.
  package mutating func enter(
    _ sources: [SourceText], checkOnly: Bool = false, control: RunControl = RunControl()
  ) -> Reply {
    var statements: [Statement] = []
    var diagnostics: [Diagnostic] = []
    var lostNames: [Name] = []
    var isIncomplete = false
    for text in sources {
      let parsed = parse(text, as: SourceID(texts.count))
      texts.append(text)
      statements += parsed.file.statements
      diagnostics += parsed.diagnostics
      lostNames += parsed.lostNames
      isIncomplete = isIncomplete || parsed.isIncomplete
    }
    let (kept, dropped) = definitions.kept(before: statements)
    diagnostics += dropped
    let checked = check(
      kept + statements, vocabulary: Session.vocabulary, lostNames: lostNames.map(\.text))
    diagnostics += checked.diagnostics
    guard !diagnostics.hasErrors, let program = checked.program else {
      return Reply(
        status: isIncomplete ? .incomplete : .failed, result: nil,
        diagnostics: diagnostics.sorted())
    }
    let reply = answer(program, diagnostics, checkOnly: checkOnly, control: control)
    if reply.status != .failed || reply.result != nil {
      definitions = (kept + statements).standing
    }
    return reply
  }

  /// Binds a checked program to the model and answers its questions.
  private func answer(
    _ program: CheckedProgram, _ known: [Diagnostic], checkOnly: Bool, control: RunControl
  ) -> Reply {
    let binding = bind(program)
    let diagnostics = (known + binding.diagnostics).sorted()
    guard let plan = binding.plan else {
      return Reply(status: .failed, result: nil, diagnostics: diagnostics)
    }
    if checkOnly { return Reply(status: .succeeded, result: nil, diagnostics: diagnostics) }
    do throws(RunFailure) {
      let result = try BuyinAnalysis.answer(
        program, plan: plan, design: settings.design,
        scope: settings.wantsEveryFigure ? .everything : .asked,
        settings: RunSettings(threads: settings.threads, control: control))
      return Reply(
        status: result.hasPassed ? .succeeded : .failed, result: result,
        diagnostics: (diagnostics + result.diagnostics).sorted())
    } catch {
      switch error.explained(in: program) {
      case .stopped, .parameter:
        return Reply(status: .stopped, result: nil, diagnostics: diagnostics)
      case .mistake(let mistake):
        return Reply(status: .failed, result: nil, diagnostics: diagnostics + [mistake])
      }
    }
  }

  /// Whether a text could be completed by more lines: a bracket is open, or it stops in the middle.
  package static func isIncomplete(_ text: String) -> Bool {
    parse(SourceText(name: "", text), as: SourceID(0)).isIncomplete
  }

  /// What a plan may say.
  package static let vocabulary = Vocabulary(
    schemas: CampaignTables.schemas, metrics: CampaignTables.metrics,
    functions: Builtins.all.map(\.signature), units: StandardUnits.all,
    everything: CampaignTables.everything,
    evaluate: { BuyinEngine.evaluate($0, $1) })
}

extension [Diagnostic] {
  /// Whether any of them is an error.
  var hasErrors: Bool { contains { $0.severity == .error } }
}
