extension GrammarCorpus {
  /// Pieces of texts, by the production of the lexical level that they are one of.
  static let pieces: [String: [String]] = [
    "source_text": [" ", "\n", "# a", "a"],
    "blank": [" ", "\t", "\u{A0}", "\u{1680}", "\u{2003}", "\u{202F}", "\u{205F}", "\u{3000}"],
    "line_end": ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"],
    "comment": ["#", "# a \"b\" “"],
    "reserved": [
      "to", "per", "of", "at", "out", "and", "or", "not", "if", "then", "else", "for", "in", "true",
      "false", "let", "fn",
    ],
    "word": ["_", "A", "a", "é", "zZ", "b1", "naïve_2"],
    "number": [
      "0", "7", "12", "1_000", "5.25", ".5", "1e6", "1E6", "2e+5", "2e-5", "1e16", "1e106",
      "1e-206",
      "5k", "5K", "5M", "5B", "1,000", "12,000", "123,000", "1,000,000", "1,000.5",
    ],
    "date": ["2026-01-09", "2026-10-10", "2026-11-19", "2026-12-28", "2024-02-20"],
    "money_sign": ["$", "€", "£", "¥", "₹"],
    "quoted": [
      "\"\"", "\"a b\"", "\"{}\"", "\"{ a}\"", "“”", "„a“", "”{b}\"", "‟a‟", "\"}}{a}\\n\"",
    ],
    "opening_quote": ["“", "”", "„", "‟"],
    "closing_quote": ["\"", "“", "”", "‟"],
    "text_words": ["a", "a b", "\\n", "\\t", "\\\"", "\\\\", "{{", "}}"],
    "token": [
      "a", "to", "7", "2026-12-28", "$", "\"a\"", "+", "-", "*", "/", "^", "%", "=", "==", "!=",
      "<",
      "<=",
      ">",
      ">=", ".", "..", ",", ":", ";", "·", "(", ")", "[", "]", "{", "}",
    ],
  ]

  /// Texts in which a line end means nothing, one for each place.
  static let folded: [String] =
    ["+", "-", "*", "/", "^", "<", "<=", ">", ">=", "==", "!=", "and", "or", "of", "at", "per"]
    .map { "show a \($0)\nb" } + [
      "let a =\nb", "show a,\nb", "show not\na", "show if\na then b else c", "show a to\nb",
      "show 3 out\nof 40", "show if a then\nb else c", "show if a then b else\nc",
      "show if a\nthen b else c", "show if a then b\nelse c", "source a\n{\n}", "show f(\na\n)",
      "let x = [\na\n]",
    ]

  /// Texts that productions would make and rules refuse; their pieces stand between blanks.
  static let refused: [String] =
    [
      "to", "per", "of", "at", "out", "and", "or", "not", "if", "then", "else", "for", "in", "true",
      "false", "let", "fn",
    ].map { "let \($0) = 5" }
    + ["a", "an", "each", "every"].map { "check 5 \($0) with 5 confidence" }
    + [
      "show ( 100,200 )", "show ( 1,000k )",
      "horizon - 5 to 6", "begins - 5 to 6", "window - 5 to 6", "rate - 1 = b", "rate ( a ) = b",
      "horizon [ 1 , 2 ]",
      "a \n - 5", "show 5 \n - 5", "show 2026-03-01 \n - 5", "show 5 € \n - 5", "show 5 % \n - 5",
      "show true \n - 5", "show false \n - 5", "show ( a ) \n - 5", "show [ a ] \n - 5",
      "a \n \n - 5",
      "source x { a varying - 5 to 6 }", "source x { a varying [ 1 , 2 ] }",
      "source x { a varying if b then c else d }", "source x { a varying not b }",
      "source x { a varying true }", "source x { a varying false }",
      "source x { a varying 2026-03-01 }", "source x { a varying \" \" }",
      "source x { a varying “ ” }",
      "show 5 posts ^ 2", "show 5 % posts ^ 2", "show 5 b · c ^ 2", "show 5 € ^ 2", "show $ 5 ^ 2",
      "show 2 ^ 5 posts", "show 2 ^ 5 % posts", "show 2 ^ 5 €", "show 2 ^ $ 5",
      "show 5 per a at month 3", "show 5 per a by month",
      "show a at month [ 1 , 2 ]", "show a at month true", "show a at month false",
      "show a at month 2026-03-01", "show a at month \" \"", "sweep a from b by month steps 5",
      "print \" { \" \" } \"", "print \" 'x { \" \" } \"", "print \" { a + \" \" } \"",
      "print \" { \" \" + a } \"",
      "show a at \n month 3", "what if \n a = 5", "source x { a = \n 5 }",
      "source x { b 3 \n a = \n 5 }", "what if a = \n b { verdict }",
    ]
}
