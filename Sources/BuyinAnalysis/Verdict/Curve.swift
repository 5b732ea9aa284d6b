/// The margin of the choice at evenly spaced places of an assumption, as far as it is known.
///
/// Between two neighbours that agree in their sign the margin is only looked at where it could reach
/// nothing: where it is no larger at either than it moves between them or right beside them. A choice
/// that is far ahead over half of what is possible is not asked there again.
struct Curve {
  /// The places, ascending.
  let places: [Double]
  /// The margin at each place; nil where it is not known.
  var margins: [Sensitivity.Margin?]
  /// The positions to look at next.
  private(set) var due: [Int]
  /// How far apart the positions are that are known, at most.
  private var spacing: Int

  /// Begins with every so many of the places.
  ///
  /// - Parameter spacing: a power of two that divides the number of gaps between the places.
  init(places: [Double], spacing: Int) {
    self.places = places
    self.spacing = spacing
    margins = Array(repeating: nil, count: places.count)
    due = Array(stride(from: 0, to: places.count, by: spacing))
  }

  /// Finds the positions to look at next, in the middle between known ones; none at last.
  mutating func refine() {
    due = []
    let known = margins.indices.compactMap { index in
      margins[index].map { (position: index, value: $0.value) }
    }
    while due.isEmpty, spacing > 1 {
      for index in known.indices.dropLast()
      where known[index + 1].position - known[index].position == spacing {
        let near = known[max(0, index - 1)...min(index + 2, known.count - 1)].map(\.value)
        let (own, next) = (known[index].value, known[index + 1].value)
        let moves = zip(near, near.dropFirst()).map { abs($0 - $1) }
        let isDoubtful = (own > 0) != (next > 0) || min(abs(own), abs(next)) <= moves.max() ?? 0
        if isDoubtful { due.append(known[index].position + spacing / 2) }
      }
      spacing /= 2
    }
  }

  /// The neighbours between which the choice changes.
  var changes: [(lower: Point, upper: Point)] {
    let known = places.indices.compactMap { index in
      margins[index].map { Point(place: places[index], margin: $0) }
    }
    return zip(known, known.dropFirst()).filter {
      ($0.margin.value > 0) != ($1.margin.value > 0)
    }.map { (lower: $0, upper: $1) }
  }

  /// A place with its margin.
  struct Point {
    let place: Double
    let margin: Sensitivity.Margin
  }
}
