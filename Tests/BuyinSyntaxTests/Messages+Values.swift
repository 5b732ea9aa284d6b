/// What is said about values and the rest; see `MessageTests` for the notation.
let messagesOfValues = #"""
  > let per = 5
  E0209 [per] `per` is a word of the language and can't be a name here
    = choose another name, such as `per_1`
  > show a.to
  E0209 [to] `to` is a word of the language and can't be a name here
    = choose another name, such as `to_1`
  > source of { }
  E0209 [of] `of` is a word of the language and can't be a name here
    = choose another name, such as `of_1`
  > source x {\n  for 5\n}
  E0209 [for] `for` is a word of the language and can't be a name here
    = choose another name, such as `for_1`
  > source facebook-ads {\n  pay $10\n}
  E0210 [facebook-ads] a name can't contain `-`, and this is `facebook-ads`
    = write `source facebook_ads "Facebook ads" {`
  > source x-2 \"X\" {\n}
  E0210 [x-2] a name can't contain `-`, and this is `x-2`
    = write `source x_2 "X" {`
  > let cost-per-fan = $5
  E0210 [cost-per-fan] a name can't contain `-`, and this is `cost-per-fan`
    = write `let cost_per_fan = $5`
  > let price $10
  E0211 [$] expected `=` after `price`, found `$`
    = write `let price = $10`
  > let price == $10
  E0212 [==] expected `=`, found `==`
    = write `let price = $10`
  > let price: $10
  E0212 [:] expected `=`, found `:`
    = write `let price = $10`
  > what if a.b == 5
  E0212 [==] expected `=`, found `==`
    = write `what if a.b = 5`
  > find a for b == c
  E0212 [==] expected `=`, found `==`
    = write `find a for b = c`
  > horizon = 6 months
  E0213 [=] no `=` belongs after `horizon`
    = write `horizon 6 months`
  > campaign: \"Fans\"
  E0213 [:] no `:` belongs after `campaign`
    = write `campaign "Fans"`
  > bought.leave = 5% per month
  E0214 [=] nothing says whether `bought.leave` is defined, changed or tried
    = to change it write `set bought.leave = 5% per month`
    = to try it only, `what if bought.leave = 5% per month`
    = to compare write `bought.leave == 5% per month`
  > wage = $20 per hour
  E0214 [=] a value is given to `wage`, which nothing defines
    = to define it write `let wage = $20 per hour`
  > wage: $20
  E0214 [:] a value is given to `wage`, which nothing defines
    = to define it write `let wage = $20`
  > source bought {\n  pay: $10\n}
  E0215 [:] no `:` belongs after the name of a field
    = leave the `:` out: `pay $10`
  > source bought {\n  pay\n}
  E0216 [pay] expected a value for `pay`, found the end of the line
    = write the value after the name, as in `pay 5`
  > source bought { pay }
  E0216 [pay] expected a value for `pay`, found `}`
    = write the value after the name, as in `pay 5`
  > source bought {\n  content posts {\n    rate 2%\n  }\n}
  E0217 [content] a block can't stand inside another block
    = close the outer block with `}` before this line
  > what if bought.pay = $20 {\n  let a = 5\n}
  E0218 [let] only questions stand between these braces, not `let`
    = put this line outside of the braces
  > compare bought and outreach
  E0219 [and] expected `,` between names, found `and`
    = write `compare bought, outreach`
  > verdict between a and b
  E0219 [and] expected `,` between names, found `and`
    = write `verdict between a, b`
  > verdict by roi by members
  E0220 [by] `by` was said already in this line
    = keep one of the two
  > check a >= 10 with 80%
  E0221 [] expected `confidence` after `80%`, found the end of the text
    = write `check a >= 10 with 80% confidence`
  > campaign \"{3} fans\"
  E0222 [{] only `print` puts values into a text
    = for a brace in the text itself write `{{`
  > let price = 3 * 2 to 5
  E0230 [2 to 5] `2 to 5` needs brackets to be part of a calculation
    = write `3 * (2 to 5)`
    = or `(3 * 2) to 5`
  > x * 0.8 to x * 1.2
  E0230 [0.8 to x] `0.8 to x` needs brackets to be part of a calculation
    = write `x * (0.8 to x) * 1.2`
    = or `(x * 0.8) to (x * 1.2)`
  > show 100 + 5 to 10
  E0230 [5 to 10] `5 to 10` needs brackets to be part of a calculation
    = write `100 + (5 to 10)`
    = or `(100 + 5) to 10`
  > show 5 to 10 - 1
  E0230 [5 to 10] `5 to 10` needs brackets to be part of a calculation
    = write `(5 to 10) - 1`
    = or `5 to (10 - 1)`
  > show 3 out of 40 * 2
  E0230 [3 out of 40] `3 out of 40` needs brackets to be part of a calculation
    = write `(3 out of 40) * 2`
    = or `3 out of (40 * 2)`
  > let a = (1 to\n 2) + 1 to\n 3
  E0230 [1 to\n 3] `1 to 3` needs brackets to be part of a calculation
    = write `(1 to 2) +(1 to 3)`
    = or `((1 to 2) + 1)to3`
  > show 1 to 2 to 3
  E0231 [to] a range has two ends, and this `to` begins a third
    = write `1 to 3`
    = with a likeliest value in between, `triangular(1, 2, 3)`
  > show 5-10 hours
  E0232 [5-10 hours] `5-10 hours` could be a range or a subtraction
    = for a range write `5 to 10 hours`
    = to subtract write `5 - 10 hours`
  > source x {\n  real 20-80%\n  pay $5-$10\n  work 5 – 10 hours\n}
  E0232 [20-80%] `20-80%` could be a range or a subtraction
    = for a range write `20% to 80%`
    = to subtract write `20% - 80%`
  E0232 [$5-$10] `$5-$10` could be a range or a subtraction
    = for a range write `$5 to $10`
    = to subtract write `$5 - $10`
  E0232 [5 – 10 hours] `5 – 10 hours` could be a range or a subtraction
    = for a range write `5 to 10 hours`
    = to subtract write `5 - 10 hours`
  > show $5-10 per post
  E0232 [$5-10 per post] `$5-10 per post` could be a range or a subtraction
    = for a range write `$5 to 10 per post`
    = to subtract write `$5 - 10 per post`
  > show –5
  E0232 [–] `–` is neither a minus sign nor part of a range here
    = for a value below zero write `-`
  > show 2 to 4 ^ 2
  E0233 [^] a power beside `to` needs brackets
    = write `(2 to 4) ^ 2`
    = or `2 to (4 ^ 2)`
  > show 2 ^ 2 to 4
  E0233 [^] a power beside `to` needs brackets
    = write `2 ^ (2 to 4)`
    = or `(2 ^ 2) to 4`
  > show 3 out 40
  E0234 [out] expected `of` after `out`, found `40`
    = for 3 successes in 40 trials write `3 out of 40`
  > show [i for i in 1 to 5]
  E0235 [1 to 5] `1 to 5` is one uncertain value, not a list
    = for each whole number write `1..5`
  > show 1 < a < 3
  E0236 [<] a comparison has two sides, and this begins a third
    = write `1 < a and a < 3`
  > show 1 < a < b <= c
  E0236 [<] a comparison has two sides, and this begins a third
    = write `1 < a and a < b`
  > check a = 5
  E0237 [=] `=` gives a value, and this line asks for one
    = to compare write `==`
  > show if a > 3 then 1  …
  E0238 [] expected `else` after `if a > 3 then 1`, found the end of the text
    = write `if … then … else …`
  > show if a > 3  …
  E0238 [] expected `then` after `if a > 3`, found the end of the text
    = write `if … then … else …`
  > show 2 + if a > 3 then 1 else 2
  E0239 [if] `if` needs brackets to be part of a calculation
    = write `(if …)`
  > show 2 + not a
  E0239 [not] `not` needs brackets to be part of a calculation
    = write `(not …)`
  > show 2 hours ^ 2
  E0240 [2 hours] `2 hours` needs brackets beside `^`
    = write `(2 hours) ^ 2`
  > show 2 ^ 2 hours
  E0240 [2 hours] `2 hours` needs brackets beside `^`
    = write `2 ^ (2 hours)`
  > source x {\n  leave 5% a month\n}
  E0241 [a] expected `per month`, found `a month`
    = write `leave 5% per month`
  > show 20 hours each week
  E0241 [each] expected `per week`, found `each week`
    = write `show 20 hours per week`
  > let price = $10 for 2000 followers
  E0242 [for] `for` does not divide
    = write `let price = $10 per 2000 followers`
  > source x {\n  pay $10 for 2000 followers, $5\n}
  E0242 [for] `for` does not divide
    = write `pay $10 per 2000 followers, $5`
  > show $
  E0243 [] expected an amount after `$`, found the end of the text
    = write `$10`, or `-$10` for an amount below zero
  > show $-5
  E0243 [-] expected an amount after `$`, found `-`
    = write `$10`, or `-$10` for an amount below zero
  > show $10 USD
  E0244 [$10 USD] `$10` is money, and can't be `USD` as well
    = write `show $10`
  > show $5%
  E0244 [$5%] `$5` is money, and can't be `%` as well
    = write `$5` or `5%`
  > show 5 € posts
  E0244 [5 € posts] `€5` is money, and can't be `posts` as well
    = write `€5` or `5 posts`
    = for a price write `€5 per posts`
  > show +20%
  E0245 [+] a `+` before a value says nothing
    = write the value without it; for 20% more write `* 120%`
  > show 1 to 2k
  W0201 [1 to 2k] `k` serves the upper end only, so this range begins at 1
    = for both ends write it twice: `1k to …`
  > show 500 to 2k
  > let x =  …
  E0201 [] expected a value after `=`, found the end of the text
  > let x = 5 +  …
  E0201 [] expected a value after `+`, found the end of the text
  > show (  …
  E0201 [] expected a value after `(`, found the end of the text
  > show if a then b  …
  E0238 [] expected `else` after `if a then b`, found the end of the text
    = write `if … then … else …`
  > source x  …
  E0206 [] expected `{` after `source x`, found the end of the text
    = the lines of a block stand between braces: `source x { … }`
  > show \"abc
  E0104 ["abc] this text has no closing quote on its line
    = end the text with `"`
  > what if a = 1,  …
  E0202 [] expected a change such as `bought.leave = 5% per month`, found the end of the text
  > show f(a,  …
  E0201 [] expected a value after `,`, found the end of the text
  > let
  E0202 [] expected a name after `let`, found the end of the text
  > set a.b
  E0211 [] expected `=` after `set a.b`, found the end of the text
    = write `set a.b = …`
  > print
  E0202 [] expected a text between double quotes, found the end of the text
    = write, for example, `"Ten dollar fans"`
  > use \"{a}\"
  E0222 [{] only `print` puts values into a text
    = for a brace in the text itself write `{{`
  > show a..b
  E0203 [..] expected the end of the line, found `..`
    = whole numbers stand in a list, `[1..5]`; a range is written `1 to 5`
  > show 5 per  …
  E0201 [] expected a value after `per`, found the end of the text
  > show 5 per -  …
  E0201 [] expected a value after `-`, found the end of the text
  > show \u{FF}
  > show 3 steps per week\nsweep a from 1 to 5 steps 3
  > source x {\n  pay $10\n\nverdict  …
  E0204 [{] expected `}` for the `{`, found the end of the line
  > let a = 5 +\n\nsource x {\n  pay $10\n}
  E0201 [] expected a value after `+`, found the end of the line
  > show a per  …
  E0201 [] expected a value after `per`, found the end of the text
  > what if without
  > show [1 2]
  E0204 [2] expected `,` or `]` for the `[`, found `2`
  > show f(x  …
  E0204 [] expected `,` or `)` for the `(`, found the end of the text
  > verdict by
  E0202 [] expected a metric such as `roi` after `by`, found the end of the text
  > show a at month
  > show \u{202E}a
  E0103 [\u{202E}] the character U+202E means nothing here
    = texts stand between double quotes; a comment begins with `#`
  > show 10.5.3
  E0111 [10.5.3] `10.5.3` has more than one decimal point
    = write one point, before the decimals
  > check members at month 3 > 5 members with 80% confidence; verdict
  > show a;;show b
  > use
  > correlate a, b
  E0202 [] expected `by` and a correlation, found the end of the text
    = write, for example, `correlate bought.real, outreach.real by 0.6`
  > fn f(a b) = 2
  E0204 [b] expected `,` or `)` for the `(`, found `b`
  > fn twice(x) = 2 * x\nshow twice(2,)
  > let x = [\n  1,\n  2\n]
  > source x {\n  pay $10\n\nsource y {\n  pay $5\n}  …
  E0204 [{] expected `}` for the `{`, found the end of the line
  """#
