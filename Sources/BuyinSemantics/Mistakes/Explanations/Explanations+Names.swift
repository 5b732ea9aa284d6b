import BuyinSyntax

// What the mistakes in names mean, each with a plan that has it, then mended.

extension SemanticCode {
  static let unknownNameExplanation = Explanation(
    """
    Nothing in the plan has this name. A word that is not known is never guessed, for a guess \
    would be a silent wrong number. It may be misspelt, defined nowhere, or a result that needs \
    its source: `outreach.members`. Definitions may stand above or below their use.
    """,
    failing: "let wage = $20 per hour\nshow 20 hours * wages",
    mended: "let wage = $20 per hour\nshow 20 hours * wage")

  static let unknownUnitExplanation = Explanation(
    """
    A word straight after a number is its unit, and this one is not known. A plan can count \
    things of its own: a line with `unit` says so, and with a value it names an amount, as in \
    `unit workday = 8 hours`.
    """,
    failing: "show 20 newsletters", mended: "unit newsletter\nshow 20 newsletters")

  static let callOfPathExplanation = Explanation(
    """
    A path such as `bought.cost` is a value, and takes nothing between brackets. Only what a used \
    file defines with `fn` is called by a path, such as `rates.price(3 posts)` after `use \
    "rates.buyin" as rates`.
    """,
    failing: """
      source bought {
        pay         $10
        followers   2000
        real        20% to 80%
        interested  1% to 2%
        engage      5% to 20% per month
        leave       10% to 30% per month
      }
      show bought.cost(2)
      """,
    mended: """
      source bought {
        pay         $10
        followers   2000
        real        20% to 80%
        interested  1% to 2%
        engage      5% to 20% per month
        leave       10% to 30% per month
      }
      show bought.cost
      """)

  static let unknownFunctionExplanation = Explanation(
    """
    What stands before a bracket is a function, and this one is not known. Define it with `fn`; \
    to multiply by a bracket write `*`.
    """,
    failing: "show maximum(3, 5)", mended: "show max(3, 5)")

  static let unknownMemberExplanation = Explanation(
    """
    After the dot stands a line of the block or one of its results, and this is neither. A line \
    that the plan leaves out has no value to ask for.
    """,
    failing: "budget { wage $20 per hour }\nshow budget.salary",
    mended: "budget { wage $20 per hour }\nshow budget.wage")

  static let definedTwiceExplanation = Explanation(
    """
    A name has one meaning in the whole plan; the order of its lines does not matter, so a second \
    definition could not come after the first. Choose another name, or change a definition with \
    `set`.
    """,
    failing: "let wage = $20 per hour\nlet wage = $25 per hour",
    mended: "let wage = $20 per hour\nset wage = $25 per hour")

  static let definitionCycleExplanation = Explanation(
    """
    Each of these needs the next, and the last needs the first, so none of them has a value to \
    begin with. Give one of them a value of its own.
    """,
    failing: "let price = cost * 2\nlet cost = price / 3",
    mended: "let price = cost * 2\nlet cost = $5")

  static let functionCycleExplanation = Explanation(
    """
    A function that comes back to itself, directly or through others, might never end. Every plan \
    must end, so functions stand on others and not on themselves.
    """,
    failing: "fn double(x) = double(x) * 2\nshow double(3)",
    mended: "fn double(x) = x * 2\nshow double(3)")

  static let wrongArgumentsExplanation = Explanation(
    """
    A function takes certain arguments, in their order or by their names, each once. The help \
    line shows how it is called.
    """,
    failing: "fn fee(amount, part) = amount * part\nshow fee($100)",
    mended: "fn fee(amount, part) = amount * part\nshow fee($100, 3%)")

  static let notYetExplanation = Explanation(
    """
    This is a part of the language, and it is read, but this version cannot reckon with it. It is \
    refused instead of being passed over, because a plan that leaves out a line gives a wrong \
    answer.
    """,
    failing: "let reach = 100 to 200\nplot reach", mended: "let reach = 100 to 200\nshow reach")

  static let blockAsValueExplanation = Explanation(
    """
    A block is many things at once: ask for one of its lines or of its results, after a dot. A \
    function has a value only with its arguments.
    """,
    failing: "budget { wage $20 per hour }\nshow budget",
    mended: "budget { wage $20 per hour }\nshow budget.wage")

  static let valueAsUnitExplanation = Explanation(
    """
    `$30 per post` can mean the unit post or the plan's own value of that name. The plan's value \
    is taken, so that a unit added to the language later never changes what a plan means. Choose \
    another name if the unit is meant, and to make the plan easier to read.
    """,
    failing: "let post = 3 hours\nshow $30 per post",
    mended: "let one_post = 3 hours\nshow $30 per one_post")

  static let parameterlessExplanation = Explanation(
    """
    Each call of a function draws anew, so two calls of this one are two different unknowns, and \
    their difference is not nothing. A name given with `let` is the same unknown wherever it \
    stands; that is nearly always what is meant.
    """,
    failing: "fn fee() = $1 to $3\nshow fee() + fee()",
    mended: "let fee = $1 to $3\nshow fee + fee")

  static let setWithoutSlotExplanation = Explanation(
    """
    `set` changes a value that the plan defines: a name given with `let`, or a line of a block, \
    such as `outreach.leave`. Results are worked out and cannot be set. What does not exist would \
    change nothing, so it is refused.
    """,
    failing: "set wage = $25 per hour",
    mended: "let wage = $20 per hour\nset wage = $25 per hour")
}
