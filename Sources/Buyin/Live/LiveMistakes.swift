import BuyinSemantics
package import BuyinSyntax

/// The codes of what is said of definitions that do not work in a session.
package enum LiveCode: String, DiagnosticCode {
  case waits = "W0437"
  case broken = "W0438"
  case needsBroken = "E0439"
  case mended = "W0440"

  package var title: String {
    switch self {
    case .waits: "a definition that waits for one that is still to come"
    case .broken: "a definition that no longer works after a change"
    case .needsBroken: "something that needs a broken definition"
    case .mended: "a definition that works again"
    }
  }

  package var explanation: Explanation {
    switch self {
    case .waits:
      Explanation(
        """
        In a session, definitions may come in any order, as in a plan. One that names something \
        which is not defined yet is kept, and works as soon as that is. If the name is a slip, enter \
        the definition again. A whole file is checked as it stands: there the name is an error.
        """)
    case .broken:
      Explanation(
        """
        In a session an entry stands if it has no mistake of its own, even where earlier definitions \
        no longer fit it: a change of unit takes two steps, and neither is right without the other. \
        Those definitions are kept as broken, and everything that does not need them works on. Change \
        them, or the entry, or take it back.
        """)
    case .needsBroken:
      Explanation(
        """
        A question cannot be answered, and a `set`, `rate` or `correlate` cannot be taken, while a \
        definition that it needs is broken or waits for another one. The message says why that does \
        not work; everything that does not need it is answered.
        """)
    case .mended:
      Explanation(
        """
        A definition that was broken, or that waited for another one, works again after this entry, \
        and so does everything that needs it and has no mistake of its own.
        """)
    }
  }
}

extension Diagnostic {
  /// Says why a definition does not work.
  static func broken(_ broken: LiveCheck.Broken) -> Diagnostic {
    let name = broken.statement.definedName ?? ""
    switch broken.reason {
    case .missing(let missing, let error) where broken.isOfEntry:
      return Diagnostic(
        .note, LiveCode.waits, "`\(missing)` is not defined yet: `\(name)` waits for it",
        at: error.span, labels: error.labels, help: error.help, edits: error.edits)
    case .needs(let other, let place) where broken.isOfEntry:
      return Diagnostic(
        .note, LiveCode.waits, "`\(other)` does not work: `\(name)` waits for it", at: place)
    case .missing(_, let error), .mistake(let error):
      return Diagnostic(
        .note, LiveCode.broken, "`\(name)` no longer works: \(error.message)", at: error.span,
        caption: error.caption, labels: error.labels, notes: error.notes, help: error.help,
        edits: error.edits)
    case .needs(let other, let place):
      return Diagnostic(
        .note, LiveCode.broken, "`\(name)` no longer works: it needs `\(other)`", at: place)
    }
  }

  /// Refuses what needs a definition that does not work.
  static func needsBroken(_ name: String, _ reason: BreakReason?, at span: Span) -> Diagnostic {
    switch reason {
    case .missing(let missing, let error):
      Diagnostic(
        LiveCode.needsBroken, "this needs `\(name)`, which waits for `\(missing)`", at: span,
        labels: [Label(error.span, "`\(missing)` is not defined")],
        help: error.help)
    case .mistake(let error):
      Diagnostic(
        LiveCode.needsBroken, "this needs `\(name)`, which is broken", at: span,
        labels: [Label(error.span, "the mistake is here")], notes: [error.message],
        help: ["define `\(name)` anew, or take back the change that broke it"])
    case .needs(let other, let place):
      Diagnostic(
        LiveCode.needsBroken, "this needs `\(name)`, which is broken", at: span,
        labels: [Label(place, "`\(other)` does not work")],
        help: ["mend `\(other)`, and `\(name)` works again"])
    case nil:
      Diagnostic(LiveCode.needsBroken, "this needs `\(name)`, which is broken", at: span)
    }
  }

  /// Says that a definition works again.
  static func mended(_ statement: Statement) -> Diagnostic {
    Diagnostic(
      .note, LiveCode.mended, "`\(statement.definedName ?? "")` works again",
      at: statement.nameSpan)
  }
}
