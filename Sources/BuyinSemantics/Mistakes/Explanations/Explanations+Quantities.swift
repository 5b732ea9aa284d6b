import BuyinSyntax

// What the mistakes in what quantities measure mean, each with a plan that has it, then mended.

extension SemanticCode {
  static let unlikeQuantitiesExplanation = Explanation(
    """
    Hours, money, followers, members and lengths of time are different things, and which of two \
    unlike things is the greater has no answer. A follower is not an engaged member either: a \
    plan that compares the cost of one with the cost of the other compares nothing. Bring both \
    sides to one measure: price the hours, take the same result of both sources, or give a plain \
    number its unit. A plain 0 fits every unit.
    """,
    failing: "check 20 hours < $500", mended: "check 20 hours at $20 per hour < $500")

  static let unlikeSumExplanation = Explanation(
    """
    Only like things add up. Hours of work are not calendar time here: otherwise `pay $20 per \
    hour` would be paid day and night, $14,610 a month, and `work 3 days` would be 72 hours. Say \
    how long your day of work is, put a price on the hours, or give a plain number its unit.
    """,
    failing: "show 20 hours + 3 days", mended: "unit workday = 8 hours\nshow 20 hours + 3 workdays")

  static let shareAddedExplanation = Explanation(
    """
    A pocket calculator reads `100 + 20%` as 120, a spreadsheet as 100.2. A share is a part of \
    something, and the sum does not say of what. Write the part out: 20% more is 120% of the \
    amount, 20% less is 80% of it.
    """,
    failing: "show $100 + 20%", mended: "show $100 * 120%")

  static let shareExpectedExplanation = Explanation(
    """
    `of` takes a part of something, so a share stands before it: `5% of 2000 followers`. What 3 \
    successes in 40 trials say of a chance is `3 out of 40`, which is not certain, for 40 trials \
    are few. A confidence and the chance in `over` are shares as well.
    """,
    failing: "show 3 of 40", mended: "show 3 out of 40")

  static let priceExpectedExplanation = Explanation(
    """
    `at` multiplies an amount by its price: `20 hours at $25 per hour`. The price is for one unit \
    of what stands before it; a sum of money alone does not say for how much it is.
    """,
    failing: "show 20 hours at $25", mended: "show 20 hours at $25 per hour")

  static let pureNumberExpectedExplanation = Explanation(
    """
    Functions such as `exp` and `ln`, and exponents, work on numbers without a unit: their result \
    would change with the unit in which the amount is written. Divide by a unit first, and so say \
    in which one it is meant.
    """,
    failing: "show exp(2 hours)", mended: "show exp(2 hours / 1 hour)")

  static let unlikePeriodsExplanation = Explanation(
    """
    A chance belongs to its length of time, because chances compound: 10% per month is 72% in a \
    year and not 120%. So a chance per month and one per year neither add up nor compare as they \
    stand. Bring both to one length of time with `over`.
    """,
    failing: """
      let monthly = 5% per month
      let yearly = 40% per year
      check monthly < yearly
      """,
    mended: """
      let monthly = 5% per month
      let yearly = 40% per year
      check over(monthly, 1 year) < over(yearly, 1 year)
      """)

  static let periodMultipliedExplanation = Explanation(
    """
    Who has left in January cannot leave in February again. A chance of 10% per month is \
    therefore 72% in twelve months, and the product, 120%, would be no chance at all. `over` \
    compounds a chance over a length of time; for the same reason a chance per time multiplies \
    only with plain numbers and shares.
    """,
    failing: "show 10% per month * 12 months", mended: "show over(10% per month, 12 months)")

  static let divisionByZeroExplanation = Explanation(
    """
    What stands below the line is nothing in every future, so there is no result. Where only some \
    of the simulated futures divide by nothing, the plan runs, and those futures count as without \
    limit or without a number.
    """,
    failing: "show $500 / (20 hours - 20 hours)", mended: "show $500 / 20 hours")

  static let moneyTimesThingsExplanation = Explanation(
    """
    Hours times money are neither hours nor money: `20 hours * $25` is 500 dollar-hours, which \
    nobody pays. What is meant is a price for each: `$25 per hour`. A price for each hour times \
    hours is money.
    """,
    failing: "show 20 hours * $25", mended: "show 20 hours at $25 per hour")

  static let numberTooLargeExplanation = Explanation(
    """
    Numbers are reckoned up to about 1.8e308. What is larger has lost its meaning; in a plan it \
    is nearly always a slip in an exponent or in a unit.
    """,
    failing: "show 1e300 * 1e300", mended: "show 1e30 * 1e30")

  static let truthExpectedExplanation = Explanation(
    """
    `check`, `if`, `and`, `or`, `not` and `chance` ask whether something holds: a comparison, or \
    several joined by `and` and `or`. An amount alone is neither true nor false.
    """,
    failing: "check 20 hours", mended: "check 20 hours <= 40 hours")

  static let quantityExpectedExplanation = Explanation(
    """
    Arithmetic, comparisons and functions work on amounts. Whether something holds is not an \
    amount; with `if` it chooses one.
    """,
    failing: "show (2 > 1) + 3", mended: "show (if 2 > 1 then 1 else 0) + 3")

  static let mixedLiteralExplanation = Explanation(
    """
    A share is a part of something else and has no unit of its own, and an amount of money has \
    its currency. Say of what the share is a part, by `of`, or in which time a chance holds, by \
    `per`.
    """,
    failing: "show 5% followers", mended: "show 5% of 200 followers")

  static let currenciesMixedExplanation = Explanation(
    """
    A euro is so many dollars only by a rate, and this plan does not know one, or none that leads \
    from the one to the other. Add a line with `rate`, which may be a range; amounts then become \
    the currency in which the plan reckons: the one that `currency` names, else the budget's.
    """,
    failing: "show $10 + €5", mended: "rate 1 EUR = 1.05 to 1.12 USD\nshow $10 + €5")

  static let rateUnclearExplanation = Explanation(
    """
    `rate` says what a certain amount of one currency is worth in another. The worth may be a \
    range: it is one unknown, and all amounts use the same draws, in both directions. It is \
    needed before everything else, so it stands on no other name of the plan.
    """,
    failing: "rate EUR = 1.05 to 1.12 USD\nshow $10 + €5",
    mended: "rate 1 EUR = 1.05 to 1.12 USD\nshow $10 + €5")

  static let rateTwiceExplanation = Explanation(
    """
    Between two currencies there is one way: by a rate of their own, or through a third currency. \
    A second way could contradict the first, so one of the lines has to go.
    """,
    failing: "rate 1 EUR = 1.05 to 1.12 USD\nrate 1 USD = 0.9 EUR\nshow $10 + €5",
    mended: "rate 1 EUR = 1.05 to 1.12 USD\nshow $10 + €5")

  static let unlikeBranchesExplanation = Explanation(
    """
    `if … then … else …` is one value, and whatever uses it must know what it measures. Both \
    branches must therefore measure the same.
    """,
    failing: "show if 2 > 1 then $10 else 5 hours", mended: "show if 2 > 1 then $10 else $5")
}
