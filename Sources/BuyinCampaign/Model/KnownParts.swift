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

  private var entries: [Entry] = []

  /// Begins with nothing known.
  package init() {}

  /// Returns what is known of each origin in an option; comparing draws that are stored once is free.
  func courses(
    of origins: [Group.Origin], in option: OptionInputs, _ detail: Detail
  ) -> [Course?] {
    guard !option.doPartsInteract, !entries.isEmpty else { return origins.map { _ in nil } }
    let surroundings = option.surroundings
    return origins.map { origin in
      entries.first {
        $0.course.detail == detail && $0.origin == origin && $0.surroundings == surroundings
      }?.course
    }
  }

  /// Remembers the courses of the origins of an option, if they hold in others too.
  mutating func remember(
    _ origins: [Group.Origin], _ courses: [Course], in option: OptionInputs, _ detail: Detail
  ) {
    guard !option.doPartsInteract else { return }
    let known = self.courses(of: origins, in: option, detail)
    for (index, origin) in origins.enumerated() where known[index] == nil {
      entries.append(
        Entry(origin: origin, surroundings: option.surroundings, course: courses[index]))
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
