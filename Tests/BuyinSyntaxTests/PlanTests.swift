import BuyinSyntax
import Testing

/// The plan of the first page, retyped.
let tenDollarPlan = """
  # The advert said: 2000 real followers, $10.
  campaign "Ten dollar fans"
  horizon 6 months

  budget {
    cash  $500
    time  40 hours
    wage  $20 per hour            # what an hour of our own time costs
  }

  source bought "2000 followers for $10" {
    pay         $10
    followers   2000
    real        20% to 80%        # accounts with a person behind them
    interested  0.1% to 2%
    engage      5% to 20% per month
    leave       10% to 30% per month
  }

  source outreach "The people they listen to" {
    work        15 to 25 hours
    followers   60 to 250
    real        97% to 99.9%
    interested  50% to 90%
    engage      20% to 50% per month
    leave       2% to 6% per month
    invites     0.02 to 0.1 followers per member per month   # word of mouth
    alike       40% to 80%
  }

  verdict
  """

@Suite struct PlanTests {
  @Test func readsTheWholePlan() {
    let result = read(tenDollarPlan)
    #expect(result.diagnostics.isEmpty)
    #expect(result.file.statements.count == 6)
    #expect(result.file.comments.count == 4)
    #expect(!result.isIncomplete)
  }

  @Test func namesAreTheSameHoweverTheirLettersAreComposed() {
    let composed = read("let caf\u{E9} = 3")
    let parted = read("let cafe\u{301} = 3")
    guard case .definition(let first) = composed.file.statements.first?.kind,
      case .definition(let second) = parted.file.statements.first?.kind
    else {
      Issue.record("no definitions")
      return
    }
    #expect(first.name.text == second.name.text)
    #expect(Set([first.name.text, second.name.text]).count == 1)
  }

  @Test func aBlockWithAMistakeKeepsItsOtherLines() {
    let result = read("source x {\n  pay $10\n  work\n  real 5%\n}\nlet y = \nshow 2")
    #expect(result.diagnostics.map(\.code) == ["E0216", "E0201"])
    #expect(result.lostNames.map(\.text) == ["y"])
    guard case .block(let block) = result.file.statements.first?.kind else {
      Issue.record("no block")
      return
    }
    #expect(block.isDamaged)
    #expect(block.items.count == 2)
    #expect(result.file.statements.count == 2)
  }

  @Test func incompleteTextsSayHowManyBracketsAreOpen() {
    for (text, isIncomplete, open) in [
      ("", false, 0), ("show a", false, 0), ("show", false, 0), ("let x =", true, 0),
      ("let x = # later", true, 0), ("let x =\n\n", true, 0), ("show a +", true, 0),
      ("show a,", true, 0), ("source x {", true, 1), ("source x", true, 0),
      ("source x {\n pay f(", true, 2), ("show [1, (2", true, 2), ("show \"a", false, 0),
      ("source x {\n title \"a", false, 1), ("show (a))", false, 0), ("show a b", false, 0),
      ("source x {\n pay ) $\n", true, 1), ("print \"{a", false, 0), ("if a", true, 0),
      ("if a then b", true, 0), ("source x {\n  pay $10\n}", false, 0),
    ] {
      let result = read(text)
      #expect(result.isIncomplete == isIncomplete, "\(text)")
      #expect(result.openBrackets == open, "\(text)")
    }
  }
}
