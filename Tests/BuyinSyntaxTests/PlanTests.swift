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
}
