/// The statements that say what is known.
extension StatementTopic {
  static let campaignRow = FormRow(
    ["campaign \"TITLE\""], "names the plan",
    ["The title is for readers; it changes no figure."], example: "campaign \"Ten dollar fans\"")

  static let horizonRow = FormRow(
    ["horizon DURATION"], "how far ahead the plan looks",
    [
      "The duration is certain: one number and one unit of calendar time, such as `6 months`. "
        + "Without this line it is 6 months."
    ], example: "horizon 6 months")

  static let windowRow = FormRow(
    ["window DURATION"], "how long a member may stay silent and still count as engaged",
    [
      "An engaged member takes part at least once in this time. The duration is certain. Without "
        + "this line it is 1 month."
    ], example: "window 1 month")

  static let beginsRow = FormRow(
    ["begins DATE"], "the day on which the plan begins",
    ["It changes no figure: results by month show the last day of each month beside it."],
    example: """
      begins 2026-03-01
      show outreach.members by month
      """)

  static let currencyRow = FormRow(
    ["currency CODE"], "the currency in which results are given",
    [
      "Codes have three letters, such as `EUR`. Without this line it is the currency of the "
        + "budget, or the only one that the plan uses. `$` is the US dollar, unless a dollar of "
        + "another country stands here: after `currency CAD` it is the Canadian one."
    ], example: "currency USD")

  static let rateRow = FormRow(
    ["rate AMOUNT = AMOUNT"], "what one currency costs in another",
    example: "rate 1 EUR = 1.05 to 1.12 USD")

  static let definitionRow = FormRow(
    ["let NAME [\"TITLE\"] = EXPRESSION"], "gives a name to a quantity",
    [
      "The name is the same quantity wherever it is used: in each simulated future it has one "
        + "value, so `x - x` is 0. Order does not matter; a name is defined once.",
      "The title says what it is or where it comes from, as in `let wage \"what an hour costs us\" = "
        + "$20 per hour`; a verdict that rests on it repeats that.",
    ],
    example: """
      let visitors = 80 to 200 people
      show visitors / 4
      """)

  static let functionRow = FormRow(
    ["fn NAME(NAME, ...) = EXPRESSION"], "defines a function of the plan",
    [
      "It takes quantities of any unit that its expression can work with. Each call draws its "
        + "ranges anew. A function does not call itself."
    ],
    example: """
      fn pay(hours) = hours * $20 per hour
      show pay(10 to 15 hours)
      """)

  static let unitRow = FormRow(
    ["unit SINGULAR[, PLURAL]", "unit SINGULAR[, PLURAL] = QUANTITY"],
    "makes a counted thing of the plan's own, or a name for an amount",
    ["A counted thing never turns into another by itself, so units catch mistakes."],
    example: """
      unit newsletter
      unit workday = 8 hours
      show $300 per newsletter * 4 newsletters, 2 workdays
      """)

  static let blockRow = FormRow(
    ["KIND [NAME] [\"TITLE\"] { FIELDS }"],
    "describes a part of the plan, such as a source or the budget",
    [
      "Each field stands on a line of its own: its name, then its value, without `=`. "
        + "`let` may stand among them, and `set` in an `option` and a `scenario`."
    ],
    example: """
      source stall "Stall at the market" {
        pay         $40 per month
        followers   5 to 15 per month
        interested  60% to 90%
        engage      20% to 40% per month
        leave       3% to 8% per month
      }
      """)

  static let setRow = FormRow(
    ["set SOURCE.FIELD = VALUE", "set NAME = VALUE"],
    "puts another value in the place of a field's or a definition's",
    [
      "What was written first stays where it is, so a plan can be tried with other numbers. In an "
        + "`option` it holds for that option alone."
    ],
    example: """
      set bought.leave = 5% per month
      show bought.members
      """)

  static let unsetRow = FormRow(
    ["unset SOURCE.FIELD", "unset NAME"], "takes a `set` back",
    example: """
      set bought.leave = 5% per month
      unset bought.leave
      """)

  static let scenarioRow = FormRow(
    ["scenario NAME [\"TITLE\"] { set NAME = VALUE ... }"],
    "names changes that belong together, to be tried",
    [
      "It changes nothing by itself: `what if NAME` asks under it, and `compare scenarios` sets the "
        + "plan as it stands beside each."
    ],
    example: """
      scenario slow "A slow summer" {
        set outreach.followers = 30 to 100
        set outreach.leave     = 5% to 12% per month
      }
      what if slow { show outreach.members }
      """)

  static let useRow = FormRow(
    ["use \"FILE\" [as NAME]", "use LIBRARY [as NAME]"],
    "brings in the definitions of another file, found from the folder of the plan, or of a library",
    [
      "With a name, all that the file defines is called by it: `rates.wage`. A library has one "
        + "without `as`, too: its last word. A `set` of the plan lies above one of the file.",
      "[The libraries](libraries.md) come with the program.",
    ],
    example: """
      use benchmarks.facebook
      show facebook.post_engage
      """)

  static let correlateRow = FormRow(
    ["correlate NAME, NAME by NUMBER"], "lets two ranges rise and fall together",
    [
      "Without it, two unknowns know nothing of each other. 1 ties them fully, -1 makes one rise as "
        + "the other falls, 0 leaves them apart. Each name stands for one range or distribution, in "
        + "a definition or a field."
    ], example: "correlate bought.leave, outreach.leave by 0.6")
}
