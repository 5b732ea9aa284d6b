internal import CKernels

/// Finds the draws of given ranks in several passes, in memory that does not grow with the draws.
///
/// Every draw has a key of 64 bits that sorts as it does. The first pass counts the keys by their
/// leading 16 bits (sign, exponent, four bits of the fraction) in pages of 256 buckets that are made
/// when a key falls there: a quantity seldom spans more than four pages. Then it is known in which
/// bucket each wanted rank lies. The next pass gathers the keys of such a bucket where they are few,
/// or else counts it by the next eight bits; and so on. Ten million draws take three passes.
///
/// Ranks are wanted of all draws together and of each replicate (for the standard errors), so pages
/// count each replicate apart.
struct RankSearch: Sendable {
  /// The most keys that are gathered of one interval.
  static let gathered = 4096

  /// The draws that a rank is counted among.
  private enum Group: Hashable {
    case all
    case replicate(Int)
  }

  /// A wanted rank: where it lies, as far as is known.
  private struct Wanted {
    let group: Group
    let rank: Int
    /// The number of the group's keys below the interval.
    var below = 0
    /// The interval, then the key.
    var place: Place
  }

  private enum Place {
    case everywhere
    case interval(lower: UInt64)
    case found(UInt64)
  }

  /// Keys of an interval that are gathered, of the replicates that are wanted.
  struct Gathering: Sendable {
    /// The smallest key of the interval.
    let lower: UInt64
    /// How many leading bits the keys share.
    let bits: Int
    /// The keys by replicate; nil where they are not wanted.
    var keys: [[UInt64]?]
  }

  /// What a pass looks at: disjoint intervals in ascending order.
  enum Interval: Sendable {
    /// An interval that is counted.
    case page(BucketPage)
    /// An interval whose keys are gathered.
    case gathering(Gathering)

    /// The smallest key.
    var lower: UInt64 {
      switch self {
      case .page(let page): page.lower
      case .gathering(let gathering): gathering.lower
      }
    }

    /// How many leading bits the keys share.
    var bits: Int {
      switch self {
      case .page(let page): page.bits
      case .gathering(let gathering): gathering.bits
      }
    }
  }

  private let probabilities: [Double]
  private let replicates: Int
  private var isFirstPass = true
  private var intervals: [Interval] = []
  /// The smallest keys of the intervals, and how many bits each shares, for the kernels.
  private var lowers: [UInt64] = []
  private var bits: [UInt8] = []
  private var wanted: [Wanted] = []
  private var ranks: [Group: QuantileRanks] = [:]

  /// Prepares for the quantiles of all draws and of each replicate.
  init(probabilities: [Double], replicates: Int) {
    self.probabilities = probabilities
    self.replicates = replicates
  }
}

// MARK: - A pass over the draws

extension RankSearch {
  /// What a block adds in a pass.
  struct Part: Sendable {
    /// For each page that is counted, the smallest key of its interval and the bits that it shares.
    var pages: [(lower: UInt64, bits: Int)] = []
    /// The counts in those pages.
    var counts: BucketCounts
    /// The gathered keys, by the position of the interval.
    var gathered: [(interval: Int, keys: [UInt64])] = []
  }

  /// Returns what keys of one replicate add; `times` is how often each stands.
  func part(_ keys: [UInt64], replicate: Int, times: UInt32 = 1) -> Part {
    isFirstPass
      ? firstPart(keys, times: times) : laterPart(keys, replicate: replicate, times: times)
  }

  private func firstPart(_ keys: [UInt64], times: UInt32) -> Part {
    var pageOfByte = Array(repeating: Int32(-1), count: 256)
    var pages = Array(repeating: Int32(-1), count: keys.count)
    let used = buyin_pages_by_byte(keys, keys.count, &pageOfByte, &pages)
    var shared = Array(repeating: (lower: UInt64(0), bits: 8), count: used)
    for (byte, page) in pageOfByte.enumerated() where page >= 0 {
      shared[Int(page)].lower = UInt64(byte) << 56
    }
    let shifts = Array(repeating: UInt8(48), count: used)
    return Part(
      pages: shared, counts: BucketCounts(keys, pages: pages, shifts: shifts, times: times))
  }

  private func laterPart(_ keys: [UInt64], replicate: Int, times: UInt32) -> Part {
    var positions = Array(repeating: Int32(-1), count: keys.count)
    buyin_intervals(keys, keys.count, lowers, bits, lowers.count, &positions)
    // The page of each interval that is counted; the list of each that is gathered here.
    var pageOf = Array(repeating: Int32(-1), count: intervals.count)
    var listOf = Array(repeating: -1, count: intervals.count)
    var pages: [(lower: UInt64, bits: Int)] = []
    var gathered: [(interval: Int, keys: [UInt64])] = []
    for (index, interval) in intervals.enumerated() {
      switch interval {
      case .page(let page):
        pageOf[index] = Int32(pages.count)
        pages.append((page.lower, page.bits))
      case .gathering(let gathering) where gathering.keys[replicate] != nil:
        listOf[index] = gathered.count
        gathered.append((index, []))
      case .gathering: break
      }
    }
    for index in keys.indices where positions[index] >= 0 {
      let interval = Int(positions[index])
      positions[index] = pageOf[interval]
      guard listOf[interval] >= 0 else { continue }
      for _ in 0..<times { gathered[listOf[interval]].keys.append(keys[index]) }
    }
    let shifts = pages.map { UInt8(56 - $0.bits) }
    let counts = BucketCounts(keys, pages: positions, shifts: shifts, times: times)
    return Part(pages: pages, counts: counts, gathered: gathered.filter { !$0.keys.isEmpty })
  }

  /// Adds what a block of one replicate found.
  mutating func merge(_ part: Part, replicate: Int) {
    for (number, (lower, bits)) in part.pages.enumerated() {
      let slot = position(of: lower, bits: bits)
      guard case .page(var whole) = intervals[slot] else { continue }
      // Out of the array while it changes, or it would be copied.
      intervals[slot] = .gathering(Gathering(lower: lower, bits: bits, keys: []))
      whole.merge(part.counts, page: number, replicate: replicate)
      intervals[slot] = .page(whole)
    }
    for (slot, keys) in part.gathered {
      guard case .gathering(var gathering) = intervals[slot] else { continue }
      intervals[slot] = .gathering(Gathering(lower: gathering.lower, bits: 0, keys: []))
      gathering.keys[replicate]? += keys
      intervals[slot] = .gathering(gathering)
    }
  }

  /// Returns the position of an interval; the first pass makes it where there is none.
  private mutating func position(of lower: UInt64, bits: Int) -> Int {
    let slot = interval(of: lower)
    guard slot < 0 else { return slot }
    let place = intervals.firstIndex { $0.lower > lower } ?? intervals.count
    intervals.insert(
      .page(BucketPage(lower: lower, bits: bits, replicates: replicates)), at: place)
    return place
  }

  /// Returns the position of the interval that holds a key, or -1.
  private func interval(of key: UInt64) -> Int {
    var (low, high) = (0, intervals.count)
    while low < high {
      let middle = (low + high) / 2
      if intervals[middle].lower <= key { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return -1 }
    let found = intervals[low - 1]
    return (key ^ found.lower) >> UInt64(64 - found.bits) == 0 ? low - 1 : -1
  }
}

// MARK: - Between passes

extension RankSearch {
  /// Ends a pass: narrows every wanted rank, and says whether another pass is needed.
  ///
  /// - Parameter counts: the number of defined draws of each replicate.
  mutating func endPass(counts: [Int]) -> Bool {
    if isFirstPass { start(counts: counts) }
    isFirstPass = false
    var narrower: [UInt64: Interval] = [:]
    for index in wanted.indices { narrow(&wanted[index], &narrower) }
    intervals = narrower.values.sorted { $0.lower < $1.lower }
    lowers = intervals.map(\.lower)
    bits = intervals.map { UInt8($0.bits) }
    return !intervals.isEmpty
  }

  private mutating func start(counts: [Int]) {
    var groups: [(Group, Int)] = [(.all, counts.reduce(0, +))]
    groups += counts.enumerated().map { (.replicate($0.offset), $0.element) }
    for (group, count) in groups where count > 0 {
      let ranks = QuantileRanks(probabilities, count: count)
      self.ranks[group] = ranks
      wanted += ranks.ascending.map { Wanted(group: group, rank: $0, place: .everywhere) }
    }
  }

  private func narrow(_ wanted: inout Wanted, _ narrower: inout [UInt64: Interval]) {
    let replicate: Int? = if case .replicate(let number) = wanted.group { number } else { nil }
    switch wanted.place {
    case .found: return
    case .everywhere:
      for case .page(let page) in intervals {
        if locate(&wanted, in: page, replicate, &narrower) { return }
      }
    case .interval(let lower):
      switch intervals[interval(of: lower)] {
      case .page(let page):
        _ = locate(&wanted, in: page, replicate, &narrower)
      case .gathering(let gathering):
        var keys = replicate.map { gathering.keys[$0] ?? [] } ?? gathering.keys.flatMap { $0 ?? [] }
        let place = wanted.rank - wanted.below
        OrderKey.select(&keys, ranks: [place])
        wanted.place = .found(keys[place])
      }
    }
  }

  /// Finds the bucket of a page that holds the rank, and asks for it to be looked at if its keys
  /// differ; returns false, having counted the page, if the rank lies above it.
  private func locate(
    _ wanted: inout Wanted, in page: BucketPage, _ replicate: Int?,
    _ narrower: inout [UInt64: Interval]
  ) -> Bool {
    for bucket in 0..<BucketPage.buckets {
      let count = page.count(bucket, replicate: replicate)
      if wanted.rank >= wanted.below + count {
        wanted.below += count
        continue
      }
      if let key = page.only(bucket) {
        wanted.place = .found(key)
      } else {
        wanted.place = .interval(lower: page.lower(of: bucket))
        ask(for: bucket, of: page, replicate, &narrower)
      }
      return true
    }
    return false
  }

  private func ask(
    for bucket: Int, of page: BucketPage, _ replicate: Int?, _ narrower: inout [UInt64: Interval]
  ) {
    let lower = page.lower(of: bucket)
    let bits = page.bits + 8
    var gathering = Gathering(
      lower: lower, bits: bits, keys: Array(repeating: nil, count: replicates))
    switch narrower[lower] {
    case .page: return
    case .gathering(let known): gathering = known
    case nil: break
    }
    for number in 0..<replicates where replicate == nil || replicate == number {
      gathering.keys[number] = []
    }
    let size = (0..<replicates).reduce(0) { sum, number in
      gathering.keys[number] == nil ? sum : sum + page.count(bucket, replicate: number)
    }
    narrower[lower] =
      size <= RankSearch.gathered
      ? .gathering(gathering)
      : .page(BucketPage(lower: lower, bits: bits, replicates: replicates))
  }

  /// Returns the quantiles of all draws and those of each replicate with draws, after the last pass.
  func quantiles() -> (all: [Double], replicates: [[Double]]) {
    var found: [Group: [Int: Double]] = [:]
    for one in wanted {
      if case .found(let key) = one.place {
        found[one.group, default: [:]][one.rank] = OrderKey.value(key)
      }
    }
    let quantiles = { (group: Group) in
      ranks[group].map { $0.quantiles { found[group]?[$0] ?? .nan } }
    }
    return (
      quantiles(.all) ?? [],
      (0..<replicates).compactMap { quantiles(.replicate($0)) }
    )
  }
}
