import BuyinSyntax

/// Returns the form of an expression with every grouping shown and no places: `(+ 1 (* 2 x))`.
func shape(_ expression: Expression) -> String {
  switch expression.kind {
  case .quantity(let literal): return shape(literal)
  case .name(let name): return name.text
  case .text(let template): return shape(template)
  case .truth(let value): return value ? "yes" : "no"
  case .date(let date): return "\(date.year)/\(date.month)/\(date.day)"
  case .grouping(let inner): return list("()", [shape(inner)])
  case .list(let elements): return list("list", elements.map(shape))
  case .comprehension(let comprehension):
    return list(
      "for",
      [
        comprehension.variable.text, shape(comprehension.element), shape(comprehension.domain),
        comprehension.condition.map(shape) ?? "-",
      ])
  case .integers(let first, let last): return list("..", [shape(first), shape(last)])
  case .call(let call):
    return list(
      "call",
      [call.callee.text]
        + call.arguments.map { ($0.label.map { "\($0.text): " } ?? "") + shape($0.value) })
  case .member(let value, let name): return list(".", [shape(value), name.text])
  case .index(let value, let index): return list("[]", [shape(value), shape(index)])
  case .moment(let value, let unit, let moment):
    return list("moment", [shape(value), unit.text, shape(moment)])
  case .series(let value, let unit): return list("series", [shape(value), unit.text])
  case .unary(let name, let inner): return list(name.rawValue, [shape(inner)])
  case .binary(let name, let left, let right, _):
    return list(name.rawValue, [shape(left), shape(right)])
  case .per(let value, .units(let number, let units, _)):
    let number = number.map { "\($0.value) " } ?? ""
    return list("per", [shape(value), "'\(number)\(units.map(\.text).joined(separator: "·"))'"])
  case .per(let value, .value(let denominator)):
    return list("per", [shape(value), shape(denominator)])
  case .range(let low, let high): return list("to", [shape(low), shape(high)])
  case .outOf(let part, let whole): return list("out-of", [shape(part), shape(whole)])
  case .conditional(let conditional):
    return list(
      "if",
      [
        shape(conditional.condition), shape(conditional.consequence),
        shape(conditional.alternative),
      ])
  }
}

private func list(_ head: String, _ parts: [String]) -> String {
  "(\(([head] + parts).joined(separator: " ")))"
}

private func shape(_ literal: QuantityLiteral) -> String {
  var text = (literal.moneySign?.text ?? "") + "\(literal.number.value)"
  if text.hasSuffix(".0") { text.removeLast(2) }
  if literal.isShare { text += "%" }
  if !literal.units.isEmpty { text += "'" + literal.units.map(\.text).joined(separator: "·") }
  return text
}

private func shape(_ template: TextTemplate) -> String {
  let parts = template.parts.map { part in
    switch part {
    case .words(let words): "\"\(words)\""
    case .value(let value): shape(value)
    }
  }
  return list("text", parts)
}

/// Returns the shape of the only value of a line, or what is wrong with the line.
func shape(of text: String) -> String {
  let result = read(text)
  if let first = result.diagnostics.first { return "\(first.code) \(first.message)" }
  guard let statement = result.file.statements.first, case .show(let values, _) = statement.kind,
    values.count == 1
  else { return "no value: \(canonical(result.file))" }
  return shape(values[0])
}
