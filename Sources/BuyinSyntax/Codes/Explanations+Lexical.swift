// What the mistakes of spelling mean, each with a program that has it, then mended.

extension SyntaxCode {
  static let notUTF8Explanation = Explanation(
    """
    A plan is plain text in UTF-8, the encoding that editors use by default. This one has bytes \
    that no text in UTF-8 has: it may be a word processor's document, or a text in an older \
    encoding. Save it again as plain text in UTF-8.
    """)

  static let zeroByteExplanation = Explanation(
    """
    A zero byte is part of no text. The file may be a program, a picture, or a text in UTF-16. \
    Save it again as plain text in UTF-8.
    """,
    failing: "show 1\u{0}", mended: "show 1")

  static let unknownCharacterExplanation = Explanation(
    """
    The language uses letters, digits and a few signs. Anything can stand in a text between \
    double quotes, and in a comment behind `#`.
    """,
    failing: "show 2 @ 3", mended: "show 2 * 3")

  static let openTextExplanation = Explanation(
    """
    A text begins and ends with a double quote, on one line.
    """,
    failing: "campaign \"Ten dollar fans", mended: "campaign \"Ten dollar fans\"")

  static let openTextValueExplanation = Explanation(
    """
    In the text of `print` a value stands between `{` and `}`, without quotes inside. A brace \
    that should be printed is written twice.
    """,
    failing: "print \"it costs {2 + 3\"", mended: "print \"it costs {2 + 3}\"")

  static let loneBraceExplanation = Explanation(
    """
    In a text braces come in pairs around a value. One that should be printed is written twice: \
    `{{` and `}}`.
    """,
    failing: "print \"fans :}\"", mended: "print \"fans :}}\"")

  static let unknownEscapeExplanation = Explanation(
    """
    In a text a backslash changes the letter behind it: `n` becomes a new line and `t` a tab. A \
    quote or a backslash behind it stands for itself.
    """,
    failing: "print \"C:\\plans\"", mended: "print \"C:\\\\plans\"")

  static let gluedWordExplanation = Explanation(
    """
    A unit stands behind its number with a blank between them. Only the magnitudes `k`, `M` and \
    `B` touch the digits, when no letter follows.
    """,
    failing: "horizon 6months", mended: "horizon 6 months")

  static let commaInListExplanation = Explanation(
    """
    Between brackets commas part values, so `max(100,200)` could be the larger of 100 and 200, \
    or the number 100,200 alone. Inside brackets a number has no commas, and a comma that parts \
    two values has a blank behind it.
    """,
    failing: "show max(100,200)", mended: "show max(100, 200)")

  static let decimalCommaExplanation = Explanation(
    """
    A comma groups the digits of a number by three, as in `2,000` and `12,500,000`. The decimal \
    sign is a point.
    """,
    failing: "show 2,5", mended: "show 2.5")

  static let pointsInNumberExplanation = Explanation(
    """
    A number has one decimal point at most. To group thousands write commas, or nothing at all.
    """,
    failing: "show 1.000.000", mended: "show 1,000,000")

  static let looseUnderscoreExplanation = Explanation(
    """
    A `_` may part the digits of a number, as in `2_000`, with a digit on both sides.
    """,
    failing: "show 2_000_", mended: "show 2_000")

  static let unreadableDateExplanation = Explanation(
    """
    A date is written as year, month and day, in 4, 2 and 2 digits, and the day must exist. \
    Digits with `-` between them and no blanks are never a subtraction.
    """,
    failing: "begins 2026-3-1", mended: "begins 2026-03-01")

  static let numberTooLargeExplanation = Explanation(
    """
    Numbers are held in 64 bits of floating point, which end at about 1.8e308.
    """,
    failing: "show 1e400", mended: "show 1e30")

  static let numberInPiecesExplanation = Explanation(
    """
    Two numbers follow each other with nothing between them. In some countries blanks group \
    thousands; here commas do, or nothing.
    """,
    failing: "show 10 000", mended: "show 10,000")

  static let pointBeforeThreeDigitsExplanation = Explanation(
    """
    In some countries a point groups thousands. Here it is the decimal point, so `1.500` is one \
    and a half. A 0 at its end says nothing there, so this asks. Neither `1.5` nor `1,500` is \
    questioned.
    """,
    failing: "show 1.500 hours", mended: "show 1,500 hours")
}
