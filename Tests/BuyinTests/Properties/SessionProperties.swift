import Buyin
import BuyinReport
import BuyinSyntax
import Testing

@testable import BuyinCLI

/// What holds of every session, tried on made-up ones of 200 entries.
@Suite struct SessionProperties {
  /// Types of entries, among them questions and mistakes.
  private func entry(_ generator: inout SeededGenerator) -> String {
    let names = ["a", "b", "c", "d", "e"]
    func name() -> String { names.randomElement(using: &generator) ?? "a" }
    func number() -> Int { Int.random(in: 2...40, using: &generator) }
    let low = number()
    switch Int.random(in: 0..<16, using: &generator) {
    case 0...2: return "let \(name()) = \(low) to \(low + number())"
    case 3: return "let \(name()) = \(number())"
    case 4, 5: return "let \(name()) = \(name()) * \(number()) + (1 to 2)"
    case 6: return "set \(name()) = \(low) to \(low + number())"
    case 7: return "unset \(name())"
    case 8: return "set \(name()) = \(name()) * 2"
    case 9: return "fn f(x) = x * \(number()) + \(name())"
    case 10: return "let \(name()) = f(\(number()))"
    case 11: return "show \(name()), \(name())"
    case 12: return "\(name()) * (1 to \(1 + number()))"
    case 13: return "_ + \(number())"
    case 14:
      return
        "source s {\n  pay $\(number())\n  followers \(number())\n  engage 5% to 20% per month\n"
        + "  leave 10% per month\n}"
    default: return Bool.random(using: &generator) ? "s.members" : "let \(name()) = frob"
    }
  }

  private func repl() -> Repl {
    var settings = Session.Settings()
    settings.draws = 32
    return Repl(Desk(FakeConsole(), [:], .never), settings)
  }

  /// What the values of a session read as, those of names that have one.
  private func values(_ repl: Repl) -> String {
    let names = repl.now.outline.names.filter { $0 != "f" && $0 != "s" }
    var session = repl.now.session
    let reply = session.enter([SourceText(name: "", names.map { "show \($0)\n" }.joined())])
    return reply.text
  }

  /// What stands in a session, and was asked.
  private func script(_ repl: Repl) -> String { repl.now.outline.script { path, _ in path } }

  @Test("undoing some steps gives the state before them", arguments: [1, 2, 3] as [UInt64])
  func undo(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var repl = repl()
    var before: [(script: String, values: String)] = []
    for _ in 0..<200 {
      let state = (script(repl), before.count.isMultiple(of: 10) ? values(repl) : "")
      let count = repl.past.count
      try repl.enterTyped(entry(&generator))
      if repl.past.count > count { before.append(state) }
    }
    #expect(before.count > 60)
    while !before.isEmpty {
      let steps = min(Int.random(in: 1...9, using: &generator), before.count)
      #expect(try repl.obey(":undo \(steps)") == .goOn)
      before.removeLast(steps - 1)
      let expected = before.removeLast()
      #expect(script(repl) == expected.script)
      if !expected.values.isEmpty { #expect(values(repl) == expected.values) }
    }
    #expect(script(repl).isEmpty)
  }

  @Test("a saved session gives the same answers", arguments: [4, 5, 6] as [UInt64])
  func save(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var repl = repl()
    for _ in 0..<200 { try repl.enterTyped(entry(&generator)) }
    // What waits or is broken makes no plan: go on until all of it is mended.
    for _ in 0..<2_000 where !repl.now.session.broken.isEmpty {
      try repl.enterTyped(entry(&generator))
    }
    #expect(repl.now.session.broken.isEmpty)
    let script = repl.script(in: "plan.buyin")
    let plan = script.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    var settings = Session.Settings()
    settings.draws = 32
    var fresh = Session(settings: settings)
    let reply = fresh.enter([SourceText(name: "plan.buyin", plan)])
    #expect(reply.status == .succeeded, "\(reply.diagnosticText)\n\(plan)")
    // The same questions, asked of the session as it stands.
    var session = repl.now.session
    let questions = SourceText(name: "", plan).statements.filter(\.isQuestion)
    let text = questions.map { SourceText(name: "", plan).text($0.span) + "\n" }.joined()
    #expect(!questions.isEmpty)
    #expect(session.enter([SourceText(name: "", text)]).text == reply.text)
    let saved = self.repl()
    var again = saved
    try again.enter([SourceText(name: "plan.buyin", plan)])
    #expect(values(again) == values(repl))
  }
}
