package import BuyinReport
import BuyinSemantics
import BuyinSyntax

extension HelpBook {
  /// The plan that examples refer to: a budget and two sources.
  package static let setting: String = {
    let schemas = Session.vocabulary.schemas.filter { ["budget", "source"].contains($0.keyword) }
    let known = schemas.map(\.example).joined(separator: "\n\n")
    return """
      \(known)

      source bought "2000 followers for $10" {
        pay         $10
        followers   2000
        real        20% to 80%
        interested  0.1% to 2%
        engage      5% to 20% per month
        leave       10% to 30% per month
      }
      """
  }()

  /// Returns an entry whose examples carry what they print.
  package static func answered(_ entry: HelpEntry) -> HelpEntry {
    HelpEntry(
      entry.name, otherNames: entry.otherNames, kind: entry.kind, summary: entry.summary,
      forms: entry.forms, details: entry.details, facts: entry.facts, parts: entry.parts,
      examples: entry.examples.map(answered))
  }

  /// Returns a chapter whose examples carry what they print.
  package static func answered(_ chapter: HelpChapter) -> HelpChapter {
    HelpChapter(
      chapter.name, summary: chapter.summary, introduction: chapter.introduction,
      setting: chapter.setting, form: chapter.form,
      groups: chapter.groups.map { HelpChapter.Group($0.heading, $0.entries.map(answered)) })
  }

  private static func answered(_ example: HelpEntry.Example) -> HelpEntry.Example {
    switch example.place {
    case .alone:
      return HelpEntry.Example(
        example.text, .alone, heading: example.heading, answer: answer(to: example.text))
    case .inPlan, .mistaken:
      return HelpEntry.Example(example.text, place(of: example), heading: example.heading)
    case .inBlock, .text: return example
    }
  }

  /// Runs a plan, and returns what it prints; nothing for one that asks nothing.
  private static func answer(to plan: String) -> String {
    var session = Session()
    let reply = session.enter([SourceText(name: "example", plan)])
    return reply.result.map { report($0).text } ?? ""
  }

  /// Returns what a page may promise of a text: that it shows its mistake and no other, or that it
  /// can be read. Some mistakes are found only in a run, and some make others.
  private static func place(of example: HelpEntry.Example) -> HelpEntry.Example.Place {
    let source = SourceText(name: "example", example.text)
    if case .mistaken(let code) = example.place {
      var session = Session()
      let reply = session.enter([source], checkOnly: true)
      if reply.diagnostics.filter({ $0.severity == .error }).map(\.code) == [code] {
        return example.place
      }
    }
    let isRead = !parse(source, as: SourceID(0)).diagnostics.contains { $0.severity == .error }
    return isRead ? .inPlan : .text
  }
}
