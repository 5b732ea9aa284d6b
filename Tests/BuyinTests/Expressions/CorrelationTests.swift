import BuyinAnalysis
import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics
import BuyinSyntax
import Testing

@testable import Buyin

/// `correlate a, b by 0.6`
@Suite struct CorrelationTests {
  private static let plan = """
    let a = 5 to 10
    let b = 7 to 30
    let c = 1 to 2
    let free = 3 to 4

    """

  /// What moves together keeps its own distribution, and what does not keeps its draws.
  @Test func marginalsAndOthersStay() throws {
    let design = Design(draws: 8_192)
    let shown = "show a, b, c, free, a * free"
    let before = try answers(Self.plan + shown, design: design)
    let after = try answers(
      Self.plan + "correlate b, c by -0.5\ncorrelate a, b by 0.6\n" + shown, design: design)
    #expect(before["free"] == after["free"])
    // The first of a group by its path keeps its draws to the last bit.
    #expect(before["a"] == after["a"])
    #expect(before["a * free"] == after["a * free"])
    for name in ["b", "c"] {
      let (old, new) = (try #require(before[name]), try #require(after[name]))
      #expect(old != new)
      for chance in [0.05, 0.5, 0.95] {
        let (expected, found) = (old.quantile(chance), new.quantile(chance))
        let tolerance = 5 * (found?.standardError ?? 0) + 5 * (expected?.standardError ?? 0)
        #expect(abs((expected?.value ?? 0) - (found?.value ?? 1)) <= tolerance, "\(name)")
      }
    }
  }

  /// The order of lines, of names in a line, and one line for several pairs make no difference.
  @Test func orderMeansNothing() throws {
    let shown = "show a * b * c, a / c, b - 3 * c"
    let one = try answers(Self.plan + "correlate a, b, c by 0.6\n" + shown)
    let several = try answers(
      "correlate c, b by 60%\n" + Self.plan + shown
        + "\ncorrelate b, a by 0.6\nlet strength = 0.6\ncorrelate a, c by strength")
    #expect(one == several)
  }

  /// Several pairs have the correlations that the lines say, and those that no line names none.
  @Test func everyPairHasItsOwn() throws {
    let found = try answers(
      """
      let a = normal(0, 1)
      let b = normal(0, 1)
      let c = normal(0, 1)
      let d = normal(0, 1)
      correlate a, b by 0.8
      correlate b, c by -0.3
      correlate c, d by 1
      correlate b, d by -0.3
      show a * b, b * c, a * c, c - d
      """, design: Design(draws: 65_536))
    for (product, expected) in [("a * b", 0.8), ("b * c", -0.3), ("a * c", 0)] {
      let mean = try #require(found[product]?.mean)
      #expect(abs(mean.value - expected) <= 5 * (mean.standardError ?? 0) + 1e-3, "\(product)")
    }
    let difference = try #require(found["c - d"])
    #expect(max(abs(difference.minimum), abs(difference.maximum)) < 1e-9)
  }

  /// Fields of blocks are correlated like names, also under an overlay: the uniform numbers are the
  /// same, whatever the value.
  @Test func fieldsAndOverlays() throws {
    let plan = """
      source bought {
        pay $10
        followers 1000 to 3000
        interested 1% to 5%
        engage 5% to 20% per month
        leave 10% to 30% per month
      }
      let season = 0.8 to 1.25
      correlate bought.followers, bought.interested, season by 0.7
      show bought.followers, bought.interested, season, bought.members
      """
    let parsed = parse(SourceText(name: "plan", plan), as: SourceID(0))
    let checked = check(parsed.file.statements, vocabulary: Session.vocabulary)
    let program = try #require(checked.program, "\(checked.diagnostics.map(\.message))")
    let bound = try #require(bind(program).plan)
    let slots = program.slots.indices.filter { program.slots[$0].path == "bought.followers" }
    let slot = SlotID(try #require(slots.first))
    let nodes = ["bought.interested", "season"].compactMap { path in
      program.slots.first { $0.path == path }?.value.node
    }
    let probes = [nil, 0].flatMap { overlay in
      nodes.map { Probe([.node($0)], overlay: overlay) }
    }
    let found = try run(
      program, plan: bound, probes: probes, overlays: [Overlay([slot: 500])], design: Design())
    #expect(found[0] == found[2])
    #expect(found[1] == found[3])
    for threads in [1, 3] {
      let settings = RunSettings(threads: threads, blockSize: 256)
      let again = try run(
        program, plan: bound, probes: probes, overlays: [Overlay([slot: 500])], design: Design(),
        settings: settings)
      #expect(again == found)
    }
  }

  /// A `set` that makes one of them certain is no mistake: it moves with nothing then.
  @Test func aCertainValueMayTakeAPlace() throws {
    let found = try answers(
      Self.plan + "correlate a, b by 0.6\nset b = 9\nshow a, b, free")
    let plain = try answers(Self.plan + "show a, free")
    #expect(found["a"] == plain["a"])
    #expect(found["b"]?.constant == 9)
  }

  @Test(arguments: [
    ("correlate a, d by 0.6\nlet d = a * 2", "E0330 5:14 `d` is no single range or distribution"),
    ("correlate a, d by 0.6\nlet d = a", "E0330 5:14 `d` is no single range or distribution"),
    (
      "correlate a, d by 0.6\nlet d = 3",
      "E0330 5:14 `d` is the same in every simulated future, so it moves with nothing"
    ),
    (
      "let d = truncate(a, min: 6)\ncorrelate a, d by 0.6",
      "E0330 6:14 `d` is cut from `a` and moves with it"
    ),
    (
      "correlate a, b by 6",
      "E0331 5:19 a correlation is a certain number from -1 to 1, and this is 6"
    ),
    (
      "correlate a, b by c",
      "E0331 5:19 a correlation is a certain number from -1 to 1, and this is an uncertain one"
    ),
    (
      "correlate a, b by $1",
      "E0331 5:19 a correlation is a certain number from -1 to 1, and this is an amount of money"
    ),
    ("correlate a, a by 0.6", "E0332 5:14 `a` always moves with itself"),
    (
      "correlate a, b by 0.6\ncorrelate b, c, a by 0.5",
      "E0332 6:17 `b` and `a` are correlated twice"
    ),
    ("correlate a, e by 0.6", "E0401 5:14 nothing here is called `e`"),
    (
      "correlate a, b by 0.9\ncorrelate b, c by 0.9",
      "E0333 6:1 `b` and `c` can't be correlated by 0.9 beside the other correlations"
    ),
    (
      "correlate a, b by 0.9\ncorrelate a, c by 0.9",
      "E0333 5:1 `b` and `c` can't be independent beside these correlations"
    ),
    (
      "correlate a, b, c by -0.9",
      "E0333 5:1 `b` and `c` can't be correlated by -0.9 beside the other correlations"
    ),
  ])
  func saysWhatIsWrong(lines: String, message: String) {
    #expect(messages(Self.plan + lines) == [message])
  }
}
