/// Returns what help shows of one thing, on a terminal.
///
/// - Parameter style: the width that the words keep to.
package func report(_ entry: HelpEntry, in style: Style = Style()) -> Styled {
  var page = Styled(entry.name, .heading)
  page.line(": " + entry.kind)
  page.line()
  page.line(wrapped(Styled(entry.sentence), width: style.width))
  if !entry.forms.isEmpty {
    page.line()
    for form in entry.forms { page.line("  " + form, .code) }
  }
  for paragraph in entry.details {
    page.line()
    page.line(wrapped(Styled(paragraph), width: style.width))
  }
  addRows(entry.facts, role: .dim, to: &page, style)
  addRows(entry.parts, role: .name, to: &page, style)
  for example in entry.examples { add(example, to: &page) }
  return page
}

/// Returns the list of a chapter: its entries by name, each with its summary.
///
/// - Parameter style: the width that the words keep to.
package func report(_ chapter: HelpChapter, in style: Style = Style()) -> Styled {
  var page = Styled()
  let names = chapter.entries.map { displayWidth($0.name) }
  for (position, group) in chapter.groups.enumerated() {
    if position > 0 { page.line() }
    if !group.heading.isEmpty { page.line(group.heading + ":", .heading) }
    let rows = group.entries.map { HelpEntry.Fact($0.name, $0.summary) }
    page.append(table(rows, role: .name, labelWidth: names.max() ?? 0, style))
  }
  return page
}

/// Returns rows of a name and its meaning, with a heading, as the lists of help are.
///
/// - Parameters:
///   - heading: the line before them.
///   - rows: the names with their meanings.
///   - style: the width that the words keep to.
package func helpList(
  _ heading: String, _ rows: [(name: String, meaning: String)], in style: Style = Style()
) -> Styled {
  var page = Styled()
  page.line(heading, .heading)
  let rows = rows.map { HelpEntry.Fact($0.name, $0.meaning) }
  let width = rows.map { displayWidth($0.label) }.max() ?? 0
  page.append(table(rows, role: .name, labelWidth: width, style))
  return page
}

/// Adds rows after a blank line; nothing where there are none.
private func addRows(
  _ rows: [HelpEntry.Fact], role: Role, to page: inout Styled, _ style: Style
) {
  guard !rows.isEmpty else { return }
  page.line()
  page.append(
    table(rows, role: role, labelWidth: rows.map { displayWidth($0.label) }.max() ?? 0, style))
}

/// Returns labels with words beside them, which are wrapped below themselves.
private func table(
  _ rows: [HelpEntry.Fact], role: Role, labelWidth: Int, _ style: Style
) -> Styled {
  var page = Styled()
  let indent = labelWidth + 4
  for row in rows {
    page.append("  ")
    page.append(row.label, role)
    page.append(String(repeating: " ", count: labelWidth - displayWidth(row.label) + 2))
    let width = max(style.width - indent, 20)
    let words = wrapped(Styled(row.words), width: width).text
    page.line(words.replacing("\n", with: "\n" + String(repeating: " ", count: indent)))
  }
  return page
}

/// Adds an example with what it prints.
private func add(_ example: HelpEntry.Example, to page: inout Styled) {
  page.line()
  page.line(example.heading.isEmpty ? "Example:" : example.heading, .heading)
  page.line()
  for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
    page.line(line.isEmpty ? "" : "  " + line, .code)
  }
  guard !example.answer.isEmpty else { return }
  page.line()
  for line in example.answer.split(separator: "\n") { page.line("  " + line, .number) }
}
