// The canonical text of a tree.
//
// What a person typed in one of several ways is written in one: `>=` for `≥`, `€500` for `500 €`,
// straight quotes, one blank around operators. What could be read differently stays as typed: the
// digits of a number, its suffix, the brackets. Reading the text again gives the same tree, places
// aside, and so the same text.

/// Returns the canonical text of an expression, on one line.
///
/// The text does not depend on where the expression stood or on blanks in it, so it can serve as
/// the key of an expression without a name.
package func print(_ expression: Expression) -> String {
  var printer = Printer()
  printer.write(expression)
  return printer.text
}

/// Collects the canonical text of a tree.
struct Printer {
  /// The text so far.
  var text = ""
  /// The number of ( and [ that are open, in which a comma inside a number could part two.
  var listDepth = 0
  /// The number of braces that are open.
  var indent = 0
  /// The length of the text at which a value behind `per` began, in bytes; -1 before the first.
  var denominatorStart = -1

  /// Writes some words.
  mutating func write(_ words: String) { text += words }

  /// Writes things with something between them.
  mutating func write<Element>(
    _ elements: [Element], between separator: String = ", ",
    _ write: (inout Printer, Element) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { text += separator }
      write(&self, element)
    }
  }

  /// Writes an expression.
  mutating func write(_ expression: Expression) {
    switch expression.kind {
    case .quantity(let literal): write(literal)
    case .name(let name): write(name.text)
    case .text(let template): write(template)
    case .truth(let value): write(value)
    case .date(let date): write(date)
    case .grouping(let inner): bracketed("(", ")") { $0.write(inner) }
    case .list(let elements):
      bracketed("[", "]") { $0.write(elements) { $0.write($1) } }
    case .comprehension(let comprehension): write(comprehension)
    case .call(let call): write(call)
    case .member(let value, let name): write(value, ".", name)
    case .index(let value, let index):
      write(value)
      bracketed("[", "]") { $0.write(index) }
    case .moment(let value, let unit, let moment):
      write(value)
      write(" at \(unit.text) ")
      write(moment)
    case .series(let value, let unit): write(value, " by ", unit)
    case .unary(let name, let inner):
      write(name == .negate ? "-" : "not ")
      write(inner)
    case .binary(let name, let left, let right, _): write(left, " \(name.rawValue) ", right)
    case .per(let value, let denominator):
      write(value)
      write(" per ")
      write(denominator)
    case .integers(let left, let right): write(left, "..", right)
    case .range(let left, let right): write(left, " to ", right)
    case .outOf(let left, let right): write(left, " out of ", right)
    case .conditional(let conditional): write(conditional)
    }
  }

  /// Writes a truth; as a denominator the words `yes` and `no` would be units.
  private mutating func write(_ truth: Bool) {
    let isDenominator = denominatorStart == text.utf8.count
    write(truth ? (isDenominator ? "true" : "yes") : (isDenominator ? "false" : "no"))
  }

  /// Writes two expressions with words between them.
  private mutating func write(_ left: Expression, _ words: String, _ right: Expression) {
    write(left)
    write(words)
    write(right)
  }

  /// Writes an expression, words and a name.
  private mutating func write(_ left: Expression, _ words: String, _ right: Name) {
    write(left)
    write(words + right.text)
  }

  /// Writes something between brackets.
  mutating func bracketed(
    _ opening: String, _ closing: String, _ write: (inout Printer) -> Void
  ) {
    text += opening
    listDepth += 1
    write(&self)
    listDepth -= 1
    text += closing
  }

  /// Writes `f(a, name: b)`.
  private mutating func write(_ call: Call) {
    write(call.callee.text)
    bracketed("(", ")") {
      $0.write(call.arguments) { printer, argument in
        if let label = argument.label { printer.write("\(label.text): ") }
        printer.write(argument.value)
      }
    }
  }

  /// Writes `[a for b in c if d]`.
  private mutating func write(_ comprehension: Comprehension) {
    bracketed("[", "]") {
      $0.write(comprehension.element)
      $0.write(" for \(comprehension.variable.text) in ")
      $0.write(comprehension.domain)
      if let condition = comprehension.condition {
        $0.write(" if ")
        $0.write(condition)
      }
    }
  }

  /// Writes `if a then b else c`.
  private mutating func write(_ conditional: Conditional) {
    write("if ")
    write(conditional.condition)
    write(" then ")
    write(conditional.consequence)
    write(" else ")
    write(conditional.alternative)
  }
}
