import BuyinSemantics
import Testing

/// Layers above the definitions: their streams, and their mistakes.
struct LayerTests {
  private let source =
    "source x {\n  followers 60 to 250\n  real 20% to 80%\n  leave 5% to 9% per month\n}\n"

  /// Returns the names of the draws that a shown expression depends on, in the first variant.
  private func names(_ plan: String) throws -> Set<DrawKey> {
    let variant = try #require(try program(plan).variants.first)
    var pending = shownValues(variant).map(\.node)
    var keys: Set<DrawKey> = []
    while let node = pending.popLast() {
      if case .draw(_, let key) = variant.nodes[node.index].operation { keys.insert(key) }
      pending += variant.nodes[node.index].operands
    }
    return keys
  }

  @Test func aCoverKeepsThePathAndItsOrdinals() throws {
    #expect(
      try names("let a = (1 to 2) + (3 to 4)\nwhat if a = 5 to 6 { show a }")
        == [DrawKey(path: "a", ordinal: 0)])
    #expect(
      try names(source + "what if x.leave = 10% to 20% per month { show x.leave }")
        == [DrawKey(path: "x.leave", ordinal: 0, block: "x", coordinate: 4)])
  }

  @Test func aSetKeepsThemToo() throws {
    let found = try program("let a = 1 to 2\nset a = 3 to 4\nshow a")
    #expect(Set(draws(found).map(\.key)) == [DrawKey(path: "a", ordinal: 0)])
  }

  @Test func whatMentionsItsSlotDrawsBesideIt() throws {
    #expect(
      try names("let a = 1 to 2\nwhat if a = a * (3 to 4) { show a }")
        == [DrawKey(path: "a", ordinal: 0), DrawKey(path: "a+what if", ordinal: 0)])
    #expect(
      try names(
        "let a = 1 to 2\nscenario s { set a = a * (3 to 4) }\n"
          + "what if s, a = a + (1 to 2) { show a }")
        == [
          DrawKey(path: "a", ordinal: 0), DrawKey(path: "a+scenario s", ordinal: 0),
          DrawKey(path: "a+what if", ordinal: 0),
        ])
  }

  @Test func anAssumptionIsWhatLiesOnTop() throws {
    let found = try program(source + "what if x.leave = x.leave * 2 { show x.leave }").variants[0]
    #expect(found.slots.filter { $0.path == "x.leave" }.allSatisfy { !$0.isAssumption })
  }

  @Test(arguments: [
    ("what if x.leave = 5%", "E0507"), ("what if x.leev = 5% per month { show 1 }", "E0413"),
    ("what if x.members = 5 { show 1 }", "E0413"), ("what if y = 3 { show 1 }", "E0413"),
    ("let a = 1\nwhat if a = $3 { show a }", "E0301"),
    ("let a = b\nlet b = 2\nwhat if b = a { show b }", "E0406"),
    ("what if x.real = 120% { show 1 }", "E0505"), ("what if bad", "E0432"),
    ("what if without y", "E0515"), ("what if without x", "E0514"),
    ("what if without x { show x.members }", "E0430"),
    ("let a = x.members\nwhat if without x { show a }", "E0430"),
    ("let a = 1\nwhat if a = 2, a = 3 { show a }", "E0431"),
    (
      "let a = 1\nscenario s { set a = 2 }\nscenario t { set a = 3 }\nwhat if s, t { show a }",
      "E0431"
    ),
    (
      "let a = 1\nscenario s { set a = 2 }\nscenario t { set a = 3 }\n"
        + "what if s { what if t { show a } }", "E0431"
    ),
    ("scenario s { set x.leave = 5% }", "E0507"), ("scenario s { set z = 5% }", "E0413"),
    ("scenario s { leave 5% per month }", "E0433"), ("scenario s { }\nshow s", "E0410"),
    ("scenario s { }\nlet s = 3", "E0405"), ("compare scenarios", "E0432"),
    ("let a = 1\nunset a", "E0434"), ("let a = 1\nunset a\nset a = 2", "E0434"),
    ("let a = 1\nset a = 2\nunset a", ""), ("unset nothing", "E0434"),
    ("what if x.pay = 2 * x.pay { show x.members }", "E0404"),
    ("let a = 1\nwhat if a = 2 { why a }", "E0409"),
    ("what if x.real = nobody { show 1 }\nwhat if x.real = nobody { show 1 }", "E0401"),
  ])
  func mistakesAreTold(_ lines: String, _ code: String) {
    #expect(codes(source + lines) == (code.isEmpty ? [] : [code]), "\(lines)")
  }

  @Test func whatNobodyAsksForNeedsNothing() {
    #expect(
      codes(
        source + "source y { pay $3 }\nlet a = x.members / y.members\n"
          + "what if without y { show x.members }") == [])
  }

  @Test func changesAreLimited() {
    let plan = "let a = 1\n" + String(repeating: "what if a = 2 { show a }\n", count: 201)
    #expect(codes(plan) == ["E0607"])
  }
}
