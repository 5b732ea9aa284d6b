/// A word in the source, in Unicode normal form C.
package struct Name: Hashable, Sendable {
  package let text: String
  package let span: Span

  package init(_ text: String, _ span: Span) {
    self.text = text
    self.span = span
  }
}

/// Words joined by dots: `bought.leave`; never empty.
package struct Path: Hashable, Sendable {
  package let words: [Name]
  package let span: Span

  package init(_ words: [Name], _ span: Span) {
    precondition(!words.isEmpty, "a path has at least one word")
    self.words = words
    self.span = span
  }

  /// The path as it is written: `bought.leave`.
  package var text: String { words.map(\.text).joined(separator: ".") }
}

/// Something that has a value: `$10 per 2000 followers`.
package struct Expression: Sendable {
  /// The forms of an expression, tight to loose.
  package indirect enum Kind: Sendable {
    /// `20 hours`, `$3`, `5%`, `3 member·months`
    case quantity(QuantityLiteral)
    /// `wage`
    case name(Name)
    /// `"…"`
    case text(TextTemplate)
    /// `true`, `false`, `yes`, `no`
    case truth(Bool)
    /// `2026-03-01`
    case date(DateLiteral)
    /// `( … )`; kept, because brackets decide what a range belongs to
    case grouping(Expression)
    /// `[a, b, c]`
    case list([Expression])
    /// `[f(i) for i in 1..5 if i != 3]`
    case comprehension(Comprehension)
    /// `1..5`, in a comprehension and as a list of whole numbers
    case integers(Expression, Expression)
    /// `f(a, name: b)`
    case call(Call)
    /// `bought.leave`
    case member(Expression, Name)
    /// `costs[2]`
    case index(Expression, Expression)
    /// `members at month 3`
    case moment(Expression, unit: Name, Expression)
    /// `members by month`
    case series(Expression, unit: Name)
    /// `-x`, `not x`
    case unary(UnaryOperator, Expression)
    /// `a + b`, `5% of b`, `a and b`; `spot` is where the operator stands
    case binary(BinaryOperator, Expression, Expression, spot: Span)
    /// `5% per month`, `$10 per 2000 followers`, `$3/post`
    case per(Expression, Denominator)
    /// `15 to 25 hours`; the ends are as typed, completed by the checker
    case range(Expression, Expression)
    /// `3 out of 40`
    case outOf(Expression, Expression)
    /// `if c then a else b`
    case conditional(Conditional)
  }

  package let kind: Kind
  package let span: Span
  /// The number of expressions on the longest way from this one down to its parts, itself
  /// included. The parser keeps it under `SyntaxLimits.treeDepth`, so that recursion is safe.
  package let depth: Int

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
    depth = 1 + kind.deepestPart
  }
}

/// A number as typed, with what stands around it: `$1.5k`, `20 hours`, `5%`, `10 USD`.
package struct QuantityLiteral: Hashable, Sendable {
  package let number: NumberLiteral
  /// The money sign, `$` or `€`, wherever it stood; nil for none. `10 USD` has a unit instead.
  package let moneySign: Name?
  /// Whether `%` follows the number.
  package let isShare: Bool
  /// The units straight after the number, joined by `·`: `member·months`; as typed.
  package let units: [Name]

  package init(
    number: NumberLiteral, moneySign: Name? = nil, isShare: Bool = false, units: [Name] = []
  ) {
    self.number = number
    self.moneySign = moneySign
    self.isShare = isShare
    self.units = units
  }
}

/// The digits of a number: `2,000`, `1.5k`, `1e6`, `2 million`.
package struct NumberLiteral: Hashable, Sendable {
  /// The nearest double to what the digits and the suffix say; 5 for `5%`.
  package let value: Double
  /// The digits as typed, suffix included.
  package let digits: String
  /// The number of digits after the decimal point before any suffix or exponent.
  package let decimals: Int
  /// The magnitude suffix as typed, `k` or `million`; nil for none.
  package let suffix: String?
  package let span: Span

  package init(value: Double, digits: String, decimals: Int, suffix: String?, span: Span) {
    self.value = value
    self.digits = digits
    self.decimals = decimals
    self.suffix = suffix
    self.span = span
  }
}

/// `2026-03-01`: a calendar date.
package struct DateLiteral: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// `"An engaged member costs {outreach.cost_per_member}."`
package struct TextTemplate: Hashable, Sendable {
  /// A stretch of a text: words, or a value to put there.
  package enum Part: Hashable, Sendable {
    case words(String)
    case value(Expression)
  }

  package let parts: [Part]

  package init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The words of a text without values in it; nil if it has any.
  package var plainText: String? {
    var words = ""
    for part in parts {
      guard case .words(let text) = part else { return nil }
      words += text
    }
    return words
  }
}

/// `[f(i) for i in 1..5 if i != 3]`
package struct Comprehension: Hashable, Sendable {
  package let element: Expression
  package let variable: Name
  /// What the variable runs over: a list, or `1..5`.
  package let domain: Expression
  package let condition: Expression?

  package init(element: Expression, variable: Name, domain: Expression, condition: Expression?) {
    self.element = element
    self.variable = variable
    self.domain = domain
    self.condition = condition
  }
}

/// `f(a, name: b)`
package struct Call: Hashable, Sendable {
  /// `a` or `name: b`
  package struct Argument: Hashable, Sendable {
    package let label: Name?
    package let value: Expression

    package init(label: Name?, value: Expression) {
      self.label = label
      self.value = value
    }
  }

  package let callee: Name
  package let arguments: [Argument]

  package init(callee: Name, arguments: [Argument]) {
    self.callee = callee
    self.arguments = arguments
  }
}

/// What stands after `per`, or after `/` straight behind a literal.
package indirect enum Denominator: Hashable, Sendable {
  /// `month`, `2000 followers`, `follower·month`
  case units(NumberLiteral?, [Name], Span)
  /// A value: `f(x)`, `(a + b)`, `bought.followers`
  case value(Expression)

  /// Where it stands.
  package var span: Span {
    switch self {
    case .units(_, _, let span): span
    case .value(let expression): expression.span
    }
  }
}

/// `if c then a else b`
package struct Conditional: Hashable, Sendable {
  package let condition: Expression
  package let consequence: Expression
  package let alternative: Expression

  package init(condition: Expression, consequence: Expression, alternative: Expression) {
    self.condition = condition
    self.consequence = consequence
    self.alternative = alternative
  }
}

/// An operator before its operand.
package enum UnaryOperator: String, Hashable, Sendable {
  case negate = "-"
  case not
}

/// An operator between two operands; the raw value is its canonical spelling.
package enum BinaryOperator: String, Hashable, Sendable {
  case power = "^"
  case of
  case at
  case multiply = "*"
  case divide = "/"
  case add = "+"
  case subtract = "-"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case and
  case or
}
