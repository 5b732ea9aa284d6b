/// What is said about the form of a text and its lines; see `MessageTests` for the notation.
let messagesOfLines = #"""
  > budget $500
  E0206 [$] expected `{` after `budget`, found `$`
    = the lines of a block stand between braces: `budget { cash $500 }`
  > what 5%
  E0207 [what] no line of a plan begins with `what`
    = to ask for a result write `show …`
    = to try a change write `what if … = …`
  > show 2 @ 3
  E0103 [@] `@` means nothing here
    = for a price write `at`: `3 hours at $25 per hour`
    = a name has no `@`
  > show a & b
  E0103 [&] `&` means nothing here
    = to join conditions write `and`
  > show 'fans'
  E0103 ['] `'` means nothing here
    = texts stand between double quotes: `"like this"`
  > show ~5
  E0247 [~5] `~` does not say how far off the number may be
    = write what would not surprise you, such as `show 4 to 6`
  > show 🎉🎉🎉
  E0103 [🎉] `🎉` means nothing here
    = texts stand between double quotes; a comment begins with `#`
  > show \u{0}a
  E0102 [\u{0}] a zero byte stands here, which no text has
    = save the file as plain text in UTF-8
  > campaign \"Ten dollar fans
  E0104 ["Ten dollar fans] this text has no closing quote on its line
    = end the text with `"`
  > print \"it costs {2 + 3\"
  E0105 [{] this `{` is not closed before the text ends
    = close the value with `}`; for a brace in the text itself write `{{`
  > print \"it costs {f(\"x\")}\"
  E0105 [{] this `{` is not closed before the text ends
    = close the value with `}`; for a brace in the text itself write `{{`
  > print \"fans :}\"
  E0106 [}] this `}` closes nothing in the text
    = for a brace in the text itself write `}}`
  > print \"C:\\plans\"
  E0107 [\p] `\p` stands for nothing in a text
    = for a backslash itself write `\\`
  > horizon 6months
  E0108 [6months] a blank is missing between `6` and `months`
    = put a space: `6 months`
  > show 3Kposts
  E0108 [3Kposts] a blank is missing between `3` and `Kposts`
    = put a space: `3 Kposts`
    = or, if `K` is a magnitude, `3K posts`
  > show max(100,200)
  E0109 [100,200] inside brackets `100,200` could be one number or several
    = for one number write `100200`
    = for several write `100, 200`
  > show [1,000, 2]
  E0109 [1,000] inside brackets `1,000` could be one number or several
    = for one number write `1000`
    = for several write `1, 000`
  > show 2,5
  E0110 [2,5] the comma in `2,5` does not group thousands
    = for a decimal write `2.5`
    = for several values put a blank after the comma: `2, 5`
  > pay $1,50
  E0207 [pay] no line of a plan begins with `pay`
    = `pay` is a line of a block: `source ads { pay $1,50 }`
  E0110 [1,50] the comma in `1,50` does not group thousands
    = for a decimal write `1.50`
    = for several values put a blank after the comma: `1, 50`
  > show 1,00,000
  E0110 [1,00,000] the comma in `1,00,000` does not group thousands
    = for several values put a blank after the comma: `1, 00, 000`
  > show 1.000.000
  E0111 [1.000.000] `1.000.000` has more than one decimal point
    = to group thousands write commas: `1,000,000`
  > show 2_000_
  E0112 [2_000_] a `_` in a number stands between two digits
    = write `2_000` or `2,000`
  > begins 2026-3-1
  E0113 [2026-3-1] `2026-3-1` is not written as a date is
    = a date is year, month and day in 4, 2 and 2 digits: `2026-03-01`
    = to subtract put blanks around the `-`
  > begins 2026-02-30
  E0113 [2026-02-30] there is no day `2026-02-30`
    = a date is year, month and day in 4, 2 and 2 digits: `2026-03-01`
    = to subtract put blanks around the `-`
  > show 1e400
  E0114 [1e400] `1e400` is larger than any number that can be held
    = the largest is about `1.8e308`
  > show 10 000
  E0115 [10 000] two numbers follow each other here
    = for one number write `10,000`
  > show 1.500 hours
  W0101 [1.500] the point in `1.500` is a decimal point, so this is 1.5
    = for thousands write `1,500`
    = for 1.5 write `1.5`
  > let cost = 2 *  …
  E0201 [] expected a value after `*`, found the end of the text
  > let cost = 2 *\nverdict
  E0201 [] expected a value after `*`, found the end of the line
  > let cost =\n\nlet b = 3
  E0209 [let] `let` is a word of the language and can't be a name here
    = choose another name, such as `let_1`
  > show
  E0201 [] expected a value after `show`, found the end of the text
  > show ,  …
  E0201 [] expected a value after `,`, found the end of the text
  > show )
  E0205 [)] this `)` closes nothing
    = remove it, or open its partner before it
  > allocate $500 for members
  E0202 [for] expected `across` and the sources, found `for`
    = write, for example, `allocate $500 across bought, outreach for members`
  > sweep a to 5
  E0202 [to] expected `from` and a range, found `to`
    = write, for example, `sweep a from 1% to 5%`
  > find a = b
  E0202 [=] expected `for` and what should hold, found `=`
    = write, for example, `find a for bought.cost = outreach.cost`
  > correlate a by 0.5
  E0202 [by] expected `,` and a second name, found `by`
    = write, for example, `correlate bought.real, outreach.real by 0.6`
  > set 5 = a
  E0202 [5] expected a name, found `5`
  > let 5 = a
  E0202 [5] expected a name after `let`, found `5`
  > use 5
  E0202 [5] expected a name, found `5`
  > fn f = 2
  E0202 [=] expected `(` after `fn f`, found `=`
    = write, for example, `fn f(hours) = 2 * hours`
  > fn f(2) = 3
  E0202 [2] expected the name of a parameter, found `2`
  > show 2 hours (3)
  E0203 [(] expected the end of the line, found `(`
    = to multiply write `*`
    = a remark begins with `#`: `show 2 hours  # (3)`
  > show 2 x 3
  E0249 [x] `x` is a letter, and does not multiply
    = write `show 2 * 3`
  > show a b
  E0203 [b] expected the end of the line, found `b`
    = a part is named with a point: `show a.b`
    = a remark begins with `#`: `show a  # b`
  > show (2 + 3\nshow 4  …
  E0204 [(] expected `)` for the `(`, found `show`
  > show f(a b)
  E0204 [b] expected `,` or `)` for the `(`, found `b`
  > show [1, 2\nshow b  …
  E0204 [[] expected `,` or `]` for the `[`, found `show`
  > show (a]  …
  E0204 []] expected `)` for the `(`, found `]`
  > source x { pay $10  …
  E0204 [] expected `}` for the `{`, found the end of the text
  > source x {\n  pay (10 + 5\n  followers 2000\n}\nverdict
  E0204 [(] expected `)` for the `(`, found `followers`
  > source bought\nhorizon 6 months
  E0206 [] expected `{` after `source bought`, found the end of the line
    = the lines of a block stand between braces: `source bought { … }`
  > source \"Bought\"  …
  E0206 [] expected `{` after `source "Bought"`, found the end of the text
    = the lines of a block stand between braces: `source "Bought" { … }`
  > show 2 + 3)
  E0205 [)] this `)` closes nothing
    = remove it, or open its partner before it
  > }
  E0205 [}] this `}` closes nothing
    = remove it, or open its partner before it
  > shwo bought
  E0207 [shwo] no line of a plan begins with `shwo`
    = did you mean `show`?
  > sohw bought, outreach
  E0207 [sohw] no line of a plan begins with `sohw`
    = did you mean `show`?
  > sorce bought {\n  pay $10\n}\nhorizn 6 months
  E0207 [horizn] no line of a plan begins with `horizn`
    = did you mean `horizon`?
  > frobnicate 5
  E0207 [frobnicate] no line of a plan begins with `frobnicate`
    = to define a value write `let frobnicate = …`
    = a remark begins with `#`: `# frobnicate 5`
  > let a = 5\n- 3
  E0208 [-] a line can't begin with `-`
    = to go on with the line before, put the `-` at its end
    = for a value below zero put it between brackets: `(-5%)`
  > let a = 5\n+ 3
  E0208 [+] a line can't begin with `+`
    = to go on with the line before, put the `+` at its end
  > per month
  E0208 [per] a line can't begin with `per`
    = to go on with the line before, put the `per` at its end
  > source x {\n  - 5\n}
  E0208 [-] a line can't begin with `-`
    = to go on with the line before, put the `-` at its end
    = for a value below zero put it between brackets: `(-5%)`
  """#
