import BuyinAnalysis
import BuyinCampaign
import BuyinEngine
import BuyinSemantics
package import BuyinSyntax

/// Every code that a message can carry, in the order of the codes.
package let allCodes: [any DiagnosticCode] = {
  let enumerations: [[any DiagnosticCode]] = [
    SyntaxCode.allCases, SemanticCode.allCases, CampaignCode.allCases, EngineCode.allCases,
    AnalysisCode.allCases, LoadingCode.allCases, HostCode.allCases, LiveCode.allCases,
  ]
  return enumerations.flatMap { $0 }.sorted { $0.rawValue < $1.rawValue }
}()

/// Returns what a code means.
///
/// - Parameter code: the code in letters of either case, `E0301` or `e0301`.
/// - Returns: its title and explanation; nil where there is no such code.
package func explanation(ofCode code: String) -> (title: String, explanation: Explanation)? {
  let wanted = code.uppercased()
  return allCodes.first { $0.rawValue == wanted }.map { ($0.title, $0.explanation) }
}

/// Returns the code that was likely meant by one that does not exist: the same number under the
/// other letter, else the one with the same beginning and the nearest number.
///
/// - Parameter code: what was typed, such as `0301`, `E301` or `W0301`.
/// - Returns: a code; nil where there is no number in what was typed.
package func nearestCode(to code: String) -> String? {
  let digits = code.filter { ("0"..."9").contains($0) }
  guard let number = Int(digits.suffix(9)) else { return nil }
  let letter: Character = code.first == "w" || code.first == "W" ? "W" : "E"
  func distance(_ candidate: String) -> (Int, Int) {
    let gap = abs((Int(candidate.dropFirst()) ?? 0) - number)
    return (gap, candidate.first == letter ? 0 : 1)
  }
  return allCodes.map { $0.rawValue }.min { distance($0) < distance($1) }
}
