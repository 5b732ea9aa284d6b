// What the limits are for. A program that passes one is mostly too long to show.

extension SyntaxCode {
  static let textTooLongExplanation = Explanation(
    """
    A plan is a page or two. A text of megabytes is likely the wrong file; a set of plans can be \
    parted into files that `use` brings together.
    """)

  static let nestedTooDeepExplanation = Explanation(
    """
    Brackets, signs such as `-` and branches of `if` stand inside each other at most 100 deep, \
    so that no text can exhaust the machine that reads it. The inner parts can have names, by \
    `let`.
    """)

  static let treeTooDeepExplanation = Explanation(
    """
    A value is at most 256 parts deep, so that no text can exhaust the machine that reads it. In \
    `a + b + c` each operator holds what stands to its left, so a chain counts as well. Some of \
    the parts can have names, by `let`.
    """)

  static let blocksTooDeepExplanation = Explanation(
    """
    Questions stand inside each other at most 8 deep. Several changes can stand in one `what \
    if`, parted by commas.
    """)

  static let tooManyStatementsExplanation = Explanation(
    """
    The number of statements in one text is limited, so that no text can exhaust the machine \
    that reads it.
    """)

  static let numberTooLongExplanation = Explanation(
    """
    Of the digits of a number 17 count. One with more than a hundred is likely a mistake of \
    pasting.
    """,
    failing: "show 1" + String(repeating: "0", count: 100), mended: "show 1e100")

  static let tooManyMistakesExplanation = Explanation(
    """
    A text with hundreds of mistakes is likely no plan at all, and nobody reads that many \
    messages.
    """)
}
