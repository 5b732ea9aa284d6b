/// How types and units read in messages.
extension UnitProduct {
  /// The units in words without a number: `$ per member per month`, `hours`, `member·months`.
  package var words: String {
    let above = terms.filter { $0.power > 0 }
    let below = terms.filter { $0.power < 0 }
    var text = above.map { term in
      let last = term.unit == above.last?.unit
      let word =
        term.unit.sign.isEmpty ? (last ? term.unit.plural : term.unit.singular) : term.unit.sign
      return word + Self.exponent(term.power)
    }.joined(separator: "·")
    for term in below {
      text += text.isEmpty ? "per " : " per "
      text += term.unit.singular + Self.exponent(-term.power)
    }
    return text
  }

  private static func exponent(_ power: Int) -> String { power == 1 ? "" : "^\(power)" }
}

extension QuantityType {
  /// What a value of this type is, with its article: `a cost per follower`, `hours of work`.
  package func description(shownIn unit: UnitProduct) -> String {
    switch kind {
    case .truth: return "a yes or no"
    case .text: return "a text"
    case .list: return "a list"
    case .share:
      return dimension.isNone ? "a share" : "a share \(unit.words)"
    case .sharePer(let period):
      let rest = dimension.isNone ? "" : unit.words + " "
      return "a share \(rest)\(period.words)"
    case .number:
      if dimension.isNone { return "a plain number" }
      return dimension.spokenName
        ?? "a number \(unit.words.hasPrefix("per ") ? "" : "in ")\(unit.words)"
    }
  }
}

extension Period {
  /// `per month`, `per 2 weeks`
  package var words: String {
    count == 1 ? "per \(unit.rawValue)" : "per \(shortest(count)) \(unit.rawValue)s"
  }
}

extension Dimension {
  /// What planners call the commonest dimensions; nil for the others.
  package var spokenName: String? {
    let money = factors.filter { if case .money = $0.base { true } else { false } }
    let rest = factors.filter { if case .money = $0.base { false } else { true } }
    if money.count == 1, money[0].power == 1 {
      if rest.isEmpty { return "an amount of money" }
      if rest.count == 1, rest[0].power == -1 { return "a cost per \(rest[0].base.spokenName)" }
    }
    if money.isEmpty, rest.count == 1, rest[0].power == 1 { return rest[0].base.spokenPlural }
    if money.isEmpty, rest.count == 2, let above = rest.first(where: { $0.power == 1 }),
      let below = rest.first(where: { $0.power == -1 })
    {
      return "\(above.base.spokenPlural) per \(below.base.spokenName)"
    }
    return nil
  }
}

extension BaseDimension {
  fileprivate var spokenName: String {
    switch self {
    case .money(let code): code
    case .effort: "hour"
    case .time: "length of time"
    case .counted(let name): name
    }
  }

  fileprivate var spokenPlural: String {
    switch self {
    case .money(let code): "money in \(code)"
    case .effort: "hours of work"
    case .time: "a length of time"
    case .counted(let name): "a number of \(StandardUnits.plural(of: name))"
    }
  }
}

extension StandardUnits {
  /// Returns the plural of a counted thing, by the default rule where it is not in the table.
  static func plural(of singular: String) -> String {
    all.first { $0.singular == singular }?.plural ?? singular + "s"
  }
}

/// Writes a number as a person would type it: no `.0`, at most as long as it needs to be.
package func shortest(_ value: Double) -> String {
  if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return "\(whole)" }
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
