/// The plans that are measured.
enum Plans {
  /// The ten-dollar plan, without its question.
  static let tenDollars = """
    horizon 6 months
    budget { cash $500; time 40 hours; wage $20 per hour }
    source bought {
      pay $10
      followers 2000
      real 20% to 80%
      interested 0.1% to 2%
      engage 5% to 20% per month
      leave 10% to 30% per month
    }
    source outreach {
      work 15 to 25 hours
      followers 60 to 250
      real 97% to 99.9%
      interested 50% to 90%
      engage 20% to 50% per month
      leave 2% to 6% per month
      invites 0.02 to 0.1 followers per member per month
      alike 40% to 80%
    }

    """

  /// Twenty inputs and five results, without sources.
  static let manyInputs = """
    let buy_price = 8 to 12
    let buy_followers = 1800 to 2200
    let buy_genuine = beta(2, 98)
    let buy_engaged = beta(2, 38)
    let buy_retention = beta(30, 8)
    let buy_hours = 0.5 to 2
    let fee = 300 to 900
    let influencers = 3 to 8
    let reach = 2000 to 20000
    let click = lognormal(0.005, 0.04)
    let follow = lognormal(0.05, 0.30)
    let genuine = beta(45, 5)
    let engaged = beta(6, 34)
    let retention = lognormal(0.90, 0.97)
    let hours = 10 to 40
    let wage = 20 to 60
    let posts = 8 to 20
    let hours_per_post = 0.5 to 2
    let tools = 20 to 80
    let design = 100 to 600
    let content = 12 * (posts * hours_per_post * wage + tools) + design
    let buy_cost = buy_price + buy_hours * wage
    let buy_members = buy_followers * buy_genuine * buy_engaged * buy_retention ^ 12
    let cost = fee * influencers + hours * wage
    let followers = influencers * reach * click * follow
    let members = followers * genuine * engaged * retention ^ 12
    let buy_price_each = (buy_cost + content / 2) / buy_members
    let price = (cost + content / 2) / members
    show buy_cost / buy_followers
    show cost / followers
    show buy_price_each
    show price
    show buy_price_each / price

    """

  /// A hundred sources over a year of weeks.
  static let manySources =
    "horizon 52 weeks\nbudget { cash $3000; wage $20 per hour }\n"
    + (1...100).map { number in
      """
      source s\(number) {
        pay $\(10 + number)
        followers \(20 * number) to \(40 * number)
        real 60% to 95%
        interested 1% to \(2 + number % 20)%
        engage 5% to 30% per month
        leave 3% to 15% per month
      }

      """
    }.joined()
}
