import Buyin
import Foundation
import Testing

@testable import BuyinSemantics
@testable import BuyinSyntax

/// The TextMate grammar against the tables of the program, and its rules on plans.
struct TextMateTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../grammar/buyin.tmLanguage.json").standardizedFileURL

  /// The words of each rule that lists words, from the tables; a rule that is not named here has no
  /// list of the program's words.
  private static let lists: [String: [String]] = {
    let vocabulary = Session.vocabulary
    let isDistribution: (Signature) -> Bool = { signature in
      switch signature.rule {
      case .distribution, .shareDistribution, .selection, .truncation: true
      default: false
      }
    }
    let isMoney: (BuyinSemantics.Unit) -> Bool = { $0.singular == $0.singular.uppercased() }
    let fields = vocabulary.schemas.flatMap(\.fields).map(\.name)
    return [
      "block": StatementWord.blockWords,
      "statement": StatementWord.allCases.map(\.rawValue),
      "field": fields,
      "currency": vocabulary.units.filter(isMoney).map(\.singular),
      "unit": vocabulary.units.filter { !isMoney($0) }.flatMap { [$0.singular, $0.plural] },
      "metric": vocabulary.metrics.map(\.name),
      "distribution": vocabulary.functions.filter(isDistribution).map(\.name),
      "function": vocabulary.functions.filter { !isDistribution($0) }.map(\.name),
    ]
  }()

  /// Returns the file with the lists of the tables in their rules.
  private func written(_ text: String) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (rule, words) in Self.lists {
      var unique: [String] = []
      for word in words where !unique.contains(word) { unique.append(word) }
      let start = try #require(
        lines.firstIndex { $0.hasPrefix("    \"\(rule)\": ") }, "no rule \(rule)")
      let index = try #require(lines[start...].firstIndex { $0.contains("(") && $0.contains("\"") })
      let list = try Regex("\\((?:[a-z0-9A-Z_]+\\|)*[a-z0-9A-Z_]+\\)(?=\\\\\\\\b|\\(\\?=)")
      let range = try #require(lines[index].firstRange(of: list), "no list in \(rule)")
      lines[index].replaceSubrange(range, with: "(\(unique.joined(separator: "|")))")
    }
    return lines.joined(separator: "\n")
  }

  @Test func listsAreThoseOfTheTables() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let expected = try written(text)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try expected.write(to: Self.file, atomically: true, encoding: .utf8)
      return
    }
    #expect(text == expected, "write the lists anew: UPDATE_GOLDENS=1 swift test --filter TextMate")
  }

  private func grammar() throws -> TextMate { try TextMate(Data(contentsOf: Self.file)) }

  @Test func everyRuleIsThere() throws {
    #expect(try grammar().unknownIncludes == [])
  }

  /// Returns the innermost names of a text's stretches, without what all names end with.
  private func marked(_ text: String) throws -> [String] {
    let units = Array(text.utf16)
    var found: [(String, String)] = []
    for (index, names) in try grammar().names(of: text).dropLast().enumerated() {
      let name = String(names.split(separator: " ").last ?? "-").replacing(".buyin", with: "")
      let letter = String(decoding: [units[index]], as: UTF16.self)
      if let last = found.last, last.0 == name {
        found[found.count - 1].1 += letter
      } else {
        found.append((name, letter))
      }
    }
    return found.map { "\($0.0): \($0.1.trimmingCharacters(in: .whitespaces))" }
      .filter { !$0.hasPrefix("-: ") && !$0.hasSuffix(": ") }
  }

  @Test(arguments: [
    ("# 5 \"a\"", ["comment.line.number-sign: # 5 \"a\""]),
    ("5 # c", ["constant.numeric: 5", "comment.line.number-sign: # c"]),
    ("2,000", ["constant.numeric: 2,000"]), ("1.5k", ["constant.numeric: 1.5k"]),
    (".5", ["constant.numeric: .5"]), ("1e-6", ["constant.numeric: 1e-6"]),
    ("$10", ["constant.numeric: $10"]), ("€1.5k", ["constant.numeric: €1.5k"]),
    ("500 €", ["constant.numeric: 500 €"]), ("5 %", ["constant.numeric: 5 %"]),
    ("5 million", ["constant.numeric: 5 million"]), ("1_000", ["constant.numeric: 1_000"]),
    ("2026-03-01", ["constant.numeric.date: 2026-03-01"]),
    ("a1", []), ("x_2", []),
    ("1..5", ["constant.numeric: 1", "keyword.operator: ..", "constant.numeric: 5"]),
    (
      "campaign “A”",
      ["keyword.other.statement: campaign", "string.quoted.double: “A”"]
    ),
    (
      "print \"a {5 + x} }} \\n\"",
      [
        "keyword.other.statement: print", "punctuation.definition.string.begin: \"",
        "string.quoted.double.interpolated: a", "meta.interpolation: {", "constant.numeric: 5",
        "keyword.operator: +", "meta.interpolation: x}",
        "constant.character.escape: }}", "constant.character.escape: \\n",
        "string.quoted.double.interpolated: \"",
      ]
    ),
    (
      "source a \"A\" like b { pay $5; real 5% }",
      [
        "storage.type.block: source", "entity.name.type: a", "string.quoted.double: \"A\"",
        "keyword.other.clause: like", "entity.name.type: b", "punctuation: {",
        "support.type.property-name: pay", "constant.numeric: $5", "punctuation: ;",
        "support.type.property-name: real", "constant.numeric: 5%", "punctuation: }",
      ]
    ),
    ("content.cost", ["punctuation: .", "support.variable.metric: cost"]),
    (
      "rate * 2", ["keyword.operator: *", "constant.numeric: 2"]
    ),
    (
      "rate 1 EUR = 1.1 USD",
      [
        "keyword.other.statement: rate", "constant.numeric: 1", "support.constant.currency: EUR",
        "keyword.operator: =", "constant.numeric: 1.1", "support.constant.currency: USD",
      ]
    ),
    (
      "let x = uniform(1, 2) hours",
      [
        "storage.type: let", "keyword.operator: =", "support.function.distribution: uniform",
        "punctuation: (", "constant.numeric: 1", "punctuation: ,", "constant.numeric: 2",
        "punctuation: )",
      ]
    ),
    (
      "15 to 25 hours per month",
      [
        "constant.numeric: 15", "keyword.operator.word: to", "constant.numeric: 25",
        "support.type.unit: hours", "keyword.operator.word: per", "support.type.unit: month",
      ]
    ),
    (
      "show f(a) if yes",
      [
        "keyword.other.statement: show", "entity.name.function: f", "punctuation: (",
        "punctuation: )", "keyword.control: if", "constant.language: yes",
      ]
    ),
  ])
  func aTextIsMarked(text: String, expected: [String]) throws {
    #expect(try marked(text) == expected)
  }

  /// Every plan of the corpus without mistakes: its numbers, texts, comments, reserved words, signs
  /// and the words that begin statements, blocks and fields are marked as what they are.
  @Test func plansAreMarkedAsWhatTheyAre() throws {
    let grammar = try grammar()
    var count = 0
    for text in Corpus.plans.map(\.text) {
      let source = SourceText(name: "", text)
      let parsed = parse(source, as: SourceID(0))
      guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else { continue }
      let names = grammar.names(of: text)
      var wanted = Lexer.run(source, as: SourceID(0), limits: .standard).tokens
        .compactMap { token in token.kind.mark.map { (token.range, $0) } }
      wanted += parsed.file.comments.map { ($0.span.lower..<$0.span.upper, "comment.line") }
      wanted += parsed.file.statements.flatMap { marks(of: $0, source) }
      for (range, name) in wanted {
        let start = source.text(0..<range.lowerBound).utf16.count
        let end = start + source.text(range).utf16.count
        for index in start..<end where !names[index].contains(name) {
          Issue.record("no \(name), but \(names[index]): \(source.text(range)) in \(text)")
          break
        }
        count += 1
      }
    }
    #expect(count > 2000)
  }

  /// Returns how the words of a statement are to be marked.
  private func marks(of statement: Statement, _ source: SourceText) -> [(Range<Int>, String)] {
    let lower = statement.span.lower
    let first = source.text(statement.span).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let word = lower..<(lower + first.utf8.count)
    switch statement.kind {
    case .block(let block):
      let fields = block.items.compactMap { item -> (Range<Int>, String)? in
        // A word that begins statements too is marked as one.
        guard case .field(let field) = item.kind, StatementWord(rawValue: field.name.text) == nil,
          Self.lists["field"]?.contains(field.name.text) == true
        else { return nil }
        return (field.name.span.lower..<field.name.span.upper, "support.type.property-name")
      }
      return
        (StatementWord.blockWords.contains(block.keyword.text)
        ? [(word, "storage.type.block")] : [])
        + fields
    case .definition, .function: return [(word, "storage.type")]
    case .show where first != "show": return []
    default: return [(word, "keyword.other.statement")]
    }
  }
}

extension Token.Kind {
  /// The beginning of the name that a token has in the TextMate grammar; nil where it hangs on its
  /// place.
  fileprivate var mark: String? {
    switch self {
    case .number: "constant.numeric"
    case .date: "constant.numeric.date"
    case .moneySign, .percent: "constant.numeric"
    case .to, .per, .of, .at, .out, .and, .or, .not: "keyword.operator.word"
    case .if, .then, .else, .for, .in: "keyword.control"
    case .true, .false: "constant.language"
    case .let, .fn: "storage.type"
    case .textOpen: "string.quoted"
    case .textWords, .textClose: "string.quoted"
    case .plus, .minus, .times, .divide, .power, .equals, .equalEqual, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .dotDot, .unitDot:
      "keyword.operator"
    case .dot, .comma, .colon, .semicolon, .openRound, .closeRound, .openSquare, .closeSquare,
      .openBrace, .closeBrace:
      "punctuation"
    case .word, .rangeDash, .about, .plusMinus, .valueOpen, .valueClose, .damage, .end: nil
    }
  }
}
