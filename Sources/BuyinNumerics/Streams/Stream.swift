internal import CKernels

/// The name of a stream of uniform numbers: what stands there in the plan, not when it was met.
package struct StreamKey: Sendable, Hashable {
  /// The path of the slot that the draws stand in, for instance `bought.real`.
  package var path: String
  /// The position among the distributions of one slot, from 0.
  package var ordinal: Int
  /// The block whose fields are sampled jointly, if any.
  package var group: Group?

  /// A set of slots that share one low-discrepancy sequence, one coordinate each.
  package struct Group: Sendable, Hashable {
    /// The path of the block.
    package var path: String
    /// The coordinate of the slot within the block, from 1.
    package var coordinate: Int

    /// Names a coordinate of a group.
    package init(path: String, coordinate: Int) {
      self.path = path
      self.coordinate = coordinate
    }
  }

  /// Names a stream.
  package init(path: String, ordinal: Int = 0, group: Group? = nil) {
    self.path = path
    self.ordinal = ordinal
    self.group = group
  }
}

/// A stream's keys, hashed once, for one seed.
///
/// A draw depends on the seed, the path, the ordinal, the replicate and the number of the point, and
/// on nothing else. In the design `sobol` a stream of its own has its own shuffle of the points and
/// its own scrambling: two streams are independent. The streams of a group share the shuffle and
/// differ in the coordinate: together they are one scrambled Sobol sequence of several dimensions.
/// A further distribution in one slot (`ordinal` above 0) and a coordinate beyond the table fall back
/// to a stream of their own.
package struct Stream: Sendable {
  /// The hash that the scrambling, the generator and the low bits start from.
  let own: Hash
  /// The hash that the shuffle of the points starts from.
  let shuffle: Hash
  /// The row of the direction numbers, from 0.
  let dimension: Int

  /// Hashes a key for a seed.
  package init(_ key: StreamKey, seed: UInt64) {
    var own = Hash(seed: seed)
    own.add(key.path)
    own.add(UInt64(bitPattern: Int64(key.ordinal)))
    self.own = own
    let dimensions = buyin_sobol_dimensions()
    if let group = key.group, key.ordinal == 0, (1...dimensions).contains(group.coordinate) {
      var shuffle = Hash(seed: seed)
      shuffle.add(group.path)
      shuffle.add(Purpose.group.rawValue)
      self.shuffle = shuffle
      dimension = group.coordinate - 1
    } else {
      shuffle = own.adding(Purpose.shuffle.rawValue)
      dimension = Int(own.adding(Purpose.dimension.rawValue).value % UInt64(dimensions))
    }
  }

  /// What a hash is for: words that keep the keys of one stream apart.
  enum Purpose: UInt64 {
    case group = 1
    case shuffle, dimension, scramble, low, independent, latin
  }

  /// Returns the key of one purpose in one replicate.
  func key(_ purpose: Purpose, replicate: Int) -> UInt64 {
    own.adding(purpose.rawValue).adding(UInt64(bitPattern: Int64(replicate))).value
  }

  /// Returns the keys of the scrambled Sobol coordinate in one replicate.
  func sobolKeys(replicate: Int) -> buyin_sobol_keys {
    var keys = buyin_sobol_keys()
    let order = shuffle.adding(UInt64(bitPattern: Int64(replicate))).value
    keys.shuffle = (UInt32(truncatingIfNeeded: order), UInt32(order >> 32))
    let scramble = key(.scramble, replicate: replicate)
    keys.scramble = (UInt32(truncatingIfNeeded: scramble), UInt32(scramble >> 32))
    keys.low = UInt32(truncatingIfNeeded: key(.low, replicate: replicate))
    withUnsafeMutablePointer(to: &keys.directions) { tuple in
      tuple.withMemoryRebound(to: UInt32.self, capacity: 32) {
        buyin_sobol_directions(dimension, $0)
      }
    }
    return keys
  }
}
