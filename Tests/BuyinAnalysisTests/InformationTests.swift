import BuyinNumerics
import Testing

@testable import BuyinAnalysis

/// What finding out is worth, against closed forms.
@Suite struct InformationTests {
  /// The density of the standard normal at 0.
  private static let density = 0.3989422804014327
  private static let count = 8_192

  /// Draws of a standard normal, shuffled by a fixed rule so that two are independent.
  private static func normal(_ stream: UInt64) -> [Double] {
    let design = Design(draws: count, replicates: 8)
    let stream = Stream(StreamKey(path: "x\(stream)"), seed: 1)
    return design.blocks().flatMap { block in
      design.uniforms(stream, block).map { Elementary.normalQuantile($0) }
    }
  }

  private static func idle() -> [Double] { [Double](repeating: 0, count: count) }

  @Test("One normal against nothing: sd · φ(0), for everything and for the normal itself")
  func oneNormal() {
    let utility = Self.normal(1).map { 3 * $0 }
    let information = Information([Self.idle(), utility], choice: 0)
    let expected = 3 * Self.density
    #expect(abs(information.ofEverything.value - expected) < 0.02 * expected)
    #expect(abs(information.of(utility).value - expected) < 0.03 * expected)
  }

  @Test("Two normals: the deviation of their difference · φ(0)")
  func twoNormals() {
    let (first, second) = (Self.normal(1), Self.normal(2))
    let choice = first.reduce(0, +) >= second.reduce(0, +) ? 0 : 1
    let information = Information([first, second], choice: choice)
    let expected = 2.0.squareRoot() * Self.density
    #expect(abs(information.ofEverything.value - expected) < 0.03 * expected)
    // Knowing one of them leaves the mean of the other: a deviation of 1.
    for known in [first, second] {
      #expect(abs(information.of(known).value - Self.density) < 0.05 * Self.density)
    }
  }

  @Test("An input without effect is worth nothing")
  func irrelevant() {
    let information = Information([Self.normal(1), Self.normal(2)], choice: 0)
    for stream in 3...12 {
      #expect(information.of(Self.normal(UInt64(stream))).value == 0)
    }
  }

  @Test("Where one option is better in every draw nothing is worth finding out")
  func dominated() {
    let worse = Self.normal(1)
    let information = Information([worse.map { $0 + 0.5 }, worse], choice: 0)
    #expect(information.ofEverything.value == 0)
    #expect(information.of(worse).value == 0)
  }

  @Test("Few draws have fewer bins", arguments: [(8_192, 32), (4_096, 32), (2_048, 16), (100, 1)])
  func bins(draws: Int, bins: Int) {
    #expect(Information.bins(draws) == bins)
  }

  @Test("Draws with one value, and few of them, do not trap", arguments: [1, 2, 3, 50])
  func few(count: Int) {
    let flat = [Double](repeating: 1, count: count)
    let information = Information([flat, flat], choice: 0)
    #expect(information.ofEverything.value == 0)
    #expect(information.of(flat).value == 0)
  }

  @Test("The product of a source's shares is worth more than any of them")
  func group() throws {
    let information = try #require(try verdict(tenDollars).information)
    let group = try #require(information.findings.first)
    #expect(group.paths == ["bought.real", "bought.interested", "bought.engage"])
    for finding in information.findings.dropFirst() {
      #expect(finding.gain.value <= group.gain.value)
      #expect(finding.gain.value <= information.everything.gain.value)
    }
    let money = try #require(group.money)
    #expect(money > 0)
  }

  @Test("No thread changes what is found out")
  func threads() throws {
    let (one, two) = (
      try verdict(tenDollars, draws: 2_048), try verdict(tenDollars, draws: 2_048, threads: 2)
    )
    #expect(one.information?.everything.gain == two.information?.everything.gain)
    #expect(
      one.information?.findings.map(\.gain.value) == two.information?.findings.map(\.gain.value))
  }
}
