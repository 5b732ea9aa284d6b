package import BuyinSyntax

/// The ways to write a value, by what a reader knows them as.
package enum ExpressionTopic: String, CaseIterable, Sendable {
  case number, money, share, range
  case outOf = "out of"
  case per, of, at
  case arithmetic, brackets, name, call
  case result
  case byMonth = "by month"
  case atMonth = "at month"
  case comparison, and
  case conditional = "if"
  case text
  case list
  case comprehension = "for"
  case date

  /// Finds what the outermost form of an expression is; the compiler asks for each new one.
  package init(_ expression: Expression) {
    switch expression.kind {
    case .quantity(let literal):
      self = literal.moneySign != nil ? .money : literal.isShare ? .share : .number
    case .name: self = .name
    case .text: self = .text
    case .truth: self = .and
    case .date: self = .date
    case .grouping: self = .brackets
    case .list, .integers, .index: self = .list
    case .comprehension: self = .comprehension
    case .call: self = .call
    case .member: self = .result
    case .moment: self = .atMonth
    case .series: self = .byMonth
    case .unary(let sign, _): self = Self(sign)
    case .binary(let sign, _, _, _): self = Self(sign)
    case .per: self = .per
    case .range: self = .range
    case .outOf: self = .outOf
    case .conditional: self = .conditional
    }
  }

  private init(_ sign: UnaryOperator) {
    switch sign {
    case .negate: self = .arithmetic
    case .not: self = .and
    }
  }

  private init(_ sign: BinaryOperator) {
    switch sign {
    case .of: self = .of
    case .at: self = .at
    case .power, .multiply, .divide, .add, .subtract: self = .arithmetic
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: self = .comparison
    case .and, .or: self = .and
    }
  }

  /// The words and signs that it is also looked up by.
  package var otherWords: [String] {
    switch self {
    case .number: ["k", "million", "thousand", "quantity"]
    case .money: ["price", "amount"]
    case .share: ["%", "percent", "percentage"]
    case .range: ["to", "uncertain", "uncertainty", "guess"]
    case .outOf: ["out", "evidence"]
    case .per: ["/", "rate of"] + EverydayWords.tradePrices.keys.sorted()
    case .of: ["ctr", "click rate", "click through rate"]
    case .at: []
    case .arithmetic: ["+", "-", "*", "/", "^", "plus", "minus", "times"]
    case .brackets: ["(", ")", "()"]
    case .name: []
    case .call: []
    case .result: [".", "results"]
    case .byMonth: ["by", "by week", "series"]
    case .atMonth: ["at week", "moment"]
    case .comparison: ["<", "<=", ">", ">=", "==", "!="]
    case .and: ["or", "not", "true", "false", "yes", "no"]
    case .conditional: ["then", "else"]
    case .text: ["\"", "{", "}"]
    case .list: ["[", "]", "..", "lists"]
    case .comprehension: ["in"]
    case .date: ["dates"]
    }
  }
}

extension ExpressionTopic {
  /// What is said of it.
  package var row: FormRow {
    switch self {
    case .number: Self.numberRow
    case .money: Self.moneyRow
    case .share: Self.shareRow
    case .range: Self.rangeRow
    case .outOf: Self.outOfRow
    case .per: Self.perRow
    case .of: Self.ofRow
    case .at: Self.atRow
    case .arithmetic: Self.arithmeticRow
    case .brackets: Self.bracketsRow
    case .name: Self.nameRow
    case .call: Self.callRow
    case .result: Self.resultRow
    case .byMonth: Self.byMonthRow
    case .atMonth: Self.atMonthRow
    case .comparison: Self.comparisonRow
    case .and: Self.andRow
    case .conditional: Self.conditionalRow
    case .text: Self.textRow
    case .list: Self.listRow
    case .comprehension: Self.comprehensionRow
    case .date: Self.dateRow
    }
  }
}
