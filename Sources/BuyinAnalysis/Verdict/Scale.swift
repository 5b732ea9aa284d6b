import BuyinNumerics
import BuyinSemantics

/// The scale on which an assumption is spread evenly, and how far it can possibly go.
struct Scale {
  /// How values are spread.
  private enum Spread {
    /// Shares: by their log odds.
    case logit
    /// Quantities of one sign: by their logarithm.
    case logarithm(sign: Double)
    /// Everything else: as they are.
    case linear
  }

  private let spread: Spread
  /// The 5th and 95th percentile as stated.
  let stated: ClosedRange<Double>
  private let reach: ClosedRange<Double>

  /// How many times beyond its stated ends a positive quantity is tried.
  private static let beyond = 30.0
  /// The smallest share that is tried, and the distance of the largest from everything.
  private static let smallestShare = 1e-5

  /// Finds the scale of a slot that is one distribution; nil for one without a spread.
  ///
  /// - Parameters:
  ///   - slot: the slot; a range says itself how it is spread.
  ///   - draws: the values of the slot in some draws, for every other distribution.
  init?(_ slot: Slot, _ program: CheckedProgram, draws: [Double]) {
    let range =
      Scale.range(slot.value.node, program)
      ?? Scale.range(of: draws, isShare: slot.value.type.isShareOfAnyKind)
    guard let (shape, low, high) = range, low < high else { return nil }
    stated = low...high
    switch shape {
    case .share:
      spread = .logit
      reach =
        Scale.logit(min(Scale.smallestShare, low))...Scale.logit(max(1 - Scale.smallestShare, high))
    case .positive, .negative:
      let sign = shape == .positive ? 1.0 : -1.0
      spread = .logarithm(sign: sign)
      let ends = [logarithm(low * sign), logarithm(high * sign)].sorted()
      let more = logarithm(Scale.beyond)
      reach = (ends[0] - more)...(ends[1] + more)
    case .acrossZero:
      spread = .linear
      let lowest = slot.bounds == .any ? -Double.infinity : 0
      reach = max(lowest, low - 2 * (high - low))...(high + 2 * (high - low))
    }
  }

  /// Returns the shape of some draws, with their 5th and 95th percentile.
  private static func range(
    of draws: [Double], isShare: Bool
  ) -> (RangeShape, Double, Double)? {
    let sorted = draws.sorted()
    guard sorted.count > 1, let first = sorted.first, let last = sorted.last, first.isFinite,
      last.isFinite
    else { return nil }
    let low = sorted[sorted.count * 5 / 100]
    let high = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
    if isShare, low > 0, high < 1, first >= 0, last <= 1 { return (.share, low, high) }
    if low > 0, first >= 0 { return (.positive, low, high) }
    return high < 0 && last <= 0 ? (.negative, low, high) : (.acrossZero, low, high)
  }

  private static func range(
    _ id: NodeID, _ program: CheckedProgram
  ) -> (RangeShape, Double, Double)? {
    let node = program.nodes[id.index]
    switch node.operation {
    case .draw(.range(let shape), _):
      guard let low = constant(node.operands[0], program),
        let high = constant(node.operands[1], program)
      else { return nil }
      return (shape, low, high)
    case .slot, .bounded: return range(node.operands[0], program)
    case .constant, .arithmetic, .negate, .not, .select, .choose, .draw, .call, .statistic,
      .metric:
      return nil
    }
  }

  private static func constant(_ id: NodeID, _ program: CheckedProgram) -> Double? {
    let node = program.nodes[id.index]
    if case .constant(let value) = node.operation { return value }
    if case .slot = node.operation { return constant(node.operands[0], program) }
    return nil
  }

  private static func logit(_ share: Double) -> Double { logarithm(share / (1 - share)) }

  /// How far the scale reaches.
  var width: Double { reach.upperBound - reach.lowerBound }

  /// Returns evenly spaced places over what is possible.
  func places(_ count: Int) -> [Double] {
    (0..<count).map { reach.lowerBound + width * Double($0) / Double(count - 1) }
  }

  /// Returns the value at a place of the scale, in base units.
  func value(at place: Double) -> Double {
    switch spread {
    case .logit: 1 / (1 + exponential(-place))
    case .logarithm(let sign): sign * exponential(place)
    case .linear: place
    }
  }

  private func place(of value: Double) -> Double {
    switch spread {
    case .logit: Scale.logit(value)
    case .logarithm(let sign): logarithm(sign * value)
    case .linear: value
    }
  }

  /// Returns how far a place lies from the middle of the stated range, in standard deviations.
  func score(_ place: Double) -> Double {
    let ends = [self.place(of: stated.lowerBound), self.place(of: stated.upperBound)].sorted()
    let deviation = (ends[1] - ends[0]) / (2 * normalAt95)
    return (place - (ends[0] + ends[1]) / 2) / deviation
  }
}

extension QuantityType {
  /// Whether it is a part of a whole, at once or per time.
  fileprivate var isShareOfAnyKind: Bool {
    switch kind {
    case .share, .sharePer: true
    case .number, .truth, .text, .list: false
    }
  }
}
