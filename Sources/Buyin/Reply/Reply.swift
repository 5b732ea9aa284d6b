package import BuyinAnalysis
import BuyinReport
package import BuyinSyntax

/// What a session says to a text that it was given, or to a question.
///
/// A reply stands by itself: it keeps the texts that its diagnostics quote, so it can be read after
/// the session has gone on. Its ``text`` and ``json`` are what the command line prints.
public struct Reply: Sendable {
  /// How it went. These four are all.
  public enum Status: String, Hashable, Sendable {
    /// All is well; there may be warnings.
    case succeeded
    /// The text has errors, or a `check` of it failed.
    case failed
    /// The text is not complete: more lines could complete it.
    case incomplete
    /// The host stopped the run, and there are no answers.
    case stopped
  }

  /// How it went.
  public let status: Status
  /// The answers as the analysis gives them; nil where there are none.
  package let result: PlanResult?
  /// Errors and warnings, sorted by place.
  package let findings: [BuyinSyntax.Diagnostic]
  /// The texts that the findings quote; a span's source is a position among them.
  package let texts: [SourceText]
  /// The definitions that the entry broke, or that it gave and that wait for others, in their order.
  public let broken: [Session.Broken]
  /// The earlier definitions that did not work and do since the entry, in their order.
  public let mended: [String]

  /// Puts a reply together.
  package init(
    status: Status, result: PlanResult?, findings: [BuyinSyntax.Diagnostic], texts: [SourceText],
    broken: [Session.Broken] = [], mended: [String] = []
  ) {
    self.status = status
    self.result = result
    self.findings = findings
    self.texts = texts
    self.broken = broken
    self.mended = mended
  }

  /// Errors and warnings, in the order of their places.
  public var diagnostics: [Diagnostic] { findings.map { Diagnostic($0, in: texts) } }

  /// Whether there is an error among the diagnostics. A `check` that failed is none.
  public var hasErrors: Bool { findings.hasErrors }

  /// The answers in the order of the questions; empty where there are errors or the run was stopped.
  public var answers: [Answer] { result?.outcomes.map { Answer($0, texts: texts) } ?? [] }

  /// The first verdict that the plan asks for; nil without one.
  public var verdict: Verdict? { answers.lazy.compactMap(\.verdict).first }

  /// The metrics of every single source, and of all together; empty unless the settings want every
  /// figure.
  public var options: [Option] { result?.options.map { Option($0) } ?? [] }

  /// The title of the campaign; nil where the plan does not say, or nothing was run.
  public var campaign: String? { result?.campaign }

  /// The code of the currency in which the plan reckons, such as `USD`; nil where nothing was run.
  public var currency: String? { result?.currency }

  /// The answers as the command line prints them: lines of at most 80 columns, where words allow it.
  public var text: String {
    let style = Style()
    return result.map { report($0, in: style).rendered(in: style) } ?? ""
  }

  /// The diagnostics as the command line prints them, with the lines that they are about; empty
  /// without any.
  public var diagnosticText: String {
    report(findings, in: texts).rendered(in: Style())
  }

  /// The reply as JSON over lines, as `buyin run --json` prints it.
  public var json: String {
    BuyinReport.json(result, texts: texts, diagnostics: findings)
  }
}

extension Reply {
  /// Why an expression has no value.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The reply, whose diagnostics say what is wrong; its status is `stopped` where the host stopped
    /// the run.
    public let reply: Reply

    /// Wraps a reply without a value.
    init(_ reply: Reply) {
      self.reply = reply
    }

    /// Makes the failure of a text with one mistake.
    init(_ mistake: BuyinSyntax.Diagnostic, in text: SourceText) {
      reply = Reply(status: .failed, result: nil, findings: [mistake], texts: [text])
    }

    /// The diagnostics as the command line prints them, or that the run was stopped.
    public var description: String {
      reply.status == .stopped ? "the run was stopped" : reply.diagnosticText
    }
  }
}
