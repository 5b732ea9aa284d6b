package import BuyinSyntax

/// A value with what it is and how it is shown.
package struct TypedNode: Hashable, Sendable {
  package let node: NodeID
  package let type: QuantityType
  /// The units in which a reader sees it.
  package let unit: UnitProduct

  package init(node: NodeID, type: QuantityType, unit: UnitProduct) {
    self.node = node
    self.type = type
    self.unit = unit
  }
}

/// A place that holds one value and that an overlay can change: `wage`, `bought.leave`.
package struct Slot: Hashable, Sendable {
  package let path: String
  /// Which of several values of a field it is, from 0.
  package let part: Int
  /// The node that reads the slot.
  package let value: TypedNode
  /// The expression it was given, and where.
  package let span: Span
  /// Whether the slot is directly one distribution or number that the planner guessed.
  package internal(set) var isAssumption: Bool
  /// The bounds of a possible value.
  package let bounds: Field.Bounds
  /// What its author says that it is or where it comes from; nil if nothing.
  package let title: String?
}

/// A value of a field as the model reads it.
package struct BoundValue: Hashable, Sendable {
  /// The value in one step of the plan.
  package struct Step: Hashable, Sendable {
    package let slot: SlotID
    package let node: NodeID
  }

  /// Which reading of the field it is.
  package let reading: Reading
  package let slot: SlotID
  /// The node with the value: in base units, held within the field's bounds.
  package let node: NodeID
  package let type: QuantityType
  /// The values for each step, the first of which is `node`; empty for a value that stays.
  package let steps: [Step]
  /// Whether it says how much the field's value differs between people.
  package let isVarying: Bool
  /// Where it was written, as a whole.
  package let span: Span

  package init(
    reading: Reading, slot: SlotID, node: NodeID, type: QuantityType, steps: [Step] = [],
    isVarying: Bool = false, span: Span
  ) {
    self.span = span
    self.reading = reading
    self.slot = slot
    self.node = node
    self.type = type
    self.steps = steps
    self.isVarying = isVarying
  }

  /// All nodes that hold the value.
  package var nodes: [NodeID] { steps.isEmpty ? [node] : steps.map(\.node) }

  /// All slots that the value stands in.
  var slots: [SlotID] { steps.isEmpty ? [slot] : steps.map(\.slot) }
}

/// A condition of a goal.
package struct BoundCondition: Hashable, Sendable {
  /// The node that is 1 where it holds; it hangs on metrics of the candidate.
  package let node: NodeID
  /// Its canonical text.
  package let text: String
  /// In what share of the draws it must hold; nil where the plan's own confidence serves.
  package let confidence: Double?
  package let span: Span
}

/// A block of the plan with the values of its fields.
package struct BoundBlock: Hashable, Sendable {
  package let keyword: String
  /// Its name; the keyword for a block that has none.
  package let name: String
  /// What its author calls it; the name if nothing.
  package let title: String
  package let fields: [String: [BoundValue]]
  /// The blocks that its fields name, by their positions in the program.
  package let references: [String: [Int]]
  /// What it asks of options.
  package let conditions: [BoundCondition]
  package let span: Span
}

/// A question that the plan asks, in the order in which it asks.
package struct Query: Hashable, Sendable {
  /// A part of what `print` says.
  package enum PrintPart: Hashable, Sendable {
    case words(String)
    case value(TypedNode)
  }

  /// One expression of a `show`, with its canonical text.
  package struct Shown: Hashable, Sendable {
    package let text: String
    package let value: TypedNode
    /// The values at each step where the expression is a series: `members by month`.
    package let series: [TypedNode]
    /// The last day of each step, `2026-03-31`; empty where the plan does not say when it begins.
    package var dates: [String] = []
  }

  package enum Kind: Hashable, Sendable {
    case show([Shown])
    case check(condition: TypedNode, confidence: Double?)
    case print([PrintPart])
    /// The blocks to compare, by their positions.
    case compare([Int])
    /// The metric to choose by, and the blocks to choose between; all if empty.
    case verdict(by: String?, between: [Int])
    /// The same plan with changes, whose own questions are asked of it.
    case whatIf(Trial)
    /// Scenarios side by side.
    case scenarios([Scenario])
  }

  /// What a `what if` changes and asks.
  package struct Trial: Hashable, Sendable {
    /// The changes as they are written.
    package let changes: [String]
    /// The changed plan, by its position among the program's variants; its questions are those of
    /// the `what if`.
    package let variant: Int
    /// The same questions asked of the plan without the changes, in the same order; nil for one
    /// that only makes sense with them.
    package let before: [Query?]
  }

  /// A scenario that is compared.
  package struct Scenario: Hashable, Sendable {
    package let name: String
    /// What its author calls it; the name if nothing.
    package let title: String
    /// The changed plan, by its position among the program's variants.
    package let variant: Int
  }

  package let kind: Kind
  /// Its canonical text.
  package let source: String
  package let span: Span

  /// The values that it asks for; comparisons and verdicts ask for options instead.
  package var values: [TypedNode] {
    switch kind {
    case .show(let shown): shown.flatMap { [$0.value] + $0.series }
    case .check(let condition, _): [condition]
    case .print(let parts):
      parts.compactMap { if case .value(let value) = $0 { value } else { nil } }
    case .compare, .verdict, .whatIf, .scenarios: []
    }
  }
}

/// How long the plan runs, and how finely.
package struct TimeSettings: Hashable, Sendable {
  /// The horizon in its own unit.
  package let horizon: Period
  /// The window in which a member takes part at least once, in days.
  package let window: Double
  /// The first day; nil where the plan does not say it.
  package let begins: DateLiteral?

  package init(horizon: Period, window: Double, begins: DateLiteral? = nil) {
    self.horizon = horizon
    self.window = window
    self.begins = begins
  }
}

/// A plan without mistakes: a flat list of nodes, operands before users.
///
/// No name is looked up and no unit converted after this: every node's value is a plain number in
/// base units, or a column of them.
package struct CheckedProgram: Sendable {
  package let nodes: [Node]
  package let slots: [Slot]
  package let blocks: [BoundBlock]
  /// The blocks as they are under the `set`s of an option, by the position of its block; none for
  /// an option without any.
  package let blocksUnder: [Int: [BoundBlock]]
  /// The distributions that move together; no stream is in two of them.
  package let correlations: [Correlation]
  package let queries: [Query]
  package let campaign: String?
  package let time: TimeSettings
  /// The code of the reporting currency; nil where the plan has no money.
  package let currency: String?
  package let units: UnitTable
  package let vocabulary: Vocabulary
  /// The same plan with the changes of each `what if` and scenario: programs of their own, whose
  /// draws have the same names.
  package let variants: [CheckedProgram]

  /// Returns, for each node, whether it is one of some nodes or any of them depends on it.
  package func needed(by roots: some Sequence<NodeID>) -> [Bool] {
    var isNeeded = [Bool](repeating: false, count: nodes.count)
    for root in roots { isNeeded[root.index] = true }
    for index in nodes.indices.reversed() where isNeeded[index] {
      for operand in nodes[index].operands { isNeeded[operand.index] = true }
    }
    return isNeeded
  }

  /// Returns, for each node, whether it depends on any of the slots.
  package func dependants(of changed: Set<SlotID>) -> [Bool] {
    var isReached = [Bool](repeating: false, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if case .slot(let slot) = node.operation, changed.contains(slot) {
        isReached[index] = true
      } else {
        isReached[index] = node.operands.contains { isReached[$0.index] }
      }
    }
    return isReached
  }

  /// The greatest number of whole runs that any node waits for.
  package var stageCount: Int { (nodes.map(\.stage).max() ?? 0) + 1 }
}
