import BuyinCampaign
import BuyinNumerics
package import BuyinSemantics

// How a block is evaluated
//
// The program is a flat list in which operands stand before users, so a block is one walk over the
// nodes that somebody needs. Every column is worked out once per block. Under an overlay only the
// cone of the changed slots is worked out again; everything else is taken from the block as it
// stands, and so are options whose fields lie outside the cone.

/// The columns of one block of draws.
struct Evaluation {
  private let setting: Setting
  private let block: Block
  /// The block as the plan stands, where this is an overlay over it.
  private let standing: StandingBlock?
  private var columns: Columns
  private var simulations: [CampaignPlan.Option: OptionOutputs] = [:]
  /// The courses of doing nothing, with the contents that options have.
  private var nothings: [CampaignPlan.Option: OptionCourse] = [:]
  /// The courses of sources that do not interact: worked out once for all options they are in.
  private var parts = KnownParts()
  /// The uniform numbers of the groups that move together, by group and stream.
  private var mixed: [Int: [[Double]]] = [:]

  /// Works out what is due of a block, as the plan stands.
  ///
  /// - Parameter known: the same block as it was worked out before, for other questions.
  init(_ setting: Setting, _ block: Block, known: StandingBlock?) throws(RunFailure) {
    self.setting = setting
    self.block = block
    standing = nil
    if let known {
      columns = Columns(standing: known.columns)
      simulations = known.simulations
      nothings = known.nothings
      parts = known.parts
      mixed = known.mixed
    } else {
      columns = Columns(
        standing: [Column?](repeating: nil, count: setting.preparation.program.nodes.count))
    }
    try fill()
  }

  /// Works out what an overlay changes in a block that was worked out as the plan stands.
  init(_ setting: Setting, over standing: StandingBlock) throws(RunFailure) {
    guard let isChanged = setting.isChanged else {
      preconditionFailure("an overlay changes something")
    }
    self.setting = setting
    self.standing = standing
    block = standing.block
    columns = Columns(standing: standing.columns, isChanged: isChanged)
    parts = standing.parts.extended
    mixed = standing.mixed
    try fill()
  }

  /// The block for overlays and later runs.
  var asStanding: StandingBlock {
    StandingBlock(
      block, columns: columns.standing, simulations: simulations, nothings: nothings,
      parts: parts.withoutSums, mixed: mixed)
  }

  private mutating func fill() throws(RunFailure) {
    let nodes = setting.preparation.program.nodes
    for index in setting.due
    where columns[index] == nil && !setting.preparation.isOfCandidate[index] {
      let operands = nodes[index].operands.map { columns[$0.index] }
      columns[index] = try column(of: nodes[index], NodeID(index), operands)
    }
  }

  private mutating func column(
    of node: Node, _ id: NodeID, _ operands: [Column?], about option: CampaignPlan.Option? = nil
  ) throws(RunFailure) -> Column? {
    if let value = setting.certain[id.index] { return .certain(value) }
    switch node.operation {
    case .draw(let shape, _): return .drawn(try draw(shape, id, operands))
    case .choose(let weights, _): return choose(weights, id, operands.compactMap(\.self))
    case .metric(let request): return metric(request, about: option)
    case .statistic: return nil
    case .constant, .slot, .arithmetic, .negate, .not, .select, .call, .bounded:
      let present = operands.compactMap(\.self)
      return present.count == operands.count ? Evaluation.apply(node.operation, present) : nil
    }
  }

  /// Returns the uniform numbers of a drawing node; those of a group are mixed once per block, and
  /// overlays leave them as they are.
  private mutating func uniforms(_ id: NodeID) -> [Double] {
    if let membership = setting.preparation.memberships[id.index] {
      let group = setting.preparation.groups[membership.group]
      let streams = mixed[membership.group] ?? group.uniforms(setting.preparation.design, block)
      mixed[membership.group] = streams
      return streams[membership.position]
    }
    guard let stream = setting.preparation.streams[id.index] else {
      preconditionFailure("every drawing node has a stream")
    }
    return setting.preparation.design.uniforms(stream, block)
  }

  private mutating func draw(
    _ shape: DrawnShape, _ id: NodeID, _ operands: [Column?]
  ) throws(RunFailure) -> [Double] {
    var values = uniforms(id)
    let family: any Family
    if let known = setting.families[id.index] {
      family = known
    } else {
      family = try setting.makeFamily(shape, operands.compactMap(\.self), id)
    }
    family.quantile(&values)
    return values
  }

  private mutating func choose(_ weights: [Double], _ id: NodeID, _ operands: [Column]) -> Column {
    let uniforms = uniforms(id)
    var bounds: [Double] = []
    for weight in weights { bounds.append((bounds.last ?? 0) + weight) }
    return .drawn(
      uniforms.indices.map { draw in
        let choice = bounds.firstIndex { uniforms[draw] < $0 } ?? operands.count - 1
        return operands[choice][draw]
      })
  }

  /// Returns a metric of the model.
  ///
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - option: the option that a goal is asked of; nil elsewhere.
  private mutating func metric(
    _ request: MetricRequest, about option: CampaignPlan.Option?
  ) -> Column {
    guard let plan = setting.preparation.plan, let measure = plan.measure(request.metric) else {
      preconditionFailure("a metric belongs to a plan with a model")
    }
    let step = request.day.map { plan.step(at: $0) }
    if let place = plan.place(of: request.subject) {
      return figure(OptionFigure(place.option, place.region, measure: measure, step: step))
    }
    guard let option else { preconditionFailure("a goal is asked of an option") }
    return figure(OptionFigure(option, measure: measure, step: step, isAdded: true))
  }

  /// Returns a figure of an option; the option is simulated once per block.
  private mutating func figure(_ figure: OptionFigure) -> Column {
    let option = outputs(of: figure.option)
    let outputs: Outputs
    switch figure.region {
    case .whole: outputs = option.total
    case .source(let source):
      guard let place = figure.option.sources.firstIndex(of: source) else { return .certain(.nan) }
      outputs = option.sources[place]
    case .content(let content):
      guard let place = figure.option.contents.firstIndex(of: content) else {
        return .certain(.nan)
      }
      outputs = option.contents[place]
    }
    return (figure.isAdded ? outputs.ofAdded : outputs).figure(figure.measure, at: figure.step)
      ?? .certain(.nan)
  }

  private mutating func outputs(of option: CampaignPlan.Option) -> OptionOutputs {
    if let known = simulations[option] { return known }
    if let known = standing?.simulations[option], setting.leaves(option) { return known }
    guard let plan = setting.preparation.plan else {
      preconditionFailure("a figure belongs to a plan with a model")
    }
    let present = columns
    let inputs = plan.inputs(for: option) { id in
      guard let column = present[id.index] else {
        preconditionFailure("the model's fields are worked out before the model")
      }
      return column
    }
    let course = simulate(inputs, detail: setting.detail, reusing: &parts)
    let nothing = plan.isAnythingThere ? nothing(beside: option, inputs) : nil
    let outputs = course.outputs(over: nothing)
    simulations[option] = outputs
    return outputs
  }

  /// Returns the course of doing nothing, with places for the contents that an option has.
  private mutating func nothing(
    beside option: CampaignPlan.Option, _ inputs: OptionInputs
  ) -> OptionCourse {
    let idle = CampaignPlan.Option(
      sources: [], contents: option.contents, setting: option.setting)
    if let known = nothings[idle] { return known }
    if let known = standing?.nothings[idle], setting.leaves(idle) { return known }
    let course = simulate(inputs.doingNothing, detail: setting.detail, reusing: &parts)
    nothings[idle] = course
    return course
  }

  /// Returns a condition of a goal for an option.
  private mutating func condition(
    _ root: NodeID, of option: CampaignPlan.Option
  ) throws(RunFailure) -> Column {
    let preparation = setting.preparation
    let isNeeded = preparation.needed(by: [root])
    var own: [Int: Column] = [:]
    for (index, node) in preparation.program.nodes.enumerated()
    where isNeeded[index] && preparation.isOfCandidate[index] {
      let operands = node.operands.map { own[$0.index] ?? columns[$0.index] }
      own[index] = try column(of: node, NodeID(index), operands, about: option)
    }
    return own[root.index] ?? columns[root.index] ?? .certain(.nan)
  }

  /// Returns the column that a probe asks for.
  mutating func value(of probe: Probe) throws(RunFailure) -> Column {
    var inputs: [Column] = []
    for input in probe.inputs {
      switch input {
      case .node(let id): inputs.append(columns[id.index] ?? .certain(.nan))
      case .figure(let asked): inputs.append(figure(asked))
      case .goal(let node, let option): inputs.append(try condition(node, of: option))
      }
    }
    return probe.derive.map { $0(inputs) } ?? inputs[0]
  }

  /// Applies an operation that needs neither draws nor the model.
  static func apply(_ operation: Operation, _ operands: [Column]) -> Column {
    switch operation {
    case .constant(let value): .certain(value)
    case .slot: operands[0]
    case .arithmetic(let arithmetic): .combine(Arithmetic(arithmetic), operands[0], operands[1])
    case .negate: operands[0].mapped(.negate)
    case .not: operands[0].mapped(.not)
    case .select: .select(operands[0], operands[1], operands[2])
    case .call(let name): Builtins.body(of: name)(operands)
    case .bounded(let lower, let upper):
      .combine(
        .minimum, .combine(.maximum, operands[0], .certain(lower)), .certain(upper))
    case .choose, .draw, .statistic, .metric:
      preconditionFailure("draws and the model are not applied to columns")
    }
  }
}

/// Works out an operation of certain numbers in base units, with the bits that a run would have.
package func evaluate(_ operation: Operation, _ operands: [Double]) -> Double {
  guard case .certain(let value) = Evaluation.apply(operation, operands.map { .certain($0) })
  else { return .nan }
  return value
}

extension Arithmetic {
  /// Finds the kernel of an operator of the language.
  init(_ operation: ArithmeticOperator) {
    switch operation {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .power: self = .power
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .and: self = .and
    case .or: self = .or
    }
  }
}
