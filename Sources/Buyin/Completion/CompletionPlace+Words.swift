import BuyinSemantics
import BuyinSyntax

/// The words of each kind, with what they mean.
extension CompletionPlace {
  /// What a field may hold, as its table has it.
  func values(of field: Field) -> [Suggestion] {
    let named = field.readings.flatMap { reading -> [Suggestion] in
      switch reading.shape {
      case .name(let keyword): blocks(of: keyword)
      case .condition: vocabulary.metrics.map { Suggestion($0.name, $0.summary) }
      case .truth: [Suggestion("yes", field.summary), Suggestion("no", field.summary)]
      case .quantity, .share, .chance, .chancePer, .sharePer: []
      }
    }
    guard named.isEmpty, scan.word.isEmpty else { return named }
    let examples = field.readings.compactMap(\.example)
    return (examples.isEmpty ? [field.example] : examples).map {
      Suggestion($0, "for instance; " + field.summary)
    }
  }

  /// What a value can begin with.
  var expressions: [Suggestion] {
    names + functions + [Suggestion("if", "one value or another: if CONDITION then A else B")]
  }

  /// The values that the plan names.
  var names: [Suggestion] {
    var found = outline.statements.compactMap { statement -> Suggestion? in
      guard let name = statement.givenName else { return nil }
      switch statement.kind {
      case .definition(let definition): return Suggestion(name, shortened(definition.value))
      case .function(let function):
        return Suggestion(name + "(", shortened(function.body))
      case .block(let block): return Suggestion(name, title(of: block))
      default: return nil
      }
    }
    if sources.count > 1 {
      found.append(Suggestion(vocabulary.everything, "all sources together"))
    }
    return found
  }

  private var functions: [Suggestion] {
    vocabulary.functions.map { Suggestion($0.name + "(", $0.summary) }
  }

  /// The sources of the plan.
  var sources: [Suggestion] {
    outline.statements.compactMap { statement in
      guard case .block(let block) = statement.kind, let name = block.name,
        vocabulary.schema(block.keyword.text)?.hasMetrics == true
      else { return nil }
      return Suggestion(name.text, title(of: block))
    }
  }

  /// The scenarios of the plan.
  var scenarios: [Suggestion] { blocks(of: "scenario") }

  /// The blocks of one kind by their names.
  private func blocks(of keyword: String) -> [Suggestion] {
    outline.statements.compactMap { statement in
      guard case .block(let block) = statement.kind, let name = block.name,
        block.keyword.text == keyword
      else { return nil }
      return Suggestion(name.text, title(of: block))
    }
  }

  /// What can be changed: values by their names, and blocks, behind whose dot a field follows.
  var slots: [Suggestion] {
    outline.statements.compactMap { statement in
      guard let name = statement.givenName else { return nil }
      switch statement.kind {
      case .definition(let definition): return Suggestion(name, shortened(definition.value))
      case .block(let block) where block.keyword.text != "scenario":
        return Suggestion(name + ".", title(of: block))
      default: return nil
      }
    }
  }

  private func title(of block: Block) -> String {
    block.title?.plainText ?? vocabulary.schema(block.keyword.text)?.summary ?? block.keyword.text
  }

  private func shortened(_ expression: Expression) -> String {
    let text = BuyinSyntax.print(expression)
    return text.count > 60 ? text.prefix(57) + "..." : text
  }

  // MARK: Units and operators

  /// The units that can stand here; those that the field wants stand first, and alone if there are
  /// any.
  func units(isPlural: Bool) -> [Suggestion] {
    var table = UnitTable(vocabulary.units)
    for statement in outline.statements {
      guard case .unit(let unit) = statement.kind else { continue }
      let plural = unit.plural?.text ?? unit.name.text + "s"
      table.add(.counted(unit.name.text, plural, "a unit of this plan"))
    }
    let wanted = wantedDimensions(isPlural: isPlural)
    let fitting = table.all.filter { wanted.contains($0.dimension) }
    return (fitting.isEmpty ? table.all : fitting).map {
      Suggestion(isPlural ? $0.plural : $0.singular, $0.summary)
    }
  }

  /// The dimensions that the field's readings have above or below a fraction line.
  private func wantedDimensions(isPlural: Bool) -> Set<Dimension> {
    guard
      let schema = scan.open.last.flatMap({ bracket in
        bracket.header.first.flatMap { vocabulary.schema($0.text) }
      }), let first = scan.statement.first, let field = schema.field(named: first.text)
    else {
      let isTime = ["horizon", "window"].contains(scan.statement.first?.text)
      return isTime ? [.time] : []
    }
    var wanted: Set<Dimension> = []
    for reading in field.readings {
      switch reading.shape {
      case .quantity(let dimension):
        for factor in dimension.factors where (factor.power > 0) == isPlural {
          wanted.insert(Dimension([factor.base: 1]))
        }
      case .share, .truth, .name, .condition: break
      case .sharePer(let things):
        if !isPlural { wanted.formUnion(things.map { .counted($0) }) }
      case .chance: if !isPlural { wanted.insert(.time) }
      case .chancePer(let thing): if !isPlural { wanted.formUnion([.time, .counted(thing)]) }
      }
    }
    return wanted
  }

  /// The codes of currencies.
  var currencies: [Suggestion] {
    vocabulary.units.filter { $0.dimension.currency == $0.singular }
      .map { Suggestion($0.singular, $0.summary) }
  }

  /// The words between two values.
  var operators: [Suggestion] { Self.operatorWords }

  static let operatorWords = [
    Suggestion("to", "a range that holds the truth nine times in ten: 15 to 25 hours"),
    Suggestion("per", "divides: $20 per hour"),
    Suggestion("of", "a share of something: 5% of 2000 followers"),
    Suggestion("at", "times a price: 20 hours at $25 per hour; or a time: at month 3"),
    Suggestion("out of", "what some successes say of a share: 3 out of 40"),
    Suggestion("by month", "a metric at the end of each month"),
    Suggestion("and", "both conditions"),
    Suggestion("or", "either condition"),
    Suggestion("with", "how sure a check must be: with 80% confidence"),
    Suggestion("then", "the value if the condition holds"),
    Suggestion("else", "the value if it does not"),
  ]
}
