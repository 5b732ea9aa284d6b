/// The units that every plan knows, one row each.
package enum StandardUnits {
  package static let all: [Unit] = effort + calendar + things + currencies

  private static let effort = [
    Unit("hour", "hours", .effort, summary: "an hour of work; not calendar time"),
    Unit("minute", "minutes", .effort, factor: 1 / 60, summary: "a sixtieth of an hour of work"),
  ]

  private static let calendar = CalendarUnit.allCases.map(\.unit)

  private static let things: [Unit] = [
    .counted("follower", "followers", "an account that follows: a count, not a community"),
    .counted("member", "members", "an engaged member: a person who takes part"),
    .counted("customer", "customers", "a person who has bought"),
    .counted("subscriber", "subscribers", "a person who has subscribed"),
    .counted("post", "posts", "something published"),
    .counted("viewer", "viewers", "a person whom a post reaches"),
    .counted("impression", "impressions", "one showing of a post on a screen"),
    .counted("reshare", "reshares", "a post passed on"),
    .counted("comment", "comments", "a reply under a post"),
    .counted("like", "likes", "a tap that says yes to a post"),
    .counted("view", "views", "one playing of a film"),
    .counted("reel", "reels", "a short film published"),
    .counted("email", "emails", "a letter sent by mail"),
    .counted("event", "events", "a gathering, on the spot or online"),
    .counted("download", "downloads", "a file taken"),
    .counted("sale", "sales", "something sold"),
    .counted("click", "clicks", "a click on a link"),
    .counted("visit", "visits", "a visit to a site"),
    .counted("video", "videos", "a film published"),
    .counted("story", "stories", "a post that fades after a day"),
    .counted("person", "people", "a human being, follower or not"),
    .counted("influencer", "influencers", "a person whom many listen to"),
    .counted("order", "orders", "one purchase"),
    .counted("lead", "leads", "a person who left an address"),
    .counted("ticket", "tickets", "a seat sold"),
  ]

  private static let currencies: [Unit] = [
    .currency("USD", sign: "$", "US dollar"),
    .currency("EUR", sign: "€", "euro"),
    .currency("GBP", sign: "£", "pound sterling"),
    .currency("JPY", sign: "¥", "Japanese yen"),
    .currency("INR", sign: "₹", "Indian rupee"),
    .currency("AUD", "Australian dollar"),
    .currency("BRL", "Brazilian real"),
    .currency("CAD", "Canadian dollar"),
    .currency("CHF", "Swiss franc"),
    .currency("CNY", "Chinese yuan"),
    .currency("CZK", "Czech crown"),
    .currency("DKK", "Danish crown"),
    .currency("HKD", "Hong Kong dollar"),
    .currency("MXN", "Mexican peso"),
    .currency("NOK", "Norwegian crown"),
    .currency("NZD", "New Zealand dollar"),
    .currency("PLN", "Polish zloty"),
    .currency("SEK", "Swedish crown"),
    .currency("SGD", "Singapore dollar"),
    .currency("ZAR", "South African rand"),
    Unit("dollar", "dollars", .money("USD"), summary: "US dollar, in words"),
    Unit("euro", "euros", .money("EUR"), summary: "euro, in words"),
    Unit("pound", "pounds", .money("GBP"), summary: "pound sterling, in words"),
    Unit("cent", "cents", .money("USD"), factor: 0.01, summary: "a hundredth of a US dollar"),
  ]
}
