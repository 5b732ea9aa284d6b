package import BuyinSyntax

/// Returns messages as a person reads them: what is wrong, where, and how to mend it.
///
/// - Parameters:
///   - diagnostics: the messages, in the order in which they are to be shown.
///   - texts: the sources that their spans belong to, by position.
///   - style: the width within which source lines are shown.
/// - Returns: whole lines, a blank one between two messages; empty without messages.
package func report(
  _ diagnostics: [Diagnostic], in texts: [SourceText], style: Style = Style()
) -> Styled {
  var page = Styled()
  for (index, diagnostic) in diagnostics.enumerated() {
    if index > 0 { page.line() }
    page.append(report(diagnostic, in: texts, style: style))
  }
  if diagnostics.count > 1 {
    page.line()
    page.line(tally(diagnostics))
  }
  return page
}

/// Returns one message with its source lines.
private func report(_ diagnostic: Diagnostic, in texts: [SourceText], style: Style) -> Styled {
  var page = Styled("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", diagnostic.severity.role)
  page.line(": " + diagnostic.message, .heading)
  let excerpts = Excerpt.all(of: diagnostic, in: texts)
  let gutter = excerpts.map(\.gutter).max() ?? 0
  for excerpt in excerpts {
    page.append(excerpt.report(gutter: gutter, style: style))
  }
  let margin = String(repeating: " ", count: gutter + 1)
  for note in diagnostic.notes {
    page.append(margin + "= ", .dim)
    page.line(note)
  }
  for help in diagnostic.help {
    page.append(margin + "= ", .dim)
    page.append("help", .help)
    page.line(": " + help)
  }
  return page
}

/// Returns how many errors and warnings there are: `2 errors, 1 warning`.
private func tally(_ diagnostics: [Diagnostic]) -> Styled {
  var line = Styled()
  for severity in [Severity.error, .warning, .note] {
    let count = diagnostics.count { $0.severity == severity }
    guard count > 0 else { continue }
    if !line.isEmpty { line.append(", ") }
    line.append("\(count) \(severity.rawValue)\(count == 1 ? "" : "s")", severity.role)
  }
  return line
}

extension Severity {
  /// How the severity is coloured.
  var role: Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
