package import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

/// The forms in which other programs take tables.
package enum GridForm: Sendable {
  /// Values between commas, for spreadsheets (RFC 4180, with plain line ends).
  case csv
  /// A table of Markdown, for documents and messages.
  case markdown
}

/// Returns the answers of a plan as one table with a row for each figure; empty where there is none.
///
/// Figures are written out in full, in the unit that stands beside them; where a figure is certain,
/// its low and high end are left empty.
package func grid(_ result: PlanResult, as form: GridForm) -> String {
  let rows = result.outcomes.flatMap { GridRow.rows(of: $0) }
  guard !rows.isEmpty else { return "" }
  let cells = [GridRow.heading] + rows.map(\.cells)
  switch form {
  case .csv: return cells.map { $0.map(csvField).joined(separator: ",") + "\n" }.joined()
  case .markdown:
    let lines = cells.map { "| " + $0.map(markdownCell).joined(separator: " | ") + " |\n" }
    let rule = "|" + String(repeating: "---|", count: GridRow.heading.count) + "\n"
    return lines[0] + rule + lines.dropFirst().joined()
  }
}

/// A figure with what it is of.
private struct GridRow {
  static let heading = ["question", "of", "figure", "value", "low", "high", "unit"]

  let cells: [String]

  init(_ question: String, of name: String, _ figure: String, value: String, rest: [String] = []) {
    cells = [question, name, figure, value] + (rest.isEmpty ? ["", "", ""] : rest)
  }

  init(_ question: String, of name: String, _ figure: String, _ quantity: Quantity) {
    let summary = quantity.summary
    let scale = Scale(quantity.type, quantity.unit)
    func text(_ value: Double?) -> String {
      guard let value else { return "" }
      return value.isFinite ? scale(value).compact : headline(quantity).text
    }
    guard quantity.type.isNumeric else {
      self.init(question, of: name, figure, value: headline(quantity).text)
      return
    }
    let known = quantity.statistic?.value ?? summary.constant
    let ends = known == nil ? [summary.quantile(0.05)?.value, summary.quantile(0.95)?.value] : []
    self.init(
      question, of: name, figure, value: text(known ?? summary.median?.value),
      rest: (ends.isEmpty ? ["", ""] : ends.map(text)) + [scale.unit])
  }

  static func rows(of outcome: Outcome) -> [GridRow] {
    let question = outcome.source
    switch outcome.kind {
    case .show(let shown):
      return shown.flatMap { item -> [GridRow] in
        guard !item.series.isEmpty else {
          return [GridRow(question, of: item.text, "value", item.quantity)]
        }
        return item.series.enumerated().map { step, quantity in
          GridRow(question, of: item.text, "step \(step + 1)", quantity)
        }
      }
    case .check(let check):
      return [
        GridRow(question, of: "", "check", value: check.hasPassed ? "passed" : "failed")
      ]
    case .print:
      return [GridRow(question, of: "", "text", value: String(report(outcome).text.dropLast()))]
    case .compare(let comparison): return rows(of: comparison.options, question)
    case .verdict(let verdict):
      let choice = sentences(of: verdict).first ?? verdict.word.rawValue
      return [GridRow(question, of: "", "verdict", value: choice)]
        + rows(of: verdict.candidates.filter(\.isShown).map(\.figures), question)
    case .whatIf(let whatIf):
      return whatIf.answers.flatMap { answer in
        rows(of: answer.outcome).map { row in
          GridRow(
            question, of: row.cells[1], row.cells[2], value: row.cells[3],
            rest: Array(row.cells[4...]))
        }
      }
    case .scenarios(let scenarios):
      return scenarios.flatMap { scenario in
        rows(of: scenario.options, scenario.name.map { "\(question): \($0)" } ?? question)
      }
    }
  }

  private static func rows(of options: [OptionFigures], _ question: String) -> [GridRow] {
    options.flatMap { option in
      option.byName.map { GridRow(question, of: option.name, $0.name, $0.quantity) }
    }
  }
}

/// Returns a field of comma-separated values, in quotes where it needs them.
private func csvField(_ text: String) -> String {
  guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}

/// Returns the text of a cell of a Markdown table.
private func markdownCell(_ text: String) -> String {
  text.replacing("|", with: "\\|").replacing("\n", with: " ")
}
