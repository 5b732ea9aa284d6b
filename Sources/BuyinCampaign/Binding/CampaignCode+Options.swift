import BuyinSyntax

// What the mistakes in options, actions and content mean, each with a plan that has it, then mended.

extension CampaignCode {
  static let noHoursExplanation = Explanation(
    """
    The break-even wage is what an hour may cost for the option to pay. Where no hours are worked, \
    no wage makes a difference.
    """,
    failing: example(rest: "  pay $500\n") + "member { worth $2 per member per month }\n"
      + "show outreach.break_even_wage",
    mended: example(rest: "  work 15 to 25 hours\n")
      + "member { worth $2 per member per month }\nshow outreach.break_even_wage")

  static let actionsInCircleExplanation = Explanation(
    """
    An action that follows another happens to those who have done that one. In a circle nobody \
    could ever do the first.
    """,
    failing: "action join { chance 5%; after buy }\naction buy { chance 20%; after join }",
    mended: "action join { chance 5% per month }\naction buy { chance 20%; after join }")

  static let emptyOptionExplanation = Explanation(
    """
    An option is sources and content that are carried out together. One without either is doing \
    nothing, and every plan has that already: it is called `nothing`, and each option is measured \
    against it.
    """,
    failing: example(rest: "") + "option wait { }",
    mended: example(rest: "") + "option act { sources outreach }")

  static let stepsMiscountedExplanation = Explanation(
    """
    A list gives one value for each step of the plan, the first for the first. A step is the unit \
    of the horizon, and a month at most: `horizon 6 months` has six, `horizon 26 weeks` 26, and \
    `horizon 1 year` twelve.
    """,
    failing: "horizon 6 months\n" + example(rest: "  pay [$50, $50, $20] per month\n"),
    mended: "horizon 6 months\n"
      + example(rest: "  pay [$50, $50, $20, $20, $20, $20] per month\n"))

  static let newcomersUnknownExplanation = Explanation(
    """
    Posts that bring followers bring strangers, too. How many of them share the interest decides \
    how many can ever take part, so a plan must say it.
    """,
    failing: "content posts { posts 3 per week; brings 0.1 to 2 followers per post }",
    mended:
      "content posts { posts 3 per week; brings 0.1 to 2 followers per post; interested 5% to 20% }"
  )

  static let notInOptionExplanation = Explanation(
    """
    An option that names its content is served by that, and by what is made anyway. What another \
    post costs or brings is no part of it.
    """,
    failing: """
      content posts { posts 3 per week; appeal 5%; pay $5 per post }
      content films { posts 1 per week; appeal 9%; pay $90 per post }
      option plain { content posts }
      show plain.films.cost
      """,
    mended: """
      content posts { posts 3 per week; appeal 5%; pay $5 per post }
      content films { posts 1 per week; appeal 9%; pay $90 per post }
      option plain { content posts }
      show plain.posts.cost
      """)

  static let withoutEffectExplanation = Explanation(
    """
    This line says something that nothing in the plan takes up: whatever it says, every figure is \
    the same. Either another line is missing that would use it, or it is left from an earlier \
    thought.
    """,
    failing: example(rest: "  alike 40% to 80%\n"),
    mended: example(
      rest: "  alike 40% to 80%\n  invites 0.02 to 0.1 followers per member per month\n"))

  static let sourceUnusedExplanation = Explanation(
    """
    A plan that declares options is judged by these. This source is in none of them, so nothing \
    that it says is weighed.
    """,
    failing: example(rest: "") + "source bought like outreach { }\n"
      + "option first { sources outreach }",
    mended: example(rest: "") + "source bought like outreach { }\n"
      + "option first { sources outreach }\noption both { sources outreach, bought }")

  static let goalsContradictExplanation = Explanation(
    """
    Both goals are about the same result, and there is no number that fits both. So no option can \
    reach them, and the plan would call every option infeasible.
    """,
    failing: example(rest: "")
      + "goal many { need members >= 20 members }\ngoal few { need members <= 10 members }",
    mended: example(rest: "")
      + "goal many { need members >= 20 members }\ngoal few { need members <= 50 members }")
}
