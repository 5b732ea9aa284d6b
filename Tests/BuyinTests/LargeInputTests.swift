import Buyin
import BuyinSyntax
import Testing

/// Texts too large or too tangled to keep: each is refused with words, or answered.
struct LargeInputTests {
  @Test(arguments: LargeInput.all)
  func isRefusedOrAnswered(_ input: LargeInput) {
    var settings = Session.Settings()
    settings.draws = 1024
    var session = Session(settings: settings)
    let reply = session.enter([SourceText(name: "large.buyin", input.text())])
    let codes = Set(reply.diagnostics.map(\.code))
    #expect(codes == input.codes, "\(input.name)")
    #expect((reply.status == .succeeded) == input.codes.isEmpty, "\(input.name)")
  }
}

/// A text that is made when it is needed.
struct LargeInput: CustomTestStringConvertible, Sendable {
  let name: String
  /// The codes of the messages that it gets; none where it is answered.
  let codes: Set<String>
  let text: @Sendable () -> String

  init(_ name: String, _ codes: Set<String> = [], _ text: @escaping @Sendable () -> String) {
    self.name = name
    self.codes = codes
    self.text = text
  }

  var testDescription: String { name }

  static let all: [LargeInput] = shapes + definitions + blocks

  private static let shapes: [LargeInput] = [
    LargeInput("a line of 10 MB", ["E0190"]) {
      "show " + String(repeating: "1 + ", count: 2_500_000) + "1"
    },
    LargeInput("100,000 nested brackets", ["E0191"]) {
      "show " + String(repeating: "(", count: 100_000) + "1"
        + String(repeating: ")", count: 100_000)
    },
    LargeInput("100,000 open brackets", ["E0191"]) {
      "show " + String(repeating: "[", count: 100_000)
    },
    LargeInput("a flat sum of 1,000,000 terms", ["E0190"]) {
      "show 1" + String(repeating: "+1", count: 1_000_000)
    },
    LargeInput("a flat sum of 200,000 terms", ["E0192"]) {
      "show 1" + String(repeating: "+1", count: 200_000)
    },
    LargeInput("a flat sum of 200 terms") { "show 1" + String(repeating: " + 1", count: 200) },
    LargeInput("100,000 minus signs", ["E0191"]) {
      "show " + String(repeating: "-", count: 100_000) + "1"
    },
    LargeInput("40,000 conditions in a row", ["E0191"]) {
      "show " + String(repeating: "if true then 1 else ", count: 40_000) + "1"
    },
    LargeInput("a unit of 100,000 factors", ["E0310"]) {
      "show 3 member" + String(repeating: "·member", count: 100_000)
    },
    LargeInput("a long comment") { "#" + String(repeating: "x", count: 900_000) + "\nshow 1" },
    LargeInput("21,000 statements", ["E0194"]) { String(repeating: "show 1\n", count: 21_000) },
  ]

  private static let definitions: [LargeInput] = [
    LargeInput("10,000 definitions in a chain") {
      "let a0 = 1 to 2\n" + (1..<10_000).map { "let a\($0) = a\($0 - 1) + 1\n" }.joined()
        + "show a9999"
    },
    LargeInput("10,000 definitions in a chain, the last one first") {
      (0..<9_999).map { "let a\($0) = a\($0 + 1) + 1\n" }.joined()
        + "let a9999 = 1 to 2\nshow a0"
    },
    LargeInput("a distribution behind 15,000 names") {
      "let a0 = 1 to 2\n" + (1..<15_000).map { "let a\($0) = a\($0 - 1)\n" }.joined()
        + "show truncate(a14999, min: 1.2)"
    },
    LargeInput("a circle of 5,000 definitions", ["E0406"]) {
      (0..<5_000).map { "let a\($0) = a\(($0 + 1) % 5_000)\n" }.joined()
    },
    LargeInput("3,000 unknown names", ["E0401"]) {
      (0..<3_000).map { "let a\($0) = bcd\($0)\n" }.joined()
    },
    LargeInput("functions that each call the next twice, 30 deep", ["E0601"]) {
      doubling("x")
    },
    LargeInput("functions that double a mistake", ["E0403", "E0601"]) { doubling("nope(x)") },
    LargeInput("600 functions that call each other", ["E0602"]) {
      (0..<600).map { "fn f\($0)(x) = f\($0 + 1)(x)\n" }.joined() + "fn f600(x) = x\nshow f0(1)"
    },
    LargeInput("a function of 10,000 arguments") {
      "show max(1" + String(repeating: ", 1", count: 10_000) + ")"
    },
    LargeInput("one name defined 10,000 times", ["E0405"]) {
      String(repeating: "let a = 1\n", count: 10_000)
    },
  ]

  private static let blocks: [LargeInput] = [
    LargeInput("500 sources", ["E0604"]) { sources(500) },
    LargeInput("100 sources together") { sources(100) + "show all.members" },
    LargeInput("500 values of one line") {
      source("x", pay: "$1" + String(repeating: ", $1 to $2", count: 500)) + "show x.cost"
    },
    LargeInput("1,200 steps") {
      "horizon 1200 days\n" + source("x", pay: "$100") + "show x.members"
    },
  ]

  /// Writes functions that each call the next twice, the last of them with this body.
  private static func doubling(_ last: String) -> String {
    (0..<30).map { "fn f\($0)(x) = f\($0 + 1)(x) + f\($0 + 1)(x)\n" }.joined()
      + "fn f30(x) = \(last)\nshow f0(1)"
  }

  private static func sources(_ count: Int) -> String {
    (0..<count).map { source("s\($0)", pay: "$100") }.joined()
  }

  private static func source(_ name: String, pay: String) -> String {
    """
    source \(name) {
      pay \(pay)
      followers 60 to 250
      interested 50% to 90%
      engage 20% to 50% per month
      leave 2% to 6% per month
    }

    """
  }
}
