import BuyinAnalysis
import BuyinNumerics
import BuyinReport
import BuyinSemantics
import Testing

/// How figures and quantities are written.
@Suite struct QuantityTests {
  @Test(
    "Certain figures are printed as typed",
    arguments: [
      (10, units("USD"), "$10"), (0.005, units("USD"), "$0.005"), (1234, units("USD"), "$1,234"),
      (15.5, units("USD"), "$15.50"), (-15.5, units("USD"), "-$15.50"),
      (10, units("CAD"), "10 CAD"), (10.5, units("CAD"), "10.50 CAD"),
      (2000, units("follower"), "2,000 followers"), (1, units("follower"), "1 follower"),
      (0, units("follower"), "0 followers"), (-0.0, units("follower"), "0 followers"),
      (2, units("USD", over: ["member", "month"]), "$2 per member per month"),
      (6, units("month"), "6 months"), (1, units("month"), "1 month"),
      (0.05, units(over: ["follower"]), "0.05 per follower"),
      (3, units("member", "month"), "3 member·months"),
      (20, units("hour"), "20 hours"), (0.1 + 0.2, units(), "0.3"),
      (1.0 / 3, units(), "0.333333"), (1e15, units(), "1e15"), (2_000_000, units(), "2,000,000"),
      (1.5e-9, units(), "1.5e-9"),
      (7.3 / 100, units("member", over: ["USD"]), "7.3 members per $100"),
      (1234.5678, units("USD"), "$1,234.5678"), (30, units("minute"), "30 minutes"),
    ] as [(Double, UnitProduct, String)])
  func certainFigures(value: Double, unit: UnitProduct, text: String) {
    #expect(line(quantity(value, unit)).text == text)
  }

  @Test(
    "Uncertain figures have the digits that their error leaves",
    arguments: [
      (82.3, 0.8, "$82"), (82.3, 0.9, "$80"), (82.3, 3, "$80"), (2.991, 0.008, "$2.99"),
      (2.93, 0.06, "$2.90"),
      (16.43, 0.07, "$16"), (0.5, 0.07, "$0.50"), (0.00512, 0.00008, "$0.0051"),
      (612, 12, "$600"), (1234, 0, "$1,230"), (1_234_000, 100, "$1.23M"),
      (999.7, 0.3, "$1,000"), (9.97, 0.06, "$10"), (0.04, 3, "$0.04"), (1.2e12, 8e8, "$1.2e12"),
      (-3.21, 0.008, "-$3.21"), (0, 0, "$0"), (5.2e9, 8e7, "$5.2B"), (3.001, 0.008, "$3.00"),
    ] as [(Double, Double, String)])
  func uncertainFigures(value: Double, error: Double, text: String) {
    let unit = units("USD")
    let estimate = Estimate(value, standardError: error)
    #expect(figure(estimate, type(of: unit), unit).text == text)
  }

  @Test("Shares are printed in percent, those of a time with it")
  func shares() {
    let month = QuantityType(.sharePer(Period(.month)))
    let weeks = QuantityType(.sharePer(Period(.week, count: 2)))
    func certainly(_ value: Double, _ type: QuantityType) -> String {
      line(Quantity(summary: certain(value), type: type, unit: .none)).text
    }
    #expect(certainly(0.05, .share) == "5%")
    #expect(certainly(0.07, .share) == "7%")
    #expect(certainly(0.001, .share) == "0.1%")
    #expect(certainly(1.2, .share) == "120%")
    #expect(certainly(0.02, month) == "2% per month")
    #expect(certainly(0.02, weeks) == "2% per 2 weeks")
    #expect(figure(Estimate(0.8171, standardError: 0.004), .share, .none).text == "82%")
    #expect(figure(Estimate(0.00012, standardError: 0.000008), .share, .none).text == "0.012%")
    #expect(figure(Estimate(0.9994, standardError: 0.00001), .share, .none).text == "99.94%")
    #expect(figure(Estimate(0.9994, standardError: 0.0008), .share, .none).text == "99.9%")
  }

  @Test("A range stands behind the median")
  func ranges() {
    let price = units("USD", over: ["member"])
    #expect(line(quantity(lognormal(12, 610), price)).text == "$86 per member  ($12 to $609)")
    let rate = Quantity(
      summary: share(0.02, 0.1), type: QuantityType(.sharePer(Period(.month))), unit: .none)
    #expect(line(rate).text == "4.5% per month  (2% to 10%)")
  }

  @Test("Infinite and undefined figures have words")
  func special() {
    let price = units("USD", over: ["member"])
    #expect(line(quantity(certain(.infinity), price)).text == "no member")
    #expect(line(quantity(certain(.infinity), units("month"))).text == "beyond the horizon")
    #expect(line(quantity(certain(.nan), price)).text == "undefined in every draw")
    let partly = summarise { block in
      .drawn(block.points.map { $0 % 4 == 0 ? .nan : $0 % 4 == 1 ? .infinity : 5 })
    }
    #expect(
      line(quantity(partly, price)).text
        == "$5.00 per member  ($5.00 to no member)  (undefined in 25% of the draws, left out)")
  }

  @Test("Truths")
  func truths() {
    let sometimes = summarise { .drawn($0.points.map { $0 % 4 == 0 ? 1 : 0 }) }
    func truth(_ summary: Summary) -> Quantity {
      Quantity(summary: summary, type: .truth, unit: .none)
    }
    #expect(line(truth(certain(1))).text == "yes")
    #expect(line(truth(certain(0))).text == "no")
    #expect(line(truth(sometimes)).text == "yes in 25% of the simulated futures")
    #expect(json(truth(certain(1))) == #"{"unit": "truth", "value": true}"#)
    #expect(
      json(truth(sometimes)) == #"{"unit": "chance", "value": 0.25, "error": 0, "draws": 8192}"#)
  }

  @Test("A quantity as JSON")
  func quantityJSON() {
    #expect(json(quantity(20, units("hour"))) == #"{"unit": "hours", "value": 20}"#)
    #expect(
      json(quantity(2.5, units("USD", over: ["member"])))
        == #"{"unit": "$ per member", "value": 2.5}"#)
    #expect(json(quantity(6, units("month"))) == #"{"unit": "months", "value": 6}"#)
    #expect(json(quantity(0.5)) == #"{"unit": "number", "value": 0.5}"#)
    #expect(
      json(quantity(certain(.infinity), units("USD", over: ["member"])))
        == #"{"unit": "$ per member", "value": null, "note": "infinite in every draw (no member)"}"#
    )
    let few = summarise(Design(draws: 2, replicates: 1)) {
      .drawn($0.points.map { Double($0) + 1 })
    }
    #expect(
      json(quantity(few)) == #"""
        {"unit": "number", "mean": 1.5, "sd": 0.7071067811865476, "p5": 1.05, "p25": 1.25, \#
        "median": 1.5, "p75": 1.75, "p95": 1.95, "error": {"mean": null, "sd": null, "p5": null, \#
        "p25": null, "median": null, "p75": null, "p95": null}, "draws": 2}
        """#)
  }

  @Test("A time beyond the plan is said once, certain shares without end have three digits")
  func words() {
    let late = summarise { .drawn($0.points.map { $0 % 50 == 0 ? 3 : .infinity }) }
    #expect(line(quantity(late, units("month"))).text == "beyond the horizon")
    let chance = Quantity(summary: certain(0.8239951234567), type: .share, unit: .none)
    #expect(line(chance).text == "82.4%")
    #expect(line(quantity(100.0 / 3, units("USD"))).text == "$33.33")
    #expect(line(quantity(0.02 / 3, units("USD"))).text == "$0.00667")
  }
}
