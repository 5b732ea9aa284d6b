import BuyinSemantics
import BuyinSyntax

/// Something that could stand at the cursor, with what it means.
package struct Suggestion: Hashable, Sendable {
  package let text: String
  /// What it means, in a phrase without a full stop.
  package let meaning: String

  package init(_ text: String, _ meaning: String) {
    self.text = text
    self.meaning = meaning
  }
}

/// What completion found at a place.
package struct Completions: Hashable, Sendable {
  /// The number of bytes before the cursor that a suggestion takes the place of.
  package let replacedBytes: Int
  /// What could stand there, in the order in which it is likely wanted.
  package let suggestions: [Suggestion]
  /// The beginning of the path of a file, where a file's name is wanted; the host knows the files.
  package let filePrefix: String?

  package init(replacedBytes: Int, suggestions: [Suggestion], filePrefix: String? = nil) {
    self.replacedBytes = replacedBytes
    self.suggestions = suggestions
    self.filePrefix = filePrefix
  }
}

/// Finds what could stand at a place of a text, from the tables that the checker uses and the names
/// of a plan.
///
/// It needs neither a terminal nor a text without mistakes.
package struct Completer: Sendable {
  let outline: PlanOutline
  let vocabulary = Session.vocabulary

  /// Makes a completer that knows the names of a plan.
  package init(_ outline: PlanOutline = PlanOutline()) {
    self.outline = outline
  }

  /// Finds what could stand at a place.
  ///
  /// - Parameters:
  ///   - text: the text that is being typed; names that it defines count.
  ///   - cursor: the place, in bytes of UTF-8 from the beginning of the text.
  package func complete(_ text: String, at cursor: Int) -> Completions {
    let before = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
    var extended = self.outline
    extended.add(SourceText(name: "<typed>", text))
    let place = CompletionPlace(
      scan: CompletionScan(before), outline: extended, vocabulary: vocabulary)
    if let prefix = place.filePrefix {
      return Completions(replacedBytes: prefix.utf8.count, suggestions: [], filePrefix: prefix)
    }
    let word = place.scan.word
    var seen: Set<String> = []
    let fitting = place.suggestions.filter {
      $0.text.hasPrefix(word) && seen.insert($0.text).inserted
    }
    return Completions(replacedBytes: word.utf8.count, suggestions: fitting)
  }
}

/// A place in a text, and what could stand there.
struct CompletionPlace {
  let scan: CompletionScan
  let outline: PlanOutline
  let vocabulary: Vocabulary

  /// The path that is being typed, where a file is wanted.
  var filePrefix: String? {
    guard let text = scan.openText, scan.statement.first?.text == "use" else { return nil }
    return text
  }

  /// Everything that could stand here, whatever was typed of it.
  var suggestions: [Suggestion] {
    if scan.isComment || scan.openText != nil { return [] }
    let statement = scan.statement
    guard let last = statement.last else { return starts }
    if statement.first?.text == "use" { return used }
    if last.kind == .sign, last.text == "." { return members(of: statement.dropLast().last?.text) }
    if let field, statement.count == 1 || last.text == ",", scan.open.last?.sign == "{" {
      return values(of: field) + (field.wantsNames ? [] : expressions)
    }
    if last.kind == .number { return units(isPlural: last.text != "1") + operators }
    if last.text == "per" || last.text == "/" { return units(isPlural: false) }
    return clauses(after: last)
  }

  // MARK: Lines

  /// The block in which the cursor stands, by its table; nil outside blocks.
  private var schema: Schema? {
    guard let bracket = scan.open.last, bracket.sign == "{", let word = bracket.header.first else {
      return nil
    }
    return vocabulary.schema(word.text)
  }

  /// The field whose line this is; nil elsewhere.
  private var field: Field? {
    guard let schema, let first = scan.statement.first else { return nil }
    return schema.field(named: first.text)
  }

  /// What can begin a line here.
  private var starts: [Suggestion] {
    if let schema {
      let used = Set(scan.linesOfBlock)
      return schema.fields.filter { !used.contains($0.name) }
        .map { Suggestion($0.name, $0.summary) }
        + [Suggestion("let", "names a value that only this block uses")]
    }
    let isInside = scan.open.last.map { $0.sign == "{" } ?? false
    let topics = StatementTopic.allCases.filter {
      $0 != .block && $0.row.isSupported && (!isInside || $0.isQuestion)
    }
    let statements = topics.map { Suggestion($0.rawValue, $0.row.summary) }
    let blocks = isInside ? [] : vocabulary.schemas.map { Suggestion($0.keyword, $0.summary) }
    return blocks + statements + (scan.word.isEmpty ? names : expressions)
  }

  /// What can follow within a statement of a certain kind.
  private func clauses(after last: CompletionPiece) -> [Suggestion] {
    let first = scan.statement[0].text
    let isFresh = scan.statement.count == 1 || last.text == ","
    switch first {
    case "set", "unset", "find", "sweep", "correlate":
      if isFresh { return slots }
    case "what" where scan.statement.count == 1:
      return [Suggestion("if", "asks what changes would bring")]
    case "what" where last.text == "if" || last.text == ",":
      return slots + [Suggestion("without", "leaves a source out")] + scenarios
    case "what" where last.text == "without", "allocate" where last.text == "across":
      return sources
    case "compare":
      return isFresh ? sources + [Suggestion("scenarios", "every scenario beside the plan")] : []
    case "verdict": return verdictClauses(after: last)
    case "currency": return currencies
    case "campaign", "print": return []
    case "source" where scan.statement.count > 1 && schema == nil:
      return last.text == "like"
        ? sources : [Suggestion("like", "takes over the lines of another source")]
    case "unit", "fn", "let", "scenario":
      if !scan.statement.contains(where: { $0.text == "=" }) { return [] }
    default: break
    }
    return isValueEnd(last) ? operators : expressions
  }

  /// What can follow `use`: a library by its path, and then a name for it.
  private var used: [Suggestion] {
    let words = scan.statement.dropFirst().map(\.text)
    if words.last == "as" { return [] }
    let typed = words.joined()
    guard typed.isEmpty || typed.hasSuffix(".") else {
      return words.contains("as")
        ? [] : [Suggestion("as", "names what it brings in, instead of its own last word")]
    }
    return Library.all.filter { $0.path.hasPrefix(typed) }
      .map { Suggestion(String($0.path.dropFirst(typed.count)), $0.summary) }
  }

  private func verdictClauses(after last: CompletionPiece) -> [Suggestion] {
    switch last.text {
    case "verdict":
      return [
        Suggestion("by", "chooses by a metric"), Suggestion("between", "chooses among some"),
      ]
    case "by": return vocabulary.metrics.map { Suggestion($0.name, $0.summary) }
    case "between", ",": return sources
    default: return [Suggestion("between", "chooses among some")]
    }
  }

  /// Whether a value ends with a piece, so that an operator must follow.
  private func isValueEnd(_ piece: CompletionPiece) -> Bool {
    switch piece.kind {
    case .number, .text: return true
    case .sign: return ")]%".contains(piece.text)
    case .word:
      let isOperator = Self.operatorWords.contains { $0.text == piece.text }
      let isFirst = scan.statement.count == 1
      return !isOperator && !isFirst && !["if", "not", "and", "or", "in"].contains(piece.text)
    case .lineEnd: return false
    }
  }

  // MARK: Members

  /// What can follow a dot behind a name.
  private func members(of owner: String?) -> [Suggestion] {
    guard let owner else { return [] }
    let metrics = vocabulary.metrics.map { Suggestion($0.name, $0.summary) }
    if owner == vocabulary.everything { return metrics }
    let used = outline.statements.compactMap { statement -> Suggestion? in
      guard let name = statement.givenName, name.hasPrefix(owner + ".") else { return nil }
      let meaning =
        if case .definition(let definition) = statement.kind {
          definition.title?.plainText ?? BuyinSyntax.print(definition.value)
        } else {
          "of what is used as `\(owner)`"
        }
      return Suggestion(String(name.dropFirst(owner.count + 1)), meaning)
    }
    if !used.isEmpty { return used }
    guard let statement = outline.definition(of: owner), case .block(let block) = statement.kind,
      let schema = vocabulary.schema(block.keyword.text)
    else { return outline.lostNames.contains(owner) ? metrics : [] }
    let own = Set(block.items.compactMap(\.name))
    let fields = schema.fields.filter { own.contains($0.name) || wantsSlot }
      .map { Suggestion($0.name, $0.summary) }
    if wantsSlot { return fields }
    return (schema.hasMetrics ? metrics : []) + fields
  }

  /// Whether a value is wanted that can be changed, and no result.
  private var wantsSlot: Bool {
    let words = scan.statement.map(\.text)
    guard let first = words.first, ["set", "unset", "what", "find", "sweep"].contains(first) else {
      return false
    }
    // Behind `=` any value may stand, up to the next change.
    guard let equals = words.lastIndex(of: "=") else { return true }
    return words[equals...].contains(",")
  }
}

extension Field {
  /// Whether it holds names of blocks, and no values.
  fileprivate var wantsNames: Bool {
    readings.contains { if case .name = $0.shape { true } else { false } }
  }
}

extension Block.Item {
  /// The name that a line begins with or defines.
  var name: String? {
    switch kind {
    case .field(let field): field.name.text
    case .definition(let definition): definition.name.text
    case .set: nil
    }
  }
}
