package import BuyinSyntax

/// The place of a node in the checked program.
package struct NodeID: Hashable, Sendable, Comparable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// The place of a slot in the checked program.
package struct SlotID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

/// What names a stream of draws: the slot that a distribution stands in and its number there.
package struct DrawKey: Hashable, Sendable {
  /// The path of the slot: `wage`, `bought.leave`; what is shown alone has its own text.
  package let path: String
  /// The distribution's position in source order within its slot, from 0.
  package let ordinal: Int
  /// The block whose fields are drawn jointly, with the field's coordinate; nil outside blocks.
  package let block: String?
  package let coordinate: Int

  package init(path: String, ordinal: Int, block: String? = nil, coordinate: Int = 0) {
    self.path = path
    self.ordinal = ordinal
    self.block = block
    self.coordinate = coordinate
  }
}

/// The shape of a range, chosen from its ends: it stays inside the bounds of its kind.
package enum RangeShape: Hashable, Sendable {
  /// Positive ends: log-normal.
  case positive
  /// Negative ends: a mirrored log-normal.
  case negative
  /// Ends on both sides of 0: normal.
  case acrossZero
  /// Shares within 0…100 %: logit-normal.
  case share
}

/// What a distribution is.
package enum DrawnShape: Hashable, Sendable {
  /// `a to b`, by its 5th and 95th percentile.
  case range(RangeShape)
  /// `3 out of 40`.
  case counts
  /// A function of the vocabulary, and which of its forms.
  case function(String, form: Int)
  /// The distribution of another draw node cut to an interval; the bounds may be infinite.
  case truncated(NodeID, lower: Double, upper: Double)
}

/// An operator between two columns.
package enum ArithmeticOperator: Hashable, Sendable {
  case add
  case subtract
  case multiply
  case divide
  case power
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case equal
  case notEqual
  case and
  case or
}

/// A metric of a part of the plan.
package struct MetricRequest: Hashable, Sendable {
  /// What has the metric.
  package enum Subject: Hashable, Sendable {
    /// Everything together.
    case everything
    /// Doing nothing: those who follow already, with the content that is made anyway.
    case nothing
    /// A source alone or an option, by the position of its block in the program.
    case block(Int)
    /// The part that a source or content has in an option; in everything where the option is nil.
    case part(Int, of: Int?)
    /// What the option adds of which a goal is asked; which one that is, the question says.
    case candidate
  }

  package let subject: Subject
  package let metric: String
  /// The time in days at which a series is read; nil for the metric itself.
  package let day: Double?

  package init(subject: Subject, metric: String, day: Double? = nil) {
    self.subject = subject
    self.metric = metric
    self.day = day
  }
}

/// What a node computes from its operands.
package enum Operation: Hashable, Sendable {
  /// A certain number, in base units.
  case constant(Double)
  /// The value of a slot: its one operand, or what an overlay puts there.
  case slot(SlotID)
  case arithmetic(ArithmeticOperator)
  case negate
  case not
  /// The first operand chooses, per draw, between the second and the third.
  case select
  /// One of the operands in each draw, by certain weights and a stream of its own.
  case choose(weights: [Double], DrawKey)
  /// A distribution; the operands are its parameters.
  case draw(DrawnShape, DrawKey)
  /// A function of the vocabulary, per draw.
  case call(String)
  /// A statistic of the operand over all draws.
  case statistic(Statistic)
  /// A metric of the model; the operands are all that the model reads for it.
  case metric(MetricRequest)
  /// The operand held within bounds, which it may leave only by a mistake worth a warning.
  case bounded(lower: Double, upper: Double)
}

/// One step of a checked program.
package struct Node: Hashable, Sendable {
  package let operation: Operation
  /// Nodes that stand earlier in the program.
  package let operands: [NodeID]
  /// How many whole runs must be over before the node can be computed.
  package let stage: Int
  /// Whether its value is the same in every draw.
  package let isCertain: Bool
  /// Where it was written.
  package let span: Span
}
