import BuyinCampaign
import BuyinReport
import BuyinSemantics
import BuyinSyntax

/// The codes that messages carry, each with its explanation.
enum CodeBook {
  /// One code.
  struct Page {
    let code: String
    let title: String
    let explanation: Explanation
  }

  /// Every code, in order.
  static var codes: [String] {
    let codes =
      SyntaxCode.allCases.map(\.rawValue) + SemanticCode.allCases.map(\.rawValue)
      + CampaignCode.allCases.map(\.rawValue)
    return codes.sorted { ($0.dropFirst(), $0) < ($1.dropFirst(), $1) }
  }

  /// Returns the page of a code, typed in either case; nil where there is no such code.
  static func page(_ typed: String) -> Page? {
    let code = typed.uppercased()
    return page(SyntaxCode(rawValue: code)) ?? page(SemanticCode(rawValue: code))
      ?? page(CampaignCode(rawValue: code))
  }

  /// Returns the list of all codes with their titles.
  static var contents: Styled {
    var list = Styled()
    for page in codes.compactMap(page(_:)) {
      list.append(page.code, page.code.hasPrefix("W") ? .warning : .error)
      list.line("  \(page.title)")
    }
    return list
  }

  private static func page(_ code: (some DiagnosticCode)?) -> Page? {
    code.map { Page(code: $0.rawValue, title: $0.title, explanation: $0.explanation) }
  }
}
