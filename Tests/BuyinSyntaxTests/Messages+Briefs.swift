/// What is said about lines typed as in a brief, a table or a letter; see `MessageTests` for the
/// notation.
let messagesOfBriefs = #"""
  > show 1 1/2 hours
  E0203 [1] expected the end of the line, found `1`
    = write `show 1.5 hours`
  > show 1:30 hours
  E0203 [:] expected the end of the line, found `:`
    = write `show 1.5 hours`
  > let t = a few hours
  E0247 [a few hours] `a few` does not say how many
    = write what would not surprise you, such as `let t = 2 to 5 hours`
  > let n = hundreds of followers
  E0247 [hundreds of followers] `hundreds` does not say how many
    = write what would not surprise you, such as `let n = 200 to 900 followers`
  > let n = a dozen posts
  E0252 [a dozen posts] a number is written in digits, and this is `a dozen posts`
    = write `let n = 12 posts`
  > let n = half of 2000 followers
  E0252 [half] a number is written in digits, and this is `half`
    = write `let n = 50% of 2000 followers`
  > source x {\n  interested about half\n}
  E0247 [about half] `about` does not say how far off the number may be
    = write what would not surprise you, such as `interested 40% to 60%`
  > source x {\n  interested 5% or so\n}
  E0247 [5% or so] `or so` does not say how far off the number may be
    = write what would not surprise you, such as `interested 4% to 6%`
  > source x {\n  work 20 hours max\n}
  E0247 [20 hours max] `max` says the upper end alone, and a range has two
    = write what would not surprise you, such as `work 4 to 20 hours`
  > source x {\n  work 20 hours or more\n}
  E0247 [20 hours or more] `or more` says the lower end alone, and a range has two
    = write what would not surprise you, such as `work 20 to 60 hours`
  > show 20% off $500
  E0203 [$] expected the end of the line, found `$`
    = write `show 80% of $500`
  > let x = 2 hours per week over 6 months
  E0242 [over] `over` does not say how long something goes on
    = for the sum of it write `let x = 2 hours per week * 6 months`
  > show 3 posts at $200 each
  E0244 [$200 each] `$200` is money, and can't be `each` as well
    = say for each of what: `show 3 posts at $200 per post`
  > source x {\n  cpm $8\n}
  E0251 [cpm] `cpm` is a price per 1000 impressions, which a plan says in words
    = write `pay 20,000 impressions at $8 per 1000 impressions`, with your own number of impressions
  > source x {\n  cpc: $0.50\n}
  E0251 [cpc] `cpc` is a price per click, which a plan says in words
    = write `pay 200 clicks at $0.50 per click`, with your own number of clicks
  > source x {\n  pay: $8\n  real: 90%\n  followers: 20\n}
  E0215 [:] no `:` belongs after the name of a field
    = leave the `:` out, here and in 2 other lines: `pay $8`
  > source x { followers:200 }
  E0215 [:] no `:` belongs after the name of a field
    = leave the `:` out: `followers 200`
  > start March 2026
  E0207 [start] no line of a plan begins with `start`
    = write `begins 2026-03-01`
  > begins 15 March 2026
  E0203 [2026] expected the end of the line, found `2026`
    = write `begins 2026-03-15`
  > duration: 6 months
  E0207 [duration] no line of a plan begins with `duration`
    = write `horizon 6 months`
  > name: Spring campaign
  E0207 [name] no line of a plan begins with `name`
    = write `campaign "Spring campaign"`
  > horizon 6 months from 2026-03-01
  E0203 [from] expected the end of the line, found `from`
    = write `horizon 6 months; begins 2026-03-01`
  > budget: $500
  E0206 [:] expected `{` after `budget`, found `:`
    = the lines of a block stand between braces: `budget { cash $500 }`
  > goal 100 members
  E0206 [100] expected `{` after `goal`, found `100`
    = the lines of a block stand between braces: `goal enough { need members >= 100 members with 80% confidence }`
  > scenario worst { a.leave 20% per month }
  E0214 [a.leave] a line that changes `a.leave` begins with `set`
    = write `set a.leave = 20% per month`
  > what if pay $20
  E0211 [$] expected `=` after `what if pay`, found `$`
    = write `what if pay = $20`
  > what is a.cost
  E0207 [what] no line of a plan begins with `what`
    = write `show a.cost`
  > is a better than b
  E0207 [is] no line of a plan begins with `is`
    = to ask which source is the better buy write `verdict`
  > show me the cost of a
  E0203 [the] expected the end of the line, found `the`
    = write `show a.cost`
  > show me a.cost
  E0203 [a] expected the end of the line, found `a`
    = write `show a.cost`
  > show a.cost please
  E0203 [please] expected the end of the line, found `please`
    = write `show a.cost`
  > show a.cost a.members
  E0203 [a] expected the end of the line, found `a`
    = write `show a.cost, a.members`
  > show a.members after 3 months
  E0203 [after] expected the end of the line, found `after`
    = write `show a.members at month 3`
  > compare a, b by members
  E0203 [by] expected the end of the line, found `by`
    = write `show a.members, b.members`
  > verdict a vs b
  E0203 [a] expected the end of the line, found `a`
    = to weigh these write `verdict between a, b`
    = a remark begins with `#`: `verdict  # a vs b`
  > verdict on profit
  E0203 [on] expected the end of the line, found `on`
    = to go by a result write `verdict by profit`
    = to weigh some of the options write `verdict between profit, …`
    = a remark begins with `#`: `verdict  # on profit`
  > budget\n  cash: $800\nverdict
  E0206 [] expected `{` after `budget`, found the end of the line
    = put `{` at the end of this line, and `}` on a line of its own behind the last one
  > budget:\n  cash $800\n  time 30 hours\nverdict
  E0206 [] expected `{` after `budget`, found the end of the line
    = put `{` at the end of this line, and `}` on a line of its own behind the last one
  > source flyers "Flyers"\n  pay $20\nverdict
  E0206 [] expected `{` after `source flyers "Flyers"`, found the end of the line
    = put `{` at the end of this line, and `}` on a line of its own behind the last one
  > Campaign: Podcast growth
  E0202 [Podcast] expected a text between double quotes, found `Podcast`
    = write, for example, `campaign "Podcast growth"`
  > Budget: $2,000
  E0206 [:] expected `{` after `Budget`, found `:`
    = the lines of a block stand between braces: `budget { cash $2,000 }`
  > budget { cash $5000, time 100 hours, wage $30/hr }
  E0203 [100] expected the end of the line, found `100`
    = write `cash $5000; time 100 hours; wage $30/hr`
  > goal enough { members > 50 }
  E0202 [members] expected `need` before a condition, found `members`
    = write, for example, `need members > 50 members with 80% confidence`
  > goal enough { roi > 2 with 60% confidence }
  E0202 [roi] expected `need` before a condition, found `roi`
    = write, for example, `need roi > 2 with 60% confidence`
  > source x {\n  pay -> $10\n}
  E0215 [->] no `->` belongs after the name of a field
    = write `pay $10`
  > source x {\n  pay 500,- €\n}
  E0110 [500,-] an amount without cents ends with its digits, and this is `500,-`
    = write `500`
  > source x {\n  pay EUR 500\n}
  E0250 [EUR 500] a currency stands behind its amount, and `EUR` stands before it
    = write `pay 500 EUR`
  > source x {\n  pay US$10\n}
  E0250 [US$10] a currency stands behind its amount, and `US` stands before it
    = write `pay $10`
  > source x {\n  pay CA$ 10\n}
  E0250 [CA$ 10] a currency stands behind its amount, and `CA` stands before it
    = write `pay 10 CAD`
  > source x {\n  pay $10 k\n}
  E0244 [$10 k] `$10` is money, and can't be `k` as well
    = write `pay $10k`
  > source x {\n  pay $1.000,50\n}
  E0111 [1.000,50] `1.000,50` has a comma behind its point
    = write `1,000.50`
  > source x {\n  pay $1'000\n}
  E0115 [1'000] commas group the thousands of a number, and this is `1'000`
    = write `1,000`
  > source x {\n  pay $500 monthly\n}
  E0241 [monthly] expected `per month`, found `monthly`
    = write `pay $500 per month`
  > source x {\n  pay $500 p.m.\n}
  E0241 [p.m.] expected `per month`, found `p.m.`
    = write `pay $500 per month`
  > source x {\n  pay $50 a month for 6 months\n}
  E0242 [for] `for` does not say how long something goes on
    = for the sum of it write `pay $50 per month * 6 months`
    = if the whole ends then, write two lines: `pay $50 per month; lasts 6 months`
  > source x {\n  pay $50 to $80 per month for 6 months\n}
  E0242 [for] `for` does not say how long something goes on
    = for the sum of it write `pay ($50 to $80 per month) * 6 months`
    = if the whole ends then, write two lines: `pay $50 to $80 per month; lasts 6 months`
  > source x {\n  leave 10% a month for 6 months\n}
  E0242 [for] `for` does not say how long something goes on
    = write `leave over(10% per month, 6 months)`
  > show 10% per month for 12 months
  E0242 [for] `for` does not say how long something goes on
    = write `show over(10% per month, 12 months)`
  > source x {\n  pay $50 x 6\n}
  E0249 [x] `x` is a letter, and does not multiply
    = write `pay $50 * 6`
  > source x {\n  pay 6x$50\n}
  E0249 [x] `x` is a letter, and does not multiply
    = write `pay 6*$50`
  > source x {\n  pay between $10 and $20\n}
  E0248 [between $10 and] a range is written with `to` between its ends
    = write `pay $10 to $20`
  > source x {\n  pay from $10 to $20\n}
  E0248 [from $10 to] a range is written with `to` between its ends
    = write `pay $10 to $20`
  > source x {\n  pay $200 ± 50\n}
  E0248 [±] a range is written with `to` between its ends
    = write `pay $150 to $250`
  > source x {\n  pay $200 +/- 10%\n}
  E0248 [+/-] a range is written with `to` between its ends
    = write `pay $180 to $220`
  > source x {\n  real 50% ± 10%\n}
  E0248 [±] a range is written with `to` between its ends
    = write `real 40% to 60%`
  > source x {\n  pay approx. $200 a month\n}
  E0247 [approx. $200 a month] `approx.` does not say how far off the number may be
    = write what would not surprise you, such as `pay $160 to $240 per month`
  > source x {\n  pay up to $500\n}
  E0247 [up to $500] `up to` says the upper end alone, and a range has two
    = write what would not surprise you, such as `pay $100 to $500`
  > source x {\n  pay at least $10\n}
  E0247 [at least $10] `at least` says the lower end alone, and a range has two
    = write what would not surprise you, such as `pay $10 to $30`
  > source x {\n  pay <= $500\n}
  E0247 [<= $500] `<=` says the upper end alone, and a range has two
    = write what would not surprise you, such as `pay $100 to $500`
  > source x {\n  pay $500+\n  followers 100\n}
  E0247 [$500+] `+` says the lower end alone, and a range has two
    = write what would not surprise you, such as `pay $500 to $1500`
  > source x {\n  real >80%\n}
  E0247 [>80%] `>` says the lower end alone, and a range has two
    = write what would not surprise you, such as `real 80% to 99%`
  > source x {\n  followers ~2k\n}
  E0247 [~2k] `~` does not say how far off the number may be
    = write what would not surprise you, such as `followers 1.6k to 2.4k`
  > source x {\n  pay about 10 to 20 hours\n}
  E0247 [about 10 to 20 hours] `about` does not say how far off the number may be
    = write what would not surprise you, such as `pay 10 to 20 hours`
  > source x {\n  pay $200 one-off\n}
  E0244 [$200 one-off] `$200` is money, and can't be `one-off` as well
    = an amount without `per` is paid once; a remark begins with `#`: `pay $200  # one-off`
  > source x {\n  pay $0.10 each\n}
  E0244 [$0.10 each] `$0.10` is money, and can't be `each` as well
    = say for each of what: `pay $0.10 per follower`
  > source x {\n  pay $200 plus $50 per month\n}
  E0203 [plus] expected the end of the line, found `plus`
    = between several amounts stands a comma: `pay $200, $50 per month`
  > source x {\n  pay $10 followers 200\n}
  E0203 [followers] expected the end of the line, found `followers`
    = two lines on one have a `;` between: `pay $10; followers 200`
  > source x {\n  pay $5 CPM\n}
  E0251 [CPM] `CPM` is a price per 1000 impressions, which a plan says in words
    = write `pay 20,000 impressions at $5 per 1000 impressions`, with your own number of impressions
  > source x {\n  pay CPC $2\n}
  E0251 [CPC $2] `CPC` is a price per click, which a plan says in words
    = write `pay 200 clicks at $2 per click`, with your own number of clicks
  > show $5 CPM
  E0251 [CPM] `CPM` is a price per 1000 impressions, which a plan says in words
    = write `show $5 per 1000 impressions`
  > source x {\n  ad spend $200\n}
  E0257 [ad spend] a line begins with one word, and `ad spend` are several
    = write `pay $200`
  > source x {\n  churn rate 5%\n}
  E0257 [churn rate] a line begins with one word, and `churn rate` are several
    = write `leave 5% per month`
  > source x {\n  engagement rate: 3% per month\n}
  E0257 [engagement rate] a line begins with one word, and `engagement rate` are several
    = write `engage 3% per month`
  > source x {\n  open rate 20%\n}
  E0257 [open rate] a line begins with one word, and `open rate` are several
    = write `interested 20%`
  > budget {\n  hourly rate $20\n}
  E0257 [hourly rate] a line begins with one word, and `hourly rate` are several
    = write `wage $20 per hour`
  > source x {\n  work 3x per week\n}
  E0249 [x] a number alone says how often, without `x`
    = write `work 3 per week`
  > source x {\n  work 3 times a week\n}
  E0249 [times] a number alone says how often, without `times`
    = write `work 3 per week`
  > source x {\n  work half an hour per post\n}
  E0252 [half an hour] a number is written in digits, and this is `half an hour`
    = write `work 0.5 hours per post`
  > source x {\n  work one hour per week\n}
  E0252 [one hour] a number is written in digits, and this is `one hour`
    = write `work 1 hour per week`
  > source x {\n  followers two thousand\n}
  E0252 [two thousand] a number is written in digits, and this is `two thousand`
    = write `followers 2 thousand`
  > horizon half a year
  E0252 [half a year] a number is written in digits, and this is `half a year`
    = write `horizon 6 months`
  > source x {\n  - pay $10\n}
  E0254 [-] a line of a plan begins without `-`
    = write `pay $10`
  > source x {\n  1. pay $10\n}
  E0254 [1.] a line of a plan begins without `1.`
    = write `pay $10`
  > • verdict
  E0254 [•] a line of a plan begins without `•`
    = write `verdict`
  > source x {\n  pay $10 // from the offer\n}
  E0253 [//] a remark begins with `#`, not with `//`
    = write `# from the offer`
  > show 5 -- a remark
  E0253 [--] a remark begins with `#`, not with `--`
    = write `# a remark`
  > /* a comment */
  E0253 [/*] a remark begins with `#`, not with `/*`
    = write `# a comment`
  > <!-- a comment -->
  E0253 [<!--] a remark begins with `#`, not with `<!--`
    = write `# a comment`
  > source x {\n  pay $10.\n}
  E0255 [.] a line of a plan ends without `.`
    = write `pay $10`
  > verdict?
  E0255 [?] a line of a plan ends without `?`
    = write `verdict`
  > verdict!
  E0255 [!] a line of a plan ends without `!`
    = write `verdict`
  > show bought's cost
  E0103 ['] `'` means nothing here
    = a part is named with a point: `bought.cost`
  > show bought’s cost
  E0103 [’] `’` means nothing here
    = a part is named with a point: `bought.cost`
  > show bought cost
  E0203 [cost] expected the end of the line, found `cost`
    = a part is named with a point: `show bought.cost`
    = a remark begins with `#`: `show bought  # cost`
  > verdict please
  E0203 [please] expected the end of the line, found `please`
    = write `verdict`
  > show $5 plus $3
  E0203 [plus] expected the end of the line, found `plus`
    = between several amounts stands a comma: `show $5, $3`
  > show bought plus outreach
  E0203 [plus] expected the end of the line, found `plus`
    = to add write `show bought + outreach`
    = a remark begins with `#`: `show bought  # plus outreach`
  > compare bought vs outreach
  E0219 [vs] expected `,` between names, found `vs`
    = write `compare bought, outreach`
  > compare bought vs. outreach
  E0219 [vs] expected `,` between names, found `vs`
    = write `compare bought, outreach`
  > compare bought to outreach
  E0219 [to] expected `,` between names, found `to`
    = write `compare bought, outreach`
  > compare bought outreach
  E0219 [outreach] expected `,` between names, found `outreach`
    = write `compare bought, outreach`
  > bought vs outreach
  E0207 [bought] no line of a plan begins with `bought`
    = write `compare bought, outreach`
  > which is better, bought or outreach?
  E0207 [which] no line of a plan begins with `which`
    = to ask which source is the better buy write `verdict`
  > what if bought.interested is 5%
  E0211 [is] expected `=` after `what if bought.interested`, found `is`
    = write `what if bought.interested = 5%`
  > what if bought.interested -> 5%
  E0212 [->] expected `=`, found `->`
    = write `what if bought.interested = 5%`
  > what if bought.interested doubles
  E0211 [doubles] expected `=` after `what if bought.interested`, found `doubles`
    = write `what if bought.interested = bought.interested * 2`
  > set bought.leave to 5% per month
  E0211 [to] expected `=` after `set bought.leave`, found `to`
    = write `set bought.leave = 5% per month`
  > let price be $10
  E0211 [be] expected `=` after `price`, found `be`
    = write `let price = $10`
  > let x := 5
  E0212 [:=] expected `=`, found `:=`
    = write `let x = 5`
  > let my budget = $500
  E0210 [my budget] a name is one word, and this is `my budget`
    = write `let my_budget = $500`
  > let b=$500,c=3
  E0203 [,] a `let` defines one name, and behind this comma stands another
    = write a line for each, or `let b=$500; let c=3`
  > let 2x = 5
  E0210 [2x] a name begins with a letter, and this is `2x`
    = write `let x2 = 5`
  > var x = 5
  E0207 [var] no line of a plan begins with `var`
    = write `let x = 5`
  > whatif x = 5
  E0207 [whatif] no line of a plan begins with `whatif`
    = write `what if x = 5`
  > source fb ads {\n}
  E0210 [fb ads] a name is one word, and this is `fb ads`
    = write `source fb_ads "Fb ads" {`
  > source ads: {\n}
  E0213 [:] no `:` belongs before the brace of a block
    = write `source ads {`
  > source ads = {\n}
  E0213 [=] no `=` belongs before the brace of a block
    = write `source ads {`
  > source 1st \"First\" {\n}
  E0210 [1st] a name begins with a letter, and this is `1st`
    = write `source st1 "First" {`
  > Source ads {\n}
  E0256 [Source] the words of the language have small letters, and this is `Source`
    = write `source ads {`
  > SHOW $5
  E0256 [SHOW] the words of the language have small letters, and this is `SHOW`
    = write `show $5`
  > Let x = 5
  E0256 [Let] the words of the language have small letters, and this is `Let`
    = write `let x = 5`
  > use rates.buyin
  E0202 [rates.buyin] the name of a file stands between double quotes
    = write `use "rates.buyin"`
  > import \"rates.buyin\"
  E0207 [import] no line of a plan begins with `import`
    = write `use "rates.buyin"`
  > 1 EUR = 1.1 USD
  E0214 [1 EUR] nothing says that this is a rate
    = write `rate 1 EUR = 1.1 USD`
  > budget 40 hours
  E0206 [40] expected `{` after `budget`, found `40`
    = the lines of a block stand between braces: `budget { time 40 hours }`
  > wage $20 per hour
  E0207 [wage] no line of a plan begins with `wage`
    = `wage` is a line of a block: `budget { wage $20 per hour }`
  > help verdict
  E0207 [help] no line of a plan begins with `help`
    = at the command line type `buyin help`, in a session `:help`
  > show 3 in 40
  E0203 [in] expected the end of the line, found `in`
    = for successes in trials write `show 3 out of 40`
  > Hi Anna,\nplease look at this\nand tell me soon\nBest regards\nTom
  E0258 [Hi Anna,\nplease look at this\nand tell me soon\nBest regards\nTom] these 5 lines are no lines of a plan
    = to keep them as remarks put `#` before each: `# Hi Anna,`
  > source;pay;followers;real\nads;$10;2000;50%
  E0258 [source;pay;followers;real\nads;$10;2000;50%] this is a table of 2 lines, and a plan has none
    = write a block for each row: `source ads { pay $10; followers 2000; real 50% }`
  > print bought.cost
  E0202 [bought] expected a text between double quotes, found `bought`
    = write, for example, `print "{bought.cost}"`
  > campaign Ten dollar fans
  E0202 [Ten] expected a text between double quotes, found `Ten`
    = write, for example, `campaign "Ten dollar fans"`
  > let x = $50 per month for 6 months
  E0242 [for] `for` does not say how long something goes on
    = for the sum of it write `let x = $50 per month * 6 months`
  > Source ads {\n  pay $10\n}
  E0256 [Source] the words of the language have small letters, and this is `Source`
    = write `source ads {`
  > source;pay;followers;real\nads;$10;2000;50%\nposts;$5;100;90%
  E0258 [source;pay;followers;real\nads;$10;2000;50%\nposts;$5;100;90%] this is a table of 3 lines, and a plan has none
    = write a block for each row: `source ads { pay $10; followers 2000; real 50% }`
  """#
