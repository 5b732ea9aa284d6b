import BuyinSyntax

// What the mistakes in ranges mean, each with a plan that has it, then mended.

extension SemanticCode {
  static let rangeNarrowExplanation = Explanation(
    """
    The ends of this range are within two hundredths of each other. A price on an offer is certain: \
    write it as one number. What is estimated is hardly ever known so well: asked for ranges that \
    hold the truth nine times in ten, managers of several trades gave ranges that held it in half of \
    the cases or fewer (Russo & Schoemaker, 1992). Write the values that would just surprise you.
    """,
    failing: "let fans = 1000 to 1010 followers", mended: "let fans = 700 to 1500 followers")

  static let rangeUpsideDownExplanation = Explanation(
    """
    A range holds the truth nine times in ten: once in twenty it is less than the first end, once \
    in twenty more than the second. So the smaller end comes first.
    """,
    failing: "show 25 to 15 hours", mended: "show 15 to 25 hours")

  static let rangeFromNothingExplanation = Explanation(
    """
    The ends of a range hold the truth nine times in ten, so once in twenty it lies below the \
    first. Below nothing there is no money and no share, and above 100% there is no share: a \
    range can't begin or end there. Write the smallest value that would not surprise you, or \
    `uniform`, which takes everything between its ends as equally likely.
    """,
    failing: "show $0 to $500", mended: "show $10 to $500")

  static let rangeEndsUnlikeExplanation = Explanation(
    """
    A range runs from one amount to another of the same kind. A unit after the second end serves \
    both; where each end has its own, they must measure the same. Hours of work are not calendar \
    time.
    """,
    failing: "show 2 hours to 5 days", mended: "show 2 to 5 hours")

  static let rangeEndUncertainExplanation = Explanation(
    """
    The ends of a range say where the truth lies nine times in ten, so they are certain. A range \
    whose end is itself a range is only a wider range: say its ends.
    """,
    failing: "let low = 2 to 4 hours\nshow low to 10 hours", mended: "show 2 to 10 hours")

  static let rangeOfOneValueExplanation = Explanation(
    """
    Both ends are the same, so this is one certain value, and it is used as one. If you are not \
    certain of it, give it a range as wide as your doubt.
    """,
    failing: "show 5 to 5 hours", mended: "show 5 hours")

  static let countsOutOfOrderExplanation = Explanation(
    """
    `3 out of 40` says that 3 of 40 trials went well. There cannot be more successes than trials, \
    nor fewer than none.
    """,
    failing: "show 40 out of 3", mended: "show 3 out of 40")
}
