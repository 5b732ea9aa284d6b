import BuyinNumerics
import BuyinSemantics
import Testing

@testable import BuyinReport

/// The digits of a figure are those that another seed would print too.
@Suite struct DigitsTests {
  @Test("Decimal digits round halves away from zero, on the shortest digits of a number")
  func rounding() {
    func text(_ value: Double, _ place: Int, decimals: Int = 0) -> String? {
      DecimalNumber(value)?.rounded(toPlace: place).text(decimals: decimals)
    }
    #expect(text(2.675, -2) == "2.68")
    #expect(text(-2.675, -2) == "-2.68")
    #expect(text(999.96, -1) == "1,000")
    #expect(text(999.96, -1, decimals: 2) == "1,000.00")
    #expect(text(0.04, 0) == "0")
    #expect(text(-0.04, 0) == "0")
    #expect(text(0.6, 0) == "1")
    #expect(text(4, 1) == "0")
    #expect(text(5, 1) == "10")
    #expect(text(1234567.891, -3) == "1,234,567.891")
    #expect(text(1e-7, -9) == "0.0000001")
    #expect(DecimalNumber(1.5e300)?.scientificText == "1.5e300")
    #expect(DecimalNumber(Double.leastNonzeroMagnitude)?.scientificText == "5e-324")
    #expect(DecimalNumber(.nan) == nil)
    #expect(DecimalNumber(-.infinity) == nil)
  }

  /// A pair of printed figures of one quantity.
  private struct Pair {
    let first: (number: DecimalNumber, place: Int)
    let second: (number: DecimalNumber, place: Int)

    /// Whether the two differ by at most one unit of the last digit of the coarser one.
    var agrees: Bool { differ(by: max(first.place, second.place)) }

    /// Whether the two differ by at most one unit of the last digit of the finer one.
    var agreesStrictly: Bool { differ(by: min(first.place, second.place)) }

    /// Whether the two differ by at most one unit of a place.
    private func differ(by place: Int) -> Bool {
      let gap = Pair.value(first.number, place) - Pair.value(second.number, place)
      return abs(gap) <= 1.000001
    }

    /// The number in units of a place.
    private static func value(_ number: DecimalNumber, _ place: Int) -> Double {
      let digits = number.digits.reduce(0.0) { 10 * $0 + Double($1) }
      var value = number.isNegative ? -digits : digits
      for _ in 0..<max(0, number.exponent - place) { value *= 10 }
      for _ in 0..<max(0, place - number.exponent) { value /= 10 }
      return value
    }
  }

  @Test(
    "Figures of two seeds differ by at most one unit of the last digit in nine of ten cases",
    arguments: SamplingScheme.allCases)
  func twoSeeds(scheme: SamplingScheme) {
    var pairs: [Pair] = []
    for index in 0..<40 {
      let low = Double(index % 7 + 1) * 0.37
      let high = low * Double(index % 5 + 2) * 1.7
      let path = "x\(index)"
      let summaries = [UInt64(1), 2].map { seed in
        let design = Design(scheme: scheme, seed: UInt64(index) * 10 + seed, draws: 2048)
        return index.isMultiple(of: 2)
          ? lognormal(low, high, path: path, design: design)
          : share(low / 100, high / 100, path: path, design: design)
      }
      let need = index.isMultiple(of: 2) ? Digits.Need.amount : .share
      let power = index.isMultiple(of: 2) ? 0 : 2
      let figures = summaries.map { summary in
        (summary.quantiles + [summary.mean]).map {
          Digits.uncertain($0, shiftedBy: power, need: need)
        }
      }
      for (first, second) in zip(figures[0], figures[1]) {
        if let first, let second { pairs.append(Pair(first: first, second: second)) }
      }
    }
    #expect(pairs.count == 240)
    #expect(pairs.count { $0.agrees } * 10 >= pairs.count * 9)
    // Where the two errors lie on either side of a power of ten, one figure has a digit more.
    if scheme == .sobol {
      #expect(pairs.count { $0.agreesStrictly } * 10 >= pairs.count * 9)
    }
  }
}
