import BuyinReport
import BuyinSemantics
import BuyinSyntax

/// The chapters of statements and of blocks.
extension HelpBook {
  static let statements = HelpChapter(
    "statements", summary: "the lines that a plan is made of",
    introduction: [
      "A plan is a text: some lines say what is known, others ask. Each statement stands on a line "
        + "of its own, or goes on inside brackets. Order does not matter. What stands behind `#` is "
        + "a comment.",
      "In the forms below, words in capitals are to be filled in, what stands in square brackets "
        + "may be left out, and `...` means more of the same. Examples that speak of `bought` and "
        + "`outreach` belong to this plan:",
    ],
    setting: setting,
    groups: [
      HelpChapter.Group("what is known", topics { $0.row.isSupported && !$0.isQuestion }),
      HelpChapter.Group("questions", topics { $0.row.isSupported && $0.isQuestion }),
      HelpChapter.Group("not in this version yet", topics { !$0.row.isSupported }),
    ].filter { !$0.entries.isEmpty })

  private static func topics(_ belongs: (StatementTopic) -> Bool) -> [HelpEntry] {
    StatementTopic.allCases.filter(belongs).map(entry)
  }

  private static func entry(_ topic: StatementTopic) -> HelpEntry {
    entry(
      topic.rawValue, otherNames: topic.rawValue.split(separator: " ").prefix(1).map(String.init),
      kind: topic.isQuestion ? "a question" : "a statement", topic.row)
  }

  static let expressions = HelpChapter(
    "expressions", summary: "how values are written: numbers, ranges, calculations",
    introduction: [
      "A value is a number with its unit, a range, or a calculation. Whatever is not known exactly "
        + "is a range; the program works a plan out in thousands of simulated futures, in each of "
        + "which every range has one value. Examples that speak of `bought` and `outreach` belong to "
        + "[the plan of the statements](statements.md)."
    ],
    groups: [
      HelpChapter.Group("values and calculations", forms { $0.row.isSupported }),
      HelpChapter.Group("not in this version yet", forms { !$0.row.isSupported }),
    ].filter { !$0.entries.isEmpty })

  private static func forms(_ belongs: (ExpressionTopic) -> Bool) -> [HelpEntry] {
    ExpressionTopic.allCases.filter(belongs).map { topic in
      entry(topic.rawValue, otherNames: topic.otherWords, kind: "a way to write a value", topic.row)
    }
  }

  private static func entry(
    _ name: String, otherNames: [String], kind: String, _ row: FormRow
  ) -> HelpEntry {
    let later = "This version reads it, but cannot work with it yet, and says so with E0409."
    return HelpEntry(
      name, otherNames: otherNames, kind: kind, summary: row.summary, forms: row.forms,
      details: row.details + (row.isSupported ? [] : [later]),
      examples: [HelpEntry.Example(row.example, place(of: row))])
  }

  /// Where an example belongs: to the plan before all examples if it names its sources.
  private static func place(of row: FormRow) -> HelpEntry.Example.Place {
    guard row.isSupported, row.isComplete else { return .text }
    let names = row.example.split { !$0.isLetter && $0 != "_" }
    return names.contains("bought") || names.contains("outreach") ? .inPlan : .alone
  }

  static let blocks = HelpChapter(
    "blocks", summary: "the parts of a plan, such as sources and goals, with their fields",
    introduction: [
      "A block describes a part of the plan. Each of its fields stands on a line of its own: the "
        + "name, then the value. A value may be a range, `15 to 25 hours`: nine times in ten the "
        + "truth lies between its ends.",
      "How the fields work together is told by [the model](../model.md).",
    ],
    groups: Session.vocabulary.schemas.map { schema in
      HelpChapter.Group(
        schema.keyword, [entry(schema)] + schema.fields.map { entry($0, of: schema) })
    })

  private static func entry(_ schema: Schema) -> HelpEntry {
    HelpEntry(
      schema.keyword, kind: "a block", summary: schema.summary,
      forms: [
        schema.isNamed
          ? "\(schema.keyword) NAME [\"TITLE\"] { FIELDS }" : "\(schema.keyword) { FIELDS }"
      ],
      details: [
        schema.isNamed
          ? "A plan may have several, each with a name of its own." : "A plan has one at most."
      ],
      parts: schema.fields.map { HelpEntry.Fact("\(schema.keyword).\($0.name)", $0.summary) },
      examples: [HelpEntry.Example(schema.example, schema.namesOthers ? .inPlan : .alone)])
  }

  private static func entry(_ field: Field, of schema: Schema) -> HelpEntry {
    var facts = field.readings.enumerated().map { position, reading in
      HelpEntry.Fact(position == 0 ? "takes" : "or", reading.words)
    }
    switch field.bounds {
    case _ where field.readings.allSatisfy({ $0.isOfName }): break
    case .any: break
    case .notNegative:
      facts.append(HelpEntry.Fact("bounds", field.isPositive ? "above 0" : "not below 0"))
    case .unitInterval:
      facts.append(
        HelpEntry.Fact("bounds", field.isPositive ? "above 0%, at most 100%" : "0% to 100%"))
    }
    if field.allowsNone {
      facts.append(HelpEntry.Fact("or", "`none`"))
    }
    if field.allowsSeveral {
      facts.append(HelpEntry.Fact("several", "may stand together, with commas between them"))
    }
    if field.isStructural {
      facts.append(HelpEntry.Fact("certain", "a number, not a range"))
    }
    let fallback = field.absence == nil ? field.fallback : nil
    facts.append(HelpEntry.Fact("without it", fallback ?? "an error: a plan must say it"))
    if field.allowsSteps {
      facts.append(HelpEntry.Fact("or a list", "one value for each step: `[3, 5, 2] per week`"))
    }
    let others = Session.vocabulary.schemas.filter {
      $0.keyword != schema.keyword && $0.field(named: field.name) != nil
    }
    if !others.isEmpty {
      let words = others.map { "`\($0.keyword)`" }.joined(separator: ", ")
      facts.append(HelpEntry.Fact("also in", words))
    }
    if !field.alsoCalled.isEmpty {
      let words = field.alsoCalled.map { $0.replacing("_", with: " ") }
      facts.append(HelpEntry.Fact("found by", words.joined(separator: ", ")))
    }
    return HelpEntry(
      "\(schema.keyword).\(field.name)", otherNames: field.alsoCalled,
      kind: "a field of `\(schema.keyword)`",
      summary: field.summary, facts: facts,
      examples: [HelpEntry.Example("\(field.name) \(field.example)", .inBlock)])
  }
}

extension Schema {
  /// Whether its example names other blocks, and so needs a plan around it.
  fileprivate var namesOthers: Bool {
    fields.contains { field in
      guard case .name = field.readings[0].shape else { return false }
      return example.contains("  \(field.name) ")
    }
  }
}

extension Reading {
  /// Whether it names a block, and so has no bounds.
  fileprivate var isOfName: Bool { if case .name = shape { true } else { false } }

  /// What it takes, in words.
  fileprivate var words: String { kind + (example.map { ", such as `\($0)`" } ?? "") }

  /// What it takes, without an example.
  private var kind: String {
    switch shape {
    case .share: return "a share"
    case .chance: return "a chance per length of time"
    case .chancePer(let thing): return "a chance per \(thing) and length of time"
    case .sharePer(let things): return "a share per " + things.joined(separator: " per ")
    case .truth: return "`yes` or `no`"
    case .name(let keyword): return "the name of a `\(keyword)`"
    case .condition: return "a condition on results"
    case .quantity(let dimension):
      if dimension == .time { return "a length of time" }
      let units = UnitTable(StandardUnits.all).display(of: dimension.reporting(in: "USD"))
      if units.words.isEmpty { return "a plain number" }
      return "an amount in `\(units.words)`" + bareWords(dimension)
    }
  }

  /// What may be left out of an amount.
  private func bareWords(_ dimension: Dimension) -> String {
    guard let bareUnit else { return "" }
    if dimension == .counted(bareUnit) { return "; a plain number counts as that" }
    let plural = StandardUnits.all.first { $0.singular == bareUnit }?.plural ?? bareUnit
    return "; the word `\(plural)` may be left out"
  }
}
