import BuyinAnalysis
import BuyinNumerics

/// Returns what a plan with changes answers, indented below the changes; each figure behind the one
/// that it has without them.
func report(_ whatIf: Outcome.WhatIf, style: Style) -> Styled {
  var page = Styled()
  page.line("what if " + whatIf.changes.joined(separator: ", "), .heading)
  var inner = style
  inner.width = max(20, style.width - 2)
  var body = Styled()
  var wasLong = false
  for (index, answer) in whatIf.answers.enumerated() {
    let isLong = answer.outcome.isLong
    if index > 0, isLong || wasLong { body.line() }
    wasLong = isLong
    body.append(report(answer, style: inner))
  }
  page.append(body.indented(by: 2))
  return page
}

/// Returns the answer to one question before and after the changes.
private func report(_ answer: Outcome.WhatIf.Answer, style: Style) -> Styled {
  guard let before = answer.before else { return report(answer.outcome, in: style) }
  switch (before.kind, answer.outcome.kind) {
  case (.show(let old), .show(let new)): return report(old, new, style: style)
  case (.check(let old), .check(let new)):
    return report(old, new, of: answer.outcome.source)
  case (.compare(let old), .compare(let new)): return report(old, new, style: style)
  case (.verdict(let old), .verdict(let new)):
    var page = Styled()
    let sentence = Styled("As it stands: ", .dim) + Styled(VerdictWriter(old).headline, .dim)
    page.line(wrapped(sentence, width: style.width, indent: 2))
    page.append(report(new, style: style))
    return page
  default: return report(answer.outcome, in: style)
  }
}

private func report(
  _ old: [Outcome.Shown], _ new: [Outcome.Shown], style: Style
) -> Styled {
  guard old.count == new.count, (old + new).allSatisfy(\.series.isEmpty) else {
    return report(new, in: style)
  }
  var table = Table()
  for (old, new) in zip(old, new) {
    table.add([Styled(new.text, .name), Styled("= ", .dim) + change(old.quantity, new.quantity)])
  }
  return table.styled(gap: 1)
}

/// Returns a quantity behind what it was: `$82 → $4.1 per member  ($1.9 to $9)`.
private func change(_ old: Quantity, _ new: Quantity) -> Styled {
  let line = QuantityLine(new)
  guard QuantityLine(old).whole != line.whole else {
    return line.whole + Styled("  unchanged", .dim)
  }
  let former = old.unit == new.unit ? QuantityLine(old).shortMiddle : QuantityLine(old).middle
  return former + Styled(" → ", .dim) + line.whole
}

private func report(_ old: Outcome.Check, _ new: Outcome.Check, of source: String) -> Styled {
  var line = Styled()
  for span in report(new, of: source).spans {
    line.append(span.text.replacing("\n", with: ""), span.role)
  }
  let before =
    old.confidence == nil
    ? (old.hasPassed ? "passed" : "failed") : "true " + inFutures(old.chance, isFine: true)
  line.append("; as it stands: \(before)", .dim)
  line.line()
  return line
}

/// Returns options side by side, each that the changes reach in two columns.
private func report(
  _ old: Outcome.Comparison, _ new: Outcome.Comparison, style: Style
) -> Styled {
  let rows = comparisonRows(old.options + new.options)
  let columns = zip(old.options, new.options).flatMap { old, new -> [OptionFigures] in
    let isSame = rows.allSatisfy {
      $0.quantity(of: old)?.summary == $0.quantity(of: new)?.summary
    }
    return isSame ? [new] : [old, new.named("→ \(new.name)")]
  }
  var page = sideBySide(columns, rows: rows, style: style)
  let chances = chanceSentences(new, style: style)
  if !chances.isEmpty {
    page.line()
    page.append(chances)
  }
  return page
}

/// Returns the plan as it stands beside each scenario, a table for each option.
func report(_ scenarios: [Outcome.Scenario], style: Style) -> Styled {
  var page = Styled()
  let rows = comparisonRows(scenarios.flatMap(\.options))
  for option in scenarios.first?.options ?? [] {
    page.line(option.name, .heading)
    let columns = scenarios.compactMap { scenario in
      scenario.options.first { $0.name == option.name }?
        .named(scenario.name ?? scenario.title)
    }
    page.append(sideBySide(columns, rows: rows, style: style))
    page.line()
  }
  for scenario in scenarios {
    let sentence =
      Styled((scenario.name ?? scenario.title) + ": ", .name)
      + Styled(VerdictWriter(scenario.verdict).headline)
    page.line(wrapped(sentence, width: style.width, indent: 2))
  }
  return page
}

extension OptionFigures {
  /// Returns the same figures under another name.
  fileprivate func named(_ name: String) -> OptionFigures {
    OptionFigures(name: name, title: title, figures: figures, actions: actions)
  }
}

extension Styled {
  /// Returns the text with every line that is not empty moved to the right.
  func indented(by count: Int) -> Styled {
    let margin = String(repeating: " ", count: count)
    var page = Styled()
    var isAtStart = true
    for span in spans {
      for character in span.text {
        if isAtStart, character != "\n" { page.append(margin) }
        isAtStart = character == "\n"
        page.append(String(character), isAtStart ? .plain : span.role)
      }
    }
    return page
  }
}
