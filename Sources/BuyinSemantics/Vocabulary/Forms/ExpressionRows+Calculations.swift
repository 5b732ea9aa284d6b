/// How values are calculated with.
extension ExpressionTopic {
  static let perRow = FormRow(
    ["VALUE per UNIT", "VALUE per NUMBER UNIT", "VALUE/UNIT"], "divides: so much for each",
    [
      "It may stand twice: `$10 per member per month`.",
      "Prices that the trade calls by letters are written out: CPM is a price per 1000 impressions, "
        + "CPC per click, CPV per view, CPL per lead.",
    ],
    example: """
      20,000 impressions at $8 per 1000 impressions
      $50 per month * 6 months
      10 hours per 4 posts
      """)

  static let ofRow = FormRow(
    ["SHARE of VALUE"], "takes a share of something",
    [
      "A range needs brackets before it: `(2% to 10%) of 2000 followers`.",
      "So a click-through rate becomes a number: `followers 1.2% of 20,000`.",
    ],
    example: "5% of 2000 followers")

  static let atRow = FormRow(
    ["AMOUNT at PRICE"], "what an amount costs at a price for each",
    example: "20 hours at $25 per hour")

  static let arithmeticRow = FormRow(
    [
      "VALUE + VALUE", "VALUE - VALUE", "VALUE * VALUE", "VALUE / VALUE", "VALUE ^ NUMBER",
      "-VALUE",
    ],
    "adds, subtracts, multiplies, divides, and raises to a power",
    [
      "Units go along: dollars divided by hours are dollars per hour. Only what measures the same "
        + "can be added. `*` and `/` bind tighter than `+` and `-`, `^` tighter than both.",
      "To add a fifth to an amount, write `120% of $50`, not `$50 + 20%`.",
    ],
    example: """
      $500 / 20 hours
      2 * (3 + 4)
      120% of $50
      """)

  static let bracketsRow = FormRow(
    ["(EXPRESSION)"], "what is worked out first",
    ["An expression in brackets may go on over several lines."], example: "10 * (2 to 4)")

  static let comparisonRow = FormRow(
    [
      "VALUE < VALUE", "VALUE <= VALUE", "VALUE > VALUE", "VALUE >= VALUE", "VALUE == VALUE",
      "VALUE != VALUE",
    ],
    "a condition: whether one value is smaller than another, larger, or the same",
    [
      "Both sides measure the same; a plain 0 fits every unit. Between uncertain values it holds in "
        + "some of the simulated futures: `chance(a < b)` is their share."
    ],
    example: """
      2 hours < 3 hours
      chance((5 to 10) < 7)
      """)

  static let andRow = FormRow(
    ["CONDITION and CONDITION", "CONDITION or CONDITION", "not CONDITION"],
    "joins conditions", ["`yes` and `no` are conditions themselves."],
    example: "2 < 3 and not 3 < 2")

  static let conditionalRow = FormRow(
    ["if CONDITION then VALUE else VALUE"], "one value or another, in each simulated future anew",
    ["Both values measure the same, and `else` is always there."],
    example: """
      let posts = 5 to 10
      if posts < 7 then $50 else $80
      """)
}
