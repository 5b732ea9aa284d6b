/// A number that names one source text within a run.
package struct SourceID: Hashable, Sendable {
  /// The position of the text in the list of loaded texts.
  package let index: Int

  /// Names the text at a position.
  package init(_ index: Int) {
    self.index = index
  }
}

/// A half-open stretch of bytes in one source text.
package struct Span: Hashable, Sendable {
  /// The text that the bytes belong to.
  package let source: SourceID
  /// The offset of the first byte.
  package let lower: Int
  /// The offset just past the last byte.
  package let upper: Int

  /// Makes the stretch from `lower` up to, not including, `upper`.
  package init(_ source: SourceID, _ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a span runs forward")
    self.source = source
    self.lower = lower
    self.upper = upper
  }

  /// Returns the shortest stretch that holds this one and `other`, which is in the same text.
  package func joined(to other: Span) -> Span {
    Span(source, min(lower, other.lower), max(upper, other.upper))
  }

  /// Returns the empty stretch at the end of this one.
  package var end: Span { Span(source, upper, upper) }
}

extension Span: Comparable {
  package static func < (left: Span, right: Span) -> Bool {
    (left.source.index, left.lower, left.upper) < (right.source.index, right.lower, right.upper)
  }
}
