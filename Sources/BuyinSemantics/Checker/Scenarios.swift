import BuyinSyntax

/// Changes that have a name: `scenario bad { set bought.leave = 30% per month }`
struct Scenario {
  let name: Name
  /// What its author calls it; the name if nothing.
  let title: String
  let bindings: [Binding]

  /// The layer that it makes.
  var layer: Layer {
    var layer = Layer(.scenario(name.text))
    for binding in bindings { layer.bindings[binding.path.text] = binding }
    return layer
  }
}

extension Checker {
  /// Files a scenario, whose lines are changes and nothing else.
  mutating func collectScenario(_ block: Block) {
    guard let name = block.name else {
      report(
        .blockWithoutName(
          block, example: "scenario bad { set outreach.leave = 9% per month }"))
      return
    }
    define(name, .scenario(name))
    var bindings: [Binding] = []
    for item in block.items {
      switch item.kind {
      case .set(let binding):
        if let first = bindings.first(where: { $0.path.text == binding.path.text }) {
          report(.changedTwice(binding.path, first: first.path.span))
        } else {
          bindings.append(binding)
        }
      case .field(let field):
        let owner = blocks.first {
          vocabulary.schema($0.keyword.text)?.field(named: field.name.text) != nil
        }
        let meant = owner.flatMap {
          vocabulary.schema($0.keyword.text)?.field(named: field.name.text)
        }
        report(
          .scenarioLine(
            field.name, of: owner?.name?.text ?? owner?.keyword.text ?? "outreach",
            value: meant.map { FieldRemedy($0).values(of: field) }
              ?? field.values.map { canonicalText(of: $0.expression) }.joined(separator: ", "),
            at: item.span))
      case .definition(let definition):
        report(.scenarioLine(definition.name, of: "outreach", value: nil, at: item.span))
      }
    }
    scenarios[name.text] = Scenario(
      name: name, title: block.title?.plainText ?? name.text, bindings: bindings)
  }

  /// Returns a scenario by its name.
  mutating func scenario(_ name: Name) -> Scenario? {
    if let scenario = scenarios[name.text] { return scenario }
    if isReported(name.text) { return nil }
    let nearest = nearest(to: name.text, among: scenarios.keys.sorted())
    if !isLost(name.text, nearest: nearest) { report(.unknownScenario(name, nearest: nearest)) }
    return nil
  }

  /// Checks the scenarios that no question asks for: their mistakes are mistakes all the same.
  mutating func tryScenarios() {
    for scenario in sortedScenarios {
      let count = variation.variants.count
      _ = tryOut(Changes(scenarios: [scenario]), asking: [], at: scenario.name.span)
      variation.variants.removeLast(variation.variants.count - count)
    }
  }

  /// `compare scenarios`: the plan as it stands beside each scenario.
  mutating func lowerScenarios(_ statement: Statement) -> Query.Kind? {
    guard !scenarios.isEmpty, blocks.indices.contains(where: { isOption($0) }) else {
      report(.noScenarios(at: statement.span))
      return nil
    }
    var compared: [Query.Scenario] = []
    for scenario in sortedScenarios {
      guard
        let variant = tryOut(Changes(scenarios: [scenario]), asking: [], at: statement.span)
      else { return nil }
      compared.append(
        Query.Scenario(name: scenario.name.text, title: scenario.title, variant: variant))
    }
    return .scenarios(compared)
  }

  /// The scenarios in the order of the text.
  private var sortedScenarios: [Scenario] {
    scenarios.values.sorted { $0.name.span < $1.name.span }
  }
}
