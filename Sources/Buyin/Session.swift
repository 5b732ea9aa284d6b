import BuyinAnalysis
import BuyinCampaign
package import BuyinEngine
import BuyinNumerics
package import BuyinSemantics
package import BuyinSyntax

/// A plan that grows, and is asked: texts in, replies out.
///
/// A session holds definitions. A text that is entered adds to them, and a definition takes the
/// place of an earlier one of the same name; everything that depends on it follows. A text with
/// errors, or whose run is stopped, changes nothing.
///
/// A session is a value: a copy is a snapshot, and assigning it back is an undo. It reads no file,
/// no clock and no environment, and it never stops the process, whatever a plan says. It can be
/// handed to another thread; its methods take as long as the run takes, so an app with a screen
/// calls them off the main thread.
public struct Session: Sendable {
  /// How plans are read and run; a change holds from the next call on.
  public var settings: Settings
  /// What stands.
  private var state = State()
  /// What stood before each change, the latest last.
  private var past: [State] = []
  /// The most changes that can be undone.
  private static let undoLimit = 200

  /// What an entry can change.
  private struct State: Sendable {
    /// The definitions so far, in the order in which they were given.
    var definitions: [Statement] = []
    /// The questions of the text that was loaded last.
    var questions: [Statement] = []
    /// The texts that they were read from; a span's source is its position. Texts that nothing
    /// stands on any more are empty.
    var texts: [SourceText] = []

    /// Drops what no statement stands on, so that a session does not grow with what it forgot.
    mutating func forget() {
      let needed = Set((definitions + questions).map(\.span.source.index))
      texts.removeLast(texts.count - 1 - (needed.max() ?? -1))
      for index in texts.indices where !needed.contains(index) {
        texts[index] = SourceText(name: "", bytes: [])
      }
    }
  }

  /// Makes a session in which nothing is defined.
  public init(settings: Settings = Settings()) {
    self.settings = settings
  }

  /// What is to be done with a text.
  private enum Purpose {
    /// Its definitions are taken, and its questions answered.
    case enter
    /// Its definitions are taken, and its questions are only checked.
    case check
    /// Its definitions are taken, and its questions checked and kept.
    case load
  }

  /// Takes one or more texts as one plan: definitions join those of the session, and the questions
  /// in the texts are answered. A text with errors changes nothing.
  ///
  /// - Parameters:
  ///   - sources: the texts with their names.
  ///   - checkOnly: whether to stop before running.
  ///   - control: how the host watches and stops a run.
  package mutating func enter(
    _ sources: [SourceText], checkOnly: Bool = false, control: RunControl = RunControl()
  ) -> Reply {
    take(sources, checkOnly ? .check : .enter, control)
  }

  private mutating func take(
    _ sources: [SourceText], _ purpose: Purpose, _ control: RunControl
  ) -> Reply {
    let before = self
    let (after, reply) = onOwnStack {
      var session = before
      let reply = session.work(on: sources, purpose, control)
      return (session, reply)
    }
    self = after
    return reply
  }

  /// Does what `take` says, on the stack that it is called on.
  private mutating func work(
    on sources: [SourceText], _ purpose: Purpose, _ control: RunControl
  ) -> Reply {
    var loaded = LoadedPlan(
      after: state.texts, loader: settings.loader,
      libraries: settings.libraries + Library.all, limits: settings.limits)
    for text in sources { loaded.add(text) }
    let (kept, dropped) = state.definitions.kept(before: loaded.statements)
    let reply = answer(
      kept + loaded.statements, loaded.diagnostics + dropped, lostNames: loaded.lostNames,
      lacksNames: loaded.lacksNames, isIncomplete: loaded.isIncomplete, texts: loaded.texts,
      checkOnly: purpose != .enter, control)
    let isAccepted = reply.status == .succeeded || reply.result != nil
    let questions = loaded.statements.filter(\.isQuestion)
    guard isAccepted, purpose == .load || questions.count < loaded.statements.count else {
      return reply
    }
    remember()
    state.definitions = (kept + loaded.statements).standing
    if purpose == .load { state.questions = questions }
    state.texts = loaded.texts
    state.forget()
    return reply
  }

  private mutating func remember() {
    past.append(state)
    if past.count > Self.undoLimit { past.removeFirst() }
  }

  /// Checks statements as one plan, and answers its questions.
  private func answer(
    _ statements: [Statement], _ known: [Diagnostic] = [], lostNames: [Name] = [],
    lacksNames: Bool = false, isIncomplete: Bool = false, texts: [SourceText],
    checkOnly: Bool = false, _ control: RunControl
  ) -> Reply {
    func reply(
      _ status: Reply.Status, _ findings: [Diagnostic], _ result: PlanResult? = nil
    ) -> Reply {
      Reply(status: status, result: result, findings: findings.sorted(), texts: texts)
    }
    let mistakes = settings.mistakes
    guard mistakes.isEmpty else { return reply(.failed, mistakes) }
    guard !control.shouldStop() else { return reply(.stopped, known) }
    let checked = BuyinSemantics.check(
      statements, vocabulary: Session.vocabulary, lostNames: lostNames.map(\.text),
      limits: settings.limits.check)
    var findings = known + (lacksNames ? checked.diagnostics.knownApart : checked.diagnostics)
    guard !findings.hasErrors, let program = checked.program else {
      return reply(isIncomplete ? .incomplete : .failed, findings)
    }
    let binding = bind(program)
    findings += binding.diagnostics
    guard let plan = binding.plan else { return reply(.failed, findings) }
    if checkOnly { return reply(.succeeded, findings) }
    do throws(RunFailure) {
      let result = try BuyinAnalysis.answer(
        program, plan: plan, design: settings.design,
        scope: settings.wantsEveryFigure ? .everything : .asked,
        settings: RunSettings(threads: settings.threads, control: control))
      return reply(
        result.hasPassed ? .succeeded : .failed, findings + result.diagnostics, result)
    } catch {
      switch error.explained(in: program) {
      case .stopped, .parameter: return reply(.stopped, findings)
      case .mistake(let mistake): return reply(.failed, findings + [mistake])
      }
    }
  }

  /// What a plan may say.
  package static let vocabulary = Vocabulary(
    schemas: CampaignTables.schemas, metrics: CampaignTables.metrics,
    functions: Builtins.all.map(\.signature), units: StandardUnits.all,
    everything: CampaignTables.everything, nothing: CampaignTables.nothing,
    evaluate: { BuyinEngine.evaluate($0, $1) })
}

// MARK: Embedding

extension Session {
  /// Loads a plan: takes its definitions, and keeps its questions for ``run(control:)``.
  ///
  /// - Parameters:
  ///   - text: the plan.
  ///   - name: what messages call it; paths of `use` are seen from its folder.
  ///   - control: how the host stops the check; nothing is run.
  /// - Returns: a reply without answers; `succeeded` where the plan has no errors.
  public mutating func load(
    _ text: String, name: String = "plan.buyin", control: Control = Control()
  ) -> Reply {
    take([SourceText(name: name, text)], .load, control.run)
  }

  /// Loads a plan as ``load(_:name:control:)`` does, with its text from the loader of the settings.
  ///
  /// - Parameters:
  ///   - path: what the loader is asked for, and what messages call the plan.
  ///   - control: how the host stops the check; nothing is run.
  /// - Returns: a reply without answers; `failed`, with E0911, where the loader refuses.
  public mutating func load(file path: String, control: Control = Control()) -> Reply {
    do throws(LoadRefusal) {
      let text = SourceText(name: path, bytes: try settings.loader(path))
      return take([text], .load, control.run)
    } catch {
      return Reply(
        status: .failed, result: nil, findings: [.unreadable(path, error.reason, at: .nowhere)],
        texts: state.texts)
    }
  }

  /// Answers the questions of the plan that was loaded last, with the definitions as they stand now.
  ///
  /// - Parameter control: how the host watches the run and stops it.
  /// - Returns: the answers in the order of the questions; `failed` where a `check` of the plan
  ///   failed, or the plan has errors: then there are no answers.
  public func run(control: Control = Control()) -> Reply {
    onOwnStack { [self] in
      answer(state.definitions + state.questions, texts: state.texts, control.run)
    }
  }

  /// Looks a text through for mistakes, beside the definitions that stand; nothing changes.
  ///
  /// - Parameters:
  ///   - text: a plan, or a part of one.
  ///   - name: what messages call it.
  ///   - control: how the host stops the check; nothing is run.
  /// - Returns: a reply without answers; `succeeded` where there are no errors.
  public func check(
    _ text: String, name: String = "plan.buyin", control: Control = Control()
  ) -> Reply {
    var copy = self
    return copy.take([SourceText(name: name, text)], .check, control.run)
  }

  /// Enters a text as a person does at a prompt: definitions join those that stand and replace those
  /// of the same name, and the questions in the text are answered.
  ///
  /// - Parameters:
  ///   - text: a plan, or a part of one.
  ///   - name: what messages call it; paths of `use` are seen from its folder.
  ///   - control: how the host watches the run and stops it.
  /// - Returns: the answers; `failed` where a `check` failed, or there are errors: then the session is
  ///   as before.
  public mutating func enter(
    _ text: String, name: String = "plan.buyin", control: Control = Control()
  ) -> Reply {
    take([SourceText(name: name, text)], .enter, control.run)
  }

  /// Evaluates one expression, with the definitions as they stand; nothing changes.
  ///
  /// - Parameters:
  ///   - expression: such as `5% of 2000 followers` or `bought.cost_per_member by month`.
  ///   - name: what messages call it.
  ///   - control: how the host watches the run and stops it.
  /// - Returns: its value, as a series too where it is asked by month.
  /// - Throws: a ``Reply/Failure`` with the diagnostics: those of the expression, or E0622 where it
  ///   is something else than one expression with one value; without errors where the host stopped it.
  public func evaluate(
    _ expression: String, name: String = "<expression>", control: Control = Control()
  ) throws(Reply.Failure) -> Reply.Value {
    let text = SourceText(name: name, expression)
    let span = Span(SourceID(0), 0, text.bytes.count)
    guard isMistaken(text, orElse: { $0.isOneExpression }) else {
      throw Reply.Failure(.notOneExpression(at: span), in: text)
    }
    var copy = self
    let reply = copy.enter([text], control: control.run)
    let values = reply.answers.flatMap(\.values)
    guard let value = values.first, values.count == 1 else {
      if reply.result == nil { throw Reply.Failure(reply) }
      throw Reply.Failure(.notOneValue(values.count, at: span), in: text)
    }
    return value
  }

  /// Puts another value in the place of that of a definition or of a line of a source, as `set` does.
  ///
  /// ``undo()`` takes it back, and so does the next value for the same path.
  ///
  /// - Parameters:
  ///   - path: what is changed: `reach`, `bought.leave`.
  ///   - expression: the new value: `5% per month`. In it the path means the value beneath, so that
  ///     `bought.leave * 2` doubles what the plan says.
  ///   - control: how the host stops the check; nothing is run.
  /// - Returns: a reply without answers; `failed` where there are errors, and with E0623 where path and
  ///   expression say more than one value: then the session is as before.
  public mutating func redefine(
    _ path: String, as expression: String, control: Control = Control()
  ) -> Reply {
    let text = SourceText(name: "<redefinition>", "set \(path) = \(expression)")
    guard isMistaken(text, orElse: { $0.isOneChange(of: path) }) else {
      let span = Span(SourceID(0), 0, text.bytes.count)
      return Reply.Failure(.notOneChange(path, at: span), in: text).reply
    }
    return take([text], .check, control.run)
  }

  /// Whether a text cannot be read, which messages will say, or else its statements are such.
  private func isMistaken(
    _ text: SourceText, orElse isSuch: @escaping @Sendable ([Statement]) -> Bool
  ) -> Bool {
    let limits = settings.limits.syntax
    return onOwnStack {
      let parsed = parse(text, as: SourceID(0), limits: limits)
      return parsed.diagnostics.hasErrors || isSuch(parsed.file.statements)
    }
  }

  /// Takes back the last change: of ``enter(_:name:control:)``, ``load(_:name:control:)`` or
  /// ``redefine(_:as:control:)``. The last 200 can be taken back; settings stay as they are.
  ///
  /// - Returns: whether there was one.
  @discardableResult public mutating func undo() -> Bool {
    guard let last = past.popLast() else { return false }
    state = last
    return true
  }

  /// The definitions that stand, as the text of a plan in its usual form; empty without any.
  ///
  /// Entered into a new session it defines the same. Comments are not in it. Files that were used are,
  /// but for those with a name of their own, `use "rates.buyin" as rates`, which are used anew.
  public var definitions: String {
    onOwnStack { [state] in
      state.definitions.writable.map { BuyinSyntax.print($0) + "\n" }.joined()
    }
  }

  /// Whether a text could be completed by more lines: a bracket is open, or it stops in the middle.
  ///
  /// - Parameter text: what was typed so far.
  public static func isIncomplete(_ text: String) -> Bool {
    onOwnStack { parse(SourceText(name: "", text), as: SourceID(0)).isIncomplete }
  }
}

extension [Statement] {
  /// Whether it is one expression and nothing else.
  fileprivate var isOneExpression: Bool {
    guard count == 1, case .show(let expressions, isImplied: true) = self[0].kind else {
      return false
    }
    return expressions.count == 1
  }

  /// Whether it sets the value of one path and nothing else.
  fileprivate func isOneChange(of path: String) -> Bool {
    guard count == 1, case .set(let binding) = self[0].kind else { return false }
    return binding.path.text == path
  }
}

extension [Diagnostic] {
  /// Whether any of them is an error.
  var hasErrors: Bool { contains { $0.severity == .error } }
}
