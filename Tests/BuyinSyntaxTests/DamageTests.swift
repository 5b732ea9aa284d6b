@testable import BuyinSyntax
import Testing

/// A small generator of numbers (xorshift64*, Vigna 2016), so that the tests are reproducible.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  /// Returns a number from 0 up to, not including, `bound`.
  mutating func roll(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }
}

@Suite struct DamageTests {
  /// Checks what holds for every text, however damaged.
  private func check(_ bytes: [UInt8], _ note: String, isFormatted: Bool = true) {
    let source = SourceText(name: "plan", bytes: bytes)
    let result = parse(source, as: SourceID(0))
    var previous: Diagnostic?
    for diagnostic in result.diagnostics {
      let spans = [diagnostic.span] + diagnostic.labels.map(\.span) + diagnostic.edits.map(\.span)
      for span in spans where span.upper > bytes.count {
        Issue.record("a span beyond the text: \(diagnostic) \(note)")
      }
      if let previous, diagnostic < previous { Issue.record("not in order: \(note)") }
      previous = diagnostic
    }
    for statement in result.file.statements where statement.span.upper > bytes.count {
      Issue.record("a statement beyond the text: \(note)")
    }
    if isFormatted { checkFormat(String(decoding: bytes, as: UTF8.self), note) }
    // What was read is sound: its canonical text reads without a message, to the same text.
    let printed = canonical(result.file)
    let again = read(printed)
    if again.diagnostics.contains(where: { $0.severity == .error })
      || canonical(again.file) != printed
    {
      Issue.record("\(note): \(printed) | \(again.diagnostics.map { line($0, of: printed) })")
    }
  }

  private var plan: SourceText { SourceText(name: "plan", tenDollarPlan + corpusText) }

  private var corpusText: String { "\n" + RoundTripTests.corpus.joined(separator: "\n") + "\n" }

  /// Every text with one token left out, doubled, or replaced by another.
  @Test func damagedPlansAreReadToTheEnd() {
    let bytes = Array(tenDollarPlan.utf8)
    let tokens = Lexer.run(SourceText(name: "", bytes: bytes), as: SourceID(0), limits: .standard)
      .tokens
    let replacements = ["(", "}", "\"", "to", "5", ",", "-", "="]
    #expect(tokens.count > 100)
    for token in tokens.dropLast() {
      for replacement in replacements + [""] {
        var damaged = Array(bytes[..<token.range.lowerBound])
        damaged += Array(replacement.utf8)
        damaged += bytes[token.range.upperBound...]
        check(
          damaged, "`\(replacement)` at \(token.lower)", isFormatted: replacement.isEmpty)
      }
    }
  }

  @Test func everyPrefixIsReadToItsEnd() {
    let bytes = Array(corpusText.utf8)
    for length in stride(from: 0, through: bytes.count, by: 7) {
      check(Array(bytes[..<length]), "prefix \(length)")
    }
  }

  @Test func swappedTokensAreReadToTheEnd() {
    var dice = Dice(seed: 7)
    let bytes = plan.bytes
    let tokens = Lexer.run(plan, as: SourceID(0), limits: .standard).tokens.dropLast()
    let words = tokens.map { Array(bytes[$0.range]) }
    for _ in 0..<300 {
      var text: [UInt8] = []
      let start = dice.roll(words.count)
      for word in words[start..<min(words.count, start + 60)] {
        let chosen = dice.roll(10) == 0 ? words[dice.roll(words.count)] : word
        text += chosen + (dice.roll(12) == 0 ? [10] : [32])
      }
      check(text, "shuffled from \(start)")
    }
  }

  @Test func anyBytesAreReadToTheEnd() {
    var dice = Dice(seed: 42)
    for round in 0..<1500 {
      let length = dice.roll(120)
      check((0..<length).map { _ in UInt8(dice.roll(256)) }, "bytes \(round)")
    }
  }

  @Test func anySignsAreReadToTheEnd() {
    var dice = Dice(seed: 4711)
    let pieces = [
      "(", ")", "[", "]", "{", "}", "\"", "#", ",", ";", "\n", " ", " ", "to ", "per ", "of ",
      "at ",
      "out of ", "if ", "then ", "else ", "let ", "fn ", "x", "y.z", "5", "2,000", "10%", "$", "€",
      "month", "-", "–", "=", "==", "<", "..", ".", ":", "source ", "show ", "what if ", "verdict",
      "for ", "in ", "and ", "not ", "“", "”", "·", "\\", "1.500", "2026-03-01", "6months", "a ",
      "by ", "with ", "print ", "{{", "1e9", "k", "_", "é", "\u{301}", "😀", "\0", "^", "*", "/",
    ].map { Array($0.utf8) }
    for round in 0..<4000 {
      var text: [UInt8] = []
      for _ in 0..<dice.roll(40) { text += pieces[dice.roll(pieces.count)] }
      check(text, "signs \(round): \(String(decoding: text, as: UTF8.self))")
    }
  }
}
