import BuyinSyntax

/// Calls: of the plan's own functions, unfolded like templates, and of the vocabulary's.
extension Checker {
  mutating func lowerCall(_ call: Call, _ span: Span, _ scope: Scope) -> TypedNode? {
    if case .function(let function) = meanings[call.callee.text] {
      return unfold(function, call, span, scope)
    }
    guard let signature = vocabulary.function(call.callee.text) else {
      for argument in call.arguments { _ = lower(argument.value, scope) }
      if meanings[call.callee.text] != nil {
        return refuse(.valueCalled(call.callee))
      }
      if isReported(call.callee.text) || isOfLostFile(call.callee) { return nil }
      if let mistake = callOfPath(call.callee) { return refuse(mistake) }
      let nearest = nearest(to: call.callee.text) {
        $0.vocabulary.functions.map(\.name) + $0.meanings.keys
      }
      if isLost(call.callee.text, nearest: nearest) { return nil }
      return refuse(.unknownFunction(call.callee, nearest: nearest))
    }
    return lowerBuiltin(signature, call, span, scope)
  }

  /// Whether a path begins with what an unreadable file would be used as.
  func isOfLostFile(_ callee: Name) -> Bool {
    let words = callee.text.split(separator: ".")
    return (1..<words.count).contains {
      reportedNames.contains(words.prefix($0).joined(separator: "."))
    }
  }

  /// Returns the message about brackets behind a path that is no function of a used file; nil for a
  /// single word.
  mutating func callOfPath(_ callee: Name) -> Diagnostic? {
    guard let dot = callee.text.firstIndex(of: ".") else { return nil }
    return unknownInUsedFile(callee) ?? .callOfPath(callee, owner: String(callee.text[..<dot]))
  }

  /// Lowers the body of a function with the arguments of a call. Each call draws anew: its ranges
  /// are named after the caller's slot and the call's place in it.
  private mutating func unfold(
    _ function: FunctionDefinition, _ call: Call, _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    guard !endlessFunctions.contains(function.name.text) else { return nil }
    guard let matched = match(call, to: function.parameters.map(\.text), scope) else { return nil }
    let site = "\(scope.path)/\(function.name.text)"
    let number = calls[site, default: 0]
    calls[site] = number + 1
    countedPaths.insert(scope.path)
    calledFunctions.insert(function.name.text)
    var inner = Scope(path: "\(site)#\(number)")
    inner.function = function.name.text
    inner.arguments = matched
    let before = diagnostics.count
    let value = lower(function.body, inner)
    for index in before..<diagnostics.count where !isExhausted {
      diagnostics[index].addCall(at: span)
    }
    return value
  }

  private mutating func match(
    _ call: Call, to parameters: [String], _ scope: Scope
  ) -> [String: TypedNode?]? {
    var matched: [String: TypedNode?] = [:]
    var next = 0
    for argument in call.arguments {
      let value = lower(argument.value, scope)
      let name: String
      if let label = argument.label {
        name = label.text
      } else if next < parameters.count {
        name = parameters[next]
        next += 1
      } else {
        report(.argumentCount(call, expected: parameters))
        return nil
      }
      guard parameters.contains(name), matched[name] == nil else {
        report(.argumentName(argument.label ?? call.callee, of: call, known: parameters))
        return nil
      }
      matched[name] = .some(value)
    }
    guard matched.count == parameters.count else {
      report(.argumentCount(call, expected: parameters))
      return nil
    }
    return matched
  }

  private mutating func lowerBuiltin(
    _ signature: Signature, _ call: Call, _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    if case .selection(let listed, let weighted) = signature.rule {
      return lowerSelection(call, span, scope, listed: listed, weighted: weighted)
    }
    guard let (form, arguments) = arguments(of: call, signature, scope) else { return nil }
    let first = arguments[0]
    switch signature.rule {
    case .same: return lowerSame(signature, call, arguments, span)
    case .pure:
      for (index, argument) in arguments.enumerated() where !argument.type.isPure {
        return refuse(.pureNumberExpected(signature.name, argument, at: place(call, index, span)))
      }
      return TypedNode(
        node: append(.call(signature.name), arguments.map(\.node), span), type: .number, unit: .none
      )
    case .root: return lowerRoot(signature, first, call, span)
    case .statistic(let statistic): return lowerStatistic(statistic, first, call, span)
    case .chosenQuantile:
      guard let probability = known[arguments[1].node.index], arguments[1].type.isPure,
        (0...1).contains(probability)
      else { return refuse(.probabilityExpected(at: place(call, 1, span))) }
      return lowerStatistic(.quantile(probability), first, call, span)
    case .chance:
      guard first.type == .truth else {
        return refuse(.truthExpected(after: "chance", first, at: place(call, 0, span)))
      }
      let node = append(.statistic(.mean), [first.node], span)
      return TypedNode(node: node, type: .share, unit: .none)
    case .distribution(let staysWithin):
      return lowerDistribution(
        signature, form, arguments, staysWithinBounds: staysWithin, call, span, scope)
    case .shareDistribution:
      for (index, argument) in arguments.enumerated() where !argument.type.isPure {
        return refuse(.pureNumberExpected(signature.name, argument, at: place(call, index, span)))
      }
      let shape = DrawnShape.function(signature.name, form: form)
      let node = append(.draw(shape, nextKey(scope)), arguments.map(\.node), span)
      return TypedNode(node: node, type: .share, unit: .none)
    case .truncation: return lowerTruncation(signature, form, arguments, call, span)
    case .compounding: return lowerCompounding(arguments, call, span)
    case .elementCount: return lowerElementCount(first, call, span)
    case .selection: preconditionFailure("a selection takes its arguments as they are written")
    }
  }

  /// Returns where an argument is written, for a message about it.
  private func place(_ call: Call, _ index: Int, _ span: Span) -> Span {
    index < call.arguments.count ? call.arguments[index].value.span : span
  }

  /// Lowers the arguments and finds the form of the function that they fit.
  private mutating func arguments(
    of call: Call, _ signature: Signature, _ scope: Scope
  ) -> (form: Int, values: [TypedNode])? {
    let lowered = call.arguments.map { ($0.label?.text, lower($0.value, scope)) }
    guard let (form, order) = form(of: call, signature) else {
      report(.builtinArguments(call, signature))
      return nil
    }
    var values: [TypedNode] = []
    for index in order {
      guard let value = lowered[index].1 else { return nil }
      values.append(value)
    }
    if signature.isVariadic, values.count == 1, let list = list(values[0]) {
      guard !list.isEmpty else {
        report(.emptyList(signature.name, at: call.arguments[0].value.span))
        return nil
      }
      values = list
    }
    for (value, index) in zip(values, order) where !takes(signature, value) {
      report(.quantityExpected(value, at: call.arguments[index].value.span, in: signature.name))
      return nil
    }
    return (form, values)
  }

  private func takes(_ signature: Signature, _ value: TypedNode) -> Bool {
    if case .list = value.type.kind { return signature.rule == .elementCount }
    return value.type.isNumeric || value.type == .truth
  }

  private func form(of call: Call, _ signature: Signature) -> (form: Int, order: [Int])? {
    for (number, parameters) in signature.forms.enumerated() {
      if let order = order(of: call, in: parameters, isVariadic: signature.isVariadic) {
        return (number, order)
      }
    }
    return nil
  }

  /// Returns the argument of each parameter in turn; nil where they do not fit. Optional parameters
  /// that are absent are left out.
  private func order(
    of call: Call, in parameters: [Signature.Parameter], isVariadic: Bool
  ) -> [Int]? {
    var taken = [Int?](repeating: nil, count: parameters.count)
    var rest: [Int] = []
    var next = 0
    for (index, argument) in call.arguments.enumerated() {
      let spot: Int
      if let label = argument.label {
        guard let named = parameters.firstIndex(where: { $0.name == label.text }) else {
          return nil
        }
        spot = named
      } else if next < parameters.count {
        spot = next
        next += 1
      } else if isVariadic {
        rest.append(index)
        continue
      } else {
        return nil
      }
      guard taken[spot] == nil else { return nil }
      taken[spot] = index
    }
    for (spot, parameter) in parameters.enumerated() where taken[spot] == nil {
      guard parameter.isOptional else { return nil }
    }
    return taken.compactMap(\.self) + rest
  }

  private mutating func lowerSame(
    _ signature: Signature, _ call: Call, _ arguments: [TypedNode], _ span: Span
  ) -> TypedNode? {
    let arguments = unified(arguments, span)
    var type = arguments[0].type
    for (index, argument) in arguments.enumerated().dropFirst() {
      let sample = TypedNode(node: arguments[0].node, type: type, unit: arguments[0].unit)
      guard let both = common(sample, argument) else {
        return refuse(
          .unlikeArguments(signature.name, sample, argument, at: place(call, index, span)))
      }
      type = both
    }
    let node = append(.call(signature.name), arguments.map(\.node), span)
    return TypedNode(node: node, type: type, unit: arguments[0].unit)
  }

  private mutating func lowerRoot(
    _ signature: Signature, _ value: TypedNode, _ call: Call, _ span: Span
  ) -> TypedNode? {
    guard value.type.isPure || value.type.kind == .number,
      let dimension = value.type.dimension.squareRoot
    else {
      return refuse(.pureNumberExpected(signature.name, value, at: place(call, 0, span)))
    }
    let node = append(.call(signature.name), [value.node], span)
    return TypedNode(
      node: node, type: QuantityType(.number, dimension), unit: units.display(of: dimension))
  }

  private mutating func lowerStatistic(
    _ statistic: Statistic, _ value: TypedNode, _ call: Call, _ span: Span
  ) -> TypedNode? {
    guard value.type.isNumeric else {
      return refuse(.quantityExpected(value, at: place(call, 0, span)))
    }
    let node = append(.statistic(statistic), [value.node], span)
    return TypedNode(node: node, type: value.type, unit: value.unit)
  }

  /// `over(10% per month, 12 months)`: 1 − (1 − p)^(duration / period).
  private mutating func lowerCompounding(
    _ arguments: [TypedNode], _ call: Call, _ span: Span
  ) -> TypedNode? {
    guard case .sharePer(let period) = arguments[0].type.kind, arguments[0].type.dimension.isNone
    else { return refuse(.chanceExpected(arguments[0], at: place(call, 0, span))) }
    guard arguments[1].type == QuantityType(.number, .time) else {
      return refuse(.durationExpected(arguments[1], at: place(call, 1, span)))
    }
    if let chance = known[arguments[0].node.index], !(0...1).contains(chance) {
      return refuse(.chanceOutside(at: place(call, 0, span)))
    }
    if let duration = known[arguments[1].node.index], duration < 0 {
      return refuse(.durationNegative(at: place(call, 1, span)))
    }
    let days = constant(period.days, span)
    let chance = held(arguments[0].node, upper: 1, place(call, 0, span))
    let duration = held(arguments[1].node, upper: .infinity, place(call, 1, span))
    let count = append(.arithmetic(.divide), [duration, days], span)
    let one = constant(1, span)
    let stays = append(.arithmetic(.subtract), [one, chance], span)
    let survives = append(.arithmetic(.power), [stays, count], span)
    let node = append(.arithmetic(.subtract), [one, survives], span)
    return TypedNode(node: node, type: .share, unit: .none)
  }

  /// Holds an uncertain value between 0 and a limit.
  private mutating func held(_ node: NodeID, upper: Double, _ span: Span) -> NodeID {
    known[node.index] == nil ? append(.bounded(lower: 0, upper: upper), [node], span) : node
  }
}
