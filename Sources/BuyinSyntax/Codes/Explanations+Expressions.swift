// What the mistakes in the form of a value mean, each with a program that has it, then mended.

extension SyntaxCode {
  static let looseRangeExplanation = Explanation(
    """
    In `x * 0.8 to x * 1.2` it can be meant that the range runs from one product to the other, \
    or that one range is multiplied twice. The two differ much, so brackets must say it.
    """,
    failing: "let price = 3 * 2 to 5", mended: "let price = 3 * (2 to 5)")

  static let rangeChainExplanation = Explanation(
    """
    A range has a low and a high end: nine times in ten the truth lies between them. A likeliest \
    value between them is what `triangular` and `pert` take.
    """,
    failing: "show 1 to 2 to 3", mended: "show triangular(1, 2, 3)")

  static let dashForRangeExplanation = Explanation(
    """
    Briefs write `5-10 hours` for a range; a calculator reads it as a subtraction. Here a range \
    is written with `to`, and a subtraction with blanks around the `-`.
    """,
    failing: "show 5-10 hours", mended: "show 5 to 10 hours")

  static let powerInRangeExplanation = Explanation(
    """
    In `2 to 4 ^ 2` the power can belong to the upper end or to the whole range. Brackets must \
    say it.
    """,
    failing: "show 2 to 4 ^ 2", mended: "show 2 to (4 ^ 2)")

  static let outWithoutOfExplanation = Explanation(
    """
    What 3 successes in 40 trials say of a chance is written `3 out of 40`.
    """,
    failing: "show 3 out 40", mended: "show 3 out of 40")

  static let rangeInListExplanation = Explanation(
    """
    `1 to 5` is one value that is not certain. Each whole number from 1 to 5 is written `1..5`.
    """,
    failing: "show [i for i in 1 to 5]", mended: "show [i for i in 1..5]")

  static let comparisonChainExplanation = Explanation(
    """
    A comparison has two sides. That a value lies between two others is two comparisons joined \
    by `and`.
    """,
    failing: "show 1 < a < 3", mended: "show 1 < a and a < 3")

  static let singleEqualsExplanation = Explanation(
    """
    One `=` gives a value to a name. To ask whether two values are the same write `==`.
    """,
    failing: "check a = 5", mended: "check a == 5")

  static let branchMissingExplanation = Explanation(
    """
    A condition has a value for both cases: `if a > 3 then 1 else 2`.
    """,
    failing: "show if a > 3 then 1", mended: "show if a > 3 then 1 else 2")

  static let bracketsWantedExplanation = Explanation(
    """
    `not` and `if` are looser than every calculation, so inside one they stand between brackets.
    """,
    failing: "show 2 + if a > 3 then 1 else 2", mended: "show 2 + (if a > 3 then 1 else 2)")

  static let powerOfUnitExplanation = Explanation(
    """
    In `2 hours ^ 2` the power can belong to the number only, or to the hours as well. Brackets \
    must say it.
    """,
    failing: "show 2 hours ^ 2", mended: "show (2 hours) ^ 2")

  static let articleForPerExplanation = Explanation(
    """
    What happens in each month, or is paid for each hour, is written with `per`.
    """,
    failing: "let churn = 5% a month", mended: "let churn = 5% per month")

  static let forIsNotPerExplanation = Explanation(
    """
    A price for many is a price per many: `$10 per 2000 followers`. The word `for` belongs to \
    `find`, `allocate` and lists.
    """,
    failing: "let price = $10 for 2000 followers", mended: "let price = $10 per 2000 followers")

  static let amountMissingExplanation = Explanation(
    """
    The amount follows its sign. A minus stands before the sign: `-$10`.
    """,
    failing: "show $", mended: "show $10")

  static let unitAfterMoneyExplanation = Explanation(
    """
    A money sign says what the number counts, so that no unit and no `%` can follow. A price has \
    its unit behind `per`.
    """,
    failing: "show $10 USD", mended: "show 10 USD")

  static let plusBeforeValueExplanation = Explanation(
    """
    A value above zero needs no sign. An increase is a product: 20% more is `* 120%`.
    """,
    failing: "show +20%", mended: "show 20%")

  static let suffixOnOneEndExplanation = Explanation(
    """
    A unit after the upper end of a range serves both ends; a magnitude such as `k` does not. `1 \
    to 2k` runs from 1 to 2,000, which is seldom meant.
    """,
    failing: "show 1 to 2k", mended: "show 1k to 2k")
}
