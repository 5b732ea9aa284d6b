import BuyinNumerics

/// The courses of parts of options that were simulated over the same block of draws.
///
/// A verdict looks at every mix of a few sources. Unless something in the plan makes the parts act on
/// each other (a market, credibility, dilution, a bond), a source does the same in each mix: 31 options
/// of five sources are five simulations and sums.
package struct KnownParts: Sendable {
  /// One part with the surroundings in which it was simulated.
  private struct Entry: Sendable {
    let origin: Group.Origin
    let surroundings: OptionInputs
    let course: Course
  }

  /// What is known, by a few numbers of each part that tell most parts apart.
  private var entries: [Int: [Entry]] = [:]
  /// What was known before, for whoever only adds a little and leaves it as it is.
  private var before: [Int: [Entry]] = [:]

  /// Begins with nothing known.
  package init() {}

  /// Returns what knows the same and keeps what it learns apart: adding to it copies nothing.
  package var extended: KnownParts {
    var next = self
    if before.isEmpty {
      next.before = entries
      next.entries = [:]
    }
    return next
  }

  /// Returns what is known of each origin in an option; comparing draws that are stored once is free.
  func courses(
    of origins: [Group.Origin], in option: OptionInputs, _ detail: Detail
  ) -> [Course?] {
    guard !option.doPartsInteract, !entries.isEmpty || !before.isEmpty else {
      return origins.map { _ in nil }
    }
    let surroundings = option.surroundings
    return origins.map { course(of: $0, in: surroundings, detail) }
  }

  private func course(
    of origin: Group.Origin, in surroundings: OptionInputs, _ detail: Detail
  ) -> Course? {
    let mark = origin.mark
    for known in [entries[mark], before[mark]] {
      guard let known else { continue }
      for entry in known
      where entry.course.detail == detail && entry.origin == origin
        && entry.surroundings == surroundings
      {
        return entry.course
      }
    }
    return nil
  }

  /// Remembers the courses of the origins of an option, if they hold in others too.
  mutating func remember(
    _ origins: [Group.Origin], _ courses: [Course], in option: OptionInputs, _ detail: Detail
  ) {
    guard !option.doPartsInteract else { return }
    let surroundings = option.surroundings
    for (origin, course) in zip(origins, courses)
    where self.course(of: origin, in: surroundings, detail) == nil {
      entries[origin.mark, default: []].append(
        Entry(origin: origin, surroundings: surroundings, course: course))
    }
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
    rest.audience = nil
    rest.dilution = nil
    return rest
  }
}
