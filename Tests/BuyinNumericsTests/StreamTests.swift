import BuyinNumerics
import Testing

/// Streams: independent of each other, jointly even within a group, and forever the same.
@Suite struct StreamTests {
  /// Three ways in which 64 slots may be named.
  enum Naming: CaseIterable {
    case own, grouped, mixed

    func key(_ slot: Int) -> StreamKey {
      let group = StreamKey.Group(path: "group \(slot / 8)", coordinate: slot % 8 + 1)
      let isGrouped = self == .grouped || self == .mixed && slot % 2 == 1
      return StreamKey(path: "slot \(slot)", group: isGrouped ? group : nil)
    }
  }

  @Test("No pair of 64 slots is correlated beyond chance", arguments: Naming.allCases)
  func correlations(naming: Naming) {
    let design = Design()
    var columns = (0..<64).map { slot in
      let stream = Stream(naming.key(slot), seed: design.seed)
      return design.blocks(of: 1024).flatMap { design.uniforms(stream, $0) }
    }
    for slot in columns.indices { Arithmetic.subtract.apply(toLeft: &columns[slot], 0.5) }
    var worst = 0.0
    for first in 0..<64 {
      for second in 0..<first {
        var product = columns[first]
        Arithmetic.multiply.apply(toLeft: &product, columns[second])
        worst = max(worst, abs(sum(product)) * 12 / Double(design.draws))
      }
    }
    #expect(worst < 4.5 / Double(design.draws).squareRoot())
    #expect(worst > 2 / Double(design.draws).squareRoot())
  }

  /// The sum of numbers, by halves in the kernels (a loop in a debug build is slow).
  private func sum(_ values: [Double]) -> Double {
    var values = values
    while values.count > 1 {
      let half = values.count / 2
      var left = Array(values[..<half])
      Arithmetic.add.apply(toLeft: &left, Array(values[half...]))
      values = left
    }
    return values[0]
  }

  @Test("The first points of a stream are evenly spread at every power of two from 64")
  func prefixes() {
    let design = Design(draws: 8 * 4096)
    for key in [StreamKey(path: "a"), Naming.grouped.key(3)] {
      let stream = Stream(key, seed: 5)
      let points = design.blocks(of: 4096).filter { $0.replicate == 2 }
        .flatMap { design.uniforms(stream, $0) }
      for size in [64, 128, 256, 512, 1024, 2048, 4096] {
        #expect(Set(points[..<size].map { Int($0 * Double(size)) }).count == size)
      }
    }
  }

  @Test("Two coordinates of a group are even together")
  func jointlyEven() {
    let design = Design()
    let streams = (1...2).map { coordinate in
      Stream(
        StreamKey(path: "f\(coordinate)", group: .init(path: "g", coordinate: coordinate)), seed: 1)
    }
    for block in design.blocks(of: 1024) {
      let (x, y) = (design.uniforms(streams[0], block), design.uniforms(streams[1], block))
      let cells = Set(zip(x, y).map { Int($0 * 32) * 32 + Int($1 * 32) })
      #expect(cells.count == 1024)
    }
  }

  @Test("Seed, path, ordinal and replicate each make other numbers")
  func keysMatter() {
    let design = Design()
    let block = design.blocks()[0]
    let reference = design.uniforms(Stream(StreamKey(path: "a"), seed: 1), block)
    let others = [
      Stream(StreamKey(path: "a"), seed: 2), Stream(StreamKey(path: "b"), seed: 1),
      Stream(StreamKey(path: "a", ordinal: 1), seed: 1),
    ]
    for stream in others { #expect(design.uniforms(stream, block) != reference) }
    let later = Block(index: 1, replicate: 1, points: block.points)
    #expect(design.uniforms(Stream(StreamKey(path: "a"), seed: 1), later) != reference)
    var more = design
    more.draws = 100_000
    #expect(more.uniforms(Stream(StreamKey(path: "a"), seed: 1), block) == reference)
  }

  @Test("Recorded numbers: every recorded figure rests on them", arguments: SamplingScheme.allCases)
  func recordedNumbers(scheme: SamplingScheme) {
    let design = Design(scheme: scheme)
    let block = Block(index: 0, replicate: 3, points: 510..<513)
    let own = design.uniforms(Stream(StreamKey(path: "bought.real"), seed: 1), block)
    let group = StreamKey.Group(path: "bought", coordinate: 4)
    let grouped = design.uniforms(
      Stream(StreamKey(path: "bought.real", group: group), seed: 1), block)
    let expected: [Double] =
      switch scheme {
      case .sobol:
        [
          0.49333368648025544, 0.7975945401073558, 0.98777346597749,
          0.6643120312243268, 0.13747362960811083, 0.09419980487550805,
        ]
      case .mc: [0.25856423377606175, 0.05393741305291033, 0.47378241032753443]
      case .lhs: [0.8712522193344512, 0.6238412483259026, 0.26340242093590405]
      }
    #expect(own + (scheme == .sobol ? grouped : []) == expected)
  }
}
