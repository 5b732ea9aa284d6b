import BuyinSyntax

// How quantities are correlated
//
// `correlate a, b, c by 0.6` gives every pair of its names a correlation of their normal scores.
// All statements of a plan fill one matrix; a pair that no statement names is independent. Only
// quantities that are linked, directly or through others, are drawn together: the matrix falls into
// groups, and what stands in no group draws as if there were no `correlate` at all. A group is
// ordered by the paths of its quantities, so that the order of lines means nothing.

/// A `correlate` of the plan as it was written.
struct CorrelationStatement {
  let paths: [Path]
  let value: Expression
  let span: Span
}

extension Checker {
  /// Returns the groups of distributions that move together.
  mutating func lowerCorrelations() -> [Correlation] {
    guard !correlationStatements.isEmpty else { return [] }
    var pairs = CorrelatedPairs()
    for statement in correlationStatements { addPairs(of: statement, to: &pairs) }
    return pairs.groups().compactMap { correlation(of: $0, pairs) }
  }

  private mutating func addPairs(
    of statement: CorrelationStatement, to pairs: inout CorrelatedPairs
  ) {
    let keys = statement.paths.map { correlatedKey($0, &pairs) }
    guard let strength = correlationStrength(statement) else { return }
    for (position, key) in keys.enumerated() {
      for (other, earlier) in keys[..<position].enumerated() {
        guard let key, let earlier else { continue }
        let (path, earlierPath) = (statement.paths[position], statement.paths[other])
        guard path.text != earlierPath.text else {
          report(.correlatedWithItself(path))
          continue
        }
        if let first = pairs.add(earlier, key, strength, at: statement.span) {
          report(.correlationTwice(earlierPath, path, first: first))
        }
      }
    }
  }

  private mutating func correlationStrength(_ statement: CorrelationStatement) -> Double? {
    let scope = Scope(path: "correlate " + statement.paths.map(\.text).joined(separator: ", "))
    guard let value = lower(statement.value, scope) else { return nil }
    guard value.type.isPure, let strength = known[value.node.index], abs(strength) <= 1 else {
      report(.correlationStrength(value, known[value.node.index], at: statement.value.span))
      return nil
    }
    return strength
  }

  /// Returns the stream of a slot that is exactly one distribution.
  private mutating func correlatedKey(_ path: Path, _ pairs: inout CorrelatedPairs) -> DrawKey? {
    guard let value = lower(expression(of: path), Scope(path: path.text)) else { return nil }
    guard let key = directKey(of: value.node) ?? replacedKey(of: path, value) else {
      let isCertain = value.type.kind != .list && nodes[value.node.index].isCertain
      report(.correlatedValue(path, isCertain: isCertain))
      return nil
    }
    if let other = pairs.path(of: key, named: path.text), other != path.text {
      report(.correlatedTwin(path, of: other))
      return nil
    }
    return key
  }

  private func expression(of path: Path) -> Expression {
    let first = Expression(.name(path.words[0]), path.words[0].span)
    return path.words.dropFirst().reduce(first) { Expression(.member($0, $1), path.span) }
  }

  private func directKey(of id: NodeID) -> DrawKey? {
    guard case .slot = nodes[id.index].operation else { return nil }
    var inner = nodes[id.index].operands[0]
    while case .bounded = nodes[inner.index].operation { inner = nodes[inner.index].operands[0] }
    guard case .draw(_, let key) = nodes[inner.index].operation else { return nil }
    return key
  }

  /// Returns the stream of a definition that a `set` has made certain: it moves with nothing then,
  /// which is no mistake of the line that correlates it.
  private func replacedKey(of path: Path, _ value: TypedNode) -> DrawKey? {
    let isSet = layers.contains { $0.kind.isOfPlan && $0.bindings[path.text] != nil }
    guard isSet, known[value.node.index] != nil else { return nil }
    for node in nodes {
      if case .draw(_, let key) = node.operation, key.path == path.text, key.ordinal == 0 {
        return key
      }
    }
    return nil
  }

  /// Makes the matrix of a group; nil where no quantities can have these correlations.
  private mutating func correlation(
    of group: [DrawKey], _ pairs: CorrelatedPairs
  ) -> Correlation? {
    let span = pairs.span(of: group)
    guard group.count <= limits.correlated else {
      report(.tooManyCorrelated(limits.correlated, at: span))
      return nil
    }
    let matrix = pairs.matrix(of: group)
    if let conflict = matrix.conflict {
      let (later, earlier) = (group[conflict.later], group[conflict.earlier])
      let silent = group[..<conflict.earlier].first { pairs.strength($0, later) == nil }
      report(
        .correlationImpossible(
          (pairs.name(of: earlier), pairs.name(of: later)), conflict,
          stated: pairs.strength(earlier, later), unsaid: silent.map { pairs.name(of: $0) },
          at: pairs.span(earlier, later) ?? span))
      return nil
    }
    return Correlation(keys: group, matrix: matrix.rows)
  }
}

/// The pairs that a plan correlates.
private struct CorrelatedPairs {
  private struct Pair: Hashable {
    let first: DrawKey
    let second: DrawKey
  }

  private var strengths: [Pair: (strength: Double, span: Span)] = [:]
  private var names: [DrawKey: String] = [:]

  /// Returns the path under which a stream was named first.
  mutating func path(of key: DrawKey, named name: String) -> String? {
    if let known = names[key] { return known }
    names[key] = name
    return name
  }

  /// Adds a pair; returns where it stands already, if it does.
  mutating func add(
    _ first: DrawKey, _ second: DrawKey, _ strength: Double, at span: Span
  ) -> Span? {
    if let known = strengths[Pair(first: first, second: second)] { return known.span }
    strengths[Pair(first: first, second: second)] = (strength, span)
    strengths[Pair(first: second, second: first)] = (strength, span)
    return nil
  }

  func name(of key: DrawKey) -> String { names[key] ?? key.path }

  func strength(_ first: DrawKey, _ second: DrawKey) -> Double? {
    strengths[Pair(first: first, second: second)]?.strength
  }

  func span(_ first: DrawKey, _ second: DrawKey) -> Span? {
    strengths[Pair(first: first, second: second)]?.span
  }

  /// Returns where a group is first spoken of.
  func span(of group: [DrawKey]) -> Span {
    let members = Set(group)
    let spans = strengths.filter { members.contains($0.key.first) }.map(\.value.span)
    guard let first = spans.min() else {
      preconditionFailure("a group comes of pairs")
    }
    return first
  }

  /// Returns the linked streams, each group ordered by path.
  func groups() -> [[DrawKey]] {
    let keys = Set(strengths.keys.map(\.first)).sorted {
      ($0.path, $0.ordinal) < ($1.path, $1.ordinal)
    }
    var neighbours: [DrawKey: [DrawKey]] = [:]
    for pair in strengths.keys { neighbours[pair.first, default: []].append(pair.second) }
    var groups: [[DrawKey]] = []
    var seen: Set<DrawKey> = []
    for key in keys where !seen.contains(key) {
      var group: Set<DrawKey> = []
      var pending = [key]
      while let next = pending.popLast() {
        guard group.insert(next).inserted else { continue }
        pending += neighbours[next] ?? []
      }
      seen.formUnion(group)
      groups.append(keys.filter { group.contains($0) })
    }
    return groups
  }

  func matrix(of group: [DrawKey]) -> CorrelationMatrix {
    var matrix = CorrelationMatrix(count: group.count)
    for (row, key) in group.enumerated() {
      for (column, other) in group[..<row].enumerated() {
        if let strength = strength(key, other) { matrix[row, column] = strength }
      }
    }
    return matrix
  }
}
