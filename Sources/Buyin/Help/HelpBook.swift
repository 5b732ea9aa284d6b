package import BuyinReport
import BuyinSemantics
package import BuyinSyntax

/// All that help can be asked about, made of the tables that the checker and the run use.
package struct HelpBook: Sendable {
  /// What was found for a topic.
  package enum Finding: Sendable {
    /// The word asks for a list.
    case chapter(HelpChapter)
    /// The word means these: a word may be a field, a unit and a metric at once.
    case entries([HelpEntry])
    /// The word means nothing; these topics are near it.
    case nothing(near: [String])
  }

  /// The chapters in the order in which a newcomer needs them.
  package let chapters: [HelpChapter]

  /// Makes the book.
  ///
  /// - Parameter codes: the codes of messages that it explains, in their order.
  package init(codes: [any DiagnosticCode] = allCodes) {
    chapters = [
      Self.statements, Self.blocks, Self.expressions, Self.functions, Self.distributions,
      Self.units, Self.metrics, Self.libraries,
      Self.messages(codes),
    ]
  }

  /// The words that ask for the lists, which also name the pages of the reference.
  package var lists: [String] { chapters.map(\.name) }

  /// Finds what a topic means.
  ///
  /// - Parameter topic: words as a person types them: `leave`, `source.leave`, `field leave`,
  ///   `Cost per member`, `functions`.
  package func find(_ topic: String) -> Finding {
    let wanted = Self.key(topic)
    if let list = chapters.first(where: { $0.name == wanted }) { return .chapter(list) }
    let led = signposted(wanted)
    if !led.isEmpty { return .entries(led) }
    // `unit` is a statement before it is one of the units.
    let found = entries(wanted)
    if !found.isEmpty { return .entries(found) }
    if let list = chapter(wanted) { return .chapter(list) }
    // `unit post` asks for the unit alone, where a word has several meanings.
    let words = wanted.split(separator: "_", maxSplits: 1).map(String.init)
    if words.count == 2, let chapter = chapter(words[0]) {
      for isOwnWord in [true, false] {
        let found = entries(words[1], in: [chapter], isOwnWord: isOwnWord)
        if !found.isEmpty { return .entries(found) }
      }
    }
    return .nothing(near: near(wanted))
  }

  /// Returns the chapter that a word names, in the singular or plural.
  package func chapter(_ word: String) -> HelpChapter? {
    let word = ["field", "fields"].contains(word) ? "blocks" : word
    return chapters.first { $0.name == word || $0.name == word + "s" }
  }

  /// Returns what a word means: first what the language itself calls so, then the fields that the
  /// trade calls so (`cost` is a result, and within a source a word for `pay`), at last the figures
  /// of libraries with that name.
  private func entries(_ wanted: String) -> [HelpEntry] {
    let own = chapters.filter { $0.name != Self.libraries.name }
    for (chapters, isOwnWord) in [(own, true), (own, false), ([Self.libraries], false)] {
      let found = entries(wanted, in: chapters, isOwnWord: isOwnWord)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func entries(
    _ wanted: String, in chapters: [HelpChapter], isOwnWord: Bool = false
  ) -> [HelpEntry] {
    // Several blocks have a `leave`: the first explains it, and says which others have it.
    var fields: Set<Substring> = []
    return chapters.flatMap(\.entries).filter { entry in
      let isField = entry.name.contains(".")
      let words = isOwnWord && isField ? Self.names(of: entry) : Self.words(of: entry)
      guard words.contains(wanted) else { return false }
      guard let dot = entry.name.lastIndex(of: "."), Self.key(entry.name) != wanted else {
        return true
      }
      return fields.insert(entry.name[dot...]).inserted
    }
  }

  /// The words by which an entry is found, as keys.
  private static func words(of entry: HelpEntry) -> [String] {
    names(of: entry) + entry.otherNames.map(key)
  }

  /// The names that the language has for an entry, as keys: `source.leave`, `leave`.
  private static func names(of entry: HelpEntry) -> [String] {
    let last = entry.name.split(separator: ".").last.map(String.init) ?? entry.name
    return [entry.name, last].map(key)
  }

  /// Returns up to five topics near a word: slips of the hand first, then names that contain it, then
  /// those whose meaning speaks of it.
  private func near(_ wanted: String) -> [String] {
    guard !wanted.isEmpty else { return [] }
    let entries = chapters.flatMap(\.entries)
    let words = entries.flatMap { Self.words(of: $0) } + chapters.map(\.name)
    let slip = Names.nearest(to: wanted, among: words)
    let isLong = wanted.count > 2
    let slipped = entries.filter { slip.map(Self.words(of: $0).contains) ?? false }
    let containing = entries.filter { isLong && Self.key($0.name).contains(wanted) }
    let speaking = entries.filter { entry in
      isLong
        && entry.summary.lowercased().split { !$0.isLetter }
          .contains { $0 == wanted || $0 == wanted + "s" || $0 + "s" == wanted }
    }
    var near = chapters.map(\.name).filter { $0 == slip }
    for entry in slipped + containing + speaking where !near.contains(entry.name) {
      near.append(entry.name)
    }
    return Array(near.prefix(5))
  }

  /// Returns a topic in the form in which topics are compared: small letters, `_` for blanks.
  private static func key(_ topic: String) -> String {
    topic.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "_")
  }
}
