import BuyinNumerics
import Testing

/// What every distribution must do: one suite over all of them.
@Suite struct FamilyTests {
  static let rows = FamilyReference.rows

  /// Makes the distribution of a row of the reference.
  private func make(_ row: FamilyReference.Row, drawn count: Int? = nil) throws -> any Family {
    let description = try #require(
      Families.all.first { $0.name == row.name && $0.parameters[0].name == row.first })
    #expect(description.parameters.count == row.parameters.count)
    return try description.make(
      row.parameters.map { value in
        count.map { .drawn(Array(repeating: value, count: $0)) } ?? .certain(value)
      })
  }

  @Test("Every family has a reference, a summary and a source")
  func everyFamilyIsTested() {
    #expect(Families.all.count > 15)
    for family in Families.all {
      #expect(
        FamilyTests.rows.contains {
          $0.name == family.name && $0.first == family.parameters[0].name
        }, "\(family.name)")
      #expect(!family.summary.isEmpty && !family.source.isEmpty)
    }
  }

  @Test("Quantiles and means agree with the reference within 1e-9", arguments: rows.indices)
  func referenceValues(index: Int) throws {
    let row = FamilyTests.rows[index]
    let family = try make(row)
    let draws = try make(row, drawn: row.quantiles.count)
    var (fixed, drawn) = (FamilyReference.chances, FamilyReference.chances)
    family.quantile(&fixed)
    draws.quantile(&drawn)
    for (place, expected) in row.quantiles.enumerated() {
      #expect(abs(fixed[place] - expected) <= 1e-9 * abs(expected), "\(row.name) \(place)")
      #expect(abs(drawn[place] - expected) <= 1e-9 * abs(expected), "\(row.name) \(place)")
    }
    if let mean = family.mean {
      #expect(abs(mean[0] - row.mean) <= 1e-12 * abs(row.mean))
    }
  }

  @Test("Quantiles rise, and the cumulative function leads back", arguments: rows.indices)
  func roundTrip(index: Int) throws {
    let row = FamilyTests.rows[index]
    let family = try make(row)
    let chances = (1..<400).map { Double($0) / 400 } + [1 - 1e-6, 1 - 1e-12]
    var values = [1e-12, 1e-6] + chances
    let sorted = values
    family.quantile(&values)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(values.allSatisfy { !$0.isNaN })
    for (value, chance) in zip(values, sorted) {
      let back = try #require(family.cumulative(value))
      if family.isDiscrete {
        let before = try #require(family.cumulative(value - 1))
        #expect(back >= chance - 1e-11 && before <= chance + 1e-11)
      } else if value > .leastNormalMagnitude || value < 0 {
        #expect(abs(back - chance) <= 2e-9, "\(row.name) \(chance)")
      }
    }
  }

  @Test("The mean of the draws is the mean", arguments: rows.indices)
  func meanOfDraws(index: Int) throws {
    let row = FamilyTests.rows[index]
    let family = try make(row)
    let design = Design(scheme: .lhs, draws: 4096)
    let stream = Stream(StreamKey(path: row.name), seed: 1)
    let summary = summarise(design) { block in
      var draws = design.uniforms(stream, block)
      family.quantile(&draws)
      return .drawn(draws)
    }
    let error = try #require(summary.mean.standardError)
    #expect(abs(summary.mean.value - row.mean) <= 6 * error + 1e-4 * abs(row.mean))
  }

  @Test("Undefined parameters make undefined draws", arguments: Families.all.indices)
  func undefinedParameters(index: Int) throws {
    let description = Families.all[index]
    let row = try #require(
      FamilyTests.rows.first {
        $0.name == description.name && $0.first == description.parameters[0].name
      })
    let columns = row.parameters.map { Column.drawn([$0, .nan, $0]) }
    let family = try description.make(columns)
    var draws = [0.3, 0.3, 0.6]
    family.quantile(&draws)
    #expect(!draws[0].isNaN && draws[1].isNaN && !draws[2].isNaN, "\(description.name)")
  }

  @Test("Shapes from 0.05 to 1e6 give numbers, from the table and by solving")
  func extremeShapes() throws {
    let shapes = [0.05, 0.3, 1, 7, 199, 201, 3e4, 1e6]
    let chances = [1e-15, 1e-6, 0.01, 0.3, 0.5, 0.9, 0.999, 1 - 1e-12]
    for alpha in shapes {
      for beta in shapes {
        let family = try Families.beta.make([.certain(alpha), .certain(beta)])
        let solved = try Families.beta.make([.drawn(chances.map { _ in alpha }), .certain(beta)])
        var (values, others) = (chances, chances)
        family.quantile(&values)
        solved.quantile(&others)
        for (value, other) in zip(values, others) {
          #expect(value >= 0 && value <= 1)
          #expect(abs(value - other) <= 1e-9 * other + .leastNormalMagnitude, "\(alpha) \(beta)")
        }
      }
    }
  }

  @Test("A range meets its bounds and may be a single value")
  func ranges() throws {
    for description in [Families.lognormalRange, Families.normalRange] {
      let family = try description.make([.certain(5), .certain(10)])
      #expect(abs(family.quantile(0.05) - 5) < 1e-14 * 5)
      #expect(abs(family.quantile(0.95) - 10) < 1e-14 * 10)
      let single = try description.make([.certain(5), .certain(5)])
      #expect(abs(single.quantile(0.3) - 5) < 1e-14)
      #expect(single.cumulative(4) == 0 && single.cumulative(6) == 1)
    }
  }

  @Test("Parameters that cannot be are refused, with the reason")
  func refusals() {
    func error(_ family: FamilyDescription, _ parameters: Double...) -> ParameterError? {
      do throws(ParameterError) {
        _ = try family.make(parameters.map { .certain($0) })
        return nil
      } catch { return error }
    }
    #expect(
      error(Families.lognormalRange, 0, 1)
        == ParameterError(parameter: 0, requirement: .positive, found: 0))
    #expect(error(Families.lognormalRange, 2, 1)?.requirement == .ordered(after: 0))
    #expect(error(Families.lognormalRange, 2, .infinity)?.requirement == .finite)
    #expect(error(Families.logitnormalRange, 0.1, 1)?.requirement == .openShare)
    #expect(error(Families.normal, 0, -1)?.requirement == .nonNegative)
    #expect(error(Families.normal, .nan, 1)?.requirement == .finite)
    #expect(error(Families.betaMoments, 0.5, 0.5)?.requirement == .deviationOfShare)
    #expect(error(Families.binomial, 2.5, 0.5)?.requirement == .whole)
    #expect(error(Families.binomial, 2, 1.5)?.requirement == .share)
    #expect(error(Families.gamma, 1e12, 1)?.requirement == .atMost(1e9))
    #expect(error(Families.triangular, 1, 0, 2)?.parameter == 1)
    #expect(error(Families.poisson, -1)?.requirement == .nonNegative)
  }
}

/// Choices by weight, and distributions cut at bounds.
@Suite struct ChoiceAndTruncationTests {
  @Test("An item is chosen as often as it weighs")
  func choice() throws {
    let family = try Families.choice(weights: [.certain(1), .certain(0), .certain(3)])
    var draws = [0.1, 0.2499, 0.25, 0.9]
    family.quantile(&draws)
    #expect(draws == [0, 0, 2, 2])
    #expect(family.cumulative(0) == 0.25 && family.cumulative(1.5) == 0.25)
    let drawn = try Families.choice(weights: [.drawn([1, 0]), .certain(1)])
    draws = [0.3, 0.3]
    drawn.quantile(&draws)
    #expect(draws == [0, 1])
    #expect(throws: ParameterError.self) { try Families.choice(weights: [.certain(0)]) }
    draws = [0.0001, 0.5, 0.9999]
    Families.choice(among: 3).quantile(&draws)
    #expect(draws == [0, 1, 2])
  }

  @Test("A truncated range has the quantiles of what remains")
  func truncated() throws {
    let whole = try Families.lognormalRange.make([.certain(5), .certain(10)])
    let cut = try Families.truncated(whole, low: .certain(6), high: nil)
    // Closed form, to ten digits.
    let expected = [(0.05, 6.16237254), (0.5, 7.495242952), (0.95, 10.24801287)]
    for (chance, value) in expected { #expect(abs(cut.quantile(chance) - value) < 5e-9 * value) }
    #expect(cut.quantile(1e-300) >= 6)
    #expect(cut.cumulative(6) == 0 && cut.cumulative(.infinity) == 1)
    #expect(throws: ParameterError.self) {
      try Families.truncated(whole, low: .certain(1e9), high: nil)
    }
    #expect(throws: ParameterError.self) {
      try Families.truncated(whole, low: .certain(7), high: .certain(6))
    }
  }

  @Test("A bound of a count belongs to it")
  func truncatedCount() throws {
    let whole = try Families.poisson.make([.certain(4)])
    let cut = try Families.truncated(whole, low: .certain(3), high: .certain(5))
    let draws = (1..<100).map { cut.quantile(Double($0) / 100) }
    #expect(Set(draws) == [3, 4, 5])
  }
}
