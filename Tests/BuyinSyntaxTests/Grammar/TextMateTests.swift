import Testing

@testable import BuyinSyntax

/// The word lists of the TextMate grammar against the parser's.
@Suite struct TextMateTests {
  /// The lines of the file, each with the name of the rule that it belongs to.
  private var lines: [Substring] {
    var path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    path.append(contentsOf: ["grammar", "buyin.tmLanguage.json"])
    return fileText(path.joined(separator: "/")).split(separator: "\n")
  }

  /// Returns the words between the first brackets of a rule that hold more than one.
  private func words(of rule: String) -> Set<String> {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("    \"\(rule)\": ") }) else {
      return []
    }
    let text = lines[start...].prefix(3).joined()
    for piece in text.split(separator: "(").dropFirst() {
      let list = piece.prefix { $0 != ")" }
      let words = list.split(separator: "|")
      if words.count > 1, words.allSatisfy({ $0.allSatisfy(\.isLetter) }) {
        return Set(words.map(String.init))
      }
    }
    return []
  }

  @Test func statementWordsAreThoseOfTheParser() {
    #expect(words(of: "statement") == Set(StatementWord.allCases.map(\.rawValue)))
  }

  @Test func blockWordsAreThoseOfTheParser() {
    #expect(words(of: "block") == Set(StatementWord.blockWords))
  }

  @Test func reservedWordsAreThoseOfTheGrammar() throws {
    let marked = ["declaration", "control", "operatorWord", "truth"].flatMap { words(of: $0) }
    let reserved = try Grammar.ofBuyin().literals(of: "reserved")
    #expect(Set(marked) == reserved.union(["yes", "no"]))
    for word in reserved { #expect(Token.Kind.reserved(Array(word.utf8)[...]) != nil, "\(word)") }
  }

  @Test func clauseWordsAreThoseOfTheGrammar() throws {
    let grammar = try Grammar.ofBuyin()
    let known = grammar.words(of: ["block", "confidence", "value", "definition", "query", "change"])
    let statementWords = Set(StatementWord.allCases.map(\.rawValue))
    let reserved = grammar.literals(of: "reserved")
    // Words that stand behind others only, and mean nothing by themselves.
    let rest: Set<String> = ["my", "split"]
    #expect(
      words(of: "clause")
        == known.subtracting(statementWords).subtracting(reserved).subtracting(rest))
  }

  @Test func magnitudesAreThoseOfTheParser() {
    let text = lines.filter { $0.contains("constant.numeric.buyin") }.joined()
    #expect(text.contains(NumberLiteral.magnitudeWords.map { "\($0)" }.joined(separator: "|")))
  }
}
