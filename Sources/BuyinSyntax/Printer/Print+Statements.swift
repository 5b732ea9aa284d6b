/// Returns the canonical text of a statement, blocks over several lines, without a final line end.
package func print(_ statement: Statement) -> String {
  var printer = Printer()
  printer.write(statement)
  return printer.text
}

extension Printer {
  /// Writes a statement.
  mutating func write(_ statement: Statement) {
    switch statement.kind {
    case .campaign(let title): write("campaign ", title)
    case .horizon(let value): write("horizon ", value)
    case .begins(let value): write("begins ", value)
    case .currency(let name): write("currency \(name.text)")
    case .window(let value): write("window ", value)
    case .definition(let definition): write(definition)
    case .function(let function): write(function)
    case .unit(let unit): write(unit)
    case .rate(let left, let right):
      write("rate ", left)
      write(" = ", right)
    case .use(let use): write(use)
    case .correlate(let paths, let value):
      write("correlate ")
      write(paths)
      write(" by ", value)
    case .block(let block): write(block)
    case .set(let binding):
      write("set ")
      write(binding)
    case .unset(let path): write("unset \(path.text)")
    case .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check, .print:
      writeQuery(statement)
    }
  }

  /// Writes a word and a value.
  mutating func write(_ word: String, _ value: Expression) {
    write(word)
    write(value)
  }

  /// Writes a word and a text.
  mutating func write(_ word: String, _ template: TextTemplate) {
    write(word)
    write(template)
  }

  /// Writes paths between commas.
  mutating func write(_ paths: [Path]) {
    write(paths) { $0.write($1.text) }
  }

  /// Writes values between commas.
  mutating func write(_ values: [Expression]) {
    write(values) { $0.write($1) }
  }

  /// Writes `let a "A" = b`.
  private mutating func write(_ definition: Definition) {
    write("let \(definition.name.text)")
    if let title = definition.title { write(" ", title) }
    write(" = ", definition.value)
  }

  /// Writes `fn f(a, b) = c`.
  private mutating func write(_ function: FunctionDefinition) {
    let parameters = function.parameters.map(\.text).joined(separator: ", ")
    write("fn \(function.name.text)(\(parameters)) = ", function.body)
  }

  /// Writes `unit story, stories`.
  private mutating func write(_ unit: UnitDefinition) {
    write("unit \(unit.name.text)")
    if let plural = unit.plural { write(", \(plural.text)") }
    if let value = unit.value { write(" = ", value) }
  }

  /// Writes `use "rates.buyin" as rates`.
  private mutating func write(_ use: UseStatement) {
    switch use.target {
    case .file(let path): write("use ", TextTemplate([.words(path)]))
    case .library(let path): write("use \(path.text)")
    }
    if let alias = use.alias { write(" as \(alias.text)") }
  }

  /// Writes `a.b = c`.
  mutating func write(_ binding: Binding) {
    write("\(binding.path.text) = ", binding.value)
  }

  // MARK: Blocks

  /// Writes a block over several lines.
  private mutating func write(_ block: Block) {
    write(block.keyword.text)
    if let name = block.name { write(" \(name.text)") }
    if let title = block.title { write(" ", title) }
    if let original = block.original { write(" like \(original.text)") }
    writeLines(block.items) { $0.write($1) }
  }

  /// Writes a line of a block.
  mutating func write(_ item: Block.Item) {
    switch item.kind {
    case .field(let field): write(field)
    case .definition(let definition): write(definition)
    case .set(let binding):
      write("set ")
      write(binding)
    }
  }

  /// Writes lines between braces, two blanks further in than the line that opens them.
  mutating func writeLines<Line>(_ lines: [Line], _ write: (inout Printer, Line) -> Void) {
    guard !lines.isEmpty else {
      text += " {}"
      return
    }
    text += " {\n"
    indent += 1
    for line in lines {
      var inner = Printer(listDepth: listDepth, indent: indent)
      write(&inner, line)
      if inner.text.hasPrefix("-"), text.hasSuffix("\n"), !text.hasSuffix("{\n") {
        // It would seem to go on with the line before.
        text.removeLast()
        text += ";\n"
      }
      text += String(repeating: "  ", count: indent) + inner.text + "\n"
    }
    indent -= 1
    text += String(repeating: "  ", count: indent) + "}"
  }

  /// Writes a field and its values.
  private mutating func write(_ field: FieldValue) {
    write("\(field.name.text) ")
    write(field.values) { printer, value in
      printer.write(value.isVarying ? "varying " : "", value.expression)
    }
    writeConfidence(field.confidence)
  }

  /// Writes `with 80% confidence`, if it is said.
  mutating func writeConfidence(_ confidence: Expression?) {
    guard let confidence else { return }
    write(" with ", confidence)
    write(" confidence")
  }
}
