import BuyinSyntax
import Testing

/// Every code has a program that provokes it alone, and one that is mended.
@Suite struct CodeTests {
  /// The codes whose programs are too long to show, or no text at all; `LimitTests` provokes them.
  static let withoutProgram: [SyntaxCode] = [
    .notUTF8, .textTooLong, .nestedTooDeep, .treeTooDeep, .blocksTooDeep, .tooManyStatements,
    .tooManyMistakes,
  ]

  @Test(arguments: SyntaxCode.allCases)
  func failingProgramProvokesItsCodeAlone(code: SyntaxCode) {
    let failing = code.explanation.failing
    #expect(failing.isEmpty == Self.withoutProgram.contains(code))
    guard !failing.isEmpty else { return }
    let lines = read(failing).diagnostics.map { line($0, of: failing) }
    #expect(read(failing).diagnostics.map(\.code) == [code.rawValue], "\(lines)")
  }

  @Test(arguments: SyntaxCode.allCases)
  func mendedProgramIsSilent(code: SyntaxCode) {
    let mended = code.explanation.mended
    #expect(mended.isEmpty == Self.withoutProgram.contains(code))
    let lines = read(mended).diagnostics.map { line($0, of: mended) }
    #expect(lines.isEmpty)
  }

  @Test func explanationsAreSentences() {
    for code in SyntaxCode.allCases {
      #expect(code.explanation.text.hasSuffix("."), "\(code)")
      #expect(!code.title.hasSuffix("."), "\(code)")
      #expect(code.rawValue.first == "E" || code.rawValue.first == "W")
    }
  }

  @Test func messagesKeepTheHouseStyle() {
    for code in SyntaxCode.allCases {
      for diagnostic in read(code.explanation.failing).diagnostics {
        let message = diagnostic.message
        #expect(!message.hasSuffix("."), "\(message)")
        #expect(message.first?.isUppercase != true, "\(message)")
        for word in ["invalid", "illegal", "token", "unexpected", "AST", "parse"] {
          #expect(!message.contains(word), "\(message)")
        }
      }
    }
  }
}
