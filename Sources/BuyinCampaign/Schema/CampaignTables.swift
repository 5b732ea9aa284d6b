package import BuyinSemantics

/// The tables of the domain, as the checker is given them.
package enum CampaignTables {
  /// The kinds of block.
  package static let schemas: [Schema] = [
    .budget, .source, .content, .audience, .action, .member, .community, .feed, .option, .goal,
  ]

  /// The metrics of a source, an option and everything together.
  package static let metrics: [MetricRow] = Metric.allCases.map(\.row)

  /// The name of everything together.
  package static let everything = "all"

  /// The name of doing nothing.
  package static let nothing = "nothing"
}

extension Metric {
  /// The metric as the checker knows it.
  package var row: MetricRow {
    MetricRow(
      rawValue, summary, type: QuantityType(unit.isShare ? .share : .number, unit.dimension),
      display: isShownAsMean ? .mean : .distribution, isSeries: isSeries,
      lessIsBetter: isLessBetter, alsoCalled: alsoCalled)
  }
}

extension MetricUnit {
  /// The same powers as a dimension; money is of the reporting currency.
  var dimension: Dimension {
    Dimension([
      .money(Dimension.reportingCurrency): money, .counted("follower"): follower,
      .counted("member"): member, .time: time, .effort: effort,
    ])
  }
}
