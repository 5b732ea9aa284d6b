import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics

/// Returns options side by side, a column each, in as many tables as the width needs.
func report(_ comparison: Outcome.Comparison, style: Style) -> Styled {
  var page = sideBySide(comparison.options, rows: comparisonRows(comparison.options), style: style)
  let chances = chanceSentences(comparison, style: style)
  if !chances.isEmpty {
    page.line()
    page.append(chances)
  }
  return page
}

/// Returns how often the first of several options is the cheapest per member, a sentence each.
func chanceSentences(_ comparison: Outcome.Comparison, style: Style) -> Styled {
  var page = Styled()
  guard let first = comparison.options.first else { return page }
  let chances = zip(comparison.options.dropFirst(), comparison.chancesOfFirst)
    .filter { !$0.1.value.isNaN }
  for (option, found) in chances {
    let sentence =
      "A member costs less from \(first.name) than from \(option.name)"
      + " \(inFutures(found))."
    page.line(wrapped(Styled(sentence), width: style.width))
  }
  return page
}

/// A result of a table with the words that name it.
struct MetricRow {
  /// What a row shows.
  private enum Subject {
    case metric(Metric)
    case action(String)
  }

  private let subject: Subject
  let words: String

  /// Makes the row of a metric.
  init(metric: Metric, words: String) {
    subject = .metric(metric)
    self.words = words
  }

  /// Makes the row of a result of an action, which has the words of its name.
  init(action: String) {
    subject = .action(action)
    words = action
  }

  /// Returns what the row shows of an option; nil where there is none.
  func quantity(of option: OptionFigures) -> Quantity? {
    switch subject {
    case .metric(let metric): option.quantity(metric)
    case .action(let name): option.actions.first { $0.name == name }?.quantity
    }
  }

  /// Returns a figure without its unit's words, which the row names; a dash where there is none.
  func cell(_ option: OptionFigures, hasRange: Bool) -> Styled {
    guard let quantity = quantity(of: option) else { return Styled("-", .dim) }
    let line = QuantityLine(quantity, isBrief: true)
    let middle: Styled
    switch subject {
    case .metric(let metric):
      middle = headline(quantity, metric)
      if metric.isShownAsMean { return middle }
    case .action: middle = line.shortMiddle
    }
    guard hasRange, let range = line.range else { return middle }
    return middle + Styled(" ") + range
  }
}

/// Returns the metrics that a comparison of these options shows.
func comparisonRows(_ options: [OptionFigures]) -> [MetricRow] {
  let rest: [Metric] = [
    .arrivals, .members, .costPerFollower, .costPerMember, .costPerMemberMonth, .mirage, .nobody,
    .value, .profit, .roi,
  ]
  let metrics = (spending(options) + rest).map { MetricRow(metric: $0, words: $0.rawValue) }
    .filter { $0.isKnown(in: options) }
  return metrics + (options.first?.actions ?? []).map { MetricRow(action: $0.name) }
}

/// Returns what of cash, hours and cost a table shows: cash and hours stand before the cost that
/// they add up to, where there are hours.
func spending(_ options: [OptionFigures]) -> [Metric] {
  let hasHours = options.contains { option in
    option.quantity(.hours).map { $0.summary.maximum > 0 } ?? false
  }
  return hasHours ? [.cash, .hours, .cost] : [.cost]
}

extension MetricRow {
  /// Whether any option has a figure for it.
  func isKnown(in options: [OptionFigures]) -> Bool {
    options.contains { quantity(of: $0) != nil }
  }
}

/// Returns a table of metrics in rows and options in columns.
///
/// Where all options do not fit side by side, ranges move out first; then the options are shown in
/// several tables, as many at a time as fit.
func sideBySide(_ options: [OptionFigures], rows: [MetricRow], style: Style) -> Styled {
  let whole = table(options, rows, hasRanges: true)
  if whole.width <= style.width { return whole.styled() }
  let short = table(options, rows, hasRanges: false)
  if short.width <= style.width { return short.styled() }
  let widths = short.widths
  var page = Styled()
  var rest = options[...]
  while !rest.isEmpty {
    // The columns of options are as wide beside others as alone.
    var taken = widths[0]
    let fitting = widths[(1 + rest.startIndex)...].prefix {
      taken += Table.gap + $0
      return taken <= style.width
    }
    let count = max(1, fitting.count)
    if !page.isEmpty { page.line() }
    page.append(table(Array(rest.prefix(count)), rows, hasRanges: false).styled())
    rest = rest.dropFirst(count)
  }
  return page
}

private func table(_ options: [OptionFigures], _ rows: [MetricRow], hasRanges: Bool) -> Table {
  var table = Table()
  table.add([Styled()] + options.map { Styled($0.name, .heading) })
  for row in rows {
    table.add(
      [Styled(row.words)] + options.map { row.cell($0, hasRange: hasRanges) })
  }
  return table
}

/// Returns the figure that stands for a metric, without the words of its unit.
///
/// Times keep their unit: "3 months" among figures whose rows name theirs.
func headline(_ quantity: Quantity, _ metric: Metric) -> Styled {
  let line = QuantityLine(quantity, isBrief: true)
  switch metric {
  case .nobody:
    return Styled(chance(quantity.summary.mean), .number)
  case .halfLife, .payback, .hours: return line.middle
  case .cost, .cash, .arrivals, .audience, .members, .memberMonths, .costPerFollower,
    .costPerMember, .costPerMemberMonth, .membersPerMoney, .mirage, .ties, .value, .profit, .roi,
    .breakEvenWorth, .breakEvenWage:
    return line.shortMiddle
  }
}

extension Estimate {
  /// Returns a figure without any error.
  static func exactly(_ value: Double) -> Estimate { Estimate(value, standardError: 0) }
}
