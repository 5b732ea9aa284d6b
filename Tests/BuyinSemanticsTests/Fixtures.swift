import BuyinSemantics
import BuyinSyntax
import Testing

/// A small vocabulary: what the rules of types need, and no more.
let vocabulary = Vocabulary(
  schemas: [
    Schema(
      keyword: "budget", summary: "what there is", isNamed: false,
      fields: [
        Field(
          "wage", "what an hour costs",
          [Reading("value", .quantity(Dimension.money().over(.effort)))], fallback: "none",
          coordinate: 1, example: "$20 per hour")
      ], isShared: true, decidesCurrency: true, example: "budget { wage $20 per hour }"),
    Schema(
      keyword: "source", summary: "a way to win followers", isNamed: true,
      fields: [
        Field(
          "pay", "what is paid",
          [
            Reading("once", .quantity(.money())),
            Reading("perTime", .quantity(Dimension.money().over(.time))),
          ], allowsSeveral: true, fallback: "nothing", coordinate: 1, example: "$10"),
        Field(
          "followers", "who comes",
          [Reading("once", .quantity(.counted("follower")), bareUnit: "follower")],
          fallback: "none", coordinate: 2, example: "60 to 250"),
        Field(
          "real", "the share of people", [Reading("value", .share)], bounds: .unitInterval,
          fallback: "100%", coordinate: 3, example: "20% to 80%"),
        Field(
          "leave", "the chance to leave", [Reading("value", .chance)], bounds: .unitInterval,
          fallback: "none", coordinate: 4, example: "5% per month"),
        Field(
          "start", "when it begins", [Reading("value", .quantity(.time))], isStructural: true,
          fallback: "at once", coordinate: 5, example: "2 months"),
      ], hasMetrics: true, isPart: true, example: "source x { followers 3 }"),
  ],
  metrics: [
    MetricRow(
      "members", "who stays", type: QuantityType(.number, .counted("member")), isSeries: true,
      lessIsBetter: false)
  ],
  functions: [
    Signature(
      "max", "the larger", [[.init("a"), .init("b")]], isVariadic: true, rule: .same,
      examples: ["max(1, 2)"]),
    Signature("exp", "e to a power", [[.init("x")]], rule: .pure, examples: ["exp(1)"]),
    Signature("mean", "the mean", [[.init("x")]], rule: .statistic(.mean), examples: ["mean(x)"]),
    Signature(
      "over", "a chance over a longer time", [[.init("rate"), .init("time")]], rule: .compounding,
      examples: ["over(10% per month, 12 months)"]),
    Signature(
      "normal", "a bell", [[.init("mean"), .init("sd", .scale)]],
      rule: .distribution(staysWithinBounds: false), examples: ["normal(100, 15)"]),
  ],
  units: StandardUnits.all, everything: "all", nothing: "nothing")

/// Checks a plan.
func checked(_ plan: String) -> CheckResult {
  let parsed = parse(SourceText(name: "plan.buyin", plan), as: SourceID(0))
  let result = check(
    parsed.file.statements, vocabulary: vocabulary, lostNames: parsed.lostNames.map(\.text))
  #expect(parsed.diagnostics.isEmpty, "\(plan)")
  return result
}

/// Returns the codes of what checking a plan says, in the order of its text.
func codes(_ plan: String) -> [String] { checked(plan).diagnostics.map(\.code) }

/// Returns the program of a plan without errors.
func program(_ plan: String) throws -> CheckedProgram {
  let result = checked(plan)
  #expect(result.diagnostics.allSatisfy { $0.severity != .error }, "\(plan)")
  return try #require(result.program)
}

/// A certain value as a reader sees it.
struct Seen: Equatable {
  let value: Double
  /// What it is, in the words of messages.
  let what: String
  /// The units that it is shown in.
  let unit: String
}

/// Returns what an expression is worth, after some definitions; it must be certain.
func seen(_ expression: String, after definitions: String = "") throws -> Seen {
  let found = try program(definitions + "\nshow \(expression)")
  let value = try #require(shownValues(found).last)
  guard case .constant(let number) = found.nodes[value.node.index].operation else {
    Issue.record("\(expression) is no certain number")
    return Seen(value: .nan, what: "", unit: "")
  }
  return Seen(
    value: number / value.unit.factor, what: value.type.description(shownIn: value.unit),
    unit: value.unit.words)
}

/// Returns what the questions of a program show.
func shownValues(_ program: CheckedProgram) -> [TypedNode] {
  program.queries.flatMap { query -> [TypedNode] in
    if case .show(let shown) = query.kind { shown.map(\.value) } else { [] }
  }
}

/// Returns the distributions of a program, in the order of its nodes.
func draws(_ program: CheckedProgram) -> [(shape: DrawnShape, key: DrawKey)] {
  program.nodes.compactMap { node in
    if case .draw(let shape, let key) = node.operation { (shape, key) } else { nil }
  }
}
