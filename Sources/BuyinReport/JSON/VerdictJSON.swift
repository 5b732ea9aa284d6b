package import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics
import BuyinSemantics

extension JSONValue {
  /// Makes a verdict.
  init(_ verdict: Verdict) {
    let names = verdict.candidates.map(\.figures.name)
    func name(_ position: Int?) -> JSONValue {
      position.flatMap { names.indices.contains($0) ? .string(names[$0]) : nil } ?? .null
    }
    let choice: JSONValue = [
      "choice": verdict.word == .undecided ? .null : name(verdict.choice),
      "word": .string(verdict.word.rawValue),
      "confidence": JSONValue.value(verdict.confidence),
      "confidence_error": JSONValue.error(verdict.confidence),
      "rival": name(verdict.rival),
      "feasible": .bool(verdict.hasFeasible),
      "required_confidence": .number(verdict.requiredConfidence),
      "sentences": .strings(sentences(of: verdict)),
      "grades": .object(verdict.grades.map { Member($0.source, .string($0.grade.rawValue)) }),
      "tipping_points": .array(verdict.tippingPoints.map { .tippingPoint($0, name($0.winner)) }),
      "cautions": .array(verdict.cautions.map { .caution($0, VerdictWriter(verdict).caution($0)) }),
      "candidates": .object(verdict.candidates.map { Member($0.figures.name, .candidate($0)) }),
    ]
    self = choice.adding(JSONValue.facts(verdict, name))
  }

  /// Makes what else is known.
  private static func facts(_ verdict: Verdict, _ name: (Int?) -> JSONValue) -> [Member] {
    [
      Member("utility", .utility(verdict.utility)),
      Member("out_of_reach", name(verdict.outOfReach)),
      Member("leads_with_number", .bool(verdict.leadsWithNumber)),
      Member("poor_idea", .bool(verdict.poorIdea != nil)),
      Member(
        "grade_reasons",
        .object(zip(verdict.grades, verdict.gradeReasons).map { Member($0.source, .reason($1)) })),
      Member("break_even_worth", verdict.breakEvenWorth.map { JSONValue($0) } ?? .null),
      Member("break_even_wages", .array(verdict.breakEvenWages.map { .wage($0, name) })),
      Member("same_money", verdict.sameMoney.map { .sameMoney($0, name) } ?? .null),
      Member("ladder", verdict.ladder.map { .ladder($0) } ?? .null),
      Member("steadfast", .array(verdict.steadfast.map { .assumption($0) })),
      Member("information", verdict.information.map { .information($0) } ?? .null),
    ]
  }

  private static func value(_ estimate: Estimate?) -> JSONValue {
    estimate.map { .number($0.value) } ?? .null
  }

  private static func error(_ estimate: Estimate?) -> JSONValue {
    estimate?.standardError.map { .number($0) } ?? .null
  }

  private static func candidate(_ candidate: Verdict.Candidate) -> JSONValue {
    [
      "title": .string(candidate.figures.title),
      "ranked": .bool(candidate.isRanked),
      "free": .bool(candidate.isFree),
      "utility": value(candidate.utility),
      "utility_error": error(candidate.utility),
      "chance_of_choice": value(candidate.chanceOfChoice),
      "member_ratio": candidate.memberRatio.map { JSONValue(ratio($0)) } ?? .null,
      "follower_ratio": candidate.followerRatio.map { JSONValue(ratio($0)) } ?? .null,
      "within_cash": value(candidate.feasibility.withinCash),
      "within_hours": value(candidate.feasibility.withinHours),
      "feasible": .bool(candidate.feasibility.isFeasible),
      "kind": .string(candidate.kind.name),
      "shown": .bool(candidate.isShown),
      "keeps_to_budget": .bool(candidate.feasibility.keepsToBudget),
      "goals": goals(candidate.feasibility),
      "chance_of_profit": estimate(candidate.chanceOfProfit),
      "profit_gap": candidate.profitGap.map { JSONValue(ratio($0)) } ?? .null,
      "price_infinite": .bool(candidate.isPriceInfinite),
      "added": .object(
        candidate.added.map { Member($0.metric.rawValue, JSONValue($0.quantity)) }),
    ]
  }

  private static func ratio(_ summary: Summary) -> Quantity {
    Quantity(summary: summary, type: .number, unit: .none)
  }

  private static func tippingPoint(
    _ point: Verdict.TippingPoint, _ winner: JSONValue
  ) -> JSONValue {
    let scale = Scale(point.type, point.unit)
    return [
      "path": .string(point.path), "source": point.source.map { .string($0) } ?? .null,
      "unit": .string(scale.unit), "nearest": scale(point.nearest),
      "crossings": .array(point.crossings.map { scale($0) }),
      "stated": .array([scale(point.stated.lowerBound), scale(point.stated.upperBound)]),
      "inside": .bool(point.isInside), "distance": .number(point.distance), "winner": winner,
    ]
  }

  private static func caution(_ caution: Verdict.Caution, _ sentence: String) -> JSONValue {
    let head: JSONValue =
      switch caution {
      case .followersAreNotMembers, .unpricedHours: ["kind": .string(caution.kindName)]
      case .fakeInfluence(let source):
        ["kind": .string(caution.kindName), "source": .string(source)]
      case .growth(let source, let chance, let number):
        [
          "kind": .string(caution.kindName), "source": .string(source), "chance": .number(chance),
          "offspring": .number(number),
        ]
      case .nearCertainty(let path), .unsourced(let path):
        ["kind": .string(caution.kindName), "path": .string(path)]
      }
    return head.adding("text", .string(sentence))
  }
}

extension Verdict.Caution {
  /// The name by which programs know the kind of the caution.
  package var kindName: String {
    switch self {
    case .followersAreNotMembers: "followers_are_not_members"
    case .fakeInfluence: "fake_influence"
    case .unpricedHours: "unpriced_hours"
    case .growth: "growth"
    case .nearCertainty: "near_certainty"
    case .unsourced: "unsourced"
    }
  }
}
