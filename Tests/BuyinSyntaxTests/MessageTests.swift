import BuyinSyntax
import Testing

/// The exact messages about many mistakes, each code among them.
///
/// A line with `>` is a program, with `\\n` for a line end, and `…` behind it where more lines could
/// complete it. Below stand its messages: code, place between square brackets, message; then the
/// help, each line behind `=`.
@Suite struct MessageTests {
  /// A program with what is said about it.
  struct Golden: Sendable {
    var program: String
    var isIncomplete: Bool
    var lines: [Substring] = []
  }

  static let goldens: [Golden] = {
    var goldens: [Golden] = []
    let messages = [messagesOfLines, messagesOfValues, messagesOfBriefs, messagesOfNewcomers]
      .joined(separator: "\n")
    for line in messages.split(separator: "\n") {
      if line.hasPrefix("> ") {
        let isIncomplete = line.hasSuffix("  …")
        let typed = line.dropFirst(2).dropLast(isIncomplete ? 3 : 0)
        goldens.append(Golden(program: unescaped(typed), isIncomplete: isIncomplete))
      } else if !goldens.isEmpty {
        goldens[goldens.count - 1].lines.append(line)
      }
    }
    return goldens
  }()

  @Test func everyMessageIsAsWritten() {
    #expect(Self.goldens.count > 150)
    for golden in Self.goldens {
      let result = read(golden.program)
      let lines = result.diagnostics.flatMap { diagnostic in
        [Self.line(diagnostic, golden.program)] + diagnostic.help.map { "  = \($0)" }
      }
      #expect(lines == golden.lines.map(String.init), "\(golden.program)")
      #expect(result.isIncomplete == golden.isIncomplete, "\(golden.program)")
    }
  }

  @Test func everyCodeHasAMessageHere() {
    let shown = Set(Self.goldens.flatMap(\.lines).map { $0.prefix(5) })
    for code in SyntaxCode.allCases where !CodeTests.withoutProgram.contains(code) {
      #expect(shown.contains(code.rawValue.prefix(5)) || code == .numberTooLong, "\(code)")
    }
  }

  /// A line that a message offers can be pasted: read in the place of the wrong one, in its block, it
  /// does not bring the same message again.
  @Test func linesOfferedAreRead() {
    var count = 0
    for golden in Self.goldens {
      let codes = golden.lines.map { $0.prefix(5) }
      for line in golden.lines where line.hasPrefix("  = ") && line.contains("write `") {
        guard let start = line.firstRange(of: "write `"), let end = line.lastIndex(of: "`"),
          end > start.upperBound
        else { continue }
        let row = String(line[start.upperBound..<end])
        guard !row.contains("…"), !row.contains("`") else { continue }
        count += 1
        let isInBlock =
          golden.program.contains("{\n") && !row.contains("{") && !row.hasPrefix("unit ")
        let result = read(isInBlock ? "source a {\n\(row)\n}" : row)
        let again = result.diagnostics.filter {
          $0.severity == .error && codes.contains($0.code.prefix(5))
        }
        #expect(again.isEmpty, "\(golden.program) → \(row)")
      }
    }
    #expect(count > 150)
  }

  static func line(_ diagnostic: Diagnostic, _ program: String) -> String {
    let place = SourceText(name: "", program).text(diagnostic.span)
    return "\(diagnostic.code) [\(escaped(place))] \(escaped(diagnostic.message))"
  }

  /// Returns a text on one line, with what can't be seen spelt out.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\0", "\u{202E}":
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: String(scalar)
      }
    }.joined()
  }

  /// Returns the text that a line with backslashes stands for.
  private static func unescaped(_ text: Substring) -> String {
    var plain = ""
    var rest = text
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.popFirst() else {
        plain.append(character)
        continue
      }
      switch next {
      case "n": plain.append("\n")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
          plain.unicodeScalars.append(scalar)
        }
        rest = rest.dropFirst(digits.count + 2)
      default: plain.append(next)
      }
    }
    return plain
  }
}
