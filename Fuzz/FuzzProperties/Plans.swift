import Buyin
import BuyinCampaign
import BuyinEngine
import BuyinReport
import BuyinSemantics
import BuyinSyntax
import Synchronization

/// Returns what is wrong with how a plan is checked and bound to the model.
func checkerViolation(_ bytes: [UInt8]) -> String? {
  let text = SourceText(name: "plan", bytes: bytes)
  let parsed = parse(text, as: SourceID(0), limits: smallLimits)
  let checked = check(
    parsed.file.statements, vocabulary: Session.vocabulary, lostNames: parsed.lostNames.map(\.text))
  var diagnostics = parsed.diagnostics + checked.diagnostics
  if let program = checked.program {
    let binding = bind(program)
    diagnostics += binding.diagnostics
    if binding.plan == nil, !binding.diagnostics.contains(where: { $0.severity == .error }) {
      return "a plan is refused without a word"
    }
  } else if !diagnostics.contains(where: { $0.severity == .error }) {
    return "a program is refused without a word"
  }
  let sorted = diagnostics.sorted()
  _ = report(sorted, in: [text]).rendered(in: Style(isColoured: true, width: 30))
  return violation(of: sorted, within: bytes.count)
}

/// Returns what is wrong with how a plan is run and reported.
func runViolation(_ bytes: [UInt8]) -> String? {
  let text = SourceText(name: "plan", bytes: bytes)
  let parsed = parse(text, as: SourceID(0), limits: smallLimits)
  guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
  var session = Session()
  session.settings.draws = 64
  let reply = session.enter([text], control: Patience(blocks: 400).control)
  let json = reply.json
  if let mistake = JSONReader.mistake(in: json) { return "the JSON is broken: \(mistake)" }
  if let result = reply.result { _ = report(result).rendered(in: Style()) }
  _ = report(reply.findings, in: reply.texts).rendered(in: Style())
  if reply.result == nil, reply.status == .failed, reply.diagnostics.isEmpty {
    return "a plan is refused without a word"
  }
  return violation(of: reply.findings, within: bytes.count)
}

/// Stops a run that goes on for too long, by its blocks and not by a clock, so that the same input
/// always does the same.
private final class Patience: Sendable {
  private let left: Mutex<Int>

  init(blocks: Int) { left = Mutex(blocks) }

  var control: RunControl {
    RunControl(shouldStop: {
      self.left.withLock { left in
        left -= 1
        return left < 0
      }
    })
  }
}
