import BuyinNumerics

/// The courses of parts of options that were simulated over the same block of draws.
///
/// A verdict looks at every mix of a few sources. Unless something in the plan makes the parts act on
/// each other (a market, credibility, dilution, a bond), a source does the same in each mix: 31 options
/// of five sources are five simulations and sums.
package struct KnownParts: Sendable {
  /// One part with the surroundings in which it was simulated.
  private struct Entry: Sendable {
    /// What tells it from all others that are known.
    let number: Int
    let origin: Group.Origin
    let surroundings: OptionInputs
    let course: Course
  }

  /// What is known, by a few numbers of each part that tell most parts apart.
  private var entries: [Int: [Entry]] = [:]
  /// What was known before, for whoever only adds a little and leaves it as it is.
  private var before: [Int: [Entry]] = [:]
  /// The number of the next entry.
  private var next = 0
  /// Sums of several sources, by the numbers of their entries.
  private var sums: [[Int]: Course] = [:]

  /// Begins with nothing known.
  package init() {}

  /// Returns what knows the same and keeps what it learns apart: adding to it copies nothing.
  package var extended: KnownParts {
    var next = withoutSums
    if before.isEmpty {
      next.before = entries
      next.entries = [:]
    }
    return next
  }

  /// The same without sums of sources, which take much memory and are seldom wanted again.
  package var withoutSums: KnownParts {
    var rest = self
    rest.sums = [:]
    return rest
  }

  /// Returns what is known of each origin in an option; comparing draws that are stored once is free.
  func courses(
    of origins: [Group.Origin], in option: OptionInputs, _ detail: Detail
  ) -> [Course?] {
    guard !option.doPartsInteract, !entries.isEmpty || !before.isEmpty else {
      return origins.map { _ in nil }
    }
    let surroundings = option.surroundings
    return origins.map { entry(of: $0, in: surroundings, detail)?.course }
  }

  private func entry(
    of origin: Group.Origin, in surroundings: OptionInputs, _ detail: Detail
  ) -> Entry? {
    let mark = origin.mark
    for known in [entries[mark], before[mark]] {
      guard let known else { continue }
      for entry in known
      where entry.course.detail == detail && entry.origin == origin
        && entry.surroundings == surroundings
      {
        return entry
      }
    }
    return nil
  }

  /// Remembers the courses of the origins of an option, if they hold in others too.
  ///
  /// - Returns: numbers that tell the courses from all others; none where they hold nowhere else.
  mutating func remember(
    _ origins: [Group.Origin], _ courses: [Course], in option: OptionInputs, _ detail: Detail
  ) -> [Int] {
    guard !option.doPartsInteract else { return [] }
    let surroundings = option.surroundings
    return zip(origins, courses).map { origin, course in
      if let known = entry(of: origin, in: surroundings, detail) { return known.number }
      let entry = Entry(
        number: next, origin: origin, surroundings: surroundings, course: course)
      entries[origin.mark, default: []].append(entry)
      next += 1
      return entry.number
    }
  }
}

// MARK: Sums

/// The sources of an option in the order of their places, to be summed.
struct Summands {
  let courses: [Course]
  /// Where each stands in the plan, ascending.
  let places: [Int]
  /// The numbers by which their courses are known; none where they hold nowhere else.
  let numbers: [Int]
}

extension KnownParts {
  /// How many sources are summed one after the other.
  private static let together = 8

  /// Returns the sum of the courses of sources.
  ///
  /// Eight neighbours in the plan are summed, then eight such sums, and so on, so that two options
  /// which differ in one source of a hundred differ in few of these sums. What is added to what follows
  /// from the places alone.
  mutating func sum(of sources: Summands) -> Course? {
    sources.courses.isEmpty ? nil : sum(of: sources, sources.courses.indices)
  }

  private mutating func sum(of sources: Summands, _ part: Range<Int>) -> Course {
    if part.count == 1 { return sources.courses[part.lowerBound] }
    let numbers = sources.numbers.isEmpty ? [] : Array(sources.numbers[part])
    if let known = sums[numbers] { return known }
    let (first, last) = (sources.places[part.lowerBound], sources.places[part.upperBound - 1])
    var width = 1
    while first / (width * KnownParts.together) != last / (width * KnownParts.together) {
      width *= KnownParts.together
    }
    var total: Course?
    var start = part.lowerBound
    while start < part.upperBound {
      var end = start + 1
      while end < part.upperBound, sources.places[end] / width == sources.places[start] / width {
        end += 1
      }
      let own = sum(of: sources, start..<end)
      total = total.map { $0 + own } ?? own
      start = end
    }
    guard let total else { preconditionFailure("a part of the sources holds some") }
    if !numbers.isEmpty { sums[numbers] = total }
    return total
  }
}

extension Group.Origin {
  /// A number that is the same for equal origins and seldom for others: of the first draw alone.
  fileprivate var mark: Int {
    var hasher = Hasher()
    let traits: Traits?
    switch self {
    case .audience(let audience):
      hasher.combine(audience.followers.first)
      traits = audience.traits
    case .source(let source):
      hasher.combine(source.scale.first)
      for amount in source.followers { hasher.combine(amount.size.first) }
      traits = source.traits
    case .content(let content, let position):
      hasher.combine(position)
      traits = content.newcomers?.traits
    }
    hasher.combine(traits?.real.first)
    hasher.combine(traits?.interested.first)
    hasher.combine(traits?.leave.share.first)
    return hasher.finalize()
  }
}

extension Column {
  /// The value in the first draw.
  fileprivate var first: Double? {
    switch self {
    case .certain(let value): value
    case .drawn(let values): values.first
    }
  }
}

extension Amount.Size {
  /// The value in the first draw of the first step.
  fileprivate var first: Double? {
    switch self {
    case .constant(let value): value.first
    case .perStep(let values): values.first?.first
    }
  }
}

extension OptionInputs {
  /// Whether anything depends on who follows already, so that parts act on each other.
  var doPartsInteract: Bool {
    community.market != nil || doesCompositionMatter
      || sources.count > 1 && sources.contains { $0.credibility != nil }
  }

  /// Whether anything depends on what the accounts are made of.
  var doesCompositionMatter: Bool {
    community.bond != nil || dilution != nil && !contents.isEmpty
  }

  /// Everything that a part reacts to when the parts leave each other alone.
  fileprivate var surroundings: OptionInputs {
    var rest = self
    rest.sources = []
    rest.places = []
    rest.audience = nil
    rest.dilution = nil
    return rest
  }
}
