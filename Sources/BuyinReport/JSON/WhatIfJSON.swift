import BuyinAnalysis
import BuyinSyntax

extension JSONValue {
  /// Makes what a plan with changes answers; verdicts stand in the answers here.
  static func whatIf(_ whatIf: Outcome.WhatIf, texts: [SourceText]) -> JSONValue {
    let answers = whatIf.answers.map { answer -> JSONValue in
      JSONValue(answer.outcome, texts: texts)
        .adding("verdict", ifPresent: verdict(answer.outcome).map { JSONValue($0) })
        .adding("before", answer.before.map { before($0, texts: texts) } ?? .null)
    }
    return ["changes": .strings(whatIf.changes), "answers": .array(answers)]
  }

  private static func before(_ outcome: Outcome, texts: [SourceText]) -> JSONValue {
    answer(outcome, texts: texts).adding("verdict", ifPresent: verdict(outcome).map { brief($0) })
  }

  /// Makes the plan under one scenario.
  static func scenario(_ scenario: Outcome.Scenario) -> JSONValue {
    [
      "name": scenario.name.map { .string($0) } ?? .null, "title": .string(scenario.title),
      "options": .object(scenario.options.map { Member($0.name, .figures($0)) }),
      "verdict": brief(scenario.verdict),
    ]
  }

  private static func verdict(_ outcome: Outcome) -> Verdict? {
    if case .verdict(let verdict) = outcome.kind { verdict } else { nil }
  }

  /// Makes what is known of a verdict that only its headline was worked out of.
  private static func brief(_ verdict: Verdict) -> JSONValue {
    JSONValue(verdict).keeping([
      "choice", "word", "confidence", "confidence_error", "rival", "feasible",
    ])
  }
}
