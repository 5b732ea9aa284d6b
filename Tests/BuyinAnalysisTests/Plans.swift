import Buyin
import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics
import BuyinSyntax
import Testing

@testable import BuyinAnalysis

/// Works out the answers of a plan.
///
/// - Parameters:
///   - text: the plan with its questions.
///   - threads: how many threads the runs may use.
func answers(_ text: String, draws: Int = 8_192, threads: Int = 1) throws -> PlanResult {
  let parsed = parse(SourceText(name: "plan", text), as: SourceID(0))
  try #require(parsed.diagnostics.isEmpty, "\(parsed.diagnostics.map(\.message))")
  let checked = check(parsed.file.statements, vocabulary: Session.vocabulary)
  let program = try #require(checked.program, "\(checked.diagnostics.map(\.message))")
  let binding = bind(program)
  let plan = try #require(binding.plan, "\(binding.diagnostics.map(\.message))")
  return try answer(
    program, plan: plan, design: Design(draws: draws), settings: .init(threads: threads))
}

/// Works out the verdict of a plan.
///
/// - Parameters:
///   - text: the plan without the question.
///   - question: what is asked.
func verdict(
  _ text: String, _ question: String = "verdict", draws: Int = 8_192, threads: Int = 1
) throws -> Verdict {
  let result = try answers(text + "\n" + question + "\n", draws: draws, threads: threads)
  let found = result.outcomes.compactMap { outcome -> Verdict? in
    if case .verdict(let verdict) = outcome.kind { verdict } else { nil }
  }
  return try #require(found.last)
}

extension Verdict {
  /// The name of the choice.
  var chosen: String { candidates[choice].figures.name }

  /// The name of the rival.
  var challenger: String? { rival.map { candidates[$0].figures.name } }

  /// The candidate of a name.
  func candidate(_ name: String) throws -> Candidate {
    try #require(candidates.first { $0.figures.name == name })
  }

  /// The grade of a source.
  func grade(_ source: String) -> Grade? { grades.first { $0.source == source }?.grade }
}

/// Writes a source whose followers are certain and all become members who stay.
///
/// - Parameters:
///   - pay: what it costs; nothing if nil.
///   - rest: further lines; one about interest takes the place of its own.
func source(_ name: String, pay: String?, members: String, rest: String = "") -> String {
  let lines =
    (pay.map { ["pay \($0)"] } ?? []) + ["followers \(members)"]
    + (rest.contains("interested") ? [] : ["interested 100%"])
    + ["engage 100% per month", "leave 0% per month"] + (rest.isEmpty ? [] : [rest])
  return "source \(name) {\n" + lines.joined(separator: "\n") + "\n}\n"
}

/// The plan that the model is measured by: ten dollars of followers, or twenty hours of outreach.
let tenDollars = """
  horizon 6 months
  budget { cash $500; time 40 hours; wage $20 per hour }
  source bought {
    pay $10
    followers 2000
    real 20% to 80%
    interested 0.1% to 2%
    engage 5% to 20% per month
    leave 10% to 30% per month
  }
  source outreach {
    work 15 to 25 hours
    followers 60 to 250
    real 97% to 99.9%
    interested 50% to 90%
    engage 20% to 50% per month
    leave 2% to 6% per month
    invites 0.02 to 0.1 followers per member per month
    alike 40% to 80%
  }

  """
