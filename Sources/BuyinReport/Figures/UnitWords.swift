import BuyinSemantics

/// The words around a number: what stands before it, behind it, and the power of ten it is shown in.
struct UnitWords: Hashable {
  /// The money sign, or nothing.
  var before = ""
  /// The words behind for exactly one, with the blank between.
  var one = ""
  /// The words behind for any other number.
  var many = ""
  /// The power of ten that values are multiplied by: 2 for percent.
  var power = 0
  /// Whether the number counts money, which has two decimals or none.
  var isMoney = false

  /// Finds the words for a quantity.
  init(_ type: QuantityType, _ unit: UnitProduct) {
    var rest = unit
    switch type.kind {
    case .number: break
    case .share: (one, many, power) = ("%", "%", 2)
    case .sharePer: (one, many, power) = ("%", "%", 2)
    case .truth, .text, .list: rest = .none
    }
    let money = rest.terms.first { $0.power > 0 }
    if let money, money.power == 1, money.unit.dimension.isMoney {
      isMoney = true
      before = money.unit.sign
    }
    let above = rest.terms.filter { $0.power > 0 && (before.isEmpty || $0 != money) }
    addNumerator(above)
    addDenominator(rest.terms.filter { $0.power < 0 })
    if case .sharePer(let period) = type.kind { add(" " + period.words) }
  }

  /// Adds the units that multiply: `member·months`. A power is written as a product, as it is typed.
  private mutating func addNumerator(_ terms: [UnitProduct.Term]) {
    let units = terms.flatMap { Array(repeating: $0.unit, count: $0.power) }
    guard let last = units.last else { return }
    let words = units.dropLast().map { $0.singular + "·" }.joined()
    one += " " + words + last.singular
    many += " " + words + last.plural
  }

  /// Adds the units that divide: `per member per month`.
  private mutating func addDenominator(_ terms: [UnitProduct.Term]) {
    for term in terms {
      let isWhole = term.unit.dimension.isMoney && terms.count == 1 && term.power == -1
      if isWhole, power == 0 {
        // What a dollar brings is a small number; what a hundred bring can be pictured.
        power = 2
        add(" per " + (term.unit.sign.isEmpty ? "100 \(term.unit.plural)" : "\(term.unit.sign)100"))
      } else {
        for _ in 0..<(-term.power) { add(" per \(term.unit.singular)") }
      }
    }
  }

  private mutating func add(_ words: String) {
    one += words
    many += words
  }

  /// The unit by itself, for tables and JSON: `$ per member`, `hours`, `share per month`.
  var name: String {
    let words = many.hasPrefix("%") ? "share" + many.dropFirst() : many
    let trimmed = words.first == " " ? String(words.dropFirst()) : words
    if before.isEmpty { return trimmed.isEmpty ? "number" : trimmed }
    return trimmed.isEmpty ? before : before + " " + trimmed
  }
}

extension Dimension {
  /// Whether this is an amount of money and nothing else.
  var isMoney: Bool { factors.count == 1 && currency != nil }
}
