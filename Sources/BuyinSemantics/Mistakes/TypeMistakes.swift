import BuyinSyntax

/// Mistakes in what quantities measure.
extension Diagnostic {
  static func unlikeComparison(_ pair: Checker.Operands) -> Diagnostic {
    let left = pair.left.described
    let right = pair.right.described
    if let mistake = differentPeriods(pair) { return mistake }
    if let first = pair.left.type.dimension.currency, pair.left.type.kind == .number,
      let second = pair.right.type.dimension.currency, first != second
    {
      return currenciesMixed(second, first, at: pair.rightTree.span)
    }
    var notes: [String] = []
    if (pair.left.isPer("follower") && pair.right.isPer("member"))
      || (pair.left.isPer("member") && pair.right.isPer("follower"))
    {
      notes.append("a follower is not an engaged member: compare like with like")
    }
    return Diagnostic(
      SemanticCode.unlikeQuantities, "\(left) can't be compared with \(right)",
      at: pair.leftTree.span, caption: pair.left.caption,
      labels: [Label(pair.rightTree.span, pair.right.caption)], notes: notes,
      help: memberHelp(pair) + rateHelp(pair))
  }

  /// Offers `$100 per member` for `$100` beside a cost per member.
  private static func rateHelp(_ pair: Checker.Operands) -> [String] {
    for (rate, amount, tree) in [
      (pair.left, pair.right, pair.rightTree), (pair.right, pair.left, pair.leftTree),
    ] {
      let missing = rate.type.dimension.over(amount.type.dimension).factors
      guard rate.type.kind == .number, amount.type.kind == .number, missing.count == 1,
        missing[0].power == -1, !amount.type.dimension.isNone,
        case .counted(let thing) = missing[0].base
      else { continue }
      return ["write `\(canonicalText(of: tree.unwrapped)) per \(thing)`"]
    }
    return []
  }

  private static func memberHelp(_ pair: Checker.Operands) -> [String] {
    for (value, tree) in [(pair.left, pair.leftTree), (pair.right, pair.rightTree)]
    where value.isPer("follower") {
      if case .member(let base, let word) = tree.kind, word.text == "cost_per_follower",
        case .name(let owner) = base.kind
      {
        return [
          "`\(owner.text).cost_per_member` is the cost of a member from the same source"
        ]
      }
    }
    return []
  }

  private static func differentPeriods(_ pair: Checker.Operands) -> Diagnostic? {
    guard case .sharePer(let left) = pair.left.type.kind,
      case .sharePer(let right) = pair.right.type.kind, left != right
    else { return nil }
    let longer = left.unit.days > right.unit.days ? left.unit : right.unit
    return Diagnostic(
      SemanticCode.unlikePeriods,
      "a share \(left.words) and a share \(right.words) do not go together as they stand",
      at: pair.leftTree.span, caption: left.words,
      labels: [Label(pair.rightTree.span, right.words)],
      notes: ["chances compound: 10% per month is 72% in a year, not 120%"],
      help: [
        "bring both to one length of time: `over(\(canonicalText(of: pair.leftTree.unwrapped)), 1 \(longer.rawValue))`"
          + " and `over(\(canonicalText(of: pair.rightTree.unwrapped)), 1 \(longer.rawValue))`"
      ])
  }

  static func unlikeSum(_ pair: Checker.Operands, _ operation: ArithmeticOperator) -> Diagnostic {
    if let mistake = differentPeriods(pair) { return mistake }
    let (left, right) = (pair.left, pair.right)
    if let first = left.type.dimension.currency, let second = right.type.dimension.currency,
      first != second
    {
      return currenciesMixed(second, first, at: pair.rightTree.span)
    }
    let isSum = operation == .add
    return Diagnostic(
      SemanticCode.unlikeSum,
      isSum
        ? "\(left.described) and \(right.described) can't be added"
        : "\(right.described) can't be taken from \(left.described)",
      at: pair.leftTree.span, caption: left.caption,
      labels: [Label(pair.rightTree.span, right.caption)],
      help: sumHelp(pair))
  }

  private static func sumHelp(_ pair: Checker.Operands) -> [String] {
    if let range = pair.whole.dashedRange {
      return ["this subtracts; for a range write `\(range)`"]
    }
    let (left, right) = (pair.left.type, pair.right.type)
    if right.isPlainNumber, left.dimension.currency == nil, left.kind == .number {
      return [
        "give the number its unit: `\(canonicalText(of: pair.rightTree)) \(pair.left.unit.words)`"
      ]
    }
    for (hours, money, tree) in [(left, right, pair.leftTree), (right, left, pair.rightTree)]
    where hours.dimension == .effort && money.dimension.currency != nil {
      return ["put a price on the hours: `\(canonicalText(of: tree)) at $25 per hour`"]
    }
    if left.dimension.over(right.dimension) == .time
      || right.dimension.over(left.dimension) == .time
    {
      return [
        "where a line takes several, put a comma between them: `\(canonicalText(of: pair.leftTree)), \(canonicalText(of: pair.rightTree))`"
      ]
    }
    if [left.dimension, right.dimension] == [.effort, .time]
      || [left.dimension, right.dimension] == [.time, .effort]
    {
      return ["for days of work say how long one is: `unit workday = 8 hours`"]
    }
    return []
  }

  static func shareAdded(_ pair: Checker.Operands, _ operation: ArithmeticOperator) -> Diagnostic {
    let isSum = operation == .add
    let (share, other) =
      pair.right.type == .share
      ? (pair.rightTree, pair.leftTree) : (pair.leftTree, pair.rightTree)
    let base = canonicalText(of: other)
    var help =
      "to change it by that part, write `\(base) * (1 \(isSum ? "+" : "-") \(canonicalText(of: share)))`"
    if !isSum, let range = pair.whole.dashedRange {
      help = "this subtracts; for a range write `\(range)`"
    } else if case .quantity(let literal) = share.kind {
      let changed = isSum ? 100 + literal.number.value : 100 - literal.number.value
      help = "to change it by that part, write `\(base) * \(shortest(changed))%`"
    }
    return Diagnostic(
      SemanticCode.shareAdded, "a share can't be \(isSum ? "added to" : "taken from") an amount",
      at: share.span, notes: ["a share is a part of something, and this does not say of what"],
      help: [help])
  }

  static func shareExpectedBeforeOf(_ pair: Checker.Operands) -> Diagnostic {
    let left = canonicalText(of: pair.leftTree)
    let right = canonicalText(of: pair.rightTree)
    return Diagnostic(
      SemanticCode.shareExpected,
      "`of` needs a share before it, and this is \(pair.left.described)",
      at: pair.leftTree.span,
      help: pair.leftTree.bareNumber != nil && pair.rightTree.bareNumber != nil
        ? ["for successes in trials write `\(left) out of \(right)`"]
        : ["to multiply, write `\(left) * \(right)`"])
  }

  static func priceExpectedAfterAt(_ pair: Checker.Operands) -> Diagnostic {
    let unit =
      pair.left.unit == .none ? "hour" : pair.left.unit.terms.first?.unit.singular ?? "hour"
    return Diagnostic(
      SemanticCode.priceExpected,
      "`at` needs a price per \(unit) after it, and this is \(pair.right.described)",
      at: pair.rightTree.span,
      help: pair.right.type == .share
        ? [
          "for a part of it write `\(canonicalText(of: pair.rightTree)) of \(canonicalText(of: pair.leftTree))`"
        ] : ["such as `20 hours at $25 per hour`"])
  }

  static func pureNumberExpected(_ function: String, _ value: TypedNode, at span: Span)
    -> Diagnostic
  {
    Diagnostic(
      SemanticCode.pureNumberExpected,
      "`\(function)` takes a plain number here, and this is \(value.described)", at: span,
      help: value.unit == .none
        ? [] : ["divide by a unit first: `… / 1 \(value.unit.terms.first?.unit.singular ?? "")`"])
  }

  static func exponentNotPure(_ value: TypedNode, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.pureNumberExpected,
      "an exponent is a plain number, and this is \(value.described)", at: span)
  }

  static func exponentOfUnit(_ value: TypedNode, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.pureNumberExpected,
      "\(value.described) can only be raised to a certain whole number up to 64", at: span)
  }

  static func periodMultiplied(_ pair: Checker.Operands, _ period: Period) -> Diagnostic {
    let isLeft = if case .sharePer = pair.left.type.kind { true } else { false }
    let (rate, duration) =
      isLeft ? (pair.leftTree, pair.rightTree) : (pair.rightTree, pair.leftTree)
    return Diagnostic(
      SemanticCode.periodMultiplied,
      "a share \(period.words) can't be multiplied by a length of time", at: pair.whole.span,
      notes: ["chances compound: 10% per month is 72% in a year, not 120%"],
      help: [
        "write `over(\(canonicalText(of: rate.unwrapped)), \(canonicalText(of: duration.unwrapped)))`"
      ])
  }

  static func periodInArithmetic(_ value: TypedNode, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.periodMultiplied,
      "\(value.described) goes with plain numbers only", at: span,
      notes: ["what it comes to depends on how long it goes on"],
      help: ["turn it into a share first: `over(…, 6 months)`"])
  }

  static func unitPowerTooLarge(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.numberTooLarge, "a unit is multiplied by itself more than \(limit) times here",
      at: span)
  }

  static func moneyTimesThings(_ pair: Checker.Operands) -> Diagnostic {
    let isMoneyFirst = pair.left.type.dimension.currency != nil
    let (money, things) =
      isMoneyFirst ? (pair.leftTree, pair.rightTree) : (pair.rightTree, pair.leftTree)
    let counted = (isMoneyFirst ? pair.right : pair.left).unit.terms.first?.unit
    let unit = counted?.singular ?? "hour"
    return Diagnostic(
      .warning, SemanticCode.moneyTimesThings,
      "this multiplies money by \(counted?.plural ?? "hours"), not a price by them",
      at: pair.whole.span,
      help: [
        "write `\(canonicalText(of: things)) at \(canonicalText(of: money)) per \(unit)`"
      ])
  }

  static func divisionByZero(at span: Span) -> Diagnostic {
    Diagnostic(SemanticCode.divisionByZero, "this divides by nothing", at: span)
  }

  static func numberTooLarge(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.numberTooLarge, "this is larger than any number can be here", at: span,
      notes: ["numbers reach to about 1.8e308"])
  }

  /// Makes the message about `and` between two values.
  static func andBetweenValues(_ pair: Checker.Operands) -> Diagnostic {
    let list = "\(canonicalText(of: pair.leftTree)), \(canonicalText(of: pair.rightTree))"
    return Diagnostic(
      SemanticCode.truthExpected,
      "`and` joins conditions, and this is \(pair.left.described)", at: pair.leftTree.span,
      help: ["between several values stands a comma: `\(list)`"])
  }

  /// Makes the message about a value where a condition belongs.
  ///
  /// - Parameter tree: what was typed, where the word asks for a goal; nil elsewhere.
  static func truthExpected(
    after word: String, _ value: TypedNode, at span: Span, tree: Expression? = nil
  ) -> Diagnostic {
    var condition = "compare it with something: `… >= …`"
    if let tree, value.type == QuantityType(.number, .counted("member")), tree.leadsWithNumber {
      let owner = word == "check" ? "all." : ""
      condition = "say what should reach it: `\(owner)members >= \(canonicalText(of: tree))`"
    }
    return Diagnostic(
      SemanticCode.truthExpected,
      "`\(word)` needs a condition, and this is \(value.described)", at: span,
      help: [condition])
  }

  static func quantityExpected(
    _ value: TypedNode, at span: Span, in function: String = ""
  ) -> Diagnostic {
    var help: [String] = []
    if value.type.kind == .list {
      help = ["take one of its values, `costs[1]`, or all of them, `sum(costs)`"]
      if function == "mean" {
        help = ["`mean` is over the simulated futures; of a list, `sum(costs) / count(costs)`"]
      } else if function.isEmpty {
        help.append("to reckon with each, `[x * 2 for x in costs]`")
      }
    }
    return Diagnostic(
      SemanticCode.quantityExpected, "a quantity is needed here, and this is \(value.described)",
      at: span, help: help)
  }

  static func mixedLiteral(at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.mixedLiteral, "an amount of money has no other unit straight after it", at: span,
      help: ["for a price write `$5 per hour`"])
  }

  static func shareWithUnit(_ literal: QuantityLiteral, at span: Span) -> Diagnostic {
    let number = literal.number.digits
    let words = literal.units.map(\.text).joined(separator: "·")
    let period = CalendarUnit(word: literal.units[0].text)
    return Diagnostic(
      SemanticCode.mixedLiteral, "a share is a part of something and has no unit of its own",
      at: span,
      help: [
        period.map { "write `\(number)% per \($0.rawValue)`" }
          ?? "say of how many: `\(number)% of 200 \(words)`"
      ])
  }

  static func currenciesMixed(_ second: String, _ first: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.currenciesMixed, "this is in \(second), and the plan reckons in \(first)",
      at: span, help: ["say what one is worth in a line `rate 1 \(second) = … \(first)`"])
  }

  static func equalUncertain(
    _ pair: Checker.Operands, _ operation: ArithmeticOperator
  ) -> Diagnostic {
    let left = canonicalText(of: pair.leftTree.unwrapped)
    let right = canonicalText(of: pair.rightTree.unwrapped)
    return Diagnostic(
      .warning, SemanticCode.equalUncertain,
      "uncertain values are hardly ever exactly the same, so this is nearly always "
        + (operation == .equal ? "no" : "yes"), at: pair.whole.span,
      help: ["compare with `<=` or `>=`, or round first: `round(\(left)) == round(\(right))`"])
  }

  static func unlikeBranches(
    _ first: TypedNode, at span: Span, _ second: TypedNode, at other: Span
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.unlikeBranches,
      "`then` gives \(first.described), `else` gives \(second.described)", at: other,
      caption: second.caption, labels: [Label(span, first.caption)],
      help: ["both must measure the same"])
  }

  static func unlikeArguments(
    _ function: String, _ first: TypedNode, _ other: TypedNode, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.unlikeQuantities,
      "`\(function)` takes things that measure the same: \(first.described), not \(other.described)",
      at: span)
  }

  static func unlikeReplacement(
    _ binding: Binding, _ value: TypedNode, of old: TypedNode
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.unlikeQuantities,
      "`\(binding.path.text)` is \(old.described), and this is \(value.described)",
      at: binding.value.span)
  }

  static func countWithoutUnit(
    _ value: TypedNode, _ tree: Expression, like other: TypedNode, needsConfidence: Bool
  ) -> Diagnostic {
    let number = canonicalText(of: tree)
    let isMoney = other.type.dimension.currency != nil && other.unit.terms.count == 1
    let mended = isMoney ? "\(other.unit.words)\(number)" : "\(number) \(other.unit.words)"
    return Diagnostic(
      SemanticCode.unlikeQuantities,
      "\(other.described) can't be compared with a plain number", at: tree.span,
      help: ["write `\(mended)`"]
        + (needsConfidence ? ["and say how sure it must be: `… with 80% confidence`"] : []),
      edits: [Edit(tree.span, mended)])
  }
}

extension Diagnostic {
  /// Adds the place of a call through which a mistake in a function's body was reached; of many the
  /// two innermost and the outermost stay.
  mutating func addCall(at span: Span) {
    let calls = labels.filter { $0.text == Self.callCaption }
    if calls.count >= 3 { labels.removeLast() }
    labels.append(Label(span, Self.callCaption))
  }

  private static let callCaption = "called here with these quantities"
}

extension TypedNode {
  /// What the value is, with its article.
  var described: String { type.description(shownIn: unit) }

  /// The value's units, for a caption under it; what it is where it has none.
  var caption: String {
    if case .sharePer(let period) = type.kind { return "share \(period.words)" }
    return unit == .none ? described : unit.words
  }

  /// Whether this is so much of something for each of a counted thing.
  func isPer(_ thing: String) -> Bool { type.dimension.power(of: .counted(thing)) == -1 }
}
