import BuyinSemantics
import Testing

/// Blocks that take over the lines of others.
struct LikenessTests {
  private let source =
    "source a {\n  let r = 60 to 250\n  followers r\n  real 20% to 80%\n  pay $1, $2 per month\n}\n"

  @Test func linesAreCopiedAndTheirUnknownsAreTheCopysOwn() throws {
    let found = try program(source + "source b like a { real 90% }")
    #expect(
      Set(draws(found).map(\.key)) == [
        DrawKey(path: "a.r", ordinal: 0), DrawKey(path: "b.r", ordinal: 0),
        DrawKey(path: "a.real", ordinal: 0, block: "a", coordinate: 3),
      ])
    #expect(found.blocks.map { $0.fields["pay"]?.count } == [2, 2])
  }

  @Test func aChainMayBeLongAndInAnyOrder() throws {
    let chain = (1...150).map { "source s\($0) like s\($0 - 1) { }" }.shuffled().joined(
      separator: "\n")
    let found = try program(chain + "\nsource s0 { followers 1 to 2 }\nshow s150.followers")
    #expect(found.blocks.allSatisfy { $0.fields["followers"] != nil })
    #expect(draws(found).count == 151)
  }

  @Test func aSetIsNoLineOfABlock() throws {
    let found = try program(source + "set a.real = 5%\nsource b like a { }\nshow b.real")
    let shown = try #require(shownValues(found).first)
    #expect(!found.nodes[shown.node.index].isCertain)
  }

  @Test(arguments: [
    ("source b like c { }", "E0436"), ("source b like b { }", "E0436"),
    ("source b like c { }\nsource c like b { }", "E0436"),
    ("scenario s { }\nsource b like s { }", "E0436"),
    ("source b like a { real 120% }", "E0505"), ("source b like a { rael 5% }", "E0502"),
    (
      "scenario s { set a.real = 5% }\nscenario t like s { set a.pay = $3 }\nwhat if t { show a.pay }",
      ""
    ),
    (
      "scenario s { set a.real = 5% }\nscenario t like s { set a.pay = $3 }\nwhat if s, t { show 1 }",
      "E0431"
    ),
  ])
  func mistakesAreTold(_ lines: String, _ code: String) {
    #expect(codes(source + lines) == (code.isEmpty ? [] : [code]), "\(lines)")
  }
}
