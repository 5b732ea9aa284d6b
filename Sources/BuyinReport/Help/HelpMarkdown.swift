/// Returns a chapter as a page of the reference, in Markdown.
///
/// Every block between fences says what it is, in the words that the tests of pages know.
package func markdown(_ chapter: HelpChapter) -> String {
  var page = "# \(chapter.name.capitalisedFirst)\n"
  page += "\n<!-- Made by `make generated` from the program's own tables: change those. -->\n"
  for paragraph in chapter.introduction { page += "\n\(flowed(paragraph))\n" }
  if !chapter.setting.isEmpty { page += fenced("buyin check", chapter.setting) }
  for group in chapter.groups {
    if !group.heading.isEmpty { page += "\n## \(group.heading.capitalisedFirst)\n" }
    switch chapter.form {
    case .sections:
      let depth = group.heading.isEmpty ? "##" : "###"
      for entry in group.entries { page += "\n\(depth) \(entry.name)\n" + section(entry) }
    case .table: page += "\n" + table(group.entries)
    }
  }
  return page
}

/// Returns what a section says of its entry.
private func section(_ entry: HelpEntry) -> String {
  var text = "\n\(flowed(entry.sentence))\n"
  if !entry.forms.isEmpty {
    text += fenced("text", entry.forms.joined(separator: "\n"))
  }
  for paragraph in entry.details { text += "\n\(flowed(paragraph))\n" }
  let facts = entry.facts + entry.parts.map { HelpEntry.Fact("`\($0.label)`", $0.words) }
  if !facts.isEmpty { text += "\n" }
  for fact in facts { text += flowed("- \(fact.label): \(fact.words)", indent: 2) + "\n" }
  for example in entry.examples {
    if !example.heading.isEmpty { text += "\n\(example.heading)\n" }
    // A page is a text: characters that are none are shown by a sign, and then nothing is promised.
    let isText = !example.text.unicodeScalars.contains { $0 != "\n" && Styled.isUnsafe($0) }
    text +=
      isText
      ? fenced(fence(of: example), example.text)
      : fenced("text", Styled(example.text).rendered(in: Style()))
    if !example.answer.isEmpty { text += fenced("output", example.answer) }
  }
  return text
}

/// Returns entries as rows, with a column for each fact.
private func table(_ entries: [HelpEntry]) -> String {
  guard let first = entries.first else { return "" }
  let heads = ["name"] + first.facts.map(\.label) + ["meaning"]
  var text = "| \(heads.joined(separator: " | ")) |\n"
  text += "|\(String(repeating: "---|", count: heads.count))\n"
  for entry in entries {
    let cells = ["`\(entry.name)`"] + entry.facts.map(\.words) + [entry.summary]
    text += "| \(cells.joined(separator: " | ")) |\n"
  }
  return text
}

/// Returns the words of an example's fence.
private func fence(of example: HelpEntry.Example) -> String {
  switch example.place {
  case .alone: example.answer.isEmpty ? "buyin check" : "buyin run"
  case .inPlan, .inBlock: "buyin fragment"
  case .mistaken(let code): "buyin error \(code)"
  case .text: "text"
  }
}

/// Returns lines between fences.
private func fenced(_ words: String, _ lines: String) -> String {
  "\n```\(words)\n\(lines)\(lines.hasSuffix("\n") ? "" : "\n")```\n"
}

/// Returns a paragraph in lines of the pages' usual width.
private func flowed(_ paragraph: String, indent: Int = 0) -> String {
  wrapped(Styled(paragraph), width: 110, indent: indent).text
}
