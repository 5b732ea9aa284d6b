extension Library {
  /// What others measured on Facebook pages.
  static let facebookBenchmarks = Library(
    "benchmarks.facebook", summary: "what others measured on Facebook pages",
    """
    # Most of these are figures of those who sell tools for the trade: see who counted, when, and
    # per what. Where two of them disagree, the range holds both.

    # 0.09% in 2019, 0.06% in 2022 (Rival IQ); 0.15% in 2025 (Socialinsider).
    let post_engage "Rival IQ 2019, 2022, Socialinsider 2025" = 0.06% to 0.15% per follower per post

    # 5.07%. One figure: the range around it is assumed.
    let impression_engage "Buffer, 2025; assumed range" = 3.5% to 7% per impression per post

    # The median of the 360 unpaid posts is 2.8%; nine in ten lie between these ends.
    let post_reach "share of fans, per post; one brand's page in 2014, Moro, Rita and Vala 2016" =
      0.5% to 18.6%

    # The median of the same posts is 12.7%; nine in ten lie between these ends.
    let reached_engage "one brand's page in 2014, Moro, Rita and Vala 2016" =
      3.4% to 26% per viewer per post

    # 12.05% of fans in October 2013, 6.15% in February 2014, 2.11% where a page had over 500,000.
    let reach_2014 "share of fans, per post; Ogilvy, 2014" = 2.11% to 12.05%

    # 0.45% of fans talk about a brand's page in a week, 0.66% at the best brands.
    let talk "Nelson-Field, Riebe and Sharp, 2012; assumed lower end" =
      0.3% to 0.66% per follower per week

    # About 2%. The report gives no spread: the range around it is assumed.
    let advertised_engage "share of fans won by adverts; US State Department, ISP-I-13-28, 2013; assumed range" =
      1% to 4%

    let like_price "undated: several small tests of adverts, weak evidence" =
      0.10 to 1.10 USD per follower
    """)
}
