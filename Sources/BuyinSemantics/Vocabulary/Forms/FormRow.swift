/// What help, completion and the reference say of a statement or of a form of an expression.
package struct FormRow: Hashable, Sendable {
  /// The forms, with what a planner fills in in capitals, `...` for more of the same, and what may
  /// be left out in square brackets.
  package let forms: [String]
  /// What it is for, in a phrase.
  package let summary: String
  /// What else a planner needs to know, in sentences.
  package let details: [String]
  /// Lines to paste; they may use the budget and the sources `bought` and `outreach` of the plan
  /// that stands before all examples.
  package let example: String
  /// Whether this version can work with it; otherwise it is read and refused as not yet there.
  package let isSupported: Bool

  init(
    _ forms: [String], _ summary: String, _ details: [String] = [], example: String,
    isSupported: Bool = true
  ) {
    self.forms = forms
    self.summary = summary
    self.details = details
    self.example = example
    self.isSupported = isSupported
  }
}
