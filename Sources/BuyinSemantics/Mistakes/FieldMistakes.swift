import BuyinSyntax

/// Mistakes in blocks and their fields, in settings, and in what is asked.
extension Diagnostic {
  static func unknownBlock(_ keyword: Name, called: String?, known: [String]) -> Diagnostic {
    return Diagnostic(
      SemanticCode.unknownBlock, "a plan has no `\(keyword.text)`", at: keyword.span,
      help: [
        (called ?? Names.nearest(to: keyword.text, among: known)).map { "did you mean `\($0)`?" }
          ?? "it has \(known.map { "`\($0)`" }.joined(separator: ", "))"
      ])
  }

  /// Makes the message about a line whose word is no field.
  ///
  /// - Parameters:
  ///   - row: the line that is likely meant; nil for none.
  ///   - metric: the result that the word names; nil for none.
  ///   - home: the kind of block that has such a line; nil for none.
  static func unknownField(
    _ name: Name, of schema: Schema, row: String?, metric: String?, home: Schema?,
    nearest: String?, isInvented: Bool = false
  ) -> Diagnostic {
    let known = schema.fields.map { "`\($0.name)`" }.joined(separator: ", ")
    let help: String
    if let row {
      help = "write `\(row)`" + (isInvented ? ", with your own numbers" : "")
    } else if let metric {
      help = "it is worked out, not given; ask for it outside of the block: `show \(metric)`"
    } else if let home {
      help = "`\(name.text)` is a line of \(article(home.keyword)): move it there"
    } else {
      help = "it may have \(known)"
    }
    return Diagnostic(
      SemanticCode.unknownField, "\(article(schema.keyword)) has no `\(name.text)`",
      at: name.span, help: [help], edits: nearest.map { [Edit(name.span, $0)] } ?? [])
  }

  static func fieldTwice(
    _ name: Name, of block: String, first: Span, allowsSeveral: Bool
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.fieldTwice, "`\(block)` says its `\(name.text)` twice", at: name.span,
      labels: [Label(first, "first said here")],
      help: [
        allowsSeveral
          ? "several values stand on one line: `\(name.text) …, …`" : "remove one of them"
      ])
  }

  static func severalGiven(_ name: Name, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.severalValues, "`\(name.text)` takes one value", at: span,
      help: ["for a thousand write `1000` or `1,000`, without a blank"])
  }

  static func fieldsMissing(
    _ fields: [Field], of block: Block, name: String, reasons: [String]
  ) -> Diagnostic {
    let words = fields.map { "`\($0.name)`" }
    let list =
      words.count == 1
      ? words[0] : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    return Diagnostic(
      SemanticCode.fieldMissing,
      block.items.isEmpty
        ? "`\(name)` is empty, and needs its \(list)" : "`\(name)` does not say its \(list)",
      at: block.header, notes: reasons,
      help: fields.map { "add a line such as `\($0.name) \($0.example)`" })
  }

  static func fieldNeedsUnit(_ expression: Expression, _ field: Field) -> Diagnostic {
    let mended = field.withUnit(canonicalText(of: expression))
    return Diagnostic(
      SemanticCode.fieldNeedsUnit, "`\(field.name)` needs a unit", at: expression.span,
      help: ["write `\(mended ?? field.example)`"],
      edits: mended.map { [Edit(expression.span, $0)] } ?? [])
  }

  static func fieldValue(
    _ value: TypedNode, _ expression: Expression, _ field: Field, remedy: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.fieldValue, "`\(field.name)` can't be \(value.described)",
      at: expression.span, notes: ["`\(field.name)`: \(field.summary)"],
      help: [
        remedy.map {
          "write `\(field.name) \($0)`"
            + (FieldRemedy.isInvented($0, of: expression) ? ", with your own numbers" : "")
        }
          ?? "write something like `\(field.name) \(field.example)`"
      ])
  }

  /// Makes the message about a price in a field that takes none.
  ///
  /// - Parameter owner: the field that such a price belongs to.
  static func valueOfOther(
    _ owner: Field, _ value: TypedNode, _ expression: Expression, _ field: Field
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.fieldValue, "`\(field.name)` can't be \(value.described)",
      at: expression.span, notes: ["`\(field.name)`: \(field.summary)"],
      help: [
        "a price belongs in `\(owner.name)`: `\(owner.name) \(canonicalText(of: expression))`",
        "here write something like `\(field.name) \(field.example)`",
      ])
  }

  /// Makes the message about a value for each of several people or things: `pay $200 per influencer`.
  ///
  /// - Parameter one: the value for one of them.
  static func valueOfOne(
    _ one: String, _ value: TypedNode, _ expression: Expression, _ field: Field, isCounted: Bool
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.fieldValue, "`\(field.name)` can't be \(value.described)",
      at: expression.span, notes: ["`\(field.name)`: \(field.summary)"],
      help: [
        isCounted
          ? "`count` says how many there are: `\(field.name) \(one)`"
          : "write what one of them is, and how many there are: `\(field.name) \(one); count 5`"
      ])
  }

  static func shareTooLarge(
    _ value: Double, _ field: Field, at expression: Expression
  ) -> Diagnostic {
    if let number = expression.bareNumber, value > 1, value <= 100 {
      return Diagnostic(
        SemanticCode.shareTooLarge, "a share of \(grouped(value * 100))%?", at: expression.span,
        help: ["write `\(number.digits)%`"],
        edits: [Edit(expression.span, "\(number.digits)%")])
    }
    return Diagnostic(
      SemanticCode.shareTooLarge, "a share stays between 0% and 100%", at: expression.span,
      notes: ["`\(field.name)`: \(field.summary)"],
      help: ["write something like `\(field.name) \(field.example)`"])
  }

  static func shareRangeTooWide(_ expression: Expression, _ field: Field) -> Diagnostic {
    Diagnostic(
      SemanticCode.shareTooLarge, "a share stays between 0% and 100%, and this range leaves them",
      at: expression.span, notes: ["`\(field.name)`: \(field.summary)"],
      help: ["write something like `\(field.name) \(field.example)`"])
  }

  /// Writes a whole number in groups of three digits.
  static func grouped(_ value: Double) -> String {
    Int(exactly: value.rounded())?.grouped ?? shortest(value)
  }

  static func shareWritten(_ expression: Expression, _ field: Field) -> Diagnostic {
    var help = "write something like `\(field.name) \(field.example)`"
    if case .range(let lower, let upper) = expression.unwrapped.kind,
      let low = lower.bareNumber, let high = upper.bareNumber, high.value <= 1
    {
      help = "write `\(shortest(low.value * 100))% to \(shortest(high.value * 100))%`"
    } else if case .range(let lower, let upper) = expression.unwrapped.kind,
      let low = lower.bareNumber, let high = upper.bareNumber, high.value <= 100
    {
      help = "write `\(low.digits)% to \(high.digits)%`"
    }
    return Diagnostic(
      SemanticCode.shareWritten, "`\(field.name)` is a share, and this is a plain number",
      at: expression.span,
      notes: ["a range of shares stays within 0–100%; one of numbers does not"],
      help: [help])
  }

  static func chanceNeedsPeriod(
    _ value: TypedNode, _ number: Double?, _ expression: Expression, _ field: Field
  ) -> Diagnostic {
    var text = field.example
    if case .per(_, .units(_, let words, _)) = expression.kind, value.type.isPure,
      let word = words.first
    {
      return Diagnostic(
        SemanticCode.chanceNeedsPeriod, "`\(field.name)` is a share per length of time",
        at: expression.span,
        help: ["give this plan's own `\(word.text)` another name, so that the word is the unit"])
    }
    if value.type == .share {
      text = "\(canonicalText(of: expression)) per month"
    } else if value.type.isPlainNumber, let bare = expression.bareNumber {
      text =
        bare.value < 1 ? "\(shortest(bare.value * 100))% per month" : "\(bare.digits)% per month"
    } else if value.type.kind == .number,
      case .per(let numerator, let denominator) = expression.kind,
      let bare = numerator.bareNumber, case .units(_, let words, _) = denominator,
      let word = words.first
    {
      let share = bare.value < 1 ? shortest(bare.value * 100) : bare.digits
      text = "\(share)% per \(word.text)"
    }
    return Diagnostic(
      SemanticCode.chanceNeedsPeriod, "`\(field.name)` is a share per length of time",
      at: expression.span, help: ["write `\(text)`"],
      edits: [Edit(expression.span, text)])
  }

  static func outsideBounds(_ field: Field, at expression: Expression) -> Diagnostic {
    var help = "write something like `\(field.name) \(field.example)`"
    switch expression.unwrapped.kind {
    case .binary(.subtract, let low, let high, _):
      let range = "\(canonicalText(of: low)) to \(canonicalText(of: high))"
      help = "this subtracts; for a range write `\(field.name) \(range)`"
    case .unary(.negate, let inner): help = "write `\(field.name) \(canonicalText(of: inner))`"
    default: break
    }
    return Diagnostic(
      SemanticCode.outsideBounds, "`\(field.name)` is never below nothing", at: expression.span,
      notes: ["`\(field.name)`: \(field.summary)"], help: [help])
  }

  static func nothingAtAll(_ field: Field, at expression: Expression) -> Diagnostic {
    Diagnostic(
      SemanticCode.outsideBounds, "`\(field.name)` is always more than nothing",
      at: expression.span, notes: ["`\(field.name)`: \(field.summary)"],
      help: [
        "write something like `\(field.name) \(field.example)`, or leave the line out"
          + (field.fallback.map { " (without it: \($0))" } ?? "")
      ])
  }

  static func amountTooLarge(_ field: Field, at expression: Expression) -> Diagnostic {
    Diagnostic(
      SemanticCode.amountTooLarge, "`\(field.name)` is never beyond a million billion",
      at: expression.span,
      notes: ["`\(field.name)`: \(field.summary)"],
      help: ["write something like `\(field.name) \(field.example)`"])
  }

  static func structureUncertain(_ field: Field, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.structureUncertain,
      "`\(field.name)` decides the shape of the plan and must be certain", at: span,
      help: ["write one value, such as `\(field.name) \(field.example)`"])
  }
}

extension Field {
  /// Returns numbers as they were typed with the unit that the field's example has; nil where it
  /// has none that could stand there.
  fileprivate func withUnit(_ numbers: String) -> String? {
    guard numbers.allSatisfy({ $0.isNumber || " .,_to".contains($0) }) else { return nil }
    if let sign = example.first, "$€£".contains(sign) {
      let rest = example.split(separator: " ").dropFirst().joined(separator: " ")
      let money = numbers.split(separator: " ").map { $0 == "to" ? "to" : "\(sign)\($0)" }
      return money.joined(separator: " ") + (rest.isEmpty ? "" : " \(rest)")
    }
    let words = example.split(separator: " ").drop { $0.first?.isNumber == true || $0 == "to" }
    return words.isEmpty ? nil : "\(numbers) \(words.joined(separator: " "))"
  }
}
