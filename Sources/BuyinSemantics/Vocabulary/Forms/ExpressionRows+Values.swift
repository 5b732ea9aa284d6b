/// How values are written down.
extension ExpressionTopic {
  static let numberRow = FormRow(
    ["NUMBER", "NUMBER UNIT"], "a number, with the unit that says what it counts",
    [
      "Thousands may be set off with commas, `2,000`; `k`, `M` and `B` stand for thousands, "
        + "millions and billions. Inside brackets a comma separates values, so there write `2000`."
    ],
    example: """
      2k followers
      20 hours
      """)

  static let moneyRow = FormRow(
    ["$NUMBER", "NUMBER CODE"], "an amount of money",
    [
      "Signs stand before the number, codes and words behind it: `$10`, `10 EUR`, `10 dollars`. An "
        + "amount for something has `per`: `$3 per post`."
    ], example: "$1.5k")

  static let shareRow = FormRow(
    ["NUMBER%"], "a part of a whole",
    [
      "`5% per month` is a chance over time: 5% of those who are left, each month. It is not the "
        + "same as 60% a year; `over(5% per month, 12 months)` works that out."
    ], example: "5% of 2000 followers")

  static let rangeRow = FormRow(
    ["LOW to HIGH"], "what is not known exactly: nine times in ten the truth lies between the ends",
    [
      "One time in twenty it lies below, one in twenty above. A unit behind the second end serves "
        + "both. What lies between two positive amounts is never below 0, and a share is never below "
        + "0% or above 100%; so neither 0 nor 100% can be an end.",
      "In a calculation a range needs brackets: `10 * (2 to 4)`.",
    ],
    example: """
      15 to 25 hours
      2% to 10%
      $1 to $3 per post
      """)

  static let outOfRow = FormRow(
    ["COUNT out of COUNT"], "a share that was counted, as uncertain as the count leaves it",
    [
      "Three of forty are 7.5%, but the next forty may differ. The more were counted, the narrower "
        + "the range. (In other words: a beta distribution, from an even start.)"
    ], example: "3 out of 40")

  static let nameRow = FormRow(
    ["NAME"], "the value that a definition gave the name",
    ["In each simulated future it is the same wherever it stands, so `x - x` is 0."],
    example: """
      let visitors = 80 to 200 people
      visitors - visitors
      """)

  static let callRow = FormRow(
    ["FUNCTION(VALUE, ...)", "FUNCTION(NAME: VALUE, ...)"], "the value of a function",
    ["Arguments stand in order, or with their names."], example: "max($10, $12)")

  static let resultRow = FormRow(
    ["SOURCE.METRIC", "all.METRIC"], "a result of a source, or of all sources together",
    ["A point and the name of a field, `bought.leave`, gives what the plan says of it."],
    example: "bought.members")

  static let byMonthRow = FormRow(
    ["SOURCE.METRIC by UNIT"], "a result at the end of each month, week or day, in `show`",
    example: "show outreach.members by month")

  static let atMonthRow = FormRow(
    ["SOURCE.METRIC at UNIT NUMBER"], "a result as it stands after some months, weeks or days",
    example: "outreach.members at month 3")

  static let textRow = FormRow(
    ["\"WORDS\""], "words, for titles and `print`",
    ["On one line, between double quotes. In `print`, values stand between `{` and `}`."],
    example: "print \"Two and two are {2 + 2}.\"")

  static let listRow = FormRow(
    ["[VALUE, ...]", "[NUMBER..NUMBER]", "LIST[NUMBER]"], "several values of one kind",
    [
      "`costs[2]` is the second value of `costs`. `[1..12]` are the whole numbers from 1 to 12. "
        + "`sum`, `count`, `min`, `max`, `choose` and `data` take a list; `show` prints a line for "
        + "each value. A field takes no list in this version."
    ],
    example: """
      let costs = [$10, $12, $5 to $8]
      costs[2]
      sum(costs)
      [1..3]
      """)

  static let comprehensionRow = FormRow(
    ["[EXPRESSION for NAME in LIST]", "[EXPRESSION for NAME in LIST if CONDITION]"],
    "a list made of another one, value by value",
    ["The condition keeps the values for which it holds; it must be certain."],
    example: """
      let costs = [$10, $12, $5]
      [2 * cost for cost in costs]
      sum([cost for cost in costs if cost > $5])
      """)

  static let dateRow = FormRow(
    ["YEAR-MONTH-DAY"], "a day of the calendar, after `begins`",
    ["Digits with `-` between them and no blanks are a date, never a subtraction."],
    example: "begins 2026-03-01")
}
