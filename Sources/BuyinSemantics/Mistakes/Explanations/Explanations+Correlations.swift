import BuyinSyntax

// What the mistakes in correlations mean, each with a plan that has it, then mended.

extension SemanticCode {
  static let correlatedValueExplanation = Explanation(
    """
    `correlate` makes unknowns move together: what is high in one simulated future is then high \
    in the other too. It takes names that are directly a range or a distribution, for each of \
    them has draws of its own. A certain number does not move, and what is calculated moves with \
    what it comes from.
    """,
    failing: "let a = 5 to 10\nlet b = a * 2\ncorrelate a, b by 0.6",
    mended: "let a = 5 to 10\nlet b = 10 to 20\ncorrelate a, b by 0.6")

  static let correlationStrengthExplanation = Explanation(
    """
    A correlation says how strongly two quantities move together: 1 in step, 0 not at all, -1 in \
    opposite directions. It is that of their normal scores, so each quantity keeps its own \
    distribution.
    """,
    failing: "let a = 5 to 10\nlet b = 7 to 30\ncorrelate a, b by 60",
    mended: "let a = 5 to 10\nlet b = 7 to 30\ncorrelate a, b by 0.6")

  static let correlationTwiceExplanation = Explanation(
    """
    Each pair of quantities has one correlation, whether it stands in a line of its own or in one \
    with several names, which gives every pair of them the same.
    """,
    failing: "let a = 5 to 10\nlet b = 7 to 30\ncorrelate a, b by 0.6\ncorrelate b, a by 0.5",
    mended: "let a = 5 to 10\nlet b = 7 to 30\ncorrelate a, b by 0.6")

  static let correlationImpossibleExplanation = Explanation(
    """
    If `a` moves closely with `b`, and `b` with `c`, then `a` cannot be free of `c`. No \
    quantities have these correlations together. A pair that no line names is independent, which \
    may be the contradiction. The message says what this pair's correlation could be.
    """,
    failing: """
      let a = 5 to 10
      let b = 7 to 30
      let c = 1 to 2
      correlate a, b by 0.9
      correlate b, c by 0.9
      correlate a, c by -0.5
      """,
    mended: """
      let a = 5 to 10
      let b = 7 to 30
      let c = 1 to 2
      correlate a, b by 0.9
      correlate b, c by 0.9
      correlate a, c by 0.7
      """)

  static let tooManyCorrelatedExplanation = Explanation(
    """
    Each quantity of a group that moves together is mixed from all those before it, so their \
    number is limited. What hangs together in one way is better said by one common unknown that \
    the others are multiplied by.
    """,
    failing: (1...101).map { "let x\($0) = 1 to 2\n" }.joined() + "correlate "
      + (1...101).map { "x\($0)" }.joined(separator: ", ") + " by 0.5",
    mended: "let season = 0.8 to 1.25\nlet x1 = season * (1 to 2)\nlet x2 = season * (1 to 2)")
}
