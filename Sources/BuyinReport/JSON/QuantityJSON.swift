package import BuyinAnalysis
import BuyinNumerics
package import BuyinSemantics

/// Returns a quantity as JSON on one line; docs/reference/json.md says what the keys mean.
package func json(_ quantity: Quantity) -> String {
  JSONValue(quantity).compact
}

extension JSONValue {
  /// Makes a quantity: a value if it is the same in every draw, else its summary, in the units in
  /// which it is printed.
  init(_ quantity: Quantity) {
    let summary = quantity.summary
    let scale = Scale(quantity.type, quantity.unit)
    guard quantity.type.isNumeric else {
      self = JSONValue.truth(summary)
      return
    }
    let known = quantity.statistic?.value ?? summary.constant
    if let value = known ?? (summary.undefined == summary.draws ? .nan : nil) {
      self = ["unit": .string(scale.unit), "value": scale(value)]
      if let statistic = quantity.statistic {
        self = adding("error", ["value": scale(statistic.standardError)])
      }
      if !value.isFinite { self = adding("note", .string(JSONValue.note(value, quantity))) }
      return
    }
    self = JSONValue.statistics(summary, scale)
      .adding("error", JSONValue.errors(summary, scale))
      .adding("draws", .integer(summary.draws))
      .adding("note", ifPresent: JSONValue.note(summary, quantity).map { .string($0) })
  }

  private static func statistics(_ summary: Summary, _ scale: Scale) -> JSONValue {
    [
      "unit": .string(scale.unit),
      "mean": scale(summary.mean.value),
      "sd": scale(summary.deviation.value),
      "p5": scale(summary.quantile(0.05)?.value),
      "p25": scale(summary.quantile(0.25)?.value),
      "median": scale(summary.median?.value),
      "p75": scale(summary.quantile(0.75)?.value),
      "p95": scale(summary.quantile(0.95)?.value),
    ]
  }

  private static func errors(_ summary: Summary, _ scale: Scale) -> JSONValue {
    [
      "mean": scale(summary.mean.standardError),
      "sd": scale(summary.deviation.standardError),
      "p5": scale(summary.quantile(0.05)?.standardError),
      "p25": scale(summary.quantile(0.25)?.standardError),
      "median": scale(summary.median?.standardError),
      "p75": scale(summary.quantile(0.75)?.standardError),
      "p95": scale(summary.quantile(0.95)?.standardError),
    ]
  }

  /// A truth that is certain is true or false; another is the chance that it holds.
  private static func truth(_ summary: Summary) -> JSONValue {
    if summary.undefined == 0, let value = summary.constant {
      return ["unit": "truth", "value": .bool(value != 0)]
    }
    return chance(summary.mean).adding("draws", .integer(summary.draws))
  }

  /// Makes a chance, 0…1, with its standard error.
  static func chance(_ estimate: Estimate) -> JSONValue {
    let error = estimate.standardError.map { JSONValue.number($0) } ?? .null
    let value: JSONValue = ["unit": "chance", "value": .number(estimate.value), "error": error]
    return estimate.value.isFinite ? value : value.adding("note", "undefined in every draw")
  }

  /// Says why figures are null; nil where none is.
  private static func note(_ summary: Summary, _ quantity: Quantity) -> String? {
    var notes: [String] = []
    if summary.undefined > 0 {
      notes.append("\(summary.undefined) of \(summary.draws) draws are undefined and left out")
    }
    if summary.infinite > 0 {
      let words = Figure(quantity.type, quantity.unit).special(summary.maximum)
      let meaning = words.map { " (\($0))" } ?? ""
      notes.append("\(summary.infinite) of \(summary.draws) draws are infinite\(meaning)")
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  private static func note(_ value: Double, _ quantity: Quantity) -> String {
    let words = Figure(quantity.type, quantity.unit).special(value) ?? ""
    return value.isNaN ? "undefined in every draw" : "infinite in every draw (\(words))"
  }
}

/// How base units become the numbers that programs are given.
package struct Scale: Sendable {
  /// The name of the unit.
  package let unit: String
  private let factor: Double
  private let multiple: Double

  /// Finds the scale of a quantity: shares stay fractions, everything else is as printed.
  package init(_ type: QuantityType, _ product: UnitProduct) {
    let words = UnitWords(type, product)
    unit = words.name
    factor = product.factor
    let isShare = words.many.hasPrefix("%")
    multiple = !isShare && words.power == 2 ? 100 : 1
  }

  /// Returns a figure in the printed unit; null where there is none or it is not finite.
  func callAsFunction(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    let shown = number(value)
    return shown.isFinite ? .number(shown) : .null
  }

  /// Returns a figure in the printed unit, without a minus before 0.
  package func number(_ value: Double) -> Double {
    let shown = value / factor * multiple
    return shown == 0 ? 0 : shown
  }
}
