internal import CKernels

/// How the uniform numbers of the draws are placed.
package enum SamplingScheme: String, CaseIterable, Sendable {
  /// Scrambled Sobol points: the default.
  case sobol
  /// Independent numbers: plain Monte Carlo.
  case mc
  /// A Latin hypercube in each replicate: one point in each of as many equal cells as points.
  case lhs
}

/// A stretch of draws that is evaluated at once; it lies within one replicate.
package struct Block: Sendable, Hashable {
  /// The position among the blocks of the design.
  package let index: Int
  /// The replicate that the draws belong to, from 0.
  package let replicate: Int
  /// The points of the replicate, counted from 0.
  package let points: Range<Int>

  /// Names a stretch of points.
  package init(index: Int, replicate: Int, points: Range<Int>) {
    self.index = index
    self.replicate = replicate
    self.points = points
  }

  /// The number of draws.
  package var count: Int { points.count }
}

/// How many draws a run has and where they lie.
///
/// The draws are split into replicates (independent scramblings, 8 by default), from whose spread
/// every standard error comes: for low-discrepancy points s/√n does not hold.
package struct Design: Sendable, Equatable {
  /// How the uniform numbers are placed.
  package var scheme: SamplingScheme
  /// The number that all streams start from.
  package var seed: UInt64
  /// The number of draws of all replicates, at least 1.
  package var draws: Int
  /// The number of replicates, at least 1.
  package var replicates: Int

  /// Makes a design.
  package init(
    scheme: SamplingScheme = .sobol, seed: UInt64 = 1, draws: Int = 8192, replicates: Int = 8
  ) {
    precondition(draws >= 1 && replicates >= 1, "a design has a draw and a replicate")
    self.scheme = scheme
    self.seed = seed
    self.draws = draws
    self.replicates = replicates
  }

  /// Returns the number of draws of one replicate; replicates differ by one at most.
  package func size(ofReplicate replicate: Int) -> Int {
    let (size, rest) = draws.quotientAndRemainder(dividingBy: replicates)
    return size + (replicate < rest ? 1 : 0)
  }

  /// Returns the blocks of all replicates in order, of `size` draws (rounded up to whole chunks of
  /// summation) but for the last of a replicate.
  package func blocks(of size: Int = 1024) -> [Block] {
    let chunk = Moments.chunk
    let size = max(size, 1) > Int.max - chunk ? Int.max : (max(size, 1) + chunk - 1) / chunk * chunk
    var blocks: [Block] = []
    for replicate in 0..<replicates {
      let end = self.size(ofReplicate: replicate)
      var start = 0
      while start < end {
        let count = min(size, end - start)
        let points = start..<(start + count)
        blocks.append(Block(index: blocks.count, replicate: replicate, points: points))
        start += count
      }
    }
    return blocks
  }

  /// Returns the uniform numbers of a block, one per draw, each in the open interval (0, 1).
  package func uniforms(_ stream: Stream, _ block: Block) -> [Double] {
    uniforms(stream, block, by: .best)
  }

  /// Returns the uniform numbers of a block, in a chosen build of the kernels; for tests.
  package func uniforms(_ stream: Stream, _ block: Block, by build: KernelBuild) -> [Double] {
    Array(unsafeUninitializedCapacity: block.count) { buffer, filled in
      filled = block.count
      guard let out = buffer.baseAddress, block.count > 0 else { return }
      let first = UInt64(block.points.lowerBound)
      switch scheme {
      case .sobol:
        var keys = stream.sobolKeys(replicate: block.replicate)
        buyin_sobol(build.path, &keys, UInt32(truncatingIfNeeded: first), out, block.count)
      case .mc:
        let key = stream.key(.independent, replicate: block.replicate)
        buyin_independent(build.path, key, first, out, block.count)
      case .lhs:
        let key = stream.key(.latin, replicate: block.replicate)
        let size = UInt64(size(ofReplicate: block.replicate))
        buyin_latin(key, size, first, out, block.count)
      }
    }
  }
}
