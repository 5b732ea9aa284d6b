import BuyinSemantics
import Testing

/// Ranges: how their ends are completed, and which distribution their kind chooses.
struct RangeTests {
  @Test(arguments: [
    ("15 to 25 hours", 15, 25, RangeShape.positive, "hours of work"),
    ("15 hours to 25", 15, 25, .positive, "hours of work"),
    ("2% to 10%", 0.02, 0.1, .share, "a share"), ("2 to 10%", 0.02, 0.1, .share, "a share"),
    ("$1 to $3 per post", 1, 3, .positive, "a cost per post"),
    ("$10 to 20 per hour", 10, 20, .positive, "a cost per hour"),
    ("$10 per hour to 20", 10, 20, .positive, "a cost per hour"),
    ("5% to 15% per month", 0.05, 0.15, .share, "a share per month"),
    ("-3 to -1 hours", -3, -1, .negative, "hours of work"),
    ("-1 to 3 hours", -1, 3, .acrossZero, "hours of work"),
    ("-20% to 5%", -0.2, 0.05, .acrossZero, "a plain number"),
    ("80% to 120%", 0.8, 1.2, .positive, "a plain number"),
    ("1k to 2k followers", 1000, 2000, .positive, "a number of followers"),
    ("30 minutes to 2 hours", 0.5, 2, .positive, "hours of work"),
  ])
  func isCompleted(
    _ text: String, _ low: Double, _ high: Double, _ shape: RangeShape, _ what: String
  ) throws {
    let found = try program("show \(text)")
    let value = try #require(shownValues(found).first)
    #expect(value.type.description(shownIn: value.unit) == what, "\(text)")
    let node = found.nodes[value.node.index]
    guard case .draw(.range(shape), _) = node.operation else {
      Issue.record("\(text) is \(node.operation)")
      return
    }
    let ends = node.operands.map { found.nodes[$0.index].operation }
    #expect(ends == [.constant(low), .constant(high)], "\(text)")
  }

  @Test(arguments: [
    ("25 to 15 hours", "E0320"), ("$0 to $500", "E0321"), ("0% to 5%", "E0321"),
    ("90% to 100%", "E0321"), ("2 hours to 5 days", "E0322"), ("5 to 5 hours", "W0324"),
    ("40 out of 3", "E0326"), ("-1% to 3% per month", "E0505"),
  ])
  func isQuestioned(_ text: String, _ code: String) {
    #expect(codes("show \(text)") == [code], "\(text)")
  }

  @Test func endsAreCertain() {
    #expect(codes("let low = 1 to 2\nshow low to 3") == ["E0323"])
    #expect(codes("let low = 1\nshow low to 3") == [])
  }

  @Test func rangesBindTighterThanOf() throws {
    for text in ["2% to 10% of 2000 followers", "(2% to 10%) of 2000 followers"] {
      let found = try program("show \(text)")
      let value = try #require(shownValues(found).first)
      #expect(value.type == QuantityType(.number, .counted("follower")))
      #expect(draws(found).map(\.shape) == [.range(.share)])
    }
  }

  @Test func countsSayWhatTheyKnowOfAShare() throws {
    let found = try program("show 3 out of 40")
    #expect(shownValues(found).first?.type == .share)
    #expect(draws(found).map(\.shape) == [.counts])
    #expect(found.nodes.contains { $0.operation == .constant(4) })
    #expect(found.nodes.contains { $0.operation == .constant(38) })
  }
}
