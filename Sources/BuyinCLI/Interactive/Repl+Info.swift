import Buyin
import BuyinAnalysis
import BuyinReport
import BuyinSemantics
import BuyinSyntax

/// What stands in a session.
extension Repl {
  /// Shows what stands, as it would be saved.
  func list() throws(WriteFailure) {
    let script = now.outline.script { path, _ in path }
    try desk.write(
      script.isEmpty ? Styled("nothing stands yet\n", .dim) : Styled(script, .code))
    let broken = now.session.broken.map { "`\($0.name)`" }.joined(separator: ", ")
    if !broken.isEmpty { desk.tellOnScreen(Styled("\nto be mended: \(broken)\n", .dim)) }
  }

  /// Shows a name: what it is, where it is defined, what it needs and what depends on it.
  func info(_ name: String) throws(WriteFailure) {
    guard !name.isEmpty else {
      return desk.complain(nil, "`:info` needs a name", help: "`:list` shows what stands")
    }
    guard let first = name.split(separator: ".").first.map(String.init),
      let statement = now.outline.definition(of: first)
    else {
      return desk.complain(nil, "nothing here is called `\(name)`", help: helpForName(name))
    }
    let style = desk.style
    var page = Styled(name, .heading)
    page.line(": " + statement.kindOfThing)
    if let broken = now.session.broken.first(where: { $0.name == first }) {
      page.line("  " + broken.diagnostic.message, .warning)
    } else if case .block(let block) = statement.kind, name == first {
      page.append(fields(of: block, in: style))
    } else if statement.valuePath != nil || name != first {
      page.append(value(of: name, in: style))
    }
    page.line()
    page.line("  " + now.outline.text(of: statement).replacing("\n", with: "\n  "), .code)
    page.line()
    page.append(row("defined", now.outline.place(of: statement)))
    let names = Set(now.outline.names)
    let used = statement.usedNames.filter { names.contains($0) && $0 != first }.sorted()
    if !used.isEmpty { page.append(row("needs", used.joined(separator: ", "))) }
    let dependants = now.outline.dependants(of: [first])
    page.append(
      row("needed by", dependants.isEmpty ? "nothing" : dependants.joined(separator: ", ")))
    for set in now.outline.statements where set.isSet(of: first) {
      page.append(row("changed by", now.outline.text(of: set)))
    }
    try desk.write(page)
  }

  private func row(_ label: String, _ words: String) -> Styled {
    let padding = String(repeating: " ", count: max(1, 12 - label.count))
    return Styled("  ") + Styled(label, .dim) + Styled(padding + words + "\n")
  }

  /// Returns the value of a path with its picture.
  private func value(of path: String, in style: Style) -> Styled {
    let shown = shown("show \(path)")
    guard !shown.isEmpty else { return Styled() }
    var page = Styled()
    for item in shown {
      page.append("  ")
      page.append(picturedLine(item.quantity, in: style, indent: 2))
      page.line(
        "  " + item.quantity.type.description(shownIn: item.quantity.unit), .dim)
    }
    return page
  }

  /// Returns every field of a block with its value, and those that hold without being said.
  private func fields(of block: Block, in style: Style) -> Styled {
    let name = block.name?.text ?? block.keyword.text
    guard let schema = Session.vocabulary.schema(block.keyword.text) else { return Styled() }
    let own = block.items.compactMap { item -> String? in
      if case .field(let field) = item.kind { field.name.text } else { nil }
    }
    var page = Styled()
    let width = (schema.fields.map(\.name.count).max() ?? 0) + 2
    for field in schema.fields {
      let label = "  " + field.name + String(repeating: " ", count: width - field.name.count)
      let isSaid = own.contains(field.name) || block.original != nil
      let shown = isSaid ? self.shown("show \(name).\(field.name)") : []
      if let item = shown.first, shown.count == 1 {
        page.append(label, .name)
        page.line(picturedLine(item.quantity, in: style, indent: label.count))
      } else if own.contains(field.name) {
        page.append(label, .name)
        page.line(written(field.name, in: block), .code)
      } else if let fallback = field.fallback {
        page.append(label, .dim)
        page.line("\(fallback), since nothing is said", .dim)
      }
    }
    return page
  }

  /// Returns what the author wrote of a field.
  private func written(_ name: String, in block: Block) -> String {
    let lines = block.items.compactMap { item -> String? in
      guard case .field(let field) = item.kind, field.name.text == name else { return nil }
      return field.values.map { BuyinSyntax.print($0.expression) }.joined(separator: ", ")
    }
    return lines.joined(separator: ", ")
  }

  /// Works out what a question shows; nothing where it has a mistake.
  private func shown(_ question: String) -> [Outcome.Shown] {
    var session = now.session
    let reply = desk.enter([SourceText(name: "<info>", question)], into: &session)
    guard case .show(let shown) = reply.result?.outcomes.first?.kind else { return [] }
    return shown
  }

  /// What may have been meant by a name that means nothing here.
  func helpForName(_ name: String) -> String {
    if let near = closest(to: name, among: now.outline.names) { return "did you mean `\(near)`?" }
    if case .entries = HelpBook.ofCommand.find(name) {
      return "`:help \(name)` explains the word"
    }
    return "`:list` shows what stands"
  }
}

extension Statement {
  /// What it defines, in words.
  fileprivate var kindOfThing: String {
    switch kind {
    case .definition: "a value"
    case .function: "a function"
    case .unit: "a unit of this plan"
    case .block(let block):
      block.title?.plainText.map { "\(block.keyword.text) \"\($0)\"" } ?? "a \(block.keyword.text)"
    default: "a definition"
    }
  }

  /// Whether it changes a value of some name.
  fileprivate func isSet(of name: String) -> Bool {
    if case .set(let binding) = kind { binding.path.words.first?.text == name } else { false }
  }
}
