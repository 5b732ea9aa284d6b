/// Words of the trade and of everyday speech that stand where a plan has a sign, for messages.
extension Parser {
  /// The currencies that people write before an amount, by the words in capitals.
  static let currencyCodes: [String: String] = [
    "USD": "USD", "US": "USD", "EUR": "EUR", "EURO": "EUR", "GBP": "GBP", "JPY": "JPY",
    "INR": "INR", "RS": "INR", "AUD": "AUD", "AU": "AUD", "A": "AUD", "CAD": "CAD", "CA": "CAD",
    "C": "CAD", "CHF": "CHF", "NZD": "NZD", "NZ": "NZD", "HKD": "HKD", "HK": "HKD", "SGD": "SGD",
    "S": "SGD", "BRL": "BRL", "R": "BRL", "MXN": "MXN", "MX": "MXN", "SEK": "SEK", "NOK": "NOK",
    "DKK": "DKK", "PLN": "PLN", "CZK": "CZK", "ZAR": "ZAR", "CNY": "CNY",
  ]

  /// What the trade's prices are for.
  static let tradePrices: [String: String] = [
    "cpm": "1000 impressions", "cpt": "1000 impressions", "tkp": "1000 impressions",
    "cpc": "click", "ppc": "click", "cpv": "view", "cpl": "lead", "cpf": "follower",
    "cpo": "order", "cps": "sale", "cpd": "download",
  ]

  /// Numbers in words.
  static let numberWords: [String: String] = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "half": "0.5",
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
  static let fieldPhrases: [String: String] = [
    "ad spend": "pay", "ad budget": "pay", "media spend": "pay", "media budget": "pay",
    "total cost": "pay", "monthly fee": "pay", "churn rate": "leave", "unfollow rate": "leave",
    "drop off": "leave", "engagement rate": "engage", "conversion rate": "engage",
    "activation rate": "engage", "new followers": "followers", "new fans": "followers",
    "hourly rate": "wage", "hourly wage": "wage", "start date": "start", "time spent": "work",
  ]

  /// The blocks in which a line belongs that stands outside of one.
  package static let homes: [String: String] = [
    "cash": "budget", "wage": "budget", "time": "budget", "pay": "source", "work": "source",
    "followers": "source", "real": "source", "interested": "source", "engage": "source",
    "leave": "source",
  ]

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
      guard let unit = Self.adverbs["p" + letter] else { return nil }
      let hasPoint = tokens[min(index + 3, tokens.count - 1)].kind == .dot
      return (unit, hasPoint ? 4 : 3)
    }
    return Self.adverbs[String(decoding: bytes, as: UTF8.self).lowercased()].map { ($0, 1) }
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
