import BuyinSyntax
import Testing

@Suite struct LimitTests {
  private static func nested(_ open: String, _ core: String, _ close: String, _ count: Int)
    -> String
  {
    String(repeating: open, count: count) + core + String(repeating: close, count: count)
  }

  /// Texts that a limit refuses, with the code of the refusal.
  static let refused: [(name: String, text: String, code: SyntaxCode)] = [
    ("brackets", nested("(", "1", ")", 100_000), .nestedTooDeep),
    ("open brackets", nested("(", "", "", 100_000), .nestedTooDeep),
    ("lists", nested("[", "1", "]", 100_000), .nestedTooDeep),
    ("braces", nested("what if a = 1 {\n", "verdict", "}", 50_000), .nestedTooDeep),
    ("blocks", nested("what if a = 1 {\n", "verdict", "}", 100), .blocksTooDeep),
    ("calls", nested("f(", "1", ")", 100_000), .nestedTooDeep),
    ("minus", "show " + nested("- ", "1", "", 100_000), .nestedTooDeep),
    ("not", "show " + nested("not ", "a", "", 100_000), .nestedTooDeep),
    ("powers", "show " + nested("2^", "1", "", 100_000), .nestedTooDeep),
    ("branches", "show " + nested("if a then b else ", "c", "", 50_000), .nestedTooDeep),
    ("conditions", "show " + nested("if ", "c", "", 100_000), .nestedTooDeep),
    ("sum", "show 1" + nested("+1", "", "", 499_000), .treeTooDeep),
    ("products", "show 1" + nested("*1", "", "", 1000), .treeTooDeep),
    ("rates", "show 1" + nested(" per a", "", "", 30_000), .treeTooDeep),
    ("shares", "show 1" + nested(" of a", "", "", 30_000), .treeTooDeep),
    ("members", "show a" + nested(".b", "", "", 30_000), .treeTooDeep),
    ("paths", "why a\nset a" + nested(".b", "", "", 100_000) + " = 1", .treeTooDeep),
    ("indexes", "show a" + nested("[1]", "", "", 30_000), .treeTooDeep),
    ("moments", "show a" + nested(" at month 1", "", "", 50_000), .nestedTooDeep),
    ("series", "show a" + nested(" by month", "", "", 30_000), .treeTooDeep),
    ("and", "show a" + nested(" and a", "", "", 30_000), .treeTooDeep),
    ("sums in brackets", nested("(", "1", nested("+1", "", "", 200) + ")", 90), .treeTooDeep),
    ("digits", "show " + nested("1", "", "", 100_000), .numberTooLong),
    ("statements", nested("show a\n", "", "", 25_000), .tooManyStatements),
    ("fields", "budget {" + nested("a 1;", "", "", 25_000) + "}", .tooManyStatements),
    ("characters", nested("@\n", "", "", 40_000), .tooManyMistakes),
    ("closers", nested(")\n", "", "", 40_000), .tooManyMistakes),
    ("long line", "show " + nested("a + ", "", "", 2_500_000), .textTooLong),
    ("long sum", "show 1" + nested("+1", "", "", 1_000_000), .textTooLong),
  ]

  @Test(arguments: refused.indices)
  func refusesWithoutHarm(index: Int) {
    let (name, text, code) = Self.refused[index]
    let result = read(text)
    #expect(result.diagnostics.contains { $0.code == code.rawValue }, "\(name)")
    #expect(result.diagnostics.count <= 201, "\(name)")
    #expect(!result.isIncomplete || code == .numberTooLong, "\(name)")
    for diagnostic in result.diagnostics {
      #expect(diagnostic.span.upper <= text.utf8.count)
    }
  }

  @Test func theMessagesStateWhatIsAllowed() {
    let long = read(String(repeating: " ", count: 1_234_567)).diagnostics
    #expect(
      long.map(\.message) == ["this text has 1,234,567 bytes, and at most 1,000,000 are read"])
    let deep = read(Self.nested("(", "1", ")", 101)).diagnostics
    #expect(
      deep.map(\.message) == ["what stands here is more than 100 deep inside brackets and signs"])
  }

  @Test func whatTheLimitsAllowIsRead() {
    let allowed = [
      Self.nested("(", "1", ")", 99), "show 1" + Self.nested("+1", "", "", 255),
      Self.nested("what if a = 1 {\n", "verdict", "}", 8), Self.nested("show a\n", "", "", 19_000),
      "show " + Self.nested("- ", "1", "", 99), "show " + Self.nested("1", "", "", 100),
      "show [" + Self.nested("1, ", "1", "", 20_000) + "]",
      "show f(" + Self.nested("a: 1, ", "1", "", 20_000) + ")",
    ]
    for text in allowed {
      #expect(read(text).diagnostics.isEmpty, "\(text.prefix(30))")
    }
  }

  @Test func hostsCanSetLowerLimits() {
    var limits = SyntaxLimits.standard
    limits.sourceBytes = 10
    let text = SourceText(name: "plan", "show a + b + c")
    #expect(parse(text, as: SourceID(0), limits: limits).diagnostics.map(\.code) == ["E0190"])
  }

  /// The deepest allowed texts are read, printed, compared and freed on a stack of 1 MB; measured,
  /// 512 KB is enough.
  @Test func theDeepestTreesFitOnASmallStack() {
    let texts = [
      Self.nested("(", "1", ")", 99), Self.nested("f(1 + ", "1", ")", 49),
      Self.nested("[", "1", "]", 99), Self.nested("a[", "1", "]", 99),
      "show " + Self.nested("not ", "a", "", 98), Self.nested("2^", "1", "", 98),
      Self.nested("if a then b else ", "1", "", 98), Self.nested("1 per (", "1", ")", 49),
      Self.nested("1 to (", "1", ")", 49), Self.nested("if (", "a", ") then 1 else 2", 49),
      Self.nested("a or b and c == d + e * f of 1 per (", "1", ")", 12),
      Self.nested("what if a = 1 { ", "show " + Self.nested("(", "1", ")", 90), "}", 8),
      "show 1" + Self.nested("+1", "", "", 255), "show a" + Self.nested(".b", "", "", 255),
    ]
    // Not in `#expect`: it would look at the trees by reflection, which recurses.
    var failed: [Substring] = []
    let hasRun = onStack(kilobytes: 1024) {
      for text in texts {
        let (first, second) = (read(text), read(text))
        let isSame = first.file == second.file && first.file.hashValue == second.file.hashValue
        let printed = canonical(first.file)
        if !first.diagnostics.isEmpty || !isSame || canonical(read(printed).file) != printed {
          failed.append(text.prefix(30))
        }
      }
    }
    #expect(failed.isEmpty)
    #expect(hasRun)
  }
}
