import BuyinNumerics

// What finding out is worth (the campaign model, Verdict 10)
//
// With the utilities u_j of every option in the same draws, knowing everything would let one choose
// anew in each draw: EVPI = mean max_j u_j − max_j mean u_j. Knowing one assumption x lets one choose
// anew for each of its values. The draws are sorted by x and cut into bins of equal number; the
// option that is best in one half of a bin is scored on the other half, and the other way round.
// Scored on the same half, chance alone would look like information: an input without any effect
// seemed to be worth as much as the decision itself. (The bins follow M. Strong and J. Oakley,
// Medical Decision Making 33 (2013), 755-766; the halves are cross-validation.)

/// Works out what finding out is worth from draws that were kept.
struct Information {
  /// The utility of each option that may be chosen, by draw.
  private let utilities: [[Double]]
  /// The option that is chosen without finding out.
  private let choice: Int
  private let draws: Int

  /// The bins, where there are draws enough.
  static let mostBins = 32
  /// The least draws for all bins.
  static let enoughDraws = 4_096

  /// Takes the draws over.
  ///
  /// - Parameters:
  ///   - utilities: for each option the utility in each draw; all of one length.
  ///   - choice: the option with the largest mean.
  init(_ utilities: [[Double]], choice: Int) {
    self.utilities = utilities
    self.choice = choice
    draws = utilities[choice].count
  }

  /// The gain of knowing everything.
  var ofEverything: Estimate {
    gain { draw in utilities.reduce(-Double.infinity) { Swift.max($0, $1[draw]) } }
  }

  /// Returns the gain of knowing an assumption.
  ///
  /// - Parameter values: its value in each draw.
  func of(_ values: [Double]) -> Estimate {
    let order = placesInOrder(of: values)
    let bins = Information.bins(draws)
    var chosen = [Int](repeating: choice, count: draws)
    for bin in 0..<bins {
      let members = order[(bin * draws / bins)..<((bin + 1) * draws / bins)]
      for half in 0...1 {
        let best = best(members, half: half)
        for place in stride(from: members.startIndex + 1 - half, to: members.endIndex, by: 2) {
          chosen[Int(members[place])] = best
        }
      }
    }
    return gain { utilities[chosen[$0]][$0] }
  }

  /// Returns how many bins so many draws are cut into, so that each keeps as many draws.
  static func bins(_ draws: Int) -> Int {
    Swift.max(1, Swift.min(mostBins, draws * mostBins / enoughDraws))
  }

  /// Returns the option that is best in a half of a bin; the choice where it is as good as any.
  private func best(_ members: ArraySlice<UInt32>, half: Int) -> Int {
    let sums = utilities.map { utility in
      stride(from: members.startIndex + half, to: members.endIndex, by: 2)
        .reduce(0) { $0 + utility[Int(members[$1])] }
    }
    var best = choice
    for option in sums.indices where sums[option] > sums[best] { best = option }
    return best
  }

  /// Returns the mean of what a draw gives over what the choice gives; 0 below two standard errors.
  private func gain(_ given: (Int) -> Double) -> Estimate {
    guard draws > 1 else { return Estimate(0) }
    var sum = 0.0
    var squares = 0.0
    for draw in 0..<draws {
      let gap = given(draw) - utilities[choice][draw]
      sum += gap
      squares += gap * gap
    }
    let count = Double(draws)
    let mean = sum / count
    let variance = Swift.max(0, squares / count - mean * mean)
    let error = (variance / (count - 1)).squareRoot()
    return Estimate(mean > 2 * error && mean > 0 ? mean : 0, standardError: error)
  }
}
