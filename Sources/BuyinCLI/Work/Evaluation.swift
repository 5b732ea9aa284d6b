import Buyin
import BuyinAnalysis
import BuyinReport
import BuyinSyntax

extension Desk {
  /// Evaluates arguments as one plan, and writes the value of each expression on a line.
  func evaluate(_ expressions: [String], _ request: PlanRequest) throws(WriteFailure) -> Status {
    console.watchForInterruptions()
    var session = Session(settings: request.settings.reading(from: console))
    let texts = expressions.enumerated().map { position, text in
      SourceText(
        name: expressions.count == 1 ? "<expression>" : "<expression \(position + 1)>", text)
    }
    let reply = enter(texts, into: &session, as: .plan)
    tell(reply.findings, in: reply.texts)
    return try finish(status(of: reply)) { () throws(WriteFailure) in
      guard let result = reply.result else { return }
      switch request.form {
      case .report: try write(answers(of: result))
      case .json: try write(Self.lines(of: result))
      }
    }
  }

  /// Writes each value as an object on a line of its own; other answers have no value to write.
  private static func lines(of result: PlanResult) -> String {
    var lines = ""
    for outcome in result.outcomes {
      guard case .show(let shown) = outcome.kind else { continue }
      for part in shown { lines += json(part.quantity) + "\n" }
    }
    return lines
  }
}
