/// A row of the table of precedence, loose to tight.
///
/// | row | form | notes |
/// |---|---|---|
/// | `conditional` | `if a then b else c` | `else` is mandatory |
/// | `or`, `and`, `not` | `not a or b and c` | |
/// | `comparison` | `a < b` | does not chain |
/// | `sum`, `product` | `a + b * c` | a range is no operand without brackets |
/// | `share` | `5% of x`, `20 hours at $25 per hour` | |
/// | `range` | `15 to 25 hours`, `3 out of 40` | does not chain |
/// | `rate` | `$10 per 2000 followers`, `$3/post` | |
/// | `negation` | `-x` | so `-2^2` is −4 |
/// | `power` | `x ^ 2` | to the right |
/// | `postfix` | `f(x)`, `x.y`, `x[1]`, `x at month 3`, `x by month` | |
enum Row: Int, Comparable {
  case conditional, or, and, not, comparison, sum, product, share, range, rate, negation, power
  case postfix

  /// Whether a row is looser than another.
  static func < (left: Row, right: Row) -> Bool { left.rawValue < right.rawValue }
}

extension Token.Kind {
  /// The row of an operator between two operands, and what it is; nil for anything else.
  ///
  /// `per`, `to` and `out of` have forms of their own in the tree, hence no operator.
  var infix: (row: Row, operator: BinaryOperator?)? {
    switch self {
    case .or: (.or, .or)
    case .and: (.and, .and)
    case .less: (.comparison, .less)
    case .lessOrEqual: (.comparison, .lessOrEqual)
    case .greater: (.comparison, .greater)
    case .greaterOrEqual: (.comparison, .greaterOrEqual)
    case .equalEqual: (.comparison, .equal)
    case .notEqual: (.comparison, .notEqual)
    case .plus: (.sum, .add)
    case .minus: (.sum, .subtract)
    case .times: (.product, .multiply)
    case .divide: (.product, .divide)
    case .of: (.share, .of)
    case .at: (.share, .at)
    case .to, .out, .rangeDash, .plusMinus: (.range, nil)
    case .per: (.rate, nil)
    case .power: (.power, .power)
    case .word, .number, .date, .moneySign, .percent, .not, .if, .then, .else, .for, .in, .true,
      .false, .let, .fn, .textOpen, .textWords, .valueOpen, .valueClose, .textClose, .equals, .dot,
      .dotDot, .comma, .colon, .unitDot, .semicolon, .openRound, .closeRound, .openSquare,
      .closeSquare, .openBrace, .closeBrace, .about, .damage, .end:
      nil
    }
  }
}
