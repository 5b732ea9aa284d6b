import Buyin
import BuyinReport
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
    all.map { $0.rawValue }.sorted { ($0.dropFirst(), $0) < ($1.dropFirst(), $1) }
  }

  /// Returns the page of a code, typed in either case; nil where there is no such code.
  static func page(_ typed: String) -> Page? {
    let wanted = typed.uppercased()
    return all.first { $0.rawValue == wanted }.map {
      Page(code: $0.rawValue, title: $0.title, explanation: $0.explanation)
    }
  }

  /// The codes of a session's messages and the command's own.
  static let all: [any DiagnosticCode] = allCodes + CommandCode.allCases

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
