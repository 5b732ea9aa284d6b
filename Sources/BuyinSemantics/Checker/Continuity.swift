/// Telling what may well equal a value from what hardly ever does.
extension Checker {
  /// Whether a value is drawn from more than separate values, so that it hardly ever equals one.
  func isContinuous(_ id: NodeID) -> Bool {
    var pending = [id]
    var seen: Set<NodeID> = []
    while let next = pending.popLast() {
      guard seen.insert(next).inserted, !nodes[next.index].isCertain else { continue }
      switch nodes[next.index].operation {
      case .draw(.function(let name, _), _):
        if vocabulary.function(name)?.givesWholeNumbers != true { return true }
      case .draw, .metric: return true
      case .call(let name) where vocabulary.function(name)?.givesWholeNumbers == true: continue
      case .select: pending += nodes[next.index].operands.dropFirst()
      case .arithmetic(.less), .arithmetic(.lessOrEqual), .arithmetic(.greater),
        .arithmetic(.greaterOrEqual), .arithmetic(.equal), .arithmetic(.notEqual):
        continue
      case .constant, .slot, .arithmetic, .negate, .not, .choose, .call, .statistic, .bounded:
        pending += nodes[next.index].operands
      }
    }
    return false
  }
}
