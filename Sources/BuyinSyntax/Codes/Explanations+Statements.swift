// What the mistakes in the form of a line mean, each with a program that has it, then mended.

extension SyntaxCode {
  static let valueMissingExplanation = Explanation(
    """
    Behind an operator, an `=`, a comma or a word such as `show` stands a value: a number with \
    its unit, a name, or a calculation.
    """,
    failing: "let cost = 2 *", mended: "let cost = 2 * 3")

  static let expectedExplanation = Explanation(
    """
    Each statement has a form of its own, and the message says what belongs at this place in it.
    """,
    failing: "allocate $500 for members",
    mended: "allocate $500 across bought, outreach for members")

  static let lineGoesOnExplanation = Explanation(
    """
    A statement ends with its line. What follows here is not joined to it: an operator or a \
    comma may be missing, or the end of the line.
    """,
    failing: "show 2 hours (3)", mended: "show 2 hours * (3)")

  static let bracketNotClosedExplanation = Explanation(
    """
    Each `(`, `[` and `{` has a partner that closes it. The message shows both places: where it \
    was opened, and where the closing one should have come.
    """,
    failing: "show (2 + 3\nshow 4", mended: "show (2 + 3)\nshow 4")

  static let strayCloserExplanation = Explanation(
    """
    This bracket closes nothing: its partner is missing, or it is one too many.
    """,
    failing: "show 2 + 3)", mended: "show 2 + 3")

  static let braceMissingExplanation = Explanation(
    """
    A block is a header, and lines between braces. The opening brace stands at the end of the \
    header or on the next line.
    """,
    failing: "source bought\nhorizon 6 months", mended: "source bought {\n}\nhorizon 6 months")

  static let unknownStatementExplanation = Explanation(
    """
    A line begins with one of the words of the language, such as `source` or `show`, or is a \
    value to be shown. This word begins no line, and what follows is no calculation with it.
    """,
    failing: "sohw bought", mended: "show bought")

  static let lineBeginsWithOperatorExplanation = Explanation(
    """
    A statement ends with its line, unless an operator stands at the end. So a calculation over \
    several lines has its operators at their ends; a line that begins with one would be a \
    statement of its own.
    """,
    failing: "let a = 5\n- 3", mended: "let a = 5 -\n  3")

  static let reservedNameExplanation = Explanation(
    """
    The words `to per of at out and or not if then else for in true false let fn` always mean \
    the same, so nothing can be called so. Every other word can be a name.
    """,
    failing: "let per = 5", mended: "let per_month = 5")

  static let hyphenInNameExplanation = Explanation(
    """
    A name is letters, digits and `_`. With a hyphen it would be one name less another. How it \
    should read in reports can stand in a title between quotes.
    """,
    failing: "source facebook-ads {\n  pay $10\n}",
    mended: "source facebook_ads \"Facebook ads\" {\n  pay $10\n}")

  static let equalsMissingExplanation = Explanation(
    """
    A definition has `=` between the name and the value, and so has a change.
    """,
    failing: "let price $10", mended: "let price = $10")

  static let equalsWantedExplanation = Explanation(
    """
    A definition or a change gives a value with one `=`. Two of them, `==`, compare; a colon \
    names an argument.
    """,
    failing: "let price == $10", mended: "let price = $10")

  static let equalsAfterWordExplanation = Explanation(
    """
    After `horizon`, `campaign`, `begins`, `currency` and `window` the value follows without a \
    sign.
    """,
    failing: "horizon = 6 months", mended: "horizon 6 months")

  static let bareAssignmentExplanation = Explanation(
    """
    A name is defined once, by `let`. What is defined can be changed by `set`, which stays, or \
    by `what if`, which holds for its questions only. To compare write `==`.
    """,
    failing: "bought.leave = 5% per month", mended: "set bought.leave = 5% per month")

  static let colonAfterFieldExplanation = Explanation(
    """
    In a block the value of a field follows its name with a blank between them.
    """,
    failing: "source bought {\n  pay: $10\n}", mended: "source bought {\n  pay $10\n}")

  static let fieldWithoutValueExplanation = Explanation(
    """
    Each line of a block is the name of a field and its value. A field whose value is not known \
    is left out: it has a default, or a message says what is needed.
    """,
    failing: "source bought {\n  pay\n}", mended: "source bought {\n  pay $10\n}")

  static let blockInBlockExplanation = Explanation(
    """
    Blocks stand side by side. What one needs of another it names, as in `option both { sources \
    bought, outreach }`.
    """,
    failing: "source bought {\n  content posts {\n    rate 2%\n  }\n}",
    mended: "source bought {\n}\ncontent posts {\n  rate 2%\n}")

  static let notAQuestionExplanation = Explanation(
    """
    Between the braces of `what if` and `sweep` stand questions, which are asked once for each \
    change. A definition belongs outside.
    """,
    failing: "what if bought.pay = $20 {\n  let a = 5\n}",
    mended: "let a = 5\nwhat if bought.pay = $20 {\n  show a\n}")

  static let andBetweenNamesExplanation = Explanation(
    """
    `and` joins conditions. Names in a list are parted by commas.
    """,
    failing: "compare bought and outreach", mended: "compare bought, outreach")

  static let clauseTwiceExplanation = Explanation(
    """
    This part of the statement stands there already, and only one of the two can hold.
    """,
    failing: "verdict by roi by members", mended: "verdict by roi")

  static let confidenceMissingExplanation = Explanation(
    """
    How sure a check or a goal should be is written `with 80% confidence`.
    """,
    failing: "check a >= 10 with 80%", mended: "check a >= 10 with 80% confidence")

  static let valueInTextExplanation = Explanation(
    """
    Only the text of `print` can have values between braces. Titles and other texts are words. A \
    brace in them is written twice.
    """,
    failing: "campaign \"{3} fans\"", mended: "campaign \"{{3}} fans\"")
}
