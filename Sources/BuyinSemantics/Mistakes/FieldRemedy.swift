import BuyinSyntax

/// What a field's line should be, made of what was typed.
struct FieldRemedy {
  private let field: Field

  init(_ field: Field) { self.field = field }

  // MARK: A line under another word

  /// Returns the line that some other word and these values likely mean.
  ///
  /// - Parameter isOpposite: whether the word names what is left of the whole: `retention 95%`.
  func row(of line: FieldValue, isOpposite: Bool) -> String {
    return "\(field.name) \(values(of: line, isOpposite: isOpposite))"
  }

  /// Returns the values of a line as this field takes them.
  func values(of line: FieldValue, isOpposite: Bool = false) -> String {
    line.values.map { text($0.expression, isOpposite: isOpposite) }.joined(separator: ", ")
  }

  /// Returns the line of followers that a share of those who see an advert means, `ctr 1.2%`, or their
  /// number, `clicks 300`; nil for any other line. The number or the share that is missing is made up.
  static func rowOfFollowers(for line: FieldValue, in schema: Schema) -> String? {
    let words = ["ctr", "click_rate", "click_through_rate", "vtr"]
    let word = line.name.text.lowercased()
    guard schema.field(named: "followers") != nil, schema.field(named: "pay") != nil,
      line.values.count == 1
    else { return nil }
    if EverydayWords.onlookers.contains(word) {
      return "followers (1% to 5%) of \(canonicalText(of: line.values[0].expression))"
    }
    guard words.contains(word) else { return nil }
    let value = line.values[0].expression
    let typed = canonicalText(of: value)
    let isRange: Bool = if case .range = value.unwrapped.kind { true } else { false }
    return "followers \(isRange ? "(\(typed))" : typed) of 20,000"
  }

  /// Returns the line of worth that a lifetime value means, `ltv $120`, over a lifetime that is made up;
  /// nil for any other line.
  static func rowOfLifetime(for line: FieldValue, in schema: Schema) -> String? {
    let words = ["ltv", "clv", "cltv", "lifetime_value"]
    guard schema.keyword == "member", words.contains(line.name.text.lowercased()),
      line.values.count == 1
    else { return nil }
    let value = line.values[0].expression
    if case .per = value.unwrapped.kind { return nil }
    return "worth \(canonicalText(of: value)) per member per 12 months"
  }

  private func text(_ expression: Expression, isOpposite: Bool) -> String {
    var typed = canonicalText(of: expression)
    if isOpposite, let rest = rest(expression) { typed = rest }
    if wantsChance, !typed.contains(" per "), !typed.contains("over(") {
      if let number = expression.bareNumber { typed = "\(number.digits)%" }
      if typed.contains("%") { typed += " per month" }
    }
    let isRate = field.readings.contains { if case .sharePer = $0.shape { true } else { false } }
    if isRate, typed.hasSuffix("%") {
      return typed + field.example.drop { $0 != " " }
    }
    if let number = expression.bareNumber, !wantsChance {
      return withUnit(number.digits) ?? typed
    }
    return typed
  }

  /// Returns `5% per month` for `95% per month`, and so for both ends of a range.
  private func rest(_ expression: Expression) -> String? {
    switch expression.unwrapped.kind {
    case .quantity(let literal) where literal.isShare:
      return "\(shortest(roundedShare(100 - literal.number.value)))%"
    case .per(let numerator, .units(nil, let units, _)):
      guard let inner = rest(numerator) else { return nil }
      return "\(inner) per \(units.map(\.text).joined(separator: "·"))"
    case .range(let low, let high):
      guard let first = rest(high), let last = rest(low) else { return nil }
      let parts = first.split(separator: " ")
      return "\(parts[0]) to \(last)"
        + (last.contains(" ") ? "" : parts.dropFirst().map { " \($0)" }.joined())
    case .quantity, .name, .text, .truth, .date, .grouping, .list, .comprehension, .integers, .call,
      .member, .index, .moment, .series, .unary, .binary, .per, .outOf, .conditional:
      return nil
    }
  }

  private func roundedShare(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }

  private var wantsChance: Bool { field.readings.contains { $0.shape == .chance } }

  private func withUnit(_ digits: String) -> String? {
    if field.readings.contains(where: { $0.bareUnit != nil }) { return digits }
    if field.readings.contains(where: { $0.shape == .share }) { return "\(digits)%" }
    guard let sign = field.example.first else { return nil }
    if "$€£".contains(sign) {
      let rest = field.example.split(separator: " ").dropFirst().joined(separator: " ")
      return "\(sign)\(digits)" + (rest.isEmpty ? "" : " \(rest)")
    }
    return field.example.split(separator: " ").last.map { "\(digits) \($0)" }
  }

  // MARK: A word for a value

  /// What to type where a word stands for the value.
  func help(forWord word: String) -> [String] {
    switch word.lowercased() {
    case "free", "nothing", "none", "zero", "nil", "gratis":
      if field.readings.contains(where: { $0.shape == .share || $0.shape == .chance }) { break }
      return field.fallback == "nothing" || field.fallback == "none"
        ? ["leave the line out: without it there is \(field.fallback ?? "none")"]
        : ["write `\(field.name) \(withUnit("0") ?? "0")`"]
    case "half": return ["write `\(field.name) \(wantsChance ? "50% per month" : "50%")`"]
    case "all", "everybody", "everyone": return ["write `\(field.name) 100%`"]
    case "tbd", "tbc", "tba", "unknown", "na", "n", "open", "most", "many", "few", "some", "high",
      "low", "medium", "never", "always":
      return [
        "say what would not surprise you, as a range or a number: `\(field.name) \(field.example)`"
      ]
    case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
      return ["say how many, not on which days: `\(field.name) \(field.example)`"]
    default: break
    }
    return [
      "write something like `\(field.name) \(field.example)`", "or define it: `let \(word) = …`",
    ]
  }

  // MARK: A value that measures something else

  /// Returns a value that fits, made of one that does not and what likely is missing; nil where that
  /// is not plain.
  ///
  /// - Parameter horizon: how long the plan looks ahead, as typed.
  func mended(
    _ value: TypedNode, _ expression: Expression, _ currency: String, horizon: String
  ) -> String? {
    let typed = canonicalText(of: expression)
    let isRange: Bool = if case .range = expression.unwrapped.kind { true } else { false }
    let bracketed = isRange ? "(\(typed))" : typed
    guard value.type.kind == .number else { return nil }
    for reading in field.readings {
      guard case .quantity(let table) = reading.shape else { continue }
      let missing = table.reporting(in: currency).over(value.type.dimension)
      if let text = numberPerTime(value, expression, missing, currency) { return text }
      if missing == Dimension([.effort: -1]) { return "\(typed) per hour" }
      if missing == .time, value.type.dimension.power(of: .time) == -1 {
        return "\(bracketed) * \(horizon)"
      }
      if missing == Dimension([.counted("member"): -1, .time: -1]) {
        return "\(typed) per member per month"
      }
      if missing == Dimension([.effort: 1, .time: -1]), value.type.dimension.power(of: .time) == 1,
        let days = expression.dayCount
      {
        return "\(shortest(days * 8)) hours"
      }
      if missing == Dimension([.effort: 1, .time: -1]),
        value.type.dimension.isNone,
        case .per(let numerator, .units(nil, let units, _)) =
          expression.unwrapped.kind, let days = numerator.dayCount
      {
        return "\(shortest(days * 8)) hours per \(units.map(\.text).joined(separator: "·"))"
      }
    }
    return countMended(value, typed)
  }

  /// Returns `$400 per month` for `400 per month`, and `8 hours per month` for `8 per month`; nil for
  /// any other value.
  private func numberPerTime(
    _ value: TypedNode, _ expression: Expression, _ missing: Dimension, _ currency: String
  ) -> String? {
    guard value.type.dimension == Dimension([.time: -1]) || value.type.dimension.isNone,
      let rate = expression.lastRate
    else { return nil }
    let behind = "per \(rate.units.map(\.text).joined(separator: "·"))"
    guard let high = rate.numerator.bareNumber?.digits else { return nil }
    var numbers = [high]
    if case .range(let low, _) = expression.unwrapped.kind {
      guard let first = low.bareNumber?.digits else { return nil }
      numbers = [first, high]
    }
    if missing == .effort { return "\(numbers.joined(separator: " to ")) hours \(behind)" }
    guard missing == .money(currency) else { return nil }
    let sign = ["USD": "$", "EUR": "€", "GBP": "£"][currency]
    let amounts = numbers.map { number in sign.map { $0 + number } ?? number }
    return amounts.joined(separator: " to ") + (sign == nil ? " \(currency) " : " ") + behind
  }

  /// Returns what one of several is, where a value is given for each of them, `$200 per influencer`, or
  /// nil where the rest would not fit.
  func valueOfOne(_ value: TypedNode, _ expression: Expression, _ currency: String) -> String? {
    guard let rate = expression.lastRate, rate.units.count == 1, value.type.kind == .number,
      let own = value.unit.terms.last(where: { $0.power == -1 })?.unit,
      own.dimension.factors.count == 1,
      case .counted(let thing)? = own.dimension.factors.first?.base,
      ["influencer", "person"].contains(thing)
    else { return nil }
    let rest = value.type.dimension.times(own.dimension)
    let fits = field.readings.contains { reading in
      guard case .quantity(let table) = reading.shape else { return false }
      return table.reporting(in: currency) == rest || reading.bareUnit != nil && rest.isNone
    }
    guard fits else { return nil }
    if case .range(let low, _) = expression.unwrapped.kind {
      return "\(canonicalText(of: low)) to \(canonicalText(of: rate.numerator))"
    }
    return canonicalText(of: rate.numerator)
  }

  /// Returns a count of the field's own thing for one of another; a price with how many it is for.
  private func countMended(_ value: TypedNode, _ typed: String) -> String? {
    let factors = value.type.dimension.factors
    let things = factors.compactMap { factor -> (name: String, power: Int)? in
      if case .counted(let name) = factor.base { (name, factor.power) } else { nil }
    }
    guard things.count == 1, let thing = things.first else { return nil }
    let owns = field.readings.contains { reading in
      guard case .quantity(let table) = reading.shape else { return false }
      return table.isNone || reading.bareUnit != nil
    }
    if owns, thing.power == 1, let unit = value.unit.terms.first(where: { $0.power == 1 })?.unit {
      for word in [unit.plural, unit.singular] where typed.contains(" \(word)") {
        return typed.replacing(" \(word)", with: "")
      }
    }
    if thing.power == -1, factors.count == 2, value.type.dimension.currency != nil,
      field.allowsSeveral, let unit = value.unit.terms.last(where: { $0.power == -1 })?.unit
    {
      return "\(typed.contains("1000") ? "20,000" : "200") \(unit.plural) at \(typed)"
    }
    if owns, thing.power == -1, factors.count == 1,
      let unit = value.unit.terms.last(where: { $0.power == -1 })?.unit
    {
      return "\(typed.contains(" to ") ? "(\(typed))" : typed) * 4 \(unit.plural)"
    }
    return nil
  }

  /// Whether a value that is mended rests on numbers which nobody typed.
  static func isInvented(_ mended: String, of expression: Expression) -> Bool {
    func numbers(_ text: String) -> Set<Substring> {
      Set(text.split { !$0.isNumber && $0 != "," && $0 != "." })
    }
    return !numbers(mended).isSubset(of: numbers(canonicalText(of: expression)))
  }
}

extension Expression {
  /// What stands before and behind its `per`, at the end of a range too; nil where there is none.
  fileprivate var lastRate: (numerator: Expression, units: [Name])? {
    switch unwrapped.kind {
    case .per(let numerator, .units(nil, let units, _)): (numerator, units)
    case .range(_, let high): high.lastRate
    default: nil
    }
  }

  /// The number of days that this is, written as days or weeks of five of them; nil for anything else.
  fileprivate var dayCount: Double? {
    guard case .quantity(let literal) = unwrapped.kind, literal.units.count == 1 else { return nil }
    switch literal.units[0].text {
    case "day", "days": return literal.number.value
    case "week", "weeks": return literal.number.value * 5
    default: return nil
    }
  }
}
