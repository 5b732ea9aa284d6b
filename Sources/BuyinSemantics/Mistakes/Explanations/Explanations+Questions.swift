import BuyinSyntax

// What the mistakes in settings and questions mean, and the limits; each with a plan that has it,
// then mended, unless the plan would be too long to show.

extension SemanticCode {
  static let resultPerTimeExplanation = Explanation(
    """
    A result is one figure: what there is when the plan ends, or what has come to be by then. `per \
    month` divides it by a month. `by month` gives the figure of each.
    """,
    failing: exampleSource() + "show outreach.members per month",
    mended: exampleSource() + "show outreach.members by month")

  static let nothingToJudgeExplanation = Explanation(
    """
    A verdict chooses between ways to win an audience, and a comparison sets two or more side by \
    side. The plan has too few of them.
    """,
    failing: "verdict", mended: exampleSource() + "verdict")

  static let notAnOptionExplanation = Explanation(
    """
    What is compared or judged are the sources of the plan, by their names. A value has no cost \
    and wins nobody.
    """,
    failing: exampleSource(name: "bought") + exampleSource() + "compare bought, outreech",
    mended: exampleSource(name: "bought") + exampleSource() + "compare bought, outreach")

  static let confidenceMissingExplanation = Explanation(
    """
    In some simulated futures this holds and in others not. Whether that is good enough depends \
    on how sure you want to be: 50% is a coin, 80% a plan, 95% a promise.
    """,
    failing: "let reach = 200 to 900 viewers\ncheck reach >= 300 viewers",
    mended: "let reach = 200 to 900 viewers\ncheck reach >= 300 viewers with 80% confidence")

  static let settingTwiceExplanation = Explanation(
    """
    A plan has one horizon, one currency, one budget and one name. Of two, neither could be the \
    right one.
    """,
    failing: "horizon 6 months\nhorizon 12 months", mended: "horizon 12 months")

  static let timeSettingsExplanation = Explanation(
    """
    The horizon is how far the plan looks ahead, and the window is the time in which a member \
    takes part at least once. Both are certain lengths of calendar time, longer than nothing: \
    days, weeks, months, quarters or years. Hours are hours of work.
    """,
    failing: "horizon 20 hours", mended: "horizon 6 months")

  static let dateAsValueExplanation = Explanation(
    """
    The model reckons in lengths of time from the beginning of the plan. A date says only when that \
    is, after `begins`, so that results by month have dates beside them. Nothing is reckoned with \
    dates, and digits with `-` between them and no blanks are always a date.
    """,
    failing: "show 2026-03-01", mended: "begins 2026-03-01")

  static let dateExpectedExplanation = Explanation(
    """
    After `begins` stands a day: the year in four digits, the month and the day in two, with `-` \
    between them. There is one order only, so that nobody takes a day for a month.
    """,
    failing: "begins 1 / 3 / 2026", mended: "begins 2026-03-01")

  static let momentOutsideExplanation = Explanation(
    """
    A result such as `members` has a value at each time from the beginning to the horizon, and \
    `at month 3` reads it there. A value that does not run through time has no such moments, and \
    beyond the horizon nothing is reckoned.
    """,
    failing: "horizon 6 months\n" + exampleSource() + "show outreach.members at month 9",
    mended: "horizon 12 months\n" + exampleSource() + "show outreach.members at month 9")

  static let tooManyStepsExplanation = Explanation(
    """
    Functions are unfolded at each call. One that calls another twice, which calls a third twice, \
    doubles the work each time: thirty of them make a billion steps. So the number of steps is \
    limited. Name what is used twice with `let`: it is then worked out once.
    """,
    failing: (1...20).map { "fn step\($0)(x) = step\($0 + 1)(x) + step\($0 + 1)(x)\n" }.joined()
      + "fn step21(x) = x + 1\nshow step1(1)",
    mended: "fn doubled(x) = x * 2 ^ 20\nshow doubled(2)")

  static let tooDeepExplanation = Explanation(
    """
    Calculations inside calculations, and functions that call functions, go only so deep, so that \
    no plan can exhaust the machine that reads it. Name a part with `let`.
    """)

  static let tooManyTimeStepsExplanation = Explanation(
    """
    The horizon is cut into steps, of a month or of its own unit if that is shorter, and the \
    model walks through them one by one. Their number is limited. Few assumptions about an \
    audience hold for more than some years.
    """,
    failing: "horizon 1000 years", mended: "horizon 5 years")

  static let tooManySourcesExplanation = Explanation(
    """
    Each source is reckoned by itself and together with the others, so their number is limited. \
    Take those together that are alike.
    """)
}
