import BuyinSyntax

// What the mistakes in options, goals and the clauses of lines mean, each with a plan that has it,
// then mended.

extension SemanticCode {
  static let fieldClauseExplanation = Explanation(
    """
    `varying` says how much a chance differs between people, and stands behind the chance that it \
    is about: some leave soon and the rest stay. `with … confidence` says how sure something \
    must be, and stands in a goal or a check. Elsewhere they would say nothing.
    """,
    failing: exampleSource(["pay": "$500, varying 0.3"]),
    mended: exampleSource(["leave": "20% per month, varying 0.3", "pay": "$500"]))

  static let namesNoBlockExplanation = Explanation(
    """
    An option is made of sources and content, an action follows another action: such a line names \
    blocks of the plan, each once. Nothing of that name is there, or it is something else.
    """,
    failing: exampleSource() + "option first { sources outreech }",
    mended: exampleSource() + "option first { sources outreach }")

  static let goalUnclearExplanation = Explanation(
    """
    A goal is asked of every option, future by future: how many members it adds, what it costs. \
    So it hangs on a bare result such as `members` or `cost`, which is that of the option in \
    question. A mean or a chance is one number for all futures together; how sure the goal must be \
    is said behind it, `with 80% confidence`.
    """,
    failing: exampleSource() + "goal enough { need mean(members) >= 20 members }",
    mended: exampleSource()
      + "goal enough { need members >= 20 members with 80% confidence }")

  static let setMisplacedExplanation = Explanation(
    """
    `set` changes a line of a block that is described elsewhere: for the whole plan where it \
    stands by itself, for one option or one scenario inside it. In the block itself, write the \
    line as it should be.
    """,
    failing: exampleSource(["set outreach.leave": "= 5% per month"]),
    mended: exampleSource() + "set outreach.leave = 5% per month")
}
