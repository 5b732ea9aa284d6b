/// What is said about lines that newcomers typed in their first plans; see `MessageTests` for the
/// notation.
let messagesOfNewcomers = #"""
  > source ads {\n  interested 5..10\n}
  E0203 [..] expected the end of the line, found `..`
    = a range is written `interested 5% to 10%`
    = whole numbers stand in a list: `[1..5]`
  > source ads {\n  pay $1,000 for 3 months\n}
  E0242 [for] `for` does not say how long something goes on
    = for so much in all write `pay $1,000`
    = for so much each month write two lines: `pay $1,000 per month; lasts 3 months`
  > source ads {\n  work 20 hours for 3 months\n}
  E0242 [for] `for` does not say how long something goes on
    = for so much in all write `work 20 hours`
    = for so much each month write two lines: `work 20 hours per month; lasts 3 months`
  > source ads {\n  work 20 hours x $25\n}
  E0249 [x] `x` is a letter, and does not multiply
    = write `work 20 hours at $25 per hour`
  > source ads {\n  work $25 x 20 hours\n}
  E0249 [x] `x` is a letter, and does not multiply
    = write `work 20 hours at $25 per hour`
  > source ads {\n  pay 250,000 impressions at CPM $7\n}
  E0251 [CPM $7] `CPM` is a price per 1000 impressions, which a plan says in words
    = write `pay 250,000 impressions at $7 per 1000 impressions`
  > source ads {\n  leave 5% monthly churn\n}
  E0241 [monthly] expected `per month`, found `monthly`
    = write `leave 5% per month`
  > source ads {\n  churn 6% monthly\n}
  E0241 [monthly] expected `per month`, found `monthly`
    = write `leave 6% per month`
  > source ads {\n  interested two thirds\n}
  E0252 [two thirds] a number is written in digits, and this is `two thirds`
    = write `interested 67%`
  > source ads {\n  engage two percent\n}
  E0252 [two percent] a number is written in digits, and this is `two percent`
    = write `engage 2% per month`
  > source ads {\n  followers 1.5m followers\n}
  E0108 [1.5m] millions have a capital letter, and this is `1.5m`
    = for millions write `1.5M`
    = for minutes write `1.5 minutes`
  > source ads {\n  work 20 ± 5 hours\n}
  E0248 [±] a range is written with `to` between its ends
    = write `work 15 to 25 hours`
  > source ads {\n  followers a dozen per week\n}
  E0252 [a dozen] a number is written in digits, and this is `a dozen`
    = write `followers 12 per week`
  > source ads {\n  pay $600 in February\n}
  E0203 [in] expected the end of the line, found `in`
    = a source has one time to start, on a line of its own: `pay $600; start 2 months`, with your own length of time
  > source ads {\n  followers 4000 on launch day\n}
  E0203 [on] expected the end of the line, found `on`
    = a source has one time to start, on a line of its own: `followers 4000; start 2 months`, with your own length of time
  > source ads {\n  pay $1,500 per month from month 2\n}
  E0203 [from] expected the end of the line, found `from`
    = a source has one time to start, on a line of its own: `pay $1,500 per month; start 1 month`
  > source ads {\n  pay $1,500 per month until May\n}
  E0203 [until] expected the end of the line, found `until`
    = a source has one time to last, on a line of its own: `pay $1,500 per month; lasts 3 months`, with your own length of time
  > source ads {\n  pay £15 p/h\n}
  E0241 [p/h] expected `per hour`, found `p/h`
    = write `pay £15 per hour`
  > source ads {\n  pay CHF 1'200\n}
  E0250 [CHF 1'200] a currency stands behind its amount, and `CHF` stands before it
    = write `pay 1,200 CHF`
  > source ads {\n  followers 40 to 90 per month (roughly)\n}
  E0203 [(] expected the end of the line, found `(`
    = a remark begins with `#`: `followers 40 to 90 per month  # roughly`
  > source ads {\n  start 15 July 2026\n}
  E0202 [15 July 2026] expected how long after the beginning of the plan, found `15 July 2026`
    = write, for example, `start 2 months`
  > source ads {\n  starts in 2 weeks\n}
  E0202 [in 2 weeks] expected how long after the beginning of the plan, found `in 2 weeks`
    = write, for example, `start 2 weeks`
  > source ads {\n  start next month\n}
  E0202 [next month] expected how long after the beginning of the plan, found `next month`
    = write, for example, `start 1 month`
  > source ads {\n  10,000 followers for $49\n}
  E0202 [10,000] expected a field's name at the beginning of the line, found `10,000`
    = write, for example, `followers 10,000; pay $49`
  > source ads {\n  40 leads per month\n}
  E0202 [40] expected a field's name at the beginning of the line, found `40`
    = write, for example, `followers 40 per month`
  > source ads {\n  3 posts/week\n}
  E0202 [3] expected a field's name at the beginning of the line, found `3`
    = write, for example, `posts 3 per week`
  > source ads {\n  30 min per post\n}
  E0202 [30] expected a field's name at the beginning of the line, found `30`
    = write, for example, `work 30 min per post`
  > source ads {\n  $300 per month\n}
  E0202 [$] expected a field's name at the beginning of the line, found `$`
    = write, for example, `pay $300 per month`
  > source ads {\n  7 signatures\n}
  E0202 [7] expected a field's name at the beginning of the line, found `7`
  > source ads {\n  work 20+ hours\n}
  E0247 [20+ hours] `+` says the lower end alone, and a range has two
    = write what would not surprise you, such as `work 20 to 60 hours`
  > source ads {\n  pay: $300, work: 3 hrs a week, followers: 40\n}
  E0202 [:] expected one field on a line, without `:`, found `:`
    = write, for example, `pay $300; work 3 hrs per week; followers 40`
  > check a >= 5 with 90% sure
  E0221 [] expected `confidence` after `90%`, found `sure`
    = write `check a >= 5 with 90% confidence`
  > check a >= 5 with confidence 90%
  E0221 [confidence] expected `confidence` after `with`, found `confidence`
    = write `check a >= 5 with 90% confidence`
  > begins March 3rd, 2027
  E0203 [3] expected the end of the line, found `3`
    = write `begins 2027-03-03`
  > show ads cost per member
  E0203 [cost] expected the end of the line, found `cost`
    = write `show ads.cost_per_member`
  > what if we double the budget
  E0203 [double] expected the end of the line, found `double`
    = a change names a line and its new value: `what if ads.pay = $400`
  > budget is $800
  E0206 [$] expected `{` after `budget`, found `$`
    = the lines of a block stand between braces: `budget { cash $800 }`
  > audience 40,000 followers
  E0206 [40,000] expected `{` after `audience`, found `40,000`
    = the lines of a block stand between braces: `audience { followers 40,000; interested 5% to 20% }`
  > horizon until 30 September 2027
  E0203 [30] expected the end of the line, found `30`
    = a horizon is a length of time, from the beginning of the plan on: `horizon 12 months`
  > Will I reach 500 members with $6,000?
  E0207 [Will] no line of a plan begins with `Will`
    = write `check all.members >= 500 members with 80% confidence`
  > how do I start?
  E0207 [how] no line of a plan begins with `how`
    = at the command line type `buyin help`, in a session `:help`
  > existing followers 40,000
  E0207 [existing] no line of a plan begins with `existing`
    = write `audience { followers 40,000; interested 5% to 20% }`
  > campaign ‘title’
  E0103 [‘] `‘` means nothing here
    = texts stand between double quotes: `"title"`
  > source a "Our ads {\n  pay $9\n}
  E0104 ["Our ads {] this text has no closing quote on its line
    = end the text with `"`
  > Channel;Cost;Followers;Interested;Engage\nFacebook;300 €;400;12,5 %;8 %\nFlyer;120 €;80;40 %;15 %
  E0258 [Channel;Cost;Followers;Interested;Engage\nFacebook;300 €;400;12,5 %;8 %\nFlyer;120 €;80;40 %;15 %] this is a table of 3 lines, and a plan has none
    = write a block for each row: `source facebook { pay 300 €; followers 400; interested 12.5 %; engage 8 % per month }`
  > tier,followers,fee\nnano,5000,$100\nmicro,50000,$800
  E0258 [tier,followers,fee\nnano,5000,$100\nmicro,50000,$800] this is a table of 3 lines, and a plan has none
    = write a block for each row: `source nano { followers 5000; pay $100 }`
  > | Tier | Followers | Price |\n|---|---|---|\n| nano | 5,000 | $100 |
  E0258 [| Tier | Followers | Price |\n|---|---|---|\n| nano | 5,000 | $100 |] this is a table of 2 lines, and a plan has none
    = write a block for each row: `source nano { followers 5,000; pay $100 }`
  > person,mood,day\nAnn,good,3\nTom,bad,4
  E0258 [person,mood,day\nAnn,good,3\nTom,bad,4] this is a table of 3 lines, and a plan has none
    = write a block for each row: `source ads { pay $10; followers 2000 }`
  """#
