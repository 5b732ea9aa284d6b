import BuyinEngine
package import BuyinNumerics
package import BuyinSyntax

extension Session {
  /// How a session reads and runs its plans.
  public struct Settings: Sendable {
    /// The number that all draws start from: the same plan, seed and number of draws give the same
    /// figures to the last bit.
    public var seed: UInt64 = 1
    /// The number of simulated futures, from 1; a power of two serves best.
    public var draws = 8192
    /// How the futures are drawn.
    public var scheme = Scheme.sobol
    /// The threads of a run, from 1; figures do not depend on it.
    public var threads = 1
    /// Whether every metric of every source is worked out for ``Reply/options``, asked for or not.
    public var wantsEveryFigure = false
    /// How much a plan may ask.
    public var limits = Limits.standard
    /// What answers `use "rates.buyin"` with the text of the file; refuses all unless set.
    public var loader: Loader = { _ throws(LoadRefusal) in
      throw LoadRefusal("files can't be read here")
    }

    /// The libraries that plans may use besides those that come with the program.
    public var libraries: [Library] = []

    /// Makes the settings of the command line, but for one thread and no files.
    public init() {}

    /// The draws of a run; the number of them is within its bounds.
    var design: Design { Design(scheme: scheme.sampling, seed: seed, draws: draws) }

    /// What of these settings no run can have.
    var mistakes: [Diagnostic] {
      [("draws", draws, limits.mostDraws), ("threads", threads, limits.mostThreads)]
        .filter { !(1...max(1, $0.2)).contains($0.1) || $0.2 < 1 }
        .map { .settingOutOfBounds($0, $1, most: $2) }
    }
  }

  /// How futures are drawn. Later versions may add ways.
  public struct Scheme: Hashable, Sendable, CustomStringConvertible {
    /// The scheme as the numerics know it.
    package let sampling: SamplingScheme

    /// Wraps a scheme.
    package init(_ sampling: SamplingScheme) { self.sampling = sampling }

    /// Scrambled Sobol points, which need fewest draws: the usual way.
    public static let sobol = Scheme(.sobol)
    /// Plain Monte Carlo: independent random numbers.
    public static let monteCarlo = Scheme(.mc)
    /// Latin hypercube sampling.
    public static let latinHypercube = Scheme(.lhs)

    /// Finds a scheme by its name, `sobol`, `mc` or `lhs`; nil for other words.
    public init?(named name: String) {
      guard let sampling = SamplingScheme(rawValue: name) else { return nil }
      self.init(sampling)
    }

    /// The name that the command line uses: `sobol`, `mc`, `lhs`.
    public var description: String { sampling.rawValue }
  }

  /// How far a run is.
  public struct Progress: Hashable, Sendable {
    /// The blocks of draws that are done.
    public let done: Int
    /// The blocks of draws in all, at least 1.
    public let total: Int

    /// The part that is done, 0…1. Some questions go through the draws several times, and it then
    /// begins again.
    public var fraction: Double { Double(done) / Double(max(1, total)) }
  }

  /// How a host watches a run and stops it.
  public struct Control: Sendable {
    /// Whether the run should stop. Asked before a plan is checked and before every block of draws,
    /// on any of the session's threads; a run stops within the time of a block, some milliseconds.
    public var shouldStop: @Sendable () -> Bool
    /// Is told how far the run is, on a thread of the session; nil where nobody wants to know.
    public var progress: (@Sendable (Progress) -> Void)?

    /// Makes a control; one without arguments lets a run go on to its end.
    public init(
      shouldStop: @escaping @Sendable () -> Bool = { false },
      progress: (@Sendable (Progress) -> Void)? = nil
    ) {
      self.shouldStop = shouldStop
      self.progress = progress
    }

    /// The control as the engine takes it.
    var run: RunControl {
      guard let progress else { return RunControl(shouldStop: shouldStop) }
      return RunControl(
        shouldStop: shouldStop, progress: { progress(Progress(done: $0, total: $1)) })
    }
  }
}

/// The codes of what a host asks for and cannot have.
package enum HostCode: String, DiagnosticCode {
  case setting = "E0621"
  case notOneValue = "E0622"
  case notOneChange = "E0623"

  package var title: String {
    switch self {
    case .setting: "a setting that a run can't have"
    case .notOneValue: "one value is asked for, and this is something else"
    case .notOneChange: "one value is changed, and this does something else"
    }
  }

  package var explanation: Explanation {
    switch self {
    case .setting:
      Explanation(
        """
        The program that runs this plan asks for a number of draws or of threads that no run can \
        have, or that it does not allow itself. The plan is not at fault; the message says between \
        which bounds the number must lie.
        """)
    case .notOneValue:
      Explanation(
        """
        A program that embeds Buyin asks for the value of one expression, such as \
        `5% of 2000 followers`. A definition, a question such as `verdict`, several expressions, or \
        a list of several values is something else. Such a text can be entered into the session.
        """)
    case .notOneChange:
      Explanation(
        """
        A program that embeds Buyin changes the value of one definition or of one line of a source, \
        named by its path, such as `bought.leave`, to that of one expression. What it gave is more \
        than that, or no path. Such a text can be entered into the session.
        """)
    }
  }
}

extension Diagnostic {
  /// Says that a setting of the host is out of its bounds.
  fileprivate static func settingOutOfBounds(
    _ name: String, _ found: Int, most: Int
  ) -> Diagnostic {
    Diagnostic(
      HostCode.setting,
      most < 1
        ? "\(name) are limited to none, so nothing can run"
        : "\(name) go from 1 to \(most.grouped), and \(found.grouped) are asked for", at: .nowhere
    )
  }

  /// Says that a text is not one expression.
  static func notOneExpression(at span: Span) -> Diagnostic {
    Diagnostic(
      HostCode.notOneValue, "one expression is evaluated at a time, and this is something else",
      at: span)
  }

  /// Says that an expression has no value, or several.
  static func notOneValue(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      HostCode.notOneValue, "one value is evaluated at a time, and this list has \(count.grouped)",
      at: span, help: ["ask for one of them: `costs[1]`"])
  }

  /// Says that a text is not one change of the value of a path.
  static func notOneChange(_ path: String, at span: Span) -> Diagnostic {
    Diagnostic(
      HostCode.notOneChange, "this is no change of the one value that `\(path)` names", at: span,
      help: ["name a definition or a line of a source, such as `bought.leave`, and one expression"])
  }
}

extension Span {
  /// The place of a mistake that is in no text.
  static var nowhere: Span { Span(SourceID(-1), 0, 0) }
}
