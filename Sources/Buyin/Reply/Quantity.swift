package import BuyinAnalysis
import BuyinNumerics
import BuyinReport
import BuyinSemantics

extension Reply {
  /// A statistic of the simulated futures, with its uncertainty.
  public struct Estimate: Hashable, Sendable {
    /// The statistic. It may be infinite, as a price where nobody came, or not a number.
    public let value: Double
    /// The standard error: how far another seed would move the value, typically; nil where it cannot
    /// be told.
    public let standardError: Double?

    /// Makes an estimate.
    init(value: Double, standardError: Double?) {
      self.value = value
      self.standardError = standardError
    }

    /// Takes over an estimate of something that has no unit.
    init(_ estimate: BuyinNumerics.Estimate) {
      self.init(value: estimate.value, standardError: estimate.standardError)
    }
  }

  /// Two figures between which a quantity lies nine times in ten.
  public struct Interval: Hashable, Sendable {
    /// The 5th percentile.
    public let low: Estimate
    /// The 95th percentile.
    public let high: Estimate
  }

  /// A quantity after a run. All its figures are in ``unit``.
  public struct Quantity: Sendable, CustomStringConvertible {
    /// What the analysis found.
    package let quantity: BuyinAnalysis.Quantity
    private let scale: Scale

    /// Takes a quantity over.
    package init(_ quantity: BuyinAnalysis.Quantity) {
      self.quantity = quantity
      scale = Scale(quantity.type, quantity.unit)
    }

    /// Takes over a ratio of two figures.
    init(ratio summary: Summary) {
      self.init(BuyinAnalysis.Quantity(summary: summary, type: .number, unit: .none))
    }

    private var summary: Summary { quantity.summary }

    /// Brings an estimate to the unit.
    private func scaled(_ estimate: BuyinNumerics.Estimate?) -> Estimate? {
      estimate.map {
        Estimate(
          value: scale.number($0.value),
          standardError: $0.standardError.map { abs(scale.number($0)) })
      }
    }

    /// The unit of all figures, as in JSON: `$ per member`, `hours`, `share` (5% is 0.05), `number`,
    /// `truth` for what holds or does not.
    public var unit: String { isTruth ? "truth" : scale.unit }

    /// Whether it is a condition; the figures are then 1 where it holds and 0 where it does not.
    public var isTruth: Bool { !quantity.type.isNumeric }

    /// The value that it has in every simulated future; nil where it differs, or is a statistic such
    /// as `mean(x)`.
    public var certainValue: Double? {
      guard quantity.statistic == nil, summary.undefined == 0 else { return nil }
      return summary.constant.map { scale.number($0) }
    }

    /// The one figure to show where there is room for one: the statistic that it is, else its median;
    /// for a condition the chance that it holds.
    public var headline: Estimate {
      if isTruth { return Estimate(summary.mean) }
      return scaled(quantity.statistic ?? summary.median) ?? mean
    }

    /// The median; nil for a statistic such as `mean(x)`, and for a condition.
    public var median: Estimate? { isDrawn ? scaled(summary.median) : nil }

    /// The range from the 5th to the 95th percentile; nil for a statistic and for a condition.
    public var interval: Interval? {
      guard let low = quantile(0.05), let high = quantile(0.95) else { return nil }
      return Interval(low: low, high: high)
    }

    /// The mean; for a condition the chance that it holds.
    public var mean: Estimate {
      scaled(quantity.statistic ?? summary.mean)
        ?? Estimate(value: .nan, standardError: nil)
    }

    /// The standard deviation of the simulated futures; 0 for a statistic.
    public var deviation: Estimate {
      guard quantity.statistic == nil else { return Estimate(value: 0, standardError: nil) }
      return scaled(summary.deviation) ?? Estimate(value: .nan, standardError: nil)
    }

    /// Returns a quantile.
    ///
    /// - Parameter chance: 0.05, 0.25, 0.5, 0.75 or 0.95: those that a run works out.
    /// - Returns: the figure below which the quantity lies with that chance; nil for other chances,
    ///   for a statistic and for a condition.
    public func quantile(_ chance: Double) -> Estimate? {
      isDrawn ? scaled(summary.quantile(chance)) : nil
    }

    private var isDrawn: Bool { quantity.statistic == nil && !isTruth }

    /// The number of simulated futures.
    public var draws: Int { summary.draws }

    /// How many of them gave no value, such as 0 divided by 0, and are left out of all figures.
    public var undefinedDraws: Int { summary.undefined }

    /// How many of them gave a value without end, such as the price of a member where there is none.
    public var infiniteDraws: Int { summary.infinite }

    /// The quantity on one line, to the digits that the sampling supports: `24 members  (9.3 to 59)`.
    public var description: String { line(quantity).rendered(in: Style()) }

    /// The quantity as an object of JSON on one line.
    public var json: String { BuyinReport.json(quantity) }
  }

  /// The value of an expression.
  public struct Value: Sendable, CustomStringConvertible {
    /// The expression in its usual spelling.
    public let text: String
    /// What it comes to; for a series at its end.
    public let quantity: Quantity
    /// The values of a series, one for each step: what `by month` asks for; empty otherwise.
    public let series: [Quantity]
    /// The last day of each step, `2026-03-31`, if the plan says when it `begins`; else empty.
    public let dates: [String]

    /// Takes over what a `show` gave.
    init(_ shown: Outcome.Shown) {
      text = shown.text
      quantity = Quantity(shown.quantity)
      series = shown.series.map { Quantity($0) }
      dates = shown.dates
    }

    /// Makes a value of a quantity in a sentence.
    init(_ text: String, _ quantity: BuyinAnalysis.Quantity) {
      self.text = text
      self.quantity = Quantity(quantity)
      series = []
      dates = []
    }

    /// The quantity on one line.
    public var description: String { quantity.description }
  }
}
