import BuyinSyntax

/// Conditions: what is compared, and how conditions are joined.
extension Checker {
  mutating func lowerLogic(_ operation: ArithmeticOperator, _ pair: Operands) -> TypedNode? {
    if pair.left.type != .truth, pair.right.type != .truth, operation == .and {
      return refuse(.andBetweenValues(pair))
    }
    for (value, tree) in [(pair.left, pair.leftTree), (pair.right, pair.rightTree)]
    where value.type != .truth {
      return refuse(.truthExpected(after: operation == .and ? "and" : "or", value, at: tree.span))
    }
    return TypedNode(
      node: append(.arithmetic(operation), [pair.left.node, pair.right.node], pair.whole.span),
      type: .truth, unit: .none)
  }

  mutating func lowerComparison(
    _ operation: ArithmeticOperator, _ pair: Operands
  ) -> TypedNode? {
    guard pair.left.type.isNumeric, pair.right.type.isNumeric else {
      let (value, tree) =
        pair.left.type.isNumeric ? (pair.right, pair.rightTree) : (pair.left, pair.leftTree)
      return refuse(.quantityExpected(value, at: tree.span))
    }
    let pair = unified(pair, prefersLeft: true)
    guard common(pair.left, pair.right) != nil else {
      if isBareCount(pair.right, pair.rightTree, of: pair.left) {
        let isOpen = isCheckWithoutConfidence && !nodes[pair.left.node.index].isCertain
        return refuse(
          .countWithoutUnit(
            pair.right, pair.rightTree, like: pair.left, needsConfidence: isOpen))
      }
      return refuse(.unlikeComparison(pair))
    }
    if operation == .equal || operation == .notEqual,
      isContinuous(pair.left.node) || isContinuous(pair.right.node)
    {
      report(.equalUncertain(pair, operation))
    }
    return TypedNode(
      node: append(.arithmetic(operation), [pair.left.node, pair.right.node], pair.whole.span),
      type: .truth, unit: .none)
  }

  /// Returns operands in one currency.
  mutating func unified(_ pair: Operands, prefersLeft: Bool = false) -> Operands {
    let (left, right) = unified(
      pair.left, pair.right, prefersLeft: prefersLeft, pair.whole.span)
    return Operands(
      left: left, right: right, leftTree: pair.leftTree, rightTree: pair.rightTree,
      whole: pair.whole, spot: pair.spot)
  }

  private func isBareCount(_ value: TypedNode, _ tree: Expression, of other: TypedNode) -> Bool {
    value.type.isPlainNumber && tree.bareNumber != nil && other.type.kind == .number
  }
}
