import BuyinSyntax

// What the mistakes in lists mean, each with a plan that has it, then mended.

extension SemanticCode {
  static let unlikeElementsExplanation = Explanation(
    """
    The values of a list measure the same, so that they can be summed, compared and reckoned with \
    one by one. Lists of lists are not needed for that, and not there.
    """,
    failing: "show sum([$10, 5 hours])", mended: "show sum([$10, 5 hours at $20 per hour])")

  static let listExpectedExplanation = Explanation(
    """
    What stands after `in`, before `[2]` or in `count` is a list: values in square brackets, a \
    name for them, or whole numbers such as `1..5`. One number is no list, not even to count up \
    to.
    """,
    failing: "let n = 5\nshow [$10 * i for i in n]",
    mended: "let n = 5\nshow [$10 * i for i in 1..n]")

  static let indexOutsideExplanation = Explanation(
    """
    The values of a list are counted from 1, and there is none with this number.
    """,
    failing: "let costs = [$10, $12, $5]\nshow costs[4]",
    mended: "let costs = [$10, $12, $5]\nshow costs[3]")

  static let wholeNumberExpectedExplanation = Explanation(
    """
    How many values a list has, and which, is the same in every simulated future: the plan's shape \
    hangs on it. So it takes whole numbers and conditions that are certain. What happens in some \
    futures only is a value, such as 0 where it does not.
    """,
    failing: "let n = 3 to 5\nshow sum([$10 for i in 1..n])",
    mended: "let n = 3 to 5\nshow n * $10")

  static let listTooLongExplanation = Explanation(
    """
    Every value of a list is reckoned by itself in every simulated future, so their number is \
    limited. A large number of things that are alike is better said by one amount.
    """,
    failing: "show sum([$1 for i in 1..100000])", mended: "show 100000 * $1")
}
