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
  /// What a block adds in a pass: pages and gathered keys, each by the smallest key of its interval.
  struct Part: Sendable {
    /// The pages, of one replicate.
    var pages: [BucketPage] = []
    /// The gathered keys, by the position of the interval.
    var gathered: [(interval: Int, keys: [UInt64])] = []
  }

  /// Returns what keys of one replicate add; `count` is how often each stands.
  func part(_ keys: [UInt64], replicate: Int, count: UInt32 = 1) -> Part {
    var part = Part()
    // The local page of each top byte in the first pass, of each interval in the others.
    var local = Array(repeating: -1, count: isFirstPass ? 256 : intervals.count)
    for key in keys {
      let slot = isFirstPass ? Int(key >> 56) : interval(of: key)
      guard slot >= 0 else { continue }
      if isFirstPass {
        if local[slot] < 0 {
          local[slot] = part.pages.count
          part.pages.append(BucketPage(lower: UInt64(slot) << 56, bits: 8, replicates: 1))
        }
        part.pages[local[slot]].add(key, count: count)
        continue
      }
      switch intervals[slot] {
      case .page(let page):
        if local[slot] < 0 {
          local[slot] = part.pages.count
          part.pages.append(BucketPage(lower: page.lower, bits: page.bits, replicates: 1))
        }
        part.pages[local[slot]].add(key, count: count)
      case .gathering(let gathering):
        guard gathering.keys[replicate] != nil else { continue }
        if local[slot] < 0 {
          local[slot] = part.gathered.count
          part.gathered.append((slot, []))
        }
        for _ in 0..<count { part.gathered[local[slot]].keys.append(key) }
      }
    }
    return part
  }

  /// Adds what a block of one replicate found.
  mutating func merge(_ part: Part, replicate: Int) {
    for page in part.pages {
      var slot = interval(of: page.lower)
      if slot < 0 {
        slot = intervals.firstIndex { $0.lower > page.lower } ?? intervals.count
        let whole = BucketPage(lower: page.lower, bits: page.bits, replicates: replicates)
        intervals.insert(.page(whole), at: slot)
      }
      guard case .page(var whole) = intervals[slot] else { continue }
      // Out of the array while it changes, or it would be copied.
      intervals[slot] = .gathering(Gathering(lower: page.lower, bits: page.bits, keys: []))
      whole.merge(page, replicate: replicate)
      intervals[slot] = .page(whole)
    }
    for (slot, keys) in part.gathered {
      guard case .gathering(var gathering) = intervals[slot] else { continue }
      intervals[slot] = .gathering(Gathering(lower: gathering.lower, bits: 0, keys: []))
      gathering.keys[replicate]? += keys
      intervals[slot] = .gathering(gathering)
    }
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
