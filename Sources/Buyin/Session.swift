package import BuyinAnalysis
import BuyinCampaign
package import BuyinEngine
package import BuyinNumerics
import BuyinSemantics
package import BuyinSyntax

/// How a session runs its plans.
package struct SessionSettings: Sendable {
  package var seed: UInt64 = 1
  package var draws = 8192
  package var scheme = SamplingScheme.sobol
  package var threads = 1

  package init() {}
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

  package init(settings: SessionSettings = SessionSettings()) {
    self.settings = settings
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
    Reply(status: .succeeded, result: nil, diagnostics: [])
  }

  /// Whether a text could be completed by more lines: a bracket is open, or it stops in the middle.
  package static func isIncomplete(_ text: String) -> Bool { false }
}
