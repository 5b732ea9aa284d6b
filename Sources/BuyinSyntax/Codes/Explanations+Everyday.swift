// What the mistakes of everyday writing mean, each with a program that has it, then mended.

extension SyntaxCode {
  static let hedgedNumberExplanation = Explanation(
    """
    A brief says “about 200” or “up to $500”; a plan says how far. Ask yourself which value would \
    surprise you below, and which above, and write both with `to` between: nine times in ten the \
    truth should lie within. The line that the message shows is only a first guess.
    """,
    failing: "show about 20 hours", mended: "show 16 to 24 hours")

  static let rangeInWordsExplanation = Explanation(
    """
    The two ends of a range have `to` between them, and nothing else: no `between`, no `from`, no \
    `±`. The ends are the values that would just surprise you.
    """,
    failing: "show between $10 and $20", mended: "show $10 to $20")

  static let letterForTimesExplanation = Explanation(
    """
    To multiply write `*` or `×`. A letter `x` is a name or a unit. How often something is done \
    needs no word: three times per week is `3 per week`.
    """,
    failing: "show 3 x $200", mended: "show 3 * $200")

  static let currencyBeforeAmountExplanation = Explanation(
    """
    An amount of money has a sign before it, `$500`, or its currency behind it, `500 EUR` or \
    `500 euros`. The sign `$` is the US dollar, unless the plan says `currency CAD` or the like.
    """,
    failing: "show EUR 500", mended: "show 500 EUR")

  static let tradePriceExplanation = Explanation(
    """
    The short names of the trade are prices for something: CPM for a thousand impressions, CPC for \
    a click, CPL for a lead. A plan says it in words, and for a line of costs also how many there \
    will be: `pay 20,000 impressions at $5 per 1000 impressions`. A price that is paid for each \
    follower needs no number: `pay $0.30 per follower`.
    """,
    failing: "show $5 CPM", mended: "show $5 per 1000 impressions")

  static let numberInWordsExplanation = Explanation(
    """
    Numbers are written in digits: `2 hours`, `0.5 days`, `3 per week`. Behind a number `thousand` \
    and `million` are read, as are `k` and `M`.
    """,
    failing: "show two hours", mended: "show 2 hours")

  static let remarkSignExplanation = Explanation(
    """
    What stands behind `#` on a line is a remark for people, which the program passes over. Other \
    languages have other signs for it, such as `//`.
    """,
    failing: "show $10  // from the offer", mended: "show $10  # from the offer")

  static let bulletExplanation = Explanation(
    """
    A plan has a line for each thing and no signs before it. Bullets and numbers of a list come \
    along when a brief is pasted; leave them out.
    """,
    failing: "• show $10", mended: "show $10")

  static let signAtEndExplanation = Explanation(
    """
    A line of a plan ends where it ends, without a point, a question mark or the like.
    """,
    failing: "verdict?", mended: "verdict")

  static let capitalsExplanation = Explanation(
    """
    The words of the language, such as `source`, `show` and `verdict`, are written small, wherever \
    on the line they stand. Writing programs make the first letter of a line large by themselves. \
    Names of your own may have capitals; `Ads` and `ads` are two names.
    """,
    failing: "Show $10", mended: "show $10")

  static let fieldOfWordsExplanation = Explanation(
    """
    A line of a block begins with one word, such as `pay` or `leave`; its value follows. What the \
    lines of a source are called says `buyin help source`.
    """,
    failing: "source ads {\n  ad spend $200\n}", mended: "source ads {\n  pay $200\n}")

  static let proseExplanation = Explanation(
    """
    Several lines in a row say nothing that a plan could: they are likely pasted from a letter or \
    a table. Put `#` before each line that should stay as a remark, and write what it says as \
    lines of a plan: a `source` with what it costs and what it wins.
    """,
    failing: "Hi Anna how are you\nplease look at this\nand tell me soon",
    mended: "# Hi Anna how are you\n# please look at this\n# and tell me soon")
}
