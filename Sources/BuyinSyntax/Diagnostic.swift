/// A stable code that a message carries, with the words that `buyin explain` shows for it.
///
/// Each module that finds mistakes has one enumeration of its codes; its cases are listed by
/// `CaseIterable`, so that an explanation cannot be forgotten: the switch over them is exhaustive.
package protocol DiagnosticCode: Sendable, CaseIterable, RawRepresentable<String> {
  /// What the mistake is, in a few words.
  var title: String { get }
  /// What it means, why it is refused, and how to mend it.
  var explanation: Explanation { get }
}

/// The long form of a diagnostic code: words, a program that provokes it and one that is mended.
package struct Explanation: Sendable, Equatable {
  /// A paragraph or two in the planner's words.
  package let text: String
  /// A program that provokes the code; empty where a program alone cannot.
  package let failing: String
  /// The same program, mended; empty where a program alone cannot.
  package let mended: String

  /// Makes an explanation of its three parts.
  package init(_ text: String, failing: String = "", mended: String = "") {
    self.text = text
    self.failing = failing
    self.mended = mended
  }
}

/// How much a message weighs.
package enum Severity: String, Sendable, Comparable {
  /// The program cannot run.
  case error
  /// The program runs, but is likely not what is meant.
  case warning
  /// Something worth knowing.
  case note

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// One message about a program: what is wrong, where, and how to mend it.
///
/// Diagnostics are values. They are made by factory methods named after the mistake, one file of
/// them per module, and rendered in one place.
package struct Diagnostic: Error, Hashable, Sendable {
  /// A second place that the message points at, with a few words.
  package struct Label: Hashable, Sendable {
    package let span: Span
    package let text: String

    package init(_ span: Span, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  /// A replacement of some source text that would mend the mistake.
  package struct Edit: Hashable, Sendable {
    package let span: Span
    package let replacement: String

    package init(_ span: Span, _ replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }

  package var severity: Severity
  /// The stable code, such as `E0301`.
  package var code: String
  /// One sentence in lower case, without a final period.
  package var message: String
  /// The exact text that is wrong.
  package var span: Span
  /// Words under the caret of the main place; empty for none.
  package var caption: String
  /// Other places with a few words each.
  package var labels: [Label]
  /// The reasons: facts that the reader needs, one line each.
  package var notes: [String]
  /// The remedies: what to type instead, one line each.
  package var help: [String]
  /// Replacements that an editor can apply.
  package var edits: [Edit]

  /// Makes a message; factories call this, nothing else does.
  package init(
    _ severity: Severity, _ code: some DiagnosticCode, _ message: String, at span: Span,
    caption: String = "", labels: [Label] = [], notes: [String] = [], help: [String] = [],
    edits: [Edit] = []
  ) {
    self.severity = severity
    self.code = code.rawValue
    self.message = message
    self.span = span
    self.caption = caption
    self.labels = labels
    self.notes = notes
    self.help = help
    self.edits = edits
  }

  /// Makes a message about an error; factories call this, nothing else does.
  package init(
    _ code: some DiagnosticCode, _ message: String, at span: Span, caption: String = "",
    labels: [Label] = [], notes: [String] = [], help: [String] = [], edits: [Edit] = []
  ) {
    self.init(
      .error, code, message, at: span, caption: caption, labels: labels, notes: notes, help: help,
      edits: edits)
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, then severity, then code and message, so that sorting is reproducible.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.span != right.span { return left.span < right.span }
    if left.severity != right.severity { return left.severity < right.severity }
    return (left.code, left.message) < (right.code, right.message)
  }
}
