import BuyinReport

extension HelpBook {
  /// Words that people ask for and the language does not have, with the topics that answer them.
  package static let signposts: [String: [String]] = {
    let rows: [(words: [String], topics: [String])] = [
      (["retention", "quit", "bounce", "bounce_rate", "unfollow"], ["source.leave"]),
      (["funnel"], ["source.followers", "source.real", "source.interested", "source.engage"]),
      (["bots", "bot", "fake", "fakes"], ["source.real"]),
      (["newsletter", "paid_ads", "ads", "sponsor", "sponsorship", "giveaway"], ["source"]),
      (["organic"], ["content"]),
      (["launch", "schedule"], ["source.start", "source.lasts", "begins"]),
      (["deadline", "end"], ["horizon", "source.lasts"]),
      (["growth"], ["arrivals", "by month"]),
      (["about", "approximately", "roughly", "up_to", "assumption", "at_least"], ["range"]),
      (["decimal", "decimals", "thousands"], ["number"]),
      (
        [
          "sign-ups", "signups", "sign-up", "signature", "signatures", "registration",
          "registrations", "attendance", "donation", "donations", "purchase",
        ], ["action"]
      ),
      (["open_rate"], ["source.interested"]),
      (["click-through_rate", "ctr", "clicks"], ["source.followers", "share"]),
      (["a/b_test", "ab_test"], ["compare", "out of"]),
      (["survey", "trial"], ["out of"]),
      (["break-even", "break_even", "breakeven"], ["break_even_worth", "break_even_wage"]),
      (["example", "examples", "plan"], ["source", "verdict"]),
      (["risk"], ["check", "verdict"]),
      (
        [
          "likely", "leaning", "clear", "too_close_to_call", "gamble", "tie_in", "buy_in", "buyin",
          "foundation", "unclear", "caution", "undecided", "how_sure", "recommendation",
        ], ["verdict"]
      ),
      (["supporters", "supporter"], ["members", "source.engage"]),
      (["season", "seasonality", "ramp_up"], ["list"]),
      (["exchange_rate"], ["rate"]),
      (["table", "csv", "spreadsheet", "excel"], ["block"]),
      (["average"], ["mean"]),
      (["per_month"], ["per"]),
      (["fee"], ["source.pay"]),
      (["spend"], ["source.pay", "budget.cash", "cost"]),
      (["target"], ["goal", "source.interested"]),
      (["typo", "mistake"], ["E0401"]),
    ]
    var posts: [String: [String]] = [:]
    for row in rows {
      for word in row.words { posts[word] = row.topics }
    }
    return posts
  }()

  /// Returns the entries to which a word that the language does not have leads; none for other words.
  func signposted(_ wanted: String) -> [HelpEntry] {
    (Self.signposts[wanted] ?? []).compactMap { name in
      chapters.lazy.flatMap(\.entries).first { $0.name == name }
    }
  }
}
