extension Library {
  /// What influencers ask, and what their followers do.
  static let influencerBenchmarks = Library(
    "benchmarks.influencers", summary: "what influencers ask, and how their followers react",
    """
    # Fees for a post on Instagram: one vendor's list, without a year.
    let nano_fee "undated: reach-influencers.com, a vendor's list" = 10 to 100 USD per post
    let micro_fee "undated: reach-influencers.com, a vendor's list" = 100 to 500 USD per post
    let mid_fee "undated: reach-influencers.com, a vendor's list" = 500 to 5,000 USD per post
    let macro_fee "undated: reach-influencers.com, a vendor's list" = 5,000 to 10,000 USD per post

    # How many of the followers react to a post. The list has one figure for each platform; the range
    # goes from the lowest, YouTube, over Instagram to the highest, TikTok.
    let nano_react "YouTube to TikTok; organicmediabuying.com, a vendor's list, 2025" =
      3.2% to 10.3% per follower per post
    let micro_react "YouTube to TikTok; organicmediabuying.com, a vendor's list, 2025" =
      2.1% to 8.1% per follower per post
    let mid_react "YouTube to TikTok; organicmediabuying.com, a vendor's list, 2025" =
      1.5% to 6.3% per follower per post
    let macro_react "YouTube to TikTok; organicmediabuying.com, a vendor's list, 2025" =
      1.2% to 5.5% per follower per post
    let mega_react "YouTube to TikTok; organicmediabuying.com, a vendor's list, 2025" =
      0.9% to 4.9% per follower per post

    # Instagram alone: 4.8%, 2.4%, 1.8%, 1.5% and 0.9%; the ranges around them are assumed.
    let instagram_nano_react "organicmediabuying.com, a vendor's list, 2025; assumed range" =
      3.4% to 6.8% per follower per post
    let instagram_micro_react "organicmediabuying.com, a vendor's list, 2025; assumed range" =
      1.7% to 3.4% per follower per post
    let instagram_mid_react "organicmediabuying.com, a vendor's list, 2025; assumed range" =
      1.3% to 2.5% per follower per post
    let instagram_macro_react "organicmediabuying.com, a vendor's list, 2025; assumed range" =
      1.1% to 2.1% per follower per post
    let instagram_mega_react "organicmediabuying.com, a vendor's list, 2025; assumed range" =
      0.6% to 1.3% per follower per post
    """)

  /// What bought followers cost, and what is behind them.
  static let boughtBenchmarks = Library(
    "benchmarks.bought", summary: "what bought followers cost, and what is behind them",
    """
    # In the US, buying fake followers to look more influential breaks 16 CFR 465.8, in force since
    # 2024-10-21: up to $51,744 for each knowing violation.

    # 0.0026, 0.0041, 0.0101 and 0.022 EUR: the study has one figure for each platform, and the
    # ranges around them are assumed.
    let instagram_price "NATO StratCom COE, Falling Behind, 2019; assumed range" =
      0.0013 to 0.0052 EUR per follower
    let x_price "NATO StratCom COE, Falling Behind, 2019; assumed range" =
      0.002 to 0.008 EUR per follower
    let facebook_price "NATO StratCom COE, Falling Behind, 2019; assumed range" =
      0.005 to 0.02 EUR per follower
    let youtube_price "NATO StratCom COE, Falling Behind, 2019; assumed range" =
      0.011 to 0.044 EUR per follower

    # About 21% were gone within 30 days; the range around it is assumed.
    let purge "NATO StratCom COE, Falling Behind, 2019; assumed range" = 18% to 24% per month

    # Centre 5%. Bracketed by some 25% of likes from adverts judged fake, and 1% of fans from adverts
    # who engage.
    let real "assumption: share that is real and within reach; no published estimate" = 1% to 20%
    """)

  /// How people in a community behave.
  static let communityBenchmarks = Library(
    "benchmarks.communities", summary: "how people in communities take part, stay and pass on",
    """
    # Of those in a community, who contributes.
    let public_active "share of a public community; Nielsen, 2006" = 1% to 10%

    # Up to 23% in large private communities, up to 33% in small ones.
    let private_active "share of a private community; Higher Logic, 2020; assumed lower end" =
      10% to 33%

    # What one re-share brings in further ones: 70% to 95% of cascades have none.
    let offspring "re-shares of a re-share; Goel, Watts and Goldstein, 2012" = 0.05 to 0.35

    # 53.8% against 38.3% adopted a behaviour in clustered and random networks: an odds ratio of 1.88.
    let bond "odds ratio; Centola, 2010; assumed lower end" = 1.2 to 1.9

    # The shape of a negative binomial over the posts of one page is about 0.31; the range is assumed.
    let uneven "one brand's page in 2014, Moro, Rita and Vala 2016; assumed range" = 0.2 to 0.5

    # What a small endorsement multiplied success by, in new groups. Popular pages gained nothing
    # (Zhou et al. 2023).
    let lift "new groups only; van de Rijt et al., 2014" = 1.17 to 1.79

    # How far accounts with nobody behind them dilute the reach of a page.
    let dilution "assumption: no published estimate" = uniform(0, 1)
    """)

  /// What visits and letters turn into, and what making takes.
  static let conversionBenchmarks = Library(
    "benchmarks.conversion", summary: "what visits and mails turn into, and what a text takes",
    """
    # 2.3% of the visitors of a site, 3.8% of those of a landing page for software.
    let site "share of visitors; First Page Sage, Unbounce 2024" = 2.3% to 3.8%
    let mail "undated: share of readers, Mailchimp" = 2% to 5%

    # 4 hours 10 minutes on average; the range around it is assumed.
    let article_labour "a blog post; Orbit Media, 2022; assumed range" = 2.5 to 7 hours per post
    """)
}
