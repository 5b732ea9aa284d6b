import Buyin
import BuyinSemantics

/// The words and signs of the language as the fuzzer puts them into its inputs: what the tables know,
/// so that a new word gets in by itself, and what they do not hold.
package enum FuzzDictionary {
  /// The dictionary in the form that libFuzzer reads, one entry a line.
  package static var text: String {
    entries.map { "\"\(escaped($0))\"\n" }.joined()
  }

  /// Each word or sign once.
  package static var entries: [String] {
    var known: Set<String> = []
    return (tabled + extra).filter { $0.utf8.count <= longest && known.insert($0).inserted }
  }

  /// The longest entry that libFuzzer takes, in bytes.
  package static let longest = 64

  /// What the tables hold.
  private static var tabled: [String] {
    let vocabulary = Session.vocabulary
    let rows = StatementTopic.allCases.map(\.row) + ExpressionTopic.allCases.map(\.row)
    let lines = rows.flatMap { $0.example.split(separator: "\n").map { "\($0)\n" } }
    let blocks = vocabulary.schemas.flatMap { schema in
      [schema.keyword + (schema.isNamed ? " s {\n" : " {\n")]
        + schema.fields.flatMap { field in
          ["  \(field.name) \(field.example)\n", "\(field.name) "]
            + field.readings.compactMap { $0.example.map { "  \(field.name) \($0)\n" } }
        }
    }
    let functions = vocabulary.functions.flatMap { function in
      ["\(function.name)("] + function.forms.joined().map { "\($0.name): " } + function.examples
    }
    let units = vocabulary.units.flatMap {
      [" \($0.singular)", " \($0.plural)", $0.sign].filter { $0.count > 0 }
    }
    let words = StatementTopic.allCases.filter { $0 != .block }.map { "\($0.rawValue) " }
    return lines + words + blocks + functions + units + vocabulary.metrics.map { "s.\($0.name)" }
  }

  /// What no table holds: signs, texts that people paste, numbers at the edge, names.
  private static let extra = [
    "\n", "}\n", " {\n", ";", ", ", "\"", "{", "}", "#", "[", "]", "(", ")", "..", "=", " = ",
    "+", " - ", "*", "/", "^", "<", "<=", "==", "!=", "%", ":", "\u{B7}", "\u{2013}", "\u{201C}",
    "\u{201D}", "\u{D7}", "\u{F7}", "\u{2212}", "\u{2265}", "\u{A0}", "\u{FEFF}", "\r\n",
    " to ", " per ", " of ", " at ", " out of ", " and ", " or ", "not ", "if a then b else c",
    "true", "no", "let a = ", "fn f(x) = x * ", "f(a)", "[a for a in 1..3 if a > 1]",
    "use \"a\"\n", "use \"b\"\n", "use \"c\"\n", "use \"e\"\n", "use \"f/s\"\n", "use \"empty\"\n",
    "use \"a\" as a\n", "a.b", "b.f(a)", "a.story",
    "source s {\n", "source t like s {\n", "scenario u {\n", "scenario v {\n",
    "compare scenarios\n",
    "set s.leave = ", "unset s.leave\n", "s.members", "what if u { verdict }\n",
    "count 3\n", "without s", " with 80% confidence", " by month", " at month 3", "varying ",
    "print \"{", "}\"", "{{", "a", "b", "s", "t", "all.", "unit story, stories\n",
    "rate 1 EUR = 1.1 to 1.2 USD\n", "currency CAD\n", "correlate a, b by 0.5\n",
    "1e308", "1e-308", "0", "0%", "100%", "$1.5k", "2,000", "10 USD", "€10", "1e9", "-1", ".5",
    "9007199254740993", "0.1 to 0.2",
  ]

  /// Returns an entry as libFuzzer reads it: ASCII as it is, other bytes in hexadecimal.
  private static func escaped(_ entry: String) -> String {
    entry.utf8.map { byte in
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return "\\" + String(UnicodeScalar(byte))
      }
      if (0x20..<0x7F).contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16)
      return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
