import Buyin
import BuyinEngine
import BuyinReport
import BuyinSyntax
import Synchronization

/// Returns what is wrong with how a plan is checked and bound to the model.
///
/// It is entered as a whole and then, into the same session, once more in two halves, as somebody at
/// a terminal would replace what is there.
func checkerViolation(_ bytes: [UInt8]) -> String? {
  var session = Session(settings: fuzzSettings)
  let middle = bytes.dropFirst(bytes.count / 2).firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  for part in [bytes[...], bytes[..<middle], bytes[middle...]] {
    let reply = session.enter([SourceText(name: "plan", bytes: Array(part))], checkOnly: true)
    if let mistake = violation(of: reply) { return mistake }
  }
  return nil
}

/// Returns what is wrong with how a plan is run and reported.
func runViolation(_ bytes: [UInt8]) -> String? {
  let text = SourceText(name: "plan", bytes: bytes)
  let parsed = parse(text, as: SourceID(0), limits: smallLimits)
  guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
  var session = Session(settings: fuzzSettings)
  let reply = session.enter([text], control: Patience(blocks: 400).control)
  let json = reply.json
  if let mistake = JSONReader.mistake(in: json) { return "the JSON is broken: \(mistake)" }
  if let result = reply.result { _ = report(result).rendered(in: Style()) }
  return violation(of: reply)
}

/// Returns what is wrong with the messages of a reply.
private func violation(of reply: Reply) -> String? {
  if reply.result == nil, reply.status == .failed, !reply.hasErrors {
    return "a plan is refused without a word"
  }
  _ = report(reply.findings, in: reply.texts).rendered(in: Style(isColoured: true, width: 30))
  return violation(of: reply.findings, in: reply.texts.map(\.bytes.count))
}

/// Few draws, and a host that has a few files.
private let fuzzSettings: Session.Settings = {
  var settings = Session.Settings()
  settings.draws = 64
  settings.loader = { path throws(LoadRefusal) in
    guard let text = usedFiles[path] else { throw LoadRefusal("there is no such file") }
    return Array(text.utf8)
  }
  return settings
}()

/// What a plan can use.
private let usedFiles = [
  "a": "let a = 3 to 5\nlet b = a * 2\nunit story, stories\nset a = 4 to 6\nshow a",
  "b": "use \"a\"\nrate 1 EUR = 1.1 to 1.2 USD\nfn f(x) = x * b\nbudget { wage $20 per hour }",
  "c": "use \"d\"\nlet c = d", "d": "use \"c\"\nlet d = 5",
  "e": "let e = $5 per huor\nlet = 3\nsource {",
  "f/s": "use \"../a\"\nsource s { pay $10; followers 20; engage 5% per month }",
  "empty": "",
]

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
