import BuyinAnalysis
import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinReport
import BuyinSemantics
import BuyinSyntax
import Testing

@testable import Buyin

/// What a verdict says must hang on the plan, and on neither the order of its lines nor its names.
@Suite struct VerdictProperties {
  /// A plan by its parts.
  struct Parts: Sendable, CustomTestStringConvertible {
    let title: String
    var head = ""
    /// The names of the sources, and what their blocks say.
    let sources: [(name: String, lines: String)]
    var tail = ""

    var testDescription: String { title }

    /// Writes the plan, its sources in another order and under other names.
    ///
    /// - Parameters:
    ///   - order: the positions of the sources as they are written.
    ///   - names: what each name becomes.
    func text(_ order: [Int], names: [String: String] = [:]) -> String {
      let blocks = order.map { position in
        let (name, lines) = sources[position]
        return "source \(names[name] ?? name) { \(lines) }\n"
      }
      return head + "\n" + blocks.joined() + tail + "\nverdict\n"
    }
  }

  /// Plans whose sources may stand in any order: two and three options, values, goals, shared content,
  /// sources that act on each other, nobody at all.
  static let plans = [
    Parts(
      title: "two options",
      head: "budget { cash $500; time 40 hours; wage $20 per hour }",
      sources: [
        (
          "bought",
          "pay $10; followers 2000; real 20% to 80%; interested 0.1% to 2%; "
            + "engage 5% to 20% per month; leave 10% to 30% per month"
        ),
        (
          "outreach",
          "work 15 to 25 hours; followers 60 to 250; interested 50% to 90%; "
            + "engage 20% to 50% per month; leave 2% to 6% per month"
        ),
      ]),
    Parts(
      title: "three options with a value and a goal",
      head: "member { worth $1 to $3 per member per month }\n"
        + "goal enough { need members >= 10 members with 70% confidence }",
      sources: [
        (
          "talks",
          "pay $60 to $120; followers 60 to 120; interested 60% to 90%; "
            + "engage 25% to 45% per month; leave 3% to 7% per month"
        ),
        (
          "adverts",
          "pay $100; followers 300 to 700; interested 3% to 9%; engage 8% to 15% per month; "
            + "leave 8% to 18% per month"
        ),
        (
          "prizes",
          "pay $300; followers 800 to 2000; interested 1% to 4%; engage 5% to 12% per month; "
            + "leave 15% to 30% per month"
        ),
      ]),
    Parts(
      title: "three options that share content and act on each other",
      head: "audience { followers 400; interested 20%; leave 2% per month }\n"
        + "content posts { posts 3 per week; reach 5% to 15%; appeal 4% to 12%; pay $3 per post }\n"
        + "feed { dilution uniform(0, 1) }\ncommunity { people 20,000 }",
      sources: [
        ("a", "pay $40 to $90; followers 60 to 160; interested 30% to 60%; leave 4% per month"),
        (
          "b",
          "pay $20; followers 1500; real 10% to 40%; interested 1% to 5%; leave 10% per month; "
            + "credibility 10% to 40%"
        ),
        ("c", "pay $200 to $300; followers 400; interested 20% to 50%; leave 4% per month"),
      ]),
    Parts(
      title: "nobody at all",
      sources: [
        ("a", "pay $20; followers 200; interested 0%; engage 20% per month; leave 5% per month"),
        ("b", "pay $30; followers 100; interested 0%; engage 20% per month; leave 5% per month"),
      ]),
    Parts(
      title: "hours without a wage",
      sources: [
        (
          "a",
          "work 10 hours; followers 100; interested 50%; engage 20% per month; leave 5% per month"
        ),
        (
          "b",
          "pay $20 to $40; followers 200; interested 15%; engage 20% per month; leave 5% per month"
        ),
      ]),
  ]

  @Test("The order of the sources orders the sentences and changes no word", arguments: plans)
  func order(plan: Parts) throws {
    let straight = Array(plan.sources.indices)
    let expected = try words(of: plan.text(straight))
    for order in [straight.reversed(), Array(straight.dropFirst() + straight.prefix(1))] {
      #expect(try words(of: plan.text(order)) == expected, "\(order)")
    }
  }

  /// Plans in which nothing is uncertain, so that no draw hangs on a name; one with a tie.
  static let certain = [
    Parts(
      title: "certain",
      sources: [
        ("ada", "pay $20; followers 200; interested 50%; engage 20% per month; leave 5% per month"),
        ("bob", "pay $60; followers 300; interested 40%; engage 20% per month; leave 5% per month"),
        (
          "cid",
          "pay $90; followers 900; real 50%; interested 2%; engage 9% per month; leave 9% per month"
        ),
      ]),
    Parts(
      title: "a tie in utility that the cost decides",
      sources: [
        ("ada", "pay $40; followers 200; interested 50%; engage 20% per month; leave 5% per month"),
        ("bob", "pay $20; followers 100; interested 50%; engage 20% per month; leave 5% per month"),
      ]),
    Parts(
      title: "certain, with a value and hours",
      head: "budget { wage $20 per hour }\naction order { chance 5% per month; value $30 }",
      sources: [
        (
          "ada",
          "work 4 hours; followers 200; interested 50%; engage 20% per month; leave 5% per month"
        ),
        ("bob", "pay $60; followers 300; interested 40%; engage 20% per month; leave 5% per month"),
        ("cid", "pay $900; followers 90; interested 2%; engage 9% per month; leave 9% per month"),
      ]),
  ]

  @Test("Other names change the names and nothing else", arguments: certain)
  func names(plan: Parts) throws {
    let order = Array(plan.sources.indices)
    let names = plan.sources.map(\.name)
    for turned in permutations(of: order) {
      let map = Dictionary(uniqueKeysWithValues: zip(names, turned.map { names[$0] }))
      let back = Dictionary(uniqueKeysWithValues: map.map { ($1, $0) })
      let found = try sentences(of: plan.text(order, names: map))
        .map { $0.map { back[$0] ?? $0 }.sorted() }
      #expect(
        Set(found) == Set(try words(of: plan.text(order))), "\(map)")
    }
  }

  @Test("Of two that are alike in all the first is chosen, and the rest is the same")
  func tie() throws {
    let lines = "pay $20; followers 100; interested 50%; engage 20% per month; leave 5% per month"
    let plan = Parts(title: "tie", sources: [("ada", lines), ("bob", lines)])
    let swapped = try sentences(of: plan.text([1, 0]))
      .map { $0.map { $0 == "ada" ? "bob" : $0 == "bob" ? "ada" : $0 }.sorted() }
    #expect(Set(swapped) == Set(try words(of: plan.text([0, 1]))))
  }

  // MARK: Words

  /// Returns what a verdict says, each sentence by its words in the order of the alphabet: lists in a
  /// sentence follow the plan, and so do the sentences.
  private func words(of text: String) throws -> [[String]] {
    try sentences(of: text).map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Returns the sentences of a plan's verdict by their words.
  private func sentences(of text: String) throws -> [[String]] {
    let parsed = parse(SourceText(name: "plan", text), as: SourceID(0))
    let checked = check(parsed.file.statements, vocabulary: Session.vocabulary)
    let program = try #require(checked.program, "\(checked.diagnostics.map(\.message))")
    let plan = try #require(bind(program).plan)
    let result = try answer(program, plan: plan, design: Design(draws: 256))
    let verdict = try #require(
      result.outcomes.compactMap { outcome -> Verdict? in
        if case .verdict(let verdict) = outcome.kind { verdict } else { nil }
      }.first)
    // A line to type is an example, which names the first source of the plan.
    let said = BuyinReport.sentences(of: verdict).filter { !$0.contains("content none }`") }
    return said.map { sentence in
      sentence.split { " ,.;:()".contains($0) }.map(String.init)
    }
  }

  /// Returns all orders of some positions.
  private func permutations(of positions: [Int]) -> [[Int]] {
    guard positions.count > 1 else { return [positions] }
    return positions.flatMap { first in
      permutations(of: positions.filter { $0 != first }).map { [first] + $0 }
    }
  }
}
