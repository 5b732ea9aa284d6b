import BuyinSyntax

/// Functions that nothing calls: what quantities their bodies meet is not known, but their words are.
extension Checker {
  /// Reports unknown names, functions and units in the bodies of functions that nothing calls.
  mutating func checkUncalled() {
    for case (_, .function(let function)) in meanings.sorted(by: { $0.key < $1.key })
    where !calledFunctions.contains(function.name.text)
      && !endlessFunctions.contains(function.name.text)
    {
      let parameters = Set(function.parameters.map(\.text))
      var pending = [function.body]
      while let expression = pending.popLast() {
        if case .comprehension = expression.kind { continue }
        checkWords(of: expression, parameters)
        pending += expression.children
      }
    }
  }

  private mutating func checkWords(of expression: Expression, _ parameters: Set<String>) {
    switch expression.kind {
    case .name(let name):
      guard !parameters.contains(name.text), meanings[name.text] == nil,
        !vocabulary.isTaken(name.text)
      else { return }
      _ = lowerName(name, Scope(path: ""))
    case .call(let call):
      guard vocabulary.function(call.callee.text) == nil, meanings[call.callee.text] == nil,
        !isReported(call.callee.text), !isOfLostFile(call.callee)
      else { return }
      if let mistake = callOfPath(call.callee) {
        report(mistake)
        return
      }
      let nearest = nearest(to: call.callee.text) {
        $0.vocabulary.functions.map(\.name) + $0.meanings.keys
      }
      if isLost(call.callee.text, nearest: nearest) { return }
      report(.unknownFunction(call.callee, nearest: nearest))
    case .quantity(let literal):
      for word in literal.units { _ = lookUpUnit(word) }
    case .text, .truth, .date, .grouping, .list, .comprehension, .integers, .member, .index,
      .moment, .series, .unary, .binary, .per, .range, .outOf, .conditional:
      return
    }
  }
}
