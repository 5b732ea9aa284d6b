import BuyinSyntax

// How layers give a slot its value
//
// A slot's value is the topmost of its layers: the definition, a `set` of each used file, a `set` of
// the plan, the `set`s of an option, scenarios, and each `what if`, inner above outer. A layer's
// right side means every other name as it is in the whole stack (it is late-bound), and the slot's
// own name as the value beneath. So a layer that does not mention the slot covers everything
// beneath it, and what is covered is not even looked at: it would bring needs, and so cycles, that
// the plan with this layer does not have.
//
// Streams: a value that covers its slot is drawn from the slot's own path and ordinals: the same
// uniform numbers go through another quantile function, so that the plans with and without it
// share their futures. One that mentions the slot draws from `slot+layer`, or else
// `leave * (0.8 to 1.2)` would be one with `leave` in every draw.

/// Values that lie above those of a plan's definitions.
struct Layer {
  /// What put it there.
  enum Kind: Hashable {
    case set
    /// The `set`s of a file that the plan uses, by its path.
    case used(String)
    /// Of an option, by its name.
    case option(String)
    case scenario(String)
    /// Which of several `what if` around each other, from 1.
    case whatIf(Int)

    /// Whether it belongs to the plan as it stands.
    var isOfPlan: Bool {
      switch self {
      case .set, .used: true
      case .option, .scenario, .whatIf: false
      }
    }
  }

  let kind: Kind
  /// The values, by the path of their slot.
  var bindings: [String: Binding] = [:]

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// What names its own draws beside the slot's.
  var suffix: String {
    switch kind {
    case .set: "set"
    case .used(let file): "set of \(file)"
    case .option(let name): "option \(name)"
    case .scenario(let name): "scenario \(name)"
    case .whatIf(1): "what if"
    case .whatIf(let depth): "what if \(depth)"
    }
  }
}

/// A value that a layer puts over a slot's.
struct Cover {
  let binding: Binding
  let layer: Layer
  /// Whether it reads the value beneath.
  let mentionsItself: Bool
}

extension Checker {
  /// Returns the layers' values of a slot from below to above, without those that are covered whole.
  ///
  /// - Parameters:
  ///   - path: the slot.
  ///   - block: the block that it stands in; nil outside blocks.
  func covers(of path: String, _ block: Int?) -> [Cover] {
    var covers: [Cover] = []
    for layer in layers {
      guard let binding = layer.bindings[path] else { continue }
      let mentionsItself = mentions(binding.value, path, block)
      if !mentionsItself { covers = [] }
      covers.append(Cover(binding: binding, layer: layer, mentionsItself: mentionsItself))
    }
    return covers
  }

  /// Whether the definition itself is needed: where nothing covers it whole. The plan as it stands
  /// looks at its definitions in any case, for their mistakes.
  func lowersDefinition(under covers: [Cover]) -> Bool {
    !variation.isInside || covers.first?.mentionsItself ?? true
  }

  /// Returns the scope of a layer's right side.
  ///
  /// - Parameters:
  ///   - cover: the value with its layer.
  ///   - scope: the scope of the slot's definition.
  ///   - beneath: the value beneath; nil where there is none.
  mutating func scopeOf(_ cover: Cover, _ scope: Scope, _ beneath: TypedNode?) -> Scope {
    guard cover.mentionsItself else {
      forgetDraws(of: scope.path)
      return scope
    }
    var inner = Scope(path: "\(scope.path)+\(cover.layer.suffix)", block: scope.block)
    inner.beneath = beneath.map { (scope.path, $0) }
    return inner
  }

  /// Starts counting the distributions of a slot anew.
  mutating func forgetDraws(of path: String) {
    guard countedPaths.remove(path) != nil else { return }
    ordinals = ordinals.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
    calls = calls.filter { !$0.key.hasPrefix(path + "/") }
  }

  /// Whether an expression reads a slot.
  private func mentions(_ root: Expression, _ path: String, _ block: Int?) -> Bool {
    var pending = [root]
    while let expression = pending.popLast() {
      switch expression.kind {
      case .name(let name) where self.path(ofName: name.text, block) == path: return true
      case .member(let base, let word):
        if case .name(let name) = base.kind, "\(name.text).\(word.text)" == path { return true }
        pending.append(base)
      case .quantity, .name, .text, .truth, .date, .grouping, .list, .comprehension, .integers,
        .call, .index, .moment, .series, .unary, .binary, .per, .range, .outOf, .conditional:
        pending += expression.children
      }
    }
    return false
  }

  /// Returns the path that a name means in a block, whose own definitions come first.
  func path(ofName name: String, _ block: Int?) -> String {
    guard let block, case .value = meanings["\(blockName(block)).\(name)"] else { return name }
    return "\(blockName(block)).\(name)"
  }
}
