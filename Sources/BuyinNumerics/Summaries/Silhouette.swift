/// How draws are spread, as the heights of a few bars of one width: a picture, and no figure.
///
/// It is made only where the draws are kept, and so depends on how a summary was made, as no figure
/// does: two summaries that differ in it alone are equal.
package struct Silhouette: Sendable, Equatable {
  /// The number of bars.
  package static let width = 12

  /// How many draws each bar holds, from the smallest values to the largest; empty for no picture.
  package let counts: [Int]

  package static func == (left: Silhouette, right: Silhouette) -> Bool { true }

  /// No picture.
  static let none = Silhouette(counts: [])

  private init(counts: [Int]) {
    self.counts = counts
  }

  /// Counts draws by their keys.
  ///
  /// The bars reach a third of the middle nine tenths beyond them on both sides, at most to the
  /// extremes: a long tail would press all the rest into one bar.
  ///
  /// - Parameters:
  ///   - keys: the keys of the defined draws, in any order.
  ///   - middle: the 5th and 95th percentile.
  ///   - extremes: the smallest and the largest draw.
  init(keys: [[UInt64]], middle: ClosedRange<Double>, extremes: ClosedRange<Double>) {
    let margin = (middle.upperBound - middle.lowerBound) / 3
    let low = Swift.max(extremes.lowerBound, middle.lowerBound - margin)
    let high = Swift.min(extremes.upperBound, middle.upperBound + margin)
    let scale = Double(Silhouette.width) / (high - low)
    guard low.isFinite, high.isFinite, scale.isFinite, scale > 0 else {
      self = .none
      return
    }
    var counts = [Int](repeating: 0, count: Silhouette.width)
    for key in keys.joined() {
      let place = (OrderKey.value(key) - low) * scale
      guard place >= 0, place <= Double(Silhouette.width) else { continue }
      counts[Swift.min(Int(place), Silhouette.width - 1)] += 1
    }
    self.init(counts: counts)
  }
}
