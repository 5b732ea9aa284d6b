import Buyin
import BuyinReport
import BuyinSemantics
import BuyinSyntax
import Testing

/// What help says, and that its examples do what they promise.
@Suite struct HelpTests {
  private static let book = HelpBook()

  private static func chapter(_ name: String) -> [HelpEntry] {
    book.chapter(name)?.entries ?? []
  }

  /// Enters a plan with few draws.
  private func reply(to plan: String) -> Reply {
    var settings = Session.Settings()
    settings.draws = 1024
    var session = Session(settings: settings)
    return session.enter([SourceText(name: "plan.buyin", plan)])
  }

  @Test func everyTableHasItsEntries() {
    #expect(Self.chapter("statements").count == StatementTopic.allCases.count)
    let vocabulary = Session.vocabulary
    #expect(
      Self.chapter("functions").count + Self.chapter("distributions").count
        == vocabulary.functions.count)
    #expect(Self.chapter("expressions").count == ExpressionTopic.allCases.count)
    #expect(Self.chapter("units").count == vocabulary.units.count)
    #expect(Self.chapter("metrics").count == vocabulary.metrics.count)
    #expect(
      Self.chapter("blocks").count
        == vocabulary.schemas.map { $0.fields.count + 1 }.reduce(0, +))
    #expect(Self.chapter("codes").count == allCodes.count)
  }

  @Test(
    "every example of statements, functions and metrics runs",
    arguments: [
      "statements", "blocks", "expressions", "functions", "distributions", "metrics",
    ])
  func examplesRun(name: String) {
    var count = 0
    for entry in Self.chapter(name) {
      for example in entry.examples {
        let plan: String
        switch example.place {
        case .alone: plan = example.text
        case .inPlan: plan = HelpBook.setting + "\n" + example.text
        case .inBlock, .mistaken, .text: continue
        }
        count += 1
        let reply = reply(to: plan)
        #expect(reply.status == .succeeded, "\(entry.name): \(reply.diagnostics.map(\.message))")
        #expect(reply.diagnostics.allSatisfy { $0.severity != .error })
      }
    }
    #expect(count > 1)
  }

  @Test("every function and distribution has an example with an answer")
  func answers() {
    for entry in Self.chapter("functions") + Self.chapter("distributions") {
      let answered = HelpBook.answered(entry)
      #expect(!answered.examples.isEmpty, "\(entry.name)")
      #expect(answered.examples.allSatisfy { !$0.answer.isEmpty }, "\(entry.name)")
      #expect(answered.examples.allSatisfy { $0.text.contains(entry.name) })
    }
  }

  @Test(
    "a statement's example is that statement; one that is not supported says so",
    arguments: StatementTopic.allCases)
  func statements(topic: StatementTopic) {
    let parsed = parse(SourceText(name: "plan.buyin", topic.row.example), as: SourceID(0))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.file.statements.map(StatementTopic.init).contains(topic))
    #expect(!topic.row.forms.isEmpty)
    guard !topic.row.isSupported else { return }
    let errors = reply(to: HelpBook.setting + "\n" + topic.row.example).diagnostics
    #expect(errors.map(\.code) == ["E0409"], "\(topic) works: say so in its row")
  }

  @Test(
    "an expression's example is of its form; one that is not supported says so",
    arguments: ExpressionTopic.allCases)
  func expressions(topic: ExpressionTopic) {
    let parsed = parse(SourceText(name: "plan.buyin", topic.row.example), as: SourceID(0))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.file.statements.flatMap(Self.topics).contains(topic))
    guard !topic.row.isSupported else { return }
    let errors = reply(to: topic.row.example).diagnostics
    #expect(errors.map(\.code) == ["E0409"], "\(topic) works: say so in its row")
  }

  /// The forms of the expressions that a statement shows, and of their parts.
  private static func topics(of statement: Statement) -> [ExpressionTopic] {
    switch statement.kind {
    case .show(let expressions, _): expressions.flatMap(topics)
    case .print: [.text]
    case .begins(let date): topics(of: date)
    default: []
    }
  }

  private static func topics(of expression: Expression) -> [ExpressionTopic] {
    let parts: [Expression] =
      switch expression.kind {
      case .binary(_, let left, let right, _): [left, right]
      case .call(let call): call.arguments.map(\.value)
      case .index(let list, _): [list]
      default: []
      }
    return [ExpressionTopic(expression)] + parts.flatMap(topics)
  }

  /// Returns what is said to lines of a block, in a plan that has what they may name; but for lines
  /// that have no effect in so small a plan.
  private func diagnostics(of lines: [String], _ field: String) -> [Reply.Diagnostic] {
    let source = Session.vocabulary.schema("source")?.example ?? ""
    let others = """
      \(source)
      source bought like outreach { }
      content posts { posts 3 per week; appeal 5% }
      action subscribe { chance 1% per month }

      """
    // A source and an audience stand alone, since content would do for their `engage`.
    let isAlone = lines[0].hasPrefix("source") || lines[0].hasPrefix("audience")
    var lines = lines
    if field == "brings" { lines.insert("  interested 20% to 60%", at: 1) }
    var text = lines.joined(separator: "\n")
    if lines[0].hasPrefix("content") {
      text = text.replacing("content posts", with: "content more")
    }
    return reply(to: (isAlone ? "" : others) + text).diagnostics.filter { $0.code != "W0555" }
  }

  @Test("a field's example fits its block, and only what must be there is missed")
  func fields() {
    for schema in Session.vocabulary.schemas {
      for field in schema.fields {
        var lines = schema.example.split(separator: "\n").map(String.init)
        lines.removeAll { $0.split(separator: " ").first.map(String.init) == field.name }
        let isNeeded = diagnostics(of: lines, "").contains { $0.severity == .error }
        let entry = Self.chapter("blocks").first { $0.name == "\(schema.keyword).\(field.name)" }
        let fact = entry?.facts.first { $0.label == "without it" }?.words ?? ""
        #expect(fact.hasPrefix("an error") == isNeeded, "\(field.name): \(fact)")
        lines.insert("  \(entry?.examples.first?.text ?? "?")", at: lines.count - 1)
        let with = diagnostics(of: lines, field.name)
        #expect(with.isEmpty, "\(schema.keyword).\(field.name): \(with.map(\.message))")
      }
    }
  }

  @Test("every reading of a field with several has an example that fits")
  func readings() {
    for schema in Session.vocabulary.schemas {
      for field in schema.fields where field.readings.count > 1 {
        for reading in field.readings where reading.example != nil {
          var lines = schema.example.split(separator: "\n").map(String.init)
          lines.removeAll { $0.split(separator: " ").first.map(String.init) == field.name }
          lines.insert("  \(field.name) \(reading.example ?? "?")", at: lines.count - 1)
          let found = diagnostics(of: lines, field.name)
          #expect(found.isEmpty, "\(schema.keyword).\(field.name) \(reading.name)")
        }
      }
    }
  }

  @Test("units read as the page writes them")
  func units() {
    for entry in Self.chapter("units") {
      let written = entry.facts.first { $0.label == "written" }?.words ?? ""
      let amounts = written.split(separator: "`").filter { $0.contains { $0.isNumber } }
      #expect(amounts.count == 2)
      for amount in amounts {
        #expect(reply(to: "show \(amount)").status == .succeeded, "\(amount)")
      }
    }
  }

  @Test("every topic is found by its own name")
  func names() {
    for entry in Self.book.chapters.flatMap(\.entries) {
      guard case .entries(let found) = Self.book.find(entry.name) else {
        Issue.record("\(entry.name) is not found")
        continue
      }
      #expect(found.contains { $0.name == entry.name })
      #expect(entry.summary.last != "." && !entry.summary.isEmpty, "\(entry.name)")
    }
  }

  @Test(
    "words are found as people type them",
    arguments: [
      ("leave", ["source.leave"]), ("source.leave", ["source.leave"]),
      ("SOURCE.LEAVE", ["source.leave"]), ("cost per member", ["cost_per_member"]),
      ("what if", ["what if"]), ("what", ["what if"]), ("members", ["member", "members"]),
      ("metric members", ["members"]), ("unit members", ["member"]), ("$", ["USD"]),
      ("hours", ["hour", "hours"]), ("usd", ["USD"]), ("e0301", ["E0301"]),
      ("function min", ["min"]), ("field time", ["budget.time"]), ("unit", ["unit"]),
      ("churn", ["source.leave"]), ("Word of mouth", ["source.invites"]),
      ("CAC", ["cost_per_member"]),
      ("to", ["range"]), ("%", ["share"]), ("out of", ["out of"]), ("<=", ["comparison"]),
      ("/", ["per", "arithmetic"]), ("or", ["and"]), ("else", ["if"]),
    ])
  func found(topic: String, names: [String]) {
    guard case .entries(let found) = Self.book.find(topic) else {
      Issue.record("\(topic) is not found")
      return
    }
    #expect(found.map(\.name) == names)
  }

  @Test("a word of the trade means one thing in a block, and the language's own words come first")
  func tradeWords() {
    let vocabulary = Session.vocabulary
    var words: Set<String> = []
    for schema in vocabulary.schemas {
      let called = schema.fields.flatMap(\.alsoCalled)
      #expect(Set(called).count == called.count, "\(schema.keyword): \(called.sorted())")
      #expect(Set(called).isDisjoint(with: schema.fields.map(\.name)), "\(schema.keyword)")
      words.formUnion(called)
    }
    let metrics = vocabulary.metrics.flatMap(\.alsoCalled)
    #expect(Set(metrics).count == metrics.count)
    words.formUnion(metrics)
    #expect(words.allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
    for word in words.sorted() {
      guard case .entries(let found) = Self.book.find(word) else {
        Issue.record("\(word) is not found")
        continue
      }
      // `spend` is what a source is paid and what a budget has; more than a few would be no answer.
      #expect(found.count <= 4, "\(word): \(found.map(\.name))")
    }
  }

  @Test("a word of the trade in a plan leads to the language's word")
  func tradeWordsInPlans() {
    let source = """
      source club {
        pay $50 per month
        followers 20 to 40 per month
        interested 60% to 90%
        engage 20% to 40% per month
        churn 3% to 8% per month
      }
      """
    let field = reply(to: source).diagnostics
    #expect(field.map(\.code) == ["E0502"])
    #expect(field.first?.help == ["write `leave 3% to 8% per month`"])
    let metric = reply(to: HelpBook.setting + "\nshow outreach.cac, all.cac").diagnostics
    #expect(metric.map(\.code) == ["E0404", "E0404"])
    #expect(metric.allSatisfy { $0.help == ["did you mean `cost_per_member`?"] })
  }

  @Test(
    "lists are found in the singular and plural",
    arguments: [
      ("statements", "statements"), ("function", "functions"), ("fields", "blocks"),
      ("Units", "units"), ("code", "codes"), ("metric", "metrics"),
    ])
  func lists(topic: String, name: String) {
    guard case .chapter(let chapter) = Self.book.find(topic) else {
      Issue.record("\(topic) is no list")
      return
    }
    #expect(chapter.name == name)
  }

  @Test(
    "a word that means nothing leads to what is near",
    arguments: [
      ("lognormla", "lognormal"), ("verdit", "verdict"), ("interst", "source.interested"),
      ("deviation", "sd"), ("distribtions", "distributions"),
    ])
  func near(topic: String, name: String) {
    guard case .nothing(let near) = Self.book.find(topic) else {
      Issue.record("\(topic) is found")
      return
    }
    #expect(near.contains(name), "\(near)")
    #expect(near.count <= 5)
  }

  @Test("a word that the language does not have leads to what answers it")
  func signposts() {
    let entries = Self.book.chapters.flatMap(\.entries)
    for (word, topics) in HelpBook.signposts {
      #expect(!entries.contains { $0.name == word }, "\(word) is a word of the language")
      guard case .entries(let found) = Self.book.find(word) else {
        Issue.record("\(word) is not found")
        continue
      }
      #expect(found.map(\.name) == topics, "\(word)")
    }
    guard case .entries(let ramp) = Self.book.find("Ramp up") else {
      Issue.record("a word with a blank is not found")
      return
    }
    #expect(ramp.map(\.name) == ["list"])
  }

  @Test("what a field takes is always said")
  func takes() {
    let facts = Self.chapter("blocks").flatMap(\.facts)
    #expect(facts.allSatisfy { !$0.words.contains("``") })
  }

  @Test("nothing is near to nothing")
  func nowhere() {
    for topic in ["", " ", "xyzzyplugh", "$$$$", String(repeating: "leave ", count: 999)] {
      guard case .nothing(let near) = Self.book.find(topic) else {
        Issue.record("\(topic) is found")
        continue
      }
      #expect(near.isEmpty)
    }
  }
}
