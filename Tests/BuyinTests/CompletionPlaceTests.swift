import BuyinSyntax
import Testing

@testable import Buyin

/// What completion offers at each kind of place, without a terminal.
@Suite struct CompletionPlaceTests {
  /// A plan whose names are offered.
  private static let plan = """
    let wage = $20 per hour
    fn twice(x) = 2 * x
    unit newsletter, newsletters
    budget { cash $500 }
    source bought "2000 followers for $10" {
      pay $10
      followers 2000
      engage 5% per month
      leave 10% per month
    }
    source outreach "The people they listen to" like bought { work 20 hours }
    """

  /// Completes at the bar of a text.
  private func complete(_ text: String) -> Completions {
    var outline = PlanOutline()
    outline.add(SourceText(name: "plan.buyin", Self.plan))
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return Completer(outline).complete(parts.joined(), at: parts[0].utf8.count)
  }

  private func words(_ text: String) -> [String] { complete(text).suggestions.map(\.text) }

  @Test("a line begins with a statement, a block or a value")
  func starts() {
    #expect(words("ver|") == ["verdict"])
    #expect(words("so|") == ["source"])
    #expect(words("wag|") == ["wage"])
    #expect(words("log|").contains("lognormal("))
    #expect(words("|").contains("budget"))
    #expect(!words("|").contains("lognormal("))
    #expect(words("let x = 2\nche|") == ["check"])
    #expect(!words("|").contains("allocate"))
  }

  @Test("inside a block stand its fields, but for those that are said")
  func fields() {
    let left = words("source a {\n  pay $10\n  p|")
    #expect(left.contains("purge") && !left.contains("pay"))
    #expect(words("source a {\n  l|") == ["leave", "lasts", "let"])
    #expect(words("budget {\n  |").contains("wage"))
    #expect(!words("budget {\n  |").contains("pay"))
    #expect(complete("source a { lea|").replacedBytes == 3)
  }

  @Test("behind a field stands what it may hold")
  func values() {
    #expect(words("source a {\n  work |").first == "15 to 25 hours")
    #expect(words("source a {\n  pay |").prefix(2) == ["$10", "$50 per month"])
  }

  @Test("where a field wants names, those of their kind are offered")
  func namesInFields() {
    #expect(words("option both {\n  sources b|") == ["bought"])
    #expect(words("option both {\n  sources bought, o|") == ["outreach"])
  }

  @Test("behind a dot stand metrics, or the fields that can be changed")
  func members() {
    #expect(words("bought.cost_per_m|") == ["cost_per_member", "cost_per_member_month"])
    #expect(words("show all.mem|").contains("members"))
    #expect(words("bought.lea|") == ["leave"])
    #expect(words("set bought.|").contains("interested"))
    #expect(!words("set bought.|").contains("members"))
    #expect(!words("what if bought.leave = outreach.mem|").isEmpty)
    #expect(words("budget.ca|") == ["cash"])
    #expect(words("nothing.|").isEmpty)
  }

  @Test("behind a number stand units, those that fit the field alone")
  func units() {
    #expect(words("20 hou|") == ["hours"])
    #expect(words("1 hou|") == ["hour"])
    #expect(words("3 newsl|") == ["newsletters"])
    #expect(words("source a {\n  work 20 |").prefix(2) == ["hours", "minutes"])
    #expect(!words("source a {\n  work 20 |").contains("followers"))
    #expect(words("horizon 6 |").prefix(3) == ["days", "weeks", "months"])
    #expect(words("$10 per fol|") == ["follower"])
    #expect(words("source a {\n  leave 5% per |") == ["day", "week", "month", "quarter", "year"])
  }

  @Test("where a source is wanted, sources are offered")
  func sources() {
    #expect(words("compare |") == ["bought", "outreach", "scenarios"])
    #expect(words("compare bought, o|") == ["outreach"])
    #expect(words("verdict between |") == ["bought", "outreach"])
    #expect(words("verdict by cost_per_f|") == ["cost_per_follower"])
    #expect(words("verdict |") == ["by", "between"])
    #expect(words("source new like b|") == ["bought"])
    #expect(words("set |") == ["wage", "budget.", "bought.", "outreach."])
    #expect(words("what |") == ["if"])
    #expect(words("what if without o|") == ["outreach"])
    #expect(words("what if bought.leave = 5% per month { ver|") == ["verdict"])
  }

  @Test("behind `use` stand the libraries, and then `as`")
  func libraries() {
    #expect(words("use bench|") == Library.all.map(\.path).filter { $0.hasPrefix("bench") })
    #expect(words("use benchmarks.face|") == ["facebook"])
    #expect(words("use benchmarks.facebook |") == ["as"])
    #expect(words("use \"rates.buyin\" a|") == ["as"])
    #expect(words("use \"rates.buyin\" as |").isEmpty)
    #expect(words("use nothing.|").isEmpty)
  }

  @Test("behind a value stands an operator, behind an operator a value")
  func expressions() {
    #expect(words("show wage p|") == ["per"])
    #expect(words("show wage * tw|") == ["twice("])
    #expect(words("let x = wa|") == ["wage"])
    #expect(words("let |").isEmpty)
    #expect(words("show max(wage, bo|") == ["bought"])
    #expect(words("currency EU|") == ["EUR"])
  }

  @Test("names that the same text defines are offered, also from a block that is not closed")
  func namesOfTheText() {
    #expect(words("let mileage = 3\nshow mil|") == ["mileage"])
    #expect(words("source fresh {\n  pay $10\n}\ncompare fr|") == ["fresh"])
  }

  @Test("inside texts and comments there is nothing, but for the path of a file")
  func texts() {
    #expect(words("campaign \"wag|").isEmpty)
    #expect(words("let x = 2 # wag|").isEmpty)
    #expect(complete("use \"plans/ra|").filePrefix == "plans/ra")
  }

  @Test("every suggestion says what it means")
  func meanings() {
    for text in ["|", "source a {\n |", "bought.|", "20 |", "compare |", "show wage * |"] {
      #expect(complete(text).suggestions.allSatisfy { !$0.meaning.isEmpty })
    }
    #expect(
      complete("outre|").suggestions
        == [Suggestion("outreach", "The people they listen to")])
    #expect(complete("show wag|").suggestions == [Suggestion("wage", "$20 per hour")])
  }

  @Test("no text and no place of the cursor is amiss")
  func anything() {
    let texts = [
      Self.plan, "\u{0}\"{[(", "source { { { pay", "é.ü.買 1..5 “a” ]})", "let\tx=\r\n#", "1.5k.",
    ]
    for text in texts {
      for cursor in 0...text.utf8.count {
        let found = Completer().complete(text, at: cursor)
        #expect(found.replacedBytes <= cursor)
      }
    }
  }
}

/// What an outline knows of a session.
@Suite struct PlanOutlineTests {
  private func outline(_ entries: String...) -> PlanOutline {
    var outline = PlanOutline()
    for (index, entry) in entries.enumerated() {
      outline.add(SourceText(name: "<entry \(index + 1)>", entry))
    }
    return outline
  }

  @Test("a script has what stands, in order, and each question once")
  func script() {
    let outline = outline(
      "let x = 2", "x", "let y = x *\n  3", "let x = 5", "set x = 6", "y", "x", "unset x")
    #expect(outline.script { path, _ in path } == "let y = x *\n  3\n\nlet x = 5\n\ny\nx\n")
  }

  @Test("what depends on a name is found, through others and through sets")
  func dependants() {
    let outline = outline(
      "let a = 1", "let b = a + 1", "fn f(x) = x * b", "let c = f(2)", "let d = 7", "set d = c")
    #expect(outline.dependants(of: ["a"]) == ["b", "f", "c", "d"])
    #expect(outline.dependants(of: ["d"]).isEmpty)
  }

  @Test("a used file is used by the script, unless something of it was replaced")
  func uses() {
    let loader: Loader = { _ throws(LoadRefusal) in Array("let a = 1\nlet b = 2\n".utf8) }
    var outline = PlanOutline()
    outline.add(SourceText(name: "plans/plan.buyin", "use \"rates.buyin\"\nshow a"), loader: loader)
    #expect(
      outline.script { "\($1): \($0)" } == "use \"plans/plan.buyin: rates.buyin\"\n\nshow a\n")
    outline.add(SourceText(name: "<entry 1>", "let a = 3"), loader: loader)
    #expect(outline.script { path, _ in path } == "let b = 2\nlet a = 3\n\nshow a\n")
  }

  @Test("places name entries and lines")
  func places() throws {
    let outline = outline("let x = 2", "let y = 3\nlet z = 4")
    #expect(outline.place(of: try #require(outline.definition(of: "x"))) == "entry 1")
    #expect(outline.place(of: try #require(outline.definition(of: "z"))) == "entry 2:2")
  }
}
