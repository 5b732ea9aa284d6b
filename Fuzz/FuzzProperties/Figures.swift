import Buyin
import BuyinAnalysis
import BuyinReport
import BuyinSemantics
import BuyinSyntax

/// The units that figures are given: of each kind one that is written in its own way.
private let units = [
  "", "%", "hours", "minutes", "followers", "member·months", "followers per member", "USD",
  "USD per member", "USD per member per month", "% per month", "days", "months", "EUR",
  "followers per month", "members per USD", "hours per follower", "per follower", "years",
]

/// Returns what is wrong with a figure that is printed, typed back and printed again.
///
/// - Parameter bytes: a choice of unit, how uncertain the figure is, and the figure itself: eight
///   bytes of a number, or fewer.
func figureViolation(_ bytes: [UInt8]) -> String? {
  guard bytes.count >= 3 else { return nil }
  let unit = units[Int(bytes[0]) % units.count]
  let bits = bytes.dropFirst(2).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  let value = bytes.count >= 10 ? Double(bitPattern: bits) : Double(bits) / 1000
  guard value.isFinite, abs(value) < 1e300, abs(value) > 1e-300 else { return nil }
  let size = "\(abs(value))"
  let spread = Double(bytes[1]) / 64
  let typed =
    bytes[1] < 64
    ? "\(value < 0 ? "-" : "")\(size) \(unit)"
    : "normal(\(value < 0 ? "-" : "")\(size) \(unit), \(abs(value) * spread) \(unit))"
  guard let first = answer(to: typed) else { return nil }
  // Words for what is no number have no form in which they could be typed.
  if first.printed.contains("undefined") || first.printed.contains("unlimited") { return nil }
  guard let second = answer(to: first.printed) else {
    return "`\(typed)` prints `\(first.printed)`, which cannot be typed"
  }
  guard second.type == first.type else {
    return "`\(typed)` prints `\(first.printed)`, which is something else: `\(second.printed)`"
  }
  // An estimate may be written shorter, `300B`, than the certain figure that it reads as.
  guard let third = answer(to: second.printed), third.printed == second.printed else {
    return "`\(typed)` prints `\(first.printed)`, which prints `\(second.printed)`"
  }
  return nil
}

/// What an expression is, and how its figure is printed.
private struct Answer {
  let type: QuantityType
  let printed: String
}

/// Evaluates an expression; nil if it is refused. The range behind the figure is left out.
private func answer(to expression: String) -> Answer? {
  var session = Session()
  session.settings.draws = 64
  let reply = session.enter([SourceText(name: "figure", expression)])
  guard case .show(let shown) = reply.result?.outcomes.first?.kind, let first = shown.first
  else { return nil }
  let text = line(first.quantity).rendered(in: Style())
  return Answer(
    type: first.quantity.type,
    printed: text.firstRange(of: "  (").map { String(text[..<$0.lowerBound]) } ?? text)
}
