import BuyinSyntax

// What the mistakes in changes that are tried out mean; each with a plan that has it, then mended.

extension SemanticCode {
  static let leftOutExplanation = Explanation(
    """
    Under `without` the plan is as if the source had never been thought of, so its results are not \
    there to ask for. Other definitions may use them only where nobody asks for those either.
    """,
    failing: twoSources + "what if without outreach { show outreach.members }",
    mended: twoSources + "what if without outreach { show bought.members }")

  static let changedTwiceExplanation = Explanation(
    """
    Changes of one `what if`, and scenarios that are tried together, hold at the same time. Where \
    two of them give one value, none of them could be meant.
    """,
    failing: twoSources + "what if bought.leave = 9% per month, bought.leave = 2% per month",
    mended: twoSources + "what if bought.leave = 9% per month\n"
      + "what if bought.leave = 2% per month")

  static let unknownScenarioExplanation = Explanation(
    """
    A single word after `what if` is the name of a scenario: changes that belong together. \
    `compare scenarios` sets all of them beside the plan as it stands.
    """,
    failing: twoSources + "scenario bad { set bought.leave = 40% per month }\nwhat if worse",
    mended: twoSources + "scenario bad { set bought.leave = 40% per month }\nwhat if bad")

  static let scenarioLineExplanation = Explanation(
    """
    A scenario is the same plan with other values. It says which ones with `set`, and has no lines \
    of its own.
    """,
    failing: twoSources + "scenario bad { leave 40% per month }",
    mended: twoSources + "scenario bad { set bought.leave = 40% per month }")

  static let rateGivenOnceExplanation = Explanation(
    """
    A change takes the place of the whole value, with its `per month`. An amount without one is paid \
    once, or wins its followers once. If that is meant, the warning can stand.
    """,
    failing: exampleSource(["followers": "200 per month"]) + "set outreach.followers = 300",
    mended: exampleSource(["followers": "200 per month"])
      + "set outreach.followers = 300 per month")

  static let nothingSetExplanation = Explanation(
    """
    `unset` takes back a `set`, and the value that was defined holds again. Nothing is set here, or \
    it is only set further down.
    """,
    failing: "let wage = $20 per hour\nunset wage\nset wage = $25 per hour",
    mended: "let wage = $20 per hour\nset wage = $25 per hour\nunset wage")

  static let setDroppedExplanation = Explanation(
    """
    In a session, something that was `set` is defined anew. The new definition says what holds now, \
    and what was set of the old one is dropped with it. The help line sets it again.
    """)

  static let likeNothingExplanation = Explanation(
    """
    A block that is `like` another one of its kind takes over its lines, but for those that it has \
    itself. What the lines leave open is open for each of them apart.
    """,
    failing: exampleSource(name: "ads") + "source more_ads like adds { followers 20 to 50 }",
    mended: exampleSource(name: "ads") + "source more_ads like ads { followers 20 to 50 }")

  static let tooManyVariantsExplanation = Explanation(
    """
    Each `what if` and each scenario is the whole plan once more. So many of them would take long, \
    and nobody reads so many answers.
    """)

  /// Two sources, whole.
  private static let twoSources =
    exampleSource(name: "bought") + exampleSource(name: "outreach")
}
