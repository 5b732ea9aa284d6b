import BuyinSemantics
import Testing

/// Slots, streams, stages and cycles of a checked program.
struct ProgramTests {
  private let source =
    "source x {\n  followers 60 to 250\n  real 20% to 80%\n  leave 5% per month\n}\n"

  @Test func drawsAreNamedByTheirSlots() throws {
    let found = try program("let a = (1 to 2) + (3 to 4)\n" + source)
    #expect(
      draws(found).map(\.key) == [
        DrawKey(path: "a", ordinal: 0), DrawKey(path: "a", ordinal: 1),
        DrawKey(path: "x.followers", ordinal: 0, block: "x", coordinate: 2),
        DrawKey(path: "x.real", ordinal: 0, block: "x", coordinate: 3),
      ])
  }

  @Test func orderAndOtherLinesChangeNoName() throws {
    let one = try program("let a = 1 to 2\nlet b = 3 to 4")
    let other = try program("let c = 5 to 6\nlet b = 3 to 4\nlet a = 1 to 2")
    let names = Set(draws(one).map(\.key))
    #expect(names.isSubset(of: Set(draws(other).map(\.key))))
  }

  @Test func eachCallDrawsAnew() throws {
    let found = try program("fn noise(x) = x * (1 to 2)\nlet a = noise(3) + noise(3)")
    let paths = draws(found).map(\.key.path)
    #expect(Set(paths) == ["a/noise#0", "a/noise#1"])
  }

  @Test func whatStandsAloneIsNamedByItsText() throws {
    let twice = try program("show 1 to 2\nshow 3\nshow  1 to 2")
    #expect(
      draws(twice).map(\.key)
        == [DrawKey](repeating: DrawKey(path: "= 1 to 2", ordinal: 0), count: 2))
  }

  @Test func statisticsWaitForTheirRun() throws {
    let found = try program("let x = 1 to 2\nlet m = mean(x)\nlet y = x * m\nshow mean(y)")
    #expect(found.stageCount == 3)
    #expect(try program("show mean(3)").stageCount == 1)
  }

  @Test func dependantsFollowASlot() throws {
    let found = try program("let a = 1 to 2\nlet b = a * 2\nlet c = 3\nshow b, c")
    let slot = try #require(found.slots.firstIndex { $0.path == "a" })
    let reached = found.dependants(of: [SlotID(slot)])
    #expect(shownValues(found).map { reached[$0.node.index] } == [true, false])
  }

  @Test func setReplacesAndSeesWhatLiesBeneath() throws {
    let found = try program("let a = 3\nset a = a * 2\nlet b = a + 1\nshow b")
    #expect(found.slots.map(\.path) == ["a", "b"])
    #expect(codes("let a = 3\nset a = 3 hours") == ["E0301"])
    #expect(codes("set a = 3") == ["E0413"])
    let field = try program(source + "set x.leave = x.leave * 2\nshow x.leave")
    #expect(shownValues(field).count == 1)
    #expect(codes(source + "set x.members = 3 members") == ["E0413"])
    #expect(codes(source + "set x.leav = 3% per month") == ["E0413"])
  }

  @Test(arguments: [
    ("let a = a", "E0406"), ("let a = b\nlet b = a", "E0406"),
    ("let a = b\nlet b = c\nlet c = a", "E0406"), ("fn f(x) = f(x)", "E0407"),
    ("fn f(x) = a + x\nlet a = f(1)", "E0407"),
    ("source x {\n  followers x.members / 1 member\n}", "E0406"),
    ("let a = all.members\nsource x {\n  followers a / 1 member\n}", "E0406"),
    ("let a = 1\nset a = b\nlet b = a", "E0406"),
  ])
  func circlesAreShown(_ plan: String, _ code: String) {
    #expect(codes(plan) == [code], "\(plan)")
  }

  @Test(arguments: [
    ("followers 2000", ""), ("followers 2000 followers", ""), ("followers $3", "E0503"),
    ("pay $500, $50 per month", ""), ("pay 500", "E0504"), ("pay $5 per hour", "E0503"),
    ("real 0.3", ""), ("real 90", "E0505"), ("real 120%", "E0505"), ("real 0.1 to 0.9", "E0508"),
    ("real 50% to 120%", "E0505"), ("leave 5%", "E0507"), ("leave 0.05 per month", "E0507"),
    ("leave 5% per month", ""), ("followers -5", "E0506"), ("start 2 to 3 months", "E0513"),
    ("start 2 months", ""), ("real 5%, 6%", "E0511"), ("reall 5%", "E0502"),
  ])
  func fieldsCheckTheirValues(_ line: String, _ code: String) {
    #expect(codes("source x {\n  \(line)\n}") == (code.isEmpty ? [] : [code]), "\(line)")
  }
}
