/// Words of the trade and of everyday speech that stand where a plan has a sign, for messages.
package enum EverydayWords {
  /// What the prices are for that the trade calls by letters.
  package static let tradePrices: [String: String] = [
    "cpm": "1000 impressions", "cpt": "1000 impressions", "tkp": "1000 impressions",
    "cpc": "click", "ppc": "click", "cpv": "view", "cpl": "lead", "cpf": "follower",
    "cpo": "order", "cps": "sale", "cpd": "download",
  ]

  /// The currencies that people write before an amount, by the words in capitals.
  static let currencyCodes: [String: String] = [
    "USD": "USD", "US": "USD", "EUR": "EUR", "EURO": "EUR", "GBP": "GBP", "JPY": "JPY",
    "INR": "INR", "RS": "INR", "AUD": "AUD", "AU": "AUD", "A": "AUD", "CAD": "CAD", "CA": "CAD",
    "C": "CAD", "CHF": "CHF", "NZD": "NZD", "NZ": "NZD", "HKD": "HKD", "HK": "HKD", "SGD": "SGD",
    "S": "SGD", "BRL": "BRL", "R": "BRL", "MXN": "MXN", "MX": "MXN", "SEK": "SEK", "NOK": "NOK",
    "DKK": "DKK", "PLN": "PLN", "CZK": "CZK", "ZAR": "ZAR", "CNY": "CNY",
  ]

  /// Words for numbers that nobody counted, with a range that they may mean.
  static let vagueWords: [String: (low: String, high: String)] = [
    "couple": ("2", "3"), "few": ("2", "5"), "handful": ("3", "6"), "several": ("3", "8"),
    "dozens": ("20", "60"), "hundreds": ("200", "900"), "thousands": ("2,000", "9,000"),
    "many": ("20", "60"), "lots": ("20", "60"), "plenty": ("20", "60"),
  ]

  /// Words behind a value that say how sure it is.
  static let trailingHedges: [(words: [String], meaning: Parser.Hedge)] = [
    (["or", "so"], .near), (["give", "or", "take"], .near), (["ish"], .near),
    (["roughly"], .near), (["approx"], .near), (["approximately"], .near), (["max"], .upTo),
    (["maximum"], .upTo), (["tops"], .upTo), (["at", "most"], .upTo), (["or", "less"], .upTo),
    (["or", "fewer"], .upTo), (["min"], .from), (["minimum"], .from), (["at", "least"], .from),
    (["or", "more"], .from), (["and", "more"], .from), (["and", "up"], .from),
  ]

  /// Words of a wish or of a letter, without which a line says the same.
  static let politeWords: Set<String> = [
    "me", "us", "the", "my", "our", "your", "that", "please", "what", "whether",
  ]

  /// Words with which people ask in sentences.
  static let questionWords: Set<String> = [
    "which", "is", "are", "should", "who", "what's", "whats", "does", "do", "will", "would", "can",
    "how", "what", "whose", "where", "when",
  ]

  /// The settings that go by other words in a brief.
  static let settingWords: [String: StatementWord] = [
    "duration": .horizon, "period": .horizon, "timeframe": .horizon, "length": .horizon,
    "timeline": .horizon, "runtime": .horizon, "flight": .horizon, "months": .horizon,
    "name": .campaign, "title": .campaign, "plan": .campaign, "project": .campaign,
    "start": .begins, "starts": .begins, "starting": .begins, "begin": .begins,
    "beginning": .begins, "launch": .begins, "date": .begins,
  ]

  /// A line for each kind of block, as a pattern.
  package static let blockPatterns: [String: String] = [
    "budget": "budget { cash $500 }",
    "source": "source ads { pay $10; followers 2000 }",
    "content": "content posts { posts 3 per week }",
    "action": "action subscribe { chance 1% to 3% per month }",
    "option": "option both { sources bought, outreach }",
    "goal": "goal enough { need members >= 20 members with 80% confidence }",
    "community": "community { people 20,000 }",
    "feed": "feed { dilution uniform(0, 1) }",
    "audience": "audience { followers 50,000; interested 5% to 20% }",
    "member": "member { worth $2 per member per month }",
    "scenario": "scenario slow { set bought.leave = 10% per month }",
  ]

  /// The months of a year, by their first three letters.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Whether a word in small letters is the name of a month, or begins it.
  static func isMonth(_ word: String) -> Bool {
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ].contains { $0.hasPrefix(word) }
  }

  /// Returns the day that words such as `1 March 2026` mean, as a plan writes it; the first of the
  /// month where they do not say which; nil for other words.
  static func day(in words: String) -> String? {
    var (year, month, day): (String?, Int?, String?)
    for word in words.lowercased().split(whereSeparator: { " ,.".contains($0) }) {
      if let position = months.firstIndex(where: word.hasPrefix), word.allSatisfy(\.isLetter) {
        month = position + 1
      } else {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        if digits.count == 4, digits == word { year = String(digits) }
        if digits.count <= 2, let number = Int(digits), (1...31).contains(number) {
          day = number < 10 ? "0\(number)" : "\(number)"
        }
      }
    }
    guard let year, let month else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day ?? "01")"
  }

  /// Writes a number with at most two decimals.
  static func decimal(_ value: Double) -> String {
    let text = "\((value * 100).rounded() / 100)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Numbers in words.
  static let numberWords: [String: String] = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "dozen": "12",
    "fifteen": "15", "twenty": "20", "thirty": "30",
    "forty": "40", "fifty": "50", "hundred": "100", "half": "0.5",
  ]

  /// Words that begin a line of a source in a brief, and the field that they mean.
  static let fieldWords: [String: String] = [
    "churn": "leave", "attrition": "leave", "cost": "pay", "price": "pay", "fee": "pay",
    "spend": "pay", "hours": "work", "fans": "followers", "subs": "followers",
    "engagement": "engage", "starts": "start",
  ]

  /// What comes in whole numbers, and so never with three decimals.
  package static let wholeThings = [
    "followers", "members", "fans", "people", "impressions", "clicks",
  ]

  /// Those who see or visit something, of whom some follow.
  package static let onlookers: Set<String> = [
    "clicks", "visitors", "visits", "listeners", "views", "viewers", "impressions", "reach",
    "readers", "leads", "signatures", "downloads", "plays", "sessions", "attendees", "openers",
  ]

  /// Words for parts of a whole, with how many of them make it.
  static let partWords: [String: Double] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "tenth": 10, "tenths": 10, "percent": 100, "percents": 100, "pct": 100,
  ]

  /// The units that adverbs of time stand for.
  static let adverbs: [String: String] = [
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month",
    "quarterly": "quarter", "yearly": "year", "annually": "year", "pd": "day", "pw": "week",
    "pm": "month", "pa": "year",
  ]

  /// Words that say of an amount what a plan says by leaving `per` out.
  static let onceWords: Set<String> = [
    "once", "flat", "total", "upfront", "fixed", "altogether", "overall", "onetime", "one",
  ]

  /// Words between the parts of a sentence, which count nothing.
  static let linkingWords: Set<String> = [
    "by", "from", "until", "till", "on", "after", "before", "during", "within", "when",
    "twice", "vs", "versus", "is", "was", "over", "since",
  ]

  /// Names of a line that are two words in a brief, and the field that they mean.
  package static let fieldPhrases: [String: String] = [
    "ad spend": "pay", "ad budget": "pay", "media spend": "pay", "media budget": "pay",
    "total cost": "pay", "monthly fee": "pay", "churn rate": "leave", "unfollow rate": "leave",
    "drop off": "leave", "engagement rate": "engage", "conversion rate": "engage",
    "activation rate": "engage", "new followers": "followers", "new fans": "followers",
    "hourly rate": "wage", "hourly wage": "wage", "start date": "start", "time spent": "work",
    "open rate": "interested", "opening rate": "interested",
  ]

  /// The blocks in which a line belongs that stands outside of one.
  package static let homes: [String: String] = [
    "cash": "budget", "wage": "budget", "time": "budget", "pay": "source", "work": "source",
    "followers": "source", "real": "source", "interested": "source", "engage": "source",
    "leave": "source",
  ]
}

extension Parser {
  /// Returns the unit that an adverb of time at a position stands for, and of how many pieces it is:
  /// `monthly`, `pm`, `p.m.`; nil for any other word.
  func adverb(at index: Int) -> (unit: String, length: Int)? {
    guard tokens[index].kind == .word else { return nil }
    let bytes = text.bytes[tokens[index].range]
    let isShort = bytes.count <= 2 && bytes.first == UInt8(ascii: "p")
    guard isShort || bytes.last == UInt8(ascii: "y") && bytes.count >= 5 else { return nil }
    if isShort, bytes.count == 1 {
      guard index + 2 < tokens.count, tokens[index + 1].kind == .dot,
        tokens[index + 2].kind == .word, !tokens[index + 2].startsLine
      else { return nil }
      let letter = typed(span(at: index + 2)).lowercased()
      guard let unit = EverydayWords.adverbs["p" + letter] else { return nil }
      let hasPoint = tokens[min(index + 3, tokens.count - 1)].kind == .dot
      return (unit, hasPoint ? 4 : 3)
    }
    return EverydayWords.adverbs[String(decoding: bytes, as: UTF8.self).lowercased()].map {
      ($0, 1)
    }
  }

  /// Whether `x` stands at a position and multiplies: a number or an amount follows it.
  func isLetterForTimes(at index: Int) -> Bool {
    guard isWord("x", at: index) || isWord("X", at: index), index + 1 < tokens.count,
      !endsLine(at: index), !endsLine(at: index + 1)
    else { return false }
    return tokens[index + 1].kind == .number || tokens[index + 1].kind == .moneySign
  }

  /// Whether `x` or `times` stands at a position and says how often: `3x per week`.
  func isWordForOften(at index: Int) -> Bool {
    guard isWord("x", at: index) || isWord("times", at: index) || isWord("time", at: index),
      !endsLine(at: index), index + 1 < tokens.count, !endsLine(at: index + 1)
    else { return false }
    let next = tokens[index + 1].kind
    return next == .per || next == .divide || isArticle(at: index + 1)
      || adverb(at: index + 1) != nil
  }
}
