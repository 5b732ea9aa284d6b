import Buyin
import BuyinSyntax

/// Checks a plan and returns what is said of it, one line per message: `E0301 2:6 words`.
func messages(_ plan: String) -> [String] {
  var session = Session()
  let text = SourceText(name: "plan.buyin", plan)
  let reply = session.enter([text], checkOnly: true)
  return reply.findings.map { diagnostic in
    let start = diagnostic.span.lower
    let place = "\(text.line(at: start)):\(text.column(at: start))"
    return "\(diagnostic.code) \(place) \(diagnostic.message)"
  }
}
