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

  /// Counts a key of the interval, `count` times.
  mutating func add(_ key: UInt64, replicate: Int = 0, count: UInt32 = 1) {
    let bucket = Int(truncatingIfNeeded: key >> UInt64(56 - bits)) & 255
    note(key, in: bucket)
    counts[replicate * BucketPage.buckets + bucket] += count
  }

  private mutating func note(_ key: UInt64, in bucket: Int) {
    if first[bucket] == 0 {
      first[bucket] = key
    } else if first[bucket] != key {
      isMixed[bucket] = true
    }
  }

  /// Adds a page of one replicate over the same interval.
  mutating func merge(_ page: BucketPage, replicate: Int) {
    for bucket in 0..<BucketPage.buckets where page.counts[bucket] > 0 {
      note(page.first[bucket], in: bucket)
      if page.isMixed[bucket] { isMixed[bucket] = true }
      counts[replicate * BucketPage.buckets + bucket] += page.counts[bucket]
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
