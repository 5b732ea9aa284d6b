package import BuyinEngine
import BuyinSemantics
package import BuyinSyntax

/// A plan that grows, and is asked: texts in, replies out.
///
/// A session holds definitions. A text that is entered adds to them, and a definition takes the
/// place of an earlier one of the same name; everything that depends on it follows. A text with
/// errors of its own, or whose run is stopped, changes nothing.
///
/// A session is a value: a copy is a snapshot, and assigning it back is an undo. It reads no file,
/// no clock and no environment, and it never stops the process, whatever a plan says. It can be
/// handed to another thread; its methods take as long as the run takes, so an app with a screen
/// calls them off the main thread.
public struct Session: Sendable {
  /// How plans are read and run; a change holds from the next call on.
  public var settings: Settings
  /// What stands.
  var state = State()
  /// What stood before each change, the latest last.
  private var past: [State] = []
  /// The most changes that can be undone.
  private static let undoLimit = 200

  /// Makes a session in which nothing is defined.
  public init(settings: Settings = Settings()) {
    self.settings = settings
  }

  /// Takes one or more texts as one plan: definitions join those of the session, and the questions
  /// in the texts are answered. A text with errors changes nothing.
  ///
  /// - Parameters:
  ///   - sources: the texts with their names.
  ///   - mode: whether they may wait for other definitions, and break some.
  ///   - checkOnly: whether to stop before running.
  ///   - control: how the host watches and stops a run.
  package mutating func enter(
    _ sources: [SourceText], as mode: Mode = .plan, checkOnly: Bool = false,
    control: RunControl = RunControl()
  ) -> Reply {
    take(sources, checkOnly ? .check : .enter, mode, control)
  }

  private mutating func take(
    _ sources: [SourceText], _ purpose: Purpose, _ mode: Mode, _ control: RunControl
  ) -> Reply {
    let before = self
    let (after, reply) = onOwnStack {
      var session = before
      let reply = session.work(on: sources, purpose, mode, control)
      return (session, reply)
    }
    self = after
    return reply
  }

  /// Keeps what stands, for `undo`.
  mutating func remember() {
    past.append(state)
    if past.count > Self.undoLimit { past.removeFirst() }
  }
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
    take([SourceText(name: name, text)], .load, .plan, control.run)
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
      return take([text], .load, .plan, control.run)
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
  ///   failed, or where there are errors, such as a question that needs a broken definition: then
  ///   there are no answers.
  public func run(control: Control = Control()) -> Reply {
    onOwnStack { [self] in answerLoaded(control.run) }
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
    return copy.take([SourceText(name: name, text)], .check, .plan, control.run)
  }

  /// Enters a text as a person does at a prompt: definitions join those that stand and replace those
  /// of the same name, and the questions in the text are answered.
  ///
  /// An entry is refused for mistakes of its own. Where earlier definitions no longer fit it, it
  /// stands, and they are broken until a later entry mends them: ``Reply/broken``, ``Reply/mended``
  /// and ``broken`` list them. Its own definitions may name what is not defined yet. What does not
  /// need a broken definition works on.
  ///
  /// - Parameters:
  ///   - text: a plan, or a part of one.
  ///   - name: what messages call it; paths of `use` are seen from its folder.
  ///   - mode: ``Mode/plan`` to refuse an entry that waits for others or breaks some.
  ///   - control: how the host watches the run and stops it.
  /// - Returns: the answers; `failed` where a `check` failed, or there are errors: then the session is
  ///   as before.
  public mutating func enter(
    _ text: String, name: String = "plan.buyin", as mode: Mode = .live,
    control: Control = Control()
  ) -> Reply {
    take([SourceText(name: name, text)], .enter, mode, control.run)
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
    return take([text], .check, .plan, control.run)
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

  /// Takes back the last change: of ``enter(_:name:as:control:)``, ``load(_:name:control:)`` or
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
