package import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics
package import BuyinSyntax

/// Returns what running a plan gave as JSON over lines; docs/reference/json.md says what the keys
/// mean.
///
/// - Parameters:
///   - result: the answers; nil where the plan has errors.
///   - texts: the sources of the plan, by position.
///   - diagnostics: errors and warnings, those that only a run can see among them or not.
/// - Returns: one object, without a line end behind it; the same bytes for the same input.
package func json(
  _ result: PlanResult?, texts: [SourceText], diagnostics: [Diagnostic]
) -> String {
  var messages = diagnostics
  for late in result?.diagnostics ?? [] where !messages.contains(late) { messages.append(late) }
  let verdict = result?.outcomes.lazy.compactMap { outcome -> Verdict? in
    if case .verdict(let verdict) = outcome.kind { verdict } else { nil }
  }.first
  let page: JSONValue = [
    "campaign": result?.campaign.map { .string($0) } ?? .null,
    "currency": result.map { .string($0.currency) } ?? .null,
    "seed": result.map { JSONValue.seed($0.design.seed) } ?? .null,
    "draws": result.map { .integer($0.design.draws) } ?? .null,
    "results": .array(result?.outcomes.map { JSONValue($0, texts: texts) } ?? []),
    "options": .object(result.map { JSONValue.options($0) } ?? []),
    "verdict": verdict.map { JSONValue($0) } ?? .null,
    "diagnostics": .array(messages.map { JSONValue($0, texts: texts) }),
  ]
  return page.pretty
}

extension Outcome {
  /// The name by which programs know the kind of the question.
  package var kindName: String {
    switch kind {
    case .show: "show"
    case .check: "check"
    case .print: "print"
    case .compare: "compare"
    case .verdict: "verdict"
    case .whatIf: "what if"
    case .scenarios: "compare scenarios"
    }
  }
}

extension JSONValue {
  /// Makes a seed: a number where every reader keeps its digits, else a string.
  fileprivate static func seed(_ seed: UInt64) -> JSONValue {
    seed < 1 << 53 ? .integer(Int(seed)) : .string("\(seed)")
  }

  /// Makes the options with their metrics, by name.
  fileprivate static func options(_ result: PlanResult) -> [Member] {
    result.options.map { Member($0.name, .figures($0)) }
  }

  /// Makes the metrics of an option.
  static func figures(_ option: OptionFigures) -> JSONValue {
    .object(option.byName.map { Member($0.name, JSONValue($0.quantity)) })
  }

  /// Makes the answer to one question.
  init(_ outcome: Outcome, texts: [SourceText]) {
    let head: JSONValue = [
      "kind": .string(outcome.kindName), "source": .string(outcome.source),
    ]
    let place = JSONValue.place(outcome.span, texts)
    self = head.joined(with: place.keeping(["file", "line", "column"]))
      .joined(with: JSONValue.answer(outcome, texts: texts))
  }

  static func answer(_ outcome: Outcome, texts: [SourceText]) -> JSONValue {
    switch outcome.kind {
    case .show(let shown): return ["values": .array(shown.map { JSONValue.shown($0) })]
    case .check(let check):
      return [
        "passed": .bool(check.hasPassed), "chance": .number(check.chance.value),
        "chance_error": check.chance.standardError.map { .number($0) } ?? .null,
        "confidence": check.confidence.map { .number($0) } ?? .null,
      ]
    case .print(let parts):
      let values = parts.compactMap { part -> JSONValue? in
        if case .quantity(let quantity) = part { JSONValue(quantity) } else { nil }
      }
      let text = report(outcome).text
      return ["text": .string(String(text.dropLast())), "values": .array(values)]
    case .compare(let comparison):
      let options = comparison.options.map { Member($0.name, .figures($0)) }
      return [
        "options": .object(options),
        "chances_of_first": .array(comparison.chancesOfFirst.map { .number($0.value) }),
      ]
    case .verdict: return .object([])
    case .whatIf(let whatIf): return .whatIf(whatIf, texts: texts)
    case .scenarios(let scenarios):
      return ["scenarios": .array(scenarios.map { .scenario($0) })]
    }
  }

  private static func shown(_ shown: Outcome.Shown) -> JSONValue {
    let value: JSONValue = ["text": .string(shown.text), "quantity": JSONValue(shown.quantity)]
    guard !shown.series.isEmpty else { return value }
    let series = value.adding("series", .array(shown.series.map { JSONValue($0) }))
    guard !shown.dates.isEmpty else { return series }
    return series.adding("dates", .array(shown.dates.map { .string($0) }))
  }

  /// Returns an object with some of its members.
  func keeping(_ keys: [String]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { keys.contains($0.key) })
  }
}
