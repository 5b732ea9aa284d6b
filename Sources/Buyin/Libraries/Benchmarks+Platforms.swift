extension Library {
  /// What others measured on Instagram.
  static let instagramBenchmarks = Library(
    "benchmarks.instagram", summary: "what others measured on Instagram",
    """
    # Three vendors counted 0.48%, 1.16% and 9.7% in one year, each per something else. That is why
    # a rate here has its denominator as a unit.

    # 1.22% in 2019, 0.47% in 2022 (Rival IQ); 0.48% in 2025 (Socialinsider).
    let post_engage "Rival IQ 2019, 2022, Socialinsider 2025" = 0.47% to 1.22% per follower per post

    # 1.16%. One figure: the range around it is assumed.
    let impression_engage "Buffer, 2025; assumed range" = 0.8% to 1.7% per impression per post

    # The 100 largest accounts lost 7.6% of their followers on average, one of them 56%.
    let purged "share of followers, once; Instagram's purge of December 2014; assumed range" =
      2% to 20%
    """)

  /// What others measured on TikTok.
  static let tiktokBenchmarks = Library(
    "benchmarks.tiktok", summary: "what others measured on TikTok",
    """
    # 5.69% in 2022 (Rival IQ); 3.70% in 2025 (Socialinsider).
    let post_engage "Rival IQ 2022, Socialinsider 2025" = 3.7% to 5.69% per follower per post

    # 4.86%. One figure: the range around it is assumed.
    let impression_engage "Buffer, 2025; assumed range" = 3.4% to 6.9% per impression per post
    """)

  /// What others measured on YouTube.
  static let youtubeBenchmarks = Library(
    "benchmarks.youtube", summary: "what others measured on YouTube",
    """
    # 4.41%. One figure: the range around it is assumed.
    let impression_engage "Buffer, 2025; assumed range" = 3.1% to 6.3% per impression per post
    """)

  /// What others measured on X.
  static let xBenchmarks = Library(
    "benchmarks.x", summary: "what others measured on X, once Twitter",
    """
    # 0.035% in 2022 (Rival IQ); 0.12% in 2025 (Socialinsider).
    let post_engage "Rival IQ 2022, Socialinsider 2025" = 0.035% to 0.12% per follower per post

    # 2.31%. One figure: the range around it is assumed.
    let impression_engage "Buffer, 2025; assumed range" = 1.6% to 3.3% per impression per post

    # The median of very large accounts is 41%. One figure: the range around it is assumed.
    let fake_followers "undated: share of the followers of very large accounts, SparkToro; assumed range" =
      25% to 60%

    # 12.3% of one-way ties broke in 51 days, about 7.4% in a month; the range around it is assumed.
    let unfollow "Kwak, Chun and Moon, 2011; assumed range" = 6% to 9% per month
    """)

  /// What others measured on LinkedIn.
  static let linkedinBenchmarks = Library(
    "benchmarks.linkedin", summary: "what others measured on LinkedIn",
    """
    # 6.5%. One figure: the range around it is assumed.
    let impression_engage "Buffer, 2025; assumed range" = 4.5% to 9% per impression per post
    """)
}
