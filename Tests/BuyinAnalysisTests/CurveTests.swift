import BuyinCampaign
import Testing

@testable import BuyinAnalysis

/// Where the scan of an assumption looks.
@Suite struct CurveTests {
  /// Scans a function over 33 places.
  private static func scan(_ function: (Double) -> Double) -> Curve {
    var curve = Curve(places: (0...32).map(Double.init), spacing: 4)
    while !curve.due.isEmpty {
      for index in curve.due {
        curve.margins[index] = Sensitivity.Margin(value: function(curve.places[index]), best: 0)
      }
      curve.refine()
    }
    return curve
  }

  private static func changes(_ curve: Curve) -> [Double] { curve.changes.map(\.lower.place) }

  @Test("A choice that is far ahead everywhere is looked at nine times")
  func farAhead() {
    let curve = Self.scan { 100 - $0 }
    #expect(curve.margins.count { $0 != nil } == 9)
    #expect(Self.changes(curve).isEmpty)
  }

  @Test("A change is found between neighbours, wherever it is", arguments: 0..<32)
  func oneChange(place: Int) {
    let curve = Self.scan { $0 - Double(place) - 0.5 }
    #expect(Self.changes(curve) == [Double(place)])
    #expect(curve.margins.count { $0 != nil } < 20)
  }

  @Test("A dip that the first places step over is found where the margin moves beside it")
  func dip() {
    for middle in stride(from: 2.0, to: 30, by: 0.5) {
      // Three places wide, on a slope as steep as nothing is far.
      let curve = Self.scan { ($0 - middle) * ($0 - middle) - 2.25 }
      let expected = (0..<32).map(Double.init).filter {
        (abs($0 - middle) <= 1.5) != (abs($0 + 1 - middle) <= 1.5)
      }
      #expect(Self.changes(curve) == expected, "\(middle)")
    }
  }

  @Test("Nothing at all to choose by changes nothing")
  func flat() { #expect(Self.changes(Self.scan { _ in 0 }).isEmpty) }
}
