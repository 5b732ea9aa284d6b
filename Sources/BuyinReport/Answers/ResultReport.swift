package import BuyinAnalysis

/// Returns the answers of a plan in the order in which it asks.
///
/// - Parameters:
///   - result: what running the plan gave.
///   - style: the width that tables and sentences keep to.
/// - Returns: whole lines; a blank one around what takes several.
package func report(_ result: PlanResult, in style: Style = Style()) -> Styled {
  var page = Styled()
  var wasLong = false
  for (index, outcome) in result.outcomes.enumerated() {
    let isLong = outcome.isLong
    if index > 0, isLong || wasLong { page.line() }
    wasLong = isLong
    page.append(report(outcome, in: style))
  }
  return page
}

/// Returns the answer to one question.
package func report(_ outcome: Outcome, in style: Style = Style()) -> Styled {
  switch outcome.kind {
  case .show(let shown): report(shown, in: style)
  case .check(let check): report(check, of: outcome.source)
  case .print(let parts): report(parts)
  case .compare(let comparison): report(comparison, style: style)
  case .verdict(let verdict): report(verdict, style: style)
  case .whatIf(let whatIf): report(whatIf, style: style)
  case .scenarios(let scenarios): report(scenarios, style: style)
  }
}

extension Outcome {
  /// Whether the answer is a part of its own, with blank lines around it.
  var isLong: Bool {
    switch kind {
    case .show(let shown): shown.contains { !$0.series.isEmpty }
    case .check, .print: false
    case .compare, .verdict, .whatIf, .scenarios: true
    }
  }
}

/// Returns what is shown, the values below one another; a series by its steps.
func report(_ shown: [Outcome.Shown], in style: Style) -> Styled {
  var page = Styled()
  var waiting: [Outcome.Shown] = []
  func flush() {
    page.append(values(waiting, in: style))
    waiting = []
  }
  var parts = steps(of: shown.filter { !$0.series.isEmpty }, in: style)[...]
  for item in shown {
    guard !item.series.isEmpty, let part = parts.popFirst() else {
      waiting.append(item)
      continue
    }
    flush()
    page.line(item.text, .heading)
    page.append(part)
  }
  flush()
  return page
}

/// Returns series, each with one step to a line: `month 3  28 members  (11 to 67)`.
private func steps(of items: [Outcome.Shown], in style: Style) -> [Styled] {
  if style.hasPictures, let pictured = picturedSteps(of: items, in: style) { return pictured }
  return items.map { item in
    var table = Table()
    for row in stepRows(of: item) { table.add(row) }
    return table.styled(indent: 2)
  }
}

/// Returns the cells of a series' steps: the step, the headline figure, the range.
func stepRows(of item: Outcome.Shown) -> [[Styled]] {
  let unit = item.text.split(separator: " ").last.map(String.init) ?? "step"
  return item.series.enumerated().map { index, quantity in
    let parts = QuantityLine(quantity)
    let date = item.dates.indices.contains(index) ? ", to \(item.dates[index])" : ""
    return [Styled("\(unit) \(index + 1)\(date)", .dim), parts.middle, parts.range ?? Styled()]
  }
}

/// Returns whether a condition held, with the chance found; the one asked for stands in
/// the question.
func report(_ check: Outcome.Check, of source: String) -> Styled {
  var page = check.hasPassed ? Styled("passed", .good) : Styled("failed", .bad)
  let condition = source.hasPrefix("check ") ? String(source.dropFirst(6)) : source
  page.append(": ")
  page.append(condition, .code)
  if check.confidence != nil {
    page.append(": true ", .dim)
    page.append(inFutures(check.chance, isFine: true), .dim)
  }
  page.line()
  return page
}

/// Returns a printed sentence with its quantities, each with the range that it may lie in.
private func report(_ parts: [Outcome.PrintPart]) -> Styled {
  var page = Styled()
  for part in parts {
    switch part {
    case .words(let words): page.append(words)
    case .quantity(let quantity):
      let line = QuantityLine(quantity)
      page.append(line.middle)
      if let range = line.range {
        page.append(" ")
        page.append(range)
      }
    }
  }
  page.line()
  return page
}
