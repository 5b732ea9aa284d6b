import BuyinNumerics
import Testing

/// A generator for tests: the hash of a counter.
struct TestNumbers {
  private let hash: Hash
  private var count: UInt64 = 0

  init(seed: UInt64) { hash = Hash(seed: seed) }

  /// Returns 64 random bits.
  mutating func bits() -> UInt64 {
    count += 1
    return hash.adding(count).value
  }

  /// Returns a number in a range, with equal chances.
  mutating func number(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double(bits() >> 11) * 0x1p-53
  }
}

/// Arguments at and around which implementations differ.
let hardNumbers: [Double] = {
  let sizes: [Double] = [
    0, .leastNonzeroMagnitude, .leastNormalMagnitude / 1000, .leastNormalMagnitude, 1e-300, 1e-17,
    0x1p-53, 0.000483, 0.25, 0.34, 0.5,
    0.7071067811865475,
    1 - 0x1p-53, 1, 1 + 0x1p-52, 1.4142135623730951, 2, 3, 0x1p52, 0x1p53, 709.78, 710, 745.1,
    745.2, 800, 1e10, 1e300,
    1.7976931348623157e308, .infinity,
  ]
  return sizes + sizes.map { -$0 } + [.nan]
}()

/// The elementary functions against references, and their two builds against each other.
@Suite struct ElementaryTests {
  static let references: [(Elementary, [Double], bound: Double)] = [
    (.exp, ElementaryReference.exp, 1.7e-16), (.log, ElementaryReference.log, 1.7e-16),
    (.log10, ElementaryReference.log10, 1.7e-16), (.log2, ElementaryReference.log2, 1.7e-16),
    (.logOnePlus, ElementaryReference.logOnePlus, 3e-16),
    (.expMinusOne, ElementaryReference.expMinusOne, 5e-16),
    (.normalQuantile, ElementaryReference.normalQuantile, 6e-16),
    (.normalCumulative, ElementaryReference.normalCumulative, 2e-15),
  ]

  @Test("Functions agree with 50 digits within their bounds", arguments: 0..<references.count)
  func referenceValues(index: Int) {
    let (function, values, bound) = ElementaryTests.references[index]
    #expect(values.count >= 16)
    for place in stride(from: 0, to: values.count, by: 2) {
      let (x, expected) = (values[place], values[place + 1])
      // The reference itself is rounded.
      let tolerance = (bound + 0x1p-53) * abs(expected)
      #expect(abs(function(x) - expected) <= tolerance, "\(function)(\(x))")
    }
  }

  @Test("Powers agree with 50 digits within 1.2e-16")
  func powers() {
    for place in stride(from: 0, to: ElementaryReference.power.count, by: 3) {
      let (x, y) = (ElementaryReference.power[place], ElementaryReference.power[place + 1])
      let expected = ElementaryReference.power[place + 2]
      #expect(abs(power(x, y) - expected) <= (1.2e-16 + 0x1p-53) * abs(expected), "\(x) ^ \(y)")
    }
  }

  @Test("Powers that doubles hold are exact")
  func exactPowers() {
    for base in 1...12 {
      var expected = 1.0
      for exponent in 0...15 where expected < 0x1p53 {
        #expect(power(Double(base), Double(exponent)) == expected)
        #expect(
          power(-Double(base), Double(exponent)) == (exponent % 2 == 0 ? expected : -expected))
        expected *= Double(base)
      }
    }
    for exponent in -1074...1023 {
      #expect(power(2, Double(exponent)) == Double(sign: .plus, exponent: exponent, significand: 1))
    }
    for exponent in -20...22 {
      #expect(Elementary.log10(power(10, Double(exponent))) == Double(exponent))
    }
    for x in hardNumbers where !x.isNaN {
      #expect(power(x, 1) == x)
      #expect(power(x, 0) == 1)
      #expect(power(1, x) == 1)
    }
  }

  @Test("Subnormal numbers come and go")
  func subnormals() {
    let least = Double.leastNonzeroMagnitude
    #expect(abs(exponential(-745) - least) <= least)
    #expect(abs(logarithm(least) + 744.4400719213812) < 1e-12)
    #expect(abs(normalQuantile(least) + 38.467405617144346) < 1e-13)
    #expect(power(2, -1074) == least && power(2, -1076) == 0)
  }

  @Test("Special values follow the rules of C")
  func specialValues() {
    #expect(exponential(0) == 1 && exponential(-.infinity) == 0 && exponential(710) == .infinity)
    #expect(logarithm(0) == -.infinity && logarithm(-1).isNaN && logarithm(1) == 0)
    #expect(logarithm(.infinity) == .infinity)
    #expect(normalQuantile(0) == -.infinity && normalQuantile(1) == .infinity)
    #expect(normalQuantile(0.5) == 0 && normalQuantile(-0.1).isNaN && normalQuantile(1.1).isNaN)
    #expect(normalCumulative(-.infinity) == 0 && normalCumulative(.infinity) == 1)
    for x in hardNumbers {
      for y in hardNumbers {
        let (ours, theirs) = (power(x, y), CLibrary.power(x, y))
        let isSame = ours == theirs || (ours.isNaN && theirs.isNaN)
        #expect(isSame || abs(ours - theirs) <= 4e-16 * abs(theirs), "\(x) ^ \(y)")
      }
    }
  }

  @Test("Whole numbers: halves go away from zero")
  func rounding() {
    let values = [-2.5, -1.5, -0.5, -0.49999999999999994, 0.49999999999999994, 0.5, 1.5, 2.5]
    #expect(values.map { Elementary.rounded($0) } == [-3, -2, -1, 0, 0, 1, 2, 3])
    #expect(values.map { Elementary.truncated($0) } == [-2, -1, 0, 0, 0, 0, 1, 2])
    #expect(values.map { Elementary.floor($0) } == values.map { $0.rounded(.down) })
    #expect(values.map { Elementary.ceiling($0) } == values.map { $0.rounded(.up) })
    #expect(Elementary.rounded(4503599627370497.5) == 4503599627370498)
  }

  @Test("Both builds give the same bits for every function", arguments: Elementary.allCases)
  func buildsOfFunctions(function: Elementary) {
    var numbers = TestNumbers(seed: 1)
    // Any bits (subnormals, huge numbers, NaNs), then the ranges where the work is done.
    var values = hardNumbers + (0..<6000).map { _ in Double(bitPattern: numbers.bits()) }
    values += (0..<6000).map { _ in numbers.number(in: -40...40) }
    values += (0..<6000).map { _ in numbers.number(in: 0...1) }
    var (baseline, best) = (values, values)
    function.apply(to: &baseline, by: .baseline)
    function.apply(to: &best, by: .best)
    #expect(differences(baseline, best) == 0)
  }

  @Test("Both builds give the same bits for every operation", arguments: Arithmetic.allCases)
  func buildsOfOperations(operation: Arithmetic) {
    var numbers = TestNumbers(seed: 2)
    var (left, right) = ([Double](), [Double]())
    for x in hardNumbers {
      for y in hardNumbers {
        left.append(x)
        right.append(y)
      }
    }
    for _ in 0..<2000 {
      left.append(Double(bitPattern: numbers.bits()))
      right.append(Double(bitPattern: numbers.bits()))
      left.append(exponential(numbers.number(in: -30...30)))
      right.append(numbers.number(in: -20...20))
    }
    var (baseline, best) = (left, left)
    operation.apply(toLeft: &baseline, right, by: .baseline)
    operation.apply(toLeft: &best, right, by: .best)
    #expect(differences(baseline, best) == 0)
    for x in hardNumbers {
      (baseline, best) = (right, right)
      operation.apply(toRight: &baseline, x, by: .baseline)
      operation.apply(toRight: &best, x, by: .best)
      #expect(differences(baseline, best) == 0)
    }
  }

  /// The number of places that differ in their bits; all NaNs are one.
  private func differences(_ left: [Double], _ right: [Double]) -> Int {
    var count = 0
    for (x, y) in zip(left, right) where x.bitPattern != y.bitPattern && !(x.isNaN && y.isNaN) {
      count += 1
    }
    return count
  }

  @Test("Functions agree with the C library over random arguments")
  func libraryValues() {
    var numbers = TestNumbers(seed: 3)
    var worst = [0.0, 0, 0, 0]
    for _ in 0..<20_000 {
      let x = numbers.number(in: -700...700)
      let size = exponential(numbers.number(in: -100...100))
      let small = numbers.number(in: -0.5...2)
      let exponent = numbers.number(in: -5...5)
      let pairs = [
        (exponential(x), CLibrary.exponential(x)), (logarithm(size), CLibrary.logarithm(size)),
        (power(size, exponent), CLibrary.power(size, exponent)),
        (Elementary.logOnePlus(small), CLibrary.logOnePlus(small)),
      ]
      for (index, (ours, theirs)) in pairs.enumerated() {
        worst[index] = max(worst[index], abs(ours - theirs) / abs(theirs))
      }
    }
    #expect(worst[0] < 3.4e-16 && worst[1] < 3.4e-16 && worst[2] < 3.4e-16 && worst[3] < 5e-16)
  }
}
