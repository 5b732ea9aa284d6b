import BuyinCampaign
import BuyinReport
import BuyinSemantics
import BuyinSyntax

/// The chapters of units, metrics and codes.
extension HelpBook {
  static let units = HelpChapter(
    "units", summary: "what quantities are counted in: hours, followers, dollars",
    introduction: [
      "A unit follows its number: `20 hours`; a sign of money stands before it: `$10`. `per` "
        + "divides: `$3 per post`. Singular and plural mean the same. Quantities of different kinds "
        + "are never added or compared, and an hour of work is no length of time. A plan declares "
        + "units of its own with `unit`."
    ],
    form: .table,
    groups: [
      group("hours of work") { $0 == .effort },
      group("calendar time") { $0 == .time },
      group("counted things") { if case .counted = $0 { true } else { false } },
      group("money") { if case .money = $0 { true } else { false } },
    ])

  private static func group(
    _ heading: String, _ belongs: (BaseDimension) -> Bool
  ) -> HelpChapter.Group {
    let units = StandardUnits.all.filter {
      $0.dimension.factors.first.map { belongs($0.base) } ?? false
    }
    return HelpChapter.Group(heading, units.map(entry))
  }

  private static func entry(_ unit: Unit) -> HelpEntry {
    let amount = unit.sign.isEmpty ? "3 \(unit.plural)" : "\(unit.sign)3"
    let one = unit.sign.isEmpty ? "1 \(unit.singular)" : "3 \(unit.singular)"
    return HelpEntry(
      unit.singular, otherNames: [unit.plural, unit.sign].filter { !$0.isEmpty }, kind: "a unit",
      summary: unit.summary, facts: [HelpEntry.Fact("written", "`\(one)`, `\(amount)`")])
  }

  static let metrics = HelpChapter(
    "metrics", summary: "what can be asked of a source: its cost, its members",
    introduction: [
      "A metric is a result. It follows the name of a source and a point: `show bought.members`; "
        + "`\(Session.vocabulary.everything)` stands for all sources together: "
        + "`show \(Session.vocabulary.everything).cost`, and `\(Session.vocabulary.nothing)` for what is "
        + "there without any. `mix.bought.members` is the part of a source in an option, "
        + "`bought.subscribe` how often an action happens. Those that the table marks can also be "
        + "asked `by month`, or at a moment: `bought.members at month 3`. `$` stands for the "
        + "currency of the plan. Where hours are worked, costs need a `wage` in the budget.",
      "How each is worked out stands in [the model](../model.md#metrics).",
    ],
    form: .table,
    groups: [
      HelpChapter.Group("what every plan can ask", rows { !$0.needsValue }.map(entry)),
      HelpChapter.Group(
        "what a plan can ask that says what something is worth",
        rows(\.needsValue).map(entryOfValue)),
    ])

  private static func rows(_ belongs: (Metric) -> Bool) -> [MetricRow] {
    Metric.allCases.filter(belongs).map(\.row)
  }

  /// Returns the entry of a metric with a plan that says what members are worth.
  private static func entryOfValue(_ metric: MetricRow) -> HelpEntry {
    let entry = entry(metric)
    return HelpEntry(
      entry.name, otherNames: entry.otherNames, kind: entry.kind, summary: entry.summary,
      facts: entry.facts,
      examples: entry.examples.map {
        HelpEntry.Example("member { worth $2 per member per month }\n" + $0.text, .inPlan)
      })
  }

  private static func entry(_ metric: MetricRow) -> HelpEntry {
    let unit = UnitTable(StandardUnits.all).display(of: metric.type.dimension.reporting(in: "USD"))
    let words = unit.words.replacing("USD", with: "$")
    return HelpEntry(
      metric.name, otherNames: metric.alsoCalled, kind: "a metric", summary: metric.summary,
      facts: [
        HelpEntry.Fact(
          "unit", metric.type.kind == .share ? "share" : words.isEmpty ? "number" : words),
        HelpEntry.Fact("better is", metric.lessIsBetter ? "less" : "more"),
        HelpEntry.Fact("by month", metric.isSeries ? "yes" : "no"),
      ],
      examples: [HelpEntry.Example("show outreach.\(metric.name)", .inPlan)])
  }

  static func messages(_ codes: [any DiagnosticCode]) -> HelpChapter {
    HelpChapter(
      "codes", summary: "the codes of errors and warnings",
      introduction: [
        "Each message carries a code that never changes its meaning: `E` for errors, which stop a "
          + "plan, `W` for warnings, which question it. `buyin explain E0301` prints what stands "
          + "here."
      ],
      groups: [HelpChapter.Group("", codes.map(entry))])
  }

  private static func entry(_ code: any DiagnosticCode) -> HelpEntry {
    let explanation = code.explanation
    let programs: [(String, HelpEntry.Example.Place, String)] = [
      (explanation.failing, .mistaken(code: code.rawValue), "This provokes it:"),
      (explanation.mended, .inPlan, "This is mended:"),
    ]
    return HelpEntry(
      code.rawValue, kind: code.rawValue.hasPrefix("W") ? "a warning" : "an error",
      summary: code.title, details: explanation.paragraphs,
      examples: programs.filter { !$0.0.isEmpty }.map {
        HelpEntry.Example($0.0, $0.1, heading: $0.2)
      })
  }
}
