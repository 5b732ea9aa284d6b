extension Library {
  /// What others measured on Facebook pages.
  static let facebookBenchmarks = Library(
    "benchmarks.facebook", summary: "what others measured on Facebook pages",
    """
    # Most of these are figures of those who sell tools for the trade: see who counted, when, and
    # per what. Where two of them disagree, the range holds both.

    # 0.09% in 2019, 0.06% in 2022 (Rival IQ); 0.15% in 2025 (Socialinsider).
    let post_engage "per follower and post; Rival IQ 2019, 2022, Socialinsider 2025" =
      0.06% to 0.15%

    # The median of the 360 unpaid posts is 2.8%; nine in ten lie between these ends.
    let post_reach "share of fans, per post; one brand's page in 2014, Moro, Rita and Vala 2016" =
      0.5% to 18.6%

    # The median of the same posts is 12.7%; nine in ten lie between these ends.
    let reached_engage "share of those reached, per post; Moro, Rita and Vala 2016" = 3.4% to 26%

    # About 2%. The report gives no spread: the range around it is assumed.
    let advertised_engage "share of fans won by adverts; US State Department, ISP-I-13-28, 2013; assumed range" =
      1% to 4%

    # 0.0101 EUR. The study gives one figure: the range around it is assumed.
    let bought_price "NATO StratCom COE, Falling Behind, 2019; assumed range" =
      0.005 to 0.02 EUR per follower
    """)
}
