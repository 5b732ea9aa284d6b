import BuyinAnalysis
import BuyinCampaign

/// Returns a verdict: its headline, its sentences, a table of the two prices with their picture, and
/// the cautions.
func report(_ verdict: Verdict, style: Style) -> Styled {
  let writer = VerdictWriter(verdict)
  var page = Styled()
  for part in writer.sentences {
    switch part {
    case .headline(let lines):
      let text = Styled("Verdict: ", .heading) + Styled(lines.joined(separator: " "), .heading)
      page.line(wrapped(text, width: style.width))
    case .body(let lines):
      page.line()
      for line in lines { page.line(wrapped(Styled(line), width: style.width)) }
      page.line()
      page.append(table(writer, style: style))
      let picture = style.hasPictures ? pricePicture(of: verdict, in: style) : Styled()
      guard !picture.isEmpty else { continue }
      page.line()
      page.append(picture)
    case .advice(let lines):
      page.line()
      for line in lines { page.line(wrapped(Styled(line), width: style.width)) }
    case .grades(let lines):
      page.line()
      for line in lines { page.line(wrapped(Styled(line), width: style.width, indent: 2)) }
    case .cautions(let lines):
      page.line()
      for line in lines {
        let text = Styled("caution: ", .warning) + Styled(line)
        page.line(wrapped(text, width: style.width, indent: 2))
      }
    }
  }
  return page
}

/// Returns the prices, the mirage and the numbers of the shown options, the choice first.
private func table(_ writer: VerdictWriter, style: Style) -> Styled {
  let verdict = writer.verdict
  let order = [verdict.choice] + verdict.candidates.indices.filter { $0 != verdict.choice }
  let candidates = order.map { verdict.candidates[$0] }.filter {
    ($0.isShown || $0.isSingle) && $0.kind != .nothing
  }
  // Where people take part already, a total would hide what an option adds to it.
  let isAdded = candidates.contains { !$0.added.isEmpty }
  let options = isAdded ? candidates.map(\.addedFigures) : candidates.map(\.figures)
  let prices = [
    MetricRow(metric: .costPerFollower, words: "a follower costs"),
    MetricRow(metric: .costPerMember, words: "an engaged member costs"),
    MetricRow(metric: .mirage, words: "followers per member"),
    MetricRow(metric: .members, words: isAdded ? "engaged members added" : "engaged members"),
    MetricRow(metric: .nobody, words: "chance of nobody"),
    MetricRow(metric: .value, words: "brings in"),
    MetricRow(metric: .profit, words: "earns"),
  ]
  let spent = spending(options).map { MetricRow(metric: $0, words: $0.rawValue) }
  let actions = (options.first?.actions ?? []).map { MetricRow(action: $0.name) }
  let rows = (spent + prices + actions).filter { $0.isKnown(in: options) }
  return sideBySide(options, rows: rows, style: style)
}

extension Verdict.Candidate {
  /// Its figures, totals being what it adds to doing nothing.
  fileprivate var addedFigures: OptionFigures {
    OptionFigures(
      name: figures.name, title: figures.title,
      figures: figures.figures.map { metric, quantity in
        (metric, added(metric) ?? quantity)
      }, actions: figures.actions)
  }
}
