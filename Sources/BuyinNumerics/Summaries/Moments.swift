/// The count, mean and squared deviations of a stretch of draws, and what the draws were like.
///
/// Sums are taken over chunks of a fixed number of draws, each in two passes with a fixed number of
/// partial sums, and the chunks are merged in the order of the draws (T. F. Chan, G. H. Golub and
/// R. J. LeVeque, The American Statistician 37 (1983), 242-247). Blocks consist of whole chunks, so
/// the bits depend neither on the size of the blocks nor on the threads. Infinite draws are counted
/// apart, undefined ones (NaN) left out of everything.
struct Moments: Sendable, Equatable {
  /// The number of draws that are summed at once.
  static let chunk = 256

  /// The number of finite draws.
  private(set) var count = 0
  /// The mean of the finite draws.
  private(set) var mean = 0.0
  /// The sum of the squared deviations of the finite draws from their mean.
  private(set) var squares = 0.0
  /// The number of draws that are positive and infinite.
  private(set) var above = 0
  /// The number of draws that are negative and infinite.
  private(set) var below = 0
  /// The number of undefined draws.
  private(set) var undefined = 0
  /// The smallest defined draw; infinite where there is none.
  private(set) var minimum = Double.infinity
  /// The largest defined draw; minus infinite where there is none.
  private(set) var maximum = -Double.infinity

  /// Makes the moments of no draw.
  init() {}

  /// Makes the moments of `count` draws of one value.
  init(_ value: Double, count: Int) {
    guard count > 0 else { return }
    if value.isNaN {
      undefined = count
      return
    }
    minimum = value + 0
    maximum = value + 0
    if value.isFinite {
      self.count = count
      mean = value
    } else {
      above = value > 0 ? count : 0
      below = value < 0 ? count : 0
    }
  }

  /// Makes the moments of at most a chunk of draws.
  init(_ draws: UnsafeBufferPointer<Double>) {
    let lanes = Lanes(draws)
    if lanes.isFinite {
      self.init(finite: draws, lanes)
    } else {
      // Rare: the finite draws moved together, the others counted.
      var finite: [Double] = []
      var others = Moments()
      for draw in draws {
        if draw.isFinite { finite.append(draw) } else { others.merge(Moments(draw, count: 1)) }
      }
      self = finite.withUnsafeBufferPointer { Moments(finite: $0, Lanes($0)) }
      merge(others)
    }
  }

  private init(finite draws: UnsafeBufferPointer<Double>, _ lanes: Lanes) {
    guard !draws.isEmpty else { return }
    count = draws.count
    minimum = lanes.minimum + 0
    maximum = lanes.maximum + 0
    if minimum == maximum {
      mean = minimum
    } else {
      // Where the sum overflows, that of the draws made smaller by a power of two does not.
      mean =
        lanes.sum.isFinite
        ? lanes.sum / Double(count) : draws.reduce(0) { $0 + $1 * 0x1p-10 } / Double(count) * 0x1p10
      squares = Lanes.squares(draws, about: mean)
    }
  }

  /// Adds the moments of the draws that follow.
  mutating func merge(_ next: Moments) {
    above += next.above
    below += next.below
    undefined += next.undefined
    minimum = Swift.min(minimum, next.minimum)
    maximum = Swift.max(maximum, next.maximum)
    guard next.count > 0 else { return }
    guard count > 0 else {
      (count, mean, squares) = (next.count, next.mean, next.squares)
      return
    }
    let total = Double(count) + Double(next.count)
    let gap = next.mean - mean
    guard gap.isFinite else {
      mean = mean * (Double(count) / total) + next.mean * (Double(next.count) / total)
      squares = .infinity
      count += next.count
      return
    }
    squares += next.squares + gap * gap * (Double(count) * Double(next.count) / total)
    mean += gap * (Double(next.count) / total)
    count += next.count
  }

  /// The number of draws that are not undefined.
  var defined: Int { count + above + below }

  /// The mean of the defined draws: infinite with infinite ones, NaN with none or with both kinds.
  var meanOfDefined: Double {
    if above > 0 { return below > 0 ? .nan : .infinity }
    if below > 0 { return -.infinity }
    return count > 0 ? mean : .nan
  }

  /// The standard deviation of the defined draws (divided by n − 1); 0 of one draw.
  var deviation: Double {
    if above + below > 0 { return defined > 1 && minimum != maximum ? .infinity : 0 }
    if count == 0 { return .nan }
    return count > 1 ? (squares / Double(count - 1)).squareRoot() : 0
  }
}

/// Sums and extremes of a chunk over eight lanes, whose number fixes the order of summation.
private struct Lanes {
  /// The sum of the draws.
  let sum: Double
  /// The smallest draw.
  let minimum: Double
  /// The largest draw.
  let maximum: Double
  /// Whether no draw is infinite or undefined.
  let isFinite: Bool

  init(_ draws: UnsafeBufferPointer<Double>) {
    var sums = SIMD8<Double>(repeating: 0)
    var spoilt = SIMD8<Double>(repeating: 0)
    var low = SIMD8<Double>(repeating: .infinity)
    var high = SIMD8<Double>(repeating: -.infinity)
    Lanes.each(draws, padding: draws.first ?? 0) { lane, mask in
      sums += lane * mask
      spoilt += lane * 0
      low.replace(with: lane, where: lane .< low)
      high.replace(with: lane, where: lane .> high)
    }
    sum = sums.pairwiseSum
    minimum = low.min()
    maximum = high.max()
    isFinite = spoilt.sum() == 0
  }

  /// Returns the sum of the squared deviations from a centre.
  static func squares(_ draws: UnsafeBufferPointer<Double>, about centre: Double) -> Double {
    var sums = SIMD8<Double>(repeating: 0)
    each(draws, padding: centre) { lane, _ in
      let gap = lane - centre
      sums += gap * gap
    }
    return sums.pairwiseSum
  }

  /// Calls `body` with eight draws at a time, the last ones filled up, and 1 where a draw is real.
  @inline(__always)
  private static func each(
    _ draws: UnsafeBufferPointer<Double>, padding: Double,
    _ body: (SIMD8<Double>, SIMD8<Double>) -> Void
  ) {
    let whole = draws.count & ~7
    let ones = SIMD8<Double>(repeating: 1)
    if let base = draws.baseAddress {
      for start in stride(from: 0, to: whole, by: 8) {
        let place = UnsafeRawPointer(base + start)
        body(place.loadUnaligned(as: SIMD8<Double>.self), ones)
      }
    }
    guard whole < draws.count else { return }
    var lane = SIMD8<Double>(repeating: padding)
    var mask = SIMD8<Double>(repeating: 0)
    for i in whole..<draws.count {
      lane[i - whole] = draws[i]
      mask[i - whole] = 1
    }
    body(lane, mask)
  }
}

extension SIMD8<Double> {
  /// The sum of the lanes in a fixed order.
  fileprivate var pairwiseSum: Double {
    ((self[0] + self[1]) + (self[2] + self[3])) + ((self[4] + self[5]) + (self[6] + self[7]))
  }
}
