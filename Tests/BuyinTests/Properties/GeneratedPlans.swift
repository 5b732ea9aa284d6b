/// A small generator of random numbers with a seed: the same tests on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64 (Steele, Lea & Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// A plan made at random, by its statements, of which some matter to the questions and some not.
struct GeneratedPlan {
  /// Statements that the questions depend on.
  var definitions: [String]
  /// Definitions that nothing depends on, with the names that they define.
  var unrelated: [(name: String, text: String)]
  var questions: [String]

  /// The plan as a text, in the order of a shuffle of its definitions.
  func text(shuffledBy generator: inout SeededGenerator) -> String {
    let all = (definitions + unrelated.map(\.text)).shuffled(using: &generator)
    return (all + questions).joined(separator: "\n")
  }

  /// The plan as a text, in the order in which it was made.
  var text: String {
    (definitions + unrelated.map(\.text) + questions).joined(separator: "\n")
  }

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    definitions = []
    var names: [String] = []
    for index in 0..<Int.random(in: 2...6, using: &generator) {
      let name = "quantity_\(index)"
      definitions.append("let \(name) = \(Self.value(names, &generator))")
      names.append(name)
    }
    if Bool.random(using: &generator) {
      definitions.append("fn twice_\(seed)(x) = 2 * x * (0.9 to 1.1)")
      definitions.append("let doubled = twice_\(seed)(quantity_0) + twice_\(seed)(1 to 3)")
      names.append("doubled")
    }
    unrelated = (0..<Int.random(in: 1...3, using: &generator)).map { index in
      ("spare_\(index)", "let spare_\(index) = \(Self.value([], &generator)) * (3 to 4)")
    }
    questions = names.map { "show \($0)" } + ["\(names[0]) * (1 to 2) + mean(quantity_1)"]
    if seed.isMultiple(of: 3) { addSources(&generator) }
  }

  private static func value(_ names: [String], _ generator: inout SeededGenerator) -> String {
    let low = Int.random(in: 1...20, using: &generator)
    let range = "(\(low) to \(low + Int.random(in: 1...30, using: &generator)))"
    guard let name = names.randomElement(using: &generator) else { return range }
    return [
      "\(range) * \(name)", "\(name) + \(range) / 3", "max(\(name), \(range))",
      "\(range) - \(name) * (10% to 30%)", "if \(name) > 9 then \(range) else \(name)",
      "mixture(\(name), \(range), weights: [0.4, 0.6])", "\(range) + mean(\(name))",
    ].randomElement(using: &generator) ?? range
  }

  private mutating func addSources(_ generator: inout SeededGenerator) {
    for name in ["first", "second"] {
      let pay = Int.random(in: 10...90, using: &generator)
      definitions.append(
        """
        source \(name) {
          pay $\(pay) to $\(pay * 2)
          followers 100 to 300
          interested 5% to 40%
          engage 10% to 20% per month
          leave 2% to 9% per month
        }
        """)
    }
    questions += ["show first.members, second.cost_per_member, all.members at month 2"]
    questions += ["compare first, second"]
  }
}
