/// The statements that ask.
extension StatementTopic {
  static let showRow = FormRow(
    ["show EXPRESSION, ...", "EXPRESSION", "show SOURCE.METRIC by month"],
    "prints quantities",
    [
      "An uncertain one is printed by its middle (half of the simulated futures lie above it) and "
        + "by the range that holds nine in ten. An expression alone means the same as with `show`."
    ],
    example: """
      show bought.members, outreach.cost_per_member
      show outreach.members by month
      """)

  static let compareRow = FormRow(
    ["compare SOURCE, SOURCE, ...", "compare scenarios"],
    "sets the results of sources side by side, or those of the plan under each scenario",
    ["All meet the same simulated futures."], example: "compare bought, outreach")

  static let verdictRow = FormRow(
    [
      "verdict", "verdict by METRIC", "verdict between OPTION, OPTION, ...",
      "verdict by METRIC between OPTION, ...",
    ],
    "says which option to choose, how sure that is, and what it rests on",
    [
      "It compares options by their profit where the plan says what anything is worth, and else by "
        + "the engaged members that their money brings; `by` names another result. Money needs a "
        + "`wage` in the budget where hours are worked.",
      "Without names it judges the options that the plan declares; where it declares none, its "
        + "sources, and their mixes where these can be better than their parts. Doing nothing "
        + "competes where profit is weighed.",
    ], example: "verdict by members between bought, outreach")

  static let checkRow = FormRow(
    ["check CONDITION with SHARE confidence", "check CONDITION"],
    "tests the plan: the condition must hold in that share of the simulated futures",
    [
      "If it does not, the check fails, and the exit status of `buyin run` is 1. Only a condition "
        + "without uncertainty goes without a confidence."
    ], example: "check outreach.members >= 10 members with 80% confidence")

  static let printRow = FormRow(
    ["print \"WORDS {EXPRESSION} WORDS\""], "prints a sentence with quantities in it",
    ["Two braces, `{{` or `}}`, print one."],
    example: "print \"An engaged member costs {outreach.cost_per_member}.\"")

  static let whyRow = FormRow(
    ["why EXPRESSION"], "says which assumptions a result hangs on",
    example: "why outreach.members", isSupported: false)

  static let whatIfRow = FormRow(
    [
      "what if NAME = VALUE, ... { QUESTIONS }", "what if without SOURCE { QUESTIONS }",
      "what if SCENARIO { QUESTIONS }",
    ], "asks with other values, and changes nothing",
    [
      "Without braces it asks for the verdict. In the new value the name itself stands for the old "
        + "one: `what if bought.leave = bought.leave * 2`."
    ],
    example: "what if bought.interested = 5% { verdict }")

  static let findRow = FormRow(
    ["find NAME for EXPRESSION = EXPRESSION"], "looks for the value that makes two things equal",
    example: "find bought.interested for bought.cost_per_member = outreach.cost_per_member",
    isSupported: false)

  static let sweepRow = FormRow(
    ["sweep NAME from VALUE to VALUE { QUESTIONS }"],
    "asks again and again along a range of values",
    example: "sweep bought.interested from 0.1% to 20% { show bought.cost_per_member }",
    isSupported: false)

  static let allocateRow = FormRow(
    ["allocate AMOUNT across SOURCE, SOURCE, ... for METRIC"],
    "spreads money over sources for the most of a metric",
    example: "allocate $500 across outreach, bought for members", isSupported: false)

  static let plotRow = FormRow(
    ["plot EXPRESSION"], "draws a quantity", example: "plot outreach.members", isSupported: false)
}
