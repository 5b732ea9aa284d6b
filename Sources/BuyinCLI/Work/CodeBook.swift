import BuyinAnalysis
import BuyinCampaign
import BuyinEngine
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
    books.flatMap { codes(of: $0) }.sorted { ($0.dropFirst(), $0) < ($1.dropFirst(), $1) }
  }

  /// Returns the page of a code, typed in either case; nil where there is no such code.
  static func page(_ typed: String) -> Page? {
    let code = typed.uppercased()
    return books.lazy.compactMap { page(code, in: $0) }.first
  }

  /// The codes of each room.
  private static let books: [any DiagnosticCode.Type] = [
    SyntaxCode.self, SemanticCode.self, CampaignCode.self, EngineCode.self, AnalysisCode.self,
    CommandCode.self,
  ]

  private static func codes<Code: DiagnosticCode>(of book: Code.Type) -> [String] {
    book.allCases.map(\.rawValue)
  }

  private static func page<Code: DiagnosticCode>(_ code: String, in book: Code.Type) -> Page? {
    book.init(rawValue: code).map {
      Page(code: $0.rawValue, title: $0.title, explanation: $0.explanation)
    }
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
}
