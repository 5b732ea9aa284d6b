import BuyinSyntax

// What the mistakes in blocks and their lines mean, each with a plan that has it, then mended.

/// Writes a source of audience that checks, with some lines changed or left out.
///
/// - Parameters:
///   - lines: the values to use in place of the standard ones, by the name of their line; an empty
///     one leaves the line out, one of another name is added.
///   - name: the source's name.
/// - Returns: the block as a plan has it.
func exampleSource(_ lines: [String: String] = [:], name: String = "outreach") -> String {
  var standard = [
    ("followers", "60 to 250"), ("interested", "50% to 90%"),
    ("engage", "20% to 50% per month"), ("leave", "2% to 6% per month"),
  ]
  for (field, value) in lines.sorted(by: { $0.key < $1.key }) {
    if let spot = standard.firstIndex(where: { $0.0 == field }) {
      standard[spot].1 = value
    } else {
      standard.append((field, value))
    }
  }
  let body = standard.filter { !$0.1.isEmpty }.map { "  \($0.0) \($0.1)\n" }.joined()
  return "source \(name) {\n\(body)}\n"
}

extension SemanticCode {
  static let unknownBlockExplanation = Explanation(
    """
    A plan is made of blocks of a few kinds, and this is none of them. A `budget` says what there \
    is to spend; a `source` is a way to win an audience.
    """,
    failing: "budgets { cash $500 }", mended: "budget { cash $500 }")

  static let unknownFieldExplanation = Explanation(
    """
    Each kind of block has its own lines, and this is none of them. A line that were passed over \
    would be an assumption that changes nothing. Results such as `members` are worked out and not \
    given.
    """,
    failing: "budget { wages $20 per hour }", mended: "budget { wage $20 per hour }")

  static let fieldValueExplanation = Explanation(
    """
    What the value measures is not what this line holds. Hours of work are not calendar time: \
    `work 3 days` could be 24 hours or 72, and `pay $20 per hour` could be a wage or a rent, so \
    neither is guessed. A wage is money per hour of work; what is paid month by month is money \
    per month.
    """,
    failing: "budget { wage $20 }", mended: "budget { wage $20 per hour }")

  static let fieldNeedsUnitExplanation = Explanation(
    """
    Money, hours and lengths of time need their unit: 40 could be hours or days, dollars or \
    cents. Only a number of the things that the line counts may stand alone: `followers 2000`.
    """,
    failing: "budget { time 40 }", mended: "budget { time 40 hours }")

  static let shareTooLargeExplanation = Explanation(
    """
    A share is a part of a whole: nothing is 0% of it and everything 100%. A `%` may be missing, \
    for 90 alone would be 9,000%. What can grow beyond its beginning is not a share but a factor.
    """,
    failing: "budget { confidence 90 }", mended: "budget { confidence 90% }")

  static let outsideBoundsExplanation = Explanation(
    """
    Less than nothing cannot be spent, won or worked. A range that crosses nothing would be below \
    it in some of the simulated futures.
    """,
    failing: "budget { cash -$100 to $500 }", mended: "budget { cash $100 to $500 }")

  static let amountTooLargeExplanation = Explanation(
    """
    There are some ten thousand million people, and all the money in the world is less than a \
    million thousand million dollars. A field of a plan takes nothing beyond 1e15, so that no product of fields \
    can leave the numbers that a computer has.
    """,
    failing: exampleSource(["followers": "1e300"]), mended: exampleSource(["followers": "2000"]))

  static let chanceNeedsPeriodExplanation = Explanation(
    """
    That 5% leave says nothing until it says in which time: 5% per month loses half the members \
    in little over a year, 5% per day in two weeks. Write the chance with its length of time; it then \
    compounds over the horizon. A plain number per time is a flow and not a chance.
    """,
    failing: exampleSource(["leave": "5%"]), mended: exampleSource(["leave": "5% per month"]))

  static let shareWrittenExplanation = Explanation(
    """
    A range takes its kind from how it is written. `0.1 to 0.9` is a range of numbers, which has \
    no upper limit: about one draw in 28 would be above 1. `10% to 90%` is a range of shares, and \
    stays between 0% and 100% in every draw.
    """,
    failing: exampleSource(["real": "0.1 to 0.9"]), mended: exampleSource(["real": "10% to 90%"]))

  static let fieldMissingExplanation = Explanation(
    """
    Without this line the model cannot work, and there is no value that could be taken for \
    granted. Guess it as a range as wide as your doubt: a wide guess is a statement that the plan \
    can weigh, a missing one is not.
    """,
    failing: exampleSource(["leave": ""]), mended: exampleSource())

  static let fieldTwiceExplanation = Explanation(
    """
    A line stands once in its block. Where it may hold several amounts, as `pay` and `work` may, \
    they stand on one line with commas between them.
    """,
    failing: exampleSource(["pay": "$500\n  pay $50 per month"]),
    mended: exampleSource(["pay": "$500, $50 per month"]))

  static let severalValuesExplanation = Explanation(
    """
    One value is needed here, and there are several. If one number is meant, a comma stands in it \
    that should not: thousands are written `2,000`, without a blank. Where a line holds several \
    amounts on purpose, it is not one number that a calculation could use.
    """,
    failing: "budget { cash $500, $600 }", mended: "budget { cash $600 }")

  static let currencyUnclearExplanation = Explanation(
    """
    A plan reckons in one currency: the one that `currency` names, else the budget's, else the \
    only one in it. Here are several, and no reason to choose one of them.
    """,
    failing: exampleSource(["pay": "$10"], name: "bought")
      + exampleSource(["pay": "€10"], name: "outreach"),
    mended: exampleSource(["pay": "$10"], name: "bought")
      + exampleSource(["pay": "$11"], name: "outreach"))

  static let structureUncertainExplanation = Explanation(
    """
    When something begins, how long it lasts and how sure the plan must be decide its shape, \
    which is the same in all simulated futures. So they are certain. To see what another value \
    would do, run the plan with it.
    """,
    failing: "budget { confidence 70% to 90% }", mended: "budget { confidence 80% }")

  static let blockNameExplanation = Explanation(
    """
    Each source has a name of its own, by which its results are asked for. A budget has none, for \
    a plan has only one. `all` stands for everything together and names nothing else.
    """,
    failing: "budget main { cash $500 }", mended: "budget { cash $500 }")
}
