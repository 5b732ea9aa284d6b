import BuyinNumerics

// How many digits a figure has
//
// A sampled figure is printed to the digits that the sampling supports. The last printed digit
// stands for the smallest power of ten that is not below the standard error, so that another
// seed gives the same figure or its neighbour in nine of ten cases; at most three significant
// digits, since a guess knows no more; and at least one, since "$0" would say that it costs
// nothing. Zeros behind the point are left out. Money has two decimals or none: a figure whose
// last digit is ten cents is rounded to dollars from $10 on, and has a zero behind it below
// ($2.90), where a dollar would be too coarse. Certain figures are printed as they were typed; computed ones that have no end
// (1/3) to six significant digits.

/// How a figure's digits are chosen.
enum Digits {
  /// The most significant digits of an uncertain figure.
  private static let most = 3
  /// The digits of an uncertain figure whose error is unknown.
  private static let unknown = 2
  /// The digits to which a certain figure is trusted: what conversions leave of 15.9.
  private static let trusted = 14
  /// The longest certain figure that is taken for a typed one, in significant digits.
  private static let typed = 10
  /// The significant digits of a certain figure that has no end.
  private static let endless = 6

  /// Returns the digits of an uncertain figure and the place of the last one; nil if it is not
  /// finite.
  ///
  /// - Parameters:
  ///   - estimate: the figure with its standard error.
  ///   - power: the power of ten that the figure is shown in: 2 for percent.
  static func uncertain(_ estimate: Estimate, shiftedBy power: Int) -> (DecimalNumber, place: Int)?
  {
    guard let number = DecimalNumber(estimate.value)?.shifted(by: power) else { return nil }
    guard !number.isZero else { return (number, 0) }
    var place = number.magnitude - most + 1
    if let error = estimate.standardError {
      if error > 0 { place = max(place, DecimalNumber.place(of: error) + power) }
    } else {
      place = number.magnitude - unknown + 1
    }
    place = min(place, number.magnitude)
    let rounded = number.rounded(toPlace: place)
    // 9.97 in tens of a unit is 10.0: a digit more, so the place is found again.
    let coarser = max(place, rounded.magnitude - most + 1)
    return (rounded.rounded(toPlace: coarser), coarser)
  }

  /// Returns the digits of a certain figure; nil if it is not finite.
  static func certain(_ value: Double, shiftedBy power: Int) -> DecimalNumber? {
    guard let number = DecimalNumber(value)?.shifted(by: power) else { return nil }
    let trusted = number.rounded(significantDigits: trusted)
    if trusted.digits.count <= typed || trusted.exponent >= 0 { return trusted }
    return number.rounded(significantDigits: endless)
  }
}

extension DecimalNumber {
  /// Returns the smallest power of ten that is not below a positive number, as its exponent.
  fileprivate static func place(of error: Double) -> Int {
    guard let digits = DecimalNumber(error) else { return 0 }
    return digits.digits == [1] ? digits.magnitude : digits.magnitude + 1
  }
}
