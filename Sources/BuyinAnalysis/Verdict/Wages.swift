import BuyinCampaign
import BuyinEngine
import BuyinNumerics

/// Finds the wages at which the best option turns, where hours have no price.
///
/// Members, cash and hours do not hang on the wage, so their draws serve for every wage: at each the
/// mean of members for money is compared, over a wide range of wages, and each change is bisected.
struct Wages {
  /// What an option adds, by draw.
  struct Terms {
    /// The option's position among the candidates.
    let candidate: Int
    let members: [Double]
    let cash: [Double]
    let hours: [Double]

    /// The mean of members for one of the currency at a wage.
    fileprivate func yield(_ wage: Double) -> Double {
      var sum = 0.0
      for draw in members.indices {
        sum += members[draw] / Swift.max(cash[draw] + wage * hours[draw], 0.01)
      }
      return sum / Double(Swift.max(members.count, 1))
    }
  }

  /// The wages that are looked at: a cent to a million, on the logarithmic scale.
  private static let reach = logarithm(0.01)...logarithm(1e6)
  private static let points = 129
  private static let steps = 40

  let terms: [Terms]

  /// Returns the changes of the best option, by ascending wage.
  func breakEven() -> [Verdict.BreakEvenWage] {
    guard terms.count > 1 else { return [] }
    let width = Wages.reach.upperBound - Wages.reach.lowerBound
    let places = (0..<Wages.points).map {
      Wages.reach.lowerBound + width * Double($0) / Double(Wages.points - 1)
    }
    let winners = places.map(best)
    var found: [Verdict.BreakEvenWage] = []
    for index in places.indices.dropLast() where winners[index] != winners[index + 1] {
      var (low, high) = (places[index], places[index + 1])
      for _ in 0..<Wages.steps {
        let middle = (low + high) / 2
        if best(middle) == winners[index] { low = middle } else { high = middle }
      }
      found.append(
        Verdict.BreakEvenWage(
          below: terms[winners[index]].candidate, above: terms[best(high)].candidate,
          wage: exponential((low + high) / 2)))
    }
    return found
  }

  private func best(_ place: Double) -> Int {
    let yields = terms.map { $0.yield(exponential(place)) }
    return yields.indices.max { (yields[$0], -$0) < (yields[$1], -$1) } ?? 0
  }
}
