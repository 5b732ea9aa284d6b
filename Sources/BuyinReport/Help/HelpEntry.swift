/// What help says of one thing: a statement, a field, a function.
package struct HelpEntry: Sendable, Hashable {
  /// A remark in two parts, `bounds` and `0% to 100%`.
  package struct Fact: Sendable, Hashable {
    package let label: String
    package let words: String

    package init(_ label: String, _ words: String) {
      self.label = label
      self.words = words
    }
  }

  /// Lines to paste.
  package struct Example: Sendable, Hashable {
    /// Where the lines belong.
    package enum Place: Sendable, Hashable {
      /// They are a plan by themselves.
      case alone
      /// They are lines of a plan that has other lines, too.
      case inPlan
      /// They are lines of a block.
      case inBlock
      /// They show a mistake, of this code.
      case mistaken(code: String)
      /// They are to be read and no more.
      case text
    }

    /// What stands before them; empty for nothing.
    package let heading: String
    /// The lines, without an end after the last.
    package let text: String
    package let place: Place
    /// What the plan prints, line ends included; empty where it asks nothing.
    package let answer: String

    package init(_ text: String, _ place: Place, heading: String = "", answer: String = "") {
      self.heading = heading
      self.text = text
      self.place = place
      self.answer = answer
    }
  }

  /// What the topic is called: `source.leave`, `over`.
  package let name: String
  /// The words by which it is found, besides its name.
  package let otherNames: [String]
  /// What it is, with its article where a sentence needs one: `a field of \`source\``.
  package let kind: String
  /// What it means, in a phrase without a full stop.
  package let summary: String
  /// The ways to write it.
  package let forms: [String]
  /// Paragraphs that follow the summary.
  package let details: [String]
  package let facts: [Fact]
  /// Topics that belong to it, with their summaries.
  package let parts: [Fact]
  package let examples: [Example]

  package init(
    _ name: String, otherNames: [String] = [], kind: String, summary: String,
    forms: [String] = [], details: [String] = [], facts: [Fact] = [], parts: [Fact] = [],
    examples: [Example] = []
  ) {
    self.name = name
    self.otherNames = otherNames
    self.kind = kind
    self.summary = summary
    self.forms = forms
    self.details = details
    self.facts = facts
    self.parts = parts
    self.examples = examples
  }

  /// The summary as a sentence.
  package var sentence: String { summary.capitalisedFirst + "." }
}

/// Entries of one kind, as a list in help and as a page of the reference.
package struct HelpChapter: Sendable, Hashable {
  /// Entries under a heading.
  package struct Group: Sendable, Hashable {
    /// The heading; empty where the chapter has but one group.
    package let heading: String
    package let entries: [HelpEntry]

    package init(_ heading: String = "", _ entries: [HelpEntry]) {
      self.heading = heading
      self.entries = entries
    }
  }

  /// How the page of the reference shows its entries.
  package enum Form: Sendable, Hashable {
    /// Each as a section.
    case sections
    /// As a table: the summary and the facts are its columns, of which all entries have the same.
    case table
  }

  /// The word that asks for it, which is also the name of its page: `functions`.
  package let name: String
  /// What it is about, in a phrase without a full stop.
  package let summary: String
  /// What stands before its entries, in paragraphs.
  package let introduction: [String]
  /// A plan that the examples refer to; empty for none.
  package let setting: String
  package let form: Form
  package let groups: [Group]

  package init(
    _ name: String, summary: String, introduction: [String] = [], setting: String = "",
    form: Form = .sections, groups: [Group]
  ) {
    self.name = name
    self.summary = summary
    self.introduction = introduction
    self.setting = setting
    self.form = form
    self.groups = groups
  }

  /// All entries in their order.
  package var entries: [HelpEntry] { groups.flatMap(\.entries) }
}
