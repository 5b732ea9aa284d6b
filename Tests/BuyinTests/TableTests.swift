import Buyin
import BuyinReport
import BuyinSemantics
import BuyinSyntax
import Testing

/// The tables of blocks, metrics and functions: what they promise holds.
struct TableTests {
  private static let schemas = Session.vocabulary.schemas
  private static let functions = Session.vocabulary.functions

  /// Returns the codes of what checking a plan says.
  private func codes(_ plan: String) -> [String] {
    var session = Session()
    return session.enter([SourceText(name: "plan.buyin", plan)], checkOnly: true)
      .diagnostics.map(\.code)
  }

  @Test func tablesAreNotEmpty() {
    #expect(Self.schemas.count >= 2)
    #expect(Self.functions.count >= 20)
    #expect(Session.vocabulary.metrics.count >= 15)
  }

  @Test func noMetricSharesItsNameWithAField() {
    let metrics = Set(Session.vocabulary.metrics.map(\.name))
    #expect(metrics.count == Session.vocabulary.metrics.count)
    for schema in Self.schemas where schema.hasMetrics {
      #expect(metrics.isDisjoint(with: schema.fields.map(\.name)), "\(schema.keyword)")
    }
  }

  @Test func coordinatesAndNamesAreUsedOnce() {
    for schema in Self.schemas {
      #expect(Set(schema.fields.map(\.coordinate)).count == schema.fields.count)
      #expect(Set(schema.fields.map(\.name)).count == schema.fields.count)
      #expect(schema.fields.allSatisfy { $0.coordinate >= 1 && !$0.readings.isEmpty })
    }
    #expect(Set(Self.functions.map(\.name)).count == Self.functions.count)
  }

  /// What the parser says of blocks and their lines knows no table: these words are compared instead.
  @Test func wordsOfMessagesAreThoseOfTheTables() {
    for (field, keyword) in EverydayWords.homes {
      let schema = Self.schemas.first { $0.keyword == keyword }
      #expect(schema?.field(named: field) != nil, "\(keyword).\(field)")
    }
    let fields = Set(Self.schemas.flatMap(\.fields).map(\.name))
    #expect(fields.isSuperset(of: EverydayWords.fieldPhrases.values))
    let keywords = Set(Self.schemas.map(\.keyword)).union(["scenario"])
    #expect(Set(EverydayWords.blockPatterns.keys) == keywords)
    for (keyword, pattern) in EverydayWords.blockPatterns {
      // What is missing in a pattern may be told, but nothing in it may be wrong.
      let told = Set(codes("source bought { }\nsource outreach { }\n" + pattern))
      #expect(told.isSubset(of: ["E0509", "E0521", "E0413"]), "\(keyword): \(told)")
    }
  }

  @Test func helpFindsThePricesOfTheTrade() {
    for word in EverydayWords.tradePrices.keys {
      guard case .entries(let entries) = HelpBook().find(word) else {
        Issue.record("\(word)")
        continue
      }
      #expect(entries.contains { $0.name == "per" }, "\(word)")
    }
  }

  /// The coordinates are part of every recorded figure: a new field takes a new number.
  @Test func coordinatesStayAsTheyAre() {
    let found = Self.schemas.map { schema in
      "\(schema.keyword): "
        + schema.fields.map { "\($0.name) \($0.coordinate)" }.joined(separator: ", ")
    }
    #expect(
      found == [
        "budget: cash 1, time 2, wage 3, confidence 4, discount 5",
        "source: pay 1, work 2, followers 3, real 4, interested 5, engage 6, leave 7, purge 8, "
          + "invites 9, alike 10, start 11, lasts 12, count 13, responds 14, credibility 15, "
          + "half 16, posts 17",
        "content: posts 1, reach 2, appeal 3, rate 4, among 5, impressions 6, uneven 7, "
          + "already 8, brings 9, real 10, interested 11, leave 12, pay 13, work 14, start 15, "
          + "lasts 16, purge 17, invites 18, alike 19, responds 20, engage 21",
        "audience: followers 1, real 2, interested 3, engage 4, leave 5, purge 6, invites 7, "
          + "alike 8, responds 9",
        "action: chance 1, after 2, again 3, value 4",
        "member: worth 1",
        "community: people 1, bond 2",
        "feed: dilution 1",
        "option: sources 1, content 2",
        "goal: need 1",
      ])
  }

  /// What the lines of a block may name.
  private static let others = """
    source outreach { followers 200; interested 50%; engage 20% per month; leave 5% per month }
    source bought like outreach { }
    content posts { posts 3 per week; appeal 5% }
    action subscribe { chance 1% per month }

    """

  @Test(arguments: schemas.map(\.keyword))
  func exampleOfABlockChecks(_ keyword: String) throws {
    let schema = try #require(Session.vocabulary.schema(keyword))
    #expect(codes((keyword == "option" ? Self.others : "") + schema.example) == [])
  }

  @Test(arguments: schemas.flatMap { schema in schema.fields.map { [schema.keyword, $0.name] } })
  func exampleOfAFieldChecks(_ path: [String]) throws {
    let schema = try #require(Session.vocabulary.schema(path[0]))
    let field = try #require(schema.field(named: path[1]))
    var lines = schema.fields.filter { $0.fallback == nil || $0.absence != nil }
    if !lines.contains(field) { lines.append(field) }
    if field.name == "brings", let other = schema.field(named: "interested") { lines.append(other) }
    let body = lines.map { "  \($0.name) \($0.example)\n" }.joined()
    let found = codes(Self.others + "\(path[0])\(schema.isNamed ? " x" : "") {\n\(body)}")
    // Some lines have no effect in so small a plan.
    #expect(found.filter { $0 != "W0555" } == [])
  }

  @Test(arguments: functions.map(\.name))
  func examplesOfAFunctionCheck(_ name: String) throws {
    let function = try #require(Session.vocabulary.function(name))
    #expect(!function.examples.isEmpty, "\(name)")
    for example in function.examples {
      let found = codes("show \(example)")
      let usesNames = found.allSatisfy { $0 == "E0401" }
      #expect(found.isEmpty || usesNames, "\(example): \(found)")
    }
  }
}
