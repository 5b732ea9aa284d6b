import BuyinNumerics

// How many digits a figure has
//
// A sampled figure is printed to the digits that the sampling supports. The last printed digit
// stands for the smallest power of ten that is not below the standard error (a quarter added, since
// it is itself an estimate), so that another seed gives the same figure or its neighbour in nine of ten cases.
//
// It never has more digits than a plan can use: three significant ones for money and plain numbers,
// and two below 100 for counts, hours and shares ("24 members", "82%"). A share near 100 % counts
// the digits of what is missing: 99.9 % is not 100 %. It has at least one significant digit, since
// "$0" would say that it costs nothing. Zeros behind the point are left out, but not of money.
//
// Money has two decimals or more, or none: a figure whose last digit is ten cents is rounded to
// dollars from $10 on, and has a zero behind it below ($2.90), where a dollar would be too coarse.
//
// Certain figures are printed as they were typed; computed ones that have no end (1/3) to six
// significant digits, shares to three, money to cents.

/// How a figure's digits are chosen.
enum Digits {
  /// How much larger than found an error is taken to be: eight replicates know it to a quarter.
  private static let margin = 1.25
  /// The most significant digits of an uncertain figure.
  private static let most = 3
  /// The digits of an uncertain figure whose error is unknown.
  private static let unknown = 2
  /// The digits to which a certain figure is trusted: what conversions leave of 15.9.
  private static let trusted = 14
  /// The longest certain figure that is taken for a typed one, in significant digits.
  private static let typed = 10
  /// The same beside uncertain figures, where longer ones are worked out and not typed.
  private static let typedBeside = 4
  /// The significant digits of a certain figure that has no end.
  private static let endless = 6
  /// The same for a share, whose digits are mostly those of a chance that was sampled.
  private static let endlessShare = 3

  /// How many digits suffice, whatever the sampling supports.
  enum Need {
    /// Three significant digits.
    case amount
    /// Two significant digits, or whole numbers.
    case count
    /// Two significant digits, of what is missing at 100 % too.
    case share
    /// Three significant digits of a share, where it is weighed against another.
    case fineShare
  }

  /// Returns the digits of an uncertain figure and the place of the last one; nil if it is not
  /// finite.
  ///
  /// - Parameters:
  ///   - estimate: the figure with its standard error.
  ///   - power: the power of ten that the figure is shown in: 2 for percent.
  ///   - need: how many digits suffice.
  static func uncertain(
    _ estimate: Estimate, shiftedBy power: Int, need: Need
  ) -> (DecimalNumber, place: Int)? {
    guard let number = DecimalNumber(estimate.value)?.shifted(by: power) else { return nil }
    guard !number.isZero else { return (number, 0) }
    var place = coarsest(number, need, isUnknown: estimate.standardError == nil)
    if need == .share || need == .fineShare,
      let missing = DecimalNumber(1 - estimate.value)?.shifted(by: power), !missing.isZero
    {
      place = min(place, missing.magnitude)
    }
    if let error = estimate.standardError, error > 0, (margin * error).isFinite {
      place = max(place, DecimalNumber.place(of: margin * error) + power)
    }
    place = min(place, number.magnitude)
    let rounded = number.rounded(toPlace: place)
    // 9.97 in tenths is 10.0, a digit more than 9.9 has.
    let hasCarried = rounded.magnitude > number.magnitude
    return (rounded, hasCarried ? place + 1 : place)
  }

  /// Returns the place of the last digit that is of use.
  private static func coarsest(
    _ number: DecimalNumber, _ need: Need, isUnknown: Bool = false
  ) -> Int {
    let three = number.magnitude - most + 1
    let two = number.magnitude - unknown + 1
    if isUnknown { return two }
    switch need {
    case .amount, .fineShare: return three
    case .count, .share: return number.magnitude < 2 ? two : three
    }
  }

  /// Returns the digits of a certain figure; nil if it is not finite.
  ///
  /// - Parameters:
  ///   - value: the figure in its unit.
  ///   - power: the power of ten that the figure is shown in.
  ///   - isMoney: whether what has no end stops at cents, or at three digits below a dollar.
  ///
  /// - Parameter isBrief: whether one without an end has as many digits as an uncertain figure.
  static func certain(
    _ value: Double, shiftedBy power: Int, isMoney: Bool, isBrief: Bool = false
  ) -> DecimalNumber? {
    guard let number = DecimalNumber(value)?.shifted(by: power) else { return nil }
    let trusted = number.rounded(significantDigits: trusted)
    let longest = isBrief ? typedBeside : typed
    if trusted.digits.count <= longest || trusted.exponent >= 0 { return trusted }
    if isMoney {
      return number.rounded(toPlace: number.magnitude < 0 ? number.magnitude - most + 1 : -2)
    }
    // What the model works out from certain lines is an expectation: nobody counts a millionth of a
    // member.
    if isBrief { return number.rounded(toPlace: min(0, number.magnitude - most + 1)) }
    return number.rounded(significantDigits: power == 0 ? endless : endlessShare)
  }

  /// Returns the digits of a figure that is written with a power of ten: those of a typed one.
  static func scientific(_ number: DecimalNumber) -> DecimalNumber {
    number.digits.count <= typed ? number : number.rounded(significantDigits: endless)
  }
}

extension DecimalNumber {
  /// Returns the smallest power of ten that is not below a positive number, as its exponent.
  fileprivate static func place(of error: Double) -> Int {
    guard let digits = DecimalNumber(error) else { return 0 }
    return digits.digits == [1] ? digits.magnitude : digits.magnitude + 1
  }
}
