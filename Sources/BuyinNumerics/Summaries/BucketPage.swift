internal import CKernels

/// Counts of the keys of one interval, by the eight bits that follow the bits that they share.
///
/// Each replicate counts apart. A bucket also remembers its first key and whether another came:
/// quantities of few values (truths, counts) are then known without going through the draws again.
struct BucketPage: Sendable {
  /// The number of buckets.
  static let buckets = 256

  /// The smallest key of the interval.
  let lower: UInt64
  /// How many leading bits the keys share.
  let bits: Int
  private let replicates: Int
  private var counts: [UInt32]
  /// The first key of each bucket; 0, which is the key of no number, where none came.
  private var first: [UInt64]
  private var isMixed: [Bool]

  /// Makes an empty page.
  init(lower: UInt64, bits: Int, replicates: Int) {
    self.lower = lower
    self.bits = bits
    self.replicates = replicates
    counts = Array(repeating: 0, count: replicates * BucketPage.buckets)
    first = Array(repeating: 0, count: BucketPage.buckets)
    isMixed = Array(repeating: false, count: BucketPage.buckets)
  }

  /// Adds the counts of one replicate in page `page` of a part.
  mutating func merge(_ part: BucketCounts, page: Int, replicate: Int) {
    let from = page * BucketPage.buckets
    let own = replicate * BucketPage.buckets
    for bucket in 0..<BucketPage.buckets where part.counts[from + bucket] > 0 {
      let key = part.first[from + bucket]
      if first[bucket] == 0 { first[bucket] = key }
      if first[bucket] != key || part.mixed[from + bucket] != 0 { isMixed[bucket] = true }
      counts[own + bucket] += part.counts[from + bucket]
    }
  }

  /// Returns the number of keys in a bucket: of one replicate, or of all.
  func count(_ bucket: Int, replicate: Int?) -> Int {
    if let replicate { return Int(counts[replicate * BucketPage.buckets + bucket]) }
    return (0..<replicates).reduce(0) { $0 + Int(counts[$1 * BucketPage.buckets + bucket]) }
  }

  /// Returns the key that all keys of a bucket are, if they are one.
  func only(_ bucket: Int) -> UInt64? {
    if bits == 56 { return lower(of: bucket) }
    return isMixed[bucket] ? nil : first[bucket]
  }

  /// Returns the smallest key of a bucket.
  func lower(of bucket: Int) -> UInt64 { lower | UInt64(bucket) << UInt64(56 - bits) }
}

/// The counts of one block in the pages that it touches, 256 buckets each.
struct BucketCounts: Sendable {
  /// The number of keys in each bucket.
  fileprivate var counts: [UInt32]
  /// The first key of each bucket; 0 where none came.
  fileprivate var first: [UInt64]
  /// 1 where a bucket holds different keys.
  fileprivate var mixed: [UInt8]

  /// Counts keys, `times` times each.
  ///
  /// - Parameters:
  ///   - pages: the page of each key, or -1.
  ///   - shifts: for each page, how far right the eight bits of its buckets lie.
  init(_ keys: [UInt64], pages: [Int32], shifts: [UInt8], times: UInt32) {
    let size = shifts.count * BucketPage.buckets
    counts = Array(repeating: 0, count: size)
    first = Array(repeating: 0, count: size)
    mixed = Array(repeating: 0, count: size)
    counts.withUnsafeMutableBufferPointer { counts in
      first.withUnsafeMutableBufferPointer { first in
        mixed.withUnsafeMutableBufferPointer { mixed in
          let buckets = buyin_buckets(
            counts: counts.baseAddress, first: first.baseAddress, mixed: mixed.baseAddress)
          buyin_count_keys(keys, pages, keys.count, shifts, times, buckets)
        }
      }
    }
  }
}
