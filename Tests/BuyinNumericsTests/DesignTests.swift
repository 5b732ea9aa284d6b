import BuyinNumerics
import Testing

/// Where the draws lie, and that they depend on nothing that they should not.
@Suite struct DesignTests {
  @Test("The hash has the values on which every recorded figure rests")
  func hashValues() {
    var hash = Hash(seed: 1)
    #expect(hash.value == 10_451_216_379_200_822_465)
    hash.add("bought.real")
    #expect(hash.value == 13_123_588_009_263_263_127)
    hash.add(7)
    #expect(hash.value == 6_093_927_070_420_667_570)
  }

  @Test(
    "Replicates differ by at most one draw, and blocks cover them in order",
    arguments: [1, 2, 7, 8, 9, 1000, 8192, 10_000])
  func blocksCover(draws: Int) {
    let design = Design(draws: draws)
    let sizes = (0..<design.replicates).map { design.size(ofReplicate: $0) }
    #expect(sizes.reduce(0, +) == draws)
    #expect(sizes[0] - sizes[7] <= 1)
    let blocks = design.blocks(of: 300)
    var next = Array(repeating: 0, count: 8)
    for (index, block) in blocks.enumerated() {
      #expect(block.index == index)
      #expect(block.points.lowerBound == next[block.replicate])
      #expect(block.count <= 512)
      next[block.replicate] = block.points.upperBound
    }
    #expect(next == sizes)
  }

  @Test(
    "Uniforms do not depend on the blocks and lie inside (0, 1)", arguments: SamplingScheme.allCases
  )
  func blocksDoNotMatter(scheme: SamplingScheme) {
    let design = Design(scheme: scheme, draws: 20_000, replicates: 3)
    let stream = Stream(StreamKey(path: "a"), seed: 1)
    let fine = design.blocks(of: 256).flatMap { design.uniforms(stream, $0) }
    let coarse = design.blocks(of: 4096).flatMap { design.uniforms(stream, $0) }
    #expect(fine == coarse)
    #expect(fine.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(Set(fine).count == 20_000)
  }

  @Test(
    "A replicate of 1,024 points hits each of 1,024 cells once",
    arguments: [SamplingScheme.sobol, .lhs])
  func stratified(scheme: SamplingScheme) {
    let design = Design(scheme: scheme)
    let keys = [
      StreamKey(path: "a"), StreamKey(path: "b", ordinal: 2),
      StreamKey(path: "c", group: .init(path: "g", coordinate: 5)),
    ]
    for key in keys {
      let stream = Stream(key, seed: 3)
      for block in design.blocks(of: 1024) {
        let cells = Set(design.uniforms(stream, block).map { Int($0 * 1024) })
        #expect(cells.count == 1024)
      }
    }
  }

  @Test("Both builds of the kernels give the same uniforms", arguments: SamplingScheme.allCases)
  func builds(scheme: SamplingScheme) {
    let design = Design(scheme: scheme, draws: 5_000)
    for block in design.blocks() {
      let stream = Stream(StreamKey(path: "x.y", ordinal: block.index), seed: 9)
      #expect(
        design.uniforms(stream, block, by: .baseline) == design.uniforms(stream, block, by: .best))
    }
  }
}
