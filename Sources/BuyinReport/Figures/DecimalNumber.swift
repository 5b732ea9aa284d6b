/// A number in decimal digits: the shortest digits that name a `Double`, exactly.
///
/// Numbers are rounded on these digits, half away from zero: $2.675 is $2.68, as on paper, although
/// the nearest `Double` lies a little below.
struct DecimalNumber: Hashable {
  /// Whether a minus stands before it; never with zero.
  private(set) var isNegative: Bool
  /// The digits, most significant first, neither first nor last of them 0; empty for zero.
  private(set) var digits: [UInt8]
  /// The power of ten of the last digit.
  private(set) var exponent: Int

  /// Reads a finite number; nil for infinities and what is not a number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var digits: [UInt8] = []
    var exponent = 0
    var isFraction = false
    var characters = Array("\(abs(value))".utf8)[...]
    while let byte = characters.popFirst() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"):
        exponent += Int(String(decoding: characters, as: UTF8.self)) ?? 0
        characters = []
      default:
        digits.append(byte - UInt8(ascii: "0"))
        if isFraction { exponent -= 1 }
      }
    }
    self.init(isNegative: value < 0, digits: digits, exponent: exponent)
  }

  private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let zeros = digits.reversed().prefix { $0 == 0 }.count
    self.digits = Array(digits.dropLast(zeros).drop { $0 == 0 })
    self.exponent = self.digits.isEmpty ? 0 : exponent + zeros
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  /// Whether it is 0.
  var isZero: Bool { digits.isEmpty }

  /// The power of ten of the first digit; 0 for zero.
  var magnitude: Int { digits.isEmpty ? 0 : exponent + digits.count - 1 }

  /// Returns the number times a power of ten, exactly.
  func shifted(by power: Int) -> DecimalNumber {
    DecimalNumber(isNegative: isNegative, digits: digits, exponent: exponent + power)
  }

  /// Returns the nearest number whose last digit stands for a power of ten; a half goes away
  /// from zero.
  func rounded(toPlace place: Int) -> DecimalNumber {
    guard exponent < place else { return self }
    let dropped = place - exponent
    guard dropped <= digits.count else {
      return DecimalNumber(isNegative: false, digits: [], exponent: 0)
    }
    var kept = [0] + digits.dropLast(dropped)
    if digits[digits.count - dropped] >= 5 {
      var position = kept.count - 1
      while kept[position] == 9 {
        kept[position] = 0
        position -= 1
      }
      kept[position] += 1
    }
    return DecimalNumber(isNegative: isNegative, digits: kept, exponent: place)
  }

  /// Returns the number with at most so many significant digits.
  func rounded(significantDigits count: Int) -> DecimalNumber {
    rounded(toPlace: magnitude - count + 1)
  }

  /// Returns the digits with a point, thousands set apart by commas from 1,000 on.
  ///
  /// - Parameter decimals: the digits after the point at least, filled up with zeros.
  func text(decimals: Int = 0) -> String {
    let whole = (0...max(0, magnitude)).reversed().map { digit(at: $0) }
    let places = max(decimals, -exponent, 0)
    let fraction = places == 0 ? [] : (1...places).map { digit(at: -$0) }
    var text = isNegative ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { text += "," }
      text += "\(digit)"
    }
    if !fraction.isEmpty { text += "." + fraction.map { "\($0)" }.joined() }
    return text
  }

  /// The digits with a power of ten: `1.2e12`.
  var scientificText: String {
    guard let first = digits.first else { return "0" }
    let rest = digits.dropFirst().map { "\($0)" }.joined()
    return (isNegative ? "-" : "") + "\(first)" + (rest.isEmpty ? "" : "." + rest)
      + "e\(magnitude)"
  }

  /// Whether it is exactly 1.
  var isOne: Bool { !isNegative && digits == [1] && exponent == 0 }

  private func digit(at power: Int) -> UInt8 {
    let position = magnitude - power
    return digits.indices.contains(position) ? digits[position] : 0
  }
}
