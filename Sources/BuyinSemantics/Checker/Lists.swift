import BuyinSyntax

// How lists are checked
//
// How many values a list has is certain, so a list is gone after checking: it is unfolded into its
// values, each a step of its own, like the functions of a plan. A list stands as one typed node
// whose number leads to its values. A definition that is a list gives each value a slot, named as
// it is asked for: `costs[2]`.
//
// What a list made with `for` draws for one value is named after the value's name where it runs over
// a list of names, else after its position, so that a further value at the end draws nothing anew.

/// The values of a list.
struct List {
  /// What a list made with `for` makes a value of.
  struct Origin {
    /// The position in what the list runs over, from 1.
    let position: Int
    /// The number there, where it is a constant.
    let number: Double?
  }

  let elements: [TypedNode]
  /// Where the values of a list made with `for` come from; empty for others.
  var origins: [Origin] = []
}

extension Checker {
  /// Returns the values of a list; nil for what is none.
  func list(_ value: TypedNode) -> [TypedNode]? { lists[value.node]?.elements }

  /// Returns the type of a list's values; nil for an empty one and for what is no list.
  func elementType(_ value: TypedNode) -> QuantityType? { list(value)?.first?.type }

  /// Makes a list of values of one type; nil where their types differ, which is reported.
  private mutating func makeList(
    _ typed: [(value: TypedNode, span: Span)], origins: [List.Origin] = [], _ span: Span
  ) -> TypedNode? {
    let inOneCurrency = unified(typed.map(\.value), span)
    let elements = zip(inOneCurrency, typed).map { (value: $0, span: $1.span) }
    var type = elements.first?.value.type
    for (value, place) in elements {
      guard value.type.kind != .list else { return refuse(.listInList(at: place)) }
      guard let first = elements.first?.value, let known = type else { break }
      let sample = TypedNode(node: first.node, type: known, unit: first.unit)
      guard let both = common(sample, value) else {
        return refuse(.unlikeElements(sample, at: elements[0].span, value, at: place))
      }
      type = both
    }
    let unit = elements.first { $0.value.unit != .none }?.value.unit ?? .none
    let values = elements.map { TypedNode(node: $0.value.node, type: type ?? .number, unit: unit) }
    return add(List(elements: values, origins: origins), span)
  }

  private mutating func add(_ list: List, _ span: Span) -> TypedNode {
    // A step that is nothing but the list's, also where others would be used again.
    let others = reuse
    reuse = nil
    let node = constant(0, span)
    reuse = others
    lists[node] = list
    return TypedNode(node: node, type: QuantityType(.list), unit: .none)
  }

  /// Gives each value of a list a slot: `costs[2]`.
  mutating func addSlots(_ path: String, _ value: TypedNode, span: Span) -> TypedNode {
    let elements = (list(value) ?? []).enumerated().map { index, element in
      addSlot("\(path)[\(index + 1)]", part: 0, value: element, span: span, bounds: .any).value
    }
    return add(List(elements: elements), span)
  }

  /// `[a, b, c]`, `[1..5, 8]`
  mutating func lowerList(
    _ elements: [Expression], _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    guard elements.count <= limits.elements else {
      return refuse(.listTooLong(limits.elements, at: span))
    }
    var values: [(TypedNode, Span)] = []
    var isWhole = true
    for element in elements {
      guard let value = lower(element, scope) else {
        isWhole = false
        continue
      }
      if case .integers = element.kind {
        values += (list(value) ?? []).map { ($0, element.span) }
      } else {
        values.append((value, element.span))
      }
    }
    guard isWhole else { return nil }
    guard values.count <= limits.elements else {
      return refuse(.listTooLong(limits.elements, at: span))
    }
    return makeList(values, span)
  }

  /// `1..12`
  mutating func lowerIntegers(
    _ first: Expression, _ last: Expression, _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    guard let lower = wholeNumber(first, scope), let upper = wholeNumber(last, scope) else {
      return nil
    }
    guard lower <= upper else { return refuse(.integersDownwards(first, last, at: span)) }
    guard upper - lower < Double(limits.elements) else {
      return refuse(.listTooLong(limits.elements, at: span))
    }
    let values = stride(from: lower, through: upper, by: 1).map { number in
      (TypedNode(node: constant(number, span), type: .number, unit: .none), span)
    }
    return makeList(values, span)
  }

  /// Returns a certain whole number; nil for anything else, which is reported.
  private mutating func wholeNumber(_ tree: Expression, _ scope: Scope) -> Double? {
    guard let value = lower(tree, scope) else { return nil }
    guard value.type.isPlainNumber, let number = known[value.node.index],
      number == number.rounded(), abs(number) <= 1e15
    else {
      report(.wholeNumberExpected(value, isKnown: known[value.node.index] != nil, at: tree.span))
      return nil
    }
    return number
  }

  /// `costs[2]`, counted from 1.
  mutating func lowerIndex(
    _ base: Expression, _ index: Expression, _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    let value = lower(base, scope)
    guard let number = wholeNumber(index, scope), let value else { return nil }
    guard let elements = list(value) else { return refuse(.indexOfValue(base, value)) }
    guard number >= 1, number <= Double(elements.count) else {
      return refuse(.indexOutside(number, count: elements.count, at: index.span))
    }
    return elements[Int(number) - 1]
  }

  /// `[f(i) for i in 1..5 if i != 3]`
  mutating func lowerComprehension(
    _ comprehension: Comprehension, _ span: Span, _ scope: Scope
  ) -> TypedNode? {
    guard let domain = lower(comprehension.domain, scope) else { return nil }
    guard let values = list(domain) else {
      return refuse(.listExpected(domain, at: comprehension.domain))
    }
    let site = "\(scope.path)/for"
    let number = calls[site, default: 0]
    calls[site] = number + 1
    let names = distinctNames(comprehension.domain)
    var elements: [(TypedNode, Span)] = []
    var origins: [List.Origin] = []
    for (index, value) in values.enumerated() {
      var inner = scope
      inner.path = "\(site)#\(number)[\(names?[index] ?? "\(index + 1)")]"
      inner.joint = nil
      inner.arguments[comprehension.variable.text] = .some(value)
      guard let isWanted = isWanted(comprehension.condition, inner) else { return nil }
      guard isWanted else { continue }
      guard let element = lower(comprehension.element, inner) else { return nil }
      elements.append((element, comprehension.element.span))
      let isNumber = value.type.isPlainNumber
      origins.append(
        List.Origin(
          position: index + 1, number: isNumber ? constantValue(value.node) : nil))
    }
    return makeList(elements, origins: origins, span)
  }

  /// Whether a value goes into the list; nil where that is uncertain, which is reported.
  private mutating func isWanted(_ condition: Expression?, _ scope: Scope) -> Bool? {
    guard let condition else { return true }
    guard let value = lower(condition, scope) else { return nil }
    guard value.type == .truth else {
      report(.truthExpected(after: "if", value, at: condition.span))
      return nil
    }
    guard let truth = known[value.node.index] else {
      report(.elementUncertain(at: condition.span))
      return nil
    }
    return truth != 0
  }

  /// Returns the names that a list consists of, if it does and they differ.
  private func distinctNames(_ tree: Expression) -> [String]? {
    guard case .list(let elements) = tree.unwrapped.kind else { return nil }
    let names = elements.compactMap { element -> String? in
      if case .name(let name) = element.kind { name.text } else { nil }
    }
    return names.count == elements.count && Set(names).count == names.count ? names : nil
  }

  /// `count(costs)`
  mutating func lowerElementCount(
    _ value: TypedNode, _ call: Call, _ span: Span
  ) -> TypedNode? {
    guard let elements = list(value) else {
      return refuse(.listExpected(value, at: call.arguments[0].value))
    }
    return TypedNode(
      node: constant(Double(elements.count), span), type: .number, unit: .none)
  }

  /// Returns what each value of a list is called where it is shown, as it can be typed.
  func labels(of value: TypedNode, _ tree: Expression) -> [String] {
    guard let list = lists[value.node] else { return [] }
    let whole = canonicalText(of: tree)
    switch tree.kind {
    case .list(let elements) where !elements.contains(where: \.isIntegers):
      return elements.map { canonicalText(of: $0) }
    case .list, .integers:
      return list.elements.indices.map { index in
        constantValue(list.elements[index].node).map { shortest($0) } ?? "\(whole)[\(index + 1)]"
      }
    case .grouping(let inner): return labels(of: value, inner)
    case .comprehension(let comprehension):
      let variable = comprehension.variable.text
      return list.origins.enumerated().map { index, origin in
        let element = domainElement(comprehension.domain, origin)
        return element.map { canonicalText(of: comprehension.element.replacing(variable, by: $0)) }
          ?? "\(whole)[\(index + 1)]"
      }
    case .quantity, .name, .text, .truth, .date, .call, .member, .index, .moment, .series, .unary,
      .binary, .per, .range, .outOf, .conditional:
      return list.elements.indices.map { "\(whole)[\($0 + 1)]" }
    }
  }

  /// Returns the expression of a value that a list runs over; nil where it has none of its own.
  private func domainElement(_ domain: Expression, _ origin: List.Origin) -> Expression? {
    if let value = origin.number { return number(value, domain.span) }
    switch domain.kind {
    case .list(let elements) where !elements.contains(where: \.isIntegers):
      return elements[origin.position - 1]
    case .name, .member:
      let position = number(Double(origin.position), domain.span)
      return Expression(.index(domain, position), domain.span)
    case .grouping(let inner): return domainElement(inner, origin)
    case .list, .integers, .quantity, .text, .truth, .date, .comprehension, .call, .index, .moment,
      .series, .unary, .binary, .per, .range, .outOf, .conditional:
      return nil
    }
  }

  private func number(_ value: Double, _ span: Span) -> Expression {
    let digits = shortest(value)
    return Expression(
      .quantity(
        QuantityLiteral(
          number: NumberLiteral(
            value: value, digits: digits, decimals: 0, suffix: nil, span: span))), span)
  }
}

extension Expression {
  /// Whether it is whole numbers written with two dots.
  var isIntegers: Bool {
    if case .integers = kind { true } else { false }
  }
}
